#include "core/sheets/docx.h"

#include "core/sheets/columnwidths.h"
#include "core/sheets/docxparts.h"
#include "core/sheets/fonts.h"
#include "core/sheets/paperframe.h"
#include "core/sheets/pdf.h"
#include "core/sheets/spreadsheetlayout.h"
#include "core/sheets/xmlescape.h"
#include "core/sheets/zipwriter.h"

#include <algorithm>

namespace soctv {

namespace {

using Kind = SheetBlock::Kind;

constexpr qsizetype lastRows = 2; // stay with the signature
constexpr double headGap = 10; // points, above the title
constexpr double closingGap = 12; // above place and date
constexpr double closingShare = 0.45; // of the width, for the signature
constexpr double headShare = 0.46; // of the width, for the office's name
constexpr double rowPadding = 2.5; // above and below the text of a cell

QByteArray run(const QString &text)
{
    const QByteArray start = "<w:r><w:t xml:space=\"preserve\">";
    const QByteArray end = "</w:t></w:r>";
    QByteArray xml = xmlEscaped(text);
    if (xml.isEmpty())
        return xml;
    xml.replace("\n", "</w:t><w:br/><w:t xml:space=\"preserve\">");
    xml.replace("\t", "</w:t><w:tab/><w:t xml:space=\"preserve\">");
    return start + xml + end;
}

// \a more: properties of the paragraph beyond its style.
QByteArray paragraph(const char *style, const QString &text, const QByteArray &more = {})
{
    return QByteArray("<w:p><w:pPr><w:pStyle w:val=\"") + style + "\"/>" + more + "</w:pPr>"
        + run(text) + "</w:p>";
}

QByteArray spaceBefore(double points)
{
    return "<w:spacing w:before=\"" + QByteArray::number(twips(points)) + "\"/>";
}

// \a side and \a above: around the text of a cell, points.
QByteArray tableStart(const QList<int> &widths, const char *border, double side, double above)
{
    int total = 0;
    QByteArray grid;
    for (int width : widths) {
        total += width;
        grid += "<w:gridCol w:w=\"" + QByteArray::number(width) + "\"/>";
    }
    QByteArray xml = "<w:tbl><w:tblPr><w:tblW w:w=\"" + QByteArray::number(total)
        + "\" w:type=\"dxa\"/><w:tblBorders>";
    for (const char *edge : {"top", "left", "bottom", "right", "insideH", "insideV"}) {
        xml += QByteArray("<w:") + edge + " w:val=\"" + border
            + "\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>";
    }
    xml += "</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>";
    for (const char *edge : {"top", "left", "bottom", "right"}) {
        const bool isSide = *edge == 'l' || *edge == 'r';
        xml += QByteArray("<w:") + edge + " w:w=\""
            + QByteArray::number(twips(isSide ? side : above)) + "\" w:type=\"dxa\"/>";
    }
    return xml + "</w:tblCellMar></w:tblPr><w:tblGrid>" + grid + "</w:tblGrid>";
}

// A cell \a span columns wide.
QByteArray cell(int width, qsizetype span, const QByteArray &content)
{
    QByteArray xml
        = "<w:tc><w:tcPr><w:tcW w:w=\"" + QByteArray::number(width) + "\" w:type=\"dxa\"/>";
    if (span > 1)
        xml += "<w:gridSpan w:val=\"" + QByteArray::number(span) + "\"/>";
    return xml + "<w:vAlign w:val=\"center\"/></w:tcPr>" + content + "</w:tc>";
}

// Puts the blocks of a sheet into paragraphs and tables.
class SheetToDocx {
public:
    explicit SheetToDocx(const SheetTask &task)
        : m_task(task)
        , m_content(task)
    {
        const PaperText plain(paperFamily(false), task.sheet.textSize, PaperText::Plain);
        const PaperText bold(paperFamily(false), task.sheet.textSize, PaperText::Bold);
        m_width = pageLayout(task.sheet).paintRect(QPageLayout::Point).width();
        for (double width : columnWidths(task, m_content, plain, bold, m_width * unitsPerPoint))
            m_widths.append(twips(width / unitsPerPoint));
    }

