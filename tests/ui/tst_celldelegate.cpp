#include "tests/support/listwindow.h"
#include "ui/choicepopup.h"
#include "ui/composededit.h"
#include "ui/list/filterrow.h"

#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QInputMethodEvent>
#include <QListWidget>
#include <QTableWidget>
#include <QTest>

using namespace soctv;

namespace {

NewRow row(const QString &name, const QString &unit = {}, const QString &position = {})
{
    return TestRoster::row(
        Role::AccountContact, {{"full_name", name}, {"unit", unit}, {"position", position}});
}

void compose(QWidget *widget, const QString &preedit, const QString &commit = {})
{
    QInputMethodEvent event(preedit, {});
    if (!commit.isNull())
        event.setCommitString(commit);
    QApplication::sendEvent(widget, &event);
}

struct List : ListWindow {
    List()
    {
        roster.addAll({row("Lê Thị Ngọc Ái", "Trường MN Hoa Sen", "Chủ tịch"),
            row("Đỗ Thùy Ánh", "Bệnh viện Mẫu", "Đoàn viên"),
            row("Trần Văn Bình", "Trường TH Ví Dụ", "Phó Chủ tịch")});
        open();
    }
    ChoicePopup *popup()
    {
        for (ChoicePopup *one : view.findChildren<ChoicePopup *>()) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
};

} // namespace

class TestCellDelegate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void typingReplacesAndF2GoesOn()
    {
        List list;
        list.table().goTo(0, List::column("phone"));
        list.type("0912");
        list.press(Qt::Key_Return);
        QCOMPARE(list.text(0, "phone"), "0912");
        QCOMPARE(list.currentRow(), 1);
        list.press(Qt::Key_Up);
        list.press(Qt::Key_F2);
        list.type("345678");
        list.press(Qt::Key_Return);
        QCOMPARE(list.text(0, "phone"), "0912345678");
        list.press(Qt::Key_Up);
        list.type("09");
        list.press(Qt::Key_Return);
        QCOMPARE(list.text(0, "phone"), "09");
    }

    void escapeLeavesTheCellAsItWas()
    {
        List list;
        list.table().goTo(0, List::column("full_name"));
        list.type("x");
        QVERIFY(list.table().editor());
        list.press(Qt::Key_Escape);
        QVERIFY(!list.table().editor());
        QCOMPARE(list.text(0, "full_name"), "Lê Thị Ngọc Ái");
    }

