#pragma once

#include "core/forms/grid.h"
#include "tests/support/samplerows.h"

#include <QRandomGenerator>

#include <array>

namespace soctv {

/// The fields of Mẫu 01 in the order of its columns, after the number.
inline constexpr std::array formFields{field("full_name"), field("unit"), field("position"),
    field("phone"), field("email"), field("account_name"), field("account_link")};

/// A row of texts that a writer might mistake for something else; the same \a n gives the same row.
inline SheetRow oddRow(qint64 n)
{
    static const QStringList pieces{QStringLiteral("="), QStringLiteral("+84"),
        QStringLiteral("-1"), QStringLiteral("@SUM(A1)"), QStringLiteral("00123"),
        QStringLiteral("1/2"), QStringLiteral("TRUE"), QStringLiteral("&amp;"),
        QStringLiteral("<b>"), QStringLiteral("]]>"), QStringLiteral("\"'"), QStringLiteral("  "),
        QStringLiteral("Nguyễn Thị Ái"), QStringLiteral("Đặng"), QStringLiteral("😀"),
        QStringLiteral("_x0041_"), QStringLiteral("https://www.facebook.com/a?b=1&c=2"),
        QStringLiteral("{=1}"), QStringLiteral("1e5"), QStringLiteral("a\u0301")};
    QRandomGenerator random{quint32(n + 1)};
    SheetRow row = emptyRow(1);
    for (int f : formFields) {
        QString text;
        for (int left = random.bounded(4); left > 0; --left)
            text += pieces[random.bounded(int(pieces.size()))];
        // Readers take blanks at the ends away, as for any sheet that comes back.
        row.texts[f] = text.trimmed();
    }
    row.texts[field("full_name")] += QStringLiteral("x");
    return row;
}

/// The cells of a row of Mẫu 01.
inline QStringList cellsOf(const SheetRow &row, qint64 number)
{
    QStringList cells{QString::number(number)};
    for (int f : formFields)
        cells.append(row.texts[f]);
    return cells;
}

/// How many of the first \a rows oddRow()s of section 2 are not in \a grid as they were; the
/// header row is found by its first cell.
inline int changedRows(const Grid &grid, qint64 rows)
{
    int at = 0;
    for (int headers = 0; at < grid.rowCount() && headers < 2; ++at)
        headers += grid.text(at, 0) == QLatin1String("STT");
    int changed = 0;
    for (qint64 n = 0; n < rows; ++n, ++at) {
        const QStringList cells = cellsOf(oddRow(n), n + 1);
        bool same = true;
        for (int column = 0; column < cells.size(); ++column) {
            same = same && grid.text(at, column) == cells[column]
                && grid.kind(at, column) == CellKind::Text && grid.link(at, column).isEmpty();
        }
        changed += !same;
    }
    return changed;
}

} // namespace soctv
