// The official pages and groups: their texts, who administers them when, and what happens to them
// when people and units go.

#include "core/roster/accountchanges.h"
#include "core/roster/history.h"
#include "core/roster/platforms.h"
#include "core/roster/schema.h"
#include "core/roster/unitevents.h"
#include "core/text/pagelink.h"
#include "tests/support/dump.h"
#include "tests/support/testroster.h"

#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestOfficialAccounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linkTellsThePlatform_data();
    void linkTellsThePlatform();
    void platformsAreData();
    void addedAndEdited();
    void oneLinkIsOneAccount();
    void refusedAtTheField_data();
    void refusedAtTheField();
    void remarks();
    void binAndBack();
    void handedOverTwice();
    void handoverRefused_data();
    void handoverRefused();
    void severalAdministrators();
    void termsAreMended();
    void thereSince();
    void inOrderOfUnits();
    void waitingToBeLookedAt();
    void unitClosed();
    void unitMerged();
    void toldInHistory();
};

namespace {

/// A roster with two units, three people and a page.
struct OneOffice {
    OneOffice()
    {
        an = file.add(
            Role::CoreStaff, {{u"full_name"_s, u"Lê Văn An"_s}, {u"unit"_s, u"Trường Mẫu"_s}});
        binh = file.add(
            Role::CoreStaff, {{u"full_name"_s, u"Đỗ Thị Bình"_s}, {u"unit"_s, u"Bệnh viện Mẫu"_s}});
        chi = file.add(Role::CoreStaff, {{u"full_name"_s, u"Vũ Thùy Chi"_s}});
        page = add({u"facebook_page"_s, u"Công đoàn Mẫu"_s, u"fb.com/CongDoan.Mau"_s,
            file.row(an).unit, u"05/09/2024"_s, true});
    }

    qint64 add(const AccountTexts &texts)
    {
        const auto added = file->edit(
            {Action::AddAccount}, [&](Edit &edit) { return addOfficialAccount(edit, texts); });
        return added ? *added : 0;
    }
    template <typename F>
    QString change(Action action, F &&function)
    {
        const auto done = file->edit({action}, function);
        return done ? QString() : done.error().message;
    }
    qint64 person(qint64 post) { return file.row(post).person; }
    OfficialAccount read(qint64 account, const QDate &day = {})
    {
        for (const OfficialAccount &found : officialAccounts(file.database(), day)) {
            if (found.id == account)
                return found;
        }
        return {};
    }
    QStringList admins(const QDate &day)
    {
        QStringList names;
        for (const AccountAdmin &admin : read(page, day).admins)
            names.append(admin.fullName);
        return names;
    }
    QString handOverTo(qint64 post, const QDate &day, const QString &note = {})
    {
        const QList<AccountAdmin> terms = adminsOf(file.database(), page);
        const qint64 term = terms.isEmpty() ? 0 : terms.first().id;
        return change(Action::HandOverAccount, [&](Edit &edit) {
            handOver(edit, {page, term, person(post), day, note});
        });
    }
    QStringList codes(qint64 account)
    {
        QStringList list;
        for (const Issue &issue : read(account).issues)
            list.append(issue.code);
        return list;
    }

    TestRoster file;
    qint64 an = 0;
    qint64 binh = 0;
    qint64 chi = 0;
    qint64 page = 0;
};

QStringList codesOf(const QList<Issue> &issues)
{
    QStringList list;
    for (const Issue &issue : issues)
        list.append(issue.field + u' ' + issue.code);
    return list;
}

// The row of its only name.
qint64 nameOfUnit(Database &database, qint64 unit)
{
    Statement statement(database, "SELECT id FROM unit_name WHERE unit = ?");
    return statement.bind(1, unit).step() ? statement.integer(0) : 0;
}

} // namespace

