// Posts begin, end and follow each other: nothing is lost on the way, and one undo takes it back.

#include "core/roster/terms.h"
#include "tests/support/dump.h"
#include "tests/support/testroster.h"

#include <QElapsedTimer>
#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

using Texts = QHash<QString, QString>;

class TestTerms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void end();
    void endKeepsTheAppointment();
    void successor();
    void successorTakesTheUnitsAccount();
    void successorOfOneWhoIsGone();
    void renewalOf300();
    void renewalWithANewPerson();
    void nothingHalfDone();
    void moveSplitsATerm();
    void moveKeepsWhatBeginsLater();
    void moveLeavesAlone();
    void moveJoinsTheSamePost();
    void moveManyIsQuick();
};

namespace {

const QDate day(2026, 7, 1);

const Texts her{{u"full_name"_s, u"Lê Thị Ngọc Ái"_s}, {u"unit"_s, u"Trường Ví Dụ"_s},
    {u"position"_s, u"Chủ tịch"_s}, {u"phone"_s, u"0912345601"_s},
    {u"account_name"_s, u"Ngọc Ái"_s}, {u"decision_no"_s, u"15/QĐ"_s},
    {u"decision_date"_s, u"10/01/2025"_s}};

Texts with(Texts texts, const Texts &more)
{
    texts.insert(more);
    return texts;
}

qint64 unit(TestRoster &file, const QString &name)
{
    const auto added
        = file->edit({Action::AddUnit}, [&](Edit &edit) { return addUnit(edit, name); });
    return added ? *added : 0;
}

QList<qint64> move(TestRoster &file, const QList<qint64> &posts, qint64 unit)
{
    const auto moved = file->edit({Action::MovePosts, posts.size()},
        [&](Edit &edit) { return movePosts(edit, posts, unit, day); });
    return moved ? *moved : QList<qint64>{-1};
}

QString term(TestRoster &file, qint64 post)
{
    return file.text(post, u"unit"_s) + u": "_s + file.text(post, u"valid_from"_s) + u" – "_s
        + file.text(post, u"valid_to"_s);
}

} // namespace

void TestTerms::end()
{
    TestRoster file;
    const qint64 open = file.add(Role::Collaborator, her);
    const qint64 longer = file.add(Role::CoreStaff, with(her, {{u"valid_to"_s, u"31/12/2027"_s}}));
    const qint64 ended = file.add(Role::CoreStaff, with(her, {{u"valid_to"_s, u"31/12/2025"_s}}));
    QVERIFY(file->edit({Action::EndTerms, 3},
                    [&](Edit &edit) {
                        endTerms(edit, {{open, longer, ended}, day});
                    })
                .ok());
    QCOMPARE(file.text(open, u"valid_to"_s), u"2026-07-01"_s);
    QCOMPARE(file.text(longer, u"valid_to"_s), u"2026-07-01"_s);
    QCOMPARE(file.text(ended, u"valid_to"_s), u"2025-12-31"_s); // gets no longer
    QVERIFY(!file.row(open).deleted); // the row stays, among those that have ended
    QCOMPARE(file->undoStep()->text(), u"end 3 term(s)"_s);
}

void TestTerms::endKeepsTheAppointment()
{
    TestRoster file;
    Texts none = her;
    none.remove(u"decision_no"_s);
    none.remove(u"decision_date"_s);
    const qint64 appointed = file.add(Role::Collaborator, her);
    const qint64 unknown = file.add(Role::Collaborator, none);
    const Decision decision{u"88/QĐ"_s, QDate(2026, 6, 20)};
    QVERIFY(file->edit({Action::EndTerms, 2},
                    [&](Edit &edit) {
                        endTerms(edit, {{appointed, unknown}, day, decision});
                    })
                .ok());
    QCOMPARE(file.text(appointed, u"decision_no"_s), u"15/QĐ"_s);
    QCOMPARE(file.text(unknown, u"decision_no"_s), u"88/QĐ"_s);
    QCOMPARE(file.text(unknown, u"decision_date"_s), u"2026-06-20"_s);
}

