#include "ui/window/neighbours.h"

#include "tests/support/officewindow.h"
#include "tests/support/othercomputer.h"
#include "tests/support/testroster.h"
#include "ui/window/raise.h"
#include "ui/window/statestrip.h"

#include <QLabel>
#include <QProcess>
#include <QSignalSpy>
#include <QSysInfo>

using namespace soctv;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int inTime = 10'000;

} // namespace

class TestNeighbours : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void followsAnotherComputer();
    void freeAgain();
    void rowsStayWhileTheOtherWrites();
    void readingWhileTheOtherWrites_data();
    void readingWhileTheOtherWrites();
    void readingAfterTheOtherDied();
    void takesOver();
    void sleepingComputerIsRefused();
    void diedWriting();
    void diedWritingWhileFollowed();
    void noBackupOfTheUnfinished();
    void raisesTheOtherWindow();
    void otherWindowThatDoesNotAnswer();
    void secondProgramLeaves();
    void places_data();
    void places();
    void placesOfNewRosters_data() { places_data(); }
    void placesOfNewRosters();

private:
    std::unique_ptr<TestRoster> m_roster;

    static StateStrip *strip(OfficeWindow &office)
    {
        return office.window->findChild<StateStrip *>();
    }
    static QString stripText(OfficeWindow &office)
    {
        return strip(office)->isVisible() ? strip(office)->findChild<QLabel *>()->text()
                                          : QString();
    }
    static QAbstractButton *button(OfficeWindow &office, const char *text)
    {
        return buttonWith(strip(office), StateStrip::tr(text));
    }
    void openToView(OfficeWindow &office)
    {
        office.show();
        office.open(m_roster->file());
        QVERIFY2(office.message().contains(u"PC-VP2"_s), qPrintable(office.message()));
        QCOMPARE(office.messageButtons(),
            (QStringList{MainWindow::tr("Open for viewing"), MainWindow::tr("Try again")}));
        office.pressMessageButton(MainWindow::tr("Open for viewing"));
        office.waitOpened();
    }
    void takeOver(OfficeWindow &office)
    {
        strip(office)->setPatience(500ms);
        QTRY_VERIFY_WITH_TIMEOUT(
            button(office, "Take over…")->isVisible() && button(office, "Take over…")->isEnabled(),
            inTime);
        office.dialogs.choices = {1};
        button(office, "Take over…")->click();
        QCOMPARE(office.dialogs.questions.size(), 1);
        QCOMPARE(office.dialogs.defaults.last(), Neighbours::tr("Leave it"));
        QVERIFY(office.dialogs.questions.last().contains(u"PC-VP2"_s));
        office.waitOpened();
        QVERIFY2(office.window->workspace(), qPrintable(office.message()));
        QVERIFY(!office.window->isReadOnly());
        QCOMPARE(stripText(office), QString());
        office.settle();
    }
};

void TestNeighbours::init()
{
    m_roster = std::make_unique<TestRoster>();
    m_roster->add(Role::AccountContact, {{u"full_name"_s, u"Lê Ái"_s}});
    m_roster->close();
}

void TestNeighbours::followsAnotherComputer()
{
    OtherComputer other(m_roster->file());
    OfficeWindow office;
    openToView(office);
    office.settle();
    QCOMPARE(office.names(), QStringList{u"Lê Ái"_s});
    QVERIFY2(stripText(office).contains(u"PC-VP2"_s), qPrintable(stripText(office)));
    QVERIFY(!button(office, "Open for editing")->isVisible());
    QVERIFY(!button(office, "Take over…")->isVisible());
    QCOMPARE(other.add(u"Bùi An"_s), u"saved"_s);
    QTRY_COMPARE_WITH_TIMEOUT(office.names(), (QStringList{u"Lê Ái"_s, u"Bùi An"_s}), inTime);
    QCOMPARE(other.add(u"Ngô Chi"_s), u"saved"_s); // it never waits for this window
    QTRY_COMPARE_WITH_TIMEOUT(office.names().size(), 3, inTime);
    QVERIFY(office.window->isReadOnly());
    QCOMPARE(office.message(), QString());
}