void TestOfficialAccounts::linkTellsThePlatform_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("platform");
    QTest::newRow("page") << u"https://www.facebook.com/congdoan.mau"_s << u"facebook_page"_s;
    QTest::newRow("id") << u"facebook.com/profile.php?id=100000000000001"_s << u"facebook_page"_s;
    QTest::newRow("group") << u"https://m.facebook.com/groups/123456/"_s << u"facebook_group"_s;
    QTest::newRow("oa") << u"https://zalo.me/1234567890123456789"_s << u"zalo_oa"_s;
    QTest::newRow("zalo group") << u"zalo.me/g/abcdef123"_s << u"zalo_group"_s;
    QTest::newRow("zalo number") << u"https://zalo.me/0912345678"_s << QString();
    QTest::newRow("youtube") << u"youtube.com/@CongDoanMau"_s << u"youtube"_s;
    QTest::newRow("tiktok") << u"tiktok.com/@congdoan.mau"_s << u"tiktok"_s;
    QTest::newRow("site") << u"https://congdoan.example/tin"_s << u"website"_s;
    QTest::newRow("share link") << u"https://www.facebook.com/share/1AbCd/"_s << QString();
    QTest::newRow("name") << u"Nhóm công đoàn"_s << QString();
}

void TestOfficialAccounts::linkTellsThePlatform()
{
    QFETCH(const QString, link);
    QTEST(platformOf(parsePageLink(link)), "platform");
}

void TestOfficialAccounts::platformsAreData()
{
    QStringList keys;
    for (const Platform &platform : platforms()) {
        keys.append(platform.key);
        QVERIFY(!platformTitle(platform.key).isEmpty());
        QVERIFY(isPlatform(platform.key));
    }
    QCOMPARE(keys,
        (QStringList{u"facebook_page"_s, u"facebook_group"_s, u"zalo_oa"_s, u"zalo_group"_s,
            u"youtube"_s, u"tiktok"_s, u"website"_s}));
    QVERIFY(!isPlatform(u"facebook"_s));
}

void TestOfficialAccounts::addedAndEdited()
{
    OneOffice office;
    const OfficialAccount added = office.read(office.page);
    QCOMPARE(added.platform, u"facebook_page"_s);
    QCOMPARE(added.link, u"https://www.facebook.com/CongDoan.Mau"_s);
    QCOMPARE(added.typedLink, u"fb.com/CongDoan.Mau"_s);
    QCOMPARE(added.key, u"facebook:congdoanmau"_s);
    QCOMPARE(added.unitName, u"Trường Mẫu"_s);
    QCOMPARE(added.since, QDate(2024, 9, 5));
    QVERIFY(added.inUse);

    const QStringList before = dumpUndoTables(office.file.database());
    AccountTexts texts = textsOf(added);
    texts.platform = u"website"_s;
    texts.link = u"https://www.congdoan.example/tin/?utm_source=zalo"_s;
    texts.unit = office.file.row(office.binh).unit;
    texts.since.clear();
    texts.inUse = false;
    QCOMPARE(office.change(Action::SetAccount,
                 [&](Edit &edit) { setOfficialAccount(edit, office.page, texts); }),
        QString());
    const OfficialAccount edited = office.read(office.page);
    QCOMPARE(edited.key, u"website:congdoan.example/tin"_s);
    QCOMPARE(edited.link, u"https://www.congdoan.example/tin"_s);
    QCOMPARE(edited.unitName, u"Bệnh viện Mẫu"_s);
    QVERIFY(!edited.since.isValid());
    QVERIFY(!edited.inUse);
    QVERIFY(verifyRowHashes(office.file.database()) > 0);
    QVERIFY(office.file->undo().ok());
    QCOMPARE(dumpUndoTables(office.file.database()), before);
    QVERIFY(office.file->redo().ok());
    QCOMPARE(office.read(office.page).platform, u"website"_s);
}

void TestOfficialAccounts::oneLinkIsOneAccount()
{
    OneOffice office;
    const AccountTexts again{u"facebook_page"_s, u"Trang hai"_s,
        u"https://m.facebook.com/congdoanmau?mibextid=x"_s, 0, {}, true};
    const QList<Issue> errors = accountErrors(office.file.database(), again);
    QCOMPARE(codesOf(errors), QStringList{u"link account_same_link"_s});
    QVERIFY(accountIssueText(errors.first()).contains(u"“Công đoàn Mẫu”"));
    const QStringList before = dumpUndoTables(office.file.database());
    QCOMPARE(office.add(again), 0);
    QCOMPARE(dumpUndoTables(office.file.database()), before); // nothing half done
    // Its own link is no other's.
    QVERIFY(accountErrors(office.file.database(), textsOf(office.read(office.page)), office.page)
                .isEmpty());
    // Control: another link is fine.
    QVERIFY(office.add({u"facebook_page"_s, u"Trang hai"_s, u"fb.com/congdoanmau2"_s, 0, {}, true})
        != 0);
}

