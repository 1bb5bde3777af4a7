#include "core/roster/search/searchfilter.h"

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
    m_shown.add(units.withClosed());
    m_others.add(units.otherNames());
}

void UnitTexts::Names::add(const QList<UnitName> &names)
{
    for (const UnitName &unit : names) {
        texts.add(searchText(unit.name));
        units.push_back(unit.id);
    }
}

void UnitTexts::Names::match(const SearchPattern &pattern, QSet<qint64> &found) const
{
    Bits hits(texts.count());
    texts.match(Needle(pattern), hits);
    for (quint32 number = 0; number < texts.count(); ++number) {
        if (hits.test(number))
            found.insert(units[number]);
    }
}

QSet<qint64> UnitTexts::shownAs(const SearchPattern &pattern) const
{
    QSet<qint64> found;
    m_shown.match(pattern, found);
    return found;
}

QSet<qint64> UnitTexts::calledBy(const SearchPattern &pattern) const
{
    QSet<qint64> found = shownAs(pattern);
    m_others.match(pattern, found);
    return found;
}

SearchFilter::SearchFilter(const ListQuery &query, const SearchRows &rows, const UnitTexts &units)
    : m_query(query)
    , m_rows(rows)
    , m_units(units)
{
}

void SearchFilter::narrow(Bits &found) const
{
    const QSet<qint64> one{m_query.unit};
    for (const QSet<qint64> &units : {m_query.unit != 0 ? one : QSet<qint64>(), m_query.units}) {
        if (units.isEmpty())
            continue;
        Bits rows(m_rows.count());
        m_rows.matchUnits(units, rows);
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
    m_rows.matchUnits(m_units.calledBy(pattern), rows);
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
        m_rows.matchUnits(m_units.shownAs(pattern), rows);
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

} // namespace soctv
