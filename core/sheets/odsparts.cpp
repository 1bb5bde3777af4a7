#include "core/sheets/odsparts.h"

#include "core/sheets/columnwidths.h"
#include "core/sheets/xmlescape.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace soctv {

namespace {

constexpr double widthSlack = 0.05; // points: rounded up, columns would be too wide for the page
constexpr int highestRow = 409; // points, in Excel
constexpr char xmlStart[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr char fontFace[]
    = "<office:font-face-decls><style:font-face style:name=\"Times New Roman\" "
      "svg:font-family=\"'Times New Roman'\" style:font-family-generic=\"roman\" "
      "style:font-pitch=\"variable\"/></office:font-face-decls>";

int rowPoints(double height)
{
    return std::clamp(int(std::ceil(height)), 1, highestRow);
}

struct CellLook {
    const char *name;
    double size; // points
    bool isBold;
    bool isItalic;
    bool hasBorder;
    const char *align;
    const char *vertical = "middle";
};

QByteArray namespaces()
{
    QByteArray names;
    for (const char *name : {"office", "style", "text", "table", "fo", "svg", "number"}) {
        const QByteArray space = name == QByteArrayView("fo") ? "xsl-fo-compatible"
            : name == QByteArrayView("svg")                   ? "svg-compatible"
            : name == QByteArrayView("number")                ? "datastyle"
                                                              : name;
        names += QByteArray(" xmlns:") + name + "=\"urn:oasis:names:tc:opendocument:xmlns:" + space
            + ":1.0\"";
    }
    return names + " office:version=\"1.3\"";
}

QByteArray points(double value)
{
    return QByteArray::number(value, 'f', 2) + "pt";
}

QByteArray millimetres(double value)
{
    return QByteArray::number(value, 'f', 2) + "mm";
}

// For all scripts: a program may take Vietnamese for any of them.
QByteArray font(double size, bool isBold, bool isItalic)
{
    QByteArray xml = "<style:text-properties style:font-name=\"Times New Roman\" "
                     "style:font-name-asian=\"Times New Roman\" "
                     "style:font-name-complex=\"Times New Roman\"";
    for (const char *script : {"", "-asian", "-complex"}) {
        const QByteArray space = *script ? " style:" : " fo:";
        xml += space + "font-size" + script + "=\"" + points(size) + '"';
        if (isBold)
            xml += space + "font-weight" + script + "=\"bold\"";
        if (isItalic)
            xml += space + "font-style" + script + "=\"italic\"";
    }
    return xml + " fo:language=\"vi\" fo:country=\"VN\"/>";
}

// Number format N1 is text: a phone keeps its 0 when it is edited.
QByteArray cellStyle(const CellLook &look)
{
    const QByteArray side = points(look.hasBorder ? cellPadding / unitsPerPoint - 0.5 : 1);
    const QByteArray above = points(look.hasBorder ? 2.5 : 1);
    QByteArray xml = QByteArray("<style:style style:name=\"") + look.name
        + "\" style:family=\"table-cell\" style:parent-style-name=\"Default\" "
          "style:data-style-name=\"N1\"><style:table-cell-properties fo:wrap-option=\"wrap\" "
          "style:vertical-align=\""
        + look.vertical + "\" fo:padding-left=\"" + side + "\" fo:padding-right=\"" + side
        + "\" fo:padding-top=\"" + above + "\" fo:padding-bottom=\"" + above + '"';
    if (look.hasBorder)
        xml += " fo:border=\"0.5pt solid #000000\"";
    return xml + "/><style:paragraph-properties fo:text-align=\"" + look.align + "\"/>"
        + font(look.size, look.isBold, look.isItalic) + "</style:style>";
}

constexpr char drawSpace[] = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";

bool hasRules(const SheetDescription &sheet)
{
    return std::ranges::any_of(sheet.left + sheet.leftAllUnits + sheet.right,
        [](const HeadLine &line) { return line.rule > 0; });
}

// Of the lines of the head that do not look as usual, and of its rules.
QByteArray headStyles(const SheetDescription &sheet)
{
    QByteArray xml;
    QList<QByteArray> known{"office", "officebold", "right"};
    for (const HeadLine &line : sheet.left + sheet.leftAllUnits + sheet.right) {
        const QByteArray name = odsHeadStyle(sheet, line);
        if (known.contains(name))
            continue;
        known.append(name);
        xml += cellStyle({name.constData(), line.size, line.isBold, line.isItalic, false,
            line.isRight ? "end" : "center"});
    }
    if (hasRules(sheet)) {
        xml += "<style:style style:name=\"rule\" style:family=\"graphic\">"
               "<style:graphic-properties xmlns:draw=\""
            + QByteArray(drawSpace)
            + "\" draw:stroke=\"solid\" svg:stroke-width=\"0.75pt\" "
              "svg:stroke-color=\"#000000\"/></style:style>";
    }
    return xml;
}

QByteArray recipientStyles()
{
    return cellStyle({"recipientscell", SpreadsheetLayout::recipientsSize, false, false, false,
               "start", "top"})
        + "<style:style style:name=\"recipientstitle\" style:family=\"text\">"
        + font(SpreadsheetLayout::recipientsTitleSize, true, true)
        + "</style:style><style:style style:name=\"recipients\" style:family=\"text\">"
        + font(SpreadsheetLayout::recipientsSize, false, false) + "</style:style>";
}

QByteArray cellStyles(const SheetDescription &sheet)
{
    const double size = sheet.textSize;
    const double sign = SpreadsheetLayout::signSize;
    const std::array looks{
        CellLook{"office", size, false, false, false, "center"},
        CellLook{"officebold", size, true, false, false, "center"},
        CellLook{"right", size, false, true, false, "end"},
        CellLook{"title", sheet.titleSize, true, false, false, "center"},
        CellLook{"section", size, true, false, false, "start"},
        CellLook{"header", size, true, false, true, "center"},
        CellLook{"unit", size, true, false, true, "start"},
        CellLook{"cell", size, false, false, true, "start"},
        CellLook{"code", size, false, false, true, "center"},
        CellLook{"totals", size, false, true, false, "start"},
        CellLook{"closing", sign, false, false, false, "center"},
    };
    QByteArray xml = "<number:text-style style:name=\"N1\"><number:text-content/>"
                     "</number:text-style>";
    for (const CellLook &look : looks)
        xml += cellStyle(look);
    xml += headStyles(sheet);
    xml += "<style:style style:name=\"place\" style:family=\"text\">" + font(sign, false, true)
        + "</style:style><style:style style:name=\"signer\" style:family=\"text\">"
        + font(sign, true, false) + "</style:style>";
    if (!sheet.underTitle.isEmpty())
        xml += cellStyle({"undertitle", sheet.titleSize, false, true, false, "center"});
    return sheet.recipientsTitle.isEmpty() ? xml : xml + recipientStyles();
}

// The rules of the head: lines on the sheet, measured from its corner.
QByteArray rules(const SpreadsheetLayout &layout, const QList<HeadRow> &head)
{
    const int lastLeft = layout.lastLeftColumn();
    const double left = layout.widthAcross(0, lastLeft);
    const double right = layout.widthAcross(lastLeft + 1, layout.lastColumn());
    QByteArray lines;
    double y = SpreadsheetLayout::ruleTop;
    const auto draw = [&](double middle, double length) {
        if (length <= 0)
            return;
        lines += "<draw:line draw:style-name=\"rule\" svg:x1=\"" + points(middle - length / 2)
            + "\" svg:x2=\"" + points(middle + length / 2) + "\" svg:y1=\"" + points(y)
            + "\" svg:y2=\"" + points(y) + "\"/>";
    };
    for (const HeadRow &row : head) {
        draw(left / 2, row.leftRule);
        draw(left + right / 2, row.rightRule);
        y += rowPoints(layout.headHeight(row));
    }
    return lines.isEmpty()
        ? lines
        : "<table:shapes xmlns:draw=\"" + QByteArray(drawSpace) + "\">" + lines + "</table:shapes>";
}

// Styles stand before the rows, whose heights are not known there: so there is one for each.
QByteArray rowStyles()
{
    QByteArray xml;
    for (int height = 1; height <= highestRow; ++height) {
        for (bool grows : {false, true}) {
            xml += "<style:style style:name=\"" + odsRowStyle(height, grows)
                + "\" style:family=\"table-row\"><style:table-row-properties style:row-height=\""
                + QByteArray::number(height) + "pt\" style:use-optimal-row-height=\""
                + (grows ? "true" : "false") + "\"/></style:style>";
        }
    }
    return xml;
}

} // namespace

QByteArray odsRowStyle(double height, bool grows)
{
    return (grows ? 'g' : 'h') + QByteArray::number(rowPoints(height));
}

QByteArray odsHeadStyle(const SheetDescription &sheet, const HeadLine &line)
{
    if (line.size == sheet.textSize && !line.isItalic && !line.isRight)
        return line.isBold ? "officebold" : "office";
    if (line.size == sheet.textSize && line.isItalic && line.isRight && !line.isBold)
        return "right";
    return "head" + QByteArray::number(line.size) + (line.isBold ? "b" : "")
        + (line.isItalic ? "i" : "") + (line.isRight ? "r" : "");
}

QByteArray odsManifest()
{
    const QByteArray name = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
    QByteArray xml = xmlStart;
    xml += "<manifest:manifest xmlns:manifest=\"" + name + "\" manifest:version=\"1.3\">"
        + "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" "
          "manifest:media-type=\""
        + odsMediaType + "\"/>";
    for (const char *part : {"content.xml", "styles.xml", "meta.xml"}) {
        xml += QByteArray("<manifest:file-entry manifest:full-path=\"") + part
            + "\" manifest:media-type=\"text/xml\"/>";
    }
    return xml + "</manifest:manifest>";
}

QByteArray odsMeta(const SheetTask &task)
{
    const QByteArray title = xmlEscaped(task.sheet.title.join(QLatin1Char(' ')));
    const QByteArray date = task.changed.toUTC().toString(Qt::ISODate).toLatin1();
    return QByteArray(xmlStart) + "<office:document-meta" + namespaces()
        + " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" "
          "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><office:meta><dc:title>"
        + title + "</dc:title><meta:creation-date>" + date
        + "</meta:creation-date></office:meta></office:document-meta>";
}

QByteArray odsStyles(const SheetTask &task)
{
    const SheetDescription &sheet = task.sheet;
    // The page number stands in the middle of the top margin, not on the first page.
    const double top = sheet.margins.top() / 2;
    QByteArray xml = xmlStart;
    xml += "<office:document-styles" + namespaces() + '>' + fontFace
        + "<office:styles><style:style style:name=\"Default\" style:family=\"table-cell\">"
        + font(sheet.textSize, false, false)
        + "</style:style></office:styles><office:automatic-styles>"
          "<style:style style:name=\"number\" style:family=\"paragraph\">"
          "<style:paragraph-properties fo:text-align=\"center\"/>"
        + font(SpreadsheetLayout::numberSize, false, false)
        + "</style:style><style:page-layout style:name=\"page\"><style:page-layout-properties "
        + (sheet.isLandscape ? "fo:page-width=\"297mm\" fo:page-height=\"210mm\" "
                               "style:print-orientation=\"landscape\""
                             : "fo:page-width=\"210mm\" fo:page-height=\"297mm\" "
                               "style:print-orientation=\"portrait\"")
        + " fo:margin-left=\"" + millimetres(sheet.margins.left()) + "\" fo:margin-right=\""
        + millimetres(sheet.margins.right()) + "\" fo:margin-top=\"" + millimetres(top)
        + "\" fo:margin-bottom=\"" + millimetres(sheet.margins.bottom())
        + "\" style:scale-to-X=\"1\" style:scale-to-Y=\"0\" style:print=\""
        + (hasRules(sheet) ? "drawings" : "")
        + "\"/>"
          "<style:header-style><style:header-footer-properties fo:min-height=\""
        + millimetres(sheet.margins.top() - top)
        + "\" fo:margin-bottom=\"0mm\"/></style:header-style><style:footer-style/>"
          "</style:page-layout></office:automatic-styles><office:master-styles>"
          "<style:master-page style:name=\"Default\" style:page-layout-name=\"page\">"
          "<style:header><text:p text:style-name=\"number\"><text:page-number>2"
          "</text:page-number></text:p></style:header><style:header-first/>"
          "</style:master-page></office:master-styles></office:document-styles>";
    return xml;
}

QByteArray odsContentStart(
    const SheetTask &task, const SpreadsheetLayout &layout, const QList<HeadRow> &head)
{
    QByteArray xml = xmlStart;
    xml += "<office:document-content" + namespaces() + '>' + fontFace
        + "<office:automatic-styles><style:style style:name=\"table\" style:family=\"table\" "
          "style:master-page-name=\"Default\"/>";
    QByteArray columns;
    for (int i = 0; i < layout.columnCount(); ++i) {
        const QByteArray name = 'c' + QByteArray::number(i);
        xml += "<style:style style:name=\"" + name
            + "\" style:family=\"table-column\"><style:table-column-properties "
              "style:column-width=\""
            + points(layout.width(i) - widthSlack) + "\"/></style:style>";
        columns += "<table:table-column table:style-name=\"" + name
            + "\" table:default-cell-style-name=\"Default\"/>";
    }
    xml += rowStyles() + cellStyles(task.sheet)
        + "</office:automatic-styles><office:body><office:spreadsheet><table:table "
          "table:style-name=\"table\" table:name=\""
        + xmlEscaped(task.sheet.name) + "\">" + rules(layout, head) + columns;
    return xml;
}

QByteArray odsContentEnd()
{
    return "</table:table></office:spreadsheet></office:body></office:document-content>";
}

} // namespace soctv
