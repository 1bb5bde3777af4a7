#include "core/roster/posts.h"
#include "tests/support/officewindow.h"
#include "tests/support/smalldisk.h"
#include "ui/window/rosterstatus.h"

#include <QFile>
#include <QLabel>
#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

/// In the real window: what the disk or the file did not take is said, kept, and stored later.
class TestWriteTroubles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newRowOnAFullDisk();
    void cellOfAMovedFileIsSavedElsewhere();
    void closingAsks();
    void closingStoresWhatCanBeStored();
    void undoOfAReplacedFile();
};

namespace {

// Types a name into the new row and leaves it.
void typeRow(OfficeWindow &office, const QString &name)
{
    office.list().startNewRow();
    office.type(name);
    office.press(Qt::Key_Return);
    std::ignore = office.list().commitEditor();
    QTest::qWait(1); // the notice with the ways out comes after the plain one
}

qint64 rows(OfficeWindow &office)
{
    return office.roster().database().number("SELECT count(*) FROM post");
}

void press(OfficeWindow &office, const QString &button)
{
    QAbstractButton *found = buttonWith(&office.window->messages(), button);
    QVERIFY2(found, qPrintable(button));
    found->setFocus();
    QTest::keyClick(found, Qt::Key_Space);
    QTest::qWait(1);
}

QString statusOf(OfficeWindow &office)
{
    QString texts;
    const auto labels = office.window->statusBar()->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        texts += label->text() + u'\n';
    return texts;
}

} // namespace

void TestWriteTroubles::newRowOnAFullDisk()
{
    SmallDisk disk(1500);
    QVERIFY(disk.isMounted());
    OfficeWindow office;
    office.show();
    office.window->createRoster({u"Mẫu"_s, {}}, disk.path(u"a.soctv"_s));
    office.settle();
    QFile filler(disk.path(u"filler"_s));
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (filler.write(QByteArray(512, 'x')) > 0) { }
    typeRow(office, u"An"_s);
    QCOMPARE(rows(office), 0);
    const Notice *notice = office.window->messages().current();
    QVERIFY(notice);
    QVERIFY2(notice->text.contains(u"full"_s), qPrintable(notice->text));
    QCOMPARE(office.window->messages().waiting(), 0);
    QVERIFY(statusOf(office).contains(u"Not stored"_s));
    QVERIFY(office.list().model().hasDraft()); // and it can be seen

    press(office, u"Try again"_s);
    QCOMPARE(rows(office), 0);
    filler.remove();
    press(office, u"Try again"_s);
    QCOMPARE(rows(office), 1);
    QVERIFY(!office.list().model().hasDraft());
    QCOMPARE(office.window->messages().current()->kind, Notice::Info);
    QVERIFY(!statusOf(office).contains(u"Not stored"_s));
    office.settle();
    QCOMPARE(office.list().model().postCount(), 1);
}

void TestWriteTroubles::cellOfAMovedFileIsSavedElsewhere()
{
    OfficeWindow office;
    office.create();
    typeRow(office, u"An"_s);
    office.settle();
    QVERIFY(QFile::rename(office.path(u"thử.soctv"_s), office.path(u"b.soctv"_s)));
    office.list().table().goTo(0, RosterModel::columnOf(field("phone")));
    office.list().table().setFocus();
    office.type(u"0912345678"_s);
    office.press(Qt::Key_Return);
    QTest::qWait(1);
    office.dialogs.paths = {office.path(u"c.soctv"_s)};
    press(office, u"Save in another place…"_s);
    office.waitOpened();
    office.settle();
    QCOMPARE(office.window->rosterPath(), office.path(u"c.soctv"_s));
    QVERIFY(!office.window->isReadOnly());
    const qint64 post = office.roster().database().number("SELECT id FROM post");
    const ListRow row = readRows(office.roster().database(), {post}).value(0);
    QCOMPARE(row.texts[field("phone")], u"0912345678"_s);
    QVERIFY(office.dialogs.questions.isEmpty());
}

void TestWriteTroubles::closingAsks()
{
    OfficeWindow office;
    office.create();
    typeRow(office, u"An"_s);
    QVERIFY(QFile::rename(office.path(u"thử.soctv"_s), office.path(u"b.soctv"_s)));
    typeRow(office, u"Bình"_s);
    office.dialogs.choices = {0};
    QVERIFY(!office.window->closeRoster());
    QCOMPARE(office.dialogs.questions.size(), 1);
    QCOMPARE(office.dialogs.defaults.first(), MainWindow::tr("Go back to it"));
    QVERIFY(office.window->workspace());
    office.dialogs.choices = {1};
    QVERIFY(office.window->closeRoster());
}

void TestWriteTroubles::closingStoresWhatCanBeStored()
{
    OfficeWindow office;
    office.create();
    QVERIFY(QFile::rename(office.path(u"thử.soctv"_s), office.path(u"b.soctv"_s)));
    typeRow(office, u"An"_s);
    QVERIFY(QFile::rename(office.path(u"b.soctv"_s), office.path(u"thử.soctv"_s)));
    QVERIFY(office.window->closeRoster());
    QVERIFY(office.dialogs.questions.isEmpty());
    office.open(office.path(u"thử.soctv"_s));
    office.settle();
    QCOMPARE(rows(office), 1);
}

void TestWriteTroubles::undoOfAReplacedFile()
{
    OfficeWindow office;
    office.create();
    typeRow(office, u"An"_s);
    QVERIFY(QFile::copy(office.path(u"thử.soctv"_s), office.path(u"b.soctv"_s)));
    QVERIFY(QFile::remove(office.path(u"thử.soctv"_s)));
    QVERIFY(QFile::rename(office.path(u"b.soctv"_s), office.path(u"thử.soctv"_s)));
    office.window->actions().undo->trigger();
    QTest::qWait(1);
    QVERIFY(buttonWith(&office.window->messages(), u"Restore…"_s));
    QCOMPARE(rows(office), 1);
    office.dialogs.choices = {1};
}

QTEST_MAIN(TestWriteTroubles)
#include "tst_writetroubles.moc"
