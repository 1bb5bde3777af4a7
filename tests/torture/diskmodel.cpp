#include "tests/torture/diskmodel.h"

#include <sqlite3.h>

#include <cstring>

namespace soctv::torture {

void DiskRecorder::mark(qint64 n)
{
    const std::lock_guard lock(m_mutex);
    m_operations.push_back({DiskOperation::Mark, 0, n});
}

// Syncs are only noted: nothing that is done here has to outlive this process.
std::optional<int> DiskRecorder::before(FileCall &call)
{
    if (call.kind != FileCall::Sync)
        return std::nullopt;
    after(call);
    return SQLITE_OK;
}

void DiskRecorder::after(const FileCall &call)
{
    if (!call.path || (call.path != m_names[0] && call.path != m_names[1]))
        return;
    const std::lock_guard lock(m_mutex);
    const int file = call.path == m_names[1] ? 1 : 0;
    switch (call.kind) {
    case FileCall::Open:
        if (!call.creates)
            return;
        m_newJournal = file == 1;
        m_operations.push_back({DiskOperation::Create, file});
        return;
    case FileCall::Write:
        m_operations.push_back(
            {DiskOperation::Write, file, call.offset, QByteArray(call.data, call.size)});
        return;
    case FileCall::Truncate:
        m_operations.push_back({DiskOperation::Truncate, file, call.offset});
        return;
    case FileCall::Sync: {
        const bool syncsFolder = file == 1 && std::exchange(m_newJournal, false);
        m_operations.push_back({DiskOperation::Sync, file, 0, {}, syncsFolder});
        return;
    }
    case FileCall::Delete:
        m_operations.push_back({DiskOperation::Delete, file, 0, {}, call.syncsFolder});
        return;
    default:
        return;
    }
}

int DiskRecorder::characteristics(int real) const
{
    return m_isPowersafe ? real | SQLITE_IOCAP_POWERSAFE_OVERWRITE : real;
}

Disk::Disk(const QByteArray &roster)
{
    m_durable.bytes[0] = roster;
    m_durable.exists[0] = true;
}

void Disk::put(DiskImage &image, const DiskOperation &operation)
{
    QByteArray &bytes = image.bytes[std::size_t(operation.file)];
    if (operation.kind == DiskOperation::Truncate) {
        bytes.resize(qsizetype(operation.offset), '\0');
        return;
    }
    const qsizetype end = qsizetype(operation.offset) + operation.data.size();
    if (bytes.size() < end)
        bytes.resize(end, '\0');
    std::memcpy(bytes.data() + operation.offset, operation.data.constData(),
        std::size_t(operation.data.size()));
}

void Disk::settleFolder()
{
    for (const DiskOperation &entry : m_pendingEntries)
        m_durable.exists[std::size_t(entry.file)] = entry.kind == DiskOperation::Create;
    m_pendingEntries.clear();
}

void Disk::apply(const DiskOperation &operation)
{
    auto &pending = m_pending[std::size_t(operation.file)];
    switch (operation.kind) {
    case DiskOperation::Create:
        // A file of this name that was deleted is another one, and its bytes are gone.
        m_pendingEntries.push_back(operation);
        pending.push_back({DiskOperation::Truncate, operation.file});
        return;
    case DiskOperation::Write:
    case DiskOperation::Truncate:
        pending.push_back(operation);
        return;
    case DiskOperation::Sync:
        for (const DiskOperation &done : pending)
            put(m_durable, done);
        pending.clear();
        if (operation.syncsFolder)
            settleFolder();
        return;
    case DiskOperation::Delete:
        m_pendingEntries.push_back(operation);
        if (operation.syncsFolder)
            settleFolder();
        return;
    case DiskOperation::Mark:
        return;
    }
}

bool Disk::hasPending() const
{
    return !m_pending[0].empty() || !m_pending[1].empty() || !m_pendingEntries.empty();
}

namespace {

enum class Fate { Lost, Kept, Garbled };

Fate drawFate(int variant, QRandomGenerator &random)
{
    if (variant < 2)
        return variant == 0 ? Fate::Lost : Fate::Kept;
    constexpr std::array fates{Fate::Lost, Fate::Lost, Fate::Kept, Fate::Kept, Fate::Garbled};
    return fates[random.bounded(quint32(fates.size()))];
}

void garble(QByteArray &bytes, qint64 from, qint64 to, QRandomGenerator &random)
{
    if (bytes.size() < to)
        bytes.resize(qsizetype(to), '\0');
    for (qint64 at = from; at < to; ++at)
        bytes[qsizetype(at)] = char(random.generate());
}

} // namespace

DiskImage Disk::cut(int variant, int sector, QRandomGenerator &random) const
{
    DiskImage image = m_durable;
    for (const DiskOperation &entry : m_pendingEntries) {
        if (drawFate(variant == 0 ? 0 : variant == 1 ? 1 : 2, random) == Fate::Kept)
            image.exists[std::size_t(entry.file)] = entry.kind == DiskOperation::Create;
    }
    for (const auto &pending : m_pending) {
        for (const DiskOperation &operation : pending) {
            if (operation.kind == DiskOperation::Truncate) {
                if (drawFate(variant, random) == Fate::Kept)
                    put(image, operation);
                continue;
            }
            const qint64 begin = operation.offset;
            const qint64 end = begin + operation.data.size();
            for (qint64 at = begin / sector * sector; at < end; at += sector) {
                const qint64 from = qMax(at, begin);
                const qint64 to = qMin(at + sector, end);
                const Fate fate = drawFate(variant, random);
                if (fate == Fate::Kept) {
                    put(image,
                        {DiskOperation::Write, operation.file, from,
                            operation.data.mid(qsizetype(from - begin), qsizetype(to - from))});
                } else if (fate == Fate::Garbled) {
                    // The neighbours in the sector go with it, as far as the file reaches.
                    QByteArray &bytes = image.bytes[std::size_t(operation.file)];
                    garble(bytes, at, qMax(to, qMin(at + sector, qint64(bytes.size()))), random);
                }
            }
        }
    }
    return image;
}

} // namespace soctv::torture
