// The officer's job from the first start to the paper, in the real window, in Vietnamese, by keys
// and clicks. Steps are counted as ui.md counts them: typed text is none.

#include "core/roster/history.h"
#include "core/roster/schema.h"
#include "core/sheets/fonts.h"
#include "resources/i18n/translations.h"
#include "tests/support/dump.h"
#include "tests/support/scripteddialogs.h"
#include "ui/jobs.h"
#include "ui/list/rostermodel.h"
#include "ui/list/rostertable.h"
#include "ui/list/rosterview.h"
#include "ui/messagebar.h"
#include "ui/print/printview.h"
#include "ui/settings.h"
#include "ui/window/actions.h"
#include "ui/window/appearance.h"
#include "ui/window/mainwindow.h"
#include "ui/window/workspace.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace soctv;

namespace {

// Ten rows as an officer types them; the ninth phone lost its 0 in some spreadsheet.
const QStringList names{
    QStringLiteral("Nguyễn Thị Bích Vân"),
    QStringLiteral("Đỗ Thị Thùy Ánh"),
    QStringLiteral("Lê Thị Ngọc Ái"),
    QStringLiteral("Trần Văn Đức"),
    QStringLiteral("Phạm Quốc Hùng"),
    QStringLiteral("Hoàng Đình Việt"),
    QStringLiteral("Ưng Quang Hòa"),
    QStringLiteral("Huỳnh Minh Nam"),
    QStringLiteral("Võ Hồng Yến"),
    QStringLiteral("Dọ Thi Mẫn"),
};
const QString unitName = QStringLiteral("Trường Mầm non Ví Dụ");

QString phoneOf(int row)
{
    return row == 8 ? QStringLiteral("912345678") : QStringLiteral("09123450%1").arg(row + 10);
}

// What Excel puts on the clipboard: a header row and ten rows.
QString copiedFromExcel()
{
    QString text = QStringLiteral("STT\tHọ và tên\tĐơn vị\tChức vụ\tSĐT\tEmail\r\n");
    for (int i = 0; i < 10; ++i) {
        text += QStringLiteral("%1\tBùi Văn %2\tBệnh viện Mẫu\tĐoàn viên\t09876540%3\t"
                               "bui.van.%1@congdoan.example\r\n")
                    .arg(QString::number(i + 1), QStringLiteral("ABCDEGHIKL").mid(i, 1))
                    .arg(i + 10);
    }
    return text;
}

QString pdfText(const QString &path)
{
    QProcess process;
    process.start(
        QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

class TestMainJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void firstRun();
    void typeTenRows();
    void pasteTenRows();
    void findWithoutMarks();
    void fixPhoneByItsOffer();
    void undoEverythingAndRedoEverything();
    void printedAsPdf();
    void exportedAsXlsx();
    void nothingWasLostOnTheWay();
    void cleanupTestCase();

private:
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);
    void click(const QString &button);
    void settle();
    RosterView &list() { return m_window->workspace()->list(); }
    Roster &roster() { return m_window->workspace()->roster(); }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    ScriptedDialogs m_dialogs;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<MainWindow> m_window;
    int m_steps = 0;
};

void TestMainJob::press(int key, Qt::KeyboardModifiers modifiers)
{
    ++m_steps;
    QWidget *target = QApplication::focusWidget();
    QTest::keyClick(target ? target : m_window.get(), Qt::Key(key), modifiers);
    QCoreApplication::processEvents();
}

void TestMainJob::type(const QString &text)
{
    for (const QChar letter : text) {
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown,
            QString(letter), Qt::NoModifier, 0);
    }
}

void TestMainJob::click(const QString &button)
{
    ++m_steps;
    const auto buttons = m_window->findChildren<QAbstractButton *>();
    for (QAbstractButton *one : buttons) {
        if (one->isVisible() && one->text().remove(QLatin1Char('&')) == button) {
            QTest::mouseClick(one, Qt::LeftButton);
            QCoreApplication::processEvents();
            return;
        }
    }
    QFAIL(qUtf8Printable(QStringLiteral("no button “%1”").arg(button)));
}

void TestMainJob::settle()
{
    QTRY_VERIFY(!m_window->workspace()->jobs().isBusy());
    QCoreApplication::processEvents();
}

