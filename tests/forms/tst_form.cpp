#include "core/forms/readers.h"
#include "tests/forms/formsupport.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <ctime>

using namespace soctv;

namespace {

constexpr int name = field("full_name");
constexpr int unit = field("unit");
constexpr int position = field("position");
constexpr int phone = field("phone");
constexpr int email = field("email");
constexpr int account = field("account_name");
constexpr int address = field("account_link");

Workbook bookOf(std::initializer_list<Grid> sheets)
{
    return {QList<Grid>(sheets), {}};
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class FormTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void returnedSheets_data();
    void returnedSheets();
    void titles_data();
    void titles();
    void noTitles_data();
    void noTitles();
    void groupedTitles();
    void groupedTitlesWithoutMerges();
    void mergedDownTitles();
    void familyAndGivenNames_data();
    void familyAndGivenNames();
    void linksInTheColumnOfNames();
    void sections_data();
    void sections();
    void sectionOnEachSheet();
    void sectionColumn();
    void units_data();
    void units();
    void unitOfAnotherSheet();
    void unitOfAGroup();
    void hiddenSheets();
    void guideSheet();
    void exampleTable();
    void farDown();
    void manySheets();
    void quick();
    void anyGrid();
};

void FormTest::returnedSheets_data()
{
    QTest::addColumn<QString>("file");
    for (const char *file : {"01-truong-mam-non-hoa-sen.xlsx", "04-benh-vien.csv",
             "06-htx-van-tai.xlsx", "08-trung-tam-van-hoa.xlsx"})
        QTest::newRow(file) << QString::fromLatin1(file);
}

void FormTest::returnedSheets()
{
    QFETCH(QString, file);
    const QString path = QStringLiteral(SOCTV_TEST_DATA "/returns/") + file;
    const QByteArray bytes = bytesOf(path);
    QVERIFY(!bytes.isEmpty());
    const Form form = recogniseForm(readWorkbook(bytes));
    const QJsonObject truth = QJsonDocument::fromJson(
        bytesOf(path.left(path.lastIndexOf(u'.')) + QStringLiteral(".json")))
                                  .object();
    const QJsonArray rows = truth[QLatin1String("rows")].toArray();
    QVERIFY(!rows.isEmpty());
    QCOMPARE(form.rows.size(), rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QJsonObject wanted = rows[i].toObject();
        const FormRow &row = form.rows[i];
        for (std::size_t f = 0; f < fieldCount; ++f) {
            QString text = row.texts[f];
            if (int(f) == phone && text.size() == 9)
                text.prepend(u'0'); // file 06: the spreadsheet ate it, the checks offer it back
            QCOMPARE(text, wanted.value(listFields[f].name()).toString());
        }
        // A file that names no section leaves it to the one who imports it.
        if (row.section != 0)
            QCOMPARE(row.section, wanted[QLatin1String("section")].toInt());
    }
    if (!file.endsWith(QLatin1String(".csv"))) {
        QCOMPARE(form.unit, truth[QLatin1String("unit")].toString());
        QCOMPARE(form.tables.size(), 2);
        QVERIFY(!form.leftOut.isEmpty());
    }
}

void FormTest::titles_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QList<int>>("fields");
    QTest::newRow("remarks and footnote signs")
        << QStringLiteral("TT\tHọ và tên (*)\tSố điện thoại (Zalo)\tEmail¹")
        << QList<int>{-1, name, phone, email};
    QTest::newRow("words after those that are known") << QStringLiteral(
        "Họ và tên cán bộ phụ trách\tChức vụ trong công đoàn\tĐơn vị đang công tác")
                                                      << QList<int>{name, position, unit};
    QTest::newRow("the exact title counts, not the first") << QStringLiteral(
        "Họ tên\tĐiện thoại cơ quan\tĐiện thoại di động") << QList<int>{name, -1, phone};
    QTest::newRow("short words") << QStringLiteral("Họ tên\tTên FB\tLink FB")
                                 << QList<int>{name, account, address};
    QTest::newRow("the net in general")
        << QStringLiteral("Họ tên\tTên tài khoản MXH\tĐường dẫn tài khoản mạng xã hội")
        << QList<int>{name, account, address};
    QTest::newRow("accounts elsewhere") << QStringLiteral("Họ tên\tĐơn vị\tTên tài khoản Zalo\tSố "
                                                          "tài khoản ngân hàng")
                                        << QList<int>{name, unit, -1, -1};
    QTest::newRow("Unicode tổ hợp")
        << QStringLiteral("Ho\u0323 te\u0302n\tĐơn vị") << QList<int>{name, unit};
    QTest::newRow("names alone, numbered")
        << QStringLiteral("STT\tHọ và tên") << QList<int>{-1, name};
}

