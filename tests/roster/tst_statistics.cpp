// Counts of a random network on random days, against a count that asks each row by itself.

#include "core/roster/statistics.h"

#include "core/roster/units.h"
#include "tests/support/randomnetwork.h"
#include "tests/support/testroster.h"

#include <QElapsedTimer>
#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestStatistics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { workInMemory(); }
    void empty();
    void smallNetwork();
    void onePersonTwice();
    void closedUnit();
    void likeTheLists();
    void random_data();
    void random();
    void inShortTurns();
    void cancelled();
};

namespace {

Value dayText(const QDate &day)
{
    return textOrNull(day.toString(Qt::ISODate));
}

QList<Tally> kindTallies(const Statistics &counts)
{
    QList<Tally> tallies;
    for (const Statistics::Kind &kind : counts.kinds)
        tallies.append(kind.tally);
    return tallies;
}

} // namespace

void TestStatistics::empty()
{
    TestRoster file;
    const Statistics counts = countStatistics(file.database());
    QCOMPARE(counts.total, (Tally{{}, 0, 0, 1})); // the office itself
    QCOMPARE(counts.own, QList<Tally>{counts.total});
    QCOMPARE(counts.all, counts.own);
    QCOMPARE(counts.levels, counts.own);
    QCOMPARE(counts.kinds.size(), 1);
    QCOMPARE(counts.kinds[0].kind.key, u"federation"_s);
    QVERIFY(counts.noUnit.isEmpty());
}

void TestStatistics::smallNetwork()
{
    TestRoster file;
    for (const char *unit : {"Trường Mẫu", "Trường Mẫu", "Bệnh viện Mẫu"})
        file.add(
            Role::CoreStaff, {{u"full_name"_s, u"An"_s}, {u"unit"_s, QString::fromUtf8(unit)}});
    file.add(Role::Collaborator, {{u"full_name"_s, u"Bình"_s}});
    const Statistics counts = countStatistics(file.database());
    QCOMPARE(counts.total, (Tally{{0, 3, 1}, 4, 0, 3}));
    QCOMPARE(counts.noUnit, (Tally{{0, 0, 1}, 1, 0, 0}));
    QStringList names;
    for (const UnitNode &unit : counts.tree.nodes())
        names.append(unit.name);
    QCOMPARE(names,
        (QStringList{u"Liên đoàn Lao động tỉnh Mẫu"_s, u"Bệnh viện Mẫu"_s, u"Trường Mẫu"_s}));
    QCOMPARE(counts.own, (QList<Tally>{{{}, 0, 0, 1}, {{0, 1, 0}, 1, 0, 1}, {{0, 2, 0}, 2, 0, 1}}));
    QCOMPARE(counts.all[0], (Tally{{0, 3, 0}, 3, 0, 3}));
    QCOMPARE(counts.levels, (QList<Tally>{{{}, 0, 0, 1}, {{0, 3, 0}, 3, 0, 2}}));
    QCOMPARE(kindTallies(counts), counts.levels); // federation, grassroots
}

void TestStatistics::onePersonTwice()
{
    TestRoster file;
    const qint64 post
        = file.add(Role::AccountContact, {{u"full_name"_s, u"An"_s}, {u"unit"_s, u"Một"_s}});
    NewRow second = TestRoster::row(Role::Collaborator, {{u"unit"_s, u"Hai"_s}});
    second.person = file.row(post).person;
    file.addAll({second});
    const Statistics counts = countStatistics(file.database());
    QCOMPARE(counts.total.allPosts(), 2);
    QCOMPARE(counts.total.people, 1);
    QCOMPARE(counts.all[0].people, 1); // the office, above both
    QCOMPARE(counts.own[1].people + counts.own[2].people, 2); // control: each unit counts
}

void TestStatistics::closedUnit()
{
    TestRoster file;
    file.add(Role::AccountContact, {{u"full_name"_s, u"An"_s}, {u"unit"_s, u"Đã đóng"_s}});
    const QDate last = QDate::currentDate().addDays(-1);
    QVERIFY(file->edit({Action::AddUnit, 1},
                    [&](Edit &edit) {
                        const qint64 name = edit.database().number("SELECT max(id) FROM unit_name");
                        edit.update("unit_name", name, {{"valid_to", dayText(last)}});
                    })
                .ok());
    const Statistics today = countStatistics(file.database());
    QCOMPARE(today.total, (Tally{{1, 0, 0}, 1, 0, 1})); // the post is in, the unit is not
    QCOMPARE(today.all[0], today.total);
    QCOMPARE(countStatistics(file.database(), last).total.units, 2);
}