void TestOfficialAccounts::refusedAtTheField_data()
{
    QTest::addColumn<AccountTexts>("texts");
    QTest::addColumn<QString>("error");
    QTest::newRow("nothing") << AccountTexts{u"youtube"_s, {}, {}, 0, {}, true}
                             << u"name account_no_name"_s;
    QTest::newRow("blank") << AccountTexts{u"youtube"_s, u"  "_s, {}, 0, {}, true}
                           << u"name account_no_name"_s;
    QTest::newRow("platform") << AccountTexts{{}, u"Trang"_s, {}, 0, {}, true}
                              << u"platform account_no_platform"_s;
    QTest::newRow("date") << AccountTexts{u"youtube"_s, u"Trang"_s, {}, 0, u"31/02/2024"_s, true}
                          << u"since date_invalid"_s;
}

void TestOfficialAccounts::refusedAtTheField()
{
    QFETCH(const AccountTexts, texts);
    QFETCH(const QString, error);
    OneOffice office;
    const QList<Issue> errors = accountErrors(office.file.database(), texts);
    QCOMPARE(codesOf(errors), QStringList{error});
    QVERIFY(accountIssueText(errors.first()) != errors.first().code); // in words
    QCOMPARE(office.add(texts), 0);
}

void TestOfficialAccounts::remarks()
{
    const auto codes = [](const char *platform, const char *link) {
        return codesOf(accountRemarks(
            {QString::fromUtf8(platform), u"Trang"_s, QString::fromUtf8(link), 0, {}, true}));
    };
    QCOMPARE(codes("facebook_page", "https://www.facebook.com/congdoanmau"), QStringList());
    QCOMPARE(codes("facebook_page", "congdoanmau.example"),
        (QStringList{u"link link_scheme"_s, u"platform account_other_platform"_s}));
    QCOMPARE(codes("facebook_page", "Nhóm nhà trường"), QStringList{u"link link_not_a_link"_s});
    QCOMPARE(codes("facebook_page", "https://www.facebook.com/groups/123456"),
        QStringList{u"platform account_other_platform"_s});
    QCOMPARE(codes("website", "https://congdoan.example/"), QStringList());
}

void TestOfficialAccounts::binAndBack()
{
    OneOffice office;
    Database &database = office.file.database();
    const auto remove = [&] {
        return office.change(
            Action::DeleteAccounts, [&](Edit &edit) { deleteAccounts(edit, {office.page}); });
    };
    const auto restore = [&] {
        return office.change(
            Action::RestoreAccounts, [&](Edit &edit) { restoreAccounts(edit, {office.page}); });
    };
    QCOMPARE(officialAccountCount(database), 1);
    QCOMPARE(remove(), QString());
    QCOMPARE(officialAccountCount(database), 0);
    QVERIFY(officialAccounts(database).isEmpty());
    QCOMPARE(deletedAccounts(database).size(), 1);
    // While it is in the bin another one may have its link; then it cannot come back.
    AccountTexts texts = textsOf(deletedAccounts(database).first());
    texts.name = u"Trang mới"_s;
    QVERIFY(office.add(texts) != 0);
    QVERIFY(restore().contains(u"“Trang mới”"));
    QCOMPARE(deletedAccounts(database).size(), 1);
    QVERIFY(office.file->undo().ok());
    QCOMPARE(restore(), QString());
    QCOMPARE(office.read(office.page).name, u"Công đoàn Mẫu"_s);
}

