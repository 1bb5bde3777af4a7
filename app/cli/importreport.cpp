#include "app/cli/importreport.h"

#include "app/cli/console.h"
#include "core/intake/rowissues.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace soctv {

namespace {

// The unit that the file names, or that all its rows bear; empty if they differ.
QString unitOf(const FileReport &report)
{
    if (!report.file->form.unit.isEmpty() || report.rows.isEmpty())
        return report.file->form.unit;
    const QString unit = report.rows.first()->texts[field("unit")];
    const bool common = std::ranges::all_of(
        report.rows, [&](const PlannedRow *row) { return row->texts[field("unit")] == unit; });
    return common ? unit : QString();
}

QJsonObject jsonOf(const Issue &issue, bool taken)
{
    return {{QStringLiteral("field"), QString(issue.field)},
        {QStringLiteral("code"), QString(issue.code)},
        {QStringLiteral("text"), rowIssueText(issue)}, {QStringLiteral("found"), issue.found},
        {QStringLiteral("offer"), issue.offer}, {QStringLiteral("taken"), taken}};
}

QJsonObject jsonOf(const PlannedRow &row)
{
    QJsonObject object{{QStringLiteral("row"), row.row},
        {QStringLiteral("section"), int(row.role) + 1},
        {QStringLiteral("outcome"), QString(outcomeKey(row.outcome))}};
    if (!row.sheet.isEmpty())
        object.insert(QStringLiteral("sheet"), row.sheet);
    for (int i = 0; i <= field("account_link"); ++i)
        object.insert(listFields[std::size_t(i)].name(), row.texts[std::size_t(i)]);
    QJsonArray issues;
    for (const Issue &issue : row.repaired)
        issues.append(jsonOf(issue, true));
    for (const Issue &issue : row.issues)
        issues.append(jsonOf(issue, false));
    object.insert(QStringLiteral("issues"), issues);
    QJsonArray changes;
    for (const CellChange &change : row.changes) {
        changes.append(QJsonObject{
            {QStringLiteral("field"), QString(listFields[std::size_t(change.field)].name())},
            {QStringLiteral("before"), change.before},
            {QStringLiteral("after"), row.texts[std::size_t(change.field)]}});
    }
    if (!changes.isEmpty())
        object.insert(QStringLiteral("changes"), changes);
    return object;
}

QString summary(const FileReport &report)
{
    const auto count = [&](Outcome outcome) {
        return QString::number(std::ranges::count_if(
            report.rows, [outcome](const PlannedRow *row) { return row->outcome == outcome; }));
    };
    return translated(QT_TRANSLATE_NOOP("Cli",
                          "%1: %2 new, %3 changed, %4 known already, %5 to check, %6 left out"))
        .arg(report.file->name, count(Outcome::New), count(Outcome::Updated), count(Outcome::Same),
            count(Outcome::Check), count(Outcome::Skipped));
}

qint64 openOffers(const FileReport &report)
{
    qint64 offers = 0;
    for (const PlannedRow *row : report.rows) {
        offers += std::ranges::count_if(
            row->issues, [](const Issue &issue) { return !issue.offer.isEmpty(); });
    }
    return offers;
}

} // namespace

QList<FileReport> fileReports(const QList<ReturnedFile> &files, const ImportPlan &plan)
{
    QList<FileReport> reports(files.size());
    for (qsizetype i = 0; i < files.size(); ++i)
        reports[i].file = &files[i];
    for (const PlannedRow &row : plan.rows)
        reports[row.key.file].rows.append(&row);
    return reports;
}

QJsonObject jsonOf(const FileReport &report)
{
    QJsonArray rows;
    for (const PlannedRow *row : report.rows)
        rows.append(jsonOf(*row));
    return {{QStringLiteral("file"), report.file->name},
        {QStringLiteral("path"), report.file->path}, {QStringLiteral("unit"), unitOf(report)},
        {QStringLiteral("error"), report.file->error}, {QStringLiteral("rows"), rows}};
}

QStringList linesOf(const FileReport &report)
{
    if (!report.file->error.isEmpty())
        return {}; // standard error has it
    QStringList lines{summary(report)};
    for (const PlannedRow *row : report.rows) {
        if (row->outcome != Outcome::Check && row->outcome != Outcome::Skipped)
            continue;
        for (const Issue &issue : row->issues) {
            lines.append(translated(QT_TRANSLATE_NOOP("Cli", "  row %1: %2"))
                             .arg(QString::number(row->row), rowIssueText(issue)));
        }
    }
    if (const qint64 offers = openOffers(report); offers > 0) {
        lines.append(QCoreApplication::translate(
            "Cli", "  %n cell(s) can be repaired: --accept all does so", nullptr, int(offers)));
    }
    return lines;
}

} // namespace soctv
