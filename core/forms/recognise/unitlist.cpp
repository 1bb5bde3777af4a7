#include "core/forms/recognise/unitlist.h"

#include "core/forms/recognise/formrows.h"
#include "core/forms/recognise/formtitle.h"
#include "core/forms/recognise/formwords.h"
#include "core/forms/recognise/unitplaces.h"
#include "core/forms/recognise/unittitles.h"
#include "core/text/fold.h"

#include <algorithm>
#include <array>
#include <optional>

namespace soctv {

namespace {

constexpr qsizetype shownLength = 60; // of a row that is left out
constexpr int maxTitleRows = 5000; // that are looked at; a list has one on each page
constexpr int leastIndent = 2; // blanks; a single one is a slip
constexpr int leastIndented = 2; // rows; so is a single row
constexpr int levelColumns = 1000; // a column further right counts more than any blanks

// Merged down, or repeated by a sign.
constexpr std::array sharedFields{
    unitField("parent"), unitField("kind"), unitField("province"), unitField("federation_officer")};

bool isShared(int index)
{
    return std::ranges::find(sharedFields, index) != sharedFields.end();
}

int leadingBlanks(const QString &text)
{
    const auto letter
        = std::ranges::find_if(text, [](QChar c) { return !c.isSpace() && c != u'\u200B'; });
    const int blanks = int(letter - text.begin());
    return blanks < leastIndent ? 0 : blanks;
}

/// "(1) (2) (3)" or "A B 1 2" below the titles.
bool areColumnNumbers(const RowCells &cells)
{
    return cells.texts.size() > 1 && std::ranges::all_of(cells.texts, [](const QString &text) {
        return runningNumber(text) >= 0 || (text.size() == 1 && text.front().isLetter());
    });
}

class UnitScan {
public:
    UnitScan(const DecodedSheet &source, int sheet, Form &form)
        : m_source(source)
        , m_grid(source.grid())
        , m_sheet(sheet)
        , m_form(form)
        , m_merges(m_grid)
        , m_first(int(form.units.size()))
    {
    }

    void run();
    void runBelow(const UnitTitles &titles, int firstRow);

private:
    bool takeTitles(const RowCells &cells);
    void startTable(const UnitTitles &titles, int firstRow);
    void takeRow(const RowCells &cells);
    bool takeGroup(const RowCells &cells, const UnitFormRow &row);
    void accept(UnitFormRow row, int parent);
    UnitFormRow read(const RowCells &cells);
    void add(UnitFormRow &row, int field, const CellText &cell) const;
    std::optional<LeftOut> why(const RowCells &cells, const UnitFormRow &row);
    QString numberOf(const RowCells &cells) const;
    void leaveOut(LeftOut why, const RowCells &cells);
    void settleIndents();

