// "Đơn vị": the tree with its filter, the dialogs with their previews, the pane beside it, other
// days, read-only rosters, and 20,000 units.

#include "tests/support/dump.h"
#include "tests/support/heartbeat.h"
#include "tests/support/slowness.h"
#include "tests/support/unitpage.h"
#include "ui/units/kindsdialog.h"
#include "ui/units/spliteditor.h"
#include "ui/units/splitmodel.h"
#include "ui/units/unitform.h"
#include "ui/units/unithistorymodel.h"
#include "ui/units/unitpane.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTableView>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestUnitsView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void treeFollowsTheRoster();
    void filterKeepsAncestors();
    void filterFindsFormerNames();
    void closedOnesOnWish();
    void movesManyWithAPreview();
    void problemsStandAtTheirFields();
    void leavesOutWhatCannot();
    void addsAndRenames();
    void mergesAndCloses();
    void splits();
    void deletesMistakes();
    void mendsFields();
    void otherNames();
    void kinds();
    void anotherDay();
    void readOnly();
    void keyboard();
    void textsAreNoHtml();
    void emptyFilter();
    void manyUnits();
};

namespace {

const QString office = u"Liên đoàn Lao động tỉnh Mẫu"_s;

// Two districts, the first with two schools.
struct Small : UnitPage {
    qint64 north = roster.addUnit(u"Bắc"_s);
    qint64 south = roster.addUnit(u"Nam"_s);
    qint64 a = roster.addUnit(u"Trường A"_s, north);
    qint64 b = roster.addUnit(u"Trường B"_s, north);

    Small() { open(); }
};

void fillDecision(UnitOrderDialog *dialog, const QString &day = u"1/7/2025"_s)
{
    UnitPage::type(dialog, u"Decision number"_s, u"12/QĐ"_s);
    UnitPage::type(dialog, u"Decision date"_s, u"20/6/2025"_s);
    UnitPage::type(dialog, u"From the day"_s, day);
}

void carryOut(UnitPage &page, UnitOrderDialog *dialog)
{
    const QPointer<UnitOrderDialog> open(dialog);
    dialog->carryOut();
    QTRY_VERIFY2(!open, qPrintable(open ? UnitPage::problems(open).join(u'\n') : QString()));
    page.settle();
}

} // namespace

