#include "core/roster/search/searchfilter.h"

#include "core/roster/units.h"
#include "core/text/phone.h"

#include <QRegularExpression>
#include <QSet>

namespace soctv {

namespace {

// "0912 345" and "+84 912.345" look for the digits too, however the number is kept.
SearchPattern digitsTyped(const QString &typed)
{
    static const QRegularExpression phone(QStringLiteral("^\\s*[+(]?\\d[\\d ().+/-]*$"));
    const QString digits = phoneDigits(typed);
    const bool helps = digits.size() > 2 && digits != typed && phone.match(typed).hasMatch();
    return SearchPattern(helps ? digits : QString());
}

} // namespace

UnitTexts::UnitTexts(const UnitNames &units)
{
    for (const UnitName &unit : units.all()) {
        m_texts.add(searchText(unit.name));
        m_units.push_back(unit.id);
    }
}

QSet<qint64> UnitTexts::matching(const SearchPattern &pattern) const
{
    Bits hits(m_texts.count());
    m_texts.match(Needle(pattern), hits);
    QSet<qint64> found;
    for (quint32 number = 0; number < m_texts.count(); ++number) {
        if (hits.test(number))
            found.insert(m_units[number]);
    }
    return found;
}

SearchFilter::SearchFilter(
    const ListQuery &query, const SearchRows &rows, const UnitTexts &units, const Marks &marks)
    : m_query(query)
    , m_rows(rows)
    , m_units(units)
    , m_marks(marks)
{
}

Bits SearchFilter::inScope() const
{
    Bits found(m_rows.count());
    if (m_query.scope == Scope::ToCheck) {
        for (const qint64 post : m_marks.toCheck) {
            if (const qsizetype place = m_rows.placeOf(post); place >= 0)
                found.put(std::size_t(place), m_rows.isLive(quint32(place)));
        }
    } else if (m_query.scope == Scope::Bin) {
        found.setEach(m_rows.count(), [this](std::size_t place) {
            return m_rows.isDeleted(quint32(place)) && !m_rows.isGone(quint32(place));
        });
    } else {
        found.setEach(m_rows.count(), [this, role = *roleOf(m_query.scope)](std::size_t place) {
            return m_rows.isLive(quint32(place)) && m_rows.role(quint32(place)) == role;
        });
    }
    return found;
}

void SearchFilter::narrow(Bits &found) const
{
    if (m_query.unit != 0) {
        Bits rows(m_rows.count());
        m_rows.matchUnits({m_query.unit}, rows);
        found &= rows;
    }
    narrowBySearch(found);
    for (int i = 0; i < int(fieldCount); ++i) {
        const SearchPattern pattern(m_query.filters[std::size_t(i)]);
        // A field that no row keeps cannot be filtered.
        if (!pattern.isEmpty() && !(listFields[std::size_t(i)].flags & PanelOnly))
            narrowByField(i, pattern, found);
    }
}

void SearchFilter::narrowBySearch(Bits &found) const
{
    const SearchPattern pattern(m_query.search);
    if (pattern.isEmpty())
        return;
    Bits rows(m_rows.count());
    m_rows.matchUnits(m_units.matching(pattern), rows);
    m_rows.matchSearched(pattern, found, rows);
    addPhones(m_query.search, found, rows);
    found &= rows;
}

void SearchFilter::narrowByField(int field, const SearchPattern &pattern, Bits &found) const
{
    Bits rows(m_rows.count());
    m_rows.matchField(field, pattern, found, rows);
    const FieldType type = listFields[std::size_t(field)].type;
    if (type == FieldType::Unit)
        m_rows.matchUnits(m_units.matching(pattern), rows);
    if (type == FieldType::Phone)
        addPhones(m_query.filters[std::size_t(field)], found, rows);
    found &= rows;
}

void SearchFilter::addPhones(const QString &typed, const Bits &among, Bits &rows) const
{
    const SearchPattern digits = digitsTyped(typed);
    if (!digits.isEmpty())
        m_rows.matchField(field("phone"), digits, among, rows);
}

ListCounts countRows(const SearchRows &rows, const Marks &marks)
{
    ListCounts counts;
    std::array<qint64, 3> roles = {};
    for (quint32 place = 0; place < rows.count(); ++place) {
        counts.bin += rows.isDeleted(place) && !rows.isGone(place);
        roles[std::size_t(rows.role(place))] += rows.isLive(place);
    }
    counts.section1 = roles[std::size_t(Role::AccountContact)];
    counts.section2 = roles[std::size_t(Role::CoreStaff)];
    counts.collaborators = roles[std::size_t(Role::Collaborator)];
    counts.duplicates = qint64(marks.pairs.size());
    counts.toCheck = qint64(marks.toCheck.size());
    return counts;
}

} // namespace soctv