    void write(QIODevice &device)
    {
        addDocxParts(m_task, m_zip);
        m_zip.begin("word/document.xml");
        m_xml = docxStart();
        for (SheetBlock block; m_content.next(block);) {
            put(block);
            m_zip.writePiece(m_xml);
        }
        endTable(false);
        if (!m_isClosed) // a table cannot be the end
            m_xml += paragraph("Cell", {});
        m_xml += docxEnd(m_task.sheet);
        m_zip.write(m_xml);
        m_zip.end();
        m_zip.finish(device);
    }

private:
    void put(const SheetBlock &block)
    {
        switch (block.kind) {
        case Kind::Head:
            putHead(block);
            break;
        case Kind::SectionTitle:
            endTable(false);
            m_xml += paragraph("SectionTitle", block.texts.first());
            break;
        case Kind::HeaderRow:
            putHeader(block);
            break;
        case Kind::GroupRow:
            putUnit(block);
            break;
        case Kind::Row:
        case Kind::BlankRow:
        case Kind::SumRow:
            m_held.append(block);
            if (m_held.size() > lastRows)
                putRow(m_held.takeFirst(), false);
            break;
        case Kind::Totals:
            endTable(true);
            m_isClosed = true;
            m_xml += paragraph("Totals", block.texts.first(), "<w:keepNext/>");
            break;
        case Kind::Closing:
            endTable(true);
            m_isClosed = true;
            putClosing(block);
            break;
        }
    }

    void putHead(const SheetBlock &block)
    {
        const double leftPart = hasRules(block)
            ? headLeftWidth(block, paperFamily(false), m_width * unitsPerPoint) / unitsPerPoint
            : m_width * headShare;
        const int left = twips(leftPart);
        const int right = twips(m_width) - left;
        const HeadParts leftLines(block.left);
        const HeadParts rightLines(block.right);
        m_xml += tableStart({left, right}, "nil", 0, 0) + "<w:tr>"
            + headCell(left, headParagraphs(leftLines.upper, left))
            + headCell(right, headParagraphs(rightLines.upper, right)) + "</w:tr>";
        if (!leftLines.lower.isEmpty() || !rightLines.lower.isEmpty()) {
            m_xml += "<w:tr>" + headCell(left, headParagraphs(leftLines.lower, left))
                + headCell(right, headParagraphs(rightLines.lower, right)) + "</w:tr>";
        }
        m_xml += "</w:tbl>";
        for (bool isFirst = true; const QString &line : block.title) {
            m_xml += paragraph("SheetTitle", line, isFirst ? spaceBefore(headGap) : QByteArray());
            isFirst = false;
        }
        for (const QString &line : block.underTitle)
            m_xml += paragraph("UnderTitle", line);
    }

    // The lines of one side, \a width twips wide; a cell is never without a paragraph.
    QByteArray headParagraphs(const QList<HeadLine> &lines, int width) const
    {
        QByteArray xml;
        for (const HeadLine &line : lines) {
            xml += paragraph(docxHeadStyle(m_task.sheet, line).constData(), line.text);
            if (line.rule <= 0)
                continue;
            const PaperText face = headFace(line, paperFamily(false));
            const auto broken = face.lines(line.text, width / 20.0 * unitsPerPoint);
            const int free = width - twips(ruleLength(line, broken, face) / unitsPerPoint);
            xml += docxRule(free / 2);
        }
        return xml.isEmpty() ? paragraph("Office", {}) : xml;
    }

    static bool hasRules(const SheetBlock &head)
    {
        return std::ranges::any_of(
            head.left + head.right, [](const HeadLine &line) { return line.rule > 0; });
    }

    static QByteArray headCell(int width, const QByteArray &content)
    {
        return "<w:tc><w:tcPr><w:tcW w:w=\"" + QByteArray::number(width)
            + "\" w:type=\"dxa\"/></w:tcPr>" + content + "</w:tc>";
    }

