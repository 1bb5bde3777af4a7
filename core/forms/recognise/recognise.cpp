#include "core/forms/recognise/recognise.h"

#include "core/forms/recognise/formtitles.h"
#include "core/text/fold.h"

#include <algorithm>

namespace soctv {

namespace {

// Above it stand the office, the title and a remark or two.
constexpr int headerSearchRows = 100;

bool isNumber(const QString &text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c.isDigit(); });
}

bool firstColumnIsNumbers(const Grid &grid)
{
    for (int row = 0; row < grid.rowCount(); ++row) {
        const QString text = cleaned(grid.text(row, 0));
        if (!text.isEmpty() && !isNumber(text))
            return false;
    }
    return true;
}

bool repeatsHeader(const Grid &grid, const Recognised &recognised, int row)
{
    if (recognised.headerRow < 0)
        return false;
    for (int column = 0; column < recognised.fieldOfColumn.size(); ++column) {
        if (recognised.fieldOfColumn[column] >= 0
            && grid.text(row, column) != grid.text(recognised.headerRow, column)) {
            return false;
        }
    }
    return true;
}

} // namespace

Recognised recognise(const Grid &grid)
{
    Titles best;
    const Merges merges(grid);
    const int rows = std::min(grid.rowCount(), headerSearchRows);
    for (int row = 0; row < rows; ++row) {
        Titles found = titlesAt(grid, merges, row, -1);
        if (found.isFound() && found.knownColumns() > best.knownColumns())
            best = std::move(found);
    }
    if (best.isFound())
        settleByRows(grid, best);
    return {best.lastRow, best.fieldOfColumn, best.sectionColumn};
}

Recognised mapByPosition(const Grid &grid, const QList<int> &fields)
{
    Recognised mapped;
    const bool named
        = !fields.isEmpty() && listFields[std::size_t(fields.first())].type == FieldType::Name;
    if (named && grid.columnCount() > 1 && firstColumnIsNumbers(grid))
        mapped.fieldOfColumn.append(-1);
    for (int index : fields) {
        if (mapped.fieldOfColumn.size() < grid.columnCount())
            mapped.fieldOfColumn.append(index);
    }
    while (mapped.fieldOfColumn.size() < grid.columnCount())
        mapped.fieldOfColumn.append(-1);
    return mapped;
}

QList<ReadRow> rowsOf(const Grid &grid, const Recognised &recognised)
{
    QList<ReadRow> rows;
    for (int row = recognised.headerRow + 1; row < grid.rowCount(); ++row) {
        if (repeatsHeader(grid, recognised, row))
            continue;
        ReadRow read;
        read.row = row;
        bool empty = true;
        for (int column = 0; column < recognised.fieldOfColumn.size(); ++column) {
            const int index = recognised.fieldOfColumn[column];
            if (index < 0)
                continue;
            const QString text = cleaned(grid.text(row, column));
            QString &whole = read.texts[std::size_t(index)];
            if (!whole.isEmpty() && !text.isEmpty())
                whole += QLatin1Char(' '); // họ đệm and tên
            whole += text;
            empty = empty && text.isEmpty();
        }
        if (recognised.sectionColumn >= 0)
            read.section = std::max(0, grid.text(row, recognised.sectionColumn).trimmed().toInt());
        if (!empty)
            rows.append(std::move(read));
    }
    return rows;
}

} // namespace soctv
