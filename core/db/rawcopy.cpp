#include "core/db/rawcopy.h"

#include "core/base/file.h"
#include "core/db/database.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace soctv {

namespace {

constexpr int pieceSize = 1024 * 1024;

QString journalOf(const QString &path)
{
    return path + QLatin1String("-journal");
}

} // namespace

bool hasLeftJournal(const QString &path)
{
    return QFileInfo(journalOf(path)).size() > 0;
}

// Through SQLite's own handle: see readRosterHeader().
void copyRaw(const QString &path, const QString &target)
{
    const Database database = Database::open(path, Database::Access::ReadOnly);
    sqlite3_file *file = nullptr;
    if (const int code
        = sqlite3_file_control(database.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
        code != SQLITE_OK) {
        database.fail(code);
    }
    sqlite3_int64 size = 0;
    if (const int code = file->pMethods->xFileSize(file, &size); code != SQLITE_OK)
        database.fail(code);
    saveFile(
        target,
        [&](QIODevice &device) {
            QByteArray piece;
            for (qint64 offset = 0; offset < size; offset += piece.size()) {
                piece.resize(qsizetype(qMin<qint64>(pieceSize, size - offset)));
                const int code
                    = file->pMethods->xRead(file, piece.data(), int(piece.size()), offset);
                if (code != SQLITE_OK)
                    database.fail(code);
                device.write(piece);
            }
        },
        FileAccess::OwnerOnly);
    QFile journal(journalOf(path));
    if (!journal.open(QIODevice::ReadOnly))
        return;
    const QByteArray bytes = journal.readAll();
    saveFile(
        journalOf(target), [&](QIODevice &device) { device.write(bytes); }, FileAccess::OwnerOnly);
}

} // namespace soctv
