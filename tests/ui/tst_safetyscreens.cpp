// Draws what the window says when the data is in danger, light and dark. With the environment
// variable SOCTV_SCREENSHOTS=FOLDER the pictures stay there, to be looked at.

#include "core/roster/samplefile.h"
#include "resources/i18n/translations.h"
#include "tests/support/officewindow.h"
#include "tests/support/othercomputer.h"
#include "tests/support/smalldisk.h"
#include "ui/window/kepttyping.h"
#include "ui/window/neighbours.h"
#include "ui/window/statestrip.h"

#include <QDir>
#include <QImage>
#include <QMessageBox>
#include <QSet>
#include <QTimer>

using namespace soctv;

class TestSafetyScreens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useLanguage(QStringLiteral("vi")); }
    void neighbours_data() { themes(); }
    void neighbours();
    void places_data() { themes(); }
    void places();
    void writing_data() { themes(); }
    void writing();
    void lastTime_data() { themes(); }
    void lastTime();

private:
    static void themes()
    {
        QTest::addColumn<Theme>("theme");
        QTest::newRow("light") << Theme::Light;
        QTest::newRow("dark") << Theme::Dark;
    }
    void keep(OfficeWindow &office, const QString &name)
    {
        QTest::qWait(50);
        const QImage picture = office.window->grab().toImage();
        QCOMPARE(picture.size(), QSize(1366, 768));
        keep(picture, name);
    }
    static void keep(const QImage &picture, const QString &name)
    {
        QSet<QRgb> colours;
        for (int y = 0; y < picture.height(); y += 4) {
            for (int x = 0; x < picture.width(); x += 4)
                colours.insert(picture.pixel(x, y));
        }
        QVERIFY2(colours.size() > 5, qPrintable(name));
        const QString folder = qEnvironmentVariable("SOCTV_SCREENSHOTS");
        const QString file = QString::fromLatin1(QTest::currentDataTag()) + u'-' + name + u".png";
        if (!folder.isEmpty())
            QVERIFY(picture.save(QDir(folder).filePath(file)));
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
    keep(office, QStringLiteral("locked"));
    office.window->openFile(path, Roster::Access::View);
    office.waitOpened();
    office.settle();
    keep(office, QStringLiteral("viewing"));
    auto *strip = office.window->findChild<StateStrip *>();
    strip->setPatience(std::chrono::milliseconds(100));
    QTRY_VERIFY_WITH_TIMEOUT(strip->watch()->state() == LockWatch::State::Silent, 10'000);
    keep(office, QStringLiteral("silent"));
    strip->setPatience(LockWatch::usualPatience);
    other.dieWriting();
    QTRY_VERIFY_WITH_TIMEOUT(office.window->rosterPath() != path, 10'000);
    office.waitOpened();
    office.settle();
    keep(office, QStringLiteral("unfinished"));

    WindowDialogs dialogs(office.window.get());
    Neighbours asking(*office.window, office.settings, dialogs);
    asking.strip()->showViewing(path);
    QTimer::singleShot(200, this, [&] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        QVERIFY(box);
        keep(box->grab().toImage(), QStringLiteral("takeOver"));
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
        keep(office, QLatin1String(name));
        office.appearance.apply(Theme::Light);
    }
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
    keep(office, QStringLiteral("full"));
    filler.remove();
    const QString path = office.window->rosterPath();
    QVERIFY(QFile::rename(path, path + u".moved"));
    office.list().startNewRow();
    std::ignore = office.list().commitEditor();
    keep(office, QStringLiteral("moved"));

    WindowDialogs dialogs(office.window.get());
    QTimer::singleShot(200, this, [&] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        QVERIFY(box);
        keep(box->grab().toImage(), QStringLiteral("closing"));
        box->reject();
    });
    std::ignore = dialogs.choose(
        QCoreApplication::translate("soctv::MainWindow", "The last change could not be stored."),
        office.message(),
        {QCoreApplication::translate("soctv::MainWindow", "Go back to it"),
            QCoreApplication::translate("soctv::MainWindow", "Drop this change")});
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
        keep(office, QStringLiteral("typed-") + QLatin1String(name));
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
