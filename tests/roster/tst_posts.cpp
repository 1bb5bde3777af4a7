#include "core/roster/posts.h"

#include "core/roster/datednames.h"
#include "core/roster/replace.h"
#include "core/roster/schema.h"
#include "core/text/name.h"
#include "tests/support/dump.h"
#include "tests/support/errors.h"
#include "tests/support/testroster.h"

#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestPosts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roles();
    void everyFieldComesBack();
    void textsAreCleaned();
    void oneMorePostOfAPerson();
    void sources();
    void setEveryField();
    void sharedTexts();
    void sortKeyFollowsTheName();
    void unitByName();
    void unknownUnits();
    void binAndBack();
    void binOfAPersonWithTwoPosts();
    void rowsThatDoNotExist();
    void dismissed();
    void replaces_data();
    void replaces();
    void replacesEachTextOnce();
    void hugePaste();
    void unitAsOfADay();
    void overlappingTerms();
};

namespace {

RowTexts fullRow()
{
    RowTexts texts;
    texts[field("full_name")] = u"Đỗ Thị Ánh"_s;
    texts[field("unit")] = u"Trường Mầm non Hoa Sen"_s;
    texts[field("position")] = u"Chủ tịch CĐCS"_s;
    texts[field("phone")] = u"0912 345 678"_s;
    texts[field("email")] = u"Anh@congdoan.example"_s;
    texts[field("account_name")] = u"Ánh Đỗ"_s;
    texts[field("account_link")] = u"fb.com/anh.do.vidu"_s;
    texts[field("decision_no")] = u"15/QĐ-LĐLĐ"_s;
    texts[field("decision_date")] = u"2026-09-05"_s;
    texts[field("valid_from")] = u"2026-10-01"_s;
    texts[field("valid_to")] = u"2031-09-30"_s;
    texts[field("sort_name")] = u"Anh"_s;
    texts[field("note")] = u"Liên hệ buổi sáng"_s;
    texts[field("basis")] = u"decision"_s;
    texts[field("basis_document")] = u"QĐ 15"_s;
    texts[field("basis_date")] = u"2026-09-05"_s;
    texts[field("purpose")] = u"Danh sách Mẫu 01"_s;
    texts[field("review_date")] = u"2027-09-05"_s;
    return texts;
}

qint64 count(TestRoster &file, const QByteArray &table)
{
    const QByteArray sql = "SELECT count(*) FROM " + table;
    return file.database().number(sql.constData());
}

} // namespace

void TestPosts::roles()
{
    for (const Role role : {Role::AccountContact, Role::CoreStaff, Role::Collaborator})
        QCOMPARE(roleFromKey(QString(roleKey(role))), role);
}

void TestPosts::everyFieldComesBack()
{
    TestRoster file;
    for (const Role role : {Role::AccountContact, Role::CoreStaff, Role::Collaborator}) {
        const qint64 post = file.addAll({{role, fullRow(), {}, 0}}).first();
        const ListRow row = file.row(post);
        QCOMPARE(row.post, post);
        QCOMPARE(row.role, role);
        QVERIFY(row.person != 0 && row.unit != 0 && row.account != 0 && !row.deleted);
        for (int i = 0; i < int(fieldCount); ++i)
            QCOMPARE(row.texts[std::size_t(i)], fullRow()[std::size_t(i)]);
    }
    // An empty cell is NULL, never an empty text.
    const qint64 empty = file.addAll({{Role::CoreStaff, {}, {}, 0}}).first();
    QCOMPARE(file.row(empty).texts, RowTexts());
    QCOMPARE(file.row(empty).account, 0);
    QCOMPARE(file.database().number("SELECT count(*) FROM person WHERE '' IN (full_name, phone, "
                                    "email, note)"),
        0);
    verifyRowHashes(file.database());
}

