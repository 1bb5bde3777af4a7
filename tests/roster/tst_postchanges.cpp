// Who came and who went: the same as looking at the lists of both days, whatever happened between.

#include "core/roster/postchanges.h"
#include "core/roster/terms.h"
#include "core/text/fold.h"
#include "tests/support/randomedits.h"
#include "tests/support/testroster.h"

#include <QElapsedTimer>
#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

using Texts = QHash<QString, QString>;

class TestPostChanges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { workInMemory(); }
    void cameAndWent();
    void firstAndLastDay();
    void renewalIsNoChange();
    void aMoveIsToldAsSuch();
    void nameOfItsTime();
    void likeTheListsOfBothDays_data();
    void likeTheListsOfBothDays();
    void manyPostsAreQuick();
};

namespace {

const QDate from(2026, 7, 1);
const QDate to(2026, 9, 30);

const Texts her{{u"full_name"_s, u"Lê Thị Ngọc Ái"_s}, {u"unit"_s, u"Trường Ví Dụ"_s}};

Texts with(Texts texts, const Texts &more)
{
    texts.insert(more);
    return texts;
}

// "+ name, unit, day" of each.
QStringList told(TestRoster &file, std::optional<Role> role = {})
{
    QStringList list;
    for (const PostChange &change : postChanges(file.database(), from, to, role)) {
        list.append((change.began ? u"+ "_s : u"- "_s) + change.row.texts[field("full_name")]
            + u", "_s + change.row.texts[field("unit")] + u", "_s
            + change.day.toString(Qt::ISODate));
    }
    return list;
}

// The naive way: who stands in which list and unit on \a day.
QSet<QString> listOn(Database &database, const QDate &day)
{
    QSet<QString> held;
    Statement statement(database,
        "SELECT person, role, unit, unit_text, valid_from, valid_to FROM post "
        "WHERE deleted_at IS NULL");
    while (statement.step()) {
        const QString first = statement.text(4);
        const QString last = statement.text(5);
        const QString today = day.toString(Qt::ISODate);
        const bool holds
            = (!isStoredDate(first) || first <= today) && (!isStoredDate(last) || last >= today);
        if (holds) {
            held.insert(u"%1 %2 %3 %4"_s.arg(statement.text(0), statement.text(1),
                statement.text(2), foldCase(statement.text(3)).simplified()));
        }
    }
    return held;
}

QSet<QString> keysOf(TestRoster &file, const QList<PostChange> &changes, bool began)
{
    QSet<QString> keys;
    for (const PostChange &change : changes) {
        if (change.began != began)
            continue;
        const ListRow &row = change.row;
        const QString text = row.unit == 0 ? row.texts[field("unit")] : QString();
        keys.insert(
            u"%1 %2 %3 %4"_s.arg(row.person)
                .arg(roleKey(row.role), row.unit == 0 ? QString() : QString::number(row.unit),
                    foldCase(text).simplified()));
        if (file.row(change.post).person != change.person)
            qFatal("another person");
    }
    return keys;
}

} // namespace

void TestPostChanges::cameAndWent()
{
    TestRoster file;
    file.add(Role::Collaborator, her); // always there
    file.add(Role::Collaborator,
        with(her, {{u"full_name"_s, u"Trần Văn Bình"_s}, {u"valid_from"_s, u"15/8/2026"_s}}));
    file.add(Role::Collaborator,
        with(her, {{u"full_name"_s, u"Vũ Thị An"_s}, {u"valid_from"_s, u"1/9/2026"_s}}));
    file.add(Role::CoreStaff,
        with(her, {{u"full_name"_s, u"Ngô Thị Cúc"_s}, {u"valid_to"_s, u"31/7/2026"_s}}));
    // Came and went between: neither list has him.
    file.add(Role::Collaborator,
        with(her,
            {{u"full_name"_s, u"Lý Duy"_s}, {u"valid_from"_s, u"5/7/2026"_s},
                {u"valid_to"_s, u"6/7/2026"_s}}));
    QCOMPARE(told(file),
        (QStringList{u"+ Vũ Thị An, Trường Ví Dụ, 2026-09-01"_s,
            u"+ Trần Văn Bình, Trường Ví Dụ, 2026-08-15"_s,
            u"- Ngô Thị Cúc, Trường Ví Dụ, 2026-08-01"_s}));
    QCOMPARE(told(file, Role::CoreStaff).size(), 1);
    QCOMPARE(told(file, Role::Collaborator).size(), 2);
    const qint64 post = postChanges(file.database(), from, to).first().post;
    QVERIFY(file->edit({Action::DeleteRows}, [&](Edit &edit) { deleteRows(edit, {post}); }).ok());
    QCOMPARE(told(file, Role::Collaborator).size(), 1); // a row in the bin was a mistake
}

