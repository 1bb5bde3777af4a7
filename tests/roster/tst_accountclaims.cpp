// A returned account that is the unit's own: it becomes official, rows of Mẫu 01 go on showing it,
// and it stays when the person goes in whatever way.

#include "core/roster/accountchanges.h"
#include "core/roster/merge.h"
#include "core/roster/schema.h"
#include "tests/support/dump.h"
#include "tests/support/testroster.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestAccountClaims : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void becomesOfficial();
    void manyAtOnce();
    void oneLinkInSeveralRows();
    void rowsWithoutOne();
    void editedInMau01();
    void staysWhenTheRowGoes();
    void staysWhenMerged();
    void mergedAdministratorsAreOne();
    void staysWhenErased();
    void erasedBeforeUndo();
    void backToPersonal();
    void notBackToPersonal();
};

namespace {

struct Returned {
    Returned()
    {
        post = file.add(Role::AccountContact,
            {{u"full_name"_s, u"Nguyễn Thị Bích Vân"_s}, {u"unit"_s, u"Trường Mẫu"_s},
                {u"account_name"_s, u"Công đoàn Trường Mẫu"_s},
                {u"account_link"_s, u"fb.com/cd.truongmau"_s}, {u"valid_from"_s, u"05/09/2024"_s}});
    }

    QList<qint64> claim(const QList<qint64> &posts)
    {
        const auto done = file->edit({Action::ClaimAccounts, posts.size()},
            [&](Edit &edit) { return claimAccounts(edit, posts); });
        return done ? *done : QList<qint64>();
    }
    QList<OfficialAccount> accounts() { return officialAccounts(file.database()); }

    TestRoster file;
    qint64 post = 0;
};

bool fileHolds(const QString &path, const QString &text)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.readAll().contains(text.toUtf8());
}

} // namespace

void TestAccountClaims::becomesOfficial()
{
    Returned returned;
    TestRoster &file = returned.file;
    const qint64 account = file.row(returned.post).account;
    const RowTexts texts = file.row(returned.post).texts;
    const QStringList before = dumpUndoTables(file.database());
    QVERIFY(returned.accounts().isEmpty()); // a sheet does not say which is the unit's
    QCOMPARE(returned.claim({returned.post}), QList<qint64>{account});

    QCOMPARE(returned.accounts().size(), 1);
    const OfficialAccount official = returned.accounts().first();
    QCOMPARE(official.id, account);
    QCOMPARE(official.platform, u"facebook_page"_s);
    QCOMPARE(official.key, u"facebook:cdtruongmau"_s);
    QCOMPARE(official.unitName, u"Trường Mẫu"_s);
    QVERIFY(official.inUse);
    QCOMPARE(official.admins.size(), 1);
    QCOMPARE(official.admins.first().fullName, u"Nguyễn Thị Bích Vân"_s);
    QCOMPARE(official.admins.first().from, u"2024-09-05"_s);
    QVERIFY(official.issues.isEmpty());
    QCOMPARE(file.row(returned.post).texts, texts); // Mẫu 01 is as it was
    QVERIFY(verifyRowHashes(file.database()) > 0);
    QVERIFY(file->undo().ok());
    QCOMPARE(dumpUndoTables(file.database()), before);
    QVERIFY(file->redo().ok());
    QCOMPARE(returned.accounts().size(), 1);
}

void TestAccountClaims::manyAtOnce()
{
    Returned returned;
    constexpr int many = 3000;
    QList<NewRow> rows;
    for (int i = 0; i < many; ++i) {
        rows.append(TestRoster::row(Role::AccountContact,
            {{u"full_name"_s, u"Người %1"_s.arg(i)}, {u"unit"_s, u"Đơn vị %1"_s.arg(i)},
                {u"account_link"_s, u"https://www.facebook.com/groups/%1"_s.arg(100000 + i)}}));
    }
    const QList<qint64> posts = returned.file.addAll(rows);
    const QStringList before = dumpUndoTables(returned.file.database());
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(returned.claim(posts).size(), many);
    qInfo("%d accounts marked in %lld ms", many, (long long)clock.elapsed());
    QCOMPARE(returned.accounts().size(), many);
    QCOMPARE(returned.accounts().first().platform, u"facebook_group"_s);
    QVERIFY(returned.file->undo().ok()); // one step
    QCOMPARE(dumpUndoTables(returned.file.database()), before);
}

// Two people of a unit who return the same page administer one page.
void TestAccountClaims::oneLinkInSeveralRows()
{
    Returned returned;
    TestRoster &file = returned.file;
    const qint64 second = file.add(Role::AccountContact,
        {{u"full_name"_s, u"Đỗ Văn Hòa"_s}, {u"unit"_s, u"Trường Mẫu"_s},
            {u"account_link"_s, u"https://m.facebook.com/CDTruongMau/"_s}});
    const qint64 left = file.row(second).account;
    QCOMPARE(returned.claim({returned.post, second}).size(), 1);
    QCOMPARE(returned.accounts().size(), 1);
    QCOMPARE(returned.accounts().first().admins.size(), 2);
    QCOMPARE(file.row(second).account, file.row(returned.post).account);
    QVERIFY(returned.accounts().first().issues.isEmpty());
    // What the second one had is in the bin, not gone.
    Statement bin(file.database(), "SELECT 1 FROM account WHERE id = ? AND deleted_at NOTNULL");
    QVERIFY(bin.bind(1, left).step());
    bin.reset();
    // Control: told apart by the link as typed they would be two.
    QVERIFY(file->undo().ok());
    QVERIFY(file.set(second, u"account_link"_s, u"https://m.facebook.com/CDTruongMau2/"_s));
    QCOMPARE(returned.claim({returned.post, second}).size(), 2);
}

