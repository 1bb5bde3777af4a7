#include "ui/today/todaypage.h"

#include "tests/support/scripteddialogs.h"
#include "tests/support/testroster.h"
#include "ui/jobs.h"
#include "ui/messagebar.h"
#include "ui/settings.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 3, 31), QTime(8, 0), Qt::UTC);

TodayState quiet()
{
    TodayState state;
    state.counts.section1 = 10;
    state.now = now;
    state.lastBackup = now.addDays(-1);
    return state;
}

TodayState busy()
{
    TodayState state = quiet();
    state.counts.unitClosed = 2;
    state.counts.endingSoon = 12;
    state.counts.toCheck = 5;
    state.counts.duplicates = 8;
    state.vacant = 3;
    state.waitingFiles = 4;
    state.lastBackup = now.addDays(-20);
    return state;
}

QList<TodayTask::Kind> kinds(const QList<TodayTask> &tasks)
{
    QList<TodayTask::Kind> result;
    for (const TodayTask &task : tasks)
        result.append(task.kind);
    return result;
}

/// The page over a roster of its own.
struct TodaySight {
    TodaySight()
        : settings(file.path(u"settings.ini"_s))
        , jobs(file.roster())
        , page(PageTools{file.roster(), jobs, settings, dialogs})
    {
    }

    void show()
    {
        page.resize(1100, 560);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        page.setFocus();
    }
    void list(const ListCounts &counts, bool isChecked = true)
    {
        Listing listing;
        listing.counts = counts;
        listing.isChecked = isChecked;
        page.setListing(listing);
    }
    QStringList verbs() const
    {
        QStringList texts;
        for (const QPushButton *button : page.buttons())
            texts.append(button->text());
        return texts;
    }

    TestRoster file;
    Settings settings;
    ScriptedDialogs dialogs;
    Jobs jobs;
    TodayPage page;
};

} // namespace

class TestTodayPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingToDo();
    void mostUrgentFirst();
    void sentences();
    void backups_data();
    void backups();
    void atMostFive();
    void buttonsGoThere();
    void byKeyboard();
    void focusStays();
    void otherDay();
    void vacanciesAreFound();
    void saysNothingTooEarly();
};

void TestTodayPage::nothingToDo()
{
    QVERIFY(todayTasks(quiet()).isEmpty());
    TodayState fresh;
    fresh.now = now;
    QVERIFY(todayTasks(fresh).isEmpty()); // an empty roster has nothing to back up
}

void TestTodayPage::mostUrgentFirst()
{
    QCOMPARE(kinds(todayTasks(busy())),
        (QList{TodayTask::Import, TodayTask::Backup, TodayTask::UnitClosed, TodayTask::Vacant,
            TodayTask::EndingSoon, TodayTask::ToCheck, TodayTask::Duplicates}));
}

void TestTodayPage::sentences()
{
    const QList<int> counts{4, 20, 2, 3, 12, 5, 8};
    const QList<TodayTask> tasks = todayTasks(busy());
    for (qsizetype i = 0; i < tasks.size(); ++i) {
        QVERIFY2(
            tasks[i].sentence.contains(QString::number(counts[i])), qPrintable(tasks[i].sentence));
        QVERIFY(tasks[i].sentence.endsWith(u'.'));
        QVERIFY(!tasks[i].verb.isEmpty());
    }
}

void TestTodayPage::backups_data()
{
    QTest::addColumn<QDateTime>("last");
    QTest::addColumn<bool>("isReadOnly");
    QTest::addColumn<bool>("isDue");
    QTest::newRow("none") << QDateTime() << false << true;
    QTest::newRow("today") << now << false << false;
    QTest::newRow("a week ago") << now.addDays(-7) << false << false;
    QTest::newRow("eight days ago") << now.addDays(-8) << false << true;
    QTest::newRow("only looked at") << QDateTime() << true << false;
}

void TestTodayPage::backups()
{
    QFETCH(QDateTime, last);
    QFETCH(bool, isReadOnly);
    QFETCH(bool, isDue);
    TodayState state = quiet();
    state.lastBackup = last;
    state.isReadOnly = isReadOnly;
    QCOMPARE(!todayTasks(state).isEmpty(), isDue);
}

void TestTodayPage::atMostFive()
{
    TodaySight sight;
    sight.show();
    sight.page.setWaitingFiles(1);
    sight.list({.section1 = 1,
        .duplicates = 4,
        .toCheck = 5,
        .endingSoon = 6,
        .unitClosed = 7}); // no backup of it yet
    QCOMPARE(sight.page.tasks().size(), 6);
    QCOMPARE(sight.page.buttons().size(), 5);
    QVERIFY(sight.page.moreButton()->isVisible());
    QVERIFY(sight.page.moreButton()->text().contains(u'1'));
    QTest::keyClick(sight.page.moreButton(), Qt::Key_Return);
    QCOMPARE(sight.page.buttons().size(), 6);
    QVERIFY(!sight.page.moreButton()->isVisible());
    QCOMPARE(QApplication::focusWidget(), sight.page.buttons().last()); // what was folded away
    sight.page.setWaitingFiles(0);
    QCOMPARE(sight.page.buttons().size(), 5);
}

