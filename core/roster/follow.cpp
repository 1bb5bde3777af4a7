#include "core/roster/follow.h"

#include "core/roster/rosterfile.h"

namespace soctv {

namespace {

// A commit takes some 24 ms. Who writes longer, such as an import on a stick, is not waited for:
// the rows that are shown stay, and the next look comes soon.
constexpr auto shortPatience = "PRAGMA busy_timeout=250";

} // namespace

Follower::Follower(Database &database)
    : m_database(database)
{
    m_dataVersion = m_database.number("PRAGMA data_version");
    m_timer.setInterval(pollMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &Follower::look);
    m_timer.start();
}

void Follower::look()
{
    const auto looked = guarded([this] {
        if (m_database.hasMoved())
            openOtherFile();
        m_database.execute(shortPatience);
        if (m_database.number("PRAGMA data_version") != m_dataVersion || m_failure)
            readAgain();
    });
    if (looked) {
        m_failure.reset();
        return;
    }
    const Error error = looked.error();
    if (error.code == ErrorCode::Busy || error.code == m_failure)
        return;
    m_failure = error.code;
    Q_EMIT failed(error);
}

void Follower::readAgain()
{
    const ReadScope scope(m_database);
    const qint64 version = m_database.number("PRAGMA data_version"); // takes the lock for reading
    Q_EMIT changed();
    m_dataVersion = version;
}

void Follower::openOtherFile()
{
    auto file = RosterFile::open(m_database.path(), RosterFile::Access::View);
    if (!file)
        throw file.error();
    m_database = std::move(file->database);
    m_dataVersion = -1; // read all again
    ++m_fileNumber;
}

} // namespace soctv
