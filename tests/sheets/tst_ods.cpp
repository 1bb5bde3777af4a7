#include "core/forms/readers/readers.h"
#include "core/sheets/ods.h"
#include "tests/support/errors.h"
#include "tests/support/libreoffice.h"
#include "tests/support/oddrows.h"
#include "tests/support/pdftext.h"
#include "tests/support/zippart.h"

#include <QBuffer>
#include <QTest>

using namespace soctv;

namespace {

QByteArray written(SampleSheet &sample)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    writeOds(sample.task(), buffer);
    return buffer.data();
}

} // namespace

class OdsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mimetypeFirst();
    void everyCellComesBack();
    void lookingTwice();
    void whatXmlCannotHold();
    void onlyTexts();
    void page();
    void sameBytesTwice();
    void libreOfficeReadsTheSame();
    void libreOfficePrintsItAlike();
    void cancelled();
};

// Programs tell the kind of the file by these bytes at this place.
void OdsTest::mimetypeFirst()
{
    SampleSheet sample(0, 1);
    const QByteArray ods = written(sample);
    QCOMPARE(ods.mid(30, 54), QByteArray("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"));
    QVERIFY(fileKind(ods) == FileKind::Ods);
}

void OdsTest::everyCellComesBack()
{
    SampleSheet sample(1, 2000, [](int, qint64 n) { return oddRow(n); });
    sample.settings.groupByUnit = false;
    const Workbook workbook = readWorkbook(written(sample));
    QCOMPARE(workbook.sheets.size(), 1);
    QVERIFY(workbook.remarks.isEmpty());
    QCOMPARE(workbook.sheets.first().name, QStringLiteral("Mẫu 01"));
    QCOMPARE(changedRows(workbook.sheets.first(), 2000), 0);
}

// The control: changedRows() sees a cell that is not as it was.
void OdsTest::lookingTwice()
{
    SampleSheet sample(1, 20, [](int, qint64 n) {
        SheetRow row = oddRow(n);
        if (n == 7)
            row.texts[field("phone")] = QStringLiteral("123");
        return row;
    });
    sample.settings.groupByUnit = false;
    QCOMPARE(changedRows(readWorkbook(written(sample)).sheets.first(), 20), 1);
}

void OdsTest::whatXmlCannotHold()
{
    SampleSheet sample(0, 1, [](int, qint64 n) {
        SheetRow row = plainRow(n);
        row.texts[field("position")] = QStringLiteral("a\u0001b\uFFFFc") + QChar(0xD83D);
        row.texts[field("email")] = QStringLiteral("a  b\tc\nd");
        return row;
    });
    const QByteArray content = zipPart(written(sample), "content.xml");
    QVERIFY(content.contains("<text:p>abc\xEF\xBF\xBD</text:p>"));
    QVERIFY(content.contains("<text:p>a <text:s/>b<text:tab/>c</text:p><text:p>d</text:p>"));
}

void OdsTest::onlyTexts()
{
    SampleSheet sample(1, 300, [](int, qint64 n) { return oddRow(n); });
    const QByteArray content = zipPart(written(sample), "content.xml");
    QVERIFY(content.count("office:value-type=\"string\"") > 300);
    QCOMPARE(content.count("office:value-type="), content.count("office:value-type=\"string\""));
    QVERIFY(!content.contains("formula"));
    QVERIFY(!content.contains("<text:a"));
}

void OdsTest::page()
{
    SampleSheet sample(1, 20);
    const QByteArray ods = written(sample);
    const QByteArray styles = zipPart(ods, "styles.xml");
    QVERIFY(styles.contains("print-orientation=\"landscape\""));
    QVERIFY(styles.contains("fo:margin-left=\"30.00mm\""));
    QVERIFY(styles.contains("fo:margin-right=\"15.00mm\""));
    QVERIFY(styles.contains("Times New Roman"));
    const QByteArray content = zipPart(ods, "content.xml");
    QCOMPARE(content.count("<table:table-header-rows>"), 1);
    QVERIFY(content.contains("table:name=\"M\xE1\xBA\xABu 01\""));
}

void OdsTest::sameBytesTwice()
{
    SampleSheet sample(3, 40);
    const QByteArray first = written(sample);
    QVERIFY(zipPart(first, "meta.xml").contains("2026-09-05T14:02:00Z"));
    QTest::qWait(2100); // the clock must not show; zip counts in steps of two seconds
    QVERIFY(written(sample) == first);
}

void OdsTest::libreOfficeReadsTheSame()
{
    SampleSheet sample(2, 30);
    sample.settings.groupByUnit = false;
    const QByteArray csv = converted(written(sample), QStringLiteral("ods"),
        QStringLiteral("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false"));
    QVERIFY2(!csv.isEmpty(), "this case needs LibreOffice Calc");
    const QString text = QString::fromUtf8(csv);
    for (int n = 0; n < 30; ++n) { // a number would stand without quotes
        const QString line = QLatin1Char('"')
            + cellsOf(fictionalRow(n), n + 1).join(QStringLiteral("\",\"")) + QLatin1Char('"');
        QVERIFY2(text.contains(line), qPrintable(line));
    }
}

void OdsTest::libreOfficePrintsItAlike()
{
    SampleSheet sample(2, 60);
    const QStringList pages
        = pdfPages(converted(written(sample), QStringLiteral("ods"), QStringLiteral("pdf")));
    QVERIFY2(pages.size() > 2, "this case needs LibreOffice Calc");
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

void OdsTest::cancelled()
{
    SampleSheet sample(0, 2000);
    const SheetTask task = sample.task();
    sample.progress.cancel();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(fails(ErrorCode::Cancelled, [&] { writeOds(task, buffer); }));
    QVERIFY(buffer.data().isEmpty());
}

QTEST_MAIN(OdsTest)

#include "tst_ods.moc"
