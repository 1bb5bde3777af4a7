#pragma once

#include "core/roster/backupplaces.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace soctv {

class BackgroundBackup;
class Database;

/// The copies of an open roster: those made in the background (after the first change of a session,
/// every half hour after others, before a bulk change), those made at once, and the last one on
/// closing. After each, those that need not be kept any more go.
class RosterBackups : public QObject {
    Q_OBJECT

public:
    static constexpr int intervalMinutes = 30;

    explicit RosterBackups(Database &database);
    /// Makes the last copy, unless finishSession() has.
    ~RosterBackups() override;

    /// Where copies are kept. \a chosen: see BackupPlaces.
    void setFolders(const QStringList &chosen);
    const BackupPlaces &places() const { return m_places; }
    /// Why the newest copy is not where it should be; nothing if it is.
    const std::optional<Error> &trouble() const { return m_trouble; }
    QList<BackupInfo> list() const { return m_places.backups(); }

    /// A change was committed: earlier copies do not hold it. The first one starts a copy.
    void noteChange();
    /// True if the newest copy holds all changes and is verified.
    bool isCurrent() const { return m_isCurrent; }
    /// Begins a copy in the background, or another one after that which is being made.
    void start(const QString &reason);
    bool isRunning() const { return m_isRunning; }
    /// Makes a copy now. Throws Error.
    BackupInfo makeNow(const QString &reason);
    /// The session ends: if anything was changed since the newest copy, another is made now.
    Done finishSession();
    /// Gives up the copy that is being made, for it holds what must not be kept.
    void drop();
    /// How long after a change a copy is made at the latest.
    void setInterval(int milliseconds) { m_timer.setInterval(milliseconds); }

Q_SIGNALS:
    /// A copy was finished in the background, or could not be made.
    void made(const soctv::BackupInfo &backup);
    void failed(const soctv::Error &error);
    /// list(), places() or trouble() may have changed.
    void changed();

private:
    void run(const QString &reason, const QString &folder);
    void runAndTell(const QString &reason, const QString &folder);
    void runAgain(const QString &reason, const QString &folder, const Error &error);
    void finish(const BackupInfo &info);
    void end();
    void rotate();
    QString folderToUse();

    Database &m_database;
    BackupPlaces m_places;
    std::optional<Error> m_trouble;
    std::unique_ptr<BackgroundBackup> m_running; // kept until the next one
    bool m_isRunning = false;
    QString m_next; // why the next one is made, when this one has ended
    bool m_isCopied = false; // it takes in no more changes
    bool m_wasChanged = false; // in this session
    bool m_holdsAll = true; // all changes are in the newest copy, or there were none
    bool m_isCurrent = false;
    QTimer m_timer;
};

} // namespace soctv
