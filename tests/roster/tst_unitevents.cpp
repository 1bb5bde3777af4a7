#include "core/roster/unitevents.h"

#include "core/roster/schema.h"
#include "tests/support/dump.h"
#include "tests/support/unitsupport.h"

#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestUnitEvents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void renames();
    void renamesTwice();
    void mergesMany();
    void postsFollowAMerge();
    void splitsAndGoesOn();
    void splitsAndCloses();
    void movesMany();
    void movesToTheTop();
    void movesThatStandThereAlready();
    void closesMany();
    void closesWithWhatStandsBelow();
    void closesAndMovesTheRest();
    void founds();
    void deletesMistakes();
    void correctsAName();
    void refusals_data();
    void refusals();
    void decisionNeedsItsDate();
    void previewWritesNothing();
    void seesAChangeThatIsNoEvent();
};

namespace {

const QDate day(2025, 7, 1);
const QDate before(2025, 6, 30);
const Decision decision{u"12/QĐ-LĐLĐ"_s, QDate(2025, 6, 20)};

// Two districts with schools, and a hospital beside them.
struct Network {
    UnitRoster file;
    qint64 north = file.addUnit(u"Bắc"_s);
    qint64 south = file.addUnit(u"Nam"_s);
    qint64 school = file.addUnit(u"Trường A"_s, north);
    qint64 other = file.addUnit(u"Trường B"_s, north);
    qint64 group = file.addUnit(u"Tổ 1"_s, school);
    QStringList before = dumpUndoTables(file.database());

    // One undo step takes all of it back.
    void undoneIsAsBefore()
    {
        verifyRowHashes(file.database());
        QVERIFY(file->undo().ok());
        QCOMPARE(dumpUndoTables(file.database()), before);
        QVERIFY(file->redo().ok());
    }
};

void happens(const Done &done)
{
    if (!done)
        qFatal("%s", qPrintable(done.error().message));
}

QString eventOf(Network &net, qint64 unit)
{
    Statement statement(net.file.database(),
        "SELECT kind, COALESCE(other_unit, 0), decision_no, decision_date, happened_on "
        "FROM unit_event WHERE unit = ? AND kind <> 'found' ORDER BY id DESC");
    if (!statement.bind(1, unit).step())
        return {};
    QStringList parts;
    for (int i = 0; i < 5; ++i)
        parts.append(statement.text(i));
    return parts.join(u' ');
}

} // namespace

void TestUnitEvents::renames()
{
    Network net;
    const UnitPlan plan
        = checkRename(net.file.database(), net.school, u" Trường Mới "_s, decision, day);
    QVERIFY(plan.ok());
    QCOMPARE(plan.changes.first().before, u"Trường A"_s);
    QCOMPARE(plan.changes.first().after, u"Trường Mới"_s);
    happens(net.file.change(
        [&](Edit &edit) { renameUnit(edit, net.school, u" Trường Mới "_s, decision, day); }));
    QCOMPARE(net.file.path(net.school, before), u"Bắc / Trường A"_s);
    QCOMPARE(net.file.path(net.school, day), u"Bắc / Trường Mới"_s);
    QCOMPARE(net.file.path(net.group, day), u"Bắc / Trường Mới / Tổ 1"_s);
    QCOMPARE(eventOf(net, net.school), u"rename 0 12/QĐ-LĐLĐ 2025-06-20 2025-07-01"_s);
    net.undoneIsAsBefore();
}

void TestUnitEvents::renamesTwice()
{
    Network net;
    const auto rename = [&](const QString &name, const QDate &on) {
        return net.file.change([&](Edit &edit) { renameUnit(edit, net.school, name, {}, on); });
    };
    happens(rename(u"Tên 2"_s, day));
    happens(rename(u"Tên 3"_s, day.addDays(1)));
    QCOMPARE(net.file.path(net.school, day), u"Bắc / Tên 2"_s);
    QCOMPARE(net.file.path(net.school, day.addDays(1)), u"Bắc / Tên 3"_s);
    QVERIFY(!rename(u"Tên 4"_s, day.addDays(1)).ok()); // on the same day
    const Done between = rename(u"Tên 4"_s, before);
    QVERIFY(between.error().message.contains(u"01/07/2025"_s)); // when the later change is
}

