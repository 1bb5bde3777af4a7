#pragma once

#include "core/forms/workbook.h"

#include <QRandomGenerator>

namespace soctv {

/// Some text of up to \a most letters of one to four bytes.
inline QString randomText(QRandomGenerator &random, int most)
{
    static const QStringList letters{"a", "Z", "7", " ", "\n", "é", "Đ", "ễ", "ữ", "漢", "😀"};
    QString text;
    for (int left = random.bounded(most + 1); left > 0; --left)
        text += letters[random.bounded(int(letters.size()))];
    return text;
}

inline Grid randomGrid(QRandomGenerator &random)
{
    Grid grid;
    grid.name = randomText(random, 31);
    grid.isHidden = random.bounded(4) == 0;
    QList<int> styles{0};
    for (int left = random.bounded(5); left > 0; --left)
        styles.append(grid.addStyle({randomText(random, 12), randomText(random, 12)}));
    int row = 0;
    for (int left = random.bounded(8); left > 0; --left) {
        row += 1 + random.bounded(random.bounded(5) == 0 ? 10000 : 3);
        for (int cells = random.bounded(6); cells > 0; --cells) {
            const int column = random.bounded(random.bounded(5) == 0 ? Grid::maxColumns : 12);
            if (grid.filledRow(row) == row && grid.filledColumns(row).contains(column))
                continue;
            const Grid::TextId text = grid.addText(randomText(random, 20));
            grid.addCell(row, column, text, CellKind(random.bounded(5)),
                styles[random.bounded(int(styles.size()))]);
            if (const int length = int(grid.text(row, column).size()); random.bounded(3) == 0)
                grid.setRuns(row, column, {{0, "Arial"}, {length / 2, randomText(random, 9)}});
            if (random.bounded(4) == 0)
                grid.setLink(row, column, "https://x.vn/" + randomText(random, 30));
        }
        if (random.bounded(4) == 0)
            grid.addMerge({random.bounded(9), row, 1 + random.bounded(9), 1 + random.bounded(3)});
        if (random.bounded(4) == 0)
            grid.hideRow(row);
        if (random.bounded(4) == 0)
            grid.hideColumn(random.bounded(Grid::maxColumns));
        if (random.bounded(9) == 0)
            grid.appendRow({randomText(random, 3), {}, randomText(random, 3), {}});
    }
    return grid;
}

inline Workbook randomWorkbook(QRandomGenerator &random)
{
    Workbook workbook;
    for (int left = random.bounded(4); left > 0; --left)
        workbook.sheets.append(randomGrid(random));
    for (int remark = 0; remark <= int(Remark::QuoteUnclosed); ++remark) {
        if (random.bounded(3) == 0)
            workbook.remarks.append(Remark(remark));
    }
    return workbook;
}

/// All that can be asked of \a grid, one line for each cell.
inline QStringList said(const Grid &grid)
{
    QStringList lines{QStringLiteral("%1 %2 %3 %4")
                          .arg(grid.name)
                          .arg(grid.isHidden)
                          .arg(grid.rowCount())
                          .arg(grid.columnCount())};
    for (int row = grid.filledRow(0); row >= 0; row = grid.filledRow(row + 1)) {
        for (const int column : grid.filledColumns(row)) {
            const CellStyle style = grid.style(row, column);
            QStringList cell{QString::number(row), QString::number(column), grid.text(row, column),
                QString::number(int(grid.kind(row, column))), style.font, style.numberFormat,
                grid.link(row, column)};
            for (const FontRun &run : grid.runs(row, column))
                cell.append(QString::number(run.start) + run.font);
            lines.append(cell.join(QLatin1Char('|')));
        }
        if (grid.isRowHidden(row))
            lines.append(QStringLiteral("row %1 is hidden").arg(row));
    }
    for (int column = 0; column < Grid::maxColumns; ++column) {
        if (grid.isColumnHidden(column))
            lines.append(QStringLiteral("column %1 is hidden").arg(column));
    }
    for (const QRect &range : grid.merges()) {
        lines.append(QStringLiteral("merged %1 %2 %3 %4")
                         .arg(range.left())
                         .arg(range.top())
                         .arg(range.right())
                         .arg(range.bottom()));
    }
    return lines;
}

/// All that can be asked of \a workbook.
inline QStringList said(const Workbook &workbook)
{
    QStringList lines;
    for (const Grid &grid : workbook.sheets)
        lines += said(grid);
    for (const Remark remark : workbook.remarks)
        lines.append(remarkText(remark));
    return lines;
}

} // namespace soctv
