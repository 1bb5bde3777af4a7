#include "app/cli/console.h"
#include "app/cli/verbs.h"
#include "app/cli/workfile.h"
#include "core/intake/importer.h"
#include "core/intake/rowissues.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace soctv {

namespace {

// The unit that all rows bear; empty if they differ.
QString commonUnit(const QList<const PlannedRow *> &rows)
{
    const QString unit = rows.isEmpty() ? QString() : rows.first()->texts[field("unit")];
    const bool common = std::ranges::all_of(
        rows, [&](const PlannedRow *row) { return row->texts[field("unit")] == unit; });
    return common ? unit : QString();
}

QJsonObject issueObject(const Issue &issue)
{
    return {{QStringLiteral("field"), QString(issue.field)},
        {QStringLiteral("code"), QString(issue.code)},
        {QStringLiteral("text"), rowIssueText(issue)}, {QStringLiteral("found"), issue.found},
        {QStringLiteral("offer"), issue.offer}};
}

QJsonObject rowObject(const PlannedRow &row)
{
    QJsonObject object{{QStringLiteral("row"), row.row},
        {QStringLiteral("section"), int(row.role) + 1},
        {QStringLiteral("outcome"), QString(outcomeKey(row.outcome))}};
    for (int i = 0; i <= field("account_link"); ++i)
        object.insert(listFields[std::size_t(i)].name(), row.texts[std::size_t(i)]);
    QJsonArray issues;
    for (const Issue &issue : row.issues)
        issues.append(issueObject(issue));
    object.insert(QStringLiteral("issues"), issues);
    return object;
}

QJsonObject fileObject(const ReturnedFile &file, const QList<const PlannedRow *> &rows)
{
    QJsonArray array;
    for (const PlannedRow *row : rows)
        array.append(rowObject(*row));
    return {{QStringLiteral("file"), file.name}, {QStringLiteral("unit"), commonUnit(rows)},
        {QStringLiteral("error"), file.error}, {QStringLiteral("rows"), array}};
}

QString summary(const ReturnedFile &file, const QList<const PlannedRow *> &rows)
{
    const auto count = [&](Outcome outcome) {
        return QString::number(std::ranges::count_if(
            rows, [outcome](const PlannedRow *row) { return row->outcome == outcome; }));
    };
    return translated(
        QT_TRANSLATE_NOOP(
            "Cli", "%1: %2 new, %3 changed, %4 known already, %5 to check, %6 without a name"))
        .arg(file.name, count(Outcome::New), count(Outcome::Updated), count(Outcome::Same),
            count(Outcome::Check), count(Outcome::Skipped));
}

void printFile(const ReturnedFile &file, const QList<const PlannedRow *> &rows, Console &console)
{
    if (!file.error.isEmpty())
        return; // standard error has it
    console.line(summary(file, rows));
    for (const PlannedRow *row : rows) {
        if (row->outcome != Outcome::Check && row->outcome != Outcome::Skipped)
            continue;
        for (const Issue &issue : row->issues) {
            console.line(translated(QT_TRANSLATE_NOOP("Cli", "  row %1: %2"))
                             .arg(QString::number(row->row), rowIssueText(issue)));
        }
    }
}

// At least one row came in, or was in already.
bool isIn(const ImportPlan &plan)
{
    return plan.written() + plan.count(Outcome::Same) > 0;
}

} // namespace

int runImport(const Arguments &arguments, Console &console)
{
    const auto roster = openToEdit(arguments.operands().first());
    QList<ReturnedFile> files;
    for (const QString &path : arguments.operands().mid(1)) {
        files.append(readReturnedFile(path));
        if (!files.last().error.isEmpty())
            console.error(files.last().error);
    }
    Progress progress;
    const ImportPlan plan
        = planImport(*roster->makeReader(), files, Role::AccountContact, progress);
    taken(importRows(*roster, plan));
    QList<QList<const PlannedRow *>> rows(files.size());
    for (const PlannedRow &row : plan.rows)
        rows[row.file].append(&row);
    for (int i = 0; i < files.size(); ++i) {
        if (arguments.has("json"))
            console.json(fileObject(files[i], rows[i]));
        else
            printFile(files[i], rows[i], console);
    }
    if (isIn(plan))
        return 0;
    console.error(translated(QT_TRANSLATE_NOOP("Cli", "No row came in. Nothing has changed.")));
    return 1;
}

} // namespace soctv
