#include "core/roster/vacancies.h"

#include "core/roster/units.h"
#include "tests/support/randomedits.h"
#include "tests/support/testroster.h"

#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestVacancies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { workInMemory(); }
    void endedLately();
    void successor();
    void otherPost_data();
    void otherPost();
    void renewedOrMoved();
    void closedUnit();
    void inTheBin();
};

namespace {

const QDate today(2026, 3, 31);

QString dayText(int days)
{
    return today.addDays(days).toString(Qt::ISODate);
}

NewRow post(const QString &from, const QString &to, const QString &position = u"Chủ tịch"_s,
    const QString &unit = u"Trường Mẫu"_s)
{
    return TestRoster::row(Role::Collaborator,
        {{u"full_name"_s, u"An"_s}, {u"unit"_s, unit}, {u"position"_s, position},
            {u"valid_from"_s, from}, {u"valid_to"_s, to}});
}

QList<Vacancy> found(TestRoster &file)
{
    const auto reader = file->makeReader();
    Progress progress;
    return vacancies(*reader, progress, today);
}

} // namespace

void TestVacancies::endedLately()
{
    TestRoster file;
    QVERIFY(found(file).isEmpty());
    const QList<qint64> posts
        = file.addAll({post(dayText(-900), dayText(-91)), post(dayText(-900), dayText(-90)),
            post(dayText(-900), dayText(-1)), post(dayText(-900), dayText(0)),
            post(dayText(-900), {}), post({}, dayText(-5), u"Ủy viên"_s)});
    const qint64 unit = file.row(posts[0]).unit;
    QCOMPARE(found(file), (QList<Vacancy>{{posts[1], unit}, {posts[2], unit}, {posts[5], unit}}));
}

void TestVacancies::successor()
{
    TestRoster file;
    const qint64 ended = file.addAll({post(dayText(-900), dayText(-10))}).first();
    QCOMPARE(found(file).size(), 1); // control
    file.addAll({post(dayText(-9), {})});
    QVERIFY(found(file).isEmpty());
    QVERIFY(file->undo().ok());
    QCOMPARE(found(file).value(0).post, ended);
}

void TestVacancies::otherPost_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("position");
    QTest::addColumn<QString>("unit");
    QTest::newRow("beside it for long") << dayText(-400) << u"Chủ tịch"_s << u"Trường Mẫu"_s;
    QTest::newRow("other position") << dayText(-9) << u"Ủy viên"_s << u"Trường Mẫu"_s;
    QTest::newRow("other unit") << dayText(-9) << u"Chủ tịch"_s << u"Bệnh viện Mẫu"_s;
}

void TestVacancies::otherPost()
{
    QFETCH(QString, from);
    QFETCH(QString, position);
    QFETCH(QString, unit);
    TestRoster file;
    file.addAll({post(dayText(-900), dayText(-10)), post(from, {}, position, unit)});
    QCOMPARE(found(file).size(), 1);
}

void TestVacancies::renewedOrMoved()
{
    TestRoster file;
    const qint64 ended = file.addAll({post(dayText(-900), dayText(-10))}).first();
    NewRow again = post(dayText(-9), {}, u"Chủ tịch"_s, u"Bệnh viện Mẫu"_s);
    again.person = file.row(ended).person;
    file.addAll({again});
    QVERIFY(found(file).isEmpty());
}

void TestVacancies::closedUnit()
{
    TestRoster file;
    file.addAll({post(dayText(-900), dayText(-10))});
    QVERIFY(file->edit({Action::AddUnit, 1},
                    [](Edit &edit) {
                        const qint64 name = edit.database().number("SELECT max(id) FROM unit_name");
                        edit.update("unit_name", name, {{"valid_to", dayText(-10)}});
                    })
                .ok());
    QVERIFY(found(file).isEmpty());
}

void TestVacancies::inTheBin()
{
    TestRoster file;
    const QList<qint64> posts
        = file.addAll({post(dayText(-900), dayText(-10)), post(dayText(-9), {})});
    const auto drop = [&](qint64 gone) {
        QVERIFY(
            file->edit({Action::DeleteRows, 1}, [gone](Edit &edit) { deleteRows(edit, {gone}); })
                .ok());
    };
    drop(posts[1]);
    QCOMPARE(found(file).size(), 1);
    drop(posts[0]);
    QVERIFY(found(file).isEmpty());
}

QTEST_GUILESS_MAIN(TestVacancies)
#include "tst_vacancies.moc"
