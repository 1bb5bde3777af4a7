#include "core/db/lock.h"

#include "core/base/error.h"
#include "core/base/filefailure.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <QThread>

namespace soctv {

namespace {

constexpr qint64 aliveSeconds = 180; // a heartbeat younger than this is a living holder
constexpr qint64 largestOwnerFile = 4096;

QString sidecar(const QString &path, QLatin1String suffix)
{
    const QString real = QFileInfo(path).canonicalFilePath(); // one lock, whichever link is opened
    const QFileInfo info(real.isEmpty() ? path : real);
    return info.absoluteDir().filePath(QLatin1Char('.') + info.fileName() + suffix);
}

QString lockPath(const QString &path)
{
    return sidecar(path, QLatin1String(".lock"));
}

QString ownerPath(const QString &path)
{
    return sidecar(path, QLatin1String(".owner"));
}

QString userName()
{
    const QString name = qEnvironmentVariable("USERNAME"); // Windows
    return name.isEmpty() ? qEnvironmentVariable("USER") : name;
}

Error lockedError(const QString &path)
{
    const Owner owner = RosterLock::ownerOf(path);
    const QString name = QFileInfo(path).completeBaseName();
    if (!owner.since.isValid()) {
        return {ErrorCode::Locked,
            QCoreApplication::translate("soctv",
                "The file “%1” is open in another window. Opening it twice could damage the "
                "data.")
                .arg(name)};
    }
    const QDateTime since = owner.since.toLocalTime();
    const bool today = since.date() == QDate::currentDate();
    return {ErrorCode::Locked,
        QCoreApplication::translate("soctv",
            "The file “%1” is open on computer %2 (since %3). Opening it twice could damage the "
            "data.")
            .arg(name, owner.host,
                since.toString(
                    today ? QStringLiteral("HH:mm") : QStringLiteral("HH:mm dd/MM/yyyy")))};
}

// Cloned PCs share a machine id; QLockFile then judges a foreign process id by its own list of
// processes. So a fresh heartbeat from another host refuses, whatever QLockFile would say.
bool isHeldElsewhere(const QString &path)
{
    const Owner owner = RosterLock::ownerOf(path);
    if (!owner.heartbeat.isValid() || owner.host == QSysInfo::machineHostName())
        return false;
    const QDateTime touched = QFileInfo(ownerPath(path)).lastModified();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return std::abs(touched.secsTo(now)) < aliveSeconds
        || std::abs(owner.heartbeat.secsTo(now)) < aliveSeconds;
}

// A power cut leaves a lock file that is empty or full of zeros, which QLockFile would respect for
// ever. Somebody who takes the lock this very moment has a while to write the name.
bool namesNobody(const QLockFile &lock, const QString &path)
{
    qint64 pid = 0;
    QString host;
    QString application;
    const auto isNameless
        = [&] { return QFileInfo(path).isFile() && !lock.getLockInfo(&pid, &host, &application); };
    if (!isNameless())
        return false;
    QThread::msleep(200);
    return isNameless();
}

} // namespace

RosterLock::RosterLock(const QString &path)
    : m_path(path)
    , m_lock(lockPath(path))
{
    m_lock.setStaleLockTime(0); // the default steals the lock of a colleague alive for 30 s
    if (isHeldElsewhere(path))
        throw lockedError(path);
    if (namesNobody(m_lock, lockPath(path)))
        QFile::remove(lockPath(path));
    if (!m_lock.tryLock()) {
        if (m_lock.error() == QLockFile::LockFailedError)
            throw lockedError(path);
        if (m_lock.error() == QLockFile::UnknownError) // its few bytes did not fit
            throw fileError(FileFailure::Full, path, {});
        throw Error{ErrorCode::ReadOnly,
            QCoreApplication::translate("soctv", "“%1” is read-only, no change has been written.")
                .arg(QFileInfo(path).fileName())};
    }
    m_owner = {userName(), QSysInfo::machineHostName(), QDateTime::currentDateTimeUtc(), {}};
    beat();
}

RosterLock::~RosterLock()
{
    if (isStillOurs()) // else the owner file names another
        QFile::remove(ownerPath(m_path));
}

void RosterLock::beat()
{
    m_owner.heartbeat = QDateTime::currentDateTimeUtc();
    writeOwner();
}

bool RosterLock::isStillOurs() const
{
    qint64 pid = 0;
    QString host;
    QString application;
    return m_lock.isLocked() && m_lock.getLockInfo(&pid, &host, &application)
        && pid == QCoreApplication::applicationPid() && host == QSysInfo::machineHostName();
}

Owner RosterLock::ownerOf(const QString &path)
{
    QFile file(ownerPath(path));
    if (!QFileInfo(file).isFile() || file.size() > largestOwnerFile
        || !file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const auto time = [&](const char *key) {
        return QDateTime::fromString(json.value(QLatin1String(key)).toString(), Qt::ISODate);
    };
    return {json.value(QLatin1String("user")).toString(),
        json.value(QLatin1String("host")).toString(), time("since"), time("heartbeat")};
}

void RosterLock::writeOwner()
{
    // Only shown to others: the lock works without it, so a failure here is no reason to stop.
    QFile file(ownerPath(m_path));
    if (!file.open(QIODevice::WriteOnly))
        return;
    const QJsonObject json{{QStringLiteral("user"), m_owner.user},
        {QStringLiteral("host"), m_owner.host},
        {QStringLiteral("since"), m_owner.since.toString(Qt::ISODate)},
        {QStringLiteral("heartbeat"), m_owner.heartbeat.toString(Qt::ISODate)}};
    file.write(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace soctv
