// Draws every view at the size of the officers' screens, light and dark. With the environment
// variable SOCTV_SCREENSHOTS=FOLDER the pictures stay there, to be looked at.

#include "core/roster/samplefile.h"
#include "resources/i18n/translations.h"
#include "tests/support/officewindow.h"

#include <QDir>
#include <QMenu>

using namespace soctv;

class TestScreens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useLanguage(QStringLiteral("vi")); }
    void views_data();
    void views();

private:
    void keep(OfficeWindow &office, const QString &name);

    QString m_prefix;
};

void TestScreens::keep(OfficeWindow &office, const QString &name)
{
    QTest::qWait(50);
    const QImage picture = office.window->grab().toImage();
    QCOMPARE(picture.size(), QSize(1366, 768));
    QSet<QRgb> colours;
    for (int y = 0; y < picture.height(); y += 4) {
        for (int x = 0; x < picture.width(); x += 4)
            colours.insert(picture.pixel(x, y));
    }
    QVERIFY2(colours.size() > 5, qPrintable(name));
    const QString folder = qEnvironmentVariable("SOCTV_SCREENSHOTS");
    if (!folder.isEmpty()) {
        const QString file = m_prefix + u'-' + name + u".png";
        QVERIFY(picture.save(QDir(folder).filePath(file)));
    }
}

void TestScreens::views_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<qint64>("rows");
    for (const bool dark : {false, true}) {
        for (const qint64 rows : {0, 10, 10'000}) {
            QTest::addRow("%s-%lld", dark ? "dark" : "light", (long long)rows) << dark << rows;
        }
    }
}

void TestScreens::views()
{
    QFETCH(bool, dark);
    QFETCH(qint64, rows);
    m_prefix = QString::fromLatin1(QTest::currentDataTag());
    OfficeWindow office;
    office.appearance.apply(dark ? Theme::Dark : Theme::Light);
    office.show();
    keep(office, QStringLiteral("start"));
    const QString path = office.path(QStringLiteral("long-bien-2026.soctv"));
    if (rows == 0) {
        office.window->actions().newRoster->trigger();
        keep(office, QStringLiteral("new"));
        office.window->createRoster({QStringLiteral("Liên đoàn Lao động tỉnh Mẫu"), {}}, path);
    } else {
        Progress progress;
        QVERIFY(createSample(path, rows, progress));
        office.window->openFile(path);
    }
    QVERIFY(office.window->workspace());
    office.settle();
    keep(office, QStringLiteral("section1"));
    office.list().table().goTo(0, office.column("phone"));
    office.window->actions().panel->trigger();
    keep(office, QStringLiteral("panel"));
    office.window->actions().panel->trigger();
    office.window->search().setText(QStringLiteral("nguyen thi"));
    office.settle();
    keep(office, QStringLiteral("search"));
    office.window->search().clear();
    office.window->actions().save->trigger();
    keep(office, QStringLiteral("message"));
    office.window->messages().clear();
    for (const auto &[view, name] : {std::pair(View::Collaborators, "collaborators"),
             {View::ToCheck, "check"}, {View::History, "history"}}) {
        office.window->workspace()->setView(view);
        office.settle();
        keep(office, QLatin1String(name));
    }
    office.window->actions().print->trigger();
    QTest::qWait(rows > 1000 ? 2000 : 500);
    keep(office, QStringLiteral("print"));
    office.appearance.apply(Theme::Light);
}

QTEST_MAIN(TestScreens)
#include "tst_screens.moc"
