#include "core/forms/readers/csv.h"
#include "core/forms/readers/readers.h"
#include "core/forms/recognise/recognise.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace soctv;

namespace {

Grid pasted(const QString &text)
{
    return parseDelimited(text, u'\t');
}

} // namespace

class RecogniseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void returnedSheet();
    void headers_data();
    void headers();
    void noHeader_data();
    void noHeader();
    void headerBelowTheTitle();
    void emptyAndRepeatedRows();
    void sectionColumn();
    void positions();
    void positionsWithNumbers();
    void textsAreCleaned();
};

void RecogniseTest::returnedSheet()
{
    const QString folder = QStringLiteral(SOCTV_TEST_DATA "/returns/");
    QFile csv(folder + QStringLiteral("04-benh-vien.csv"));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const Workbook book = readWorkbook(csv.readAll());
    QCOMPARE(book.sheets.size(), 1);
    const Grid &grid = book.sheets.first();
    const Recognised found = recognise(grid);
    QCOMPARE(found.headerRow, 0);
    const QList<ReadRow> rows = rowsOf(grid, found);

    QFile file(folder + QStringLiteral("04-benh-vien.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray truth
        = QJsonDocument::fromJson(file.readAll())[QStringLiteral("rows")].toArray();
    QCOMPARE(truth.size(), 9);
    QCOMPARE(rows.size(), truth.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QJsonObject wanted = truth[i].toObject();
        QCOMPARE(rows[i].row, int(i) + 1);
        QCOMPARE(rows[i].section, 0); // the file names none
        for (std::size_t f = 0; f < fieldCount; ++f)
            QCOMPARE(rows[i].texts[f], wanted.value(listFields[f].name()).toString());
    }
}

void RecogniseTest::headers_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QList<int>>("fields");
    QTest::newRow("as the form prints it")
        << QStringLiteral("STT\tHọ tên\tĐơn vị\tChức vụ\tĐiện thoại\tEmail\tTên tài khoản Facebook "
                          "cá nhân\tĐường link tài khoản Facebook cá nhân")
        << QList<int>{-1, field("full_name"), field("unit"), field("position"), field("phone"),
               field("email"), field("account_name"), field("account_link")};
    QTest::newRow("without marks, in capitals, with dots")
        << QStringLiteral("HO VA TEN:\tS.Đ.T\tE-MAIL")
        << QList<int>{field("full_name"), field("phone"), field("email")};
    QTest::newRow("line end in a title") << QStringLiteral("\"Họ\nvà tên\"\tChức  vụ")
                                         << QList<int>{field("full_name"), field("position")};
    QTest::newRow("unknown columns") << QStringLiteral("TT\tHọ tên\tNăm sinh\tĐơn vị")
                                     << QList<int>{-1, field("full_name"), -1, field("unit")};
    QTest::newRow("the first of two") << QStringLiteral("Họ tên\tĐiện thoại\tSĐT")
                                      << QList<int>{field("full_name"), field("phone"), -1};
    QTest::newRow("family and given names") << QStringLiteral(
        "Họ đệm\tTên\tĐơn vị") << QList<int>{field("full_name"), field("full_name"), field("unit")};
    QTest::newRow("one column") << QStringLiteral("Họ và tên") << QList<int>{field("full_name")};
}

void RecogniseTest::headers()
{
    QFETCH(QString, header);
    QFETCH(QList<int>, fields);
    const Recognised found
        = recognise(pasted(header + QStringLiteral("\nx\ty").left(fields.size() > 1 ? 4 : 2)));
    QCOMPARE(found.headerRow, 0);
    QCOMPARE(found.fieldOfColumn, fields);
}

void RecogniseTest::noHeader_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("data") << QStringLiteral("Nguyễn Văn An\t0912345678\tĐoàn viên");
    QTest::newRow("no names") << QStringLiteral("Đơn vị\tĐiện thoại\nTrường A\t0912345678");
    QTest::newRow("a name alone in a wide table") << QStringLiteral("Tên\tx\ty\nAn\t1\t2");
}

