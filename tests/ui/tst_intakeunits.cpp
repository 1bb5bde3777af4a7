#include "core/roster/unitevents.h"
#include "core/roster/unitfield.h"
#include "tests/support/intakepage.h"
#include "ui/intake/columnfields.h"
#include "ui/intake/foundpane.h"
#include "ui/intake/layoutdialog.h"
#include "ui/intake/unitdayline.h"
#include "ui/intake/unitplanmodel.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDateEdit>

using namespace soctv;
using namespace Qt::StringLiterals;

namespace {

const QString titles = u"Tên đơn vị;Mã;Cấp trên;Loại\n"_s;

QString unitCell(IntakePage &page, int row, int field)
{
    return page.view.plan()
        .unitModel()
        .index(row, UnitPlanModel::FirstField + field)
        .data()
        .toString();
}

qint64 units(IntakePage &page)
{
    return page.roster.database().number("SELECT count(*) FROM unit");
}

} // namespace

// Lists of units on the page that takes in returned sheets.
class TestIntakeUnits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aListComesIn();
    void unknownParentIsAsked();
    void nearNameIsChosen();
    void kindsAreMended();
    void theDayOfAMove();
    void peopleAndUnitsTogether();
    void closedUnit();
    void areaByHand();
};

void TestIntakeUnits::aListComesIn()
{
    IntakePage page;
    UnitPlanModel &model = page.view.plan().unitModel();
    const QAbstractItemModelTester tester(&model);
    page.add({page.write(u"đơn vị.csv"_s,
        titles + u"CĐ ngành Giáo dục;G;;\nCĐCS Trường A;A;CĐ ngành Giáo dục;CĐCS\n"_s)});
    QVERIFY(page.view.plan().unitTable().isVisible());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(unitCell(page, 1, unitField("parent")), u"CĐ ngành Giáo dục"_s);
    QVERIFY(page.view.found().text().contains(u"List of 2 unit(s)"_s));
    const qint64 before = units(page);
    QTest::keyClick(&page.view.plan().unitTable(), Qt::Key_Return);
    page.settle();
    QCOMPARE(units(page), before + 2);
    QVERIFY(page.notices.last().text.startsWith(u"2 of 2"_s));
    // Once more, and there is nothing to do.
    page.view.session().planNow();
    page.settle();
    QCOMPARE(model.count(Outcome::Same), 2);
}

void TestIntakeUnits::unknownParentIsAsked()
{
    IntakePage page;
    page.add({page.write(u"đơn vị.csv"_s, titles + u"CĐCS A;A;CĐ ngành Lạ\n"_s)});
    QCOMPARE(page.view.plan().unitModel().count(Outcome::Check), 1);
    page.press(u"It is a new unit"_s);
    QCOMPARE(page.view.plan().unitModel().count(Outcome::New), 2);
}

void TestIntakeUnits::nearNameIsChosen()
{
    IntakePage page;
    QVERIFY(page.roster
                ->edit(Step{Action::AddUnit},
                    [](Edit &edit) { addUnit(edit, u"Trường Mầm non Hoa Sen"_s); })
                .ok());
    page.add({page.write(u"đơn vị.csv"_s, titles + u"Trường Mần non Hoa Sen;H\n"_s)});
    QCOMPARE(page.view.plan().unitModel().count(Outcome::Check), 1);
    page.press(u"It is “Trường Mầm non Hoa Sen”"_s);
    QCOMPARE(page.view.plan().unitModel().count(Outcome::Updated), 1);
    page.press(u"Take the decision back"_s);
    QCOMPARE(page.view.plan().unitModel().count(Outcome::Check), 1);
    page.press(u"Add as a new unit"_s);
    QCOMPARE(page.view.plan().unitModel().count(Outcome::New), 1);
}

void TestIntakeUnits::kindsAreMended()
{
    IntakePage page;
    page.add({page.write(u"đơn vị.csv"_s, titles + u"CĐCS A;A;;Ban lạ\nCĐCS B;B;;Ban lạ\n"_s)});
    QCOMPARE(page.view.plan().unitModel().count(Outcome::Check), 2);
    page.press(u"Mend all (2)"_s);
    QCOMPARE(page.view.plan().unitModel().count(Outcome::New), 2);
}

