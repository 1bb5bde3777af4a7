#include "core/intake/people.h"

#include "core/db/statement.h"
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

QString folded(const QString &text)
{
    return foldCase(text).simplified();
}

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
    return std::ranges::any_of(
        units, [&](const QString &unit) { return other.units.contains(unit); });
}

bool MatchKeys::isStrong() const
{
    return !phone.isEmpty() || !email.isEmpty() || !account.isEmpty();
}

QStringList MatchKeys::lookups() const
{
    QStringList lookups;
    if (!phone.isEmpty())
        lookups.append(QLatin1String("phone ") + phone);
    if (!email.isEmpty())
        lookups.append(QLatin1String("email ") + email);
    if (!account.isEmpty())
        lookups.append(QLatin1String("account ") + account);
    for (const QString &unit : units)
        lookups.append(QLatin1String("name ") + name + QLatin1Char('\n') + unit);
    return lookups;
}

MatchKeys matchKeys(const RowTexts &texts, const QList<qint64> &units)
{
    MatchKeys keys;
    keys.phone = parsePhone(texts[field("phone")]).key;
    keys.email = emailKey(texts[field("email")]);
    keys.account = parseLink(texts[field("account_link")]).accountKey();
    keys.name = folded(texts[field("full_name")]);
    for (const qint64 unit : units)
        keys.units.append(QLatin1Char('#') + QString::number(unit));
    if (units.isEmpty())
        keys.units.append(folded(texts[field("unit")]));
    return keys;
}

void People::load(Reader &reader, const QSet<QString> &wanted, Progress &progress)
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
            const QStringList lookups = matchKeys(row.texts, unitsOf(row)).lookups();
            if (std::ranges::any_of(
                    lookups, [&](const QString &l) { return wanted.contains(l); })) {
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
                add({row, matchKeys(row.texts, unitsOf(row))});
        }
    }
}

void People::add(KnownRow row)
{
    const int index = int(m_rows.size());
    const QStringList lookups = row.keys.lookups();
    for (const QString &lookup : lookups)
        m_byLookup[lookup].append(index);
    m_byPerson[row.row.person].append(index);
    m_rows.append(std::move(row));
}

QList<int> People::like(const MatchKeys &keys) const
{
    QList<int> found;
    const QStringList lookups = keys.lookups();
    for (const QString &lookup : lookups)
        found += m_byLookup.value(lookup).mid(0, lookedAt);
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace soctv
