#include "core/base/error.h"
#include "core/forms/readers/readers.h"
#include "tests/forms/biffimage.h"
#include "tests/support/errors.h"
#include "tests/support/libreoffice.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace soctv;

namespace {

QByteArray record(int type, const QByteArray &data)
{
    return BiffImage::record(type, data);
}

QByteArray cell(int row, int column, int style = 0)
{
    return BiffImage::cell(row, column, style);
}

QByteArray label(int row, int column, const QByteArray &text, int style = 0)
{
    return record(
        0x204, cell(row, column, style) + raw(quint16(text.size())) + BiffImage::narrow(text));
}

Grid sheetOf(const BiffImage &image)
{
    return readWorkbook(image.bytes()).sheets.value(0);
}

Grid sheetOf(const QByteArray &records)
{
    return sheetOf(BiffImage().font("Arial").style(0, 0).sheet("A", records));
}

} // namespace

/// .xls files made by hand and by LibreOffice; tst_oldforms reads those of other programs.
class TstReadXls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writtenByLibreOffice_data();
    void writtenByLibreOffice();
    void sharedTexts();
    void aTextSplitWhereItsWidthChanges();
    void numbers_data();
    void numbers();
    void manyNumbersInOneRecord();
    void formulas();
    void booleansAndErrors();
    void dates();
    void fontsOfCellsAndLetters();
    void cellsInAnyOrder();
    void mergesAndHidden();
    void links();
    void linksInFormulas();
    void sheetsOfOtherKinds();
    void chartsInsideASheet();
    void excel95_data();
    void excel95();
    void excel95Fonts();
    void theLaterStreamCounts();
    void passwordAndMacros();
    void aStrayIndexIsToldOf();
    void cutAnywhere();
    void hostile_data();
    void hostile();
    void manyRows();
};

void TstReadXls::writtenByLibreOffice_data()
{
    QTest::addColumn<QString>("file");
    for (const char *file : {"01-truong-mam-non-hoa-sen.xlsx", "06-htx-van-tai.xlsx",
             "08-trung-tam-van-hoa.xlsx", "formats/46-vntime-xen-unicode.xlsx"})
        QTest::newRow(file) << QString(file);
}

// The same workbook as .xlsx and as "MS Excel 97" says the same.
void TstReadXls::writtenByLibreOffice()
{
    QFETCH(QString, file);
    QFile source(SOCTV_TEST_DATA "/returns/" + file);
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QByteArray xlsx = source.readAll();
    const QByteArray xls = converted(xlsx, "xlsx", "xls:MS Excel 97");
    QCOMPARE(fileKind(xls), FileKind::Xls);
    const Workbook wanted = readWorkbook(xlsx);
    const Workbook found = readWorkbook(xls);
    QCOMPARE(found.sheets.size(), wanted.sheets.size());
    for (qsizetype i = 0; i < found.sheets.size(); ++i) {
        const Grid &a = wanted.sheets[i];
        const Grid &b = found.sheets[i];
        QCOMPARE(b.name, a.name);
        QCOMPARE(b.isHidden, a.isHidden);
        QCOMPARE(b.rowCount(), a.rowCount());
        QCOMPARE(b.merges(), a.merges());
        for (int row = a.filledRow(0); row >= 0; row = a.filledRow(row + 1)) {
            QCOMPARE(b.filledColumns(row), a.filledColumns(row));
            QCOMPARE(b.isRowHidden(row), a.isRowHidden(row));
            for (int column : a.filledColumns(row)) {
                QCOMPARE(b.text(row, column), a.text(row, column));
                QCOMPARE(b.kind(row, column), a.kind(row, column));
                QCOMPARE(b.style(row, column).font, a.style(row, column).font);
                QCOMPARE(b.link(row, column), a.link(row, column));
            }
        }
    }
}

