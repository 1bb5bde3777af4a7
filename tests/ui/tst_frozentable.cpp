#include "tests/support/filledlist.h"
#include "ui/list/frozenheader.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTest>

using namespace soctv;

class TestFrozenTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNameStaysWhileTheRestScrolls()
    {
        FilledList list;
        list.view.resize(600, 400);
        const int name = FilledList::column("full_name");
        const QRect before = list.table().visualRect(list.model().index(0, name));
        list.table().horizontalScrollBar()->setValue(200);
        QCOMPARE(list.table().visualRect(list.model().index(0, name)), before);
        QCOMPARE(list.table().indexAt(before.center()).column(), name);
        // A cell that went under the frozen ones comes out when it becomes current.
        list.table().goTo(0, FilledList::column("unit"));
        QVERIFY(list.table().visualRect(list.model().index(0, FilledList::column("unit"))).left()
            >= list.table().frozenHeader()->frozenWidth());
    }

    void rangesGrowByKeysUnderTheFrozenColumns()
    {
        FilledList list;
        list.view.resize(600, 400);
        list.table().goTo(0, FilledList::column("email")); // the unit is under the name now
        for (int i = 0; i < 3; ++i)
            list.press(Qt::Key_Left, Qt::ShiftModifier);
        list.press(Qt::Key_Down, Qt::ShiftModifier);
        const QItemSelection selection = list.table().selectionModel()->selection();
        QCOMPARE(selection.size(), 1);
        QCOMPARE(selection.first().left(), FilledList::column("unit"));
        QCOMPARE(selection.first().right(), FilledList::column("email"));
        QCOMPARE(selection.first().bottom(), 1);
        list.press(Qt::Key_Home);
        QCOMPARE(list.currentColumn(), FilledList::column("full_name")); // not the number
        list.press(Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(list.view.selectedPosts().size(), 4);
        list.press(Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(list.view.selectedPosts(), QList<qint64>{list.model().postAt(0)});
        list.press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(list.view.selectedPosts().size(), 5);
    }

    void draggingCrossesTheFrozenEdge()
    {
        FilledList list;
        list.view.resize(600, 400);
        list.table().horizontalScrollBar()->setValue(250);
        const int name = FilledList::column("full_name");
        const QPoint from = list.center(0, name);
        const QPoint to(list.table().frozenHeader()->frozenWidth() + 40, list.center(2, name).y());
        const int last = list.table().indexAt(to).column();
        QVERIFY(last > name + 1);
        QWidget *viewport = list.table().viewport();
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        QTest::mouseMove(viewport, (from + to) / 2);
        QMouseEvent move(QEvent::MouseMove, to, viewport->mapToGlobal(to), Qt::NoButton,
            Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(viewport, &move);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
        const QItemSelection selection = list.table().selectionModel()->selection();
        QCOMPARE(selection.size(), 1);
        QCOMPARE(selection.first().left(), name);
        QCOMPARE(selection.first().right(), last);
        QCOMPARE(selection.first().bottom(), 2);
    }

    void theNumberTakesTheWholeRow()
    {
        FilledList list;
        list.click(1, 0);
        QCOMPARE(list.view.selectedPosts(), QList<qint64>{list.model().postAt(1)});
        QVERIFY(list.table().selectionModel()->isSelected(list.model().index(1, 5)));
        list.click(3, 0, Qt::ShiftModifier);
        QCOMPARE(list.view.selectedPosts().size(), 3);
        list.type("Cao"); // typing there means the name
        QCOMPARE(list.currentColumn(), FilledList::column("full_name"));
    }

    void clickingATitleSortsAndClickingAgainTurns()
    {
        FilledList list;
        FrozenHeader *header = list.table().frozenHeader();
        const QPoint phone(header->sectionViewportPosition(FilledList::column("phone")) + 20, 5);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, phone);
        list.settle();
        QCOMPARE(list.names().first(), "Lê Thị Ngọc Ái");
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, phone);
        list.settle();
        QCOMPARE(list.names().first(), "Hoàng Văn Dũng");
        QVERIFY(list.model().query().descending);
    }
};

QTEST_MAIN(TestFrozenTable)
#include "tst_frozentable.moc"
