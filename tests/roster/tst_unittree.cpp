#include "core/roster/unittree.h"

#include "core/roster/units.h"
#include "tests/support/testroster.h"

#include <QElapsedTimer>
#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestUnitTree : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void emptyTree();
    void placesAndOrder();
    void asOfDays_data();
    void asOfDays();
    void closedUnitStandsWhereItWas();
    void deletedUnitIsLeftOut();
    void circleInADamagedFile();
    void manyUnits();
    void followsChanges();
    void kinds();
};

namespace {

const QString office = u"Liên đoàn Lao động tỉnh Mẫu"_s;

qint64 add(Edit &edit, const QString &name, qint64 parent, const Record &life = {})
{
    const qint64 unit = edit.insert("unit", {{"kind", qint64(4)}, {"code", name.left(2)}});
    edit.insert("unit_name", Record{{"unit", unit}, {"name", name}} + life);
    if (parent != 0)
        edit.insert("unit_parent", Record{{"unit", unit}, {"parent", parent}} + life);
    return unit;
}

qint64 officeUnit(TestRoster &file)
{
    return file->unitNames().find(office).first();
}

void change(TestRoster &file, const std::function<void(Edit &)> &function)
{
    const auto done = file->edit({Action::EditUnits, 1}, function);
    QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().message));
}

// "0 Công đoàn A", one line for each unit; those not open in brackets.
QStringList lines(const UnitTree &tree)
{
    QStringList lines;
    for (const UnitNode &node : tree.nodes()) {
        const QString name = node.open ? node.name : u'(' + node.name + u')';
        lines.append(QString::number(tree.depth(node.id)) + u' ' + name);
    }
    return lines;
}

// A unit under two districts in turn, renamed in between, and one that begins later.
struct Moving {
    TestRoster file;
    qint64 north = 0;
    qint64 south = 0;
    qint64 school = 0;

    Moving()
    {
        const qint64 top = officeUnit(file);
        change(file, [&](Edit &edit) {
            const Record until{{"valid_to", u"2025-06-30"_s}};
            const Record since{{"valid_from", u"2025-07-01"_s}};
            north = add(edit, u"Quận Bắc"_s, top, until);
            south = add(edit, u"Phường Nam"_s, top, since);
            school = edit.insert("unit", {{"kind", qint64(4)}});
            const Record name{{"unit", school}, {"name", u"Trường A"_s}};
            edit.insert("unit_name", name + Record{{"valid_to", u"2025-03-14"_s}});
            edit.insert("unit_name",
                {{"unit", school}, {"name", u"Trường B"_s}, {"valid_from", u"2025-03-15"_s}});
            edit.insert("unit_parent", Record{{"unit", school}, {"parent", north}} + until);
            edit.insert("unit_parent", Record{{"unit", school}, {"parent", south}} + since);
        });
    }
};

} // namespace

void TestUnitTree::emptyTree()
{
    const UnitTree none;
    QVERIFY(none.nodes().isEmpty());
    QVERIFY(none.children(0).isEmpty());
    QVERIFY(none.subtree(1).isEmpty());
    QVERIFY(!none.node(1));
    QCOMPARE(none.depth(1), -1);
    TestRoster file;
    const UnitTree one(file.database());
    QCOMPARE(lines(one), QStringList{u"0 "_s + office});
    QCOMPARE(one.day(), QDate::currentDate());
}

void TestUnitTree::placesAndOrder()
{
    TestRoster file;
    const qint64 top = officeUnit(file);
    qint64 district = 0;
    qint64 school = 0;
    change(file, [&](Edit &edit) {
        district = add(edit, u"Đống Đa"_s, top);
        add(edit, u"Ân Thi"_s, top);
        add(edit, u"An Nhơn"_s, top);
        school = add(edit, u"Trường 2"_s, district);
        add(edit, u"Bệnh viện"_s, district);
        add(edit, u"Tổ 1"_s, school);
    });
    const UnitTree tree(file.database());
    QCOMPARE(lines(tree),
        (QStringList{u"0 "_s + office, u"1 An Nhơn"_s, u"1 Ân Thi"_s, u"1 Đống Đa"_s,
            u"2 Bệnh viện"_s, u"2 Trường 2"_s, u"3 Tổ 1"_s}));
    QCOMPARE(tree.children(0), QList<qint64>{top});
    QCOMPARE(tree.children(top).size(), 3);
    QCOMPARE(tree.children(district).last(), school);
    QCOMPARE(tree.subtree(district).size(), 4);
    QVERIFY(tree.subtree(district).contains(school) && !tree.subtree(district).contains(top));
    QCOMPARE(tree.path(school), (QStringList{office, u"Đống Đa"_s, u"Trường 2"_s}));
    QCOMPARE(tree.node(school)->parent, district);
    QCOMPARE(tree.node(school)->kindKey, u"grassroots"_s);
    QCOMPARE(tree.node(school)->code, u"Tr"_s);
}