// A page handed over twice: on each day the one who had it then.
void TestOfficialAccounts::handedOverTwice()
{
    OneOffice office;
    QCOMPARE(office.handOverTo(office.an, QDate(2025, 1, 1)), QString());
    const QStringList first = dumpUndoTables(office.file.database());
    QCOMPARE(
        office.handOverTo(office.binh, QDate(2025, 7, 1), u"Đã giao quyền quản trị"_s), QString());
    QCOMPARE(office.handOverTo(office.chi, QDate(2026, 3, 16)), QString());

    const QString an = u"Lê Văn An"_s;
    const QString binh = u"Đỗ Thị Bình"_s;
    const QString chi = u"Vũ Thùy Chi"_s;
    QCOMPARE(office.admins(QDate(2024, 12, 31)), QStringList());
    QCOMPARE(office.admins(QDate(2025, 1, 1)), QStringList{an});
    QCOMPARE(office.admins(QDate(2025, 6, 30)), QStringList{an});
    QCOMPARE(office.admins(QDate(2025, 7, 1)), QStringList{binh});
    QCOMPARE(office.admins(QDate(2026, 3, 15)), QStringList{binh});
    QCOMPARE(office.admins(QDate(2026, 3, 16)), QStringList{chi});
    QCOMPARE(office.admins(QDate(2030, 1, 1)), QStringList{chi});

    const QList<AccountAdmin> terms = adminsOf(office.file.database(), office.page);
    QCOMPARE(terms.size(), 3);
    QCOMPARE(terms.at(0).to, QString());
    QCOMPARE(terms.at(1).from, u"2025-07-01"_s);
    QCOMPARE(terms.at(1).to, u"2026-03-15"_s);
    QCOMPARE(terms.at(1).handoverNote, u"Đã giao quyền quản trị"_s);
    QCOMPARE(terms.at(2).to, u"2025-06-30"_s);

    QVERIFY(office.file->undo().ok() && office.file->undo().ok());
    QCOMPARE(dumpUndoTables(office.file.database()), first);
    QCOMPARE(office.admins(QDate(2026, 3, 16)), QStringList{an});
    QVERIFY(office.file->redo().ok() && office.file->redo().ok());
    QCOMPARE(office.admins(QDate(2026, 3, 16)), QStringList{chi});
    // Control: a term that is written past handOver() shows two at once.
    QCOMPARE(office.change(Action::SetAdmin,
                 [&](Edit &edit) {
                     edit.insert("account_admin",
                         {{"account", office.page}, {"person", office.person(office.an)}});
                 }),
        QString());
    QVERIFY(office.admins(QDate(2026, 3, 16)) != QStringList{chi});
}

void TestOfficialAccounts::handoverRefused_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<bool>("toAnother");
    QTest::addColumn<int>("note");
    QTest::addColumn<QString>("error");
    QTest::newRow("no day") << QDate() << true << 0 << u"day date_invalid"_s;
    QTest::newRow("the first day") << QDate(2025, 1, 1) << true << 0 << u"day handover_early"_s;
    QTest::newRow("before") << QDate(2024, 5, 1) << true << 0 << u"day handover_early"_s;
    QTest::newRow("the same") << QDate(2025, 5, 1) << false << 0 << u"person admin_again"_s;
    QTest::newRow("long note") << QDate(2025, 5, 1) << true << 201 << u"note note_long"_s;
    QTest::newRow("fine") << QDate(2025, 1, 2) << true << 200 << QString();
}

void TestOfficialAccounts::handoverRefused()
{
    QFETCH(const QDate, day);
    QFETCH(const bool, toAnother);
    QFETCH(const int, note);
    QFETCH(const QString, error);
    OneOffice office;
    QCOMPARE(office.handOverTo(office.an, QDate(2025, 1, 1)), QString());
    const QStringList before = dumpUndoTables(office.file.database());
    const Handover handover{office.page, adminsOf(office.file.database(), office.page).first().id,
        office.person(toAnother ? office.binh : office.an), day, QString(note, u'n')};
    const QList<Issue> errors = handoverErrors(office.file.database(), handover);
    QCOMPARE(codesOf(errors).value(0), error);
    const QString message
        = office.change(Action::HandOverAccount, [&](Edit &edit) { handOver(edit, handover); });
    QCOMPARE(message, errors.isEmpty() ? QString() : accountIssueText(errors.first()));
    QCOMPARE(dumpUndoTables(office.file.database()) == before, !error.isEmpty());
}

void TestOfficialAccounts::severalAdministrators()
{
    OneOffice office;
    const auto add = [&](qint64 post, const QString &from) {
        return office.change(Action::SetAdmin, [&](Edit &edit) {
            saveAdmin(edit, {0, office.page, office.person(post), {}, from, {}, {}});
        });
    };
    QCOMPARE(add(office.binh, u"2025-02-01"_s), QString());
    QCOMPARE(add(office.an, {}), QString());
    QCOMPARE(office.admins(QDate(2025, 1, 1)), QStringList{u"Lê Văn An"_s});
    QCOMPARE(office.admins(QDate(2025, 2, 1)),
        (QStringList{u"Lê Văn An"_s, u"Đỗ Thị Bình"_s})); // who is there longest first
    QVERIFY(add(office.an, u"2026-01-01"_s).contains(u"Lê Văn An")); // is one already
    // One of them hands over, the other stays.
    const QList<AccountAdmin> terms = adminsOf(office.file.database(), office.page);
    QCOMPARE(terms.at(0).fullName, u"Đỗ Thị Bình"_s);
    QCOMPARE(office.handOverTo(office.chi, QDate(2025, 6, 1)), QString());
    QCOMPARE(office.admins(QDate(2025, 6, 1)), (QStringList{u"Lê Văn An"_s, u"Vũ Thùy Chi"_s}));
}

