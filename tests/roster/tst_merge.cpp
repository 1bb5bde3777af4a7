// Two persons become one: what they had comes together, and one undo parts them again.

#include "core/roster/mergechoices.h"
#include "core/roster/schema.h"
#include "tests/support/dump.h"
#include "tests/support/testroster.h"

#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

using Texts = QHash<QString, QString>;

class TestMerge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingJoins();
    void equalPostsDoNotDouble();
    void equalPostsFillEachOther();
    void preferredPost();
    void otherPositionsStay();
    void binStays();
    void keptOutOfTheBin();
    void postsToTheBin();
    void chosenTexts();
    void dismissedPairsFollow();
    void mergedIsRemembered();
    void goneMeanwhile();
    void choices();
    void choiceOfPosts();
    void newerWins();
    void nothingToRead();

private:
    static Done merge(TestRoster &file, const Merge &merge)
    {
        return file->edit({Action::MergePersons}, [&](Edit &edit) { mergePersons(edit, merge); });
    }
};

namespace {

const Texts her{{u"full_name"_s, u"Lê Thị Ngọc Ái"_s}, {u"unit"_s, u"Trường Ví Dụ"_s},
    {u"position"_s, u"Chủ tịch"_s}, {u"phone"_s, u"0912345601"_s}};

Texts with(Texts texts, const Texts &more)
{
    texts.insert(more);
    return texts;
}

qint64 count(TestRoster &file, const char *sql)
{
    return file.database().number(sql);
}

} // namespace

void TestMerge::everythingJoins()
{
    TestRoster file;
    NewRow first = TestRoster::row(Role::AccountContact, with(her, {{u"account_name"_s, u"Ái"_s}}));
    first.source = Source{u"a.xlsx"_s, u"Sheet1"_s, 3, QDate(2026, 9, 1)};
    NewRow second
        = TestRoster::row(Role::CoreStaff, with(her, {{u"account_name"_s, u"Ngọc Ái"_s}}));
    second.source = Source{u"b.xlsx"_s, u"Sheet1"_s, 4, QDate(2026, 9, 2)};
    const QList<qint64> posts = file.addAll({first, second});
    const qint64 kept = file.row(posts[0]).person;
    const QStringList before = dumpUndoTables(file.database());

    QVERIFY(merge(file, {kept, file.row(posts[1]).person, {}, {}, {}}).ok());
    QCOMPARE(rowsOfPerson(file.database(), kept).size(), 2);
    QCOMPARE(count(file, "SELECT count(*) FROM person"), 1);
    QCOMPARE(file.row(posts[1]).role, Role::CoreStaff);
    QCOMPARE(file.text(posts[1], u"account_name"_s), u"Ngọc Ái"_s);
    QCOMPARE(count(file, "SELECT count(DISTINCT person) FROM account"), 1);
    QCOMPARE(sourcesOf(file.database(), posts[1]).value(0).file, u"b.xlsx"_s);
    verifyRowHashes(file.database());
    QCOMPARE(file->undoStep()->action, Action::MergePersons);
    QVERIFY(!file->undoStep()->text().contains(u"Ái"_s));
    const QStringList after = dumpUndoTables(file.database());

    file.reopen();
    QVERIFY(file->undo().ok());
    QCOMPARE(dumpUndoTables(file.database()), before);
    QVERIFY(file->redo().ok());
    QCOMPARE(dumpUndoTables(file.database()), after);
}

void TestMerge::equalPostsDoNotDouble()
{
    TestRoster file;
    NewRow second = TestRoster::row(Role::CoreStaff,
        with(her, {{u"position"_s, u"chủ tịch"_s}, {u"email"_s, u"ai@b.example"_s}}));
    second.source = Source{u"b.xlsx"_s, {}, 4, QDate(2026, 9, 2)};
    const qint64 kept = file.add(Role::CoreStaff, her);
    const qint64 other = file.addAll({second}).first();
    QVERIFY(merge(file, {file.row(kept).person, file.row(other).person, {}, {}, {}}).ok());
    QCOMPARE(count(file, "SELECT count(*) FROM post"), 1);
    QCOMPARE(sourcesOf(file.database(), kept).size(), 1); // it says where the row came from, too
    QCOMPARE(file.text(kept, u"position"_s), u"Chủ tịch"_s);
    QVERIFY(file->undo().ok());
    QCOMPARE(count(file, "SELECT count(*) FROM post"), 2);
}

