#include "core/forms/readers/readers.h"
#include "tests/support/errors.h"
#include "tests/support/libreoffice.h"
#include "tests/support/smallodf.h"

#include <QFile>
#include <QTest>

using namespace soctv;

namespace {

Grid pageOf(
    const QByteArray &body, const QByteArray &styles = {}, const QByteArray &commonStyles = {})
{
    const SmallOdf odt{
        .kind = "text", .body = body, .styles = styles, .commonStyles = commonStyles};
    return readWorkbook(odt.bytes()).sheets.value(0);
}

QByteArray paragraph(const QByteArray &text, const QByteArray &style = {})
{
    return "<text:p text:style-name='" + style + "'>" + text + "</text:p>";
}

QByteArray cell(const QByteArray &text)
{
    return "<table:table-cell>" + paragraph(text) + "</table:table-cell>";
}

QByteArray row(const QByteArray &cells)
{
    return "<table:table-row>" + cells + "</table:table-row>";
}

QStringList firstCells(const Grid &grid)
{
    QStringList texts;
    for (int i = 0; i < grid.rowCount(); ++i)
        texts.append(grid.text(i, 0));
    return texts;
}

} // namespace

class TstReadOdt : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readingOrder();
    void whatIsNotThere();
    void tabsBeginCells();
    void fonts();
    void tablesInCells();
    void layoutTables();
    void limits();
    void writtenByLibreOffice();
};

void TstReadOdt::readingOrder()
{
    const Grid grid = pageOf("<text:sequence-decls/><text:h>DANH SÁCH</text:h><text:p/>"
                             "<text:section><text:list><text:list-item>"
        + paragraph("Mục một")
        + "</text:list-item></text:list></text:section><table:table><table:table-column "
          "table:number-columns-repeated='2'/><table:table-header-rows>"
        + row(cell("STT") + cell("Họ tên")) + "</table:table-header-rows>"
        + row("<table:table-cell table:number-rows-spanned='2'>" + paragraph("1")
            + "</table:table-cell>" + cell("An"))
        + row("<table:covered-table-cell/>" + cell("Ba")) + "</table:table>"
        + paragraph("Người lập"));
    QCOMPARE(firstCells(grid).join('|'), QStringLiteral("DANH SÁCH||Mục một|STT|1||Người lập"));
    QCOMPARE(grid.text(5, 1), QStringLiteral("Ba"));
    QCOMPARE(grid.merges(), QList<QRect>{QRect(0, 4, 1, 2)});
    QVERIFY(grid.name.isEmpty());
}

void TstReadOdt::whatIsNotThere()
{
    const QByteArray box
        = "<draw:frame><draw:text-box>" + paragraph("hộp") + "</draw:text-box></draw:frame>";
    const Grid grid = pageOf("<text:tracked-changes><text:changed-region><text:deletion>"
        + paragraph("xóa") + "</text:deletion></text:changed-region></text:tracked-changes>"
        + "<text:table-of-content><text:index-body>" + paragraph("mục lục")
        + "</text:index-body></text:table-of-content>" + box
        + paragraph("A<text:change-start/>n<text:change-end/><text:change/>" + box
            + "<text:note><text:note-citation>1</text:note-citation><text:note-body>"
            + paragraph("chú thích") + "</text:note-body></text:note><office:annotation>"
            + paragraph("xem lại") + "</office:annotation>"));
    QCOMPARE(firstCells(grid), QStringList{"An"});
}

void TstReadOdt::tabsBeginCells()
{
    const Grid grid
        = pageOf(paragraph("Đơn vị:<text:tab/><text:a xlink:href='https://a.vn/'>Trường A</text:a>"
                           "<text:tab/><text:tab/>Mẫu 1"));
    QCOMPARE(grid.filledColumns(0), (QList<int>{0, 1, 3}));
    QCOMPARE(grid.text(0, 1), QStringLiteral("Trường A"));
    QCOMPARE(grid.link(0, 1), QStringLiteral("https://a.vn/"));
    QVERIFY(grid.link(0, 0).isEmpty() && grid.link(0, 3).isEmpty());
}