void TestPosts::textsAreCleaned()
{
    TestRoster file;
    const qint64 post = file.add(Role::CoreStaff,
        {{u"full_name"_s, u"  Nguye\u0302\u0303n\tThị \u200bÁi\n"_s},
            {u"unit"_s, u"\u00a0Trường\u00a0Mẫu "_s}, {u"valid_to"_s, u"5/9/2026"_s}});
    QCOMPARE(file.text(post, u"full_name"_s), u"Nguyễn Thị Ái"_s);
    QCOMPARE(file.text(post, u"unit"_s), u"Trường Mẫu"_s);
    QCOMPARE(file.text(post, u"valid_to"_s), u"2026-09-05"_s);
}

void TestPosts::oneMorePostOfAPerson()
{
    TestRoster file;
    const qint64 first = file.addAll({{Role::AccountContact, fullRow(), {}, 0}}).first();
    RowTexts other;
    other[field("unit")] = u"Bệnh viện Mẫu"_s;
    other[field("position")] = u"Đoàn viên"_s;
    const qint64 second
        = file.addAll({{Role::CoreStaff, other, {}, file.row(first).person}}).first();
    QCOMPARE(file.row(second).person, file.row(first).person);
    QCOMPARE(file.text(second, u"full_name"_s), u"Đỗ Thị Ánh"_s);
    QCOMPARE(file.text(second, u"unit"_s), u"Bệnh viện Mẫu"_s);
    QCOMPARE(file.text(second, u"account_name"_s), QString());
    QCOMPARE(rowsOfPerson(file.database(), file.row(first).person).size(), 2);
    QCOMPARE(count(file, "person"), 1);
}

void TestPosts::sources()
{
    TestRoster file;
    const Source source{u"phiếu.xlsx"_s, u"Sheet1"_s, 14, QDate(2026, 9, 5)};
    const qint64 post = file.addAll({{Role::CoreStaff, fullRow(), source, 0}}).first();
    const QList<Source> found = sourcesOf(file.database(), post);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().file, source.file);
    QCOMPARE(found.first().sheet, source.sheet);
    QCOMPARE(found.first().row, 14);
    QCOMPARE(found.first().day, source.day);
    const qint64 typed = file.addAll({{Role::CoreStaff, fullRow(), {}, 0}}).first();
    QVERIFY(sourcesOf(file.database(), typed).isEmpty());
}

void TestPosts::setEveryField()
{
    TestRoster file;
    const qint64 post = file.addAll({{Role::CoreStaff, {}, {}, 0}}).first();
    const QStringList empty = dumpUndoTables(file.database());
    const RowTexts texts = fullRow();
    for (int i = 0; i < int(fieldCount); ++i) {
        const QString key = QString(listFields[std::size_t(i)].name());
        const QString &text = texts[std::size_t(i)];
        QVERIFY2(file.set(post, key, text), qPrintable(key));
        QCOMPARE(file.text(post, key), text);
        verifyRowHashes(file.database());
        QVERIFY(file.set(post, key, {}));
        QCOMPARE(file.text(post, key), QString());
        verifyRowHashes(file.database());
        QVERIFY(file.set(post, key, text));
    }
    QCOMPARE(file.row(post).texts, texts);
    for (int i = 0; i < 3 * int(fieldCount); ++i)
        QVERIFY(file->undo().ok());
    QCOMPARE(dumpUndoTables(file.database()), empty);
}

void TestPosts::sharedTexts()
{
    TestRoster file;
    const qint64 first = file.addAll({{Role::AccountContact, fullRow(), {}, 0}}).first();
    const qint64 second = file.addAll({{Role::CoreStaff, {}, {}, file.row(first).person}}).first();
    QVERIFY(file.set(second, u"phone"_s, u"0987654321"_s));
    QCOMPARE(file.text(first, u"phone"_s), u"0987654321"_s);
    QVERIFY(file.set(second, u"position"_s, u"Đoàn viên"_s));
    QCOMPARE(file.text(first, u"position"_s), u"Chủ tịch CĐCS"_s);
}

