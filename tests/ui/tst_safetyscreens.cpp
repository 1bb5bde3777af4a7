// Draws what the window says when the data is in danger, light and dark (see screenpictures.h).

#include "core/roster/samplefile.h"
#include "resources/i18n/translations.h"
#include "tests/support/officewindow.h"
#include "tests/support/othercomputer.h"
#include "tests/support/screenpictures.h"
#include "tests/support/smalldisk.h"
#include "ui/window/kepttyping.h"
#include "ui/window/neighbours.h"
#include "ui/window/statestrip.h"

#include <QDir>
#include <QMessageBox>
#include <QTimer>

using namespace soctv;

class TestSafetyScreens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useLanguage(QStringLiteral("vi")); }
    void neighbours_data() { addThemes(); }
    void neighbours();
    void places_data() { addThemes(); }
    void places();
    void refused_data() { addThemes(); }
    void refused();
    void writing_data() { addThemes(); }
    void writing();
    void lastTime_data() { addThemes(); }
    void lastTime();

private:
    static void keepQuestion(OfficeWindow &office, const QString &name, const QString &text,
        const QString &details, const QStringList &buttons)
    {
        WindowDialogs dialogs(office.window.get());
        QTimer::singleShot(200, office.window.get(), [&] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            QVERIFY(box);
            keepPicture(*box, name);
            box->reject();
        });
        QCOMPARE(dialogs.choose(text, details, buttons), -1);
    }
    static QString sample(OfficeWindow &office)
    {
        const QString path = office.path(QStringLiteral("long-bien-2026.soctv"));
        Progress progress;
        if (!createSample(path, 40, progress))
            return {};
        auto roster = Roster::open(path, Roster::Access::Edit);
        return roster && (*roster)->backUp(QStringLiteral("manual")) ? path : QString();
    }
};

