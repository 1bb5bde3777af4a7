#include "core/roster/samplefile.h"
#include "tests/support/officewindow.h"
#include "tests/support/testroster.h"
#include "ui/window/newrosterpage.h"
#include "ui/window/startpage.h"
#include "ui/window/statestrip.h"
#include "ui/workbar.h"

#include <QElapsedTimer>

using namespace soctv;

namespace {

// A roster on disk that holds one person.
QString rosterOf(OfficeWindow &office, const QString &fileName, const QString &person)
{
    const QString path = office.path(fileName);
    const auto roster = Roster::create(path, {QStringLiteral("Mẫu"), {}});
    Q_ASSERT(roster);
    NewRow row{Role::AccountContact, {}, {}, 0};
    row.texts[field("full_name")] = person;
    const auto added = (*roster)->edit(Step{Action::AddRows},
        [&](Edit &edit) { return addRows(edit, {row}, UnknownUnit::Create); });
    Q_ASSERT(added);
    return path;
}

} // namespace

class TestOpening : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void openErrors_data();
    void openErrors();
    void lockedFileOpensForViewing();
    void newestWishWins();
    void whatIsTypedMeanwhileIsStored();
    void stopLeavesEverythingAsItWas();
    void somethingElseGivesItUp();
    void closingTheWindowMeanwhile();
    void damagedFileLeavesTheOpenOne();
    void whatFollowsFindsItOpen();
    void bigRosterShowsRowsSoon();
};

void TestOpening::openErrors_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("button");
    const QString other = MainWindow::tr("Choose another file…");
    QTest::newRow("empty") << QByteArray() << other;
    QTest::newRow("not a roster") << QByteArray(5000, 'x') << other;
    QTest::newRow("database of others")
        << QByteArray("SQLite format 3").append(5000, '\0') << other;
}

void TestOpening::openErrors()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, button);
    OfficeWindow office;
    office.show();
    const QString path = office.path(QStringLiteral("lạ.soctv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    office.open(path);
    QVERIFY(!office.window->workspace());
    QVERIFY(office.message().contains(QStringLiteral("lạ")));
    QVERIFY(office.messageButtons().contains(button));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);

    office.open(office.folder.path());
    QCOMPARE(office.messageButtons(), QStringList{MainWindow::tr("Choose another file…")});
    office.open(office.path(QStringLiteral("không có.soctv")));
    QCOMPARE(office.messageButtons(), QStringList{MainWindow::tr("Choose another file…")});
    // The button asks for a file and opens it.
    const QString good = office.path(QStringLiteral("tốt.soctv"));
    QVERIFY(Roster::create(good, {QStringLiteral("Mẫu"), {}}));
    office.dialogs.paths = {good};
    office.pressMessageButton(MainWindow::tr("Choose another file…"));
    office.waitOpened();
    QVERIFY(office.window->workspace());
    QVERIFY(office.message().isEmpty());
}

void TestOpening::lockedFileOpensForViewing()
{
    TestRoster other;
    other.add(Role::AccountContact, {{QStringLiteral("full_name"), QStringLiteral("Lê Ái")}});
    OfficeWindow office;
    office.show();
    office.open(other.file());
    QVERIFY(!office.window->workspace());
    // The window that has it is asked to come forward first; here is none.
    QTRY_COMPARE(office.messageButtons(),
        (QStringList{MainWindow::tr("Open for viewing"), MainWindow::tr("Try again")}));
    office.pressMessageButton(MainWindow::tr("Open for viewing"));
    office.waitOpened();
    QVERIFY(office.window->workspace());
    office.settle();
    QCOMPARE(office.names(), QStringList{QStringLiteral("Lê Ái")});
    QVERIFY(office.roster().isReadOnly());
    QVERIFY(!office.window->actions().paste->isEnabled());
    QVERIFY(!office.window->actions().addRow->isEnabled());
    QVERIFY(!office.window->actions().undo->isEnabled());
    QVERIFY(office.window->actions().print->isEnabled());
    QCOMPARE(office.model().starRow(), -1);
    // "Open for editing" works once the other window is closed.
    auto *edit = buttonWith(office.window.get(), StateStrip::tr("Open for editing"));
    QVERIFY(edit && !edit->isVisible());
    other.close();
    QTRY_VERIFY(edit->isVisible());
    edit->click();
    office.waitOpened();
    QVERIFY(!office.roster().isReadOnly());
    QVERIFY(!edit->isVisible());
}

