#include "core/forms/readers/readers.h"
#include "tests/fuzz/fuzzgrid.h"
#include "tests/support/smalldocx.h"

using namespace soctv;

// One part of a text, the others being in order: its first byte says which. The last kind is what
// stands in the body, which spares the frame.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const QByteArray parts[]{
        "word/document.xml", "word/styles.xml", "_rels/.rels", "word/_rels/document.xml.rels"};
    if (size == 0)
        return 0;
    const QByteArray input = inputBytes(data + 1, size - 1);
    SmallDocx docx{.body
        = "<w:p><w:pPr><w:pStyle w:val='A'/></w:pPr><w:hyperlink r:id='r1'><w:r><w:rPr>"
          "<w:rStyle w:val='B'/></w:rPr><w:t>An</w:t><w:tab/></w:r></w:hyperlink></w:p>",
        .styles = "<w:style w:type='paragraph' w:styleId='A'><w:basedOn w:val='A'/></w:style>"
                  "<w:style w:type='character' w:styleId='B'><w:rPr><w:rFonts w:ascii='.VnTime'/>"
                  "</w:rPr></w:style>",
        .relations = "<Relationship Id='r1' TargetMode='External' Type='x/hyperlink' "
                     "Target='https://fb.com/a'/>"};
    docx.isPacked = false;
    const std::size_t kind = data[0] % (std::size(parts) + 1);
    if (kind < std::size(parts))
        docx.more = {ZipEntry{parts[kind], input}};
    else
        docx.body = input;
    mayRefuse([&] { requireSound(readWorkbook(docx.bytes())); });
    return 0;
}
