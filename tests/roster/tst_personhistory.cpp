// All that the roster knows about one person, over time.

#include "core/roster/personhistory.h"
#include "core/roster/terms.h"
#include "tests/support/testroster.h"

#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestPersonHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allPostsInOrder();
    void unitUnderTheNameOfItsTime();
    void accountsAndPages();
    void nobody();
};

namespace {

QString iso(int days)
{
    return QDate::currentDate().addDays(days).toString(Qt::ISODate);
}

} // namespace

void TestPersonHistory::allPostsInOrder()
{
    TestRoster file;
    const auto row = [](const QString &unit, const QString &from, const QString &to) {
        return TestRoster::row(Role::Collaborator,
            {{u"full_name"_s, u"Lê Thị Ngọc Ái"_s}, {u"unit"_s, unit}, {u"valid_from"_s, from},
                {u"valid_to"_s, to}});
    };
    const qint64 first = file.addAll({row(u"Một"_s, iso(-900), iso(-500))}).first();
    const qint64 person = file.row(first).person;
    QList<NewRow> more{row(u"Hai"_s, iso(-499), iso(-100)), row(u"Ba"_s, iso(-99), {}),
        row(u"Bốn"_s, iso(20), {}), row(u"Năm"_s, iso(-10), {})};
    for (NewRow &next : more)
        next.person = person;
    const QList<qint64> posts = file.addAll(more);
    QVERIFY(
        file->edit({Action::DeleteRows}, [&](Edit &edit) { deleteRows(edit, {posts[3]}); }).ok());
    file.add(Role::Collaborator, {{u"full_name"_s, u"Ai khác"_s}});
    const auto history = personHistory(file.database(), person);
    QVERIFY(history.has_value());
    QCOMPARE(history->fullName, u"Lê Thị Ngọc Ái"_s);
    QStringList told;
    for (const PersonTerm &term : history->terms)
        told.append(term.row.texts[field("unit")] + QString::number(int(term.state)));
    QCOMPARE(told, (QStringList{u"Bốn1"_s, u"Ba0"_s, u"Hai2"_s, u"Một2"_s, u"Năm3"_s}));
}

void TestPersonHistory::unitUnderTheNameOfItsTime()
{
    TestRoster file;
    const qint64 post = file.add(Role::Collaborator,
        {{u"full_name"_s, u"Lê Thị Ngọc Ái"_s}, {u"unit"_s, u"Tên cũ"_s},
            {u"valid_to"_s, iso(-30)}});
    const qint64 unit = file.row(post).unit;
    const qint64 name = file.database().number("SELECT max(id) FROM unit_name");
    QVERIFY(file->edit({Action::SetField},
                    [&](Edit &edit) {
                        edit.update("unit_name", name, {{"valid_to", iso(-20)}});
                        edit.insert("unit_name",
                            {{"unit", unit}, {"name", u"Tên mới"_s}, {"valid_from", iso(-19)}});
                    })
                .ok());
    const auto history = personHistory(file.database(), file.row(post).person);
    QCOMPARE(history->terms.first().row.texts[field("unit")], u"Tên cũ"_s);
    QCOMPARE(file.text(post, u"unit"_s), u"Tên mới"_s); // control: in the list it is today's
}

void TestPersonHistory::accountsAndPages()
{
    TestRoster file;
    const qint64 post = file.add(Role::AccountContact,
        {{u"full_name"_s, u"Lê Thị Ngọc Ái"_s}, {u"unit"_s, u"Trường Ví Dụ"_s},
            {u"account_name"_s, u"Ngọc Ái"_s}});
    const ListRow row = file.row(post);
    QVERIFY(file->edit({Action::SetField},
                    [&](Edit &edit) {
                        const qint64 page = edit.insert("account",
                            {{"name", u"Trang Ví Dụ"_s}, {"platform", u"facebook_page"_s},
                                {"kind", u"official"_s}, {"unit", row.unit}});
                        edit.insert("account_admin",
                            {{"account", page}, {"person", row.person}, {"valid_from", iso(-40)},
                                {"valid_to", iso(-4)}, {"handover_note", u"đã bàn giao"_s}});
                    })
                .ok());
    const auto history = personHistory(file.database(), row.person);
    QCOMPARE(history->accounts.size(), 1);
    QCOMPARE(history->accounts.first().name, u"Ngọc Ái"_s);
    QCOMPARE(history->admins.size(), 1);
    QCOMPARE(history->admins.first().account, u"Trang Ví Dụ"_s);
    QCOMPARE(history->admins.first().unit, u"Trường Ví Dụ"_s);
    QCOMPARE(history->admins.first().to, iso(-4));
}

void TestPersonHistory::nobody()
{
    TestRoster file;
    QVERIFY(!personHistory(file.database(), 4711).has_value());
    const qint64 post = file.add(Role::Collaborator, {{u"full_name"_s, u"Lê Thị Ngọc Ái"_s}});
    QCOMPARE(listedPersons(file.database()).size(), 1);
    QVERIFY(file->edit({Action::DeleteRows}, [&](Edit &edit) { deleteRows(edit, {post}); }).ok());
    QVERIFY(listedPersons(file.database()).isEmpty());
}

QTEST_GUILESS_MAIN(TestPersonHistory)
#include "tst_personhistory.moc"
