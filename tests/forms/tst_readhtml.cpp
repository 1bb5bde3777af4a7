#include "core/base/error.h"
#include "core/forms/readers/readers.h"
#include "core/text/legacy.h"
#include "tests/support/errors.h"
#include "tests/support/slowness.h"

#include <QElapsedTimer>
#include <QTest>

using namespace soctv;

namespace {

Grid sheetOf(const QByteArray &page)
{
    return readWorkbook(page).sheets.value(0);
}

// "a|b / c": rows parted by " / ", cells by |.
QString textOf(const Grid &grid)
{
    QStringList rows;
    for (int row = grid.filledRow(0); row >= 0; row = grid.filledRow(row + 1)) {
        QStringList cells;
        for (int column = 0; column < grid.columnCount(); ++column)
            cells.append(grid.text(row, column));
        while (cells.last().isEmpty())
            cells.removeLast();
        rows.append(cells.join(u'|'));
    }
    return rows.join(QStringLiteral(" / "));
}

QByteArray encoded(const char *text, QByteArray charset)
{
    return "<html><meta http-equiv='Content-Type' content='text/html; charset=" + charset
        + "'><table><tr><td>" + text + "</table>";
}

} // namespace

class TstReadHtml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kinds_data();
    void kinds();
    void pages_data();
    void pages();
    void spans();
    void aSpanEndsWithItsTable();
    void fonts_data();
    void fonts();
    void fontsOfLetters();
    void links();
    void hiddenRows();
    void charsets_data();
    void charsets();
    void utf16();
    void noTable();
    void limits_data();
    void limits();
    void anyLengthIsLinear_data();
    void anyLengthIsLinear();
};

void TstReadHtml::kinds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isHtml");
    QTest::newRow("table") << QByteArray("<table><tr><td>a") << true;
    QTest::newRow("doctype") << QByteArray("\xEF\xBB\xBF\r\n<!DOCTYPE HTML>\n<p>a") << true;
    QTest::newRow("XHTML") << QByteArray("<?xml version='1.0'?>\n<!-- a -->\n<html xmlns='x'>")
                           << true;
    QTest::newRow("title only") << QByteArray("<h2>Danh sách</h2><TABLE>") << true;
    QTest::newRow("no table") << QByteArray("<p>a</p>") << false;
    QTest::newRow("letters in a cell") << QByteArray("<b>An</b>;1\n") << false;
    QTest::newRow("another name") << QByteArray("<tablespace>;1\n") << false;
    QTest::newRow("XML of Excel") << QByteArray("<?xml version='1.0'?><Workbook><Table>") << false;
}

void TstReadHtml::kinds()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isHtml);
    QCOMPARE(fileKind(bytes) == FileKind::Html, isHtml);
}

void TstReadHtml::pages_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QByteArray &page, const char *text) {
        QTest::newRow(name) << page << QString::fromUtf8(text);
    };
    row("plain", "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>",
        "A|B / 1|2");
    row("ends left out", "<table><tr><td>a<td>b<tr><td>c<td>d</table>", "a|b / c|d");
    row("rows left out", "<TABLE><TD>a<TD>b<TR><TD>c</TABLE>", "a|b / c");
    row("nothing closed", "<table><tr><td>a<td><b>b", "a|b");
    row("blanks", "<table><tr><td>\n  Nguyễn\t Văn\r\n An </td><td> </td><td>x</table>",
        "Nguyễn Văn An||x");
    row("empty cells", "<table><tr><td>a<td>&nbsp;<td>c</table>", "a||c");
    row("lines", "<table><tr><td>a<br>b<p>c</p><p>d</p></td></table>", "a\nb\nc\nd");
    row("entities",
        "<table><tr><td>a &amp; b &lt;c&gt;<td>L&ecirc; &#7877;&#x1EC5;<td>&#150;&hellip;<td>&x; "
        "A&B &#0; &amp;lt;</table>",
        "a & b <c>|Lê ễễ|–…|&x; A&B &#0; &lt;");
    row("text around",
        "<title>No</title><h1>DANH SÁCH</h1><p>Đơn vị: <b>An</b></p>a<br>b<table><tr><td>1<td>2"
        "</table><div>Người lập</div>",
        "DANH SÁCH / Đơn vị: An / a / b / 1|2 / Người lập");
    row("not shown",
        "<style>td {color:red}</style><script>document.write('<table>')</script><!-- <table><tr>"
        "<td>no --><table><tr><td>a<!--[if mso]>no<![endif]--><![if !x]>b<![endif]><td>"
        "<span style='display:none'>no</span>c</table>",
        "ab|c");
    row("layout around",
        "<table><tr><td>LIÊN ĐOÀN</td><td>Mẫu 1</td></tr><tr><td colspan=2>Trước<table><tr><td>A"
        "<td>B<tr><td>1<td>2</table>Sau</td></tr><tr><td>Cuối</table>",
        "LIÊN ĐOÀN|Mẫu 1 / Trước / A|B / 1|2 / Sau / Cuối");
    row("lines in a layout",
        "<table><tr><td>menu<td><p>Đơn vị: A<p>Bảng<table><tr><td>A<td>B<tr><td>1<td>2</table>"
        "</table>",
        "menu / Đơn vị: A / Bảng / A|B / 1|2");
    row("layout twice",
        "<table><tr><td>menu<td><table><tr><td>x<table><tr><td>A<td>B<tr><td>1<td>2</table>"
        "</table></table>",
        "menu / x / A|B / 1|2");
    row("small table in a cell",
        "<table><tr><td>1<td>An<td><table><tr><td>fb.com/a<td>x</tr></table></td><td>z<tr><td>2"
        "</table>",
        "1|An|fb.com/a x|z / 2");
    row("two tables", "<table><tr><td>a<td>b</table>1.<table><tr><td>c<td>d</table>",
        "a|b / 1. / c|d");
    row("caption and groups",
        "<table><caption>Bảng</caption><thead><tr><th>A</thead><tbody><tr><td>1</tbody></table>",
        "Bảng / A / 1");
    row("quotes and signs",
        "<table><tr><td title='a>b' x=\"<td>\">a < b</td><td nowrap/>c</td></table>", "a < b|c");
}

