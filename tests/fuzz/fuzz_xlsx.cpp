#include "core/forms/readers/readers.h"
#include "tests/fuzz/fuzzgrid.h"
#include "tests/support/smallxlsx.h"

using namespace soctv;

// One part of a workbook, the others being in order: its first byte says which. So changed bytes
// reach the readers instead of ending at a check sum of the archive.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const QByteArray parts[]{"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml",
        "xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
        "xl/worksheets/_rels/sheet1.xml.rels"};
    if (size == 0)
        return 0;
    const QByteArray name = parts[data[0] % std::size(parts)];
    SmallXlsx xlsx{
        .sheetData = "<row r='1'><c t='s' s='1'><v>0</v></c><c s='2'><v>46270.5</v></c></row>",
        .afterData = "<hyperlinks><hyperlink ref='A1' r:id='rId1'/></hyperlinks>",
        .strings = "<si><t>An</t></si>",
        .styles = "<fonts><font><name val='.VnTime'/></font></fonts><cellXfs><xf/><xf/><xf "
                  "numFmtId='14'/></cellXfs>"};
    xlsx.isPacked = false;
    xlsx.more = {ZipEntry{name, inputBytes(data + 1, size - 1)}};
    mayRefuse([&] { requireSound(readWorkbook(xlsx.bytes())); });
    return 0;
}