void TestOfficialAccounts::termsAreMended()
{
    OneOffice office;
    QCOMPARE(office.handOverTo(office.an, QDate(2025, 1, 1)), QString());
    AccountAdmin term = adminsOf(office.file.database(), office.page).first();
    const auto save = [&](const QString &from, const QString &to) {
        term.from = from;
        term.to = to;
        return office.change(Action::SetAdmin, [&](Edit &edit) { saveAdmin(edit, term); });
    };
    QVERIFY(!save(u"2025-01-01"_s, u"2024-12-31"_s).isEmpty());
    QVERIFY(!save(u"đầu năm"_s, {}).isEmpty());
    QCOMPARE(save(u"2024-10-01"_s, u"2025-03-31"_s), QString());
    QCOMPARE(office.admins(QDate(2025, 3, 31)).size(), 1);
    QCOMPARE(office.admins(QDate(2025, 4, 1)).size(), 0);
    QVERIFY(office.handOverTo(office.binh, QDate(2025, 5, 1)).contains(u"31/03/2025"));
    QCOMPARE(office.handOverTo(office.binh, QDate(2025, 4, 1)), QString());
    QCOMPARE(office.change(Action::SetAdmin, [&](Edit &edit) { removeAdmin(edit, term.id); }),
        QString());
    QCOMPARE(adminsOf(office.file.database(), office.page).size(), 1);
}

void TestOfficialAccounts::thereSince()
{
    OneOffice office;
    QCOMPARE(officialAccounts(office.file.database(), QDate(2024, 9, 4)).size(), 0);
    QCOMPARE(officialAccounts(office.file.database(), QDate(2024, 9, 5)).size(), 1);
    AccountTexts texts = textsOf(office.read(office.page));
    texts.since.clear(); // since when is not known: then it is not left out
    QCOMPARE(office.change(Action::SetAccount,
                 [&](Edit &edit) { setOfficialAccount(edit, office.page, texts); }),
        QString());
    QCOMPARE(officialAccounts(office.file.database(), QDate(2020, 1, 1)).size(), 1);
}

void TestOfficialAccounts::inOrderOfUnits()
{
    OneOffice office;
    const qint64 hospital = office.file.row(office.binh).unit;
    office.add({u"zalo_group"_s, u"Ôn tập"_s, {}, hospital, {}, true});
    office.add({u"zalo_group"_s, u"Ăn trưa"_s, {}, hospital, {}, true});
    office.add({u"website"_s, u"Á"_s, {}, 0, {}, true});
    QStringList names;
    for (const OfficialAccount &account : officialAccounts(office.file.database()))
        names.append(account.name);
    QCOMPARE(names, (QStringList{u"Ăn trưa"_s, u"Ôn tập"_s, u"Công đoàn Mẫu"_s, u"Á"_s}));
}

void TestOfficialAccounts::waitingToBeLookedAt()
{
    OneOffice office;
    QCOMPARE(office.codes(office.page), QStringList{u"account_no_admin"_s});
    QCOMPARE(office.handOverTo(office.an, QDate(2025, 1, 1)), QString());
    QCOMPARE(office.codes(office.page), QStringList());
    // Who holds no post any more, or not any more by today, cannot go on administering.
    QVERIFY(office.file.set(office.an, u"valid_to"_s, u"01/02/2025"_s));
    QCOMPARE(office.codes(office.page), QStringList{u"account_admin_gone"_s});
    QVERIFY(accountIssueText(office.read(office.page).issues.first()).contains(u"Lê Văn An"));
    QVERIFY(office.file.set(office.an, u"valid_to"_s, {}));
    QVERIFY(
        office.file->edit({Action::DeleteRows}, [&](Edit &edit) { deleteRows(edit, {office.an}); })
            .ok());
    QCOMPARE(office.codes(office.page), QStringList{u"account_admin_gone"_s});
    QVERIFY(office.read(office.page, QDate(2025, 5, 5)).issues.isEmpty()); // nothing to do there
    QVERIFY(office.file->undo().ok());
    // The link of the page in a row of Mẫu 01.
    const qint64 row = office.file.add(Role::AccountContact,
        {{u"full_name"_s, u"Vũ Thùy Chi"_s}, {u"account_link"_s, u"facebook.com/congdoan.mau"_s}});
    QCOMPARE(office.codes(office.page), QStringList{u"account_also_personal"_s});
    QCOMPARE(
        personalRowsWith(office.file.database(), u"facebook:congdoanmau"_s), QList<qint64>{row});
    // One that is closed waits for nobody.
    AccountTexts texts = textsOf(office.read(office.page));
    texts.inUse = false;
    texts.unit = 0;
    QCOMPARE(office.change(Action::SetAccount,
                 [&](Edit &edit) { setOfficialAccount(edit, office.page, texts); }),
        QString());
    QCOMPARE(office.codes(office.page), QStringList{u"account_also_personal"_s});
}

