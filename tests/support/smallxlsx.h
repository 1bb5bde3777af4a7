#pragma once

#include "tests/support/opcparts.h"
#include "tests/support/zipfile.h"

namespace soctv {

/// A small workbook as a test wants it: what the parts hold beyond their frame.
struct SmallXlsx {
    QByteArray sheetData = {}; ///< rows
    QByteArray beforeData = {}; ///< <cols>
    QByteArray afterData = {}; ///< <mergeCells>, <hyperlinks>
    QByteArray strings = {}; ///< <si> …
    QByteArray styles = {}; ///< <fonts>, <numFmts>, <cellXfs>
    QByteArray workbookProperties = {}; ///< <workbookPr/>
    QByteArray sheetRelations = {}; ///< <Relationship/> …
    QList<ZipEntry> more = {}; ///< other parts, or others in their place
    bool isPacked = true; ///< stored only: quicker

    QByteArray bytes() const
    {
        const QByteArray main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const auto part = [&](const QByteArray &root, const QByteArray &content) {
            return QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\"?><" + root + " xmlns=\""
                + main + "\" xmlns:r=\"" + officeRelations + "\">" + content + "</" + root + ">");
        };
        const QList<ZipEntry> entries{
            {"[Content_Types].xml",
                "<Types><Override PartName=\"/xl/workbook.xml\" "
                "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet."
                "main+xml\"/></Types>"},
            {"_rels/.rels", relationsPart(relation("rId1", "officeDocument", "xl/workbook.xml"))},
            {"xl/workbook.xml",
                part("workbook",
                    workbookProperties
                        + "<sheets><sheet name=\"Phi\xE1\xBA\xBFu\" sheetId=\"1\" "
                          "r:id=\"rId1\"/></sheets>")},
            {"xl/_rels/workbook.xml.rels",
                relationsPart(relation("rId1", "worksheet", "worksheets/sheet1.xml")
                    + relation("rId2", "sharedStrings", "sharedStrings.xml")
                    + relation("rId3", "styles", "styles.xml"))},
            {"xl/worksheets/sheet1.xml",
                part("worksheet",
                    beforeData + "<sheetData>" + sheetData + "</sheetData>" + afterData)},
            {"xl/worksheets/_rels/sheet1.xml.rels", relationsPart(sheetRelations)},
            {"xl/sharedStrings.xml", part("sst", strings)},
            {"xl/styles.xml", part("styleSheet", styles)}};
        return zipOf(entries, more, isPacked);
    }
};

} // namespace soctv
