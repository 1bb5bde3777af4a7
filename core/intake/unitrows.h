#pragma once

#include "core/base/issue.h"
#include "core/intake/choices.h"
#include "core/intake/outcome.h"
#include "core/roster/unitfield.h"

#include <QList>
#include <QPair>
#include <QString>

namespace soctv {

/// One row of a list of units and what will become of it.
struct PlannedUnit {
    /// formRow: position in Form::units; below 0: a parent that the files name in no row.
    RowKey key;
    QString sheet; ///< its name; empty: it has none
    int row = 0; ///< in that sheet, counted from 1 as spreadsheets do; 0: in none
    bool isHidden = false; ///< in the file
    UnitTexts texts; ///< as they will be written: typed, or as the taken offers say
    Outcome outcome = Outcome::New;
    qint64 unit = 0; ///< Updated and Same: the unit that it is
    /// Of the unit as it will be; 0: the text says a new one, or there is none.
    qint64 kind = 0;
    /// The unit it will stand under. 0: parentRow, or where new units stand; of a unit that is
    /// there: where it stands.
    qint64 parent = 0;
    int parentRow = -1; ///< position in ImportPlan::units of the new unit it will stand under
    bool isRemembered = false; ///< Updated and Same: the name becomes one more name of the unit
    QList<CellChange> changes; ///< Updated: the fields that will be set
    QList<Issue> issues; ///< what is to know, and why it is to be checked
    QList<Issue> repaired; ///< those whose offer was taken
    QList<QPair<qint64, QString>> proposals; ///< Check: units that it may be, best first
    bool mayBeNew = false; ///< Check: RowDecision::AddNew is possible
};

} // namespace soctv
