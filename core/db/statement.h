#pragma once

#include "core/db/database.h"

namespace soctv {

/// A prepared statement, taken from the connection's store and given back reset, so that none is
/// left half read (an unfinished SELECT would block the commit of its own connection).
class Statement {
public:
    Statement(Database &database, const QByteArray &sql);
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    /// Binds parameter \a index, counted from 1. Return *this to bind several in one line.
    Statement &bind(int index, qint64 value);
    Statement &bind(int index, const QString &value);
    Statement &bind(int index, const QByteArray &value);
    Statement &bind(int index, const Value &value);

    /// Goes to the next row; false after the last.
    bool step();
    /// Runs a statement that returns no rows, and makes it ready for the next binding.
    void run();
    void reset();

    int columnCount() const;
    QByteArray columnName(int column) const;
    bool isNull(int column) const;
    qint64 integer(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;
    Value value(int column) const;

private:
    void check(int code) const;

    Database &m_database;
    QByteArray m_sql;
    sqlite3_stmt *m_statement;
};

} // namespace soctv
