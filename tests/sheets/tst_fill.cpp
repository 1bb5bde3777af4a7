#include "core/sheets/fill.h"
#include "tests/support/errors.h"
#include "tests/support/samplerows.h"

#include <QTest>

using namespace soctv;

namespace {

using Kind = SheetBlock::Kind;

QList<SheetBlock> blocksOf(const SheetTask &task)
{
    QList<SheetBlock> blocks;
    SheetContent content(task);
    for (SheetBlock block; content.next(block);)
        blocks.append(block);
    return blocks;
}

QStringList textsOf(const QList<SheetBlock> &blocks, Kind kind, int column = 0)
{
    QStringList texts;
    for (const SheetBlock &block : blocks) {
        if (block.kind == kind)
            texts.append(block.texts.value(column));
    }
    return texts;
}

QStringList linesOf(const SheetBlock &head)
{
    QStringList texts;
    for (const HeadLine &line : head.left + head.right)
        texts.append(line.text);
    return texts;
}

SheetBlock firstOf(const QList<SheetBlock> &blocks, Kind kind)
{
    for (const SheetBlock &block : blocks) {
        if (block.kind == kind)
            return block;
    }
    return {};
}

} // namespace

class FillTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wholeSheet();
    void oneUnit();
    void blanks();
    void emptySections();
    void groups();
    void groupsFollowTheUnitNotItsName();
    void hiddenColumns();
    void dates_data();
    void dates();
    void partsCanBeLeftOut();
    void twice();
    void cancelled();
};

void FillTest::wholeSheet()
{
    SampleSheet sample(1, 2, [](int, qint64 n) { return plainRow(n); });
    sample.settings.groupByUnit = false;
    const QList<SheetBlock> blocks = blocksOf(sample.task());
    QList<Kind> kinds;
    for (const SheetBlock &block : blocks)
        kinds.append(block.kind);
    QCOMPARE(kinds,
        (QList<Kind>{Kind::Head, Kind::SectionTitle, Kind::HeaderRow, Kind::Row, Kind::SectionTitle,
            Kind::HeaderRow, Kind::Row, Kind::Row, Kind::Totals, Kind::Closing}));
    QCOMPARE(blocks[0].left.first().text, QStringLiteral("LIÊN ĐOÀN LAO ĐỘNG TỈNH MẪU"));
    QCOMPARE(blocks[0].right, sample.sheet.right);
    QCOMPARE(blocks[0].title, sample.sheet.title);
    QCOMPARE(blocks[2].texts[1], QStringLiteral("Họ tên"));
    QCOMPARE(blocks[3].texts.mid(0, 3),
        (QStringList{
            QStringLiteral("1"), QStringLiteral("Người 001"), QStringLiteral("Trường Mẫu")}));
    QCOMPARE(textsOf(blocks, Kind::Row),
        (QStringList{QStringLiteral("1"), QStringLiteral("1"), QStringLiteral("2")}));
    QVERIFY(blocks[8].texts.first().contains(QStringLiteral("1 tài khoản (mục 1); 2 cán bộ")));
    QCOMPARE(blocks[9].placeAndDate, QStringLiteral("Hà Nội, ngày 05 tháng 9 năm 2026"));
    QCOMPARE(blocks[9].signerTitle,
        (QStringList{QStringLiteral("TM. BAN CHẤP HÀNH"), QStringLiteral("CHỦ TỊCH")}));
    QCOMPARE(blocks[9].signerName, QStringLiteral("Trần Thị Ký Tên"));
}

void FillTest::oneUnit()
{
    SampleSheet sample(1, 1);
    sample.settings.allUnits = false;
    sample.settings.unitName = QStringLiteral("Trường Mầm non Hoa Sen");
    const QList<SheetBlock> blocks = blocksOf(sample.task());
    QCOMPARE(blocks[0].left.last().text, QStringLiteral("ĐƠN VỊ: TRƯỜNG MẦM NON HOA SEN"));
    QVERIFY(textsOf(blocks, Kind::GroupRow).isEmpty());
}

// What is not known is there to be filled in by hand.
void FillTest::blanks()
{
    SampleSheet sample(0, 0);
    sample.settings = {};
    sample.settings.allUnits = false;
    const QList<SheetBlock> blocks = blocksOf(sample.task());
    QVERIFY(blocks[0].left.last().text.startsWith(QStringLiteral("ĐƠN VỊ: .....")));
    const SheetBlock closing = firstOf(blocks, Kind::Closing);
    QVERIFY(closing.placeAndDate.startsWith(QStringLiteral("......")));
    QVERIFY(closing.placeAndDate.endsWith(QStringLiteral(", ngày ..... tháng ..... năm .....")));
    QVERIFY(textsOf(blocks, Kind::Totals).first().contains(QStringLiteral("..... tài khoản")));
    for (const SheetBlock &block : blocks) { // no placeholder is left over
        for (const QString &text : block.texts + linesOf(block) + block.signerTitle)
            QVERIFY2(!text.contains(QLatin1Char('{')), qPrintable(text));
    }
}

