#include "core/text/name.h"

#include "core/text/fold.h"
#include "tests/text/table.h"

#include <QTest>

#include <memory>

#ifdef SOCTV_ICU
#include <unicode/coll.h>
#endif

using namespace soctv;
using namespace Qt::StringLiterals;

class TestName : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parts_data();
    void parts();
    void vectors_data();
    void vectors();
    void vectorsNeedThePlacementFold();
    void ordersDiffer();
    void orderKeyAgreesWithCompare();
    void sortNameReplaces();
    void textKeys();
    void sameOrderAsIcu();
};

namespace {

int sign(int value)
{
    return (value > 0) - (value < 0);
}

/// Deterministic names, some in capitals, some with the tone on the other vowel.
QString randomName(quint32 &state)
{
    static const QStringList families
        = u"Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ "
          "Hồ Ngô Dương Lý Đinh Đoàn Trịnh Mai Tạ Tô Hà Uông Quách"_s.split(u' ');
    static const QStringList others
        = u"Văn Vân Thị Đức Hữu Thanh Thành Thạnh Ngọc Minh Quốc Xuân Thế Bá Công Đình Kim Thúy "
          "Thuý Hồng Mỹ Anh Gia Bảo An Ân Ánh Ảnh Ẩn Ấn Bình Cường Dũng Đạt Giang Hà Hạ Hạnh Hiếu "
          "Hòa Hoà Hoa Hỏa Hoả Hóa Hoá Họa Hùng Hương Khánh Khoẻ Khỏe Lan Linh Long Mai Nga Nghĩa "
          "Ngân Nhung Oanh Phong Phúc Phương Phượng Quân Quý Quỳ Quỳnh Sơn Tâm Thảo Thắng Thủy "
          "Thuỷ Thư Toàn Trang Trung Tú Tuấn Tùng Tuyết Uyên Ước Việt Vinh Yến Ý Y"_s.split(u' ');
    const auto pick = [&](const QStringList &list) {
        state = state * 1664525u + 1013904223u;
        return list[qsizetype((state >> 12) % quint32(list.size()))];
    };
    QString name = pick(families);
    for (quint32 n = (state >> 28) % 4; n > 0; --n)
        name += u' ' + pick(others);
    name += u' ' + pick(others);
    return (state >> 20) % 5 == 0 ? name.toUpper() : name;
}

} // namespace

void TestName::parts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("four") << u"Tôn Nữ Thị Ninh"_s << QStringList{u"Tôn"_s, u"Nữ Thị"_s, u"Ninh"_s};
    QTest::newRow("two") << u"Lê An"_s << QStringList{u"Lê"_s, u""_s, u"An"_s};
    QTest::newRow("one") << u" Bình "_s << QStringList{u""_s, u""_s, u"Bình"_s};
    QTest::newRow("none") << u"  "_s << QStringList{u""_s, u""_s, u""_s};
    QTest::newRow("blanks") << u" Lê\u00A0 Thị  An "_s << QStringList{u"Lê"_s, u"Thị"_s, u"An"_s};
}

void TestName::parts()
{
    QFETCH(const QString, name);
    QFETCH(const QStringList, parts);
    const NameParts found = nameParts(name);
    QCOMPARE(QStringList({found.family, found.middle, found.given}), parts);
}

void TestName::vectors_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<NameOrder>("order");
    QTest::newRow("tên, họ, đệm") << 1 << NameOrder::GivenFamilyMiddle;
    QTest::newRow("tên, đệm, họ") << 2 << NameOrder::GivenMiddleFamily;
}

void TestName::vectors()
{
    QFETCH(const int, column);
    QFETCH(const NameOrder, order);
    const QList<QStringList> rows = domainTable("name-sort-vectors.tsv");
    QCOMPARE(rows.size(), 48);
    for (const QStringList &a : rows) {
        for (const QStringList &b : rows) {
            const int expected = sign(a[0].toInt() - b[0].toInt());
            const int found
                = compareNameKeys(nameSortKey(a[column]), nameSortKey(b[column]), order);
            QVERIFY2(sign(found) == expected, qPrintable(a[column] + u" | "_s + b[column]));
        }
    }
}

void TestName::vectorsNeedThePlacementFold()
{
    // Control: the order of letters and tones alone puts Hoà and Hòa apart, so the vectors see it.
    const auto tones = [](const QString &name) {
        QString marks;
        for (const QChar c : name.toLower().normalized(QString::NormalizationForm_D))
            marks += c.isMark() ? QString(c) : u"."_s;
        return marks;
    };
    QVERIFY(tones(u"Lê Hoà"_s) != tones(u"Lê Hòa"_s));
    QCOMPARE(nameSortKey(u"Lê Hoà"), nameSortKey(u"Lê Hòa"));
    QCOMPARE(nameSortKey(u"LÊ HOÀ"), nameSortKey(u"Lê Hòa"));
}

