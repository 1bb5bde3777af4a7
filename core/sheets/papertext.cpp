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

bool endsPart(QStringView text, qsizetype at, QStringView breaks)
{
    return text[at].isSpace() || (!breaks.isEmpty() && breaksAfter(text, at, breaks));
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
    m_font.setBold(style & Bold);
    m_font.setItalic(style & Italic);
    m_metrics = QFontMetricsF(m_font);
    m_lineHeight = m_metrics.lineSpacing();
    m_ascent = m_metrics.ascent();
}

double PaperText::firstAdvance(QChar c) const
{
    return m_advances[c.unicode()] = float(m_metrics.horizontalAdvance(c));
}

double PaperText::width(QStringView text) const
{
    const double sum = simpleWidth(text);
    return sum >= 0 ? sum : m_metrics.horizontalAdvance(text.toString());
}

// The sum of the letters; negative if the text has one that is not simple.
double PaperText::simpleWidth(QStringView text) const
{
    double sum = 0;
    for (QChar c : text) {
        if (!isSimple(c.unicode()))
            return -1;
        sum += advance(c);
    }
    return sum;
}

template <typename EndLine>
void PaperText::breakSimple(
    QStringView text, double width, QStringView breaks, EndLine endLine) const
{
    double used = 0; // of the line
    qsizetype at = 0;
    const auto end = [&] {
        endLine(at);
        used = 0;
    };
    while (at < text.size()) {
        qsizetype partEnd = at;
        while (partEnd < text.size() && !endsPart(text, partEnd, breaks))
            ++partEnd;
        partEnd = std::min(partEnd + 1, text.size());
        const QStringView part = text.mid(at, partEnd - at);
        const double wide = simpleWidth(part);
        // The blank may stand in the margin.
        const double needed = part.back().isSpace() ? wide - advance(part.back()) : wide;
        if (used > 0 && used + needed > width)
            end();
        if (needed <= width) {
            used += wide;
            at = partEnd;
        }
        for (; at < partEnd; ++at) { // longer than a line: broken inside
            const double one = advance(text[at]);
            if (used > 0 && used + one > width)
                end();
            used += one;
        }
    }
    end();
}

QStringList PaperText::lines(const QString &text, double width, QStringView breaks) const
{
    const double whole = simpleWidth(text);
    if (whole < 0)
        return shapedLines(text, width, breaks);
    if (whole <= width)
        return {text};
    QStringList lines;
    qsizetype start = 0;
    breakSimple(text, width, breaks, [&](qsizetype end) {
        lines.append(QStringView(text).mid(start, end - start).trimmed().toString());
        start = end;
    });
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

int PaperText::lineCount(const QString &text, double width) const
{
    const double whole = simpleWidth(text);
    if (whole < 0)
        return int(shapedLines(text, width, {}).size());
    if (whole <= width)
        return 1;
    int lines = 0;
    breakSimple(text, width, {}, [&lines](qsizetype) { ++lines; });
    return lines;
}

QList<QStringView> unbreakableParts(QStringView text, QStringView breaks)
{
    QList<QStringView> parts;
    parts.reserve(8);
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (endsPart(text, i, breaks)) {
            parts.append(text.mid(from, i + 1 - from));
            from = i + 1;
        }
    }
    if (from < text.size())
        parts.append(text.mid(from));
    return parts;
}

} // namespace soctv
