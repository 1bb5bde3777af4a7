#include "core/forms/grid.h"

#include "core/base/error.h"

#include <QCoreApplication>

#include <algorithm>

namespace soctv {

namespace {

// What the pool and the styles of a cell can number.
constexpr qsizetype maxPool = qsizetype(1) << 30;
constexpr qsizetype maxStyles = 1 << 13;

[[noreturn]] void refuse(const char *sentence, qint64 limit)
{
    throw Error{ErrorCode::Invalid, QCoreApplication::translate("soctv", sentence).arg(limit)};
}

void requireInside(int row, int column)
{
    if (row < 0 || row >= Grid::maxRows)
        refuse(QT_TRANSLATE_NOOP("soctv", "The table has more than %1 rows."), Grid::maxRows);
    if (column < 0 || column >= Grid::maxColumns)
        refuse(QT_TRANSLATE_NOOP("soctv", "The table has more than %1 columns."), Grid::maxColumns);
}

} // namespace

qsizetype Grid::rowIndex(int row) const
{
    const auto at
        = std::ranges::lower_bound(m_rows, row, {}, [](const Row &r) { return int(r.row); });
    return at - m_rows.begin();
}

std::pair<qsizetype, qsizetype> Grid::cellsOf(qsizetype rowIndex) const
{
    const qsizetype end
        = rowIndex + 1 < m_rows.size() ? m_rows[rowIndex + 1].firstCell : m_cells.size();
    return {m_rows[rowIndex].firstCell, end};
}

qsizetype Grid::cellIndex(int row, int column) const
{
    const qsizetype index = rowIndex(row);
    if (index == m_rows.size() || int(m_rows[index].row) != row)
        return -1;
    const auto [from, to] = cellsOf(index);
    const auto at = std::ranges::lower_bound(m_cells.begin() + from, m_cells.begin() + to, column,
        {}, [](const Cell &c) { return int(c.column); });
    return at != m_cells.begin() + to && at->column == column ? at - m_cells.begin() : -1;
}

const Grid::Cell *Grid::cell(int row, int column) const
{
    const qsizetype index = cellIndex(row, column);
    return index < 0 ? nullptr : &m_cells[index];
}

QByteArrayView Grid::bytes(TextId text) const
{
    const quint32 from = text == 0 ? 0 : m_textEnds[text - 1];
    return QByteArrayView(m_texts).sliced(from, m_textEnds[text] - from);
}

int Grid::filledRow(int row) const
{
    const qsizetype index = rowIndex(row);
    return index == m_rows.size() ? -1 : int(m_rows[index].row);
}

QList<int> Grid::filledColumns(int row) const
{
    QList<int> columns;
    const qsizetype index = rowIndex(row);
    if (index == m_rows.size() || int(m_rows[index].row) != row)
        return columns;
    const auto [from, to] = cellsOf(index);
    for (qsizetype i = from; i < to; ++i)
        columns.append(m_cells[i].column);
    return columns;
}

QString Grid::text(int row, int column) const
{
    const Cell *found = cell(row, column);
    if (!found)
        return {};
    const QByteArrayView utf8 = bytes(found->text);
    const QString text = QString::fromUtf8(utf8);
    // A letter like any other here, but taken for a byte order mark.
    return utf8.startsWith("\xEF\xBB\xBF") ? QString(QChar(QChar::ByteOrderMark) + text) : text;
}

CellKind Grid::kind(int row, int column) const
{
    const Cell *found = cell(row, column);
    return found ? CellKind(found->kind) : CellKind::Text;
}

CellStyle Grid::style(int row, int column) const
{
    const Cell *found = cell(row, column);
    return found ? m_styles[found->style] : CellStyle();
}

QList<FontRun> Grid::runs(int row, int column) const
{
    return m_runs.value({column, row});
}

QSet<QString> Grid::fonts() const
{
    QSet<QString> fonts;
    for (const CellStyle &style : m_styles)
        fonts.insert(style.font);
    for (const QList<FontRun> &runs : m_runs) {
        for (const FontRun &run : runs)
            fonts.insert(run.font);
    }
    return fonts;
}

bool Grid::anyText(const std::function<bool(QByteArrayView)> &holds) const
{
    for (qsizetype i = 0; i < m_textEnds.size(); ++i) {
        if (holds(bytes(TextId(i))))
            return true;
    }
    return false;
}

void Grid::appendRow(const QStringList &cells)
{
    const int row = m_rowCount;
    requireInside(row, qMax(0, int(cells.size()) - 1));
    for (int column = 0; column < cells.size(); ++column) {
        if (!cells[column].isEmpty())
            addCell(row, column, addText(cells[column]));
    }
    m_rowCount = row + 1;
    m_columnCount = qMax(m_columnCount, int(cells.size()));
}

Grid::TextId Grid::addText(QStringView text)
{
    if (text.size() > maxCellLength)
        refuse(QT_TRANSLATE_NOOP("soctv", "A cell holds more than %1 characters."), maxCellLength);
    const QByteArray bytes = text.toUtf8();
    if (m_texts.size() + bytes.size() > maxPool)
        refuse(
            QT_TRANSLATE_NOOP("soctv", "The table holds more than %1 MB of text."), maxPool >> 20);
    m_texts.append(bytes);
    m_textEnds.append(quint32(m_texts.size()));
    return TextId(m_textEnds.size() - 1);
}

int Grid::addStyle(const CellStyle &style)
{
    const qsizetype known = m_styles.indexOf(style);
    if (known >= 0)
        return int(known);
    if (m_styles.size() == maxStyles)
        refuse(QT_TRANSLATE_NOOP("soctv", "The table has more than %1 cell styles."), maxStyles);
    m_styles.append(style);
    return int(m_styles.size()) - 1;
}

void Grid::addCell(int row, int column, TextId text, CellKind kind, int style)
{
    requireInside(row, column);
    if (m_rows.isEmpty() || row > int(m_rows.last().row))
        m_rows.append({quint32(row), quint32(m_cells.size())});
    else if (row < int(m_rows.last().row))
        refuse(QT_TRANSLATE_NOOP("soctv", "The rows of the table are out of order (row %1)."),
            row + 1);
    const Cell added{text, quint16(column), quint16(style), quint16(kind)};
    const auto from = m_cells.begin() + m_rows.last().firstCell;
    const auto at = std::lower_bound(from, m_cells.end(), column,
        [](const Cell &c, int wanted) { return int(c.column) < wanted; });
    if (at != m_cells.end() && at->column == column)
        *at = added;
    else
        m_cells.insert(at, added);
    m_columnCount = qMax(m_columnCount, column + 1);
    m_rowCount = qMax(m_rowCount, row + 1);
}

void Grid::setText(int row, int column, QStringView text)
{
    if (const qsizetype index = cellIndex(row, column); index >= 0)
        m_cells[index].text = addText(text);
}

void Grid::setRuns(int row, int column, const QList<FontRun> &runs)
{
    requireInside(row, column);
    m_runs.insert({column, row}, runs);
}

void Grid::setLink(int row, int column, const QString &target)
{
    requireInside(row, column);
    m_links.insert({column, row}, target);
}

void Grid::addMerge(const QRect &range)
{
    m_merges.append(range);
}

} // namespace soctv
