#include "core/sheets/xlsx.h"
#include "tests/support/errors.h"
#include "tests/support/libreoffice.h"
#include "tests/support/pdftext.h"
#include "tests/support/samplerows.h"
#include "tests/support/smalldisk.h"
#include "tests/support/zippart.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QTest>
#include <QXmlStreamReader>

using namespace soctv;

namespace {

QByteArray written(SampleSheet &sample)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    writeXlsx(sample.task(), buffer);
    return buffer.data();
}

// The texts of the cells of each row, and that they are texts.
QList<QStringList> rowsOfSheet(const QByteArray &xml)
{
    QList<QStringList> rows;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement())
            continue;
        if (reader.name() == QLatin1String("row")) {
            rows.append(QStringList());
        } else if (reader.name() == QLatin1String("c")) {
            rows.last().append(QString());
            const auto type = reader.attributes().value(QLatin1String("t"));
            if (!type.isEmpty() && type != QLatin1String("inlineStr"))
                rows.last().last() = QStringLiteral("not a text");
        } else if (reader.name() == QLatin1String("t")) {
            rows.last().last() = reader.readElementText();
        } else if (reader.name() == QLatin1String("f") || reader.name() == QLatin1String("v")) {
            rows.last().last() = QStringLiteral("not a text");
        }
    }
    return reader.hasError() ? QList<QStringList>() : rows;
}

} // namespace

class XlsxTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCellIsText();
    void textsAsTheyAre_data();
    void textsAsTheyAre();
    void layout();
    void noLinksNoFormulas();
    void sameBytesTwice();
    void libreOfficeReadsTheSame();
    void libreOfficePrintsItAlike();
    void fullTemporaryFolder();
    void cancelled();
};

void XlsxTest::everyCellIsText()
{
    SampleSheet sample(2, 30);
    const auto rows = rowsOfSheet(zipPart(written(sample), "xl/worksheets/sheet1.xml"));
    QStringList phones;
    for (const QStringList &row : rows) {
        QVERIFY(!row.contains(QStringLiteral("not a text")));
        if (row.size() == 8 && row[4].startsWith(QLatin1Char('0')))
            phones.append(row[4]);
    }
    QCOMPARE(phones.size(), 32);
    for (int n = 0; n < 30; ++n)
        QCOMPARE(phones[n + 2], fictionalRow(n).texts[field("phone")]);
}

void XlsxTest::textsAsTheyAre_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("stored");
    const auto same
        = [](const char *name, const QString &text) { QTest::newRow(name) << text << text; };
    same("formula", QStringLiteral("=1+1"));
    same("link", QStringLiteral("https://www.facebook.com/x?a=1&b=<2>"));
    same("mail", QStringLiteral("mailto:a@b.example"));
    same("markup", QStringLiteral("<b>&amp;\"'"));
    same("blanks", QStringLiteral("  a  b  "));
    same("emoji", QStringLiteral("Hoa 😀 Sen"));
    same("longest", QString(32767, QLatin1Char('x')));
    QTest::newRow("looks like an escape")
        << QStringLiteral("_x0041_ _x_ _X0041_") << QStringLiteral("_x005F_x0041_ _x_ _X0041_");
    QTest::newRow("half an emoji")
        << QString(QChar(0xD83D)) + QLatin1Char('a') << QString(QChar(0xFFFD)) + QLatin1Char('a');
    QTest::newRow("control") << QStringLiteral("a\u0001b") << QStringLiteral("a_x0001_b");
}

void XlsxTest::textsAsTheyAre()
{
    QFETCH(QString, text);
    QFETCH(QString, stored);
    SampleSheet sample(0, 1, [&](int, qint64 n) {
        SheetRow row = plainRow(n);
        row.texts[field("position")] = text;
        return row;
    });
    const auto rows = rowsOfSheet(zipPart(written(sample), "xl/worksheets/sheet1.xml"));
    bool found = false;
    for (const QStringList &row : rows)
        found = found || (row.size() == 8 && row[3] == stored);
    QVERIFY(found);
}

void XlsxTest::layout()
{
    SampleSheet sample(1, 20);
    const QByteArray xlsx = written(sample);
    const QByteArray sheet = zipPart(xlsx, "xl/worksheets/sheet1.xml");
    QVERIFY(sheet.contains("orientation=\"landscape\""));
    QVERIFY(sheet.contains("paperSize=\"9\""));
    QVERIFY(sheet.contains("fitToHeight=\"0\""));
    QVERIFY(sheet.contains("<mergeCell ref=\"A4:H4\"/>")); // DANH SÁCH
    QVERIFY(sheet.contains("left=\"1.18110")); // 30 mm
    QVERIFY(sheet.contains("right=\"0.59055")); // 15 mm
    const QByteArray book = zipPart(xlsx, "xl/workbook.xml");
    QVERIFY(book.contains("_xlnm.Print_Titles"));
    QVERIFY(book.contains("Mẫu 01"));
    const QByteArray styles = zipPart(xlsx, "xl/styles.xml");
    QVERIFY(styles.contains("Times New Roman"));
    QVERIFY(!styles.contains("Calibri"));
}

