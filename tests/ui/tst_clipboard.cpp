#include "tests/support/errors.h"
#include "ui/list/clipboard.h"

#include <QElapsedTimer>
#include <QMimeData>
#include <QTest>

using namespace soctv;

namespace {

Grid gridOfText(const QString &text)
{
    QMimeData mime;
    mime.setText(text);
    return gridOf(mime);
}

Grid gridOfHtml(const QString &html)
{
    QMimeData mime;
    mime.setHtml(html);
    return gridOf(mime);
}

} // namespace

class TestClipboard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasCopiedComesBack()
    {
        const QList<QStringList> rows{{"Lê Thị Ngọc Ái", "0912345678", "\"Sao\" Mai"},
            {"", "a\tb", "<b>&amp;</b>"}, {"=1+1", "hai\ndòng", "\"mở"}};
        const Grid back = gridOf(*mimeOf(rows));
        QCOMPARE(back.rowCount(), 3);
        for (int row = 0; row < 3; ++row) {
            for (int column = 0; column < 3; ++column)
                QCOMPARE(back.text(row, column), rows[row][column]);
        }
    }

    void excelGetsTextCells()
    {
        const auto mime = mimeOf({{"0912345678", "<b>"}});
        QCOMPARE(mime->text(), "0912345678\t<b>\r\n");
        QVERIFY(mime->html().contains("mso-number-format:'\\@'"));
        QVERIFY(mime->html().contains("<td>0912345678</td><td>&lt;b&gt;</td>"));
    }

    void htmlAloneIsReadAsATable()
    {
        const Grid grid = gridOfHtml("<p>Xin chào</p><table><tr><td>Lê <b>Ái</b></td><td>0912</td>"
                                     "</tr><tr><td colspan=2>gộp</td></tr></table>");
        QCOMPARE(grid.rowCount(), 2);
        QCOMPARE(grid.text(0, 0), "Lê Ái");
        QCOMPARE(grid.text(0, 1), "0912");
        QCOMPARE(grid.text(1, 0), "gộp");
        QCOMPARE(grid.text(1, 1), QString());
    }

    void htmlWithoutATableIsText()
    {
        const Grid grid = gridOfHtml("<p>Lê Ái</p><p>Đỗ Ánh</p>");
        QCOMPARE(grid.rowCount(), 2);
        QCOMPARE(grid.text(1, 0), "Đỗ Ánh");
    }

    void nothingNamedInHtmlIsFetched()
    {
        const QString path = QStringLiteral("file://%1/tst_clipboard.cpp").arg(SOCTV_SOURCE_DIR);
        const Grid grid = gridOfHtml(
            QStringLiteral("<head><link rel=stylesheet href='%1'></head><body><table><tr><td><img "
                           "src='%1'>x</td></tr></table>")
                .arg(path));
        QCOMPARE(grid.rowCount(), 1);
        QVERIFY(grid.text(0, 0).endsWith(u'x'));
    }

    void whatCannotBeATableIsRefused()
    {
        QVERIFY(fails(ErrorCode::Invalid, [] { gridOfText(QString("a\tb") + QChar(0)); }));
        QVERIFY(fails(ErrorCode::Invalid, [] { gridOfText(QString(32768, u'a')); }));
        QVERIFY(fails(ErrorCode::Invalid, [] { gridOfText(QString(1048577, u'\n')); }));
        QVERIFY(
            fails(ErrorCode::Invalid, [] { gridOfHtml("<p>" + QString(5 * 1024 * 1024, u'a')); }));
        QVERIFY(fails(ErrorCode::Invalid,
            [] { gridOfHtml("<table><tr><td>" + QString(32768, u'a') + "</td></tr></table>"); }));
        QCOMPARE(gridOfText(QString(32767, u'a')).text(0, 0).size(), 32767); // the control
    }

    void hugeCopiesLeaveTheHtmlOut()
    {
        const QList<QStringList> rows(30000, QStringList{"Lê Thị Ngọc Ái", "0912345678"});
        const auto mime = mimeOf(rows);
        QVERIFY(!mime->hasHtml());
        QCOMPARE(gridOf(*mime).rowCount(), 30000);
    }

    void anEmptyClipboardIsEmpty() { QVERIFY(gridOf(QMimeData()).isEmpty()); }
};

QTEST_MAIN(TestClipboard)
#include "tst_clipboard.moc"
