// The page "Nhập phiếu" with real files and the real worker: what it shows, decides and writes.

#include "core/roster/history.h"
#include "tests/support/dump.h"
#include "tests/support/intakepage.h"
#include "tests/support/returnedsheet.h"
#include "ui/intake/foundpane.h"
#include "ui/intake/gridmodel.h"
#include "ui/intake/importing.h"
#include "ui/intake/repairs.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QProgressDialog>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace soctv;

namespace {

const QString titles = QStringLiteral("Họ tên;Đơn vị;Điện thoại;Email\n");

} // namespace

class IntakeViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsWhatWillHappen();
    void modelsKeepTheRules();
    void filtersByOutcome();
    void mendsAllOfOneKindAndBack();
    void mendsOneCell();
    void decidesOnARowToLookAt();
    void importsInOneStep();
    void saysWhatIsLeft();
    void badFilesBesideGoodOnes();
    void fileThatVanishes();
    void readsAFileOnceMore();
    void leavesAFileOut();
    void unsureTextWaitsForAYes();
    void cancelsTheReading();
    void followsTheRoster();
    void savesTheMinutes();
    void stoppedImportChangesNothing();
    void everythingHasAName();
    void keysOfThePage();
};

void IntakeViewTest::showsWhatWillHappen()
{
    IntakePage page;
    page.roster.add(Role::AccountContact,
        {{QStringLiteral("full_name"), QStringLiteral("Lê Thị Một")},
            {QStringLiteral("unit"), QStringLiteral("Trường Mẫu")},
            {QStringLiteral("phone"), QStringLiteral("0912345678")},
            {QStringLiteral("email"), QStringLiteral("cu@example.vn")}});
    page.roster.add(Role::AccountContact,
        {{QStringLiteral("full_name"), QStringLiteral("Lê Thị Hai")},
            {QStringLiteral("unit"), QStringLiteral("Trường Mẫu")},
            {QStringLiteral("phone"), QStringLiteral("0912345679")}});
    page.add({page.write(QStringLiteral("phiếu.csv"),
        titles
            + QStringLiteral("Lê Thị Một;Trường Mẫu;0912345678;moi@example.vn\n"
                             "Lê Thị Hai;Trường Mẫu;0912345679;\n"
                             "Lê Thị Ba;Trường Mẫu;912345670;\n"
                             ";Trường Mẫu;0912345671;\n"))});
    QCOMPARE(page.model().rowCount(), 4);
    QCOMPARE(page.outcome(0), QStringLiteral("→ Changed"));
    QCOMPARE(page.cell(0, "email"), QStringLiteral("cu@example.vn → moi@example.vn"));
    QCOMPARE(page.outcome(1), QStringLiteral("= As it was"));
    QCOMPARE(page.outcome(2), QStringLiteral("+ New"));
    QCOMPARE(page.cell(2, "phone"), QStringLiteral("912345670 → 0912345670?"));
    QCOMPARE(page.outcome(3), QStringLiteral("– Left out"));
    const QModelIndex marked = page.model().index(2, page.model().columnOf(field("phone")));
    QVERIFY(!marked.data(Qt::DecorationRole).isNull()); // not by colour alone
    QVERIFY(page.view.found().text().contains(QStringLiteral("C “Điện thoại” → Phone")));
    QCOMPARE(page.people(), 2); // nothing was written
}

void IntakeViewTest::modelsKeepTheRules()
{
    IntakePage page;
    const QAbstractItemModelTester rows(&page.model());
    const QAbstractItemModelTester files(page.view.files().model());
    page.add({page.write(QStringLiteral("a.csv"), returnedSheet(30))});
    page.add({page.write(QStringLiteral("b.csv"), returnedSheet(5))});
    page.chooseFile(0);
    page.view.files().selectRow(0);
    page.view.plan().setOutcome(Outcome::New);
    page.view.session().setRepaired({QLatin1String("phone_lost_zero")}, true);
    page.settle();
    page.view.plan().setOutcome(std::nullopt);
    GridModel cells(wholeFile(page.view.session().file(0).file.path).workbook);
    const QAbstractItemModelTester sheet(&cells);
    cells.setSheet(0);
    cells.setFirstRow(5);
    QCOMPARE(columnLetters(0) + columnLetters(25) + columnLetters(26) + columnLetters(1023),
        QStringLiteral("AZAAAMJ"));
}

