#include "core/roster/provinces.h"

#include <QTest>

using namespace soctv;

class ProvincesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thereAre34();
    void meant_data();
    void meant();
};

void ProvincesTest::thereAre34()
{
    QCOMPARE(provinces().size(), 34);
    for (const QString &name : provinces()) {
        QCOMPARE(provinceMeant(name).name, name);
        QVERIFY2(!provinceMeant(name).isFormer, qPrintable(name));
    }
}

void ProvincesTest::meant_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isFormer");
    QTest::newRow("as it is") << "Hà Nội"
                              << "Hà Nội" << false;
    QTest::newRow("kind before it") << "Tỉnh Hà Tĩnh"
                                    << "Hà Tĩnh" << false;
    QTest::newRow("city") << "TP. Hồ Chí Minh"
                          << "Hồ Chí Minh" << false;
    QTest::newRow("short") << "TPHCM"
                           << "Hồ Chí Minh" << false;
    QTest::newRow("no marks") << "thanh pho da nang"
                              << "Đà Nẵng" << false;
    QTest::newRow("former") << "Hà Giang"
                            << "Tuyên Quang" << true;
    QTest::newRow("former with kind") << "tỉnh Bà Rịa-Vũng Tàu"
                                      << "Hồ Chí Minh" << true;
    QTest::newRow("former and blanks") << "Daklak"
                                       << "Đắk Lắk" << false;
    QTest::newRow("same name") << "An Giang"
                               << "An Giang" << false;
    QTest::newRow("none") << "Long Biên"
                          << "" << false;
    QTest::newRow("empty") << ""
                           << "" << false;
}

void ProvincesTest::meant()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QFETCH(bool, isFormer);
    const ProvinceMeant found = provinceMeant(text);
    QCOMPARE(found.name, name);
    QCOMPARE(found.isFormer, isFormer);
}

QTEST_GUILESS_MAIN(ProvincesTest)
#include "tst_provinces.moc"
