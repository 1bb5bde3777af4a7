// The tab with all copies of a roster.

#include "ui/backups/backupspage.h"

#include "core/roster/rosterbackups.h"
#include "core/roster/samplefile.h"
#include "tests/support/scripteddialogs.h"
#include "tests/support/smalldisk.h"
#include "tests/support/testroster.h"
#include "ui/backups/backupsmodel.h"
#include "ui/backups/backupwords.h"
#include "ui/backups/restoredialog.h"
#include "ui/backups/stickfolder.h"
#include "ui/jobs.h"
#include "ui/messagebar.h"
#include "ui/settings.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTimer>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestBackupsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void none();
    void rows();
    void words_data();
    void words();
    void buttonsFollowTheSelection();
    void viewerCannotRestore();
    void asOfAnotherDay();
    void backUpNow();
    void checkAgain();
    void checkFindsDamage();
    void viewOne();
    void restoreAsks();
    void restoreOfADamagedOne();
    void copyOneToAStick();
    void copyTheRosterToAStick();
    void badStick_data();
    void badStick();
    void changeFolder();
    void changeBackToBesideTheRoster();
    void folderThatCannotBeWritten();
    void troubleIsShown();
    void tenThousand();
    void freeNames();
    void closedWhileWorking();

private:
    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<TestRoster> m_file;
    std::unique_ptr<Jobs> m_jobs;
    std::unique_ptr<Settings> m_settings;
    ScriptedDialogs m_dialogs;
    std::unique_ptr<BackupsPage> m_page;
    QList<Notice> m_notices;

    void open(int rows)
    {
        m_jobs = std::make_unique<Jobs>(m_file->roster());
        m_settings = std::make_unique<Settings>(m_file->path(u"s.ini"_s));
        m_page = std::make_unique<BackupsPage>(
            PageTools{m_file->roster(), *m_jobs, *m_settings, m_dialogs});
        new QAbstractItemModelTester(
            &m_page->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_page.get());
        connect(m_page.get(), &BackupsPage::message, m_page.get(),
            [this](const Notice &notice) { m_notices.append(notice); });
        m_page->resize(1150, 600);
        m_page->show();
        QTRY_COMPARE(m_page->model().rowCount(), rows);
    }
    void make(int copies)
    {
        for (int i = 0; i < copies; ++i)
            QVERIFY((*m_file)->backUp(u"manual"_s).ok());
    }
    QString cell(int row, int column) const
    {
        return m_page->model().index(row, column).data().toString();
    }
    QPushButton *button(const QString &text) const
    {
        const auto buttons = m_page->findChildren<QPushButton *>();
        for (QPushButton *one : buttons) {
            if (QString(one->text()).remove(u'&') == text)
                return one;
        }
        return nullptr;
    }
    QString place() const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return labels.isEmpty() ? QString() : labels.first()->text();
    }
    static void damage(const QString &path)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(8 * 4096);
        file.write(QByteArray(4096, '\x55'));
    }
    void answerRestore(const std::function<void(RestoreDialog &)> &answer)
    {
        auto *timer = new QTimer(m_page.get());
        connect(timer, &QTimer::timeout, m_page.get(), [timer, answer] {
            auto *dialog = qobject_cast<RestoreDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            timer->stop();
            answer(*dialog);
            if (dialog->isVisible())
                dialog->reject();
        });
        timer->start(10);
    }
};

void TestBackupsPage::init()
{
    m_data = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", m_data->path().toUtf8());
    m_dialogs = {};
    m_notices.clear();
    m_file = std::make_unique<TestRoster>();
    m_file->add(Role::CoreStaff, {{u"full_name"_s, u"Nguyễn Văn An"_s}, {u"unit"_s, u"Mẫu"_s}});
    (*m_file)->backups().drop(); // its own copy: each test makes what it looks at
}

void TestBackupsPage::cleanup()
{
    m_page.reset();
    m_jobs.reset();
    m_file.reset();
}

void TestBackupsPage::none()
{
    open(0);
    QTRY_VERIFY(place().contains(u"There is no backup yet"_s));
    QVERIFY(button(u"Back up now"_s)->isEnabled());
    for (const QString &text :
        {u"Check again"_s, u"Open for viewing"_s, u"Restore…"_s, u"Copy to a USB stick…"_s})
        QVERIFY(!button(text)->isEnabled());
}