void TestPosts::sortKeyFollowsTheName()
{
    TestRoster file;
    const qint64 post = file.add(Role::CoreStaff, {{u"full_name"_s, u"Lê Ái"_s}});
    const auto key = [&] {
        Statement statement(file.database(), "SELECT sort_key FROM person");
        return statement.step() ? statement.blob(0) : QByteArray("none");
    };
    QCOMPARE(key(), nameSortKey(u"Lê Ái"));
    QVERIFY(file.set(post, u"full_name"_s, u"Trần Bình"_s));
    QCOMPARE(key(), nameSortKey(u"Trần Bình"));
    QVERIFY(file.set(post, u"sort_name"_s, u"H' Nhi Êban"_s));
    QCOMPARE(key(), nameSortKey(u"Trần Bình", u"H' Nhi Êban"));
    QVERIFY(file.set(post, u"full_name"_s, u"Nhi"_s));
    QCOMPARE(key(), nameSortKey(u"Nhi", u"H' Nhi Êban"));
    QVERIFY(file.set(post, u"sort_name"_s, {}));
    QCOMPARE(key(), nameSortKey(u"Nhi"));
    QVERIFY(file->undo().ok());
    QCOMPARE(key(), nameSortKey(u"Nhi", u"H' Nhi Êban"));
}

void TestPosts::unitByName()
{
    TestRoster file;
    const qint64 post = file.add(Role::CoreStaff, {{u"unit"_s, u"Trường THCS Hòa Bình"_s}});
    const qint64 unit = file.row(post).unit;
    QVERIFY(unit != 0);
    // Case, blanks, the place of the tone mark, or no marks at all: the same unit.
    for (const QString &typed :
        {u"trường thcs hòa bình"_s, u"Trường  THCS Hoà Bình"_s, u"TRUONG THCS HOA BINH"_s}) {
        const qint64 other = file.add(Role::CoreStaff, {{u"unit"_s, typed}});
        QCOMPARE(file.row(other).unit, unit);
        QCOMPARE(file.text(other, u"unit"_s), u"Trường THCS Hòa Bình"_s);
    }
    // Other marks: another unit.
    const qint64 another = file.add(Role::CoreStaff, {{u"unit"_s, u"Trường THCS Họa Bình"_s}});
    QVERIFY(file.row(another).unit != unit);
    QVERIFY(file.set(post, u"unit"_s, u"Trường THCS Họa Bình"_s));
    QCOMPARE(file.row(post).unit, file.row(another).unit);
}

void TestPosts::unknownUnits()
{
    TestRoster file;
    const qint64 post = file.add(Role::CoreStaff, {{u"full_name"_s, u"Lê Ái"_s}});
    QVERIFY(file.set(post, u"unit"_s, u"Trường Mẫu"_s)); // kept as typed, marked
    QCOMPARE(file.row(post).unit, 0);
    QCOMPARE(file.text(post, u"unit"_s), u"Trường Mẫu"_s);
    QCOMPARE(count(file, "unit"), 1);
    QVERIFY(file.set(post, u"unit"_s, u"Trường Mẫu"_s, UnknownUnit::Create));
    QVERIFY(file.row(post).unit != 0);
    QCOMPARE(count(file, "unit"), 2);
    QVERIFY(file->undo().ok()); // the unit goes with the text
    QCOMPARE(count(file, "unit"), 1);
    QCOMPARE(file.text(post, u"unit"_s), u"Trường Mẫu"_s);

    // Ten rows of two new units: two units, in one step.
    QList<NewRow> rows;
    for (int i = 0; i < 10; ++i)
        rows.append(TestRoster::row(
            Role::CoreStaff, {{u"unit"_s, i % 2 ? u"Nhà máy A"_s : u"nhà máy B"_s}}));
    file.addAll(rows);
    QCOMPARE(count(file, "unit"), 3);
    QVERIFY(file->undo().ok());
    QCOMPARE(count(file, "unit"), 1);
}

