// "Shown by" of the returned sheets: the folder of eight files that units sent back, in eight ways,
// is dropped on the real window, in Vietnamese. One unit is asked about, the repairs are accepted,
// the rows come in and are right, and one Ctrl+Z takes all of it back.

#include "core/roster/history.h"
#include "core/sheets/fonts.h"
#include "core/text/fold.h"
#include "resources/i18n/translations.h"
#include "tests/app/imports.h"
#include "tests/support/dump.h"
#include "tests/support/testroster.h"
#include "ui/intake/intakesession.h"
#include "ui/intake/intakeview.h"
#include "ui/intake/planmodel.h"
#include "ui/intake/planpane.h"
#include "ui/intake/unitbar.h"

#include <QDir>

using namespace soctv;

namespace {

const QStringList files{QStringLiteral("01-truong-mam-non-hoa-sen.xlsx"),
    QStringLiteral("02-giay-em.ods"), QStringLiteral("03-tram-y-te.docx"),
    QStringLiteral("04-benh-vien.csv"), QStringLiteral("05-ubnd.xls"),
    QStringLiteral("06-htx-van-tai.xlsx"), QStringLiteral("07-tieu-hoc.xls"),
    QStringLiteral("08-trung-tam-van-hoa.xlsx")};

// The unit as the roster has it, and as the first file calls it.
const QString knownUnit = QStringLiteral("Trường Mầm non Hoa Xen");
const QString typedUnit = QStringLiteral("Trường Mầm non Hoa Sen");

} // namespace

class TestFolderImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void dropAnswerMendImport();
    void gridIsRight_data();
    void gridIsRight();
    void oneCtrlZTakesItBack();
    void theSameFolderAgain();

private:
    void drop(const QString &folder);
    void click(const QString &button);
    IntakeView *page() { return m_office->window->workspace()->intake(); }
    void waitForPage() { QTRY_VERIFY_WITH_TIMEOUT(!page()->isWorking(), 60'000); }

    std::unique_ptr<OfficeWindow> m_office;
    QString m_folder;
    QStringList m_before;
    QMap<int, QStringList> m_rows; // by section, once they are in
};

void TestFolderImport::initTestCase()
{
    useBundledFonts();
    useLanguage(QStringLiteral("vi"));
    m_office = std::make_unique<OfficeWindow>(WorkerCommand{QStringLiteral(SOCTV_TEST_WORKER), {}});
    m_office->create();
    const auto added = m_office->roster().edit(Step{Action::AddRows, 1}, [](Edit &edit) {
        addRows(edit,
            {TestRoster::row(Role::AccountContact,
                {{QStringLiteral("full_name"), QStringLiteral("Đỗ Thị Cũ")},
                    {QStringLiteral("unit"), knownUnit}})},
            UnknownUnit::Create);
    });
    QVERIFY(added.ok());
    m_office->settle();
    m_folder = m_office->path(QStringLiteral("Phiếu quý IV"));
    QVERIFY(QDir().mkpath(m_folder));
    for (const QString &name : files)
        QVERIFY(QFile::copy(dataFile(name), QDir(m_folder).filePath(name)));
    QFile lock(QDir(m_folder).filePath(QStringLiteral("~$") + files.first()));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    m_before = dumpUndoTables(m_office->roster().database());
}

void TestFolderImport::drop(const QString &folder)
{
    dropOn(*m_office, folder);
    waitForPage();
}

void TestFolderImport::click(const QString &button)
{
    clickButton(*m_office, button);
    waitForPage();
}

void TestFolderImport::dropAnswerMendImport()
{
    m_office->presses = 0;
    drop(m_folder); // 1
    QCOMPARE(page()->session().fileCount(), files.size());
    QVERIFY2(m_office->message().contains(QStringLiteral("Đã bỏ qua 1 tệp tạm")),
        qUtf8Printable(m_office->message()));
    for (int file = 0; file < files.size(); ++file) {
        const ReturnedFile &returned = page()->session().file(file).file;
        QVERIFY2(returned.error.isEmpty(), qUtf8Printable(returned.error));
    }
    QVERIFY(page()->plan().units().isVisible());
    QCOMPARE(page()->session().summary().unitQuestions, 1);
    click(QStringLiteral("Đúng, nhớ tên này")); // 2
    QCOMPARE(page()->session().summary().unitQuestions, 0);
    click(QStringLiteral("Sửa hết (53)")); // 3
    QCOMPARE(page()->session().summary().counts[Outcome::Check], 0);
    m_office->press(Qt::Key_Return); // 4, "Nhập 73 dòng"
    m_office->settle();
    QVERIFY(m_office->window->workspace()->isListShown());
    QVERIFY2(m_office->message().startsWith(QStringLiteral("Đã nhập ")),
        qUtf8Printable(m_office->message()));
    QVERIFY(m_office->messageButtons().contains(QStringLiteral("Hoàn tác")));
    QVERIFY(m_office->messageButtons().contains(QStringLiteral("Lưu biên bản nhập")));
    qInfo("a folder of %d returned files in %d steps", int(files.size()), m_office->presses);
    QCOMPARE(m_office->presses, 4);
    m_rows.insert(1, rowsOf(*m_office, View::Section1));
    m_rows.insert(2, rowsOf(*m_office, View::Section2));
}

void TestFolderImport::gridIsRight_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &file : files)
        QTest::addRow("%s", qUtf8Printable(file)) << file;
}

