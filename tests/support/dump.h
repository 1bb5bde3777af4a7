#pragma once

#include "core/db/statement.h"
#include "core/roster/schema.h"

#include <QStringList>

namespace soctv {

/// All rows of a table with every column, hashes included, in order of the key.
inline QStringList dumpTable(Database &database, const QByteArray &table)
{
    QStringList rows;
    Statement statement(database, "SELECT * FROM " + table + " ORDER BY 1");
    while (statement.step()) {
        QString row = QString::fromLatin1(table);
        for (int i = 0; i < statement.columnCount(); ++i) {
            const Value value = statement.value(i);
            row += QLatin1Char('|') + QString::fromLatin1(statement.columnName(i))
                + QLatin1Char('=');
            if (const auto *number = std::get_if<qint64>(&value))
                row += QString::number(*number);
            else if (const auto *text = std::get_if<QString>(&value))
                row += QLatin1Char('\'') + *text + QLatin1Char('\'');
            else if (const auto *bytes = std::get_if<QByteArray>(&value))
                row += QLatin1String("x") + QString::fromLatin1(bytes->toHex());
            else
                row += QLatin1String("NULL");
        }
        rows.append(row);
    }
    return rows;
}

/// All rows of every table that undo covers.
inline QStringList dumpUndoTables(Database &database)
{
    QStringList rows;
    for (const char *table : undoTables())
        rows += dumpTable(database, table);
    return rows;
}

} // namespace soctv