void TestOpening::bigRosterShowsRowsSoon()
{
    OfficeWindow office;
    const QString path = office.path(QStringLiteral("lớn.soctv"));
    Progress progress;
    QVERIFY(createSample(path, 100'000, progress));
    office.show();
    QElapsedTimer timer;
    timer.start();
    office.window->openFile(path);
    const qint64 opened = timer.elapsed();
    QTRY_VERIFY_WITH_TIMEOUT(
        office.window->workspace() && !office.text(0, "full_name").isEmpty(), 20'000);
    const qint64 rows = timer.elapsed();
    QTRY_VERIFY_WITH_TIMEOUT(office.model().listing().counts.toCheck > 0, 60'000);
    qInfo("100000 rows: window free after %lld ms, first rows after %lld ms, marks after %lld ms",
        opened, rows, timer.elapsed());
    office.window->search().setText(QStringLiteral("nguyen thi bich van"));
    office.settle();
    QVERIFY(office.model().postCount() < 1000);
    QVERIFY2(rows < 5000, "far slower than it should be");
}

void TestOpening::newestWishWins()
{
    OfficeWindow office;
    const QString first = rosterOf(office, QStringLiteral("a.soctv"), QStringLiteral("Lê Ái"));
    const QString second = rosterOf(office, QStringLiteral("b.soctv"), QStringLiteral("Lê Bi"));
    office.show();
    office.window->openFile(first);
    office.open(second);
    office.settle();
    QCOMPARE(office.names(), QStringList{QStringLiteral("Lê Bi")});
    QTest::qWait(50); // the other one would come by now
    QCOMPARE(office.window->rosterPath(), second);
    office.open(first); // it was let go
    QCOMPARE(office.window->rosterPath(), first);
    QVERIFY(!office.roster().isReadOnly());
}

void TestOpening::whatIsTypedMeanwhileIsStored()
{
    OfficeWindow office;
    const QString other = rosterOf(office, QStringLiteral("b.soctv"), QStringLiteral("Lê Bi"));
    office.create();
    const QString mine = office.window->rosterPath();
    office.window->openFile(other);
    office.type(QStringLiteral("Trần Văn Gõ")); // no event of the opening comes between the keys
    office.waitOpened();
    QCOMPARE(office.window->rosterPath(), other);
    office.open(mine);
    office.settle();
    QCOMPARE(office.names(), QStringList{QStringLiteral("Trần Văn Gõ")});
}

void TestOpening::stopLeavesEverythingAsItWas()
{
    OfficeWindow office;
    const QString other = rosterOf(office, QStringLiteral("b.soctv"), QStringLiteral("Lê Bi"));
    office.create();
    const QString mine = office.window->rosterPath();
    office.window->openFile(other);
    const auto bars = office.window->findChildren<WorkBar *>();
    QVERIFY(std::any_of(bars.begin(), bars.end(), [](WorkBar *bar) {
        const bool working = bar->isWorking();
        bar->cancel();
        return working;
    }));
    QVERIFY(!office.window->isOpening());
    QTest::qWait(50);
    QCOMPARE(office.window->rosterPath(), mine);
    QVERIFY(!office.window->findChild<WorkBar *>()->isWorking());
}

void TestOpening::somethingElseGivesItUp()
{
    OfficeWindow office;
    const QString other = rosterOf(office, QStringLiteral("b.soctv"), QStringLiteral("Lê Bi"));
    office.show();
    office.window->openFile(other);
    Q_EMIT office.window->findChild<StartPage *>()->newWanted();
    QVERIFY(!office.window->isOpening());
    QTest::qWait(50);
    QVERIFY(!office.window->workspace());
    QVERIFY(office.window->findChild<NewRosterPage *>()->isVisible());
}

void TestOpening::closingTheWindowMeanwhile()
{
    OfficeWindow office;
    const QString other = rosterOf(office, QStringLiteral("b.soctv"), QStringLiteral("Lê Bi"));
    office.show();
    office.window->openFile(other);
    office.window->close();
    office.window.reset();
    // Nobody holds the file afterwards.
    QVERIFY(Roster::open(other, Roster::Access::Edit));
}

void TestOpening::damagedFileLeavesTheOpenOne()
{
    OfficeWindow office;
    office.create();
    const QString mine = office.window->rosterPath();
    const QString bad = office.path(QStringLiteral("hỏng.soctv"));
    QFile file(bad);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("x");
    file.close();
    office.open(bad);
    QVERIFY(office.message().contains(QStringLiteral("hỏng")));
    QCOMPARE(office.window->rosterPath(), mine);
}

void TestOpening::whatFollowsFindsItOpen()
{
    OfficeWindow office;
    office.show();
    const QString path = rosterOf(office, QStringLiteral("b.soctv"), QStringLiteral("Lê Bi"));
    const QString copy = office.path(QStringLiteral("bản sao.soctv"));
    office.dialogs.paths = {copy};
    office.window->openFile(
        path, Roster::Access::View, [&] { office.window->actions().copyTo->trigger(); });
    office.waitOpened();
    QVERIFY(QFileInfo::exists(copy));
    QVERIFY(Roster::open(copy, Roster::Access::Edit));
}

QTEST_MAIN(TestOpening)
#include "tst_opening.moc"
