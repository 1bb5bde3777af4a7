#pragma once

#include "core/base/issue.h"

#include <QDate>
#include <QHash>
#include <QSet>

#include <compare>
#include <optional>

namespace soctv {

/// A row of the files that are imported together.
struct RowKey {
    int file = 0; ///< position among the files
    int formRow = 0; ///< position in Form::rows, or in Form::units; below 0: in no file
    bool operator==(const RowKey &) const = default;
};
size_t qHash(const RowKey &key, size_t seed = 0);

/// What the officer decided about one row.
enum class RowDecision {
    AsPlanned,
    AddNew, ///< a row to be checked comes in as a new person or unit
    Update, ///< a row to be checked is the one of the roster that it looks like
    LeaveOut
};

/// What the officer, or the command line, has decided before an import is planned.
struct Choices {
    bool allRepairs = false; ///< every offer is taken
    QSet<QLatin1String> repairedKinds; ///< the codes whose offers are all taken ("Sửa tất cả")
    /// Single cells, "code field" by row; they count against repairedKinds.
    QHash<RowKey, QSet<QByteArray>> repairedCells;
    QHash<RowKey, QSet<QByteArray>> keptCells;
    QHash<RowKey, RowDecision> decisions;
    bool newOnly = false; ///< rows of people who are in the roster stay as they are
    /// Which unit a name of the files means that no open unit bears, by unitAnswerKey(); 0: a new
    /// one. The closed unit itself: rows come in as they were on its last day.
    QHash<QString, qint64> unitAnswers;
    /// Which unit a row of a list of units is that may be several or none.
    QHash<RowKey, qint64> rowUnits;
    QDate unitDay; ///< from which on units get another parent; invalid: today
    /// Files, by position, whose rows come in although a newer file of their unit is there.
    QSet<int> takenFiles;

    /// True if the offer of \a issue, found in the row \a key, is taken.
    bool takes(const RowKey &key, const Issue &issue) const;
    /// Takes the offer of one cell, or leaves the cell as it was typed.
    void repair(const RowKey &key, const Issue &issue);
    void keep(const RowKey &key, const Issue &issue);
    RowDecision decision(const RowKey &key) const { return decisions.value(key); }
    static constexpr qint64 leaveRowsOut = -1; ///< an answer too
    /// Answers the question about the unit that the files call \a typed.
    void answerUnit(const QString &typed, qint64 unit);
    void forgetUnitAnswer(const QString &typed);
    std::optional<qint64> unitAnswer(const QString &typed) const;
};

/// One key for all writings of the name of a unit that are answered together.
QString unitAnswerKey(const QString &typed);

} // namespace soctv
