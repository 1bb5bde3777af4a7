#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace soctv {

/// Says again and again, in the owner file beside a roster, that its holder is alive. On a thread
/// of its own: a window that is busy for minutes is no window that is gone.
class Heartbeat {
public:
    /// Writes the first beat at once; throws Error if it cannot. \a lockBytes are the contents of
    /// our lock file.
    Heartbeat(const QString &rosterPath, QByteArray lockBytes);
    ~Heartbeat();
    Heartbeat(const Heartbeat &) = delete;
    Heartbeat &operator=(const Heartbeat &) = delete;

    void beat();
    /// The lock file is still that of this holder.
    bool isLockOurs() const;
    const QString &ownerPath() const { return m_ownerPath; }

private:
    void run();
    void write();

    QString m_lockPath;
    QString m_ownerPath;
    QByteArray m_lockBytes;
    QDateTime m_since;
    std::mutex m_mutex; // guards what follows, and the owner file
    std::condition_variable m_ended;
    bool m_isEnding = false;
    qint64 m_beats = 0;
    std::thread m_thread;
};

} // namespace soctv
