#include "core/forms/readers/odftable.h"

#include "core/forms/readers/cellvalue.h"
#include "core/forms/readers/odfnumber.h"
#include "core/forms/readers/refusal.h"

#include <algorithm>
#include <charconv>

namespace soctv {

namespace {

// Cells with a text that are not written but repeated, in all tables of a grid.
constexpr qint64 mostCopies = 1 << 20;

constexpr int leastListColumns = 3;

// A count of the file; above \a limit just above it.
int countIn(QByteArrayView digits, int limit)
{
    if (digits.isEmpty())
        return 1;
    qint64 count = 0;
    const char *end = digits.data() + digits.size();
    const auto [at, error] = std::from_chars(digits.data(), end, count);
    if (error == std::errc::result_out_of_range)
        count = limit + 1;
    if (at != end || count < 1)
        refuseDamaged();
    return int(std::min<qint64>(count, limit + 1));
}

bool isHiddenBy(QByteArrayView visibility)
{
    return visibility == "collapse" || visibility == "filter";
}

// The elements between a table and its rows and columns.
bool isGroup(QByteArrayView name)
{
    static constexpr QByteArrayView groups[]{"table-header-rows", "table-rows", "table-row-group",
        "table-header-columns", "table-columns", "table-column-group"};
    return std::ranges::find(groups, name) != std::end(groups);
}

} // namespace

OdfTables::OdfTables(XmlStream &xml, const OdfStyles &styles, Grid &grid)
    : m_xml(xml)
    , m_styles(styles)
    , m_grid(grid)
    , m_text(xml, styles)
    , m_writer(grid)
    , m_copiesLeft(mostCopies)
{
    m_columnStyles.fill(0);
    styleNumber({});
}

int OdfTables::read(int row)
{
    m_row = row;
    m_columnAt = 0;
    m_columnStyles.fill(0);
    m_hiddenColumns.fill(false);
    m_merges.clear();
    m_xml.forEachStart([this] { readElement(); });
    putMarks();
    return m_row;
}

void OdfTables::readElement()
{
    if (m_xml.name() == "table-column")
        readColumn();
    else if (m_xml.name() == "table-row")
        readRow();
    else if (!isGroup(m_xml.name()))
        m_xml.skip();
}

void OdfTables::readColumn()
{
    const int count = countIn(m_xml.attribute("number-columns-repeated"), Grid::maxColumns);
    const bool isHidden = isHiddenBy(m_xml.attribute("visibility"));
    const int style = styleNumber(m_xml.attribute("default-cell-style-name"));
    const int end = std::min(m_columnAt + count, Grid::maxColumns);
    for (; m_columnAt < end; ++m_columnAt) {
        m_columnStyles[std::size_t(m_columnAt)] = style;
        m_hiddenColumns[std::size_t(m_columnAt)] = isHidden;
    }
    m_xml.skip();
}

void OdfTables::readRow()
{
    const int count = countIn(m_xml.attribute("number-rows-repeated"), Grid::maxRows);
    const bool isHidden = isHiddenBy(m_xml.attribute("visibility"));
    const int style = styleNumber(m_xml.attribute("default-cell-style-name"));
    m_column = 0;
    m_cells.clear();
    m_isLayout = false;
    m_xml.forEachStart([&] { readCell(style); });
    if (m_isLayout)
        return;
    if (!m_cells.isEmpty())
        putRow(count, isHidden);
    m_row = std::min(m_row + count, Grid::maxRows);
}

void OdfTables::readCell(int rowStyle)
{
    const int count = countIn(m_xml.attribute("number-columns-repeated"), Grid::maxColumns);
    const int column = m_column;
    m_column = std::min(column + count, Grid::maxColumns);
    if (m_xml.name() != "table-cell") { // covered by a merged one
        m_xml.skip();
        return;
    }
    const CellStart start = cellStart(column, rowStyle);
    readContent(m_cellStyles[start.style].font);
    if (m_isLayout)
        layOut();
    else
        addCell(start, column, count);
}

OdfTables::CellStart OdfTables::cellStart(int column, int rowStyle)
{
    CellStart start;
    start.style = styleNumber(m_xml.attribute("style-name"));
    if (start.style == 0)
        start.style = rowStyle;
    if (start.style == 0 && column < Grid::maxColumns)
        start.style = m_columnStyles[std::size_t(column)];
    start.type = m_xml.attribute("value-type").toByteArray();
    start.isError = m_xml.attribute("calcext:value-type") == "error";
    if (!start.type.isEmpty())
        start.value = typedValue(start.type);
    if (const QByteArrayView formula = m_xml.attribute("formula"); !formula.isEmpty())
        start.address = addressInFormula(formula.sliced(formula.indexOf('=') + 1));
    start.columnsSpanned = countIn(m_xml.attribute("number-columns-spanned"), Grid::maxColumns);
    start.rowsSpanned = countIn(m_xml.attribute("number-rows-spanned"), Grid::maxRows);
    return start;
}

QByteArray OdfTables::typedValue(const QByteArray &type) const
{
    const bool hasOwn = type == "string" || type == "date" || type == "time" || type == "boolean";
    const QByteArray name = hasOwn ? QByteArray(type + "-value") : QByteArray("value");
    return m_xml.attribute(name).toByteArray();
}

// All paragraphs to the end of the cell.
void OdfTables::readContent(const QString &font)
{
    m_content.clear();
    m_xml.forEachStart([&] {
        if (m_xml.name() == "p" || m_xml.name() == "h")
            m_text.readParagraph(m_content, font);
        else if (m_xml.name() == "table")
            readInnerTable(font);
        else if (OdfText::isAside(m_xml.name()))
            m_xml.skip();
    });
}

void OdfTables::readInnerTable(const QString &font)
{
    OdfTables inner(m_xml, m_styles, m_grid);
    m_xml.forEachStart([&] {
        if (m_xml.name() == "table-column") {
            inner.readColumn();
        } else if (m_xml.name() == "table-row" && inner.m_columnAt >= leastListColumns) {
            layOut();
            inner.m_row = m_row;
            inner.m_copiesLeft = m_copiesLeft;
            inner.readRow();
            m_row = inner.m_row;
            m_copiesLeft = inner.m_copiesLeft;
        } else if (m_xml.name() == "p" || m_xml.name() == "h") {
            m_text.readParagraph(m_content, font);
        } else if (OdfText::isAside(m_xml.name())) {
            m_xml.skip();
        }
    });
    inner.putMarks();
}

// Puts what was read of the row so far as lines of the page.
void OdfTables::layOut()
{
    m_isLayout = true;
    for (RowCell &cell : m_cells) {
        cell.column = 0;
        cell.count = 1;
        cell.span = QSize(1, 1);
        putCopy(cell, m_row, false);
        m_row = std::min(m_row + 1, Grid::maxRows);
    }
    m_cells.clear();
    if (!m_content.isEmpty())
        m_row = m_writer.putLines(m_row, m_content);
    m_content.clear();
}

void OdfTables::addCell(const CellStart &start, int column, int count)
{
    CellKind kind = CellKind::Text;
    const QString value = shownValue(start, &kind);
    const QStringView text = value.isEmpty() ? m_content.text() : QStringView(value);
    if (text.isEmpty())
        return;
    const CellStyleInfo &style = m_cellStyles[start.style];
    const QList<FontRun> runs = m_content.runs(style.font);
    const bool hasOneFont = runs.size() == 1 && runs.first().start == 0;
    const bool hasRuns = value.isEmpty() && !hasOneFont;
    m_cells.append({column, count, m_grid.addText(text), kind,
        hasOneFont ? gridStyle(runs.first().font) : style.gridStyle,
        hasRuns ? runs : QList<FontRun>(),
        m_content.link().isEmpty() ? start.address : m_content.link(),
        QSize(start.columnsSpanned, start.rowsSpanned)});
}

// What a typed value says, if it is not what is shown; empty: what is shown holds.
QString OdfTables::shownValue(const CellStart &start, CellKind *kind) const
{
    const auto told = [&](CellKind toldKind, const QString &text) {
        if (!text.isEmpty())
            *kind = toldKind;
        return text;
    };
    if (start.isError)
        *kind = CellKind::Error;
    if (start.isError || start.type.isEmpty())
        return {};
    if (start.type == "float" || start.type == "percentage" || start.type == "currency")
        return told(CellKind::Number, odfNumberText(start.value, m_content.text()));
    if (start.type == "date") {
        const NumberFormat &format = m_cellStyles[start.style].dateFormat;
        return told(CellKind::Date, odfDateText(QString::fromLatin1(start.value), format));
    }
    if (start.type == "boolean")
        return told(CellKind::Boolean,
            start.value == "true" ? QStringLiteral("TRUE") : QStringLiteral("FALSE"));
    if (start.type == "time")
        *kind = CellKind::Date;
    return m_content.isEmpty() ? QString::fromUtf8(start.value) : QString();
}

void OdfTables::putRow(int count, bool isHidden)
{
    qint64 copies = 0;
    for (const RowCell &cell : std::as_const(m_cells))
        copies += cell.count;
    m_copiesLeft -= copies * count - m_cells.size();
    if (m_copiesLeft < 0)
        refuseHostile();
    for (int i = 0; i < count; ++i) {
        for (const RowCell &cell : std::as_const(m_cells))
            putCopy(cell, m_row + i, isHidden);
    }
}

void OdfTables::putCopy(const RowCell &cell, int row, bool isHidden)
{
    for (int column = cell.column; column < cell.column + cell.count; ++column) {
        m_grid.addCell(row, column, cell.text, cell.kind, cell.gridStyle);
        if (!cell.runs.isEmpty())
            m_grid.setRuns(row, column, cell.runs);
        if (!cell.link.isEmpty())
            m_grid.setLink(row, column, cell.link);
    }
    if (isHidden)
        m_grid.hideRow(row);
    if (cell.span.width() > 1 || cell.span.height() > 1)
        m_merges.append(QRect(QPoint(cell.column, row), cell.span));
}

// What reaches beyond the cells with a text is of no use.
void OdfTables::putMarks()
{
    const QRect used(0, 0, m_grid.columnCount(), m_grid.rowCount());
    for (const QRect &merge : std::as_const(m_merges)) {
        const QRect range = merge & used;
        if (range.width() > 1 || range.height() > 1)
            m_grid.addMerge(range);
    }
    for (int column = 0; column < m_grid.columnCount(); ++column) {
        if (m_hiddenColumns[std::size_t(column)])
            m_grid.hideColumn(column);
    }
}

// The place in m_cellStyles.
int OdfTables::styleNumber(QByteArrayView name)
{
    if (name.isEmpty() && !m_cellStyles.isEmpty())
        return 0;
    const auto key = QByteArray::fromRawData(name.data(), name.size());
    if (const auto known = m_styleNumbers.constFind(key); known != m_styleNumbers.cend())
        return *known;
    QString font = m_styles.font("table-cell", name);
    if (font.isEmpty()) // in a text, where paragraphs have the fonts
        font = m_styles.font("paragraph", {});
    m_cellStyles.append({font, gridStyle(font), m_styles.dateFormat(name)});
    const int number = int(m_cellStyles.size()) - 1;
    m_styleNumbers.insert(name.toByteArray(), number);
    return number;
}

int OdfTables::gridStyle(const QString &font)
{
    auto known = m_gridStyles.find(font);
    if (known == m_gridStyles.end())
        known = m_gridStyles.insert(font, m_grid.addStyle({font, {}}));
    return *known;
}

} // namespace soctv
