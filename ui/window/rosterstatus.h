#pragma once

#include <QStatusBar>
#include <QTimer>

class QLabel;

namespace soctv {

class RosterBackups;
class Workspace;

/// The status bar: what is listed on the left; saved, backed up and selected on the right.
class RosterStatus : public QStatusBar {
    Q_OBJECT

public:
    explicit RosterStatus(QWidget *parent = nullptr);

    /// Shows the state of \a workspace; nothing where there is none.
    void show(Workspace *workspace);
    /// Tells of the newest of \a backups.
    void showBackups(const RosterBackups &backups);
    void tellBackupFailed();

    /// "Saved 14:02", or with the day if that is not today.
    static QString savedText(const QDateTime &utc);
    static QString backupText(const QDateTime &utc);

private:
    void showLeft();
    void showRight();

    QTimer m_patience; // until busy work is worth telling
    bool m_slow = false;
    QString m_listed;
    QLabel *m_list;
    QLabel *m_right;
    QString m_saved;
    QString m_backup;
    QString m_rows;
};

} // namespace soctv