void TestTerms::successor()
{
    TestRoster file;
    const qint64 holder = file.add(Role::Collaborator, her);
    Succession succession{holder};
    succession.texts[field("full_name")] = u"Trần Văn Bình"_s;
    succession.texts[field("phone")] = u"0987654321"_s;
    succession.term = {day, QDate(2028, 6, 30), {u"20/QĐ"_s, QDate(2026, 6, 15)}};
    const QStringList before = dumpUndoTables(file.database());
    const auto next = file->edit(
        {Action::AppointSuccessor}, [&](Edit &edit) { return appointSuccessor(edit, succession); });
    QVERIFY(next.ok());
    QCOMPARE(file.text(holder, u"valid_to"_s), u"2026-06-30"_s);
    QCOMPARE(term(file, *next), u"Trường Ví Dụ: 2026-07-01 – 2028-06-30"_s);
    const ListRow row = file.row(*next);
    QCOMPARE(row.texts[field("full_name")], u"Trần Văn Bình"_s);
    QCOMPARE(row.texts[field("position")], u"Chủ tịch"_s);
    QCOMPARE(row.texts[field("decision_no")], u"20/QĐ"_s);
    QCOMPARE(row.texts[field("decision_date")], u"2026-06-15"_s);
    QCOMPARE(row.texts[field("account_name")], QString()); // hers stays with her
    QCOMPARE(row.role, Role::Collaborator);
    QCOMPARE(row.unit, file.row(holder).unit);
    QVERIFY(file->undo().ok());
    QCOMPARE(dumpUndoTables(file.database()), before);
}

void TestTerms::successorTakesTheUnitsAccount()
{
    TestRoster file;
    const qint64 holder = file.add(Role::AccountContact, her);
    const qint64 other = file.add(
        Role::CoreStaff, {{u"full_name"_s, u"Trần Văn Bình"_s}, {u"unit"_s, u"Trường Ví Dụ"_s}});
    const qint64 account = file.row(holder).account;
    QVERIFY(file->edit({Action::SetField},
                    [&](Edit &edit) {
                        edit.update("account", account, {{"kind", u"official"_s}});
                    })
                .ok());
    Succession succession{holder, file.row(other).person};
    succession.term.firstDay = day;
    const auto next = file->edit(
        {Action::AppointSuccessor}, [&](Edit &edit) { return appointSuccessor(edit, succession); });
    QVERIFY(next.ok());
    QCOMPARE(file.row(*next).account, account);
    QCOMPARE(file.row(*next).person, file.row(other).person);
    QCOMPARE(file.text(*next, u"full_name"_s), u"Trần Văn Bình"_s);
}

void TestTerms::successorOfOneWhoIsGone()
{
    TestRoster file;
    const qint64 holder
        = file.add(Role::Collaborator, with(her, {{u"valid_to"_s, u"31/3/2026"_s}}));
    Succession succession{holder};
    succession.texts[field("full_name")] = u"Trần Văn Bình"_s;
    succession.term.firstDay = day;
    QVERIFY(file->edit({Action::AppointSuccessor},
                    [&](Edit &edit) { appointSuccessor(edit, succession); })
                .ok());
    QCOMPARE(file.text(holder, u"valid_to"_s), u"2026-03-31"_s); // as it was
}

void TestTerms::renewalOf300()
{
    TestRoster file;
    QList<NewRow> rows;
    for (int i = 0; i < 300; ++i) {
        rows.append(TestRoster::row(Role::Collaborator,
            with(her,
                {{u"full_name"_s, u"Người %1"_s.arg(i)}, {u"unit"_s, u"Cơ sở %1"_s.arg(i)},
                    {u"valid_from"_s, u"01/07/2023"_s}, {u"valid_to"_s, u"31/12/2026"_s}})));
    }
    const QList<qint64> posts = file.addAll(rows);
    const QStringList before = dumpUndoTables(file.database());
    const Renewal renewal{posts.mid(0, 280), posts.mid(280), {},
        {day, QDate(2029, 6, 30), {u"99/QĐ"_s, QDate(2026, 6, 25)}}};
    QElapsedTimer timer;
    timer.start();
    const auto renewed = file->edit(
        {Action::RenewTerms, 300}, [&](Edit &edit) { return renewTerms(edit, renewal); });
    qInfo("300 posts renewed in %lld ms", timer.elapsed());
    QVERIFY(renewed.ok());
    QCOMPARE(renewed->size(), 280);
    for (int i = 0; i < 280; ++i) {
        QCOMPARE(file.text(posts[i], u"valid_to"_s), u"2026-06-30"_s);
        QCOMPARE(file.text(posts[i], u"decision_no"_s), u"15/QĐ"_s); // of the old term
        const ListRow was = file.row(posts[i]);
        const ListRow is = file.row(renewed->at(i));
        QCOMPARE(is.texts[field("valid_from")], u"2026-07-01"_s);
        QCOMPARE(is.texts[field("valid_to")], u"2029-06-30"_s);
        QCOMPARE(is.texts[field("decision_no")], u"99/QĐ"_s);
        QCOMPARE(is.texts[field("decision_date")], u"2026-06-25"_s);
        QCOMPARE(is.person, was.person);
        QCOMPARE(is.unit, was.unit);
        QCOMPARE(is.account, was.account);
        QCOMPARE(is.texts[field("position")], was.texts[field("position")]);
    }
    for (int i = 280; i < 300; ++i) {
        QCOMPARE(file.text(posts[i], u"valid_to"_s), u"2026-06-30"_s);
        QCOMPARE(rowsOfPerson(file.database(), file.row(posts[i]).person).size(), 1);
    }
    QVERIFY(verifyRowHashes(file.database()) > 0);
    const QStringList after = dumpUndoTables(file.database());
    QVERIFY(after != before); // control: there is something to undo
    QCOMPARE(file->undoStep()->rows, 300);
    QVERIFY(file->undo().ok());
    QCOMPARE(dumpUndoTables(file.database()), before);
    QVERIFY(file->redo().ok());
    QCOMPARE(dumpUndoTables(file.database()), after);
}