void TestFolderImport::gridIsRight()
{
    QFETCH(QString, file);
    // TCVN3 has no capitals with tones: their case is lost in the file.
    const bool hasCase = !file.startsWith(QLatin1String("07"));
    const auto asCompared = [hasCase](const QString &row) { return hasCase ? row : foldCase(row); };
    const QList<QJsonObject> rows = truthRows(QFileInfo(file).completeBaseName() + u".json");
    QVERIFY(!rows.isEmpty());
    for (const QJsonObject &row : rows) {
        QStringList cells = truthCells(row);
        if (cells.at(1) == typedUnit)
            cells[1] = knownUnit; // what was answered
        const QString wanted = asCompared(cells.join(u'|'));
        const QStringList &shown = m_rows[row.value(QLatin1String("section")).toInt()];
        const bool isThere = std::ranges::any_of(
            shown, [&](const QString &one) { return asCompared(one) == wanted; });
        QVERIFY2(isThere,
            qUtf8Printable(
                wanted + QStringLiteral("\nshown: ") + shown.filter(cells.at(3)).join(u'\n')));
    }
}

void TestFolderImport::oneCtrlZTakesItBack()
{
    qsizetype truth = 0;
    for (const QString &file : files) {
        const auto rows = truthRows(QFileInfo(file).completeBaseName() + u".json");
        QVERIFY(!rows.isEmpty());
        truth += rows.size();
    }
    QCOMPARE(m_rows[1].size() + m_rows[2].size(), truth + 1); // and nobody else
    const QStringList after = dumpUndoTables(m_office->roster().database());
    QVERIFY(after != m_before);
    m_office->list().table().setFocus();
    m_office->press(Qt::Key_Z, Qt::ControlModifier);
    m_office->settle();
    QCOMPARE(dumpUndoTables(m_office->roster().database()), m_before);
    m_office->press(Qt::Key_Y, Qt::ControlModifier);
    m_office->settle();
    QCOMPARE(dumpUndoTables(m_office->roster().database()), after);
}

// The next time nothing is asked and nothing comes in: the answer was remembered.
void TestFolderImport::theSameFolderAgain()
{
    m_office->presses = 0;
    m_office->dialogs.folder = m_folder;
    m_office->press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_office->window->workspace()->isIntakeShown());
    waitForPage();
    QCOMPARE(page()->session().summary().unitQuestions, 0);
    QCOMPARE(page()->session().summary().counts.written(), 0);
    m_office->press(Qt::Key_Escape);
    QVERIFY(m_office->window->workspace()->isListShown());
}

QTEST_MAIN(TestFolderImport)
#include "tst_folderimport.moc"
