#include "ui/backupfirst.h"

#include "core/roster/roster.h"
#include "core/roster/rosterbackups.h"
#include "ui/messagebar.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace soctv {

namespace {

constexpr qint64 smallFile = 4 * 1024 * 1024; // copied and verified before anybody waits for it

/// Waits for the backup and is gone after it.
class Waiting : public QObject {
    Q_OBJECT

public:
    Waiting(Roster &roster, const Step &step, QObject *context, std::function<void()> act)
        : QObject(context)
        , m_roster(roster)
        , m_step(step)
        , m_act(std::move(act))
    {
        connect(&roster, &Roster::backedUp, this, [this] { end(); });
        // The edit tries once more by itself and says why it cannot be.
        connect(&roster, &Roster::backupFailed, this, [this] { finish(); });
        roster.startBackup(step);
    }

private:
    void end()
    {
        if (!m_roster.needsBackup(m_step))
            finish();
        else if (!m_roster.backups().isRunning()) // something was edited meanwhile
            m_roster.startBackup(m_step);
    }
    void finish()
    {
        disconnect(&m_roster, nullptr, this, nullptr);
        deleteLater();
        m_act();
    }

    Roster &m_roster;
    Step m_step;
    std::function<void()> m_act;
};

} // namespace

void afterBackup(Roster &roster, const Step &step, QObject *context,
    const std::function<void(const Notice &)> &tell, const std::function<void()> &act)
{
    if (!roster.needsBackup(step) || QFileInfo(roster.path()).size() < smallFile) {
        act();
        return;
    }
    if (context->findChild<Waiting *>({}, Qt::FindDirectChildrenOnly))
        return; // what waits has been told
    tell({QCoreApplication::translate(
        "soctv", "A backup is being made first. The change follows by itself.")});
    new Waiting(roster, step, context, act);
}

} // namespace soctv

#include "backupfirst.moc"