void TestAccountClaims::rowsWithoutOne()
{
    Returned returned;
    const qint64 none = returned.file.add(Role::CoreStaff, {{u"full_name"_s, u"Lê An"_s}});
    QVERIFY(returned.claim({none}).isEmpty());
    QVERIFY(!returned.claim({returned.post}).isEmpty());
    const qint64 edits = returned.file->editNumber();
    QVERIFY(returned.claim({returned.post, none}).isEmpty()); // it is official already
    QCOMPARE(returned.file->editNumber(), edits);
}

void TestAccountClaims::editedInMau01()
{
    Returned returned;
    TestRoster &file = returned.file;
    QVERIFY(!returned.claim({returned.post}).isEmpty());
    const qint64 account = file.row(returned.post).account;
    QVERIFY(file.set(returned.post, u"account_link"_s, u"zalo.me/g/abcdef123"_s));
    QCOMPARE(returned.accounts().first().platform, u"zalo_group"_s);
    QCOMPARE(returned.accounts().first().key, u"zalo:g/abcdef123"_s);
    QVERIFY(file.set(returned.post, u"account_link"_s, u"Nhóm của trường"_s));
    QCOMPARE(returned.accounts().first().platform, u"zalo_group"_s); // the text tells no other
    QVERIFY(file.set(returned.post, u"account_link"_s, u"https://truongmau.example/cd"_s));
    QCOMPARE(returned.accounts().first().key, u"website:truongmau.example/cd"_s);
    // Emptied it is marked, not gone.
    QVERIFY(file.set(returned.post, u"account_link"_s, {}));
    QVERIFY(file.set(returned.post, u"account_name"_s, {}));
    QCOMPARE(returned.accounts().first().id, account);
    QCOMPARE(returned.accounts().first().issues.first().code, "account_no_name"_L1);
}

void TestAccountClaims::staysWhenTheRowGoes()
{
    Returned returned;
    TestRoster &file = returned.file;
    QVERIFY(!returned.claim({returned.post}).isEmpty());
    QVERIFY(file->edit({Action::DeleteRows}, [&](Edit &edit) { deleteRows(edit, {returned.post}); })
                .ok());
    const OfficialAccount left = returned.accounts().value(0);
    QCOMPARE(left.name, u"Công đoàn Trường Mẫu"_s);
    QCOMPARE(left.issues.value(0).code, "account_admin_gone"_L1);
    QVERIFY(file->undo().ok());
    QVERIFY(returned.accounts().first().issues.isEmpty());
}

void TestAccountClaims::staysWhenMerged()
{
    Returned returned;
    TestRoster &file = returned.file;
    QVERIFY(!returned.claim({returned.post}).isEmpty());
    const qint64 twin = file.add(Role::AccountContact,
        {{u"full_name"_s, u"Nguyễn Bích Vân"_s}, {u"unit"_s, u"Trường Mẫu"_s},
            {u"account_link"_s, u"fb.com/bichvan.vidu"_s}});
    Merge merge;
    merge.kept = file.row(twin).person;
    merge.merged = file.row(returned.post).person;
    QVERIFY(
        file->edit({Action::MergePersons}, [&](Edit &edit) { mergePersons(edit, merge); }).ok());
    QCOMPARE(returned.accounts().size(), 1);
    QCOMPARE(returned.accounts().first().admins.size(), 1);
    QCOMPARE(returned.accounts().first().admins.first().person, merge.kept);
    QVERIFY(verifyRowHashes(file.database()) > 0);
}

void TestAccountClaims::mergedAdministratorsAreOne()
{
    Returned returned;
    TestRoster &file = returned.file;
    const qint64 account = returned.claim({returned.post}).first(); // from 05/09/2024, open
    const qint64 twin = file.add(Role::CoreStaff, {{u"full_name"_s, u"Nguyễn Bích Vân"_s}});
    const qint64 person = file.row(twin).person;
    for (const auto &[from, to] : {std::pair(u"2023-01-01"_s, u"2023-12-31"_s),
             std::pair(u"2024-06-01"_s, u"2024-12-31"_s)}) {
        QVERIFY(file->edit({Action::SetAdmin},
                        [&](Edit &edit) {
                            saveAdmin(edit, {0, account, person, {}, from, to, u"ghi chú"_s});
                        })
                    .ok());
    }
    const QStringList before = dumpUndoTables(file.database());
    const Merge merge{file.row(returned.post).person, person, {}, {}, {}};
    QVERIFY(
        file->edit({Action::MergePersons}, [&](Edit &edit) { mergePersons(edit, merge); }).ok());
    const QList<AccountAdmin> terms = adminsOf(file.database(), account);
    QCOMPARE(terms.size(), 2); // the days of 2023 stay apart
    QCOMPARE(terms.at(0).from, u"2024-06-01"_s);
    QCOMPARE(terms.at(0).to, QString());
    QCOMPARE(terms.at(0).handoverNote, u"ghi chú"_s);
    QCOMPARE(terms.at(1).to, u"2023-12-31"_s);
    QVERIFY(verifyRowHashes(file.database()) > 0);
    QVERIFY(file->undo().ok());
    QCOMPARE(dumpUndoTables(file.database()), before);
}

