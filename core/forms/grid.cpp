#include "core/forms/grid.h"

#include "core/base/error.h"

#include <QCoreApplication>

namespace soctv {

void Grid::appendRow(const QStringList &cells)
{
    const auto refuse = [](const char *sentence, int limit) {
        throw Error{ErrorCode::Invalid, QCoreApplication::translate("soctv", sentence).arg(limit)};
    };
    if (rowCount() == maxRows)
        refuse(QT_TRANSLATE_NOOP("soctv", "The table has more than %1 rows."), maxRows);
    if (cells.size() > maxColumns)
        refuse(QT_TRANSLATE_NOOP("soctv", "The table has more than %1 columns."), maxColumns);
    for (const QString &cell : cells) {
        if (cell.size() > maxCellLength) {
            refuse(
                QT_TRANSLATE_NOOP("soctv", "A cell holds more than %1 characters."), maxCellLength);
        }
    }
    m_rows.append(cells);
    m_columnCount = qMax(m_columnCount, int(cells.size()));
}

} // namespace soctv