void FormTest::titles()
{
    QFETCH(QString, header);
    QFETCH(QList<int>, fields);
    const Form form = formOf(header + QStringLiteral("\n1\tx"));
    QCOMPARE(form.tables.size(), 1);
    QCOMPARE(form.tables[0].headerRow, 0);
    QCOMPARE(form.tables[0].fieldOfColumn, fields);
}

void FormTest::noTitles_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("people without titles") << QStringLiteral("1\tHoàng Văn An\t0912345678");
    QTest::newRow("units, not people") << QStringLiteral("STT\tTên đơn vị\tĐiện thoại\n1\tA\t09");
    QTest::newRow("a guide about the columns")
        << QStringLiteral("Họ tên\tGhi đúng họ tên, đơn vị theo giấy tờ\nĐơn vị\tKhông viết tắt");
    QTest::newRow("prose") << QStringLiteral("Họ tên, đơn vị, chức vụ của từng người");
}

void FormTest::noTitles()
{
    QFETCH(QString, text);
    const Form form = formOf(text);
    QVERIFY(form.tables.isEmpty());
    QVERIFY(form.rows.isEmpty());
}

void FormTest::groupedTitles()
{
    Grid grid = sheetOf(QStringLiteral("STT\tHọ và tên\t\tĐơn vị\tTài khoản Facebook\t\n"
                                       "\tHọ đệm\tTên\t\tTên\tĐường link\n"
                                       "(1)\t(2)\t(3)\t(4)\t(5)\t(6)\n"
                                       "1\tNguyễn Văn\tAn\tTrường A\tAn Nguyễn\tfb.com/an"));
    grid.addMerge({0, 0, 1, 2});
    grid.addMerge({1, 0, 2, 1});
    grid.addMerge({3, 0, 1, 2});
    grid.addMerge({4, 0, 2, 1});
    const Form form = formOf(grid);
    QCOMPARE(form.tables.size(), 1);
    QCOMPARE(form.tables[0].headerRows, 2);
    QCOMPARE(form.tables[0].fieldOfColumn, (QList<int>{-1, name, name, unit, account, address}));
    QCOMPARE(namesOf(form), QStringList(QStringLiteral("Nguyễn Văn An")));
    QCOMPARE(textsOf(form, address), QStringList(QStringLiteral("fb.com/an")));
    QCOMPARE(leftOutOf(form), QStringList(QStringLiteral("Header (1) (2) (3) (4) (5) (6)")));
}

void FormTest::groupedTitlesWithoutMerges()
{
    const Form form = formOf(QStringLiteral("STT\tHọ tên\tLiên hệ\t\tTài khoản Facebook\t\n"
                                            "\t\tĐiện thoại\tEmail\tTên\tĐường link\n"
                                            "1\tAn\t0912345678\ta@b.vn\tAn An\tfb.com/an"));
    QCOMPARE(form.tables.size(), 1);
    QCOMPARE(form.tables[0].headerRows, 2);
    QCOMPARE(form.tables[0].fieldOfColumn, (QList<int>{-1, name, phone, email, account, address}));
    QCOMPARE(namesOf(form), QStringList(QStringLiteral("An")));
}

void FormTest::mergedDownTitles()
{
    // The title of the names stands only in the lower row.
    Grid grid = sheetOf(QStringLiteral("STT\tNgười phụ trách tài khoản\t\tĐơn vị\n"
                                       "\tHọ tên\tChức vụ\t\n1\tAn\tUỷ viên\tTrường A"));
    grid.addMerge({0, 0, 1, 2});
    grid.addMerge({1, 0, 2, 1});
    grid.addMerge({3, 0, 1, 2});
    const Form form = formOf(grid);
    QCOMPARE(form.tables.size(), 1);
    QCOMPARE(form.tables[0].headerRow, 0);
    QCOMPARE(form.tables[0].headerRows, 2);
    QCOMPARE(form.tables[0].fieldOfColumn, (QList<int>{-1, name, position, unit}));
    QCOMPARE(textsOf(form, unit), QStringList(QStringLiteral("Trường A")));
}

