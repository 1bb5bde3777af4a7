#include "ui/intake/plansummary.h"

#include <algorithm>
#include <numeric>

namespace soctv {

namespace {

bool movesUnit(const PlannedUnit &unit)
{
    return std::ranges::any_of(
        unit.changes, [](const CellChange &change) { return change.field == unitField("parent"); });
}

bool namesNoSection(const ReturnedFile &file)
{
    return std::ranges::any_of(file.form.rows, [](const FormRow &row) { return row.section == 0; });
}

} // namespace

int OutcomeCounts::all() const
{
    return std::accumulate(m_counts.begin(), m_counts.end(), 0);
}

PlanSummary summaryOf(const ImportPlan &plan, const QList<ReturnedFile> &files)
{
    PlanSummary summary;
    summary.byFile.resize(files.size());
    std::array<bool, fieldCount> filled{};
    for (const PlannedRow &row : plan.rows) {
        FileSummary &file = summary.byFile[row.key.file];
        for (OutcomeCounts *counts : {&summary.counts, &summary.people, &file.counts, &file.people})
            ++(*counts)[row.outcome];
        for (std::size_t i = 0; i < fieldCount; ++i)
            filled[i] = filled[i] || !row.texts[i].isEmpty();
    }
    for (const PlannedUnit &unit : plan.units) {
        FileSummary &file = summary.byFile[unit.key.file];
        for (OutcomeCounts *counts : {&summary.counts, &summary.units, &file.counts, &file.units})
            ++(*counts)[unit.outcome];
        summary.movesUnits = summary.movesUnits || movesUnit(unit);
    }
    for (int i = 0; i < int(fieldCount); ++i) {
        if (filled[std::size_t(i)])
            summary.filledFields.append(i);
    }
    QSet<QString> newUnits;
    for (const PlannedFile &file : plan.fileNotes)
        newUnits.unite({file.newUnits.begin(), file.newUnits.end()});
    summary.newUnits = int(newUnits.size());
    for (const UnitQuestion &question : plan.unitQuestions) {
        if (!question.isOpen())
            continue;
        ++summary.unitQuestions;
        for (const int file : question.files)
            summary.byFile[file].asksForUnit = true;
    }
    summary.repairs = repairKinds(plan);
    summary.needsSection = std::ranges::any_of(files, namesNoSection);
    return summary;
}

} // namespace soctv
