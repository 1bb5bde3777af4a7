#pragma once

#include "core/intake/match.h"
#include "ui/intake/repairs.h"

#include <array>

namespace soctv {

/// How many rows have which outcome.
class OutcomeCounts {
public:
    int &operator[](Outcome outcome) { return m_counts[std::size_t(outcome)]; }
    int operator[](Outcome outcome) const { return m_counts[std::size_t(outcome)]; }
    int all() const;
    /// Rows that will be added or changed.
    int written() const { return (*this)[Outcome::New] + (*this)[Outcome::Updated]; }

private:
    std::array<int, 5> m_counts{};
};

/// The same of one file.
struct FileSummary {
    OutcomeCounts counts; ///< of people and of units
    OutcomeCounts people;
    OutcomeCounts units;
    bool asksForUnit = false; ///< rows wait for the answer to a question about their unit
};

/// What the page tells of a plan at every turn, counted once: of 100,000 rows that takes longer
/// than a window may stand still.
struct PlanSummary {
    OutcomeCounts counts; ///< of people and of units
    OutcomeCounts people;
    OutcomeCounts units;
    bool movesUnits = false; ///< some get another parent
    QList<FileSummary> byFile;
    int unitQuestions = 0; ///< open ones
    int newUnits = 0;
    QList<RepairKind> repairs;
    QList<int> filledFields; ///< places in listFields that some row has a text in, ascending
    bool needsSection = false; ///< some row names no section
};

/// A plan with its summary.
struct PlannedImport {
    ImportPlan plan;
    PlanSummary summary;
};

/// \a files: those that \a plan was made for.
PlanSummary summaryOf(const ImportPlan &plan, const QList<ReturnedFile> &files);

} // namespace soctv
