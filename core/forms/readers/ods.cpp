#include "core/forms/readers/ods.h"

#include "core/forms/readers/odf.h"
#include "core/forms/readers/odftable.h"
#include "core/forms/readers/refusal.h"

#include <QCoreApplication>

namespace soctv {

Workbook readOds(Archive &archive)
{
    OdfContent content(archive, "spreadsheet");
    XmlStream &xml = content.xml();
    Workbook workbook;
    xml.forEach("table", [&] {
        Grid grid;
        grid.name = QString::fromUtf8(xml.attribute("name"));
        grid.isHidden = content.styles().isSheetHidden(xml.attribute("style-name"));
        OdfTables(xml, content.styles(), grid).read(0);
        workbook.sheets.append(std::move(grid));
    });
    content.finish();
    if (workbook.sheets.isEmpty())
        refuseFile(QT_TRANSLATE_NOOP("soctv", "The file “%1” holds no table."));
    if (archive.contains(QStringLiteral("Basic/script-lc.xml")))
        workbook.remarks.append(Remark::Macros);
    return workbook;
}

} // namespace soctv
