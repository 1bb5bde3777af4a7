// The page "Nhập phiếu" for whole folders: what is skipped, which files come first, units that
// nobody knows, rows that the sheets miss, thousands of files.

#include "tests/support/heartbeat.h"
#include "tests/support/intakepage.h"
#include "tests/support/officewindow.h"
#include "tests/support/returnedsheet.h"
#include "ui/composededit.h"
#include "ui/intake/foundpane.h"
#include "ui/intake/keptworkbook.h"
#include "ui/intake/missingmodel.h"
#include "ui/intake/unitbar.h"
#include "ui/intake/unitdialog.h"
#include "ui/workbar.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QListWidget>
#include <QTest>

using namespace soctv;

namespace {

const QString titles = QStringLiteral("Họ tên;Đơn vị;Điện thoại;Email\n");

QString sheetOf(const QString &unit, const QStringList &people)
{
    QString text = titles;
    for (qsizetype i = 0; i < people.size(); ++i) {
        text += QStringLiteral("%1;%2;;%3@example.vn\n")
                    .arg(people.at(i), unit, QString::number(qHash(people.at(i))));
    }
    return text;
}

class FolderPage : public IntakePage {
public:
    QString write(const QString &name, const QString &text)
    {
        QDir().mkpath(QFileInfo(roster.path(name)).path());
        return IntakePage::write(name, text);
    }
    void addUnit(const QString &unit, const QStringList &people)
    {
        for (const QString &name : people) {
            roster.add(Role::AccountContact,
                {{QStringLiteral("full_name"), name}, {QStringLiteral("unit"), unit}});
        }
    }
    QString folder() const { return roster.path(QStringLiteral("phiếu")); }
    QStringList files()
    {
        QStringList names;
        for (int row = 0; row < filesModel().rowCount(); ++row) {
            names.append(filesModel().index(row, 0).data().toString().section(u'\n', 0, 0));
        }
        return names;
    }
};

} // namespace

class IntakeFolderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheFolderAndSaysWhatItSkips();
    void emptyFolderIsSaid();
    void filesMayComeAtAnyTime();
    void filesThatNeedALookComeFirst();
    void asksForTheUnit();
    void choosesAnotherUnit();
    void findsUnitsWithoutMarks();
    void listsRowsThatTheSheetsMiss();
    void sameFileAndOlderFile();
    void tabGoesThroughThePageInOrder();
    void oldEncodingIsNotImportedUnseen();
    void stoppedPlanIsMadeAgain();
    void modelsKeepTheRules();
    void keepsOnlyTitlesOfAWorkbook();
    void leavingKeepsWhatWasDecided();
    void memoryOfManyFiles();
    void tenThousandFiles();
};

void IntakeFolderTest::readsTheFolderAndSaysWhatItSkips()
{
    FolderPage page;
    page.write(QStringLiteral("phiếu/a.csv"), sheetOf(QStringLiteral("Trường Mẫu"), {"Lê Một"}));
    page.write(
        QStringLiteral("phiếu/xã/b.csv"), sheetOf(QStringLiteral("Trường Khác"), {"Lê Hai"}));
    page.write(QStringLiteral("phiếu/~$a.xlsx"), QStringLiteral("x"));
    page.write(QStringLiteral("phiếu/xã/.~lock.b.csv#"), QStringLiteral("x"));
    page.write(QStringLiteral("phiếu/ảnh.png"), QStringLiteral("x"));
    page.add({page.folder()});
    QCOMPARE(page.view.session().fileCount(), 2);
    const QString said = QStringLiteral("2 temporary file(s) skipped.");
    QVERIFY(page.view.found().text().contains(said));
    QVERIFY(page.view.found().text().contains(QStringLiteral("1 file(s) of other kinds skipped.")));
    QCOMPARE(page.notices.size(), 1);
    QVERIFY(page.notices.first().text.contains(said));
    page.add({page.folder()}); // once more: the same files
    QCOMPARE(page.view.session().fileCount(), 2);
    page.view.import();
    QCOMPARE(page.people(), 2);
}

