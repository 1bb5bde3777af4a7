#include "core/intake/rowissues.h"
#include "core/intake/unitissues.h"
#include "core/roster/unitdetails.h"
#include "core/roster/unitevents.h"
#include "tests/intake/unitlists.h"
#include "tests/support/dump.h"

#include <QElapsedTimer>
#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

namespace {

const QString office = u"Liên đoàn Lao động tỉnh Mẫu"_s;
const QString titles = u"Tên đơn vị;Mã;Cấp trên;Loại;Địa chỉ;Tỉnh;Cán bộ phụ trách\n"_s;
const QString twoLevels = titles
    + u"CĐ ngành Giáo dục;G;;Công đoàn ngành\n"
      "CĐCS Trường A;G1;CĐ ngành Giáo dục;CĐCS;Số 1 phố Mẫu;Hà Nội;Lê Văn Ví\n"
      "CĐCS Trường B;G2;Công đoàn ngành Giáo dục;công đoàn cơ sở\n"_s;

qint64 unitCalled(TestRoster &roster, const QString &name)
{
    return roster->unitNames().find(name).value(0);
}

QStringList codes(const ImportPlan &plan, int unit)
{
    return codesOf(plan.units.at(unit).issues);
}

ImportPlan imported(TestRoster &roster, const QString &text)
{
    return UnitLists(roster).addList(text).import();
}

} // namespace

class TestUnitImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newUnits();
    void parentsStandLater();
    void groupsAreParents();
    void twiceIsTheSame();
    void emptyCellsEraseNothing();
    void changedCells();
    void codeBeforeName();
    void nameAndParent();
    void namesakesUnderOtherParents();
    void oneMoreNamesakeIsNew();
    void nearNames();
    void nearNameOfANeighbour();
    void anotherUnitHasTheCode();
    void codeUnderAnotherName();
    void unknownParent();
    void nearParent();
    void circles();
    void circleWithTheRoster();
    void kinds();
    void provincesAreOffered();
    void closedUnits();
    void anotherParentFromADay();
    void swappedLevels();
    void peopleBesideTheirUnits();
    void peopleWhoWaited();
    void undoAndRedo();
    void undoTakesAll();
    void manyUnits();
    void onlyNew();
};

void TestUnitImport::newUnits()
{
    TestRoster roster;
    const ImportPlan plan = imported(roster, twoLevels);
    QCOMPARE(unitOutcomes(plan),
        QStringList({u"new CĐ ngành Giáo dục"_s, u"new CĐCS Trường A < CĐ ngành Giáo dục"_s,
            u"new CĐCS Trường B < Công đoàn ngành Giáo dục"_s}));
    QCOMPARE(unitsOf(roster),
        QStringList({u"CĐ ngành Giáo dục (G) < Liên đoàn Lao động tỉnh Mẫu [sector_union]"_s,
            u"CĐCS Trường A (G1) < CĐ ngành Giáo dục [grassroots]"_s,
            u"CĐCS Trường B (G2) < CĐ ngành Giáo dục [grassroots]"_s}));
    const UnitDetails details
        = readUnitDetails(roster.database(), unitCalled(roster, u"CĐCS Trường A"_s));
    QCOMPARE(details.text(UnitText::Contact), u"Số 1 phố Mẫu"_s);
    QCOMPARE(details.text(UnitText::Province), u"Hà Nội"_s);
    QCOMPARE(details.text(UnitText::FederationOfficer), u"Lê Văn Ví"_s);
    QCOMPARE(roster->undoStep()->action, Action::ImportUnits);
    QCOMPARE(roster->undoStep()->rows, 3);
}

void TestUnitImport::parentsStandLater()
{
    TestRoster roster;
    imported(roster,
        titles
            + u"Tổ công đoàn 1;T1;CĐCS Trường A\nCĐCS Trường A;G1;CĐ ngành Giáo dục\n"
              "CĐ ngành Giáo dục;G\n"_s);
    QCOMPARE(unitsOf(roster),
        QStringList({u"CĐ ngành Giáo dục (G) < Liên đoàn Lao động tỉnh Mẫu [sector_union]"_s,
            u"CĐCS Trường A (G1) < CĐ ngành Giáo dục [grassroots]"_s,
            u"Tổ công đoàn 1 (T1) < CĐCS Trường A [group]"_s}));
}

