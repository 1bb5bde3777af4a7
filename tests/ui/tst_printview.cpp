#include "core/sheets/fonts.h"
#include "core/sheets/writers.h"
#include "tests/support/pdftext.h"
#include "tests/support/scripteddialogs.h"
#include "tests/support/testroster.h"
#include "ui/messagebar.h"
#include "ui/print/pagerecorder.h"
#include "ui/print/printview.h"
#include "ui/print/sheetpreview.h"
#include "ui/print/unitfield.h"
#include "ui/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace soctv;

namespace {

const QString sheetId = QStringLiteral("mau-01");

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList pagesOfPdf(const QString &path)
{
    return pdfPages(contents(path));
}

bool isBlank(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qGray(image.pixel(x, y)) < 200)
                return false;
        }
    }
    return true;
}

NewRow person(int n, const QString &unit)
{
    return TestRoster::row(n % 3 ? Role::AccountContact : Role::CoreStaff,
        {{QStringLiteral("full_name"), QStringLiteral("Nguyễn Thị Số %1").arg(n)},
            {QStringLiteral("unit"), unit},
            {QStringLiteral("phone"), QStringLiteral("09%1").arg(10000000 + n)}});
}

} // namespace

class PrintViewTest : public QObject {
    Q_OBJECT

private:
    /// A window's worth of things around one view; made anew it is the next session.
    struct Session {
        Session(Roster &roster, const QString &ini, MakePrinter makePrinter)
            : jobs(roster)
            , settings(ini)
            , view(roster, jobs, settings, dialogs, nullptr, std::move(makePrinter))
        {
            connect(&view, &PrintView::message, &view,
                [this](const Notice &notice) { notices.append(notice); });
            view.resize(1100, 640);
        }
        void show()
        {
            view.show();
            view.showSheet(sheetId);
            view.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&view));
        }
        bool isIdle() const { return !view.isWorking(); }
        template <typename T>
        T *child(const char *name)
        {
            return view.findChild<T *>(QLatin1String(name));
        }

        Jobs jobs;
        Settings settings;
        ScriptedDialogs dialogs;
        QList<Notice> notices;
        PrintView view;
    };

    void start(MakePrinter makePrinter = [] { return std::unique_ptr<QPagedPaintDevice>(); })
    {
        m_session.reset();
        m_session = std::make_unique<Session>(
            m_roster->roster(), m_roster->path(QStringLiteral("s.ini")), std::move(makePrinter));
    }
    void addPeople(int count)
    {
        QList<NewRow> rows;
        for (int n = 0; n < count; ++n)
            rows.append(person(n, QStringLiteral("Trường Mẫu %1").arg(n / 40)));
        m_roster->addAll(rows);
    }
    QByteArray exported(const QString &extension)
    {
        const QString path = m_roster->path(QStringLiteral("ra.") + extension);
        QFile::remove(path);
        m_session->dialogs.paths = {path};
        m_session->view.exportTo(extension);
        if (!QTest::qWaitFor([&] { return m_session->isIdle(); }, 20000))
            return {};
        return contents(path);
    }

    std::unique_ptr<TestRoster> m_roster;
    std::unique_ptr<Session> m_session;

