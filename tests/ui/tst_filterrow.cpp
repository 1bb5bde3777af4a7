#include "tests/support/listwindow.h"
#include "ui/choicepopup.h"
#include "ui/composededit.h"
#include "ui/list/emptyhint.h"
#include "ui/list/filterrow.h"
#include "ui/list/frozenheader.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace soctv;

namespace {

NewRow row(const QString &name, const QString &unit)
{
    return TestRoster::row(Role::AccountContact, {{"full_name", name}, {"unit", unit}});
}

struct List : ListWindow {
    List()
    {
        roster.addAll({row("Lê Thị Ngọc Ái", "Trường MN Hoa Sen"),
            row("Đỗ Thùy Ánh", "Bệnh viện Mẫu"), row("Trần Văn Bình", "Trường TH Ví Dụ")});
        open();
    }
    ComposedEdit *filter(const char *key) { return view.filterRow().edit(column(key)); }
};

} // namespace

class TestFilterRow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filtersFromTheFirstLetterWithoutMarks()
    {
        List list;
        list.view.focusFilterRow();
        QCOMPARE(list.focus(), list.filter("full_name"));
        list.type("thuy");
        list.settle();
        QCOMPARE(list.names(), QStringList{"Đỗ Thùy Ánh"});
        QVERIFY(list.view.statusText().contains("1 / 3"));
    }

    void readsWhatIsBeingComposed()
    {
        List list;
        list.view.focusFilterRow();
        QInputMethodEvent event("bình", {});
        QApplication::sendEvent(list.filter("full_name"), &event);
        list.settle();
        QCOMPARE(list.names(), QStringList{"Trần Văn Bình"});
    }

    void filtersOfSeveralColumnsHoldTogether()
    {
        List list;
        list.filter("unit")->setText("truong");
        list.settle();
        QCOMPARE(list.names().size(), 2);
        list.filter("full_name")->setText("bình");
        list.settle();
        QCOMPARE(list.names(), QStringList{"Trần Văn Bình"});
        QSignalSpy dropped(&list.view, &RosterView::searchDropped);
        list.press(Qt::Key_Escape);
        list.settle();
        QCOMPARE(list.names().size(), 3);
        QVERIFY(list.view.filterRow().isEmpty());
        QCOMPARE(dropped.size(), 0);
    }

    void escapeInAFilterDropsThemAndGoesToTheRows()
    {
        List list;
        list.view.focusFilterRow();
        list.type("bình");
        list.press(Qt::Key_Escape);
        list.settle();
        QCOMPARE(list.names().size(), 3);
        QVERIFY(list.table().hasFocus());
    }

    void enterGoesToTheRows()
    {
        List list;
        list.view.focusFilterRow();
        list.type("bình");
        list.settle();
        list.press(Qt::Key_Return);
        QVERIFY(list.table().hasFocus());
        QCOMPARE(list.currentRow(), 0);
    }

    void unitsAreOffered()
    {
        List list;
        list.view.focusFilterRow();
        list.filter("unit")->setFocus();
        list.type("benh");
        const auto popups = list.view.findChildren<ChoicePopup *>();
        const auto shown = std::ranges::find_if(popups, [](auto *one) { return one->isVisible(); });
        QVERIFY(shown != popups.end());
        QCOMPARE((*shown)->shownChoices(), QStringList{"Bệnh viện Mẫu"});
        list.press(Qt::Key_Down);
        list.press(Qt::Key_Return);
        QCOMPARE(list.filter("unit")->text(), "Bệnh viện Mẫu");
        list.settle();
        QCOMPARE(list.names(), QStringList{"Đỗ Thùy Ánh"});
    }

    void everyFilterStandsUnderItsColumn()
    {
        List list;
        list.view.resize(700, 400);
        FrozenHeader &header = *list.table().frozenHeader();
        const auto aligned = [&](const char *key) {
            const int column = List::column(key);
            const QRect place = list.filter(key)->geometry();
            const QRect cell = list.table().visualRect(list.model().index(0, column));
            return place.left() == cell.left() && place.right() < cell.right() + 1
                && place.right() > cell.right() - 3;
        };
        for (const char *key : {"full_name", "unit", "phone", "email"})
            QVERIFY2(aligned(key), key);
        header.resizeSection(List::column("unit"), 300);
        list.table().horizontalScrollBar()->setValue(150);
        for (const char *key : {"full_name", "unit", "phone", "email"})
            QVERIFY2(aligned(key), key);
        QCOMPARE(list.filter("full_name")->x(), header.sectionSize(0)); // it stays
        QVERIFY(list.filter("unit")->x() < header.frozenWidth());
        list.table().setColumnHidden(List::column("phone"), true);
        QVERIFY(list.filter("phone")->isHidden());
        QVERIFY(aligned("email"));
    }

    void tabbingToAFilterBringsItIntoSight()
    {
        List list;
        list.view.resize(600, 400);
        list.filter("account_link")->setFocus();
        QVERIFY(list.filter("account_link")->geometry().left() < 600);
        list.filter("unit")->setFocus();
        QVERIFY(
            list.filter("unit")->geometry().left() >= list.table().frozenHeader()->frozenWidth());
    }

    void withoutAHitTheOtherFiltersAreNamed()
    {
        List list;
        auto *hint = list.view.findChild<EmptyHint *>();
        QVERIFY(hint->text().isEmpty());
        list.filter("unit")->setText("benh vien");
        list.view.setSearch("bình");
        list.settle();
        QVERIFY(hint->text().contains("“bình”"));
        QVERIFY(hint->text().contains("“benh vien”"));
        hint->button()->click();
        list.settle();
        QCOMPARE(list.names(), QStringList{"Trần Văn Bình"});
        QVERIFY(hint->text().isEmpty());
    }

    void anotherListBeginsWithoutFilters()
    {
        List list;
        list.filter("unit")->setText("benh vien");
        list.view.setScope(Scope::Section2);
        list.settle();
        QVERIFY(list.view.filterRow().isEmpty());
        list.view.setScope(Scope::Section1);
        list.settle();
        QCOMPARE(list.names().size(), 3);
    }
};

QTEST_MAIN(TestFilterRow)
#include "tst_filterrow.moc"