void TestUnitImport::groupsAreParents()
{
    TestRoster roster;
    imported(roster,
        u"STT;Tên CĐCS;Mã\nI;CĐ ngành Giáo dục\n1;CĐCS A;A\nII;CĐ Khu công nghiệp\n1;CĐCS B;B\n"_s);
    QCOMPARE(unitsOf(roster),
        QStringList({u"CĐ ngành Giáo dục < Liên đoàn Lao động tỉnh Mẫu [sector_union]"_s,
            u"CĐCS A (A) < CĐ ngành Giáo dục [grassroots]"_s,
            u"CĐ Khu công nghiệp < Liên đoàn Lao động tỉnh Mẫu [upper_union]"_s,
            u"CĐCS B (B) < CĐ Khu công nghiệp [grassroots]"_s}));
}

void TestUnitImport::twiceIsTheSame()
{
    TestRoster roster;
    imported(roster, twoLevels);
    const QStringList before = dumpUndoTables(roster.database());
    const ImportPlan again = imported(roster, twoLevels);
    QCOMPARE(again.count(Outcome::Same), 3);
    QCOMPARE(again.written(), 0);
    QVERIFY(again.fileNotes.first().importedOn.isValid());
    QCOMPARE(dumpUndoTables(roster.database()), before);
    // Without codes they are told by name and parent.
    QCOMPARE(imported(roster, u"Tên đơn vị;Cấp trên\nTrường A;\nCĐCS Trường B;CĐ ngành GD&ĐT\n"_s)
                 .count(Outcome::Check),
        2);
    QCOMPARE(imported(roster, u"Tên đơn vị;Cấp trên\nCĐCS Trường A;\nCĐCS Trường B;G\n"_s)
                 .count(Outcome::Same),
        2);
}

void TestUnitImport::emptyCellsEraseNothing()
{
    TestRoster roster;
    imported(roster, twoLevels);
    const QStringList before = dumpUndoTables(roster.database());
    const ImportPlan plan
        = imported(roster, u"Tên đơn vị;Mã;Cấp trên;Loại\nCĐCS Trường A;G1;;\n"_s);
    QCOMPARE(plan.count(Outcome::Same), 1);
    QCOMPARE(dumpUndoTables(roster.database()), before);
}

void TestUnitImport::changedCells()
{
    TestRoster roster;
    imported(roster, twoLevels);
    const ImportPlan plan = imported(roster,
        titles
            + u"CĐCS Trường A;G1;CĐ ngành Giáo dục;Nghiệp đoàn cơ sở;Số 2 phố Mẫu;TP Hà Nội;\n"_s);
    QCOMPARE(plan.count(Outcome::Updated), 1);
    QStringList changed;
    for (const CellChange &change : plan.units.first().changes)
        changed.append(unitFields[std::size_t(change.field)].name() + u": " + change.before);
    QCOMPARE(changed, QStringList({u"kind: Công đoàn cơ sở"_s, u"contact: Số 1 phố Mẫu"_s}));
    const UnitDetails details
        = readUnitDetails(roster.database(), unitCalled(roster, u"CĐCS Trường A"_s));
    QCOMPARE(details.text(UnitText::Contact), u"Số 2 phố Mẫu"_s);
    QCOMPARE(details.text(UnitText::FederationOfficer), u"Lê Văn Ví"_s);
}

void TestUnitImport::codeBeforeName()
{
    TestRoster roster;
    imported(roster, titles + u"UBND phường Mẫu;P1\nCĐCS UBND phường Mẫu;P2\n"_s);
    const ImportPlan plan = imported(roster, titles + u"UBND phường Mẫu;P 1;;;Số 5\n"_s);
    QCOMPARE(unitOutcomes(plan), QStringList{u"updated UBND phường Mẫu"_s});
    QCOMPARE(plan.units.first().unit, unitCalled(roster, u"UBND phường Mẫu"_s));
}