void TestName::ordersDiffer()
{
    const QByteArray first = nameSortKey(u"Đỗ Văn An");
    const QByteArray second = nameSortKey(u"Trần Thị An");
    QVERIFY(compareNameKeys(first, second, NameOrder::GivenFamilyMiddle) < 0);
    QVERIFY(compareNameKeys(first, second, NameOrder::GivenMiddleFamily) > 0);
}

void TestName::orderKeyAgreesWithCompare()
{
    quint32 state = 3;
    for (int i = 0; i < 20000; ++i) {
        const QByteArray a = nameSortKey(randomName(state));
        const QByteArray b = nameSortKey(randomName(state));
        for (const NameOrder order : {NameOrder::GivenFamilyMiddle, NameOrder::GivenMiddleFamily}) {
            QCOMPARE(sign(compareNameKeys(a, b, order)),
                sign(nameOrderKey(a, order).compare(nameOrderKey(b, order))));
            QCOMPARE(sign(compareNameKeys(a, b, order)), -sign(compareNameKeys(b, a, order)));
        }
        QCOMPARE(a.count('\0'), 3);
    }
}

void TestName::sortNameReplaces()
{
    QCOMPARE(nameSortKey(u"Ksor H'Bia Êban", u"H'Bia"), nameSortKey(u"H'Bia"));
    QCOMPARE(nameSortKey(u"Lê An", u"  "), nameSortKey(u"Lê An"));
    QCOMPARE(nameSortKey(u""), QByteArray(3, '\0'));
}

void TestName::textKeys()
{
    const QStringList sorted{u""_s, u"10 tổ"_s, u"An"_s, u"An Bình"_s, u"Án"_s, u"Ạn"_s, u"Anh"_s,
        u"Ăn"_s, u"Ân"_s, u"Công đoàn - Hoà Bình"_s, u"Công đoàn Hòa Bình 2"_s, u"Dân"_s, u"đá"_s,
        u"Đá"_s, u"Ea H'leo"_s, u"Êđê"_s, u"Zalo"_s, u"Ωmega"_s, u"漢"_s};
    for (qsizetype i = 1; i < sorted.size(); ++i)
        QVERIFY2(sortKey(sorted[i - 1]) < sortKey(sorted[i]), qPrintable(sorted[i]));
    QCOMPARE(sortKey(u"Văn hoá"), sortKey(u"Văn hóa"));
    QVERIFY(sortKey(u"Văn hóa") != sortKey(u"VĂN HÓA"));
}

void TestName::sameOrderAsIcu()
{
#ifdef SOCTV_ICU
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Collator> icu(
        icu::Collator::createInstance(icu::Locale("vi"), status));
    QVERIFY(U_SUCCESS(status));
    icu->setStrength(icu::Collator::SECONDARY); // case does not count in names
    const auto compare = [&](const QString &a, const QString &b) {
        const auto text = [](const QString &s) {
            return icu::UnicodeString(reinterpret_cast<const UChar *>(s.utf16()), int(s.size()));
        };
        return int(icu->compare(text(a), text(b), status));
    };
    // Word by word: given, family, then each middle word.
    const auto words = [](const QString &name) {
        const NameParts parts = nameParts(foldCase(name));
        return QStringList{parts.given, parts.family} + parts.middle.split(u' ');
    };
    quint32 state = 1;
    int equal = 0;
    int unfolded = 0;
    for (int i = 0; i < 100000; ++i) {
        const QString a = randomName(state);
        const QString b = i % 4 ? randomName(state) : a.section(u' ', 0, -2) + u" Hoà"_s;
        const QStringList left = words(a);
        const QStringList right = words(b);
        int expected = 0;
        for (qsizetype n = 0; !expected && n < qMax(left.size(), right.size()); ++n)
            expected = compare(left.value(n), right.value(n));
        const int found
            = compareNameKeys(nameSortKey(a), nameSortKey(b), NameOrder::GivenFamilyMiddle);
        QVERIFY2(sign(found) == expected, qPrintable(a + u" | "_s + b));
        equal += expected == 0;
        unfolded += sign(compare(nameParts(a).given, nameParts(b).given))
            != sign(compare(left[0], right[0]));
    }
    QVERIFY(equal > 0);
    QVERIFY(unfolded > 0); // control: without the placement fold ICU orders otherwise
#else
    QSKIP("built without ICU");
#endif
}

QTEST_GUILESS_MAIN(TestName)
#include "tst_name.moc"
