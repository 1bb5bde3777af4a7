#include "core/intake/people.h"

#include "core/db/statement.h"
#include "core/intake/cells.h"
#include "core/text/email.h"
#include "core/text/fold.h"
#include "core/text/link.h"
#include "core/text/phone.h"

#include <algorithm>
#include <array>

namespace soctv {

namespace {

constexpr int rowsPerTurn = 500; // within 20 ms, so that commits come through
// Of a switchboard number or an address like none@none, which thousands of rows may share: enough
// to send the row to be checked, and never quadratic.
constexpr int lookedAt = 200;

std::array<std::pair<const QString *, const QString *>, 3> strongPairs(
    const MatchKeys &a, const MatchKeys &b)
{
    return {{{&a.phone, &b.phone}, {&a.email, &b.email}, {&a.account, &b.account}}};
}

// The next rows after the post \a last; the bin is left out. False: there are none.
bool readPage(Database &database, qint64 &last, QList<ListRow> &page)
{
    QList<qint64> posts;
    {
        Statement statement(database, "SELECT id FROM post WHERE id > ? ORDER BY id LIMIT ?");
        statement.bind(1, last).bind(2, qint64(rowsPerTurn));
        while (statement.step())
            posts.append(statement.integer(0));
    }
    if (posts.isEmpty())
        return false;
    last = posts.last();
    page = readRows(database, posts);
    page.removeIf([](const ListRow &row) { return row.deleted; });
    return true;
}

QList<qint64> unitsOf(const ListRow &row)
{
    return row.unit != 0 ? QList<qint64>{row.unit} : QList<qint64>();
}

} // namespace

bool MatchKeys::agreesWith(const MatchKeys &other) const
{
    return std::ranges::any_of(strongPairs(*this, other),
        [](const auto &pair) { return !pair.first->isEmpty() && *pair.first == *pair.second; });
}

bool MatchKeys::contradicts(const MatchKeys &other) const
{
    return std::ranges::any_of(strongPairs(*this, other), [](const auto &pair) {
        return !pair.first->isEmpty() && !pair.second->isEmpty() && *pair.first != *pair.second;
    });
}

bool MatchKeys::sharesUnit(const MatchKeys &other) const
{
    if (units.isEmpty() && other.units.isEmpty())
        return newUnit == other.newUnit;
    return std::ranges::any_of(
        units, [&](const qint64 unit) { return other.units.contains(unit); });
}

bool MatchKeys::isLike(const MatchKeys &other) const
{
    return agreesWith(other) || (name == other.name && sharesUnit(other));
}

bool MatchKeys::isStrong() const
{
    return !phone.isEmpty() || !email.isEmpty() || !account.isEmpty();
}

QList<size_t> MatchKeys::lookups() const
{
    QList<size_t> lookups;
    if (!phone.isEmpty())
        lookups.append(qHashMulti(0, 'p', phone));
    if (!email.isEmpty())
        lookups.append(qHashMulti(0, 'e', email));
    if (!account.isEmpty())
        lookups.append(qHashMulti(0, 'a', account));
    for (const qint64 unit : units)
        lookups.append(qHashMulti(0, 'u', name, unit));
    if (units.isEmpty())
        lookups.append(qHashMulti(0, 'n', name, newUnit));
    return lookups;
}

MatchKeys matchKeys(const RowTexts &texts, const QList<qint64> &units)
{
    MatchKeys keys;
    keys.phone = parsePhone(texts[field("phone")]).key;
    keys.email = emailKey(texts[field("email")]);
    keys.account = parseLink(texts[field("account_link")]).accountKey();
    keys.name = comparableText(texts[field("full_name")]);
    keys.units = units;
    if (units.isEmpty())
        keys.newUnit = comparableText(texts[field("unit")]);
    return keys;
}

void People::load(Reader &reader, const QSet<size_t> &wanted, Progress &progress)
{
    const auto total = reader.read(
        [](Database &database) { return database.number("SELECT max(id) FROM post"); });
    QSet<qint64> seen;
    QList<qint64> persons;
    QList<ListRow> page;
    qint64 last = 0;
    while (reader.read([&](Database &database) { return readPage(database, last, page); })) {
        progress.step(last, total);
        for (const ListRow &row : std::as_const(page)) {
            if (seen.contains(row.person))
                continue;
            const QList<size_t> lookups = matchKeys(row.texts, unitsOf(row)).lookups();
            if (std::ranges::any_of(
                    lookups, [&](const size_t lookup) { return wanted.contains(lookup); })) {
                seen.insert(row.person);
                persons.append(row.person);
            }
        }
    }
    for (const qint64 person : std::as_const(persons)) {
        const QList<ListRow> rows
            = reader.read([person](Database &database) { return rowsOfPerson(database, person); });
        for (const ListRow &row : rows) {
            if (!row.deleted)
                keep(row);
        }
    }
}

void People::keep(const ListRow &row)
{
    m_texts.push_back(row.texts);
    KnownRow known;
    known.post = row.post;
    known.person = row.person;
    known.unit = row.unit;
    known.role = row.role;
    known.texts = &m_texts.back();
    known.keys = matchKeys(row.texts, unitsOf(row));
    add(std::move(known));
}

void People::add(KnownRow row)
{
    const int index = int(m_rows.size());
    const QList<size_t> lookups = row.keys.lookups();
    for (const size_t lookup : lookups)
        m_byLookup.insert(lookup, index);
    m_byPerson.insert(row.person, index);
    m_rows.push_back(std::move(row));
}

QList<int> People::like(const MatchKeys &keys) const
{
    QList<int> found;
    const QList<size_t> lookups = keys.lookups();
    for (const size_t lookup : lookups) {
        const auto [first, last] = m_byLookup.equal_range(lookup);
        int count = 0;
        for (auto it = first; it != last && count < lookedAt; ++it, ++count) {
            if (m_rows[std::size_t(*it)].keys.isLike(keys))
                found.append(*it);
        }
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

QList<int> People::rowsOf(qint64 person) const
{
    QList<int> rows = m_byPerson.values(person);
    std::ranges::sort(rows);
    return rows;
}

} // namespace soctv
