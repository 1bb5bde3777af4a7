#include "core/roster/unitdetails.h"

#include "core/roster/schema.h"
#include "core/roster/units.h"
#include "core/roster/unittree.h"
#include "tests/support/dump.h"
#include "tests/support/testroster.h"

#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestUnitDetails : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void texts();
    void codeOfAnotherUnit();
    void kindOfAUnit();
    void aliases();
    void aliasOfAnotherUnit();
    void kinds();
    void kindInUseStays();
    void noSuchUnit();
};

namespace {

Done change(TestRoster &file, const std::function<void(Edit &)> &function)
{
    return file->edit({Action::EditUnits, 1}, function);
}

qint64 add(TestRoster &file, const QString &name)
{
    const auto unit
        = file->edit({Action::AddUnit, 1}, [&](Edit &edit) { return addUnit(edit, name); });
    return unit ? *unit : 0;
}

} // namespace

void TestUnitDetails::texts()
{
    TestRoster file;
    const qint64 unit = add(file, u"Trường A"_s);
    const QStringList before = dumpUndoTables(file.database());
    QVERIFY(change(file, [&](Edit &edit) {
        setUnitText(edit, unit, UnitText::Code, u" TA-01 "_s);
        setUnitText(edit, unit, UnitText::Contact, u"0900 000 001"_s);
        setUnitText(edit, unit, UnitText::Province, u"Hà Tĩnh"_s);
        setUnitText(edit, unit, UnitText::FederationOfficer, u"Lê Thị Mẫu"_s);
    }).ok());
    const UnitDetails details = readUnitDetails(file.database(), unit);
    QCOMPARE(
        details.texts, (QStringList{u"TA-01"_s, u"0900 000 001"_s, u"Hà Tĩnh"_s, u"Lê Thị Mẫu"_s}));
    QCOMPARE(details.text(UnitText::Province), u"Hà Tĩnh"_s);
    verifyRowHashes(file.database());
    QVERIFY(file->undo().ok());
    QCOMPARE(dumpUndoTables(file.database()), before);
    for (int i = 0; i < int(UnitText::Count); ++i)
        QVERIFY(!unitTextTitle(UnitText(i)).isEmpty());
}

void TestUnitDetails::codeOfAnotherUnit()
{
    TestRoster file;
    const qint64 a = add(file, u"Trường A"_s);
    const qint64 b = add(file, u"Trường B"_s);
    const auto setCode = [&](qint64 unit, const QString &code) {
        return change(file, [&](Edit &edit) { setUnitText(edit, unit, UnitText::Code, code); });
    };
    QVERIFY(setCode(a, u"T1"_s).ok());
    QVERIFY(setCode(a, u"t1"_s).ok()); // its own
    const Done refused = setCode(b, u"T1"_s);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::Invalid);
    QVERIFY(refused.error().message.contains(u"Trường A"_s)); // who has it
    QVERIFY(readUnitDetails(file.database(), b).text(UnitText::Code).isEmpty());
    QVERIFY(setCode(b, {}).ok());
}

void TestUnitDetails::kindOfAUnit()
{
    TestRoster file;
    const qint64 unit = add(file, u"Trường A"_s);
    const UnitKind club = unitKinds(file.database()).at(8);
    QVERIFY(change(file, [&](Edit &edit) { setUnitKind(edit, unit, club.id); }).ok());
    QCOMPARE(readUnitDetails(file.database(), unit).kind, club.id);
    QVERIFY(!change(file, [&](Edit &edit) { setUnitKind(edit, unit, 424242); }).ok());
    QCOMPARE(readUnitDetails(file.database(), unit).kind, club.id);
}

