#pragma once

#include "tests/support/opcparts.h"
#include "tests/support/zipfile.h"

namespace soctv {

/// A small .docx as a test wants it: what the parts hold beyond their frame.
struct SmallDocx {
    QByteArray body = {}; ///< <w:p> …, <w:tbl> …
    QByteArray styles = {}; ///< <w:docDefaults>, <w:style> …
    QByteArray relations = {}; ///< <Relationship/> … of the document
    QList<ZipEntry> more = {}; ///< other parts, or others in their place
    bool isPacked = true; ///< stored only: quicker

    QByteArray bytes() const
    {
        const QByteArray main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        const auto part = [&](const QByteArray &root, const QByteArray &content) {
            return QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:" + root + " xmlns:w=\""
                + main + "\" xmlns:r=\"" + officeRelations
                + "\" xmlns:mc=\"urn:mc\" xmlns:wps=\"urn:wps\">" + content + "</w:" + root + ">");
        };
        const QList<ZipEntry> entries{
            {"[Content_Types].xml",
                "<Types><Override PartName=\"/word/document.xml\" "
                "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml."
                "document.main+xml\"/></Types>"},
            {"_rels/.rels", relationsPart(relation("rId1", "officeDocument", "word/document.xml"))},
            {"word/document.xml", part("document", "<w:body>" + body + "</w:body>")},
            {"word/_rels/document.xml.rels",
                relationsPart(relation("rIdStyles", "styles", "styles.xml") + relations)},
            {"word/styles.xml", part("styles", styles)}};
        return zipOf(entries, more, isPacked);
    }
};

} // namespace soctv
