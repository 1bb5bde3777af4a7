#include "core/text/name.h"

#include "core/text/fold.h"
#include "core/text/letters.h"

#include <algorithm>

namespace soctv {

namespace {

// Bytes of a key between letters. Each is below the next, so that "An" is before "An Bình", that
// before "Ân", and "An" before "Anh" and "Án".
constexpr char segmentEnd = 0;
constexpr char wordEnd = 1;
constexpr char lettersEnd = 2;
constexpr char firstTone = 3;

struct Views {
    QStringView family;
    QStringView middle;
    QStringView given;
};

Views viewsOf(QStringView name)
{
    const auto isBlank = [](QChar c) { return c.isSpace(); };
    name = name.trimmed();
    const auto first = std::find_if(name.begin(), name.end(), isBlank);
    if (first == name.end())
        return {{}, {}, name};
    const auto last = std::find_if(name.rbegin(), name.rend(), isBlank).base();
    const QStringView middle = first < last ? QStringView(first, last) : QStringView();
    return {QStringView(name.begin(), first), middle.trimmed(), QStringView(last, name.end())};
}

class KeyBuilder {
public:
    /// \a text is from foldCase.
    void addSegment(QStringView text)
    {
        for (const QChar c : text)
            addUnit(c.unicode());
        endWord();
        m_key.append(segmentEnd);
    }

    QByteArray take() { return std::move(m_key); }

private:
    void addUnit(char16_t unit)
    {
        const Letter letter = letterOf(unit);
        if (letter.rank == SkipRank)
            return;
        if (letter.rank == BreakRank) {
            endWord();
            return;
        }
        m_key.append(char(letter.rank));
        if (letter.rank == OtherRank) {
            // Six bits a byte, so that none is taken for the end of something.
            for (const int shift : {12, 6, 0})
                m_key.append(char(0x40 + ((unit >> shift) & 0x3F)));
        }
        const bool foreign = letter.marks == otherMark;
        m_tones.append(char(firstTone + (foreign ? toneCount : letter.marks % toneCount)));
    }

    void endWord()
    {
        if (m_tones.isEmpty())
            return;
        while (m_tones.endsWith(firstTone))
            m_tones.chop(1);
        m_key.append(lettersEnd).append(m_tones).append(wordEnd);
        m_tones.clear();
    }

    QByteArray m_key;
    QByteArray m_tones; // of the word at the end of m_key
};

/// The segments of a key with their NUL bytes.
struct Segments {
    QByteArrayView given;
    QByteArrayView family;
    QByteArrayView middle;

    explicit Segments(QByteArrayView key)
    {
        for (QByteArrayView *segment : {&given, &family, &middle}) {
            const qsizetype end = key.indexOf(segmentEnd);
            *segment = end < 0 ? key : key.first(end + 1);
            key = key.sliced(segment->size());
        }
    }
};

} // namespace

NameParts nameParts(QStringView fullName)
{
    const Views views = viewsOf(fullName);
    return {views.family.toString(), views.middle.toString(), views.given.toString()};
}

QByteArray nameSortKey(QStringView fullName, QStringView sortName)
{
    const QString text = foldCase(sortName.trimmed().isEmpty() ? fullName : sortName);
    const Views views = viewsOf(text);
    KeyBuilder key;
    key.addSegment(views.given);
    key.addSegment(views.family);
    key.addSegment(views.middle);
    return key.take();
}

int compareNameKeys(QByteArrayView left, QByteArrayView right, NameOrder order)
{
    if (order == NameOrder::GivenFamilyMiddle)
        return left.compare(right);
    const Segments a(left);
    const Segments b(right);
    if (const int given = a.given.compare(b.given))
        return given;
    if (const int middle = a.middle.compare(b.middle))
        return middle;
    return a.family.compare(b.family);
}

QByteArray nameOrderKey(QByteArrayView key, NameOrder order)
{
    if (order == NameOrder::GivenFamilyMiddle)
        return key.toByteArray();
    const Segments segments(key);
    QByteArray turned;
    turned.reserve(key.size());
    turned.append(segments.given).append(segments.middle).append(segments.family);
    return turned;
}

QByteArray sortKey(QStringView text)
{
    KeyBuilder builder;
    builder.addSegment(foldCase(text));
    QByteArray key = builder.take();
    const QString asTyped = composed(text);
    qsizetype used = key.size();
    for (const QChar c : asTyped) {
        const Letter letter = letterOf(c.unicode());
        if (letter.rank < FirstRank)
            continue;
        const bool upper = letter.lower != c.unicode();
        key.append(upper ? '\2' : '\1');
        if (upper)
            used = key.size();
    }
    key.truncate(used);
    return key;
}

} // namespace soctv
