#include "core/roster/history.h"

#include "core/roster/posts.h"
#include "core/roster/replace.h"
#include "tests/support/dump.h"
#include "tests/support/testroster.h"

#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyActionHasAName();
    void names();
    void surviveReopening();
    void pages();
    void noNamesOfPeople();
    void whatAStepChanged_data();
    void whatAStepChanged();
    void undoneStepsToo();
    void limited();
    void actionsOfALaterVersion();
};

namespace {

qint64 addSomeone(TestRoster &file)
{
    return file.add(Role::CoreStaff,
        {{u"full_name"_s, u"Đỗ Thị Ánh"_s}, {u"unit"_s, u"Trường Mẫu"_s},
            {u"phone"_s, u"0912345678"_s}, {u"account_name"_s, u"Ánh Đỗ"_s}});
}

QStringList told(TestRoster &file, int limit = 100)
{
    QStringList lines;
    const qint64 newest = historySteps(file.database(), 1).first().id;
    for (const FieldChange &change : stepChanges(file.database(), newest, limit))
        lines.append(
            change.row + u" | " + change.field + u" | " + change.before + u" > " + change.after);
    return lines;
}

} // namespace

void TestHistory::everyActionHasAName()
{
    QSet<QString> texts;
    for (int i = 0; i < int(Action::Count); ++i) {
        const auto action = Action(i);
        QCOMPARE(actionFromKey(QString(actionKey(action))), action);
        const QString text = Step{action, 10, field("phone")}.text();
        QVERIFY(!text.isEmpty() && !text.contains(u'%'));
        texts.insert(text);
    }
    QCOMPARE(texts.size(), int(Action::Count));
    QCOMPARE(actionFromKey(u"no such action"_s), Action::Count);
    QVERIFY((Step{Action::PasteRows, 10}).text().contains(u"10"_s));
    QVERIFY((Step{Action::SetField, 3, field("phone")}).text().contains(u"Phone"_s));
}

void TestHistory::names()
{
    TestRoster file;
    const qint64 post = addSomeone(file);
    QVERIFY(file.set(post, u"phone"_s, u"1"_s));
    QVERIFY(
        file->edit({Action::DeleteRows, 1}, [&](Edit &edit) { deleteRows(edit, {post}); }).ok());
    QVERIFY(file->undo().ok());
    const QList<HistoryStep> steps = historySteps(file.database(), 10);
    QCOMPARE(steps.size(), 3);
    QCOMPARE(steps.at(0).step.action, Action::DeleteRows); // newest first
    QCOMPARE(steps.at(1).step.action, Action::SetField);
    QCOMPARE(steps.at(1).step.field, field("phone"));
    QCOMPARE(steps.at(2).step.action, Action::AddRows);
    QCOMPARE(steps.at(2).step.rows, 1);
    QVERIFY(steps.at(0).undone && !steps.at(1).undone && !steps.at(2).undone);
    QCOMPARE(steps.at(1).touched, 1);
    QCOMPARE(steps.at(2).touched, 6); // person, post, account, unit with its name and parent
    for (const HistoryStep &step : steps)
        QVERIFY(qAbs(step.at.secsTo(QDateTime::currentDateTimeUtc())) < 10);
    QCOMPARE(historyCount(file.database()), 3);
}

void TestHistory::surviveReopening()
{
    TestRoster file;
    addSomeone(file);
    const QStringList before = told(file);
    file.reopen();
    QCOMPARE(told(file), before);
    QCOMPARE(
        historySteps(file.database(), 10).first().step.text(), (Step{Action::AddRows, 1}).text());
}

void TestHistory::pages()
{
    TestRoster file;
    const qint64 post = addSomeone(file);
    for (int i = 0; i < 9; ++i)
        QVERIFY(file.set(post, u"phone"_s, QString::number(i)));
    QList<qint64> ids;
    for (int offset = 0; offset < 12; offset += 4) {
        for (const HistoryStep &step : historySteps(file.database(), 4, offset))
            ids.append(step.id);
    }
    QCOMPARE(ids, (QList<qint64>{10, 9, 8, 7, 6, 5, 4, 3, 2, 1}));
}

void TestHistory::noNamesOfPeople()
{
    TestRoster file;
    const qint64 post = addSomeone(file);
    QVERIFY(file.set(post, u"full_name"_s, u"Nguyễn Văn Bình"_s));
    QVERIFY(file->edit({Action::ReplaceText, 1, field("full_name")},
                    [&](Edit &edit) {
                        replaceText(
                            edit, {post}, {field("full_name"), u"Bình"_s, u"Hòa"_s, false, false});
                    })
                .ok());
    const QString labels = dumpTable(file.database(), "history").join(u'\n');
    QVERIFY(labels.contains(u"replace_text"_s)); // control
    for (const char16_t *name : {u"Ánh", u"Bình", u"Hòa", u"0912345678"})
        QVERIFY(!labels.contains(QString::fromUtf16(name)));
}

