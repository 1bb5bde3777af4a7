#include "ui/intake/repairs.h"

#include "core/intake/rowissues.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace soctv {

namespace {

// clang-format off
constexpr std::array names{
    std::pair{"phone_lost_zero", QT_TRANSLATE_NOOP("soctv", "Phone numbers that lost their 0")},
    std::pair{"phone_old_prefix", QT_TRANSLATE_NOOP("soctv", "Mobile numbers of 11 digits, from before 2018")},
    std::pair{"phone_two_numbers", QT_TRANSLATE_NOOP("soctv", "Several phone numbers in one cell")},
    std::pair{"phone_exponent", QT_TRANSLATE_NOOP("soctv", "Phone numbers that became calculated numbers")},
    std::pair{"phone_not_a_number", QT_TRANSLATE_NOOP("soctv", "Words beside the phone number")},
    std::pair{"phone_country_code", QT_TRANSLATE_NOOP("soctv", "Phone numbers with +84")},
    std::pair{"email_blank", QT_TRANSLATE_NOOP("soctv", "Blanks in e-mail addresses")},
    std::pair{"email_dot", QT_TRANSLATE_NOOP("soctv", "Dots or commas behind e-mail addresses")},
    std::pair{"link_scheme", QT_TRANSLATE_NOOP("soctv", "Links without https://")},
    std::pair{"link_tracking", QT_TRANSLATE_NOOP("soctv", "Links with extra parts")},
    std::pair{"link_not_profile", QT_TRANSLATE_NOOP("soctv", "Links to a post instead of the account")},
    std::pair{"name_in_link", QT_TRANSLATE_NOOP("soctv", "Names in the column of links")},
    std::pair{"text_tcvn3", QT_TRANSLATE_NOOP("soctv", "Texts in the old encoding TCVN3 (ABC)")},
    std::pair{"text_vni", QT_TRANSLATE_NOOP("soctv", "Texts in the old encoding VNI")},
    std::pair{"text_viscii", QT_TRANSLATE_NOOP("soctv", "Texts in the old encoding VISCII")},
    std::pair{"text_cp1258", QT_TRANSLATE_NOOP("soctv", "Texts in the old encoding of Windows (1258)")},
    std::pair{"text_tcvn5712", QT_TRANSLATE_NOOP("soctv", "Texts in the old encoding TCVN 5712")},
    std::pair{"unit_kind_near", QT_TRANSLATE_NOOP("soctv", "Kinds of units of nearly another name")},
    std::pair{"unit_kind_new", QT_TRANSLATE_NOOP("soctv", "Kinds of units that are new")},
    std::pair{"province_former", QT_TRANSLATE_NOOP("soctv", "Provinces that are part of another one today")},
    std::pair{"text_decomposed", QT_TRANSLATE_NOOP("soctv", "Texts in decomposed Unicode")},
};
// clang-format on

QString nameOf(const RepairKind &kind)
{
    const auto found = std::ranges::find_if(
        names, [&](const auto &entry) { return kind.code == QLatin1String(entry.first); });
    if (found != names.end())
        return QCoreApplication::translate("soctv", found->second);
    return rowIssueText({{}, kind.code, kind.before, kind.after});
}

} // namespace

QList<RepairKind> repairKinds(const ImportPlan &plan)
{
    QList<RepairKind> kinds;
    const auto add = [&](const Issue &issue, bool taken) {
        if (issue.offer.isEmpty())
            return;
        auto kind = std::ranges::find(kinds, issue.code, &RepairKind::code);
        if (kind == kinds.end()) {
            kinds.append({issue.code, 0, 0, issue.found, issue.offer});
            kind = kinds.end() - 1;
        }
        ++kind->cells;
        kind->taken += taken;
    };
    const auto addAll = [&](const auto &rows) {
        for (const auto &row : rows) {
            if (row.outcome == Outcome::Skipped)
                continue;
            for (const Issue &issue : row.repaired)
                add(issue, true);
            for (const Issue &issue : row.issues)
                add(issue, false);
        }
    };
    addAll(plan.rows);
    addAll(plan.units);
    return kinds;
}

QString repairText(const RepairKind &kind)
{
    const QString cells
        = QCoreApplication::translate("soctv", "%1: %n cell(s)", nullptr, kind.cells)
              .arg(nameOf(kind));
    if (kind.before == kind.after) // moved, or other letters that look the same
        return QCoreApplication::translate("soctv", "%1, for example %2").arg(cells, kind.before);
    return QCoreApplication::translate("soctv", "%1, for example %2 → %3")
        .arg(cells, kind.before, kind.after);
}

} // namespace soctv
