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
    if (!row.reasons.isEmpty()) {
        if (!row.personName.isEmpty())
            object.insert(QStringLiteral("person"), row.personName);
        object.insert(QStringLiteral("score"), row.score);
        object.insert(QStringLiteral("reasons"), QJsonArray::fromStringList(row.reasons));
    }
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

QJsonObject jsonOf(const PlannedUnit &unit)
{
    QJsonObject object{{QStringLiteral("row"), unit.row},
        {QStringLiteral("outcome"), QString(outcomeKey(unit.outcome))}};
    for (std::size_t i = 0; i < unitFieldCount; ++i)
        object.insert(unitFields[i].name(), unit.texts[i]);
    QJsonArray issues;
    for (const Issue &issue : unit.repaired)
        issues.append(jsonOf(issue, true));
    for (const Issue &issue : unit.issues)
        issues.append(jsonOf(issue, false));
    object.insert(QStringLiteral("issues"), issues);
    QJsonArray changes;
    for (const CellChange &change : unit.changes) {
        changes.append(QJsonObject{
            {QStringLiteral("field"), QString(unitFields[std::size_t(change.field)].name())},
            {QStringLiteral("before"), change.before},
            {QStringLiteral("after"), unit.texts[std::size_t(change.field)]}});
    }
    object.insert(QStringLiteral("changes"), changes);
    QJsonArray proposals;
    for (const auto &proposal : unit.proposals)
        proposals.append(proposal.second);
    object.insert(QStringLiteral("proposals"), proposals);
    return object;
}

QJsonObject jsonOf(const UnitQuestion &question)
{
    QJsonArray proposals;
    for (const auto &proposal : question.proposals)
        proposals.append(proposal.second);
    return {{QStringLiteral("typed"), question.typed}, {QStringLiteral("rows"), question.rows},
        {QStringLiteral("proposals"), proposals}};
}

QJsonObject jsonOf(const MissingRow &row)
{
    return {{QStringLiteral("full_name"), row.fullName}, {QStringLiteral("unit"), row.unit},
        {QStringLiteral("position"), row.position}};
}

template <typename T>
QJsonArray jsonOf(const QList<const T *> &list)
{
    QJsonArray array;
    for (const T *one : list)
        array.append(jsonOf(*one));
    return array;
}

QString summary(const FileReport &report)
{
    const auto count = [&](Outcome outcome) {
        const auto has = [outcome](const auto *row) { return row->outcome == outcome; };
        return QString::number(
            std::ranges::count_if(report.rows, has) + std::ranges::count_if(report.units, has));
    };
    return translated(QT_TRANSLATE_NOOP("Cli",
                          "%1: %2 new, %3 changed, %4 known already, %5 to check, %6 left out"))
        .arg(report.file->name, count(Outcome::New), count(Outcome::Updated), count(Outcome::Same),
            count(Outcome::Check), count(Outcome::Skipped));
}

// What there is to say of the file itself and of its units.
QStringList noteLines(const FileReport &report)
{
    QStringList lines;
    if (const QDate day = report.note.importedOn; day.isValid()) {
        lines.append(translated(QT_TRANSLATE_NOOP("Cli", "  This very file came in on %1 already."))
                         .arg(day.toString(QStringLiteral("dd/MM/yyyy"))));
    }
    if (!report.sameAs.isEmpty()) {
        lines.append(
            translated(QT_TRANSLATE_NOOP("Cli", "  It is the same file as “%1” and left out."))
                .arg(report.sameAs));
    }
    if (!report.supersededBy.isEmpty()) {
        lines.append(translated(QT_TRANSLATE_NOOP("Cli",
                                    "  “%1” is a newer file of the same unit, so this one is left "
                                    "out. To take it too, import it by itself."))
                         .arg(report.supersededBy));
    }
    for (const QString &unit : report.note.newUnits)
        lines.append(translated(QT_TRANSLATE_NOOP("Cli", "  new unit: %1")).arg(unit));
    for (const UnitQuestion *question : report.openQuestions) {
        QStringList names;
        for (const auto &proposal : question->proposals)
            names.append(QStringLiteral("“%1”").arg(proposal.second));
        if (question->closedUnit != 0) {
            lines.append(translated(QT_TRANSLATE_NOOP("Cli",
                                        "  %1 The rows wait until you say in the window what "
                                        "becomes of them: they go to another unit, stay out, or "
                                        "come in as they were before that day."))
                             .arg(question->closure));
            continue;
        }
        if (names.isEmpty()) {
            lines.append(translated(QT_TRANSLATE_NOOP("Cli",
                                        "  No unit is called “%1”, and units of the list stand "
                                        "below it. --accept all adds it."))
                             .arg(question->typed));
            continue;
        }
        lines.append(
            translated(QT_TRANSLATE_NOOP("Cli",
                           "  No unit is called “%1”. Is it %2? Its rows wait until you say so in "
                           "the window, or use one of these names in the file."))
                .arg(question->typed, names.join(QLatin1String(", "))));
    }
    return lines;
}

