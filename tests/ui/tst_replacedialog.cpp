#include "tests/support/filledlist.h"
#include "ui/composededit.h"
#include "ui/list/replacedialog.h"

#include <QPushButton>
#include <QTest>

using namespace soctv;

class TestReplaceDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void replacesInAColumnAfterCounting()
    {
        FilledList list;
        list.table().goTo(0, FilledList::column("phone"));
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
        FilledList list;
        list.select(0, FilledList::column("phone"), 1, FilledList::column("phone"));
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
};

QTEST_MAIN(TestReplaceDialog)
#include "tst_replacedialog.moc"
