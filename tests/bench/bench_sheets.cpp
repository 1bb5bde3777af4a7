#include "bench.h"

#include "core/forms/catalog.h"
#include "core/roster/roster.h"
#include "core/sheets/officetexts.h"
#include "core/sheets/rosterrows.h"
#include "core/sheets/writers.h"

#include <QDir>

#include <xlsxwriter.h>

namespace soctv::bench {

namespace {

double exportTime(
    const QString &file, const QString &target, const QString &id = QStringLiteral("mau-01"))
{
    const auto roster = std::move(*Roster::open(file, Roster::Access::View));
    const SheetDescription sheet = loadSheet(id);
    SheetSettings settings;
    settings.groupByUnit = false;
    RosterRows rows(roster->database(), sheet, settings);
    Progress progress;
    const SheetTask task{
        sheet, settings, sheetOffice(*roster), rows, progress, roster->changedAt()};
    return timed([&] { exportSheet(task, target); });
}

// The same cells with nothing but libxlsxwriter: no title, no styles, texts read beforehand.
double bareXlsxTime(const QString &file, const QString &target)
{
    const auto roster = std::move(*Roster::open(file, Roster::Access::View));
    const SheetDescription sheet = loadSheet(u"mau-01");
    SheetSettings settings;
    settings.groupByUnit = false;
    RosterRows rows(roster->database(), sheet, settings);
    std::vector<std::vector<QByteArray>> cells;
    const double read = timed([&] {
        for (int section = 0; section < sheet.sections.size(); ++section) {
            rows.begin(section);
            const QList<TableColumn> columns = tableColumns(sheet.sections.at(section), settings);
            SheetRow row;
            for (qint64 number = 1; rows.next(row); ++number) {
                std::vector<QByteArray> line;
                for (const TableColumn &column : columns)
                    line.push_back(column.index < 0 ? QByteArray::number(number)
                                                    : row.texts.at(column.index).toUtf8());
                cells.push_back(std::move(line));
            }
        }
    });
    report(QStringLiteral("reading the rows, as every export does"), milliseconds(read));
    return timed([&] {
        lxw_workbook_options options = {};
        options.constant_memory = LXW_TRUE;
        lxw_workbook *book = workbook_new_opt(QFile::encodeName(target).constData(), &options);
        lxw_worksheet *page = workbook_add_worksheet(book, nullptr);
        for (lxw_row_t r = 0; r < cells.size(); ++r) {
            for (lxw_col_t c = 0; c < cells[r].size(); ++c)
                worksheet_write_string(page, r, c, cells[r][c].constData(), nullptr);
        }
        workbook_close(book);
    });
}

// What a province prints: 15,000 people.
void everySheet(const QString &folder)
{
    constexpr qint64 people = 15000;
    const QString file = sampleFile(folder, people);
    for (const QString &id : sheetIds()) {
        for (const QString &extension : {QStringLiteral("pdf"), QStringLiteral("xlsx")}) {
            const QString target = QDir(folder).filePath(id + QLatin1Char('.') + extension);
            report(QStringLiteral("%1.%2 of %3 rows").arg(id, extension).arg(people),
                milliseconds(exportTime(file, target, id)));
        }
    }
}

} // namespace

void sheets(const QString &folder, qint64 rows)
{
    report(QStringLiteral("--- sheets, %1 rows").arg(rows), {});
    const QDir dir(folder);
    const QString file = sampleFile(folder, rows);
    const double bare = bareXlsxTime(file, dir.filePath(QStringLiteral("bare.xlsx")));
    const double ours = exportTime(file, dir.filePath(QStringLiteral("ours.xlsx")));
    report(QStringLiteral("XLSX"), milliseconds(ours),
        QStringLiteral("bare libxlsxwriter %1, ratio %2")
            .arg(milliseconds(bare))
            .arg(ours / bare, 0, 'f', 2));
    report(QStringLiteral("CSV"),
        milliseconds(exportTime(file, dir.filePath(QStringLiteral("ours.csv")))));
    if (rows == 100000) { // a million rows on paper are 30,000 pages
        const QString small = sampleFile(folder, 10000);
        report(QStringLiteral("PDF of 10000 rows"),
            milliseconds(exportTime(small, dir.filePath(QStringLiteral("ours.pdf")))));
        everySheet(folder);
    }
}

} // namespace soctv::bench
