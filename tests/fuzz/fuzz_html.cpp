#include "core/forms/readers/html.h"
#include "core/forms/readers/readers.h"
#include "core/forms/recognise/celltext.h"
#include "tests/fuzz/fuzzgrid.h"

using namespace soctv;

// A web page, whether it looks like one or not.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = inputBytes(data, size);
    fileKind(bytes);
    mayRefuse([&] {
        const Workbook workbook = readHtml(bytes);
        requireSound(workbook);
        const Grid &grid = workbook.sheets.first();
        for (int row = grid.filledRow(0); row >= 0; row = grid.filledRow(row + 1)) {
            for (int column : grid.filledColumns(row))
                require(!decodedCell(grid, row, column).text.isEmpty());
        }
    });
    return 0;
}
