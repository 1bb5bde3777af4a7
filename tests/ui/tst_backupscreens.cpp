// Draws the backups of a roster and what restoring one asks, light and dark (see
// screenpictures.h).

#include "core/roster/counts.h"
#include "core/roster/rosterbackups.h"
#include "core/roster/samplefile.h"
#include "resources/i18n/translations.h"
#include "tests/support/officewindow.h"
#include "tests/support/screenpictures.h"
#include "ui/backups/backupsmodel.h"
#include "ui/backups/backupspage.h"
#include "ui/backups/restoredialog.h"
#include "ui/history/historyview.h"

#include <QTableView>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestBackupScreens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useLanguage(u"vi"_s); }
    void init();
    void tab_data();
    void tab();
    void messages_data() { addThemes(); }
    void messages();
    void preview_data() { addThemes(); }
    void preview();

private:
    std::unique_ptr<QTemporaryDir> m_data;

    static void openSample(OfficeWindow &office, Theme theme)
    {
        office.appearance.apply(theme);
        office.show();
        const QString path = office.path(u"long-bien-2026.soctv"_s);
        Progress progress;
        QVERIFY(createSample(path, 200, progress));
        office.open(path);
        office.settle();
    }
    static BackupsPage &showTab(OfficeWindow &office)
    {
        office.window->actions().backups->trigger();
        return static_cast<HistoryView &>(office.window->workspace()->page(View::History))
            .backups();
    }
    static QList<BackupInfo> madeUp(int count)
    {
        static const QStringList reasons{u"first-change"_s, u"interval"_s, u"close"_s,
            u"import_rows"_s, u"manual"_s, u"restore"_s, u"erase"_s, u"paste_rows"_s, u"migrate"_s,
            QString()};
        QList<BackupInfo> backups;
        for (int i = 0; i < count; ++i) {
            BackupInfo info;
            info.path = u"/home/lan/Tài liệu/2026 - sao lưu/2026.%1.soctv"_s.arg(count - i);
            info.sequence = count - i;
            info.at = QDateTime::currentDateTimeUtc().addSecs(-1800LL * i * i);
            info.reason = reasons.at(i % reasons.size());
            info.size = 3'400'000 - 1000 * i;
            info.verified = i % 5 != 3;
            info.damaged = i % 10 == 3;
            if (info.verified)
                info.counts = toBackupCounts({312, 15'204, 15'377, 1'024, 5});
            backups.append(info);
        }
        return backups;
    }
};

void TestBackupScreens::init()
{
    m_data = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", m_data->path().toUtf8());
}

void TestBackupScreens::tab_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<int>("count");
    for (const int count : {0, 10, 10'000}) {
        QTest::addRow("light %d", count) << Theme::Light << count;
        QTest::addRow("dark %d", count) << Theme::Dark << count;
    }
}

void TestBackupScreens::tab()
{
    QFETCH(Theme, theme);
    QFETCH(int, count);
    OfficeWindow office;
    openSample(office, theme);
    BackupsPage &page = showTab(office);
    QTest::qWait(300);
    if (count > 0) {
        page.model().setBackups(madeUp(count));
        page.table().selectRow(0);
    }
    keepPicture(*office.window, u"backups"_s);
    office.appearance.apply(Theme::Light);
}

void TestBackupScreens::messages()
{
    QFETCH(Theme, theme);
    OfficeWindow office;
    office.settings.setBackupFolder(office.path(u"E"_s)); // a stick that is not there
    openSample(office, theme);
    BackupsPage &page = showTab(office);
    office.window->actions().backUp->trigger();
    QTRY_COMPARE(page.model().rowCount(), 1);
    keepPicture(*office.window, u"trouble"_s);
    office.window->messages().clear();
    QTemporaryDir stick;
    office.dialogs.folder = stick.path();
    page.copyRoster();
    QTRY_VERIFY(!office.message().isEmpty());
    keepPicture(*office.window, u"copied"_s);
    office.window->messages().clear();
    const QString backup = page.model().backup(0)->path;
    Q_EMIT page.chosen(backup, BackupUse::View);
    QTRY_VERIFY(office.window->isReadOnly());
    office.settle();
    keepPicture(*office.window, u"viewed"_s);
    office.pressMessageButton(office.messageButtons().value(0));
    QTRY_VERIFY(office.window->workspace() && !office.window->isReadOnly());
    office.settle();
    Q_EMIT showTab(office).chosen(backup, BackupUse::Restore);
    QTRY_VERIFY_WITH_TIMEOUT(office.window->workspace() && !office.message().isEmpty(), 20'000);
    office.settle();
    keepPicture(*office.window, u"restored"_s);
    office.appearance.apply(Theme::Light);
}

void TestBackupScreens::preview()
{
    QFETCH(Theme, theme);
    OfficeWindow office;
    office.appearance.apply(theme);
    office.show();
    RestorePreview preview;
    preview.now = RosterCounts{312, 15'204, 15'377, 1'024, 5'310};
    preview.then = {298, 14'980, 15'102, 1'019, 4'977};
    preview.differences = {{"unit", 14, 0, 3}, {"person", 226, 2, 1'480}, {"post", 275, 0, 2'011},
        {"account", 5, 0, 12}};
    preview.erasedSince = 2;
    RestoreDialog dialog(madeUp(30).last(), preview, office.window.get());
    dialog.show();
    keepPicture(dialog, u"preview"_s);
    preview.differences.clear();
    preview.erasedSince = 0;
    preview.now = preview.then;
    RestoreDialog same(madeUp(1).last(), preview, office.window.get());
    same.show();
    keepPicture(same, u"same"_s);
    preview.now.reset();
    RestoreDialog gone(madeUp(1).last(), preview, office.window.get());
    gone.show();
    keepPicture(gone, u"gone"_s);
    office.appearance.apply(Theme::Light);
}

QTEST_MAIN(TestBackupScreens)
#include "tst_backupscreens.moc"
