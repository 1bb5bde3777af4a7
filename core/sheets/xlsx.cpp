#include "core/sheets/xlsx.h"

#include "core/sheets/columnwidths.h"
#include "core/sheets/fonts.h"
#include "core/sheets/spreadsheetlayout.h"
#include "core/sheets/xlsxfile.h"

#include <algorithm>

namespace soctv {

namespace {

using Kind = SheetBlock::Kind;
using Face = SpreadsheetLayout::Face;

constexpr double inchesPerMillimetre = 1 / 25.4;

// Puts the blocks of a sheet into rows, in the order in which the library takes them.
class SheetToXlsx {
public:
    explicit SheetToXlsx(const SheetTask &task)
        : m_task(task)
        , m_file(task.sheet.name, task.sheet.title.join(QLatin1Char(' ')), task.changed)
        , m_content(task)
        , m_layout(task, m_content)
        , m_last(lxw_col_t(m_layout.lastColumn()))
        , m_leftLast(lxw_col_t(m_layout.lastLeftColumn()))
    {
        setUpPage();
        setUpColumns();
        makeFormats();
    }

    void write(QIODevice &device)
    {
        for (SheetBlock block; m_content.next(block);)
            put(block);
        m_file.finish(device);
    }

private:
    void setUpPage()
    {
        lxw_worksheet *sheet = m_file.sheet();
        const QMarginsF margins = m_task.sheet.margins * inchesPerMillimetre;
        worksheet_set_paper(sheet, 9); // A4
        if (m_task.sheet.isLandscape)
            worksheet_set_landscape(sheet);
        worksheet_set_margins(
            sheet, margins.left(), margins.right(), margins.top(), margins.bottom());
        worksheet_fit_to_pages(sheet, 1, 0);
        // A form that one unit fills in stays plain.
        if (!m_task.sheet.isReturned || m_task.settings.allUnits)
            m_file.numberPages(SpreadsheetLayout::numberSize, margins.top() * 72);
        // No green corner on every phone.
        m_file.check(
            worksheet_ignore_errors(sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576"));
    }

    void setUpColumns()
    {
        for (lxw_col_t i = 0; i <= m_last; ++i)
            m_file.setWidth(i, m_layout.width(i));
        worksheet_set_default_row(
            m_file.sheet(), m_layout.rowHeight(m_layout.usualLines()), LXW_FALSE);
    }

    void makeFormats()
    {
        const double size = m_task.sheet.textSize;
        m_left = m_file.format({.size = size, .align = LXW_ALIGN_CENTER});
        m_leftBold = m_file.format({.size = size, .bold = true, .align = LXW_ALIGN_CENTER});
        m_right = m_file.format({.size = size, .italic = true, .align = LXW_ALIGN_RIGHT});
        m_titleLine = m_file.format(
            {.size = m_task.sheet.titleSize, .bold = true, .align = LXW_ALIGN_CENTER});
        m_sectionTitle = m_file.format({.size = size, .bold = true});
        m_header = m_file.format(
            {.size = size, .bold = true, .border = true, .align = LXW_ALIGN_CENTER});
        m_unit = m_file.format({.size = size, .bold = true, .border = true});
        m_cell = m_file.format({.size = size, .border = true});
        m_code = m_file.format({.size = size, .border = true, .align = LXW_ALIGN_CENTER});
        m_totals = m_file.format({.size = size, .italic = true});
        m_place = m_file.format(
            {.size = SpreadsheetLayout::signSize, .italic = true, .align = LXW_ALIGN_CENTER});
        m_signer = m_file.format(
            {.size = SpreadsheetLayout::signSize, .bold = true, .align = LXW_ALIGN_CENTER});
    }

    void put(const SheetBlock &block)
    {
        switch (block.kind) {
        case Kind::Head:
            putHead(block);
            break;
        case Kind::SectionTitle:
            putAcross(0, m_last, block.texts.first(), m_sectionTitle, Face::Bold, 12);
            break;
        case Kind::HeaderRow:
            putHeader(block);
            break;
        case Kind::GroupRow:
            putAcross(0, m_last, block.texts.first(), m_unit, Face::Bold, 5);
            break;
        case Kind::Row:
        case Kind::BlankRow:
            putRow(block);
            break;
        case Kind::SumRow:
            putSum(block);
            break;
        case Kind::Totals:
            putAcross(0, m_last, block.texts.first(), m_totals, Face::Plain, 8);
            break;
        case Kind::Closing:
            putClosing(block);
            break;
        }
    }

    // One row with a text across columns. Excel does not fit the height of merged cells.
    void putAcross(lxw_col_t first, lxw_col_t last, const QString &text, lxw_format *format,
        Face face, double extra, double least = 0)
    {
        const double height = m_layout.heightAcross(first, last, text, face) + extra;
        m_file.setHeight(m_row, std::max(height, least));
        m_file.writeAcross(m_row++, first, last, text, format);
    }

    void putHead(const SheetBlock &block)
    {
        for (const HeadRow &row : m_layout.headRows(block)) {
            m_file.setHeight(m_row, m_layout.headHeight(row));
            putHeadLine(0, m_leftLast, row.left, row.leftRule);
            if (m_leftLast < m_last)
                putHeadLine(m_leftLast + 1, m_last, row.right, row.rightRule);
            ++m_row;
        }
        ++m_row;
        for (const QString &line : block.title)
            putAcross(0, m_last, line, m_titleLine, Face::Title, 2);
        lxw_format *underTitle = block.underTitle.isEmpty()
            ? nullptr
            : m_file.format(
                {.size = m_task.sheet.titleSize, .italic = true, .align = LXW_ALIGN_CENTER});
        for (const QString &line : block.underTitle)
            putAcross(0, m_last, line, underTitle, Face::Title, 2);
    }

    void putHeadLine(lxw_col_t first, lxw_col_t last, const HeadLine &line, double rule)
    {
        lxw_format *format = m_file.format({.size = line.size,
            .bold = line.isBold,
            .italic = line.isItalic,
            .align = line.isRight ? LXW_ALIGN_RIGHT : LXW_ALIGN_CENTER});
        m_file.writeAcross(m_row, first, last, line.text, format);
        if (rule <= 0)
            return;
        const double before = first > 0 ? m_layout.widthAcross(0, first - 1) : 0;
        const double left = before + (m_layout.widthAcross(first, last) - rule) / 2;
        m_file.drawRule(m_row, left, SpreadsheetLayout::ruleTop, rule);
    }

    void putHeader(const SheetBlock &block)
    {
        if (!m_titlesRepeat) { // a print title is one range: the first section's
            m_file.check(worksheet_repeat_rows(m_file.sheet(), m_row, m_row));
            m_titlesRepeat = true;
        }
        fitHeight(block);
        for (qsizetype i = 0; i < block.texts.size(); ++i)
            m_file.write(m_row, lxw_col_t(i), block.texts[i], m_header);
        ++m_row;
    }

    void putRow(const SheetBlock &block)
    {
        const QList<TableColumn> &columns = m_content.columns(block.section);
        if (block.kind == Kind::BlankRow)
            m_file.setHeight(m_row, SpreadsheetLayout::blankRowHeight);
        else
            fitHeight(block);
        for (qsizetype i = 0; i < block.texts.size(); ++i)
            m_file.write(m_row, lxw_col_t(i), block.texts[i], isCode(columns[i]) ? m_code : m_cell);
        ++m_row;
    }

    void putSum(const SheetBlock &block)
    {
        const QList<TableColumn> &columns = m_content.columns(block.section);
        for (qsizetype i = 0; i < block.texts.size(); ++i) {
            m_file.write(
                m_row, lxw_col_t(i), block.texts[i], isCode(columns[i]) ? m_header : m_unit);
        }
        ++m_row;
    }

    // Excel fits a row without a height to its lines, LibreOffice does not. Most rows have the
    // height of the sheet, and only the others one of their own: that is quick, and rows without
    // one still grow when somebody types more into them.
    void fitHeight(const SheetBlock &block)
    {
        const int lines = m_layout.lines(block);
        if (lines != m_layout.usualLines())
            m_file.setHeight(m_row, m_layout.rowHeight(lines));
    }

    void putClosing(const SheetBlock &block)
    {
        const auto first = lxw_col_t(m_layout.firstRightColumn());
        ++m_row;
        if (!block.placeAndDate.isEmpty())
            putAcross(first, m_last, block.placeAndDate, m_place, Face::Sign, 0);
        QStringList recipients = block.recipients;
        for (qsizetype i = 0; i < block.signerTitle.size(); ++i) {
            const double size = i == 0 ? SpreadsheetLayout::recipientsTitleSize
                                       : SpreadsheetLayout::recipientsSize;
            const double height
                = putRecipients(recipients.isEmpty() ? QString() : recipients.takeFirst(),
                    {.size = size, .bold = i == 0, .italic = i == 0});
            putAcross(first, m_last, block.signerTitle.at(i), m_signer, Face::Sign, 0, height);
        }
        if (!block.signerTitle.isEmpty()) {
            const double height = putRecipients(recipients.join(QLatin1Char('\n')),
                {.size = SpreadsheetLayout::recipientsSize, .vertical = LXW_ALIGN_VERTICAL_TOP});
            m_file.setHeight(m_row++, std::max(height, SpreadsheetLayout::signatureGap));
            putAcross(first, m_last, block.signerName, m_signer, Face::Sign, 0);
        }
    }

    // A text left of the signature; returns the height that it needs.
    double putRecipients(const QString &text, const XlsxFile::Look &look)
    {
        const int last = m_layout.firstRightColumn() - 1;
        if (text.isEmpty() || last < 0)
            return 0;
        const PaperText face(paperFamily(false), look.size, PaperText::Bold);
        m_file.writeAcross(m_row, 0, lxw_col_t(last), text, m_file.format(look));
        return m_layout.heightAcross(0, last, text, face);
    }

    const SheetTask &m_task;
    XlsxFile m_file;
    SheetContent m_content;
    SpreadsheetLayout m_layout;
    lxw_col_t m_last;
    lxw_col_t m_leftLast; // of the columns under the office's name
    lxw_row_t m_row = 0;
    bool m_titlesRepeat = false;
    // owned by the workbook
    lxw_format *m_left = nullptr;
    lxw_format *m_leftBold = nullptr;
    lxw_format *m_right = nullptr;
    lxw_format *m_titleLine = nullptr;
    lxw_format *m_sectionTitle = nullptr;
    lxw_format *m_header = nullptr;
    lxw_format *m_unit = nullptr;
    lxw_format *m_cell = nullptr;
    lxw_format *m_code = nullptr;
    lxw_format *m_totals = nullptr;
    lxw_format *m_place = nullptr;
    lxw_format *m_signer = nullptr;
};

} // namespace

void writeXlsx(const SheetTask &task, QIODevice &device)
{
    SheetToXlsx(task).write(device);
}

} // namespace soctv