void TestNeighbours::freeAgain()
{
    OtherComputer other(m_roster->file());
    OfficeWindow office;
    openToView(office);
    other.close();
    QTRY_VERIFY_WITH_TIMEOUT(button(office, "Open for editing")->isVisible(), inTime);
    QVERIFY2(stripText(office).contains(u"PC-VP2"_s), qPrintable(stripText(office)));
    button(office, "Open for editing")->click();
    office.waitOpened();
    QVERIFY(!office.window->isReadOnly());
    QCOMPARE(stripText(office), QString());
}

void TestNeighbours::rowsStayWhileTheOtherWrites()
{
    OtherComputer other(m_roster->file());
    OfficeWindow office;
    openToView(office);
    office.settle();
    {
        Database writer = Database::open(m_roster->file(), Database::Access::ReadWrite);
        writer.execute("BEGIN EXCLUSIVE"); // a commit that takes long
        Changes everything;
        everything.everything = true;
        Q_EMIT office.roster().changed(everything);
        QCOMPARE(office.names(), QStringList{u"Lê Ái"_s});
        QTest::qWait(StateStrip::pollMilliseconds + 500);
        QCOMPARE(office.names(), QStringList{u"Lê Ái"_s});
        QCOMPARE(office.message(), QString());
        writer.execute("UPDATE person SET full_name = 'Lê Ân'; COMMIT");
    }
    QTRY_COMPARE_WITH_TIMEOUT(office.names(), QStringList{u"Lê Ân"_s}, inTime);
    QCOMPARE(office.message(), QString());
}

void TestNeighbours::readingWhileTheOtherWrites_data()
{
    using Act = std::function<void(Workspace &, qint64 post, qint64 person)>;
    QTest::addColumn<Act>("act");
    QTest::newRow("row") << Act(
        [](Workspace &workspace, qint64 post, qint64) { workspace.showPost(post); });
    QTest::newRow("person") << Act(
        [](Workspace &workspace, qint64, qint64 person) { workspace.showPerson(person); });
    QTest::newRow("detail panel") << Act([](Workspace &workspace, qint64, qint64) {
        workspace.setPanelShown(true);
        workspace.list().table().setCurrentIndex(workspace.list().model().index(1, 0));
    });
    QTest::newRow("print") << Act(
        [](Workspace &workspace, qint64, qint64) { workspace.showPrint(); });
}

// A commit that takes long: what is asked for meanwhile is refused with words.
void TestNeighbours::readingWhileTheOtherWrites()
{
    QFETCH(const std::function<void(Workspace &, qint64, qint64)>, act);
    m_roster->reopen();
    m_roster->add(Role::AccountContact, {{u"full_name"_s, u"Bùi An"_s}});
    m_roster->close();
    OtherComputer other(m_roster->file());
    OfficeWindow office;
    openToView(office);
    office.settle();
    Database writer = Database::open(m_roster->file(), Database::Access::ReadWrite);
    const qint64 post = writer.number("SELECT max(id) FROM post");
    const qint64 person = writer.number("SELECT max(id) FROM person");
    writer.execute("BEGIN EXCLUSIVE");
    act(*office.window->workspace(), post, person);
    QTRY_VERIFY2_WITH_TIMEOUT(office.message().contains(u"is being used by another program"_s),
        qPrintable(office.message()), inTime);
    writer.execute("COMMIT");
    office.window->messages().clear();
    act(*office.window->workspace(), post, person);
    office.settle();
    QCOMPARE(office.message(), QString());
}

void TestNeighbours::readingAfterTheOtherDied()
{
    OtherComputer other(m_roster->file());
    OfficeWindow office;
    openToView(office);
    office.settle();
    const qint64 post = office.roster().database().number("SELECT max(id) FROM post");
    other.dieWriting();
    office.window->workspace()->showPost(post);
    QVERIFY2(office.message().contains(u"stopped half way"_s), qPrintable(office.message()));
    QTRY_VERIFY_WITH_TIMEOUT(office.window->rosterPath() != m_roster->file(), inTime);
}

