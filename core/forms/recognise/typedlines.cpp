#include "core/forms/recognise/typedlines.h"

#include "core/forms/recognise/formunit.h"
#include "core/text/fold.h"

#include <algorithm>

namespace soctv {

namespace {

constexpr qsizetype maxLines = 100; // a title block has a dozen

/// Where the label ends that is written together with the first word after it: "ĐV:Trường".
qsizetype afterLabel(const QString &word)
{
    for (qsizetype at = word.size(); at > 0; --at) {
        if (QStringView(u":.…_").contains(word[at - 1]))
            return at;
    }
    return 0;
}

/// The last words of \a line, as many as \a part has. Blanks and signs are the same in all
/// encodings, letters need not be of equal number.
QString lastWords(const QString &line, const QString &part)
{
    const QStringList words = withoutDots(line).split(u' ', Qt::SkipEmptyParts);
    const QStringList wanted = part.split(u' ', Qt::SkipEmptyParts);
    QStringList last = words.mid(std::max<qsizetype>(0, words.size() - wanted.size()));
    if (!last.isEmpty() && afterLabel(wanted.first()) == 0)
        last.first().remove(0, afterLabel(last.first()));
    return last.join(u' ');
}

} // namespace

void TypedLines::add(const CellText &cell)
{
    if (!cell.isOld())
        return;
    const QStringList typed = cell.typed.split(u'\n');
    const QStringList texts = cell.text.split(u'\n');
    for (qsizetype i = 0; i < std::min(typed.size(), texts.size()); ++i)
        m_lines.append({tidied(typed[i]), tidied(texts[i]), cell.encoding});
    if (m_lines.size() > maxLines)
        m_lines.remove(0, m_lines.size() - maxLines);
}

CellText TypedLines::find(const QString &part) const
{
    const auto line = std::find_if(m_lines.crbegin(), m_lines.crend(), [&](const CellText &one) {
        return !part.isEmpty() && withoutDots(one.text).endsWith(part);
    });
    if (line == m_lines.crend())
        return {part, part};
    const QString typed = lastWords(line->typed, part);
    return {typed, part, typed == part ? LegacyEncoding::None : line->encoding};
}

} // namespace soctv