void TestMerge::equalPostsFillEachOther()
{
    TestRoster file;
    const qint64 kept = file.add(Role::CoreStaff, with(her, {{u"account_name"_s, u"Ái"_s}}));
    const qint64 other = file.add(Role::CoreStaff,
        with(her,
            {{u"account_link"_s, u"https://www.facebook.com/ai.vidu"_s},
                {u"decision_no"_s, u"12/QĐ"_s}}));
    QVERIFY(merge(file, {file.row(kept).person, file.row(other).person, {}, {}, {}}).ok());
    QCOMPARE(file.text(kept, u"account_name"_s), u"Ái"_s);
    QCOMPARE(file.text(kept, u"account_link"_s), u"https://www.facebook.com/ai.vidu"_s);
    QCOMPARE(file.text(kept, u"decision_no"_s), u"12/QĐ"_s);
    QCOMPARE(count(file, "SELECT count(*) FROM account WHERE deleted_at IS NULL"), 1);
    verifyRowHashes(file.database());
}

void TestMerge::preferredPost()
{
    TestRoster file;
    const qint64 kept = file.add(
        Role::CoreStaff, with(her, {{u"account_name"_s, u"Cũ"_s}, {u"decision_no"_s, u"1/QĐ"_s}}));
    const qint64 other = file.add(Role::CoreStaff, with(her, {{u"account_name"_s, u"Mới"_s}}));
    QVERIFY(merge(file, {file.row(kept).person, file.row(other).person, {}, {other}, {}}).ok());
    QCOMPARE(file.text(kept, u"account_name"_s), u"Mới"_s);
    QCOMPARE(file.text(kept, u"decision_no"_s), u"1/QĐ"_s);
    QCOMPARE(count(file, "SELECT count(*) FROM account WHERE deleted_at IS NULL"), 1);
    QCOMPARE(count(file, "SELECT count(*) FROM account"), 2); // the other one is in the bin
}

void TestMerge::otherPositionsStay()
{
    TestRoster file;
    const qint64 kept = file.add(Role::CoreStaff, her);
    for (const Texts &more :
        {Texts{{u"position"_s, u"Đoàn viên"_s}}, Texts{{u"unit"_s, u"Trường Khác"_s}}}) {
        const qint64 other = file.add(Role::CoreStaff, with(her, more));
        QVERIFY(merge(file, {file.row(kept).person, file.row(other).person, {}, {}, {}}).ok());
    }
    const qint64 otherList = file.add(Role::Collaborator, her);
    QVERIFY(merge(file, {file.row(kept).person, file.row(otherList).person, {}, {}, {}}).ok());
    QCOMPARE(rowsOfPerson(file.database(), file.row(kept).person).size(), 4);
}

void TestMerge::binStays()
{
    TestRoster file;
    const qint64 kept = file.add(Role::CoreStaff, her);
    const qint64 other = file.add(Role::AccountContact, her);
    NewRow binned = TestRoster::row(Role::CoreStaff, her);
    binned.person = file.row(other).person;
    const qint64 inBin = file.addAll({binned}).first();
    QVERIFY(file->edit({Action::DeleteRows}, [&](Edit &edit) { deleteRows(edit, {inBin}); }).ok());
    QVERIFY(merge(file, {file.row(kept).person, file.row(other).person, {}, {}, {}}).ok());
    QVERIFY(file.row(inBin).deleted); // it equals a row of the list, and stays in the bin
    QVERIFY(!file.row(kept).deleted);
    QCOMPARE(file.row(inBin).person, file.row(kept).person);
}

void TestMerge::keptOutOfTheBin()
{
    TestRoster file;
    const qint64 kept = file.add(Role::CoreStaff, her);
    const qint64 other = file.add(Role::CoreStaff, her);
    QVERIFY(file->edit({Action::DeleteRows}, [&](Edit &edit) { deleteRows(edit, {kept}); }).ok());
    QVERIFY(merge(file, {file.row(kept).person, file.row(other).person, {}, {}, {}}).ok());
    QCOMPARE(count(file, "SELECT count(*) FROM person WHERE deleted_at IS NULL"), 1);
    QVERIFY(file.row(kept).deleted);
    QVERIFY(!file.row(other).deleted);
}

