#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace soctv {

/// Notes the longest time between two turns of the event loop: how long a window stood still.
class Heartbeat {
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
        m_timer.start(1);
    }
    void begin()
    {
        m_longest = 0;
        m_clock.start();
    }
    void beat()
    {
        m_longest = std::max(m_longest, double(m_clock.nsecsElapsed()) / 1e6);
        m_clock.start();
    }
    /// In milliseconds.
    double longest() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_longest = 0;
};

} // namespace soctv
