#include "core/roster/step.h"

#include "core/roster/field.h"

#include <QCoreApplication>

#include <array>

namespace soctv {

namespace {

constexpr qint64 bulkRows = 50;

// The text is an English source with %n rows and, for one field, %1 = its title.
struct Name {
    Action action;
    const char *key;
    const char *text;
};

// clang-format off
constexpr std::array names{
    Name{Action::AddRows, "add_rows", QT_TRANSLATE_N_NOOP("Step", "add %n row(s)")},
    Name{Action::PasteRows, "paste_rows", QT_TRANSLATE_N_NOOP("Step", "paste %n row(s)")},
    Name{Action::OverwriteRows, "overwrite_rows", QT_TRANSLATE_N_NOOP("Step", "overwrite %n row(s)")},
    Name{Action::ImportRows, "import_rows", QT_TRANSLATE_N_NOOP("Step", "import %n row(s)")},
    Name{Action::ImportUnits, "import_units", QT_TRANSLATE_N_NOOP("Step", "import %n unit(s)")},
    Name{Action::SetField, "set_field", QT_TRANSLATE_N_NOOP("Step", "edit %1, %n row(s)")},
    Name{Action::ClearCells, "clear_cells", QT_TRANSLATE_N_NOOP("Step", "clear %n cell(s)")},
    Name{Action::FillDown, "fill_down", QT_TRANSLATE_N_NOOP("Step", "fill down %n row(s)")},
    Name{Action::ReplaceText, "replace_text", QT_TRANSLATE_N_NOOP("Step", "replace in %1, %n row(s)")},
    Name{Action::DeleteRows, "delete_rows", QT_TRANSLATE_N_NOOP("Step", "delete %n row(s)")},
    Name{Action::RestoreRows, "restore_rows", QT_TRANSLATE_N_NOOP("Step", "restore %n row(s)")},
    Name{Action::AddUnit, "add_unit", QT_TRANSLATE_N_NOOP("Step", "add a unit")},
    Name{Action::EditUnits, "edit_units", QT_TRANSLATE_N_NOOP("Step", "edit %n unit(s)")},
    Name{Action::EditUnitKinds, "edit_unit_kinds", QT_TRANSLATE_N_NOOP("Step", "edit the kinds of units")},
    Name{Action::RenameUnit, "rename_unit", QT_TRANSLATE_N_NOOP("Step", "rename a unit")},
    Name{Action::MergeUnits, "merge_units", QT_TRANSLATE_N_NOOP("Step", "merge %n unit(s)")},
    Name{Action::SplitUnit, "split_unit", QT_TRANSLATE_N_NOOP("Step", "split a unit")},
    Name{Action::MoveUnits, "move_units", QT_TRANSLATE_N_NOOP("Step", "move %n unit(s)")},
    Name{Action::CloseUnits, "close_units", QT_TRANSLATE_N_NOOP("Step", "close %n unit(s)")},
    Name{Action::DeleteUnits, "delete_units", QT_TRANSLATE_N_NOOP("Step", "delete %n unit(s)")},
    Name{Action::DismissDuplicate, "dismiss_duplicate", QT_TRANSLATE_N_NOOP("Step", "not the same person")},
    Name{Action::MergePersons, "merge_persons", QT_TRANSLATE_N_NOOP("Step", "merge two people into one")},
    Name{Action::EndTerms, "end_terms", QT_TRANSLATE_N_NOOP("Step", "end %n term(s)")},
    Name{Action::AppointSuccessor, "appoint_successor", QT_TRANSLATE_N_NOOP("Step", "appoint a successor")},
    Name{Action::RenewTerms, "renew_terms", QT_TRANSLATE_N_NOOP("Step", "renew the terms of %n row(s)")},
    Name{Action::MovePosts, "move_posts", QT_TRANSLATE_N_NOOP("Step", "move %n row(s) to another unit")},
    Name{Action::SetOffice, "set_office", QT_TRANSLATE_N_NOOP("Step", "edit office details")},
    Name{Action::AddAccount, "add_account", QT_TRANSLATE_N_NOOP("Step", "add an official account")},
    Name{Action::SetAccount, "set_account", QT_TRANSLATE_N_NOOP("Step", "edit %n official account(s)")},
    Name{Action::DeleteAccounts, "delete_accounts", QT_TRANSLATE_N_NOOP("Step", "delete %n official account(s)")},
    Name{Action::RestoreAccounts, "restore_accounts", QT_TRANSLATE_N_NOOP("Step", "restore %n official account(s)")},
    Name{Action::SetAdmin, "set_admin", QT_TRANSLATE_N_NOOP("Step", "edit the administrators of an account")},
    Name{Action::HandOverAccount, "hand_over_account", QT_TRANSLATE_N_NOOP("Step", "hand over an official account")},
    Name{Action::ClaimAccounts, "claim_accounts", QT_TRANSLATE_N_NOOP("Step", "mark %n account(s) as the unit’s")},
    Name{Action::ReleaseAccount, "release_account", QT_TRANSLATE_N_NOOP("Step", "make an account personal again")},
};
// clang-format on
static_assert(names.size() == std::size_t(Action::Count));

} // namespace

bool Step::isBulk() const
{
    return action == Action::ImportRows || action == Action::ImportUnits
        || rows >= bulkRows;
}

QString Step::text() const
{
    if (action == Action::Count) // of a later version
        return QCoreApplication::translate("Step", "another change");
    const Name &name = names.at(std::size_t(action));
    QString text = QCoreApplication::translate("Step", name.text, nullptr, int(rows));
    if (text.contains(QLatin1String("%1")))
        text = text.arg(field >= 0 ? fieldTitle(field) : QString());
    return text;
}

QLatin1String actionKey(Action action)
{
    return QLatin1String(names.at(std::size_t(action)).key);
}

Action actionFromKey(const QString &key)
{
    for (const Name &name : names) {
        if (key == QLatin1String(name.key))
            return name.action;
    }
    return Action::Count;
}

} // namespace soctv
