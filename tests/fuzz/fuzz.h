#pragma once

#include "core/base/error.h"

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// What libFuzzer, and tests/fuzz/replay.cpp in its place, call with one input.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace soctv {

inline QByteArray inputBytes(const std::uint8_t *data, std::size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(data), qsizetype(size));
}

/// Ends the program if what always holds does not.
inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// Runs \a function, which may refuse what it is given, but with a sentence.
template <typename F>
void mayRefuse(F &&function)
{
    try {
        function();
    } catch (const Error &error) {
        require(!error.message.isEmpty());
    }
}

} // namespace soctv