void IntakeViewTest::filtersByOutcome()
{
    IntakePage page;
    page.add({page.write(QStringLiteral("a.csv"), returnedSheet(30))});
    QCOMPARE(page.model().count(std::nullopt), 30);
    QCOMPARE(page.model().count(Outcome::New), 29);
    page.press(QStringLiteral("– Left out 1"));
    QCOMPARE(page.model().rowCount(), 1);
    QCOMPARE(page.outcome(0), QStringLiteral("– Left out"));
    page.press(QStringLiteral("All 30"));
    QCOMPARE(page.model().rowCount(), 30);
}

void IntakeViewTest::mendsAllOfOneKindAndBack()
{
    IntakePage page;
    page.add({page.write(QStringLiteral("a.csv"), returnedSheet(30))});
    const QList<RepairKind> kinds = repairKinds(*page.view.session().plan());
    QCOMPARE(kinds.size(), 2);
    QCOMPARE(kinds.first().cells, 3);
    QCOMPARE(repairText(kinds.first()),
        QStringLiteral(
            "Phone numbers that lost their 0: 3 cell(s), for example 912000003 → 0912000003"));
    page.press(QStringLiteral("Mend all (3)"));
    QCOMPARE(page.cell(2, "phone"), QStringLiteral("✓ 912000003 → 0912000003"));
    QVERIFY(!repairKinds(*page.view.session().plan()).at(1).isTaken());
    page.press(QStringLiteral("Keep as typed (3)"));
    QCOMPARE(page.cell(2, "phone"), QStringLiteral("912000003 → 0912000003?"));
    page.press(QStringLiteral("Mend everything (5)"));
    for (const RepairKind &kind : repairKinds(*page.view.session().plan()))
        QVERIFY(kind.isTaken());
}

void IntakeViewTest::mendsOneCell()
{
    IntakePage page;
    page.add({page.write(QStringLiteral("a.csv"), returnedSheet(30))});
    page.choose(2);
    page.press(QStringLiteral("Add the 0"));
    QCOMPARE(page.cell(2, "phone"), QStringLiteral("✓ 912000003 → 0912000003"));
    QCOMPARE(page.cell(12, "phone"), QStringLiteral("912000013 → 0912000013?"));
    // All but this one, then really all.
    page.press(QStringLiteral("Mend all (3)"));
    page.choose(2);
    page.press(QStringLiteral("Keep as typed"));
    page.press(QStringLiteral("Mend all (3)"));
    QVERIFY(repairKinds(*page.view.session().plan()).first().isTaken());
}

void IntakeViewTest::decidesOnARowToLookAt()
{
    IntakePage page;
    page.roster.add(Role::AccountContact,
        {{QStringLiteral("full_name"), QStringLiteral("Lê Thị Một")},
            {QStringLiteral("unit"), QStringLiteral("Trường Mẫu")},
            {QStringLiteral("phone"), QStringLiteral("0912345678")}});
    page.add({page.write(QStringLiteral("a.csv"),
        titles + QStringLiteral("Trần Văn Khác;Trường Mẫu;0912345678;\n"))});
    QCOMPARE(page.outcome(0), QStringLiteral("? To look at"));
    QCOMPARE(page.view.session().plan()->written(), 0);
    page.choose(0);
    page.press(QStringLiteral("Add as a new person"));
    QCOMPARE(page.outcome(0), QStringLiteral("+ New"));
    page.press(QStringLiteral("Take the decision back"));
    QCOMPARE(page.outcome(0), QStringLiteral("? To look at"));
    page.press(QStringLiteral("Leave out"));
    QCOMPARE(page.outcome(0), QStringLiteral("– Left out"));
}

void IntakeViewTest::importsInOneStep()
{
    IntakePage page;
    const QStringList before = dumpUndoTables(page.roster.database());
    page.add({page.write(QStringLiteral("a.csv"), returnedSheet(30))});
    const QSignalSpy imported(&page.view, &IntakeView::imported);
    page.press(QStringLiteral("Import 29 row(s)"));
    QCOMPARE(imported.size(), 1);
    QCOMPARE(page.people(), 29);
    QCOMPARE(historyCount(page.roster.database()), 1);
    QVERIFY(!backupsIn(backupFolder(page.roster.file())).isEmpty()); // before it
    QVERIFY(page.roster->undo().ok());
    QCOMPARE(dumpUndoTables(page.roster.database()), before);
    QVERIFY(page.roster->redo().ok());
    QCOMPARE(page.people(), 29);
}