// A term from the first day of a quarter to the last one comes in that quarter, and goes in the
// next.
void TestPostChanges::firstAndLastDay()
{
    TestRoster file;
    file.add(Role::Collaborator,
        with(her, {{u"valid_from"_s, u"1/7/2026"_s}, {u"valid_to"_s, u"30/9/2026"_s}}));
    QCOMPARE(told(file), QStringList{u"+ Lê Thị Ngọc Ái, Trường Ví Dụ, 2026-07-01"_s});
    const auto next = postChanges(file.database(), QDate(2026, 10, 1), QDate(2026, 12, 31));
    QCOMPARE(next.size(), 1);
    QVERIFY(!next.first().began);
    QCOMPARE(next.first().day, QDate(2026, 10, 1));
    QVERIFY(postChanges(file.database(), QDate(2026, 4, 1), QDate(2026, 6, 30)).isEmpty());
}

void TestPostChanges::renewalIsNoChange()
{
    TestRoster file;
    const qint64 post = file.add(Role::Collaborator, her);
    const qint64 other
        = file.add(Role::Collaborator, with(her, {{u"full_name"_s, u"Trần Văn Bình"_s}}));
    QVERIFY(file->edit({Action::RenewTerms, 2},
                    [&](Edit &edit) {
                        renewTerms(edit, {{post}, {other}, {}, {QDate(2026, 8, 1)}});
                    })
                .ok());
    QCOMPARE(told(file), QStringList{u"- Trần Văn Bình, Trường Ví Dụ, 2026-08-01"_s});
    // Who comes and is renewed before the end came with the first of both terms.
    const qint64 came = file.add(Role::Collaborator,
        with(her, {{u"full_name"_s, u"Vũ Thị An"_s}, {u"valid_from"_s, u"10/7/2026"_s}}));
    QVERIFY(file->edit({Action::RenewTerms},
                    [&](Edit &edit) {
                        renewTerms(edit, {{came}, {}, {}, {QDate(2026, 9, 1)}});
                    })
                .ok());
    QCOMPARE(told(file).first(), u"+ Vũ Thị An, Trường Ví Dụ, 2026-07-10"_s);
    QCOMPARE(told(file).size(), 2);
}

void TestPostChanges::aMoveIsToldAsSuch()
{
    TestRoster file;
    const qint64 post = file.add(Role::Collaborator, her);
    const qint64 there = file.add(Role::Collaborator,
        with(her, {{u"full_name"_s, u"Trần Văn Bình"_s}, {u"unit"_s, u"Phường Mới"_s}}));
    const qint64 unit = file.row(there).unit;
    QVERIFY(file->edit({Action::MovePosts},
                    [&](Edit &edit) { movePosts(edit, {post}, unit, QDate(2026, 8, 1)); })
                .ok());
    const QList<PostChange> changes = postChanges(file.database(), from, to);
    QCOMPARE(told(file),
        (QStringList{u"+ Lê Thị Ngọc Ái, Phường Mới, 2026-08-01"_s,
            u"- Lê Thị Ngọc Ái, Trường Ví Dụ, 2026-08-01"_s}));
    QCOMPARE(changes[0].movedFrom, changes[1].post);
    QCOMPARE(changes[1].movedTo, changes[0].post);
    QCOMPARE(changes[1].post, post);
}