void TestUnitImport::nameAndParent()
{
    TestRoster roster;
    const QString wards = titles
        + u"LĐLĐ xã Một;X1\nLĐLĐ xã Hai;X2\nTrường Tân Phú;;LĐLĐ xã Một\n"
          "Trường Tân Phú;;LĐLĐ xã Hai\n"_s;
    QCOMPARE(imported(roster, wards).count(Outcome::New), 4);
    const ImportPlan again = imported(roster, wards);
    QCOMPARE(again.count(Outcome::Same), 4);
    QVERIFY(again.units.at(2).unit != again.units.at(3).unit);
    // With no parent nobody can tell which is meant.
    const ImportPlan alone = imported(roster, u"Tên đơn vị;Mã\nTrường Tân Phú;\n"_s);
    QCOMPARE(codes(alone, 0), QStringList{QString(unitissue::several)});
    QCOMPARE(alone.units.first().proposals.size(), 2);
}

void TestUnitImport::namesakesUnderOtherParents()
{
    TestRoster roster;
    imported(
        roster, titles + u"LĐLĐ xã Một;X1\nLĐLĐ xã Hai;X2\nLĐLĐ xã Ba;X3\nTrường Tân Phú;;X1\n"_s);
    // Two of this name, and the one that is there stands under neither: it may be either.
    UnitLists lists(roster);
    lists.addList(titles + u"Trường Tân Phú;;LĐLĐ xã Hai\nTrường Tân Phú;;LĐLĐ xã Ba\n"_s);
    const ImportPlan plan = lists.plan();
    QCOMPARE(plan.count(Outcome::Check), 2);
    QVERIFY(plan.units.first().mayBeNew);
    lists.choices.rowUnits.insert({0, 0}, plan.units.first().proposals.first().first);
    lists.choices.decisions.insert({0, 1}, RowDecision::AddNew);
    QCOMPARE(unitOutcomes(lists.import()),
        QStringList(
            {u"updated Trường Tân Phú < LĐLĐ xã Hai"_s, u"new Trường Tân Phú < LĐLĐ xã Ba"_s}));
}

void TestUnitImport::oneMoreNamesakeIsNew()
{
    TestRoster roster;
    imported(roster, titles + u"LĐLĐ xã Một;X1\nLĐLĐ xã Hai;X2\nTrường Tân Phú;;X1\n"_s);
    QCOMPARE(unitOutcomes(imported(
                 roster, titles + u"Trường Tân Phú;;LĐLĐ xã Hai\nTrường Tân Phú;;LĐLĐ xã Một\n"_s)),
        QStringList(
            {u"new Trường Tân Phú < LĐLĐ xã Hai"_s, u"same Trường Tân Phú < LĐLĐ xã Một"_s}));
    // The same twice in one list is looked at.
    const ImportPlan twice
        = imported(roster, titles + u"CĐCS Z;;LĐLĐ xã Một\nCĐCS Z;;LĐLĐ xã Một\n"_s);
    QCOMPARE(codes(twice, 1), QStringList{QString(unitissue::repeated)});
    QVERIFY(!twice.units.at(1).mayBeNew);
}

void TestUnitImport::nearNames()
{
    TestRoster roster;
    imported(roster, titles + u"Trường Mầm non Hoa Sen;H1\n"_s);
    UnitLists lists(roster);
    lists.addList(titles + u"Trường Mần non Hoa Sen;;;;Số 9\n"_s);
    const ImportPlan plan = lists.plan();
    QCOMPARE(codes(plan, 0), QStringList{QString(unitissue::nearName)});
    const auto proposal = plan.units.first().proposals.first();
    QCOMPARE(proposal.second, u"Trường Mầm non Hoa Sen"_s);
    lists.choices.rowUnits.insert({0, 0}, proposal.first);
    QCOMPARE(lists.import().count(Outcome::Updated), 1);
    // The name is remembered.
    QCOMPARE(unitCalled(roster, u"Trường Mần non Hoa Sen"_s), proposal.first);
    QCOMPARE(lists.plan().count(Outcome::Same), 1);
}