template <typename Row>
void addIssueLines(const Row &row, QStringList &lines)
{
    if (row.outcome != Outcome::Check && row.outcome != Outcome::Skipped)
        return;
    for (const Issue &issue : row.issues) {
        lines.append(translated(QT_TRANSLATE_NOOP("Cli", "  row %1: %2"))
                         .arg(QString::number(row.row), rowIssueText(issue)));
    }
}

void addRowLines(const PlannedRow &row, QStringList &lines)
{
    if (row.outcome != Outcome::Check && row.outcome != Outcome::Skipped)
        return;
    addIssueLines(row, lines);
    if (!row.personName.isEmpty() && !row.reasons.isEmpty()) {
        lines.append(translated(QT_TRANSLATE_NOOP("Cli", "    perhaps “%1” (%2 of 100): %3"))
                         .arg(row.personName, QString::number(row.score),
                             row.reasons.join(QLatin1Char(' '))));
    }
}

qint64 openOffers(const FileReport &report)
{
    qint64 offers = 0;
    for (const PlannedRow *row : report.rows) {
        offers += std::ranges::count_if(
            row->issues, [](const Issue &issue) { return !issue.offer.isEmpty(); });
    }
    for (const PlannedUnit *unit : report.units) {
        offers += std::ranges::count_if(
            unit->issues, [](const Issue &issue) { return !issue.offer.isEmpty(); });
    }
    return offers;
}

} // namespace

QList<FileReport> fileReports(const QList<ReturnedFile> &files, const ImportPlan &plan)
{
    QList<FileReport> reports(files.size());
    for (qsizetype i = 0; i < files.size(); ++i) {
        const PlannedFile &note = plan.fileNotes.at(i);
        reports[i].file = &files[i];
        reports[i].note = note;
        reports[i].sameAs = plan.files.value(note.sameAsFile);
        reports[i].supersededBy = plan.files.value(note.supersededBy);
    }
    for (const PlannedRow &row : plan.rows)
        reports[row.key.file].rows.append(&row);
    for (const PlannedUnit &unit : plan.units)
        reports[unit.key.file].units.append(&unit);
    for (const UnitQuestion &question : plan.unitQuestions) {
        for (const int file : question.files) {
            if (question.isOpen())
                reports[file].openQuestions.append(&question);
        }
    }
    for (const MissingRow &row : plan.missing)
        reports[row.file].missing.append(&row);
    return reports;
}

QJsonObject jsonOf(const FileReport &report)
{
    QJsonObject object{{QStringLiteral("file"), report.file->name},
        {QStringLiteral("path"), report.file->path}, {QStringLiteral("unit"), unitOf(report)},
        {QStringLiteral("error"), report.file->error},
        {QStringLiteral("rows"), jsonOf(report.rows)},
        {QStringLiteral("new_units"), QJsonArray::fromStringList(report.note.newUnits)},
        {QStringLiteral("unit_questions"), jsonOf(report.openQuestions)},
        {QStringLiteral("missing"), jsonOf(report.missing)}};
    if (!report.units.isEmpty())
        object.insert(QStringLiteral("units"), jsonOf(report.units));
    if (report.note.importedOn.isValid()) {
        object.insert(QStringLiteral("imported_on"), report.note.importedOn.toString(Qt::ISODate));
    }
    if (!report.sameAs.isEmpty())
        object.insert(QStringLiteral("same_as"), report.sameAs);
    if (!report.supersededBy.isEmpty())
        object.insert(QStringLiteral("superseded_by"), report.supersededBy);
    return object;
}

QStringList linesOf(const FileReport &report)
{
    if (!report.file->error.isEmpty())
        return {}; // standard error has it
    QStringList lines{summary(report)};
    lines += noteLines(report);
    for (const PlannedRow *row : report.rows) {
        if (report.note.comesIn) // else the file's own line says why
            addRowLines(*row, lines);
    }
    for (const PlannedUnit *unit : report.units) {
        if (report.note.comesIn)
            addIssueLines(*unit, lines);
    }
    for (const MissingRow *row : report.missing) {
        lines.append(
            translated(QT_TRANSLATE_NOOP("Cli", "  in the roster, not in the sheet: %1, %2"))
                .arg(row->fullName, row->unit));
    }
    if (const qint64 offers = openOffers(report); offers > 0) {
        lines.append(QCoreApplication::translate(
            "Cli", "  %n cell(s) can be repaired: --accept all does so", nullptr, int(offers)));
    }
    return lines;
}

} // namespace soctv
