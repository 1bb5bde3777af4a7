#include "core/db/identify.h"

#include "core/db/database.h"
#include "core/db/statement.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringList>
#include <QtEndian>

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace soctv {

namespace {

constexpr int headerSize = 100;
constexpr char magic[] = "SQLite format 3";

[[noreturn]] void fail(ErrorCode code, const char *sentence, const QString &path)
{
    throw Error{
        code, QCoreApplication::translate("soctv", sentence).arg(QFileInfo(path).fileName())};
}

[[noreturn]] void failNotRoster(const QString &path)
{
    fail(ErrorCode::NotRoster,
        QT_TRANSLATE_NOOP("soctv", "“%1” is not a Sổ CTV file. The file has not been changed."),
        path);
}

struct Start {
    std::array<uchar, headerSize> bytes = {};
    qint64 fileSize = 0;

    quint32 at(int offset) const { return qFromBigEndian<quint32>(bytes.data() + offset); }
    bool isRoster() const
    {
        return fileSize >= headerSize && std::memcmp(bytes.data(), magic, sizeof magic) == 0
            && at(68) == rosterApplicationId;
    }
    bool isWhole() const
    {
        const qint64 rawPageSize = qFromBigEndian<quint16>(bytes.data() + 16);
        const qint64 pageSize = rawPageSize == 1 ? 65536 : rawPageSize;
        return fileSize == qint64(at(28)) * pageSize;
    }
    RosterHeader header() const { return {int(at(60))}; }
};

// Through SQLite's own handle: closing any other handle on a file drops the locks of a connection
// that has it open.
Start readStart(const QString &path)
{
    const Database database = Database::open(path, Database::Access::ReadOnly);
    sqlite3_file *file = nullptr;
    Start start;
    if (sqlite3_file_control(database.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file)
            != SQLITE_OK
        || !file || !file->pMethods) {
        failNotRoster(path);
    }
    sqlite3_int64 size = 0;
    if (const int code = file->pMethods->xFileSize(file, &size); code != SQLITE_OK)
        database.fail(code);
    start.fileSize = size;
    if (size < headerSize)
        return start;
    if (const int code = file->pMethods->xRead(file, start.bytes.data(), headerSize, 0);
        code != SQLITE_OK)
        database.fail(code);
    return start;
}

bool isCutShort(const Start &start, const QString &path)
{
    // A journal with content means a crash: SQLite mends the size when it rolls back.
    if (QFileInfo(path + QLatin1String("-journal")).size() > 0)
        return false;
    return !start.isWhole();
}

} // namespace

RosterHeader readRosterHeader(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        fail(ErrorCode::IsFolder,
            QT_TRANSLATE_NOOP("soctv", "“%1” is a folder: choose a .soctv file."), path);
    if (!info.exists())
        fail(ErrorCode::NotFound, QT_TRANSLATE_NOOP("soctv", "There is no file “%1”."), path);
    if (!info.isFile())
        failNotRoster(path);
    if (info.size() == 0)
        fail(ErrorCode::EmptyFile, QT_TRANSLATE_NOOP("soctv", "“%1” is an empty file (0 bytes)."),
            path);
    const Start start = readStart(path);
    if (!start.isRoster())
        failNotRoster(path);
    if (isCutShort(start, path))
        fail(ErrorCode::Damaged,
            QT_TRANSLATE_NOOP("soctv", "The file “%1” is damaged. Nothing has been deleted."),
            path);
    return start.header();
}

std::optional<RosterHeader> rosterHeaderIn(QByteArrayView bytes)
{
    Start start;
    start.fileSize = bytes.size();
    std::copy_n(bytes.begin(), qMin<qsizetype>(bytes.size(), headerSize), start.bytes.begin());
    return start.isRoster() ? std::optional(start.header()) : std::nullopt;
}

QString schemaText(Database &database)
{
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    static const QRegularExpression quotes(QStringLiteral("[\"`\\[\\]]"));
    Statement statement(database,
        "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' "
        "OR type <> 'index' ORDER BY type, name");
    QStringList lines;
    while (statement.step()) {
        QString sql = statement.text(2);
        sql.remove(quotes).replace(blanks, QStringLiteral(" "));
        lines.append(statement.text(0) + QLatin1Char(' ') + statement.text(1) + QLatin1Char(' ')
            + sql.trimmed());
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace soctv