void TestBackupsPage::rows()
{
    make(3);
    open(3);
    QCOMPARE(cell(0, BackupsModel::Number), u"3"_s);
    QVERIFY(cell(0, BackupsModel::When).startsWith(u"today "_s));
    QCOMPARE(cell(0, BackupsModel::Why), u"asked for"_s);
    QCOMPARE(cell(0, BackupsModel::People), u"1"_s);
    QCOMPARE(cell(0, BackupsModel::Units), u"2"_s); // with the office itself
    QCOMPARE(cell(0, BackupsModel::State), u"✓ checked"_s);
    QVERIFY(cell(0, BackupsModel::Size).endsWith(u" KB"_s));
    QVERIFY(place().contains(QDir::toNativeSeparators(backupFolder(m_file->file()))));
    QVERIFY(m_page->table().verticalHeader()->defaultSectionSize() >= 26);
    make(1); // follows by itself
    QTRY_COMPARE(m_page->model().rowCount(), 4);
}

void TestBackupsPage::words_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("text");
    QTest::newRow("session") << u"first-change"_s << u"first change of a session"_s;
    QTest::newRow("half hour") << u"interval"_s << u"half an hour after a change"_s;
    QTest::newRow("close") << u"close"_s << u"on closing"_s;
    QTest::newRow("import") << QString(actionKey(Action::ImportRows)) << u"before an import"_s;
    QTest::newRow("paste") << QString(actionKey(Action::PasteRows))
                           << u"before a change of many rows"_s;
    QTest::newRow("unknown") << QString() << u"not known"_s;
}

void TestBackupsPage::words()
{
    QFETCH(QString, reason);
    BackupInfo info;
    info.reason = reason;
    QTEST(backupReason(info), "text");
}

void TestBackupsPage::buttonsFollowTheSelection()
{
    make(2);
    open(2);
    m_page->table().selectRow(0);
    QVERIFY(button(u"Restore…"_s)->isEnabled());
    m_page->table().selectAll();
    QVERIFY(button(u"Check again"_s)->isEnabled());
    QVERIFY(!button(u"Restore…"_s)->isEnabled());
    QVERIFY(!button(u"Open for viewing"_s)->isEnabled());
    QCOMPARE(m_page->table().actions().size(), 4); // the same with the other mouse button
}

void TestBackupsPage::viewerCannotRestore()
{
    make(1);
    m_file->reopen(Roster::Access::View);
    open(1);
    m_page->table().selectRow(0);
    QVERIFY(!button(u"Restore…"_s)->isEnabled());
    QVERIFY(!button(u"Back up now"_s)->isEnabled());
    QVERIFY(button(u"Copy to a USB stick…"_s)->isEnabled());
}

void TestBackupsPage::asOfAnotherDay()
{
    make(1);
    open(1);
    m_page->setEditable(false);
    m_page->table().selectRow(0);
    QVERIFY(!button(u"Restore…"_s)->isEnabled());
    QVERIFY(button(u"Open for viewing"_s)->isEnabled());
}

void TestBackupsPage::backUpNow()
{
    open(0);
    button(u"Back up now"_s)->setFocus();
    QTest::keyClick(button(u"Back up now"_s), Qt::Key_Space);
    QTRY_COMPARE(m_page->model().rowCount(), 1);
    QVERIFY(m_notices.first().text.startsWith(u"Backed up and verified"_s));
}

void TestBackupsPage::checkAgain()
{
    make(2);
    QVERIFY(QFile::remove(backupFolder(m_file->file()) + u"/manifest.json"));
    open(2);
    QVERIFY(cell(0, BackupsModel::State).startsWith(u"not checked"_s));
    QCOMPARE(cell(0, BackupsModel::People), u"–"_s);
    m_page->table().selectAll();
    button(u"Check again"_s)->click();
    QVERIFY(m_page->isWorking());
    QTRY_COMPARE(cell(0, BackupsModel::State), u"✓ checked"_s);
    QCOMPARE(cell(1, BackupsModel::State), u"✓ checked"_s);
    QCOMPARE(m_notices.last().text, u"2 backup(s) checked: all is well."_s);
}

void TestBackupsPage::checkFindsDamage()
{
    make(2);
    damage((*m_file)->backups().list().first().path);
    open(2);
    QCOMPARE(cell(0, BackupsModel::State), u"✓ checked"_s); // nobody has looked
    m_page->table().selectAll();
    button(u"Check again"_s)->click();
    QTRY_VERIFY(cell(0, BackupsModel::State).contains(u"damaged"_s));
    QCOMPARE(cell(1, BackupsModel::State), u"✓ checked"_s);
    QVERIFY(m_notices.last().text.startsWith(u"1 backup(s) are damaged"_s));
    QCOMPARE((*m_file)->backups().places().newestVerified()->sequence, 1);
}

