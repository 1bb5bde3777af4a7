#include "core/forms/readers/bifflink.h"

#include "core/forms/readers/biff.h"
#include "core/forms/readers/littleendian.h"

namespace soctv {

namespace {

constexpr QByteArrayView addressClass(
    "\xE0\xC9\xEA\x79\xF9\xBA\xCE\x11\x8C\x82\x00\xAA\x00\x4B\xA9\x0B", 16);
constexpr QByteArrayView fileClass(
    "\x03\x03\x00\x00\x00\x00\x00\x00\xC0\x00\x00\x00\x00\x00\x00\x46", 16);

// Walks over the parts of a link, each as long as it says itself.
class LinkParts {
public:
    LinkParts(QByteArrayView record, qsizetype at)
        : m_record(record)
        , m_at(at)
    {
    }

    // Letters, their number before them.
    QString letters()
    {
        const quint32 count = number();
        return text(qsizetype(count) * 2);
    }

    // What the link leads to: an address, or a file.
    QString target()
    {
        const QByteArrayView kind = m_record.sliced(std::min(m_at, m_record.size()));
        if (kind.startsWith(addressClass)) {
            m_at += addressClass.size();
            const quint32 size = number();
            return text(size);
        }
        if (!kind.startsWith(fileClass))
            refuseDamaged();
        m_at += fileClass.size() + 2;
        return file();
    }

private:
    quint32 number()
    {
        const auto value = littleEndian<quint32>(m_record, m_at);
        m_at += 4;
        return value;
    }

    // Up to the zero that ends it.
    QString text(qsizetype size)
    {
        QString letters = utf16Text(m_record, m_at, size / 2);
        m_at += size;
        const qsizetype end = letters.indexOf(QChar(0));
        return end < 0 ? letters : letters.left(end);
    }

    // A path in 8-bit letters and, where these do not do, in Unicode.
    QString file()
    {
        const quint32 size = number();
        if (m_at + qsizetype(size) > m_record.size())
            refuseDamaged();
        QString path = QString::fromLatin1(m_record.sliced(m_at, size));
        path = path.left(path.indexOf(QChar(0)));
        constexpr int reserved = 24;
        m_at += size + reserved;
        const quint32 more = number();
        if (more == 0)
            return path;
        const qsizetype end = m_at + more;
        const quint32 bytes = number();
        m_at += 2;
        path = text(bytes);
        m_at = end;
        return path;
    }

    QByteArrayView m_record;
    qsizetype m_at;
};

} // namespace

BiffLink readBiffLink(QByteArrayView record)
{
    enum Flag : quint32 {
        HasTarget = 0x01,
        HasPlace = 0x08,
        HasName = 0x14,
        HasFrame = 0x80,
        TargetIsText = 0x100
    };
    constexpr qsizetype flagsAt = 28;
    BiffLink link;
    link.cell = {littleEndian<quint16>(record, 4), littleEndian<quint16>(record, 0)};
    const auto flags = littleEndian<quint32>(record, flagsAt);
    LinkParts parts(record, flagsAt + 4);
    if ((flags & HasName) == HasName)
        parts.letters();
    if (flags & HasFrame)
        parts.letters();
    if (flags & HasTarget)
        link.target = flags & TargetIsText ? parts.letters() : parts.target();
    if (!link.target.isEmpty() && (flags & HasPlace))
        link.target += u'#' + parts.letters();
    return link;
}

QString addressInTokens(QByteArrayView tokens)
{
    constexpr char text = 0x17;
    constexpr QByteArrayView hyperlink("\x67\x01", 2); // the function's number
    // Its call comes last: kind, number of arguments, number of the function.
    const bool isCall = tokens.size() > 8 && tokens[0] == text && tokens.endsWith(hyperlink)
        && (tokens[tokens.size() - 4] & 0x1F) == 0x02;
    if (!isCall)
        return {};
    BiffBytes bytes(tokens.sliced(1));
    const int length = bytes.byte();
    return bytes.string(length).text;
}

} // namespace soctv
