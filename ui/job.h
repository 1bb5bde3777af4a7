#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"

#include <QPromise>

#include <memory>
#include <optional>
#include <utility>

namespace soctv {

class Reader;

/// One piece of work for the worker thread, kept there until it is done.
class Job {
public:
    explicit Job(std::shared_ptr<Progress> shared)
        : progress(std::move(shared))
    {
    }
    virtual ~Job() = default;
    /// Does the work from its beginning; may run several times. Throws Error.
    virtual void attempt(Reader &reader, Progress &inner) = 0;
    /// One of these is called once: after an attempt that no commit disturbed, or with what went
    /// wrong.
    virtual void finish() = 0;
    virtual void fail(const Error &error) = 0;

    const std::shared_ptr<Progress> progress; ///< of the one who asked
};

/// A Job that calls \a F(Reader &, Progress &) and promises its Result.
template <typename F>
class FunctionJob : public Job {
public:
    using T = std::invoke_result_t<F &, Reader &, Progress &>;
    using Value = Result<std::conditional_t<std::is_void_v<T>, std::monostate, T>>;

    FunctionJob(std::shared_ptr<Progress> shared, F function)
        : Job(std::move(shared))
        , m_function(std::move(function))
    {
        m_promise.start();
    }

    QFuture<Value> future() const { return m_promise.future(); }

    void attempt(Reader &reader, Progress &inner) override
    {
        if constexpr (std::is_void_v<T>) {
            m_function(reader, inner);
            m_value.emplace(std::monostate());
        } else {
            m_value.emplace(m_function(reader, inner));
        }
    }
    void finish() override { answer(std::move(*m_value)); }
    void fail(const Error &error) override { answer(Value(error)); }

private:
    void answer(Value result)
    {
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }

    F m_function;
    QPromise<Value> m_promise;
    std::optional<Value> m_value; // of the newest attempt
};

} // namespace soctv