// "Hoa Sim" is no slip where "Hoa Sen" stands beside it.
void TestUnitImport::nearNameOfANeighbour()
{
    TestRoster roster;
    imported(roster, titles + u"Trường Mầm non Hoa Sen;H1\n"_s);
    QCOMPARE(unitOutcomes(imported(
                 roster, titles + u"Trường Mầm non Hoa Sem;\nTrường Mầm non Hoa Sen;H1\n"_s)),
        QStringList({u"new Trường Mầm non Hoa Sem"_s, u"same Trường Mầm non Hoa Sen"_s}));
}

void TestUnitImport::anotherUnitHasTheCode()
{
    TestRoster roster;
    imported(roster, titles + u"CĐCS A;C1\nCĐCS B;C2\n"_s);
    const ImportPlan plan = imported(roster, titles + u"CĐCS X;K\nCĐCS Y;K\n"_s);
    QCOMPARE(unitOutcomes(plan), QStringList({u"new CĐCS X"_s, u"check CĐCS Y"_s}));
    QCOMPARE(codes(plan, 1), QStringList{QString(unitissue::codeUsed)});
}

void TestUnitImport::codeUnderAnotherName()
{
    TestRoster roster;
    imported(roster, titles + u"CĐCS Công ty Cũ;C1\n"_s);
    UnitLists lists(roster);
    lists.addList(titles + u"CĐCS Tập đoàn Mới;C1\n"_s);
    const ImportPlan plan = lists.plan();
    QCOMPARE(codes(plan, 0), QStringList{QString(unitissue::codeOtherName)});
    QCOMPARE(plan.units.first().proposals.first().second, u"CĐCS Công ty Cũ"_s);
    // As a new unit it would have the code of the other.
    lists.choices.decisions.insert({0, 0}, RowDecision::AddNew);
    QCOMPARE(codes(lists.plan(), 0), QStringList{QString(unitissue::codeUsed)});
}

void TestUnitImport::unknownParent()
{
    TestRoster roster;
    UnitLists lists(roster);
    lists.addList(titles + u"CĐCS A;A;CĐ ngành Lạ\nCĐCS B;B;CĐ ngành Lạ\nCĐCS C;C;\n"_s);
    const ImportPlan plan = lists.plan();
    QCOMPARE(plan.count(Outcome::Check), 2);
    QCOMPARE(codes(plan, 0), QStringList{QString(unitissue::parentUnknown)});
    QCOMPARE(plan.unitQuestions.size(), 1);
    QVERIFY(plan.unitQuestions.first().isOpen());
    QCOMPARE(plan.unitQuestions.first().rows, 2);
    lists.choices.answerUnit(u"CĐ ngành Lạ"_s, 0);
    const ImportPlan answered = lists.import();
    QCOMPARE(answered.count(Outcome::New), 4); // the parent too
    QCOMPARE(answered.units.last().row, 0);
    QCOMPARE(
        unitsOf(roster).first(), u"CĐ ngành Lạ < Liên đoàn Lao động tỉnh Mẫu [sector_union]"_s);
}

void TestUnitImport::nearParent()
{
    TestRoster roster;
    imported(roster, titles + u"CĐ ngành Giáo dục;G\n"_s);
    UnitLists lists(roster);
    lists.addList(titles + u"CĐCS A;A;CĐ ngành Giáo dụt\n"_s);
    ImportPlan plan = lists.plan();
    QCOMPARE(plan.unitQuestions.first().proposals.first().second, u"CĐ ngành Giáo dục"_s);
    lists.choices.allRepairs = true; // answers no question that has a proposal
    QCOMPARE(lists.plan().count(Outcome::Check), 1);
    lists.choices.answerUnit(
        u"CĐ ngành Giáo dụt"_s, plan.unitQuestions.first().proposals.first().first);
    QCOMPARE(unitOutcomes(lists.import()), QStringList{u"new CĐCS A < CĐ ngành Giáo dục"_s});
    QVERIFY(unitCalled(roster, u"CĐ ngành Giáo dụt"_s) != 0); // remembered
}