void TestPostChanges::nameOfItsTime()
{
    TestRoster file;
    const qint64 went = file.add(Role::Collaborator, with(her, {{u"valid_to"_s, u"31/7/2026"_s}}));
    file.add(Role::Collaborator,
        with(her, {{u"full_name"_s, u"Trần Văn Bình"_s}, {u"valid_from"_s, u"1/9/2026"_s}}));
    const qint64 unit = file.row(went).unit;
    const qint64 name = file.database().number("SELECT max(id) FROM unit_name");
    QVERIFY(file->edit({Action::SetField},
                    [&](Edit &edit) {
                        edit.update("unit_name", name, {{"valid_to", u"2026-07-31"_s}});
                        edit.insert("unit_name",
                            {{"unit", unit}, {"name", u"Trường Mới"_s},
                                {"valid_from", u"2026-08-01"_s}});
                    })
                .ok());
    QCOMPARE(told(file),
        (QStringList{u"+ Trần Văn Bình, Trường Mới, 2026-09-01"_s,
            u"- Lê Thị Ngọc Ái, Trường Ví Dụ, 2026-08-01"_s}));
}

void TestPostChanges::likeTheListsOfBothDays_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 20; ++seed)
        QTest::newRow(QByteArray::number(seed).constData()) << seed;
}

void TestPostChanges::likeTheListsOfBothDays()
{
    QFETCH(int, seed);
    RandomSource random{quint32(seed)};
    TestRoster file;
    const auto day = [&] {
        return random.oneIn(4) ? random.oneIn(8) ? u"không rõ"_s : QString()
                               : from.addDays(random.below(300) - 150).toString(Qt::ISODate);
    };
    QVERIFY(file->edit({Action::ImportRows},
                    [&](Edit &edit) {
                        for (int i = 0; i < 150; ++i) {
                            NewRow row = random.row(edit);
                            if (i > 10 && !random.oneIn(5)) {
                                const auto persons
                                    = RandomSource::ids(edit, "SELECT id FROM person");
                                row.person = random.pick(persons);
                            }
                            row.texts[field("unit")] = u"Đơn vị %1"_s.arg(random.below(3));
                            row.texts[field("valid_from")] = day();
                            row.texts[field("valid_to")] = day();
                            addRows(edit, {row},
                                random.oneIn(4) ? UnknownUnit::Keep : UnknownUnit::Create);
                        }
                        deleteRows(edit, random.posts(edit, 10));
                    })
                .ok());
    const QList<PostChange> changes = postChanges(file.database(), from, to);
    const QSet<QString> was = listOn(file.database(), from.addDays(-1));
    const QSet<QString> is = listOn(file.database(), to);
    QVERIFY(was != is); // control: there is something to tell
    QCOMPARE(keysOf(file, changes, true), is - was);
    QCOMPARE(keysOf(file, changes, false), was - is);
    for (const PostChange &change : changes)
        QVERIFY(change.day >= from && change.day <= to);
}

void TestPostChanges::manyPostsAreQuick()
{
    TestRoster file;
    QVERIFY(file->edit({Action::ImportRows, 100000},
                    [&](Edit &edit) {
                        const qint64 unit = addUnit(edit, u"Đơn vị"_s);
                        for (int i = 0; i < 100000; ++i) {
                            const qint64 person
                                = edit.insert("person", {{"full_name", u"Người %1"_s.arg(i)}});
                            edit.insert("post",
                                {{"person", person}, {"role", u"collaborator"_s}, {"unit", unit},
                                    {"valid_from", u"2020-01-01"_s},
                                    {"valid_to", i % 20 == 0 ? Value(u"2026-08-31"_s) : Value()}});
                        }
                    })
                .ok());
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(postChanges(file.database(), from, to).size(), 5000);
    qInfo("changes of 100,000 posts in %lld ms", timer.elapsed());
    QVERIFY(timer.elapsed() < 4000);
}

QTEST_GUILESS_MAIN(TestPostChanges)
#include "tst_postchanges.moc"
