#include "core/forms/recognise/celltext.h"

#include <QTest>

using namespace soctv;

namespace {

CellText decodedText(const QString &text, const QString &font, const QList<FontRun> &runs = {})
{
    Grid grid;
    const int style = grid.addStyle({font, {}});
    grid.addCell(0, 0, grid.addText(text), CellKind::Text, style);
    if (!runs.isEmpty())
        grid.setRuns(0, 0, runs);
    return decodedCell(grid, 0, 0);
}

} // namespace

class TstCellText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void byFont_data();
    void byFont();
    void byRuns();
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
    QCOMPARE(cell.typed, shown);
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

QTEST_GUILESS_MAIN(TstCellText)
#include "tst_celltext.moc"
