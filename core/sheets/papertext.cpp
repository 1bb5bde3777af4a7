#include "core/sheets/papertext.h"

#include <QTextLayout>

#include <algorithm>

namespace soctv {

namespace {

// Latin with all Vietnamese letters and general punctuation: what a cell holds nearly always.
constexpr char16_t simpleEnd = 0x2028;

bool isSimple(char16_t c)
{
    return c < simpleEnd && (c < 0x300 || c >= 0x1E00) && c != u'\n' && c != 0xAD;
}

// A zero-width blank after each place where a text may break; taken out of the lines again.
const QChar zeroWidth(0x200B);

// "//" and the like stay together.
bool breaksAfter(QStringView text, qsizetype at, QStringView breaks)
{
    return at + 1 < text.size() && breaks.contains(text[at]) && !breaks.contains(text[at + 1]);
}

QString withBreaks(const QString &text, QStringView breaks)
{
    QString broken;
    if (breaks.isEmpty())
        return text;
    broken.reserve(text.size() + 16);
    for (qsizetype i = 0; i < text.size(); ++i) {
        broken += text[i];
        if (breaksAfter(text, i, breaks))
            broken += zeroWidth;
    }
    return broken;
}

} // namespace

PaperText::PaperText(const QString &family, double size, Style style)
    : m_font(family)
    , m_metrics(m_font)
    , m_advances(simpleEnd, -1.F)
{
    m_font.setPixelSize(qRound(size * unitsPerPoint));
    m_font.setHintingPreference(QFont::PreferNoHinting);
    m_font.setBold(style == Bold);
    m_font.setItalic(style == Italic);
    m_metrics = QFontMetricsF(m_font);
    m_lineHeight = m_metrics.lineSpacing();
    m_ascent = m_metrics.ascent();
}

double PaperText::advance(QChar c) const
{
    float &known = m_advances[c.unicode()];
    if (known < 0)
        known = float(m_metrics.horizontalAdvance(c));
    return known;
}

double PaperText::width(QStringView text) const
{
    double sum = 0;
    for (QChar c : text) {
        if (!isSimple(c.unicode()))
            return m_metrics.horizontalAdvance(text.toString());
        sum += advance(c);
    }
    return sum;
}

QStringList PaperText::lines(const QString &text, double width, QStringView breaks) const
{
    if (!std::ranges::all_of(text, [](QChar c) { return isSimple(c.unicode()); }))
        return shapedLines(text, width, breaks);
    if (this->width(text) <= width)
        return {text};
    QStringList lines;
    qsizetype start = 0; // of the line
    qsizetype at = 0;
    double used = 0;
    const auto endLine = [&] {
        lines.append(QStringView(text).mid(start, at - start).trimmed().toString());
        start = at;
        used = 0;
    };
    for (QStringView part : unbreakableParts(text, breaks)) {
        const double wide = this->width(part.trimmed()); // a blank may stand in the margin
        if (used > 0 && used + wide > width)
            endLine();
        for (QChar c : part) {
            if (wide > width && used > 0 && used + advance(c) > width)
                endLine();
            used += advance(c);
            ++at;
        }
    }
    endLine();
    return lines;
}

// The long way, for letters that join or come from other fonts, and for line ends.
QStringList PaperText::shapedLines(const QString &text, double width, QStringView breaks) const
{
    QString broken = withBreaks(text, breaks);
    broken.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
    QTextLayout layout(broken, m_font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        QString piece = broken.mid(line.textStart(), line.textLength());
        piece.remove(zeroWidth);
        lines.append(piece.trimmed());
    }
    layout.endLayout();
    return lines;
}

int PaperText::lineCount(QStringView text, double width) const
{
    LineFiller filler{width};
    double part = 0;
    for (QChar c : text) {
        if (!isSimple(c.unicode()))
            return lineCountOfParts(text, width);
        part += advance(c);
        if (c == u' ') {
            filler.add(part);
            part = 0;
        }
    }
    filler.add(part);
    return filler.lines;
}

int PaperText::lineCountOfParts(QStringView text, double width) const
{
    LineFiller filler{width};
    for (QStringView part : unbreakableParts(text))
        filler.add(this->width(part));
    return filler.lines;
}

QList<QStringView> unbreakableParts(QStringView text, QStringView breaks)
{
    QList<QStringView> parts;
    parts.reserve(8);
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isSpace() || (!breaks.isEmpty() && breaksAfter(text, i, breaks))) {
            parts.append(text.mid(from, i + 1 - from));
            from = i + 1;
        }
    }
    if (from < text.size())
        parts.append(text.mid(from));
    return parts;
}

} // namespace soctv
