// What does not fit a change of posts is said beforehand, where it was typed.

#include "core/roster/termchecks.h"
#include "tests/support/testroster.h"

#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

using Texts = QHash<QString, QString>;

class TestTermChecks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void days_data();
    void days();
    void ending_data();
    void ending();
    void rowsThatAreGone();
    void closedUnit();
    void heldTwice();
    void accountsOfOneUnit();
    void successor();
    void addedPersons();
    void moving();
};

namespace {

const QDate day(2026, 7, 1);

const Texts her{{u"full_name"_s, u"Lê Thị Ngọc Ái"_s}, {u"unit"_s, u"Trường Ví Dụ"_s},
    {u"position"_s, u"Chủ tịch"_s}, {u"valid_from"_s, u"01/02/2025"_s}};

Texts with(Texts texts, const Texts &more)
{
    texts.insert(more);
    return texts;
}

// "field: sentence" of each, in order.
QStringList told(const QList<TermProblem> &problems)
{
    static const QStringList fields{
        u"posts"_s, u"person"_s, u"unit"_s, u"first day"_s, u"last day"_s, u"decision date"_s};
    QStringList list;
    for (const TermProblem &problem : problems)
        list.append(fields.at(problem.field) + u": "_s + problem.text);
    return list;
}

QStringList renewing(TestRoster &file, const QList<qint64> &posts, const Term &term)
{
    return told(checkRenewal(file.database(), {posts, {}, {}, term}));
}

// Closes a unit after \a lastDay, as its end does.
void closeUnit(TestRoster &file, qint64 unit, const QString &lastDay)
{
    qint64 name = 0;
    {
        Statement statement(file.database(), "SELECT id FROM unit_name WHERE unit = ?");
        QVERIFY(statement.bind(1, unit).step());
        name = statement.integer(0);
    }
    QVERIFY(file->edit({Action::SetField},
                    [&](Edit &edit) {
                        edit.update("unit_name", name, {{"valid_to", lastDay}});
                    })
                .ok());
}

} // namespace

void TestTermChecks::days_data()
{
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("expected");
    const QDate none;
    QTest::newRow("all well") << day << day.addYears(3) << u"9/QĐ"_s << day << QString();
    QTest::newRow("open") << day << none << QString() << none << QString();
    QTest::newRow("one day") << day << day << QString() << none << QString();
    QTest::newRow("the day after it began")
        << QDate(2025, 2, 2) << none << QString() << none << QString();
    QTest::newRow("no first day") << none << none << QString() << none
                                  << u"first day: Type the first day, for example 01/07/2026."_s;
    QTest::newRow("turned round")
        << day << day.addDays(-1) << QString() << none
        << u"last day: The last day lies before the first. Choose a later one, or leave it empty."_s;
    QTest::newRow("decision without a date")
        << day << none << u"9/QĐ"_s << none
        << u"decision date: A decision has a date: type it, too."_s;
    QTest::newRow("before the old term began")
        << QDate(2025, 2, 1) << none << QString() << none
        << u"first day: For 1 row(s) the present term begins on that day or later, for example "
           "Lê Thị Ngọc Ái (from 01/02/2025). Choose a later first day or leave them out."_s;
}

void TestTermChecks::days()
{
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    QFETCH(QString, number);
    QFETCH(QDate, date);
    QFETCH(QString, expected);
    TestRoster file;
    const qint64 post = file.add(Role::Collaborator, her);
    const Term term{first, last, {number, date}};
    QCOMPARE(renewing(file, {post}, term).join(u'\n'), expected);
    Succession succession{post, 0, {}, term};
    succession.texts[field("full_name")] = u"Trần Văn Bình"_s;
    QCOMPARE(told(checkSuccession(file.database(), succession)).join(u'\n'), expected);
}

void TestTermChecks::ending_data()
{
    QTest::addColumn<QDate>("last");
    QTest::addColumn<QString>("expected");
    QTest::newRow("well") << day << QString();
    QTest::newRow("on its first day") << QDate(2025, 2, 1) << QString();
    QTest::newRow("no day") << QDate() << u"last day: Type the last day, for example 30/06/2026."_s;
    QTest::newRow("before it began")
        << QDate(2025, 1, 31)
        << u"last day: 1 row(s) begin only after that day, for example Lê Thị Ngọc Ái (from "
           "01/02/2025). Choose a later day or leave them out."_s;
    QTest::newRow("after it ended")
        << QDate(2028, 1, 1) << u"last day: All of these rows end before that day already."_s;
}

void TestTermChecks::ending()
{
    QFETCH(QDate, last);
    QFETCH(QString, expected);
    TestRoster file;
    const qint64 post = file.add(Role::Collaborator, with(her, {{u"valid_to"_s, u"31/12/2027"_s}}));
    QCOMPARE(told(checkEnd(file.database(), {{post}, last})).join(u'\n'), expected);
    QCOMPARE(told(checkEnd(file.database(), {{}, day})),
        QStringList{u"posts: Nobody is picked. Tick at least one row."_s});
    QCOMPARE(told(checkEnd(file.database(), {{post}, day, {u"1/QĐ"_s, {}}})),
        QStringList{u"decision date: A decision has a date: type it, too."_s});
}

void TestTermChecks::rowsThatAreGone()
{
    TestRoster file;
    const qint64 post = file.add(Role::Collaborator, her);
    QVERIFY(file->edit({Action::DeleteRows}, [&](Edit &edit) { deleteRows(edit, {post}); }).ok());
    const QStringList gone{
        u"posts: 2 row(s) are in the bin or no longer in the roster. Choose the rows again."_s};
    QCOMPARE(renewing(file, {post, 4711}, {day}), gone);
    QCOMPARE(told(checkEnd(file.database(), {{post, 4711}, day})), gone);
}