void TestPosts::binAndBack()
{
    TestRoster file;
    const QList<qint64> posts
        = file.addAll({{Role::CoreStaff, fullRow(), {}, 0}, {Role::CoreStaff, fullRow(), {}, 0}});
    const QStringList before = dumpUndoTables(file.database());
    const qint64 person = file.row(posts.at(0)).person;
    QVERIFY(
        file->edit({Action::DeleteRows, 1}, [&](Edit &edit) { deleteRows(edit, {posts.at(0)}); })
            .ok());
    QVERIFY(file.row(posts.at(0)).deleted && !file.row(posts.at(1)).deleted);
    QCOMPARE(file.database().number("SELECT count(*) FROM person WHERE deleted_at IS NOT NULL"), 1);
    QCOMPARE(rowsOfPerson(file.database(), person).size(), 1); // the bin included
    verifyRowHashes(file.database());
    QVERIFY(
        file->edit({Action::RestoreRows, 1}, [&](Edit &edit) { restoreRows(edit, {posts.at(0)}); })
            .ok());
    QCOMPARE(dumpUndoTables(file.database()), before);
    QVERIFY(file->undo().ok());
    QVERIFY(file.row(posts.at(0)).deleted);
}

void TestPosts::binOfAPersonWithTwoPosts()
{
    TestRoster file;
    const qint64 first = file.addAll({{Role::AccountContact, fullRow(), {}, 0}}).first();
    const qint64 second = file.addAll({{Role::CoreStaff, {}, {}, file.row(first).person}}).first();
    const auto personsInBin = [&] {
        return file.database().number("SELECT count(*) FROM person WHERE deleted_at IS NOT NULL");
    };
    const auto remove = [&](const QList<qint64> &posts) {
        return file
            ->edit({Action::DeleteRows, posts.size()}, [&](Edit &edit) { deleteRows(edit, posts); })
            .ok();
    };
    QVERIFY(remove({first}));
    QCOMPARE(personsInBin(), 0);
    QVERIFY(remove({second}));
    QCOMPARE(personsInBin(), 1);
    QVERIFY(file->edit({Action::RestoreRows, 1}, [&](Edit &edit) { restoreRows(edit, {second}); })
                .ok());
    QCOMPARE(personsInBin(), 0);
    QVERIFY(file.row(first).deleted);
    QVERIFY(file->undo().ok() && file->undo().ok() && file->undo().ok());
    QVERIFY(remove({first, second, 4711}));
    QCOMPARE(personsInBin(), 1);
}

void TestPosts::rowsThatDoNotExist()
{
    TestRoster file;
    const qint64 post = file.addAll({{Role::CoreStaff, fullRow(), {}, 0}}).first();
    const QList<ListRow> rows = readRows(file.database(), {4711, post, 0, post});
    QCOMPARE(rows.size(), 2);
    QVERIFY(file.set(4711, u"phone"_s, u"1"_s)); // nobody: nothing happens
    QVERIFY(rowsOfPerson(file.database(), 4711).isEmpty());
    QCOMPARE(file->undoStep()->action, Action::AddRows);
}

void TestPosts::dismissed()
{
    TestRoster file;
    const QList<qint64> posts
        = file.addAll({{Role::CoreStaff, fullRow(), {}, 0}, {Role::CoreStaff, fullRow(), {}, 0}});
    const qint64 a = file.row(posts.at(0)).person;
    const qint64 b = file.row(posts.at(1)).person;
    for (const auto &[left, right] : {std::pair(a, b), std::pair(b, a)}) {
        QVERIFY(file->edit({Action::DismissDuplicate, 1},
                        [&, l = left, r = right](Edit &edit) { dismissDuplicate(edit, l, r); })
                    .ok());
    }
    QCOMPARE(count(file, "not_same"), 1);
    QCOMPARE(file.database().number("SELECT person_a < person_b FROM not_same"), 1);
    QVERIFY(file->undo().ok());
    QCOMPARE(count(file, "not_same"), 0);
}

