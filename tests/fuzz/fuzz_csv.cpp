#include "core/forms/readers/csv.h"
#include "core/forms/readers/readers.h"
#include "tests/fuzz/fuzz.h"

using namespace soctv;

// A text file, and the same letters from the clipboard.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = inputBytes(data, size);
    fileKind(bytes);
    mayRefuse([&] {
        const Workbook workbook = readCsv(bytes);
        require(workbook.sheets.size() == 1);
        const Grid &grid = workbook.sheets.first();
        require(grid.rowCount() <= Grid::maxRows && grid.columnCount() <= Grid::maxColumns);
        for (int row = grid.filledRow(0); row >= 0; row = grid.filledRow(row + 1)) {
            for (int column : grid.filledColumns(row))
                require(!grid.text(row, column).isEmpty());
        }
    });
    mayRefuse([&] { parseDelimited(QString::fromUtf8(bytes), u'\t'); });
    return 0;
}
