#include "core/sheets/columnwidths.h"

#include "core/sheets/papertext.h"

#include <algorithm>
#include <numeric>

namespace soctv {

namespace {

constexpr int measuredRows = 5000; // of a section, for the widest word
constexpr int weighedRows = 300; // of a section, for the number of lines

constexpr int titleLines = 4; // of a column's title, at most: it stands on every page

using CellParts = std::vector<float>; // widths of the parts that stay whole

// About how many lines the parts take when they are put one after the other.
int lineCount(const CellParts &parts, double width)
{
    int lines = 1;
    double used = 0;
    for (double part : parts) {
        if (used > 0 && used + part > width) {
            ++lines;
            used = 0;
        }
        if (part > width) { // longer than a line: broken inside
            const int whole = int(part / std::max(width, unitsPerPoint));
            lines += whole;
            part -= whole * width;
        }
        used += part;
    }
    return lines;
}

// The least width in which a title is not broken inside a word nor into too many lines.
double leastTitleWidth(const QString &title, const PaperText &face)
{
    CellParts parts;
    double width = 0;
    for (QStringView part : unbreakableParts(title)) {
        parts.push_back(float(face.width(part)));
        width = std::max(width, face.width(part.trimmed()));
    }
    const double space = face.width(u" "); // at the end of a line it needs no room
    while (lineCount(parts, width + space) > titleLines)
        width += unitsPerPoint;
    return width;
}

// What is known about the columns, and the search for the widths.
class Measured {
public:
    Measured(qsizetype columns, const PaperText &plain, const PaperText &bold)
        : m_plain(plain)
        , m_bold(bold)
        , m_least(columns, 0)
        , m_natural(columns, 0)
        , m_share(columns, 0)
        , m_code(columns, false)
        , m_grows(columns, false)
        , m_parts(std::size_t(columns))
    {
    }

    void addTitles(const QList<TableColumn> &columns)
    {
        for (qsizetype i = 0; i < columns.size(); ++i) {
            m_share[i] = std::max(m_share[i], columns[i].width);
            m_code[i] = m_code[i] || isCode(columns[i]);
            m_grows[i] = m_grows[i] || columns[i].kind != ColumnKind::Code;
            m_least[i] = std::max(m_least[i], leastTitleWidth(columns[i].header, m_bold));
            if (columns[i].index >= 0
                && columns[i].kind
                    == ColumnKind::Code) // a phone or a date, also if there is none yet
                m_least[i] = std::max(m_least[i], m_plain.width(u"0900000000"));
            m_natural[i] = std::max(m_natural[i], m_least[i]);
        }
    }

    void addCell(qsizetype i, const QString &text, QStringView breaks, bool weigh)
    {
        const double width = m_plain.width(text);
        m_natural[i] = std::max(m_natural[i], width);
        if (m_code[i]) // one number stays whole; a cell with two may take two lines
            m_least[i] = std::max(m_least[i], std::min(width, m_plain.width(u"(0240) 000 0000")));
        CellParts parts;
        for (QStringView part : unbreakableParts(text, breaks)) {
            m_least[i] = std::max(m_least[i], m_plain.width(part.trimmed()));
            if (weigh)
                parts.push_back(float(m_plain.width(part)));
        }
        if (weigh)
            m_parts[std::size_t(i)].push_back(std::move(parts));
    }

    QList<double> widths(double total)
    {
        const double room = total - 2 * cellPadding * double(m_least.size());
        boundLeast(room);
        QList<double> widths = startingWidths(room);
        if (!m_parts.front().empty())
            improve(widths);
        for (double &width : widths)
            width += 2 * cellPadding;
        return widths;
    }

private:
    // One endless word must not push the others off the page: the widest give way first.
    void boundLeast(double room)
    {
        for (double limit = room / 4;; limit *= 0.9) {
            for (double &least : m_least)
                least = std::min(least, limit);
            if (std::accumulate(m_least.begin(), m_least.end(), 0.0) <= room)
                return;
        }
    }

    // Room beyond the least goes where text waits for it; what is then left over goes by the
    // shares of the form, but not to codes that are there to be read.
    QList<double> startingWidths(double room) const
    {
        const bool empty = m_parts.front().empty();
        QList<double> widths = m_least;
        double spare = room - std::accumulate(m_least.begin(), m_least.end(), 0.0);
        QList<double> wanted;
        QList<double> shares;
        for (qsizetype i = 0; i < widths.size(); ++i) {
            const double natural = std::min(m_natural[i], room / 2);
            wanted.append(empty ? 0 : std::max(0.0, natural - m_least[i]));
            shares.append(m_grows[i] || empty ? m_share[i] : 0);
        }
        const double allWanted = std::accumulate(wanted.begin(), wanted.end(), 0.0);
        const double allShares = std::accumulate(shares.begin(), shares.end(), 0.0);
        const double given = allWanted > 0 ? std::min(1.0, spare / allWanted) : 0;
        spare -= given * allWanted;
        for (qsizetype i = 0; i < widths.size(); ++i) {
            widths[i] += given * wanted[i];
            widths[i] += spare * (allShares > 0 ? shares[i] / allShares : 1.0 / widths.size());
        }
        return widths;
    }

