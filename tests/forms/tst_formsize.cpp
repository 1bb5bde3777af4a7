#include "tests/forms/formsupport.h"
#include "tests/support/slowness.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <ctime>

using namespace soctv;

/// Forms of any size and with anything in them.
class FormSizeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void farDown();
    void nothingButTitles();
    void manySheets();
    void quick();
    void anyGrid();
};

void FormSizeTest::farDown()
{
    QString text = QStringLiteral("Lưu ý khi điền\n").repeated(300);
    text += QStringLiteral("STT\tHọ tên\tSĐT\n1\tAn\t0912345678");
    const Form form = formOf(text);
    QCOMPARE(namesOf(form), QStringList(QStringLiteral("An")));
    QCOMPARE(form.rows[0].row, 301);
    // The last row that a spreadsheet has, with nothing in between.
    Grid grid = sheetOf(QStringLiteral("STT\tHọ tên\tSĐT"));
    grid.addCell(Grid::maxRows - 1, 1, grid.addText(u"Ý"));
    grid.addCell(Grid::maxRows - 1, 2, grid.addText(u"0912345678"));
    QCOMPARE(namesOf(formOf(grid)), QStringList(QStringLiteral("Ý")));
}

void FormSizeTest::nothingButTitles()
{
    Grid grid;
    for (int row = 0; row < 200000; ++row) {
        grid.addCell(row, 0, grid.addText(QStringLiteral("Họ tên %1").arg(row)));
        grid.addCell(row, 1, grid.addText(u"Đơn vị"));
    }
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!formOf(grid).tables.isEmpty());
    QVERIFY2(timer.elapsed() < 15000 * slowness, qPrintable(QString::number(timer.elapsed())));
    qInfo("200,000 rows of titles: %lld ms", timer.elapsed());
}

void FormSizeTest::manySheets()
{
    Workbook book;
    for (int i = 0; i < 500; ++i)
        book.sheets.append(sheetOf(QStringLiteral("STT\tHọ tên\tSĐT\n1\tAn\t0912345678")));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(recogniseForm(book).rows.size(), 500);
    QVERIFY(timer.elapsed() < 2000 * slowness);
}

void FormSizeTest::quick()
{
    Grid grid = sheetOf(QStringLiteral("STT\tHọ tên\tĐơn vị\tChức vụ\tĐiện thoại\tEmail\tTên "
                                       "Facebook\tLink Facebook"));
    const int rows = 100000;
    for (int row = 1; row <= rows; ++row) {
        const QStringList cells{QString::number(row), QStringLiteral("Hoàng Thị Văn %1").arg(row),
            QStringLiteral("Trường Mầm non Hoa Sen"), QStringLiteral("Uỷ viên BCH"),
            QStringLiteral("0912345678"), QStringLiteral("a%1@congdoan.example").arg(row),
            QStringLiteral("Hoàng Văn"), QStringLiteral("https://www.facebook.com/a%1").arg(row)};
        for (int column = 0; column < cells.size(); ++column)
            grid.addCell(row, column, grid.addText(cells[column]));
    }
    // Time of this process alone: other programs may be at work.
    const auto now = [] { return qint64(std::clock()) * 1000 / CLOCKS_PER_SEC; };
    qint64 start = now();
    qsizetype letters = 0;
    for (int row = 0; row <= rows; ++row) {
        const QList<int> columns = grid.filledColumns(row);
        for (const int column : columns)
            letters += grid.text(row, column).size();
    }
    const qint64 reading = now() - start;
    start = now();
    const Form form = formOf(grid);
    const qint64 took = now() - start;
    QCOMPARE(form.rows.size(), rows);
    QVERIFY(letters > rows);
    qInfo("10^5 rows: %lld ms, of these %lld for the texts alone", took, reading);
    QVERIFY(took < 2000 * slowness);
}

void FormSizeTest::anyGrid()
{
    const QStringList texts{QStringLiteral("Họ tên"), QStringLiteral("Đơn vị"),
        QStringLiteral("Tên"), QStringLiteral("STT"), QStringLiteral("..."), QStringLiteral("1"),
        QStringLiteral("Tổng cộng"), QStringLiteral("TM. BCH"), QStringLiteral("An"),
        QStringLiteral("0912345678"), QStringLiteral("2. Danh sách cán bộ, công nhân nòng cốt"),
        QStringLiteral("ĐƠN VỊ: A"), QStringLiteral("Ví dụ"), QStringLiteral("(1)"), QString(u' '),
        QStringLiteral("I"), QStringLiteral("Họ đệm"), QStringLiteral("Facebook")};
    QRandomGenerator random(20201010);
    int found = 0;
    for (int round = 0; round < 3000; ++round) {
        Grid grid;
        for (int row = 0; row < 14; ++row) {
            for (int column = 0; column < 5; ++column) {
                if (random.bounded(3) > 0)
                    grid.addCell(row, column, grid.addText(texts[random.bounded(texts.size())]));
            }
        }
        for (int i = random.bounded(4); i > 0; --i) {
            grid.addMerge({random.bounded(6), random.bounded(15), 1 + random.bounded(4),
                1 + random.bounded(12)});
        }
        const Form form = formOf(grid);
        if (form.tables.isEmpty())
            continue;
        ++found;
        QSet<int> told;
        for (const FormRow &row : form.rows)
            told.insert(row.row);
        for (const LeftOutRow &row : form.leftOut) {
            QVERIFY(!told.contains(row.row));
            told.insert(row.row);
        }
        const FoundTable &table = form.tables[0];
        int row = grid.filledRow(table.headerRow + table.headerRows);
        for (; row >= 0; row = grid.filledRow(row + 1))
            QVERIFY2(told.contains(row), qPrintable(QString::number(round)));
    }
    QVERIFY(found > 300);
}

QTEST_GUILESS_MAIN(FormSizeTest)

#include "tst_formsize.moc"