void TstReadHtml::pages()
{
    QFETCH(QByteArray, page);
    QFETCH(QString, text);
    QCOMPARE(textOf(sheetOf(page)), text);
}

void TstReadHtml::spans()
{
    const Grid grid = sheetOf("<table><tr><td rowspan=2>a<td colspan=2>b<td>c<tr><td>d<td>e<td>f"
                              "<tr><td>g</table>");
    QCOMPARE(textOf(grid), "a|b||c / |d|e|f / g");
    QCOMPARE(grid.merges(), QList<QRect>({QRect(0, 0, 1, 2), QRect(1, 0, 2, 1)}));
}

void TstReadHtml::aSpanEndsWithItsTable()
{
    const Grid grid = sheetOf("<table><tr><td rowspan=99>a<td colspan=99999>b<tr><td>c</table>"
                              "<table><tr><td rowspan=x>d<td rowspan=0>e</table>");
    QCOMPARE(textOf(grid), "a|b / |c / d|e");
    QCOMPARE(grid.merges().first(), QRect(0, 0, 1, 2));
    QVERIFY(grid.merges().size() <= 2);
}

void TstReadHtml::fonts_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QString>("font");
    const auto cell = [](const char *name, const char *page, const char *font) {
        QTest::newRow(name) << QByteArray(page) << QString(font);
    };
    cell("none", "<table><tr><td>a</table>", "");
    cell("element", "<table><tr><td><font face='.VnTime, Arial'>a</font></table>", ".VnTime");
    cell("style", "<table><tr><td style='color:red; font-family:\"VNI-Times\"'>a</table>",
        "VNI-Times");
    cell("entities", "<table><tr><td style=\"font-family:&quot;.VnTime&quot;\">a</table>",
        ".VnTime");
    cell("class of Excel",
        "<html><style><!--table\n{mso-x:\"\\,\";}\n.xl65\n\t{mso-y:0;\n\tfont-family:.VnTimeH, "
        "sans-serif;}\n--></style><table><tr><td class=xl65>a</table>",
        ".VnTimeH");
    cell("elements of LibreOffice",
        "<style>/* x */ body,div,td { font-family:\".VnArial\"; font-size:x-small }</style>"
        "<table><tr><td>a</table>",
        ".VnArial");
    cell("around", "<div style='font-family:.VnTime'><table><tr><td><b>a</b></table></div>",
        ".VnTime");
    cell(
        "of the table", "<table style='font-family:.VnTime'><tr><td>x<tr><td>a</table>", ".VnTime");
    cell("ended before", "<table><tr><td><font face='.VnTime'>x</td><td>y<tr><td>a</table>", "");
}

void TstReadHtml::fonts()
{
    QFETCH(QByteArray, page);
    QFETCH(QString, font);
    const Grid grid = sheetOf(page);
    const int row = grid.rowCount() - 1;
    QCOMPARE(grid.text(row, 0), "a");
    QCOMPARE(grid.style(row, 0).font, font);
    QVERIFY(grid.runs(row, 0).isEmpty());
}

void TstReadHtml::fontsOfLetters()
{
    const Grid grid = sheetOf("<table style='font-family:Arial'><tr><td>1. <font face='.VnTime'>Lª "
                              "</font> An</table>");
    QCOMPARE(grid.text(0, 0), "1. Lª An");
    QCOMPARE(grid.style(0, 0).font, "Arial");
    QCOMPARE(grid.runs(0, 0).value(1).font, ".VnTime");
    QCOMPARE(grid.runs(0, 0).value(1).start, 2);
}