void TstReadXls::sharedTexts()
{
    const QByteArray rich
        = raw<quint16>(4) + '\x08' + raw<quint16>(1) + "An B" + raw<quint16>(3) + raw<quint16>(5);
    const QByteArray guided = raw<quint16>(2) + '\x05' + raw<quint32>(3) + utf16("Ấy") + "xyz";
    const QByteArray last = raw<quint16>(4) + BiffImage::narrow("last");
    const QByteArray strings = raw<quint32>(9) + raw<quint32>(3) + rich + guided + last;
    BiffImage image;
    for (const char *name : {"Arial", "Arial", "Arial", "Arial", ".VnTime"})
        image.font(name);
    image.style(0, 0).global(0xFC, strings);
    image.sheet("A",
        record(0xFD, cell(0, 0) + raw<quint32>(0)) + record(0xFD, cell(0, 1) + raw<quint32>(1))
            + record(0xFD, cell(1, 0) + raw<quint32>(2))
            + record(0xFD, cell(2, 0) + raw<quint32>(2)));
    const Grid grid = sheetOf(image);
    QCOMPARE(grid.text(0, 0), "An B");
    QCOMPARE(grid.runs(0, 0), QList<FontRun>({{3, ".VnTime"}})); // number 4 is left out
    QCOMPARE(grid.text(0, 1), "Ấy");
    QCOMPARE(grid.text(1, 0), "last");
    QCOMPARE(grid.text(2, 0), "last");
}

// Each part of a text begins with a byte of its own that says how wide its letters are.
void TstReadXls::aTextSplitWhereItsWidthChanges()
{
    const QByteArray first
        = raw<quint32>(2) + raw<quint32>(2) + raw<quint16>(12) + BiffImage::narrow("Nguy");
    const QByteArray second = BiffImage::wide("ễn T");
    const QByteArray third = BiffImage::narrow(" An.") + raw<quint16>(2) + '\1' + utf16("Ấ");
    const QByteArray fourth = BiffImage::narrow("n");
    BiffImage image;
    image.font("Arial").style(0, 0).global(0xFC, first).global(0x3C, second);
    image.global(0x3C, third).global(0x3C, fourth);
    image.sheet("A",
        record(0xFD, cell(0, 0) + raw<quint32>(0)) + record(0xFD, cell(0, 1) + raw<quint32>(1)));
    const Grid grid = sheetOf(image);
    QCOMPARE(grid.text(0, 0), "Nguyễn T An.");
    QCOMPARE(grid.text(0, 1), "Ấn");
}

void TstReadXls::numbers_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QString>("text");
    const auto rk = [](quint32 value) { return record(0x27E, cell(0, 0) + raw(value)); };
    QTest::newRow("double") << record(0x203, cell(0, 0) + raw(912345678.0)) << "912345678";
    QTest::newRow("fraction") << record(0x203, cell(0, 0) + raw(0.1)) << "0.1";
    QTest::newRow("whole") << rk(912345 << 2 | 2) << "912345";
    QTest::newRow("negative") << rk(quint32(-7) << 2 | 2) << "-7";
    QTest::newRow("hundredth") << rk(1234 << 2 | 3) << "12.34";
    QTest::newRow("short double") << rk(0x3FF80000) << "1.5";
}

void TstReadXls::numbers()
{
    QFETCH(QByteArray, record);
    QFETCH(QString, text);
    const Grid grid = sheetOf(record);
    QCOMPARE(grid.text(0, 0), text);
    QCOMPARE(grid.kind(0, 0), CellKind::Number);
}

void TstReadXls::manyNumbersInOneRecord()
{
    const auto number
        = [](int value) -> QByteArray { return raw<quint16>(0) + raw(quint32(value << 2 | 2)); };
    const Grid grid = sheetOf(record(0xBD,
        raw<quint16>(3) + raw<quint16>(1) + number(10) + number(20) + number(30)
            + raw<quint16>(3)));
    QCOMPARE(grid.filledColumns(3), QList<int>({1, 2, 3}));
    QCOMPARE(grid.text(3, 1), "10");
    QCOMPARE(grid.text(3, 3), "30");
}

void TstReadXls::formulas()
{
    const auto formula = [](int column, const QByteArray &result) {
        return record(0x06, cell(0, column) + result + QByteArray(6, '\0') + raw<quint16>(0));
    };
    const auto told = [](char kind, char value) -> QByteArray {
        return kind + QByteArray(1, '\0') + value + QByteArray(3, '\0') + "\xFF\xFF";
    };
    const QByteArray shared = record(0x4BC, QByteArray(10, '\0')); // may stand between
    const QByteArray text = record(0x207, raw<quint16>(5) + BiffImage::wide("Bình "))
        + record(0x3C, BiffImage::narrow(""));
    const Grid grid = sheetOf(formula(0, raw(84.5)) + formula(1, told(0, 0)) + shared + text
        + formula(2, told(1, 1)) + formula(3, told(2, 0x17)) + formula(4, told(3, 0))
        + record(0x207, raw<quint16>(1) + BiffImage::narrow("?")));
    QCOMPARE(grid.text(0, 0), "84.5");
    QCOMPARE(grid.text(0, 1), "Bình ");
    QCOMPARE(grid.text(0, 2), "TRUE");
    QCOMPARE(grid.text(0, 3), "#REF!");
    QCOMPARE(grid.filledColumns(0), QList<int>({0, 1, 2, 3}));
}