void TestMerge::postsToTheBin()
{
    TestRoster file;
    const qint64 kept = file.add(Role::CoreStaff, her);
    const qint64 other = file.add(Role::CoreStaff, with(her, {{u"unit"_s, u"Trường Mới"_s}}));
    QVERIFY(merge(file, {file.row(kept).person, file.row(other).person, {}, {}, {kept}}).ok());
    QVERIFY(file.row(kept).deleted);
    QVERIFY(!file.row(other).deleted);
    QVERIFY(file->undo().ok());
    QVERIFY(!file.row(kept).deleted);
}

void TestMerge::chosenTexts()
{
    TestRoster file;
    const qint64 kept = file.add(Role::CoreStaff, with(her, {{u"full_name"_s, u"Le Ai"_s}}));
    const qint64 other = file.add(Role::AccountContact, with(her, {{u"phone"_s, u"0987654321"_s}}));
    const Merge chosen{file.row(kept).person, file.row(other).person,
        {{field("full_name"), u"Lê Thị Ngọc Ái"_s}, {field("unit"), u"Không phải ở đây"_s}}, {},
        {}};
    QVERIFY(merge(file, chosen).ok());
    QCOMPARE(file.text(kept, u"full_name"_s), u"Lê Thị Ngọc Ái"_s);
    QCOMPARE(file.text(other, u"phone"_s), u"0912345601"_s);
    QCOMPARE(file.text(kept, u"unit"_s), u"Trường Ví Dụ"_s); // no field of a person
    verifyRowHashes(file.database());
}

void TestMerge::dismissedPairsFollow()
{
    TestRoster file;
    QList<qint64> persons;
    for (int i = 0; i < 4; ++i)
        persons.append(file.row(file.add(Role::CoreStaff, her)).person);
    QVERIFY(file->edit({Action::DismissDuplicate},
                    [&](Edit &edit) {
                        dismissDuplicate(edit, persons[0], persons[1]); // and yet they are merged
                        dismissDuplicate(edit, persons[1], persons[2]);
                        dismissDuplicate(edit, persons[3], persons[1]);
                        dismissDuplicate(edit, persons[0], persons[3]);
                    })
                .ok());
    QVERIFY(merge(file, {persons[0], persons[1], {}, {}, {}}).ok());
    QStringList left;
    Statement statement(file.database(), "SELECT person_a, person_b FROM not_same ORDER BY 2");
    while (statement.step())
        left.append(statement.text(0) + u'/' + statement.text(1));
    QCOMPARE(left,
        (QStringList{u"%1/%2"_s.arg(persons[0]).arg(persons[2]),
            u"%1/%2"_s.arg(persons[0]).arg(persons[3])}));
}

void TestMerge::mergedIsRemembered()
{
    TestRoster file;
    const qint64 kept = file.row(file.add(Role::CoreStaff, her)).person;
    const qint64 other = file.row(file.add(Role::AccountContact, her)).person;
    QVERIFY(merge(file, {kept, other, {}, {}, {}}).ok());
    QCOMPARE(file.database().number("SELECT kept_id FROM merged"), kept);
    QCOMPARE(file.database().number("SELECT old_id FROM merged"), other);
    QVERIFY(file->undo().ok());
    QCOMPARE(count(file, "SELECT count(*) FROM merged"), 1); // redo needs it
    QVERIFY(merge(file, {other, kept, {}, {}, {}}).ok()); // the other way round this time
    QCOMPARE(count(file, "SELECT count(*) FROM person"), 1);
}

void TestMerge::goneMeanwhile()
{
    TestRoster file;
    const qint64 kept = file.row(file.add(Role::CoreStaff, her)).person;
    const QStringList before = dumpUndoTables(file.database());
    for (const Merge &bad : {Merge{kept, kept, {}, {}, {}}, Merge{kept, 4711, {}, {}, {}},
             Merge{4711, kept, {}, {}, {}}}) {
        const Done done = merge(file, bad);
        QVERIFY(!done.ok());
        QCOMPARE(done.error().code, ErrorCode::Invalid);
    }
    QCOMPARE(dumpUndoTables(file.database()), before);
    QCOMPARE(count(file, "SELECT count(*) FROM merged"), 0);
}

