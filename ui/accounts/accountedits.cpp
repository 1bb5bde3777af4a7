#include "ui/accounts/accountedits.h"

#include "core/roster/roster.h"
#include "ui/accounts/accountdialog.h"
#include "ui/accounts/handoverdialog.h"
#include "ui/accounts/termdialog.h"
#include "ui/backupfirst.h"
#include "ui/busycursor.h"
#include "ui/undonotice.h"

#include <QCoreApplication>

namespace soctv {

AccountEdits::AccountEdits(Roster &roster, QWidget *parent)
    : QObject(parent)
    , m_roster(roster)
    , m_parent(parent)
{
}

void AccountEdits::carryOut(
    const Step &step, const QString &said, const std::function<void(Edit &)> &act)
{
    const auto tell = [this](const Notice &notice) { Q_EMIT message(notice); };
    afterBackup(m_roster, step, this, tell, [=, this] {
        const Done done = [&] {
            const BusyCursor busy;
            return m_roster.edit(step, act);
        }();
        tell(done ? undoNotice(m_roster, said) : errorNotice(done.error()));
    });
}

void AccountEdits::add()
{
    AccountDialog dialog(m_roster, {}, m_parent);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const AccountTexts texts = dialog.texts();
    qint64 added = 0;
    carryOut(Step{Action::AddAccount}, tr("The official account was added."),
        [&](Edit &edit) { added = addOfficialAccount(edit, texts); });
    Q_EMIT touched(added);
}

void AccountEdits::edit(const OfficialAccount &account)
{
    AccountDialog dialog(m_roster, account, m_parent);
    if (dialog.exec() != QDialog::Accepted)
        return;
    carryOut(Step{Action::SetAccount}, tr("The official account was changed."),
        [id = account.id, texts = dialog.texts()](
            Edit &edit) { setOfficialAccount(edit, id, texts); });
}

void AccountEdits::handOver(const OfficialAccount &account)
{
    HandoverDialog dialog(m_roster, account, m_parent);
    if (dialog.exec() != QDialog::Accepted)
        return;
    carryOut(Step{Action::HandOverAccount}, tr("The official account was handed over."),
        [handover = dialog.handover()](Edit &edit) { soctv::handOver(edit, handover); });
}

void AccountEdits::setInUse(const QList<OfficialAccount> &accounts, bool inUse)
{
    const int count = int(accounts.size());
    const QString said = inUse ? tr("%n official account(s) marked as in use.", nullptr, count)
                               : tr("%n official account(s) marked as closed.", nullptr, count);
    carryOut(Step{Action::SetAccount, accounts.size()}, said, [=](Edit &edit) {
        for (const OfficialAccount &account : accounts)
            soctv::setInUse(edit, account.id, inUse);
    });
}

void AccountEdits::remove(const QList<qint64> &accounts)
{
    const QString said = tr("%n official account(s) moved to the bin. Rows of Mẫu 01 go on showing "
                            "them.",
        nullptr, int(accounts.size()));
    carryOut(Step{Action::DeleteAccounts, accounts.size()}, said,
        [=](Edit &edit) { deleteAccounts(edit, accounts); });
}

void AccountEdits::restore(const QList<qint64> &accounts)
{
    carryOut(Step{Action::RestoreAccounts, accounts.size()},
        tr("%n official account(s) restored.", nullptr, int(accounts.size())),
        [=](Edit &edit) { restoreAccounts(edit, accounts); });
}

void AccountEdits::release(qint64 account)
{
    carryOut(Step{Action::ReleaseAccount}, tr("The account is a personal one again."),
        [=](Edit &edit) { releaseAccount(edit, account); });
}

void AccountEdits::claimSameLink(const OfficialAccount &account)
{
    const auto posts = guarded([&] { return personalRowsWith(m_roster.database(), account.key); });
    const auto tell = [this](const Notice &notice) { Q_EMIT message(notice); };
    if (posts)
        claimRows(m_roster, *posts, this, tell);
    else
        tell(errorNotice(posts.error()));
}

void AccountEdits::addTerm(qint64 account)
{
    AccountAdmin term;
    term.account = account;
    editTerm(term);
}

void AccountEdits::editTerm(const AccountAdmin &term)
{
    TermDialog dialog(m_roster, term, m_parent);
    if (dialog.exec() != QDialog::Accepted)
        return;
    carryOut(Step{Action::SetAdmin},
        term.id == 0 ? tr("The administrator was added.") : tr("The administrator was changed."),
        [changed = dialog.term()](Edit &edit) { saveAdmin(edit, changed); });
}

void AccountEdits::removeTerm(const AccountAdmin &term)
{
    carryOut(Step{Action::SetAdmin}, tr("The administrator was taken off the list."),
        [id = term.id](Edit &edit) { removeAdmin(edit, id); });
}

void claimRows(Roster &roster, const QList<qint64> &posts, QObject *context,
    const std::function<void(const Notice &)> &tell)
{
    const Step step{Action::ClaimAccounts, posts.size()};
    afterBackup(roster, step, context, tell, [=, &roster] {
        const auto claimed = [&] {
            const BusyCursor busy;
            return roster.edit(step, [&](Edit &edit) { return claimAccounts(edit, posts); });
        }();
        if (!claimed)
            return tell(errorNotice(claimed.error()));
        if (claimed->isEmpty()) {
            return tell({QCoreApplication::translate("soctv",
                "These rows have no personal account that could be marked. Nothing has changed.")});
        }
        tell(undoNotice(roster,
            QCoreApplication::translate("soctv",
                "%n account(s) marked as the unit’s: now among the official accounts.", nullptr,
                int(claimed->size()))));
    });
}

} // namespace soctv
