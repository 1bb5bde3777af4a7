#include "core/roster/search/searchorder.h"

#include "core/roster/search/search.h"
#include "core/roster/units.h"

#include <algorithm>
#include <numeric>

namespace soctv {

namespace {

constexpr qsizetype manyRows = 2000; // from here on sorting all again costs less than moving each

} // namespace

void SearchOrder::forget()
{
    m_byName.reset();
    m_byField.reset();
}

void SearchOrder::leave(const QList<qint64> &posts)
{
    m_byField.reset();
    // New rows in the middle (redo) move the places of all that follow.
    const bool moves = std::any_of(posts.begin(), posts.end(), [this](qint64 post) {
        return m_rows.indexOf(post) < 0 && !m_rows.all().empty() && post < m_rows.all().back().post;
    });
    if (!m_byName || moves || posts.size() > manyRows) {
        m_byName.reset();
        return;
    }
    QSet<quint32> places;
    for (const qint64 post : posts)
        places.insert(quint32(m_rows.indexOf(post)));
    std::erase_if(*m_byName, [&](quint32 place) { return places.contains(place); });
}

void SearchOrder::enter(const QList<qint64> &posts)
{
    if (!m_byName)
        return;
    const auto &rows = m_rows.all();
    for (const qint64 post : posts) {
        const qsizetype place = m_rows.indexOf(post);
        if (place < 0)
            continue;
        const auto at = std::upper_bound(
            m_byName->begin(), m_byName->end(), quint32(place), [&](quint32 a, quint32 b) {
                const int order = compareNameKeys(
                    m_rows.nameKey(rows[a]), m_rows.nameKey(rows[b]), m_nameOrder);
                return order != 0 ? order < 0 : a < b;
            });
        m_byName->insert(at, quint32(place));
    }
}

std::shared_ptr<const SearchOrder::Places> SearchOrder::of(
    const ListQuery &query, Reader &reader, const UnitNames &units, Progress &progress)
{
    const std::shared_ptr<Places> names = byName(query.nameOrder);
    m_blanks = 0;
    if (query.sortField == field("full_name"))
        return names;
    if (!m_byField || m_field != query.sortField) {
        const bool isUnit = listFields.at(std::size_t(query.sortField)).type == FieldType::Unit;
        m_byField
            = isUnit ? byUnit(*names, units) : byText(*names, query.sortField, reader, progress);
        m_field = query.sortField;
    }
    m_blanks = m_fieldBlanks;
    return m_byField;
}

std::shared_ptr<SearchOrder::Places> SearchOrder::byName(NameOrder order)
{
    if (m_byName && m_nameOrder == order)
        return m_byName;
    const auto &rows = m_rows.all();
    std::vector<std::pair<QByteArray, quint32>> keyed;
    keyed.reserve(rows.size());
    for (quint32 i = 0; i < rows.size(); ++i)
        keyed.emplace_back(nameOrderKey(m_rows.nameKey(rows[i]), order), i);
    std::sort(keyed.begin(), keyed.end());
    m_byName = std::make_shared<Places>();
    m_byName->reserve(rows.size());
    for (const auto &entry : keyed)
        m_byName->push_back(entry.second);
    m_nameOrder = order;
    m_byField.reset();
    return m_byName;
}

std::shared_ptr<SearchOrder::Places> SearchOrder::byUnit(
    const Places &byName, const UnitNames &units)
{
    QHash<qint64, int> rank;
    for (const UnitName &unit : units.all())
        rank.insert(unit.id, int(rank.size()));
    const auto &rows = m_rows.all();
    auto places = std::make_shared<Places>(byName);
    // Rows without a unit come last.
    const auto rankOf
        = [&](quint32 place) { return rank.value(rows[place].unit, int(rank.size())); };
    m_fieldBlanks = std::size_t(std::count_if(places->begin(), places->end(),
        [&](quint32 place) { return rankOf(place) == int(rank.size()); }));
    std::stable_sort(places->begin(), places->end(),
        [&](quint32 a, quint32 b) { return rankOf(a) < rankOf(b); });
    return places;
}

std::shared_ptr<SearchOrder::Places> SearchOrder::byText(
    const Places &byName, int field, Reader &reader, Progress &progress)
{
    const auto &rows = m_rows.all();
    const QByteArray blank("\xff"); // after every text, as in a spreadsheet
    std::vector<QByteArray> keys(rows.size(), blank);
    constexpr std::size_t rowsPerTurn = 500;
    for (std::size_t from = 0; from < rows.size(); from += rowsPerTurn) {
        progress.step(qint64(from), qint64(rows.size()));
        QList<qint64> posts;
        for (std::size_t i = from; i < std::min(rows.size(), from + rowsPerTurn); ++i)
            posts.append(rows[i].post);
        const QList<ListRow> read = uninterrupted([&] {
            return reader.read([&](Database &database) { return readRows(database, posts); });
        });
        for (const ListRow &row : read) {
            if (const QString &text = row.texts[std::size_t(field)]; !text.isEmpty())
                keys[std::size_t(m_rows.indexOf(row.post))] = sortKey(text);
        }
    }
    m_fieldBlanks = std::size_t(std::count(keys.begin(), keys.end(), blank));
    auto places = std::make_shared<Places>(byName);
    std::stable_sort(
        places->begin(), places->end(), [&](quint32 a, quint32 b) { return keys[a] < keys[b]; });
    return places;
}

} // namespace soctv
