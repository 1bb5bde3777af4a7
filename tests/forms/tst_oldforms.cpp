#include "core/base/error.h"
#include "core/forms/celltext.h"
#include "core/forms/readers.h"
#include "tests/forms/truth.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

using namespace soctv;

namespace {

/// \a grid with the texts that decodedCell() makes of it.
Grid decoded(const Grid &grid)
{
    Grid copy;
    copy.name = grid.name;
    copy.isHidden = grid.isHidden;
    for (int row = grid.filledRow(0); row >= 0; row = grid.filledRow(row + 1)) {
        for (int column : grid.filledColumns(row)) {
            copy.addCell(row, column, copy.addText(decodedCell(grid, row, column).text),
                grid.kind(row, column));
            if (!grid.link(row, column).isEmpty())
                copy.setLink(row, column, grid.link(row, column));
        }
        if (grid.isRowHidden(row))
            copy.hideRow(row);
    }
    for (int column = 0; column < grid.columnCount(); ++column) {
        if (grid.isColumnHidden(column))
            copy.hideColumn(column);
    }
    for (const QRect &merge : grid.merges())
        copy.addMerge(merge);
    return copy;
}

QJsonObject truthOf(const QString &file)
{
    const QString truth = file.left(file.lastIndexOf(u'.')) + QStringLiteral(".json");
    return QJsonDocument::fromJson(returnedBytes(truth)).object();
}

} // namespace

/// Returned forms of old programs and web systems: .xls, and HTML under any name.
class TstOldForms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void forms_data();
    void forms();
    void withoutDecodingItIsWrong();
};

void TstOldForms::forms_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(SOCTV_TEST_DATA "/returns/formats");
    const QStringList files = folder.entryList({"*.xls", "*.html", "*.htm"});
    QVERIFY(files.size() >= 18);
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << QString("formats/" + file);
    QTest::newRow("07-tieu-hoc.xls") << QString("07-tieu-hoc.xls");
}

void TstOldForms::forms()
{
    QFETCH(QString, file);
    QJsonObject truth = truthOf(file);
    QVERIFY(!truth[QLatin1String("rows")].toArray().isEmpty());
    if (file == "07-tieu-hoc.xls") // a sample: it does not say so itself
        truth[QLatin1String("case_insensitive")] = true;
    const auto form = guarded([&] {
        Workbook workbook = readWorkbook(returnedBytes(file));
        for (Grid &grid : workbook.sheets)
            grid = decoded(grid);
        return recogniseForm(workbook);
    });
    QVERIFY2(form.ok(), form.ok() ? "" : qPrintable(form.error().message));
    const QString told = difference(*form, truth);
    QVERIFY2(told.isEmpty(), qPrintable(told));
}

// The control: letters of an old font that nobody decodes are other letters.
void TstOldForms::withoutDecodingItIsWrong()
{
    const QString file = "formats/13-vni-times.xls";
    QVERIFY(!difference(recogniseForm(readWorkbook(returnedBytes(file))), truthOf(file)).isEmpty());
}

QTEST_GUILESS_MAIN(TstOldForms)
#include "tst_oldforms.moc"
