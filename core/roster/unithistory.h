#pragma once

#include "core/db/database.h"

#include <QList>
#include <QString>

namespace soctv {

/// One line of what a unit was, as an officer reads it; days as dd/MM/yyyy.
struct UnitHistoryLine {
    QString from; ///< first day; empty: not known
    QString to; ///< last day; empty: still, or an event of one day
    QString what; ///< "Tên: …", "Cấp trên: …", "Sáp nhập vào …"
    QString decision; ///< "12/QĐ-LĐLĐ, 20/06/2025"; empty: none
};

/// The names and the units above of \a unit, newest first, then what happened to it.
struct UnitHistory {
    QList<UnitHistoryLine> names;
    QList<UnitHistoryLine> parents;
    QList<UnitHistoryLine> events;
};
UnitHistory readUnitHistory(Database &database, qint64 unit);

} // namespace soctv
