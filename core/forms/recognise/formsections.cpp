#include "core/forms/recognise/formsections.h"

#include "core/forms/catalog.h"
#include "core/forms/recognise/formwords.h"
#include "core/text/fold.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace soctv {

namespace {

constexpr qsizetype maxTitleLength = 150; // longer ones are prose
// In many titles of lists, so that they tell nothing about the section.
constexpr std::array<QStringView, 14> commonWords{u"danh", u"sách", u"thông", u"tin", u"cán", u"bộ",
    u"công", u"đoàn", u"và", u"của", u"các", u"người", u"theo", u"về"};
constexpr std::array<QStringView, 5> sectionNouns{u"mục", u"phần", u"biểu", u"bảng", u"muc"};

/// The words of a title, also as they are typed without marks.
struct Words {
    QSet<QString> marked;
    QSet<QString> plain;
};

struct Section {
    int number;
    Words words;
    Words ownWords; // that neither the other sections nor other titles have
};

/// A title without its number.
struct Numbered {
    int number = 0; // 0: none
    bool saysSection = false; // "Mục 1" and not only "1."
    FoldedText rest;
};

QSet<QString> wordSet(const FoldedText &text)
{
    const QStringList words = text.words();
    return {words.begin(), words.end()};
}

Numbered numbered(QStringView title)
{
    Numbered result{0, false, FoldedText(title)};
    const QStringList words = result.rest.words();
    if (words.isEmpty())
        return result;
    const bool noun = std::ranges::any_of(
        sectionNouns, [&](QStringView n) { return result.rest.opensWith(n); });
    const int at = noun ? 1 : 0;
    result.number = at < words.size() ? ordinal(words[at]) : 0;
    if (result.number > 0) {
        result.saysSection = noun;
        result.rest = result.rest.withoutWords(at + 1);
    }
    return result;
}

Words wordsOf(const QSet<QString> &marked)
{
    Words words{marked, {}};
    for (const QString &word : marked)
        words.plain.insert(foldPlain(word));
    return words;
}

QList<Section> sectionsOf(const SheetDescription &sheet)
{
    QList<QSet<QString>> titles;
    for (const SheetSection &section : sheet.sections)
        titles.append(wordSet(numbered(section.title).rest));
    QList<Section> sections;
    for (qsizetype i = 0; i < titles.size(); ++i) {
        QSet<QString> own = titles[i];
        for (const QStringView word : commonWords)
            own.remove(word.toString());
        for (qsizetype other = 0; other < titles.size(); ++other) {
            if (other != i)
                own -= titles[other];
        }
        sections.append({int(i) + 1, wordsOf(titles[i]), wordsOf(own)});
    }
    return sections;
}

const QList<Section> &knownSections()
{
    static const QList<Section> sections = [] {
        QList<Section> all;
        for (const QString &id : sheetIds()) {
            if (const SheetDescription sheet = loadSheet(id); sheet.isReturned)
                all += sectionsOf(sheet);
        }
        return all;
    }();
    return sections;
}

int shared(const QSet<QString> &words, const Words &wanted, const FoldedText &text)
{
    const QSet<QString> &known = text.hasMarks() ? wanted.marked : wanted.plain;
    return int(
        std::ranges::count_if(words, [&](const QString &word) { return known.contains(word); }));
}

/// How well the words of a title fit a section, each from 0 to 1.
struct Fit {
    double own = 0; // part of the section's own words that the title has
    double all = 0; // part of all its words
    double precise = 0; // part of the title's words that are the section's
};

Fit fitOf(const FoldedText &title, const Section &section)
{
    const QSet<QString> words = wordSet(title);
    if (words.isEmpty())
        return {};
    const int all = shared(words, section.words, title);
    const auto part
        = [](int count, qsizetype of) { return of > 0 ? double(count) / double(of) : 0; };
    return {part(shared(words, section.ownWords, title), section.ownWords.marked.size()),
        part(all, section.words.marked.size()), part(all, words.size())};
}

QString spelledOut(QStringView text)
{
    QStringList words = FoldedText(text).words();
    for (QString &word : words) {
        if (word == QLatin1String("fb"))
            word = QStringLiteral("facebook");
        else if (word == QLatin1String("tk"))
            word = QStringLiteral("tài khoản");
    }
    return words.join(QLatin1Char(' '));
}

int sectionCount()
{
    int count = 0;
    for (const Section &section : knownSections())
        count = qMax(count, section.number);
    return count;
}

} // namespace

int sectionOfTitle(QStringView title)
{
    if (title.isEmpty() || title.size() > maxTitleLength)
        return 0;
    const Numbered read = numbered(spelledOut(title));
    int best = 0;
    double bestFit = 0;
    for (const Section &section : knownSections()) {
        const Fit fit = fitOf(read.rest, section);
        const bool named = fit.own >= 0.75 && fit.all >= 0.6 && fit.precise >= 0.6;
        const bool counted = section.number == read.number
            && (fit.all >= 0.4 || fit.precise >= 0.45) && (fit.own >= 0.5 || fit.all >= 0.5);
        const double score = fit.own + fit.all;
        if ((named || counted) && score > bestFit) {
            bestFit = score;
            best = section.number;
        }
    }
    if (best == 0 && read.saysSection && read.number <= sectionCount())
        return read.number;
    return best;
}

int sectionOfSheetName(QStringView name)
{
    if (const int section = sectionOfTitle(name))
        return section;
    const FoldedText words = numbered(spelledOut(name)).rest;
    int found = 0;
    for (const Section &section : knownSections()) {
        if (shared(wordSet(words), section.ownWords, words) < 2)
            continue;
        if (found != 0 && found != section.number)
            return 0;
        found = section.number;
    }
    return found;
}

int sectionOfCell(QStringView text)
{
    const FoldedText folded(text);
    const QStringList words = folded.words();
    if (words.size() == 1) {
        const int number = ordinal(words.first());
        return number <= sectionCount() ? number : 0;
    }
    return sectionOfTitle(text);
}

} // namespace soctv
