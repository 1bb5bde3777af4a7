// The year 2025 as it was in Hà Tĩnh (domain.md 9): 1,473 grassroots unions under district
// federations; in one step 1,031 of them and all districts close and the other 442 go under the
// province; then communes begin and take them. The tree is right on each day between, and after
// undoing and redoing all of it.

#include "core/roster/schema.h"
#include "core/roster/unitlife.h"
#include "tests/support/dump.h"
#include "tests/support/unitsupport.h"

#include <QElapsedTimer>
#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestUnitYear : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theStepIsShownBefore();
    void everyDayOfTheYear();
    void undoneAndRedone();
    void seesAWrongDay();
    void cleanupTestCase();

private:
    bool daysAreRight(const QDate &first, const QDate &last);
    QString wrongOn(const QDate &day);
};

namespace {

constexpr int districtCount = 13;
constexpr int communeCount = 69;
constexpr int unionCount = 1473;
constexpr int closing = 1031;

const QDate reform(2025, 6, 16); // first day without districts
const QDate communesBegin(2025, 7, 1);
const QDate renamed(2025, 9, 1);
const Decision reformDecision{u"301/QĐ-LĐLĐ"_s, QDate(2025, 6, 10)};
const Decision communeDecision{u"344/QĐ-LĐLĐ"_s, QDate(2025, 6, 27)};

struct Year {
    UnitRoster file;
    QList<qint64> districts;
    QList<qint64> unions; // the first `closing` of them close
    QList<qint64> communes;

    qint64 districtOf(int i) const { return districts.at(i % districtCount); }
    qint64 communeOf(int i) const { return communes.at(i % communeCount); }
    Closing reformOrder() const
    {
        return {unions.mid(0, closing) + districts, UnitsLeft::Move, file.office};
    }
};

Year *year = nullptr;

qint64 insertPlain(Edit &edit, const QString &name, qint64 parent)
{
    return addUnit(edit, name, u"grassroots"_s, parent);
}

void fill(Year &of)
{
    const auto done = of.file->edit({Action::AddUnit, unionCount}, [&](Edit &edit) {
        for (int i = 0; i < districtCount; ++i)
            of.districts.append(insertPlain(edit, u"LĐLĐ huyện %1"_s.arg(i), of.file.office));
        for (int i = 0; i < unionCount; ++i)
            of.unions.append(insertPlain(edit, u"CĐCS %1"_s.arg(i), of.districtOf(i)));
    });
    QVERIFY(done.ok());
}

void beginCommunes(Year &of)
{
    const auto done = of.file->edit({Action::MoveUnits, unionCount - closing}, [&](Edit &edit) {
        QHash<qint64, QList<qint64>> goingTo;
        for (int i = 0; i < communeCount; ++i) {
            const NewUnit commune{u"Công đoàn xã %1"_s.arg(i), 0, of.file.office, {}};
            of.communes.append(foundUnit(edit, commune, communeDecision, communesBegin));
        }
        for (int i = closing; i < unionCount; ++i)
            goingTo[of.communeOf(i)].append(of.unions.at(i));
        for (auto group = goingTo.cbegin(); group != goingTo.cend(); ++group)
            moveUnits(edit, group.value(), group.key(), communeDecision, communesBegin);
    });
    QVERIFY(done.ok());
}

} // namespace