void TstReadXls::booleansAndErrors()
{
    const Grid grid = sheetOf(record(0x205, cell(0, 0) + QByteArray("\0\0", 2))
        + record(0x205, cell(0, 1) + QByteArray("\x2A\1", 2)));
    QCOMPARE(grid.text(0, 0), "FALSE");
    QCOMPARE(grid.kind(0, 0), CellKind::Boolean);
    QCOMPARE(grid.text(0, 1), "#N/A");
    QCOMPARE(grid.kind(0, 1), CellKind::Error);
}

void TstReadXls::dates()
{
    const auto imageWith = [](int is1904) {
        BiffImage image;
        image.font("Arial").global(0x22, raw(quint16(is1904)));
        image.global(0x41E, raw<quint16>(170) + raw<quint16>(10) + BiffImage::narrow("0000000000"));
        image.style(0, 0).style(0, 14).style(0, 170);
        return image.sheet("A",
            record(0x203, cell(0, 0, 1) + raw(44809.0))
                + record(0x203, cell(0, 1, 2) + raw(912345678.0)));
    };
    const Grid grid = sheetOf(imageWith(0));
    QCOMPARE(grid.text(0, 0), "05/09/2022");
    QCOMPARE(grid.kind(0, 0), CellKind::Date);
    QCOMPARE(grid.text(0, 1), "0912345678");
    QCOMPARE(grid.style(0, 1).numberFormat, "0000000000");
    QCOMPARE(sheetOf(imageWith(1)).text(0, 0), "06/09/2026");
}

void TstReadXls::fontsOfCellsAndLetters()
{
    BiffImage image;
    for (const char *name : {"Arial", ".VnTime", "VNI-Times", "Arial", ".VnTimeH"})
        image.font(name);
    image.style(0, 0).style(1, 0).style(5, 0); // number 4 is left out
    const QByteArray rich = cell(1, 0, 1) + raw<quint16>(4) + BiffImage::narrow("abcd")
        + raw<quint16>(2) + raw<quint16>(1) + raw<quint16>(2) + raw<quint16>(9) + raw<quint16>(0);
    image.sheet(
        "A", label(0, 0, "a", 1) + label(0, 1, "b", 2) + label(0, 2, "c", 99) + record(0xD6, rich));
    const Grid grid = sheetOf(image);
    QCOMPARE(grid.style(0, 0).font, ".VnTime");
    QCOMPARE(grid.style(0, 1).font, ".VnTimeH");
    QCOMPARE(grid.style(0, 2).font, QString());
    QCOMPARE(grid.style(1, 0).font, ".VnTime");
    QCOMPARE(grid.runs(1, 0), QList<FontRun>({{1, "VNI-Times"}})); // the other lies outside
}

void TstReadXls::cellsInAnyOrder()
{
    const Grid grid = sheetOf(label(5, 1, "f") + label(0, 3, "b") + label(5, 0, "e")
        + label(0, 0, "a") + label(0, 3, "B"));
    QCOMPARE(grid.rowCount(), 6);
    QCOMPARE(grid.filledColumns(0), QList<int>({0, 3}));
    QCOMPARE(grid.text(0, 3), "B");
    QCOMPARE(grid.text(5, 0) + grid.text(5, 1), "ef");
}

void TstReadXls::mergesAndHidden()
{
    const QByteArray column = raw<quint16>(1) + raw<quint16>(256) + raw<quint16>(2000)
        + raw<quint16>(0) + raw<quint16>(1) + raw<quint16>(0);
    const QByteArray row = raw<quint16>(1) + QByteArray(10, '\0') + raw<quint32>(0x120);
    const QByteArray merges = raw<quint16>(2) + raw<quint16>(0) + raw<quint16>(1) + raw<quint16>(0)
        + raw<quint16>(1) + raw<quint16>(0) + raw<quint16>(65535) + raw<quint16>(7)
        + raw<quint16>(255);
    const Grid grid = sheetOf(record(0x7D, column) + record(0x208, row) + label(0, 0, "a")
        + label(1, 1, "b") + record(0xE5, merges));
    QVERIFY(!grid.isColumnHidden(0) && grid.isColumnHidden(1));
    QVERIFY(!grid.isRowHidden(0) && grid.isRowHidden(1));
    QCOMPARE(grid.merges(), QList<QRect>({QRect(0, 0, 2, 2)}));
}

