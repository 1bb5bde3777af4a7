#include "ui/terms/termcommands.h"

#include "core/roster/roster.h"
#include "ui/backupfirst.h"
#include "ui/busycursor.h"
#include "ui/list/rostermodel.h"
#include "ui/list/rosterview.h"
#include "ui/terms/appointdialog.h"
#include "ui/terms/postpicker.h"
#include "ui/undonotice.h"

namespace soctv {

TermCommands::TermCommands(Roster &roster, RosterView &list, QObject *parent)
    : QObject(parent)
    , m_roster(roster)
    , m_list(list)
{
}

QList<ListRow> TermCommands::chosenRows()
{
    QList<qint64> posts = m_list.selectedPosts();
    if (posts.isEmpty() && m_list.currentPost() != 0)
        posts = {m_list.currentPost()};
    return read(posts, tr("Choose a row first."));
}

QList<ListRow> TermCommands::read(const QList<qint64> &posts, const QString &ifNone)
{
    const auto rows = guarded([&] { return readRows(m_roster.database(), posts); });
    if (!rows)
        Q_EMIT message(errorNotice(rows.error()));
    else if (rows->isEmpty())
        Q_EMIT message({ifNone});
    return rows ? *rows : QList<ListRow>();
}

void TermCommands::end()
{
    if (m_list.commitEditor())
        ask(TermsDialog::End, chosenRows());
}

void TermCommands::move()
{
    if (m_list.commitEditor())
        ask(TermsDialog::Move, chosenRows());
}

void TermCommands::renew()
{
    if (!m_list.commitEditor())
        return;
    const BusyCursor busy;
    const QList<qint64> selected = m_list.selectedPosts();
    const QList<qint64> posts = selected.size() > 1 ? selected : m_list.model().posts();
    ask(TermsDialog::Renew, read(posts, tr("There is nobody in this list.")));
}

void TermCommands::ask(TermsDialog::Kind kind, const QList<ListRow> &rows)
{
    if (rows.isEmpty())
        return;
    auto *dialog = new TermsDialog(kind, m_roster, rows, m_list.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, kind] {
        if (kind == TermsDialog::End) {
            const TermEnd change = dialog->end();
            const int count = int(change.posts.size());
            perform(
                {Action::EndTerms, count}, [=](Edit &edit) { endTerms(edit, change); },
                tr("The terms of %n row(s) end. Ended rows are in the list “Ended”.", nullptr,
                    count));
        } else if (kind == TermsDialog::Move) {
            const PostMove change = dialog->move();
            const int count = int(change.posts.size());
            perform(
                {Action::MovePosts, count}, [=](Edit &edit) { movePosts(edit, change); },
                tr("%n row(s) were moved to another unit.", nullptr, count));
        } else {
            const Renewal change = dialog->renewal();
            const qint64 count = change.renewed.size() + change.ended.size() + change.added.size();
            perform(
                {Action::RenewTerms, count}, [=](Edit &edit) { renewTerms(edit, change); },
                tr("The terms were renewed. %1").arg(dialog->summary()));
        }
    });
    dialog->open();
}

void TermCommands::appoint()
{
    if (!m_list.commitEditor())
        return;
    const QList<ListRow> rows = chosenRows();
    if (rows.isEmpty())
        return;
    if (rows.size() > 1) {
        Q_EMIT message({tr("A successor is appointed for one row. Choose one.")});
        return;
    }
    auto *dialog = new AppointDialog(m_roster, rows.first(), m_list.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const Succession change = dialog->succession();
        perform(
            {Action::AppointSuccessor}, [=](Edit &edit) { appointSuccessor(edit, change); },
            tr("The successor was appointed."));
    });
    dialog->open();
}

void TermCommands::perform(
    const Step &step, const std::function<void(Edit &)> &function, const QString &done)
{
    const auto tell = [this](const Notice &notice) { Q_EMIT message(notice); };
    afterBackup(m_roster, step, this, tell, [=, this] {
        const BusyCursor busy;
        const Done result = m_roster.edit(step, function);
        tell(result ? undoNotice(m_roster, done) : errorNotice(result.error()));
    });
}

} // namespace soctv
