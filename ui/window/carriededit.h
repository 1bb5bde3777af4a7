#pragma once

#include "core/roster/recordedstep.h"

#include <QString>

#include <optional>

namespace soctv {

class Roster;
struct Notice;

/// The change that a roster did not take, carried over to what takes the place of its file: a
/// restored backup or what was rescued of it.
class CarriedEdit {
public:
    /// Takes over what \a roster could not store, unless it can be stored by now.
    void take(Roster &roster);
    /// Stores it in \a roster, if that is the one it belongs to, and tells what became of it. Where
    /// that cannot be written either, the roster keeps it again.
    std::optional<Notice> bringInto(Roster &roster);

    /// What it is, for a question; empty: there is none.
    QString text() const { return m_step ? m_step->step.text() : QString(); }
    void drop() { m_step.reset(); }

private:
    QString m_path; // of the roster
    std::optional<RecordedStep> m_step;
};

} // namespace soctv
