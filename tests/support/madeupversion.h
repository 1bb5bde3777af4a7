#pragma once

#include "core/roster/migrate.h"
#include "core/roster/schema.h"

namespace soctv {

/// A program that knows a version 2, which does not exist: every person has a nickname.
/// \a writesValues: and one who has none gets "–".
inline Versions madeUpVersion2(bool writesValues)
{
    QByteArray sql = "ALTER TABLE person ADD COLUMN nickname TEXT;";
    if (writesValues)
        sql += "UPDATE person SET nickname = '–';";
    return {2, {{1, sql, writesValues}}, [](int version) {
                QByteArray text = frozenText(1);
                const qsizetype person = text.indexOf("CREATE TABLE person ");
                if (version == 2)
                    text.insert(text.indexOf(");", person), ", nickname TEXT");
                return text;
            }};
}

} // namespace soctv
