#include "core/roster/search/searchorder.h"

#include "core/roster/search/searchload.h"
#include "core/roster/units.h"
#include "core/text/name.h"

#include <QtEndian>

#include <algorithm>
#include <limits>
#include <tuple>

namespace soctv {

namespace {

constexpr qsizetype manyRows = 200; // from here on putting all in order again costs less

const QByteArray &blankKey()
{
    static const QByteArray key("\xff"); // after every text, as in a spreadsheet
    return key;
}

bool isUnit(int field)
{
    return listFields.at(std::size_t(field)).type == FieldType::Unit;
}

QByteArray textKey(const QString &text)
{
    return text.isEmpty() ? blankKey() : sortKey(text);
}

/// Where a changed row comes in the order of the others.
struct Move {
    std::size_t before; ///< place in that order
    QByteArray fieldKey; ///< empty in the order by name
    QByteArray nameKey;
    quint32 place;

    auto key() const { return std::tie(before, fieldKey, nameKey, place); }
};

/// How many at the beginning of \a places \a isBefore is true for; for none after that.
template <typename F>
std::size_t boundary(const Places &places, F &&isBefore)
{
    return std::size_t(
        std::partition_point(places.begin(), places.end(), isBefore) - places.begin());
}

std::shared_ptr<Places> merged(const Places &rest, std::vector<Move> moves)
{
    std::sort(
        moves.begin(), moves.end(), [](const Move &a, const Move &b) { return a.key() < b.key(); });
    auto all = std::make_shared<Places>();
    all->reserve(rest.size() + moves.size());
    std::size_t from = 0;
    for (const Move &move : moves) {
        all->insert(
            all->end(), rest.begin() + qsizetype(from), rest.begin() + qsizetype(move.before));
        all->push_back(move.place);
        from = move.before;
    }
    all->insert(all->end(), rest.begin() + qsizetype(from), rest.end());
    return all;
}

} // namespace

void SearchOrder::forget()
{
    m_nameKeys.reset();
    m_byName.reset();
    m_byField.reset();
}

void SearchOrder::setNameKeys(std::unique_ptr<OrderKeys> keys)
{
    forget();
    m_nameKeys = std::move(keys);
    m_nameOrder = NameOrder::GivenFamilyMiddle;
}

void SearchOrder::unitsChanged()
{
    if (m_byField && isUnit(m_field))
        m_byField.reset();
}

Places SearchOrder::without(const Places &places, const QHash<quint32, ListRow> &changed) const
{
    Bits leaving(m_rows.count() + std::size_t(changed.size()));
    for (auto it = changed.cbegin(); it != changed.cend(); ++it)
        leaving.set(it.key());
    Places rest;
    rest.reserve(places.size());
    std::copy_if(places.begin(), places.end(), std::back_inserter(rest),
        [&](quint32 place) { return !leaving.test(place); });
    return rest;
}

SearchOrder::Moves SearchOrder::moves(
    Database &database, const QHash<quint32, ListRow> &changed) const
{
    if (changed.isEmpty())
        return {m_byName, m_byField, m_fieldBlanks};
    if (!m_byName || changed.size() > manyRows)
        return {};
    const Places names = without(*m_byName, changed);
    const Places fields = m_byField ? without(*m_byField, changed) : Places();
    std::vector<Move> nameMoves;
    std::vector<Move> fieldMoves;
    for (auto it = changed.cbegin(); it != changed.cend(); ++it) {
        if (it->post == 0)
            continue;
        const quint32 place = it.key();
        const QByteArray name = nameKeyOf(database, it->post);
        const auto byName = [&](quint32 other) {
            const int order = nameKeyOf(database, m_rows.post(other)).compare(name);
            return order != 0 ? order < 0 : other < place;
        };
        nameMoves.push_back({boundary(names, byName), {}, name, place});
        if (!m_byField)
            continue;
        const QByteArray key = fieldKey(*it);
        const auto byField = [&](quint32 other) {
            const int order = fieldKeyAt(database, other).compare(key);
            return order != 0 ? order < 0 : byName(other);
        };
        fieldMoves.push_back({boundary(fields, byField), key, name, place});
    }
    Moves result{merged(names, std::move(nameMoves)), nullptr, 0};
    if (m_byField) {
        result.byField = merged(fields, std::move(fieldMoves));
        result.fieldBlanks = blanksIn(database, *result.byField, changed);
    }
    return result;
}

std::size_t SearchOrder::blanksIn(
    Database &database, const Places &byField, const QHash<quint32, ListRow> &changed) const
{
    const auto hasText = [&](quint32 place) {
        const auto row = changed.constFind(place);
        const QByteArray key = row != changed.cend() ? fieldKey(*row) : fieldKeyAt(database, place);
        return key != blankKey();
    };
    return byField.size() - boundary(byField, hasText);
}

void SearchOrder::take(Moves moves)
{
    m_nameKeys.reset();
    m_byName = std::move(moves.byName);
    m_byField = std::move(moves.byField);
    m_fieldBlanks = moves.fieldBlanks;
}

std::shared_ptr<const Places> SearchOrder::of(
    const ListQuery &query, Reader &reader, const UnitNames &units, Progress &progress)
{
    const std::shared_ptr<Places> names = byName(query.nameOrder, reader, progress);
    m_blanks = 0;
    if (query.sortField == field("full_name"))
        return names;
    const bool otherNames = isUnit(query.sortField) && m_unitDay != units.day();
    if (!m_byField || m_field != query.sortField || otherNames) {
        m_byField.reset();
        if (isUnit(query.sortField))
            rankUnits(units);
        m_byField = byField(*names, query.sortField, reader, progress);
        m_field = query.sortField;
    }
    m_blanks = m_fieldBlanks;
    return m_byField;
}

std::shared_ptr<Places> SearchOrder::byName(NameOrder order, Reader &reader, Progress &progress)
{
    if (m_byName && m_nameOrder == order)
        return m_byName;
    m_byName.reset();
    m_byField.reset();
    if (!m_nameKeys || m_nameOrder != order) {
        m_nameKeys = std::make_unique<OrderKeys>();
        m_nameKeys->reserve(m_rows.count());
        readKeys(reader, m_rows, field("full_name"), progress,
            [&](quint32 place, const Statement &statement) {
                m_nameKeys->add(place, nameOrderKey(statement.blob(1), order));
            });
    }
    m_nameOrder = order;
    m_byName = std::make_shared<Places>(m_nameKeys->sorted());
    m_nameKeys.reset();
    return m_byName;
}

std::shared_ptr<Places> SearchOrder::byField(
    const Places &byName, int field, Reader &reader, Progress &progress)
{
    constexpr auto none = std::numeric_limits<quint32>::max();
    Places rank(m_rows.count(), none); // equal texts stay in order of name
    for (quint32 i = 0; i < byName.size(); ++i)
        rank[byName[i]] = i;
    OrderKeys keys;
    keys.reserve(byName.size());
    m_fieldBlanks = 0;
    const auto add = [&](quint32 place, const QByteArray &key) {
        if (rank[place] == none)
            return;
        keys.add(rank[place], key);
        rank[place] = none;
        m_fieldBlanks += key == blankKey();
    };
    if (isUnit(field)) {
        for (const quint32 place : byName)
            add(place, unitKey(m_rows.unit(place)));
    } else {
        readKeys(reader, m_rows, field, progress, [&](quint32 place, const Statement &statement) {
            add(place, textKey(statement.text(1)));
        });
        for (const quint32 place : byName) // just deleted
            add(place, blankKey());
    }
    auto places = std::make_shared<Places>(keys.sorted());
    for (quint32 &place : *places)
        place = byName[place];
    return places;
}

void SearchOrder::rankUnits(const UnitNames &units)
{
    m_unitRanks.clear();
    m_unitDay = units.day();
    quint32 rank = 0;
    QByteArray before;
    for (const UnitName &unit : units.withClosed()) {
        const QByteArray key = sortKey(unit.name);
        rank += key != before; // units of one name are ordered by the names of their people
        m_unitRanks.insert(unit.id, rank);
        before = key;
    }
}

QByteArray SearchOrder::unitKey(qint64 unit) const
{
    const auto rank = m_unitRanks.constFind(unit);
    if (rank == m_unitRanks.cend())
        return blankKey();
    const quint32 bytes = qToBigEndian(*rank);
    return QByteArray(reinterpret_cast<const char *>(&bytes), sizeof bytes);
}

QByteArray SearchOrder::fieldKey(const ListRow &row) const
{
    return isUnit(m_field) ? unitKey(row.unit) : textKey(row.texts[std::size_t(m_field)]);
}

QByteArray SearchOrder::fieldKeyAt(Database &database, quint32 place) const
{
    return isUnit(m_field) ? unitKey(m_rows.unit(place))
                           : textKey(textOf(database, m_rows.post(place), m_field));
}

QByteArray SearchOrder::nameKeyOf(Database &database, qint64 post) const
{
    return nameOrderKey(nameKeyOfPost(database, post), m_nameOrder);
}

} // namespace soctv
