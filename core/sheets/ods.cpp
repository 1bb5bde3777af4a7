#include "core/sheets/ods.h"

#include "core/sheets/columnwidths.h"
#include "core/sheets/odsparts.h"
#include "core/sheets/xmlescape.h"
#include "core/sheets/zipwriter.h"

#include <algorithm>
#include <cmath>

namespace soctv {

namespace {

using Kind = SheetBlock::Kind;
using Face = SpreadsheetLayout::Face;

// OpenDocument takes several blanks, and those at an end, for layout of the XML.
QByteArray paragraphs(const QString &text, const char *lettersStyle = nullptr)
{
    const QByteArray start = lettersStyle
        ? QByteArray("<text:p><text:span text:style-name=\"") + lettersStyle + "\">"
        : QByteArray("<text:p>");
    const QByteArray end = lettersStyle ? QByteArray("</text:span></text:p>") : "</text:p>";
    const QByteArray escaped = xmlEscaped(text);
    QByteArray xml = start;
    char before = ' ';
    for (qsizetype i = 0; i < escaped.size(); ++i) {
        const char c = escaped[i];
        const char after = i + 1 < escaped.size() ? escaped[i + 1] : '\n';
        if (c == '\n')
            xml += end + start;
        else if (c == '\t')
            xml += "<text:tab/>";
        else if (c == ' ' && (before == ' ' || before == '\n' || before == '\t' || after == '\n'))
            xml += "<text:s/>";
        else
            xml += c;
        before = c;
    }
    return xml + end;
}

// Puts the blocks of a sheet into the rows of a table.
class SheetToOds {
public:
    explicit SheetToOds(const SheetTask &task)
        : m_task(task)
        , m_content(task)
        , m_layout(task, m_content)
        , m_last(m_layout.lastColumn())
    {
    }

    void write(QIODevice &device)
    {
        m_zip.add("mimetype", odsMediaType, false); // first and not packed: by it files are told
        m_zip.begin("content.xml");
        SheetBlock block;
        m_content.next(block); // the head: its rules stand before all rows
        m_head = m_layout.headRows(block);
        m_xml = odsContentStart(m_task, m_layout, m_head);
        put(block);
        while (m_content.next(block)) {
            put(block);
            m_zip.writePiece(m_xml);
        }
        m_xml += odsContentEnd();
        m_zip.write(m_xml);
        m_zip.end();
        m_zip.add("styles.xml", odsStyles(m_task));
        m_zip.add("meta.xml", odsMeta(m_task));
        m_zip.add("META-INF/manifest.xml", odsManifest());
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
            putAcross(block.texts.first(), "section", Face::Bold, 12);
            break;
        case Kind::HeaderRow:
            putHeader(block);
            break;
        case Kind::GroupRow:
            putAcross(block.texts.first(), "unit", Face::Bold, 5);
            break;
        case Kind::Row:
        case Kind::BlankRow:
            putRow(block);
            break;
        case Kind::SumRow:
            putSum(block);
            break;
        case Kind::Totals:
            putAcross(block.texts.first(), "totals", Face::Plain, 8);
            break;
        case Kind::Closing:
            putClosing(block);
            break;
        }
    }

    void beginRow(double height, bool grows = false)
    {
        m_xml += "<table:table-row table:style-name=\"" + odsRowStyle(height, grows) + "\">";
    }

    // LibreOffice would fit 10,000 rows itself, but takes 7 s for that whenever it opens the file.
    void beginFittedRow(const SheetBlock &block)
    {
        beginRow(m_layout.rowHeight(m_layout.lines(block)), true);
    }

    void endRow() { m_xml += "</table:table-row>"; }

    // A cell across the columns \a first to \a last.
    void putCell(int first, int last, const char *style, const QByteArray &content)
    {
        m_xml += "<table:table-cell table:style-name=\"";
        m_xml += style;
        m_xml += '"';
        const int covered = last - first;
        if (covered > 0) {
            m_xml += " table:number-rows-spanned=\"1\" table:number-columns-spanned=\""
                + QByteArray::number(covered + 1) + '"';
        }
        if (content.isEmpty())
            m_xml += "/>";
        else
            m_xml += " office:value-type=\"string\">" + content + "</table:table-cell>";
        if (covered > 0) {
            m_xml += QByteArray("<table:covered-table-cell table:style-name=\"") + style
                + "\" table:number-columns-repeated=\"" + QByteArray::number(covered) + "\"/>";
        }
    }

    void putText(int first, int last, const char *style, const QString &text)
    {
        putCell(first, last, style, text.isEmpty() ? QByteArray() : paragraphs(text));
    }

