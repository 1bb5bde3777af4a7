#include "ui/list/cellissues.h"

#include "core/roster/checks.h"
#include "core/roster/roster.h"
#include "ui/list/offer.h"
#include "ui/list/rostermodel.h"
#include "ui/messagebar.h"

namespace soctv {

CellIssues::CellIssues(Roster &roster, RosterModel &model, QObject *parent)
    : QObject(parent)
    , m_roster(roster)
    , m_model(model)
{
}

QList<Issue> CellIssues::issuesAt(const QModelIndex &index) const
{
    const int field = RosterModel::fieldOf(index.column());
    if (!index.isValid() || field < 0)
        return {};
    QList<Issue> issues = m_model.issues(index.row());
    const QLatin1String name = listFields[std::size_t(field)].name();
    issues.removeIf([name](const Issue &issue) { return issue.field != name; });
    return issues;
}

QModelIndex CellIssues::firstIssueAfter(int row, int column) const
{
    for (int at = column + 1; at < m_model.columnCount(); ++at) {
        const QModelIndex index = m_model.index(row, at);
        if (!issuesAt(index).isEmpty())
            return index;
    }
    return {};
}

QModelIndex CellIssues::next(const QModelIndex &from) const
{
    const Marks *marks = m_model.listing().marks.get();
    const int count = m_model.postCount();
    const int start = from.isValid() ? from.row() : 0;
    const int column = from.isValid() ? from.column() : RosterModel::numberColumn;
    // The row of departure comes twice: what is right of the cell first, what is left of it last.
    for (int i = 0; i <= count; ++i) {
        const int row = i == 0 ? start : (start + i) % qMax(1, count);
        const bool departure = i == 0;
        if (row >= count || (!departure && marks && !marks->isMarked(m_model.postAt(row))))
            continue;
        const QModelIndex found
            = firstIssueAfter(row, departure ? column : RosterModel::numberColumn);
        if (found.isValid())
            return found;
    }
    return {};
}

CellIssues::Offers CellIssues::offers(const QModelIndex &index)
{
    Offers result;
    if (!m_model.canEdit())
        return result;
    const QPersistentModelIndex cell(index);
    for (const Issue &issue : issuesAt(index)) {
        if (issue.code == QLatin1String("unit_ambiguous")) {
            result += candidates(cell, issue.found);
        } else if (const QString verb = offerText(issue); !verb.isEmpty()) {
            result.append({verb, [this, cell, issue] { take(cell, issue); }});
        }
    }
    return result;
}

CellIssues::Offers CellIssues::candidates(const QPersistentModelIndex &cell, const QString &name)
{
    Offers result;
    const UnitNames &names = m_roster.unitNames();
    const QList<qint64> units = names.find(name);
    for (const UnitName &unit : names.all()) {
        if (!units.contains(unit.id))
            continue;
        // Units of one name are told apart by their code, or else by their number in the file.
        const QString mark = unit.code.isEmpty() ? QString::number(unit.id) : unit.code;
        result.append({tr("%1 (%2)").arg(unit.name, mark),
            [this, cell, id = unit.id] { chooseUnit(cell, id); }});
    }
    return result;
}

Notice CellIssues::notice(const QModelIndex &index)
{
    Notice notice;
    notice.kind = Notice::Warning;
    notice.topic = QStringLiteral("cell"); // the next F8 tells of another cell
    notice.text = index.data(RosterModel::IssueRole).toString();
    notice.buttons = offers(index);
    if (!notice.buttons.isEmpty())
        notice.buttons.append({tr("Leave as it is"), [] {}});
    return notice;
}

void CellIssues::take(const QPersistentModelIndex &cell, const Issue &issue)
{
    if (!cell.isValid())
        return; // the row is gone
    const qint64 post = m_model.postAt(cell.row());
    if (post == 0 && issue.code != QLatin1String("unit_unknown")) {
        m_model.setData(cell, issue.offer);
        return;
    }
    const Marks *marks = m_model.listing().marks.get();
    const auto done = takeOffer(m_roster, post, issue, marks ? marks->duplicateOf.value(post) : 0);
    if (!done)
        Q_EMIT message(errorNotice(done.error()));
}

void CellIssues::chooseUnit(const QPersistentModelIndex &cell, qint64 unit)
{
    const qint64 post = cell.isValid() ? m_model.postAt(cell.row()) : 0;
    if (post == 0)
        return;
    const auto done = m_roster.edit(Step{Action::SetField, 1, field("unit")}, [&](Edit &edit) {
        edit.update("post", post, {{"unit", unit}, {"unit_text", Value()}});
    });
    if (!done)
        Q_EMIT message(errorNotice(done.error()));
}

} // namespace soctv