void TestUnitTree::asOfDays_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QStringList>("units");
    const QString top = u"0 "_s + office;
    const QStringList first{top, u"1 (Phường Nam)"_s, u"1 Quận Bắc"_s, u"2 Trường A"_s};
    const QStringList renamed{top, u"1 (Phường Nam)"_s, u"1 Quận Bắc"_s, u"2 Trường B"_s};
    const QStringList moved{top, u"1 Phường Nam"_s, u"2 Trường B"_s, u"1 (Quận Bắc)"_s};
    QTest::newRow("long before") << QDate(1999, 1, 1) << first;
    QTest::newRow("last day of the name") << QDate(2025, 3, 14) << first;
    QTest::newRow("first day of the next") << QDate(2025, 3, 15) << renamed;
    QTest::newRow("last day of the district") << QDate(2025, 6, 30) << renamed;
    QTest::newRow("first day of the ward") << QDate(2025, 7, 1) << moved;
    QTest::newRow("today") << QDate() << moved;
}

void TestUnitTree::asOfDays()
{
    QFETCH(QDate, day);
    QFETCH(QStringList, units);
    Moving moving;
    const UnitTree tree(moving.file.database(), day);
    QCOMPARE(lines(tree), units);
    QCOMPARE(tree.node(moving.south)->later, day.isValid() && day < QDate(2025, 7, 1));
}

void TestUnitTree::closedUnitStandsWhereItWas()
{
    TestRoster file;
    const qint64 top = officeUnit(file);
    qint64 closed = 0;
    change(file, [&](Edit &edit) {
        const qint64 district = add(edit, u"Huyện"_s, top);
        closed = edit.insert("unit", {{"kind", qint64(4)}});
        const Record year{{"valid_from", u"2020-01-01"_s}, {"valid_to", u"2020-12-31"_s}};
        edit.insert("unit_name", Record{{"unit", closed}, {"name", u"Tên cuối"_s}} + year);
        edit.insert("unit_parent", Record{{"unit", closed}, {"parent", district}} + year);
    });
    for (const QDate &day : {QDate(2019, 1, 1), QDate(2020, 5, 5), QDate()}) {
        const UnitTree tree(file.database(), day);
        QCOMPARE(tree.path(closed), (QStringList{office, u"Huyện"_s, u"Tên cuối"_s}));
        QCOMPARE(tree.node(closed)->open, day.year() == 2020);
        QCOMPARE(tree.node(closed)->later, day.year() == 2019);
    }
}

void TestUnitTree::deletedUnitIsLeftOut()
{
    Moving moving;
    change(moving.file, [&](Edit &edit) {
        edit.update("unit", moving.school, {{"deleted_at", u"2026-09-05T00:00:00Z"_s}});
    });
    const UnitTree tree(moving.file.database());
    QVERIFY(!tree.node(moving.school));
    QCOMPARE(tree.nodes().size(), 3);
}

// Nothing is lost and nothing hangs: the first of them stands at the top.
void TestUnitTree::circleInADamagedFile()
{
    TestRoster file;
    qint64 a = 0;
    qint64 b = 0;
    change(file, [&](Edit &edit) {
        a = add(edit, u"A"_s, 0);
        b = add(edit, u"B"_s, a);
        edit.insert("unit_parent", {{"unit", a}, {"parent", b}});
    });
    const UnitTree tree(file.database());
    QCOMPARE(lines(tree), (QStringList{u"0 "_s + office, u"0 A"_s, u"1 B"_s}));
    QCOMPARE(tree.node(a)->parent, 0);
}

void TestUnitTree::manyUnits()
{
    TestRoster file;
    const qint64 top = officeUnit(file);
    change(file, [&](Edit &edit) {
        QList<qint64> parents{top};
        for (int i = 0; i < 20000; ++i) {
            const qint64 parent = parents.at(i / 20);
            parents.append(add(edit, u"Công đoàn cơ sở số %1"_s.arg(i), parent));
        }
    });
    QElapsedTimer timer;
    timer.start();
    const UnitTree tree(file.database());
    const qint64 took = timer.elapsed();
    QCOMPARE(tree.nodes().size(), 20001);
    QCOMPARE(tree.subtree(top).size(), 20001);
    qsizetype children = 0;
    for (const UnitNode &node : tree.nodes())
        children += tree.children(node.id).size();
    QCOMPARE(children, 20000);
    qInfo("20,001 units: %lld ms", took);
    QVERIFY2(took < 1000, qPrintable(QString::number(took)));
}

void TestUnitTree::followsChanges()
{
    TestRoster file;
    bool told = false;
    QObject::connect(&file.roster(), &Roster::changed, &file.roster(),
        [&](const Changes &changes) { told = changesUnitTree(changes); });
    file.add(Role::CoreStaff, {{u"full_name"_s, u"Lê Ái"_s}});
    QVERIFY(!told);
    change(file, [](Edit &edit) { addUnit(edit, u"Trường A"_s); });
    QVERIFY(told);
}

void TestUnitTree::kinds()
{
    TestRoster file;
    const QList<UnitKind> kinds = unitKinds(file.database());
    QCOMPARE(kinds.size(), 10);
    QCOMPARE(kinds.first().key, u"federation"_s);
    QCOMPARE(kinds.at(3).name, u"Công đoàn cơ sở"_s);
}

QTEST_GUILESS_MAIN(TestUnitTree)
#include "tst_unittree.moc"
