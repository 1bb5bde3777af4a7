#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace soctv {

/// Does \a work on a thread of its own and returns its value; nothing as soon as \a giveUp, asked
/// every 20 ms, says so. The thread is left alone then and may go on for ever: \a work must own all
/// that it uses, and must not throw.
template <typename T>
std::optional<T> patiently(std::function<T()> work, const std::function<bool()> &giveUp)
{
    struct State {
        std::mutex mutex;
        std::condition_variable done;
        std::optional<T> value;
    };
    const auto state = std::make_shared<State>();
    std::thread([state, work = std::move(work)] {
        T value = work();
        const std::lock_guard lock(state->mutex);
        state->value = std::move(value);
        state->done.notify_one();
    }).detach();
    std::unique_lock lock(state->mutex);
    while (!state->done.wait_for(
        lock, std::chrono::milliseconds(20), [&] { return state->value.has_value(); })) {
        if (giveUp())
            return {};
    }
    return std::move(state->value);
}

} // namespace soctv
