#include "core/db/reader.h"

#include <chrono>

namespace soctv {

Gate::WriterTurn::WriterTurn(Gate &gate)
    : m_gate(gate)
    , m_lock(gate.m_turn, std::defer_lock)
{
    {
        const std::lock_guard state(m_gate.m_state);
        ++m_gate.m_writers;
    }
    // Again and again: a statement that has not begun to run yet does not hear an interrupt.
    do {
        const std::lock_guard state(m_gate.m_state);
        for (const Database *reader : m_gate.m_readers)
            reader->interrupt();
    } while (!m_lock.try_lock_for(std::chrono::milliseconds(1)));
}

Gate::WriterTurn::~WriterTurn()
{
    m_lock.unlock();
    {
        const std::lock_guard state(m_gate.m_state);
        --m_gate.m_writers;
    }
    m_gate.m_noWriter.notify_all();
}

Reader::Reader(const QString &path, std::shared_ptr<Gate> gate)
    : m_gate(std::move(gate))
    , m_fileNumber(m_gate->m_fileNumber)
    , m_database(Database::open(path, Database::Access::ReadOnly))
{
    m_database.trust();
    const std::lock_guard state(m_gate->m_state);
    m_gate->m_readers.push_back(&m_database);
}

Reader::~Reader()
{
    const std::lock_guard state(m_gate->m_state);
    std::erase(m_gate->m_readers, &m_database);
}

std::unique_lock<std::timed_mutex> Reader::takeTurn()
{
    std::unique_lock state(m_gate->m_state);
    m_gate->m_noWriter.wait(state, [this] { return m_gate->m_writers == 0; });
    state.unlock();
    // A writer that comes in between interrupts the turn that starts here or waits for its end.
    return std::unique_lock(m_gate->m_turn);
}

void Reader::openOtherFile()
{
    const int number = m_gate->m_fileNumber;
    if (number == m_fileNumber)
        return;
    Database other = Database::open(m_database.path(), Database::Access::ReadOnly);
    other.trust();
    const std::lock_guard state(m_gate->m_state); // a writer may be about to interrupt it
    m_database = std::move(other);
    m_fileNumber = number;
}

} // namespace soctv
