#include "core/roster/accounts.h"

#include "core/roster/schema.h"
#include "tests/support/dump.h"
#include "tests/support/testroster.h"

#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestAccounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linkTellsThePlatform_data();
    void linkTellsThePlatform();
    void madeByEitherText();
    void emptiedGoesToTheBin();
    void sharedByTwoRows();
    void officialStays();
};

namespace {

QString column(TestRoster &file, qint64 account, const QByteArray &name)
{
    Statement statement(file.database(), "SELECT " + name + " FROM account WHERE id = ?");
    return statement.bind(1, account).step() && !statement.isNull(0) ? statement.text(0)
                                                                     : u"NULL"_s;
}

} // namespace

void TestAccounts::linkTellsThePlatform_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("platform");
    QTest::addColumn<bool>("hasKey");
    QTest::newRow("facebook") << u"fb.com/anh.do.vidu"_s << u"facebook"_s << true;
    QTest::newRow("zalo") << u"https://zalo.me/0912345678"_s << u"zalo"_s << true;
    QTest::newRow("tiktok") << u"https://www.tiktok.com/@vidu"_s << u"tiktok"_s << true;
    QTest::newRow("share link") << u"https://www.facebook.com/share/1ViDu/"_s << u"facebook"_s
                                << false;
    QTest::newRow("a name") << u"Ánh Đỗ"_s << u"facebook"_s << false;
    QTest::newRow("none") << QString() << u"facebook"_s << false;
}

void TestAccounts::linkTellsThePlatform()
{
    QFETCH(QString, link);
    QFETCH(QString, platform);
    QFETCH(bool, hasKey);
    TestRoster file;
    const qint64 post = file.add(
        Role::AccountContact, {{u"account_name"_s, u"Ánh"_s}, {u"account_link"_s, link}});
    const qint64 account = file.row(post).account;
    QCOMPARE(column(file, account, "platform"), platform);
    QCOMPARE(column(file, account, "compare_key") != u"NULL", hasKey);
    QCOMPARE(column(file, account, "kind"), u"personal"_s);
    // Typed later it tells the same.
    const qint64 second = file.add(Role::AccountContact, {{u"account_name"_s, u"Ánh"_s}});
    QVERIFY(file.set(second, u"account_link"_s, link));
    for (const char *name : {"platform", "compare_key", "link"})
        QCOMPARE(column(file, file.row(second).account, name), column(file, account, name));
}

void TestAccounts::madeByEitherText()
{
    TestRoster file;
    const qint64 post = file.add(Role::AccountContact, {{u"full_name"_s, u"Đỗ Thị Ánh"_s}});
    QCOMPARE(file.row(post).account, 0);
    QVERIFY(file.set(post, u"account_name"_s, u"Ánh Đỗ"_s));
    const qint64 account = file.row(post).account;
    QVERIFY(account != 0);
    QVERIFY(file.set(post, u"account_link"_s, u"fb.com/anh.do.vidu"_s));
    QCOMPARE(file.row(post).account, account);
    QCOMPARE(file.text(post, u"account_name"_s), u"Ánh Đỗ"_s);
    QVERIFY(file.set(post, u"account_name"_s, {}));
    QCOMPARE(file.row(post).account, account); // the link is still there
    verifyRowHashes(file.database());
}

void TestAccounts::emptiedGoesToTheBin()
{
    TestRoster file;
    const qint64 post = file.add(Role::AccountContact, {{u"account_link"_s, u"fb.com/vidu.a"_s}});
    const qint64 account = file.row(post).account;
    const QStringList before = dumpUndoTables(file.database());
    QVERIFY(file.set(post, u"account_link"_s, {}));
    QCOMPARE(file.row(post).account, 0);
    QVERIFY(column(file, account, "deleted_at") != u"NULL");
    verifyRowHashes(file.database());
    QVERIFY(file.set(post, u"account_link"_s, u"fb.com/vidu.b"_s));
    QVERIFY(file.row(post).account != account);
    QVERIFY(file->undo().ok() && file->undo().ok());
    QCOMPARE(dumpUndoTables(file.database()), before);
    QVERIFY(file.set(post, u"account_name"_s, {})); // empty already
    QCOMPARE(dumpUndoTables(file.database()), before);
}

void TestAccounts::sharedByTwoRows()
{
    TestRoster file;
    const qint64 first = file.add(Role::AccountContact, {{u"account_link"_s, u"fb.com/vidu.a"_s}});
    const qint64 second = file.add(Role::CoreStaff, {{u"full_name"_s, u"Ái"_s}});
    const qint64 account = file.row(first).account;
    QVERIFY(file->edit({Action::SetField, 1},
                    [&](Edit &edit) {
                        edit.update("post", second, {{"account", account}});
                    })
                .ok());
    QVERIFY(file.set(second, u"account_link"_s, u"fb.com/vidu.c"_s));
    QCOMPARE(file.text(first, u"account_link"_s), u"fb.com/vidu.c"_s);
    QVERIFY(file.set(second, u"account_link"_s, {}));
    QCOMPARE(file.row(first).account, 0);
    QCOMPARE(file.row(second).account, 0);
    verifyRowHashes(file.database());
}

void TestAccounts::officialStays()
{
    TestRoster file;
    const qint64 post = file.add(Role::AccountContact, {{u"account_link"_s, u"fb.com/vidu.a"_s}});
    const qint64 account = file.row(post).account;
    QVERIFY(file->edit({Action::SetField, 1},
                    [&](Edit &edit) {
                        edit.update("account", account, {{"kind", u"official"_s}});
                    })
                .ok());
    QVERIFY(file.set(post, u"account_link"_s, {}));
    QCOMPARE(file.row(post).account, account);
    QCOMPARE(column(file, account, "deleted_at"), u"NULL"_s);
}

QTEST_GUILESS_MAIN(TestAccounts)
#include "tst_accounts.moc"
