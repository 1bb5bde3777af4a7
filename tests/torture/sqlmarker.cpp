#include "tests/torture/sqlmarker.h"

#include <sqlite3.h>

#include <atomic>

namespace soctv::torture {

namespace {

std::atomic_bool marked = false;

void mark(sqlite3_context *context, int count, sqlite3_value **values)
{
    marked = true;
    if (count > 0)
        sqlite3_result_value(context, values[0]);
    else
        sqlite3_result_int(context, 1);
}

int addMark(sqlite3 *database, char **, const sqlite3_api_routines *)
{
    return sqlite3_create_function_v2(database, "mark", -1,
        SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nullptr, mark, nullptr, nullptr,
        nullptr);
}

} // namespace

void installMarker()
{
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(addMark));
}

bool wasMarked()
{
    return marked.exchange(false);
}

} // namespace soctv::torture
