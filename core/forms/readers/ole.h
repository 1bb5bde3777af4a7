#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace soctv {

/// The OLE file in which old office programs keep their streams, a small file system of sectors
/// ([MS-CFB]). Only the root folder is looked at: objects put into a table have folders of their
/// own. Everything is bounded by the size of the file; all below throw Error{Invalid} where a
/// chain of sectors leads outside or in a circle.
class OleFile {
public:
    explicit OleFile(const QByteArray &bytes);

    /// True if the root folder has a stream or folder of this name, in any case of letters.
    bool contains(const QString &name) const { return m_entries.contains(name.toLower()); }
    /// The content of a stream; empty if there is none such.
    QByteArray stream(const QString &name) const;

private:
    struct Entry {
        quint32 start = 0;
        quint32 size = 0;
        bool isStream = false;
    };

    QByteArray sector(quint32 number) const;
    QByteArray chain(quint32 start, qsizetype most) const;
    QByteArray smallChain(quint32 start, qsizetype size) const;
    void readTable();
    void addTableSector(quint32 number);
    void readFolder();
    void readSiblings(const QByteArray &folder, quint32 first);

    QByteArray m_bytes;
    int m_sectorSize = 512;
    qsizetype m_sectorCount = 0; // the last one may be cut
    QList<quint32> m_next; // sector after sector
    QHash<QString, Entry> m_entries; // of the root folder, by name in lower case
    QByteArray m_small; // the sectors of 64 bytes for short streams
    QByteArray m_smallNext;
};

} // namespace soctv
