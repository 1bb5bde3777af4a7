#include "core/forms/readers/docx.h"

#include "core/forms/readers/docxtable.h"
#include "core/forms/readers/docxtext.h"
#include "core/forms/readers/partstream.h"
#include "core/forms/readers/refusal.h"
#include "core/forms/readers/relations.h"

#include <QCoreApplication>

#include <algorithm>

namespace soctv {

namespace {

using Token = XmlStream::Token;

DocxStyles stylesOf(Archive &archive, const Relations &relations)
{
    const QString name = partOfType(relations, QLatin1String("styles"));
    if (!archive.contains(name))
        return {};
    PartStream stream(archive, name);
    return DocxStyles(stream.xml);
}

// The element <w:body>, whose start was the last token, to its end.
void readBody(XmlStream &xml, DocxText &text, Grid &grid)
{
    DocxTables tables(xml, text, grid);
    RichCellWriter writer(grid);
    RichCell line;
    int row = 0;
    xml.forEachStart([&] {
        if (xml.name() == "p") {
            line.clear();
            text.readParagraph(line);
            writer.putLine(row, line);
            row = std::min(row + 1, Grid::maxRows);
        } else if (xml.name() == "tbl") {
            row = tables.read(row);
        } else if (DocxText::isAside(xml.name())) {
            xml.skip();
        } // else content controls and the like, which hold more of them
    });
}

} // namespace

Workbook readDocx(Archive &archive)
{
    const QString part = mainPart(archive, QStringLiteral("word/document.xml"));
    const Relations relations = relationsOf(archive, part);
    const DocxStyles styles = stylesOf(archive, relations);
    const QHash<QString, QString> links = hyperlinksOf(relations);
    PartStream stream(archive, part);
    DocxText text(stream.xml, styles, links);
    Workbook workbook;
    for (Token token = stream.xml.next(); token != Token::Done; token = stream.xml.next()) {
        if (token != Token::Start || stream.xml.name() != "body" || stream.xml.depth() != 2)
            continue;
        Grid grid;
        readBody(stream.xml, text, grid);
        workbook.sheets.append(std::move(grid));
    }
    if (workbook.sheets.isEmpty())
        refuseFile(QT_TRANSLATE_NOOP("soctv", "The file “%1” holds no table."));
    if (archive.contains(QStringLiteral("word/vbaProject.bin")))
        workbook.remarks.append(Remark::Macros);
    return workbook;
}

} // namespace soctv
