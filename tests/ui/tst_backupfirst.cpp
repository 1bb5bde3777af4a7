#include "core/roster/rosterbackups.h"
#include "core/roster/samplefile.h"
#include "tests/support/testroster.h"
#include "ui/backupfirst.h"
#include "ui/messagebar.h"

#include <QFileInfo>
#include <QTest>

using namespace soctv;

// A bulk change of a big roster waits for its backup, which is made beside the window.
class TestBackupFirst : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void bigRosterIsCopiedFirst();
    void changeMeanwhileIsInTheCopy();
    void oneWaitsAtATime();
    void droppedWithItsView();
    void smallChangeGoesAtOnce();
    void copyThatCannotBeMade();

private:
    void deleteTwoThousand();
    qint64 livePosts() const
    {
        return m_roster->database().number("SELECT count(*) FROM post WHERE deleted_at IS NULL");
    }

    const Step m_step{Action::DeleteRows, 2000};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Roster> m_roster;
    std::unique_ptr<QObject> m_view;
    QList<Notice> m_told;
    int m_done = 0;
};

void TestBackupFirst::init()
{
    m_view = std::make_unique<QObject>();
    m_told.clear();
    m_done = 0;
    m_roster.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(QStringLiteral("lớn.soctv"));
    Progress progress;
    QVERIFY(createSample(path, 20000, progress));
    QVERIFY(QFileInfo(path).size() > 4 * 1024 * 1024);
    auto opened = Roster::open(path, Roster::Access::Edit);
    QVERIFY(opened);
    m_roster = std::move(*opened);
}

void TestBackupFirst::deleteTwoThousand()
{
    afterBackup(
        *m_roster, m_step, m_view.get(), [this](const Notice &notice) { m_told.append(notice); },
        [this] {
            ++m_done;
            const auto edited = m_roster->edit(m_step, [](Edit &edit) {
                QList<qint64> posts;
                for (const ListRow &row : readRowsAfter(edit.database(), 0, 2000))
                    posts.append(row.post);
                deleteRows(edit, posts);
            });
            QVERIFY(edited);
        });
}

void TestBackupFirst::bigRosterIsCopiedFirst()
{
    const qint64 before = livePosts();
    deleteTwoThousand();
    QCOMPARE(m_done, 0); // the window is free
    QCOMPARE(m_told.size(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(m_done, 1, 30000);
    QCOMPARE(livePosts(), before - 2000);
    const QList<BackupInfo> backups = backupsIn(backupFolder(m_roster->path()));
    QCOMPARE(backups.size(), 1); // and none was made a second time by the edit itself
    auto copy = Roster::open(backups.first().path, Roster::Access::View);
    QVERIFY(copy);
    QCOMPARE(
        (*copy)->database().number("SELECT count(*) FROM post WHERE deleted_at IS NULL"), before);
}

void TestBackupFirst::changeMeanwhileIsInTheCopy()
{
    bool typed = false;
    connect(
        m_roster.get(), &Roster::backedUp, m_view.get(),
        [&] {
            if (std::exchange(typed, true))
                return;
            // Typed when the first copy is ready: another one is made before the rows go.
            NewRow row{Role::CoreStaff, {}, {}, 0};
            row.texts[field("full_name")] = QStringLiteral("Người Gõ Thêm");
            QVERIFY(m_roster->edit(Step{Action::AddRows},
                [&](Edit &edit) { addRows(edit, {row}, UnknownUnit::Keep); }));
        },
        Qt::DirectConnection);
    deleteTwoThousand();
    QTRY_COMPARE_WITH_TIMEOUT(m_done, 1, 30000);
    auto copy = Roster::open(
        backupsIn(backupFolder(m_roster->path())).first().path, Roster::Access::View);
    QVERIFY(copy);
    QCOMPARE(
        (*copy)->database().number("SELECT count(*) FROM person WHERE full_name = 'Người Gõ Thêm'"),
        1);
}

void TestBackupFirst::oneWaitsAtATime()
{
    deleteTwoThousand();
    deleteTwoThousand();
    QTRY_VERIFY_WITH_TIMEOUT(m_done > 0, 30000);
    QTest::qWait(50);
    QCOMPARE(m_done, 1);
}

void TestBackupFirst::droppedWithItsView()
{
    const qint64 before = livePosts();
    deleteTwoThousand();
    m_view.reset();
    QTRY_VERIFY_WITH_TIMEOUT(!m_roster->backups().isRunning(), 30000);
    QTest::qWait(50);
    QCOMPARE(m_done, 0);
    QCOMPARE(livePosts(), before);
}

void TestBackupFirst::smallChangeGoesAtOnce()
{
    int done = 0;
    afterBackup(
        *m_roster, Step{Action::SetField, 1, field("phone")}, m_view.get(),
        [this](const Notice &notice) { m_told.append(notice); }, [&] { ++done; });
    QCOMPARE(done, 1);
    QVERIFY(m_told.isEmpty());
}

void TestBackupFirst::copyThatCannotBeMade()
{
    // A file stands where the folder of the copies should be, and no home to go to instead.
    QFile inTheWay(backupFolder(m_roster->path()));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const QByteArray home = qgetenv("XDG_DATA_HOME");
    qputenv("XDG_DATA_HOME", "/dev/null");
    const qint64 before = livePosts();
    int failures = 0;
    connect(m_roster.get(), &Roster::backupFailed, m_view.get(), [&] { ++failures; });
    bool refused = false;
    afterBackup(
        *m_roster, m_step, m_view.get(), [](const Notice &) {},
        [&] {
            refused = !m_roster->edit(
                m_step, [](Edit &edit) { deleteRows(edit, {1}); }); // says why it cannot be
        });
    QTRY_VERIFY_WITH_TIMEOUT(refused, 30000);
    qputenv("XDG_DATA_HOME", home);
    QCOMPARE(failures, 1);
    QCOMPARE(livePosts(), before);
}

QTEST_GUILESS_MAIN(TestBackupFirst)
#include "tst_backupfirst.moc"