void TestHistory::whatAStepChanged_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("lines");
    const QString who = u"Đỗ Thị Ánh | "_s;
    QTest::newRow("phone") << u"phone"_s << u"0987654321"_s
                           << QStringList{who + u"Phone | 0912345678 > 0987654321"};
    QTest::newRow("emptied") << u"phone"_s << QString()
                             << QStringList{who + u"Phone | 0912345678 > "};
    QTest::newRow("name") << u"full_name"_s << u"Lê Ái"_s
                          << QStringList{u"Lê Ái | Full name | Đỗ Thị Ánh > Lê Ái"_s};
    QTest::newRow("date") << u"valid_to"_s << u"5/9/2026"_s
                          << QStringList{who + u"To |  > 05/09/2026"};
    QTest::newRow("no date") << u"valid_to"_s << u"2026-13"_s
                             << QStringList{who + u"To |  > 2026-13"};
    QTest::newRow("text that looks like a date")
        << u"decision_no"_s << u"2026-09-05"_s
        << QStringList{who + u"Decision number |  > 2026-09-05"};
    QTest::newRow("choice") << u"basis"_s << u"consent"_s
                            << QStringList{who + u"Basis of listing | not recorded > consent"};
    QTest::newRow("decision") << u"basis"_s << u"decision"_s
                              << QStringList{who
                                     + u"Basis of listing | not recorded > appointment decision"};
    QTest::newRow("account") << u"account_name"_s << u"A. Đỗ"_s
                             << QStringList{who + u"Facebook account name | Ánh Đỗ > A. Đỗ"};
    QTest::newRow("link") << u"account_link"_s << u"fb.com/vidu.a"_s
                          << QStringList{who + u"Facebook account link |  > fb.com/vidu.a"};
    QTest::newRow("known unit") << u"unit"_s << u"nhà máy a"_s
                                << QStringList{who + u"Unit | Trường Mẫu > Nhà máy A"};
    QTest::newRow("unknown unit") << u"unit"_s << u"Nhà máy B"_s
                                  << QStringList{who + u"Unit | Trường Mẫu > ",
                                         who + u"Unit |  > Nhà máy B"};
}

void TestHistory::whatAStepChanged()
{
    QFETCH(QString, key);
    QFETCH(QString, text);
    QFETCH(QStringList, lines);
    TestRoster file;
    file.add(Role::CoreStaff, {{u"unit"_s, u"Nhà máy A"_s}});
    const qint64 post = addSomeone(file);
    QVERIFY(file.set(post, key, text));
    QCOMPARE(told(file), lines);
}

void TestHistory::undoneStepsToo()
{
    TestRoster file;
    const qint64 post = addSomeone(file);
    const QStringList added = told(file);
    QVERIFY(added.contains(u"Đỗ Thị Ánh | Full name |  > Đỗ Thị Ánh"_s));
    QVERIFY(added.contains(u"Trường Mẫu | Unit name |  > Trường Mẫu"_s));
    QVERIFY(file->undo().ok());
    QVERIFY(told(file).contains(u"Đỗ Thị Ánh | Full name |  > Đỗ Thị Ánh"_s));
    QVERIFY(file->redo().ok());
    QVERIFY(
        file->edit({Action::DeleteRows, 1}, [&](Edit &edit) { deleteRows(edit, {post}); }).ok());
    QCOMPARE(told(file).size(), 1);
    QVERIFY(told(file).first().startsWith(u"Đỗ Thị Ánh | In the bin since |  > "_s));
    QVERIFY(
        file->edit({Action::SetOffice, 1}, [](Edit &edit) { edit.setOffice(u"place"_s, u"Mẫu"_s); })
            .ok());
    QCOMPARE(told(file), QStringList{u" | Office details |  > Mẫu"_s});
}

void TestHistory::limited()
{
    TestRoster file;
    QList<NewRow> rows;
    for (int i = 0; i < 40; ++i)
        rows.append(TestRoster::row(Role::CoreStaff, {{u"full_name"_s, u"Ái"_s}}));
    file.addAll(rows);
    QCOMPARE(told(file, 7).size(), 7);
    QCOMPARE(told(file, 1000).size(), 40);
    QVERIFY(stepChanges(file.database(), 4711, 10).isEmpty());
}

void TestHistory::actionsOfALaterVersion()
{
    TestRoster file;
    const qint64 post = addSomeone(file);
    QVERIFY(file.set(post, u"phone"_s, u"1"_s));
    file.database().execute(
        "UPDATE history SET action = 'teleport', field = 'no such field' WHERE id = 2");
    const HistoryStep step = historySteps(file.database(), 1).first();
    QCOMPARE(step.step.action, Action::Count);
    QVERIFY(!step.step.text().isEmpty());
    QVERIFY(!file->undoStep()->text().isEmpty());
    QVERIFY(file->undo().ok()); // its changeset is as good as any
    QCOMPARE(file.text(post, u"phone"_s), u"0912345678"_s);
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