void TestUnitEvents::mergesMany()
{
    Network net;
    const QList<qint64> units{net.school, net.other};
    QVERIFY(checkMerge(net.file.database(), units, net.south, decision, day).ok());
    happens(
        net.file.change([&](Edit &edit) { mergeUnits(edit, units, net.south, decision, day); }));
    for (const qint64 unit : units) {
        QVERIFY(net.file.isOpen(unit, before));
        QVERIFY(!net.file.isOpen(unit, day));
    }
    QCOMPARE(net.file.path(net.group, before), u"Bắc / Trường A / Tổ 1"_s);
    QCOMPARE(net.file.path(net.group, day), u"Nam / Tổ 1"_s);
    QCOMPARE(net.file.path(net.school, day), u"Bắc / Trường A"_s); // where it last stood
    QCOMPARE(
        eventOf(net, net.school), u"merge %1 12/QĐ-LĐLĐ 2025-06-20 2025-07-01"_s.arg(net.south));
    QCOMPARE(eventOf(net, net.group), u"move %1 12/QĐ-LĐLĐ 2025-06-20 2025-07-01"_s.arg(net.south));
    net.undoneIsAsBefore();
}

void TestUnitEvents::postsFollowAMerge()
{
    Network net;
    const qint64 held = net.file.addPost(u"Lê Ái"_s, net.school);
    const qint64 ended = net.file.addPost(u"Lê Bình"_s, net.school, {}, u"31/12/2024"_s);
    const qint64 later = net.file.addPost(u"Lê Cường"_s, net.school, u"01/09/2025"_s);
    net.before = dumpUndoTables(net.file.database());
    const UnitPlan plan = checkMerge(net.file.database(), {net.school}, net.south, decision, day);
    QCOMPARE(plan.changes.first().posts, 2);
    QCOMPARE(plan.changes.first().children, 1);
    happens(net.file.change(
        [&](Edit &edit) { mergeUnits(edit, {net.school}, net.south, decision, day); }));
    QCOMPARE(net.file.row(held).unit, net.school);
    QCOMPARE(net.file.text(held, u"valid_to"_s), u"2025-06-30"_s);
    QCOMPARE(net.file.row(ended).unit, net.school);
    QCOMPARE(net.file.row(later).unit, net.south);
    const QList<qint64> there = postsOfUnitFrom(net.file.database(), net.south, day);
    QCOMPARE(there.size(), 2);
    QCOMPARE(net.file.row(there.last()).person, net.file.row(held).person);
    QCOMPARE(net.file.text(there.last(), u"valid_from"_s), u"2025-07-01"_s);
    net.undoneIsAsBefore();
}

void TestUnitEvents::splitsAndGoesOn()
{
    Network net;
    const qint64 stays = net.file.addPost(u"Lê Ái"_s, net.north);
    const qint64 goes = net.file.addPost(u"Lê Bình"_s, net.north);
    net.before = dumpUndoTables(net.file.database());
    const Split split{
        net.north, {{u"Phần 1"_s, {goes}, {net.other}}, {u"Phần 2"_s, {}, {}}}, false};
    const UnitPlan plan = checkSplit(net.file.database(), split, decision, day);
    QVERIFY(plan.ok());
    QCOMPARE(plan.changes.size(), 3);
    QCOMPARE(plan.changes.first().posts, 1); // that stay
    QList<qint64> parts;
    happens(net.file.change([&](Edit &edit) { parts = splitUnit(edit, split, decision, day); }));
    QCOMPARE(net.file.path(parts.at(0), day), u"Phần 1"_s);
    QVERIFY(!net.file.isOpen(parts.at(1), before) && net.file.isOpen(parts.at(1), day));
    QVERIFY(net.file.isOpen(net.north, day));
    QCOMPARE(net.file.path(net.other, before), u"Bắc / Trường B"_s);
    QCOMPARE(net.file.path(net.other, day), u"Phần 1 / Trường B"_s);
    QCOMPARE(net.file.path(net.school, day), u"Bắc / Trường A"_s);
    QCOMPARE(postsOfUnitFrom(net.file.database(), net.north, day), QList<qint64>{stays});
    QCOMPARE(postsOfUnitFrom(net.file.database(), parts.at(0), day).size(), 1);
    net.undoneIsAsBefore();
}