    void undoInsideAnEditorUndoesTypingOnly()
    {
        List list;
        const auto before = list.roster->undoStep();
        list.table().goTo(0, List::column("full_name"));
        list.press(Qt::Key_F2);
        list.type(" Vy");
        QTest::keyClick(list.table().editor(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(list.table().editor());
        QCOMPARE(list.roster->undoStep()->action, before->action);
        list.press(Qt::Key_Return);
        QCOMPARE(list.text(0, "full_name"), "Lê Thị Ngọc Ái");
    }

    // UniKey: u, Backspace, ư as plain keys.
    void unikeySequencesGiveTheLetterAlone()
    {
        List list;
        for (const char *key : {"unit", "position", "full_name"}) {
            list.table().goTo(0, List::column(key));
            list.type("Tr");
            list.type("u");
            QTest::keyClick(list.focus(), Qt::Key_Backspace);
            list.type("ư");
            QCOMPARE(list.table().editor()->text(), "Trư");
            list.press(Qt::Key_Return);
            QCOMPARE(list.text(0, key), "Trư");
        }
    }

    void aClickElsewhereInMidWordKeepsTheWord()
    {
        List list;
        list.table().goTo(0, List::column("full_name"));
        list.type("L");
        compose(list.table().editor(), "ê");
        QCOMPARE(list.table().editor()->text(), "L");
        const QRect other = list.table().visualRect(list.model().index(2, 3));
        QTest::mouseClick(list.table().viewport(), Qt::LeftButton, {}, other.center());
        QCOMPARE(list.text(0, "full_name"), "Lê");
        QVERIFY(!list.table().editor());
    }

    // The control: this is how the word is lost, and that this test would see it.
    void aStockEditorLosesTheWord()
    {
        QTableWidget table(2, 1);
        table.show();
        QVERIFY(QTest::qWaitForWindowActive(&table));
        table.setCurrentCell(0, 0);
        QTest::keyClick(&table, Qt::Key_L);
        compose(QApplication::focusWidget(), "ê");
        const QRect other = table.visualRect(table.model()->index(1, 0));
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, other.center());
        QCOMPARE(table.item(0, 0)->text(), "l");
    }

    void composedTextGoesInAtTheCursor()
    {
        List list;
        list.table().goTo(0, List::column("full_name"));
        list.press(Qt::Key_F2);
        list.table().editor()->setText("Nguyn");
        list.table().editor()->setCursorPosition(4);
        compose(list.table().editor(), "ễ");
        QCOMPARE(list.table().editor()->composedText(), "Nguyễn");
        list.table().finishEditing();
        QCOMPARE(list.text(0, "full_name"), "Nguyễn");
    }

    // A composition may begin while the cell is not open yet: the view opens it and keeps the
    // focus.
    void theFirstComposedLetterOpensTheCell()
    {
        List list;
        list.table().goTo(0, List::column("full_name"));
        compose(&list.table(), "đ");
        QVERIFY(list.table().editor());
        QCOMPARE(list.table().editor()->composedText(), "đ");
        compose(list.focus(), "", "đỗ");
        QCOMPARE(list.table().editor()->composedText(), "đỗ");
        list.press(Qt::Key_Return);
        QCOMPARE(list.text(0, "full_name"), "đỗ");
    }

    void closingTheWindowKeepsWhatIsComposed()
    {
        List list;
        list.table().goTo(list.model().starRow(), List::column("full_name"));
        list.type("V");
        compose(list.table().editor(), "õ");
        QVERIFY(list.view.commitEditor());
        QVERIFY(list.names().contains("Võ"));
    }

    void aChangeOfTheRowDoesNotDisturbTyping()
    {
        List list;
        list.table().goTo(0, List::column("full_name"));
        list.type("Võ");
        list.roster.add(Role::AccountContact, {{"full_name", "Cao Văn An"}});
        list.settle();
        QCOMPARE(list.table().editor()->text(), "Võ");
        list.press(Qt::Key_Return);
        QVERIFY(list.names().contains("Võ"));
        QVERIFY(!list.names().contains("Lê Thị Ngọc Ái"));
    }

    void choicesAreFoundWithoutMarks()
    {
        List list;
        list.table().goTo(0, List::column("unit"));
        list.type("truong");
        QVERIFY(list.popup());
        QCOMPARE(
            list.popup()->shownChoices(), (QStringList{"Trường MN Hoa Sen", "Trường TH Ví Dụ"}));
        QCOMPARE(list.table().editor()->text(), "truong"); // never changed by the list
        list.press(Qt::Key_Down);
        list.press(Qt::Key_Down);
        QCOMPARE(list.table().editor()->text(), "truong");
        list.press(Qt::Key_Return);
        QCOMPARE(list.text(0, "unit"), "Trường TH Ví Dụ");
        QVERIFY(!list.popup());
    }

    void typedTextStaysWhereNoChoiceIsTaken()
    {
        List list;
        list.table().goTo(0, List::column("unit"));
        list.type("truong");
        list.press(Qt::Key_Return);
        QCOMPARE(list.text(0, "unit"), "truong");
        QCOMPARE(list.model().issues(0).first().code, QLatin1String("unit_unknown"));
    }

    void altDownShowsAllChoicesAndAClickTakesOne()
    {
        List list;
        list.table().goTo(0, List::column("unit"));
        list.press(Qt::Key_Down, Qt::AltModifier);
        QVERIFY(list.popup());
        QVERIFY(list.popup()->shownChoices().contains("Bệnh viện Mẫu"));
        auto *choices = list.popup()->findChild<QListWidget *>();
        const int wanted = int(list.popup()->shownChoices().indexOf("Bệnh viện Mẫu"));
        QTest::mouseClick(choices->viewport(), Qt::LeftButton, {},
            choices->visualItemRect(choices->item(wanted)).center());
        QVERIFY(list.table().editor()); // the cell is still open
        list.press(Qt::Key_Return);
        QCOMPARE(list.text(0, "unit"), "Bệnh viện Mẫu");
    }

    void positionsOfTheRosterAreOffered()
    {
        List list;
        list.table().goTo(1, List::column("position"));
        list.type("ch");
        QTRY_VERIFY(list.popup());
        QVERIFY(list.popup()->shownChoices().contains("Phó Chủ tịch"));
    }

    void arrowsLeaveAnEditorAsInASpreadsheet()
    {
        List list;
        list.table().goTo(1, List::column("phone"));
        list.type("0912");
        list.press(Qt::Key_Up);
        QCOMPARE(list.text(1, "phone"), "0912");
        QCOMPARE(list.currentRow(), 0);
    }

    // Inline completion turns UniKey's u, Backspace, ư into uư.
    void nothingCompletesInline()
    {
        List list;
        list.table().goTo(0, List::column("unit"));
        list.press(Qt::Key_Down, Qt::AltModifier);
        list.view.findAndReplace();
        list.view.chooseColumns();
        for (const auto *box : list.view.findChildren<QComboBox *>())
            QVERIFY(!box->isEditable());
        for (const auto *edit : list.view.findChildren<QLineEdit *>())
            QVERIFY(!edit->completer());
        for (const auto *completer : list.view.findChildren<QCompleter *>())
            QVERIFY(completer->completionMode() != QCompleter::InlineCompletion);
        QVERIFY(!list.view.findChildren<QLineEdit *>().isEmpty()); // the control
    }
};

QTEST_MAIN(TestCellDelegate)
#include "tst_celldelegate.moc"
