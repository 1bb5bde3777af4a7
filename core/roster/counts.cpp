#include "core/roster/counts.h"

#include "core/db/database.h"

namespace soctv {

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

} // namespace soctv
