// What comes over from another process is believed only after a look at every byte of it.

#include "core/base/error.h"
#include "core/forms/gridcode.h"
#include "tests/support/randomworkbook.h"

#include <QElapsedTimer>
#include <QTest>

#include <optional>

using namespace soctv;

namespace {

using Pieces = QList<QByteArray>;

Pieces piecesOf(const Workbook &workbook)
{
    Pieces pieces;
    GridCode::write(workbook, [&](const QByteArray &piece) { pieces.append(piece); });
    return pieces;
}

// Nothing: refused, or not complete.
std::optional<Workbook> readBack(const Pieces &pieces)
{
    GridCode code;
    try {
        for (const QByteArray &piece : pieces)
            code.read(piece);
    } catch (const Error &error) {
        if (error.code != ErrorCode::Invalid || error.message.isEmpty())
            qFatal("an error of another kind");
        return {};
    }
    return code.isComplete() ? std::optional(code.take()) : std::nullopt;
}

// Looks at all of it, as those who use it will: under the sanitizers a wrong place shows.
bool keepsTheRules(const Workbook &workbook)
{
    for (const Grid &grid : workbook.sheets) {
        if (grid.rowCount() > Grid::maxRows || grid.columnCount() > Grid::maxColumns)
            return false;
        for (int row = grid.filledRow(0); row >= 0; row = grid.filledRow(row + 1)) {
            int last = -1;
            for (const int column : grid.filledColumns(row)) {
                const QString text = grid.text(row, column);
                if (column <= last || text.size() > Grid::maxCellLength || !text.isValidUtf16()
                    || grid.kind(row, column) > CellKind::Error)
                    return false;
                last = column;
                for (const FontRun &run : grid.runs(row, column)) {
                    if (run.start < 0 || run.start > text.size())
                        return false;
                }
            }
        }
    }
    return said(workbook).size() >= workbook.sheets.size();
}

Workbook bigWorkbook(int rows)
{
    Grid grid;
    for (int row = 0; row < rows; ++row) {
        const QString n = QString::number(row);
        grid.appendRow({n, "Nguyễn Thị Ánh Tuyết " + n, "Công đoàn cơ sở Trường Tiểu học số " + n,
            "Ủy viên Ban Chấp hành", "0912345678", "anh.tuyet" + n + "@example.vn", "Tuyết Nguyễn",
            "https://www.facebook.com/tuyet." + n});
    }
    return {{grid}, {}};
}

} // namespace

class TstGridCode : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void randomWorkbooksComeOverWhole();
    void nothingComesOverAsNothing();
    void runsBeyondTheTextStayBehind();
    void piecesStaySmall();
    void everyChangedByteIsSafe();
    void everyCutIsRefused();
    void everyLostPieceIsSafe();
    void longTextsAreMeasured();
    void refusesBeyondItsLimits();
};

void TstGridCode::randomWorkbooksComeOverWhole()
{
    QRandomGenerator random(1);
    for (int round = 0; round < 500; ++round) {
        const Workbook workbook = randomWorkbook(random);
        const auto back = readBack(piecesOf(workbook));
        QVERIFY2(back, qPrintable(QString::number(round)));
        QCOMPARE(said(*back), said(workbook));
        QCOMPARE(back->isUnsure(), workbook.isUnsure());
        QCOMPARE(back->sheets.size(), workbook.sheets.size());
    }
}

void TstGridCode::nothingComesOverAsNothing()
{
    const auto back = readBack(piecesOf({}));
    QVERIFY(back);
    QVERIFY(back->sheets.isEmpty());
    QVERIFY(!readBack({}));
}

// A cell that stands twice in a file keeps the later text and the earlier runs.
void TstGridCode::runsBeyondTheTextStayBehind()
{
    Grid grid;
    grid.addCell(0, 0, grid.addText(u"Nguyễn Thị Ánh"));
    grid.setRuns(0, 0, {{0, "Arial"}, {7, ".VnTime"}});
    grid.addCell(0, 0, grid.addText(u"An"));
    const auto back = readBack(piecesOf({{grid}, {}}));
    QVERIFY(back);
    QCOMPARE(back->sheets.first().runs(0, 0), (QList<FontRun>{{0, "Arial"}}));
}

