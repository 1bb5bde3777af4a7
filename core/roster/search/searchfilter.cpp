#include "core/roster/search/searchfilter.h"

#include "core/roster/units.h"
#include "core/text/phone.h"

#include <QRegularExpression>

namespace soctv {

namespace {

QSet<qint64> unitsMatching(const SearchPattern &pattern, const UnitNames &units)
{
    QSet<qint64> found;
    if (pattern.isEmpty())
        return found;
    for (const UnitName &unit : units.all()) {
        const SearchText text = searchText(unit.name);
        if (pattern.matches(text.plain, text.marks))
            found.insert(unit.id);
    }
    return found;
}

// "0912 345" and "+84 912.345" look for the digits too, however the number is kept.
SearchPattern digitsTyped(const QString &typed)
{
    static const QRegularExpression phone(QStringLiteral("^\\s*[+(]?\\d[\\d ().+/-]*$"));
    const QString digits = phoneDigits(typed);
    const bool helps = digits.size() > 2 && digits != typed && phone.match(typed).hasMatch();
    return SearchPattern(helps ? digits : QString());
}

} // namespace

SearchFilter::SearchFilter(
    const ListQuery &query, const SearchRows &rows, const UnitNames &units, const Marks &marks)
    : m_query(query)
    , m_rows(rows)
    , m_marks(marks)
    , m_search(query.search)
    , m_searchDigits(digitsTyped(query.search))
    , m_searchUnits(unitsMatching(m_search, units))
{
    for (int i = 0; i < int(fieldCount); ++i) {
        const SearchPattern pattern(query.filters[std::size_t(i)]);
        if (pattern.isEmpty())
            continue;
        const FieldType type = listFields[std::size_t(i)].type;
        const bool isPhone = type == FieldType::Phone;
        m_fields.push_back(
            {i, pattern, isPhone ? digitsTyped(query.filters[std::size_t(i)]) : SearchPattern(),
                type == FieldType::Unit ? unitsMatching(pattern, units) : QSet<qint64>()});
    }
}

bool SearchFilter::isInScope(const SearchRow &row) const
{
    if (m_query.scope == Scope::Bin)
        return row.deleted;
    if (row.deleted)
        return false;
    if (m_query.scope == Scope::ToCheck)
        return m_marks.isMarked(row.post);
    return row.role == *roleOf(m_query.scope);
}

bool SearchFilter::matches(const SearchRow &row) const
{
    if (m_query.unit != 0 && row.unit != m_query.unit)
        return false;
    if (!m_search.isEmpty() && !m_searchUnits.contains(row.unit)) {
        const QByteArrayView plain = m_rows.plain(row);
        const QByteArrayView searched = plain.first(SearchRows::searchedSize(plain));
        if (!m_search.matches(searched, m_rows.marks(row)) && !matchesPhone(row, m_searchDigits))
            return false;
    }
    for (const FieldFilter &filter : m_fields) {
        if (!matches(row, filter))
            return false;
    }
    return true;
}

bool SearchFilter::matches(const SearchRow &row, const FieldFilter &filter) const
{
    if (row.unit != 0 && listFields[std::size_t(filter.field)].type == FieldType::Unit)
        return filter.units.contains(row.unit);
    const QByteArrayView plain = m_rows.plain(row);
    const auto [start, size] = SearchRows::segment(plain, filter.field);
    if (size < 0)
        return true; // a field that no row keeps cannot be filtered
    const QByteArrayView marks = m_rows.marks(row);
    return filter.pattern.matches(plain.sliced(start, size),
               start < marks.size() ? marks.sliced(start) : QByteArrayView())
        || matchesPhone(row, filter.digits);
}

bool SearchFilter::matchesPhone(const SearchRow &row, const SearchPattern &digits) const
{
    if (digits.isEmpty())
        return false;
    const QByteArrayView plain = m_rows.plain(row);
    const auto [start, size] = SearchRows::segment(plain, field("phone"));
    return size > 0 && digits.matches(plain.sliced(start, size), {});
}

void SearchFilter::count(const SearchRow &row, ListCounts &counts) const
{
    if (row.deleted) {
        ++counts.bin;
        return;
    }
    switch (row.role) {
    case Role::AccountContact:
        ++counts.section1;
        break;
    case Role::CoreStaff:
        ++counts.section2;
        break;
    case Role::Collaborator:
        ++counts.collaborators;
        break;
    }
    counts.toCheck = qint64(m_marks.toCheck.size());
}

} // namespace soctv