void TstReadXls::links()
{
    const auto link = [](int column, quint32 flags, const QByteArray &parts) {
        return record(0x1B8,
            raw<quint16>(0) + raw<quint16>(0) + raw(quint16(column)) + raw(quint16(column))
                + QByteArray(16, '\0') + raw<quint32>(2) + raw(flags) + parts);
    };
    const auto letters = [](const QString &text) -> QByteArray {
        return raw(quint32(text.size() + 1)) + utf16(text) + raw<quint16>(0);
    };
    const auto address = [](const QString &text) -> QByteArray {
        return QByteArray::fromHex("E0C9EA79F9BACE118C8200AA004BA90B")
            + raw(quint32(2 * text.size() + 2)) + utf16(text) + raw<quint16>(0);
    };
    const QByteArray path("facebook.com/cong\0", 18);
    const QByteArray file = QByteArray::fromHex("0303000000000000C000000000000046")
        + raw<quint16>(0) + raw(quint32(path.size())) + path + QByteArray(24, '\0')
        + raw<quint32>(0);
    const Grid grid = sheetOf(label(0, 0, "a") + label(0, 1, "b") + label(0, 2, "c")
        + label(0, 3, "d") + link(0, 0x03, address("https://facebook.com/a"))
        + link(1, 0x1F, letters("the name") + address("https://zalo.me") + letters("b"))
        + link(2, 0x08, letters("Sheet2!A1")) + link(3, 0x01, file)
        + link(9, 0x03, address("https://nowhere.example")));
    QCOMPARE(grid.link(0, 0), "https://facebook.com/a");
    QCOMPARE(grid.link(0, 1), "https://zalo.me#b");
    QCOMPARE(grid.link(0, 2), QString());
    QCOMPARE(grid.link(0, 3), "facebook.com/cong");
    QCOMPARE(grid.link(0, 9), QString());
}

void TstReadXls::linksInFormulas()
{
    const auto formula = [](int column, const QByteArray &tokens) -> QByteArray {
        const QByteArray text = QByteArray(6, '\0') + "\xFF\xFF";
        return record(0x06,
                   cell(0, column) + text + QByteArray(6, '\0') + raw(quint16(tokens.size()))
                       + tokens)
            + record(0x207, raw<quint16>(2) + BiffImage::narrow("An"));
    };
    const QByteArray name = QByteArray("\x17\2") + BiffImage::narrow("An");
    const QByteArray target = QByteArray("\x17\x0E") + BiffImage::narrow("https://x.test");
    const Grid grid = sheetOf(formula(0, target + name + "\x42\2\x67\1")
        + formula(1, target + name + "\x42\2\x68\1") + formula(2, "\x42\2\x67\1"));
    QCOMPARE(grid.text(0, 0), "An");
    QCOMPARE(grid.link(0, 0), "https://x.test");
    QCOMPARE(grid.link(0, 1), QString());
    QCOMPARE(grid.link(0, 2), QString());
}

void TstReadXls::sheetsOfOtherKinds()
{
    BiffImage image;
    image.font("Arial").style(0, 0);
    image.sheet("Shown", label(0, 0, "a")).sheet("Hidden", label(0, 0, "b"), 1);
    image.sheet("Very", label(0, 0, "c"), 2).sheet("Chart", label(0, 0, "d"), 0, 2);
    const Workbook workbook = readWorkbook(image.bytes());
    QCOMPARE(workbook.sheets.size(), 3);
    QCOMPARE(workbook.sheets[0].name, "Shown");
    QVERIFY(!workbook.sheets[0].isHidden && workbook.sheets[1].isHidden);
    QVERIFY(workbook.sheets[2].isHidden);
    QVERIFY(workbook.remarks.isEmpty());
    const auto error
        = errorOf([] { readWorkbook(BiffImage().sheet("Chart", label(0, 0, "d"), 0, 2).bytes()); });
    QVERIFY(error && error->message.contains("no table"));
}

