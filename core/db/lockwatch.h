#pragma once

#include "core/db/lock.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>

namespace soctv {

/// Waits for a sign of life of whoever holds a roster. Time is counted by our own monotonic clock
/// from when it was last seen that the heartbeat moved: the clocks of two computers are never
/// compared. It has to look all the time; what passed while nobody looked, such as the sleep of
/// this computer, does not count.
class LockWatch {
public:
    static constexpr std::chrono::milliseconds usualPatience{180'000};

    enum class State {
        Free, ///< nobody has it, or a program of this computer that has ended
        Held,
        Silent ///< held by somebody who has not been heard of for as long as the patience
    };

    explicit LockWatch(
        const QString &rosterPath, std::chrono::milliseconds patience = usualPatience);

    /// To be called every few seconds.
    State look();
    State state() const { return m_state; }
    /// Who holds it, as of the last look.
    const Owner &owner() const { return m_owner; }
    /// How long until it would be Silent; 0 when it is.
    std::chrono::milliseconds remaining() const;
    const QString &rosterPath() const { return m_path; }

private:
    using Clock = std::chrono::steady_clock;

    QString m_path;
    std::chrono::milliseconds m_patience;
    State m_state = State::Held;
    Owner m_owner;
    QByteArray m_sign; // what the two files said at the last look
    std::optional<Clock::time_point> m_lastLook;
    std::chrono::milliseconds m_silence{0};
};

} // namespace soctv
