#include "core/forms/recognise/formunit.h"

#include "core/forms/recognise/formwords.h"
#include "core/text/fold.h"

#include <QRegularExpression>

namespace soctv {

namespace {

constexpr qsizetype maxUnitLength = 150; // longer lines are prose
constexpr qsizetype maxLabelWords = 6;

constexpr QStringView labels[]{u"đơn vị", u"tên đơn vị", u"tên công đoàn", u"tên cđcs",
    u"tên cơ quan", u"cơ quan đơn vị", u"công đoàn đơn vị"};
constexpr QStringView wholeLabels[]{u"cđcs", u"công đoàn cơ sở", u"cơ quan", u"công đoàn"};

constexpr QStringView unions[]{
    u"công đoàn cơ sở", u"cđcs", u"cđ cơ sở", u"nghiệp đoàn", u"công đoàn bộ phận"};
// What the name of a grassroots unit starts with, with or without "công đoàn" before it.
constexpr QStringView kinds[]{u"trường", u"công ty", u"cty", u"bệnh viện", u"trung tâm", u"trạm",
    u"ubnd", u"ủy ban nhân dân", u"hợp tác xã", u"htx", u"phòng", u"sở", u"chi cục", u"cục",
    u"ban quản lý", u"xí nghiệp", u"nhà máy", u"chi nhánh", u"ngân hàng", u"tập đoàn", u"văn phòng",
    u"viện", u"khoa", u"kho bạc", u"bảo hiểm xã hội", u"tòa án", u"doanh nghiệp", u"tổng công ty",
    u"thư viện", u"bảo tàng", u"nhà hát", u"nhà văn hóa", u"đội", u"quỹ", u"siêu thị",
    u"khách sạn"};
constexpr QStringView notUnits[]{u"trường hợp", u"trạm trưởng", u"phòng khi", u"đội ngũ",
    u"trường phòng", u"khoa học", u"viện trưởng", u"sở dĩ"};

bool isLabel(const FoldedText &text)
{
    if (text.words().size() > maxLabelWords)
        return false;
    return opensWithAny(text, labels) || isAny(text, wholeLabels);
}

FoldedText withoutNumber(const FoldedText &text)
{
    const QStringList words = text.words();
    return !words.isEmpty() && ordinal(words.first()) > 0 ? text.withoutWords(1) : text;
}

bool isUnion(const FoldedText &text)
{
    return text.words().size() > 2 ? opensWithAny(text, unions)
                                   : text.words().size() == 2 && text.opensWith(u"cđcs");
}

bool isOfKind(const FoldedText &text)
{
    const FoldedText named = text.opensWith(u"công đoàn") ? text.withoutWords(2) : text;
    return named.words().size() > 1 && opensWithAny(named, kinds) && !opensWithAny(named, notUnits);
}

} // namespace

QString withoutDots(QString text)
{
    static const QRegularExpression leading(QStringLiteral("^[\\s.…_:·-]+"));
    static const QRegularExpression trailing(QStringLiteral("(\\s*(…|\\.\\.|_)[\\s.…_]*)+$"));
    text.remove(leading);
    text.remove(trailing);
    return std::move(text).trimmed();
}

std::optional<QString> unitAfterLabel(QStringView line)
{
    static const QRegularExpression separator(QStringLiteral(":|\\.{3,}|…|_{3,}"));
    const QRegularExpressionMatch match = separator.match(line.toString());
    if (!match.hasMatch() || line.size() > 4 * maxUnitLength)
        return std::nullopt;
    if (!isLabel(withoutNumber(FoldedText(line.first(match.capturedStart())))))
        return std::nullopt;
    const QString unit = withoutDots(line.sliced(match.capturedStart()).toString());
    if (unit.size() > maxUnitLength || rowWords(unit) == RowWords::Guide)
        return std::nullopt;
    return unit;
}

bool namesUnit(QStringView line)
{
    if (line.size() > maxUnitLength)
        return false;
    const FoldedText text(line);
    return isUnion(text) || isOfKind(text);
}

QString unitOfGroup(QStringView title)
{
    static const QRegularExpression number(
        QStringLiteral("^\\s*(\\d{1,2}|[IVX]+|[A-Z])\\s*[.):/-]\\s*"));
    if (auto labelled = unitAfterLabel(title))
        return *labelled;
    const QString text = tidied(title).remove(number);
    return namesUnit(text) ? text : QString();
}

void UnitLines::add(const QStringList &lines, const QString &beside)
{
    for (const QString &line : lines) {
        if (const auto labelled = unitAfterLabel(line)) {
            const QString unit = labelled->isEmpty() ? withoutDots(beside) : *labelled;
            const FoldedText folded(unit);
            // Beside an empty label stands "Mẫu 1", at times another label.
            m_isBlank = m_isBlank || unit.isEmpty();
            if (!unit.isEmpty() && !folded.opensWith(u"mẫu") && !unitAfterLabel(unit))
                m_labelled = unit;
            continue;
        }
        if (line.size() > maxUnitLength)
            continue;
        const FoldedText text(line);
        if (isUnion(text))
            m_union = line;
        else if (isOfKind(text))
            m_other = line;
    }
}

QString UnitLines::unit() const
{
    if (!m_labelled.isEmpty())
        return m_labelled;
    if (!m_union.isEmpty())
        return m_union;
    return m_isBlank ? QString() : m_other;
}

} // namespace soctv