void XlsxTest::noLinksNoFormulas()
{
    SampleSheet sample(1, 20);
    const QByteArray xlsx = written(sample);
    const QByteArray sheet = zipPart(xlsx, "xl/worksheets/sheet1.xml");
    QVERIFY(!sheet.contains("<f>"));
    QVERIFY(!sheet.contains("hyperlink"));
    QVERIFY(zipPart(xlsx, "xl/worksheets/_rels/sheet1.xml.rels").isEmpty());
}

void XlsxTest::sameBytesTwice()
{
    SampleSheet sample(3, 40);
    const QByteArray first = written(sample);
    QVERIFY(zipPart(first, "docProps/core.xml").contains("2026-09-05T14:02:00Z"));
    QTest::qWait(1100); // the clock must not show
    QVERIFY(written(sample) == first);
}

void XlsxTest::libreOfficeReadsTheSame()
{
    SampleSheet sample(2, 30);
    sample.settings.groupByUnit = false;
    // Filter options: comma, quotes, UTF-8, quote all texts, cells as they are.
    const QByteArray csv = converted(written(sample), QStringLiteral("xlsx"),
        QStringLiteral("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false"));
    QVERIFY2(!csv.isEmpty(), "this case needs LibreOffice Calc");
    const QString text = QString::fromUtf8(csv);
    for (int n = 0; n < 30; ++n) {
        QStringList cells{QString::number(n + 1)};
        for (int f : {field("full_name"), field("unit"), field("position"), field("phone"),
                 field("email"), field("account_name"), field("account_link")})
            cells.append(fictionalRow(n).texts[f]);
        // A number would stand without quotes.
        const QString line
            = QLatin1Char('"') + cells.join(QStringLiteral("\",\"")) + QLatin1Char('"');
        QVERIFY2(text.contains(line), qPrintable(line));
    }
}

void XlsxTest::libreOfficePrintsItAlike()
{
    SampleSheet sample(2, 60);
    const QStringList pages
        = pdfPages(converted(written(sample), QStringLiteral("xlsx"), QStringLiteral("pdf")));
    QVERIFY2(pages.size() > 2, "this case needs LibreOffice Calc");
    QVERIFY(pages.first().contains(QStringLiteral("THEO DÕI, QUẢN LÝ LỰC LƯỢNG")));
    int rows = 0;
    for (int page = 0; page < pages.size(); ++page) {
        if (pages[page].contains(QStringLiteral("09")))
            QVERIFY(pages[page].contains(QStringLiteral("Họ tên")));
        rows += int(pages[page].count(QStringLiteral("https://")));
    }
    QCOMPARE(rows, 62);
    QVERIFY(pages.last().contains(QStringLiteral("Trần Thị Ký Tên")));
}

// The library does not look whether its temporary files were written.
void XlsxTest::fullTemporaryFolder()
{
    SampleSheet sample(0, 20000);
    const QByteArray before = qgetenv("TMPDIR");
    int refused = 0;
    bool whole = false;
    for (int kilobytes = 64; !whole && kilobytes < 40000; kilobytes = kilobytes * 7 / 4) {
        SmallDisk disk(kilobytes);
        QVERIFY2(disk.isMounted(), "this case needs root and mount(8)");
        qputenv("TMPDIR", QFile::encodeName(disk.path()));
        QByteArray xlsx;
        const auto error = errorOf([&] { xlsx = written(sample); });
        qputenv("TMPDIR", before.isEmpty() ? QByteArray("/tmp") : before);
        if (error) {
            ++refused;
            QVERIFY(error->code == ErrorCode::Io || error->code == ErrorCode::DiskFull);
            continue;
        }
        whole = true;
        QVERIFY(rowsOfSheet(zipPart(xlsx, "xl/worksheets/sheet1.xml")).size() > 20000);
    }
    QVERIFY(whole);
    QVERIFY(refused > 3); // or the disks were not small
}

void XlsxTest::cancelled()
{
    SampleSheet sample(0, 2000);
    const SheetTask task = sample.task();
    sample.progress.cancel();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(fails(ErrorCode::Cancelled, [&] { writeXlsx(task, buffer); }));
    QVERIFY(buffer.data().isEmpty());
}

QTEST_MAIN(XlsxTest)

#include "tst_xlsx.moc"
