#include "tests/support/listwindow.h"
#include "ui/columnchooser.h"
#include "ui/composededit.h"
#include "ui/frozenheader.h"
#include "ui/replacedialog.h"

#include "core/roster/history.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>

using namespace soctv;

namespace {

using Texts = QHash<QString, QString>;

NewRow row(const Texts &texts)
{
    return TestRoster::row(Role::AccountContact, texts);
}

const QList<NewRow> five{
    row({{"full_name", "Lê Thị Ngọc Ái"}, {"phone", "0912345601"}, {"position", "Chủ tịch"}}),
    row({{"full_name", "Đỗ Thùy Ánh"}, {"phone", "0912345602"}}),
    row({{"full_name", "Trần Văn Bình"}, {"phone", "0912345603"}}),
    row({{"full_name", "Phạm Thị Chi"}, {"phone", "0912345604"}}),
    row({{"full_name", "Hoàng Văn Dũng"}, {"phone", "0912345605"}})};

const QList<NewRow> none;

// As Excel puts rows on the clipboard.
QString tableText(int rows, int from = 1)
{
    QString text;
    for (int i = from; i < from + rows; ++i) {
        text += QStringLiteral("Nguyễn Văn %1\tTrường Mẫu %2\tĐoàn viên\t09123%3\r\n")
                    .arg(i, 6, 10, QLatin1Char('0'))
                    .arg(i % 50)
                    .arg(i % 100000, 5, 10, QLatin1Char('0'));
    }
    return text;
}

struct List : ListWindow {
    explicit List(const QList<NewRow> &rows = five)
    {
        if (!rows.isEmpty())
            roster.addAll(rows);
        steps = historyCount(roster->database());
        open();
    }
    void paste(const QString &text)
    {
        QApplication::clipboard()->setText(text);
        view.paste();
        settle();
    }
    /// Steps of the history that were added since the beginning.
    qint64 newSteps() { return historyCount(roster->database()) - steps; }
    void select(int row, int column, int lastRow, int lastColumn)
    {
        table().goTo(row, column);
        table().selectionModel()->select(
            {model().index(row, column), model().index(lastRow, lastColumn)},
            QItemSelectionModel::ClearAndSelect);
    }
    void click(int row, int column, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(table().viewport(), Qt::LeftButton, modifiers, center(row, column));
    }
    QPoint center(int row, int column)
    {
        return table().visualRect(model().index(row, column)).center();
    }
    void pressButton(const QString &verb)
    {
        for (const auto &[text, act] : notices.last().buttons) {
            if (text == verb) {
                act();
                settle();
                return;
            }
        }
        QFAIL(qPrintable("no button " + verb));
    }

    qint64 steps = 0;
};

} // namespace

