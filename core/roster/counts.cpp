#include "core/roster/counts.h"

#include "core/db/database.h"

namespace soctv {

namespace {

struct Count {
    const char *name;
    qint64 RosterCounts::*value;
};
constexpr Count named[] = {
    {"units", &RosterCounts::units},
    {"people", &RosterCounts::people},
    {"posts", &RosterCounts::posts},
    {"accounts", &RosterCounts::accounts},
    {"steps", &RosterCounts::steps},
};

} // namespace

RosterCounts countRoster(Database &database)
{
    const ReadScope oneLook(database);
    return {
        .units = database.number("SELECT count(*) FROM unit WHERE deleted_at IS NULL"),
        .people = database.number("SELECT count(*) FROM person WHERE deleted_at IS NULL"),
        .posts = database.number("SELECT count(*) FROM post WHERE deleted_at IS NULL"),
        .accounts = database.number("SELECT count(*) FROM account WHERE deleted_at IS NULL"),
        .steps = database.number("SELECT count(*) FROM history"),
    };
}

BackupCounts toBackupCounts(const RosterCounts &counts)
{
    BackupCounts noted;
    for (const Count &count : named)
        noted.insert(QLatin1String(count.name), counts.*count.value);
    return noted;
}

std::optional<RosterCounts> rosterCounts(const BackupCounts &counts)
{
    RosterCounts result;
    for (const Count &count : named) {
        const auto found = counts.find(QLatin1String(count.name));
        if (found == counts.end())
            return std::nullopt;
        result.*count.value = *found;
    }
    return result;
}

} // namespace soctv