void TestUnitYear::initTestCase()
{
    year = new Year;
    Year &the = *year;
    fill(the);
    for (int i = 0; i < unionCount; i += 10)
        the.file.addPost(u"Lê Ái %1"_s.arg(i), the.unions.at(i));
    const QStringList before = dumpUndoTables(the.file.database());

    QElapsedTimer timer;
    timer.start();
    const Closing order = the.reformOrder();
    const Done closed = the.file->edit({Action::CloseUnits, closing},
        [&](Edit &edit) { closeUnits(edit, order, reformDecision, reform); });
    QVERIFY2(closed.ok(), closed.ok() ? "" : qPrintable(closed.error().message));
    qInfo("1,044 units close and 442 move: %lld ms", timer.elapsed());
    QVERIFY2(timer.elapsed() < 8000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(the.file->undo().ok()); // one step
    QCOMPARE(dumpUndoTables(the.file.database()), before);
    QVERIFY(the.file->redo().ok());

    beginCommunes(the);
    const Done done = the.file->edit({Action::RenameUnit, 1},
        [&](Edit &edit) { renameUnit(edit, the.unions.last(), u"CĐCS Tên mới"_s, {}, renamed); });
    QVERIFY(done.ok());
}

// Where everything should stand, told without the code that moves it. Empty: all is right.
QString TestUnitYear::wrongOn(const QDate &day)
{
    const UnitTree tree(year->file.database(), day);
    const auto wrong = [&](qint64 unit, bool open, qint64 parent, const QString &name) {
        const UnitNode *node = tree.node(unit);
        const bool right
            = node && node->open == open && node->parent == parent && node->name == name;
        return right ? QString() : day.toString(Qt::ISODate) + u": "_s + name;
    };
    for (int i = 0; i < unionCount; ++i) {
        const bool ends = i < closing;
        const qint64 parent = day < reform || ends ? year->districtOf(i)
            : day < communesBegin                  ? year->file.office
                                                   : year->communeOf(i);
        const bool newName = i == unionCount - 1 && day >= renamed;
        const QString found = wrong(year->unions.at(i), !ends || day < reform, parent,
            newName ? u"CĐCS Tên mới"_s : u"CĐCS %1"_s.arg(i));
        if (!found.isEmpty())
            return found;
    }
    for (int i = 0; i < communeCount; ++i) {
        const QString found = wrong(year->communes.at(i), day >= communesBegin, year->file.office,
            u"Công đoàn xã %1"_s.arg(i));
        if (!found.isEmpty())
            return found;
    }
    return {};
}

bool TestUnitYear::daysAreRight(const QDate &first, const QDate &last)
{
    for (QDate day = first; day <= last; day = day.addDays(1)) {
        const QString wrong = wrongOn(day);
        if (!wrong.isEmpty()) {
            qInfo("%s", qPrintable(wrong));
            return false;
        }
    }
    return true;
}

void TestUnitYear::theStepIsShownBefore()
{
    Year before;
    fill(before);
    const UnitPlan plan
        = checkClose(before.file.database(), before.reformOrder(), reformDecision, reform);
    QVERIFY2(plan.ok(), qPrintable(plan.firstProblem()));
    QCOMPARE(plan.changes.size(), closing + districtCount + (unionCount - closing));
    const UnitChange &moved = plan.changes.last();
    QCOMPARE(moved.event, UnitEvent::Move);
    QVERIFY(moved.before.startsWith(u"LĐLĐ huyện"_s));
    QCOMPARE(moved.after, u"Liên đoàn Lao động tỉnh Mẫu"_s);
}

void TestUnitYear::everyDayOfTheYear()
{
    QVERIFY(daysAreRight(QDate(2025, 1, 1), QDate(2025, 12, 31)));
    const UnitTree tree(year->file.database(), reform);
    QCOMPARE(std::ranges::count_if(tree.nodes(), &UnitNode::open), 1 + unionCount - closing);
}

void TestUnitYear::undoneAndRedone()
{
    const QStringList after = dumpUndoTables(year->file.database());
    for (int step = 0; step < 3; ++step)
        QVERIFY(year->file->undo().ok());
    const UnitTree tree(year->file.database(), QDate(2025, 12, 31));
    QCOMPARE(tree.children(year->districts.first()).size(), (unionCount + 12) / districtCount);
    QVERIFY(tree.node(year->unions.first())->open);
    QVERIFY(!tree.node(year->communes.first()));
    for (int step = 0; step < 3; ++step)
        QVERIFY(year->file->redo().ok());
    QCOMPARE(dumpUndoTables(year->file.database()), after);
    verifyRowHashes(year->file.database());
    QVERIFY(daysAreRight(reform.addDays(-2), communesBegin.addDays(2)));
}

// Control: one unit that moves a day late is seen, on that day and no other.
void TestUnitYear::seesAWrongDay()
{
    const QString last = reform.toString(Qt::ISODate);
    const Done done = year->file->edit({Action::MoveUnits, 1}, [&](Edit &edit) {
        Statement spans(edit.database(), "SELECT id FROM unit_parent WHERE unit = ? ORDER BY id");
        spans.bind(1, year->unions.at(closing));
        QVERIFY(spans.step());
        const qint64 first = spans.integer(0);
        QVERIFY(spans.step());
        const qint64 second = spans.integer(0);
        spans.reset();
        edit.update("unit_parent", first, {{"valid_to", last}});
        edit.update("unit_parent", second, {{"valid_from", isoDay(reform.addDays(1))}});
    });
    QVERIFY(done.ok());
    QVERIFY(!wrongOn(reform).isEmpty());
    QVERIFY(wrongOn(reform.addDays(-1)).isEmpty());
    QVERIFY(wrongOn(reform.addDays(1)).isEmpty());
    QVERIFY(year->file->undo().ok());
    QVERIFY(wrongOn(reform).isEmpty());
}

void TestUnitYear::cleanupTestCase()
{
    delete year;
}

QTEST_GUILESS_MAIN(TestUnitYear)
#include "tst_unityear.moc"
