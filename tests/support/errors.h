#pragma once

#include "core/base/error.h"

#include <functional>
#include <optional>

namespace soctv {

/// The Error that \a function throws, if any.
inline std::optional<Error> errorOf(const std::function<void()> &function)
{
    try {
        function();
    } catch (const Error &error) {
        return error;
    }
    return {};
}

/// True if \a function throws an Error with \a code and a sentence to show.
inline bool fails(ErrorCode code, const std::function<void()> &function)
{
    const auto error = errorOf(function);
    return error && error->code == code && !error->message.isEmpty();
}

} // namespace soctv