void TstReadHtml::links()
{
    const Grid grid = sheetOf("<table><tr><td><a href='https://fb.com/a?x=1&amp;y=2'>An</a><td>"
                              "<a href='#top'>b</a><td><a href='javascript:x()'>c</a></table>");
    QCOMPARE(grid.text(0, 0), "An");
    QCOMPARE(grid.link(0, 0), "https://fb.com/a?x=1&y=2");
    QCOMPARE(grid.link(0, 1), QString());
    QCOMPARE(grid.link(0, 2), QString());
}

void TstReadHtml::hiddenRows()
{
    const Grid grid = sheetOf("<table><tr><td>a<tr style='height:0;display:none'><td>b<tr><td>c");
    QCOMPARE(textOf(grid), "a / b / c");
    QVERIFY(!grid.isRowHidden(0) && grid.isRowHidden(1) && !grid.isRowHidden(2));
}

void TstReadHtml::charsets_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("unsure");
    QTest::newRow("UTF-8") << encoded("Lê Thị", "windows-1252") << "Lê Thị" << false;
    QTest::newRow("1258") << encoded("L\xEA Thi\xF2", "windows-1258") << "Lê Thị" << false;
    QTest::newRow("1252") << encoded("L\xEA", "iso-8859-1") << "Lê" << false;
    QTest::newRow("VISCII") << encoded("Th\xB8", "VISCII") << "Thị" << false;
    QTest::newRow("TCVN") << encoded("Th\xDE", "x-viet-tcvn5712") << "Thị" << false;
    QTest::newRow("none") << QByteArray("<table><tr><td>Th\xDE L\xAA") << "ThÞ Lª" << true;
    QTest::newRow("wrong") << encoded("Th\xDE L\xAA", "utf-8") << "ThÞ Lª" << true;
}

void TstReadHtml::charsets()
{
    QFETCH(QByteArray, page);
    QFETCH(QString, text);
    QFETCH(bool, unsure);
    const Workbook workbook = readWorkbook(page);
    QCOMPARE(workbook.sheets[0].text(0, 0), text);
    QCOMPARE(workbook.isUnsure(), unsure);
}

void TstReadHtml::utf16()
{
    QByteArray bytes("\xFF\xFE");
    for (const QChar c : QStringLiteral("<html><table><tr><td>Nguyễn</table>"))
        bytes.append(char(c.unicode() & 0xFF)).append(char(c.unicode() >> 8));
    QCOMPARE(fileKind(bytes), FileKind::Html);
    QCOMPARE(textOf(sheetOf(bytes)), "Nguyễn");
}

void TstReadHtml::noTable()
{
    const auto error = errorOf([] { readWorkbook("<html><body>Xin chào"); });
    QVERIFY(error && error->message.contains("no table"));
}

void TstReadHtml::limits_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::newRow("long cell") << QByteArray("<table><tr><td>" + QByteArray(40000, 'a'));
    QTest::newRow("columns") << QByteArray("<table><tr>" + QByteArray("<td>a").repeated(1025));
    QTest::newRow("far column") << QByteArray(
        "<table><tr>" + QByteArray("<td colspan=1000>").repeated(3) + "<td>a");
    QTest::newRow("deep") << QByteArray("<table><tr><td>").repeated(1000);
    QTest::newRow("rows") << QByteArray(
        "<table>" + QByteArray("<tr>").repeated(1100000) + "<tr><td>a");
}

// The control of the limits: just within them the page is read.
void TstReadHtml::limits()
{
    QFETCH(QByteArray, page);
    QVERIFY(fails(ErrorCode::Invalid, [&] { readWorkbook(page); }));
    QCOMPARE(sheetOf("<table><tr>" + QByteArray("<td>a").repeated(1024)).columnCount(), 1024);
}

void TstReadHtml::anyLengthIsLinear_data()
{
    QTest::addColumn<QByteArray>("piece");
    for (const char *piece : {"<b>", "<", "<!--", "&", "<td rowspan=9 colspan=1000>", "<a href='",
             "<p>a", "</b>", "<style>", "<table>x</table>", "a='", "<tr>",
             "<table><tr><td>x</table>", "<td rowspan=2>", "<table><tr><td>a<tr><td>b</table>"})
        QTest::newRow(piece) << QByteArray(piece);
}

void TstReadHtml::anyLengthIsLinear()
{
    QFETCH(QByteArray, piece);
    const QByteArray page = "<table><tr><td>" + piece.repeated(int(2000000 / piece.size()));
    QElapsedTimer timer;
    timer.start();
    errorOf([&] { readWorkbook(page); });
    QVERIFY2(timer.elapsed() < 2000 * slowness, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TstReadHtml)
#include "tst_readhtml.moc"
