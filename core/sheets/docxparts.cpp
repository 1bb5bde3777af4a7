#include "core/sheets/docxparts.h"

#include "core/sheets/spreadsheetlayout.h"
#include "core/sheets/xmlescape.h"
#include "core/sheets/zipwriter.h"

#include <array>
#include <utility>

namespace soctv {

namespace {

constexpr double pointsPerMillimetre = 72 / 25.4;
constexpr double numberSize = SpreadsheetLayout::numberSize;
constexpr double closingShare = 0.45; // of the width, for the signature
constexpr double underTitleGap = 4; // points
constexpr double gapSize = 6; // of an empty paragraph between two tables
constexpr double a4Width = 210; // millimetres
constexpr double a4Height = 297;

constexpr char xmlStart[] = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr char wordSpaces[]
    = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
      " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
constexpr char officeRelation[]
    = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

struct ParagraphLook {
    const char *id;
    double size; // points
    bool isBold = false;
    bool isItalic = false;
    const char *align = "left";
    double before = 0; // points
    double after = 0;
    double indent = 0;
    bool keepsWithNext = false;
};

QByteArray letters(double size, bool isBold, bool isItalic)
{
    const QByteArray halves = QByteArray::number(qRound(size * 2));
    return QByteArray("<w:rPr>") + (isBold ? "<w:b/><w:bCs/>" : "")
        + (isItalic ? "<w:i/><w:iCs/>" : "") + "<w:sz w:val=\"" + halves + "\"/><w:szCs w:val=\""
        + halves + "\"/></w:rPr>";
}

QByteArray number(double points)
{
    return QByteArray::number(twips(points));
}

QByteArray style(const ParagraphLook &look)
{
    return QByteArray("<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"") + look.id
        + "\"><w:name w:val=\"" + look.id + "\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>"
        + (look.keepsWithNext ? "<w:keepNext/>" : "") + "<w:spacing w:before=\""
        + number(look.before) + "\" w:after=\"" + number(look.after) + "\"/><w:ind w:left=\""
        + number(look.indent) + "\"/><w:jc w:val=\"" + look.align + "\"/></w:pPr>"
        + letters(look.size, look.isBold, look.isItalic) + "</w:style>";
}

double contentWidth(const SheetDescription &sheet) // points
{
    return ((sheet.isLandscape ? a4Height : a4Width) - sheet.margins.left() - sheet.margins.right())
        * pointsPerMillimetre;
}

// What only some sheets have.
QByteArray headStyles(const SheetDescription &sheet)
{
    QByteArray xml;
    QList<QByteArray> known{"Office", "OfficeBold", "Right"};
    for (const HeadLine &line : sheet.left + sheet.leftAllUnits + sheet.right) {
        const QByteArray name = docxHeadStyle(sheet, line);
        if (known.contains(name))
            continue;
        known.append(name);
        xml += style({.id = name.constData(),
            .size = line.size,
            .isBold = line.isBold,
            .isItalic = line.isItalic,
            .align = line.isRight ? "right" : "center"});
    }
    if (!sheet.underTitle.isEmpty()) {
        xml += style({.id = "UnderTitle",
            .size = sheet.titleSize,
            .isItalic = true,
            .align = "center",
            .after = underTitleGap,
            .keepsWithNext = true});
    }
    if (sheet.recipientsTitle.isEmpty())
        return xml;
    return xml
        + style({.id = "RecipientsTitle",
            .size = SpreadsheetLayout::recipientsTitleSize,
            .isBold = true,
            .isItalic = true,
            .keepsWithNext = true})
        + style({.id = "Recipients", .size = SpreadsheetLayout::recipientsSize})
        + style({.id = "ClosingGap", .size = gapSize, .keepsWithNext = true});
}

QByteArray styles(const SheetDescription &sheet)
{
    const double size = sheet.textSize;
    const double sign = SpreadsheetLayout::signSize;
    const double indent = contentWidth(sheet) * (1 - closingShare);
    const std::array looks{
        ParagraphLook{.id = "Office", .size = size, .align = "center"},
        ParagraphLook{.id = "OfficeBold", .size = size, .isBold = true, .align = "center"},
        ParagraphLook{.id = "Right", .size = size, .isItalic = true, .align = "right"},
        ParagraphLook{.id = "SheetTitle",
            .size = sheet.titleSize,
            .isBold = true,
            .align = "center",
            .keepsWithNext = true},
        ParagraphLook{.id = "SectionTitle",
            .size = size,
            .isBold = true,
            .before = 10,
            .after = 5,
            .keepsWithNext = true},
        ParagraphLook{.id = "HeaderCell",
            .size = size,
            .isBold = true,
            .align = "center",
            .keepsWithNext = true},
        ParagraphLook{.id = "UnitCell", .size = size, .isBold = true, .keepsWithNext = true},
        ParagraphLook{.id = "Cell", .size = size},
        ParagraphLook{.id = "CodeCell", .size = size, .align = "center"},
        ParagraphLook{.id = "Totals", .size = size, .isItalic = true, .before = 5},
        ParagraphLook{.id = "Place",
            .size = sign,
            .isItalic = true,
            .align = "center",
            .indent = indent,
            .keepsWithNext = true},
        ParagraphLook{.id = "Signer",
            .size = sign,
            .isBold = true,
            .align = "center",
            .indent = indent,
            .keepsWithNext = true},
        ParagraphLook{.id = "SignerName",
            .size = sign,
            .isBold = true,
            .align = "center",
            .before = SpreadsheetLayout::signatureGap,
            .indent = indent},
    };
    QByteArray xml = QByteArray(xmlStart) + "<w:styles" + wordSpaces
        + "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" "
          "w:hAnsi=\"Times New Roman\" w:eastAsia=\"Times New Roman\" w:cs=\"Times New Roman\"/>"
          "<w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/><w:lang w:val=\"vi-VN\" "
          "w:eastAsia=\"vi-VN\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing "
          "w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr>"
          "</w:pPrDefault></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" "
          "w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>";
    for (const ParagraphLook &look : looks)
        xml += style(look);
    xml += headStyles(sheet);
    return xml + style({.id = "PageNumber", .size = numberSize, .align = "center"}) + "</w:styles>";
}

QByteArray contentTypes()
{
    const QByteArray kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    QByteArray xml = QByteArray(xmlStart)
        + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          "<Default Extension=\"rels\" "
          "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          "<Default Extension=\"xml\" ContentType=\"application/xml\"/>";
    const std::array<std::pair<const char *, QByteArray>, 5> parts{{
        {"/word/document.xml", kind + "document.main+xml"},
        {"/word/styles.xml", kind + "styles+xml"},
        {"/word/settings.xml", kind + "settings+xml"},
        {"/word/header1.xml", kind + "header+xml"},
        {"/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"},
    }};
    for (const auto &[name, type] : parts) {
        xml += QByteArray("<Override PartName=\"") + name + "\" ContentType=\"" + type + "\"/>";
    }
    return xml + "</Types>";
}

QByteArray relations(const QList<std::pair<QByteArray, QByteArray>> &typesAndTargets)
{
    QByteArray xml = QByteArray(xmlStart)
        + "<Relationships "
          "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    for (int id = 1; const auto &[type, target] : typesAndTargets) {
        xml += "<Relationship Id=\"rId" + QByteArray::number(id++) + "\" Type=\"" + type
            + "\" Target=\"" + target + "\"/>";
    }
    return xml + "</Relationships>";
}

// The mode of Word 2013: in older ones tables stand out to the left of the text.
QByteArray wordSettings()
{
    return QByteArray(xmlStart) + "<w:settings" + wordSpaces
        + "><w:compat><w:compatSetting w:name=\"compatibilityMode\" "
          "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
          "</w:settings>";
}

QByteArray pageNumber()
{
    return QByteArray(xmlStart) + "<w:hdr" + wordSpaces
        + "><w:p><w:pPr><w:pStyle w:val=\"PageNumber\"/></w:pPr><w:fldSimple w:instr=\"PAGE\">"
          "<w:r><w:t>2</w:t></w:r></w:fldSimple></w:p></w:hdr>";
}

QByteArray properties(const SheetTask &task)
{
    const QByteArray date = task.changed.toUTC().toString(Qt::ISODate).toLatin1();
    return QByteArray(xmlStart)
        + "<cp:coreProperties "
          "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
          "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
          "xmlns:dcterms=\"http://purl.org/dc/terms/\" "
          "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>"
        + xmlEscaped(task.sheet.title.join(QLatin1Char(' ')))
        + "</dc:title><dcterms:created xsi:type=\"dcterms:W3CDTF\">" + date
        + "</dcterms:created></cp:coreProperties>";
}

} // namespace

QByteArray docxHeadStyle(const SheetDescription &sheet, const HeadLine &line)
{
    if (line.size == sheet.textSize && !line.isItalic && !line.isRight)
        return line.isBold ? "OfficeBold" : "Office";
    if (line.size == sheet.textSize && line.isItalic && line.isRight && !line.isBold)
        return "Right";
    return "Head" + QByteArray::number(line.size) + (line.isBold ? "Bold" : "")
        + (line.isItalic ? "Italic" : "") + (line.isRight ? "Right" : "");
}

QByteArray docxRule(int indent)
{
    const QByteArray side = QByteArray::number(indent);
    return "<w:p><w:pPr><w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"0\" "
           "w:color=\"000000\"/></w:pBdr><w:spacing w:before=\"30\" w:line=\"80\" "
           "w:lineRule=\"exact\"/><w:ind w:left=\""
        + side + "\" w:right=\"" + side + "\"/></w:pPr></w:p>";
}

int twips(double points)
{
    return qRound(points * 20);
}

void addDocxParts(const SheetTask &task, ZipWriter &zip)
{
    const QByteArray office = officeRelation;
    zip.add("[Content_Types].xml", contentTypes());
    zip.add("_rels/.rels",
        relations({{office + "officeDocument", "word/document.xml"},
            {"http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
             "core-properties",
                "docProps/core.xml"}}));
    zip.add("docProps/core.xml", properties(task));
    zip.add("word/_rels/document.xml.rels",
        relations({{office + "header", "header1.xml"}, {office + "styles", "styles.xml"},
            {office + "settings", "settings.xml"}}));
    zip.add("word/header1.xml", pageNumber());
    zip.add("word/settings.xml", wordSettings());
    zip.add("word/styles.xml", styles(task.sheet));
}

QByteArray docxStart()
{
    return QByteArray(xmlStart) + "<w:document" + wordSpaces + "><w:body>";
}

QByteArray docxEnd(const SheetDescription &sheet)
{
    const auto side = [](double length) { return number(length * pointsPerMillimetre); };
    const QByteArray width = side(sheet.isLandscape ? a4Height : a4Width);
    const QByteArray height = side(sheet.isLandscape ? a4Width : a4Height);
    // The page number stands in the middle of the top margin, not on the first page (titlePg
    // without a header for it).
    const double above = (sheet.margins.top() * pointsPerMillimetre - numberSize * 1.15) / 2;
    return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId1\"/><w:pgSz w:w=\"" + width
        + "\" w:h=\"" + height + (sheet.isLandscape ? "\" w:orient=\"landscape\"" : "\"")
        + "/><w:pgMar w:top=\"" + side(sheet.margins.top()) + "\" w:right=\""
        + side(sheet.margins.right()) + "\" w:bottom=\"" + side(sheet.margins.bottom())
        + "\" w:left=\"" + side(sheet.margins.left()) + "\" w:header=\"" + number(above)
        + "\" w:footer=\"0\" w:gutter=\"0\"/><w:titlePg/></w:sectPr></w:body></w:document>";
}

} // namespace soctv