void TestOfficialAccounts::unitClosed()
{
    OneOffice office;
    const qint64 school = office.file.row(office.an).unit;
    const qint64 hospital = office.file.row(office.binh).unit;
    QCOMPARE(office.handOverTo(office.an, QDate(2025, 1, 1)), QString());
    const QStringList before = dumpUndoTables(office.file.database());
    QCOMPARE(office.change(Action::SetAccount,
                 [&](Edit &edit) {
                     edit.update("unit_name", nameOfUnit(edit.database(), school),
                         {{"valid_to", u"2025-06-30"_s}});
                 }),
        QString());
    QCOMPARE(office.codes(office.page), QStringList{u"account_unit_closed"_s});
    QCOMPARE(office.read(office.page).unitName, u"Trường Mẫu"_s); // the last name it bore
    QCOMPARE(office.change(
                 Action::SetAccount, [&](Edit &edit) { moveAccounts(edit, school, hospital); }),
        QString());
    QCOMPARE(office.codes(office.page), QStringList());
    QCOMPARE(office.read(office.page).unit, hospital);
    QVERIFY(office.file->undo().ok() && office.file->undo().ok());
    QCOMPARE(dumpUndoTables(office.file.database()), before);
}

void TestOfficialAccounts::unitMerged()
{
    OneOffice office;
    const qint64 school = office.file.row(office.an).unit;
    const qint64 hospital = office.file.row(office.binh).unit;
    QCOMPARE(office.handOverTo(office.an, QDate(2025, 1, 1)), QString());
    QCOMPARE(office.change(Action::MergeUnits,
                 [&](Edit &edit) {
                     mergeUnits(edit, {school}, hospital, {u"12/QĐ"_s, QDate(2025, 6, 1)},
                         QDate(2025, 7, 1));
                 }),
        QString());
    QCOMPARE(office.read(office.page).unit, hospital); // the successor has it now
    QCOMPARE(office.codes(office.page), QStringList());
}

void TestOfficialAccounts::toldInHistory()
{
    OneOffice office;
    QCOMPARE(office.handOverTo(office.an, QDate(2025, 1, 1), u"Đã giao"_s), QString());
    AccountTexts texts = textsOf(office.read(office.page));
    texts.unit = office.file.row(office.binh).unit;
    texts.inUse = false;
    QCOMPARE(office.change(Action::SetAccount,
                 [&](Edit &edit) { setOfficialAccount(edit, office.page, texts); }),
        QString());
    const auto told = [&](int back) {
        Database &database = office.file.database();
        QStringList lines;
        for (const FieldChange &one :
            stepChanges(database, historySteps(database, 1, back).first().id, 20))
            lines.append(one.row + u'|' + one.field + u'|' + one.before + u'|' + one.after);
        lines.sort();
        return lines;
    };
    QCOMPARE(told(0),
        (QStringList{u"Công đoàn Mẫu|In use|yes|no"_s,
            u"Công đoàn Mẫu|Owner unit|Trường Mẫu|Bệnh viện Mẫu"_s}));
    QCOMPARE(told(1),
        (QStringList{u"Công đoàn Mẫu|Administrator||Lê Văn An"_s,
            u"Công đoàn Mẫu|First day||01/01/2025"_s, u"Công đoàn Mẫu|Hand-over note||Đã giao"_s}));
}

QTEST_GUILESS_MAIN(TestOfficialAccounts)
#include "tst_officialaccounts.moc"
