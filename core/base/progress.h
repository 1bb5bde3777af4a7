#pragma once

#include <QtGlobal>

#include <atomic>
#include <functional>

namespace soctv {

/// How far a long operation is, and the wish to stop it. Shared between the thread that works and
/// the one that shows it.
class Progress {
public:
    using Report = std::function<void(qint64 done, qint64 total)>;

    explicit Progress(Report report = {});

    /// Says that \a done of \a total steps are behind us. Throws Error{Cancelled} after cancel().
    void step(qint64 done, qint64 total);
    void cancel();
    bool isCancelled() const;

private:
    Report m_report;
    std::atomic_bool m_cancelled = false;
};

} // namespace soctv
