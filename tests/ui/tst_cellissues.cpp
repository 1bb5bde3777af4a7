#include "tests/support/filledlist.h"

#include <QTest>

using namespace soctv;

class TestCellIssues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void f8GoesFromCellToCell()
    {
        FilledList list(five
            + QList<NewRow>{row({{"full_name", "Võ Bé"}, {"phone", "912345678"}}),
                row({{"full_name", "Ý Lan"}, {"email", "không có"}})});
        list.view.nextIssue();
        QCOMPARE(list.text(list.currentRow(), "full_name"), "Võ Bé");
        QCOMPARE(list.currentColumn(), FilledList::column("phone"));
        const int row = list.currentRow();
        QCOMPARE(list.notices.last().buttons.size(), 2); // the offer, and to leave it
        list.view.nextIssue();
        QCOMPARE(list.currentColumn(), FilledList::column("email"));
        list.view.nextIssue(); // after the last comes the first
        QCOMPARE(list.currentRow(), row);
        list.pressButton(list.notices.last().buttons.first().first);
        QCOMPARE(list.text(row, "phone"), "0912345678");
        QCOMPARE(list.newSteps(), 1);
    }

    void f8SaysWhenThereIsNothing()
    {
        FilledList list;
        list.view.nextIssue();
        QCOMPARE(list.notices.size(), 1);
        QVERIFY(list.notices.last().buttons.isEmpty());
    }

    void anUnknownUnitCanBeAdded()
    {
        FilledList list;
        list.table().goTo(0, FilledList::column("unit"));
        list.type("Trường MN H.Sen");
        list.press(Qt::Key_Return);
        list.settle();
        list.view.nextIssue();
        list.pressButton(list.notices.last().buttons.first().first);
        QVERIFY(list.model().issues(0).isEmpty());
        QCOMPARE(list.roster->undoStep()->action, Action::AddUnit);
    }

    void oneOfSeveralUnitsCanBeChosen()
    {
        FilledList list;
        QVERIFY(list.roster->edit(Step{Action::AddUnit}, [](Edit &edit) {
            addUnit(edit, "Trường Kim Đồng");
            addUnit(edit, "Trường Kim Đồng");
        }));
        list.table().goTo(0, FilledList::column("unit"));
        list.type("Trường Kim Đồng");
        list.press(Qt::Key_Return);
        list.settle();
        list.view.nextIssue();
        QCOMPARE(list.notices.last().buttons.size(), 3); // two units, and to leave it
        list.pressButton(list.notices.last().buttons.first().first);
        QVERIFY(list.model().issues(0).isEmpty());
        QVERIFY(list.model().row(0)->unit != 0);
    }

    void duplicatesCanBeDismissed()
    {
        FilledList list(five + QList<NewRow>{five.first()});
        list.view.nextIssue();
        QCOMPARE(list.currentColumn(), FilledList::column("full_name"));
        list.pressButton(list.notices.last().buttons.first().first);
        list.view.nextIssue();
        QVERIFY(list.notices.last().buttons.isEmpty());
        QCOMPARE(list.roster->undoStep()->action, Action::DismissDuplicate);
    }
};

QTEST_MAIN(TestCellIssues)
#include "tst_cellissues.moc"