void TestUnitDetails::aliases()
{
    TestRoster file;
    const qint64 unit = add(file, u"Trường Mầm non Hoa Sen"_s);
    const auto addName = [&](const QString &name) {
        return change(file, [&](Edit &edit) { addUnitAlias(edit, unit, name); });
    };
    QCOMPARE(checkUnitAlias(file.database(), unit, u"Sen Hồng"_s), QString());
    QVERIFY(addName(u"Sen Hồng"_s).ok());
    QVERIFY(!checkUnitAlias(file.database(), unit, u"sen hồng"_s).isEmpty());
    QVERIFY(!checkUnitAlias(file.database(), unit, u"  "_s).isEmpty());
    const UnitDetails details = readUnitDetails(file.database(), unit);
    QCOMPARE(details.aliases.size(), 1);
    QCOMPARE(details.aliases.first().alias, u"Sen Hồng"_s);
    QVERIFY(
        change(file, [&](Edit &edit) { removeUnitAlias(edit, details.aliases.first().id); }).ok());
    QVERIFY(file->unitNames().find(u"Sen Hồng"_s).isEmpty());
    QVERIFY(readUnitDetails(file.database(), unit).aliases.isEmpty());
}

void TestUnitDetails::aliasOfAnotherUnit()
{
    TestRoster file;
    const qint64 a = add(file, u"Trường A"_s);
    add(file, u"Trường B"_s);
    const QString problem = checkUnitAlias(file.database(), a, u"trường b"_s);
    QVERIFY(problem.contains(u"Trường B"_s));
}

void TestUnitDetails::kinds()
{
    TestRoster file;
    const auto added = file->edit({Action::EditUnitKinds, 1},
        [](Edit &edit) { return addUnitKind(edit, u"  Tổ hợp tác "_s); });
    QVERIFY(added.ok());
    QCOMPARE(unitKinds(file.database()).last().id, *added);
    QCOMPARE(unitKinds(file.database()).last().name, u"Tổ hợp tác"_s);
    QVERIFY(change(file, [&](Edit &edit) { renameUnitKind(edit, *added, u"Tổ tự chủ"_s); }).ok());
    QCOMPARE(unitKinds(file.database()).last().name, u"Tổ tự chủ"_s);
    for (const QString &name : {u"công đoàn  cơ sở"_s, u" "_s}) { // taken, and none
        QVERIFY(!checkUnitKindName(file.database(), *added, name).isEmpty());
        QVERIFY(!change(file, [&](Edit &edit) { addUnitKind(edit, name); }).ok());
        QVERIFY(!change(file, [&](Edit &edit) { renameUnitKind(edit, *added, name); }).ok());
    }
    QCOMPARE(checkUnitKindName(file.database(), *added, u"TỔ TỰ CHỦ"_s), QString());
    QVERIFY(change(file, [&](Edit &edit) { removeUnitKind(edit, *added); }).ok());
    QCOMPARE(unitKinds(file.database()).size(), 10);
    // A kind that comes after one that is gone never has its key.
    QVERIFY(change(file, [](Edit &edit) { addUnitKind(edit, u"Tổ khác"_s); }).ok());
    QVERIFY(unitKinds(file.database()).last().key != u"own_%1"_s.arg(*added));
}

void TestUnitDetails::kindInUseStays()
{
    TestRoster file;
    add(file, u"Trường A"_s);
    const qint64 grassroots = unitKinds(file.database()).at(3).id;
    QCOMPARE(unitsByKind(file.database()).value(grassroots), 1);
    const Done removed = change(file, [&](Edit &edit) { removeUnitKind(edit, grassroots); });
    QCOMPARE(removed.error().code, ErrorCode::Invalid);
    const auto own = file->edit(
        {Action::EditUnitKinds, 1}, [](Edit &edit) { return addUnitKind(edit, u"Tổ hợp tác"_s); });
    const qint64 unit = add(file, u"Trường B"_s);
    QVERIFY(change(file, [&](Edit &edit) { setUnitKind(edit, unit, *own); }).ok());
    const Done used = change(file, [&](Edit &edit) { removeUnitKind(edit, *own); });
    QVERIFY(used.error().message.contains(u'1')); // how many are of it
    QVERIFY(file->undo().ok());
    QVERIFY(file->undo().ok());
    QVERIFY(file->undo().ok());
    QCOMPARE(unitKinds(file.database()).size(), 10);
}

void TestUnitDetails::noSuchUnit()
{
    TestRoster file;
    QCOMPARE(readUnitDetails(file.database(), 4711).unit, 0);
}

QTEST_GUILESS_MAIN(TestUnitDetails)
#include "tst_unitdetails.moc"
