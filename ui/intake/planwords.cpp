#include "ui/intake/planwords.h"

#include "core/intake/rowissues.h"
#include "ui/intake/planmodel.h"

#include <QStringList>

#include <algorithm>

namespace soctv {

namespace {

bool isOf(const Issue &issue, int field)
{
    return issue.field == listFields[std::size_t(field)].name();
}

const Issue *issueIn(const QList<Issue> &issues, int field)
{
    const auto found
        = std::ranges::find_if(issues, [field](const Issue &issue) { return isOf(issue, field); });
    return found == issues.end() ? nullptr : &*found;
}

const Issue *offerIn(const QList<Issue> &issues, int field)
{
    const auto found = std::ranges::find_if(issues,
        [field](const Issue &issue) { return isOf(issue, field) && !issue.offer.isEmpty(); });
    return found == issues.end() ? nullptr : &*found;
}

QString change(const QString &before, const QString &after)
{
    const QString empty = PlanModel::tr("(empty)");
    return (before.isEmpty() ? empty : before) + QStringLiteral(" → ")
        + (after.isEmpty() ? empty : after);
}

} // namespace

QString outcomeText(Outcome outcome)
{
    switch (outcome) {
    case Outcome::New:
        return PlanModel::tr("+ New");
    case Outcome::Updated:
        return PlanModel::tr("→ Changed");
    case Outcome::Same:
        return PlanModel::tr("= As it was");
    case Outcome::Check:
        return PlanModel::tr("? To look at");
    case Outcome::Skipped:
        break;
    }
    return PlanModel::tr("– Left out");
}

QString sectionText(Role role)
{
    switch (role) {
    case Role::AccountContact:
        return PlanModel::tr("Section 1");
    case Role::CoreStaff:
        return PlanModel::tr("Section 2");
    case Role::Collaborator:
        break;
    }
    return PlanModel::tr("Collaborators");
}

QString cellText(const PlannedRow &row, int field)
{
    const QString &text = row.texts[std::size_t(field)];
    const auto changed = std::ranges::find_if(
        row.changes, [field](const CellChange &c) { return c.field == field; });
    if (changed != row.changes.end())
        return change(changed->before, text);
    if (const Issue *taken = issueIn(row.repaired, field); taken && taken->found != text)
        return QStringLiteral("✓ ") + change(taken->found, text);
    if (const Issue *open = offerIn(row.issues, field); open && open->offer != text)
        return change(text, open->offer) + u'?';
    return text;
}

bool isMarked(const PlannedRow &row, int field)
{
    return std::ranges::any_of(row.issues,
        [field](const Issue &issue) { return isOf(issue, field) && !onlyInforms(issue); });
}

QString cellRemarks(const PlannedRow &row, int field)
{
    QStringList lines;
    for (const Issue &issue : row.issues) {
        if (isOf(issue, field))
            lines.append(rowIssueText(issue));
    }
    for (const Issue &issue : row.repaired) {
        if (isOf(issue, field))
            lines.append(
                PlanModel::tr("✓ %1: %2")
                    .arg(rowOfferText(issue), change(issue.found, row.texts[std::size_t(field)])));
    }
    return lines.join(u'\n');
}

QString countText(Outcome outcome, qint64 count)
{
    return PlanModel::tr("%1 %2").arg(outcomeText(outcome)).arg(count);
}

QString totalsText(const OutcomeCounts &counts)
{
    QStringList parts;
    for (const Outcome outcome : outcomes) {
        if (const int count = counts[outcome]; count > 0)
            parts.append(countText(outcome, count));
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace soctv
