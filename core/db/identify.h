#pragma once

#include "core/base/error.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace soctv {

/// Ids in bytes 60–71 of the SQLite header of a roster.
constexpr quint32 rosterApplicationId = 0x536f4354; // "SoCT"

/// What the first bytes of a roster file say.
struct RosterHeader {
    int version; ///< user_version: the version of the schema
    bool hasWriteAheadLog; ///< another program switched it over: never opened like that
    bool isLonger; ///< than it says: right only where a VACUUM ended before it cut the file
};

/// Looks at the first 100 bytes of \a path without running any SQL. Throws Error with the sentence
/// for a folder, a missing or empty file, one that is no roster, one cut short.
RosterHeader readRosterHeader(const QString &path);

/// What is said of a file without content.
Error emptyFileError(const QString &path);

/// The same of the contents of a file; nothing if they are no roster.
std::optional<RosterHeader> rosterHeaderIn(QByteArrayView bytes);

/// The text of every object in the schema of an open file, white space and quotes made alike, in
/// order of type and name: two files with the same text have the same schema and nothing else.
QString schemaText(class Database &database);

} // namespace soctv
