#include "core/forms/readers/csv.h"
#include "tests/support/errors.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace soctv;

namespace {

// The cells of a grid, one text for each row.
QStringList cellsOf(const Grid &grid)
{
    QStringList rows;
    for (int row = 0; row < grid.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < grid.columnCount(); ++column)
            cells.append(grid.text(row, column));
        rows.append(cells.join(QLatin1Char('|')));
    }
    return rows;
}

Grid tableOf(const QByteArray &csv)
{
    return readCsv(csv).sheets.first();
}

QByteArray utf16(const QString &text, bool bigEndian)
{
    QByteArray bytes = bigEndian ? "\xFE\xFF" : "\xFF\xFE";
    for (QChar c : text) {
        const char low = char(c.unicode() & 0xFF);
        const char high = char(c.unicode() >> 8);
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    }
    return bytes;
}

} // namespace

class DelimitedTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cells_data();
    void cells();
    void encodings();
    void encodingWithoutAMark_data();
    void encodingWithoutAMark();
    void whatIsDoubtfulIsSaid();
    void impossibleDaysAreSaid_data();
    void impossibleDaysAreSaid();
    void delimiters_data();
    void delimiters();
    void protectionIsTakenOff();
    void limits();
    void hostileQuotesAreQuick();
    void anyBytes();
};

void DelimitedTest::cells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("rows");
    const auto row = [](const char *name, const QString &text, const QStringList &rows) {
        QTest::newRow(name) << text << rows;
    };
    row("nothing", QString(), {});
    row("one cell", QStringLiteral("An"), {QStringLiteral("An")});
    row("last line end adds none", QStringLiteral("An\tBình\n"), {QStringLiteral("An|Bình")});
    row("all line ends", QStringLiteral("a\r\nb\rc\nd"),
        {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")});
    row("empty line", QStringLiteral("a\n\nb"),
        {QStringLiteral("a"), QString(), QStringLiteral("b")});
    row("empty cells", QStringLiteral("\t\tx\n"), {QStringLiteral("||x")});
    row("short rows", QStringLiteral("a\tb\tc\nd"),
        {QStringLiteral("a|b|c"), QStringLiteral("d||")});
    row("Excel: line end in a cell", QStringLiteral("\"Tổ 1\nPhòng 2\"\tb\nc\td"),
        {QStringLiteral("Tổ 1\nPhòng 2|b"), QStringLiteral("c|d")});
    row("Excel: tab in a cell", QStringLiteral("\"a\tb\"\tc"), {QStringLiteral("a\tb|c")});
    row("Excel: quotes in a cell", QStringLiteral("\"Trường \"\"Hoa Sen\"\"\"\tb"),
        {QStringLiteral("Trường \"Hoa Sen\"|b")});
    row("a quote inside", QStringLiteral("màn 17\" cũ\tb"), {QStringLiteral("màn 17\" cũ|b")});
    row("a quote never closed", QStringLiteral("\"Hoa\tb\nc\td"),
        {QStringLiteral("\"Hoa|b"), QStringLiteral("c|d")});
    row("text after a closing quote", QStringLiteral("\"a\"b\tc"), {QStringLiteral("ab|c")});
    row("empty quotes", QStringLiteral("\"\"\tb"), {QStringLiteral("|b")});
}

void DelimitedTest::cells()
{
    QFETCH(QString, text);
    QFETCH(QStringList, rows);
    QCOMPARE(cellsOf(parseDelimited(text, u'\t')), rows);
}

void DelimitedTest::encodings()
{
    const QString text = QStringLiteral("Họ tên;Đơn vị\nNguyễn Thị Ý;Ủy ban\n");
    const QStringList rows{QStringLiteral("Họ tên|Đơn vị"), QStringLiteral("Nguyễn Thị Ý|Ủy ban")};
    QCOMPARE(cellsOf(tableOf(text.toUtf8())), rows);
    QCOMPARE(cellsOf(tableOf("\xEF\xBB\xBF" + text.toUtf8())), rows);
    QCOMPARE(cellsOf(tableOf(utf16(text, false))), rows);
    QCOMPARE(cellsOf(tableOf(utf16(text, true))), rows);
}

void DelimitedTest::encodingWithoutAMark_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QList<Remark>>("remarks");
    const QList<Remark> sure;
    const QList<Remark> unsure{Remark::EncodingUnsure};
    QTest::newRow("UTF-16 LE") << utf16(QStringLiteral("Họ tên;Ủy ban"), false).mid(2)
                               << QStringLiteral("Họ tên|Ủy ban") << sure;
    QTest::newRow("UTF-16 BE") << utf16(QStringLiteral("Họ tên;Ủy ban"), true).mid(2)
                               << QStringLiteral("Họ tên|Ủy ban") << sure;
    QTest::newRow("Windows-1252") << QByteArray("M\xFCller;5 \x80;\x93Jos\xE9\x94")
                                  << QStringLiteral("Müller|5 €|“José”") << sure;
    QTest::newRow("TCVN3") << QByteArray("Nguy\xD4n Th\xDE") << QStringLiteral("NguyÔn ThÞ")
                           << unsure;
    QTest::newRow("TCVN3, marks") << QByteArray("\xA7\xAC n") << QStringLiteral("§¬ n") << unsure;
    QTest::newRow("VNI") << QByteArray("Nguye\xE3n") << QStringLiteral("Nguyeãn") << unsure;
    QTest::newRow("DOS") << QByteArray("\xA6i\xA7ka") << QStringLiteral("¦i§ka") << unsure;
    QTest::newRow("half a letter in UTF-16") << QByteArray("\xFF\xFE"
                                                           "a\0b",
        5) << QStringLiteral("a") << unsure;
}

