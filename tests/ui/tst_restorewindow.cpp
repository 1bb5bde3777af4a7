// Backups in the real window: restored by keyboard and back again, looked at, made on closing.

#include "core/roster/rosterbackups.h"
#include "tests/support/officewindow.h"
#include "tests/support/testroster.h"
#include "ui/backups/backupsmodel.h"
#include "ui/backups/backupspage.h"
#include "ui/backups/restoredialog.h"
#include "ui/history/historyview.h"
#include "ui/window/rosterstatus.h"
#include "ui/window/statestrip.h"

#include <QLabel>
#include <QTableView>
#include <QTimer>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestRestoreWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_office.reset(); }
    void byKeyboardAndBack();
    void refusedNothingChanges();
    void bringsInWhatWasNotStored();
    void whatWasNotStoredWaitsForTheFile();
    void whereNoRosterIs_data();
    void whereNoRosterIs();
    void lookedAtAndBack();
    void onClosing();
    void closingWithoutAPlace();
    void badFolderIsSaid();
    void settingIsUsed();
    void sampleIsLeftAlone();
    void copyFromTheMenu();

private:
    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<OfficeWindow> m_office;

    qint64 add(const QString &name)
    {
        const auto posts = m_office->roster().edit(Step{Action::AddRows, 1}, [&](Edit &edit) {
            return addRows(edit, {TestRoster::row(Role::AccountContact, {{u"full_name"_s, name}})},
                UnknownUnit::Create);
        });
        return posts ? posts->value(0) : 0;
    }
    qint64 people() { return m_office->roster().database().number("SELECT count(*) FROM person"); }
    BackupsPage &page()
    {
        return static_cast<HistoryView &>(m_office->window->workspace()->page(View::History))
            .backups();
    }
    void openTab(int rows)
    {
        m_office->window->actions().backups->trigger();
        QVERIFY(page().isVisible());
        QTRY_COMPARE(page().model().rowCount(), rows);
    }
    // Tab until the focus is on the button that says text.
    void tabTo(const QString &text)
    {
        for (int i = 0; i < 20; ++i) {
            const auto *button = qobject_cast<QAbstractButton *>(m_office->focus());
            if (button && QString(button->text()).remove(u'&') == text)
                return;
            m_office->press(Qt::Key_Tab);
        }
        QFAIL(qPrintable("no button " + text));
    }
    // The dialog that asks is answered with the keys Tab and Space.
    void confirmByKeyboard()
    {
        auto *timer = new QTimer(m_office->window.get());
        connect(timer, &QTimer::timeout, m_office->window.get(), [this, timer] {
            auto *dialog = qobject_cast<RestoreDialog *>(QApplication::activeModalWidget());
            if (!dialog || !dialog->isActiveWindow() || !QApplication::focusWidget())
                return;
            timer->deleteLater();
            timer->stop();
            tabTo(u"Restore"_s);
            m_office->press(Qt::Key_Space);
            if (dialog->isVisible()) // the keys did not do it
                dialog->reject();
        });
        timer->start(20);
    }
    void waitRestored(qint64 expected)
    {
        QTRY_VERIFY_WITH_TIMEOUT(
            m_office->window->workspace() && !m_office->message().isEmpty() && people() == expected,
            20'000);
    }
    QString status() const
    {
        QStringList texts;
        for (const QLabel *label : m_office->window->statusBar()->findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(u'|');
    }
};

void TestRestoreWindow::init()
{
    m_data = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", m_data->path().toUtf8());
    m_office = std::make_unique<OfficeWindow>();
}

void TestRestoreWindow::byKeyboardAndBack()
{
    m_office->create();
    QVERIFY(add(u"Nguyễn Văn An"_s));
    QTRY_COMPARE(m_office->roster().backups().list().size(), 1);
    QVERIFY(add(u"Lê Văn Cường"_s));
    openTab(1);
    tabTo(u"Restore…"_s);
    confirmByKeyboard();
    m_office->press(Qt::Key_Space);
    waitRestored(1);
    QVERIFY2(m_office->message().startsWith(u"The backup has been restored. What was there before "
                                            u"is backup No. "_s),
        qPrintable(m_office->message()));
    QVERIFY(!m_office->window->isReadOnly());
    QVERIFY(add(u"Phạm Thị Dung"_s)); // it can be worked in
    const QString number = m_office->message().section(u"No. "_s, 1).section(u':', 0, 0);
    m_office->pressMessageButton(u"Show the backups"_s);
    QTRY_VERIFY(page().isVisible() && page().model().rowCount() >= 3);
    QTRY_VERIFY(!m_office->roster().backups().isRunning()); // rows move down when one is made
    int row = 0;
    while (page().model().index(row, BackupsModel::Number).data().toString() != number)
        ++row;
    page().table().selectRow(row);
    confirmByKeyboard();
    page().restore();
    waitRestored(2);
    QTRY_COMPARE(m_office->roster().database().number(
                     "SELECT count(*) FROM person WHERE full_name = 'Lê Văn Cường'"),
        1);
}

void TestRestoreWindow::refusedNothingChanges()
{
    m_office->create();
    QVERIFY(add(u"Nguyễn Văn An"_s));
    QTRY_COMPARE(m_office->roster().backups().list().size(), 1);
    const QString backup = m_office->roster().backups().list().first().path;
    openTab(1);
    QVERIFY(QFile::resize(backup, 4096));
    Q_EMIT page().chosen(backup, BackupUse::Restore); // it goes bad after the question
    QTRY_VERIFY_WITH_TIMEOUT(
        m_office->window->workspace() && !m_office->message().isEmpty(), 20'000);
    QVERIFY2(m_office->message().contains(u"is damaged"_s), qPrintable(m_office->message()));
    QCOMPARE(people(), 1);
    QVERIFY(!m_office->window->isReadOnly());
}

// The file is gone while it is open: the backup takes its place, and the change comes in.
void TestRestoreWindow::bringsInWhatWasNotStored()
{
    m_office->create();
    QVERIFY(add(u"Nguyễn Văn An"_s));
    QTRY_COMPARE(m_office->roster().backups().list().size(), 1);
    QTRY_VERIFY(!m_office->roster().backups().isRunning());
    QVERIFY(QFile::remove(m_office->path(u"thử.soctv"_s)));
    QVERIFY(!add(u"Lê Văn Cường"_s));
    QTest::qWait(1);
    m_office->pressMessageButton(u"Restore…"_s);
    QTRY_COMPARE(page().model().rowCount(), 1);
    m_office->dialogs.choices = {0}; // no backup on closing: the file is gone
    confirmByKeyboard();
    page().restore();
    waitRestored(2);
    QVERIFY2(m_office->message().contains(u"is stored now: "_s), qPrintable(m_office->message()));
    QVERIFY(!m_office->roster().unsaved());
    QVERIFY(m_office->roster().undo()); // as one step
    QCOMPARE(people(), 1);
}

void TestRestoreWindow::whatWasNotStoredWaitsForTheFile()
{
    m_office->create();
    QVERIFY(add(u"Nguyễn Văn An"_s));
    QTRY_COMPARE(m_office->roster().backups().list().size(), 1);
    QTRY_VERIFY(!m_office->roster().backups().isRunning());
    const QString file = m_office->path(u"thử.soctv"_s);
    const QString backup = m_office->roster().backups().list().first().path;
    QVERIFY(QFile::rename(file, m_office->path(u"b.soctv"_s)));
    QVERIFY(!add(u"Lê Văn Cường"_s));
    QVERIFY(QFile::resize(backup, 4096)); // it cannot be restored
    m_office->dialogs.choices = {0};
    openTab(1);
    Q_EMIT page().chosen(backup, BackupUse::Restore);
    QTRY_VERIFY_WITH_TIMEOUT(!m_office->window->workspace() && !m_office->window->isOpening()
            && !m_office->message().isEmpty(),
        20'000);
    m_office->dialogs.choices = {0}; // go back to it
    QVERIFY(!m_office->window->close());
    QVERIFY(QFile::rename(m_office->path(u"b.soctv"_s), file));
    m_office->open(file);
    QCOMPARE(people(), 2);
    QVERIFY2(m_office->message().contains(u"is stored now: "_s), qPrintable(m_office->message()));
}

void TestRestoreWindow::whereNoRosterIs_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::newRow("gone") << QByteArray();
    QTest::newRow("0 bytes") << QByteArray("");
    QTest::newRow("beginning lost") << QByteArray(8192, '\0');
}

// The newest backup is offered, and what lies there is kept aside.
void TestRestoreWindow::whereNoRosterIs()
{
    QFETCH(QByteArray, left);
    m_office->create();
    const QString file = m_office->window->rosterPath();
    QVERIFY(add(u"Nguyễn Văn An"_s));
    QVERIFY(m_office->window->closeRoster());
    QVERIFY(QFile::remove(file));
    if (!left.isNull()) {
        QFile other(file);
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write(left) == left.size());
    }
    m_office->open(file);
    QVERIFY2(m_office->message().contains(u"; newest backup: "_s), qPrintable(m_office->message()));
    confirmByKeyboard();
    m_office->pressMessageButton(u"Restore…"_s);
    waitRestored(1);
    QVERIFY2(m_office->message().startsWith(u"The backup has been restored."_s),
        qPrintable(m_office->message()));
    QVERIFY(!m_office->window->isReadOnly());
    QCOMPARE(QFile::exists(file + u".damaged-1"_s), !left.isNull());
}

void TestRestoreWindow::lookedAtAndBack()
{
    m_office->create();
    QVERIFY(add(u"Nguyễn Văn An"_s));
    const QString roster = m_office->window->rosterPath();
    QTRY_COMPARE(m_office->roster().backups().list().size(), 1);
    openTab(1);
    tabTo(u"Open for viewing"_s);
    m_office->press(Qt::Key_Space);
    QTRY_VERIFY(m_office->window->isReadOnly());
    m_office->waitOpened();
    QCOMPARE(m_office->messageButtons(), QStringList{u"Back to the roster"_s});
    // It is not worked in, and the roster is what is opened next time.
    QCOMPARE(m_office->settings.recentFiles(), QStringList{roster});
    QCOMPARE(m_office->settings.lastFolder(), QFileInfo(roster).path());
    auto *strip = m_office->window->findChild<StateStrip *>();
    QVERIFY(strip->isVisible());
    QVERIFY(!buttonWith(strip, StateStrip::tr("Open for editing"))->isVisible());
    m_office->pressMessageButton(u"Back to the roster"_s);
    QTRY_VERIFY(!m_office->window->isReadOnly());
    m_office->waitOpened();
    QCOMPARE(m_office->window->rosterPath(), roster);
}

void TestRestoreWindow::onClosing()
{
    m_office->create();
    QVERIFY(add(u"Nguyễn Văn An"_s));
    QTRY_COMPARE(m_office->roster().backups().list().size(), 1);
    QVERIFY(add(u"Lê Văn Cường"_s));
    const QString folder = backupFolder(m_office->window->rosterPath());
    m_office->window->close();
    QCOMPARE(backupsIn(folder).size(), 2);
    QCOMPARE(backupsIn(folder).first().reason, u"close"_s);
    QVERIFY(m_office->dialogs.questions.isEmpty());
}

void TestRestoreWindow::closingWithoutAPlace()
{
    m_office->create();
    QVERIFY(add(u"Nguyễn Văn An"_s));
    QTRY_COMPARE(m_office->roster().backups().list().size(), 1);
    const QString folder = backupFolder(m_office->window->rosterPath());
    QVERIFY(QDir(folder).removeRecursively());
    QFile inTheWay(folder);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    qputenv("XDG_DATA_HOME", inTheWay.fileName().toUtf8());
    QVERIFY(add(u"Lê Văn Cường"_s));
    QVERIFY(!m_office->window->closeRoster()); // Esc: goes back
    QCOMPARE(m_office->dialogs.questions.size(), 1);
    QVERIFY(m_office->dialogs.questions.first().contains(u"The roster itself is saved"_s));
    QVERIFY(m_office->window->workspace());
    QCOMPARE(m_office->dialogs.defaults.first(), u"Go back"_s);
    m_office->dialogs.choices = {1};
    QVERIFY(m_office->window->closeRoster());
}

void TestRestoreWindow::badFolderIsSaid()
{
    QTemporaryDir gone;
    m_office->settings.setBackupFolder(gone.filePath(u"stick"_s));
    m_office->create();
    QVERIFY(add(u"Nguyễn Văn An"_s));
    QTRY_VERIFY2(status().contains(u"in another folder"_s), qPrintable(status()));
    QTRY_VERIFY(m_office->message().contains(u"is not there. Backups are kept in"_s));
    QVERIFY(m_office->message().contains(m_data->path()));
    m_office->window->messages().clear();
    m_office->window->actions().backUp->trigger();
    QVERIFY(m_office->message().startsWith(u"Backed up and verified"_s)); // said once
}

void TestRestoreWindow::settingIsUsed()
{
    QTemporaryDir other;
    m_office->settings.setBackupFolder(other.path());
    m_office->create();
    QVERIFY(add(u"Nguyễn Văn An"_s));
    QTRY_COMPARE(m_office->roster().backups().list().size(), 1);
    QVERIFY(m_office->roster().backups().list().first().path.startsWith(other.path()));
    QVERIFY(!QFileInfo::exists(backupFolder(m_office->window->rosterPath())));
    QTRY_VERIFY(status().contains(u"Backup: today"_s));
}

void TestRestoreWindow::sampleIsLeftAlone()
{
    m_office->show();
    m_office->window->openSample();
    QVERIFY(add(u"Nguyễn Văn An"_s));
    QTRY_COMPARE(m_office->roster().backups().list().size(), 1);
    openTab(1);
    Q_EMIT page().chosen(m_office->roster().backups().list().first().path, BackupUse::Restore);
    QTRY_VERIFY(m_office->message().contains(u"sample"_s));
    QVERIFY(m_office->window->isSample());
}

void TestRestoreWindow::copyFromTheMenu()
{
    m_office->create();
    QTemporaryDir stick;
    m_office->dialogs.folder = stick.path();
    m_office->window->actions().copyToStick->trigger();
    QTRY_VERIFY(m_office->message().contains(u"can be pulled out now"_s));
    QCOMPARE(QDir(stick.path()).entryList({u"thử *.soctv"_s}).size(), 1);
    m_office->window->closeRoster();
    QVERIFY(!m_office->window->actions().copyToStick->isEnabled());
    QVERIFY(!m_office->window->actions().backups->isEnabled());
}

QTEST_MAIN(TestRestoreWindow)
#include "tst_restorewindow.moc"