private Q_SLOTS:
    void init()
    {
        m_roster = std::make_unique<TestRoster>();
        addPeople(100);
        start();
    }
    void cleanup() { m_session.reset(); }

    void showsThePages()
    {
        m_session->show();
        QTRY_VERIFY(m_session->isIdle());
        const SheetPreview &preview = m_session->view.preview();
        QVERIFY2(preview.pageCount() > 2, qPrintable(QString::number(preview.pageCount())));
        for (int page = 0; page < preview.pageCount(); ++page)
            QVERIFY(!isBlank(preview.pageImage(page)));
        QVERIFY(preview.pageImage(0) != preview.pageImage(1));
        QCOMPARE(m_session->notices.size(), 0);
    }

    void pageKeysTurnPages()
    {
        m_session->show();
        QTRY_VERIFY(m_session->isIdle());
        QTest::keyClick(&m_session->view, Qt::Key_PageDown);
        QCOMPARE(m_session->view.preview().currentPage(), 1);
        QTest::keyClick(&m_session->view, Qt::Key_PageUp);
        QCOMPARE(m_session->view.preview().currentPage(), 0);
    }

    void enterPrintsOnce()
    {
        const QString path = m_roster->path(QStringLiteral("in.pdf"));
        int made = 0;
        start([&] {
            ++made;
            return std::make_unique<QPdfWriter>(path);
        });
        m_session->show();
        made = 0;
        QVERIFY(m_session->child<QPushButton>("save_pdf"));
        QTest::keyClick(m_session->view.focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(m_session->notices.size(), 1);
        QCOMPARE(made, 1);
        const QStringList pages = pagesOfPdf(path);
        QVERIFY(pages.size() > 2);
        for (const QString &page : pages)
            QVERIFY2(page.contains(QStringLiteral("Họ tên")), qPrintable(page));
        QVERIFY(pages.first().contains(QStringLiteral("Mẫu 1 - Để quản lý")));
        QVERIFY(pages.first().contains(QStringLiteral("LIÊN ĐOÀN LAO ĐỘNG TỈNH MẪU")));
        QCOMPARE(pages.join(QString()).count(QStringLiteral("Nguyễn Thị Số")), 100);
        QTRY_VERIFY(m_session->isIdle());
        QCOMPARE(m_session->view.preview().pageCount(), pages.size());
    }

    // A commit makes a job begin again: the printer must not get its first pages twice.
    void editWhilePrinting()
    {
        addPeople(3000);
        auto pages = std::make_shared<std::atomic<int>>(0);
        start([pages] {
            return std::make_unique<PageRecorder>([pages](const RecordedPage &) { ++*pages; });
        });
        m_session->show();
        QTRY_VERIFY_WITH_TIMEOUT(m_session->isIdle(), 20000);
        const int expected = m_session->view.preview().pageCount();
        m_session->view.print();
        // The rows are the same: only the edit number moves.
        for (int i = 0; m_session->notices.isEmpty() && i < 200; ++i) {
            QVERIFY(m_roster->roster()
                        .edit(Step{Action::SetOffice},
                            [&](Edit &edit) {
                                edit.setOffice(QStringLiteral("phone"), QString::number(i));
                            })
                        .ok());
            QTest::qWait(20);
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_session->notices.size(), 1, 20000);
        QCOMPARE(pages->load(), expected);
    }

    void withoutPrinterEnterSavesPdf()
    {
        m_session->show();
        const QString path = m_roster->path(QStringLiteral("giấy.pdf"));
        m_session->dialogs.paths = {path};
        QTest::keyClick(m_session->view.focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(m_session->notices.size(), 1);
        QCOMPARE(m_session->notices.first().kind, Notice::Info);
        QVERIFY(contents(path).startsWith("%PDF"));
        QCOMPARE(m_session->dialogs.suggested.size(), 1);
        const QString name = QFileInfo(m_session->dialogs.suggested.first()).fileName();
        QVERIFY2(name.startsWith(QStringLiteral("Mẫu 01 - Liên đoàn Lao động tỉnh Mẫu - 2"))
                && name.endsWith(QStringLiteral(".pdf")),
            qPrintable(name));
        bool said = false;
        for (const QLabel *label : m_session->view.findChildren<QLabel *>())
            said |= label->isVisible() && label->text().startsWith(QStringLiteral("No printer"));
        QVERIFY(said);
    }

    void everyFormatIsWritten()
    {
        m_session->show();
        for (const Writer &writer : writers()) {
            const QString extension = QLatin1String(writer.extension);
            QVERIFY(m_session->view.findChild<QPushButton *>(QStringLiteral("save_") + extension));
            m_session->notices.clear();
            QVERIFY2(!exported(extension).isEmpty(), writer.extension);
            QCOMPARE(m_session->notices.size(), 1);
            QCOMPARE(m_session->notices.first().buttons.size(), 1); // the folder
        }
        QCOMPARE(m_session->settings.lastFolder(),
            QFileInfo(m_roster->path(QStringLiteral("x"))).absolutePath());
    }

    void exportDirectNeedsNoView()
    {
        m_session->dialogs.paths = {m_roster->path(QStringLiteral("thẳng.xlsx"))};
        m_session->view.exportDirect(sheetId, QStringLiteral("xlsx"));
        QTRY_COMPARE(m_session->notices.size(), 1);
        QVERIFY(contents(m_roster->path(QStringLiteral("thẳng.xlsx"))).startsWith("PK"));
        QVERIFY(!m_session->view.isVisible());
    }

    void hiddenColumnsStayHidden()
    {
        m_session->show();
        QVERIFY(exported(QStringLiteral("csv")).contains("0910000001")); // the control
        m_session->child<QCheckBox>("phone")->click();
        QVERIFY(!exported(QStringLiteral("csv")).contains("0910000001"));
        const QByteArray pdf = exported(QStringLiteral("pdf"));
        QVERIFY(!pdf.isEmpty());
        const QStringList pages = pagesOfPdf(m_roster->path(QStringLiteral("ra.pdf")));
        QVERIFY(!pages.join(QString()).contains(QStringLiteral("0910000001")));
        QVERIFY(!pages.first().contains(QStringLiteral("Điện thoại")));
        start();
        m_session->show();
        QVERIFY(!m_session->child<QCheckBox>("phone")->isChecked());
        QVERIFY(!exported(QStringLiteral("csv")).contains("0910000001"));
    }

    void signerIsKeptInTheRosterAsOneStep()
    {
        m_session->show();
        m_session->child<QLineEdit>("place")->setText(QStringLiteral("Long Biên"));
        m_session->child<QPlainTextEdit>("signerTitle")
            ->setPlainText(QStringLiteral("TM. BAN THƯỜNG VỤ\nPHÓ CHỦ TỊCH"));
        m_session->child<QLineEdit>("signerName")->setText(QStringLiteral("Lê Thị Ký"));
        QCOMPARE(m_roster->roster().undoStep()->action, Action::AddRows); // not while typing
        m_session->view.hide();
        QCOMPARE(m_roster->roster().undoStep()->action, Action::SetOffice);
        QCOMPARE(m_roster->roster().officeText(QStringLiteral("signer_name")),
            QStringLiteral("Lê Thị Ký"));
        QVERIFY(!contents(m_roster->path(QStringLiteral("s.ini"))).contains("K\\xfd"));
        m_session->view.show(); // left again without a change: no second step
        m_session->view.hide();
        QVERIFY(m_roster->roster().undo().ok());
        QCOMPARE(m_roster->roster().undoStep()->action, Action::AddRows);
        QVERIFY(m_roster->roster().redo().ok());

        start();
        m_session->show();
        QCOMPARE(m_session->child<QLineEdit>("signerName")->text(), QStringLiteral("Lê Thị Ký"));
        QVERIFY(!exported(QStringLiteral("pdf")).isEmpty());
        const QString last = pagesOfPdf(m_roster->path(QStringLiteral("ra.pdf"))).last();
        QVERIFY(last.contains(QStringLiteral("PHÓ CHỦ TỊCH")));
        QVERIFY(last.contains(QStringLiteral("Lê Thị Ký")));
        QVERIFY(last.contains(QStringLiteral("Long Biên, ngày")));
    }

    void undoOfTheSignerReachesTheView()
    {
        m_session->show();
        m_session->child<QLineEdit>("place")->setText(QStringLiteral("Mẫu"));
        exported(QStringLiteral("csv"));
        QVERIFY(m_roster->roster().undo().ok());
        QCOMPARE(m_session->child<QLineEdit>("place")->text(), QString());
    }

    void oneUnit()
    {
        m_session->show();
        auto *unit = m_session->child<UnitField>("unit");
        unit->setFocus();
        QTest::keyClicks(unit, QStringLiteral("truong mau 2"));
        QTest::keyClick(unit, Qt::Key_Return); // chooses, does not print
        QCOMPARE(unit->text(), QStringLiteral("Trường Mẫu 2"));
        QCOMPARE(m_session->dialogs.suggested.size(), 0);
        const QByteArray csv = exported(QStringLiteral("csv"));
        QVERIFY(csv.contains("Số 80"));
        QVERIFY(!csv.contains("Số 79"));
        QVERIFY(m_session->dialogs.suggested.first().contains(QStringLiteral("Trường Mẫu 2")));
        start();
        m_session->show();
        unit = m_session->child<UnitField>("unit");
        QCOMPARE(unit->text(), QStringLiteral("Trường Mẫu 2"));
        unit->setFocus();
        QTest::keyClicks(unit, QStringLiteral("khong co don vi nay"));
        m_session->child<QLineEdit>("place")->setFocus();
        QCOMPARE(unit->text(), QStringLiteral("Trường Mẫu 2"));
        unit->clear();
        QVERIFY(exported(QStringLiteral("csv")).contains("Số 79"));
    }

    void dateLeftBlank()
    {
        m_session->show();
        auto *dateIs = m_session->child<QComboBox>("dateIs");
        dateIs->setCurrentIndex(dateIs->count() - 1);
        QVERIFY(!exported(QStringLiteral("pdf")).isEmpty());
        const QString year = QString::number(QDate::currentDate().year());
        const QString path = m_roster->path(QStringLiteral("ra.pdf"));
        QVERIFY(!pagesOfPdf(path).last().contains(QStringLiteral("năm ") + year));
        dateIs->setCurrentIndex(0);
        QVERIFY(!exported(QStringLiteral("pdf")).isEmpty());
        QVERIFY(pagesOfPdf(path).last().contains(QStringLiteral("năm ") + year));
    }

    void failureIsSaid()
    {
        m_session->show();
        m_session->dialogs.paths = {m_roster->path(QStringLiteral("không có/ra.xlsx"))};
        m_session->view.exportTo(QStringLiteral("xlsx"));
        QTRY_COMPARE(m_session->notices.size(), 1);
        QCOMPARE(m_session->notices.first().kind, Notice::Error);
        QVERIFY(!m_session->notices.first().text.isEmpty());
    }

    void cancelLeavesTheOldFile()
    {
        addPeople(20000);
        m_session->show();
        const QString path = m_roster->path(QStringLiteral("cũ.xlsx"));
        {
            QFile old(path);
            QVERIFY(old.open(QIODevice::WriteOnly));
            old.write("bản cũ");
        }
        m_session->dialogs.paths = {path};
        m_session->view.exportTo(QStringLiteral("xlsx"));
        QTest::qWait(50);
        QTest::keyClick(&m_session->view, Qt::Key_Escape);
        QTRY_COMPARE(m_session->notices.size(), 1);
        QCOMPARE(m_session->notices.first().text, QStringLiteral("Stopped. Nothing has changed."));
        QCOMPARE(contents(path), QByteArray("bản cũ"));
        m_session->view.hide(); // or the preview of 20,000 rows goes on
    }

    void extensionsThatAreNone()
    {
        m_session->show();
        m_session->dialogs.paths = {m_roster->path(QStringLiteral("Danh sách.2026"))};
        m_session->view.exportTo(QStringLiteral("csv"));
        QTRY_COMPARE(m_session->notices.size(), 1);
        QVERIFY(QFile::exists(m_roster->path(QStringLiteral("Danh sách.2026.csv"))));
        m_session->dialogs.paths = {m_roster->path(QStringLiteral("Danh sách.2026"))};
        m_session->view.exportTo(QStringLiteral("csv")); // is there now: asked, answered Esc
        QCOMPARE(m_session->dialogs.questions.size(), 1);
        QVERIFY(!m_session->dialogs.questions.first().isEmpty());
    }

    void escapeCloses()
    {
        bool closed = false;
        connect(&m_session->view, &PrintView::closed, this, [&] { closed = true; });
        m_session->show();
        QTest::keyClick(&m_session->view, Qt::Key_Escape);
        QVERIFY(closed);
    }
};

QTEST_MAIN(PrintViewTest)
#include "tst_printview.moc"
