#pragma once

#include "core/db/place.h"
#include "core/roster/rosterfile.h"

#include <QObject>

#include <functional>
#include <optional>

namespace soctv {

class Dialogs;
class RaiseAnswer;
class Roster;
class Settings;
class StateStrip;
struct Notice;

/// What a window has to do with other windows and computers that may have the same roster open.
class Neighbours : public QObject {
    Q_OBJECT

public:
    Neighbours(QWidget &window, Settings &settings, Dialogs &dialogs);

    /// The strip to put into the window.
    StateStrip *strip() { return m_strip; }
    /// What is on the screen now; an empty path: no roster.
    void show(const QString &rosterPath, bool isReadOnly, bool isSample);

    /// Says in the strip when \a roster, which is on the screen, cannot be followed.
    void follow(Roster &roster);

    /// What to say, once for each folder, before the roster at \a path is opened for editing on a
    /// network or a stick; nothing if it may be opened at once. \a open is called by its buttons.
    std::optional<Notice> placeNotice(
        const QString &path, const std::function<void(RosterFile::Access)> &open);
    /// The same for the roster that has just been made at \a path and is open: what is to be known
    /// there.
    std::optional<Notice> placeNoticeOfNew(const QString &path);
    /// Tests have neither at hand.
    void setPlaces(std::function<Place(const QString &)> placeOf) { m_placeOf = placeOf; }

    /// Whether a window of this user on this computer has the roster at \a path.
    static bool isHeldByThisUser(const QString &path);
    /// Asks that window to come forward. \a then is told whether it did.
    void raise(const QString &path, const std::function<void(bool raised)> &then);

    /// Asks whether to take over what the strip watches; what to do then, or nothing.
    std::function<Result<RosterFile>()> askToTakeOver();

Q_SIGNALS:
    void editWanted(const QString &path);
    void takeOverWanted();
    /// The writer of the roster at \a path, which is on the screen, stopped half way.
    void unfinished(const QString &path);

private:
    std::optional<Notice> unsaidNotice(const QString &path) const;

    Settings &m_settings;
    Dialogs &m_dialogs;
    StateStrip *m_strip;
    RaiseAnswer *m_answer;
    std::function<Place(const QString &)> m_placeOf = &placeOf;
};

} // namespace soctv