void FormTest::familyAndGivenNames_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<bool>("merged");
    QTest::newRow("two titles") << QStringLiteral("STT\tHọ đệm\tTên\tĐơn vị") << false;
    QTest::newRow("họ và tên đệm") << QStringLiteral("STT\tHọ và tên đệm\tTên\tĐơn vị") << false;
    QTest::newRow("one merged") << QStringLiteral("STT\tHọ và tên\t\tĐơn vị") << true;
    QTest::newRow("told by the rows") << QStringLiteral("STT\tHọ và tên\t\tĐơn vị") << false;
}

void FormTest::familyAndGivenNames()
{
    QFETCH(QString, header);
    QFETCH(bool, merged);
    Grid grid = sheetOf(
        header + QStringLiteral("\n1\tNguyễn Văn\tAn\tTrường A\n2\tVõ Thị Như\tÝ\tTrường B"));
    if (merged)
        grid.addMerge({1, 0, 2, 1});
    QCOMPARE(namesOf(formOf(grid)),
        (QStringList{QStringLiteral("Nguyễn Văn An"), QStringLiteral("Võ Thị Như Ý")}));
    // A column of ticks beside the names is no part of them.
    const Form ticks
        = formOf(QStringLiteral("STT\tHọ và tên\t\tĐơn vị\n1\tAn An\t12\tA\n2\tÝ\t7\tB"));
    QCOMPARE(namesOf(ticks), (QStringList{QStringLiteral("An An"), QStringLiteral("Ý")}));
}

void FormTest::linksInTheColumnOfNames()
{
    const Form form = formOf(QStringLiteral("Họ tên\tFacebook\nAn\thttps://facebook.com/an.an\n"
                                            "Ý\tfacebook.com/y.y.y\nTí\tTí Nguyễn"));
    QCOMPARE(form.tables[0].fieldOfColumn, (QList<int>{name, address}));
    QCOMPARE(formOf(QStringLiteral("Họ tên\tFacebook\nAn\tAn An")).tables[0].fieldOfColumn,
        (QList<int>{name, account}));
}

void FormTest::sections_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<int>("section");
    const auto row = [](const QString &title, int section) {
        QTest::newRow(qPrintable(title)) << title << section;
    };
    row(QStringLiteral("1. Thông tin cá nhân và tài khoản Facebook"), 1);
    row(QStringLiteral("2. Danh sách cán bộ, công nhân nòng cốt"), 2);
    row(QStringLiteral("II/ DANH SÁCH CÁN BỘ, CÔNG NHÂN NÒNG CỐT:"), 2);
    row(QStringLiteral("II. Cán bộ nòng cốt"), 2);
    row(QStringLiteral("2. Can bo, cong nhan nong cot"), 2);
    row(QStringLiteral("Mục 2"), 2);
    row(QStringLiteral("Phần I. Tài khoản của đơn vị"), 1);
    row(QStringLiteral("2\tDanh sách cán bộ, công nhân nòng cốt"), 2);
    row(QStringLiteral("Danh sách cán bộ, công nhân nòng cốt (mỗi tổ 01 người)"), 2);
    row(QStringLiteral("1. Khối trường học"), 0);
    row(QStringLiteral("2. Cột số điện thoại ghi liền, không dấu chấm"), 0);
    row(QStringLiteral("DANH SÁCH CÁN BỘ CÔNG ĐOÀN"), 0);
    row(QStringLiteral("Mục 9"), 0);
}

void FormTest::sections()
{
    QFETCH(QString, title);
    QFETCH(int, section);
    const QString table = QStringLiteral("STT\tHọ tên\tSĐT\n1\tAn\t0912345678\n");
    const Form above = formOf(title + QStringLiteral("\n") + table);
    QCOMPARE(above.rows.size(), 1);
    QCOMPARE(above.rows[0].section, section);
    QCOMPARE(above.tables[0].section, section);
    // Inside a table, without titles of its own.
    const Form inside = formOf(table + title + QStringLiteral("\n1\tÝ\t0912345679"));
    QCOMPARE(namesOf(inside), (QStringList{QStringLiteral("An"), QStringLiteral("Ý")}));
    QCOMPARE(inside.rows[1].section, section);
    QCOMPARE(inside.tables.size(), section > 0 ? 2 : 1);
    // Far above it is something else.
    const Form far = formOf(title + QStringLiteral("\na\nb\nc\nd\n") + table);
    QCOMPARE(far.rows[0].section, 0);
}