void TstReadXls::chartsInsideASheet()
{
    const QByteArray chart = record(0x809, raw<quint16>(0x600) + raw<quint16>(0x20))
        + label(0, 0, "no cell") + record(0x0A, {});
    const Grid grid = sheetOf(label(0, 0, "a") + chart + label(1, 0, "b"));
    QCOMPARE(grid.text(0, 0), "a");
    QCOMPARE(grid.text(1, 0), "b");
}

void TstReadXls::excel95_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<int>("charset");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("unsure");
    QTest::newRow("1252") << 1252 << 0 << QByteArray("Tr\xEC, \x93\xC9\x94") << "Trì, “É”" << false;
    QTest::newRow("Excel's own") << 0x8001 << 0 << QByteArray("Tr\xEC") << "Trì" << false;
    QTest::newRow("1258") << 1258 << 0 << QByteArray("Nguy\xEA\xDEn Thi\xF2") << "Nguyễn Thị"
                          << false;
    QTest::newRow("its font") << 1252 << 163 << QByteArray("Nguy\xEA\xDEn") << "Nguyễn" << false;
    QTest::newRow("Mac") << 10000 << 0 << QByteArray("An") << "An" << false;
    QTest::newRow("Mac letters") << 10000 << 0 << QByteArray("\x8En") << "Žn" << true;
}

void TstReadXls::excel95()
{
    QFETCH(int, page);
    QFETCH(int, charset);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QFETCH(bool, unsure);
    BiffImage image(BiffImage::biff5);
    image.global(0x42, raw(quint16(page))).font("Arial", charset).style(0, 0);
    image.sheet("A",
        record(0x204, cell(0, 0) + raw(quint16(bytes.size())) + bytes)
            + record(0x06, cell(0, 1) + QByteArray(6, '\0') + "\xFF\xFF" + QByteArray(8, '\0'))
            + record(0x207, raw(quint16(bytes.size())) + bytes));
    const Workbook workbook = readWorkbook(image.bytes());
    QCOMPARE(workbook.sheets[0].text(0, 0), text);
    QCOMPARE(workbook.sheets[0].text(0, 1), text);
    QCOMPARE(workbook.remarks.contains(Remark::EncodingUnsure), unsure);
}

// Its runs count bytes; where a font is for CP1258, several of them are one letter.
void TstReadXls::excel95Fonts()
{
    BiffImage image(BiffImage::biff5);
    image.font(".VnTime")
        .font("Arial", 163)
        .global(0x41E,
            raw<quint16>(170)
                + "\x0A"
                  "0000000000");
    image.style(0, 170);
    const QByteArray bytes("Th\xDE Nguy\xEA\xDEn An");
    image.sheet("A",
        record(0xD6,
            cell(0, 0) + raw(quint16(bytes.size())) + bytes + '\2' + QByteArray("\4\1\x0A\0", 4))
            + record(0x203, cell(0, 1) + raw(912345678.0)));
    const Grid grid = sheetOf(image);
    QCOMPARE(grid.text(0, 0), "ThÞ Nguyễn An");
    QCOMPARE(grid.style(0, 0).font, ".VnTime");
    QCOMPARE(grid.runs(0, 0), QList<FontRun>({{4, "Arial"}, {9, ".VnTime"}}));
    QCOMPARE(grid.text(0, 1), "0912345678");
}

void TstReadXls::theLaterStreamCounts()
{
    BiffImage older(BiffImage::biff5);
    older.sheet("A", record(0x204, cell(0, 0) + raw<quint16>(3) + "old"));
    BiffImage later;
    later.sheet("A", label(0, 0, "new"));
    const QByteArray bytes
        = OleImage().add("Book", older.stream()).add("Workbook", later.stream()).bytes();
    QCOMPARE(fileKind(bytes), FileKind::Xls);
    QCOMPARE(readWorkbook(bytes).sheets[0].text(0, 0), "new");
}

void TstReadXls::passwordAndMacros()
{
    BiffImage image;
    image.global(0x2F, QByteArray(54, '\1')).sheet("A", label(0, 0, "a"));
    const auto error = errorOf([&] { readWorkbook(image.bytes()); });
    QVERIFY(error && error->message.contains("password"));
    BiffImage plain;
    plain.sheet("A", label(0, 0, "a"));
    const QByteArray bytes
        = OleImage().add("Workbook", plain.stream()).add("_VBA_PROJECT_CUR", "macros").bytes();
    const Workbook workbook = readWorkbook(bytes);
    QCOMPARE(workbook.sheets[0].text(0, 0), "a");
    QCOMPARE(workbook.remarks, QList<Remark>({Remark::Macros}));
}

