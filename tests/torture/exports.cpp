// Random rows written in each format and opened by LibreOffice, which saves what it sees in another
// format: every cell is the text that was written, and none has become a formula.

#include "core/forms/readers/csvline.h"
#include "core/forms/readers/readers.h"
#include "core/sheets/writers.h"
#include "tests/support/libreoffice.h"
#include "tests/support/oddrows.h"
#include "tests/support/zippart.h"
#include "tests/torture/torture.h"

#include <QBuffer>

namespace soctv::torture {

namespace {

constexpr qint64 rowsOfFile = 1000;
constexpr quint32 docxEvery = 40; // seeds: LibreOffice takes long over tables in a text

/// A format, and what LibreOffice is asked to make of it.
struct Passage {
    const char *extension;
    const char *to;
    const char *filter; // to read it by
    const char *part; // of the result, where formulas would be
    QByteArray formula;
    bool keepsTexts = true;
};

const QList<Passage> &passages()
{
    static const QList<Passage> all{
        {"xlsx", "ods", "", "content.xml", "table:formula"},
        {"ods", "xlsx", "", "xl/worksheets/sheet1.xml", "<f "},
        {"docx", "odt", "", "content.xml", "text:formula"},
        // Cells in quotes are taken as text, as the dialog for text files offers.
        {"csv", "ods", "CSV:44,34,76,1,,0,true,false,false,false,false,-1", "content.xml",
            "table:formula"},
        // The same as they come: numbers may be told, but a formula must not be.
        {"csv", "ods", "CSV:44,34,76,1,,0,false,true,false,false,false,-1,true", "content.xml",
            "table:formula", false},
    };
    return all;
}

QStringList cellsOfRow(qint64 n, qint64 number, bool isCsv)
{
    QStringList cells = cellsOf(oddRow(n), number);
    if (isCsv) {
        for (QString &cell : cells)
            cell = protectedCell(cell);
        cells.prepend(QStringLiteral("2"));
    }
    return cells;
}

// Counts the cells of one file that came out otherwise.
qint64 changedCells(const Workbook &workbook, qint64 first, bool isCsv)
{
    const Grid &grid = workbook.sheets.first();
    int at = 0;
    for (int headers = 0; at < grid.rowCount() && headers < (isCsv ? 1 : 2); ++at)
        headers += grid.text(at, isCsv ? 1 : 0) == QLatin1String("STT");
    qint64 changed = 0;
    for (qint64 n = 0; n < rowsOfFile; ++n, ++at) {
        const QStringList cells = cellsOfRow(first + n, n + 1, isCsv);
        for (int column = 0; column < cells.size(); ++column)
            changed += grid.text(at, column) != cells[column];
    }
    return changed;
}

QByteArray written(const char *extension, qint64 first)
{
    SampleSheet sample(0, rowsOfFile, [first](int, qint64 n) { return oddRow(first + n); });
    sample.settings.groupByUnit = false;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    writerFor(QString::fromLatin1(extension))->write(sample.task(), buffer);
    return buffer.data();
}

void pass(Run &run, const Passage &passage, quint32 seed)
{
    const qint64 first = qint64(seed) * rowsOfFile;
    const QString place
        = QStringLiteral("%1, seed %2").arg(QLatin1String(passage.extension)).arg(seed);
    QByteArray bytes = written(passage.extension, first);
    if (run.control() == "unprotected") // as a writer would that does not know of formulas
        bytes.replace("\"'=", "\"=");
    const QByteArray result = converted(bytes, QLatin1String(passage.extension),
        QLatin1String(passage.to), QLatin1String(passage.filter));
    if (result.isEmpty())
        return run.fail("not opened", place);
    if (const auto formulas = zipPart(result, passage.part).count(passage.formula); formulas > 0)
        run.fail("formula", place + QStringLiteral(": %1").arg(formulas));
    if (!passage.keepsTexts)
        return;
    const bool isCsv = QByteArray(passage.extension) == "csv";
    if (const qint64 changed = changedCells(readWorkbook(result), first, isCsv); changed > 0)
        run.fail("changed", place + QStringLiteral(": %1 cells").arg(changed));
    run.addCases(rowsOfFile);
    run.count(passage.extension, rowsOfFile);
}

} // namespace

void runExports(Run &run)
{
    while (run.wantsMore()) {
        const quint32 seed = run.nextSeed();
        for (const Passage &passage : passages()) {
            const bool isDocx = QByteArray(passage.extension) == "docx";
            if ((isDocx && seed % docxEvery != 1)
                || (!run.control().isEmpty() && QByteArray(passage.extension) != "csv"))
                continue;
            setBreadcrumb(passage.extension, seed);
            pass(run, passage, seed);
        }
    }
}

} // namespace soctv::torture
