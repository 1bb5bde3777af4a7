#pragma once

#include "core/db/backup.h"

#include <QDate>
#include <QObject>

#include <memory>

namespace soctv {

class BackgroundBackup;

/// The copies of an open roster: those made in the background, after the first change of a day and
/// before a bulk change, and those made at once.
class RosterBackups : public QObject {
    Q_OBJECT

public:
    explicit RosterBackups(Database &database);
    /// Waits until the copy that is being made is in its place.
    ~RosterBackups() override;

    /// A change was committed: earlier copies do not hold it. The first one of a day starts a copy.
    void noteChange();
    /// True if the newest copy holds all changes and is verified.
    bool isCurrent() const { return m_isCurrent; }
    /// Begins a copy in the background, or another one after that which is being made.
    void start(const QString &reason);
    bool isRunning() const { return m_isRunning; }
    /// Makes a copy now. Throws Error.
    BackupInfo makeNow(const QString &reason);
    /// Gives up the copy that is being made, for it holds what must not be kept.
    void drop();

Q_SIGNALS:
    /// A copy was finished in the background, or could not be made.
    void made(const soctv::BackupInfo &backup);
    void failed(const soctv::Error &error);

private:
    void startOfDay();
    void run(const QString &reason);
    void runAndTell(const QString &reason);
    void end();

    Database &m_database;
    std::unique_ptr<BackgroundBackup> m_running; // kept until the next one
    bool m_isRunning = false;
    QString m_next; // why the next one is made, when this one has ended
    bool m_holdsAll = false; // all changes are in the newest copy
    bool m_isCurrent = false;
    QDate m_day; // when this session last looked for the copy of the day
};

} // namespace soctv
