// "Chọn vùng bảng…": where the table is and what its columns hold, said by hand.

#include "tests/support/intakepage.h"
#include "ui/intake/columnfields.h"
#include "ui/intake/layoutdialog.h"

#include <QComboBox>

using namespace soctv;

class IntakeAreaTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areaByHand();
    void fieldsByTheirTitles();
};

void IntakeAreaTest::areaByHand()
{
    IntakePage page;
    const QString text = QStringLiteral("Danh bạ;;\nCán bộ;Số máy;Ghi\nLê Thị Một;0912345678;x\n"
                                        "Lê Thị Hai;0912345679;y\n");
    page.add(
        {page.write(QStringLiteral("a.csv"), text), page.write(QStringLiteral("b.csv"), text)});
    QVERIFY(!page.view.session().file(0).hasTables());
    LayoutDialog dialog(wholeFile(page.view.session().file(0).file.path));
    dialog.show();
    dialog.table().setCurrentIndex(dialog.table().model()->index(2, 0));
    QTest::keyClick(&dialog.table(), Qt::Key_Return); // the row, not the dialog
    QVERIFY(dialog.isVisible());
    dialog.columns().choice(0)->setCurrentIndex(
        dialog.columns().choice(0)->findData(field("full_name")));
    dialog.columns().choice(1)->setCurrentIndex(
        dialog.columns().choice(1)->findData(field("phone")));
    const Layout layout = dialog.chosen();
    QCOMPARE(layout.firstRow, 2);
    page.view.useLayout(0, layout);
    page.settle();
    QCOMPARE(page.view.session().file(0).file.form.rows.size(), 2);
    QTRY_COMPARE(page.view.session().file(1).file.form.rows.size(), 2); // the same layout at once
    page.settle();
    page.view.import();
    QCOMPARE(page.people(), 2);
    // The next import knows it.
    IntakeView later(page.roster.roster(), page.jobs, page.settings, page.dialogs,
        {QStringLiteral(SOCTV_TEST_WORKER), {}});
    later.add({page.write(QStringLiteral("c.csv"), text)});
    QTRY_VERIFY(!later.isWorking());
    QVERIFY(later.session().file(0).hasTables());
}

void IntakeAreaTest::fieldsByTheirTitles()
{
    Grid grid;
    grid.appendRow(
        {QStringLiteral("TT"), QStringLiteral("Họ và tên"), QStringLiteral("Liên hệ"), {}});
    grid.appendRow({{}, {}, QStringLiteral("SĐT"), QStringLiteral("Email")});
    grid.appendRow({QStringLiteral("1"), QStringLiteral("Lê Thị Một"), {}, {}});
    QCOMPARE(fieldsByTitles(grid, 2),
        QList<int>({-1, field("full_name"), field("phone"), field("email")}));
    QCOMPARE(fieldsByTitles(grid, 0), QList<int>({-1, -1, -1, -1}));
}

QTEST_MAIN(IntakeAreaTest)
#include "tst_intakearea.moc"