void TestUnitImport::circles()
{
    TestRoster roster;
    const ImportPlan plan = imported(
        roster, titles + u"Một;1;Hai\nHai;2;Ba\nBa;3;Một\nBốn;4;Ba\nNăm;5;Năm\nSáu;6;\n"_s);
    QCOMPARE(plan.count(Outcome::Check), 5);
    for (const int i : {0, 1, 2, 4})
        QCOMPARE(codes(plan, i), QStringList{QString(unitissue::circle)});
    QCOMPARE(codes(plan, 3), QStringList{QString(unitissue::parentWaits)});
    QCOMPARE(unitsOf(roster), QStringList{u"Sáu (6) < Liên đoàn Lao động tỉnh Mẫu [grassroots]"_s});
}

void TestUnitImport::circleWithTheRoster()
{
    TestRoster roster;
    imported(roster, titles + u"CĐ ngành Giáo dục;G\nCĐCS A;A;G\nTổ công đoàn 1;T;A\n"_s);
    const QStringList before = dumpUndoTables(roster.database());
    const ImportPlan plan = imported(roster, titles + u"CĐ ngành Giáo dục;G;Tổ công đoàn 1\n"_s);
    QCOMPARE(codes(plan, 0), QStringList{QString(unitissue::circle)});
    QCOMPARE(dumpUndoTables(roster.database()), before);
}

void TestUnitImport::kinds()
{
    TestRoster roster;
    UnitLists lists(roster);
    lists.addList(titles
        + u"Đơn vị Một;1;;CĐCS\nĐơn vị Hai;2;;Nghiệp đoàn\nĐơn vị Ba;3;;Ban nữ công quần "
          u"chúng\n"
          "Đơn vị Bốn;4;;CĐ ngành\n"_s);
    const ImportPlan plan = lists.plan();
    QCOMPARE(unitOutcomes(plan),
        QStringList({u"new Đơn vị Một"_s, u"check Đơn vị Hai"_s, u"check Đơn vị Ba"_s,
            u"new Đơn vị Bốn"_s}));
    QCOMPARE(plan.units.at(1).issues.first().offer, u"Nghiệp đoàn cơ sở"_s);
    QCOMPARE(codes(plan, 2), QStringList{QString(unitissue::kindNew)});
    lists.choices.allRepairs = true;
    lists.import();
    const QList<UnitKind> all = unitKinds(roster.database());
    QCOMPARE(all.last().name, u"Ban nữ công quần chúng"_s);
    QVERIFY(unitsOf(roster).at(1).endsWith(u"[grassroots_guild]"_s));
}

void TestUnitImport::provincesAreOffered()
{
    TestRoster roster;
    UnitLists lists(roster);
    lists.addList(titles + u"CĐCS A;A;;;;tỉnh Hà Giang\nCĐCS B;B;;;;TPHCM\nCĐCS C;C;;;;Xứ Lạ\n"_s);
    ImportPlan plan = lists.plan();
    QCOMPARE(plan.count(Outcome::New), 3);
    const auto province = [](const ImportPlan &made, int unit) {
        return made.units.at(unit).texts[unitField("province")];
    };
    QCOMPARE(province(plan, 0), u"tỉnh Hà Giang"_s);
    QCOMPARE(plan.units.first().issues.first().offer, u"Tuyên Quang"_s);
    QCOMPARE(province(plan, 1), u"Hồ Chí Minh"_s);
    QCOMPARE(codes(plan, 2), QStringList{QString(unitissue::provinceUnknown)});
    lists.import();
    QCOMPARE(lists.plan().count(Outcome::Same), 3);
    lists.choices.repairedKinds.insert(unitissue::provinceFormer);
    plan = lists.import();
    QCOMPARE(plan.count(Outcome::Updated), 1);
    // And then the name of before says the same.
    lists.choices.repairedKinds.clear();
    QCOMPARE(lists.plan().count(Outcome::Same), 3);
}

