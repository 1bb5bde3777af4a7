#pragma once

#include "core/db/statement.h"
#include "core/roster/schema.h"

#include <QFile>
#include <QHash>
#include <QRandomGenerator>
#include <QStringList>

namespace soctv {

constexpr int rosterPageSize = 4096;

/// Every row of the roster's own tables as text, by table and rowid.
inline QHash<QByteArray, QHash<qint64, QString>> rowsByTable(Database &database)
{
    QHash<QByteArray, QHash<qint64, QString>> tables;
    for (const char *name : hashedTables()) {
        Statement statement(database, QByteArray("SELECT rowid, * FROM ") + name);
        QHash<qint64, QString> &rows = tables[name];
        while (statement.step()) {
            QString row;
            for (int i = 1; i < statement.columnCount(); ++i) {
                row += statement.isNull(i) ? QStringLiteral("–")
                                           : QString::fromLatin1(statement.blob(i).toHex());
                row += QLatin1Char('|');
            }
            rows.insert(statement.integer(0), row);
        }
    }
    return tables;
}

/// Bytes of a file that are changed one by one and written back.
class FileBytes {
public:
    explicit FileBytes(const QString &path)
        : m_path(path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read");
        m_bytes = file.readAll();
    }

    QByteArray &bytes() { return m_bytes; }
    int pages() const { return int(m_bytes.size() / rosterPageSize); }

    void garblePage(int page, QRandomGenerator &random)
    {
        for (int i = 0; i < rosterPageSize; ++i)
            m_bytes[page * rosterPageSize + i] = char(random.bounded(256));
    }
    void zero(qsizetype at, int count)
    {
        for (int i = 0; i < count && at + i < m_bytes.size(); ++i)
            m_bytes[at + i] = '\0';
    }
    /// Another letter in the place of the first \a text. False: it is not there.
    bool changeText(const QByteArray &text, char letter)
    {
        const qsizetype at = m_bytes.indexOf(text);
        if (at >= 0)
            m_bytes[at + text.size() - 1] = letter;
        return at >= 0;
    }
    void write() const
    {
        QFile file(m_path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)
            || file.write(m_bytes) != m_bytes.size())
            qFatal("cannot write");
    }

private:
    QString m_path;
    QByteArray m_bytes;
};

} // namespace soctv
