#include "core/intake/nearunits.h"
#include "core/intake/rowissues.h"
#include "tests/intake/returns.h"
#include "tests/support/dump.h"

#include <QElapsedTimer>
#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

namespace {

const QString titles = u"Mục;Họ tên;Đơn vị;Chức vụ;Điện thoại"_s;

void addUnits(TestRoster &roster, const QStringList &names)
{
    const auto added = roster->edit(Step{Action::AddUnit, names.size()}, [&](Edit &edit) {
        for (const QString &name : names)
            addUnit(edit, name);
    });
    if (!added)
        throw std::runtime_error("no units");
}

qint64 unitCalled(TestRoster &roster, const QString &name)
{
    return roster->unitNames().find(name).value(0);
}

} // namespace

// A sheet names its unit in a way that the roster does not know.
class TestUnitQuestions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void near_data();
    void near();
    void manyNames();
    void asksAndRemembers();
    void oneOfItsOwn();
    void unknownUnitIsNew();
    void acceptingAllAnswersNothing();
    void aRowMayComeInAlone();
    void answerOfAUnitThatIsGone();
};

void TestUnitQuestions::near_data()
{
    QTest::addColumn<QString>("known");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isNear");
    const auto row = [](bool isNear, const char *known, const char *typed) {
        QTest::addRow("%s ? %s", known, typed)
            << QString::fromUtf8(known) << QString::fromUtf8(typed) << isNear;
    };
    row(true, "Trường Mầm non Hoa Sen", "Trường Mần non Hoa Sen");
    row(true, "Trường Mầm non Hoa Sen", "MN Hoa Sne");
    row(true, "Trường Mầm non Hoa Sen", "CĐCS Mầm non HoaSen");
    row(true, "Trường Mầm non Hoa Sen", "Trường mầm non Hoa Sên");
    row(true, "Trường Tiểu học Hoà Bình", "Trường TH Hoà Binh");
    row(true, "Trạm Y tế phường Ngọc Lâm", "Trạm Y tế Ngọc Lâm");
    row(true, "CĐCS Trường Tiểu học số 1", "Trường Tiểu hoc số 1");
    row(true, "Công ty TNHH Samsung", "Cty TNHH Samsng");
    row(false, "Trường Tiểu học số 1", "Trường Tiểu học số 2");
    row(false, "Trường Tiểu học số 1", "Trường Tiểu học số 11");
    row(false, "Trạm A", "Trạm B");
    row(false, "Khối I", "Khối II");
    row(false, "Trường Tiểu học Lê Lợi", "Trường THCS Lê Lợi");
    row(false, "Trường Mầm non Hoa Mai", "Trường Mầm non Hoa Mơ");
    row(false, "Trường Mầm non Hoa Sen", "Trường Mầm non Ban Mai");
    row(false, "Chợ", "Chờ 2");
    row(false, "Công đoàn cơ sở", "Trường");
}

void TestUnitQuestions::near()
{
    QFETCH(QString, known);
    QFETCH(QString, typed);
    QFETCH(bool, isNear);
    TestRoster roster;
    addUnits(roster, {u"Kho bạc Nhà nước"_s, known});
    const qint64 unit = unitCalled(roster, known);
    const NearUnits units(roster->unitNames());
    QCOMPARE(units.find(typed), isNear ? QList<qint64>{unit} : QList<qint64>());
}

// 1,500 unknown names among 5,000 units take no more than a blink.
void TestUnitQuestions::manyNames()
{
    TestRoster roster;
    QStringList names;
    for (int i = 0; i < 5000; ++i)
        names.append(u"Trường Tiểu học %1 phố %2"_s.arg(QChar(0x61 + i % 26)).arg(i));
    addUnits(roster, names);
    const NearUnits units(roster->unitNames());
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 1500; ++i)
        QCOMPARE(
            units.find(u"Trường Tiêu hoc %1 phố %2"_s.arg(QChar(0x61 + i % 26)).arg(i)).size(), 1);
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
}

