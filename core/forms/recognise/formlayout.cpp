#include "core/forms/recognise/formlayout.h"

#include "core/forms/recognise/formmerges.h"
#include "core/forms/recognise/formtitles.h"
#include "core/forms/recognise/formwords.h"
#include "core/text/fold.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace soctv {

namespace {

constexpr int maxTitleRows = 3;
constexpr int searchedRows = 1000; // filled ones, for titles that moved
constexpr int lookedAtRows = 20; // that tell what the columns hold
const QLatin1String withoutTitles("no titles");

/// The folded titles of the rows, one line for each column that has some.
QString titleSignature(const Grid &grid, const Merges &merges, int first, int rows)
{
    QSet<int> filled;
    for (int row = first; row < first + rows; ++row) {
        for (const int column : grid.filledColumns(row))
            filled.insert(column);
    }
    QList<int> columns = filled.values();
    std::ranges::sort(columns);
    QStringList titles;
    for (const int column : std::as_const(columns)) {
        QStringList texts = titleTexts(grid, merges, first, first + rows - 1, column);
        for (QString &text : texts)
            text = foldHeader(text);
        titles.append(QString::number(column) + QLatin1Char(' ') + texts.join(QLatin1Char('/')));
    }
    return titles.join(QLatin1Char('\n'));
}

QChar kindOf(const QString &text)
{
    if (text.contains(QLatin1Char('@')))
        return u'@';
    if (text.contains(QLatin1Char('/')))
        return u'/';
    const auto digits = std::ranges::count_if(text, [](QChar c) { return c.isDigit(); });
    if (digits * 2 > text.size())
        return digits > 6 ? u'9' : u'1';
    return u'a';
}

/// What most of the first texts of a column look like.
QChar columnKind(const Grid &grid, int firstRow, int column)
{
    QHash<QChar, int> counts;
    QChar best = u'-';
    int row = grid.filledRow(firstRow);
    for (int i = 0; i < lookedAtRows && row >= 0; ++i, row = grid.filledRow(row + 1)) {
        const QString text = tidied(grid.text(row, column));
        if (isBlankMark(text))
            continue;
        const QChar kind = kindOf(text);
        if (++counts[kind] > counts.value(best))
            best = kind;
    }
    return best;
}

/// Of an area without titles: its place and what its columns hold.
QString placeSignature(const Grid &grid, int sheet, int firstRow)
{
    QString signature = withoutTitles + QLatin1Char('\n') + QString::number(sheet)
        + QLatin1Char(' ') + QString::number(firstRow) + QLatin1Char(' ');
    for (int column = 0; column < grid.columnCount(); ++column)
        signature += columnKind(grid, firstRow, column);
    while (signature.endsWith(QLatin1Char('-')))
        signature.chop(1);
    return signature;
}

/// The rows of titles right above \a firstRow: at least two texts that are no numbers in the
/// lowest.
int titleRowsAbove(const Grid &grid, const Merges &merges, int firstRow)
{
    const auto isTitles = [&](int row) {
        const QList<int> columns = grid.filledColumns(row);
        const auto words = std::ranges::count_if(columns, [&](int column) {
            const QString text = tidied(grid.text(row, column));
            return !isBlankMark(text) && runningNumber(text) < 0;
        });
        return words >= 2;
    };
    if (firstRow < 1 || !isTitles(firstRow - 1))
        return 0;
    int first = firstRow - 1;
    for (int row = first; firstRow - row <= maxTitleRows && row >= 0; --row) {
        const QList<int> columns = grid.filledColumns(row);
        const bool spans = std::ranges::any_of(columns, [&](int column) {
            const QRect merge = merges.at(row, column);
            return merge.bottom() >= firstRow - 1 && merge.top() == row && merge.height() > 1;
        });
        if (spans)
            first = row;
    }
    return firstRow - first;
}

} // namespace

Layout layoutOf(
    const Workbook &workbook, int sheet, int firstRow, const QList<int> &fieldOfColumn, int section)
{
    Layout layout;
    layout.sheet = sheet;
    layout.firstRow = firstRow;
    layout.fieldOfColumn = fieldOfColumn;
    layout.section = section;
    if (sheet < 0 || sheet >= workbook.sheets.size())
        return layout;
    const DecodedWorkbook decoded(workbook);
    const Grid &grid = decoded.sheets[sheet].grid();
    const Merges merges(grid);
    layout.headerRows = titleRowsAbove(grid, merges, firstRow);
    if (layout.headerRows > 0) {
        layout.headerRow = firstRow - layout.headerRows;
        layout.signature = titleSignature(grid, merges, layout.headerRow, layout.headerRows);
    } else {
        layout.signature = placeSignature(grid, sheet, firstRow);
    }
    return layout;
}

std::optional<Layout> placedIn(const DecodedWorkbook &workbook, const Layout &layout)
{
    Layout placed = layout;
    if (layout.headerRow < 0 || layout.headerRows < 1) {
        if (layout.sheet < 0 || layout.sheet >= workbook.sheets.size())
            return std::nullopt;
        const QString here
            = placeSignature(workbook.sheets[layout.sheet].grid(), layout.sheet, layout.firstRow);
        return here == layout.signature ? std::optional(placed) : std::nullopt;
    }
    for (placed.sheet = 0; placed.sheet < workbook.sheets.size(); ++placed.sheet) {
        const Grid &grid = workbook.sheets[placed.sheet].grid();
        const Merges merges(grid);
        int row = grid.filledRow(0);
        for (int i = 0; i < searchedRows && row >= 0; ++i, row = grid.filledRow(row + 1)) {
            if (titleSignature(grid, merges, row, layout.headerRows) != layout.signature)
                continue;
            placed.headerRow = row;
            placed.firstRow = row + layout.headerRows;
            return placed;
        }
    }
    return std::nullopt;
}

QJsonObject Layout::toJson() const
{
    const auto keyOf = [this](int index) -> QString {
        if (index < 0)
            return {};
        return ofUnits ? unitFields.at(std::size_t(index)).name()
                       : listFields.at(std::size_t(index)).name();
    };
    QJsonArray columns;
    for (const int index : fieldOfColumn)
        columns.append(keyOf(index));
    return {{QStringLiteral("sheet"), sheet}, {QStringLiteral("header_row"), headerRow},
        {QStringLiteral("header_rows"), headerRows}, {QStringLiteral("first_row"), firstRow},
        {QStringLiteral("columns"), columns}, {QStringLiteral("section"), section},
        {QStringLiteral("of_units"), ofUnits}};
}

Layout Layout::fromJson(const QString &signature, const QJsonObject &object)
{
    Layout layout;
    layout.signature = signature;
    layout.sheet = object[QLatin1String("sheet")].toInt();
    layout.headerRow = object[QLatin1String("header_row")].toInt(-1);
    layout.headerRows = object[QLatin1String("header_rows")].toInt();
    layout.firstRow = object[QLatin1String("first_row")].toInt();
    layout.section = object[QLatin1String("section")].toInt();
    layout.ofUnits = object[QLatin1String("of_units")].toBool();
    const QJsonArray columns = object[QLatin1String("columns")].toArray();
    for (const QJsonValue &column : columns) {
        const QString key = column.toString();
        layout.fieldOfColumn.append(layout.ofUnits ? unitFieldByKey(key) : fieldByKey(key));
    }
    return layout;
}

} // namespace soctv
