#include "core/roster/backgroundbackup.h"

#include "core/roster/schema.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryFile>

namespace soctv {

namespace {

bool canWrite(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return false;
    QTemporaryFile probe(QDir(folder).filePath(QStringLiteral("XXXXXX.part")));
    return probe.open();
}

} // namespace

QString writableBackupFolder(const QString &rosterPath)
{
    const QString beside = backupFolder(rosterPath);
    if (canWrite(beside))
        return beside;
    // Two rosters of one name in different folders must not share their copies.
    const QByteArray place = QCryptographicHash::hash(
        QFileInfo(rosterPath).absoluteFilePath().toUtf8(), QCryptographicHash::Sha256)
                                 .toHex()
                                 .left(8);
    return QStringLiteral("%1/%2 %3")
        .arg(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation),
            QFileInfo(beside).fileName(), QString::fromLatin1(place));
}

bool isBackedUpToday(const QString &folder)
{
    const QList<BackupInfo> backups = backupsIn(folder);
    return !backups.isEmpty() && backups.first().at.toLocalTime().date() == QDate::currentDate();
}

void checkBackup(Database &copy)
{
    verifyRowHashes(copy);
}

BackgroundBackup::BackgroundBackup(
    Database &source, const QString &folder, const QString &reason, QObject *parent)
    : QObject(parent)
    , m_reason(reason)
    , m_copy(std::make_unique<BackupCopy>(source, nextBackupPath(source.path(), folder)))
{
    connect(&m_timer, &QTimer::timeout, this, &BackgroundBackup::step);
    m_timer.start(0);
}

BackgroundBackup::~BackgroundBackup()
{
    if (m_verifier)
        m_verifier->wait();
}

void BackgroundBackup::finish()
{
    m_timer.stop();
    if (m_verifier) {
        m_verifier->wait();
        return;
    }
    while (!m_copy->step()) { }
    m_pending.emplace(m_copy->end());
    putInPlace();
}

BackupInfo BackgroundBackup::putInPlace()
{
    m_pending->putInPlace(checkBackup);
    return noteBackup(m_pending->target(), m_reason);
}

void BackgroundBackup::step()
{
    const auto stepped = guarded([this] {
        if (!m_copy->step())
            return;
        m_timer.stop();
        m_pending.emplace(m_copy->end());
        Q_EMIT copied();
        verify();
    });
    if (!stepped) {
        m_timer.stop();
        Q_EMIT failed(stepped.error());
    }
}

void BackgroundBackup::verify()
{
    m_verifier.reset(QThread::create([this] {
        auto placed = guarded([this] { return putInPlace(); });
        QMetaObject::invokeMethod(
            this,
            [this, placed = std::move(placed)] {
                if (placed)
                    Q_EMIT finished(*placed);
                else
                    Q_EMIT failed(placed.error());
            },
            Qt::QueuedConnection);
    }));
    m_verifier->start();
}

} // namespace soctv
