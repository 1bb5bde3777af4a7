#include "tests/forms/formsupport.h"

#include <QTest>

using namespace soctv;

namespace {

constexpr int name = field("full_name");
constexpr int phone = field("phone");

// Titles that no rule knows.
const QString strange = QStringLiteral("Cán bộ\tMáy\n");

Workbook bookOf(const QString &text)
{
    return {{sheetOf(text)}, {}};
}

} // namespace

/// Areas that were chosen by hand.
class FormLayoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void found();
    void otherForms();
    void theLastCounts();
    void onlyWhereNothingIsFound();
    void withoutTitles();
    void titlesOnTwoRows();
    void rowsAreJudged();
    void json();
    void outOfRange();
};

void FormLayoutTest::found()
{
    const Workbook book = bookOf(QStringLiteral("ĐƠN VỊ: Trường A\n\n") + strange
        + QStringLiteral("An An\t0912345678\nTổng cộng\t1"));
    QVERIFY(recogniseForm(book).tables.isEmpty());
    const Layout layout = layoutOf(book, 0, 3, {name, phone}, 2);
    QCOMPARE(layout.headerRow, 2);
    QCOMPARE(layout.headerRows, 1);
    const Form form = recogniseForm(book, {layout});
    QVERIFY(form.byLayout);
    QCOMPARE(namesOf(form), QStringList(QStringLiteral("An An")));
    QCOMPARE(form.rows[0].section, 2);
    QCOMPARE(form.unit, QStringLiteral("Trường A"));
}

void FormLayoutTest::otherForms()
{
    const Layout layout
        = layoutOf(bookOf(strange + QStringLiteral("An An\t09")), 0, 1, {name, phone}, 1);
    // The same form of another unit: lower, on another sheet, titles written otherwise.
    Workbook other = bookOf(QStringLiteral("Bìa"));
    other.sheets.append(
        sheetOf(QStringLiteral("ĐƠN VỊ: Trường B\n\n\nCÁN BỘ\tMáy:\nTrần Ý\t0912345678")));
    const Form form = recogniseForm(other, {layout});
    QCOMPARE(namesOf(form), QStringList(QStringLiteral("Trần Ý")));
    QCOMPARE(form.rows[0].sheet, 1);
    QCOMPARE(form.rows[0].texts[field("unit")], QStringLiteral("Trường B"));
    // Another form.
    QVERIFY(
        recogniseForm(bookOf(QStringLiteral("Cán bộ\tNhà\nAn An\t09")), {layout}).rows.isEmpty());
    QVERIFY(
        recogniseForm(bookOf(QStringLiteral("Máy\tCán bộ\n09\tAn An")), {layout}).rows.isEmpty());
}

void FormLayoutTest::theLastCounts()
{
    const Workbook book = bookOf(strange + QStringLiteral("An An\tTrần Ý"));
    const Layout first = layoutOf(book, 0, 1, {name, -1}, 1);
    const Layout second = layoutOf(book, 0, 1, {-1, name}, 1);
    QCOMPARE(first.signature, second.signature);
    QCOMPARE(namesOf(recogniseForm(book, {first, second})), QStringList(QStringLiteral("Trần Ý")));
}

void FormLayoutTest::onlyWhereNothingIsFound()
{
    const Workbook book = bookOf(QStringLiteral("Họ tên\tSĐT\nAn An\t0912345678"));
    const Form form = recogniseForm(book, {layoutOf(book, 0, 1, {phone, name}, 1)});
    QVERIFY(!form.byLayout);
    QCOMPARE(namesOf(form), QStringList(QStringLiteral("An An")));
}

void FormLayoutTest::withoutTitles()
{
    const Workbook book = bookOf(QStringLiteral("An An\t0912345678\nTrần Ý\t0912345679"));
    const Layout layout = layoutOf(book, 0, 0, {name, phone}, 1);
    QCOMPARE(layout.headerRow, -1);
    QCOMPARE(namesOf(recogniseForm(book, {layout})).size(), 2);
    QCOMPARE(recogniseForm(bookOf(QStringLiteral("Lê Ba\t0981234567")), {layout}).rows.size(), 1);
    QVERIFY(recogniseForm(bookOf(QStringLiteral("0981234567\tLê Ba")), {layout}).rows.isEmpty());
}

void FormLayoutTest::titlesOnTwoRows()
{
    Grid grid = sheetOf(QStringLiteral("TT\tCán bộ\t\n\tGọi là\tMáy\n1\tAn An\t0912345678"));
    grid.addMerge({0, 0, 1, 2});
    grid.addMerge({1, 0, 2, 1});
    const Layout layout = layoutOf({{grid}, {}}, 0, 2, {-1, name, phone}, 1);
    QCOMPARE(layout.headerRow, 0);
    QCOMPARE(layout.headerRows, 2);
    QCOMPARE(namesOf(recogniseForm({{grid}, {}}, {layout})), QStringList(QStringLiteral("An An")));
}

void FormLayoutTest::rowsAreJudged()
{
    const Workbook book = bookOf(strange + QStringLiteral("An An\t0912345678\n") + strange
        + QStringLiteral("...\nTrần Ý\t0912345679\nNgười lập biểu\nLê Ba"));
    const Form form = readByLayout(book, layoutOf(book, 0, 1, {name, phone}, 1));
    QCOMPARE(namesOf(form), (QStringList{QStringLiteral("An An"), QStringLiteral("Trần Ý")}));
    QCOMPARE(form.leftOut.size(), 4);
}

void FormLayoutTest::json()
{
    const Workbook book = bookOf(strange + QStringLiteral("An An\t09"));
    const Layout layout = layoutOf(book, 0, 1, {name, -1, phone}, 2);
    QCOMPARE(Layout::fromJson(layout.signature, layout.toJson()), layout);
    QVERIFY(Layout::fromJson({}, {}).fieldOfColumn.isEmpty());
}

void FormLayoutTest::outOfRange()
{
    Layout layout = layoutOf(bookOf(QStringLiteral("a")), 7, 3, {name}, 1);
    QVERIFY(readByLayout(bookOf(QStringLiteral("a")), layout).rows.isEmpty());
    layout.sheet = 0;
    layout.fieldOfColumn.fill(name, 9);
    QVERIFY(readByLayout(bookOf(QStringLiteral("a")), layout).rows.isEmpty());
    QVERIFY(!recogniseForm({}, {layout}).byLayout);
}

QTEST_GUILESS_MAIN(FormLayoutTest)

#include "tst_formlayout.moc"
