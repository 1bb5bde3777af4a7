#include "core/db/identify.h"

#include "core/db/connect.h"
#include "core/db/database.h"
#include "core/db/engineerror.h"
#include "core/db/journalstart.h"
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
#include <memory>

namespace soctv {

namespace {

constexpr int headerSize = 100;
constexpr int pageSize = 4096; // of every roster
constexpr char magic[] = "SQLite format 3";
constexpr quint32 schemaFormat = 4;
constexpr quint32 utf8 = 1;

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

    // What a rollback will make of the first page, which the disk may have torn.
    void takeBack(const QByteArray &before)
    {
        if (before.size() == headerSize)
            std::copy_n(before.cbegin(), headerSize, bytes.begin());
    }
    quint32 at(int offset) const { return qFromBigEndian<quint32>(bytes.data() + offset); }
    bool hasMagic() const { return std::memcmp(bytes.data(), magic, sizeof magic) == 0; }
    bool hasId() const { return fileSize >= headerSize && at(68) == rosterApplicationId; }
    bool isRoster() const { return hasId() && hasMagic(); }
    // Bytes 18 and 19: 1 = journal, 2 = write-ahead log; another number is none that SQLite knows.
    bool hasWriteAheadLog() const { return bytes[18] == 2 || bytes[19] == 2; }
    // What never differs between rosters: formats, fractions of a page, UTF-8, bytes to be zero.
    bool isPlain() const
    {
        constexpr std::array<uchar, 6> formats{1, 1, 0, 64, 32, 32};
        return std::equal(formats.begin(), formats.end(), bytes.begin() + 18)
            && at(44) == schemaFormat && at(56) == utf8
            && std::all_of(bytes.begin() + 72, bytes.begin() + 92, [](uchar c) { return c == 0; });
    }
    // Each commit counts; before it is the start of the file that the journal was written for.
    bool mayFollow(const Start &before) const
    {
        return at(24) == before.at(24) || at(24) == before.at(24) + 1;
    }
    qint64 sizeSaid() const
    {
        const qint64 rawPageSize = qFromBigEndian<quint16>(bytes.data() + 16);
        return qint64(at(28)) * (rawPageSize == 1 ? 65536 : rawPageSize);
    }
    bool isLonger() const { return fileSize > sizeSaid(); }
    // SQLite cuts a file that has become smaller after its commit. Whoever is killed in between
    // leaves it longer; SQLite goes by what it says if that was written by the last change.
    bool isWhole() const
    {
        const bool isOurs = qFromBigEndian<quint16>(bytes.data() + 16) == pageSize && at(28) > 0;
        return fileSize == sizeSaid() || (isLonger() && isOurs && at(24) == at(92));
    }
    RosterHeader header() const { return {int(at(60)), hasWriteAheadLog(), isLonger()}; }
};

struct Closer {
    void operator()(sqlite3 *handle) const { sqlite3_close(handle); }
};

// No statement runs. Through SQLite's own handle: closing any other handle on a file drops the
// locks of a connection that has it open.
Start readStart(const QString &path)
{
    const std::unique_ptr<sqlite3, Closer> handle(connectBare(path, SQLITE_OPEN_READONLY));
    sqlite3_file *file = nullptr;
    Start start;
    if (sqlite3_file_control(handle.get(), "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK
        || !file || !file->pMethods) {
        failNotRoster(path);
    }
    sqlite3_int64 size = 0;
    int code = file->pMethods->xFileSize(file, &size);
    start.fileSize = size;
    if (code == SQLITE_OK && size >= headerSize)
        code = file->pMethods->xRead(file, start.bytes.data(), headerSize, 0);
    if (code != SQLITE_OK)
        throw engineError(code, path);
    return start;
}

// A journal with content means a crash: SQLite mends the size when it rolls back.
bool willRollBack(const QString &path)
{
    return QFileInfo(path + QLatin1String("-journal")).size() > 0;
}

// SQLite puts the pages of any journal of that name back, and would fill the roster with them.
void requireOwnJournal(const Start &start, const QString &path)
{
    Start before;
    before.takeBack(startInJournal(path, headerSize));
    if (before.hasMagic() && start.isRoster() && !start.mayFollow(before))
        fail(ErrorCode::Damaged,
            QT_TRANSLATE_NOOP("soctv",
                "The journal beside the file “%1” belongs to another file. Nothing has been "
                "changed or deleted."),
            path);
}

} // namespace

Error emptyFileError(const QString &path)
{
    return {ErrorCode::EmptyFile,
        QCoreApplication::translate("soctv", "“%1” is an empty file (0 bytes).")
            .arg(QFileInfo(path).fileName())};
}

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
        throw emptyFileError(path);
    Start start = readStart(path);
    requireOwnJournal(start, path);
    start.takeBack(startInJournal(path, headerSize));
    if (!start.hasId()) {
        if (wasEmptyByJournal(path))
            throw emptyFileError(path);
        failNotRoster(path);
    }
    if (start.hasMagic() && start.hasWriteAheadLog())
        fail(ErrorCode::Damaged,
            QT_TRANSLATE_NOOP("soctv",
                "Another program has switched the file “%1” to a write-ahead log, which Sổ CTV "
                "does not open. Nothing has been changed or deleted."),
            path);
    const bool isSound = start.hasMagic() && start.isPlain() && start.header().version > 0;
    const bool rollsBack = willRollBack(path);
    if (!isSound || (!rollsBack && !start.isWhole()))
        fail(ErrorCode::Damaged,
            QT_TRANSLATE_NOOP("soctv", "The file “%1” is damaged. Nothing has been deleted."),
            path);
    RosterHeader header = start.header();
    header.isLonger = header.isLonger && !rollsBack;
    return header;
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
    static const QRegularExpression quotes(QStringLiteral("[\"`\\[](\\w+)[\"`\\]]"));
    // Left out: the indexes that SQLite itself makes for a primary key; they have no text.
    Statement statement(database,
        "SELECT type, name, sql FROM sqlite_schema WHERE type <> 'index' OR sql IS NOT NULL "
        "ORDER BY type, name");
    QStringList lines;
    while (statement.step()) {
        QString sql = statement.text(2);
        sql.replace(quotes, QStringLiteral("\\1")).replace(blanks, QStringLiteral(" "));
        lines.append(statement.text(0) + QLatin1Char(' ') + statement.text(1) + QLatin1Char(' ')
            + sql.trimmed());
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace soctv
