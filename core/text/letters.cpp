#include "core/text/letters.h"

#include <QChar>

#include <array>
#include <cstddef>

namespace soctv {

namespace {

constexpr std::size_t tableSize = 0x2000; // all Latin letters Vietnamese and its neighbours use

// CLDR vi: the order of letters; a tone never makes another letter.
constexpr QStringView alphabet = u"0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
constexpr std::array<char16_t, toneCount> tones{0, 0x300, 0x309, 0x303, 0x301, 0x323};
constexpr std::array<char16_t, 4> modifiers{0, 0x306, 0x302, 0x31B}; // breve, circumflex, horn
constexpr uint8_t strokeMark = 4 * toneCount; // đ does not decompose
constexpr QStringView tonedO = u"oòỏõóọ";
constexpr QStringView tonedU = u"uùủũúụ";

bool isApostrophe(char16_t unit)
{
    return unit == u'\'' || unit == u'`' || unit == u'\u2018' || unit == u'\u2019'
        || unit == u'\u02BC' || unit == u'\u00B4';
}

template <std::size_t N>
uint8_t indexOf(const std::array<char16_t, N> &list, char16_t unit)
{
    for (std::size_t i = 1; i < N; ++i) {
        if (list[i] == unit)
            return uint8_t(i);
    }
    return 0;
}

uint8_t rankOf(QChar lower, QChar modified)
{
    if (const qsizetype place = alphabet.indexOf(modified); place >= 0)
        return uint8_t(FirstRank + place);
    if (isApostrophe(lower.unicode()))
        return SkipRank;
    return lower.isLetterOrNumber() ? OtherRank : BreakRank;
}

bool isDropped(QChar unit)
{
    switch (unit.category()) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return true;
    case QChar::Other_Control:
        return !unit.isSpace();
    default:
        return false;
    }
}

Letter analysed(char16_t unit)
{
    const QChar lower = QChar(unit).toLower();
    if (isDropped(lower))
        return {unit, 0, 0, SkipRank};
    if (lower.isSpace())
        return {u' ', u' ', 0, BreakRank};
    if (lower == u'đ')
        return {u'đ', u'd', strokeMark, rankOf(lower, lower)};

    // The letter itself, the mark that makes it another letter, and its tone.
    const QString parts = QString(lower).normalized(QString::NormalizationForm_D);
    const bool latin = parts[0] >= u'a' && parts[0] <= u'z';
    if (!latin || parts.size() == 1)
        return {lower.unicode(), lower.unicode(), 0, rankOf(lower, lower)};
    uint8_t modifier = 0;
    uint8_t tone = 0;
    bool foreign = false;
    for (const QChar mark : QStringView(parts).mid(1)) {
        if (const uint8_t m = indexOf(modifiers, mark.unicode()))
            modifier = m;
        else if (const uint8_t t = indexOf(tones, mark.unicode()))
            tone = t;
        else
            foreign = true;
    }
    QString modified(parts[0]);
    if (modifier) {
        modified.append(QChar(modifiers[modifier]));
        modified = modified.normalized(QString::NormalizationForm_C);
    }
    // ŏ and č are no letters of the alphabet: they stand with their plain letter.
    uint8_t rank = rankOf(lower, modified[0]);
    if (rank == OtherRank)
        rank = rankOf(lower, parts[0]);
    const uint8_t marks = foreign ? otherMark : uint8_t(modifier * toneCount + tone);
    return {lower.unicode(), parts[0].unicode(), marks, rank};
}

const std::array<Letter, tableSize> &table()
{
    static const auto letters = [] {
        std::array<Letter, tableSize> list;
        for (std::size_t unit = 0; unit < tableSize; ++unit)
            list[unit] = analysed(char16_t(unit));
        return list;
    }();
    return letters;
}

} // namespace

Letter letterOf(char16_t unit)
{
    static const std::array<Letter, tableSize> &letters = table();
    if (unit < tableSize)
        return letters[unit];
    const QChar c(unit);
    if (c.isSurrogate())
        return {unit, unit, 0, OtherRank};
    if (isDropped(c))
        return {unit, 0, 0, SkipRank};
    if (c.isSpace())
        return {u' ', u' ', 0, BreakRank};
    const QChar lower = c.toLower();
    return {lower.unicode(), lower.unicode(), 0, rankOf(lower, lower)};
}

QString composed(QStringView text)
{
    for (const QChar c : text) {
        // Only combining marks and what lies beyond the Latin blocks can compose.
        if ((c >= u'\u0300' && c < u'\u0370') || c >= u'\u1F00')
            return text.toString().normalized(QString::NormalizationForm_C);
    }
    return text.toString();
}

void placeTones(QString &text)
{
    for (qsizetype i = 1; i < text.size(); ++i) {
        const QChar first = text.at(i - 1);
        if (first != u'o' && first != u'u')
            continue;
        const Letter second = letterOf(text.at(i).unicode());
        const bool pair
            = first == u'o' ? second.plain == u'a' || second.plain == u'e' : second.plain == u'y';
        if (!pair || second.marks == 0 || second.marks >= toneCount)
            continue;
        const bool closed = i + 1 < text.size() && text.at(i + 1).isLetter();
        const bool afterQ = i >= 2 && text.at(i - 2) == u'q';
        if (closed || afterQ)
            continue;
        text[i - 1] = (first == u'o' ? tonedO : tonedU)[second.marks];
        text[i] = QChar(second.plain);
    }
}

void openLastTone(QString &text)
{
    static constexpr QStringView tonedA = u"aàảãáạ";
    static constexpr QStringView tonedE = u"eèẻẽéẹ";
    static constexpr QStringView tonedY = u"yỳỷỹýỵ";
    if (text.size() < 2)
        return;
    const QChar last = text.back();
    QChar &first = text[text.size() - 2];
    const QStringView list = last == u'y' ? tonedU : tonedO;
    const QStringView second = last == u'y' ? tonedY : last == u'a' ? tonedA : tonedE;
    const qsizetype tone = list.indexOf(first);
    if (tone <= 0 || (last != u'a' && last != u'e' && last != u'y'))
        return;
    first = list.front();
    text.back() = second[tone];
}

} // namespace soctv
