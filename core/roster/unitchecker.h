#pragma once

#include "core/roster/unitlife.h"
#include "core/roster/unitplan.h"

#include <QCoreApplication>

namespace soctv {

/// The rules that all events of units share, and the plan that a check is making. Days: the first
/// of the new state, and the one before.
class UnitChecker {
    Q_DECLARE_TR_FUNCTIONS(soctv)

public:
    UnitChecker(Database &database, const Decision &decision, const QDate &day);

    Database &database() { return m_database; }
    const UnitLives &lives() const { return m_lives; }
    const QString &day() const { return m_day; }

    /// \name What becomes part of the plan.
    /// \{
    void fail(UnitOrderPart part, const QString &text);
    /// False if there is no day: nothing else can be told then.
    bool requireDay();
    void requireSome(const QList<qint64> &units);
    void add(const UnitChange &change) { m_plan.changes.append(change); }
    UnitPlan take() { return std::move(m_plan); }
    /// \}

    /// \a event for \a unit, with its name, what depends on it, and why it cannot be.
    UnitChange changeOf(UnitEvent event, qint64 unit);

    QString nameBefore(qint64 unit) const { return m_lives.shownName(unit, m_before); }
    QString nameThen(qint64 unit) const { return m_lives.shownName(unit, m_day); }
    /// The unit above, on the day before; 0: none.
    qint64 aboveBefore(qint64 unit) const;
    /// The name of a unit above others on the day; words for the top, which is 0.
    QString placeName(qint64 unit) const;

    /// \name Why something cannot be, and the way out; empty: it can.
    /// \{
    QString notOpen(qint64 unit) const;
    QString renamedLater(qint64 unit) const;
    QString movedLater(qint64 unit) const;
    QString cannotBeGone(qint64 unit) const;
    QString cannotEnd(qint64 unit) const;
    QString cannotTakeIn(qint64 unit) const;
    /// \}
    /// A note if another open unit bears \a name.
    QString sameNameNote(const QString &name, qint64 except) const;

private:
    Database &m_database;
    const UnitLives m_lives;
    const QString m_day;
    const QString m_before;
    const qint64 m_office; // the unit that keeps the roster
    UnitPlan m_plan;
};

} // namespace soctv
