#include "tests/forms/formsupport.h"

#include <QTest>

using namespace soctv;

namespace {

constexpr int unit = field("unit");

Workbook bookOf(std::initializer_list<Grid> sheets)
{
    return {QList<Grid>(sheets), {}};
}

} // namespace

/// Which section and which unit a table is of, and which sheets count.
class FormBlocksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sections_data();
    void sections();
    void sectionOnEachSheet();
    void sectionColumn();
    void units_data();
    void units();
    void unitOfAnotherSheet();
    void unitOfAGroup();
    void unitOfARowOrASheet();
    void hiddenSheets();
    void guideSheet();
    void exampleTable();
};

void FormBlocksTest::sections_data()
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

void FormBlocksTest::sections()
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

void FormBlocksTest::sectionOnEachSheet()
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

void FormBlocksTest::sectionColumn()
{
    const Form form = formOf(QStringLiteral(
        "Mục\tHọ tên\tSĐT\nII\tAn\t0912345678\nMục 1\tÝ\t0912345679\nx\tTí\t0912345670"));
    QCOMPARE(form.rows.size(), 3);
    QCOMPARE(form.rows[0].section, 2);
    QCOMPARE(form.rows[1].section, 1);
    QCOMPARE(form.rows[2].section, 0);
}

void FormBlocksTest::units_data()
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

void FormBlocksTest::units()
{
    QFETCH(QString, block);
    QFETCH(QString, unitText);
    const Form form
        = formOf(block + QStringLiteral("\n\nSTT\tHọ tên\tĐơn vị\n1\tAn An\t\n2\tÝ Ý\tTổ 2\n"));
    QCOMPARE(form.unit, unitText);
    QCOMPARE(textsOf(form, unit), (QStringList{unitText, QStringLiteral("Tổ 2")}));
}

void FormBlocksTest::unitOfAnotherSheet()
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

void FormBlocksTest::unitOfAGroup()
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

void FormBlocksTest::unitOfARowOrASheet()
{
    const Form rows
        = formOf(QStringLiteral("STT\tHọ tên\tSĐT\nĐơn vị: Trường A\n1\tAn\t0912345678\n"
                                "Đơn vị: Trường B\n1\tÝ\t0912345679"));
    QCOMPARE(
        textsOf(rows, unit), (QStringList{QStringLiteral("Trường A"), QStringLiteral("Trường B")}));
    const QString table = QStringLiteral("STT\tHọ tên\tSĐT\n1\tAn\t0912345678\n");
    const Form sheets = recogniseForm(bookOf(
        {sheetOf(table, QStringLiteral("Trường A")), sheetOf(table, QStringLiteral("Trường B"))}));
    QCOMPARE(textsOf(sheets, unit), textsOf(rows, unit));
}

void FormBlocksTest::hiddenSheets()
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

void FormBlocksTest::guideSheet()
{
    const QString table = QStringLiteral("STT\tHọ tên\tSĐT\n1\t%1\t0912345678\n");
    const Grid guide
        = sheetOf(table.arg(QStringLiteral("Nguyễn Văn A")), QStringLiteral("Hướng dẫn điền"));
    QCOMPARE(namesOf(recogniseForm(bookOf({guide, sheetOf(table.arg(QStringLiteral("Ý")))}))),
        QStringList(QStringLiteral("Ý")));
    QCOMPARE(recogniseForm(bookOf({guide})).rows.size(), 1);
}

void FormBlocksTest::exampleTable()
{
    const QString table = QStringLiteral("STT\tHọ tên\tSĐT\n1\t%1\t0912345678\n");
    const Form form = formOf(QStringLiteral("HƯỚNG DẪN\nVí dụ:\n") + table.arg(QStringLiteral("A"))
        + QStringLiteral("\nDANH SÁCH\n") + table.arg(QStringLiteral("Ý")));
    QCOMPARE(namesOf(form), QStringList(QStringLiteral("Ý")));
    QCOMPARE(form.tables.size(), 1);
}

QTEST_GUILESS_MAIN(FormBlocksTest)

#include "tst_formblocks.moc"