void TestUnitEvents::splitsAndCloses()
{
    Network net;
    Split split{net.north, {{u"Phần 1"_s, {}, {net.other}}}, true};
    const UnitPlan plan = checkSplit(net.file.database(), split, decision, day);
    QVERIFY(plan.firstProblem().contains(u"Bắc"_s)); // Trường A would be left behind
    split.parts.append({u"Phần 2"_s, {}, {net.school}});
    QVERIFY(checkSplit(net.file.database(), split, decision, day).ok());
    happens(net.file.change([&](Edit &edit) { splitUnit(edit, split, decision, day); }));
    QVERIFY(!net.file.isOpen(net.north, day));
    QCOMPARE(net.file.path(net.group, day), u"Phần 2 / Trường A / Tổ 1"_s);
    net.undoneIsAsBefore();
    // A child that two parts want, or one that is not there, goes nowhere.
    const Split twice{net.south, {{u"X"_s, {}, {net.group}}}, false};
    QVERIFY(!checkSplit(net.file.database(), twice, {}, day.addDays(1)).ok());
}

void TestUnitEvents::movesMany()
{
    Network net;
    const QList<qint64> units{net.school, net.other};
    const UnitPlan plan = checkMove(net.file.database(), units, net.south, decision, day);
    QVERIFY(plan.ok());
    QCOMPARE(plan.changing(), 2);
    QCOMPARE(plan.changes.first().before, u"Bắc"_s);
    QCOMPARE(plan.changes.first().after, u"Nam"_s);
    happens(net.file.change([&](Edit &edit) { moveUnits(edit, units, net.south, decision, day); }));
    QCOMPARE(net.file.path(net.group, before), u"Bắc / Trường A / Tổ 1"_s);
    QCOMPARE(net.file.path(net.group, day), u"Nam / Trường A / Tổ 1"_s);
    // Three parents in one year.
    happens(net.file.change(
        [&](Edit &edit) { moveUnits(edit, {net.school}, net.file.office, {}, day.addMonths(2)); }));
    QCOMPARE(net.file.path(net.school, day), u"Nam / Trường A"_s);
    QCOMPARE(net.file.path(net.school, day.addMonths(2)), u"Trường A"_s);
}

void TestUnitEvents::movesToTheTop()
{
    Network net;
    happens(net.file.change([&](Edit &edit) { moveUnits(edit, {net.north}, 0, decision, day); }));
    const UnitTree tree(net.file.database(), day);
    QCOMPARE(tree.depth(net.north), 0);
    QCOMPARE(UnitTree(net.file.database(), before).depth(net.north), 1);
    happens(net.file.change(
        [&](Edit &edit) { moveUnits(edit, {net.north}, net.south, decision, day.addDays(1)); }));
    QCOMPARE(UnitTree(net.file.database(), day).depth(net.north), 0);
    QCOMPARE(net.file.path(net.north, day.addDays(1)), u"Nam / Bắc"_s);
}

void TestUnitEvents::movesThatStandThereAlready()
{
    Network net;
    const UnitPlan some
        = checkMove(net.file.database(), {net.school, net.group}, net.north, decision, day);
    QVERIFY(some.ok());
    QCOMPARE(some.changing(), 1);
    QVERIFY(!some.changes.first().note.isEmpty());
    const UnitPlan none = checkMove(net.file.database(), {net.school}, net.north, decision, day);
    QVERIFY(!none.problemWith(UnitOrderPart::Target).isEmpty());
}

