#pragma once

#include "core/db/database.h"

#include <QFile>
#include <QList>
#include <QSet>

#include <optional>

namespace soctv {

/// The pages of a database file, read one by one without SQLite: where SQLite gives up at the first
/// bad page, this goes on behind it. Runs nothing that the file says and trusts no number in it.
class PageFile {
public:
    enum class Kind { TableLeaf, TableInner, IndexLeaf, IndexInner, None };

    /// A row of a table, or an entry of an index, which has no rowid of its own.
    struct Row {
        qint64 rowid = 0;
        QList<Value> values;
    };
    struct Page {
        Kind kind = Kind::None;
        QList<Row> rows;
        QList<quint32> children;
        int unreadable = 0; ///< cells that are no rows
        bool isWhole() const { return kind != Kind::None && unreadable == 0; }
    };

    /// Opens \a path, which no connection of this process may have open. Throws Error.
    explicit PageFile(const QString &path);

    /// Pages are counted from 1.
    quint32 pageCount() const { return m_pageCount; }
    /// What the head says of the schema; 0 where that cannot be.
    int version();
    Page read(quint32 number);
    /// The pages that the file says are free.
    QSet<quint32> freePages();

private:
    QByteArray bytes(quint32 number);
    std::optional<QByteArray> payload(
        const QByteArray &page, qsizetype at, quint64 size, bool table);
    bool readCell(const QByteArray &page, qsizetype at, Page &result);

    QFile m_file;
    qsizetype m_pageSize = 4096;
    quint32 m_pageCount = 0;
};

} // namespace soctv
