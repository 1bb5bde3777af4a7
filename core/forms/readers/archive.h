#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <memory>

namespace soctv {

/// The parts of a zip archive that comes from a stranger, read from memory. All that can be told
/// without unpacking is checked first (safety.md, "Import of files from strangers"): the number of
/// entries, their names, that they do not overlap, are not encrypted, and stored or deflated.
class Archive {
public:
    static constexpr int maxEntries = 2000;

    /// Throws Error{Invalid} with a sentence that calls the file “%1”.
    explicit Archive(const QByteArray &bytes);
    ~Archive();
    Archive(const Archive &) = delete;
    Archive &operator=(const Archive &) = delete;

    /// Names are compared without regard to ASCII case, as office packages want it; of two equal
    /// ones the first counts.
    bool contains(const QString &name) const { return m_entries.contains(name.toLower()); }

    /// One part being unpacked; there may be only one at a time.
    class Part {
    public:
        Part(Archive &archive, const QString &name);
        ~Part();
        Part(const Part &) = delete;
        Part &operator=(const Part &) = delete;

        /// Puts up to \a size bytes into \a to and returns how many: 0 at the end, where length and
        /// check sum have been compared. Throws Error{Invalid} if they differ, and when all parts
        /// read so far together are larger than a file of this size can honestly hold.
        qsizetype read(char *to, qsizetype size);

    private:
        Archive &m_archive;
        quint64 m_left; // bytes that the archive still promises
        bool m_open = true;
    };

private:
    struct Memory; // what minizip reads from
    struct Entry {
        quint64 directoryAt; // its place in the central directory
        quint64 number;
        quint64 size;
    };

    void list();
    void addEntry(quint64 *from, quint64 *to);

    std::unique_ptr<Memory> m_memory;
    void *m_zip = nullptr; // unzFile
    QHash<QString, Entry> m_entries; // by lower-case name
    quint64 m_outputLeft; // bytes that may still be unpacked
};

} // namespace soctv
