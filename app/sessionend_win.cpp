#include "app/sessionend.h"

namespace soctv {

void onSessionEnd(const std::function<void()> &)
{
    // Qt turns WM_QUERYENDSESSION into commitDataRequest(), which the window answers.
}

} // namespace soctv
