#pragma once

#include <QLatin1String>
#include <QString>

namespace soctv {

/// Everything that can happen to a roster, one entry for each operation that the window and the
/// command line offer. The property test draws from this list and fails if one is missing there.
enum class Action {
    AddRows,
    PasteRows, // new rows from the clipboard
    OverwriteRows, // cells of existing rows, and rows added below them
    ImportRows, // of people, and units beside them
    ImportUnits,
    SetField, // one field of one or more rows
    ClearCells,
    FillDown,
    ReplaceText,
    DeleteRows, // to the bin
    RestoreRows, // from the bin
    AddUnit,
    EditUnits, // their kind, texts and other names
    EditUnitKinds,
    RenameUnit,
    MergeUnits, // some into one
    SplitUnit,
    MoveUnits,
    CloseUnits,
    DeleteUnits, // entered by mistake
    DismissDuplicate,
    MergePersons, // two into one
    EndTerms,
    AppointSuccessor,
    RenewTerms, // new terms for those who go on, the end of the others
    MovePosts, // to another unit
    SetOffice,
    AddAccount, // official accounts
    SetAccount,
    DeleteAccounts, // to the bin
    RestoreAccounts, // from the bin
    SetAdmin, // who administers one, from when to when
    HandOverAccount,
    ClaimAccounts, // personal ones of rows become official
    ReleaseAccount, // and back
    Count
};

/// The name of one step of the history: what was done to how many rows. Never people's names.
struct Step {
    Action action = Action::SetField;
    qint64 rows = 1;
    int field = -1; ///< position in listFields where the action is about one field

    /// Changes so many rows that a verified backup is made before it.
    bool isBulk() const;
    /// "paste 10 rows", in the interface language.
    QString text() const;

    bool operator==(const Step &) const = default;
};

/// The stable name of an action in the file, e.g. "paste_rows".
QLatin1String actionKey(Action action);
/// Action::Count if \a key is none of ours.
Action actionFromKey(const QString &key);

} // namespace soctv
