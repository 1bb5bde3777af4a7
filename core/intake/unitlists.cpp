#include "core/intake/unitlists.h"

#include "core/intake/rowissues.h"
#include "core/intake/unitplanner.h"
#include "core/intake/unitreading.h"

#include <algorithm>

namespace soctv {

namespace {

void decide(PlannedUnit &row, Outcome outcome, QLatin1String code)
{
    row.outcome = outcome;
    row.mayBeNew = false;
    row.issues.append(
        {unitFields[unitField("name")].name(), code, row.texts[unitField("name")], {}});
}

bool isDoubtful(const ReturnedFile &file, const PlannedUnit &row)
{
    if (!file.isUnsure())
        return false;
    const QList<Remark> &remarks = file.workbook->remarks;
    return file.form.encoding == LegacyEncoding::None || remarks.contains(Remark::NulBytes)
        || remarks.contains(Remark::QuoteUnclosed) || !hasSureLetters(row);
}

PlannedUnit readRow(RowKey key, const ReturnedFile &file, const PlannedFile &note,
    const Choices &choices, const KnownUnits &known)
{
    const UnitFormRow &form = file.form.units.at(key.formRow);
    PlannedUnit row;
    row.key = key;
    if (file.workbook)
        row.sheet = file.workbook->sheets.at(form.sheet).name;
    row.row = form.row + 1;
    row.isHidden = form.isHidden;
    readUnitCells(row, form, choices, known);
    row.mayBeNew = row.outcome == Outcome::Check;
    if (choices.decision(key) == RowDecision::LeaveOut)
        decide(row, Outcome::Skipped, rowissue::leftOut);
    else if (!note.comesIn)
        decide(row, Outcome::Skipped, rowissue::fileRepeated);
    else if (row.outcome != Outcome::Skipped && isDoubtful(file, row))
        decide(row, Outcome::Check, rowissue::fileUnsure);
    return row;
}

} // namespace

bool holdUnits(const QList<ReturnedFile> &files)
{
    return std::ranges::any_of(
        files, [](const ReturnedFile &file) { return !file.form.units.isEmpty(); });
}

void planUnits(ImportPlan &plan, Reader &reader, const QList<ReturnedFile> &files,
    const Choices &choices, Progress &progress)
{
    if (!holdUnits(files))
        return;
    KnownUnits known
        = reader.read([&](Database &database) { return KnownUnits(database, plan.unitDay); });
    QList<int> above; // for each row the place of the one that it stands below
    for (int i = 0; i < files.size(); ++i) {
        const int first = int(plan.units.size());
        const QList<UnitFormRow> &rows = files.at(i).form.units;
        for (int row = 0; row < rows.size(); ++row) {
            plan.units.append(readRow({i, row}, files.at(i), plan.fileNotes.at(i), choices, known));
            above.append(rows.at(row).parentRow < 0 ? -1 : first + rows.at(row).parentRow);
        }
    }
    const UnitParents parents(known, choices, plan.units, above);
    UnitPlanner(known, choices, plan.units, parents).decide(progress);
    plan.unitQuestions += parents.questions();
}

} // namespace soctv
