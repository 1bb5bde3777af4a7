#include "core/roster/backgroundbackup.h"

#include "core/roster/counts.h"
#include "core/roster/schema.h"

#include <QFileInfo>

namespace soctv {

namespace {

BackupInfo describe(const QString &path, const BackupCounts &counts)
{
    BackupInfo info;
    info.path = path;
    info.at = QDateTime::currentDateTimeUtc();
    info.size = QFileInfo(path).size();
    info.verified = true;
    info.counts = counts;
    return info;
}

} // namespace

BackupCounts checkBackup(Database &copy)
{
    verifyRowHashes(copy);
    return toBackupCounts(countRoster(copy));
}

BackgroundBackup::BackgroundBackup(
    Database &source, const QString &target, const QString &reason, QObject *parent)
    : BackgroundBackup(
        source, target,
        [reason](const QString &path, const BackupCounts &counts) {
            return noteBackup(path, reason, counts);
        },
        ReadBack::No, parent)
{
}

BackgroundBackup::BackgroundBackup(Database &source, const QString &target, QObject *parent)
    : BackgroundBackup(source, target, describe, ReadBack::Yes, parent)
{
}

BackgroundBackup::BackgroundBackup(
    Database &source, const QString &target, Note note, ReadBack readBack, QObject *parent)
    : QObject(parent)
    , m_note(std::move(note))
    , m_readBack(readBack)
    , m_copy(std::make_unique<BackupCopy>(source, target))
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
        if (!*m_placed)
            throw m_placed->error();
        return;
    }
    while (!m_copy->step()) { }
    m_pending.emplace(m_copy->end());
    putInPlace();
}

BackupInfo BackgroundBackup::putInPlace()
{
    const BackupCounts counts = m_pending->putInPlace(checkBackup, m_readBack);
    return m_note(m_pending->target(), counts);
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
        m_copy.reset(); // with what it has written
        Q_EMIT failed(stepped.error());
    }
}

void BackgroundBackup::verify()
{
    m_verifier.reset(QThread::create([this] {
        m_placed.emplace(guarded([this] { return putInPlace(); }));
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (*m_placed) {
                    Q_EMIT finished(**m_placed);
                    return;
                }
                m_pending.reset(); // with what it has written
                Q_EMIT failed(m_placed->error());
            },
            Qt::QueuedConnection);
    }));
    m_verifier->start();
}

} // namespace soctv
