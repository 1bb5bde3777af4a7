#include "core/text/typing.h"

#include <QTest>

using namespace soctv;

class TestTyping : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void distance_data();
    void distance();
};

void TestTyping::distance_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("slips");
    const auto row = [](const char *a, const char *b, int slips) {
        QTest::addRow("%s %s", a, b) << QString::fromLatin1(a) << QString::fromLatin1(b) << slips;
    };
    row("hoa sen", "hoa sen", 0);
    row("", "", 0);
    row("", "ab", 2);
    row("hung", "hug", 1);
    row("hung", "huung", 1);
    row("hung", "hang", 1);
    row("nguyen", "ngyuen", 1); // neighbours swapped
    row("abcd", "badc", 2);
    row("ca", "abc", 3); // the swapped ones may not be touched again
    row("kitten", "sitting", 3);
    row("mam non", "tieu hoc", 6);
}

void TestTyping::distance()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(int, slips);
    QCOMPARE(typingDistance(a, b, 9), slips);
    QCOMPARE(typingDistance(b, a, 9), slips);
    for (int limit = 0; limit < 9; ++limit)
        QCOMPARE(typingDistance(a, b, limit), std::min(slips, limit + 1));
}

QTEST_GUILESS_MAIN(TestTyping)
#include "tst_typing.moc"
