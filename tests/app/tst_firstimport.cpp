// "Shown by" of the import: the first start, the officer's own xlsx, the repairs, the grid, undo,
// redo and the paper, in the real window, in Vietnamese. Steps are counted as ui.md counts them.

#include "core/roster/history.h"
#include "core/sheets/fonts.h"
#include "resources/i18n/translations.h"
#include "tests/app/imports.h"
#include "tests/support/dump.h"
#include "tests/support/pdftext.h"
#include "ui/intake/intakesession.h"
#include "ui/intake/intakeview.h"
#include "ui/intake/planmodel.h"
#include "ui/intake/planpane.h"
#include "ui/intake/repairs.h"
#include "ui/print/printview.h"

#include <numeric>

using namespace soctv;

namespace {

const QString sample = QStringLiteral("08-trung-tam-van-hoa");

} // namespace

class TestFirstImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fromTheFirstStartToTheList();
    void gridIsRight();
    void undoAndRedo();
    void printed();
    void repairsAccepted();
    void droppedFile();

private:
    // In any order.
    QStringList sortedRows(View view)
    {
        QStringList rows = rowsOf(*m_office, view);
        rows.sort();
        return rows;
    }

    std::unique_ptr<OfficeWindow> m_office;
};

void TestFirstImport::initTestCase()
{
    useBundledFonts();
    useLanguage(QStringLiteral("vi"));
    m_office = std::make_unique<OfficeWindow>(WorkerCommand{QStringLiteral(SOCTV_TEST_WORKER), {}});
    m_office->show();
}

void TestFirstImport::fromTheFirstStartToTheList()
{
    // A copy in the officer's own folder: the roster comes to lie beside it.
    const QString file = m_office->path(sample + u".xlsx");
    QVERIFY(QFile::copy(dataFile(sample + u".xlsx"), file));
    m_office->dialogs.files = {file};
    m_office->presses = 0;
    clickButton(*m_office, QStringLiteral("Bắt đầu từ tệp Excel đang dùng…"));
    ++m_office->presses; // the Enter of the file dialog, which is scripted
    m_office->type(QStringLiteral("Liên đoàn Lao động phường Ví Dụ"));
    m_office->press(Qt::Key_Return);
    QVERIFY(m_office->window->workspace());
    QCOMPARE(m_office->window->rosterPath(), m_office->path(sample + u".soctv"));
    IntakeView *page = m_office->window->workspace()->intake();
    QVERIFY(page && page->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!page->isWorking(), 30'000);
    QCOMPARE(m_office->roster().database().number("SELECT count(*) FROM person"), 0);
    m_office->press(Qt::Key_Return); // "Nhập 12 dòng"
    m_office->settle();
    QVERIFY(m_office->window->workspace()->isListShown());
    QVERIFY2(m_office->message().startsWith(QStringLiteral("Đã nhập 12/12 dòng.")),
        qUtf8Printable(m_office->message()));
    QCOMPARE(m_office->presses, 4);
    qInfo("from the first start to the imported list in %d steps", m_office->presses);
}

void TestFirstImport::gridIsRight()
{
    QMap<int, QStringList> wanted;
    const QList<QJsonObject> truth = truthRows(sample + u".json");
    QCOMPARE(truth.size(), 12);
    for (const QJsonObject &row : truth) {
        const QStringList cells = truthCells(row);
        wanted[row.value(QLatin1String("section")).toInt()].append(cells.join(u'|'));
    }
    for (QStringList &rows : wanted)
        rows.sort();
    QCOMPARE(sortedRows(View::Section1), wanted.value(1));
    QCOMPARE(sortedRows(View::Section2), wanted.value(2));
}

void TestFirstImport::undoAndRedo()
{
    const QStringList after = dumpUndoTables(m_office->roster().database());
    const qint64 steps = historyCount(m_office->roster().database());
    m_office->list().table().setFocus();
    m_office->press(Qt::Key_Z, Qt::ControlModifier);
    m_office->settle();
    QCOMPARE(m_office->roster().database().number("SELECT count(*) FROM person"), 0);
    QCOMPARE(m_office->roster().redoStep()->text(), QStringLiteral("nhập 12 dòng"));
    m_office->press(Qt::Key_Y, Qt::ControlModifier);
    m_office->settle();
    QCOMPARE(dumpUndoTables(m_office->roster().database()), after);
    QCOMPARE(historyCount(m_office->roster().database()), steps);
}

void TestFirstImport::printed()
{
    const QString file = m_office->path(QStringLiteral("mau-01.pdf"));
    m_office->dialogs.paths = {file};
    m_office->presses = 0;
    m_office->press(Qt::Key_P, Qt::ControlModifier);
    m_office->press(Qt::Key_Return); // no printer here: it saves a PDF
    QCOMPARE(m_office->presses, 2);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), 20'000);
    QFile pdf(file);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    const QString text = pdfPages(pdf.readAll()).join(QString());
    for (const QJsonObject &row : truthRows(sample + u".json")) {
        const QString phone = row.value(QLatin1String("phone")).toString();
        QVERIFY2(text.contains(phone), qUtf8Printable(phone));
    }
}

// Another file, whose phones lost their 0: accepted with one press.
void TestFirstImport::repairsAccepted()
{
    QTRY_VERIFY(!m_office->window->findChild<PrintView *>()->isWorking());
    m_office->press(Qt::Key_Escape);
    m_office->dialogs.files = {dataFile(QStringLiteral("06-htx-van-tai.xlsx"))};
    m_office->presses = 0;
    m_office->press(Qt::Key_I, Qt::ControlModifier);
    ++m_office->presses; // the Enter of the file dialog
    IntakeView *page = m_office->window->workspace()->intake();
    QTRY_VERIFY_WITH_TIMEOUT(!page->isWorking(), 30'000);
    const QList<RepairKind> kinds = repairKinds(*page->session().plan());
    QVERIFY(!kinds.isEmpty());
    const int cells = std::accumulate(kinds.begin(), kinds.end(), 0,
        [](int sum, const RepairKind &kind) { return sum + kind.cells; });
    clickButton(*m_office,
        (kinds.size() > 1 ? QStringLiteral("Sửa hết (%1)") : QStringLiteral("Sửa tất cả (%1)"))
            .arg(cells));
    QTRY_VERIFY(!page->isWorking());
    m_office->press(Qt::Key_Return);
    m_office->settle();
    QCOMPARE(m_office->presses, 4);
    const QStringList all = sortedRows(View::Section1) + sortedRows(View::Section2);
    for (const QJsonObject &row : truthRows(QStringLiteral("06-htx-van-tai.json"))) {
        const QStringList texts = truthCells(row);
        QVERIFY2(all.contains(texts.join(u'|')),
            qUtf8Printable(texts.join(u'|') + u'\n' + all.filter(texts.first()).join(u'\n')));
    }
}

// Dropping a file does what the menu does; the same rows are known by now.
void TestFirstImport::droppedFile()
{
    dropOn(*m_office, m_office->path(sample + u".xlsx"));
    IntakeView *page = m_office->window->workspace()->intake();
    QTRY_VERIFY_WITH_TIMEOUT(!page->isWorking(), 30'000);
    QCOMPARE(page->plan().model().count(Outcome::Same), 12);
    QVERIFY(m_office->window->windowTitle().startsWith(QStringLiteral("Nhập phiếu")));
    m_office->press(Qt::Key_Escape);
    QVERIFY(m_office->window->workspace()->isListShown());
    QVERIFY(!m_office->window->workspace()->intake());
}

QTEST_MAIN(TestFirstImport)
#include "tst_firstimport.moc"
