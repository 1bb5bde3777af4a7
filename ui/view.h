#pragma once

#include "core/roster/search/listing.h"

#include <QString>

#include <optional>
#include <span>

namespace soctv {

/// What the content area of the window can show.
enum class View {
    Today,
    Section1,
    Section2,
    Collaborators,
    EndingSoon,
    Ended,
    UnitClosed,
    Changes,
    Accounts,
    Units,
    Duplicates,
    ToCheck,
    History,
    Statistics
};

/// One view. This line is all that the menu, the navigation, the title of the window and the help
/// know of it; a view that is no list has a Page besides (ui/window/pages.cpp).
struct ViewLine {
    /// Where the navigation shows it.
    enum Place { Top, UnderSheet, UnderCollaborators };

    View view;
    const char *name; ///< English source text, context "View", with its key in the menu
    const char *keys; ///< portable shortcut; empty: none
    const char *topic; ///< the part of the help text that is about it
    Place place = Top;
    std::optional<Scope> scope = {}; ///< the rows it lists; none: it is no list
    const char *count = nullptr; ///< plural of what the navigation counts, context "View"
    const char *sheet = "mau-01"; ///< what Ctrl+P and Ctrl+E begin with
};

/// All views, in the order of menu and navigation.
std::span<const ViewLine> viewLines();
const ViewLine &lineOf(View view);

/// The rows a view lists; none for views that are no list.
std::optional<Scope> scopeOf(View view);
/// The view that lists \a role.
View viewOf(Role role);
/// Its name, for the menu (with '&' before its key there) and for all other places.
QString viewMenuText(View view);
QString viewName(View view);
/// Its name in the title of the window.
QString viewTitle(View view);

} // namespace soctv