void TstGridCode::piecesStaySmall()
{
    const Workbook workbook = bigWorkbook(60000);
    const Pieces pieces = piecesOf(workbook);
    QVERIFY(pieces.size() > 10);
    for (const QByteArray &piece : pieces)
        QVERIFY(piece.size() <= GridCode::maxPiece);
    const auto back = readBack(pieces);
    QVERIFY(back);
    QCOMPARE(said(*back), said(workbook));
}

// Every byte, three ways. A changed letter may give another good workbook, never a bad one.
void TstGridCode::everyChangedByteIsSafe()
{
    QRandomGenerator random(2);
    int refused = 0;
    int accepted = 0;
    for (int round = 0; round < 12; ++round) {
        const Pieces pieces = piecesOf(randomWorkbook(random));
        for (qsizetype p = 0; p < pieces.size(); ++p) {
            for (qsizetype at = 0; at < pieces[p].size(); ++at) {
                for (const int change : {0x01, 0x80, 0xFF}) {
                    Pieces changed = pieces;
                    changed[p][at] = char(changed[p][at] ^ change);
                    const auto back = readBack(changed);
                    ++(back ? accepted : refused);
                    QVERIFY(!back || keepsTheRules(*back));
                }
            }
        }
    }
    QVERIFY2(refused > 10000 && accepted > 100,
        qPrintable(QStringLiteral("%1 refused, %2 accepted").arg(refused).arg(accepted)));
}

void TstGridCode::everyCutIsRefused()
{
    QRandomGenerator random(3);
    for (int round = 0; round < 12; ++round) {
        const Pieces pieces = piecesOf(randomWorkbook(random));
        for (qsizetype p = 0; p < pieces.size(); ++p) {
            QVERIFY(!readBack(pieces.first(p)));
            for (qsizetype length = 0; length < pieces[p].size(); ++length) {
                Pieces cut = pieces;
                cut[p].truncate(length);
                const auto back = readBack(cut);
                QVERIFY(!back || keepsTheRules(*back)); // the last remark may be lost
            }
        }
        Pieces twice = pieces;
        twice.append(pieces.last());
        QVERIFY(!readBack(twice));
    }
}

void TstGridCode::everyLostPieceIsSafe()
{
    QRandomGenerator random(4);
    for (int round = 0; round < 50; ++round) {
        const Pieces pieces = piecesOf(randomWorkbook(random));
        for (qsizetype p = 0; p < pieces.size(); ++p) {
            Pieces changed = pieces;
            changed.remove(p);
            if (const auto back = readBack(changed))
                QVERIFY(keepsTheRules(*back));
            changed.insert(random.bounded(int(pieces.size())), pieces[p]);
            if (const auto back = readBack(changed))
                QVERIFY(keepsTheRules(*back));
        }
    }
}

void TstGridCode::longTextsAreMeasured()
{
    Grid grid;
    grid.appendRow({QString(Grid::maxCellLength, QChar(u'ễ')), "x"}); // three bytes each
    const Pieces pieces = piecesOf({{grid}, {}});
    const auto back = readBack(pieces);
    QVERIFY(back);
    QCOMPARE(back->sheets.first().text(0, 0).size(), Grid::maxCellLength);
    // The first text takes in the second.
    Pieces longer = pieces;
    int changed = 0;
    for (QByteArray &piece : longer) {
        const quint32 end = 3 * Grid::maxCellLength;
        const QByteArray bytes(reinterpret_cast<const char *>(&end), sizeof(end));
        changed += int(piece.count(bytes));
        const quint32 one = end + 1;
        piece.replace(bytes, {reinterpret_cast<const char *>(&one), sizeof(one)});
    }
    QCOMPARE(changed, 1);
    QVERIFY(!readBack(longer));
}

void TstGridCode::refusesBeyondItsLimits()
{
    Workbook workbook;
    workbook.sheets.fill(Grid(), GridCode::maxSheets + 1);
    QVERIFY_THROWS_EXCEPTION(Error, piecesOf(workbook));
    workbook.sheets.removeLast();
    QVERIFY(readBack(piecesOf(workbook)));
    Grid grid;
    grid.name = QString(Grid::maxCellLength + 1, QChar(u'x'));
    QVERIFY_THROWS_EXCEPTION(Error, piecesOf({{grid}, {}}));
}

QTEST_APPLESS_MAIN(TstGridCode)
#include "tst_gridcode.moc"
