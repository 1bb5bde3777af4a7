#pragma once

#include "core/db/statement.h"

#include <QDate>
#include <QHash>
#include <QList>

namespace soctv {

/// One of the names that a unit has borne, bears or will bear: a row of unit_name.
struct DatedName {
    qint64 id = 0;
    QString name;
    QString from; ///< first day, yyyy-MM-dd; empty: always
    QString to; ///< last day; empty: still
};

/// Which of \a names, those of one unit, it goes by on \a day: the one that holds; after it closed
/// the last it bore; before it began the first. Null only if there are none.
const DatedName *nameOn(const QList<DatedName> &names, const QDate &day);

/// Reads the names of the units that are asked for, each once.
class DatedNames {
public:
    /// The names of \a day; if it is invalid, of today.
    explicit DatedNames(Database &database, const QDate &day = {});

    /// What \a unit goes by, without an id if it has no name.
    const DatedName &of(qint64 unit);

private:
    Statement m_statement;
    QDate m_day;
    QHash<qint64, DatedName> m_read;
};

} // namespace soctv