    void putHeader(const SheetBlock &block)
    {
        m_xml += tableStart(
            m_widths.mid(0, block.texts.size()), "single", cellPadding / unitsPerPoint, rowPadding);
        m_inTable = true;
        m_xml += "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
        for (qsizetype i = 0; i < block.texts.size(); ++i)
            m_xml += cell(m_widths[i], 1, paragraph("HeaderCell", block.texts[i]));
        m_xml += "</w:tr>";
    }

    void putUnit(const SheetBlock &block)
    {
        putHeld(false);
        const qsizetype columns = m_content.columns(block.section).size();
        int width = 0;
        for (qsizetype i = 0; i < columns; ++i)
            width += m_widths[i];
        m_xml += "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
            + cell(width, columns, paragraph("UnitCell", block.texts.first())) + "</w:tr>";
    }

    // \a keep: on one page with what follows.
    void putRow(const SheetBlock &block, bool keep)
    {
        const QList<TableColumn> &columns = m_content.columns(block.section);
        m_xml += "<w:tr><w:trPr><w:cantSplit/>";
        if (block.kind == Kind::BlankRow) {
            m_xml += "<w:trHeight w:val=\""
                + QByteArray::number(twips(SpreadsheetLayout::blankRowHeight))
                + "\" w:hRule=\"atLeast\"/>";
        }
        m_xml += "</w:trPr>";
        const QByteArray more = keep ? "<w:keepNext/>" : "";
        for (qsizetype i = 0; i < block.texts.size(); ++i) {
            const bool isSum = block.kind == Kind::SumRow;
            const char *style = isCode(columns[i]) ? (isSum ? "HeaderCell" : "CodeCell")
                : isSum                            ? "UnitCell"
                                                   : "Cell";
            m_xml += cell(m_widths[i], 1, paragraph(style, block.texts[i], more));
        }
        m_xml += "</w:tr>";
    }

    void putHeld(bool keep)
    {
        for (const SheetBlock &row : std::as_const(m_held))
            putRow(row, keep);
        m_held.clear();
    }

    void endTable(bool keep)
    {
        putHeld(keep);
        if (m_inTable)
            m_xml += "</w:tbl>";
        m_inTable = false;
    }

    void putClosing(const SheetBlock &block)
    {
        if (!block.recipients.isEmpty()) {
            putClosingTable(block);
            return;
        }
        m_xml += signature(block, spaceBefore(closingGap), {});
    }

    // \a gap: above the first line; \a more: of every paragraph.
    static QByteArray signature(const SheetBlock &block, QByteArray gap, const QByteArray &more)
    {
        QByteArray xml;
        const auto add = [&](const char *style, const QString &text) {
            xml += paragraph(style, text, gap + more);
            gap.clear();
        };
        if (!block.placeAndDate.isEmpty())
            add("Place", block.placeAndDate);
        for (const QString &line : block.signerTitle)
            add("Signer", line);
        if (!block.signerTitle.isEmpty())
            add("SignerName", block.signerName);
        return xml;
    }

    // Recipients left of the signature.
    void putClosingTable(const SheetBlock &block)
    {
        const int right = twips(m_width * closingShare);
        const int left = twips(m_width) - right;
        QByteArray recipients;
        for (qsizetype i = 0; i < block.recipients.size(); ++i) {
            recipients
                += paragraph(i == 0 ? "RecipientsTitle" : "Recipients", block.recipients.at(i));
        }
        m_xml += paragraph("ClosingGap", {}); // or Word takes both tables for one
        m_xml += tableStart({left, right}, "nil", 0, 0) + "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
            + headCell(left, recipients)
            + headCell(right, signature(block, {}, "<w:ind w:left=\"0\"/>")) + "</w:tr></w:tbl>"
            + paragraph("ClosingGap", {});
    }

    const SheetTask &m_task;
    SheetContent m_content;
    double m_width; // between the margins, points
    QList<int> m_widths; // of the columns, twips
    ZipWriter m_zip;
    QByteArray m_xml;
    QList<SheetBlock> m_held; // the last rows so far
    bool m_inTable = false;
    bool m_isClosed = false; // a paragraph came after the tables
};

} // namespace

void writeDocx(const SheetTask &task, QIODevice &device)
{
    SheetToDocx(task).write(device);
}

} // namespace soctv
