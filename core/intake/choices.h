#pragma once

#include "core/base/issue.h"

#include <QHash>
#include <QSet>

#include <compare>

namespace soctv {

/// A row of the files that are imported together.
struct RowKey {
    int file = 0; ///< position among the files
    int formRow = 0; ///< position in Form::rows
    bool operator==(const RowKey &) const = default;
};
size_t qHash(const RowKey &key, size_t seed = 0);

/// What the officer decided about one row.
enum class Decision {
    AsPlanned,
    AddNew, ///< a row to be checked comes in as a new person
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
    QHash<RowKey, Decision> decisions;
    bool newOnly = false; ///< rows of people who are in the roster stay as they are

    /// True if the offer of \a issue, found in the row \a key, is taken.
    bool takes(const RowKey &key, const Issue &issue) const;
    /// Takes the offer of one cell, or leaves the cell as it was typed.
    void repair(const RowKey &key, const Issue &issue);
    void keep(const RowKey &key, const Issue &issue);
    Decision decision(const RowKey &key) const { return decisions.value(key); }
};

} // namespace soctv
