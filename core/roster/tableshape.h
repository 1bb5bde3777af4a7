#pragma once

#include "core/roster/edit.h"

#include <optional>

namespace soctv {

/// What a row of a table must be like, as the frozen schema says.
struct TableShape {
    struct Column {
        QByteArray name;
        QByteArray type; ///< INTEGER, TEXT or BLOB
        bool notNull;
        QByteArray refersTo; ///< a table, or empty
    };

    QByteArray name;
    QList<Column> columns;
    int key = -1; ///< the column that is the rowid; -1: the key is a text or two numbers
    bool hashed = false; ///< one of them is row_hash
    QByteArray insertText; ///< INSERT OR IGNORE of the rowid and the other columns

    /// The row with \a values as they lie in the file; nothing if it cannot be one of this table.
    std::optional<Record> record(qint64 rowid, const QList<Value> &values) const;
    /// True if \a record, which ends with row_hash, fits it.
    bool fits(const Record &record) const;
};

/// The tables of a file made with \a createText.
QList<TableShape> tableShapes(const QByteArray &createText);

} // namespace soctv
