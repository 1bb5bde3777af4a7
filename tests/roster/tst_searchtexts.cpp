// What is kept of texts for search, against SearchPattern asked of each text alone.

#include "core/roster/sample.h"
#include "core/roster/search/orderkeys.h"
#include "core/roster/search/owntexts.h"
#include "tests/support/randomedits.h"

#include <QTest>

#include <algorithm>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestSearchTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void needle_data();
    void needle();
    void ownTexts_data();
    void ownTexts();
    void affixes_data();
    void affixes();
    void moreAffixesThanCodes();
    void sharedTexts();
    void orderKeys();
};

namespace {

QString sampleText(const SampleRows &sample, qint64 row, int field)
{
    return sample.row(row).texts[std::size_t(field)];
}

/// A part of \a text as somebody types it: some marks left out, some capitals.
QString typedPart(const QString &text, RandomSource &from)
{
    const int start = from.below(int(text.size()));
    QString part = text.mid(start, 1 + from.below(9));
    if (from.oneIn(2))
        part = foldPlain(part);
    return from.oneIn(4) ? part.toUpper() : part;
}

/// The first difference between \a texts as kept and as they are; empty: none.
QString difference(const OwnTexts &kept, const QStringList &texts, const QString &typed)
{
    const SearchPattern pattern(typed);
    if (pattern.isEmpty())
        return {};
    const auto size = std::size_t(texts.size());
    Bits all(size);
    all.setEach(size, [](std::size_t) { return true; });
    Bits some(size); // few enough to be looked at one by one
    some.setEach(size, [](std::size_t row) { return row % 16 == 3; });
    Bits found(size);
    kept.match(pattern, all, found);
    Bits foundOfSome(size);
    kept.match(pattern, some, foundOfSome);
    foundOfSome &= some;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const SearchText text = searchText(texts.at(i));
        const bool matches = pattern.matches(text.plain, text.marks);
        if (found.test(std::size_t(i)) != matches
            || foundOfSome.test(std::size_t(i)) != (matches && some.test(std::size_t(i))))
            return u"“%1” in “%2”"_s.arg(typed, texts.at(i));
    }
    return {};
}

} // namespace

void TestSearchTexts::needle_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("wanted");
    const QByteArray filler(100, '-');
    QTest::newRow("one byte") << QByteArray("abc") << QByteArray("c");
    QTest::newRow("nothing") << QByteArray() << QByteArray("c");
    QTest::newRow("longer than all") << QByteArray("abc") << QByteArray("abcd");
    QTest::newRow("all") << QByteArray("abc") << QByteArray("abc");
    for (const int at : {0, 1, 15, 16, 17, 31, 32, 84, 99}) {
        QByteArray bytes = filler;
        bytes.replace(at, 2, "xy");
        QTest::addRow("at %d", at) << bytes << QByteArray("xy");
        bytes.replace(at, 2, "x-");
        QTest::addRow("not at %d", at) << bytes << QByteArray("xy");
    }
    QTest::newRow("first and last only") << QByteArray("axb-ayb-azb") + filler << QByteArray("azb");
}

void TestSearchTexts::needle()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, wanted);
    const Needle needle((SearchPattern(QString::fromLatin1(wanted))));
    for (qsizetype from = 0; from <= bytes.size(); ++from)
        QCOMPARE(needle.indexIn(bytes, from), bytes.indexOf(wanted, from));
}

void TestSearchTexts::ownTexts_data()
{
    QTest::addColumn<int>("index");
    for (const int index :
        {field("full_name"), field("phone"), field("email"), field("account_link")})
        QTest::newRow(listFields[std::size_t(index)].title) << index;
}

// Texts that change again and again are found as they are now, and laid in order meanwhile.
void TestSearchTexts::ownTexts()
{
    QFETCH(int, index);
    const SampleRows sample(6000);
    RandomSource from(quint32(index) + 1);
    OwnTexts kept(index == field("email")    ? AffixCodes::Side::Tail
            : index == field("account_link") ? AffixCodes::Side::Head
                                             : AffixCodes::Side::None);
    QStringList texts;
    for (qint64 row = 0; row < 3000; ++row) {
        texts.append(sampleText(sample, row, index));
        kept.put(quint32(row), searchText(texts.last()));
    }
    const qsizetype size = kept.byteCount();
    for (int turn = 0; turn < 12; ++turn) {
        for (int change = 0; change < 700; ++change) {
            const int row = from.below(int(texts.size()));
            texts[row] = from.oneIn(9) ? QString() : sampleText(sample, from.below(6000), index);
            kept.put(quint32(row), searchText(texts.at(row)));
        }
        for (int n = 0; n < 60; ++n) {
            const QString &text = from.pick(texts);
            const QString found
                = text.isEmpty() ? QString() : difference(kept, texts, typedPart(text, from));
            QVERIFY2(found.isEmpty(), qPrintable(found));
        }
    }
    QVERIFY(kept.byteCount() < 2 * size); // 8,400 changes do not pile up
}

