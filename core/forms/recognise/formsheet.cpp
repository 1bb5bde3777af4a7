#include "core/forms/recognise/formsheet.h"

#include "core/forms/recognise/formsections.h"
#include "core/forms/recognise/formtitle.h"
#include "core/forms/recognise/formwords.h"

#include <algorithm>

namespace soctv {

namespace {

// Between the title of a section and its table stand a remark or two, not a page of guide.
constexpr int maxRowsAfterHeading = 3;
constexpr qsizetype maxHeadingCells = 3;
constexpr qsizetype maxExampleWords = 5;
// Rows that look like titles; a list has one on each page. More are no list, and cost time.
constexpr int maxTitleRows = 5000;
constexpr qsizetype shownLength = 60; // of a row that is left out

} // namespace

SheetScan::SheetScan(const DecodedSheet &source, int sheet, Form &form)
    : m_source(source)
    , m_grid(source.grid())
    , m_sheet(sheet)
    , m_form(form)
    , m_merges(m_grid)
    , m_reader(source, m_merges, sheet)
    , m_sheetSection(sectionOfSheetName(m_grid.name))
{
}

void SheetScan::run()
{
    scan(0, true);
}

void SheetScan::runBelow(const Titles &titles, int firstRow, int section)
{
    const int above = titles.isFound() ? titles.firstRow : firstRow;
    for (int row = m_grid.filledRow(0); row >= 0 && row < above; row = m_grid.filledRow(row + 1))
        takeAbove(cellsOf(m_grid, row));
    m_reader.setTitles(titles);
    m_heading = {section, m_heading.title, 0, true};
    startTable(firstRow);
    scan(firstRow, false);
}

void SheetScan::scan(int firstRow, bool withTitles)
{
    int row = m_grid.filledRow(firstRow);
    while (row >= 0) {
        const RowCells cells = cellsOf(m_grid, row);
        if (withTitles && takeTitles(cells))
            row = m_reader.titles().lastRow;
        else if (m_table >= 0)
            takeRow(cells);
        else
            takeAbove(cells);
        m_lastRow = row;
        row = m_grid.filledRow(row + 1);
    }
}

bool SheetScan::takeTitles(const RowCells &cells)
{
    if (m_titleRows > maxTitleRows || std::ranges::none_of(cells.texts, mayTitleNames))
        return false;
    ++m_titleRows;
    Titles titles = titlesAt(m_grid, m_merges, cells.row, m_reader.titles().lastRow);
    if (!titles.isFound())
        return false;
    settleByRows(m_grid, titles);
    const bool repeated = m_table >= 0 && !m_heading.isNew
        && titles.fieldOfColumn == m_reader.titles().fieldOfColumn && !m_units.isLabelled();
    m_reader.setTitles(titles);
    m_afterSignature = false;
    m_isExample = m_exampleAbove;
    if (m_hasTable) {
        for (int row = cells.row; row >= 0 && row <= titles.lastRow;
             row = m_grid.filledRow(row + 1))
            leaveOut(LeftOut::Header, cellsOf(m_grid, row));
    }
    if (m_isExample)
        m_table = -1;
    else if (!repeated)
        startTable(titles.lastRow + 1);
    return true;
}

void SheetScan::startTable(int firstRow)
{
    const Titles &titles = m_reader.titles();
    if (const QString unit = m_units.unit(); !unit.isEmpty())
        m_unit = m_typedLines.find(unit);
    else if (m_unit.text.isEmpty() && namesUnit(m_grid.name))
        m_unit = {m_grid.name, m_grid.name}; // a sheet for each unit
    m_units = {};
    m_typedLines.clear();
    m_groupUnit = {};
    FoundTable table;
    table.sheet = m_sheet;
    table.headerRow = titles.firstRow;
    table.headerRows = titles.isFound() ? titles.lastRow - titles.firstRow + 1 : 0;
    table.firstRow = firstRow;
    table.lastRow = firstRow - 1;
    table.unit = m_unit.text;
    table.writtenUnit = m_unit;
    table.fieldOfColumn = titles.fieldOfColumn;
    table.sectionColumn = titles.sectionColumn;
    if (m_heading.isNew && m_heading.rowsSince <= maxRowsAfterHeading) {
        table.section = m_heading.section;
        table.title = m_heading.title;
    } else if (m_sheetSection > 0) {
        table.section = m_sheetSection;
        table.title = m_grid.name;
    }
    m_heading.isNew = false;
    m_hasTable = true;
    m_titleText = titles.isFound() ? cellsOf(m_grid, titles.lastRow).joined() : QString();
    m_table = int(m_form.tables.size());
    m_form.tables.append(table);
}

void SheetScan::takeAbove(const RowCells &cells)
{
    ++m_heading.rowsSince;
    const bool isHeading = takeHeading(cells);
    m_exampleAbove = std::ranges::any_of(cells.texts, isExample)
        && FoldedText(cells.joined()).words().size() <= maxExampleWords;
    if (!isHeading)
        addUnitLines(cells, m_isExample);
    if (m_hasTable)
        leaveOut(isHeading ? LeftOut::SectionTitle : LeftOut::Guide, cells);
}

void SheetScan::addUnitLines(const RowCells &cells, bool labelledOnly)
{
    for (qsizetype i = 0; i < cells.columns.size(); ++i) {
        const QStringList lines = linesOf(cells.raw[i]);
        const QString beside = i + 1 < cells.texts.size() ? cells.texts[i + 1] : QString();
        const bool isLabel = std::ranges::any_of(
            lines, [](const QString &line) { return unitAfterLabel(line).has_value(); });
        if (!isLabel && labelledOnly)
            continue;
        m_units.add(lines, beside);
        keepTyped(cells.row, cells.columns[i]);
        if (isLabel && i + 1 < cells.columns.size())
            keepTyped(cells.row, cells.columns[i + 1]);
    }
}

void SheetScan::keepTyped(int row, int column)
{
    if (m_source.isOld())
        m_typedLines.add(m_source.cell(row, column));
}

bool SheetScan::takeHeading(const RowCells &cells)
{
    if (cells.columns.size() > maxHeadingCells)
        return false;
    QStringList texts;
    for (const QString &raw : cells.raw)
        texts += linesOf(raw);
    if (texts.size() > 1)
        texts.prepend(cells.joined()); // the number and the title in two cells
    for (const QString &text : std::as_const(texts)) {
        if (const int section = sectionOfTitle(text)) {
            m_heading = {section, text, 0, true};
            return true;
        }
    }
    return false;
}

bool SheetScan::takeUnit(const RowCells &cells)
{
    const auto label = std::ranges::find_if(
        cells.texts, [](const QString &text) { return unitAfterLabel(text).has_value(); });
    if (label == cells.texts.end())
        return false;
    // Of the rows below, or of the next table.
    addUnitLines(cells, true);
    m_groupUnit = m_typedLines.find(unitOfGroup(*label));
    return true;
}

void SheetScan::takeRow(const RowCells &cells)
{
    TableRow read = m_reader.read(cells);
    if (!isSurePerson(cells, read)) {
        if (cells.joined() == m_titleText) {
            leaveOut(LeftOut::Header, cells);
            return;
        }
        ++m_heading.rowsSince;
        const bool isPosted = read.hasName && read.hasPost; // a title leaves those columns empty
        if ((!isPosted && takeHeading(cells)) || takeUnit(cells)) {
            m_exampleAbove = false;
            leaveOut(LeftOut::SectionTitle, cells);
            return;
        }
    }
    const bool afterGap = cells.row - m_lastRow > 2;
    const std::optional<LeftOut> why
        = judgeRow(cells, read, m_reader.titles(), m_merges, {m_afterSignature, afterGap});
    if (!why && !m_exampleAbove) {
        accept(std::move(read));
        return;
    }
    if (!why) { // the one below "Ví dụ:"
        m_exampleAbove = false;
        leaveOut(LeftOut::Guide, cells);
        return;
    }
    m_exampleAbove = *why == LeftOut::Guide && cells.columns.size() <= 2
        && std::ranges::any_of(cells.texts, isExample);
    if (*why == LeftOut::Signature)
        m_afterSignature = true;
    else if (*why == LeftOut::SectionTitle)
        takeGroup(cells);
    leaveOut(*why, cells);
}

void SheetScan::takeGroup(const RowCells &cells)
{
    keepTyped(cells.row, cells.columns.last());
    m_groupUnit = m_typedLines.find(unitOfGroup(cells.texts.last()));
}

void SheetScan::accept(TableRow read)
{
    FormRow row = std::move(read).taken();
    m_afterSignature = false;
    if (m_heading.isNew)
        startTable(row.row); // the next section has the titles of the one above
    FoundTable &table = m_form.tables[m_table];
    table.lastRow = row.row;
    if (row.texts[field("unit")].isEmpty())
        row.setText(field("unit"), m_groupUnit.text.isEmpty() ? m_unit : m_groupUnit);
    if (row.section == 0)
        row.section = table.section;
    m_reader.accept(row);
    m_form.rows.append(std::move(row));
}

void SheetScan::leaveOut(LeftOut why, const RowCells &cells)
{
    QString text = cells.joined();
    if (text.size() > shownLength)
        text = text.first(shownLength - 1).trimmed() + QChar(u'…');
    m_form.leftOut.append({m_sheet, cells.row, why, text});
}

} // namespace soctv