void IntakeFolderTest::emptyFolderIsSaid()
{
    FolderPage page;
    QDir().mkpath(page.folder());
    page.add({page.folder()});
    QCOMPARE(page.notices.size(), 1);
    QVERIFY(page.notices.first().text.contains(QStringLiteral("no files to import")));
    QVERIFY(!page.view.session().hasWork());
}

// A second folder while the first is read, and a third after the reading was stopped.
void IntakeFolderTest::filesMayComeAtAnyTime()
{
    FolderPage page;
    const auto write = [&](const char *folder, int count) {
        for (int i = 0; i < count; ++i) {
            const QString name = QStringLiteral("%1 %2").arg(QLatin1String(folder)).arg(i);
            page.write(QStringLiteral("%1/%2.csv").arg(QLatin1String(folder)).arg(i),
                sheetOf(QStringLiteral("Đơn vị ") + name, {QStringLiteral("Lê Thị ") + name}));
        }
        return page.roster.path(QLatin1String(folder));
    };
    const QStringList folders{write("mot", 150), write("hai", 150), write("ba", 5)};
    // As quick as Esc can be.
    const auto stop = connect(&page.view.session().files(), &IntakeFiles::added, &page.view, [&] {
        if (page.view.session().fileCount() == 300)
            page.view.session().stop();
    });
    page.view.add({folders.at(0)});
    page.view.add({folders.at(1), page.roster.path(QStringLiteral("hai/0.csv"))});
    QTRY_COMPARE(page.view.session().fileCount(), 300);
    disconnect(stop);
    page.add({folders.at(2)});
    QCOMPARE(page.view.session().fileCount(), 305);
    int stopped = 0;
    for (int i = 0; i < 300; ++i)
        stopped += page.view.session().file(i).state == IntakeFile::State::Stopped;
    QVERIFY(stopped > 0);
    for (int i = 300; i < 305; ++i)
        QVERIFY(page.view.session().file(i).isRead());
    QCOMPARE(page.view.session().summary().counts.written(), 305 - stopped);
}

void IntakeFolderTest::filesThatNeedALookComeFirst()
{
    FolderPage page;
    for (int i = 0; i < 5; ++i) {
        page.write(QStringLiteral("phiếu/%1.csv").arg(i),
            sheetOf(QStringLiteral("Đơn vị %1").arg(i), {QStringLiteral("Lê Thị %1").arg(i)}));
    }
    page.write(QStringLiteral("phiếu/7 thư.csv"), QStringLiteral("Kính gửi\n"));
    page.write(QStringLiteral("phiếu/8 hỏng.xlsx"), QStringLiteral("PK\u0003\u0004"));
    page.add({page.folder()});
    QCOMPARE(page.files(),
        QStringList({"All 7 file(s)", "7 thư.csv", "8 hỏng.xlsx", "0.csv", "1.csv", "2.csv",
            "3.csv", "4.csv"}));
    QVERIFY(page.view.files().currentIndex().row() == 0);
    // What is decided leaves them where they are.
    page.chooseFile(5);
    page.press(QStringLiteral("Leave this file out"));
    QCOMPARE(page.files().at(1), QStringLiteral("7 thư.csv"));
    QCOMPARE(page.filesModel().fileAt(page.view.files().currentIndex().row()), 5);
}

