#include "ui/window/lastchange.h"

#include "core/db/reader.h"

#include <algorithm>

namespace soctv {

namespace {

constexpr int stepsLookedAt = 300;

bool hasRow(const Changes &changes, const QByteArray &table, qint64 id)
{
    const QList<RowChange> rows = changes.tables.value(table);
    return std::any_of(
        rows.cbegin(), rows.cend(), [id](const RowChange &change) { return change.id == id; });
}

} // namespace

std::optional<LastChange> lastChangeOf(Reader &reader, const ListRow &row, Progress &progress)
{
    const QList<HistoryStep> steps
        = reader.read([](Database &database) { return historySteps(database, stepsLookedAt); });
    for (const HistoryStep &step : steps) {
        progress.step(0, 0);
        if (step.undone)
            continue;
        const Changes changes = reader.read([&](Database &database) {
            return changesIn(storedChangeset(database, step.id), Direction::Redo);
        });
        if (hasRow(changes, "post", row.post) || hasRow(changes, "person", row.person)
            || (row.account && hasRow(changes, "account", row.account)))
            return LastChange{step.at, step.step};
    }
    return std::nullopt;
}

} // namespace soctv
