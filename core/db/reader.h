#pragma once

#include "core/db/database.h"

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

namespace soctv {

/// Lets one writing and some reading connections of this process take turns on a file: an open read
/// would make a commit wait three seconds and fail.
class Gate {
public:
    /// Stops the readers and keeps them out until the end of the scope.
    class WriterTurn {
    public:
        explicit WriterTurn(Gate &gate);
        ~WriterTurn();
        WriterTurn(const WriterTurn &) = delete;
        WriterTurn &operator=(const WriterTurn &) = delete;

    private:
        Gate &m_gate;
        std::unique_lock<std::timed_mutex> m_lock;
    };

    /// Another file has taken the place of the one that was opened: readers open it. Its \a number
    /// is not that of an earlier one.
    void noteOtherFile(int number) { m_fileNumber = number; }

private:
    friend class Reader;
    std::mutex m_state; // guards m_readers and m_writers
    std::timed_mutex m_turn; // held by whoever touches the file
    std::condition_variable m_noWriter;
    std::vector<const Database *> m_readers;
    int m_writers = 0;
    std::atomic_int m_fileNumber = 0;
};

/// The connection that jobs read with, on a thread of their own. Each read() is one short turn (aim
/// 20 ms); between turns commits come through.
class Reader {
public:
    Reader(const QString &path, std::shared_ptr<Gate> gate);
    ~Reader();
    Reader(const Reader &) = delete;
    Reader &operator=(const Reader &) = delete;

    /// Runs \a function(Database &) in one turn. Throws Error{Interrupted} if a commit came first:
    /// ask again, or start the job again if editNumber() has moved.
    template <typename F>
    auto read(F &&function)
    {
        const auto turn = takeTurn();
        openOtherFile();
        return function(m_database);
    }

private:
    std::unique_lock<std::timed_mutex> takeTurn();
    void openOtherFile();

    std::shared_ptr<Gate> m_gate;
    int m_fileNumber;
    Database m_database;
};

} // namespace soctv
