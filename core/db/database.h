#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <variant>

struct sqlite3;
struct sqlite3_stmt;

namespace soctv {

/// One value of one column: NULL, whole number, text or bytes.
using Value = std::variant<std::monostate, qint64, QString, QByteArray>;

/// NULL for an empty text, else the text: in a roster an empty cell is always NULL.
Value textOrNull(const QString &text);

/// One SQLite connection, set up as the design of the file format asks (see database.cpp).
/// Belongs to one thread; every failure throws Error.
class Database {
public:
    enum class Access { ReadWrite, ReadOnly };

    /// Opens an existing file. It may still be anything: see identify.h.
    static Database open(const QString &path, Access access);
    /// Makes a new, empty database file with mode 0600. Throws if \a path exists.
    static Database create(const QString &path);

    /// The database that \a bytes, which must outlive it, are the contents of: for reading only.
    /// Messages call it \a name. It may still be anything, like that of open().
    static Database inBytes(const QByteArray &bytes, const QString &name);

    /// An empty database that is never written anywhere.
    static Database inMemory();
    /// A copy of all that \a source holds, which is never written anywhere.
    static Database copyInMemory(Database &source);

    Database(Database &&other) noexcept;
    Database &operator=(Database &&other) noexcept;
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;
    ~Database();

    QString path() const { return m_path; }
    QString fileName() const; ///< for messages
    sqlite3 *handle() const { return m_handle; }

    /// Runs statements without parameters or results, e.g. the text of a migration.
    void execute(const QByteArray &sql);
    /// First column of the first row of \a sql as a number; 0 if there is no row.
    qint64 number(const char *sql);
    /// Raises the limit on one value from that of a stranger's file to that of a roster.
    void trust();
    /// True if the file was renamed, replaced or deleted since it was opened.
    bool hasMoved() const;
    /// Stops a statement that runs on another thread: it throws Error{Interrupted}.
    void interrupt() const;
    /// Closes so that only the roster file itself remains, without a journal beside it.
    void close();

    /// Throws the Error for the SQLite result \a code of a call on this connection.
    [[noreturn]] void fail(int code) const;

private:
    friend class Statement;
    Database(sqlite3 *handle, QString path);
    sqlite3_stmt *take(const QByteArray &sql);
    void giveBack(const QByteArray &sql, sqlite3_stmt *statement);
    void finalizeStatements();

    sqlite3 *m_handle = nullptr;
    QString m_path;
    QHash<QByteArray, sqlite3_stmt *> m_idle; // prepared, reset, waiting to be used again
};

/// BEGIN IMMEDIATE … COMMIT; rolls back when it goes out of scope uncommitted.
class Transaction {
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    void commit();

private:
    Database &m_database;
    bool m_open = true;
};

/// Many reads as one look at the file: each alone would take and drop the lock and look whether the
/// file has changed. Does nothing inside a transaction.
class ReadScope {
public:
    explicit ReadScope(Database &database);
    ~ReadScope();
    ReadScope(const ReadScope &) = delete;
    ReadScope &operator=(const ReadScope &) = delete;

private:
    Database &m_database;
    bool m_open;
};

} // namespace soctv