class TestRosterView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tenRowsTakeSeventyTwoKeys()
    {
        List list(none);
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
        QCOMPARE(list.currentColumn(), List::column("full_name"));
    }

    void tenRowsArePastedInTwoSteps()
    {
        List list(none);
        QApplication::clipboard()->setText(tableText(10));
        list.click(list.model().starRow(), List::column("full_name")); // 1
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
        List list(none);
        list.paste(tableText(2));
        list.roster.add(Role::AccountContact, {{"full_name", "Cao Văn An"}});
        list.notices.first().buttons.first().second();
        list.settle();
        QCOMPARE(list.model().postCount(), 3);
    }

    void enterAndTabGoAsInASpreadsheet()
    {
        List list;
        list.table().goTo(0, List::column("unit"));
        list.press(Qt::Key_Tab);
        list.press(Qt::Key_Tab);
        QCOMPARE(list.currentColumn(), List::column("phone"));
        list.press(Qt::Key_Return); // to where Tab began
        QCOMPARE(list.currentRow(), 1);
        QCOMPARE(list.currentColumn(), List::column("unit"));
        list.press(Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(list.currentRow(), 0);
        list.press(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(list.currentColumn(), List::column("full_name"));
        list.table().goTo(0, List::column("account_link"));
        list.press(Qt::Key_Tab); // the last cell: on to the next row
        QCOMPARE(list.currentRow(), 1);
        QCOMPARE(list.currentColumn(), List::column("full_name"));
        list.table().goTo(4, List::column("account_link"));
        list.press(Qt::Key_Tab);
        QCOMPARE(list.currentRow(), list.model().starRow());
    }

    void enterInTheStarRowStartsTheNext()
    {
        List list;
        list.view.startNewRow();
        list.type("Cao Văn An");
        list.press(Qt::Key_Tab);
        list.type("Trường Mẫu");
        list.press(Qt::Key_Return);
        QCOMPARE(list.model().postCount(), 6);
        QCOMPARE(list.currentRow(), list.model().starRow());
        QCOMPARE(list.currentColumn(), List::column("full_name"));
        list.press(Qt::Key_Return); // nothing typed: nothing added
        QCOMPARE(list.model().postCount(), 6);
    }

    void aNewRowIsStoredWhenAnotherCellIsClicked()
    {
        List list;
        list.view.startNewRow();
        list.type("Cao Văn An");
        list.click(1, List::column("phone"));
        list.settle();
        QCOMPARE(list.model().postCount(), 6);
        QCOMPARE(list.currentRow(), 1);
        QCOMPARE(list.names().last(), "Cao Văn An");
    }

    void aNewRowIsStoredWhenTheGridIsLeft()
    {
        List list;
        list.view.startNewRow();
        list.type("Cao Văn An");
        list.view.focusFilterRow();
        list.settle();
        QCOMPARE(list.model().postCount(), 6);
        QCOMPARE(list.view.currentPost(), list.model().postAt(5)); // for the detail panel
    }

    void aNewRowThatCannotBeStoredStays()
    {
        List list;
        const int note = List::column("note");
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

    void rangesGrowByKeysUnderTheFrozenColumns()
    {
        List list;
        list.view.resize(600, 400);
        list.table().goTo(0, List::column("email")); // the unit is under the name now
        for (int i = 0; i < 3; ++i)
            list.press(Qt::Key_Left, Qt::ShiftModifier);
        list.press(Qt::Key_Down, Qt::ShiftModifier);
        const QItemSelection selection = list.table().selectionModel()->selection();
        QCOMPARE(selection.size(), 1);
        QCOMPARE(selection.first().left(), List::column("unit"));
        QCOMPARE(selection.first().right(), List::column("email"));
        QCOMPARE(selection.first().bottom(), 1);
        list.press(Qt::Key_Home);
        QCOMPARE(list.currentColumn(), List::column("full_name")); // not the number
        list.press(Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(list.view.selectedPosts().size(), 4);
        list.press(Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(list.view.selectedPosts(), QList<qint64>{list.model().postAt(0)});
        list.press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(list.view.selectedPosts().size(), 5);
    }

    void deleteClearsCellsInOneStep()
    {
        List list;
        list.select(0, List::column("full_name"), 2, List::column("phone"));
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
        List list;
        list.select(1, List::column("full_name"), 3, List::column("full_name"));
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
        List list;
        list.select(0, List::column("position"), 2, List::column("position"));
        list.view.fillDown();
        QCOMPARE(list.text(2, "position"), "Chủ tịch");
        QCOMPARE(list.text(3, "position"), QString());
        QCOMPARE(list.newSteps(), 1);
        QCOMPARE(list.roster->undoStep()->action, Action::FillDown);
        list.table().goTo(3, List::column("position")); // one cell: from above
        list.view.fillDown();
        QCOMPARE(list.text(3, "position"), "Chủ tịch");
    }

    void copiesFromAboveAndInsertsToday()
    {
        List list;
        list.table().goTo(1, List::column("position"));
        list.view.copyFromAbove();
        QCOMPARE(list.text(1, "position"), "Chủ tịch");
        list.view.startNewRow();
        list.view.copyFromAbove();
        QCOMPARE(list.text(5, "full_name"), "Hoàng Văn Dũng");
        list.table().goTo(0, List::column("position"));
        list.press(Qt::Key_F2);
        list.table().goTo(1, List::column("phone"));
        list.view.insertToday(); // not a date: nothing happens
        QCOMPARE(list.text(1, "phone"), "0912345602");
        list.table().setColumnHidden(List::column("valid_from"), false);
        list.table().goTo(1, List::column("valid_from"));
        list.view.insertToday();
        QCOMPARE(list.text(1, "valid_from"), QDate::currentDate().toString("dd/MM/yyyy"));
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
        List list;
        list.dialogs.choices = {answer};
        list.select(0, List::column("full_name"), 2, List::column("full_name"));
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
        List list(none);
        list.roster.addAll({row({{"full_name", "Võ Bé"}, {"phone", "912345678"}}),
            row({{"full_name", "Ý Lan"}, {"phone", "912345679"}})});
        list.view.setScope(Scope::ToCheck);
        list.settle();
        QTRY_COMPARE(list.model().postCount(), 2);
        const qint64 before = list.newSteps();
        list.table().goTo(0, List::column("phone"));
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
        List list;
        list.dialogs.choices = {1};
        list.table().goTo(0, List::column("phone"));
        list.paste("0900000001\n\n0900000003\n");
        QCOMPARE(list.text(0, "phone"), "0900000001");
        QCOMPARE(list.text(1, "phone"), QString());
        QCOMPARE(list.text(2, "phone"), "0900000003");
        QCOMPARE(list.text(3, "phone"), "0912345604");
        QCOMPARE(list.newSteps(), 1);
    }

    void aSingleCellFillsTheSelection()
    {
        List list;
        list.select(0, List::column("position"), 2, List::column("position"));
        list.paste("Đoàn viên\r\n");
        QCOMPARE(list.text(2, "position"), "Đoàn viên");
        QCOMPARE(list.newSteps(), 1);
        QVERIFY(list.dialogs.questions.isEmpty());
        list.table().goTo(3, List::column("unit"));
        list.paste("Trường Mới");
        QVERIFY(list.model().issues(3).isEmpty()); // the unit came along
    }

    void aHeaderMapsTheColumns()
    {
        List list(none);
        list.paste("STT\tĐiện thoại\tHọ và tên\tGhi chú riêng\n1\t0912345678\tCao Văn An\tx\n");
        QCOMPARE(list.text(0, "full_name"), "Cao Văn An");
        QCOMPARE(list.text(0, "phone"), "0912345678");
        QVERIFY2(list.notices.last().text.contains("Ghi chú riêng"),
            qPrintable(list.notices.last().text));
    }

    void withoutAHeaderThePlaceDecides()
    {
        List list(none);
        list.table().goTo(0, 0); // STT: from the name on
        list.paste("Cao Văn An\tTrường Mẫu\nVõ Thị Bé\tTrường Mẫu\n");
        QCOMPARE(list.text(0, "unit"), "Trường Mẫu");
        list.table().setColumnHidden(List::column("position"), true);
        list.table().goTo(list.model().starRow(), List::column("unit"));
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
        List list;
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
        List list(none);
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
        List list;
        list.table().goTo(0, List::column("phone"));
        list.press(Qt::Key_Down, Qt::ShiftModifier);
        list.press(Qt::Key_Right, Qt::ShiftModifier);
        list.view.copy();
        QCOMPARE(QApplication::clipboard()->text(), "0912345601\t\r\n0912345602\t\r\n");
        QVERIFY(QApplication::clipboard()->mimeData()->hasHtml());
    }

    void cutClearsAndCanBePastedBack()
    {
        List list;
        list.select(0, List::column("phone"), 1, List::column("phone"));
        list.view.cut();
        QCOMPARE(list.text(0, "phone"), QString());
        list.dialogs.choices = {1};
        list.view.paste();
        QCOMPARE(list.text(1, "phone"), "0912345602");
    }

    void theNumberTakesTheWholeRow()
    {
        List list;
        list.click(1, 0);
        QCOMPARE(list.view.selectedPosts(), QList<qint64>{list.model().postAt(1)});
        QVERIFY(list.table().selectionModel()->isSelected(list.model().index(1, 5)));
        list.click(3, 0, Qt::ShiftModifier);
        QCOMPARE(list.view.selectedPosts().size(), 3);
        list.type("Cao"); // typing there means the name
        QCOMPARE(list.currentColumn(), List::column("full_name"));
    }

    void theNameStaysWhileTheRestScrolls()
    {
        List list;
        list.view.resize(600, 400);
        const int name = List::column("full_name");
        const QRect before = list.table().visualRect(list.model().index(0, name));
        list.table().horizontalScrollBar()->setValue(200);
        QCOMPARE(list.table().visualRect(list.model().index(0, name)), before);
        QCOMPARE(list.table().indexAt(before.center()).column(), name);
        // A cell that went under the frozen ones comes out when it becomes current.
        list.table().goTo(0, List::column("unit"));
        QVERIFY(list.table().visualRect(list.model().index(0, List::column("unit"))).left()
            >= list.table().frozenHeader()->frozenWidth());
    }

    void draggingCrossesTheFrozenEdge()
    {
        List list;
        list.view.resize(600, 400);
        list.table().horizontalScrollBar()->setValue(250);
        const int name = List::column("full_name");
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

    void clickingATitleSortsAndClickingAgainTurns()
    {
        List list;
        FrozenHeader *header = list.table().frozenHeader();
        const QPoint phone(header->sectionViewportPosition(List::column("phone")) + 20, 5);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, phone);
        list.settle();
        QCOMPARE(list.names().first(), "Lê Thị Ngọc Ái");
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, phone);
        list.settle();
        QCOMPARE(list.names().first(), "Hoàng Văn Dũng");
        QVERIFY(list.model().query().descending);
    }

    void theCurrentRowIsKeptByItsPerson()
    {
        List list;
        list.table().goTo(2, List::column("phone"));
        const qint64 post = list.view.currentPost();
        list.model().sort(List::column("phone"), Qt::DescendingOrder);
        list.settle();
        QCOMPARE(list.view.currentPost(), post);
        QCOMPARE(list.currentColumn(), List::column("phone"));
        list.roster.addAll({row({{"full_name", "A"}}), row({{"full_name", "Bùi Văn Ca"}}),
            row({{"full_name", "Z"}})});
        list.settle();
        QCOMPARE(list.view.currentPost(), post);
    }

    void f8GoesFromCellToCell()
    {
        List list(five
            + QList<NewRow>{row({{"full_name", "Võ Bé"}, {"phone", "912345678"}}),
                row({{"full_name", "Ý Lan"}, {"email", "không có"}})});
        list.view.nextIssue();
        QCOMPARE(list.text(list.currentRow(), "full_name"), "Võ Bé");
        QCOMPARE(list.currentColumn(), List::column("phone"));
        const int row = list.currentRow();
        QCOMPARE(list.notices.last().buttons.size(), 2); // the offer, and to leave it
        list.view.nextIssue();
        QCOMPARE(list.currentColumn(), List::column("email"));
        list.view.nextIssue(); // after the last comes the first
        QCOMPARE(list.currentRow(), row);
        list.pressButton(list.notices.last().buttons.first().first);
        QCOMPARE(list.text(row, "phone"), "0912345678");
        QCOMPARE(list.newSteps(), 1);
    }

    void f8SaysWhenThereIsNothing()
    {
        List list;
        list.view.nextIssue();
        QCOMPARE(list.notices.size(), 1);
        QVERIFY(list.notices.last().buttons.isEmpty());
    }

    void anUnknownUnitCanBeAdded()
    {
        List list;
        list.table().goTo(0, List::column("unit"));
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
        List list;
        QVERIFY(list.roster->edit(Step{Action::AddUnit}, [](Edit &edit) {
            addUnit(edit, "Trường Kim Đồng");
            addUnit(edit, "Trường Kim Đồng");
        }));
        list.table().goTo(0, List::column("unit"));
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
        List list(five + QList<NewRow>{five.first()});
        list.view.nextIssue();
        QCOMPARE(list.currentColumn(), List::column("full_name"));
        list.pressButton(list.notices.last().buttons.first().first);
        list.view.nextIssue();
        QVERIFY(list.notices.last().buttons.isEmpty());
        QCOMPARE(list.roster->undoStep()->action, Action::DismissDuplicate);
    }

    void replacesInAColumnAfterCounting()
    {
        List list;
        list.table().goTo(0, List::column("phone"));
        list.view.findAndReplace();
        auto *dialog = list.view.findChild<ReplaceDialog *>();
        const auto edits = dialog->findChildren<ComposedEdit *>();
        QTest::keyClicks(edits.at(0), "09123");
        QTest::keyClicks(edits.at(1), "08123");
        QPushButton *replace = nullptr;
        for (auto *button : dialog->findChildren<QPushButton *>()) {
            if (button->text().contains("all"))
                replace = button;
        }
        QVERIFY(replace);
        QTRY_VERIFY(replace->isEnabled());
        replace->click();
        list.settle();
        QCOMPARE(list.text(0, "phone"), "0812345601");
        QCOMPARE(list.newSteps(), 1);
        QCOMPARE(list.roster->undoStep()->rows, 5);
        QTRY_VERIFY(!replace->isEnabled()); // nothing is left to replace
    }

    void replacesOnlyInTheSelection()
    {
        List list;
        list.select(0, List::column("phone"), 1, List::column("phone"));
        list.view.findAndReplace();
        auto *dialog = list.view.findChild<ReplaceDialog *>();
        const auto edits = dialog->findChildren<ComposedEdit *>();
        QTest::keyClicks(edits.at(0), "09123");
        for (auto *button : dialog->findChildren<QPushButton *>()) {
            if (button->text().contains("all")) {
                QTRY_VERIFY(button->isEnabled());
                button->click();
            }
        }
        list.settle();
        QCOMPARE(list.text(1, "phone"), "45602");
        QCOMPARE(list.text(2, "phone"), "0912345603");
    }

    void columnsAreRemembered()
    {
        List list;
        list.view.chooseColumns();
        auto *items = list.view.findChild<ColumnChooser *>()->findChild<QListWidget *>();
        QCOMPARE(items->count(), list.model().columnCount() - 1);
        items->item(List::column("email") - 1)->setCheckState(Qt::Unchecked);
        items->item(List::column("note") - 1)->setCheckState(Qt::Checked);
        QVERIFY(!(items->item(0)->flags() & Qt::ItemIsEnabled)); // the name stays
        list.table().setColumnWidth(List::column("phone"), 177);
        list.view.setScope(Scope::Collaborators);
        QVERIFY(!list.table().isColumnHidden(List::column("email")));
        QVERIFY(!list.table().isColumnHidden(List::column("decision_no")));
        list.view.setScope(Scope::Section1);
        QVERIFY(list.table().isColumnHidden(List::column("decision_no")));
        QVERIFY(list.table().isColumnHidden(List::column("email")));
        QVERIFY(!list.table().isColumnHidden(List::column("note")));
        QCOMPARE(list.table().columnWidth(List::column("phone")), 177);
        RosterView again(list.roster.roster(), list.jobs, list.settings, list.dialogs);
        QVERIFY(again.table().isColumnHidden(List::column("email")));
        QCOMPARE(again.table().columnWidth(List::column("phone")), 177);
    }

    void rowsAreHighEnough()
    {
        List list;
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
