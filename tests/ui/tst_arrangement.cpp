#include "ui/list/arrangement.h"

#include <QTest>

using namespace soctv;

using Ids = QList<qint64>;

class TestArrangement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void heldRowsStayAfterTheRowAboveThem()
    {
        QCOMPARE(withHeld({1, 2, 3, 4}, {1, 4, 2, 3}, 4), (Ids{1, 4, 2, 3}));
        QCOMPARE(withHeld({1, 2, 3}, {9, 1, 2, 3}, 9), (Ids{9, 1, 2, 3})); // no longer in the list
        QCOMPARE(withHeld({2, 3}, {1, 7, 2, 3}, 7), (Ids{7, 2, 3})); // the row above it is gone
        QCOMPARE(withHeld({2, 3}, {2, 3}, 7), (Ids{2, 3}));
    }

    void rowsJustAddedComeLast() { QCOMPARE(withAtEnd({5, 1, 2}, {5, 6}), (Ids{1, 2, 5, 6})); }

    void differencesAreToldInOneMessage_data()
    {
        QTest::addColumn<Ids>("before");
        QTest::addColumn<Ids>("after");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("to");
        QTest::newRow("same") << Ids{1, 2} << Ids{1, 2} << int(Difference::None) << 0 << 0 << 0;
        QTest::newRow("inserted") << Ids{1, 4} << Ids{1, 2, 3, 4} << int(Difference::Inserted) << 1
                                  << 2 << 0;
        QTest::newRow("removed") << Ids{1, 2, 3, 4} << Ids{1, 4} << int(Difference::Removed) << 1
                                 << 2 << 0;
        QTest::newRow("down") << Ids{1, 2, 3, 4} << Ids{1, 3, 4, 2} << int(Difference::Moved) << 1
                              << 1 << 4;
        QTest::newRow("up") << Ids{1, 2, 3, 4} << Ids{4, 1, 2, 3} << int(Difference::Moved) << 3
                            << 1 << 0;
        QTest::newRow("many") << Ids{1, 2, 3, 4} << Ids{4, 3, 2, 1} << int(Difference::Many) << 0
                              << 0 << 0;
        QTest::newRow("from nothing")
            << Ids{} << Ids{1, 2} << int(Difference::Inserted) << 0 << 2 << 0;
        QTest::newRow("to nothing")
            << Ids{1, 2} << Ids{} << int(Difference::Removed) << 0 << 2 << 0;
    }
    void differencesAreToldInOneMessage()
    {
        QFETCH(Ids, before);
        QFETCH(Ids, after);
        const Difference change = difference(before, after);
        QTEST(int(change.kind), "kind");
        QTEST(int(change.first), "first");
        QTEST(int(change.count), "count");
        QTEST(int(change.to), "to");
    }
};

QTEST_APPLESS_MAIN(TestArrangement)
#include "tst_arrangement.moc"
