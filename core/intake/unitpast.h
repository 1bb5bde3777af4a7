#pragma once

#include "core/db/database.h"
#include "core/roster/units.h"

#include <QDate>
#include <QHash>
#include <QMultiHash>

namespace soctv {

/// What became of units, for sheets that still bear a former name or come from a closed unit.
class UnitPast {
public:
    explicit UnitPast(Database &database);

    /// True if \a unit bore \a typed once and not today, by \a names.
    bool isFormerName(const QString &typed, qint64 unit, const UnitNames &names) const;
    /// The last day of a unit that has closed; invalid: not known.
    QDate lastDay(qint64 unit) const { return m_lastDays.value(unit); }
    /// The open units that \a unit was merged into or split up into, however often they were
    /// merged again.
    QList<qint64> successors(qint64 unit, const UnitNames &names) const;
    /// "The unit “A” closed on 01/07/2025; it was merged into “B”."
    QString closure(qint64 unit, const UnitNames &names) const;

private:
    QMultiHash<qint64, QString> m_formerNames; // by unitKey()
    QHash<qint64, QDate> m_lastDays;
    QMultiHash<qint64, qint64> m_followers;
};

} // namespace soctv
