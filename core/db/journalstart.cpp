#include "core/db/journalstart.h"

#include <QFile>
#include <QtEndian>

namespace soctv {

namespace {

// A rollback journal (sqlite.org/fileformat2.html, section 3) has one or more parts. Each begins
// with a head: magic, number of pages, checksum seed, size of the database in pages, size of a
// sector, size of a page. The pages follow in the next sector, each between its number and a
// checksum; the next part begins with a sector, too.
constexpr int headSize = 28;
constexpr char magic[] = "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7";
constexpr qint64 smallest = 512; // of a sector and of a page
constexpr qint64 largest = 65536;

bool isSize(qint64 size)
{
    return size >= smallest && size <= largest;
}

quint32 numberIn(const QByteArray &bytes, int offset)
{
    return qFromBigEndian<quint32>(bytes.constData() + offset);
}

} // namespace

bool wasEmptyByJournal(const QString &path)
{
    QFile journal(path + QLatin1String("-journal"));
    if (!journal.open(QIODevice::ReadOnly))
        return false;
    const QByteArray head = journal.read(headSize);
    return head.size() == headSize && head.startsWith(magic) && numberIn(head, 16) == 0;
}

QByteArray startInJournal(const QString &path, int size)
{
    QFile journal(path + QLatin1String("-journal"));
    if (!journal.open(QIODevice::ReadOnly))
        return {};
    for (qint64 part = 0; journal.seek(part);) {
        const QByteArray head = journal.read(headSize);
        if (head.size() < headSize || !head.startsWith(magic))
            return {};
        const quint32 pages = numberIn(head, 8);
        const qint64 sector = numberIn(head, 20);
        const quint32 pageSize = numberIn(head, 24);
        if (!isSize(sector) || !isSize(pageSize))
            return {};
        qint64 at = part + sector;
        for (quint32 page = 0; page < pages && journal.seek(at); ++page, at += pageSize + 8) {
            const QByteArray number = journal.read(4);
            if (number.size() < 4)
                return {};
            if (numberIn(number, 0) == 1)
                return journal.read(size);
        }
        part = (at + sector - 1) / sector * sector;
    }
    return {};
}

} // namespace soctv
