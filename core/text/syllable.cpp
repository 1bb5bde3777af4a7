#include "core/text/syllable.h"

#include "core/text/legacytables.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QVarLengthArray>

#include <algorithm>

namespace soctv {

namespace {

constexpr qsizetype longestSyllable = 7; // nghiêng
constexpr QStringView tones = u"\u0300\u0301\u0303\u0309\u0323";

// kr stands in names of the Central Highlands.
constexpr QStringView onsets[]{u"", u"b", u"c", u"ch", u"d", u"đ", u"g", u"gh", u"gi", u"h", u"k",
    u"kh", u"kr", u"l", u"m", u"n", u"ng", u"ngh", u"nh", u"p", u"ph", u"qu", u"r", u"s", u"t",
    u"th", u"tr", u"v", u"x"};

const QSet<QStringView> &rhymes()
{
    static const QSet<QStringView> all = [] {
        constexpr QStringView list
            = u"a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât "
              u"âu ây e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich im in inh ip "
              u"it iu iêc iêm iên iêng iêp iêt iêu o oa oac oach oai oam oan oang oanh oao oap "
              u"oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi "
              u"ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un "
              u"ung uơ up ut uy uya uych uyên uyêt uynh uyt uyu uôc uôi uôm uôn uông uôt ư ưa ưc "
              u"ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y ych yêm yên yêng yêt yêu "
              u"ynh yt";
        const QList<QStringView> parts = list.split(u' ');
        return QSet<QStringView>(parts.begin(), parts.end());
    }();
    return all;
}

struct Letter {
    QChar letter; // without its tone
    QChar tone; // null: none
};

// Of a small letter.
Letter apart(QChar c)
{
    static const auto letters = [] {
        QHash<QChar, Letter> all;
        for (const QChar letter : legacy::lowerLetters) {
            QString parts = QString(letter).normalized(QString::NormalizationForm_D);
            const auto tone
                = std::ranges::find_if(parts, [](QChar part) { return tones.contains(part); });
            const QChar found = tone == parts.end() ? QChar() : *tone;
            if (!found.isNull())
                parts.remove(found);
            all.insert(letter, {parts.normalized(QString::NormalizationForm_C).front(), found});
        }
        return all;
    }();
    const auto found = letters.constFind(c);
    return found == letters.constEnd() ? Letter{c, {}} : *found;
}

bool endsInStop(QStringView rhyme)
{
    return rhyme.endsWith(u"ch") || QStringView(u"cpt").contains(rhyme.back())
        || rhyme.back() == u'k';
}

} // namespace

// Asked of many words of every file: nothing is allocated.
bool isVietnameseSyllable(QStringView word)
{
    if (word.isEmpty() || word.size() > 2 * longestSyllable)
        return false;
    if (std::ranges::any_of(word, [](QChar c) {
            return tones.contains(c) || c == u'\u0302' || c == u'\u0306' || c == u'\u031B';
        })) {
        const QString composed = word.toString().normalized(QString::NormalizationForm_C);
        return composed != word && isVietnameseSyllable(composed);
    }
    QVarLengthArray<QChar, 2 * longestSyllable> letters;
    QChar tone;
    for (const QChar c : word) {
        const Letter letter = apart(c.toLower());
        if (!letter.tone.isNull() && !tone.isNull())
            return false;
        if (!letter.tone.isNull())
            tone = letter.tone;
        letters.append(letter.letter);
    }
    const QStringView plain(letters.data(), letters.size());
    return std::ranges::any_of(onsets, [&](QStringView onset) {
        if (!plain.startsWith(onset))
            return false;
        const QStringView rhyme = plain.sliced(onset.size());
        // A syllable that ends in a stop has the tone sắc or nặng.
        return rhymes().contains(rhyme)
            && (!endsInStop(rhyme) || tone == u'\u0301' || tone == u'\u0323');
    });
}

} // namespace soctv