void IntakeFolderTest::asksForTheUnit()
{
    FolderPage page;
    page.addUnit(QStringLiteral("Trường Mầm non Hoa Sen"), {"Đỗ Thị Cũ"});
    page.write(QStringLiteral("phiếu/a.csv"),
        sheetOf(QStringLiteral("Trường Mầm non Hoa Sem"), {"Lê Thị Một", "Lê Thị Hai"}));
    page.write(QStringLiteral("phiếu/b.csv"),
        sheetOf(QStringLiteral("Công ty Giày Êm"), {"Trần Văn Ba", "Trần Văn Bốn"}));
    page.add({page.folder()});
    QVERIFY(page.view.plan().units().isVisible());
    QCOMPARE(page.fileState(0), QStringLiteral("2 row(s)\nunit not known"));
    QCOMPARE(page.fileState(1), QStringLiteral("2 row(s)\nnew unit"));
    QCOMPARE(page.model().count(Outcome::Check), 2);
    QCOMPARE(page.view.session().summary().counts.written(), 2);
    // A decision before the answer is still there after it.
    page.view.session().decide({1, 0}, RowDecision::LeaveOut);
    page.settle();
    // By keyboard: F8 goes to the question, Enter answers it.
    QTest::keyClick(&page.view.plan().table(), Qt::Key_F8);
    QTest::keyClick(page.view.focusWidget(), Qt::Key_Return);
    page.settle();
    QCOMPARE(page.model().count(Outcome::Check), 0);
    QCOMPARE(page.model().count(Outcome::Skipped), 1);
    QVERIFY(page.view.plan().table().hasFocus() || !page.view.isActiveWindow());
    page.press(QStringLiteral("Ask again"));
    QCOMPARE(page.model().count(Outcome::Check), 2);
    page.press(QStringLiteral("It is a new unit"));
    QCOMPARE(page.model().count(Outcome::New), 3);
    page.press(QStringLiteral("Ask again"));
    page.press(QStringLiteral("Yes, remember this name"));
    page.view.import();
    QCOMPARE(page.people(), 4);
    QCOMPARE(page.roster.database().number("SELECT count(*) FROM unit_alias"), 1);
}

void IntakeFolderTest::choosesAnotherUnit()
{
    FolderPage page;
    page.addUnit(QStringLiteral("Trường Mầm non Hoa Sen"), {"Đỗ Thị Cũ"});
    page.addUnit(QStringLiteral("Trạm Y tế Ví Dụ"), {"Đỗ Thị Khác"});
    page.write(QStringLiteral("phiếu/a.csv"),
        sheetOf(QStringLiteral("Trường Mầm non Hoa Sem"), {"Lê Thị Một"}));
    page.add({page.folder()});
    QTimer::singleShot(0, &page.view, [] {
        auto *dialog = qobject_cast<UnitDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        QCOMPARE(dialog->list().item(0)->text(), QStringLiteral("Trường Mầm non Hoa Sen"));
        QTest::keyClicks(&dialog->search(), QStringLiteral("tram"));
        QCOMPARE(dialog->list().count(), 1);
        QTest::keyClick(&dialog->search(), Qt::Key_Return);
    });
    page.press(QStringLiteral("Another unit…"));
    page.settle();
    QCOMPARE(page.outcome(0), QStringLiteral("+ New"));
    page.view.import();
    const qint64 post = page.roster.database().number("SELECT max(id) FROM post");
    QCOMPARE(page.roster.text(post, QStringLiteral("unit")), QStringLiteral("Trạm Y tế Ví Dụ"));
}

void IntakeFolderTest::findsUnitsWithoutMarks()
{
    TestRoster roster;
    for (const char *unit : {"Đài Truyền thanh", "Trạm Y tế Đồng Mẫu", "Trạm bơm Ví Dụ"}) {
        roster.add(Role::AccountContact,
            {{QStringLiteral("full_name"), QStringLiteral("Lê Một")},
                {QStringLiteral("unit"), QString::fromUtf8(unit)}});
    }
    UnitQuestion question;
    question.typed = QStringLiteral("X");
    UnitDialog dialog(question, roster->unitNames());
    QCOMPARE(dialog.list().count(), 4); // the office is a unit too
    QTest::keyClicks(&dialog.search(), QStringLiteral("tram"));
    QCOMPARE(dialog.list().count(), 2);
    QTest::keyClick(&dialog.search(), Qt::Key_Down);
    QCOMPARE(dialog.list().currentRow(), 1);
    QVERIFY(dialog.chosen() != 0);
    QTest::keyClicks(&dialog.search(), QStringLiteral("zzz"));
    QCOMPARE(dialog.chosen(), 0);
}