void TestBackupsPage::viewOne()
{
    make(1);
    open(1);
    m_page->table().selectRow(0);
    QSignalSpy chosen(m_page.get(), &BackupsPage::chosen);
    button(u"Open for viewing"_s)->click();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).toString(), (*m_file)->backups().list().first().path);
}

void TestBackupsPage::restoreAsks()
{
    make(1);
    m_file->add(Role::CoreStaff, {{u"full_name"_s, u"Lê Văn Cường"_s}});
    (*m_file)->backups().drop();
    open(1);
    m_page->table().selectRow(0);
    QSignalSpy chosen(m_page.get(), &BackupsPage::chosen);
    bool shown = false;
    answerRestore([&](RestoreDialog &dialog) {
        QStringList texts;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            texts.append(label->text());
        shown = texts.contains(u"would go"_s) && texts.contains(u"2"_s) && texts.contains(u"1"_s);
        QTest::keyClick(&dialog, Qt::Key_Return); // the default leaves all as it is
    });
    button(u"Restore…"_s)->click();
    QTRY_VERIFY(shown);
    QTRY_VERIFY(!m_page->isWorking());
    QCOMPARE(chosen.size(), 0);
    answerRestore(
        [](RestoreDialog &dialog) { dialog.findChild<QPushButton *>(u"restore"_s)->click(); });
    button(u"Restore…"_s)->click();
    QTRY_COMPARE(chosen.size(), 1);
}

void TestBackupsPage::restoreOfADamagedOne()
{
    make(1);
    damage((*m_file)->backups().list().first().path);
    open(1);
    m_page->table().selectRow(0);
    QSignalSpy chosen(m_page.get(), &BackupsPage::chosen);
    button(u"Restore…"_s)->click();
    QTRY_VERIFY(!m_notices.isEmpty());
    QTRY_VERIFY(cell(0, BackupsModel::State).contains(u"damaged"_s));
    QCOMPARE(chosen.size(), 0);
}

void TestBackupsPage::copyOneToAStick()
{
    make(1);
    open(1);
    m_page->table().selectRow(0);
    QTemporaryDir stick;
    m_dialogs.folder = stick.path();
    button(u"Copy to a USB stick…"_s)->click();
    QTRY_COMPARE(m_notices.size(), 1);
    QVERIFY2(m_notices.first().text.contains(u"can be pulled out now"_s),
        qPrintable(m_notices.first().text));
    QVERIFY(m_notices.first().text.contains(u"thử.000001.soctv"_s));
    QVERIFY(Roster::open(stick.filePath(u"thử.000001.soctv"_s), Roster::Access::Edit).ok());
    m_dialogs.folder = stick.path(); // never over another file
    button(u"Copy to a USB stick…"_s)->click();
    QTRY_COMPARE(m_notices.size(), 2);
    QVERIFY(QFileInfo::exists(stick.filePath(u"thử.000001 (2).soctv"_s)));
}

void TestBackupsPage::copyTheRosterToAStick()
{
    open(0);
    QTemporaryDir stick;
    m_page->copyRoster(); // Esc
    QVERIFY(!m_page->isWorking());
    m_dialogs.folder = stick.path();
    m_page->copyRoster();
    m_file->add(Role::CoreStaff, {{u"full_name"_s, u"Lê Văn Cường"_s}}); // the window lives on
    QTRY_COMPARE(m_notices.size(), 1);
    QVERIFY(m_notices.first().text.contains(u"can be pulled out now"_s));
    const QStringList files = QDir(stick.path()).entryList(QDir::Files | QDir::Hidden);
    QCOMPARE(files.size(), 1);
    QVERIFY(Roster::open(stick.filePath(files.first()), Roster::Access::View).ok());
}

void TestBackupsPage::badStick_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("roster");
    QTest::addColumn<QString>("sentence");
    for (const bool roster : {false, true}) {
        const auto row = [&](const char *name) -> QTestData & {
            return QTest::addRow("%s, %s", name, roster ? "roster" : "backup")
                << QString::fromLatin1(name) << roster;
        };
        row("full") << u"is full"_s;
        row("read-only") << u"is read-only, nothing has been written"_s;
        row("gone") << u"There is no folder"_s;
    }
}