void TestTodayPage::buttonsGoThere()
{
    TodaySight sight;
    sight.show();
    sight.page.setWaitingFiles(1);
    sight.list({.section1 = 1, .duplicates = 4, .toCheck = 5, .endingSoon = 6, .unitClosed = 7});
    QSignalSpy views(&sight.page, &Page::showView);
    QSignalSpy imports(&sight.page, &TodayPage::importWanted);
    QSignalSpy backups(&sight.page, &TodayPage::backupWanted);
    sight.page.moreButton()->click();
    for (QPushButton *button : sight.page.buttons())
        button->click();
    QCOMPARE(imports.size(), 1);
    QCOMPARE(backups.size(), 1);
    QList<View> shown;
    for (const QList<QVariant> &view : views)
        shown.append(view.first().value<View>());
    QCOMPARE(shown, (QList{View::UnitClosed, View::EndingSoon, View::ToCheck, View::Duplicates}));
}

void TestTodayPage::byKeyboard()
{
    TodaySight sight;
    sight.show();
    sight.list({.duplicates = 4, .toCheck = 5, .endingSoon = 6});
    QCOMPARE(sight.verbs().size(), 3);
    QCOMPARE(QApplication::focusWidget(), sight.page.buttons()[0]);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), sight.page.buttons()[1]);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), sight.page.buttons()[2]);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QSignalSpy views(&sight.page, &Page::showView);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(views.value(0).value(0).value<View>(), View::ToCheck);
}

void TestTodayPage::focusStays()
{
    TodaySight sight;
    sight.show();
    sight.list({.duplicates = 4, .toCheck = 5, .endingSoon = 6});
    sight.page.buttons()[1]->setFocus();
    sight.list({.duplicates = 4, .toCheck = 5}); // the line above is done
    QCOMPARE(QApplication::focusWidget(), sight.page.buttons()[0]);
    sight.list({.duplicates = 4}); // so is this one
    QCOMPARE(QApplication::focusWidget(), sight.page.buttons()[0]);
    sight.list({.duplicates = 4, .toCheck = 5, .endingSoon = 6, .unitClosed = 7});
    QCOMPARE(QApplication::focusWidget(), sight.page.buttons()[3]); // duplicates are the last line
    sight.list({});
    QVERIFY(sight.page.isAncestorOf(QApplication::focusWidget()));
    QVERIFY(!sight.page.nothingText().isEmpty());
}

// Lists as of another day count otherwise; what is to be done is about today.
void TestTodayPage::otherDay()
{
    TodaySight sight;
    sight.list({.duplicates = 4, .toCheck = 5, .endingSoon = 6});
    Listing listing;
    listing.query.day = QDate(2020, 1, 1);
    listing.isChecked = true;
    sight.page.setListing(listing);
    QCOMPARE(sight.page.tasks().size(), 3);
}

void TestTodayPage::vacanciesAreFound()
{
    TodaySight sight;
    sight.show();
    const auto add = [&](int from, int to) {
        const QDate today = QDate::currentDate();
        return sight.file.add(Role::Collaborator,
            {{u"full_name"_s, u"An"_s}, {u"unit"_s, u"Trường Mẫu"_s},
                {u"valid_from"_s, today.addDays(from).toString(Qt::ISODate)},
                {u"valid_to"_s, today.addDays(to).toString(Qt::ISODate)}});
    };
    const qint64 post = add(-100, -10);
    const auto isVacant = [&] { return kinds(sight.page.tasks()).contains(TodayTask::Vacant); };
    QTRY_VERIFY(isVacant());
    QSignalSpy rows(&sight.page, &Page::showRows);
    for (qsizetype i = 0; i < sight.page.tasks().size(); ++i) {
        if (sight.page.tasks()[i].kind == TodayTask::Vacant)
            sight.page.buttons()[i]->click();
    }
    QCOMPARE(rows.value(0).value(0).value<View>(), View::Ended);
    QCOMPARE(
        rows.value(0).value(1).value<QList<qint64>>(), QList<qint64>{sight.file.row(post).unit});
    add(-9, 300);
    QTRY_VERIFY(!isVacant());
}

void TestTodayPage::saysNothingTooEarly()
{
    TodaySight sight;
    sight.show();
    sight.list({}, false); // duplicates and cells to check are not known yet
    QVERIFY(sight.page.nothingText().isEmpty());
    sight.list({});
    QVERIFY(!sight.page.nothingText().isEmpty());
}

QTEST_MAIN(TestTodayPage)
#include "tst_todaypage.moc"
