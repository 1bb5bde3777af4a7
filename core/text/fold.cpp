#include "core/text/fold.h"

#include "core/text/letters.h"

#include <algorithm>
#include <algorithm>
#include <cstring>
#include <string_view>

namespace soctv {

namespace {

// What letters a search row has most of, names, units, mail and links taken together.
constexpr std::string_view commonBytes = " nhtiagcoumek.bfwdylrvps:/0123456789@xqjz";

void cutZeros(QByteArray &bytes)
{
    qsizetype size = bytes.size();
    while (size > 0 && bytes[size - 1] == 0)
        --size;
    bytes.truncate(size);
}

/// \a text is lower case, NFC, tones placed or not as the caller wants it.
SearchText split(QStringView text)
{
    SearchText result;
    result.plain.reserve(text.size());
    result.marks.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const Letter letter = letterOf(text[i].unicode());
        if (letter.plain == 0 || (letter.plain == u' ' && result.plain.endsWith(' ')))
            continue;
        if (letter.plain < 0x80) {
            result.plain.append(char(letter.plain));
        } else {
            const bool pair = text[i].isHighSurrogate() && i + 1 < text.size();
            result.plain.append((pair ? text.mid(i++, 2) : QStringView(&letter.plain, 1)).toUtf8());
        }
        result.marks.append(char(letter.marks));
        result.marks.append(result.plain.size() - result.marks.size(), '\0');
    }
    cutZeros(result.marks);
    return result;
}

bool isInvisible(QChar unit)
{
    if (unit < u'\x7f')
        return unit < u' ';
    const QChar::Category category = unit.category();
    return unit != u'\u00AD'
        && (category == QChar::Other_Control || category == QChar::Other_Format
            || QChar::isNonCharacter(unit.unicode()));
}

/// True for a unit that tidied() leaves as it is, whatever stands beside it.
bool isKept(QChar unit)
{
    const char16_t code = unit.unicode();
    return code < 0x7F ? code >= u' '
                       : !unit.isSpace() && !unit.isSurrogate() && !isInvisible(unit);
}

} // namespace

QString cleaned(QStringView text)
{
    return tidied(text).normalized(QString::NormalizationForm_C);
}

QString tidied(const QString &text)
{
    const bool isTidy
        = std::ranges::all_of(text, isKept) && !text.startsWith(u' ') && !text.endsWith(u' ');
    return isTidy ? text : tidied(QStringView(text));
}

QString tidied(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool paired = c.isHighSurrogate()
            ? i + 1 < text.size() && text[i + 1].isLowSurrogate()
            : i > 0 && text[i - 1].isHighSurrogate();
        if (c.isSurrogate() && !paired)
            continue; // half a character: no encoding could write it
        if (c == u'\n' && i > 0 && text[i - 1] == u'\r')
            continue;
        if (c.isSpace())
            result.append(u' ');
        else if (!isInvisible(c))
            result.append(c);
    }
    return std::move(result).trimmed();
}

QString foldCase(QStringView text)
{
    QString result = composed(text);
    for (QChar &c : result)
        c = QChar(letterOf(c.unicode()).lower);
    placeTones(result);
    return result;
}

QString foldPlain(QStringView text)
{
    QString result(text.size(), Qt::Uninitialized);
    QChar *end = result.data();
    char16_t last = 0;
    for (const QChar c : text) {
        const char16_t plain = letterOf(c.unicode()).plain;
        if (plain == 0 || (plain == u' ' && last == u' '))
            continue;
        *end++ = QChar(plain);
        last = plain;
    }
    result.truncate(end - result.constData());
    return result;
}

QString foldHeader(QStringView text)
{
    QString result = foldPlain(text);
    for (QChar &c : result) {
        if (!c.isLetterOrNumber() && !c.isSurrogate())
            c = u' ';
    }
    return result.simplified();
}

qsizetype rarestByte(const QByteArray &bytes)
{
    qsizetype rarest = 0;
    std::size_t best = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        std::size_t rank = commonBytes.find(bytes[i]);
        if (rank == std::string_view::npos)
            rank = commonBytes.size();
        if (rank > best) {
            best = rank;
            rarest = i;
        }
    }
    return rarest;
}

SearchText searchText(QStringView text)
{
    const auto isAscii = [](QChar c) { return c < u'\x7f' && c >= u' '; };
    if (!std::all_of(text.begin(), text.end(), isAscii))
        return split(foldCase(text));
    // Phones, addresses and links: nothing but capitals and blanks to look at.
    SearchText result;
    result.plain.reserve(text.size());
    for (const QChar c : text) {
        if (c != u' ' || !result.plain.endsWith(' '))
            result.plain.append(char(c >= u'A' && c <= u'Z' ? c.unicode() + 0x20 : c.unicode()));
    }
    return result;
}

SearchPattern::SearchPattern(QStringView typed)
{
    QString text = foldCase(typed.trimmed());
    const SearchText whole = split(text);
    m_plain = whole.plain;
    m_marks = whole.marks;
    // On the way to "hoàn" one types "hoà", which is written "hòa" as long as nothing follows.
    openLastTone(text);
    m_openMarks = split(text).marks;
    m_rarest = rarestByte(m_plain);
}

bool SearchPattern::marksMatch(QByteArrayView marks, qsizetype at) const
{
    const auto match = [&](const QByteArray &wanted) {
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            if (wanted[i] && (at + i >= marks.size() || marks[at + i] != wanted[i]))
                return false;
        }
        return true;
    };
    return match(m_marks) || (m_openMarks != m_marks && match(m_openMarks));
}

qsizetype SearchPattern::indexIn(QByteArrayView plain, QByteArrayView marks, qsizetype from) const
{
    const qsizetype size = m_plain.size();
    if (size == 0)
        return from <= plain.size() ? from : -1;
    // memchr for the rarest byte beats Boyer-Moore on rows of some hundred bytes.
    const char rare = m_plain[m_rarest];
    const char *const begin = plain.data();
    while (from + size <= plain.size()) {
        const qsizetype left = plain.size() - size + 1 - from;
        const void *hit = std::memchr(begin + from + m_rarest, rare, std::size_t(left));
        if (!hit)
            return -1;
        from = static_cast<const char *>(hit) - begin - m_rarest;
        if (std::memcmp(begin + from, m_plain.constData(), std::size_t(size)) == 0
            && (m_marks.isEmpty() || marksMatch(marks, from)))
            return from;
        ++from;
    }
    return -1;
}

} // namespace soctv