void FormTest::sectionOnEachSheet()
{
    const QString table = QStringLiteral("STT\tHọ tên\tSĐT\n1\tAn\t0912345678\n");
    const Form form = recogniseForm(bookOf({sheetOf(table, QStringLiteral("Mục 1")),
        sheetOf(table, QStringLiteral("Nòng cốt")), sheetOf(table, QStringLiteral("Sheet3"))}));
    QCOMPARE(form.rows.size(), 3);
    QCOMPARE(form.rows[0].section, 1);
    QCOMPARE(form.rows[1].section, 2);
    QCOMPARE(form.rows[2].section, 0);
    QCOMPARE(form.rows[2].sheet, 2);
}

void FormTest::sectionColumn()
{
    const Form form = formOf(QStringLiteral(
        "Mục\tHọ tên\tSĐT\nII\tAn\t0912345678\nMục 1\tÝ\t0912345679\nx\tTí\t0912345670"));
    QCOMPARE(form.rows.size(), 3);
    QCOMPARE(form.rows[0].section, 2);
    QCOMPARE(form.rows[1].section, 1);
    QCOMPARE(form.rows[2].section, 0);
}

void FormTest::units_data()
{
    QTest::addColumn<QString>("block");
    QTest::addColumn<QString>("unitText");
    QTest::newRow("as the form prints it")
        << QStringLiteral("LIÊN ĐOÀN LAO ĐỘNG QUẬN VÍ DỤ\nĐƠN VỊ: Trường A")
        << QStringLiteral("Trường A");
    QTest::newRow("between dots") << QStringLiteral("Đơn vị: ........Trường A..........")
                                  << QStringLiteral("Trường A");
    QTest::newRow("dots for the colon")
        << QStringLiteral("Đơn vị……Trường A…") << QStringLiteral("Trường A");
    QTest::newRow("in the next cell")
        << QStringLiteral("ĐƠN VỊ:\tTrường A\tMẫu 1") << QStringLiteral("Trường A");
    QTest::newRow("not the number of the form")
        << QStringLiteral("ĐƠN VỊ:.......\tMẫu 1 - Để quản lý") << QString();
    QTest::newRow("a line of its own")
        << QStringLiteral("LIÊN ĐOÀN LAO ĐỘNG TỈNH VÍ DỤ\nCÔNG ĐOÀN CƠ SỞ TRƯỜNG A\nDANH SÁCH")
        << QStringLiteral("CÔNG ĐOÀN CƠ SỞ TRƯỜNG A");
    QTest::newRow("below its office")
        << QStringLiteral("CÔNG ĐOÀN NGÀNH Y TẾ\nBỆNH VIỆN MẪU") << QStringLiteral("BỆNH VIỆN MẪU");
    QTest::newRow("two lines in a cell")
        << QStringLiteral("\"LIÊN ĐOÀN LAO ĐỘNG TỈNH VÍ DỤ\nCĐCS TRẠM Y TẾ MẪU\"")
        << QStringLiteral("CĐCS TRẠM Y TẾ MẪU");
    QTest::newRow("the federation alone")
        << QStringLiteral("LIÊN ĐOÀN LAO ĐỘNG QUẬN VÍ DỤ") << QString();
    QTest::newRow("an office alone")
        << QStringLiteral("CÔNG ĐOÀN NGÀNH Y TẾ\nDANH SÁCH") << QString();
    QTest::newRow("a guide") << QStringLiteral(
        "Đơn vị: ghi rõ tên, không viết tắt\nTrường hợp khác")
                             << QString();
}

void FormTest::units()
{
    QFETCH(QString, block);
    QFETCH(QString, unitText);
    const Form form
        = formOf(block + QStringLiteral("\n\nSTT\tHọ tên\tĐơn vị\n1\tAn An\t\n2\tÝ Ý\tTổ 2\n"));
    QCOMPARE(form.unit, unitText);
    QCOMPARE(textsOf(form, unit), (QStringList{unitText, QStringLiteral("Tổ 2")}));
}

