#pragma once

#include "core/roster/datednames.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QSet>

namespace soctv {

/// A row of unit_parent, dated like DatedName: the unit stands under \a parent.
struct ParentSpan {
    qint64 id = 0;
    qint64 parent = 0;
    QString from;
    QString to;
};

/// True if \a span holds on the ISO day \a day.
template <typename Span>
bool holds(const Span &span, const QString &day)
{
    return span.from <= day && (span.to.isEmpty() || day <= span.to);
}

/// Names and parents of one unit, each in order of time.
struct UnitLife {
    QList<DatedName> names;
    QList<ParentSpan> parents;

    /// The first and the last day of the unit; empty: not known, and still open.
    QString begin() const { return names.isEmpty() ? QString() : names.first().from; }
    QString end() const { return names.isEmpty() ? QString() : names.last().to; }
    /// Null: the unit is not open on \a day.
    const DatedName *nameOn(const QString &day) const;
    /// Null: it stands at the top.
    const ParentSpan *parentOn(const QString &day) const;
    /// The name on \a day; for a unit that had closed its last one, before it began its first.
    QString shownName(const QString &day) const;
};

UnitLife readUnitLife(Database &database, qint64 unit);

/// The lives of all units that were not deleted, for checks of many at once.
class UnitLives {
public:
    explicit UnitLives(Database &database);

    bool contains(qint64 unit) const { return m_lives.contains(unit); }
    /// Without names if there is no such unit.
    const UnitLife &life(qint64 unit) const;
    QString shownName(qint64 unit, const QString &day) const { return life(unit).shownName(day); }
    /// The units that stand under \a parent on \a day or on any later day, in no order.
    QList<qint64> childrenFrom(qint64 parent, const QString &day) const;
    /// \a unit and all above it, on \a day or on any later day.
    QSet<qint64> ancestorsFrom(qint64 unit, const QString &day) const;

private:
    QHash<qint64, UnitLife> m_lives;
    QMultiHash<qint64, qint64> m_children; // at any time
    QList<QString> m_moveDays; // on which somebody got another parent, ascending
};

/// "yyyy-MM-dd" as texts of the file have it, and "dd/MM/yyyy" as people read it.
QString isoDay(const QDate &day);
QString shownDay(const QString &isoDay);

} // namespace soctv
