#include "core/intake/nearunits.h"

#include "core/text/fold.h"
#include "core/text/typing.h"
#include "core/text/unitkey.h"

#include <algorithm>
#include <array>
#include <bit>
#include <tuple>

namespace soctv {

namespace {

constexpr int mostProposals = 5; // who has to read more finds the unit sooner in the list
constexpr int mostSlips = 2;
constexpr int lettersForOne = 4; // of all words together; a shorter name has no slips
constexpr int lettersForTwo = 10;
constexpr qsizetype shortWord = 4; // letters; at most one slip in it
constexpr int farApart = 12; // of whole names, to put equally near ones in order

// With blanks around them; the longer ones first.
constexpr std::array<QStringView, 12> dispensable{u" cong doan co so ", u" cong doan ", u" cd ",
    u" truong ", u" xa ", u" phuong ", u" quan ", u" huyen ", u" tinh ", u" thanh pho ",
    u" thi tran ", u" thi xa "};

bool isDesignator(const QString &word)
{
    const auto isRoman = [](QChar c) { return c == u'i' || c == u'v' || c == u'x'; };
    return word.size() == 1 || std::ranges::any_of(word, [](QChar c) { return c.isDigit(); })
        || std::ranges::all_of(word, isRoman);
}

quint64 lettersIn(const QString &word)
{
    quint64 letters = 0;
    for (const QChar c : word)
        letters |= quint64(1) << (c.unicode() % 64);
    return letters;
}

int slipsAllowed(int letters)
{
    return letters < lettersForOne ? 0 : letters < lettersForTwo ? 1 : mostSlips;
}

} // namespace

NearUnits::NearUnits(const UnitNames &names)
{
    const QMultiHash<QString, qint64> keys = names.byKey();
    m_known.reserve(std::size_t(keys.size()));
    for (auto it = keys.cbegin(); it != keys.cend(); ++it)
        m_known.push_back({shapeOf(it.key()), it.value()});
}

NearUnits::Shape NearUnits::shapeOf(const QString &name)
{
    Shape shape;
    shape.full = unitKey(name);
    QString rest = QLatin1Char(' ') + foldPlain(shape.full) + QLatin1Char(' ');
    for (const QStringView words : dispensable)
        rest.replace(words.toString(), QStringLiteral(" "));
    const QStringList words = rest.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (isDesignator(word)) {
            shape.designators += word + QLatin1Char(' ');
            continue;
        }
        shape.words.append(word);
        shape.letters |= lettersIn(word);
        shape.size += int(word.size());
    }
    return shape;
}

bool NearUnits::areNear(const Shape &a, const Shape &b, int &slips)
{
    const int allowed = slipsAllowed(std::min(a.size, b.size));
    // Each slip changes at most two of the letters that are there.
    if (std::abs(a.size - b.size) > allowed || std::popcount(a.letters ^ b.letters) > 2 * allowed
        || a.designators != b.designators || (a.words.isEmpty() && a.designators.isEmpty()))
        return false;
    if (a.words.size() != b.words.size()) { // "HoaSen"
        slips = 1;
        return a.words.join(QString()) == b.words.join(QString());
    }
    slips = 0;
    for (qsizetype i = 0; i < a.words.size(); ++i) {
        const bool isShort = std::max(a.words[i].size(), b.words[i].size()) <= shortWord;
        const int most = std::min(allowed, isShort ? 1 : mostSlips);
        const int here = typingDistance(a.words[i], b.words[i], most);
        slips += here;
        if (here > most || slips > allowed)
            return false;
    }
    return true;
}

QList<qint64> NearUnits::find(const QString &typed) const
{
    const Shape shape = shapeOf(typed);
    std::vector<std::tuple<int, int, qint64>> found; // slips, distance of the whole names, unit
    for (const Known &known : m_known) {
        int slips = 0;
        if (areNear(shape, known.shape, slips)) {
            const int apart = typingDistance(shape.full, known.shape.full, farApart);
            found.emplace_back(slips, apart, known.unit);
        }
    }
    std::ranges::sort(found);
    QList<qint64> units;
    for (const auto &[slips, apart, unit] : found) {
        if (!units.contains(unit) && units.size() < mostProposals)
            units.append(unit);
    }
    return units;
}

} // namespace soctv
