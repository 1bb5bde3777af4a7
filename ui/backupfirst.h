#pragma once

#include "core/roster/step.h"

#include <functional>

class QObject;

namespace soctv {

class Roster;
struct Notice;

/// Runs \a act, which makes the edit \a step: at once, or, where a backup of a big roster comes
/// first, when that has been made in the background. \a tell says so meanwhile. Dropped if \a
/// context goes before, or while another edit waits.
void afterBackup(Roster &roster, const Step &step, QObject *context,
    const std::function<void(const Notice &)> &tell, const std::function<void()> &act);

} // namespace soctv