// As of today posts that begin later are in, as in the lists; as of another day they are not.
void TestStatistics::likeTheLists()
{
    TestRoster file;
    const QDate day = QDate::currentDate();
    const auto add = [&](const QDate &from, const QDate &to) {
        file.add(Role::Collaborator,
            {{u"full_name"_s, u"An"_s}, {u"valid_from"_s, from.toString(Qt::ISODate)},
                {u"valid_to"_s, to.toString(Qt::ISODate)}});
    };
    add(day.addDays(-9), day.addDays(-1)); // ended yesterday
    add(day.addDays(-9), day); // ends today
    add(day.addDays(1), {}); // begins tomorrow
    QCOMPARE(countStatistics(file.database()).total.allPosts(), 2);
    QCOMPARE(countStatistics(file.database(), day).total.allPosts(), 2);
    QCOMPARE(countStatistics(file.database(), day.addDays(-1)).total.allPosts(), 2);
    QCOMPARE(countStatistics(file.database(), day.addDays(1)).total.allPosts(), 1);
}

void TestStatistics::random_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 5; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void TestStatistics::random()
{
    QFETCH(quint32, seed);
    TestRoster file;
    const RandomNetwork network(file, seed);
    RandomSource random(seed);
    QSet<qint64> everything{0};
    for (const RandomNetwork::Unit &unit : network.units)
        everything.insert(unit.id);
    for (int i = 0; i < 8; ++i) {
        const QDate day = i == 0
            ? QDate::currentDate()
            : RandomNetwork::firstDay().addDays(random.below(RandomNetwork::days + 200) - 100);
        const Statistics counts = countStatistics(file.database(), i == 0 ? QDate() : day);
        const NetworkCount oracle(network, day);
        QCOMPARE(counts.total, oracle.of(everything));
        QCOMPARE(counts.noUnit, oracle.of({0}));
        QCOMPARE(counts.tree.nodes().size(), network.units.size());
        QHash<qint64, QSet<qint64>> kinds;
        QHash<int, QSet<qint64>> levels;
        for (const RandomNetwork::Unit &unit : network.units) {
            const qsizetype place = counts.tree.indexOf(unit.id);
            QCOMPARE(counts.own.at(place), oracle.of({unit.id}));
            QCOMPARE(counts.all.at(place), oracle.of(oracle.under(unit.id)));
            kinds[unit.kind].insert(unit.id);
            levels[oracle.depth(unit.id)].insert(unit.id);
        }
        for (const Statistics::Kind &kind : counts.kinds)
            QCOMPARE(kind.tally, oracle.of(kinds.take(kind.kind.id)));
        for (const QSet<qint64> &left : std::as_const(kinds))
            QVERIFY(oracle.of(left).isEmpty());
        QCOMPARE(counts.levels.size(), levels.size());
        for (qsizetype depth = 0; depth < counts.levels.size(); ++depth)
            QCOMPARE(counts.levels[depth], oracle.of(levels.value(int(depth))));
    }
    // Control: the day matters, and what is under a unit.
    const QDate day = RandomNetwork::firstDay().addDays(RandomNetwork::days / 2);
    const Statistics counts = countStatistics(file.database(), day);
    QVERIFY(counts.total
        != NetworkCount(network, RandomNetwork::firstDay().addDays(-3000)).of(everything));
    QVERIFY(counts.all != counts.own);
}

void TestStatistics::inShortTurns()
{
    TestRoster file;
    const auto made = file->edit(Step{Action::AddRows, 1}, [](Edit &edit) {
        QList<qint64> units{edit.database().number("SELECT id FROM unit")};
        for (int i = 0; i < 20'000; ++i) {
            const qint64 unit = edit.insert("unit", {{"kind", qint64(4)}});
            edit.insert("unit_name", {{"unit", unit}, {"name", u"Đơn vị %1"_s.arg(i)}});
            edit.insert("unit_parent", {{"unit", unit}, {"parent", units.at(i / 20)}});
            units.append(unit);
        }
        for (qint64 i = 0; i < 100'000; ++i) {
            const qint64 person = edit.insert("person", {{"full_name", u"An"_s}});
            edit.insert(
                "post", {{"person", person}, {"role", u"core_staff"_s}, {"unit", units.at(i / 5)}});
        }
    });
    QVERIFY(made.ok());
    const auto reader = file->makeReader();
    Progress progress;
    QElapsedTimer timer;
    timer.start();
    const Statistics counts = countStatistics(*reader, progress);
    qInfo() << "10^5 posts, 20,000 units:" << timer.elapsed() << "ms";
    QVERIFY(timer.elapsed() < 3000); // some ten times what it takes
    QCOMPARE(counts.total.allPosts(), 100'000);
    QCOMPARE(counts.all[0], counts.total);
    QCOMPARE(counts.levels.size(), 5);
}

void TestStatistics::cancelled()
{
    TestRoster file;
    const auto reader = file->makeReader();
    Progress progress;
    progress.cancel();
    const auto counts = guarded([&] { return countStatistics(*reader, progress); });
    QVERIFY(!counts);
    QCOMPARE(counts.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestStatistics)
#include "tst_statistics.moc"
