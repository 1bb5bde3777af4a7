#pragma once

#include "tests/torture/shimvfs.h"

#include <QByteArray>
#include <QList>
#include <QRandomGenerator>

#include <array>
#include <mutex>
#include <vector>

namespace soctv::torture {

/// One thing that reached the operating system.
struct DiskOperation {
    enum Kind { Create, Write, Truncate, Sync, Delete, Mark };

    Kind kind;
    int file; ///< 0: the roster, 1: its journal
    qint64 offset = 0; ///< of a truncation, the new size; of a mark, what is acknowledged
    QByteArray data = {};
    bool syncsFolder = false;
};

/// Keeps what SQLite asks for on a roster and its journal.
class DiskRecorder : public CallWatcher {
public:
    explicit DiskRecorder(const QByteArray &roster)
        : m_names{roster, roster + "-journal"}
    {
    }

    /// The control "psow": takes the medium for one that never touches what it does not write.
    void claimPowersafeOverwrite() { m_isPowersafe = true; }
    /// Whatever was done up to here was acknowledged: the state \a n.
    void mark(qint64 n);
    const std::vector<DiskOperation> &operations() const { return m_operations; }

    std::optional<int> before(FileCall &call) override;
    void after(const FileCall &call) override;
    int characteristics(int real) const override;

private:
    std::array<QByteArray, 2> m_names;
    std::mutex m_mutex;
    std::vector<DiskOperation> m_operations;
    bool m_newJournal = false; // its first sync makes its folder entry last, too
    bool m_isPowersafe = false;
};

/// What is found after the power came back.
struct DiskImage {
    std::array<QByteArray, 2> bytes;
    std::array<bool, 2> exists = {};
};

/// A disk that holds what was synced for certain, and of the rest whatever it likes.
class Disk {
public:
    explicit Disk(const QByteArray &roster);

    void apply(const DiskOperation &operation);
    /// Cuts the power: each sector that was written since the last sync is old, new or garbage;
    /// sizes and folder entries are old or new. \a variant 0 loses all, 1 keeps all, others are
    /// drawn. \a sector: how many bytes a garbled one takes with it.
    DiskImage cut(int variant, int sector, QRandomGenerator &random) const;
    /// Everything that was written since the last sync.
    bool hasPending() const;

private:
    static void put(DiskImage &image, const DiskOperation &operation);
    void settleFolder();

    DiskImage m_durable;
    std::array<std::vector<DiskOperation>, 2> m_pending;
    std::vector<DiskOperation> m_pendingEntries; // Create and Delete
};

} // namespace soctv::torture
