#include "ui/view.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace soctv {

namespace {

// clang-format off
constexpr auto rows = QT_TRANSLATE_N_NOOP("View", "%n row(s)");
constexpr auto collaboratorSheet = "cong-tac-vien";
constexpr auto pairs = QT_TRANSLATE_N_NOOP("View", "%n pair(s)");

constexpr std::array lines{
    ViewLine{View::Today, QT_TRANSLATE_NOOP("View", "To do &today"), "Ctrl+1", "today",
             ViewLine::Top},
    ViewLine{View::Section1, QT_TRANSLATE_NOOP("View", "&1. People, accounts"), "Ctrl+2", "list",
             ViewLine::UnderSheet, Scope::Section1, rows},
    ViewLine{View::Section2, QT_TRANSLATE_NOOP("View", "&2. Core staff"), "Ctrl+3", "list",
             ViewLine::UnderSheet, Scope::Section2, rows},
    ViewLine{View::Collaborators, QT_TRANSLATE_NOOP("View", "&Collaborators"), "Ctrl+4", "list",
             ViewLine::Top, Scope::Collaborators, rows, collaboratorSheet},
    ViewLine{View::EndingSoon, QT_TRANSLATE_NOOP("View", "Ending &soon"), "", "list",
             ViewLine::UnderCollaborators, Scope::EndingSoon, rows, collaboratorSheet},
    ViewLine{View::Ended, QT_TRANSLATE_NOOP("View", "&Ended"), "", "list",
             ViewLine::UnderCollaborators, Scope::Ended, rows, collaboratorSheet},
    ViewLine{View::UnitClosed, QT_TRANSLATE_NOOP("View", "&Unit closed"), "", "list",
             ViewLine::UnderCollaborators, Scope::UnitClosed, rows, collaboratorSheet},
    ViewLine{View::Changes, QT_TRANSLATE_NOOP("View", "Came and &went"), "", "changes",
             ViewLine::UnderCollaborators, {}, nullptr, "tang-giam"},
    ViewLine{View::Accounts, QT_TRANSLATE_NOOP("View", "O&fficial accounts"), "Ctrl+5", "accounts",
             ViewLine::Top, {}, nullptr, "trang-chinh-thuc"},
    ViewLine{View::Units, QT_TRANSLATE_NOOP("View", "Un&its"), "Ctrl+7", "units",
             ViewLine::Top, {}, nullptr, "tong-hop"},
    ViewLine{View::Duplicates, QT_TRANSLATE_NOOP("View", "Possible &duplicates"), "Ctrl+8", "duplicates",
             ViewLine::Top, {}, pairs},
    ViewLine{View::ToCheck, QT_TRANSLATE_NOOP("View", "Cells to chec&k"), "", "check",
             ViewLine::Top, Scope::ToCheck, rows},
    ViewLine{View::History, QT_TRANSLATE_NOOP("View", "&History, bin"), "Ctrl+9", "history",
             ViewLine::Top},
    ViewLine{View::Statistics, QT_TRANSLATE_NOOP("View", "St&atistics"), "", "statistics",
             ViewLine::Top, {}, nullptr, "tong-hop"},
};
// clang-format on

} // namespace

std::span<const ViewLine> viewLines()
{
    return lines;
}

const ViewLine &lineOf(View view)
{
    return *std::ranges::find(lines, view, &ViewLine::view);
}

std::optional<Scope> scopeOf(View view)
{
    return lineOf(view).scope;
}

View viewOf(Role role)
{
    switch (role) {
    case Role::CoreStaff:
        return View::Section2;
    case Role::Collaborator:
        return View::Collaborators;
    case Role::AccountContact:
        break;
    }
    return View::Section1;
}

QString viewMenuText(View view)
{
    return QCoreApplication::translate("View", lineOf(view).name);
}

QString viewName(View view)
{
    return viewMenuText(view).remove(QLatin1Char('&'));
}

QString viewTitle(View view)
{
    return lineOf(view).place == ViewLine::UnderSheet
        ? QCoreApplication::translate("View", "Mẫu 01")
        : viewName(view);
}

} // namespace soctv