void IntakeFolderTest::listsRowsThatTheSheetsMiss()
{
    FolderPage page;
    page.addUnit(QStringLiteral("Trường Mầm non Hoa Sen"), {"Đỗ Thị Cũ", "Lê Thị Một"});
    page.addUnit(QStringLiteral("Trạm Y tế Ví Dụ"), {"Đỗ Thị Khác"});
    page.write(QStringLiteral("phiếu/a.csv"),
        sheetOf(QStringLiteral("Trường Mầm non Hoa Sen"), {"Lê Thị Một"}));
    page.add({page.folder()});
    page.press(QStringLiteral("Not in the sheets 1"));
    MissingModel &missing = page.view.plan().missing();
    QCOMPARE(missing.rowCount(), 1);
    QCOMPARE(missing.index(0, MissingModel::Name).data().toString(), QStringLiteral("Đỗ Thị Cũ"));
    QCOMPARE(missing.index(0, MissingModel::File).data().toString(), QStringLiteral("a.csv"));
    page.view.import();
    QCOMPARE(page.people(), 3); // nobody was deleted
}

void IntakeFolderTest::sameFileAndOlderFile()
{
    FolderPage page;
    const QString unit = QStringLiteral("Trường Mầm non Hoa Sen");
    const QString old = page.write(QStringLiteral("phiếu/a.csv"), sheetOf(unit, {"Lê Thị Một"}));
    page.write(QStringLiteral("phiếu/b.csv"), sheetOf(unit, {"Lê Thị Một", "Lê Thị Hai"}));
    page.write(QStringLiteral("phiếu/c.csv"), sheetOf(unit, {"Lê Thị Một", "Lê Thị Hai"}));
    QFile file(old);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(
        QDateTime::currentDateTime().addDays(-3), QFileDevice::FileModificationTime));
    file.close();
    page.add({page.folder()});
    QCOMPARE(page.fileState(0), QStringLiteral("1 row(s)\na newer one is there"));
    QCOMPARE(page.fileState(2), QStringLiteral("2 row(s)\nsame as another"));
    page.chooseFile(0);
    QVERIFY(page.view.found().text().contains(QStringLiteral("“b.csv” of the same unit is newer")));
    page.press(QStringLiteral("Take this older file too"));
    QCOMPARE(page.fileState(0), QStringLiteral("1 row(s)\nnew unit"));
    page.press(QStringLiteral("Only the newer file"));
    page.view.import();
    QCOMPARE(page.people(), 2);
    // The next import knows the file.
    page.view.hide();
    page.view.show();
    page.settle();
    const QString today = QDate::currentDate().toString(QStringLiteral("dd/MM/yyyy"));
    QVERIFY2(page.fileState(1).contains(QStringLiteral("imported ") + today),
        qPrintable(page.fileState(1)));
}

void IntakeFolderTest::tabGoesThroughThePageInOrder()
{
    FolderPage page;
    page.addUnit(QStringLiteral("Trường Mầm non Hoa Sen"), {"Đỗ Thị Cũ"});
    page.write(
        QStringLiteral("phiếu/a.csv"), returnedSheet(30, QStringLiteral("Trường Mầm non Hoa Sem")));
    page.add({page.folder()});
    page.view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page.view));
    page.view.files().setFocus();
    QStringList visited;
    for (int i = 0; i < 40 && !visited.contains(QStringLiteral("Close")); ++i) {
        QTest::keyClick(page.view.focusWidget(), Qt::Key_Tab);
        const QWidget *focus = page.view.focusWidget();
        const auto *button = qobject_cast<const QAbstractButton *>(focus);
        visited.append(button ? button->text().remove(u'&') : focus->accessibleName());
    }
    const QStringList wanted{QStringLiteral("Add files…"), QStringLiteral("Add a folder…"),
        QStringLiteral("What was found"), QStringLiteral("Choose the table area…"),
        QStringLiteral("Leave this file out"), QStringLiteral("Yes, remember this name"),
        QStringLiteral("Another unit…"), QStringLiteral("It is a new unit"),
        QStringLiteral("Mend everything (5)"), QStringLiteral("Mend all (3)"),
        QStringLiteral("Mend all (2)"), QStringLiteral("All 30"),
        QStringLiteral("What will happen to the rows"), QStringLiteral("Add as a new person"),
        QStringLiteral("Leave out"), QStringLiteral("Close")};
    QStringList found = visited;
    found.removeIf([&](const QString &name) { return !wanted.contains(name); });
    QVERIFY2(found == wanted, qPrintable(visited.join(u'\n')));
}

