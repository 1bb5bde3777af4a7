#pragma once

#include <QThreadPool>

#include <utility>

namespace soctv {

/// Frees \a value, which nobody else holds any more, on another thread: the rows of thousands of
/// files take longer than a window may stand still.
template <typename T>
void freeLater(T value)
{
    QThreadPool::globalInstance()->start([kept = std::move(value)] {});
}

} // namespace soctv