void TestTerms::renewalWithANewPerson()
{
    TestRoster file;
    const qint64 old = file.add(Role::Collaborator, her);
    Renewal renewal{{}, {old}, {}, {day}};
    renewal.added.append(TestRoster::row(Role::Collaborator,
        {{u"full_name"_s, u"Trần Văn Bình"_s}, {u"unit"_s, u"truong vi du"_s}}));
    const auto posts = file->edit(
        {Action::RenewTerms, 2}, [&](Edit &edit) { return renewTerms(edit, renewal); });
    QVERIFY(posts.ok());
    QCOMPARE(posts->size(), 1);
    QCOMPARE(term(file, posts->first()), u"Trường Ví Dụ: 2026-07-01 – "_s);
    QCOMPARE(file.text(old, u"valid_to"_s), u"2026-06-30"_s);
}

// One row of many that does not fit stops all of it.
void TestTerms::nothingHalfDone()
{
    TestRoster file;
    const qint64 good = file.add(Role::Collaborator, her);
    const qint64 later = file.add(Role::Collaborator,
        with(her, {{u"full_name"_s, u"Trần Văn Bình"_s}, {u"valid_from"_s, u"1/8/2026"_s}}));
    const QStringList before = dumpUndoTables(file.database());
    const auto renewed = file->edit({Action::RenewTerms, 2}, [&](Edit &edit) {
        return renewTerms(edit, {{good, later}, {}, {}, {day}});
    });
    QVERIFY(!renewed.ok());
    QCOMPARE(renewed.error().code, ErrorCode::Invalid);
    QVERIFY2(renewed.error().message.contains(u"Trần Văn Bình (from 01/08/2026)"_s),
        qPrintable(renewed.error().message));
    const auto ended = file->edit({Action::EndTerms, 2}, [&](Edit &edit) {
        endTerms(edit, {{good, later}, day});
    });
    QVERIFY(!ended.ok());
    QCOMPARE(dumpUndoTables(file.database()), before);
    QVERIFY(!file->edit({Action::MovePosts},
                     [&](Edit &edit) {
                         movePosts(edit, PostMove{{good}, file.row(good).unit, day});
                     })
                 .ok());
    QCOMPARE(dumpUndoTables(file.database()), before);
}

void TestTerms::moveSplitsATerm()
{
    TestRoster file;
    NewRow row = TestRoster::row(Role::Collaborator,
        with(her, {{u"valid_from"_s, u"01/02/2025"_s}, {u"valid_to"_s, u"31/12/2027"_s}}));
    row.source = Source{u"phiếu.xlsx"_s, u"Sheet1"_s, 7, QDate(2025, 3, 1)};
    const qint64 old = file.addAll({row}).first();
    const qint64 target = unit(file, u"Phường Mới"_s);
    const QStringList before = dumpUndoTables(file.database());
    const QList<qint64> moved = move(file, {old}, target);
    QCOMPARE(moved.size(), 1);
    QCOMPARE(term(file, old), u"Trường Ví Dụ: 2025-02-01 – 2026-06-30"_s);
    QCOMPARE(term(file, moved.first()), u"Phường Mới: 2026-07-01 – 2027-12-31"_s);
    const ListRow was = file.row(old);
    const ListRow is = file.row(moved.first());
    QCOMPARE(is.person, was.person);
    QCOMPARE(is.account, was.account);
    QCOMPARE(is.role, Role::Collaborator);
    for (const char *key : {"position", "decision_no", "decision_date", "account_name"}) {
        const auto index = std::size_t(fieldByKey(QString::fromLatin1(key)));
        QVERIFY(!is.texts[index].isEmpty());
        QCOMPARE(is.texts[index], was.texts[index]);
    }
    const QList<Source> sources = sourcesOf(file.database(), moved.first());
    QCOMPARE(sources.size(), 1);
    QCOMPARE(sources.first().row, 7);
    QVERIFY(verifyRowHashes(file.database()) > 0);
    const QStringList after = dumpUndoTables(file.database());
    QVERIFY(file->undo().ok());
    QCOMPARE(dumpUndoTables(file.database()), before);
    QVERIFY(file->redo().ok());
    QCOMPARE(dumpUndoTables(file.database()), after);
}