void IntakeViewTest::saysWhatIsLeft()
{
    IntakePage page;
    page.add({page.write(QStringLiteral("a.csv"), returnedSheet(30))});
    page.view.import();
    QCOMPARE(page.notices.size(), 1);
    const Notice &notice = page.notices.first();
    QCOMPARE(notice.text,
        QStringLiteral("29 of 30 rows imported. 1 row(s) did not come in because the name is "
                       "missing (row 16)."));
    QCOMPARE(notice.kind, Notice::Warning);
    QStringList verbs;
    for (const auto &[verb, action] : notice.buttons)
        verbs.append(verb);
    QCOMPARE(verbs,
        QStringList({QStringLiteral("Undo"), QStringLiteral("Save the minutes of the import"),
            QStringLiteral("See 1 row(s)")}));
    const QSignalSpy again(&page.view, &IntakeView::wantedAgain);
    notice.buttons.last().second();
    page.settle();
    QCOMPARE(again.size(), 1);
    QCOMPARE(page.model().rowCount(), 1);
    notice.buttons.first().second();
    QCOMPARE(page.people(), 0);
}

void IntakeViewTest::badFilesBesideGoodOnes()
{
    IntakePage page;
    const QString good = page.write(QStringLiteral("tốt.csv"), returnedSheet(5));
    const QString damaged
        = page.write(QStringLiteral("hỏng.xlsx"), QStringLiteral("PK\u0003\u0004"));
    const QString empty = page.write(QStringLiteral("rỗng.csv"), {});
    const QString letter = page.write(QStringLiteral("thư.csv"), QStringLiteral("Kính gửi\n"));
    page.add({damaged, page.roster.path(QStringLiteral("không có.xlsx")), empty, letter, good});
    QCOMPARE(page.view.files().model()->rowCount(), 6); // led by "all files"
    for (int file = 0; file < 4; ++file) {
        const QString error = page.view.session().file(file).file.error;
        QVERIFY2(!error.isEmpty(), qPrintable(QString::number(file)));
        QVERIFY(page.view.found().text().contains(error));
    }
    QCOMPARE(page.fileState(3), QStringLiteral("no table found"));
    QCOMPARE(page.fileState(0), QStringLiteral("cannot be read"));
    QCOMPARE(page.fileState(4), QStringLiteral("5 row(s)\nnew unit"));
    page.view.import();
    QCOMPARE(page.people(), 5);
}

void IntakeViewTest::fileThatVanishes()
{
    IntakePage page;
    const QString path = page.write(QStringLiteral("a.csv"), returnedSheet(5));
    page.view.add({path, page.write(QStringLiteral("b.csv"), returnedSheet(3))});
    QVERIFY(QFile::remove(path)); // read or not by now: nothing breaks
    page.settle();
    QVERIFY(page.view.session().file(1).file.error.isEmpty());
    page.add({path});
    QCOMPARE(page.view.session().fileCount(), 2); // the same file once
}

// Somebody has it open, or the stick was pulled out: it can be read as soon as that is over.
void IntakeViewTest::readsAFileOnceMore()
{
    IntakePage page;
    const QString path = page.write(QStringLiteral("a.csv"), {});
    page.add({path, page.write(QStringLiteral("b.csv"), returnedSheet(3))});
    QCOMPARE(page.fileState(0), QStringLiteral("cannot be read"));
    QVERIFY(writeReturnedSheet(path, 5));
    page.chooseFile(0);
    page.press(QStringLiteral("Read it once more"));
    QCOMPARE(page.view.session().file(0).file.form.rows.size(), 5);
    QVERIFY(page.view.session().file(0).file.error.isEmpty());
}

void IntakeViewTest::leavesAFileOut()
{
    IntakePage page;
    page.add({page.write(QStringLiteral("a.csv"), returnedSheet(5))});
    page.press(QStringLiteral("Leave this file out"));
    QCOMPARE(page.model().rowCount(), 0);
    QCOMPARE(page.fileState(0), QStringLiteral("left out"));
    page.press(QStringLiteral("Take this file after all"));
    QCOMPARE(page.model().rowCount(), 5);
}

