#include "core/forms/readers/csv.h"
#include "core/forms/readers/csvline.h"
#include "core/forms/recognise/recognise.h"
#include "core/sheets/csv.h"
#include "tests/support/samplerows.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QTest>

using namespace soctv;

namespace {

QByteArray written(SampleSheet &sample)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    writeCsv(sample.task(), buffer);
    return buffer.data();
}

} // namespace

class CsvTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bytes();
    void protection_data();
    void protection();
    void comesBackIn();
    void anyTextComesBackIn();
    void emptySheet();
};

void CsvTest::bytes()
{
    SampleSheet sample(1, 1, [](int, qint64) {
        SheetRow row = plainRow(0);
        row.texts[field("unit")] = QStringLiteral("Trường \"Mẫu\"");
        row.texts[field("phone")] = QStringLiteral("0912345678");
        return row;
    });
    sample.settings.hiddenColumns = {QStringLiteral("position"), QStringLiteral("email"),
        QStringLiteral("account_name"), QStringLiteral("account_link")};
    const QByteArray csv = written(sample);
    QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
    QCOMPARE(QString::fromUtf8(csv.mid(3)),
        QStringLiteral("\"Mục\",\"STT\",\"Họ tên\",\"Đơn vị\",\"Điện thoại\"\r\n"
                       "\"1\",\"1\",\"Người 001\",\"Trường \"\"Mẫu\"\"\",\"0912345678\"\r\n"
                       "\"2\",\"1\",\"Người 001\",\"Trường \"\"Mẫu\"\"\",\"0912345678\"\r\n"));
}

void CsvTest::protection_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    const auto row = [](const QString &text, const QString &cell) {
        QTest::newRow(qPrintable(text)) << text << cell;
    };
    row(QStringLiteral("=HYPERLINK(\"x\")"), QStringLiteral("'=HYPERLINK(\"x\")"));
    row(QStringLiteral("@SUM(A1)"), QStringLiteral("'@SUM(A1)"));
    row(QStringLiteral("-cmd|x"), QStringLiteral("'-cmd|x"));
    row(QStringLiteral("+84 912 345 678"), QStringLiteral("+84 912 345 678"));
    row(QStringLiteral("-5"), QStringLiteral("-5"));
    row(QStringLiteral("+1+1"), QStringLiteral("'+1+1"));
    row(QStringLiteral("\tx"), QStringLiteral("'\tx"));
    row(QStringLiteral("0912345678"), QStringLiteral("0912345678"));
    row(QStringLiteral("'=1"), QStringLiteral("''=1"));
    row(QStringLiteral("'+84 912"), QStringLiteral("''+84 912"));
    row(QStringLiteral("'nháy"), QStringLiteral("'nháy"));
    row(QString(), QString());
}

void CsvTest::protection()
{
    QFETCH(QString, text);
    QFETCH(QString, cell);
    QCOMPARE(protectedCell(text), cell);
}

void CsvTest::comesBackIn()
{
    SampleSheet sample(5, 40);
    const Grid grid = readCsv(written(sample)).sheets.first();
    const Recognised found = recognise(grid);
    QCOMPARE(found.headerRow, 0);
    QCOMPARE(found.sectionColumn, 0);
    const QList<ReadRow> rows = rowsOf(grid, found);
    QCOMPARE(rows.size(), 45);
    for (int i = 0; i < 45; ++i) {
        QCOMPARE(rows[i].section, i < 5 ? 1 : 2);
        QCOMPARE(rows[i].texts, fieldTexts(fictionalRow(i < 5 ? i : i - 5)));
    }
}

void CsvTest::anyTextComesBackIn()
{
    QRandomGenerator random(7);
    QStringList texts;
    for (int i = 0; i < 3000; ++i) {
        QString text;
        for (int n = 1 + random.bounded(6); n > 0; --n)
            text += QStringView(u"'=+-@\",;\t\n\r aĐ1").at(random.bounded(15));
        texts.append(text);
    }
    SampleSheet sample(0, texts.size(), [&](int, qint64 n) {
        SheetRow row = plainRow(n);
        row.texts[field("position")] = texts[n];
        return row;
    });
    const Grid grid = readCsv(written(sample)).sheets.first();
    QCOMPARE(grid.rowCount(), int(texts.size()) + 1);
    for (int i = 0; i < texts.size(); ++i)
        QCOMPARE(grid.text(i + 1, 4), texts[i]);
}

void CsvTest::emptySheet()
{
    SampleSheet sample(0, 0);
    const Grid grid = readCsv(written(sample)).sheets.first();
    QCOMPARE(grid.rowCount(), 1); // blank rows are for paper
    QCOMPARE(grid.columnCount(), 9);
}

QTEST_GUILESS_MAIN(CsvTest)

#include "tst_csv.moc"
