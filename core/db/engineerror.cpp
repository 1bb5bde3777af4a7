#include "core/db/engineerror.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <sqlite3.h>

#include <optional>

namespace soctv {

namespace {

// What the detailed code \a code tells better than the kind of failure it belongs to.
std::optional<Error> detailedError(int code, const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    switch (code) {
    case SQLITE_READONLY_ROLLBACK:
    case SQLITE_READONLY_RECOVERY:
        return Error{ErrorCode::Unfinished,
            QCoreApplication::translate("soctv",
                "The program that was writing “%1” stopped half way. What was saved before is "
                "intact and comes back when the file is opened for editing.")
                .arg(name)};
    case SQLITE_READONLY_DBMOVED:
        return Error{ErrorCode::Moved,
            QCoreApplication::translate("soctv",
                "“%1” was moved, replaced or deleted while it was open. The last change is not "
                "written; what was saved before is intact.")
                .arg(name)};
    default:
        break;
    }
    if ((code & 0xff) != SQLITE_IOERR || QFileInfo::exists(path))
        return std::nullopt;
    return Error{ErrorCode::Pulled,
        QCoreApplication::translate("soctv",
            "“%1” is not there any more: the stick was pulled out or the network folder is gone. "
            "The last change is not written. Plug it in again and try again.")
            .arg(name)};
}

} // namespace

Error engineError(int code, const QString &path)
{
    if (const auto detailed = detailedError(code, path))
        return *detailed;
    const QString name = QFileInfo(path).fileName();
    switch (code & 0xff) {
    case SQLITE_FULL:
        return {ErrorCode::DiskFull,
            QCoreApplication::translate("soctv",
                "The disk that holds “%1” is full: the last change is not written. What was "
                "saved before is intact.")
                .arg(name)};
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN: // the journal beside it
    case SQLITE_PERM:
        return {ErrorCode::ReadOnly,
            QCoreApplication::translate("soctv", "“%1” is read-only, no change has been written.")
                .arg(name)};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Busy,
            QCoreApplication::translate(
                "soctv", "“%1” is being used by another program. Nothing has changed.")
                .arg(name)};
    case SQLITE_INTERRUPT:
        return {ErrorCode::Interrupted,
            QCoreApplication::translate("soctv", "Stopped. Nothing has changed.")};
    case SQLITE_NOTADB:
        return {ErrorCode::NotRoster,
            QCoreApplication::translate(
                "soctv", "“%1” is not a Sổ CTV file. The file has not been changed.")
                .arg(name)};
    case SQLITE_CORRUPT:
        return {ErrorCode::Damaged,
            QCoreApplication::translate(
                "soctv", "The file “%1” is damaged. Nothing has been deleted.")
                .arg(name)};
    case SQLITE_CONSTRAINT:
        return {ErrorCode::Invalid,
            QCoreApplication::translate(
                "soctv", "The change does not fit the data in “%1”. Nothing has changed.")
                .arg(name)};
    case SQLITE_TOOBIG:
        return {ErrorCode::Invalid,
            QCoreApplication::translate("soctv", "The text is too long. Nothing has changed.")};
    default:
        return {ErrorCode::Io,
            QCoreApplication::translate("soctv",
                "“%1” could not be read or written (error %2). What was saved before is intact.")
                .arg(name)
                .arg(code)};
    }
}

} // namespace soctv