void TestSearchTexts::affixes_data()
{
    QTest::addColumn<QString>("typed");
    for (const QString &typed : {u"https://www.facebook.com/"_s, u"facebook"_s, u"m/vidu"_s,
             u"m/"_s, u"/"_s, u"https"_s, u"com/vidu.a"_s, u"https://www.facebook.com/vidu.a"_s,
             u"facebook.com/nguyễn"_s, u"facebook.com/nguyen"_s, u"facebook.com/hoà"_s, u"hoàn"_s,
             u"@"_s, u"@gmail"_s, u"a@gmail.com"_s, u"a@g"_s, u"gmail.com"_s, u"ánh@"_s, u"anh@c"_s,
             u"facébook"_s, u"@gmáil"_s, u".com"_s, u"gmail.com.vn"_s})
        QTest::newRow(typed.toUtf8().constData()) << typed;
}

// A search that begins or ends within what is kept as one byte.
void TestSearchTexts::affixes()
{
    QFETCH(QString, typed);
    const QStringList links{u"https://www.facebook.com/vidu.a"_s,
        u"https://m.facebook.com/vidu.b"_s, u"https://www.facebook.com/Nguyễn Văn"_s,
        u"https://www.facebook.com/Hoà"_s, u"https://www.facebook.com/Hoàn"_s,
        u"facebook.com/vidu.a"_s, u"https://facébook.com/a"_s, u"https://www.facebook.com/"_s,
        u"https://www.facebook.com"_s, u"https://"_s, u""_s, u"https://zalo.me/0912345678"_s,
        u"Trang của m/vidu"_s};
    const QStringList addresses{u"vidu.a@gmail.com"_s, u"b@gmail.com.vn"_s,
        u"ánh@congdoan.example"_s, u"anh@congdoan.example"_s, u"@gmail.com"_s, u"a@gmáil.com"_s,
        u"gmail.com"_s, u"a@b@gmail.com"_s, u"ánh@"_s, u""_s};
    OwnTexts heads(AffixCodes::Side::Head);
    for (quint32 row = 0; row < links.size(); ++row)
        heads.put(row, searchText(links.at(row)));
    QCOMPARE(difference(heads, links, typed), QString());
    OwnTexts tails(AffixCodes::Side::Tail);
    for (quint32 row = 0; row < addresses.size(); ++row)
        tails.put(row, searchText(addresses.at(row)));
    QCOMPARE(difference(tails, addresses, typed), QString());
}

void TestSearchTexts::moreAffixesThanCodes()
{
    OwnTexts kept(AffixCodes::Side::Tail);
    QStringList texts;
    for (int i = 0; i < 200; ++i) {
        texts.append(u"a%1@nha%2.example"_s.arg(i).arg(i % 50));
        kept.put(quint32(i), searchText(texts.last()));
    }
    for (const QString &typed :
        {u"@nha1"_s, u"@nha49.example"_s, u"49@nha49"_s, u"a7@"_s, u"example"_s})
        QCOMPARE(difference(kept, texts, typed), QString());
}

void TestSearchTexts::sharedTexts()
{
    SharedTexts texts;
    texts.beginIndex();
    QList<quint32> numbers;
    for (int i = 0; i < 5000; ++i)
        numbers.append(texts.numberOf(searchText(u"Nguyễn %1"_s.arg(i))));
    QCOMPARE(texts.pool().count(), 5000u);
    for (int i = 0; i < 5000; ++i)
        QCOMPARE(texts.numberOf(searchText(u"NGUYỄN %1"_s.arg(i))), numbers.at(i));
    QVERIFY(texts.numberOf(searchText(u"Nguyên 1"_s)) == 5000); // other marks are another text
    texts.endIndex();
    QCOMPARE(texts.pool().plain(numbers.at(17)).toByteArray(), QByteArray("nguyen 17"));
}

void TestSearchTexts::orderKeys()
{
    RandomSource from(5);
    OrderKeys keys;
    std::vector<std::pair<QByteArray, quint32>> expected;
    for (quint32 place = 0; place < 3000; ++place) {
        QByteArray key;
        for (int size = from.below(20); size > 0; --size)
            key.append(char(from.pick(QList<int>{0, 1, 0x7f, 0xff})));
        keys.add(place, key);
        expected.emplace_back(key, place);
    }
    std::sort(expected.begin(), expected.end());
    const Places sorted = keys.sorted();
    QCOMPARE(sorted.size(), expected.size());
    for (std::size_t i = 0; i < sorted.size(); ++i)
        QCOMPARE(sorted[i], expected[i].second);
}

QTEST_GUILESS_MAIN(TestSearchTexts)
#include "tst_searchtexts.moc"
