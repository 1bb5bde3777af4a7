// Draws what the window says when the data is in danger, light and dark. With the environment
// variable SOCTV_SCREENSHOTS=FOLDER the pictures stay there, to be looked at.

#include "core/roster/samplefile.h"
#include "resources/i18n/translations.h"
#include "tests/support/officewindow.h"
#include "tests/support/othercomputer.h"
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
