#include "core/forms/readers/readers.h"
#include "core/sheets/docx.h"
#include "tests/support/errors.h"
#include "tests/support/libreoffice.h"
#include "tests/support/oddrows.h"
#include "tests/support/pdftext.h"
#include "tests/support/zippart.h"

#include <QBuffer>
#include <QTest>
#include <QXmlStreamReader>

using namespace soctv;

namespace {

QByteArray written(SampleSheet &sample)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    writeDocx(sample.task(), buffer);
    return buffer.data();
}

QByteArray documentOf(SampleSheet &sample)
{
    return zipPart(written(sample), "word/document.xml");
}

} // namespace

class DocxTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCellComesBack();
    void partsAreXml();
    void whatXmlCannotHold();
    void tables();
    void endsInAParagraph();
    void staysWithTheSignature();
    void page();
    void sameBytesTwice();
    void libreOfficePrintsItAlike();
    void cancelled();
};

void DocxTest::everyCellComesBack()
{
    SampleSheet sample(1, 2000, [](int, qint64 n) { return oddRow(n); });
    sample.settings.groupByUnit = false;
    const QByteArray docx = written(sample);
    QVERIFY(fileKind(docx) == FileKind::Docx);
    const Workbook workbook = readWorkbook(docx);
    QCOMPARE(workbook.sheets.size(), 1);
    QVERIFY(workbook.remarks.isEmpty());
    QCOMPARE(changedRows(workbook.sheets.first(), 2000), 0);
}

void DocxTest::partsAreXml()
{
    SampleSheet sample(1, 50, [](int, qint64 n) { return oddRow(n); });
    const QByteArray docx = written(sample);
    for (const char *name :
        {"[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/_rels/document.xml.rels",
            "word/document.xml", "word/header1.xml", "word/settings.xml", "word/styles.xml"}) {
        QXmlStreamReader reader(zipPart(docx, name));
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(name + reader.errorString()));
    }
}

void DocxTest::whatXmlCannotHold()
{
    SampleSheet sample(0, 1, [](int, qint64 n) {
        SheetRow row = plainRow(n);
        row.texts[field("position")] = QStringLiteral("a\u0001b\uFFFFc") + QChar(0xD83D);
        row.texts[field("email")] = QStringLiteral("a  b\nc");
        return row;
    });
    const QByteArray document = documentOf(sample);
    QVERIFY(document.contains(">abc\xEF\xBF\xBD</w:t>"));
    QVERIFY(document.contains(">a  b</w:t><w:br/><w:t xml:space=\"preserve\">c</w:t>"));
}

void DocxTest::tables()
{
    SampleSheet sample(3, 40);
    const QByteArray document = documentOf(sample);
    QCOMPARE(document.count("<w:tbl>"), 3); // the head and two sections
    QCOMPARE(document.count("</w:tbl>"), 3);
    QCOMPARE(document.count("<w:tblHeader/>"), 2);
    QVERIFY(document.count("<w:cantSplit/>") >= 45);
    QVERIFY(!document.contains("hyperlink"));
    QVERIFY(!document.contains("fldSimple"));
    QVERIFY(!document.contains("instrText"));
}

void DocxTest::endsInAParagraph()
{
    SampleSheet sample(1, 1);
    sample.settings.showTotals = false;
    sample.settings.showPlaceAndDate = false;
    sample.settings.showSignature = false;
    const QByteArray document = documentOf(sample);
    QVERIFY(document.contains("</w:p><w:sectPr>"));
    QVERIFY(!document.contains("<w:keepNext/>"));
}

void DocxTest::staysWithTheSignature()
{
    SampleSheet sample(1, 30);
    sample.settings.groupByUnit = false;
    const QByteArray document = documentOf(sample);
    QCOMPARE(document.count("<w:keepNext/>"), 2 * 8 + 1); // two rows, the totals
}

void DocxTest::page()
{
    SampleSheet sample(1, 20);
    const QByteArray docx = written(sample);
    const QByteArray document = zipPart(docx, "word/document.xml");
    QVERIFY(document.contains("<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"));
    QVERIFY(document.contains("w:left=\"1701\"")); // 30 mm
    QVERIFY(document.contains("w:right=\"850\"")); // 15 mm
    QVERIFY(document.contains("<w:titlePg/>"));
    QVERIFY(zipPart(docx, "word/styles.xml").contains("Times New Roman"));
}

void DocxTest::sameBytesTwice()
{
    SampleSheet sample(3, 40);
    const QByteArray first = written(sample);
    QVERIFY(zipPart(first, "docProps/core.xml").contains("2026-09-05T14:02:00Z"));
    QTest::qWait(2100); // the clock must not show; zip counts in steps of two seconds
    QVERIFY(written(sample) == first);
}

void DocxTest::libreOfficePrintsItAlike()
{
    SampleSheet sample(2, 60);
    const QStringList pages
        = pdfPages(converted(written(sample), QStringLiteral("docx"), QStringLiteral("pdf")));
    QVERIFY2(pages.size() > 2, "this case needs LibreOffice Writer");
    QVERIFY(pages.first().contains(QStringLiteral("THEO DÕI, QUẢN LÝ LỰC LƯỢNG")));
    int rows = 0;
    for (int page = 0; page < pages.size(); ++page) {
        QVERIFY(pages[page].contains(QStringLiteral("Họ tên")));
        const QString top = pages[page].section(QLatin1Char('\n'), 0, 0).trimmed();
        QCOMPARE(top == QString::number(page + 1), page > 0); // the number of the page
        rows += int(pages[page].count(QStringLiteral("https://")));
    }
    QCOMPARE(rows, 62);
    const QString &last = pages.last(); // all of the signature
    QVERIFY(last.contains(QStringLiteral("Hà Nội, ngày 05 tháng 9 năm 2026")));
    QVERIFY(last.contains(QStringLiteral("CHỦ TỊCH")));
    QVERIFY(last.contains(QStringLiteral("Trần Thị Ký Tên")));
}

void DocxTest::cancelled()
{
    SampleSheet sample(0, 2000);
    const SheetTask task = sample.task();
    sample.progress.cancel();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(fails(ErrorCode::Cancelled, [&] { writeDocx(task, buffer); }));
    QVERIFY(buffer.data().isEmpty());
}

QTEST_MAIN(DocxTest)

#include "tst_docx.moc"
