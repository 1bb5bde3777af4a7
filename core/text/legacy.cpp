#include "core/text/legacy.h"

#include "core/text/legacytables.h"
#include "core/text/syllable.h"
#include "core/text/windowstext.h"

#include <algorithm>
#include <array>

namespace soctv {

namespace {

using ByteTable = std::array<char16_t, 256>; // 0: the encoding has no letter here

void put(ByteTable &table, const char *bytes, QStringView letters)
{
    for (qsizetype i = 0; i < letters.size(); ++i) {
        if (bytes[i])
            table[uchar(bytes[i])] = letters[i].unicode();
    }
}

ByteTable tableOf(LegacyEncoding encoding)
{
    ByteTable table{};
    switch (encoding) {
    case LegacyEncoding::Tcvn5712:
        put(table, legacy::tcvn5712Upper, legacy::upperLetters);
        put(table, legacy::tcvn5712Tones, legacy::tcvn5712Marks);
        [[fallthrough]];
    case LegacyEncoding::Tcvn3:
    case LegacyEncoding::Tcvn3Capitals:
        put(table, legacy::tcvn3Upper, legacy::tcvn3Capitals);
        put(table, legacy::tcvn3Lower, legacy::lowerLetters);
        break;
    case LegacyEncoding::Viscii:
        put(table, legacy::visciiLower, legacy::lowerLetters);
        put(table, legacy::visciiUpper, legacy::upperLetters);
        break;
    case LegacyEncoding::Cp1258:
        put(table, legacy::cp1258Bytes, legacy::cp1258Letters);
        break;
    case LegacyEncoding::Vni:
        put(table, legacy::vniSingles, legacy::vniLetters);
        for (const char c : QByteArrayView(legacy::vniSingles))
            table[uchar(c) - 0x20] = QChar(table[uchar(c)]).toUpper().unicode();
        break;
    case LegacyEncoding::None:
        break;
    }
    return table;
}

const ByteTable &byteTable(LegacyEncoding encoding)
{
    static const auto tables = [] {
        std::array<ByteTable, 7> all;
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = tableOf(LegacyEncoding(i));
        return all;
    }();
    return tables[std::size_t(encoding)];
}

// The vowel with the marks that a second byte of VNI sets on it; null: it is no such byte, or
// there is no such letter.
QChar withVniMark(QChar vowel, int byte)
{
    if (byte < 0xC0)
        return {};
    const auto mark
        = std::ranges::find(legacy::vniMarks, uchar(byte | 0x20), &legacy::VniMark::byte);
    if (mark == std::end(legacy::vniMarks))
        return {};
    QString letter(vowel);
    for (const char16_t each : {mark->modifier, mark->tone}) {
        if (each)
            letter += QChar(each);
    }
    letter = letter.normalized(QString::NormalizationForm_C);
    const bool isKnown = letter.size() == 1
        && (legacy::lowerLetters.contains(letter[0]) || legacy::upperLetters.contains(letter[0]));
    return isKnown ? letter[0] : QChar();
}

bool isAscii(QChar c)
{
    return c < QChar(0x80);
}

// Parts words. Signs above ASCII that no Windows program sets by itself do not: they are letters
// of an old encoding.
bool isBreak(QChar c)
{
    if (isAscii(c))
        return (c >= u' ' && !c.isLetter()) || c == u'\t' || c == u'\n' || c == u'\r';
    return c == QChar(0xA0) || (c >= u'\u2010' && c <= u'\u2026') || c == u'\u20AC'
        || c == u'\u2122';
}

bool isAcronym(QStringView word)
{
    return std::ranges::all_of(word, [](QChar c) {
        return c.isUpper() && !QStringView(u"AEIOUY").contains(c) && (isAscii(c) || c == u'Đ');
    });
}

struct Reading {
    int syllables = 0; // with letters above ASCII
    int odd = 0; // words that are none
};

Reading readingOf(QStringView text)
{
    Reading reading;
    for (qsizetype at = 0; at < text.size();) {
        if (isBreak(text[at])) {
            ++at;
            continue;
        }
        const qsizetype from = at;
        while (at < text.size() && !isBreak(text[at]))
            ++at;
        const QStringView word = text.sliced(from, at - from);
        const bool isPlain
            = std::ranges::all_of(word, [](QChar c) { return c >= u' ' && isAscii(c); });
        if (isPlain || isAcronym(word))
            continue;
        if (isVietnameseSyllable(word))
            ++reading.syllables;
        else
            ++reading.odd;
    }
    return reading;
}

// What needs no help: plain letters, Unicode beyond 8 bits, and what reads as it is.
bool isClear(QStringView text)
{
    return isPlainText(text) || isSurelyUnicode(text) || readingOf(text).odd == 0;
}

bool fits(QStringView text, LegacyEncoding encoding)
{
    return readsAsVietnamese(decodedLegacy(text, encoding));
}

constexpr LegacyEncoding candidates[]{LegacyEncoding::Tcvn3, LegacyEncoding::Vni,
    LegacyEncoding::Cp1258, LegacyEncoding::Viscii, LegacyEncoding::Tcvn5712};
constexpr int votingTexts = 500; // of a column of any length

} // namespace

LegacyEncoding encodingOfFont(QStringView font)
{
    const QStringView name = font.trimmed();
    if (name.startsWith(u".Vn", Qt::CaseInsensitive)) {
        return name.endsWith(u'H', Qt::CaseInsensitive) ? LegacyEncoding::Tcvn3Capitals
                                                        : LegacyEncoding::Tcvn3;
    }
    return name.startsWith(u"VNI-", Qt::CaseInsensitive) ? LegacyEncoding::Vni
                                                         : LegacyEncoding::None;
}

QString decodedLegacy(QStringView text, LegacyEncoding encoding)
{
    if (encoding == LegacyEncoding::None)
        return text.toString();
    const ByteTable &table = byteTable(encoding);
    QString decoded;
    decoded.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int byte = windowsByte(text[i]);
        const char16_t letter = byte < 0 ? u'\0' : table[std::size_t(byte)];
        decoded += letter ? QChar(letter) : text[i];
        if (encoding == LegacyEncoding::Vni && i + 1 < text.size()) {
            const QChar marked = withVniMark(decoded.back(), windowsByte(text[i + 1]));
            if (!marked.isNull()) {
                decoded.back() = marked;
                ++i;
            }
        }
    }
    if (encoding == LegacyEncoding::Tcvn3Capitals)
        decoded = decoded.toUpper();
    return decoded.normalized(QString::NormalizationForm_C);
}

