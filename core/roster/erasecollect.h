#pragma once

#include "core/db/changes.h"

#include <QMap>
#include <QSet>

namespace soctv {

/// Rows to be erased, by table.
using DoomedRows = QMap<QByteArray, QSet<qint64>>;

/// All rows that are about \a persons, found in the tables and in every stored changeset: the
/// persons and everyone merged into them, their posts, personal accounts, sources and not_same.
DoomedRows collectDoomed(Database &database, const QList<qint64> &persons);

/// Position of a column in the rows of a changeset; -1: there is none.
int columnIndex(Database &database, const char *table, const char *column);

} // namespace soctv
