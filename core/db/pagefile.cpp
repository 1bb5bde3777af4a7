#include "core/db/pagefile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace soctv {

namespace {

constexpr qsizetype headSize = 100; // of the file, before the first page's own
constexpr qsizetype smallestCell = 4;

quint32 number16(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<quint16>(bytes.constData() + at);
}

quint32 number32(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.constData() + at);
}

// A number of one to nine bytes at \a at, which goes behind it.
std::optional<quint64> varint(const QByteArray &bytes, qsizetype &at)
{
    quint64 number = 0;
    for (int i = 0; i < 9; ++i) {
        if (at >= bytes.size())
            return std::nullopt;
        const auto byte = uchar(bytes.at(at++));
        if (i == 8)
            return number << 8 | byte;
        number = number << 7 | (byte & 0x7f);
        if (byte < 0x80)
            return number;
    }
    return std::nullopt;
}

// How many bytes a value of the serial type takes; nothing for one that a roster does not have.
std::optional<quint64> sizeOf(quint64 type)
{
    constexpr std::array<quint64, 7> numbers{0, 1, 2, 3, 4, 6, 8};
    if (type < numbers.size())
        return numbers[type];
    if (type == 8 || type == 9)
        return 0;
    return type >= 12 ? std::optional((type - 12) / 2) : std::nullopt;
}

Value valueOf(quint64 type, const QByteArray &bytes)
{
    if (type == 0)
        return {};
    if (type == 8 || type == 9)
        return qint64(type - 8);
    if (type >= 12)
        return type % 2 == 0 ? Value(bytes) : Value(QString::fromUtf8(bytes));
    qint64 number = bytes.at(0) < 0 ? -1 : 0;
    for (const char byte : bytes)
        number = qint64(quint64(number) << 8 | uchar(byte));
    return number;
}

std::optional<QList<Value>> valuesIn(const QByteArray &record)
{
    qsizetype at = 0;
    const auto head = varint(record, at);
    if (!head || *head > quint64(record.size()))
        return std::nullopt;
    QList<Value> values;
    quint64 body = *head;
    while (quint64(at) < *head) {
        const auto type = varint(record, at);
        const auto size = type ? sizeOf(*type) : std::nullopt;
        if (!size || *size > quint64(record.size()) - body)
            return std::nullopt;
        values.append(valueOf(*type, record.mid(qsizetype(body), qsizetype(*size))));
        body += *size;
    }
    if (quint64(at) != *head || body != quint64(record.size()))
        return std::nullopt;
    return values;
}

PageFile::Kind kindOf(char type)
{
    switch (type) {
    case 13:
        return PageFile::Kind::TableLeaf;
    case 5:
        return PageFile::Kind::TableInner;
    case 10:
        return PageFile::Kind::IndexLeaf;
    case 2:
        return PageFile::Kind::IndexInner;
    default:
        return PageFile::Kind::None;
    }
}

} // namespace

PageFile::PageFile(const QString &path)
    : m_file(path)
{
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        throw Error{ErrorCode::Io,
            QCoreApplication::translate("soctv", "“%1” cannot be opened.")
                .arg(QFileInfo(path).fileName())};
    }
    const QByteArray head = m_file.read(headSize);
    if (head.size() == headSize) {
        const quint32 said = number16(head, 16);
        if (said >= 512 && (said & (said - 1)) == 0) // else that of every roster of ours
            m_pageSize = said;
    }
    m_pageCount = quint32(std::min<qint64>(m_file.size() / m_pageSize, 0x7fffffff));
}

int PageFile::version()
{
    const QByteArray head = bytes(1);
    return head.isEmpty() ? 0 : std::max(0, int(number32(head, 60)));
}

QByteArray PageFile::bytes(quint32 number)
{
    if (number == 0 || number > m_pageCount || !m_file.seek(qint64(number - 1) * m_pageSize))
        return {};
    const QByteArray page = m_file.read(m_pageSize);
    return page.size() == m_pageSize ? page : QByteArray(); // shorter: the disk cannot read it
}

PageFile::Page PageFile::read(quint32 number)
{
    const QByteArray page = bytes(number);
    Page result;
    if (page.isEmpty())
        return result;
    const qsizetype head = number == 1 ? headSize : 0;
    result.kind = kindOf(page.at(head));
    if (result.kind == Kind::None)
        return result;
    const bool inner = result.kind == Kind::TableInner || result.kind == Kind::IndexInner;
    const qsizetype cells = head + (inner ? 12 : 8);
    const qsizetype cellsEnd = cells + 2 * qsizetype(number16(page, head + 3));
    if (cellsEnd > page.size()) {
        result.kind = Kind::None;
        return result;
    }
    for (qsizetype i = cells; i < cellsEnd; i += 2) {
        const auto at = qsizetype(number16(page, i));
        if (at < cellsEnd || at > page.size() - smallestCell || !readCell(page, at, result))
            ++result.unreadable;
    }
    if (inner)
        result.children.append(number32(page, head + 8));
    return result;
}

bool PageFile::readCell(const QByteArray &page, qsizetype at, Page &result)
{
    if (result.kind == Kind::TableInner || result.kind == Kind::IndexInner) {
        result.children.append(number32(page, at));
        at += 4;
    }
    if (result.kind == Kind::TableInner)
        return varint(page, at).has_value();
    const auto size = varint(page, at);
    const bool table = result.kind == Kind::TableLeaf;
    const auto rowid = table ? varint(page, at) : 0;
    const auto record = size && rowid ? payload(page, at, *size, table) : std::nullopt;
    auto values = record ? valuesIn(*record) : std::nullopt;
    if (!values)
        return false;
    result.rows.append({qint64(*rowid), std::move(*values)});
    return true;
}

// The first bytes of a long record lie in the page, the rest in a chain of others.
std::optional<QByteArray> PageFile::payload(
    const QByteArray &page, qsizetype at, quint64 size, bool table)
{
    const auto usable = quint64(m_pageSize);
    const quint64 most = table ? usable - 35 : (usable - 12) * 64 / 255 - 23;
    quint64 here = size;
    if (size > most) {
        const quint64 least = (usable - 12) * 32 / 255 - 23;
        const quint64 fitting = least + (size - least) % (usable - 4);
        here = fitting <= most ? fitting : least;
    }
    if (size > quint64(m_file.size()) || at + qsizetype(here) > page.size())
        return std::nullopt;
    QByteArray record = page.mid(at, qsizetype(here));
    if (here == size)
        return record;
    at += qsizetype(here);
    if (at + 4 > page.size())
        return std::nullopt;
    for (quint32 next = number32(page, at); quint64(record.size()) < size;) {
        const QByteArray more = bytes(next);
        if (more.isEmpty())
            return std::nullopt;
        record
            += more.mid(4, qsizetype(std::min<quint64>(size - quint64(record.size()), usable - 4)));
        next = number32(more, 0);
    }
    return record;
}

QSet<quint32> PageFile::freePages()
{
    QSet<quint32> pages;
    const QByteArray head = bytes(1);
    quint32 trunk = head.isEmpty() ? 0 : number32(head, 32);
    while (trunk != 0 && !pages.contains(trunk)) {
        const QByteArray page = bytes(trunk);
        if (page.isEmpty())
            break;
        pages.insert(trunk);
        const quint32 count = number32(page, 4);
        for (quint32 i = 0; i < count && 8 + 4 * qsizetype(i) + 4 <= page.size(); ++i)
            pages.insert(number32(page, 8 + 4 * qsizetype(i)));
        trunk = number32(page, 0);
    }
    return pages;
}

} // namespace soctv