QString decodedLegacy(QByteArrayView bytes, LegacyEncoding encoding)
{
    return decodedLegacy(windowsText(bytes), encoding);
}

int oddWords(const QString &text)
{
    return readingOf(text).odd;
}

bool readsAsVietnamese(const QString &text)
{
    const Reading reading = readingOf(text);
    return reading.odd == 0 && reading.syllables > 0;
}

bool isSurelyUnicode(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return windowsByte(c) < 0; });
}

bool isPlainText(QStringView text)
{
    return std::ranges::all_of(
        text, [](QChar c) { return isAscii(c) && (c >= u' ' || isBreak(c)); });
}

LegacyProposal legacyProposal(QStringView text)
{
    if (isClear(text))
        return {};
    const auto fitting = std::ranges::find_if(
        candidates, [text](LegacyEncoding encoding) { return fits(text, encoding); });
    return fitting == std::end(candidates) ? LegacyProposal() : readInEncoding(text, *fitting);
}

LegacyProposal readInEncoding(QStringView text, LegacyEncoding encoding)
{
    const auto isSmall = [](QChar c) { return c >= u'a' && c <= u'z'; };
    const auto isCapital = [](QChar c) { return c >= u'A' && c <= u'Z'; };
    const bool isCapitals = encoding == LegacyEncoding::Tcvn3
        && std::ranges::count_if(text, isCapital) > 1 && std::ranges::none_of(text, isSmall);
    const LegacyEncoding settled = isCapitals ? LegacyEncoding::Tcvn3Capitals : encoding;
    return {settled, decodedLegacy(text, settled)};
}

void EncodingVote::add(QStringView text)
{
    if (isPlainText(text))
        return;
    if (isSurelyUnicode(text)) {
        ++m_unicode;
        return;
    }
    if (readingOf(text).odd == 0 || ++m_unreadable > votingTexts)
        return;
    ++m_voters;
    for (const LegacyEncoding encoding : candidates)
        m_votes[std::size_t(encoding)] += fits(text, encoding);
}

void EncodingVote::add(const EncodingVote &other)
{
    for (std::size_t i = 0; i < m_votes.size(); ++i)
        m_votes[i] += other.m_votes[i];
    m_voters += other.m_voters;
    m_unreadable += other.m_unreadable;
    m_unicode += other.m_unicode;
}

LegacyEncoding EncodingVote::winner() const
{
    // The first of equals: the more frequent encoding.
    const auto best = std::ranges::max_element(
        candidates, {}, [this](LegacyEncoding encoding) { return votesFor(encoding); });
    return votesFor(*best) == 0 ? LegacyEncoding::None : *best;
}

int EncodingVote::votesFor(LegacyEncoding encoding) const
{
    return m_votes[std::size_t(encoding)];
}

} // namespace soctv