void TestAccountClaims::staysWhenErased()
{
    Returned returned;
    TestRoster &file = returned.file;
    QVERIFY(file.set(returned.post, u"phone"_s, u"0912345678"_s));
    const qint64 account = returned.claim({returned.post}).first();
    const qint64 person = file.row(returned.post).person;
    QVERIFY(fileHolds(file.file(), u"Bích Vân"_s)); // control: it is found while it is there
    QVERIFY(file->erase({person}).ok());
    const OfficialAccount left = returned.accounts().value(0);
    QCOMPARE(left.id, account);
    QCOMPARE(left.name, u"Công đoàn Trường Mẫu"_s);
    QCOMPARE(left.unitName, u"Trường Mẫu"_s);
    QCOMPARE(left.admins.size(), 1); // somebody had it; who it was nobody can tell
    QCOMPARE(left.admins.first().person, 0);
    QVERIFY(left.admins.first().fullName.isEmpty());
    QCOMPARE(left.issues.value(0).code, "account_admin_erased"_L1);
    QVERIFY(!fileHolds(file.file(), u"Bích Vân"_s));
    QVERIFY(!fileHolds(file.file(), u"0912345678"_s));
    QVERIFY(verifyRowHashes(file.database()) > 0);
    // Handed over it is in order again.
    const qint64 next = file.add(Role::CoreStaff, {{u"full_name"_s, u"Lê An"_s}});
    const Handover handover{
        account, left.admins.first().id, file.row(next).person, QDate(2026, 1, 1), {}};
    QVERIFY(
        file->edit({Action::HandOverAccount}, [&](Edit &edit) { handOver(edit, handover); }).ok());
    QVERIFY(returned.accounts().first().issues.isEmpty());
    // To the first step and back again.
    const QStringList last = dumpUndoTables(file.database());
    while (file->undoStep())
        QVERIFY(file->undo().ok());
    while (file->redoStep())
        QVERIFY(file->redo().ok());
    QCOMPARE(dumpUndoTables(file.database()), last);
}

// With the mark taken back, the account is the person's own again and goes with them.
void TestAccountClaims::erasedBeforeUndo()
{
    Returned returned;
    TestRoster &file = returned.file;
    QVERIFY(!returned.claim({returned.post}).isEmpty());
    const qint64 person = file.row(returned.post).person;
    QVERIFY(file->undo().ok());
    QVERIFY(file->erase({person}).ok());
    while (file->redoStep())
        QVERIFY(file->redo().ok());
    QVERIFY(returned.accounts().isEmpty());
    QVERIFY(dumpTable(file.database(), "account").isEmpty());
    QVERIFY(dumpTable(file.database(), "account_admin").isEmpty());
    QVERIFY(!fileHolds(file.file(), u"cd.truongmau"_s));
}

void TestAccountClaims::backToPersonal()
{
    Returned returned;
    TestRoster &file = returned.file;
    const QStringList before = dumpTable(file.database(), "account");
    const qint64 account = returned.claim({returned.post}).first();
    QVERIFY(file->edit({Action::ReleaseAccount}, [&](Edit &edit) { releaseAccount(edit, account); })
                .ok());
    QVERIFY(returned.accounts().isEmpty());
    QCOMPARE(dumpTable(file.database(), "account"), before);
    QVERIFY(dumpTable(file.database(), "account_admin").isEmpty());
    QCOMPARE(file.row(returned.post).account, account);
}

void TestAccountClaims::notBackToPersonal()
{
    Returned returned;
    TestRoster &file = returned.file;
    const qint64 second = file.add(Role::AccountContact,
        {{u"full_name"_s, u"Đỗ Văn Hòa"_s}, {u"account_link"_s, u"fb.com/cdtruongmau"_s}});
    const qint64 shared = returned.claim({returned.post, second}).first();
    const auto release = [&](qint64 account) {
        return file->edit(
            {Action::ReleaseAccount}, [&](Edit &edit) { releaseAccount(edit, account); });
    };
    QVERIFY(!release(shared).ok());
    const auto added = file->edit({Action::AddAccount}, [&](Edit &edit) {
        return addOfficialAccount(edit, {u"youtube"_s, u"Kênh"_s, {}, 0, {}, true});
    });
    QVERIFY(added.ok() && !release(*added).ok());
    QCOMPARE(returned.accounts().size(), 2);
}

QTEST_GUILESS_MAIN(TestAccountClaims)
#include "tst_accountclaims.moc"