void TestTerms::moveKeepsWhatBeginsLater()
{
    TestRoster file;
    const qint64 target = unit(file, u"Phường Mới"_s);
    const qint64 same = file.add(Role::Collaborator, with(her, {{u"valid_from"_s, u"1/7/2026"_s}}));
    const qint64 later = file.add(Role::CoreStaff, with(her, {{u"valid_from"_s, u"1/9/2026"_s}}));
    QCOMPARE(move(file, {same, later}, target), (QList<qint64>{same, later}));
    QCOMPARE(term(file, same), u"Phường Mới: 2026-07-01 – "_s);
    QCOMPARE(term(file, later), u"Phường Mới: 2026-09-01 – "_s);
    QCOMPARE(rowsOfPerson(file.database(), file.row(same).person).size(), 1);
}

void TestTerms::moveLeavesAlone()
{
    TestRoster file;
    const qint64 target = unit(file, u"Phường Mới"_s);
    const qint64 ended = file.add(Role::CoreStaff, with(her, {{u"valid_to"_s, u"30/6/2026"_s}}));
    const qint64 there = file.add(Role::CoreStaff, with(her, {{u"unit"_s, u"Phường Mới"_s}}));
    const qint64 binned = file.add(Role::CoreStaff, her);
    QVERIFY(file->edit({Action::DeleteRows}, [&](Edit &edit) { deleteRows(edit, {binned}); }).ok());
    const QStringList before = dumpUndoTables(file.database());
    QVERIFY(move(file, {ended, there, binned, 4711}, target).isEmpty());
    QCOMPARE(dumpUndoTables(file.database()), before);
    // Control: the last day itself still counts as held.
    const qint64 lastDay = file.add(Role::CoreStaff, with(her, {{u"valid_to"_s, u"1/7/2026"_s}}));
    QCOMPARE(move(file, {lastDay}, target).size(), 1);
}

// After a merge of two units one person would hold the same post in the one that stays twice.
void TestTerms::moveJoinsTheSamePost()
{
    TestRoster file;
    const qint64 target = unit(file, u"Phường Mới"_s);
    const qint64 old = file.add(Role::CoreStaff, her);
    const auto alsoThere = [&](const Texts &more) {
        NewRow row = TestRoster::row(
            Role::CoreStaff, with(with(her, {{u"unit"_s, u"Phường Mới"_s}}), more));
        row.person = file.row(old).person;
        row.account = file.row(old).account;
        return file.addAll({row}).first();
    };
    const qint64 there = alsoThere({{u"position"_s, u"chủ tịch"_s}});
    QCOMPARE(move(file, {old}, target), QList<qint64>{there});
    QCOMPARE(term(file, old), u"Trường Ví Dụ: – 2026-06-30"_s.replace(u": "_s, u":  "_s));
    QVERIFY(file->undo().ok());
    // One that ends too early, or another position, does not stand for it.
    QVERIFY(file.set(there, u"valid_to"_s, u"31/12/2026"_s));
    QVERIFY(!move(file, {old}, target).contains(there));
    QVERIFY(file->undo().ok());
    QVERIFY(file.set(there, u"valid_to"_s, {}));
    QVERIFY(file.set(there, u"position"_s, u"Ủy viên"_s));
    QVERIFY(!move(file, {old}, target).contains(there));
}

void TestTerms::moveManyIsQuick()
{
    TestRoster file;
    const qint64 target = unit(file, u"Phường Mới"_s);
    QList<NewRow> rows;
    for (int i = 0; i < 5000; ++i)
        rows.append(TestRoster::row(Role::Collaborator,
            with(her, {{u"full_name"_s, u"Người %1"_s.arg(i)}, {u"unit"_s, u"Cơ sở cũ"_s}})));
    const QList<qint64> posts = file.addAll(rows);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(move(file, posts, target).size(), 5000);
    QVERIFY2(timer.elapsed() < 10000, qPrintable(QString::number(timer.elapsed())));
    qInfo("5,000 posts moved in %lld ms", timer.elapsed());
    QVERIFY(file->undo().ok());
    QCOMPARE(file.text(posts.last(), u"valid_to"_s), QString());
}

QTEST_GUILESS_MAIN(TestTerms)
#include "tst_terms.moc"