void TestPosts::replaces_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("find");
    QTest::addColumn<bool>("matchCase");
    QTest::addColumn<bool>("wholeCell");
    QTest::addColumn<QString>("after");
    const QString x = u"X"_s;
    QTest::newRow("part") << u"Trường MN Hoa Sen"_s << u"MN"_s << false << false
                          << u"Trường X Hoa Sen"_s;
    QTest::newRow("all") << u"a-b-a"_s << u"a"_s << false << false << u"X-b-X"_s;
    QTest::newRow("case ignored") << u"ĐOÀN viên"_s << u"đoàn"_s << false << false << u"X viên"_s;
    QTest::newRow("case matters") << u"ĐOÀN viên"_s << u"đoàn"_s << true << false << u"ĐOÀN viên"_s;
    QTest::newRow("marks matter") << u"Đoàn viên"_s << u"doan"_s << false << false
                                  << u"Đoàn viên"_s;
    QTest::newRow("whole") << u"Đoàn viên"_s << u"đoàn viên"_s << false << true << x;
    QTest::newRow("not whole") << u"Đoàn viên A"_s << u"đoàn viên"_s << false << true
                               << u"Đoàn viên A"_s;
    QTest::newRow("empty cells") << QString() << QString() << false << true << x;
    QTest::newRow("nothing to find") << u"abc"_s << QString() << false << false << u"abc"_s;
}

void TestPosts::replaces()
{
    QFETCH(QString, text);
    QFETCH(QString, find);
    QFETCH(bool, matchCase);
    QFETCH(bool, wholeCell);
    QFETCH(QString, after);
    const Replacement replacement{field("position"), find, u"X"_s, matchCase, wholeCell};
    QCOMPARE(replaced(text, replacement), after);
    TestRoster file;
    const qint64 post
        = file.add(Role::CoreStaff, {{u"full_name"_s, u"Ái"_s}, {u"position"_s, text}});
    const QList<qint64> found = rowsToReplace(file.database(), {post}, replacement);
    QCOMPARE(found.size(), after == text ? 0 : 1);
    QVERIFY(file->edit({Action::ReplaceText, found.size(), replacement.field},
                    [&](Edit &edit) { replaceText(edit, {post}, replacement); })
                .ok());
    QCOMPARE(file.text(post, u"position"_s), after);
}

void TestPosts::replacesEachTextOnce()
{
    TestRoster file;
    const qint64 first = file.add(Role::AccountContact, {{u"phone"_s, u"09-12"_s}});
    const qint64 second = file.addAll({{Role::CoreStaff, {}, {}, file.row(first).person}}).first();
    const Replacement replacement{field("phone"), u"-"_s, u"--"_s, false, false};
    QVERIFY(file->edit({Action::ReplaceText, 2, replacement.field},
                    [&](Edit &edit) {
                        replaceText(edit, {first, second}, replacement);
                    })
                .ok());
    QCOMPARE(file.text(first, u"phone"_s), u"09--12"_s);
    QCOMPARE(file->undoStep()->field, field("phone"));
    QVERIFY(file->undo().ok());
    QCOMPARE(file.text(second, u"phone"_s), u"09-12"_s);
}

void TestPosts::hugePaste()
{
    TestRoster file;
    RowTexts texts = fullRow();
    texts[field("position")] = QString(5'000'000, u'ữ');
    const qint64 post = file.addAll({{Role::CoreStaff, texts, {}, 0}}).first();
    QCOMPARE(file.text(post, u"position"_s).size(), 5'000'000);
    QVERIFY(file->undo().ok() && file->redo().ok());
    QCOMPARE(file.text(post, u"position"_s).size(), 5'000'000);
    verifyRowHashes(file.database());
    file.reopen();
    QCOMPARE(file.text(post, u"position"_s).size(), 5'000'000);
}

