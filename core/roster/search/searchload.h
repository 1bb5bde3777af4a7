#pragma once

#include "core/base/progress.h"
#include "core/db/changes.h"
#include "core/db/reader.h"
#include "core/db/statement.h"
#include "core/roster/search/orderkeys.h"
#include "core/roster/search/searchrows.h"
#include "core/roster/units.h"

#include <QSet>

#include <functional>

namespace soctv {

/// How often the file has been edited.
qint64 readEditNumber(Database &database);
/// Reads all rows without their texts, and what orders them by name.
void loadRows(Reader &reader, SearchRows &rows, OrderKeys &keys, Progress &progress);
/// Gives texts to the next rows that have none; false: all have.
bool loadNextTexts(Reader &reader, SearchRows &rows);
/// Checks the next rows from \a checked on, which moves on; false: all are checked.
bool loadNextChecks(Reader &reader, SearchRows &rows, const UnitNames &units, quint32 &checked);

/// Reads one column for all rows: \a visit gets the place and a statement whose column 1 holds the
/// text of \a field, or the stored key of the name.
void readKeys(Reader &reader, const SearchRows &rows, int field, Progress &progress,
    const std::function<void(quint32 place, const Statement &statement)> &visit);
/// The same for one post; empty if it is not there.
QString textOf(Database &database, qint64 post, int field);
QByteArray nameKeyOfPost(Database &database, qint64 post);

/// The posts whose row \a changes touched, in ascending order.
QList<qint64> postsTouched(Reader &reader, const SearchRows &rows, const Changes &changes);
/// The posts of \a persons.
QList<qint64> postsOf(Reader &reader, const QSet<qint64> &persons);
/// Pairs of persons that were said not to be the same, smaller id first.
QSet<std::pair<qint64, qint64>> dismissedPairs(Reader &reader);

} // namespace soctv