void TestUnitEvents::closesMany()
{
    Network net;
    const qint64 post = net.file.addPost(u"Lê Ái"_s, net.other);
    net.before = dumpUndoTables(net.file.database());
    const Closing closing{{net.other, net.group, net.school}, UnitsLeft::Refuse, 0};
    const UnitPlan plan = checkClose(net.file.database(), closing, decision, day);
    QVERIFY(plan.ok()); // the child of Trường A closes with it
    QCOMPARE(plan.changes.first().posts, 1);
    QVERIFY(!plan.changes.first().note.isEmpty());
    happens(net.file.change([&](Edit &edit) { closeUnits(edit, closing, decision, day); }));
    for (const qint64 unit : closing.units)
        QVERIFY(net.file.isOpen(unit, before) && !net.file.isOpen(unit, day));
    QCOMPARE(net.file.row(post).unit, net.other); // its post stays, for somebody to decide
    net.undoneIsAsBefore();
}

void TestUnitEvents::closesWithWhatStandsBelow()
{
    Network net;
    Closing closing{{net.north}, UnitsLeft::Refuse, 0};
    const UnitPlan refused = checkClose(net.file.database(), closing, decision, day);
    QVERIFY(refused.firstProblem().contains(u"Bắc"_s));
    QCOMPARE(refused.changes.first().children, 2);
    closing.left = UnitsLeft::Close;
    QCOMPARE(checkClose(net.file.database(), closing, decision, day).changes.size(), 4);
    happens(net.file.change([&](Edit &edit) { closeUnits(edit, closing, decision, day); }));
    QVERIFY(!net.file.isOpen(net.group, day) && net.file.isOpen(net.group, before));
    net.undoneIsAsBefore();
}

void TestUnitEvents::closesAndMovesTheRest()
{
    Network net;
    // One that begins later goes along, too.
    const qint64 later = net.file.addUnit(u"Trường C"_s, net.north, day.addDays(30));
    net.before = dumpUndoTables(net.file.database());
    Closing closing{{net.north, net.other}, UnitsLeft::Move, net.school};
    QVERIFY(!checkClose(net.file.database(), closing, decision, day)
                 .problemWith(UnitOrderPart::Target)
                 .isEmpty()); // it stands below what closes
    closing.target = net.south;
    const UnitPlan plan = checkClose(net.file.database(), closing, decision, day);
    QVERIFY2(plan.ok(), qPrintable(plan.firstProblem()));
    QCOMPARE(plan.changes.size(), 4); // two close, two move
    happens(net.file.change([&](Edit &edit) { closeUnits(edit, closing, decision, day); }));
    QCOMPARE(net.file.path(net.school, day), u"Nam / Trường A"_s);
    QCOMPARE(net.file.path(later, day.addDays(30)), u"Nam / Trường C"_s);
    QVERIFY(!net.file.isOpen(later, day.addDays(29)));
    QVERIFY(!net.file.isOpen(net.other, day));
    net.undoneIsAsBefore();
}

void TestUnitEvents::founds()
{
    Network net;
    const NewUnit unit{
        u"Câu lạc bộ"_s, unitKinds(net.file.database()).at(8).id, net.south, u"C1"_s};
    const qint64 post = net.file.add(Role::CoreStaff, {{u"full_name"_s, u"Lê Ái"_s}});
    QVERIFY(net.file.set(post, u"unit"_s, u"câu lạc bộ"_s));
    net.before = dumpUndoTables(net.file.database());
    qint64 added = 0;
    happens(net.file.change([&](Edit &edit) { added = foundUnit(edit, unit, decision, day); }));
    const UnitTree tree(net.file.database(), day);
    QCOMPARE(tree.node(added)->kindKey, u"boarding_club"_s);
    QCOMPARE(tree.node(added)->code, u"C1"_s);
    QCOMPARE(tree.node(added)->parent, net.south);
    QVERIFY(!net.file.isOpen(added, before));
    QCOMPARE(net.file.row(post).unit, added); // the row that was typed with its name
    net.undoneIsAsBefore();
    const NewUnit nameless{u" "_s, 0, net.south, {}};
    QVERIFY(!checkFound(net.file.database(), nameless, {}, day)
                 .problemWith(UnitOrderPart::Name)
                 .isEmpty());
    const NewUnit early{u"X"_s, 0, added, {}};
    QVERIFY(!checkFound(net.file.database(), early, {}, before)
                 .problemWith(UnitOrderPart::Target)
                 .isEmpty());
    const NewUnit twin{u"Trường A"_s, 0, net.south, {}};
    QVERIFY(!checkFound(net.file.database(), twin, {}, day).changes.first().note.isEmpty());
}