void IntakeFolderTest::oldEncodingIsNotImportedUnseen()
{
    FolderPage page;
    page.add({QStringLiteral(SOCTV_TEST_DATA "/returns/07-tieu-hoc.xls")});
    QVERIFY(page.view.found().text().contains(QStringLiteral("Huỳnh Hữu Cường")));
    page.view.import(); // asked, and answered with Esc
    QCOMPARE(page.people(), 0);
    QCOMPARE(page.dialogs.questions.size(), 1);
    page.dialogs.choices = {0}; // change and import
    page.view.import();
    QTRY_COMPARE_WITH_TIMEOUT(page.people(), 11, 30'000);
    QCOMPARE(page.roster.database().number(
                 "SELECT count(*) FROM person WHERE full_name = 'Huỳnh Hữu Cường'"),
        1);
}

void IntakeFolderTest::stoppedPlanIsMadeAgain()
{
    FolderPage page;
    page.add({page.write(QStringLiteral("a.csv"), returnedSheet(3000))});
    page.view.session().setRepaired({QLatin1String("phone_lost_zero")}, true);
    page.view.findChild<WorkBar *>()->cancel(); // what its button does
    page.settle();
    QVERIFY(!page.view.session().isCurrent());
    QCOMPARE(page.people(), 0);
    page.view.import(); // its Enter compares
    QVERIFY(!page.view.session().isCurrent());
    page.settle();
    QVERIFY(page.view.session().isCurrent());
    QCOMPARE(page.cell(2, "phone"), QStringLiteral("✓ 912000003 → 0912000003"));
    page.view.import();
    QCOMPARE(page.people(), 2999);
}

void IntakeFolderTest::modelsKeepTheRules()
{
    FolderPage page;
    const QAbstractItemModelTester files(&page.filesModel());
    const QAbstractItemModelTester rows(&page.model());
    const QAbstractItemModelTester missing(&page.view.plan().missing());
    page.addUnit(QStringLiteral("Trường Mầm non Hoa Sen"), {"Đỗ Thị Cũ"});
    page.write(
        QStringLiteral("phiếu/a.csv"), sheetOf(QStringLiteral("Trường Mầm non Hoa Sen"), {"A"}));
    page.write(QStringLiteral("phiếu/b thư.csv"), QStringLiteral("Kính gửi\n"));
    page.write(QStringLiteral("phiếu/c.csv"), sheetOf(QStringLiteral("Khác"), {"B", "C"}));
    page.add({page.folder()});
    page.chooseFile(2);
    page.chooseFile(0);
    page.view.plan().showMissing();
    page.add({page.write(QStringLiteral("d thư.csv"), QStringLiteral("Kính gửi\n"))});
    page.view.session().setLeftOut(1, true);
    page.settle();
}

// What stays of a workbook is enough for what the page tells.
void IntakeFolderTest::keepsOnlyTitlesOfAWorkbook()
{
    FolderPage page;
    const ReturnedFile whole = wholeFile(page.write(QStringLiteral("a.csv"), returnedSheet(500)));
    const auto kept = keptWorkbook(whole);
    QCOMPARE(kept->sheets.size(), whole.workbook->sheets.size());
    const int titleRow = whole.form.tables.first().headerRow;
    QCOMPARE(kept->sheets.first().text(titleRow, 1), QStringLiteral("Họ và tên"));
    QCOMPARE(kept->sheets.first().text(titleRow + 1, 1), QString());
    QCOMPARE(kept->sheets.first().rowCount(), titleRow + 1);
    QVERIFY(!keptWorkbook(ReturnedFile()));
}

void IntakeFolderTest::leavingKeepsWhatWasDecided()
{
    OfficeWindow office({QStringLiteral(SOCTV_TEST_WORKER), {}});
    office.create();
    const QString file = office.path(QStringLiteral("a.csv"));
    QVERIFY(writeReturnedSheet(file, 30));
    office.window->importFiles({file});
    const auto page = [&] { return office.window->workspace()->intake(); };
    const auto settle = [&] { QTRY_VERIFY_WITH_TIMEOUT(!page()->isWorking(), 30'000); };
    settle();
    page()->session().setRepaired({QLatin1String("phone_lost_zero")}, true);
    settle();
    const IntakeView *before = page();
    office.press(Qt::Key_Escape);
    QVERIFY(office.window->workspace()->isListShown());
    QVERIFY(office.message().contains(QStringLiteral("wait to be imported")));
    // Ctrl+I goes back to it, and so does the message.
    office.press(Qt::Key_I, Qt::ControlModifier);
    QVERIFY(office.window->workspace()->isIntakeShown());
    QCOMPARE(page(), before);
    QVERIFY(page()->session().summary().repairs.first().isTaken());
    office.press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(office.window->workspace()->isListShown());
    // Closing asks.
    office.dialogs.choices = {0};
    QVERIFY(!office.window->closeRoster());
    QVERIFY(office.window->workspace()->isIntakeShown());
    office.press(Qt::Key_Escape);
    office.pressMessageButton(QStringLiteral("Drop them"));
    QVERIFY(!page());
    QVERIFY(office.window->closeRoster());
    QCOMPARE(office.dialogs.questions.size(), 1);
}

// 1,500 files of ten rows, as a province gets them: the page keeps what it tells, not the files.
void IntakeFolderTest::memoryOfManyFiles()
{
    const auto resident = [] {
        QFile file(QStringLiteral("/proc/self/statm"));
        if (!file.open(QIODevice::ReadOnly))
            return qint64(0);
        return file.readAll().split(' ').value(1).toLongLong() * 4096 / (1 << 20);
    };
    if (resident() == 0)
        QSKIP("the system does not say how much memory is used");
    FolderPage page;
    for (int i = 0; i < 1500; ++i) {
        page.write(QStringLiteral("phiếu/%1.csv").arg(i),
            returnedSheet(10, QStringLiteral("Công đoàn cơ sở số %1").arg(i), 20 * i));
    }
    const qint64 before = resident();
    page.add({page.folder()});
    QCOMPARE(page.view.session().summary().counts.all(), 15'000);
    const qint64 mebibytes = resident() - before;
    qInfo("1,500 files of ten rows on the page: %lld MiB", (long long)mebibytes);
    QVERIFY2(mebibytes < 120, qPrintable(QString::number(mebibytes)));
}

// Nothing of it may hold up the window: looking through the folder, the lists, reading, comparing.
void IntakeFolderTest::tenThousandFiles()
{
    FolderPage page;
    constexpr int count = 10'000;
    for (int i = 0; i < count; ++i) {
        page.write(QStringLiteral("phiếu/%1/%2.csv").arg(i / 500).arg(i),
            sheetOf(
                QStringLiteral("Đơn vị số %1").arg(i), {QStringLiteral("Lê Thị Số %1").arg(i)}));
    }
    Heartbeat beat;
    QElapsedTimer clock;
    clock.start();
    beat.begin();
    page.view.add({page.folder()});
    QTRY_VERIFY_WITH_TIMEOUT(!page.view.isWorking(), 280'000);
    const double reading = beat.longest();
    QCOMPARE(page.view.session().fileCount(), count);
    QCOMPARE(page.model().count(Outcome::New), count);
    const qint64 read = clock.restart();
    beat.begin();
    page.view.plan().setOutcome(Outcome::New);
    page.chooseFile(count / 2);
    QTest::qWait(50);
    page.view.files().selectRow(0);
    QTest::qWait(50);
    page.view.session().decide({3, 0}, RowDecision::LeaveOut);
    QTRY_VERIFY_WITH_TIMEOUT(!page.view.isWorking(), 60'000);
    const double deciding = beat.longest();
    qInfo("10,000 files read and compared in %lld ms, longest stall %.0f ms; deciding %.0f ms",
        (long long)read, reading, deciding);
    clock.restart();
    beat.begin();
    page.view.import();
    beat.beat();
    QCOMPARE(page.people(), count - 1);
    qInfo("imported in %lld ms, longest stall %.0f ms", clock.elapsed(), beat.longest());
    // Much more than a quiet machine shows, much less than anything that grows with the square.
    QVERIFY2(reading < 1500, qPrintable(QString::number(reading)));
    QVERIFY2(deciding < 1500, qPrintable(QString::number(deciding)));
}

QTEST_MAIN(IntakeFolderTest)
#include "tst_intakefolder.moc"
