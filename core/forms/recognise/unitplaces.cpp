#include "core/forms/recognise/unitplaces.h"

#include "core/forms/recognise/formunit.h"
#include "core/forms/recognise/formwords.h"

#include <QRegularExpression>

#include <algorithm>

namespace soctv {

namespace {

constexpr QStringView unions[]{u"liên đoàn lao động", u"lđlđ", u"công đoàn", u"cđ", u"cđcs",
    u"nghiệp đoàn", u"tổng liên đoàn", u"tổng ldlđ"};
constexpr qsizetype longestNumber = 5; // "XVIII"

} // namespace

void UnitPlaces::open(Count count, int unit)
{
    const auto alike = std::ranges::find(m_groups, count, &Group::count);
    m_groups.erase(alike, m_groups.end());
    m_groups.append({count, unit >= 0 ? unit : group()});
    m_byNumber.clear();
}

int UnitPlaces::parentOf(QStringView number, int unit)
{
    QString text = number.toString().remove(u' ');
    while (text.endsWith(u'.') || text.endsWith(u')'))
        text.chop(1);
    const qsizetype dot = text.lastIndexOf(u'.');
    const int parent = dot > 0 ? m_byNumber.value(text.first(dot), group()) : group();
    if (!text.isEmpty())
        m_byNumber.insert(text, unit);
    return parent;
}

UnitPlaces::Count groupCount(QStringView text)
{
    QStringView number = text.trimmed();
    while (!number.isEmpty() && !number.back().isLetter())
        number.chop(1);
    if (number.isEmpty() || number.size() > longestNumber)
        return UnitPlaces::Count::None;
    if (std::ranges::all_of(number, [](QChar c) { return c == u'I' || c == u'V' || c == u'X'; }))
        return UnitPlaces::Count::Roman;
    return number.size() == 1 && number.front() >= u'A' && number.front() <= u'Z'
        ? UnitPlaces::Count::Letters
        : UnitPlaces::Count::None;
}

QString withoutGroupNumber(const QString &title, UnitPlaces::Count &count)
{
    static const QRegularExpression number(QStringLiteral("^([IVX]{1,5}|[A-Z])\\s*[.):/-]\\s*"));
    const QRegularExpressionMatch match = number.match(title);
    count = match.hasMatch() ? groupCount(match.capturedView(1)) : UnitPlaces::Count::None;
    return match.hasMatch() ? title.sliced(match.capturedEnd()) : title;
}

bool namesAnyUnit(QStringView line)
{
    return opensWithAny(FoldedText(line), unions) || namesUnit(line);
}

} // namespace soctv