void TestUnitsView::treeFollowsTheRoster()
{
    Small page;
    const QAbstractItemModelTester tester(
        &page.view->units(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QStringList before{office, u"+Bắc"_s, u"++Trường A"_s, u"++Trường B"_s, u"+Nam"_s};
    QCOMPARE(page.names(), before);
    QCOMPARE(page.view->statusText(), u"5 unit(s)"_s);
    page.choose({page.a});
    page.roster.addUnit(u"Trường Á"_s, page.north);
    page.settle();
    QCOMPARE(page.names().at(3), u"++Trường Á"_s);
    QCOMPARE(page.view->tree().currentUnit(), page.a); // the officer stays where they were
    QVERIFY(page.roster->undo().ok());
    page.settle();
    QCOMPARE(page.names(), before);
    page.roster.addPost(u"Lê Ái"_s, page.a);
    page.settle();
    const QModelIndex index = page.view->units().indexOf(page.a);
    QCOMPARE(index.siblingAtColumn(UnitModel::People).data().toString(), u"1"_s);
}

void TestUnitsView::filterKeepsAncestors()
{
    Small page;
    const QAbstractItemModelTester tester(
        &page.view->units(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    page.view->searchField()->setText(u"truong b"_s);
    page.settle();
    QCOMPARE(page.names(), (QStringList{office, u"+Bắc"_s, u"++Trường B"_s}));
    QCOMPARE(page.view->units().matches(), 1);
    QVERIFY(page.view->tree().isExpanded(page.view->units().indexOf(page.north)));
    QVERIFY(page.view->statusText().contains(u"truong b"_s));
    page.view->searchField()->clear();
    page.settle();
    QCOMPARE(page.names().size(), 5);
}

void TestUnitsView::filterFindsFormerNames()
{
    Small page;
    QVERIFY(page.roster
                .change([&](Edit &edit) {
                    renameUnit(edit, page.a, u"Trường Mới"_s, {}, QDate(2025, 7, 1));
                    addUnitAlias(edit, page.b, u"TB Hoa Sen"_s);
                })
                .ok());
    page.settle();
    const auto found = [&](const QString &typed) {
        page.view->searchField()->setText(typed);
        page.settle();
        return page.names().value(2);
    };
    QCOMPARE(found(u"trường a"_s), u"++Trường Mới"_s); // its name of before
    QCOMPARE(found(u"hoa sen"_s), u"++Trường B"_s); // its other name
    QCOMPARE(found(u"không có"_s), QString());
}

void TestUnitsView::closedOnesOnWish()
{
    Small page;
    QVERIFY(
        page.roster.change([&](Edit &edit) { closeUnits(edit, {{page.b}}, {}, QDate(2025, 7, 1)); })
            .ok());
    page.settle();
    QCOMPARE(page.names().size(), 4);
    page.view->searchField()->setText(u"truong"_s);
    page.settle();
    QCOMPARE(page.view->units().hiddenMatches(), 1);
    page.view->setClosedShown(true);
    QCOMPARE(page.names().last(), u"++Trường B (closed)"_s);
}

void TestUnitsView::movesManyWithAPreview()
{
    Small page;
    const QStringList before = dumpUndoTables(page.roster.database());
    page.choose({page.a, page.b});
    UnitOrderDialog *dialog = page.order(UnitEvent::Move);
    QVERIFY(dialog);
    page.type(dialog, u"Unit above"_s, u"nam"_s);
    fillDecision(dialog);
    page.settle(dialog);
    const UnitOrderModel &preview = dialog->preview();
    QCOMPARE(preview.rowCount(), 2);
    QCOMPARE(preview.index(0, UnitOrderModel::Before).data().toString(), u"Bắc"_s);
    QCOMPARE(preview.index(0, UnitOrderModel::After).data().toString(), u"Nam"_s);
    QCOMPARE(dumpUndoTables(page.roster.database()), before); // so far nothing has happened
    carryOut(page, dialog);
    QCOMPARE(page.names(),
        (QStringList{office, u"+Bắc"_s, u"+Nam"_s, u"++Trường A"_s, u"++Trường B"_s}));
    QCOMPARE(page.notices.size(), 1);
    page.notices.first().buttons.first().second(); // Undo: one step
    QCOMPARE(dumpUndoTables(page.roster.database()), before);
}

void TestUnitsView::problemsStandAtTheirFields()
{
    Small page;
    const QStringList before = dumpUndoTables(page.roster.database());
    page.choose({page.north});
    UnitOrderDialog *dialog = page.order(UnitEvent::Move);
    QVERIFY(page.problems(dialog).isEmpty()); // nothing was typed so far
    dialog->carryOut();
    QCOMPARE(page.problems(dialog).size(), 2); // no unit, no day
    page.type(dialog, u"Unit above"_s, u"không có đơn vị này"_s);
    page.type(dialog, u"Decision number"_s, u"12/QĐ"_s);
    page.type(dialog, u"From the day"_s, u"32/7/2025"_s);
    dialog->carryOut();
    QCOMPARE(page.problems(dialog).size(), 3); // and the decision has no date
    page.type(dialog, u"Unit above"_s, u"Trường A"_s); // a circle
    fillDecision(dialog);
    dialog->carryOut();
    QVERIFY(page.problems(dialog).first().contains(u"Trường A"_s));
    QVERIFY(page.view->orderDialog());
    QCOMPARE(dumpUndoTables(page.roster.database()), before);
    dialog->reject();
    QTRY_VERIFY(!page.view->orderDialog());
}

void TestUnitsView::leavesOutWhatCannot()
{
    Small page;
    page.choose({page.a, page.south});
    UnitOrderDialog *dialog = page.order(UnitEvent::Move);
    page.type(dialog, u"Unit above"_s, u"Nam"_s);
    fillDecision(dialog);
    page.settle(dialog);
    QCOMPARE(dialog->preview().plan().refused(), 1); // Nam cannot go under itself
    QVERIFY(dialog->preview().index(0, UnitOrderModel::Remark).data().toString().startsWith(u"⚠"_s));
    dialog->leaveOutRefused();
    page.settle(dialog);
    QCOMPARE(dialog->preview().rowCount(), 1);
    carryOut(page, dialog);
    QCOMPARE(page.roster.path(page.a), u"Nam / Trường A"_s);
}

void TestUnitsView::addsAndRenames()
{
    Small page;
    page.choose({page.south});
    UnitOrderDialog *dialog = page.order(UnitEvent::Found);
    page.type(dialog, u"Name"_s, u"Trường C"_s);
    carryOut(page, dialog);
    QCOMPARE(page.names().last(), u"++Trường C"_s);
    const qint64 added = page.view->tree().currentUnit();
    QCOMPARE(page.roster.path(added), u"Nam / Trường C"_s); // under what was chosen, and shown
    dialog = page.order(UnitEvent::Rename);
    page.type(dialog, u"Name"_s, u"Trường C mới"_s);
    fillDecision(dialog);
    carryOut(page, dialog);
    QCOMPARE(page.roster.path(added, QDate(2025, 6, 30)), u"Nam / Trường C"_s);
    QCOMPARE(page.names().last(), u"++Trường C mới"_s);
}

void TestUnitsView::mergesAndCloses()
{
    Small page;
    page.choose({page.a});
    UnitOrderDialog *dialog = page.order(UnitEvent::Merge);
    page.type(dialog, u"Merge into"_s, u"Trường B"_s);
    fillDecision(dialog);
    carryOut(page, dialog);
    QVERIFY(!page.names().contains(u"++Trường A"_s));
    page.choose({page.north});
    dialog = page.order(UnitEvent::Close);
    fillDecision(dialog, u"1/9/2025"_s);
    page.settle(dialog);
    QCOMPARE(dialog->preview().plan().refused(), 1); // Trường B stands below
    auto *left = page.field<QComboBox>(dialog, u"Units below that are not chosen"_s);
    left->setCurrentIndex(1);
    page.type(dialog, u"Unit above"_s, u"Nam"_s);
    carryOut(page, dialog);
    QCOMPARE(page.names(), (QStringList{office, u"+Nam"_s, u"++Trường B"_s}));
}

void TestUnitsView::splits()
{
    Small page;
    const qint64 post = page.roster.addPost(u"Lê Ái"_s, page.north);
    page.settle();
    page.choose({page.north});
    UnitOrderDialog *dialog = page.order(UnitEvent::Split);
    auto *editor = dialog->findChild<SplitEditor *>();
    const QAbstractItemModelTester tester(
        &editor->assignments(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    editor->findChild<QPlainTextEdit *>()->setPlainText(u"Bắc 1\nBắc 2\n"_s);
    fillDecision(dialog);
    QCOMPARE(editor->assignments().rowCount(), 3); // Lê Ái and the two schools
    auto *table = editor->findChild<QTableView *>();
    table->selectRow(0);
    auto *to = page.field<QComboBox>(dialog, u"The selected lines go to"_s);
    to->setCurrentIndex(2);
    editor->give();
    QCOMPARE(editor->assignments().index(0, SplitModel::To).data().toString(), u"Bắc 2"_s);
    page.settle(dialog);
    carryOut(page, dialog);
    QCOMPARE(page.names().mid(1, 5),
        (QStringList{u"+Bắc"_s, u"++Trường A"_s, u"++Trường B"_s, u"+Bắc 1"_s, u"+Bắc 2"_s}));
    QCOMPARE(page.roster.text(post, u"valid_to"_s), u"2025-06-30"_s);
}

void TestUnitsView::deletesMistakes()
{
    Small page;
    page.choose({page.a, page.north});
    UnitOrderDialog *dialog = page.order(UnitEvent::Count);
    QCOMPARE(dialog->preview().plan().refused(), 1); // Trường B stands under Bắc
    dialog->leaveOutRefused();
    page.settle(dialog);
    carryOut(page, dialog);
    QVERIFY(!page.names().contains(u"++Trường A"_s));
    QVERIFY(page.names().contains(u"+Bắc"_s));
}

void TestUnitsView::mendsFields()
{
    Small page;
    page.choose({page.a});
    UnitForm &form = page.view->pane().form();
    const auto store = [&](const QString &label, const QString &text) {
        auto *line = page.field<QLineEdit>(&form, label);
        line->setText(text);
        Q_EMIT line->editingFinished();
        page.settle();
    };
    store(u"Name"_s, u"Trường Á"_s);
    QCOMPARE(page.roster.path(page.a, QDate(2000, 1, 1)), u"Bắc / Trường Á"_s);
    store(u"Code"_s, u"T1"_s);
    store(u"Province or city"_s, u"Hà Tĩnh"_s);
    const QModelIndex index = page.view->units().indexOf(page.a);
    QCOMPARE(index.siblingAtColumn(UnitModel::Code).data().toString(), u"T1"_s);
    QCOMPARE(index.siblingAtColumn(UnitModel::Province).data().toString(), u"Hà Tĩnh"_s);
    page.choose({page.b});
    store(u"Code"_s, u"t1"_s); // that of another unit
    QVERIFY(page.problems(&form).first().contains(u"Trường Á"_s));
    QVERIFY(!page.view->commit());
    store(u"Code"_s, u"T2"_s);
    QVERIFY(page.problems(&form).isEmpty());
    QVERIFY(page.view->commit());
}

void TestUnitsView::otherNames()
{
    Small page;
    page.choose({page.a});
    UnitPane &pane = page.view->pane();
    auto *line = pane.findChild<QLineEdit *>(QString(), Qt::FindChildrenRecursively);
    for (QLineEdit *one : pane.findChildren<QLineEdit *>()) {
        if (one->accessibleName() == u"One more name"_s)
            line = one;
    }
    line->setText(u"trường b"_s);
    pane.addAlias();
    QVERIFY(page.problems(&pane).first().contains(u"Trường B"_s));
    line->setText(u"TA"_s);
    pane.addAlias();
    page.settle();
    QCOMPARE(page.roster->unitNames().find(u"TA"_s), QList<qint64>{page.a});
    auto *list = pane.findChild<QListWidget *>();
    QCOMPARE(list->count(), 1);
    list->setCurrentRow(0);
    pane.removeAlias();
    page.settle();
    QVERIFY(page.roster->unitNames().find(u"TA"_s).isEmpty());
}

void TestUnitsView::kinds()
{
    Small page;
    page.view->editKinds();
    auto *dialog = page.view->findChild<KindsDialog *>();
    auto *list = dialog->findChild<QListWidget *>();
    QCOMPARE(list->count(), 10);
    page.type(dialog, u"Name"_s, u"Tổ hợp tác"_s);
    dialog->add();
    QCOMPARE(list->count(), 11);
    QVERIFY(list->currentItem()->text().startsWith(u"Tổ hợp tác"_s));
    page.type(dialog, u"Name"_s, u"Công đoàn cơ sở"_s);
    dialog->rename(); // there is one
    QCOMPARE(page.problems(dialog).size(), 1);
    dialog->remove();
    QCOMPARE(list->count(), 10);
    list->setCurrentRow(3);
    dialog->remove(); // it belongs to the program
    QCOMPARE(list->count(), 10);
    QCOMPARE(page.problems(dialog).size(), 1);
}

void TestUnitsView::anotherDay()
{
    Small page;
    const QDate day(2025, 7, 1);
    QVERIFY(page.roster
                .change([&](Edit &edit) {
                    moveUnits(edit, {page.a}, page.south, {}, day);
                    renameUnit(edit, page.a, u"Trường Mới"_s, {}, day);
                })
                .ok());
    page.settle();
    page.choose({page.a});
    QCOMPARE(page.view->pane().history().rowCount(), 6); // 2 events, 2 names, 2 parents
    page.view->setDay(day.addDays(-1));
    page.settle();
    QCOMPARE(page.names().value(2), u"++Trường A"_s);
    for (int event = 0; event <= int(UnitEvent::Count); ++event)
        QVERIFY(!page.view->command(UnitEvent(event))->isEnabled());
    QVERIFY(page.field<QLineEdit>(&page.view->pane().form(), u"Name"_s)->isReadOnly());
    page.view->order(UnitEvent::Move);
    QVERIFY(!page.view->orderDialog());
    page.view->setDay({});
    page.settle();
    QCOMPARE(page.names().last(), u"++Trường Mới"_s);
    QVERIFY(page.view->command(UnitEvent::Move)->isEnabled());
}

void TestUnitsView::readOnly()
{
    UnitPage page;
    page.roster.addUnit(u"Bắc"_s);
    page.roster.reopen(Roster::Access::View);
    page.open();
    QCOMPARE(page.names().size(), 2);
    for (int event = 0; event <= int(UnitEvent::Count); ++event)
        QVERIFY(!page.view->command(UnitEvent(event))->isEnabled());
    QVERIFY(page.field<QLineEdit>(&page.view->pane().form(), u"Name"_s)->isReadOnly());
}

void TestUnitsView::keyboard()
{
    Small page;
    page.choose({page.a});
    page.view->tree().setFocus();
    QTest::keyClick(&page.view->tree(), Qt::Key_F2);
    UnitOrderDialog *dialog = page.view->orderDialog();
    QVERIFY(dialog);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget())); // the name, at once
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!page.view->orderDialog());
    page.view->activateWindow(); // there is no window manager here
    QTRY_VERIFY(page.view->tree().hasFocus());
    QTest::keyClick(&page.view->tree(), Qt::Key_Insert);
    QVERIFY(page.view->orderDialog());
    QTest::keyClick(page.view->orderDialog(), Qt::Key_Escape);
    QTRY_VERIFY(!page.view->orderDialog());
    QCOMPARE(page.view->panes().size(), 3);
    QVERIFY(page.view->tree().sizeHintForRow(0) >= 26);
    for (QWidget *pane : page.view->panes())
        QVERIFY(pane->isVisible());
}

void TestUnitsView::textsAreNoHtml()
{
    Small page;
    const qint64 odd = page.roster.addUnit(u"<b>Đậm</b> & nhạt"_s);
    page.settle();
    page.choose({odd});
    QVERIFY(page.names().contains(u"+<b>Đậm</b> & nhạt"_s));
    for (const QLabel *label : page.view->findChildren<QLabel *>()) {
        if (label->text().contains(u"Đậm"_s))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

void TestUnitsView::emptyFilter()
{
    Small page;
    page.view->searchField()->setText(u"zzz"_s);
    page.settle();
    QVERIFY(page.names().isEmpty());
    QVERIFY(!page.view->tree().isVisible()); // words stand in its place
    QVERIFY(!page.view->command(UnitEvent::Move)->isEnabled());
}

void TestUnitsView::manyUnits()
{
    UnitPage page;
    QList<qint64> units;
    const Done filled = page.roster->edit({Action::AddUnit, 20000}, [&](Edit &edit) {
        qint64 above = page.roster.office;
        for (int i = 0; i < 20000; ++i) {
            if (i % 100 == 0)
                above = addUnit(
                    edit, u"Huyện %1"_s.arg(i / 100), u"upper_union"_s, page.roster.office);
            units.append(addUnit(edit, u"Công đoàn cơ sở số %1"_s.arg(i), u"grassroots"_s, above));
        }
    });
    QVERIFY(filled.ok());
    page.open();
    Heartbeat heart;
    const auto quick = [&](const char *what) {
        heart.beat();
        qInfo("%s: longest stand-still %.0f ms", what, heart.longest());
        QVERIFY2(heart.longest() < 500 * slowness, what); // 100 on a PC that has nothing else to do
    };
    heart.begin();
    page.view->searchField()->setText(u"so 19"_s);
    page.settle();
    quick("filter");
    heart.begin();
    page.view->searchField()->clear();
    page.settle();
    quick("without filter");
    page.choose(units.mid(0, 100) + units.mid(5000, 342));
    heart.begin();
    UnitOrderDialog *dialog = page.order(UnitEvent::Move);
    page.type(dialog, u"Unit above"_s, u"Huyện 199"_s);
    fillDecision(dialog);
    page.settle(dialog);
    quick("preview of 442");
    QCOMPARE(dialog->preview().plan().changing(), 442);
    heart.begin();
    carryOut(page, dialog);
    heart.beat();
    qInfo("moving 442: longest stand-still %.0f ms", heart.longest());
    QCOMPARE(page.view->units().rowCount(
                 page.view->units().indexOf(page.view->units().tree().node(units.last())->parent)),
        542);
}

QTEST_MAIN(TestUnitsView)
#include "tst_unitsview.moc"
