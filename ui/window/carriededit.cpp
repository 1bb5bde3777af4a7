#include "ui/window/carriededit.h"

#include "core/roster/roster.h"
#include "ui/messagebar.h"

#include <QCoreApplication>

namespace soctv {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CarriedEdit)
};

} // namespace

void CarriedEdit::take(Roster &roster)
{
    if (!roster.unsaved() || roster.retry())
        return;
    m_path = roster.path();
    m_step = *roster.unsaved();
    roster.dropUnsaved();
}

std::optional<Notice> CarriedEdit::bringInto(Roster &roster)
{
    if (!m_step || roster.path() != m_path || roster.isReadOnly())
        return std::nullopt;
    const RecordedStep step = *std::exchange(m_step, std::nullopt);
    const Done done = roster.edit(step.step, [&](Edit &edit) -> void { repeatStep(edit, step); });
    if (done) {
        return Notice{Words::tr("The last change, which could not be stored before, is stored now: "
                                "%1.")
                          .arg(step.step.text()),
            {}, Notice::Warning};
    }
    if (roster.unsaved())
        return std::nullopt; // which is told with the ways out
    return Notice{
        Words::tr("The last change, which could not be stored, does not fit what is there "
                  "now: %1. Please make it again.")
            .arg(step.step.text()),
        done.error().message, Notice::Error};
}

} // namespace soctv