void FormTest::unitOfAnotherSheet()
{
    const QString table = QStringLiteral("\nSTT\tHọ tên\tSĐT\n1\tAn\t0912345678\n");
    const Grid first = sheetOf(QStringLiteral("ĐƠN VỊ: Trường A") + table);
    const Form one = recogniseForm(bookOf({first, sheetOf(table)}));
    QCOMPARE(one.unit, QStringLiteral("Trường A"));
    QCOMPARE(one.rows[1].texts[unit], QStringLiteral("Trường A"));
    // With two units in the file, a sheet without one says nothing.
    const Form two = recogniseForm(
        bookOf({first, sheetOf(QStringLiteral("ĐƠN VỊ: Trường B") + table), sheetOf(table)}));
    QVERIFY(two.unit.isEmpty());
    QCOMPARE(textsOf(two, unit),
        (QStringList{QStringLiteral("Trường A"), QStringLiteral("Trường B"), QString()}));
}

void FormTest::unitOfAGroup()
{
    // As our own Mẫu 01 prints all units: a row with the unit before its people.
    Grid grid = sheetOf(QStringLiteral(
        "STT\tHọ tên\tSĐT\nTrường A\n1\tAn\t0912345678\nI\tTrường B\n1\tÝ\t0912345679\nKhối doanh "
        "nghiệp\n2\tTí\t0912345670"));
    grid.addMerge({0, 1, 3, 1});
    grid.addMerge({0, 5, 3, 1});
    const Form form = formOf(grid);
    QCOMPARE(namesOf(form),
        (QStringList{QStringLiteral("An"), QStringLiteral("Ý"), QStringLiteral("Tí")}));
    QCOMPARE(textsOf(form, unit),
        (QStringList{QStringLiteral("Trường A"), QStringLiteral("Trường B"), QString()}));
}

void FormTest::hiddenSheets()
{
    const QString table = QStringLiteral("STT\tHọ tên\tSĐT\n1\tAn\t0912345678\n");
    Grid old = sheetOf(table + QStringLiteral("2\tCũ\t0912345679"));
    old.isHidden = true;
    QCOMPARE(
        namesOf(recogniseForm(bookOf({old, sheetOf(table)}))), QStringList(QStringLiteral("An")));
    const Form form = recogniseForm(bookOf({old, sheetOf(QStringLiteral("Ghi chú"))}));
    QCOMPARE(form.rows.size(), 2);
    QVERIFY(form.rows[0].isHidden);
}

void FormTest::guideSheet()
{
    const QString table = QStringLiteral("STT\tHọ tên\tSĐT\n1\t%1\t0912345678\n");
    const Grid guide
        = sheetOf(table.arg(QStringLiteral("Nguyễn Văn A")), QStringLiteral("Hướng dẫn điền"));
    QCOMPARE(namesOf(recogniseForm(bookOf({guide, sheetOf(table.arg(QStringLiteral("Ý")))}))),
        QStringList(QStringLiteral("Ý")));
    QCOMPARE(recogniseForm(bookOf({guide})).rows.size(), 1);
}

void FormTest::exampleTable()
{
    const QString table = QStringLiteral("STT\tHọ tên\tSĐT\n1\t%1\t0912345678\n");
    const Form form = formOf(QStringLiteral("HƯỚNG DẪN\nVí dụ:\n") + table.arg(QStringLiteral("A"))
        + QStringLiteral("\nDANH SÁCH\n") + table.arg(QStringLiteral("Ý")));
    QCOMPARE(namesOf(form), QStringList(QStringLiteral("Ý")));
    QCOMPARE(form.tables.size(), 1);
}

void FormTest::farDown()
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

void FormTest::manySheets()
{
    Workbook book;
    for (int i = 0; i < 500; ++i)
        book.sheets.append(sheetOf(QStringLiteral("STT\tHọ tên\tSĐT\n1\tAn\t0912345678")));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(recogniseForm(book).rows.size(), 500);
    QVERIFY(timer.elapsed() < 2000);
}

void FormTest::quick()
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
    QVERIFY(took < 2000);
}

void FormTest::anyGrid()
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

QTEST_GUILESS_MAIN(FormTest)

#include "tst_form.moc"
