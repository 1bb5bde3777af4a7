#include "core/base/error.h"
#include "core/forms/grid.h"

#include <QTest>

using namespace soctv;

class TstGrid : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatACellHolds();
    void keepsGapsAndOrder();
    void appendsBelowTheLast();
    void refusesBeyondItsLimits_data();
    void refusesBeyondItsLimits();
};

void TstGrid::keepsWhatACellHolds()
{
    Grid grid;
    const Grid::TextId shared = grid.addText(u"Đỗ Thị Ánh");
    const int style = grid.addStyle({".VnTime", "0000000000"});
    QCOMPARE(grid.addStyle({".VnTime", "0000000000"}), style);
    grid.addCell(2, 3, shared, CellKind::Text, style);
    grid.addCell(4, 0, shared);
    grid.addCell(4, 1, grid.addText(u"#N/A"), CellKind::Error);
    grid.setRuns(4, 0, {{0, "Arial"}, {3, ".VnTime"}});
    grid.setLink(4, 0, "https://www.facebook.com/anh");
    QCOMPARE(grid.text(2, 3), QStringLiteral("Đỗ Thị Ánh"));
    QCOMPARE(grid.text(4, 0), grid.text(2, 3));
    QCOMPARE(grid.style(2, 3).font, QStringLiteral(".VnTime"));
    QCOMPARE(grid.style(4, 0), CellStyle());
    QCOMPARE(grid.kind(4, 1), CellKind::Error);
    QCOMPARE(grid.runs(4, 0).size(), 2);
    QCOMPARE(grid.link(4, 0), QStringLiteral("https://www.facebook.com/anh"));
    QVERIFY(grid.link(2, 3).isEmpty());
    grid.addCell(5, 0, grid.addText(u"\uFEFF"));
    QCOMPARE(grid.text(5, 0), QStringLiteral("\uFEFF"));
}

void TstGrid::keepsGapsAndOrder()
{
    Grid grid;
    grid.addCell(1000000, 5, grid.addText(u"b"));
    grid.addCell(1000000, 1, grid.addText(u"a"));
    grid.addCell(1000000, 5, grid.addText(u"c"));
    QCOMPARE(grid.rowCount(), 1000001);
    QCOMPARE(grid.columnCount(), 6);
    QCOMPARE(grid.filledRow(0), 1000000);
    QCOMPARE(grid.filledRow(1000001), -1);
    QCOMPARE(grid.filledColumns(1000000), (QList<int>{1, 5}));
    QCOMPARE(grid.text(1000000, 5), QStringLiteral("c"));
    QVERIFY(grid.text(7, 7).isEmpty());
    QVERIFY_THROWS_EXCEPTION(Error, grid.addCell(3, 0, grid.addText(u"too late")));
}

void TstGrid::appendsBelowTheLast()
{
    Grid grid;
    grid.appendRow({"a", "", ""});
    grid.appendRow({});
    grid.appendRow({"", "b"});
    QCOMPARE(grid.rowCount(), 3);
    QCOMPARE(grid.columnCount(), 3); // a copied block keeps its width
    QCOMPARE(grid.text(2, 1), QStringLiteral("b"));
    QCOMPARE(grid.filledRow(1), 2);
}

void TstGrid::refusesBeyondItsLimits_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("length");
    QTest::newRow("row") << Grid::maxRows << 0 << 1;
    QTest::newRow("no row") << -1 << 0 << 1;
    QTest::newRow("column") << 0 << Grid::maxColumns << 1;
    QTest::newRow("no column") << 0 << -1 << 1;
    QTest::newRow("text") << 0 << 0 << Grid::maxCellLength + 1;
}

void TstGrid::refusesBeyondItsLimits()
{
    QFETCH(int, row);
    QFETCH(int, column);
    QFETCH(int, length);
    Grid grid;
    QVERIFY_THROWS_EXCEPTION(Error, grid.addCell(row, column, grid.addText(QString(length, u'x'))));
    QVERIFY(grid.isEmpty());
}

QTEST_GUILESS_MAIN(TstGrid)
#include "tst_grid.moc"