    // One row with a text across all columns.
    void putAcross(const QString &text, const char *style, Face face, double extra)
    {
        beginRow(m_layout.heightAcross(0, m_last, text, face) + extra);
        putText(0, m_last, style, text);
        endRow();
    }

    void putEmptyRow()
    {
        beginRow(m_layout.rowHeight(1));
        m_xml += "<table:table-cell/>";
        endRow();
    }

    void putHead(const SheetBlock &block)
    {
        const int lastLeft = m_layout.lastLeftColumn();
        for (const HeadRow &row : std::as_const(m_head)) {
            beginRow(m_layout.headHeight(row));
            putText(0, lastLeft, odsHeadStyle(m_task.sheet, row.left).constData(), row.left.text);
            if (lastLeft < m_last) {
                putText(lastLeft + 1, m_last, odsHeadStyle(m_task.sheet, row.right).constData(),
                    row.right.text);
            }
            endRow();
        }
        putEmptyRow();
        for (const QString &line : block.title)
            putAcross(line, "title", Face::Title, 2);
        for (const QString &line : block.underTitle)
            putAcross(line, "undertitle", Face::Title, 2);
    }

    void putHeader(const SheetBlock &block)
    {
        const bool repeats = !m_titlesRepeat; // there is one such row: the first section's
        m_titlesRepeat = true;
        if (repeats)
            m_xml += "<table:table-header-rows>";
        beginFittedRow(block);
        for (int i = 0; i < int(block.texts.size()); ++i)
            putText(i, i, "header", block.texts[i]);
        endRow();
        if (repeats)
            m_xml += "</table:table-header-rows>";
    }

    void putRow(const SheetBlock &block)
    {
        const QList<TableColumn> &columns = m_content.columns(block.section);
        if (block.kind == Kind::BlankRow)
            beginRow(SpreadsheetLayout::blankRowHeight);
        else
            beginFittedRow(block);
        for (int i = 0; i < int(block.texts.size()); ++i)
            putText(i, i, isCode(columns[i]) ? "code" : "cell", block.texts[i]);
        endRow();
    }

    void putSum(const SheetBlock &block)
    {
        const QList<TableColumn> &columns = m_content.columns(block.section);
        beginRow(m_layout.rowHeight(1));
        for (int i = 0; i < int(block.texts.size()); ++i)
            putText(i, i, isCode(columns[i]) ? "header" : "unit", block.texts[i]);
        endRow();
    }

    // All in one cell: no page ends inside a row, so that nobody signs an empty page.
    void putClosing(const SheetBlock &block)
    {
        putEmptyRow();
        const int first = m_layout.firstRightColumn();
        double height = 0;
        QByteArray content;
        const auto add = [&](const QString &text, const char *style) {
            content += paragraphs(text, style);
            height += m_layout.heightAcross(first, m_last, text, Face::Sign);
        };
        if (!block.placeAndDate.isEmpty())
            add(block.placeAndDate, "place");
        for (const QString &line : block.signerTitle)
            add(line, "signer");
        if (!block.signerTitle.isEmpty()) {
            const double line = m_layout.heightAcross(first, m_last, QString(), Face::Sign);
            const int lines = int(std::round(SpreadsheetLayout::signatureGap / line));
            for (int i = 0; i < lines; ++i)
                add(QString(), "signer");
            add(block.signerName, "signer");
        }
        QByteArray recipients;
        double left = 0;
        for (qsizetype i = 0; i < block.recipients.size() && first > 0; ++i) {
            const QString &text = block.recipients.at(i);
            recipients += paragraphs(text, i == 0 ? "recipientstitle" : "recipients");
            left += m_layout.heightAcross(0, first - 1, text, Face::Bold);
        }
        beginRow(std::max(height, left) + 4);
        if (!recipients.isEmpty())
            putCell(0, first - 1, "recipientscell", recipients);
        else if (first > 0)
            m_xml += "<table:table-cell table:number-columns-repeated=\""
                + QByteArray::number(first) + "\"/>";
        putCell(first, m_last, "closing", content);
        endRow();
    }

    const SheetTask &m_task;
    SheetContent m_content;
    SpreadsheetLayout m_layout;
    int m_last;
    ZipWriter m_zip;
    QByteArray m_xml;
    QList<HeadRow> m_head;
    bool m_titlesRepeat = false;
};

} // namespace

void writeOds(const SheetTask &task, QIODevice &device)
{
    SheetToOds(task).write(device);
}

} // namespace soctv