void TestNeighbours::takesOver()
{
    OtherComputer other(m_roster->file());
    OfficeWindow office;
    openToView(office);
    other.kill();
    QTest::qWait(StateStrip::pollMilliseconds + 500);
    QVERIFY(!button(office, "Take over…")->isVisible()); // nobody can know yet
    takeOver(office);
    QCOMPARE(office.names(), QStringList{u"Lê Ái"_s});
    const auto backups = backupsIn(backupFolder(m_roster->file()));
    QVERIFY(!backups.isEmpty());
    QCOMPARE(backups.first().reason, u"take-over"_s);
}

void TestNeighbours::sleepingComputerIsRefused()
{
    OtherComputer other(m_roster->file());
    OfficeWindow office;
    openToView(office);
    other.sleep();
    takeOver(office);
    QVERIFY(office.roster().edit(Step{Action::AddRows, 1}, [](Edit &edit) {
        addRows(edit, {TestRoster::row(Role::AccountContact, {{u"full_name"_s, u"Mới"_s}})},
            UnknownUnit::Keep);
    }));
    other.wakeUp();
    const QString refusal = other.add(u"Muộn"_s);
    QVERIFY2(refusal.contains(QSysInfo::machineHostName()), qPrintable(refusal));
    other.close();
    QVERIFY(office.roster().edit(Step{Action::AddRows, 1}, [](Edit &edit) {
        addRows(edit, {TestRoster::row(Role::AccountContact, {{u"full_name"_s, u"Nữa"_s}})},
            UnknownUnit::Keep);
    }));
    QTRY_COMPARE_WITH_TIMEOUT(office.names().size(), 3, inTime);
    QVERIFY(!office.names().contains(u"Muộn"_s));
}

void TestNeighbours::diedWriting()
{
    OtherComputer other(m_roster->file());
    other.dieWriting();
    OfficeWindow office;
    openToView(office);
    // The newest backup is shown until then.
    QTRY_VERIFY_WITH_TIMEOUT(office.window->workspace(), inTime);
    office.waitOpened();
    office.settle();
    QCOMPARE(office.names(), QStringList{u"Lê Ái"_s});
    QVERIFY(office.window->isReadOnly());
    QVERIFY(office.window->rosterPath() != m_roster->file());
    QVERIFY2(stripText(office).contains(u"PC-VP2"_s), qPrintable(stripText(office)));
    QVERIFY(stripText(office).contains(QFileInfo(office.window->rosterPath()).fileName()));
    QVERIFY(!button(office, "Take over…")->isEnabled());
    takeOver(office);
    QCOMPARE(office.window->rosterPath(), m_roster->file());
    QCOMPARE(office.names(), QStringList{u"Lê Ái"_s});
}

void TestNeighbours::diedWritingWhileFollowed()
{
    OtherComputer other(m_roster->file());
    OfficeWindow office;
    openToView(office);
    office.settle();
    other.dieWriting();
    QTRY_VERIFY_WITH_TIMEOUT(office.window->rosterPath() != m_roster->file(), inTime);
    office.waitOpened();
    office.settle();
    QCOMPARE(office.names(), QStringList{u"Lê Ái"_s});
    QCOMPARE(office.message(), QString());
    takeOver(office);
    QCOMPARE(office.window->rosterPath(), m_roster->file());
}

void TestNeighbours::noBackupOfTheUnfinished()
{
    OtherComputer other(m_roster->file());
    other.dieWriting();
    QVERIFY(QDir(backupFolder(m_roster->file())).removeRecursively());
    OfficeWindow office;
    openToView(office);
    QVERIFY(!office.window->workspace());
    QVERIFY2(stripText(office).contains(u"PC-VP2"_s), qPrintable(stripText(office)));
    takeOver(office);
    QCOMPARE(office.names(), QStringList{u"Lê Ái"_s});
}

