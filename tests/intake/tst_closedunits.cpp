#include "core/intake/rowissues.h"
#include "core/intake/unitissues.h"
#include "core/roster/unitevents.h"
#include "tests/intake/returns.h"
#include "tests/support/dump.h"

#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

namespace {

const QStringList sheet{u"Mục;Họ tên;Đơn vị;Điện thoại"_s, u"1;Nguyễn Văn Mẫu;CĐCS A;0912345678"_s,
    u"2;Lê Thị Ví;CĐCS A;0912345679"_s};

qint64 added(TestRoster &roster, const QString &name)
{
    const auto unit
        = roster->edit(Step{Action::AddUnit}, [&](Edit &edit) { return addUnit(edit, name); });
    return *unit;
}

void mergeInto(TestRoster &roster, qint64 unit, qint64 into, const QDate &day)
{
    QVERIFY(roster
                ->edit(Step{Action::MergeUnits},
                    [&](Edit &edit) { mergeUnits(edit, {unit}, into, {}, day); })
                .ok());
}

} // namespace

// Sheets that units send in after they closed, or under the name they had.
class TestClosedUnits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void waitsUntilItIsSaid();
    void goesToTheSuccessor();
    void staysOut();
    void asItWasBefore();
    void nothingFollowed();
    void acceptingAllAnswersNothing();
    void formerNames();
};

void TestClosedUnits::waitsUntilItIsSaid()
{
    TestRoster roster;
    const qint64 a = added(roster, u"CĐCS A"_s);
    mergeInto(roster, a, added(roster, u"CĐCS B"_s), QDate(2025, 7, 1));
    Returns returns(roster);
    returns.add(u"phiếu.csv"_s, sheet);
    ImportPlan plan = returns.plan();
    QCOMPARE(outcomes(plan), QStringList({u"check"_s, u"check"_s}));
    QVERIFY(codesOf(plan.rows.first().issues).contains(QString(unitissue::sheetOfClosed)));
    QCOMPARE(plan.unitQuestions.size(), 1);
    const UnitQuestion question = plan.unitQuestions.first();
    QVERIFY(question.isOpen());
    QCOMPARE(question.rows, 2);
    QCOMPARE(question.closedUnit, a);
    QCOMPARE(question.closure,
        u"The unit “CĐCS A” has been closed since 01/07/2025; it became part of “CĐCS B”."_s);
    QCOMPARE(question.proposals.first().second, u"CĐCS B"_s);
    // Taking a single row in does not put it into the closed unit either.
    returns.choices.decisions.insert({0, 0}, RowDecision::AddNew);
    plan = returns.import();
    QCOMPARE(plan.written(), 0);
    QVERIFY(listRows(roster).isEmpty());
}

void TestClosedUnits::goesToTheSuccessor()
{
    TestRoster roster;
    const qint64 b = added(roster, u"CĐCS B"_s);
    mergeInto(roster, added(roster, u"CĐCS A"_s), b, QDate(2025, 7, 1));
    Returns returns(roster);
    returns.add(u"phiếu.csv"_s, sheet);
    returns.choices.answerUnit(u"CĐCS A"_s, b);
    const QStringList before = dumpUndoTables(roster.database());
    QCOMPARE(outcomes(returns.import()), QStringList({u"new"_s, u"new"_s}));
    for (const ListRow &row : listRows(roster))
        QCOMPARE(row.unit, b);
    QVERIFY(roster->undo().ok());
    QCOMPARE(dumpUndoTables(roster.database()), before);
}

void TestClosedUnits::staysOut()
{
    TestRoster roster;
    mergeInto(roster, added(roster, u"CĐCS A"_s), added(roster, u"CĐCS B"_s), QDate(2025, 7, 1));
    Returns returns(roster);
    returns.add(u"phiếu.csv"_s, sheet);
    returns.choices.answerUnit(u"CĐCS A"_s, Choices::leaveRowsOut);
    const ImportPlan plan = returns.import();
    QCOMPARE(outcomes(plan), QStringList({u"skipped"_s, u"skipped"_s}));
    QVERIFY(plan.unitQuestions.first().answered); // it can be asked again
    QVERIFY(listRows(roster).isEmpty());
}

void TestClosedUnits::asItWasBefore()
{
    TestRoster roster;
    const qint64 a = added(roster, u"CĐCS A"_s);
    mergeInto(roster, a, added(roster, u"CĐCS B"_s), QDate(2025, 7, 1));
    Returns returns(roster);
    returns.add(u"phiếu.csv"_s, sheet);
    returns.choices.answerUnit(u"CĐCS A"_s, a);
    QCOMPARE(outcomes(returns.import()), QStringList({u"new"_s, u"new"_s}));
    for (const ListRow &row : listRows(roster)) {
        QCOMPARE(row.unit, a);
        QCOMPARE(row.texts[field("valid_to")], u"2025-06-30"_s);
    }
}

void TestClosedUnits::nothingFollowed()
{
    TestRoster roster;
    const qint64 a = added(roster, u"CĐCS A"_s);
    QVERIFY(roster
                ->edit(Step{Action::CloseUnits},
                    [&](Edit &edit) {
                        closeUnits(edit, {{a}, UnitsLeft::Refuse, 0}, {}, QDate(2025, 7, 1));
                    })
                .ok());
    Returns returns(roster);
    returns.add(u"phiếu.csv"_s, sheet);
    const UnitQuestion question = returns.plan().unitQuestions.first();
    QVERIFY(question.isOpen());
    QVERIFY(question.proposals.isEmpty());
    QCOMPARE(question.closure, u"The unit “CĐCS A” has been closed since 01/07/2025."_s);
}

void TestClosedUnits::acceptingAllAnswersNothing()
{
    TestRoster roster;
    mergeInto(roster, added(roster, u"CĐCS A"_s), added(roster, u"CĐCS B"_s), QDate(2025, 7, 1));
    Returns returns(roster);
    returns.add(u"phiếu.csv"_s, sheet);
    returns.choices.allRepairs = true;
    QCOMPARE(returns.import().count(Outcome::Check), 2);
}

void TestClosedUnits::formerNames()
{
    TestRoster roster;
    const qint64 unit = added(roster, u"CĐCS A"_s);
    QVERIFY(roster
                ->edit(Step{Action::RenameUnit},
                    [&](Edit &edit) {
                        renameUnit(edit, unit, u"CĐCS Tên mới"_s, {}, QDate(2025, 7, 1));
                    })
                .ok());
    Returns returns(roster);
    returns.add(u"phiếu.csv"_s, sheet);
    const ImportPlan plan = returns.import();
    QCOMPARE(outcomes(plan), QStringList({u"new"_s, u"new"_s}));
    QVERIFY(codesOf(plan.rows.first().issues).contains(QString(unitissue::formerName)));
    QVERIFY(onlyInforms(plan.rows.first().issues.first()));
    QCOMPARE(listRows(roster).first().unit, unit);
    QCOMPARE(listRows(roster).first().texts[field("unit")], u"CĐCS Tên mới"_s);
    // The control: by today's name there is nothing to say.
    Returns again(roster);
    again.add(u"phiếu.csv"_s, {sheet.first(), u"1;Trần Văn Ba;CĐCS Tên mới;0912345670"_s});
    QVERIFY(again.plan().rows.first().issues.isEmpty());
}

QTEST_GUILESS_MAIN(TestClosedUnits)
#include "tst_closedunits.moc"
