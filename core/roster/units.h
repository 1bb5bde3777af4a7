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

    /// The units that bear \a typed as their name or alias, case and marks placement ignored; if
    /// there is none, those with the same unitKey(), so that abbreviations and punctuation do not
    /// count; then, if \a typed has no marks, those that bear it without marks.
    QList<qint64> find(const QString &typed) const;
    QString name(qint64 unit) const;
    /// Makes a unit that was just added known, or one more name; all() does not list it.
    void add(const UnitName &unit) { addKeys(unit.name, unit.id); }
    /// All, in Vietnamese order of name.
    const QList<UnitName> &all() const { return m_all; }
    /// The units by unitKey() of their names and aliases.
    const QMultiHash<QString, qint64> &byKey() const { return m_byKey; }

private:
    void addKeys(const QString &name, qint64 unit);

    QList<UnitName> m_all;
    QHash<qint64, qsizetype> m_byId;
    QMultiHash<QString, qint64> m_byFolded;
    QMultiHash<QString, qint64> m_byKey;
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
/// Remembers that \a alias means \a unit, which gets the rows without a unit that bear it, as
/// above. Nothing is done if it is one of the unit's names already.
void addUnitAlias(Edit &edit, qint64 unit, const QString &alias);

} // namespace soctv