    const DecodedSheet &m_source;
    const Grid &m_grid; // in Unicode
    int m_sheet;
    Form &m_form;
    Merges m_merges;
    int m_first; // in m_form.units
    UnitTitles m_titles;
    UnitPlaces m_places;
    QList<int> m_indents; // of the units of this sheet
    bool m_hasTable = false;
    bool m_isPlaced = false; // groups or numbers tell parents
    bool m_afterSignature = false;
    int m_titleRows = 0;
};

void UnitScan::run()
{
    for (int row = m_grid.filledRow(0); row >= 0; row = m_grid.filledRow(row + 1)) {
        const RowCells cells = cellsOf(m_grid, row);
        if (takeTitles(cells))
            row = m_titles.lastRow;
        else if (m_hasTable)
            takeRow(cells);
    }
    settleIndents();
}

void UnitScan::runBelow(const UnitTitles &titles, int firstRow)
{
    startTable(titles, firstRow);
    for (int row = m_grid.filledRow(firstRow); row >= 0; row = m_grid.filledRow(row + 1))
        takeRow(cellsOf(m_grid, row));
    settleIndents();
}

bool UnitScan::takeTitles(const RowCells &cells)
{
    const bool mayBe = cells.columns.size() > 1 && m_titleRows < maxTitleRows
        && std::ranges::any_of(cells.texts, [](const QString &text) {
               return foldHeader(text).startsWith(QLatin1String("ten"))
                   || unitFieldByHeader(text) == unitField("name");
           });
    if (!mayBe)
        return false;
    ++m_titleRows;
    const UnitTitles titles = unitTitlesAt(m_grid, m_merges, cells.row);
    if (!titles.isFound())
        return false;
    if (m_hasTable && titles.fieldOfColumn == m_titles.fieldOfColumn) { // of the next page
        m_titles.lastRow = titles.lastRow;
        leaveOut(LeftOut::Header, cells);
        return true;
    }
    startTable(titles, titles.lastRow + 1);
    return true;
}

void UnitScan::startTable(const UnitTitles &titles, int firstRow)
{
    m_titles = titles;
    m_places = {};
    m_hasTable = true;
    m_afterSignature = false;
    FoundTable table;
    table.sheet = m_sheet;
    table.headerRow = titles.firstRow;
    table.headerRows = titles.isFound() ? titles.lastRow - titles.firstRow + 1 : 0;
    table.firstRow = firstRow;
    table.lastRow = firstRow - 1;
    table.fieldOfColumn = titles.fieldOfColumn;
    table.ofUnits = true;
    m_form.tables.append(table);
}

QString UnitScan::numberOf(const RowCells &cells) const
{
    const qsizetype at = cells.columns.indexOf(m_titles.numberColumn);
    return at < 0 ? QString() : cells.texts.at(at);
}

UnitFormRow UnitScan::read(const RowCells &cells)
{
    UnitFormRow row;
    row.sheet = m_sheet;
    row.row = cells.row;
    const int name = int(m_titles.fieldOfColumn.indexOf(unitField("name")));
    row.isHidden = m_grid.isHidden || m_grid.isRowHidden(cells.row)
        || (name >= 0 && m_grid.isColumnHidden(name));
    for (int column = 0; column < m_titles.fieldOfColumn.size(); ++column) {
        const int wanted = m_titles.fieldOfColumn.at(column);
        if (wanted < 0)
            continue;
        CellText cell = m_source.cell(cells.row, column);
        if (cell.text.isEmpty() && isShared(wanted)) {
            const QRect merge = m_merges.at(cells.row, column);
            if (!merge.isNull() && merge.left() == column)
                cell = m_source.cell(merge.top(), column);
        }
        const bool isError = m_grid.kind(cells.row, column) == CellKind::Error;
        if (!isError && !isBlankMark(cell.text))
            add(row, wanted, cell);
    }
    return row;
}

void UnitScan::add(UnitFormRow &row, int wanted, const CellText &cell) const
{
    CellText text{tidied(cell.typed), tidied(cell.text), cell.encoding};
    if (isShared(wanted) && isDitto(text.text) && m_form.units.size() > m_first)
        text = m_form.units.last().text(wanted);
    QString &whole = row.texts[std::size_t(wanted)];
    const QString before = row.text(wanted).text;
    const auto joined = [](const QString &first, const QString &next) {
        return first.isEmpty() ? next : first + QStringLiteral("; ") + next;
    };
    row.old.removeIf([&](const OldText &old) { return old.field == wanted; });
    const QString decoded = joined(before, text.text);
    whole = joined(whole, text.typed);
    if (whole != decoded)
        row.old.append({wanted, decoded, text.encoding});
}

// A group has its number or nothing beside its name.
bool UnitScan::takeGroup(const RowCells &cells, const UnitFormRow &row)
{
    const QString number = numberOf(cells);
    const CellText name = row.text(unitField("name"));
    UnitPlaces::Count count = groupCount(number);
    UnitPlaces::Count written = UnitPlaces::Count::None;
    // The whole title may stand in the column of numbers.
    const QString title = name.text.isEmpty() ? number : name.text;
    const QString bare = withoutGroupNumber(title, written);
    const bool isAlone = cells.columns.size() == (number.isEmpty() || name.text.isEmpty() ? 1 : 2);
    if (count == UnitPlaces::Count::None)
        count = written;
    const bool isUncounted = number.isEmpty() && m_titles.numberColumn >= 0 && isAlone;
    if (count == UnitPlaces::Count::None && !isUncounted
        && !(name.text.isEmpty() && isAlone && namesAnyUnit(number)))
        return false;
    if (count == UnitPlaces::Count::None && rowWords(title) != RowWords::None
        && !namesAnyUnit(bare))
        return false;
    if (!namesAnyUnit(bare)) {
        m_places.open(count, -1);
        leaveOut(LeftOut::SectionTitle, cells);
        return true;
    }
    m_places.open(count, -1);
    const int parent = m_places.group();
    UnitFormRow unit = row;
    if (bare != name.text) { // the number goes; what it is in an old encoding is told by the rest
        unit.old.removeIf([](const OldText &old) { return old.field == unitField("name"); });
        unit.texts[unitField("name")] = bare;
    }
    const int place = int(m_form.units.size());
    m_isPlaced = true;
    accept(std::move(unit), parent);
    m_places.open(count, place);
    return true;
}

std::optional<LeftOut> UnitScan::why(const RowCells &cells, const UnitFormRow &row)
{
    const QString name = row.text(unitField("name")).text;
    const QString number = numberOf(cells);
    if (std::ranges::all_of(cells.texts, [](const QString &text) { return isBlankMark(text); }))
        return LeftOut::Dots;
    const bool isCounted = runningNumber(number) >= 0 && !name.isEmpty();
    for (const QString &text : cells.texts) {
        const RowWords words = isCounted ? RowWords::None : rowWords(text);
        if (words == RowWords::Total)
            return LeftOut::Total;
        if (words == RowWords::Signature && !(text == name && namesAnyUnit(name)))
            return LeftOut::Signature;
        if (words == RowWords::Guide)
            return LeftOut::Guide;
    }
    if (m_afterSignature && !isCounted)
        return LeftOut::Signature;
    const bool saysUnit = !row.texts[unitField("code")].isEmpty()
        || !row.texts[unitField("parent")].isEmpty() || !row.texts[unitField("kind")].isEmpty();
    if (name.isEmpty() && !saysUnit)
        return cells.columns.size() == 1 && !number.isEmpty() ? LeftOut::Number : LeftOut::Guide;
    return std::nullopt;
}

void UnitScan::takeRow(const RowCells &cells)
{
    if (areColumnNumbers(cells)) {
        leaveOut(LeftOut::Header, cells);
        return;
    }
    UnitFormRow row = read(cells);
    if (!m_afterSignature && takeGroup(cells, row))
        return;
    if (const auto reason = why(cells, row)) {
        m_afterSignature = m_afterSignature || *reason == LeftOut::Signature;
        leaveOut(*reason, cells);
        return;
    }
    m_afterSignature = false;
    const int parent = m_places.parentOf(numberOf(cells), int(m_form.units.size()));
    m_isPlaced = m_isPlaced || parent >= 0;
    accept(std::move(row), parent);
}

void UnitScan::accept(UnitFormRow row, int parent)
{
    row.parentRow = parent;
    const auto &fields = m_titles.fieldOfColumn;
    int column = int(fields.indexOf(unitField("name")));
    while (column >= 0 && column + 1 < fields.size() && m_grid.text(row.row, column).isEmpty()
        && fields.at(column + 1) == unitField("name"))
        ++column;
    m_indents.append(
        column < 0 ? 0 : column * levelColumns + leadingBlanks(m_grid.text(row.row, column)));
    m_form.tables.last().lastRow = row.row;
    m_form.units.append(std::move(row));
}

// Parents by indent, where nothing else tells them.
void UnitScan::settleIndents()
{
    if (m_isPlaced || m_indents.isEmpty() || m_titles.has(unitField("parent")))
        return;
    const int least = *std::ranges::min_element(m_indents);
    const auto indented
        = std::ranges::count_if(m_indents, [least](int indent) { return indent > least; });
    if (indented < leastIndented || m_indents.first() != least)
        return;
    QList<int> above; // the places of those that the next one may stand below
    for (int i = 0; i < m_indents.size(); ++i) {
        while (!above.isEmpty() && m_indents.at(above.last()) >= m_indents.at(i))
            above.removeLast();
        m_form.units[m_first + i].parentRow = above.isEmpty() ? -1 : m_first + above.last();
        above.append(i);
    }
}

void UnitScan::leaveOut(LeftOut why, const RowCells &cells)
{
    QString text = cells.joined();
    if (text.size() > shownLength)
        text = text.first(shownLength - 1).trimmed() + QChar(u'…');
    m_form.leftOut.append({m_sheet, cells.row, why, text});
}

} // namespace

void findUnits(const DecodedSheet &source, int sheet, Form &form)
{
    UnitScan(source, sheet, form).run();
}

void findUnitsByLayout(const DecodedSheet &source, const Layout &layout, Form &form)
{
    UnitTitles titles;
    if (layout.headerRow >= 0 && layout.headerRows > 0) {
        titles.firstRow = layout.headerRow;
        titles.lastRow = layout.headerRow + layout.headerRows - 1;
        const QList<int> filled = source.grid().filledColumns(titles.firstRow);
        for (const int column : filled) {
            const bool isNumber
                = columnTitle({source.grid().text(titles.firstRow, column)}).isNumber;
            if (isNumber && layout.fieldOfColumn.value(column, -1) < 0)
                titles.numberColumn = column;
        }
    } else {
        titles.lastRow = layout.firstRow - 1;
    }
    titles.fieldOfColumn = layout.fieldOfColumn;
    UnitScan(source, layout.sheet, form).runBelow(titles, layout.firstRow);
}

} // namespace soctv
