#include "ui/window/writetroubles.h"

#include "core/roster/roster.h"
#include "ui/busycursor.h"
#include "ui/dialogs.h"
#include "ui/messagebar.h"
#include "ui/settings.h"

#include <QDir>
#include <QFileInfo>

namespace soctv {

const QString WriteTroubles::topic = QStringLiteral("write");

WriteTroubles::WriteTroubles(Roster &roster, Settings &settings, Dialogs &dialogs, QObject *parent)
    : QObject(parent)
    , m_roster(roster)
    , m_settings(settings)
    , m_dialogs(dialogs)
{
    // Later: whoever made the change tells of its error too, and this one knows the ways out.
    connect(&roster, &Roster::writeFailed, this, &WriteTroubles::tell, Qt::QueuedConnection);
    connect(&roster, &Roster::unsavedEnded, this, &WriteTroubles::ended);
}

void WriteTroubles::tell(const Error &error)
{
    Notice notice{error.message, {}, Notice::Error, {}, topic};
    if (const RecordedStep *unsaved = m_roster.unsaved())
        notice.details = tr("Kept, but not stored yet: %1").arg(unsaved->step.text());
    notice.buttons.append({tr("Try again"), [this] { retry(); }});
    notice.buttons.append({tr("Save in another place…"), [this] { saveElsewhere(); }});
    if (error.code == ErrorCode::Damaged)
        notice.buttons.append({tr("Restore…"), [this] { Q_EMIT rescueWanted(); }});
    else if (stopsWriting(error.code))
        notice.buttons.append({tr("Restore…"), [this] { Q_EMIT restoreWanted(); }});
    Q_EMIT message(notice);
}

bool WriteTroubles::settle()
{
    const BusyCursor busy;
    const Done tried = m_roster.retry(); // does nothing where all is well
    return tried || !m_roster.unsaved();
}

void WriteTroubles::retry()
{
    const Done done = [&] {
        const BusyCursor busy;
        return m_roster.retry();
    }();
    if (!done)
        tell(done.error());
    else
        Q_EMIT message({tr("Stored. Nothing is lost."), {}, Notice::Info, {}, topic});
}

void WriteTroubles::saveElsewhere()
{
    const QFileInfo info(m_roster.path());
    const QString name = tr("%1 - copy").arg(info.completeBaseName()) + u".soctv";
    const QString target = m_dialogs.saveFile(tr("Save the roster in another place"),
        QDir(m_settings.lastFolder()).filePath(name), tr("Sổ CTV rosters (*.soctv)"));
    if (target.isEmpty()) {
        tell({ErrorCode::Cancelled, tr("Stopped. The change is kept, but not stored yet.")});
        return;
    }
    const Done done = [&] {
        const BusyCursor busy;
        return m_roster.saveElsewhere(target);
    }();
    if (!done) {
        tell(done.error());
        return;
    }
    m_roster.dropUnsaved(); // it is stored there
    Q_EMIT savedElsewhere(target);
}

} // namespace soctv
