#include "core/text/syllable.h"

#include <QSet>
#include <QString>

#include <algorithm>

namespace soctv {

namespace {

constexpr qsizetype longestSyllable = 7; // nghiêng
constexpr QStringView tones = u"\u0300\u0301\u0303\u0309\u0323";

// kr stands in names of the Central Highlands.
constexpr QStringView onsets[]{u"", u"b", u"c", u"ch", u"d", u"đ", u"g", u"gh", u"gi", u"h", u"k",
    u"kh", u"kr", u"l", u"m", u"n", u"ng", u"ngh", u"nh", u"p", u"ph", u"qu", u"r", u"s", u"t",
    u"th", u"tr", u"v", u"x"};

const QSet<QString> &rhymes()
{
    static const QSet<QString> all = [] {
        constexpr QStringView list
            = u"a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât "
              u"âu ây e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich im in inh ip "
              u"it iu iêc iêm iên iêng iêp iêt iêu o oa oac oach oai oam oan oang oanh oao oap "
              u"oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi "
              u"ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un "
              u"ung uơ up ut uy uya uych uyên uyêt uynh uyt uyu uôc uôi uôm uôn uông uôt ư ưa ưc "
              u"ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y ych yêm yên yêng yêt yêu "
              u"ynh yt";
        QSet<QString> set;
        for (const QStringView rhyme : list.split(u' '))
            set.insert(rhyme.toString());
        return set;
    }();
    return all;
}

bool endsInStop(QStringView rhyme)
{
    return rhyme.endsWith(u"ch") || QStringView(u"cpt").contains(rhyme.back())
        || rhyme.back() == u'k';
}

} // namespace

bool isVietnameseSyllable(QStringView word)
{
    if (word.isEmpty() || word.size() > 2 * longestSyllable)
        return false;
    QString letters = word.toString().toLower().normalized(QString::NormalizationForm_D);
    QChar tone;
    int toneCount = 0;
    for (const QChar c : std::as_const(letters)) {
        if (tones.contains(c)) {
            tone = c;
            ++toneCount;
        }
    }
    if (toneCount > 1)
        return false;
    letters.remove(tone);
    letters = letters.normalized(QString::NormalizationForm_C);
    return std::ranges::any_of(onsets, [&](QStringView onset) {
        if (!letters.startsWith(onset))
            return false;
        const QStringView rhyme = QStringView(letters).sliced(onset.size());
        // A syllable that ends in a stop has the tone sắc or nặng.
        return rhymes().contains(rhyme.toString())
            && (!endsInStop(rhyme) || tone == u'\u0301' || tone == u'\u0323');
    });
}

} // namespace soctv