void TestUnitEvents::deletesMistakes()
{
    Network net;
    const qint64 post = net.file.addPost(u"Lê Ái"_s, net.other);
    const auto check = [&](qint64 unit) { return checkDelete(net.file.database(), {unit}); };
    QVERIFY(check(net.group).ok());
    QVERIFY(!check(net.school).ok()); // something stands below it
    QVERIFY(check(net.other).firstProblem().contains(u"Trường B"_s)); // somebody holds a post
    QVERIFY(!check(net.file.office).ok());
    QVERIFY(checkDelete(net.file.database(), {net.school, net.group}).ok());
    QVERIFY(net.file->edit({Action::DeleteRows, 1}, [&](Edit &edit) { deleteRows(edit, {post}); })
                .ok());
    QVERIFY(check(net.other).ok());
    happens(net.file.change([&](Edit &edit) { deleteUnits(edit, {net.other, net.group}); }));
    const UnitTree tree(net.file.database());
    QVERIFY(!tree.node(net.other) && !tree.node(net.group));
    QCOMPARE(net.file.row(post).unit, 0); // comes back from the bin with the name as text
    QCOMPARE(net.file.text(post, u"unit"_s), u"Trường B"_s);
    happens(net.file.change([&](Edit &edit) { renameUnit(edit, net.south, u"Nam 2"_s, {}, day); }));
    QVERIFY(!check(net.south).ok()); // it has a history
    verifyRowHashes(net.file.database());
}

void TestUnitEvents::correctsAName()
{
    Network net;
    happens(
        net.file.change([&](Edit &edit) { correctUnitName(edit, net.school, {}, u"Trường Á"_s); }));
    QCOMPARE(net.file.path(net.school, QDate(2000, 1, 1)), u"Bắc / Trường Á"_s);
    QVERIFY(
        !net.file.change([&](Edit &edit) { correctUnitName(edit, net.school, {}, u" "_s); }).ok());
}

void TestUnitEvents::refusals_data()
{
    using Event = std::function<UnitPlan(Network &)>;
    QTest::addColumn<Event>("event");
    const auto row = [](const char *name, const Event &event) { QTest::newRow(name) << event; };
    row("move under itself", [](Network &net) {
        return checkMove(net.file.database(), {net.north}, net.north, {}, day);
    });
    row("move under a grandchild", [](Network &net) {
        return checkMove(net.file.database(), {net.north}, net.group, {}, day);
    });
    row("a circle that would close later", [](Network &net) {
        happens(net.file.change(
            [&](Edit &edit) { moveUnits(edit, {net.south}, net.group, {}, day.addDays(5)); }));
        return checkMove(net.file.database(), {net.north}, net.south, {}, day);
    });
    row("merge into itself", [](Network &net) {
        return checkMerge(net.file.database(), {net.south, net.school}, net.school, {}, day);
    });
    row("merge into what stands below", [](Network &net) {
        return checkMerge(net.file.database(), {net.north}, net.group, {}, day);
    });
    row("merge into nothing",
        [](Network &net) { return checkMerge(net.file.database(), {net.north}, 0, {}, day); });
    row("before the unit began", [](Network &net) {
        const qint64 young = net.file.addUnit(u"Mới"_s, net.north, day);
        return checkMove(net.file.database(), {young}, net.south, {}, day);
    });
    row("after it closed", [](Network &net) {
        happens(net.file.change([&](Edit &edit) { closeUnits(edit, {{net.other}}, {}, day); }));
        return checkRename(net.file.database(), net.other, u"Mới"_s, {}, day);
    });
    row("under a unit that has closed", [](Network &net) {
        happens(net.file.change([&](Edit &edit) { closeUnits(edit, {{net.south}}, {}, day); }));
        return checkMove(net.file.database(), {net.school}, net.south, {}, day);
    });
    row("under a unit that will have closed", [](Network &net) {
        happens(net.file.change(
            [&](Edit &edit) { closeUnits(edit, {{net.south}}, {}, day.addDays(9)); }));
        return checkMove(net.file.database(), {net.school}, net.south, {}, day);
    });
    row("a move that comes later", [](Network &net) {
        happens(net.file.change(
            [&](Edit &edit) { moveUnits(edit, {net.school}, net.south, {}, day.addDays(9)); }));
        return checkClose(net.file.database(), {{net.school, net.group}}, {}, day);
    });
    row("closed already", [](Network &net) {
        happens(net.file.change(
            [&](Edit &edit) { closeUnits(edit, {{net.south}}, {}, day.addDays(9)); }));
        return checkClose(net.file.database(), {{net.south}}, {}, day);
    });
    row("the office itself", [](Network &net) {
        return checkClose(net.file.database(), {{net.file.office}, UnitsLeft::Close, 0}, {}, day);
    });
    row("no day", [](Network &net) {
        return checkMove(net.file.database(), {net.school}, net.south, {}, {});
    });
    row("no unit",
        [](Network &net) { return checkMove(net.file.database(), {}, net.south, {}, day); });
    row("a unit that is gone",
        [](Network &net) { return checkMove(net.file.database(), {4711}, net.south, {}, day); });
    row("the name it bears", [](Network &net) {
        return checkRename(net.file.database(), net.school, u"Trường A"_s, {}, day);
    });
    row("no name",
        [](Network &net) { return checkRename(net.file.database(), net.school, u" "_s, {}, day); });
    row("a split into nothing", [](Network &net) {
        return checkSplit(net.file.database(), {net.school, {}, false}, {}, day);
    });
}

