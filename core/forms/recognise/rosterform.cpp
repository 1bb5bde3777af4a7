#include "core/forms/recognise/rosterform.h"

#include <numeric>

namespace soctv {

namespace {

FormRow rowOf(const Grid &grid, int sheet, int row)
{
    FormRow result;
    result.sheet = sheet;
    result.row = row;
    result.section = sheet + 1;
    for (int i = 0; i < int(fieldCount); ++i)
        result.texts[std::size_t(i)] = grid.text(row, i);
    return result;
}

} // namespace

Form formOfRoster(const Workbook &workbook)
{
    Form form;
    for (int sheet = 0; sheet < workbook.sheets.size(); ++sheet) {
        const Grid &grid = workbook.sheets[sheet];
        if (grid.rowCount() < 2)
            continue; // titles only
        FoundTable table;
        table.sheet = sheet;
        table.headerRow = 0;
        table.firstRow = 1;
        table.lastRow = grid.rowCount() - 1;
        table.section = sheet + 1;
        table.title = grid.name;
        table.fieldOfColumn.resize(int(fieldCount));
        std::iota(table.fieldOfColumn.begin(), table.fieldOfColumn.end(), 0);
        form.tables.append(table);
        for (int row = table.firstRow; row <= table.lastRow; ++row)
            form.rows.append(rowOf(grid, sheet, row));
    }
    return form;
}

} // namespace soctv
