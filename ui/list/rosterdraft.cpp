// The * row of the list, where a new one is typed; rostermodel.cpp holds the rows that are stored.

#include "core/roster/roster.h"
#include "ui/list/rostermodel.h"

#include <algorithm>

namespace soctv {

bool RosterModel::hasDraft() const
{
    return std::ranges::any_of(m_draft, [](const QString &text) { return !text.isEmpty(); });
}

bool RosterModel::commitDraft()
{
    if (!hasDraft())
        return true;
    const NewRow added{*roleOf(m_query.scope), m_draft};
    const Step step{Action::AddRows};
    const auto posts = m_roster.edit(
        step, [&](Edit &edit) { return addRows(edit, {added}, UnknownUnit::Keep); });
    if (!posts) {
        m_draftHeld = m_roster.unsaved() && m_roster.unsaved()->step == step;
        Q_EMIT editFailed(posts.error());
        return false;
    }
    discardDraft();
    appendPosts(*posts);
    return true;
}

// What the roster kept is stored, or was given up.
void RosterModel::forgetHeld()
{
    if (const auto cell = std::exchange(m_heldCell, std::nullopt))
        m_unsaved.remove(*cell);
    if (std::exchange(m_draftHeld, false))
        discardDraft();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void RosterModel::discardDraft()
{
    m_draft = {};
    m_draftHint.clear();
    const int row = starRow();
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    Q_EMIT draftChanged();
}

void RosterModel::setDraftHint(const QString &hint)
{
    if (hint == m_draftHint || starRow() < 0)
        return;
    m_draftHint = hint;
    const QModelIndex name = index(starRow(), columnOf(field("full_name")));
    Q_EMIT dataChanged(name, name);
}

ListRow RosterModel::draftRow() const
{
    ListRow row;
    row.texts = m_draft;
    findUnit(row);
    return row;
}

ListRow RosterModel::typedRow(int at, int field, const QString &text) const
{
    const ListRow *stored = row(at);
    ListRow typed = stored ? *stored : draftRow();
    if (field >= 0)
        typed.texts[std::size_t(field)] = text;
    if (field == soctv::field("unit"))
        findUnit(typed);
    return typed;
}

void RosterModel::findUnit(ListRow &row) const
{
    const QList<qint64> units = m_roster.unitNames().find(row.texts[field("unit")]);
    row.unit = units.size() == 1 ? units.first() : 0;
}

} // namespace soctv