void TestUnitImport::closedUnits()
{
    TestRoster roster;
    imported(roster, titles + u"CĐCS A;A\nCĐCS B;B\n"_s);
    const qint64 unit = unitCalled(roster, u"CĐCS A"_s);
    QVERIFY(roster
                ->edit(Step{Action::CloseUnits, 1},
                    [&](Edit &edit) {
                        closeUnits(edit, {{unit}, UnitsLeft::Refuse, 0}, {},
                            QDate::currentDate().addDays(-5));
                    })
                .ok());
    for (const QString &row : {u"CĐCS A;A\n"_s, u"CĐCS A;\n"_s}) {
        const ImportPlan plan = imported(roster, titles + row);
        QCOMPARE(codes(plan, 0), QStringList{QString(unitissue::closed)});
        QVERIFY(plan.units.first().proposals.isEmpty());
    }
}

void TestUnitImport::anotherParentFromADay()
{
    TestRoster roster;
    imported(roster, titles + u"LĐLĐ huyện Cũ;H\nCĐ khối Xã Mới;X\nCĐCS A;A;H\nCĐCS B;B;H\n"_s);
    UnitLists lists(roster);
    lists.addList(titles + u"CĐCS A;A;CĐ khối Xã Mới\nCĐCS B;;CĐ khối Xã Mới\n"_s);
    lists.choices.unitDay = QDate(2025, 7, 1);
    const ImportPlan plan = lists.import();
    QCOMPARE(plan.count(Outcome::Updated), 2);
    QCOMPARE(plan.units.first().changes.first().before, u"LĐLĐ huyện Cũ"_s);
    QCOMPARE(codes(plan, 0), QStringList{QString(unitissue::moves)});
    const QString before = unitsOf(roster, QDate(2025, 6, 30)).last();
    const QString after = unitsOf(roster, QDate(2025, 7, 1)).last();
    QCOMPARE(before, u"CĐCS B (B) < LĐLĐ huyện Cũ [grassroots]"_s);
    QCOMPARE(after, u"CĐCS B (B) < CĐ khối Xã Mới [grassroots]"_s);
}

// What stood below stands above: moved in any other order, one would stand below itself.
void TestUnitImport::swappedLevels()
{
    TestRoster roster;
    imported(roster, titles + u"CĐ Trên;T\nCĐ Dưới;D;T\nCĐCS A;A;D\n"_s);
    QCOMPARE(imported(roster, titles + u"CĐ Trên;T;CĐ Dưới\nCĐ Dưới;D;"_s + office + u"\n"_s)
                 .count(Outcome::Updated),
        2);
    QCOMPARE(unitsOf(roster),
        QStringList({u"CĐ Trên (T) < CĐ Dưới [upper_union]"_s,
            u"CĐ Dưới (D) < Liên đoàn Lao động tỉnh Mẫu [upper_union]"_s,
            u"CĐCS A (A) < CĐ Dưới [grassroots]"_s}));
}

void TestUnitImport::peopleBesideTheirUnits()
{
    TestRoster roster;
    imported(roster, titles + u"CĐCS Trường Hoa Sen;S\n"_s);
    UnitLists lists(roster);
    lists.add(u"phiếu.csv"_s, {u"Mục;Họ tên;Đơn vị"_s, u"1;Nguyễn Văn Mẫu;CĐCS Trường Hoa Sem"_s});
    lists.addList(titles + u"CĐCS Trường Hoa Sem;S2;\nCĐCS Trường Hoa Sen;S\n"_s);
    const ImportPlan plan = lists.import();
    QCOMPARE(outcomes(plan), QStringList{u"new"_s}); // nothing is asked about the unit
    QVERIFY(plan.fileNotes.first().newUnits.isEmpty());
    QCOMPARE(listRows(roster).first().unit, unitCalled(roster, u"CĐCS Trường Hoa Sem"_s));
    QCOMPARE(roster->undoStep()->action, Action::ImportRows);
    QCOMPARE(roster->undoStep()->rows, 2);
}

