#include "core/roster/personhistory.h"

#include "core/db/statement.h"
#include "core/roster/datednames.h"
#include "core/roster/day.h"

#include <algorithm>
#include <utility>

namespace soctv {

namespace {

PersonTerm::State stateOf(const ListRow &row, const QDate &today)
{
    if (row.deleted)
        return PersonTerm::InBin;
    if (endedBefore(row.texts[field("valid_to")], today))
        return PersonTerm::Ended;
    return holdsOn(row.texts[field("valid_from")], row.texts[field("valid_to")], today)
        ? PersonTerm::Holds
        : PersonTerm::Later;
}

// The day of whose names \a row is told.
QDate dayOfNames(const PersonTerm &term, const QDate &today)
{
    if (term.state == PersonTerm::Later)
        return storedDay(term.row.texts[field("valid_from")]);
    const QDate last = storedDay(term.row.texts[field("valid_to")]);
    return last.isValid() && last < today ? last : today;
}

QList<PersonTerm> termsOf(Database &database, qint64 person)
{
    const QDate today = QDate::currentDate();
    QList<PersonTerm> terms;
    for (const ListRow &row : rowsOfPerson(database, person)) {
        PersonTerm term{row, stateOf(row, today)};
        const QList<ListRow> named = readRows(database, {row.post}, dayOfNames(term, today));
        if (!named.isEmpty())
            term.row = named.first();
        terms.append(term);
    }
    std::ranges::stable_sort(terms, [](const PersonTerm &a, const PersonTerm &b) {
        const auto key = [](const PersonTerm &term) {
            const int group = term.state <= PersonTerm::Later ? 0 : int(term.state);
            return std::pair(group, term.row.texts[field("valid_from")]);
        };
        return key(a).first != key(b).first ? key(a).first < key(b).first
                                            : key(a).second > key(b).second;
    });
    return terms;
}

QList<PersonAccount> accountsOf(Database &database, qint64 person)
{
    Statement statement(database,
        "SELECT name, link FROM account WHERE person = ? AND kind = 'personal' "
        "AND deleted_at IS NULL ORDER BY id");
    statement.bind(1, person);
    QList<PersonAccount> accounts;
    while (statement.step())
        accounts.append({statement.text(0), statement.text(1)});
    return accounts;
}

QList<AdminTerm> adminTermsOf(Database &database, qint64 person)
{
    QList<AdminTerm> terms;
    QList<qint64> units;
    {
        Statement statement(database,
            "SELECT a.platform, a.name, t.valid_from, t.valid_to, t.handover_note, a.unit "
            "FROM account_admin t JOIN account a ON a.id = t.account "
            "WHERE t.person = ? AND a.kind = 'official' AND a.deleted_at IS NULL "
            "ORDER BY t.valid_from, t.id");
        statement.bind(1, person);
        while (statement.step()) {
            terms.append({statement.text(0), statement.text(1), {}, statement.text(2),
                statement.text(3), statement.text(4)});
            units.append(statement.integer(5));
        }
    }
    DatedNames names(database, QDate::currentDate());
    for (qsizetype i = 0; i < terms.size(); ++i) {
        if (units.at(i) != 0)
            terms[i].unit = names.of(units.at(i)).name;
    }
    return terms;
}

} // namespace

std::optional<PersonHistory> personHistory(Database &database, qint64 person)
{
    PersonHistory history;
    {
        Statement statement(database, "SELECT full_name, phone, email FROM person WHERE id = ?");
        if (!statement.bind(1, person).step())
            return std::nullopt;
        history.fullName = statement.text(0);
        history.phone = statement.text(1);
        history.email = statement.text(2);
    }
    history.terms = termsOf(database, person);
    history.accounts = accountsOf(database, person);
    history.admins = adminTermsOf(database, person);
    return history;
}

QList<ListedPerson> listedPersons(Database &database)
{
    Statement statement(database, "SELECT id, full_name FROM person WHERE deleted_at IS NULL");
    QList<ListedPerson> persons;
    while (statement.step())
        persons.append({statement.integer(0), statement.text(1)});
    return persons;
}

} // namespace soctv
