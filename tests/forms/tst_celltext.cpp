#include "core/forms/readers/readers.h"
#include "core/forms/recognise/celltext.h"
#include "core/forms/recognise/form.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace soctv;

namespace {

QByteArray bytesOf(const QString &name)
{
    QFile file(QStringLiteral(SOCTV_TEST_DATA "/returns/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

CellText decodedText(const QString &text, const QString &font, const QList<FontRun> &runs = {})
{
    Grid grid;
    const int style = grid.addStyle({font, {}});
    grid.addCell(0, 0, grid.addText(text), CellKind::Text, style);
    if (!runs.isEmpty())
        grid.setRuns(0, 0, runs);
    return decodedCell(grid, 0, 0);
}

// A copy of \a grid, its texts as decodedCell() has them or, for the control, as they are.
Grid copied(const Grid &grid, bool isDecoded)
{
    Grid copy;
    copy.name = grid.name;
    for (int row = grid.filledRow(0); row >= 0; row = grid.filledRow(row + 1)) {
        for (int column : grid.filledColumns(row)) {
            const QString text
                = isDecoded ? decodedCell(grid, row, column).text : grid.text(row, column);
            copy.addCell(row, column, copy.addText(text), grid.kind(row, column));
        }
    }
    for (const QRect &merge : grid.merges())
        copy.addMerge(merge);
    return copy;
}

/// How many of the truth's names came out, whatever their case; -1: not as many rows as people.
int rightNames(const Grid &grid, const QString &truth)
{
    const QJsonArray rows
        = QJsonDocument::fromJson(bytesOf(truth)).object()[QLatin1String("rows")].toArray();
    const Form form = recogniseForm({{grid}, {}});
    if (rows.isEmpty() || form.rows.size() != rows.size())
        return -1;
    int right = 0;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QJsonObject wanted = rows[i].toObject();
        for (int f : {field("full_name"), field("unit"), field("position"), field("phone"),
                 field("email")}) {
            const auto index = std::size_t(f);
            const QString text = wanted[QLatin1String(listFields[index].name())].toString();
            right += form.rows[i].texts[index].compare(text, Qt::CaseInsensitive) == 0;
        }
    }
    return right == 5 * rows.size() ? int(rows.size()) : 0;
}

} // namespace

class TstCellText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void byFont_data();
    void byFont();
    void byRuns();
    void samples();
};

void TstCellText::byFont_data()
{
    QTest::addColumn<QString>("font");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("text");
    QTest::addColumn<LegacyEncoding>("encoding");
    const auto row = [](const char *font, const char *shown, const char *text, LegacyEncoding e) {
        QTest::newRow(text) << QString(font) << QString::fromUtf8(shown) << QString::fromUtf8(text)
                            << e;
    };
    row(".VnTime", "NguyÔn V¨n D­", "Nguyễn Văn Dư", LegacyEncoding::Tcvn3);
    row(".VnTimeH", "NguyÔn thÞ d­", "NGUYỄN THỊ DƯ", LegacyEncoding::Tcvn3Capitals);
    row("VNI-Times", "Nguyeãn Thò", "Nguyễn Thị", LegacyEncoding::Vni);
    row("Arial", "NguyÔn", "NguyÔn", LegacyEncoding::None);
    row("", "Nguyeãn", "Nguyeãn", LegacyEncoding::None);
    row(".VnTime", "0912 345 678", "0912 345 678", LegacyEncoding::None);
    row(".VnTime", "Lê Thị Bé", "Lê Thị Bé", LegacyEncoding::None); // Unicode has ị only
    row(".VnTime", "Bình", "Bình", LegacyEncoding::None); // "Bỡnh" is no word
    row(".VnTimeH", "an@x.example", "an@x.example", LegacyEncoding::None);
}

void TstCellText::byFont()
{
    QFETCH(QString, font);
    QFETCH(QString, shown);
    QFETCH(QString, text);
    QFETCH(LegacyEncoding, encoding);
    const CellText cell = decodedText(shown, font);
    QCOMPARE(cell.text, text);
    QCOMPARE(cell.encoding, encoding);
}

void TstCellText::byRuns()
{
    // A title in Unicode, a name in TCVN3; letters before the first run have the cell's font.
    const CellText mixed = decodedText(
        "Đồng chí NguyÔn An", "Times New Roman", {{9, ".VnTime"}, {15, "Times New Roman"}});
    QCOMPARE(mixed.text, "Đồng chí Nguyễn An");
    QCOMPARE(mixed.encoding, LegacyEncoding::Tcvn3);
    // A capital with a tone is a letter of the other font, and no word by itself.
    const CellText capital = decodedText(
        "øng Èn", ".VnTime", {{0, ".VnTimeH"}, {1, ".VnTime"}, {4, ".VnTimeH"}, {5, ".VnTime"}});
    QCOMPARE(capital.text, "Ứng Ẩn");
    // The two bytes of one letter in two runs.
    const CellText split = decodedText("Haø", "VNI-Times", {{0, "VNI-Times"}, {2, "VNI-Helve"}});
    QCOMPARE(split.text, "Hà");
    const CellText twice
        = decodedText("TrÇn Thò", "Arial", {{0, ".VnTime"}, {4, "Arial"}, {5, "VNI-Times"}});
    QCOMPARE(twice.text, "Trần Thị");
}

void TstCellText::samples()
{
    const Grid unicode = readWorkbook(bytesOf("05-ubnd.xls")).sheets.value(0);
    const Grid tcvn = readWorkbook(bytesOf("07-tieu-hoc.xls")).sheets.value(0);
    QCOMPARE(rightNames(copied(unicode, true), "05-ubnd.json"), 9);
    QVERIFY(rightNames(copied(tcvn, true), "07-tieu-hoc.json") > 0);
    // The control: what is not decoded is wrong.
    QVERIFY(rightNames(copied(tcvn, false), "07-tieu-hoc.json") <= 0);
    QCOMPARE(rightNames(copied(unicode, false), "05-ubnd.json"), 9);
}

QTEST_GUILESS_MAIN(TstCellText)
#include "tst_celltext.moc"
