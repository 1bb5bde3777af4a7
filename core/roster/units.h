#pragma once

#include "core/db/changes.h"
#include "core/roster/edit.h"

#include <QHash>
#include <QStringList>

namespace soctv {

/// One unit under the name it bears today.
struct UnitName {
    qint64 id;
    QString name;
    QString code;
};

/// The names of all units, to find one by what people type.
class UnitNames {
public:
    explicit UnitNames(Database &database);

    /// The units that bear \a typed as their name or alias, case and marks placement ignored; then,
    /// if there is none, those that bear it without marks.
    QList<qint64> find(const QString &typed) const;
    QString name(qint64 unit) const;
    /// Makes a unit that was just added known; all() does not list it.
    void add(const UnitName &unit) { addKeys(unit.name, unit.id); }
    /// All, in Vietnamese order of name.
    const QList<UnitName> &all() const { return m_all; }

private:
    void addKeys(const QString &name, qint64 unit);

    QList<UnitName> m_all;
    QHash<qint64, qsizetype> m_byId;
    QMultiHash<QString, qint64> m_byFolded;
    QMultiHash<QString, qint64> m_byPlain;
};

/// True if UnitNames read before \a changes are out of date.
bool changesUnitNames(const Changes &changes);

/// Adds a unit of kind CĐCS under the office and returns its id.
qint64 addUnit(Edit &edit, const QString &name);
/// Adds a unit of the kind with the key \a kind under \a parent (NULL: none).
qint64 addUnit(Edit &edit, const QString &name, const QString &kind, const Value &parent);
/// Adds the unit \a name and gives it to every row without a unit that bears this name, however it
/// is spelt, unless several units bear it.
qint64 addUnitForRows(Edit &edit, const QString &name);

} // namespace soctv