    // Moves room from column to column as long as that saves lines. A row is as high as its
    // highest cell; the lines of the others count a little, or the search would see no slope.
    void improve(QList<double> &widths) const
    {
        std::vector<std::vector<int>> lines;
        for (qsizetype i = 0; i < widths.size(); ++i)
            lines.push_back(linesOf(i, widths[i]));
        long best = cost(lines);
        for (double step : {24 * unitsPerPoint, 8 * unitsPerPoint, 3 * unitsPerPoint}) {
            for (bool better = true; better;) {
                better = false;
                for (qsizetype from = 0; from < widths.size(); ++from) {
                    for (qsizetype to = 0; to < widths.size(); ++to)
                        better = moveRoom(widths, lines, best, from, to, step) || better;
                }
            }
        }
    }

    bool moveRoom(QList<double> &widths, std::vector<std::vector<int>> &lines, long &best,
        qsizetype from, qsizetype to, double step) const
    {
        if (from == to || m_code[to] || widths[from] - step < m_least[from])
            return false;
        std::vector<int> fewer = linesOf(to, widths[to] + step);
        std::vector<int> more = linesOf(from, widths[from] - step);
        std::swap(lines[std::size_t(to)], fewer);
        std::swap(lines[std::size_t(from)], more);
        const long now = cost(lines);
        if (now >= best) {
            std::swap(lines[std::size_t(to)], fewer);
            std::swap(lines[std::size_t(from)], more);
            return false;
        }
        best = now;
        widths[to] += step;
        widths[from] -= step;
        return true;
    }

    std::vector<int> linesOf(qsizetype column, double width) const
    {
        std::vector<int> lines;
        lines.reserve(m_parts[std::size_t(column)].size());
        for (const CellParts &parts : m_parts[std::size_t(column)])
            lines.push_back(lineCount(parts, width));
        return lines;
    }

    static long cost(const std::vector<std::vector<int>> &lines)
    {
        long sum = 0;
        for (std::size_t row = 0; row < lines.front().size(); ++row) {
            int highest = 0;
            for (const std::vector<int> &column : lines) {
                highest = std::max(highest, column[row]);
                sum += column[row];
            }
            // A row as high as a page is rare, and must not set the widths for the others.
            sum += 8L * std::min(highest, 8);
        }
        return sum;
    }

    const PaperText &m_plain;
    const PaperText &m_bold;
    QList<double> m_least; // the widest part that should stay whole
    QList<double> m_natural; // the widest text in one line
    QList<double> m_share; // as the form says
    QList<bool> m_code;
    QList<bool> m_grows; // takes room that is left over
    std::vector<std::vector<CellParts>> m_parts; // of each column: of the rows that are weighed
};

} // namespace

QStringView lineBreaks(const TableColumn &column)
{
    return column.kind == ColumnKind::Link ? u"/?&="
        : column.kind == ColumnKind::Email ? u"@"
                                           : u"";
}

bool isCode(const TableColumn &column)
{
    return column.kind == ColumnKind::Code || column.kind == ColumnKind::Count;
}

QList<double> columnWidths(const SheetTask &task, const SheetContent &content,
    const PaperText &plain, const PaperText &bold, double total)
{
    qsizetype most = 0;
    for (int s = 0; s < task.sheet.sections.size(); ++s)
        most = std::max(most, content.columns(s).size());
    Measured measured(most, plain, bold);
    for (int s = 0; s < task.sheet.sections.size(); ++s)
        measured.addTitles(content.columns(s));
    SheetRow row;
    for (int s = 0; s < task.sheet.sections.size(); ++s) {
        const QList<TableColumn> &columns = content.columns(s);
        task.rows.begin(s);
        for (int n = 0; n < measuredRows && task.rows.next(row); ++n) {
            if (n % 256 == 0)
                task.progress.step(0, content.rowCount());
            for (qsizetype i = 0; i < columns.size(); ++i) {
                const QString text = content.cellText(columns[i], row.texts, n + 1);
                measured.addCell(i, text, lineBreaks(columns[i]), n < weighedRows);
            }
            for (qsizetype i = columns.size(); i < most; ++i)
                measured.addCell(i, {}, {}, n < weighedRows);
        }
    }
    return measured.widths(total);
}

} // namespace soctv