void TestBackupsPage::badStick()
{
    QFETCH(QString, state);
    QFETCH(bool, roster);
    QFETCH(QString, sentence);
    make(1);
    open(1);
    m_page->table().selectRow(0);
    SmallDisk stick(64);
    QVERIFY(stick.isMounted());
    QVERIFY(state != u"read-only"_s || stick.makeReadOnly());
    m_dialogs.folder = state == u"gone"_s ? stick.path(u"pulled"_s) : stick.path();
    if (roster)
        m_page->copyRoster();
    else
        m_page->copySelected();
    QTRY_COMPARE(m_notices.size(), 1);
    QVERIFY2(m_notices.first().text.contains(sentence), qPrintable(m_notices.first().text));
    QCOMPARE(QDir(stick.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
    QVERIFY(!m_page->isWorking());
}

void TestBackupsPage::changeFolder()
{
    make(1);
    open(1);
    QTemporaryDir other;
    m_dialogs.folder = other.path();
    button(u"Change the folder…"_s)->click();
    QCOMPARE(m_dialogs.questions.size(), 0);
    QTRY_VERIFY(place().contains(other.path()));
    QCOMPARE(m_settings->backupFolders(), (QStringList{other.path(), QString()}));
    make(1);
    QTRY_COMPARE(m_page->model().rowCount(), 2); // the one beside the roster, too
    QVERIFY(m_page->model().backup(0)->path.startsWith(other.path()));
    QCOMPARE(cell(0, BackupsModel::Number), u"2"_s);
}

void TestBackupsPage::changeBackToBesideTheRoster()
{
    open(0);
    QTemporaryDir other;
    m_dialogs.folder = other.path();
    m_page->changeFolder();
    make(1);
    m_dialogs.choices = {2};
    m_page->changeFolder(); // leaves it
    QCOMPARE(m_settings->backupFolders().first(), other.path());
    m_dialogs.choices = {1};
    m_page->changeFolder();
    QCOMPARE(m_settings->backupFolders(), (QStringList{QString(), other.path()}));
    QTRY_COMPARE(m_page->model().rowCount(), 1);
    QVERIFY(place().contains(backupFolder(m_file->file())));
}

void TestBackupsPage::folderThatCannotBeWritten()
{
    open(0);
    SmallDisk disk(64);
    QVERIFY(disk.isMounted());
    QVERIFY(disk.makeReadOnly());
    m_dialogs.folder = disk.path();
    m_page->changeFolder();
    QCOMPARE(m_notices.size(), 1);
    QVERIFY(m_notices.first().text.contains(u"is read-only. Backups stay where they were"_s));
    QVERIFY(m_settings->backupFolders().isEmpty());
}

void TestBackupsPage::troubleIsShown()
{
    open(0);
    QVERIFY(QDir(backupFolder(m_file->file())).removeRecursively());
    QFile inTheWay(backupFolder(m_file->file()));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    make(1);
    QTRY_COMPARE(m_page->model().rowCount(), 1);
    QVERIFY2(place().startsWith(u"⚠ “"_s) && place().contains(m_data->path()), qPrintable(place()));
}

void TestBackupsPage::tenThousand()
{
    open(0);
    QList<BackupInfo> backups;
    for (qint64 i = 10'000; i > 0; --i) {
        BackupInfo info;
        info.path = QString::number(i);
        info.sequence = i;
        info.at = QDateTime::currentDateTimeUtc().addSecs(-1800 * (10'000 - i));
        info.verified = true;
        backups.append(info);
    }
    QElapsedTimer timer;
    timer.start();
    m_page->model().setBackups(backups);
    m_page->table().scrollToBottom();
    m_page->grab();
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(cell(9'999, BackupsModel::Number), u"1"_s);
}

void TestBackupsPage::freeNames()
{
    QTemporaryDir folder;
    QCOMPARE(freePath(folder.path(), u"a.b.soctv"_s), folder.filePath(u"a.b.soctv"_s));
    QVERIFY(QFile(folder.filePath(u"a.b.soctv"_s)).open(QIODevice::WriteOnly));
    QCOMPARE(freePath(folder.path(), u"a.b.soctv"_s), folder.filePath(u"a.b (2).soctv"_s));
    QVERIFY(stickFolder().isEmpty() || QFileInfo(stickFolder()).isDir());
}

void TestBackupsPage::closedWhileWorking()
{
    make(3);
    open(3);
    m_page->table().selectAll();
    m_page->verifySelected();
    m_page.reset(); // waits for what is under way, and nothing is told
    QCOMPARE(m_notices.size(), 0);
}

QTEST_MAIN(TestBackupsPage)
#include "tst_backupspage.moc"
