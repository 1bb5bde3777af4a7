#include "core/intake/olddocument.h"
#include "core/intake/returnedfile.h"
#include "core/intake/worker.h"
#include "tests/support/errors.h"
#include "tests/support/libreoffice.h"

#include <QDir>
#include <QTest>

using namespace soctv;

namespace {

const QByteArray page
    = "<meta charset='utf-8'><p>ĐƠN VỊ: Trường A</p><table><tr><td>STT</td><td>Họ tên</td>"
      "<td>Điện thoại</td></tr><tr><td>1</td><td>Đỗ Thị Ánh</td><td>0912345678</td></tr></table>";

} // namespace

// A .doc or .rtf is read by way of LibreOffice, where there is one.
class TstOldDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsComeIn_data();
    void rowsComeIn();
    void withoutLibreOffice();
    void noDocument();
    void canBeStopped();
};

void TstOldDocument::rowsComeIn_data()
{
    QTest::addColumn<QString>("to");
    QTest::newRow("doc") << "doc:MS Word 97";
    QTest::newRow("rtf") << "rtf:Rich Text Format";
}

void TstOldDocument::rowsComeIn()
{
    QFETCH(QString, to);
    const QByteArray bytes = converted(page, "html", to, "HTML (StarWriter)");
    QVERIFY(!bytes.isEmpty());
    QTemporaryDir folder;
    QFile file(folder.filePath("phiếu.xls")); // told by content
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    IntakeWorker worker(QStringLiteral(SOCTV_TEST_WORKER));
    Progress progress;
    const ReturnedFile read = readReturnedFile(file.fileName(), worker, {}, progress);
    QCOMPARE(read.error, QString());
    QCOMPARE(read.form.rows.size(), 1);
    QCOMPARE(read.form.rows[0].texts[field("full_name")], QStringLiteral("Đỗ Thị Ánh"));
    QCOMPARE(read.form.unit, QStringLiteral("Trường A"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1); // nothing beside it
}

void TstOldDocument::withoutLibreOffice()
{
    QTemporaryDir folder;
    QFile file(folder.filePath("phiếu.doc"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\\rtf1 x}");
    file.close();
    IntakeWorker worker(QStringLiteral(SOCTV_TEST_WORKER));
    Progress progress;
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nowhere");
    const ReturnedFile read = readReturnedFile(file.fileName(), worker, {}, progress);
    qputenv("PATH", path);
    QVERIFY2(
        read.error.contains("phiếu.doc") && read.error.contains(".docx"), qPrintable(read.error));
}

void TstOldDocument::noDocument()
{
    Progress progress;
    const QByteArray ole = QByteArray::fromHex("D0CF11E0A1B11AE1") + QByteArray(600, 'x');
    const auto docx = docxOfOldDocument(ole, progress);
    // LibreOffice may take anything for a text; what it gives is read like any stranger's file.
    QVERIFY(!docx || docx->startsWith("PK"));
}

void TstOldDocument::canBeStopped()
{
    Progress progress;
    progress.cancel();
    const auto error = errorOf([&] { docxOfOldDocument("{\\rtf1 x}", progress); });
    QVERIFY(error && error->code == ErrorCode::Cancelled);
}

QTEST_MAIN(TstOldDocument)
#include "tst_olddocument.moc"
