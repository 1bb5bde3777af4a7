#include "core/text/namelikeness.h"

#include "core/text/fold.h"
#include "core/text/syllable.h"
#include "core/text/typing.h"

#include <algorithm>

namespace soctv {

namespace {

QStringList wordsOf(const QString &name)
{
    return foldHeader(name).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QStringList sorted(QStringList words)
{
    words.sort();
    return words;
}

bool hasMarks(const QString &name)
{
    return foldCase(name) != foldPlain(name);
}

// "Ng" for Nguyễn: no word of its own, but how the other one begins.
bool isShortFor(const QString &shorter, const QString &word)
{
    return shorter.size() <= 2 && word.size() > shorter.size() && word.startsWith(shorter)
        && !isVietnameseSyllable(shorter);
}

bool isSlip(const QString &a, const QString &b)
{
    return typingDistance(a, b, 1) <= 1 || isShortFor(a, b) || isShortFor(b, a);
}

bool differInOneWord(const QStringList &a, const QStringList &b)
{
    if (a.size() != b.size() || a.size() < 2)
        return false;
    const auto [atA, atB] = std::ranges::mismatch(a, b);
    return isSlip(*atA, *atB) && std::equal(atA + 1, a.end(), atB + 1);
}

// "Nguyễn An" and "Nguyễn Văn An".
bool lacksWords(const QStringList &shorter, const QStringList &longer)
{
    if (shorter.size() < 2 || shorter.size() >= longer.size() || shorter.last() != longer.last())
        return false;
    auto next = shorter.begin();
    for (const QString &word : longer) {
        if (next != shorter.end() && *next == word)
            ++next;
    }
    return next == shorter.end();
}

} // namespace

NameLikeness compareNames(const QString &a, const QString &b)
{
    if (foldCase(a).simplified() == foldCase(b).simplified())
        return NameLikeness::Same;
    const QStringList wordsA = wordsOf(a);
    const QStringList wordsB = wordsOf(b);
    if (wordsA.isEmpty() || wordsB.isEmpty())
        return NameLikeness::Other;
    if (wordsA == wordsB)
        return hasMarks(a) && hasMarks(b) ? NameLikeness::Similar : NameLikeness::WithoutMarks;
    const bool similar = sorted(wordsA) == sorted(wordsB) || differInOneWord(wordsA, wordsB)
        || lacksWords(wordsA, wordsB) || lacksWords(wordsB, wordsA);
    return similar ? NameLikeness::Similar : NameLikeness::Other;
}

QStringList likenessKeys(const QString &name)
{
    const QStringList words = wordsOf(name);
    if (words.isEmpty())
        return {};
    // Whatever differs, the given name, all before it, or the words in some order are the same.
    return {QLatin1Char('<') + words.last(),
        QLatin1Char('>') + words.sliced(0, words.size() - 1).join(QLatin1Char(' ')),
        QLatin1Char('=') + sorted(words).join(QLatin1Char(' '))};
}

} // namespace soctv
