#include "core/forms/readers/richcell.h"

#include <algorithm>

namespace soctv {

void RichCell::add(QStringView text, const QString &font)
{
    text = text.first(std::min<qsizetype>(text.size(), Grid::maxCellLength + 1 - m_text.size()));
    if (text.isEmpty())
        return;
    if (m_runs.isEmpty() || m_runs.last().font != font)
        m_runs.append({int(m_text.size()), font});
    m_text += text;
}

void RichCell::startParagraph()
{
    if (!m_text.isEmpty())
        add(u"\n", m_runs.last().font);
}

void RichCell::setLink(const QString &target)
{
    if (!m_link.isEmpty())
        return;
    m_link = target;
    m_linkAt = m_text.size();
}

void RichCell::clear()
{
    m_text.resize(0); // keeps its memory
    m_runs.clear();
    m_link.clear();
    m_linkAt = 0;
}

QStringView RichCell::text() const
{
    QStringView text = m_text;
    while (text.endsWith(u'\n'))
        text.chop(1);
    return text;
}

QString RichCell::font(const QString &usual) const
{
    return m_runs.isEmpty() || m_runs.first().font.isEmpty() ? usual : m_runs.first().font;
}

QList<FontRun> RichCell::runs(const QString &font) const
{
    const bool differs = std::ranges::any_of(
        m_runs, [&](const FontRun &run) { return run.font != font && !run.font.isEmpty(); });
    if (!differs)
        return {};
    QList<FontRun> runs = m_runs;
    runs.removeIf([this](const FontRun &run) { return run.start >= text().size(); });
    for (FontRun &run : runs) {
        if (run.font.isEmpty())
            run.font = font;
    }
    return runs;
}

QList<RichCell> RichCell::split(QChar at) const
{
    if (!m_text.contains(at))
        return {*this};
    QList<RichCell> pieces(1);
    for (qsizetype run = 0; run < m_runs.size(); ++run) {
        const qsizetype end = run + 1 < m_runs.size() ? m_runs[run + 1].start : m_text.size();
        qsizetype from = m_runs[run].start;
        while (from < end) {
            const qsizetype found = m_text.indexOf(at, from);
            const qsizetype to = found < 0 ? end : std::min(found, end);
            if (!m_link.isEmpty() && m_linkAt >= from && m_linkAt < std::max(to, from + 1))
                pieces.last().setLink(m_link);
            pieces.last().add(QStringView(m_text).sliced(from, to - from), m_runs[run].font);
            if (to < end)
                pieces.append(RichCell());
            from = to + 1;
        }
    }
    return pieces;
}

void RichCellWriter::put(int row, int column, const RichCell &cell)
{
    if (cell.isEmpty())
        return;
    const QString font = cell.font();
    auto style = m_styles.find(font);
    if (style == m_styles.end())
        style = m_styles.insert(font, m_grid.addStyle({font, {}}));
    m_grid.addCell(row, column, m_grid.addText(cell.text()), CellKind::Text, *style);
    if (const QList<FontRun> runs = cell.runs(font); !runs.isEmpty())
        m_grid.setRuns(row, column, runs);
    if (!cell.link().isEmpty())
        m_grid.setLink(row, column, cell.link());
}

void RichCellWriter::putLine(int row, const RichCell &line)
{
    int column = 0;
    for (const RichCell &piece : line.split(u'\t'))
        put(row, column++, piece);
}

int RichCellWriter::putLines(int row, const RichCell &lines)
{
    for (const RichCell &line : lines.split(u'\n')) {
        putLine(row, line);
        row = std::min(row + 1, Grid::maxRows);
    }
    return row;
}

} // namespace soctv