void IntakeViewTest::unsureTextWaitsForAYes()
{
    IntakePage page;
    QFile file(page.roster.path(QStringLiteral("cũ.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    // 8-bit letters of an encoding that the file does not name.
    QVERIFY(file.write("Ho ten;Dien thoai\nL\xb5 Th\xde M\xe9t;0912345678\n") > 0);
    file.close();
    page.add({file.fileName()});
    QCOMPARE(page.model().rowCount(), 1);
    QCOMPARE(page.outcome(0), QStringLiteral("? To look at"));
    page.press(QStringLiteral("Yes, this can be read right"));
    QCOMPARE(page.outcome(0), QStringLiteral("+ New"));
}

void IntakeViewTest::cancelsTheReading()
{
    IntakePage page;
    QStringList paths;
    for (int i = 0; i < 200; ++i)
        paths.append(page.write(QStringLiteral("%1.csv").arg(i), returnedSheet(100)));
    page.view.add(paths);
    QTRY_COMPARE(page.view.session().fileCount(), 200);
    QTRY_VERIFY(!page.view.session().file(1).isPending());
    QTest::keyClick(&page.view, Qt::Key_Escape); // stops, and stays on the page
    page.settle();
    int stopped = 0;
    for (int i = 0; i < 200; ++i)
        stopped += page.view.session().file(i).state == IntakeFile::State::Stopped;
    QVERIFY(stopped > 0 && stopped < 200);
    QCOMPARE(page.people(), 0);
    // The last one can be read after all.
    page.chooseFile(199);
    page.press(QStringLiteral("Read this file"));
    QVERIFY(page.view.session().file(199).isRead());
}

void IntakeViewTest::followsTheRoster()
{
    IntakePage page;
    page.add({page.write(QStringLiteral("a.csv"), returnedSheet(5))});
    QCOMPARE(page.model().count(Outcome::New), 5);
    page.view.import();
    page.settle();
    page.view.hide();
    page.view.show();
    page.settle();
    QCOMPARE(page.model().count(Outcome::Same), 5);
    QVERIFY(page.roster->undo().ok());
    page.settle();
    QCOMPARE(page.model().count(Outcome::New), 5);
}

void IntakeViewTest::savesTheMinutes()
{
    IntakePage page;
    page.add({page.write(QStringLiteral("a.csv"), returnedSheet(12))});
    page.view.import();
    const QString path = page.roster.path(QStringLiteral("biên bản.csv"));
    page.dialogs.paths = {path};
    page.notices.first().buttons.at(1).second();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    // 12 rows, two that held nobody, and a unit that is new.
    QCOMPARE(file.readAll().count("a.csv"), 15);
}

void IntakeViewTest::stoppedImportChangesNothing()
{
    IntakePage page;
    page.add({page.write(QStringLiteral("a.csv"), returnedSheet(20000))});
    bool seen = false;
    QTimer timer; // until the box is there, however slow the machine
    connect(&timer, &QTimer::timeout, &page.view, [&] {
        auto *box = qobject_cast<QProgressDialog *>(QApplication::activeModalWidget());
        if (!box)
            return;
        seen = box->windowModality() == Qt::ApplicationModal;
        timer.stop();
        box->cancel();
    });
    timer.start(0);
    const Done done
        = importWithProgress(page.roster.roster(), *page.view.session().plan(), &page.view, 0);
    QVERIFY(seen);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Cancelled);
    QCOMPARE(page.people(), 0);
    QCOMPARE(historyCount(page.roster.database()), 0);
    page.view.import(); // and then it goes
    QCOMPARE(page.people(), 19999);
}

void IntakeViewTest::everythingHasAName()
{
    IntakePage page;
    page.add({page.write(QStringLiteral("a.csv"), returnedSheet(30))});
    const auto widgets = page.view.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
            continue;
        QAccessibleInterface *item = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(
            item && !item->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

void IntakeViewTest::keysOfThePage()
{
    IntakePage page;
    page.add({page.write(QStringLiteral("a.csv"), returnedSheet(30))});
    const QSignalSpy closed(&page.view, &IntakeView::closed);
    QTest::keyClick(&page.view.plan().table(), Qt::Key_F8);
    QCOMPARE(page.view.plan().table().currentIndex().row(), 2);
    QTest::keyClick(&page.view.plan().table(), Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
    QCOMPARE(page.people(), 0);
    QTest::keyClick(&page.view.plan().table(), Qt::Key_Return);
    QCOMPARE(page.people(), 29);
}

QTEST_MAIN(IntakeViewTest)
#include "tst_intakeview.moc"
