#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace soctv {

/// The cells of one table as a reader found them; rows may differ in length.
class Grid {
public:
    // What a spreadsheet can hold: more is refused, not cut.
    static constexpr int maxRows = 1048576;
    static constexpr int maxColumns = 1024;
    static constexpr int maxCellLength = 32767; ///< UTF-16 units

    int rowCount() const { return int(m_rows.size()); }
    int columnCount() const { return m_columnCount; } ///< of the longest row
    /// The text of a cell; empty beyond the end of a short row.
    QString text(int row, int column) const { return m_rows.at(row).value(column); }
    bool isEmpty() const { return m_rows.isEmpty(); }

    /// Throws Error{Invalid} if the row does not fit the limits above.
    void appendRow(const QStringList &cells);

private:
    QList<QStringList> m_rows;
    int m_columnCount = 0;
};

} // namespace soctv
