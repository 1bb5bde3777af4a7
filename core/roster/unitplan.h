#pragma once

#include "core/roster/decision.h"
#include <QDate>
#include <QLatin1String>
#include <QList>
#include <QString>

namespace soctv {

/// What can happen to a unit. The keys stand in unit_event.kind.
enum class UnitEvent { Found, Rename, Merge, Split, Move, Close, Count };
QLatin1String unitEventKey(UnitEvent event);
/// UnitEvent::Count if \a key is none of ours.
UnitEvent unitEventFromKey(const QString &key);

/// What an event does to one unit, before anything is written.
struct UnitChange {
    qint64 unit = 0; ///< 0: a unit that comes into being
    UnitEvent event = UnitEvent::Count;
    QString name; ///< the day before
    QString before; ///< the name, or that of the unit above, which the event changes
    QString after;
    int posts = 0; ///< that go along; of a unit that closes: that stay with it
    int children = 0; ///< units directly under it, on the day or later
    bool changes = true; ///< false: it is so already
    QString note; ///< worth knowing, but no reason not to do it
    QString problem; ///< why it cannot be, and the way out; empty: it can
};

/// Which part of an order a problem is about.
enum class UnitOrderPart { Units, Name, Target, Decision, Day };
struct UnitOrderProblem {
    UnitOrderPart part;
    QString text; ///< in words, with the way out
};

/// A preview of one event: what it would do to each unit, and what is wrong with it.
struct UnitPlan {
    QList<UnitChange> changes;
    QList<UnitOrderProblem> problems;

    bool ok() const { return firstProblem().isEmpty(); }
    QString firstProblem() const;
    /// The problem with one part; empty: none.
    QString problemWith(UnitOrderPart part) const;
    /// How many units change, and how many cannot.
    int changing() const;
    int refused() const;
};

} // namespace soctv