void TestMerge::choices()
{
    TestRoster file;
    const qint64 left
        = file.row(file.add(Role::CoreStaff,
                       with(her,
                           {{u"full_name"_s, u"le thi ngoc ai"_s}, {u"note"_s, u"Gọi buổi sáng"_s},
                               {u"phone"_s, u"912345601"_s}})))
              .person;
    const qint64 right
        = file.row(file.add(Role::CoreStaff, with(her, {{u"email"_s, u"ai@b.example"_s}}))).person;
    MergeChoices choices(
        readMergeSide(file.database(), left), readMergeSide(file.database(), right));
    QStringList taken;
    for (const MergeLine &line : choices.lines()) {
        const QString text = line.taken[1] ? line.texts[1] : line.texts[0];
        taken.append((line.isChoice() ? u"≠ "_s : u"= "_s) + text);
    }
    QCOMPARE(taken,
        (QStringList{u"≠ Lê Thị Ngọc Ái"_s, // with its marks
            u"≠ 0912345601"_s, // nothing to check
            u"= ai@b.example"_s, u"= Gọi buổi sáng"_s, u"= Trường Ví Dụ · Chủ tịch"_s}));
    QVERIFY(choices.lines().at(1).onlyWriting); // the phone without its 0
    QVERIFY(!choices.lines().at(0).onlyWriting); // a name without its marks
    choices.toggle(1);
    choices.toggle(2); // nothing to choose
    choices.take(0, MergeLine::left);
    const Merge chosen = choices.merge();
    QCOMPARE(chosen.kept, left);
    QCOMPARE(chosen.merged, right);
    QCOMPARE(chosen.texts, (QHash<int, QString>{{field("email"), u"ai@b.example"_s}}));
    choices.take(0, MergeLine::right);
    QCOMPARE(choices.merge().texts.value(field("full_name")), u"Lê Thị Ngọc Ái"_s);
}

void TestMerge::choiceOfPosts()
{
    TestRoster file;
    const qint64 leftPost = file.add(Role::CoreStaff, her);
    const qint64 rightPost = file.add(Role::CoreStaff, with(her, {{u"unit"_s, u"Trường Mới"_s}}));
    MergeChoices choices(readMergeSide(file.database(), file.row(leftPost).person),
        readMergeSide(file.database(), file.row(rightPost).person));
    const int count = int(choices.lines().size());
    const MergeLine &left = choices.lines().at(count - 2);
    QCOMPARE(left.kind, MergeLine::Post);
    QVERIFY(left.taken[0] && !left.taken[1] && left.isChoice());
    QVERIFY(choices.merge().toBin.isEmpty()); // all stay
    choices.toggle(count - 2);
    QCOMPARE(choices.merge().toBin, QList<qint64>{leftPost});
    choices.take(count - 2, MergeLine::right); // there is none on that side
    QCOMPARE(choices.merge().toBin, QList<qint64>{leftPost});
    choices.take(count - 2, MergeLine::left);
    QVERIFY(choices.merge().toBin.isEmpty());
}

void TestMerge::newerWins()
{
    TestRoster file;
    NewRow older = TestRoster::row(Role::CoreStaff, with(her, {{u"account_name"_s, u"Cũ"_s}}));
    older.source = Source{u"a.xlsx"_s, {}, 3, QDate(2025, 9, 1)};
    NewRow newer = TestRoster::row(
        Role::CoreStaff, with(her, {{u"phone"_s, u"0987654321"_s}, {u"account_name"_s, u"Mới"_s}}));
    newer.source = Source{u"b.xlsx"_s, {}, 4, QDate(2026, 9, 2)};
    const QList<qint64> posts = file.addAll({older, newer});
    const MergeSide left = readMergeSide(file.database(), file.row(posts[0]).person);
    MergeSide right = readMergeSide(file.database(), file.row(posts[1]).person);
    QCOMPARE(right.newestSource, QDate(2026, 9, 2));
    const Merge chosen = MergeChoices(left, right).merge();
    QCOMPARE(chosen.texts.value(field("phone")), u"0987654321"_s);
    QCOMPARE(chosen.preferred, QSet<qint64>{posts[1]});
    right.newestSource = {}; // nobody told
    QVERIFY(!MergeChoices(left, right).merge().texts.contains(field("phone")));
}

void TestMerge::nothingToRead()
{
    TestRoster file;
    const qint64 left = file.row(file.add(Role::CoreStaff, her)).person;
    const MergeChoices choices(
        readMergeSide(file.database(), left), readMergeSide(file.database(), 4711));
    QVERIFY(choices.lines().isEmpty());
}

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_merge.moc"
