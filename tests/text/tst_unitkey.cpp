#include "core/text/unitkey.h"

#include <QTest>

using namespace soctv;

class TestUnitKey : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void same_data();
    void same();
};

void TestUnitKey::same_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("isSame");
    const auto row = [](const char *a, const char *b, bool isSame) {
        QTest::addRow("%s = %s", a, b) << QString::fromUtf8(a) << QString::fromUtf8(b) << isSame;
    };
    row("CĐCS Trường TH Lê Lợi", "Công đoàn cơ sở trường Tiểu học Lê Lợi", true);
    row("CDCS TRƯỜNG THCS Bồ Đề", "Công đoàn cơ sở Trường Trung học cơ sở Bồ Đề", true);
    row("UBND P. Ngọc Lâm", "Uỷ ban nhân dân P Ngọc Lâm", true);
    row("Cty TNHH TM & DV Hoa Sen", "Công ty TNHH Thương mại và Dịch vụ Hoa Sen", true);
    row("Phòng GD&ĐT", "Phòng Giáo dục và Đào tạo", true);
    row("Trường MN 20-10", "Trường Mầm non 20.10", true);
    row("Trường Mầm non Hoà Mi", "Trường Mầm non Hòa Mi", true);
    row("Trường TH số 1", "Trường TH số 2", false);
    row("Trường MN 27-3", "Trường MN 273", false);
    row("CĐ Y tế", "Cao đẳng Y tế", false);
    row("Trường Mầm non Hoa Mai", "Trường Mầm non Hoa Mái", false);
}

void TestUnitKey::same()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(bool, isSame);
    QCOMPARE(unitKey(a) == unitKey(b), isSame);
}

QTEST_GUILESS_MAIN(TestUnitKey)
#include "tst_unitkey.moc"