void FillTest::emptySections()
{
    SampleSheet sample(0, 1);
    const QList<SheetBlock> blocks = blocksOf(sample.task());
    const QStringList numbers = textsOf(blocks, Kind::BlankRow);
    QCOMPARE(numbers.size(), sample.sheet.sections[0].blankRows);
    QCOMPARE(numbers.first(), QStringLiteral("1"));
    QCOMPARE(numbers.last(), QString::number(numbers.size()));
    QCOMPARE(textsOf(blocks, Kind::BlankRow, 1).join(QString()), QString());
    QCOMPARE(textsOf(blocks, Kind::Row).size(), 1);
}

void FillTest::groups()
{
    SampleSheet sample(0, 30); // twelve to a unit
    const QList<SheetBlock> blocks = blocksOf(sample.task());
    const QStringList units = textsOf(blocks, Kind::GroupRow);
    QCOMPARE(units.size(), 3);
    QCOMPARE(units[1], fictionalRow(12).texts[field("unit")]);
    QStringList running;
    for (int n = 1; n <= 30; ++n)
        running.append(QString::number(n));
    QCOMPARE(textsOf(blocks, Kind::Row), running); // STT runs on across units
    const qsizetype first = blocks.size() - 30 - 3 - 2;
    QVERIFY(blocks[first].kind == Kind::GroupRow);
    QVERIFY(blocks[first + 13].kind == Kind::GroupRow);
}

void FillTest::groupsFollowTheUnitNotItsName()
{
    SampleSheet sample(0, 3, [](int, qint64 n) {
        SheetRow row = plainRow(n);
        row.group = n; // 0: none
        if (n == 0)
            row.texts[field("unit")].clear();
        return row;
    });
    QCOMPARE(textsOf(blocksOf(sample.task()), Kind::GroupRow),
        (QStringList{QStringLiteral("Chưa ghi đơn vị"), QStringLiteral("Trường Mẫu"),
            QStringLiteral("Trường Mẫu")}));
}

void FillTest::hiddenColumns()
{
    SampleSheet sample(1, 1);
    sample.settings.hiddenColumns
        = {QStringLiteral("phone"), QStringLiteral("email"), QStringLiteral("account_link")};
    for (const SheetBlock &block : blocksOf(sample.task())) {
        if (block.kind == Kind::Row || block.kind == Kind::HeaderRow)
            QCOMPARE(block.texts.size(), 5);
        for (const QString &text : block.texts)
            QVERIFY2(!text.contains(QLatin1Char('@')), qPrintable(text));
    }
}

// Decree 30/2020/NĐ-CP: days below 10 take a 0, of the months only 1 and 2.
void FillTest::dates_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("text");
    QTest::newRow("5/9") << QDate(2026, 9, 5) << QStringLiteral("ngày 05 tháng 9 năm 2026");
    QTest::newRow("10/1") << QDate(2026, 1, 10) << QStringLiteral("ngày 10 tháng 01 năm 2026");
    QTest::newRow("9/2") << QDate(2026, 2, 9) << QStringLiteral("ngày 09 tháng 02 năm 2026");
    QTest::newRow("31/3") << QDate(2026, 3, 31) << QStringLiteral("ngày 31 tháng 3 năm 2026");
    QTest::newRow("1/12") << QDate(2026, 12, 1) << QStringLiteral("ngày 01 tháng 12 năm 2026");
}

void FillTest::dates()
{
    QFETCH(QDate, date);
    QFETCH(QString, text);
    SampleSheet sample(1, 1);
    sample.settings.date = date;
    const SheetBlock closing = firstOf(blocksOf(sample.task()), Kind::Closing);
    QCOMPARE(closing.placeAndDate, QStringLiteral("Hà Nội, ") + text);
}

void FillTest::partsCanBeLeftOut()
{
    SampleSheet sample(1, 1);
    sample.settings.showTotals = false;
    sample.settings.showSignature = false;
    QList<SheetBlock> blocks = blocksOf(sample.task());
    QVERIFY(textsOf(blocks, Kind::Totals).isEmpty());
    QVERIFY(firstOf(blocks, Kind::Closing).signerTitle.isEmpty());
    QVERIFY(!firstOf(blocks, Kind::Closing).placeAndDate.isEmpty());
    sample.settings.showPlaceAndDate = false;
    blocks = blocksOf(sample.task());
    QVERIFY(blocks.last().kind == Kind::Row);
}

void FillTest::twice()
{
    SampleSheet sample(3, 40);
    const SheetTask task = sample.task();
    const QList<SheetBlock> first = blocksOf(task);
    const QList<SheetBlock> second = blocksOf(task);
    QCOMPARE(second.size(), first.size());
    for (qsizetype i = 0; i < first.size(); ++i)
        QCOMPARE(second[i].texts, first[i].texts);
}

void FillTest::cancelled()
{
    SampleSheet sample(0, 10000);
    const SheetTask task = sample.task();
    SheetContent content(task);
    SheetBlock block;
    for (int i = 0; i < 100; ++i)
        QVERIFY(content.next(block));
    sample.progress.cancel();
    QVERIFY(fails(ErrorCode::Cancelled, [&] {
        while (content.next(block)) { }
    }));
}

QTEST_GUILESS_MAIN(FillTest)

#include "tst_fill.moc"
