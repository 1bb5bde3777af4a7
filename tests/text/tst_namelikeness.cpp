#include "core/text/namelikeness.h"

#include <QSet>
#include <QTest>

using namespace soctv;

class TestNameLikeness : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void compares_data();
    void compares();
};

void TestNameLikeness::compares_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<NameLikeness>("likeness");
    const auto row = [](NameLikeness likeness, const char *a, const char *b) {
        QTest::addRow("%s = %s", a, b) << QString::fromUtf8(a) << QString::fromUtf8(b) << likeness;
    };
    row(NameLikeness::Same, "Nguyễn Văn An", "NGUYỄN  VĂN AN");
    row(NameLikeness::Same, "Bùi Thị Hoà", "Bùi Thị Hòa");
    row(NameLikeness::WithoutMarks, "Nguyễn Thị Quế", "Nguyen Thi Que");
    row(NameLikeness::Similar, "Nguyễn Văn An", "Nguyễn Vân Ân");
    row(NameLikeness::Similar, "Nguyễn Đình Chiến", "Đình Nguyễn Chiến");
    row(NameLikeness::Similar, "Trần Hữu Nghĩa", "Nghĩa Trần Hữu");
    row(NameLikeness::Similar, "Nguyễn Thị Thanh Mai", "Nguyễn Thanh Mai");
    row(NameLikeness::Similar, "Nguyễn Thị Mai", "Bà Nguyễn Thị Mai");
    row(NameLikeness::Similar, "Ngyuễn Thị Lành", "Nguyễn Thị Lành");
    row(NameLikeness::Similar, "Nguyễn Văn Hùng", "Nguyễn Văn Hùg");
    row(NameLikeness::Similar, "Nguyễn Văn Bảy", "Ng. Văn Bảy");
    row(NameLikeness::Similar, "Trần Văn An", "Trần Văn Anh");
    row(NameLikeness::Other, "Nguyễn Thị Hồng", "Nguyễn Thị Hồng Nhung");
    row(NameLikeness::Other, "Nguyễn Văn Hùng", "Trần Văn Hùng");
    row(NameLikeness::Other, "Lê Văn Tám", "Lê Thị Tám");
    row(NameLikeness::Other, "Lê Thị Mai", "Lê Thị Lan");
    row(NameLikeness::Other, "Mai", "Lê Thị Mai");
    row(NameLikeness::Other, "An", "Anh");
    row(NameLikeness::Other, "", "Nguyễn Văn An");
}

void TestNameLikeness::compares()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(NameLikeness, likeness);
    QCOMPARE(compareNames(a, b), likeness);
    QCOMPARE(compareNames(b, a), likeness);
    const QStringList keysOfA = likenessKeys(a);
    const QStringList keysOfB = likenessKeys(b);
    const QSet<QString> inA(keysOfA.begin(), keysOfA.end());
    if (likeness != NameLikeness::Other)
        QVERIFY(inA.intersects(QSet<QString>(keysOfB.begin(), keysOfB.end())));
}

QTEST_GUILESS_MAIN(TestNameLikeness)
#include "tst_namelikeness.moc"