// The unit goes by the name of the day that is asked for, phone and texts are today's.
void TestPosts::unitAsOfADay()
{
    TestRoster file;
    const qint64 post = file.add(
        Role::CoreStaff, {{u"full_name"_s, u"Lê Ái"_s}, {u"unit"_s, u"Công đoàn phường Cũ"_s}});
    const qint64 loose = file.add(Role::CoreStaff, {{u"full_name"_s, u"Đỗ Ánh"_s}});
    QVERIFY(file.set(loose, u"unit"_s, u"Chưa có"_s));
    const qint64 unit = file.row(post).unit;
    QVERIFY(file->edit({Action::AddUnit, 1},
                    [&](Edit &edit) {
                        edit.update("unit_name", DatedNames(edit.database()).of(unit).id,
                            {{"valid_to", u"2025-06-30"_s}});
                        edit.insert("unit_name",
                            {{"unit", unit}, {"name", u"Công đoàn phường Mới"_s},
                                {"valid_from", u"2025-07-01"_s}});
                    })
                .ok());
    QVERIFY(file.set(post, u"phone"_s, u"0912345678"_s));
    const auto unitsOf = [](const QList<ListRow> &rows) {
        QStringList units;
        for (const ListRow &row : rows)
            units.append(row.texts[field("unit")]);
        return units;
    };
    const QStringList now{u"Công đoàn phường Mới"_s, u"Chưa có"_s};
    const QStringList then{u"Công đoàn phường Cũ"_s, u"Chưa có"_s};
    const QDate day(2025, 6, 30);
    QCOMPARE(unitsOf(readRows(file.database(), {post, loose})), now);
    QCOMPARE(unitsOf(readRows(file.database(), {post, loose}, day)), then);
    QCOMPARE(unitsOf(readRows(file.database(), {post, loose}, day.addDays(1))), now);
    QCOMPARE(unitsOf(readRowsAfter(file.database(), 0, 9)), now);
    QCOMPARE(unitsOf(readRowsAfter(file.database(), 0, 9, day)), then);
    const QList<ListRow> rows = rowsOfPerson(file.database(), file.row(post).person, day);
    QCOMPARE(unitsOf(rows), then.mid(0, 1));
    QCOMPARE(rows.first().texts[field("phone")], u"0912345678"_s);
}

// A second term that overlaps the first is refused in words; the other way out is open.
void TestPosts::overlappingTerms()
{
    TestRoster file;
    const QHash<QString, QString> texts{{u"full_name"_s, u"Lê Ái"_s}, {u"unit"_s, u"Mẫu"_s},
        {u"valid_from"_s, u"2024-01-01"_s}, {u"valid_to"_s, u"2024-12-31"_s}};
    const qint64 first = file.add(Role::Collaborator, texts);
    NewRow next = TestRoster::row(Role::Collaborator, texts);
    next.person = file.row(first).person;
    next.texts[field("valid_from")] = u"2025-01-01"_s;
    next.texts[field("valid_to")].clear();
    const qint64 second = file.addAll({next}).first();
    const QStringList before = dumpUndoTables(file.database());
    for (const QString &typed : {u"1/1/2025"_s, u"2030-01-01"_s, QString()}) {
        const auto refused = file->edit({Action::SetField, 1, field("valid_to")},
            [&](Edit &edit) { setText(edit, first, field("valid_to"), typed); });
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QVERIFY(refused.error().message.contains(u"01/01/2025 – …"_s));
    }
    QVERIFY(!file.set(second, u"valid_from"_s, u"31/12/2024"_s));
    QCOMPARE(dumpUndoTables(file.database()), before);
    QVERIFY(file.set(first, u"valid_to"_s, u"2023-12-31"_s)); // no overlap: marked, see checks
    QVERIFY(file.set(second, u"position"_s, u"Trưởng ban"_s));
    next.role = Role::CoreStaff;
    const qint64 elsewhere = file.addAll({next}).first();
    QVERIFY(file.set(elsewhere, u"valid_from"_s, {}));
}

QTEST_GUILESS_MAIN(TestPosts)
#include "tst_posts.moc"