void DelimitedTest::encodingWithoutAMark()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, first);
    QFETCH(QList<Remark>, remarks);
    const Workbook workbook = readCsv(bytes);
    QCOMPARE(cellsOf(workbook.sheets.first()).value(0), first);
    QCOMPARE(workbook.remarks, remarks);
    QCOMPARE(workbook.isUnsure(), !remarks.isEmpty());
}

void DelimitedTest::whatIsDoubtfulIsSaid()
{
    const Workbook zeros = readCsv(QByteArray("name;phone\nA\0n;1\n", 17));
    QCOMPARE(cellsOf(zeros.sheets.first()).last(), QStringLiteral("An|1"));
    QCOMPARE(zeros.remarks, QList<Remark>{Remark::NulBytes});
    const Workbook open = readCsv("name;phone\n\"An;1\nBa;2\n");
    QCOMPARE(open.remarks, QList<Remark>{Remark::QuoteUnclosed});
    QCOMPARE(open.sheets.first().rowCount(), 3);
    QVERIFY(readCsv("\"a\";5\" pipe\n").remarks.isEmpty());
    QVERIFY(fails(ErrorCode::Invalid, [] { parseDelimited(QString(3, QChar(0)), u'\t'); }));
}

void DelimitedTest::delimiters_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("first");
    QTest::newRow("semicolon") << QByteArray("a;b;c\n1,5;2;3") << QStringLiteral("a|b|c");
    QTest::newRow("comma") << QByteArray("a,b,c\n1;2,3,4") << QStringLiteral("a|b|c");
    QTest::newRow("tab") << QByteArray("a, x\tb;y\tc\n1\t2\t3") << QStringLiteral("a, x|b;y|c");
    QTest::newRow("bar") << QByteArray("a|b, c\nd|e") << QStringLiteral("a|b, c");
    QTest::newRow("not in quotes")
        << QByteArray("\"a,b,c,d,e,f\";g\n\"h,i,j\";k") << QStringLiteral("a,b,c,d,e,f|g");
    QTest::newRow("said") << QByteArray("sep=,\r\na,b;c;d") << QStringLiteral("a|b;c;d");
    QTest::newRow("one column") << QByteArray("Họ tên\nAn\n") << QStringLiteral("Họ tên");
}

void DelimitedTest::delimiters()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, first);
    QCOMPARE(cellsOf(tableOf(bytes)).first(), first);
}

