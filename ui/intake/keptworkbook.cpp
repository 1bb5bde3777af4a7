#include "ui/intake/keptworkbook.h"

namespace soctv {

namespace {

void keepTitles(const Grid &grid, const FoundTable &table, Grid &kept)
{
    for (int row = table.headerRow; row >= 0 && row < table.headerRow + table.headerRows; ++row) {
        if (row < kept.rowCount())
            continue; // another table has the same titles
        const QList<int> columns = grid.filledColumns(row);
        for (const int column : columns)
            kept.addCell(row, column, kept.addText(grid.text(row, column)));
    }
}

} // namespace

std::shared_ptr<const Workbook> keptWorkbook(const ReturnedFile &file)
{
    if (!file.workbook)
        return {};
    auto kept = std::make_shared<Workbook>();
    kept->remarks = file.workbook->remarks;
    for (const Grid &grid : file.workbook->sheets) {
        Grid part;
        part.name = grid.name;
        part.isHidden = grid.isHidden;
        kept->sheets.append(part);
    }
    for (const FoundTable &table : file.form.tables)
        keepTitles(file.workbook->sheets.at(table.sheet), table, kept->sheets[table.sheet]);
    return kept;
}

} // namespace soctv
