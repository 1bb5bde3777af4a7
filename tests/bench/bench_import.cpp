// Returned sheets of 100,000 rows come in through the program as users have it, its worker process
// included; LibreOffice turns the same files into CSV.

#include "bench.h"
#include "processes.h"

#include "core/sheets/fonts.h"
#include "tests/support/oddrows.h"

#include <QDir>
#include <QTemporaryDir>

#include <xlsxwriter.h>

namespace soctv::bench {

namespace {

// Mẫu 01 prints nine of ten people of a sample roster.
constexpr qint64 sheetRows = 100000;
constexpr qint64 rosterRows = 111111;
constexpr auto toCsv
    = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

void importOne(const QString &sheet, const QString &what, const QString &home)
{
    const QString roster = sheet + QStringLiteral(".soctv");
    prepare(
        {QStringLiteral("new"), roster, QStringLiteral("--office"), QStringLiteral("Bench")}, home);
    const Cost ours = soctv({QStringLiteral("import"), roster, sheet, QStringLiteral("--accept"),
                                QStringLiteral("all")},
        home);
    const Cost other
        = libreOffice({sheet}, QLatin1String(toCsv), home + QStringLiteral("/csv"), home);
    compare(QStringLiteral("import of %1 of %2 rows").arg(what).arg(sheetRows), ours,
        QStringLiteral("LibreOffice to CSV"), other);
}

// A sheet of .xls ends after 65,536 rows: one for each section.
void writeTwoSheets(const QString &path)
{
    lxw_workbook *workbook = workbook_new(path.toUtf8().constData());
    for (const char *name : {"Mục 1", "Mục 2"}) {
        lxw_worksheet *sheet = workbook_add_worksheet(workbook, name);
        QStringList titles{QStringLiteral("STT")};
        for (const int f : formFields)
            titles.append(fieldTitle(f));
        const auto write = [&](lxw_row_t row, const QStringList &cells) {
            for (int column = 0; column < cells.size(); ++column)
                worksheet_write_string(
                    sheet, row, lxw_col_t(column), cells[column].toUtf8().constData(), nullptr);
        };
        write(0, titles);
        for (qint64 n = 0; n < sheetRows / 2; ++n)
            write(lxw_row_t(n + 1), cellsOf(fictionalRow(n), n + 1));
    }
    if (workbook_close(workbook) != LXW_NO_ERROR)
        qFatal("%s cannot be written", qUtf8Printable(path));
}

} // namespace

void importing(const QString &folder)
{
    report(QStringLiteral("--- import"), {});
    const QTemporaryDir home;
    const QDir dir(home.path());
    const auto exportTo = [&](const QString &target, qint64 rows) {
        prepare({QStringLiteral("export"), sampleFile(folder, rows), QStringLiteral("--sheet"),
                    QStringLiteral("mau-01"), QStringLiteral("--to"), target},
            home.path());
        return target;
    };
    const QString two = dir.filePath(QStringLiteral("two.xlsx"));
    writeTwoSheets(two);
    libreOffice({two}, QStringLiteral("xls:MS Excel 97"), home.path(), home.path());
    importOne(exportTo(dir.filePath(QStringLiteral("returned.xlsx")), rosterRows),
        QStringLiteral("an XLSX"), home.path());
    importOne(exportTo(dir.filePath(QStringLiteral("returned.ods")), rosterRows),
        QStringLiteral("an ODS"), home.path());
    importOne(dir.filePath(QStringLiteral("two.xls")), QStringLiteral("an XLS"), home.path());
}

} // namespace soctv::bench