void TstReadXls::aStrayIndexIsToldOf()
{
    BiffImage image;
    image.sheet("A", label(0, 0, "a") + record(0xFD, cell(0, 1) + raw<quint32>(7)));
    const Workbook workbook = readWorkbook(image.bytes());
    QCOMPARE(workbook.remarks, QList<Remark>({Remark::CellsLost}));
    QCOMPARE(workbook.sheets[0].filledColumns(0), QList<int>({0}));
}

// The control of "complete or refused": wherever the stream ends too early, nothing comes in.
void TstReadXls::cutAnywhere()
{
    BiffImage image;
    image.font("Arial").style(0, 0).global(
        0xFC, raw<quint32>(1) + raw<quint32>(1) + raw<quint16>(2) + BiffImage::narrow("An"));
    image.sheet("A", record(0xFD, cell(0, 0) + raw<quint32>(0)) + label(1, 0, "b"));
    const QByteArray stream = image.stream();
    const QByteArray whole = image.bytes();
    QCOMPARE(readWorkbook(whole).sheets[0].rowCount(), 2);
    // Zeros fill the rest of the sectors, and the last record ends in three.
    for (qsizetype size = 0; size < stream.size() - 3; ++size) {
        const auto cut
            = [&] { readWorkbook(OleImage().add("Workbook", stream.left(size)).bytes()); };
        QVERIFY2(fails(ErrorCode::Invalid, cut), qPrintable(QString::number(size)));
    }
    for (qsizetype size = 8; size < whole.size() - 512; size += 61)
        QVERIFY(fails(ErrorCode::Invalid, [&] { readWorkbook(whole.left(size)); }));
}

void TstReadXls::hostile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    BiffImage plain;
    plain.sheet("A", label(0, 0, "a"));
    const QByteArray whole = plain.bytes();
    const auto patched
        = [&](qsizetype at, quint32 value) { return QByteArray(whole).replace(at, 4, raw(value)); };
    QTest::newRow("table outside") << patched(76, 0x00FFFFFF);
    QTest::newRow("more tables in a circle") << patched(68, 2);
    QTest::newRow("folder in a circle") << patched(512 + 4, 1);
    QTest::newRow("stream in a circle") << patched(512 + 4 * 2, 2);
    QTest::newRow("stream outside") << patched(512 + 4 * 2, 0x00FFFFFF);
    QTest::newRow("sector size") << patched(30, 31);
    QTest::newRow("huge stream") << patched(1024 + 128 + 120, 0x7FFFFFFF);
    QTest::newRow("short stream without its table") << patched(1024 + 128 + 120, 100);
    QTest::newRow("old version") << BiffImage(0x0400).bytes();
    BiffImage columns;
    columns.sheet("A", label(0, 1024, "a"));
    QTest::newRow("too many columns") << columns.bytes();
    // A thousand sheets that are the same records.
    QByteArray entries;
    for (int i = 0; i < 1000; ++i)
        entries += record(0x85, raw<quint32>(0) + QByteArray("\0\0\1\0A", 5));
    QByteArray begin = record(0x809, raw<quint16>(0x600) + raw<quint16>(5));
    QByteArray stream = begin + entries + record(0x0A, {});
    QTest::newRow("one sheet a thousand times") << OleImage().add("Workbook", stream).bytes();
}

void TstReadXls::hostile()
{
    QFETCH(QByteArray, bytes);
    const auto error = errorOf([&] { readWorkbook(bytes); });
    QVERIFY(error && !error->message.isEmpty());
}

void TstReadXls::manyRows()
{
    constexpr int rows = 50000;
    QByteArray cells;
    for (int row = 0; row < rows; ++row)
        cells += label(row, 0, "Ng An") + record(0x203, cell(row, 1) + raw(double(row)));
    const QByteArray bytes = BiffImage().font("Arial").style(0, 0).sheet("A", cells).bytes();
    QElapsedTimer timer;
    timer.start();
    const Grid grid = readWorkbook(bytes).sheets.first();
    QCOMPARE(grid.rowCount(), rows);
    QCOMPARE(grid.text(rows - 1, 1), QString::number(rows - 1));
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TstReadXls)
#include "tst_readxls.moc"
