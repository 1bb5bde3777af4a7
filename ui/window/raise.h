#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QTimer>

namespace soctv {

/// Windows of one user on one computer ask each other to come forward through empty files in a
/// private folder. Their names are hashes of the rosters' paths: nothing can be read from them.
QString raiseFolder();

/// Answers for a window: while it holds a roster, whoever asks for that is shown the window.
class RaiseAnswer : public QObject {
    Q_OBJECT

public:
    explicit RaiseAnswer(QWidget &window);

    /// The window has the roster at \a path open for editing; empty: none.
    void setRoster(const QString &path);

private:
    void look();

    QWidget &m_window;
    QString m_request; // the file that others make; empty: none
    QFileSystemWatcher m_watcher;
    QTimer m_timer; // for where the system does not tell
};

/// Asks the window of this user that has a roster open to come forward.
class RaiseRequest : public QObject {
    Q_OBJECT

public:
    static constexpr int patienceMilliseconds = 2000;

    RaiseRequest(const QString &path, QObject *parent);
    ~RaiseRequest() override;

Q_SIGNALS:
    /// Once: whether that window is in front now.
    void answered(bool raised);

private:
    void look();

    QString m_request;
    QTimer m_timer;
    int m_waited = 0;
};

} // namespace soctv
