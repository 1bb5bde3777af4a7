#include "ui/window/raise.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QWidget>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

namespace soctv {

namespace {

constexpr int lookMilliseconds = 100;
constexpr int slowLookMilliseconds = 1000;

QString requestPath(const QString &rosterPath)
{
    const QString real = QFileInfo(rosterPath).canonicalFilePath();
    const QByteArray name = QCryptographicHash::hash(
        (real.isEmpty() ? rosterPath : real).toUtf8(), QCryptographicHash::Sha256)
                                .toHex();
    return QDir(raiseFolder()).filePath(QString::fromLatin1(name) + u".raise");
}

// Windows lets only the program in use bring a window to the front, or one that it allows to.
void allowOthersToComeForward()
{
#ifdef Q_OS_WIN
    AllowSetForegroundWindow(ASFW_ANY);
#endif
}

// A folder that another user owns could be listened in.
bool makePrivateFolder()
{
    const QString path = raiseFolder();
    if (!QDir().mkpath(path))
        return false;
    const QFileInfo info(path);
#ifndef Q_OS_WIN
    if (info.isSymLink()
        || !QFile::setPermissions(
            path, QFile::Permissions(QFile::ReadOwner) | QFile::WriteOwner | QFile::ExeOwner))
        return false;
#endif
    return info.isDir();
}

} // namespace

QString raiseFolder()
{
#ifdef Q_OS_WIN
    const auto place = QStandardPaths::GenericDataLocation;
#else
    const auto place = QStandardPaths::RuntimeLocation;
#endif
    return QStandardPaths::writableLocation(place) + QStringLiteral("/soctv");
}

RaiseAnswer::RaiseAnswer(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
    m_timer.setInterval(slowLookMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &RaiseAnswer::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &RaiseAnswer::look);
}

void RaiseAnswer::setRoster(const QString &path)
{
    m_timer.stop();
    m_request.clear();
    if (path.isEmpty() || !makePrivateFolder())
        return;
    m_request = requestPath(path);
    QFile::remove(m_request); // of before
    if (m_watcher.directories().isEmpty())
        m_watcher.addPath(raiseFolder());
    m_timer.start();
}

// Taking the file away is the answer.
void RaiseAnswer::look()
{
    if (m_request.isEmpty() || !QFile::remove(m_request))
        return;
    m_window.setWindowState((m_window.windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

RaiseRequest::RaiseRequest(const QString &path, QObject *parent)
    : QObject(parent)
    , m_request(requestPath(path))
{
    allowOthersToComeForward();
    QFile file(m_request);
    const bool asked = makePrivateFolder() && file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    m_timer.setInterval(asked ? lookMilliseconds : 0);
    m_waited = asked ? 0 : patienceMilliseconds;
    connect(&m_timer, &QTimer::timeout, this, &RaiseRequest::look);
    m_timer.start();
}

RaiseRequest::~RaiseRequest()
{
    QFile::remove(m_request);
}

void RaiseRequest::look()
{
    const bool raised = m_waited < patienceMilliseconds && !QFileInfo::exists(m_request);
    m_waited += lookMilliseconds;
    if (!raised && m_waited < patienceMilliseconds)
        return;
    m_timer.stop();
    Q_EMIT answered(raised);
    deleteLater();
}

} // namespace soctv
