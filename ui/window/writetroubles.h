#pragma once

#include "core/base/error.h"

#include <QObject>

namespace soctv {

class Dialogs;
class Roster;
class Settings;
struct Notice;

/// Tells the officer what the disk or the file did not take, and the ways out of it: try again,
/// save a copy elsewhere, restore.
class WriteTroubles : public QObject {
    Q_OBJECT

public:
    static const QString topic; ///< of its notices

    WriteTroubles(Roster &roster, Settings &settings, Dialogs &dialogs, QObject *parent);

    /// Stores what is unsaved if it can be stored by now; false: it is still unsaved.
    bool settle();

Q_SIGNALS:
    void message(const soctv::Notice &notice);
    /// All is stored or given up: what was said of it is over.
    void ended();
    /// The roster with the change was saved as \a path and is to be worked in from now on.
    void savedElsewhere(const QString &path);
    void restoreWanted();
    /// The file itself is damaged: what can still be read is to be saved first.
    void rescueWanted();

private:
    void tell(const Error &error);
    void retry();
    void saveElsewhere();

    Roster &m_roster;
    Settings &m_settings;
    Dialogs &m_dialogs;
};

} // namespace soctv