// Another computer has the roster, falls silent, or dies while writing.
void TestSafetyScreens::neighbours()
{
    QFETCH(Theme, theme);
    OfficeWindow office;
    office.appearance.apply(theme);
    office.show();
    const QString path = sample(office);
    OtherComputer other(path);
    office.open(path);
    keepPicture(*office.window, QStringLiteral("locked"));
    office.window->openFile(path, Roster::Access::View);
    office.waitOpened();
    office.settle();
    keepPicture(*office.window, QStringLiteral("viewing"));
    auto *strip = office.window->findChild<StateStrip *>();
    strip->setPatience(std::chrono::milliseconds(100));
    QTRY_VERIFY_WITH_TIMEOUT(strip->watch()->state() == LockWatch::State::Silent, 10'000);
    keepPicture(*office.window, QStringLiteral("silent"));
    strip->setPatience(LockWatch::usualPatience);
    other.dieWriting();
    QTRY_VERIFY_WITH_TIMEOUT(office.window->rosterPath() != path, 10'000);
    office.waitOpened();
    office.settle();
    keepPicture(*office.window, QStringLiteral("unfinished"));

    WindowDialogs dialogs(office.window.get());
    Neighbours asking(*office.window, office.settings, dialogs);
    asking.strip()->showViewing(path);
    QTimer::singleShot(200, this, [&] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        QVERIFY(box);
        keepPicture(*box, QStringLiteral("takeOver"));
        box->reject();
    });
    QVERIFY(!asking.askToTakeOver());
    office.appearance.apply(Theme::Light);
}

void TestSafetyScreens::places()
{
    QFETCH(Theme, theme);
    for (const auto &[place, name] :
        {std::pair(Place::Network, "network"), std::pair(Place::Removable, "stick")}) {
        OfficeWindow office;
        office.appearance.apply(theme);
        office.window->findChild<Neighbours *>()->setPlaces([&](const QString &) { return place; });
        office.show();
        office.open(sample(office));
        keepPicture(*office.window, QLatin1String(name));
        office.window->createRoster({QStringLiteral("Liên đoàn Lao động tỉnh Mẫu"), {}},
            office.path(QStringLiteral("moi.soctv")));
        office.settle();
        keepPicture(*office.window, QStringLiteral("new-") + QLatin1String(name));
        office.appearance.apply(Theme::Light);
    }
}

// What is not a roster, or not one yet.
void TestSafetyScreens::refused()
{
    QFETCH(Theme, theme);
    OfficeWindow office;
    office.appearance.apply(theme);
    office.show();
    const auto file = [&](const QString &name, const QByteArray &bytes) {
        QFile made(office.path(name));
        if (made.open(QIODevice::WriteOnly))
            made.write(bytes);
        return made.fileName();
    };
    const QString folder = office.path(QStringLiteral("thu-muc.soctv"));
    QVERIFY(QDir().mkpath(folder));
    const QString newer = sample(office);
    {
        Database database = Database::open(newer, Database::Access::ReadWrite);
        database.execute("PRAGMA user_version = 99");
    }
    for (const auto &[path, name] : {std::pair(file(QStringLiteral("rong.soctv"), {}), "empty"),
             std::pair(file(QStringLiteral("thu.soctv"), QByteArray(5000, 'x')), "foreign"),
             std::pair(folder, "folder"),
             std::pair(office.path(QStringLiteral("khong-co.soctv")), "missing"),
             std::pair(newer, "newer")}) {
        office.open(path);
        QVERIFY(!office.window->workspace());
        keepPicture(*office.window, QLatin1String(name));
    }
    office.appearance.apply(Theme::Light);
}

// The disk is full, the file is gone, and the officer wants to close all the same.
void TestSafetyScreens::writing()
{
    QFETCH(Theme, theme);
    SmallDisk disk(2000);
    QVERIFY(disk.isMounted());
    OfficeWindow office;
    office.appearance.apply(theme);
    office.show();
    office.window->createRoster({QStringLiteral("Liên đoàn Lao động tỉnh Mẫu"), {}},
        disk.path(QStringLiteral("long-bien-2026.soctv")));
    office.settle();
    office.list().startNewRow();
    office.type(QStringLiteral("Nguyễn Văn An"));
    QVERIFY(office.list().commitEditor());
    QFile filler(disk.path(QStringLiteral("filler")));
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (filler.write(QByteArray(512, 'x')) > 0) { }
    office.list().startNewRow();
    office.type(QStringLiteral("Trần Thị Bình"));
    std::ignore = office.list().commitEditor();
    keepPicture(*office.window, QStringLiteral("full"));
    filler.remove();
    const QString path = office.window->rosterPath();
    QVERIFY(QFile::rename(path, path + u".moved"));
    office.list().startNewRow();
    std::ignore = office.list().commitEditor();
    keepPicture(*office.window, QStringLiteral("moved"));

    const auto question = [](const char *context, const char *text) {
        return QCoreApplication::translate(context, text);
    };
    keepQuestion(office, QStringLiteral("closing"),
        question("soctv::MainWindow", "The last change could not be stored."), office.message(),
        {question("soctv::MainWindow", "Go back to it"),
            question("soctv::MainWindow", "Drop this change")});
    keepQuestion(office, QStringLiteral("without-backup"),
        question("WindowBackups",
            "The backup on closing could not be made. The roster itself is saved."),
        office.message(),
        {question("WindowBackups", "Go back"),
            question("WindowBackups", "Close without a backup")});
    office.dialogs.choices = {1};
    office.appearance.apply(Theme::Light);
}

// What the last session left: a row, a cell, some other text.
void TestSafetyScreens::lastTime()
{
    QFETCH(Theme, theme);
    OfficeWindow office;
    office.appearance.apply(theme);
    office.show();
    const QString path = sample(office);
    KeptTyping row;
    row.newRow[field("full_name")] = QStringLiteral("Nguyễn Văn An");
    KeptTyping cell;
    cell.post = 0;
    {
        auto roster = Roster::open(path, Roster::Access::View);
        QVERIFY(roster.ok());
        cell.post = (*roster)->database().number("SELECT min(id) FROM post");
    }
    cell.field = field("phone");
    cell.text = QStringLiteral("0912 345 678");
    KeptTyping other;
    other.place = QStringLiteral("Ghi chú");
    other.text = QStringLiteral("Đang nghỉ phép đến hết tháng");
    for (const auto &[typing, name] :
        {std::pair(row, "row"), std::pair(cell, "cell"), std::pair(other, "other")}) {
        QVERIFY(writeKeptTyping(path, typing).ok());
        office.open(path);
        office.settle();
        keepPicture(*office.window, QStringLiteral("typed-") + QLatin1String(name));
        office.pressMessageButton(QCoreApplication::translate("soctv::TypingKeeper", "Drop it"));
        QVERIFY(office.window->closeRoster());
    }
    office.appearance.apply(Theme::Light);
}

int main(int argc, char **argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--edit") == 0) {
        const QCoreApplication application(argc, argv);
        return OtherComputer::main(QString::fromLocal8Bit(argv[2]));
    }
    QApplication application(argc, argv);
    TestSafetyScreens test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_safetyscreens.moc"
