#include "core/base/progress.h"

#include "core/base/error.h"

#include <QCoreApplication>

namespace soctv {

Progress::Progress(Report report)
    : m_report(std::move(report))
{
}

void Progress::step(qint64 done, qint64 total)
{
    if (m_cancelled)
        throw Error{ErrorCode::Cancelled,
            QCoreApplication::translate("soctv", "Stopped. Nothing has changed.")};
    if (m_report)
        m_report(done, total);
}

void Progress::cancel()
{
    m_cancelled = true;
}

bool Progress::isCancelled() const
{
    return m_cancelled;
}

} // namespace soctv
