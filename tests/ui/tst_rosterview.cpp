#include "tests/support/filledlist.h"
#include "ui/list/columnchooser.h"

#include <QApplication>
#include <QClipboard>
#include <QListWidget>
#include <QTest>

using namespace soctv;

class TestRosterView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tenRowsTakeSeventyTwoKeys()
    {
        FilledList list(QList<NewRow>{});
        list.view.startNewRow();
        list.presses = 1; // Ctrl+N
        for (int i = 0; i < 10; ++i) {
            for (const char *text : {"Nguyễn Thị An", "Trường Mẫu", "Đoàn viên", "0912345678",
                     "an@ldld.example", "An Nguyễn", "https://www.facebook.com/nguyen.an"}) {
                list.type(QString::fromUtf8(text));
                list.press(Qt::Key_Tab);
            }
        }
        QVERIFY2(list.presses <= 72, qPrintable(QString::number(list.presses)));
        qInfo("10 rows typed with %d keys", list.presses);
        list.settle();
        QCOMPARE(list.model().postCount(), 10);
        QCOMPARE(list.text(9, "account_link"), "https://www.facebook.com/nguyen.an");
        QCOMPARE(list.newSteps(), 10);
        QCOMPARE(list.currentRow(), list.model().starRow());
        QCOMPARE(list.currentColumn(), FilledList::column("full_name"));
    }

    void enterAndTabGoAsInASpreadsheet()
    {
        FilledList list;
        list.table().goTo(0, FilledList::column("unit"));
        list.press(Qt::Key_Tab);
        list.press(Qt::Key_Tab);
        QCOMPARE(list.currentColumn(), FilledList::column("phone"));
        list.press(Qt::Key_Return); // to where Tab began
        QCOMPARE(list.currentRow(), 1);
        QCOMPARE(list.currentColumn(), FilledList::column("unit"));
        list.press(Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(list.currentRow(), 0);
        list.press(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(list.currentColumn(), FilledList::column("full_name"));
        list.table().goTo(0, FilledList::column("account_link"));
        list.press(Qt::Key_Tab); // the last cell: on to the next row
        QCOMPARE(list.currentRow(), 1);
        QCOMPARE(list.currentColumn(), FilledList::column("full_name"));
        list.table().goTo(4, FilledList::column("account_link"));
        list.press(Qt::Key_Tab);
        QCOMPARE(list.currentRow(), list.model().starRow());
    }

    void enterInTheStarRowStartsTheNext()
    {
        FilledList list;
        list.view.startNewRow();
        list.type("Cao Văn An");
        list.press(Qt::Key_Tab);
        list.type("Trường Mẫu");
        list.press(Qt::Key_Return);
        QCOMPARE(list.model().postCount(), 6);
        QCOMPARE(list.currentRow(), list.model().starRow());
        QCOMPARE(list.currentColumn(), FilledList::column("full_name"));
        list.press(Qt::Key_Return); // nothing typed: nothing added
        QCOMPARE(list.model().postCount(), 6);
    }

    void aNewRowIsStoredWhenAnotherCellIsClicked()
    {
        FilledList list;
        list.view.startNewRow();
        list.type("Cao Văn An");
        list.click(1, FilledList::column("phone"));
        list.settle();
        QCOMPARE(list.model().postCount(), 6);
        QCOMPARE(list.currentRow(), 1);
        QCOMPARE(list.names().last(), "Cao Văn An");
    }

    void aNewRowIsStoredWhenTheGridIsLeft()
    {
        FilledList list;
        list.view.startNewRow();
        list.type("Cao Văn An");
        list.view.focusFilterRow();
        list.settle();
        QCOMPARE(list.model().postCount(), 6);
        QCOMPARE(list.view.currentPost(), list.model().postAt(5)); // for the detail panel
    }

    void aNewRowThatCannotBeStoredStays()
    {
        FilledList list;
        const int note = FilledList::column("note");
        list.table().setColumnHidden(note, false);
        list.view.startNewRow();
        list.type("Cao");
        list.press(Qt::Key_Return, Qt::ShiftModifier); // leaves it: stored
        QCOMPARE(list.model().postCount(), 6);
        list.table().goTo(list.model().starRow(), note);
        list.type(QString(201, u'x'));
        QVERIFY(!list.view.commitEditor());
        list.view.setScope(Scope::Section2);
        QCOMPARE(list.model().query().scope, Scope::Section1); // still here
        QVERIFY(list.model().hasDraft());
        QCOMPARE(list.notices.last().kind, Notice::Error);
        list.view.deleteRows(); // drops the draft
        QVERIFY(list.view.commitEditor());
        QCOMPARE(list.model().postCount(), 6);
    }

    void deleteClearsCellsInOneStep()
    {
        FilledList list;
        list.select(0, FilledList::column("full_name"), 2, FilledList::column("phone"));
        list.view.clearCells();
        list.settle();
        QCOMPARE(list.newSteps(), 1);
        QCOMPARE(list.roster->undoStep()->action, Action::ClearCells);
        QCOMPARE(list.roster->undoStep()->rows, 7); // cells that held a text
        QVERIFY(list.roster->undo());
        list.settle();
        QCOMPARE(list.text(0, "phone"), "0912345601");
    }

    void rowsGoToTheBinAndBack()
    {
        FilledList list;
        list.select(1, FilledList::column("full_name"), 3, FilledList::column("full_name"));
        list.view.deleteRows();
        list.settle();
        QCOMPARE(list.names(), (QStringList{"Lê Thị Ngọc Ái", "Hoàng Văn Dũng"}));
        QCOMPARE(list.roster->undoStep()->action, Action::DeleteRows);
        QVERIFY(list.table().currentIndex().isValid());
        list.pressButton(list.notices.last().buttons.first().first);
        QCOMPARE(list.names().size(), 5);
    }

    void fillsDown()
    {
        FilledList list;
        list.select(0, FilledList::column("position"), 2, FilledList::column("position"));
        list.view.fillDown();
        QCOMPARE(list.text(2, "position"), "Chủ tịch");
        QCOMPARE(list.text(3, "position"), QString());
        QCOMPARE(list.newSteps(), 1);
        QCOMPARE(list.roster->undoStep()->action, Action::FillDown);
        list.table().goTo(3, FilledList::column("position")); // one cell: from above
        list.view.fillDown();
        QCOMPARE(list.text(3, "position"), "Chủ tịch");
    }

    void copiesFromAboveAndInsertsToday()
    {
        FilledList list;
        list.table().goTo(1, FilledList::column("position"));
        list.view.copyFromAbove();
        QCOMPARE(list.text(1, "position"), "Chủ tịch");
        list.view.startNewRow();
        list.view.copyFromAbove();
        QCOMPARE(list.text(5, "full_name"), "Hoàng Văn Dũng");
        list.table().goTo(0, FilledList::column("position"));
        list.press(Qt::Key_F2);
        list.table().goTo(1, FilledList::column("phone"));
        list.view.insertToday(); // not a date: nothing happens
        QCOMPARE(list.text(1, "phone"), "0912345602");
        list.table().setColumnHidden(FilledList::column("valid_from"), false);
        list.table().goTo(1, FilledList::column("valid_from"));
        list.view.insertToday();
        QCOMPARE(list.text(1, "valid_from"), QDate::currentDate().toString("dd/MM/yyyy"));
    }

    void theCurrentRowIsKeptByItsPerson()
    {
        FilledList list;
        list.table().goTo(2, FilledList::column("phone"));
        const qint64 post = list.view.currentPost();
        list.model().sort(FilledList::column("phone"), Qt::DescendingOrder);
        list.settle();
        QCOMPARE(list.view.currentPost(), post);
        QCOMPARE(list.currentColumn(), FilledList::column("phone"));
        list.roster.addAll({row({{"full_name", "A"}}), row({{"full_name", "Bùi Văn Ca"}}),
            row({{"full_name", "Z"}})});
        list.settle();
        QCOMPARE(list.view.currentPost(), post);
    }

    void columnsAreRemembered()
    {
        FilledList list;
        list.view.chooseColumns();
        auto *items = list.view.findChild<ColumnChooser *>()->findChild<QListWidget *>();
        QCOMPARE(items->count(), list.model().columnCount() - 1);
        items->item(FilledList::column("email") - 1)->setCheckState(Qt::Unchecked);
        items->item(FilledList::column("note") - 1)->setCheckState(Qt::Checked);
        QVERIFY(!(items->item(0)->flags() & Qt::ItemIsEnabled)); // the name stays
        list.table().setColumnWidth(FilledList::column("phone"), 177);
        list.view.setScope(Scope::Collaborators);
        QVERIFY(!list.table().isColumnHidden(FilledList::column("email")));
        QVERIFY(!list.table().isColumnHidden(FilledList::column("decision_no")));
        list.view.setScope(Scope::Section1);
        QVERIFY(list.table().isColumnHidden(FilledList::column("decision_no")));
        QVERIFY(list.table().isColumnHidden(FilledList::column("email")));
        QVERIFY(!list.table().isColumnHidden(FilledList::column("note")));
        QCOMPARE(list.table().columnWidth(FilledList::column("phone")), 177);
        RosterView again(list.roster.roster(), list.jobs, list.settings, list.dialogs);
        QVERIFY(again.table().isColumnHidden(FilledList::column("email")));
        QCOMPARE(again.table().columnWidth(FilledList::column("phone")), 177);
    }

    void rowsAreHighEnough()
    {
        FilledList list;
        QVERIFY(list.table().rowHeight(0) >= 26);
        QFont large = list.view.font();
        large.setPointSizeF(large.pointSizeF() * 2);
        list.view.setFont(large);
        QVERIFY(list.table().rowHeight(0) >= list.table().fontMetrics().height());
    }

    void aListOpenedToLookAtStaysAsItIs()
    {
        TestRoster file;
        file.addAll(five);
        auto viewed = Roster::open(file->path(), Roster::Access::View);
        QVERIFY(viewed);
        ScriptedDialogs dialogs;
        Settings settings(file.path("s.ini"));
        Jobs jobs(**viewed);
        RosterView view(**viewed, jobs, settings, dialogs);
        view.setScope(Scope::Section1);
        QTRY_COMPARE(view.model().rowCount(), 5);
        QApplication::clipboard()->setText(tableText(2));
        view.table().goTo(0, 1);
        view.paste();
        view.clearCells();
        view.deleteRows();
        view.fillDown();
        view.startNewRow();
        QTest::keyClicks(&view.table(), "x");
        QVERIFY(!view.table().editor());
        QCOMPARE(view.model().rowCount(), 5);
    }
};

QTEST_MAIN(TestRosterView)
#include "tst_rosterview.moc"
