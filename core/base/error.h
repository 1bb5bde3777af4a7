#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace soctv {

enum class ErrorCode {
    Io, // a read or write failed for a reason not listed below
    DiskFull,
    ReadOnly,
    NotFound,
    NotRoster,
    NewerVersion,
    Damaged,
    EmptyFile,
    IsFolder,
    Locked, // another window or PC has the file open for writing
    Busy, // a reader or writer did not let go in time
    Moved, // the file is not the one that was opened: nothing is written to it
    Pulled, // the stick or the share is not there any more
    Unfinished, // its writer died while writing, and only a writer can roll that back
    Conflict, // undo or redo does not fit the rows as they are
    OldDocument, // a .doc or .rtf, which only another program can read
    Invalid, // the request makes no sense for this data
    Cancelled,
    Interrupted // a reader was stopped for a commit: the job starts again
};

/// What went wrong with an operation: thrown inside core, carried by Result at its public edge.
struct Error {
    ErrorCode code;
    QString message; ///< one sentence in the interface language: what happened, what is safe
};

/// The value of an operation, or why there is none.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value)
        : m_state(std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::move(error))
    {
    }

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }
    T &value() { return std::get<0>(m_state); }
    const T &value() const { return std::get<0>(m_state); }
    T &operator*() { return value(); }
    const T &operator*() const { return value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }
    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

/// The state of an operation that has no value.
using Done = Result<std::monostate>;

/// Runs \a function and turns a thrown Error into a Result.
template <typename F>
auto guarded(F &&function)
{
    using T = std::invoke_result_t<F>;
    using Value = std::conditional_t<std::is_void_v<T>, std::monostate, T>;
    try {
        if constexpr (std::is_void_v<T>) {
            function();
            return Result<Value>(Value());
        } else {
            return Result<Value>(function());
        }
    } catch (const Error &error) {
        return Result<Value>(error);
    }
}

} // namespace soctv