void TestUnitImport::peopleWhoWaited()
{
    TestRoster roster;
    const qint64 post = roster.add(Role::CoreStaff, {{u"full_name"_s, u"Nguyễn Văn Mẫu"_s}});
    QVERIFY(roster.set(post, u"unit"_s, u"cđcs trường A"_s));
    QCOMPARE(roster.row(post).unit, 0);
    imported(roster, titles + u"CĐCS Trường A;A\n"_s);
    QCOMPARE(roster.row(post).unit, unitCalled(roster, u"CĐCS Trường A"_s));
}

void TestUnitImport::undoAndRedo()
{
    TestRoster roster;
    imported(roster, twoLevels);
    const QStringList first = dumpUndoTables(roster.database());
    UnitLists lists(roster);
    lists.addList(
        titles + u"CĐCS Trường A;G1;CĐ ngành Y tế;Loại mới;Số 7;Sơn La\nCĐ ngành Y tế;Y\n"_s);
    lists.choices.allRepairs = true;
    QCOMPARE(lists.import().written(), 2);
    const QStringList second = dumpUndoTables(roster.database());
    QVERIFY(second != first); // the control
    QVERIFY(roster->undo().ok());
    QCOMPARE(dumpUndoTables(roster.database()), first);
    QVERIFY(roster->redo().ok());
    QCOMPARE(dumpUndoTables(roster.database()), second);
}

void TestUnitImport::undoTakesAll()
{
    TestRoster roster;
    const QStringList before = dumpUndoTables(roster.database());
    imported(roster, twoLevels);
    QVERIFY(roster->undo().ok());
    QCOMPARE(dumpUndoTables(roster.database()), before);
}

// As many grassroots unions as Hà Tĩnh had; 442 of them moved in one day.
void TestUnitImport::manyUnits()
{
    TestRoster roster;
    const auto list = [](bool moved) {
        QString text = titles;
        for (int i = 0; i < 30; ++i)
            text += u"LĐLĐ huyện %1;H%1;;\n"_s.arg(i);
        for (int i = 0; i < 60; ++i)
            text += moved ? u"CĐ xã %1;X%1;;\n"_s.arg(i) : QString();
        for (int i = 0; i < 1473; ++i) {
            const QString parent
                = moved && i < 442 ? u"CĐ xã %1"_s.arg(i % 60) : u"LĐLĐ huyện %1"_s.arg(i % 30);
            text += u"CĐCS Đơn vị %1;C%1;%2;CĐCS;Số %1\n"_s.arg(QString::number(i), parent);
        }
        return text;
    };
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(imported(roster, list(false)).count(Outcome::New), 1503);
    qInfo("1,503 new units: %lld ms", timer.restart());
    QCOMPARE(imported(roster, list(false)).count(Outcome::Same), 1503);
    qInfo("the same again: %lld ms", timer.restart());
    const QStringList before = dumpUndoTables(roster.database());
    timer.restart();
    const ImportPlan moved = imported(roster, list(true));
    qInfo("442 moved: %lld ms", timer.elapsed());
    QCOMPARE(moved.count(Outcome::Updated), 442);
    QCOMPARE(moved.count(Outcome::New), 60);
    QCOMPARE(moved.count(Outcome::Check), 0);
    QVERIFY(roster->undo().ok());
    QCOMPARE(dumpUndoTables(roster.database()), before);
}

void TestUnitImport::onlyNew()
{
    TestRoster roster;
    imported(roster, twoLevels);
    UnitLists lists(roster);
    lists.addList(titles + u"CĐCS Trường A;G1;;;Số 9\nCĐCS Trường C;G3\n"_s);
    lists.choices.newOnly = true;
    QCOMPARE(unitOutcomes(lists.import()),
        QStringList({u"skipped CĐCS Trường A"_s, u"new CĐCS Trường C"_s}));
}

QTEST_GUILESS_MAIN(TestUnitImport)
#include "tst_unitimport.moc"
