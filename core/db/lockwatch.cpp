#include "core/db/lockwatch.h"

#include "core/db/lockfiles.h"

#include <QFileInfo>

#include <algorithm>

namespace soctv {

namespace {

constexpr std::chrono::milliseconds longestGap{10'000}; // between two looks; more does not count

} // namespace

LockWatch::LockWatch(const QString &rosterPath, std::chrono::milliseconds patience)
    : m_path(rosterPath)
    , m_patience(patience)
{
    look();
}

LockWatch::State LockWatch::look()
{
    const auto now = Clock::now();
    const auto gap = m_lastLook
        ? std::chrono::duration_cast<std::chrono::milliseconds>(now - *m_lastLook)
        : std::chrono::milliseconds(0);
    m_lastLook = now;
    if (!QFileInfo::exists(m_path)) {
        m_silence = {}; // the stick is out, or the share away: nobody can be heard
        return m_state = State::Held;
    }
    const Holding holding = Holding::of(m_path);
    const Owner owner = ownerIn(holding.owner.bytes);
    if (owner.since.isValid())
        m_owner = owner;
    const QByteArray sign = holding.lock.bytes + '\0' + holding.owner.bytes;
    m_silence
        = sign == m_sign ? m_silence + std::min(gap, longestGap) : std::chrono::milliseconds(0);
    m_sign = sign;
    if (holding.state <= Holding::Left)
        m_state = State::Free;
    else if (holding.state == Holding::Odd)
        m_state = State::Held; // only the officer can clear that away
    else
        m_state = m_silence < m_patience ? State::Held : State::Silent;
    return m_state;
}

std::chrono::milliseconds LockWatch::remaining() const
{
    return std::max(m_patience - m_silence, std::chrono::milliseconds(0));
}

} // namespace soctv
