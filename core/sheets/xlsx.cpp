#include "core/sheets/xlsx.h"

#include "core/sheets/columnwidths.h"
#include "core/sheets/fonts.h"
#include "core/sheets/papertext.h"
#include "core/sheets/pdf.h"
#include "core/sheets/xlsxfile.h"

#include <QRectF>

#include <algorithm>
#include <cmath>
#include <map>

namespace soctv {

namespace {

using Kind = SheetBlock::Kind;
using Look = XlsxFile::Look;

constexpr double inchesPerMillimetre = 1 / 25.4;
constexpr double signatureGap = 62; // points, for the signature and the stamp
constexpr double signSize = 13;
constexpr double blankRowHeight = 21;
constexpr double rowPadding = 4;

// Puts the blocks of a sheet into rows, in the order in which the library takes them.
class SheetToXlsx {
public:
    explicit SheetToXlsx(const SheetTask &task)
        : m_task(task)
        , m_file(task.sheet.name, task.sheet.title.join(QLatin1Char(' ')), task.changed)
        , m_plain(paperFamily(false), task.sheet.textSize, PaperText::Plain)
        , m_bold(paperFamily(false), task.sheet.textSize, PaperText::Bold)
        , m_title(paperFamily(false), task.sheet.titleSize, PaperText::Bold)
        , m_sign(paperFamily(false), signSize, PaperText::Bold)
        , m_content(task)
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
        if (m_task.sheet.landscape)
            worksheet_set_landscape(sheet);
        worksheet_set_margins(
            sheet, margins.left(), margins.right(), margins.top(), margins.bottom());
        worksheet_fit_to_pages(sheet, 1, 0);
        // No green corner on every phone.
        m_file.check(
            worksheet_ignore_errors(sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576"));
    }

    void setUpColumns()
    {
        const double width = pageLayout(m_task.sheet).paintRect(QPageLayout::Point).width();
        m_widths = columnWidths(m_task, m_content, m_plain, m_bold, width * unitsPerPoint);
        m_last = lxw_col_t(m_widths.size() - 1);
        for (lxw_col_t i = 0; i <= m_last; ++i)
            m_file.setWidth(i, m_widths[i] / unitsPerPoint);
        m_usualLines = usualLines();
        worksheet_set_default_row(m_file.sheet(), rowHeight(m_usualLines), LXW_FALSE);
        // The office's name takes the columns of the left half, the signature those of the right.
        double left = m_widths.first();
        while (m_leftLast + 1 < m_last && left < width * unitsPerPoint * 0.4)
            left += m_widths[++m_leftLast];
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
        m_place = m_file.format({.size = signSize, .italic = true, .align = LXW_ALIGN_CENTER});
        m_signer = m_file.format({.size = signSize, .bold = true, .align = LXW_ALIGN_CENTER});
    }

    void put(const SheetBlock &block)
    {
        switch (block.kind) {
        case Kind::Head:
            putHead(block);
            break;
        case Kind::SectionTitle:
            putAcross(0, m_last, block.texts.first(), m_sectionTitle, m_bold, 12);
            break;
        case Kind::HeaderRow:
            putHeader(block);
            break;
        case Kind::UnitRow:
            putAcross(0, m_last, block.texts.first(), m_unit, m_bold, 5);
            break;
        case Kind::Row:
        case Kind::BlankRow:
            putRow(block);
            break;
        case Kind::Totals:
            putAcross(0, m_last, block.texts.first(), m_totals, m_plain, 8);
            break;
        case Kind::Closing:
            putClosing(block);
            break;
        }
    }

    // One row with a text across columns. Excel does not fit the height of merged cells.
    void putAcross(lxw_col_t first, lxw_col_t last, const QString &text, lxw_format *format,
        const PaperText &face, double extra)
    {
        m_file.setHeight(m_row, heightOf(first, last, text, face) + extra);
        m_file.writeAcross(m_row++, first, last, text, format);
    }

    double heightOf(
        lxw_col_t first, lxw_col_t last, const QString &text, const PaperText &face) const
    {
        double width = -2 * cellPadding;
        for (lxw_col_t i = first; i <= last; ++i)
            width += m_widths[i];
        const double lines = double(face.lines(text, width).size());
        return (lines * face.lineHeight()) / unitsPerPoint + 2;
    }

    void putHead(const SheetBlock &block)
    {
        const qsizetype rows = std::max(block.left.size(), block.right.size());
        for (qsizetype i = 0; i < rows; ++i) {
            const QString left = block.left.value(i);
            const QString right = block.right.value(i);
            const bool last = i + 1 == block.left.size();
            m_file.setHeight(m_row,
                std::max(heightOf(0, m_leftLast, left, m_bold),
                    heightOf(m_leftLast + 1, m_last, right, m_plain)));
            m_file.writeAcross(m_row, 0, m_leftLast, left, last ? m_leftBold : m_left);
            if (m_leftLast < m_last)
                m_file.writeAcross(m_row, m_leftLast + 1, m_last, right, m_right);
            ++m_row;
        }
        ++m_row;
        for (const QString &line : block.title)
            putAcross(0, m_last, line, m_titleLine, m_title, 2);
    }

    void putHeader(const SheetBlock &block)
    {
        if (!m_titlesRepeat) { // a print title is one range: the first section's
            m_file.check(worksheet_repeat_rows(m_file.sheet(), m_row, m_row));
            m_titlesRepeat = true;
        }
        fitHeight(block, m_bold);
        for (qsizetype i = 0; i < block.texts.size(); ++i)
            m_file.write(m_row, lxw_col_t(i), block.texts[i], m_header);
        ++m_row;
    }

    void putRow(const SheetBlock &block)
    {
        const QList<SheetColumn> &columns = m_content.columns(block.section);
        if (block.kind == Kind::BlankRow)
            m_file.setHeight(m_row, blankRowHeight);
        else
            fitHeight(block, m_plain);
        for (qsizetype i = 0; i < block.texts.size(); ++i)
            m_file.write(m_row, lxw_col_t(i), block.texts[i], isCode(columns[i]) ? m_code : m_cell);
        ++m_row;
    }

    // Excel fits a row without a height to its lines, LibreOffice does not. Most rows have the
    // height of the sheet, and only the others one of their own: that is quick, and rows without
    // one still grow when somebody types more into them.
    void fitHeight(const SheetBlock &block, const PaperText &face)
    {
        const int lines = linesOf(block, face);
        if (lines != m_usualLines)
            m_file.setHeight(m_row, rowHeight(lines));
    }

    int linesOf(const SheetBlock &block, const PaperText &face) const
    {
        const QList<SheetColumn> &columns = m_content.columns(block.section);
        int lines = 1;
        for (qsizetype i = 0; i < block.texts.size(); ++i) {
            if (block.kind == Kind::Row && isCode(columns[i]))
                continue;
            const double width = m_widths[i] - 2 * cellPadding;
            lines = std::max(lines, face.lineCount(block.texts[i], width * 0.97)); // hinting widens
        }
        return lines;
    }

    double rowHeight(int lines) const
    {
        return std::ceil(lines * m_plain.lineHeight() / unitsPerPoint + rowPadding);
    }

    // How many lines most of the first rows have.
    int usualLines() const
    {
        std::map<int, int> counts;
        SheetContent content(m_task);
        int rows = 0;
        for (SheetBlock block; rows < 200 && content.next(block);) {
            if (block.kind == Kind::Row) {
                ++counts[linesOf(block, m_plain)];
                ++rows;
            }
        }
        const auto most = std::ranges::max_element(counts, {}, &std::pair<const int, int>::second);
        return most == counts.end() ? 1 : most->first;
    }

    void putClosing(const SheetBlock &block)
    {
        const lxw_col_t first = m_leftLast < m_last ? m_leftLast + 1 : m_last;
        ++m_row;
        if (!block.placeAndDate.isEmpty())
            putAcross(first, m_last, block.placeAndDate, m_place, m_sign, 0);
        for (const QString &line : block.signerTitle)
            putAcross(first, m_last, line, m_signer, m_sign, 0);
        if (!block.signerTitle.isEmpty()) {
            m_file.setHeight(m_row++, signatureGap);
            putAcross(first, m_last, block.signerName, m_signer, m_sign, 0);
        }
    }

    const SheetTask &m_task;
    XlsxFile m_file;
    PaperText m_plain, m_bold, m_title, m_sign;
    SheetContent m_content;
    QList<double> m_widths;
    lxw_col_t m_last = 0;
    lxw_col_t m_leftLast = 0; // of the columns under the office's name
    int m_usualLines = 1; // of a row
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
