#pragma once

#include "tests/support/zipfile.h"

namespace soctv {

/// A small OpenDocument file as a test wants it: what the parts hold beyond their frame.
struct SmallOdf {
    QByteArray kind = "spreadsheet"; ///< or "text"
    QByteArray body = {}; ///< <table:table> …, <text:p> …
    QByteArray faces = {}; ///< <style:font-face> …
    QByteArray styles = {}; ///< automatic ones: <style:style> …
    QByteArray commonStyles = {}; ///< of styles.xml
    QList<ZipEntry> more = {}; ///< other parts, or others in their place
    bool isPacked = true; ///< stored only: quicker

    QByteArray bytes() const
    {
        const auto part = [this](const QByteArray &root, const QByteArray &content) {
            QByteArray names;
            for (const char *name : {"office", "style", "text", "table", "fo", "number"})
                names += QByteArray(" xmlns:") + name
                    + "=\"urn:oasis:names:tc:opendocument:xmlns:" + name + ":1.0\"";
            return QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:" + root + names
                + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:svg=\"urn:svg\" "
                  "xmlns:draw=\"urn:draw\" xmlns:calcext=\"urn:calcext\"><office:font-face-decls>"
                + faces + "</office:font-face-decls>" + content + "</office:" + root + ">");
        };
        const QByteArray content = "<office:automatic-styles>" + styles
            + "</office:automatic-styles><office:body><office:" + kind + ">" + body
            + "</office:" + kind + "></office:body>";
        const QList<ZipEntry> entries{
            {"mimetype", "application/vnd.oasis.opendocument." + kind, false},
            {"content.xml", part("document-content", content)},
            {"styles.xml",
                part("document-styles", "<office:styles>" + commonStyles + "</office:styles>")},
            {"META-INF/manifest.xml", "<manifest:manifest xmlns:manifest=\"urn:manifest\"/>"}};
        return zipOf(entries, more, isPacked);
    }
};

} // namespace soctv
