#pragma once

#include <QByteArray>
#include <QList>

#include <zlib.h>

namespace soctv {

/// One entry of a zip file as a test wants it, with the lies it is to tell.
struct ZipEntry {
    QByteArray name;
    QByteArray content;
    bool deflated = true;
    quint16 flags = 0; ///< in both headers
    int method = -1; ///< another than the true one
    qint64 size = -1; ///< unpacked, another than the true one
    qint64 checkSum = -1; ///< another than the true one
};

/// What deflate makes of \a content, without any header.
inline QByteArray rawDeflated(const QByteArray &content)
{
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    QByteArray packed(qsizetype(deflateBound(&stream, uLong(content.size()))), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(content.constData()));
    stream.avail_in = uInt(content.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

/// A zip file with these entries, in this order.
inline QByteArray zipOf(const QList<ZipEntry> &entries)
{
    const auto number = [](quint64 value, int bytes) {
        QByteArray written;
        for (int i = 0; i < bytes; ++i)
            written += char(i < 8 ? value >> (8 * i) : 0);
        return written;
    };
    QByteArray file;
    QByteArray directory;
    for (const ZipEntry &entry : entries) {
        const QByteArray data = entry.deflated ? rawDeflated(entry.content) : entry.content;
        const uLong sum = crc32(0, reinterpret_cast<const Bytef *>(entry.content.constData()),
            uInt(entry.content.size()));
        const int method = entry.deflated ? Z_DEFLATED : 0;
        const QByteArray common = number(20, 2) + number(entry.flags, 2)
            + number(quint64(entry.method < 0 ? method : entry.method), 2) + number(0, 4)
            + number(entry.checkSum < 0 ? sum : quint64(entry.checkSum), 4)
            + number(quint64(data.size()), 4)
            + number(quint64(entry.size < 0 ? entry.content.size() : entry.size), 4)
            + number(quint64(entry.name.size()), 2) + number(0, 2);
        directory += "PK\1\2" + number(20, 2) + common + number(0, 10)
            + number(quint64(file.size()), 4) + entry.name;
        file += "PK\3\4" + common + entry.name + data;
    }
    return file + directory + "PK\5\6" + number(0, 4) + number(quint64(entries.size()), 2)
        + number(quint64(entries.size()), 2) + number(quint64(directory.size()), 4)
        + number(quint64(file.size()), 4) + number(0, 2);
}

/// A zip file with \a entries, where those of \a more come beside them or, by name, in their place.
/// If not \a isPacked, they are only stored, which is quicker.
inline QByteArray zipOf(QList<ZipEntry> entries, const QList<ZipEntry> &more, bool isPacked)
{
    for (const ZipEntry &entry : more) {
        entries.removeIf([&](const ZipEntry &known) { return known.name == entry.name; });
        entries.append(entry);
    }
    for (ZipEntry &entry : entries)
        entry.deflated = entry.deflated && isPacked;
    return zipOf(entries);
}

} // namespace soctv
