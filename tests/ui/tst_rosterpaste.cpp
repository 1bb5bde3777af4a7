#include "tests/support/filledlist.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QMimeData>
#include <QScrollBar>
#include <QTest>

using namespace soctv;

class TestRosterPaste : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tenRowsArePastedInTwoSteps()
    {
        FilledList list(QList<NewRow>{});
        QApplication::clipboard()->setText(tableText(10));
        list.click(list.model().starRow(), FilledList::column("full_name")); // 1
        list.view.paste(); // 2: Ctrl+V
        list.settle();
        QCOMPARE(list.model().postCount(), 10);
        QCOMPARE(list.text(0, "full_name"), "Nguyễn Văn 000001");
        QCOMPARE(list.text(9, "unit"), "Trường Mẫu 10");
        QCOMPARE(list.newSteps(), 1);
        QVERIFY(list.model().issues(0).isEmpty()); // its unit was made in the same step
        QCOMPARE(list.notices.size(), 1);
        list.pressButton(list.notices.last().buttons.first().first);
        QCOMPARE(list.model().postCount(), 0);
        QVERIFY(list.roster->redo());
        list.settle();
        QCOMPARE(list.model().postCount(), 10);
    }

    void theUndoOfANoticeTouchesNoLaterStep()
    {
        FilledList list(QList<NewRow>{});
        list.paste(tableText(2));
        list.roster.add(Role::AccountContact, {{"full_name", "Cao Văn An"}});
        list.notices.first().buttons.first().second();
        list.settle();
        QCOMPARE(list.model().postCount(), 3);
    }

    void pasteOnASelectionAsks_data()
    {
        QTest::addColumn<int>("answer");
        QTest::addColumn<int>("rows");
        QTest::addColumn<QString>("first");
        QTest::addColumn<qint64>("steps");
        QTest::newRow("add") << 0 << 15 << "Lê Thị Ngọc Ái" << qint64(1);
        QTest::newRow("overwrite") << 1 << 12 << "Nguyễn Văn 000001" << qint64(1);
        QTest::newRow("cancel") << 2 << 5 << "Lê Thị Ngọc Ái" << qint64(0);
        QTest::newRow("Esc") << -1 << 5 << "Lê Thị Ngọc Ái" << qint64(0);
    }
    void pasteOnASelectionAsks()
    {
        QFETCH(int, answer);
        FilledList list;
        list.dialogs.choices = {answer};
        list.select(0, FilledList::column("full_name"), 2, FilledList::column("full_name"));
        list.paste(tableText(10));
        QCOMPARE(list.dialogs.questions.size(), 1);
        QTEST(list.model().postCount(), "rows");
        QTEST(list.newSteps(), "steps");
        list.model().sort(RosterModel::columnOf(field("phone")), Qt::AscendingOrder);
        list.settle();
        QFETCH(QString, first);
        QCOMPARE(list.names().contains(first), true);
        QCOMPARE(list.names().contains("Lê Thị Ngọc Ái"), answer != 1);
        QCOMPARE(list.names().contains("Phạm Thị Chi"), true);
    }

    void theListOfCellsToCheckTakesNoNewRows()
    {
        FilledList list(QList<NewRow>{});
        list.roster.addAll({row({{"full_name", "Võ Bé"}, {"phone", "912345678"}}),
            row({{"full_name", "Ý Lan"}, {"phone", "912345679"}})});
        list.view.setScope(Scope::ToCheck);
        list.settle();
        QTRY_COMPARE(list.model().postCount(), 2);
        const qint64 before = list.newSteps();
        list.table().goTo(0, FilledList::column("phone"));
        list.paste("0911111111\n0922222222\n0933333333\n");
        QCOMPARE(list.newSteps(), before);
        QCOMPARE(list.notices.size(), 1);
        list.dialogs.choices = {0};
        list.paste("0911111111\n0922222222\n");
        QCOMPARE(list.newSteps(), before + 1);
        QCOMPARE(list.text(0, "phone"), "0911111111"); // in place until it is left
    }

    void overwritingKeepsGapsWhereTheyAre()
    {
        FilledList list;
        list.dialogs.choices = {1};
        list.table().goTo(0, FilledList::column("phone"));
        list.paste("0900000001\n\n0900000003\n");
        QCOMPARE(list.text(0, "phone"), "0900000001");
        QCOMPARE(list.text(1, "phone"), QString());
        QCOMPARE(list.text(2, "phone"), "0900000003");
        QCOMPARE(list.text(3, "phone"), "0912345604");
        QCOMPARE(list.newSteps(), 1);
    }

    void aSingleCellFillsTheSelection()
    {
        FilledList list;
        list.select(0, FilledList::column("position"), 2, FilledList::column("position"));
        list.paste("Đoàn viên\r\n");
        QCOMPARE(list.text(2, "position"), "Đoàn viên");
        QCOMPARE(list.newSteps(), 1);
        QVERIFY(list.dialogs.questions.isEmpty());
        list.table().goTo(3, FilledList::column("unit"));
        list.paste("Trường Mới");
        QVERIFY(list.model().issues(3).isEmpty()); // the unit came along
    }

    void aHeaderMapsTheColumns()
    {
        FilledList list(QList<NewRow>{});
        list.paste("STT\tĐiện thoại\tHọ và tên\tNgày sinh\n1\t0912345678\tCao Văn An\tx\n");
        QCOMPARE(list.text(0, "full_name"), "Cao Văn An");
        QCOMPARE(list.text(0, "phone"), "0912345678");
        QVERIFY2(list.notices.last().text.contains("Ngày sinh"),
            qPrintable(list.notices.last().text));
    }

    void withoutAHeaderThePlaceDecides()
    {
        FilledList list(QList<NewRow>{});
        list.table().goTo(0, 0); // STT: from the name on
        list.paste("Cao Văn An\tTrường Mẫu\nVõ Thị Bé\tTrường Mẫu\n");
        QCOMPARE(list.text(0, "unit"), "Trường Mẫu");
        list.table().setColumnHidden(FilledList::column("position"), true);
        list.table().goTo(list.model().starRow(), FilledList::column("unit"));
        list.paste("Trường Mẫu\t0912345678\nTrường Mẫu\t0912345679\n");
        QCOMPARE(list.text(2, "phone"), "0912345678");
        QCOMPARE(list.text(2, "full_name"), QString());
    }

    void whatIsRefusedChangesNothing_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("NUL") << QString("a\tb\nc") + QChar(0);
        QTest::newRow("huge cell") << QString("a\t") + QString(40000, u'x');
        QTest::newRow("too many rows") << QString("a\n").repeated(1048577);
        QTest::newRow("long note")
            << QString("Họ tên\tGhi chú\nCao Văn An\t") + QString(300, u'x') + "\nVõ Bé\tx";
    }
    void whatIsRefusedChangesNothing()
    {
        QFETCH(QString, text);
        FilledList list;
        list.table().goTo(list.model().starRow(), 1);
        list.paste(text);
        QCOMPARE(list.model().postCount(), 5);
        QCOMPARE(list.newSteps(), 0);
        QCOMPARE(list.notices.size(), 1);
        QCOMPARE(list.notices.first().kind, Notice::Error);
        QVERIFY(!list.notices.first().text.isEmpty());
    }

    void aHundredThousandRowsArePastedInOneStep()
    {
        FilledList list(QList<NewRow>{});
        const QString text = tableText(100000);
        QElapsedTimer time;
        time.start();
        QApplication::clipboard()->setText(text);
        list.view.paste();
        qInfo("100,000 rows pasted in %lld ms", time.elapsed());
        list.settle();
        qInfo("listed after %lld ms", time.elapsed());
        QTRY_COMPARE_WITH_TIMEOUT(list.model().postCount(), 100000, 60000);
        QCOMPARE(list.newSteps(), 1);
        time.start();
        for (int i = 0; i < 200; ++i) {
            list.table().verticalScrollBar()->setValue(i * 500);
            list.table().viewport()->repaint();
        }
        qInfo("one screen of 100,000 rows drawn in %.1f ms", double(time.elapsed()) / 200);
        list.select(0, 1, 99999, 4);
        time.start();
        list.view.copy();
        qInfo("100,000 rows copied in %lld ms", time.elapsed());
        QCOMPARE(QApplication::clipboard()->text().count(u'\n'), 100000);
    }

    void copiesARange()
    {
        FilledList list;
        list.table().goTo(0, FilledList::column("phone"));
        list.press(Qt::Key_Down, Qt::ShiftModifier);
        list.press(Qt::Key_Right, Qt::ShiftModifier);
        list.view.copy();
        QCOMPARE(QApplication::clipboard()->text(), "0912345601\t\r\n0912345602\t\r\n");
        QVERIFY(QApplication::clipboard()->mimeData()->hasHtml());
    }

    void cutClearsAndCanBePastedBack()
    {
        FilledList list;
        list.select(0, FilledList::column("phone"), 1, FilledList::column("phone"));
        list.view.cut();
        QCOMPARE(list.text(0, "phone"), QString());
        list.dialogs.choices = {1};
        list.view.paste();
        QCOMPARE(list.text(1, "phone"), "0912345602");
    }
};

QTEST_MAIN(TestRosterPaste)
#include "tst_rosterpaste.moc"