void TestIntakeUnits::theDayOfAMove()
{
    IntakePage page;
    UnitDayLine &line = page.view.plan().unitDay();
    QVERIFY(!line.isVisible());
    const Done filled = page.roster->edit(Step{Action::AddUnit}, [](Edit &edit) {
        const qint64 above = addUnit(edit, u"CĐ ngành X"_s);
        addUnit(edit, u"CĐ ngành Y"_s);
        addUnit(edit, u"CĐCS A"_s, u"grassroots"_s, above);
    });
    QVERIFY(filled.ok());
    page.add({page.write(u"1.csv"_s, titles + u"CĐCS A;;CĐ ngành Y\n"_s)});
    QVERIFY(line.isVisible());
    QCOMPARE(line.day().date(), QDate::currentDate());
    line.day().setDate(QDate(2025, 7, 1));
    Q_EMIT line.day().editingFinished();
    page.settle();
    QCOMPARE(page.view.session().plan()->unitDay, QDate(2025, 7, 1));
    page.view.import();
    QCOMPARE(page.roster.database().number("SELECT count(*) FROM unit_parent WHERE valid_from = "
                                           "'2025-07-01'"),
        1);
}

void TestIntakeUnits::peopleAndUnitsTogether()
{
    IntakePage page;
    page.add({page.write(u"1.csv"_s, titles + u"CĐCS A;A\nCĐCS B;B\n"_s),
        page.write(u"2.csv"_s, u"Họ tên;Đơn vị\nNguyễn Văn Mẫu;CĐCS A\n"_s)});
    QVERIFY(page.view.plan().table().isVisible());
    page.press(u"Show the units"_s);
    QVERIFY(page.view.plan().unitTable().isVisible());
    QCOMPARE(page.view.plan().unitModel().rowCount(), 2);
    page.chooseFile(1);
    QVERIFY(page.view.plan().table().isVisible());
    page.view.import();
    QCOMPARE(page.people(), 1);
    QCOMPARE(page.roster.database().number("SELECT count(*) FROM post WHERE unit IS NOT NULL"), 1);
    QVERIFY(page.roster->undo().ok());
    QCOMPARE(page.people(), 0);
}

void TestIntakeUnits::closedUnit()
{
    IntakePage page;
    const Done merged = page.roster->edit(Step{Action::AddUnit}, [](Edit &edit) {
        const qint64 unit = addUnit(edit, u"CĐCS A"_s);
        const qint64 into = addUnit(edit, u"CĐCS B"_s);
        mergeUnits(edit, {unit}, into, {}, QDate(2025, 7, 1));
    });
    QVERIFY(merged.ok());
    page.add({page.write(u"1.csv"_s, u"Họ tên;Đơn vị\nNguyễn Văn Mẫu;CĐCS A\n"_s)});
    QCOMPARE(page.outcome(0), u"? To look at"_s);
    page.press(u"Leave these rows out"_s);
    QCOMPARE(page.outcome(0), u"– Left out"_s);
    page.press(u"Ask again"_s);
    page.press(u"Take them for “CĐCS B”"_s);
    QCOMPARE(page.outcome(0), u"+ New"_s);
    page.view.import();
    QCOMPARE(page.roster.database().number("SELECT count(*) FROM post p JOIN unit_name n ON n.unit "
                                           "= p.unit WHERE n.name = 'CĐCS B'"),
        1);
}

void TestIntakeUnits::areaByHand()
{
    IntakePage page;
    page.add({page.write(u"lạ.csv"_s, u"Một;Hai\nA1;CĐCS A\nB1;CĐCS B\n"_s)});
    LayoutDialog dialog(wholeFile(page.view.session().file(0).file.path));
    dialog.holds().setCurrentIndex(dialog.holds().findText(u"List of units"_s));
    dialog.setFirstRow(1);
    dialog.columns().setFields({unitField("code"), unitField("name")});
    const Layout layout = dialog.chosen();
    QVERIFY(layout.ofUnits);
    page.view.useLayout(0, layout);
    page.settle();
    QCOMPARE(page.view.plan().unitModel().rowCount(), 2);
    QCOMPARE(unitCell(page, 0, unitField("name")), u"CĐCS A"_s);
}

QTEST_MAIN(TestIntakeUnits)
#include "tst_intakeunits.moc"
