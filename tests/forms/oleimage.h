#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QtEndian>

#include <algorithm>
#include <utility>

namespace soctv {

/// \a value as it stands in such files, low byte first.
template <typename T>
QByteArray raw(T value)
{
    QByteArray bytes(sizeof(T), '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

inline QByteArray utf16(const QString &text)
{
    QByteArray bytes;
    for (const QChar c : text)
        bytes += raw<quint16>(c.unicode());
    return bytes;
}

/// An OLE file by hand: its table first, then its folder, then the streams, each long enough for
/// sectors of its own. Up to 7 MB.
class OleImage {
public:
    OleImage &add(const QString &name, QByteArray content)
    {
        constexpr int leastLarge = 4096;
        const int size = int(content.size());
        content.append(QByteArray(std::max(0, leastLarge - size), '\0'));
        m_streams.append({name, content});
        return *this;
    }

    QByteArray bytes() const
    {
        const quint32 tables = tableSectors();
        QList<quint32> next(tables, 0xFFFFFFFD);
        for (quint32 i = 1; i <= folderSectors(); ++i)
            next.append(i < folderSectors() ? tables + i : end);
        QByteArray folder = entry(QStringLiteral("Root Entry"), 5, 1, end, 0);
        QByteArray contents;
        for (qsizetype i = 0; i < m_streams.size(); ++i) {
            const auto &[name, content] = m_streams[i];
            const auto start = quint32(next.size());
            const quint32 count = sectorsOf(content);
            for (quint32 k = 1; k <= count; ++k)
                next.append(k < count ? start + k : end);
            const bool isLast = i + 1 == m_streams.size();
            folder += entry(
                name, 2, none, start, quint32(content.size()), isLast ? none : quint32(i + 2));
            contents += content.leftJustified(qsizetype(count) * sector, '\0');
        }
        QByteArray table;
        for (const quint32 each : next)
            table += raw(each);
        return header(tables) + table.leftJustified(int(tables) * sector, '\xFF')
            + folder.leftJustified(int(folderSectors()) * sector, '\0') + contents;
    }

private:
    static constexpr int sector = 512;
    static constexpr quint32 end = 0xFFFFFFFE;
    static constexpr quint32 none = 0xFFFFFFFF;

    quint32 folderSectors() const { return quint32(m_streams.size() + 1 + 3) / 4; }
    static quint32 sectorsOf(const QByteArray &content)
    {
        return quint32((content.size() + sector - 1) / sector);
    }
    // A sector of the table has places for 128, its own too.
    quint32 tableSectors() const
    {
        quint32 others = folderSectors();
        for (const auto &stream : m_streams)
            others += sectorsOf(stream.second);
        return (others + 126) / 127;
    }

    static QByteArray header(quint32 tables)
    {
        QByteArray bytes("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
        bytes += QByteArray(16, '\0') + raw<quint16>(0x3E) + raw<quint16>(3) + raw<quint16>(0xFFFE)
            + raw<quint16>(9) + raw<quint16>(6) + QByteArray(10, '\0');
        bytes += raw(tables) + raw(tables) + raw<quint32>(0) + raw<quint32>(4096) + raw(end)
            + raw<quint32>(0) + raw(end) + raw<quint32>(0);
        for (quint32 i = 0; i < tables; ++i)
            bytes += raw(i);
        return bytes.leftJustified(sector, '\xFF');
    }

    static QByteArray entry(const QString &name, char type, quint32 child, quint32 start,
        quint32 size, quint32 sibling = none)
    {
        QByteArray bytes = utf16(name).leftJustified(64, '\0');
        bytes += raw(quint16(2 * (name.size() + 1))) + QByteArray(1, type) + QByteArray(1, '\1');
        bytes += raw(none) + raw(sibling) + raw(child) + QByteArray(36, '\0');
        return bytes + raw(start) + raw(size) + raw<quint32>(0);
    }

    QList<std::pair<QString, QByteArray>> m_streams;
};

} // namespace soctv
