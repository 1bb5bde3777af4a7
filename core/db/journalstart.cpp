#include "core/db/journalstart.h"

#include <QFile>
#include <QtEndian>

namespace soctv {

namespace {

// The head of a rollback journal (sqlite.org/fileformat2.html, section 3): magic, number of pages,
// checksum seed, size of the database in pages, size of a sector, size of a page. The pages follow
// in the next sector, each between its number and a checksum.
constexpr int headSize = 28;
constexpr char magic[] = "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7";
constexpr quint32 smallestPage = 512;
constexpr quint32 largestPage = 65536;

quint32 numberIn(const QByteArray &bytes, int offset)
{
    return qFromBigEndian<quint32>(bytes.constData() + offset);
}

} // namespace

QByteArray startInJournal(const QString &path, int size)
{
    QFile journal(path + QLatin1String("-journal"));
    if (!journal.open(QIODevice::ReadOnly))
        return {};
    const QByteArray head = journal.read(headSize);
    if (head.size() < headSize || !head.startsWith(magic))
        return {};
    const quint32 pages = numberIn(head, 8);
    const quint32 pageSize = numberIn(head, 24);
    if (pageSize < smallestPage || pageSize > largestPage)
        return {};
    qint64 at = numberIn(head, 20);
    for (quint32 page = 0; page < pages && journal.seek(at); ++page, at += pageSize + 8) {
        const QByteArray number = journal.read(4);
        if (number.size() < 4)
            return {};
        if (numberIn(number, 0) == 1)
            return journal.read(size);
    }
    return {};
}

} // namespace soctv