// Said in a whole sentence, and nothing is written.
void TestUnitEvents::refusals()
{
    using Event = std::function<UnitPlan(Network &)>;
    QFETCH(Event, event);
    Network net;
    const UnitPlan plan = event(net);
    QVERIFY(!plan.ok());
    QVERIFY(plan.firstProblem().endsWith(u'.'));
    QVERIFY(plan.firstProblem().size() > 15);
    QVERIFY(!plan.firstProblem().contains(u"%1"_s));
}

void TestUnitEvents::decisionNeedsItsDate()
{
    Network net;
    const Decision dateless{u"12/QĐ"_s, {}};
    const UnitPlan plan = checkMove(net.file.database(), {net.school}, net.south, dateless, day);
    QVERIFY(plan.problemWith(UnitOrderPart::Decision).contains(u"12/QĐ"_s));
    const Done done = net.file.change(
        [&](Edit &edit) { moveUnits(edit, {net.school}, net.south, dateless, day); });
    QCOMPARE(done.error().code, ErrorCode::Invalid);
    QCOMPARE(dumpUndoTables(net.file.database()), net.before);
}

void TestUnitEvents::previewWritesNothing()
{
    Network net;
    const qint64 edits = net.file->editNumber();
    const QList<qint64> units{net.school};
    QVERIFY(checkMerge(net.file.database(), units, net.south, decision, day).ok());
    QVERIFY(checkMove(net.file.database(), units, net.south, decision, day).ok());
    QVERIFY(checkClose(net.file.database(), {units, UnitsLeft::Close, 0}, decision, day).ok());
    QCOMPARE(dumpUndoTables(net.file.database()), net.before);
    QCOMPARE(net.file->editNumber(), edits);
}

// Control: a parent that is overwritten instead of ended changes the past.
void TestUnitEvents::seesAChangeThatIsNoEvent()
{
    Network net;
    const qint64 span = net.file.database().number(
        "SELECT id FROM unit_parent WHERE unit = (SELECT unit FROM unit_name WHERE name = "
        "'Trường A')");
    happens(net.file.change([&](Edit &edit) {
        edit.update("unit_parent", span, {{"parent", net.south}});
    }));
    QVERIFY(net.file.path(net.school, before) != u"Bắc / Trường A"_s);
    QVERIFY(eventOf(net, net.school).isEmpty());
}

QTEST_GUILESS_MAIN(TestUnitEvents)
#include "tst_unitevents.moc"
