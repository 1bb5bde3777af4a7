#include "core/roster/accountchanges.h"

#include "core/db/statement.h"
#include "core/roster/accounts.h"
#include "core/roster/fieldtext.h"
#include "core/text/fold.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace soctv {

using namespace Qt::StringLiterals;

namespace {

void require(const QList<Issue> &errors)
{
    if (!errors.isEmpty())
        throw Error{ErrorCode::Invalid, accountIssueText(errors.first())};
}

Value idOrNull(qint64 id)
{
    return id == 0 ? Value() : Value(id);
}

Record columnsOf(const AccountTexts &texts)
{
    Record record = pageLinkColumns(cleaned(texts.link));
    record.removeIf([](const auto &column) { return column.first == "platform"; });
    record.append({"platform", texts.platform});
    record.append({"name", textOrNull(cleaned(texts.name))});
    record.append({"unit", idOrNull(texts.unit)});
    record.append({"since", textOrNull(storedText(field("valid_from"), texts.since))});
    record.append({"in_use", qint64(texts.inUse)});
    return record;
}

void requireOfficial(Database &database, qint64 account)
{
    Statement statement(database, "SELECT 1 FROM account WHERE id = ? AND kind = 'official'");
    if (!statement.bind(1, account).step())
        throw Error{ErrorCode::Invalid,
            QCoreApplication::translate(
                "Account", "This account is no longer in the list. Nothing has changed.")};
}

} // namespace

qint64 addOfficialAccount(Edit &edit, const AccountTexts &texts)
{
    require(accountErrors(edit.database(), texts));
    Record record = columnsOf(texts);
    record.append({"kind", u"official"_s});
    return edit.insert("account", record);
}

void setOfficialAccount(Edit &edit, qint64 account, const AccountTexts &texts)
{
    requireOfficial(edit.database(), account);
    require(accountErrors(edit.database(), texts, account));
    edit.update("account", account, columnsOf(texts));
}

void setInUse(Edit &edit, qint64 account, bool inUse)
{
    requireOfficial(edit.database(), account);
    edit.update("account", account, {{"in_use", qint64(inUse)}});
}

void deleteAccounts(Edit &edit, const QList<qint64> &accounts)
{
    const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    for (const qint64 account : accounts) {
        requireOfficial(edit.database(), account);
        edit.update("account", account, {{"deleted_at", now}});
    }
}

void restoreAccounts(Edit &edit, const QList<qint64> &accounts)
{
    for (const qint64 account : accounts) {
        const auto found = officialAccount(edit.database(), account);
        requireOfficial(edit.database(), account);
        QList<Issue> errors = accountErrors(edit.database(), textsOf(*found), account);
        errors.removeIf([](const Issue &error) { return error.code != "account_same_link"_L1; });
        require(errors);
        edit.update("account", account, {{"deleted_at", Value()}});
    }
}

qint64 saveAdmin(Edit &edit, const AccountAdmin &term)
{
    requireOfficial(edit.database(), term.account);
    require(adminErrors(edit.database(), term));
    const Record record{{"account", term.account}, {"person", idOrNull(term.person)},
        {"valid_from", textOrNull(term.from)}, {"valid_to", textOrNull(term.to)},
        {"handover_note", textOrNull(cleaned(term.handoverNote))}};
    if (term.id == 0)
        return edit.insert("account_admin", record);
    edit.update("account_admin", term.id, record);
    return term.id;
}

void removeAdmin(Edit &edit, qint64 term)
{
    edit.remove("account_admin", term);
}

qint64 handOver(Edit &edit, const Handover &handover)
{
    requireOfficial(edit.database(), handover.account);
    require(handoverErrors(edit.database(), handover));
    if (handover.term != 0) {
        const QString lastDay = handover.day.addDays(-1).toString(Qt::ISODate);
        edit.update("account_admin", handover.term, {{"valid_to", lastDay}});
    }
    return saveAdmin(edit,
        {0, handover.account, handover.person, {}, handover.day.toString(Qt::ISODate), {},
            handover.note});
}

void joinAdminTerms(Edit &edit, qint64 person)
{
    QList<AccountAdmin> kept; // one of each account and run of days, earliest first
    {
        QList<AccountAdmin> terms;
        Statement statement(edit.database(),
            "SELECT id, account, valid_from, valid_to, handover_note FROM account_admin "
            "WHERE person = ? ORDER BY account, valid_from IS NOT NULL, valid_from, id");
        statement.bind(1, person);
        while (statement.step()) {
            terms.append({statement.integer(0), statement.integer(1), person, {}, statement.text(2),
                statement.text(3), statement.text(4)});
        }
        statement.reset();
        for (const AccountAdmin &term : std::as_const(terms)) {
            AccountAdmin *last = kept.isEmpty() ? nullptr : &kept.last();
            const bool sameDays = last && last->account == term.account
                && (last->to.isEmpty() || last->to >= term.from);
            if (!sameDays) {
                kept.append(term);
                continue;
            }
            last->to
                = last->to.isEmpty() || term.to.isEmpty() ? QString() : std::max(last->to, term.to);
            if (last->handoverNote.isEmpty())
                last->handoverNote = term.handoverNote;
            edit.remove("account_admin", term.id);
        }
    }
    for (const AccountAdmin &term : std::as_const(kept)) {
        edit.update("account_admin", term.id,
            {{"valid_to", textOrNull(term.to)}, {"handover_note", textOrNull(term.handoverNote)}});
    }
}

} // namespace soctv