void TestTermChecks::closedUnit()
{
    TestRoster file;
    const qint64 post = file.add(Role::Collaborator, her);
    closeUnit(file, file.row(post).unit, u"2026-06-30"_s);
    const QStringList closed{
        u"posts: 1 row(s) belong to a unit that is not open on 01/07/2026, for example “Trường Ví "
        "Dụ”. Move them to another unit first or leave them out."_s};
    QCOMPARE(renewing(file, {post}, {day}), closed);
    QCOMPARE(renewing(file, {post}, {day.addDays(-1)}), QStringList()); // its last day
    QVERIFY(checkEnd(file.database(), {{post}, day}).isEmpty()); // to end is what is left
}

void TestTermChecks::heldTwice()
{
    TestRoster file;
    const qint64 post = file.add(Role::Collaborator, with(her, {{u"valid_to"_s, u"31/12/2026"_s}}));
    NewRow row = TestRoster::row(Role::Collaborator,
        with(her, {{u"valid_from"_s, u"1/1/2027"_s}, {u"valid_to"_s, u"31/12/2027"_s}}));
    row.person = file.row(post).person;
    const qint64 next = file.addAll({row}).first();
    const QStringList twice{
        u"posts: 1 person(s) would hold a post in the same list and unit twice, for example Lê Thị "
        "Ngọc Ái. End the other row first or leave them out."_s};
    QCOMPARE(renewing(file, {post}, {day}), twice);
    QCOMPARE(renewing(file, {post}, {day, QDate(2027, 1, 1)}), twice);
    QCOMPARE(renewing(file, {post}, {day, QDate(2026, 12, 31)}), QStringList()); // day before
    QCOMPARE(renewing(file, {post, post}, {day, QDate(2026, 12, 31)}), twice);
    // In another list or unit it is no overlap.
    QVERIFY(file.set(next, u"unit"_s, u"Trường Khác"_s, UnknownUnit::Create));
    QCOMPARE(renewing(file, {post}, {day}), QStringList());
}

void TestTermChecks::accountsOfOneUnit()
{
    TestRoster file;
    const qint64 page
        = file.add(Role::AccountContact, with(her, {{u"account_name"_s, u"Trang"_s}}));
    NewRow row = TestRoster::row(Role::AccountContact, with(her, {{u"account_name"_s, u"Nhóm"_s}}));
    row.person = file.row(page).person;
    const qint64 group = file.addAll({row}).first();
    QCOMPARE(renewing(file, {page, group}, {day}), QStringList());
    // Control: with one account they are one post.
    QVERIFY(file->edit({Action::SetField},
                    [&](Edit &edit) {
                        edit.update("post", group, {{"account", file.row(page).account}});
                    })
                .ok());
    QCOMPARE(renewing(file, {page, group}, {day}).size(), 1);
}

void TestTermChecks::successor()
{
    TestRoster file;
    const qint64 post = file.add(Role::Collaborator, her);
    const qint64 other = file.add(Role::CoreStaff, with(her, {{u"full_name"_s, u"Bình"_s}}));
    const auto check = [&](qint64 person) {
        return told(checkSuccession(file.database(), {post, person, {}, {day}}));
    };
    QCOMPARE(check(file.row(other).person), QStringList());
    QCOMPARE(check(0), QStringList{u"person: Type the full name of the new person."_s});
    QCOMPARE(check(file.row(post).person),
        QStringList{u"person: Lê Thị Ngọc Ái holds this post already. For a new term choose “Renew "
                    "terms…”."_s});
    QVERIFY(file->edit({Action::DeleteRows}, [&](Edit &edit) { deleteRows(edit, {other}); }).ok());
    QCOMPARE(check(file.row(other).person),
        QStringList{u"person: Bình is in the bin. Restore the row first (History, bin)."_s});
}

void TestTermChecks::addedPersons()
{
    TestRoster file;
    const qint64 post = file.add(Role::Collaborator, her);
    Renewal renewal{{post}, {}, {TestRoster::row(Role::Collaborator, {})}, {day}};
    QCOMPARE(told(checkRenewal(file.database(), renewal)),
        QStringList{u"person: Type the full name of the new person."_s});
    renewal.added.first() = TestRoster::row(Role::Collaborator, her);
    renewal.added.first().person = file.row(post).person; // who is renewed anyway
    QCOMPARE(checkRenewal(file.database(), renewal).size(), 1);
    QCOMPARE(told(checkRenewal(file.database(), {{}, {}, {}, {day}})),
        QStringList{u"posts: Nobody is picked. Tick at least one row."_s});
}

void TestTermChecks::moving()
{
    TestRoster file;
    const qint64 post = file.add(Role::Collaborator, her);
    const qint64 other = file.add(Role::Collaborator, with(her, {{u"unit"_s, u"Phường Mới"_s}}));
    const qint64 target = file.row(other).unit;
    const auto check = [&](const QList<qint64> &posts, qint64 unit, const QDate &on) {
        return told(checkMove(file.database(), {posts, unit, on}));
    };
    QCOMPARE(check({post}, target, day), QStringList());
    QCOMPARE(check({post}, 0, day), QStringList{u"unit: Choose a unit."_s});
    QCOMPARE(check({post}, target, {}),
        QStringList{u"first day: Type the first day, for example 01/07/2026."_s});
    QCOMPARE(check({other}, target, day),
        QStringList{
            u"unit: All of these rows stand in that unit already, or end before that day."_s});
    closeUnit(file, target, u"2026-06-30"_s);
    QCOMPARE(check({post}, target, day),
        QStringList{u"unit: “Phường Mới” is not open on that day. Choose another unit or day."_s});
}

QTEST_GUILESS_MAIN(TestTermChecks)
#include "tst_termchecks.moc"
