#pragma once

#include "core/base/progress.h"

#include <QTimer>
#include <QWidget>

#include <atomic>
#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;

namespace soctv {

/// Shows that something takes its time: after half a second what it is, after two a bar with a
/// button to stop it. Nothing is seen of quick work.
class WorkBar : public QWidget {
    Q_OBJECT

public:
    explicit WorkBar(QWidget *parent = nullptr);

    /// Begins to follow the work called \a text; work gets the returned Progress, on any thread.
    std::shared_ptr<Progress> start(const QString &text);
    /// The work is over.
    void stop();
    /// Asks the work to stop; its own end calls stop().
    void cancel();
    bool isWorking() const { return bool(m_progress); }

Q_SIGNALS:
    /// The work was asked to stop.
    void cancelled();

private:
    struct State {
        std::atomic<qint64> done = 0;
        std::atomic<qint64> total = 0;
    };

    void look();

    std::shared_ptr<Progress> m_progress; // null: no work
    std::shared_ptr<State> m_state;
    QTimer m_timer;
    qint64 m_waited = 0; // ms
    QLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

} // namespace soctv