void TestNeighbours::raisesTheOtherWindow()
{
    OfficeWindow first;
    first.show();
    first.open(m_roster->file());
    QVERIFY(first.window->workspace());
    OfficeWindow second;
    second.show();
    first.window->showMinimized();
    QVERIFY(first.window->isMinimized());
    const QSignalSpy raised(second.window.get(), &MainWindow::otherWindowRaised);
    second.open(m_roster->file());
    QTRY_COMPARE_WITH_TIMEOUT(raised.size(), 1, RaiseRequest::patienceMilliseconds);
    QVERIFY(!first.window->isMinimized());
    QTRY_VERIFY(first.window->isActiveWindow());
    QVERIFY(!second.window->workspace());
    QVERIFY2(second.message().contains(u"thử"_s), qPrintable(second.message()));
    QVERIFY(second.messageButtons().isEmpty());
    const QDir requests(raiseFolder());
    QCOMPARE(requests.entryList({u"*.raise"_s}, QDir::Files), QStringList());
    QCOMPARE(int(QFileInfo(raiseFolder()).permissions() & QFile::Permissions(0x0077)), 0);
}

void TestNeighbours::otherWindowThatDoesNotAnswer()
{
    m_roster->reopen(); // no window
    OfficeWindow office;
    office.show();
    office.open(m_roster->file());
    QCOMPARE(office.message(), QString()); // it is asked first
    QTRY_VERIFY_WITH_TIMEOUT(!office.message().isEmpty(), inTime);
    QCOMPARE(office.messageButtons(),
        (QStringList{MainWindow::tr("Open for viewing"), MainWindow::tr("Try again")}));
    QCOMPARE(QDir(raiseFolder()).entryList({u"*.raise"_s}, QDir::Files), QStringList());
}

void TestNeighbours::secondProgramLeaves()
{
    OfficeWindow office;
    office.show();
    office.open(m_roster->file());
    office.window->showMinimized();
    QProcess program;
    program.start(QStringLiteral(SOCTV_PROGRAM), {m_roster->file()});
    QTRY_VERIFY_WITH_TIMEOUT(program.state() == QProcess::NotRunning, inTime);
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(!office.window->isMinimized());
    QVERIFY(!office.window->isReadOnly());
}

void TestNeighbours::places_data()
{
    QTest::addColumn<int>("place");
    QTest::newRow("network") << int(Place::Network);
    QTest::newRow("stick") << int(Place::Removable);
}

void TestNeighbours::places()
{
    QFETCH(int, place);
    OfficeWindow office;
    office.window->findChild<Neighbours *>()->setPlaces(
        [place](const QString &) { return Place(place); });
    office.show();
    office.open(m_roster->file());
    QVERIFY(!office.window->workspace());
    QCOMPARE(office.messageButtons(),
        (QStringList{Neighbours::tr("Open for editing"), Neighbours::tr("Open for viewing")}));
    office.pressMessageButton(Neighbours::tr("Open for viewing"));
    office.waitOpened();
    QVERIFY(office.window->isReadOnly());
    // Said once.
    QVERIFY(button(office, "Open for editing")->isVisible());
    button(office, "Open for editing")->click();
    office.waitOpened();
    QVERIFY(!office.window->isReadOnly());
    QCOMPARE(office.message(), QString());
}

// Said when it is made, and not again when it is opened.
void TestNeighbours::placesOfNewRosters()
{
    QFETCH(int, place);
    OfficeWindow office;
    office.window->findChild<Neighbours *>()->setPlaces(
        [place](const QString &) { return Place(place); });
    office.create(u"mới.soctv"_s);
    QVERIFY2(
        office.message().contains(Place(place) == Place::Network ? u"network folder" : u"stick"),
        qPrintable(office.message()));
    QVERIFY(office.messageButtons().isEmpty());
    QVERIFY(office.window->closeRoster());
    office.open(office.path(u"mới.soctv"_s));
    QVERIFY(office.window->workspace());
    QVERIFY(!office.window->isReadOnly());
    QCOMPARE(office.message(), QString());
}

int main(int argc, char **argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--edit") == 0) {
        const QCoreApplication application(argc, argv);
        return OtherComputer::main(QString::fromLocal8Bit(argv[2]));
    }
    const QTemporaryDir runtime; // windows of other tests are not asked
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime.path()));
    QApplication application(argc, argv);
    TestNeighbours test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_neighbours.moc"