void TestUnitQuestions::asksAndRemembers()
{
    TestRoster roster;
    addUnits(roster, {u"Trường Mầm non Hoa Sến"_s, u"Trường Mầm non Hoa Sen"_s});
    const qint64 unit = unitCalled(roster, u"Trường Mầm non Hoa Sen"_s);
    const qint64 post = roster.add(Role::AccountContact,
        {{u"full_name"_s, u"Lê Hương"_s}, {u"unit"_s, u"Trường Mầm non Hoa Sen"_s},
            {u"phone"_s, u"0912345678"_s}});
    const QStringList before = dumpUndoTables(roster.database());
    Returns returns(roster);
    returns.add(u"phiếu.csv"_s,
        {titles, u"1;Lê Hương;Trường mần non Hoa Sen;Chủ tịch;0912345678"_s,
            u"1;Lê Lan;TRƯỜNG MẦN NON HOA SEN;;0987654321"_s});
    const ImportPlan asking = returns.plan();
    QCOMPARE(outcomes(asking), QStringList({"check", "check"}));
    QCOMPARE(codesOf(asking.rows[0].issues), QStringList({"unit_unsure"}));
    QVERIFY(rowIssueText(asking.rows[0].issues[0]).contains(u"mần non"_s));
    QCOMPARE(asking.rows[0].personName, u"Lê Hương"_s); // who it may be is said all the same
    QVERIFY(!asking.rows[0].reasons.isEmpty());
    QCOMPARE(asking.unitQuestions.size(), 1);
    const UnitQuestion question = asking.unitQuestions.first();
    QVERIFY(question.isOpen());
    QCOMPARE(question.rows, 2);
    QCOMPARE(question.files, QSet<int>{0});
    QCOMPARE(question.proposals.first(), qMakePair(unit, u"Trường Mầm non Hoa Sen"_s));
    QCOMPARE(question.proposals.size(), 2);

    returns.choices.answerUnit(question.typed, unit);
    const ImportPlan plan = returns.import();
    QCOMPARE(outcomes(plan), QStringList({"updated", "new"}));
    QCOMPARE(plan.rows[0].changes.size(), 1); // its position alone
    QVERIFY(!plan.unitQuestions.first().isOpen());
    QCOMPARE(roster.row(post).unit, unit);
    QCOMPARE(listRows(roster).last().unit, unit);
    // The next sheet of that office is understood without a question.
    QCOMPARE(
        outcomes(Returns(roster)
                     .add(u"sau.csv"_s, {titles, u"1;Lê Lan;Trường Mần non Hoa Sen;;0987654321"_s})
                     .plan()),
        QStringList({"same"}));
    QVERIFY(roster->undo().ok());
    QCOMPARE(dumpUndoTables(roster.database()), before);
}

void TestUnitQuestions::oneOfItsOwn()
{
    TestRoster roster;
    addUnits(roster, {u"Trường Mầm non Hoa Sen"_s});
    Returns returns(roster);
    returns.add(u"phiếu.csv"_s, {titles, u"1;Lê Lan;Trường Mầm non Hoa Xen;;0987654321"_s});
    QCOMPARE(outcomes(returns.plan()), QStringList({"check"}));
    returns.choices.answerUnit(u"trường mầm non hoa xen"_s, 0);
    const ImportPlan plan = returns.import();
    QCOMPARE(outcomes(plan), QStringList({"new"}));
    QCOMPARE(plan.fileNotes.first().newUnits, QStringList{u"Trường Mầm non Hoa Xen"_s});
    QVERIFY(unitCalled(roster, u"Trường Mầm non Hoa Xen"_s) != 0);
}

void TestUnitQuestions::unknownUnitIsNew()
{
    TestRoster roster;
    Returns returns(roster);
    returns.add(u"phiếu.csv"_s,
        {titles, u"1;Lê Lan;Nhà máy Diêm;;0987654321"_s, u"1;Lê Hương;Nhà máy diêm;;0987654322"_s});
    const ImportPlan plan = returns.import();
    QCOMPARE(outcomes(plan), QStringList({"new", "new"}));
    QCOMPARE(plan.unitQuestions.size(), 1);
    QVERIFY(!plan.unitQuestions.first().isOpen());
    QVERIFY(plan.fileNotes.first().newUnits.contains(u"Nhà máy Diêm"_s));
    QCOMPARE(listRows(roster)[0].unit, listRows(roster)[1].unit);
}

void TestUnitQuestions::acceptingAllAnswersNothing()
{
    TestRoster roster;
    addUnits(roster, {u"Trường Tiểu học Lê Lợi"_s});
    Returns returns(roster);
    returns.add(u"phiếu.csv"_s,
        {titles, u"1;Lê Lan;Trường Tiểu học Lê Lơi;;0987654321"_s,
            u"1;Lê Hương;TRƯỜNG TH. LÊ LỢI;;0987654322"_s});
    returns.choices.allRepairs = true;
    const ImportPlan plan = returns.import();
    QCOMPARE(outcomes(plan), QStringList({"check", "new"}));
    QCOMPARE(listRows(roster).first().unit, unitCalled(roster, u"Trường Tiểu học Lê Lợi"_s));
}

void TestUnitQuestions::aRowMayComeInAlone()
{
    TestRoster roster;
    addUnits(roster, {u"Trường Mầm non Hoa Sen"_s});
    Returns returns(roster);
    returns.add(u"phiếu.csv"_s, {titles, u"1;Lê Lan;Trường Mầm non Hoa Xen;;0987654321"_s});
    returns.choices.decisions.insert({0, 0}, RowDecision::AddNew);
    QCOMPARE(outcomes(returns.import()), QStringList({"new"}));
    QVERIFY(unitCalled(roster, u"Trường Mầm non Hoa Xen"_s) != 0);
}

void TestUnitQuestions::answerOfAUnitThatIsGone()
{
    TestRoster roster;
    addUnits(roster, {u"Trường Mầm non Hoa Sen"_s});
    Returns returns(roster);
    returns.add(u"phiếu.csv"_s, {titles, u"1;Lê Lan;Trường Mầm non Hoa Xen;;0987654321"_s});
    returns.choices.answerUnit(u"Trường Mầm non Hoa Xen"_s, 4711);
    QCOMPARE(outcomes(returns.plan()), QStringList({"check"}));
    QVERIFY(returns.plan().unitQuestions.first().isOpen());
}

QTEST_GUILESS_MAIN(TestUnitQuestions)
#include "tst_unitquestions.moc"