void TestMainJob::initTestCase()
{
    useBundledFonts();
    useLanguage(QStringLiteral("vi"));
    m_settings = std::make_unique<Settings>(path(QStringLiteral("soctv.ini")));
    m_settings->setLastFolder(m_folder.path());
    m_appearance = std::make_unique<Appearance>();
    m_window = std::make_unique<MainWindow>(*m_settings, m_dialogs, *m_appearance);
    m_window->resize(1366, 768);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainJob::firstRun()
{
    m_steps = 0;
    click(QStringLiteral("Tạo danh sách trống"));
    type(QStringLiteral("Liên đoàn Lao động phường Ví Dụ"));
    press(Qt::Key_Return);
    QVERIFY(m_window->workspace());
    settle();
    QCOMPARE(m_steps, 2);
    QVERIFY(QFile::exists(m_window->rosterPath()));
    QCOMPARE(roster().officeText(QStringLiteral("name")),
        QStringLiteral("Liên đoàn Lao động phường Ví Dụ"));
}

void TestMainJob::typeTenRows()
{
    m_steps = 0;
    press(Qt::Key_N, Qt::ControlModifier);
    for (int row = 0; row < 10; ++row) {
        const QStringList cells{names.at(row), unitName, QStringLiteral("Đoàn viên"), phoneOf(row),
            QStringLiteral("nguoi%1@congdoan.example").arg(row), names.at(row),
            QStringLiteral("https://www.facebook.com/nguoi.thu.%1").arg(row)};
        for (const QString &cell : cells) {
            type(cell);
            press(Qt::Key_Tab);
        }
    }
    settle();
    QCOMPARE(list().model().listing().total, 10);
    QVERIFY2(m_steps <= 72, qPrintable(QString::number(m_steps)));
    qInfo("10 rows typed in %d steps", m_steps);
}

void TestMainJob::pasteTenRows()
{
    QGuiApplication::clipboard()->setText(copiedFromExcel());
    const qint64 before = historyCount(roster().database());
    m_steps = 0;
    press(Qt::Key_N, Qt::ControlModifier);
    press(Qt::Key_V, Qt::ControlModifier);
    settle();
    QCOMPARE(m_steps, 2);
    QCOMPARE(list().model().listing().total, 20);
    QCOMPARE(historyCount(roster().database()), before + 1);
    QCOMPARE(roster().undoStep()->text(), QStringLiteral("dán 10 dòng"));
    qInfo("10 rows pasted in %d steps", m_steps);
}

void TestMainJob::findWithoutMarks()
{
    m_steps = 0;
    press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(m_steps, 1);
    type(QStringLiteral("do thi"));
    settle();
    QTRY_COMPARE(list().model().listing().posts.size(), 2); // Đỗ Thị and Dọ Thi
    QVERIFY(list().statusText().startsWith(QStringLiteral("2 / 20 dòng khớp “do thi”")));
    press(Qt::Key_A, Qt::ControlModifier);
    type(QStringLiteral("đỗ thị"));
    QTRY_COMPARE(list().model().listing().posts.size(), 1);
    press(Qt::Key_Escape);
    QTRY_COMPARE(list().model().listing().posts.size(), 20);
}

void TestMainJob::fixPhoneByItsOffer()
{
    // The unit was typed: it is marked in all ten rows until it is added, once.
    list().table().setFocus();
    press(Qt::Key_F8);
    QTRY_VERIFY(m_window->messages().current());
    QVERIFY2(m_window->messages().current()->text.contains(unitName),
        qUtf8Printable(m_window->messages().current()->text));
    click(QStringLiteral("Thêm đơn vị mới"));
    settle();
    QTRY_COMPARE(list().model().listing().counts.toCheck, 1);
    list().table().setFocus();
    press(Qt::Key_F8);
    QTRY_VERIFY(m_window->messages().current());
    QVERIFY(m_window->messages().current()->text.contains(
        QStringLiteral("Số điện thoại có 9 chữ số (thường là 10).")));
    click(QStringLiteral("Thêm số 0"));
    settle();
    QCOMPARE(
        roster().database().number("SELECT count(*) FROM person WHERE phone = '0912345678'"), 1);
    QTRY_COMPARE(list().model().listing().counts.toCheck, 0);
}

void TestMainJob::undoEverythingAndRedoEverything()
{
    settle();
    const QStringList after = dumpUndoTables(roster().database());
    const qint64 steps = historyCount(roster().database());
    list().table().setFocus();
    for (qint64 i = 0; i < steps; ++i)
        press(Qt::Key_Z, Qt::ControlModifier);
    settle();
    QCOMPARE(list().model().listing().total, 0);
    QVERIFY(!roster().undoStep());
    QCOMPARE(roster().database().number("SELECT count(*) FROM person"), 0);
    for (qint64 i = 0; i < steps; ++i)
        press(Qt::Key_Y, Qt::ControlModifier);
    settle();
    QVERIFY(!roster().redoStep());
    QCOMPARE(dumpUndoTables(roster().database()), after);
    QCOMPARE(list().model().listing().total, 20);
}

void TestMainJob::printedAsPdf()
{
    // No printer on this machine: Enter saves a PDF.
    m_dialogs.paths = {path(QStringLiteral("mau-01.pdf"))};
    m_steps = 0;
    press(Qt::Key_P, Qt::ControlModifier);
    press(Qt::Key_Return);
    QCOMPARE(m_steps, 2);
    const QString file = path(QStringLiteral("mau-01.pdf"));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), 20000);
    QStringList pages = pdfText(file).split(QLatin1Char('\f'));
    pages.removeLast();
    QVERIFY(pages.size() >= 2);
    QVERIFY(pages.first().contains(QStringLiteral("LIÊN ĐOÀN LAO ĐỘNG PHƯỜNG VÍ DỤ")));
    int people = 0;
    for (const QString &page : std::as_const(pages)) {
        const bool hasRows = page.contains(QStringLiteral("congdoan.example"))
            || page.contains(QStringLiteral("@"));
        QVERIFY2(!hasRows || page.contains(QStringLiteral("Họ tên")), qUtf8Printable(page));
        people += int(page.count(QStringLiteral("Đoàn viên")));
    }
    QCOMPARE(people, 20);
    // Esc first ends work that is still going on, and the file is there a moment before that ends.
    QTRY_VERIFY(!m_window->findChild<PrintView *>()->isWorking());
    press(Qt::Key_Escape);
    QVERIFY(m_window->workspace()->isListShown());
    qInfo("Mẫu 01 printed in 2 steps, %d pages", int(pages.size()));
}

