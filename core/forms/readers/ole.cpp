#include "core/forms/readers/ole.h"

#include "core/forms/readers/littleendian.h"

#include <QBitArray>
#include <QSet>

#include <algorithm>
#include <limits>

namespace soctv {

namespace {

// Places in the header and in an entry of a folder.
constexpr qsizetype headerSize = 512;
constexpr qsizetype sectorShiftAt = 30;
constexpr qsizetype folderAt = 48;
constexpr qsizetype smallLimitAt = 56;
constexpr qsizetype smallTableAt = 60;
constexpr qsizetype moreTableAt = 68;
constexpr qsizetype tableAt = 76;
constexpr int tableInHeader = 109;
constexpr qsizetype entrySize = 128;
constexpr int smallSectorSize = 64;

constexpr quint32 firstSpecial = 0xFFFFFFFA; // from here on no sector, but an end or a free one
constexpr qsizetype noLimit = std::numeric_limits<qsizetype>::max();

} // namespace

OleFile::OleFile(const QByteArray &bytes)
    : m_bytes(bytes)
{
    const auto shift = littleEndian<quint16>(bytes, sectorShiftAt);
    if (bytes.size() < headerSize || (shift != 9 && shift != 12))
        refuseDamaged();
    m_sectorSize = 1 << shift;
    m_sectorCount = std::max<qsizetype>(0, (bytes.size() - 1) / m_sectorSize);
    readTable();
    readFolder();
}

// The header takes the place of one sector. The last sector may be short: some programs do not
// fill it.
QByteArray OleFile::sector(quint32 number) const
{
    if (number >= quint64(m_sectorCount))
        refuseDamaged();
    return m_bytes.mid((qsizetype(number) + 1) * m_sectorSize, m_sectorSize);
}

void OleFile::addTableSector(quint32 number)
{
    if (m_next.size() > m_sectorCount + m_sectorSize) // more than the file has sectors
        refuseDamaged();
    const QByteArray bytes = sector(number);
    for (qsizetype at = 0; at + 4 <= bytes.size(); at += 4)
        m_next.append(littleEndian<quint32>(bytes, at));
}

void OleFile::readTable()
{
    const auto used = [](quint32 number) { return number < firstSpecial; };
    for (int i = 0; i < tableInHeader; ++i) {
        const auto number = littleEndian<quint32>(m_bytes, tableAt + 4 * i);
        if (used(number))
            addTableSector(number);
    }
    // Where the header has not room enough, sectors list more; the last number leads on.
    auto more = littleEndian<quint32>(m_bytes, moreTableAt);
    for (qsizetype count = 0; used(more); ++count) {
        if (count > m_sectorCount)
            refuseDamaged();
        const QByteArray list = sector(more);
        for (qsizetype at = 0; at + 4 < m_sectorSize; at += 4) {
            const auto number = littleEndian<quint32>(list, at);
            if (used(number))
                addTableSector(number);
        }
        more = littleEndian<quint32>(list, m_sectorSize - 4);
    }
}

QByteArray OleFile::chain(quint32 start, qsizetype most) const
{
    QByteArray content;
    QBitArray seen(m_sectorCount);
    for (quint32 number = start; number < firstSpecial && content.size() < most;
         number = m_next[number]) {
        content += sector(number);
        if (seen.testBit(number) || number >= quint64(m_next.size())) // a circle, or no way on
            refuseDamaged();
        seen.setBit(number);
    }
    return content.left(most);
}

QByteArray OleFile::smallChain(quint32 start, qsizetype size) const
{
    QByteArray content;
    for (quint32 number = start; number < firstSpecial && content.size() < size;
         number = littleEndian<quint32>(m_smallNext, qsizetype(number) * 4)) {
        const qsizetype from = qsizetype(number) * smallSectorSize;
        if (content.size() > m_small.size() || from >= m_small.size())
            refuseDamaged();
        content += m_small.mid(from, smallSectorSize);
    }
    return content.left(size);
}

void OleFile::readFolder()
{
    const QByteArray folder = chain(littleEndian<quint32>(m_bytes, folderAt), noLimit);
    if (folder.size() < entrySize)
        refuseDamaged();
    m_small = chain(littleEndian<quint32>(folder, 116), littleEndian<quint32>(folder, 120));
    m_smallNext = chain(littleEndian<quint32>(m_bytes, smallTableAt), noLimit);
    readSiblings(folder, littleEndian<quint32>(folder, 76));
}

// The entries of one folder are a tree.
void OleFile::readSiblings(const QByteArray &folder, quint32 first)
{
    QSet<quint32> seen;
    QList<quint32> open{first};
    while (!open.isEmpty()) {
        const quint32 number = open.takeLast();
        const qsizetype at = qsizetype(number) * entrySize;
        if (at + entrySize > folder.size() || seen.contains(number))
            continue;
        seen.insert(number);
        const auto nameBytes = std::min<quint16>(64, littleEndian<quint16>(folder, at + 64));
        const QString name = utf16Text(folder, at, std::max(0, nameBytes / 2 - 1)).toLower();
        constexpr char streamType = 2;
        if (!m_entries.contains(name)) {
            m_entries.insert(name,
                {littleEndian<quint32>(folder, at + 116), littleEndian<quint32>(folder, at + 120),
                    folder[at + 66] == streamType});
        }
        open.append(littleEndian<quint32>(folder, at + 68));
        open.append(littleEndian<quint32>(folder, at + 72));
    }
}

QByteArray OleFile::stream(const QString &name) const
{
    const Entry entry = m_entries.value(name.toLower());
    if (!entry.isStream)
        return {};
    const bool isSmall = entry.size < littleEndian<quint32>(m_bytes, smallLimitAt);
    const QByteArray content
        = isSmall ? smallChain(entry.start, entry.size) : chain(entry.start, entry.size);
    if (content.size() < qsizetype(entry.size)) // cut off
        refuseDamaged();
    return content;
}

} // namespace soctv