void TstReadOdt::fonts()
{
    const QByteArray styles
        = "<style:style style:name='P1' style:family='paragraph' style:parent-style-name='Old'/>"
          "<style:style style:name='T1' style:family='text'><style:text-properties "
          "style:font-name='VNI-Times'/></style:style>";
    const QByteArray commonStyles
        = "<style:default-style style:family='paragraph'><style:text-properties "
          "style:font-name='Liberation Serif'/></style:default-style>"
          "<style:style style:name='Old' style:family='paragraph'><style:text-properties "
          "style:font-name='.VnTime'/></style:style>";
    const Grid grid = pageOf(paragraph("0") + paragraph("1", "P1")
            + paragraph("<text:span text:style-name='T1'>2</text:span>", "P1")
            + paragraph("3<text:span text:style-name='T1'>4</text:span><text:tab/>5", "P1")
            + "<table:table>"
            + row("<table:table-cell>" + paragraph("6", "P1") + paragraph("7")
                + "</table:table-cell>" + cell("8"))
            + "</table:table>",
        styles, commonStyles);
    const QStringList wanted{"Liberation Serif", ".VnTime", "VNI-Times", ".VnTime"};
    for (int i = 0; i < wanted.size(); ++i)
        QCOMPARE(grid.style(i, 0).font, wanted[i]);
    const QList<FontRun> runs{{0, ".VnTime"}, {1, "VNI-Times"}};
    QCOMPARE(grid.runs(3, 0), runs);
    QCOMPARE(grid.style(3, 1).font, QStringLiteral(".VnTime"));
    QVERIFY(grid.runs(3, 1).isEmpty());
    const QList<FontRun> lines{{0, ".VnTime"}, {2, "Liberation Serif"}};
    QCOMPARE(grid.runs(4, 0), lines);
    QCOMPARE(grid.style(4, 1).font, QStringLiteral("Liberation Serif"));
}

void TstReadOdt::tablesInCells()
{
    const Grid grid = pageOf("<table:table>"
        + row("<table:table-cell>" + paragraph("x") + "<table:table><table:table-column/>"
            + row(cell("An") + cell("Ba")) + "</table:table></table:table-cell>" + cell("c"))
        + "</table:table>");
    QCOMPARE(grid.text(0, 0), QStringLiteral("x\nAn\nBa"));
    QCOMPARE(grid.text(0, 1), QStringLiteral("c"));
    QCOMPARE(grid.rowCount(), 1);
}

void TstReadOdt::layoutTables()
{
    const QByteArray list = "<table:table><table:table-column table:number-columns-repeated='3'/>"
        + row(cell("STT") + cell("Họ tên") + cell("Email")) + row(cell("1") + cell("An"))
        + "</table:table>";
    const Grid grid = pageOf("<table:table>"
        + row(cell("Trái") + "<table:table-cell>" + paragraph("Đơn vị: A") + paragraph("1. Mục")
            + list + paragraph("Người lập") + "</table:table-cell>" + cell("Phải"))
        + row(cell("Dưới") + cell("x")) + "</table:table>");
    QCOMPARE(firstCells(grid).join('|'),
        QStringLiteral("Trái|Đơn vị: A|1. Mục|STT|1|Người lập|Phải|Dưới"));
    QCOMPARE(grid.text(4, 1), QStringLiteral("An"));
    QCOMPARE(grid.text(7, 1), QStringLiteral("x"));
}

void TstReadOdt::limits()
{
    QVERIFY(fails(ErrorCode::Invalid, [] { pageOf(paragraph(QByteArray(40000, 'a'))); }));
    QVERIFY(fails(ErrorCode::Invalid,
        [] { pageOf(paragraph(QByteArray("<text:tab/>").repeated(1024) + "a")); }));
    QVERIFY(fails(ErrorCode::Invalid, [] { pageOf(QByteArray("<text:section>").repeated(80)); }));
    // Copies in tables within tables count together.
    const QByteArray many = "<table:table><table:table-column table:number-columns-repeated='3'/>"
                            "<table:table-row table:number-rows-repeated='600000'>"
        + cell("a") + "</table:table-row></table:table>";
    QVERIFY(fails(ErrorCode::Invalid, [&] {
        pageOf("<table:table>" + row("<table:table-cell>" + many + many + "</table:table-cell>")
            + "</table:table>");
    }));
    // A text without a table is empty, not damaged.
    QVERIFY(pageOf({}).isEmpty());
}

void TstReadOdt::writtenByLibreOffice()
{
    const QByteArray html
        = "<meta charset='utf-8'><p>Đơn vị: Trường A</p><table><tr><td>STT</td><td>Họ tên</td>"
          "<td>Link</td></tr><tr><td rowspan=2>1</td><td><font face='Arial'>Đỗ</font><br>Ánh"
          "</td><td><a href='https://fb.com/a'>Xem</a></td></tr><tr><td>Ba</td><td></td></tr>"
          "</table><p>Người lập</p>";
    const QByteArray page = converted(html, "html", "odt:writer8", "HTML (StarWriter)");
    QCOMPARE(fileKind(page), FileKind::Odt);
    const Grid grid = readWorkbook(page).sheets.value(0);
    QCOMPARE(grid.text(0, 0), QStringLiteral("Đơn vị: Trường A"));
    QCOMPARE(grid.text(2, 1), QStringLiteral("Đỗ\nÁnh"));
    QCOMPARE(grid.runs(2, 1).value(0), (FontRun{0, "Arial"}));
    QCOMPARE(grid.link(2, 2), QStringLiteral("https://fb.com/a"));
    QCOMPARE(grid.text(3, 1), QStringLiteral("Ba"));
    QVERIFY(grid.merges().contains(QRect(0, 2, 1, 2)));
    QCOMPARE(grid.text(grid.rowCount() - 1, 0), QStringLiteral("Người lập"));
}

QTEST_GUILESS_MAIN(TstReadOdt)
#include "tst_readodt.moc"
