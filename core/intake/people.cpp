#include "core/intake/people.h"

#include "core/db/statement.h"
#include "core/intake/cells.h"
#include "core/text/email.h"
#include "core/text/fold.h"
#include "core/text/link.h"
#include "core/text/namelikeness.h"
#include "core/text/phone.h"
#include "core/text/unitkey.h"

#include <algorithm>
#include <array>
#include <span>

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
    page = readRowsAfter(database, last, rowsPerTurn);
    if (page.isEmpty())
        return false;
    last = page.last().post;
    page.removeIf([](const ListRow &row) { return row.deleted; });
    return true;
}

QList<qint64> postsOf(Database &database, std::span<const qint64> persons)
{
    QList<qint64> posts;
    Statement statement(database, "SELECT id FROM post WHERE person = ? AND deleted_at IS NULL");
    for (const qint64 person : persons) {
        statement.bind(1, person);
        while (statement.step())
            posts.append(statement.integer(0));
        statement.reset();
    }
    return posts;
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

QList<size_t> MatchKeys::nearLookups() const
{
    QList<size_t> lookups;
    const QStringList likeness = units.isEmpty() ? QStringList() : likenessKeys(name);
    for (const QString &key : likeness) {
        for (const qint64 unit : units)
            lookups.append(qHashMulti(0, key, unit));
    }
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
        keys.newUnit = unitKey(texts[field("unit")]);
    return keys;
}

void Wanted::add(const MatchKeys &keys)
{
    for (const size_t lookup : keys.lookups())
        lookups.insert(lookup);
    for (const size_t lookup : keys.nearLookups())
        nearLookups.insert(lookup);
    units.unite(QSet<qint64>(keys.units.begin(), keys.units.end()));
}

bool Wanted::includes(const ListRow &row) const
{
    const MatchKeys keys = matchKeys(row.texts, unitsOf(row));
    const auto isAmong = [](const QSet<size_t> &wanted) {
        return [&wanted](const size_t lookup) { return wanted.contains(lookup); };
    };
    return std::ranges::any_of(keys.lookups(), isAmong(lookups))
        || (units.contains(row.unit)
            && std::ranges::any_of(keys.nearLookups(), isAmong(nearLookups)));
}

void People::load(Reader &reader, const Wanted &wanted, Progress &progress)
{
    const auto total = reader.read(
        [](Database &database) { return database.number("SELECT max(id) FROM post"); });
    QSet<qint64> persons;
    QSet<qint64> posts;
    QList<ListRow> page;
    qint64 last = 0;
    while (reader.read([&](Database &database) { return readPage(database, last, page); })) {
        progress.step(last, total);
        for (const ListRow &row : std::as_const(page)) {
            if (wanted.units.contains(row.unit)) {
                m_unitRows.append({row.post, row.person, row.unit, row.role,
                    row.texts[field("full_name")], row.texts[field("position")]});
            }
            if (!wanted.includes(row))
                continue;
            persons.insert(row.person);
            posts.insert(row.post);
            keep(row);
        }
    }
    keepOtherRows(reader, persons, posts);
}

// What is said of a person counts for all their rows.
void People::keepOtherRows(Reader &reader, const QSet<qint64> &persons, const QSet<qint64> &posts)
{
    QList<qint64> all(persons.begin(), persons.end());
    std::ranges::sort(all);
    for (qsizetype from = 0; from < all.size(); from += rowsPerTurn) {
        const auto some = std::span(all).subspan(
            std::size_t(from), std::size_t(std::min<qsizetype>(rowsPerTurn, all.size() - from)));
        const QList<ListRow> rows = reader.read([&](Database &database) {
            QList<qint64> others = postsOf(database, some);
            others.removeIf([&](const qint64 post) { return posts.contains(post); });
            return readRows(database, others);
        });
        for (const ListRow &row : rows)
            keep(row);
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
    const QList<size_t> nearLookups = known.keys.nearLookups();
    for (const size_t lookup : nearLookups)
        m_byNearLookup.insert(lookup, int(m_rows.size()));
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

QList<int> People::found(const QMultiHash<size_t, int> &index, const QList<size_t> &lookups,
    const std::function<bool(const KnownRow &)> &fits) const
{
    QList<int> found;
    for (const size_t lookup : lookups) {
        const auto [first, last] = index.equal_range(lookup);
        int count = 0;
        for (auto it = first; it != last && count < lookedAt; ++it, ++count) {
            if (fits(m_rows[std::size_t(*it)]))
                found.append(*it);
        }
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

QList<int> People::like(const MatchKeys &keys) const
{
    return found(
        m_byLookup, keys.lookups(), [&](const KnownRow &known) { return known.keys.isLike(keys); });
}

QList<int> People::near(const MatchKeys &keys) const
{
    return found(m_byNearLookup, keys.nearLookups(), [&](const KnownRow &known) {
        return known.keys.sharesUnit(keys)
            && compareNames(known.keys.name, keys.name) != NameLikeness::Other;
    });
}

QList<int> People::rowsOf(qint64 person) const
{
    QList<int> rows = m_byPerson.values(person);
    std::ranges::sort(rows);
    return rows;
}

} // namespace soctv
