#include "core/forms/readers/readers.h"
#include "tests/fuzz/fuzzgrid.h"
#include "tests/support/smallodf.h"

using namespace soctv;

// One part of a spreadsheet or text, the others being in order: its first byte says which. The last
// kinds are what stands in the body and among the styles, which spares the frame.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray input = inputBytes(data + 1, size - 1);
    SmallOdf odf{.body
        = "<table:table table:name='A'><table:table-column "
          "table:default-cell-style-name='ce1'/><table:table-row "
          "table:number-rows-repeated='2'><table:table-cell office:value-type='date' "
          "office:date-value='2026-09-05' table:number-columns-spanned='2'><text:p>An<text:s/>"
          "<text:span text:style-name='T1'>x</text:span></text:p></table:table-cell>"
          "<table:covered-table-cell/></table:table-row></table:table>",
        .faces = "<style:font-face style:name='F1' svg:font-family=\"'.VnTime'\"/>",
        .styles = "<number:date-style style:name='N1'><number:year/></number:date-style>"
                  "<style:style style:name='ce1' style:family='table-cell' "
                  "style:data-style-name='N1'><style:text-properties style:font-name='F1'/>"
                  "</style:style><style:style style:name='T1' style:family='text'/>"};
    odf.isPacked = false;
    odf.kind = data[0] % 2 == 0 ? "spreadsheet" : "text";
    switch (data[0] / 2 % 5) {
    case 0:
        odf.more = {ZipEntry{"content.xml", input}};
        break;
    case 1:
        odf.more = {ZipEntry{"styles.xml", input}};
        break;
    case 2:
        odf.more = {ZipEntry{"META-INF/manifest.xml", input}};
        break;
    case 3:
        odf.body = input;
        break;
    default:
        odf.styles = input;
    }
    mayRefuse([&] { requireSound(readWorkbook(odf.bytes())); });
    return 0;
}
