#include "core/roster/counts.h"
#include "tests/support/testroster.h"

#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestCounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotInTheBin();
};

void TestCounts::whatIsNotInTheBin()
{
    TestRoster file;
    const RosterCounts empty = countRoster(file.database());
    QCOMPARE(empty.people + empty.posts + empty.accounts, 0);
    const qint64 post = file.add(Role::CoreStaff,
        {{u"full_name"_s, u"Trần Thị Mai"_s}, {u"unit"_s, u"Trường Mẫu"_s},
            {u"account_link"_s, u"fb.com/mai.vidu"_s}});
    const RosterCounts one = countRoster(file.database());
    QCOMPARE(one.people, 1);
    QCOMPARE(one.posts, 1);
    QCOMPARE(one.accounts, 1);
    QCOMPARE(one.units, empty.units + 1);
    QCOMPARE(one.steps, empty.steps + 1);
    QVERIFY(file->edit(Step{Action::DeleteRows, 1}, [&](Edit &edit) { deleteRows(edit, {post}); })
                .ok());
    const RosterCounts binned = countRoster(file.database());
    QCOMPARE(binned.people, 0);
    QCOMPARE(binned.posts, 0);
    QCOMPARE(binned.steps, one.steps + 1);
    QVERIFY(binned != one);
}

QTEST_GUILESS_MAIN(TestCounts)
#include "tst_counts.moc"
