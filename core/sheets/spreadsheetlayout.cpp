#include "core/sheets/spreadsheetlayout.h"

#include "core/sheets/columnwidths.h"
#include "core/sheets/fonts.h"
#include "core/sheets/paperframe.h"
#include "core/sheets/pdf.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace soctv {

namespace {

// Where the line breaking of Unicode, which LibreOffice follows, parts a link.
constexpr QStringView linkBreaks = u"/-?";
constexpr double linkShare = 0.92; // of the width, as seen there
constexpr double rowPadding = 4;
constexpr double rightShare = 0.95; // of the room right of it that a line may take
constexpr double leftShare = 0.4; // of the width, at least, for the office's name

} // namespace

SpreadsheetLayout::SpreadsheetLayout(const SheetTask &task, const SheetContent &content)
    : m_task(task)
    , m_content(content)
    , m_plain(paperFamily(false), task.sheet.textSize, PaperText::Plain)
    , m_bold(paperFamily(false), task.sheet.textSize, PaperText::Bold)
    , m_title(paperFamily(false), task.sheet.titleSize, PaperText::Bold)
    , m_sign(paperFamily(false), signSize, PaperText::Bold)
{
    const double width
        = pageLayout(task.sheet).paintRect(QPageLayout::Point).width() * unitsPerPoint;
    m_widths = columnWidths(task, content, m_plain, m_bold, width);
    placeHead(width);
    m_usualLines = countUsualLines();
}

// The right side needs room for its longest line.
void SpreadsheetLayout::placeHead(double width)
{
    double right = 0;
    for (const HeadLine &line : m_task.sheet.right)
        right = std::max(right, headFace(line, paperFamily(false)).width(line.text) / rightShare);
    double left = m_widths.first();
    while (m_lastLeft + 1 < lastColumn() && left < width * leftShare
        && width - left - m_widths[m_lastLeft + 1] >= right)
        left += m_widths[++m_lastLeft];
}

int SpreadsheetLayout::lines(const SheetBlock &row) const
{
    const PaperText &face = row.kind == SheetBlock::Kind::HeaderRow ? m_bold : m_plain;
    const QList<TableColumn> &columns = m_content.columns(row.section);
    int most = 1;
    for (qsizetype i = 0; i < row.texts.size(); ++i) {
        if (row.kind == SheetBlock::Kind::Row && isCode(columns[i]))
            continue;
        const double width = m_widths[i] - 2 * cellPadding;
        const QStringView breaks
            = row.kind == SheetBlock::Kind::Row ? lineBreaks(columns[i]) : QStringView();
        const double narrowed = width * 0.97; // hinting widens
        most = std::max(most, face.lineCount(row.texts[i], narrowed));
        if (!breaks.isEmpty()) // some programs break a link so, others anywhere
            most = std::max(
                most, int(face.lines(row.texts[i], width * linkShare, linkBreaks).size()));
    }
    return most;
}

int SpreadsheetLayout::countUsualLines() const
{
    std::map<int, int> counts;
    SheetContent content(m_task);
    int rows = 0;
    for (SheetBlock block; rows < 200 && content.next(block);) {
        if (block.kind == SheetBlock::Kind::Row) {
            ++counts[lines(block)];
            ++rows;
        }
    }
    const auto most = std::ranges::max_element(counts, {}, &std::pair<const int, int>::second);
    return most == counts.end() ? 1 : most->first;
}

double SpreadsheetLayout::rowHeight(int lines) const
{
    return std::ceil(lines * m_plain.lineHeight() / unitsPerPoint + rowPadding);
}

double SpreadsheetLayout::heightAcross(int first, int last, const QString &text, Face face) const
{
    return heightAcross(first, last, text, this->text(face));
}

double SpreadsheetLayout::heightAcross(
    int first, int last, const QString &text, const PaperText &letters) const
{
    const double width = widthAcross(first, last) * unitsPerPoint - 2 * cellPadding;
    const auto lines = double(letters.lines(text, width).size());
    return lines * letters.lineHeight() / unitsPerPoint + 2;
}

double SpreadsheetLayout::widthAcross(int first, int last) const
{
    double width = 0;
    for (int i = first; i <= last; ++i)
        width += m_widths[i];
    return width / unitsPerPoint;
}

QList<HeadRow> SpreadsheetLayout::headRows(const SheetBlock &head) const
{
    return soctv::headRows(
        head, widthAcross(0, m_lastLeft), widthAcross(m_lastLeft + 1, lastColumn()));
}

double SpreadsheetLayout::headHeight(const HeadRow &row) const
{
    if (row.isGap())
        return ruleRowHeight;
    const auto height = [this](int first, int last, const HeadLine &line) {
        return heightAcross(first, last, line.text, headFace(line, paperFamily(false)));
    };
    return std::max(
        height(0, m_lastLeft, row.left), height(m_lastLeft + 1, lastColumn(), row.right));
}

const PaperText &SpreadsheetLayout::text(Face face) const
{
    switch (face) {
    case Face::Bold:
        return m_bold;
    case Face::Title:
        return m_title;
    case Face::Sign:
        return m_sign;
    case Face::Plain:
        break;
    }
    return m_plain;
}

} // namespace soctv