void RecogniseTest::noHeader()
{
    QFETCH(QString, text);
    QVERIFY(!recognise(pasted(text)).hasNames());
}

void RecogniseTest::headerBelowTheTitle()
{
    const Grid grid = pasted(QStringLiteral("LIÊN ĐOÀN LAO ĐỘNG TỈNH MẪU\n\tĐƠN VỊ: Trường "
                                            "A\n\nDANH SÁCH\n\nSTT\tHọ tên\tSĐT\n1\tAn\t09"));
    const Recognised found = recognise(grid);
    QCOMPARE(found.headerRow, 5);
    const QList<ReadRow> rows = rowsOf(grid, found);
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0].row, 6);
    QCOMPARE(rows[0].texts[field("full_name")], QStringLiteral("An"));
}

void RecogniseTest::emptyAndRepeatedRows()
{
    const Grid grid
        = pasted(QStringLiteral("STT\tHọ tên\tSĐT\n1\tAn\t\n\n2\t\t \n3\t\t0912345678\n2. Danh "
                                "sách\nSTT\tHọ tên\tSĐT\n1\tÝ"));
    const QList<ReadRow> rows = rowsOf(grid, recognise(grid));
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[0].row, 1);
    QCOMPARE(rows[1].texts[field("phone")], QStringLiteral("0912345678"));
    QVERIFY(rows[1].texts[field("full_name")].isEmpty()); // kept: it is for the checks to say
    QCOMPARE(rows[2].row, 7);
}

void RecogniseTest::sectionColumn()
{
    const Grid grid = pasted(QStringLiteral("Mục\tSTT\tHọ tên\tSĐT\n1\t1\tAn\n2\t1\tÝ\nx\t2\tTí"));
    const QList<ReadRow> rows = rowsOf(grid, recognise(grid));
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[0].section, 1);
    QCOMPARE(rows[1].section, 2);
    QCOMPARE(rows[2].section, 0);
}

void RecogniseTest::positions()
{
    const Grid grid = pasted(QStringLiteral("An\tTrường A\nÝ\tTrường B\tthừa"));
    const QList<int> fields{field("full_name"), field("unit")};
    const Recognised mapped = mapByPosition(grid, fields);
    QCOMPARE(mapped.headerRow, -1);
    QCOMPARE(mapped.fieldOfColumn, (QList<int>{field("full_name"), field("unit"), -1}));
    QCOMPARE(rowsOf(grid, mapped).size(), 2);
    QCOMPARE(rowsOf(grid, mapped)[1].texts[field("unit")], QStringLiteral("Trường B"));
    // More fields than columns: the columns decide.
    QCOMPARE(mapByPosition(pasted(QStringLiteral("An")), fields).fieldOfColumn.size(), 1);
}

void RecogniseTest::positionsWithNumbers()
{
    const Grid grid = pasted(QStringLiteral("1\tAn\n2\tÝ\n\tTí"));
    QCOMPARE(mapByPosition(grid, {field("full_name"), field("unit")}).fieldOfColumn,
        (QList<int>{-1, field("full_name")}));
    // Pasted at the phone column, numbers are phones.
    QCOMPARE(mapByPosition(grid, {field("phone"), field("email")}).fieldOfColumn,
        (QList<int>{field("phone"), field("email")}));
}

void RecogniseTest::textsAreCleaned()
{
    const Grid grid = pasted(QStringLiteral("Họ tên\tSĐT\n\" Nguye\u0302\u0303n\nVăn An \"\t 09 "));
    const QList<ReadRow> rows = rowsOf(grid, recognise(grid));
    QCOMPARE(rows[0].texts[field("full_name")], QStringLiteral("Nguyễn Văn An"));
    QCOMPARE(rows[0].texts[field("phone")], QStringLiteral("09"));
}

QTEST_GUILESS_MAIN(RecogniseTest)

#include "tst_recognise.moc"