void TestMainJob::exportedAsXlsx()
{
    const QString file = path(QStringLiteral("mau-01.xlsx"));
    m_dialogs.paths = {file};
    m_steps = 0;
    press(Qt::Key_E, Qt::ControlModifier);
    // The file dialog is scripted: its one Enter, on the name it suggests, is a step too.
    ++m_steps;
    QVERIFY(m_steps <= 3);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), 20000);
    QProcess office;
    office.start(QStringLiteral("soffice"),
        {QStringLiteral("-env:UserInstallation=file://") + path(QStringLiteral("office")),
            QStringLiteral("--headless"), QStringLiteral("--convert-to"),
            QStringLiteral("pdf:calc_pdf_Export"), QStringLiteral("--outdir"),
            path(QStringLiteral("from-office")), file});
    QVERIFY(office.waitForFinished(120000));
    const QString text = pdfText(path(QStringLiteral("from-office/mau-01.pdf")));
    QVERIFY(text.contains(QStringLiteral("LIÊN ĐOÀN LAO ĐỘNG PHƯỜNG VÍ DỤ")));
    QVERIFY(text.contains(QStringLiteral("0912345678")));
    QCOMPARE(text.count(QStringLiteral("Đoàn viên")), 20);
    qInfo("XLSX in %d steps", m_steps);
}

void TestMainJob::nothingWasLostOnTheWay()
{
    const QString file = m_window->rosterPath();
    m_window->close();
    const auto roster = Roster::open(file, Roster::Access::View);
    QVERIFY(roster);
    QCOMPARE((*roster)->database().number("SELECT count(*) FROM person"), 20);
    QVERIFY(verifyRowHashes((*roster)->database()) > 40);
    QVERIFY(!QFile::exists(file + QStringLiteral("-journal")));
}

void TestMainJob::cleanupTestCase()
{
    m_window.reset();
}

QTEST_MAIN(TestMainJob)
#include "tst_mainjob.moc"
