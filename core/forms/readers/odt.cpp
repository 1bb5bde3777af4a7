#include "core/forms/readers/odt.h"

#include "core/forms/readers/odf.h"
#include "core/forms/readers/odftable.h"
#include "core/forms/readers/odftext.h"

#include <algorithm>

namespace soctv {

namespace {

// Tables of contents and the like repeat what stands elsewhere.
bool isIndex(QByteArrayView name)
{
    return name == "table-of-content" || name.endsWith("-index") || name == "bibliography";
}

} // namespace

Workbook readOdt(Archive &archive)
{
    OdfContent content(archive, "text");
    XmlStream &xml = content.xml();
    Grid grid;
    OdfTables tables(xml, content.styles(), grid);
    OdfText text(xml, content.styles());
    RichCellWriter writer(grid);
    const QString font = content.styles().font("paragraph", {});
    RichCell line;
    int row = 0;
    xml.forEachStart([&] {
        if (xml.name() == "p" || xml.name() == "h") {
            line.clear();
            text.readParagraph(line, font);
            writer.putLine(row, line);
            row = std::min(row + 1, Grid::maxRows);
        } else if (xml.name() == "table") {
            row = tables.read(row);
        } else if (OdfText::isAside(xml.name()) || isIndex(xml.name())) {
            xml.skip();
        } // else lists and sections, which hold more of them
    });
    content.finish();
    return {{std::move(grid)}, {}};
}

} // namespace soctv