void DelimitedTest::protectionIsTakenOff()
{
    const QByteArray csv = "\"'=1+1\";\"'+84 912\";\"'-\";\"'@x\";\"'a\";\"'\";\"''=x\";'@\n";
    QCOMPARE(cellsOf(tableOf(csv)), QStringList{QStringLiteral("=1+1|+84 912|-|@x|'a|'|'=x|@")});
    // From the clipboard nothing is taken off: it was never put on.
    QCOMPARE(cellsOf(parseDelimited(u"'=1", u'\t')), QStringList{QStringLiteral("'=1")});
}

void DelimitedTest::limits()
{
    const QString longest(Grid::maxCellLength, QLatin1Char('x'));
    QCOMPARE(parseDelimited(longest, u'\t').text(0, 0), longest);
    QVERIFY(fails(ErrorCode::Invalid, [&] { parseDelimited(QString(longest + u'x'), u'\t'); }));
    const QString widest(Grid::maxColumns - 1, QLatin1Char('\t'));
    QCOMPARE(parseDelimited(widest, u'\t').columnCount(), Grid::maxColumns);
    QVERIFY(fails(ErrorCode::Invalid, [&] { parseDelimited(QString(widest + u'\t'), u'\t'); }));
    const QString most = QStringLiteral("a\n").repeated(Grid::maxRows);
    QCOMPARE(parseDelimited(most, u'\t').rowCount(), Grid::maxRows);
    QVERIFY(fails(ErrorCode::Invalid, [&] { parseDelimited(QString(most + u'a'), u'\t'); }));
}

void DelimitedTest::hostileQuotesAreQuick()
{
    QElapsedTimer timer;
    timer.start();
    // Each cell opens a quote that nothing closes.
    QString text = QStringLiteral("\"\"\"a\t\n").repeated(300000);
    const Grid grid = parseDelimited(QString(text + u'"'), u'\t');
    QVERIFY(grid.rowCount() > 0);
    QVERIFY(fails(
        ErrorCode::Invalid, [] { parseDelimited(QString(5000000, QLatin1Char('\t')), u'\t'); }));
    QVERIFY2(timer.elapsed() < 20000, "the time must not grow with the square of the text");
}

void DelimitedTest::impossibleDaysAreSaid_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<bool>("impossible");
    for (const char *cell : {"31.02.2026", "31/2/2026", "30-02-2026", "0000-00-00", "2026-13-32"})
        QTest::newRow(cell) << QByteArray(cell) << true;
    for (const char *cell : {"28/2/2026", "2026-02-28", "12/31/2026", "31.02-2026", "31.02.26",
             "0912345678", "192.168.1.254", "1.2.3", "31.02.20266"})
        QTest::newRow(cell) << QByteArray(cell) << false;
}

void DelimitedTest::impossibleDaysAreSaid()
{
    QFETCH(QByteArray, cell);
    QFETCH(bool, impossible);
    const Workbook workbook = readCsv("Họ tên,Ngày\nĐỗ Ánh," + cell + "\n");
    QCOMPARE(workbook.remarks.contains(Remark::DaysImpossible), impossible);
    QCOMPARE(workbook.isPartial(), impossible);
    QVERIFY(!workbook.isUnsure());
    QCOMPARE(workbook.sheets[0].text(1, 1), QString::fromUtf8(cell));
}

void DelimitedTest::anyBytes()
{
    QRandomGenerator random(20261105);
    const QByteArray alphabet = "\"\";,\t\r\n'=a\xC4\x91\xE1\xBB\x87\xFF\xFE";
    int read = 0;
    for (int i = 0; i < 20000; ++i) {
        QByteArray bytes;
        for (int n = random.bounded(60); n > 0; --n)
            bytes += alphabet[random.bounded(int(alphabet.size()))];
        const auto error = errorOf([&] { readCsv(bytes); });
        QVERIFY(!error || error->code == ErrorCode::Invalid);
        read += !error;
    }
    QVERIFY(read > 1000);
}

QTEST_GUILESS_MAIN(DelimitedTest)

#include "tst_delimited.moc"
