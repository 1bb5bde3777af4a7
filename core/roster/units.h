#pragma once

#include "core/db/changes.h"
#include "core/roster/datednames.h"
#include "core/roster/edit.h"

#include <QDate>
#include <QHash>
#include <QStringList>

#include <array>
#include <initializer_list>

namespace soctv {

/// One unit under the name it goes by on a day.
struct UnitName {
    qint64 id;
    QString name;
    QString code;
};

/// The names of all units, to find one by what people type.
class UnitNames {
public:
    /// As of \a day; if it is invalid, of today.
    explicit UnitNames(Database &database, const QDate &day = {});

    const QDate &day() const { return m_day; }

    /// The units that bear \a typed, case and marks placement ignored; if there is none, those that
    /// bear the same unitKey(), so that abbreviations and punctuation do not count; then, if
    /// \a typed has no marks, those that bear it without marks. Each time names of the day come
    /// before aliases and names of other days. Units that are not open on the day are found if no
    /// open one is.
    QList<qint64> find(const QString &typed) const;
    /// What it goes by on the day: after it closed its last name, before it began its first.
    QString name(qint64 unit) const { return m_units.value(unit).name; }
    /// Whether one of its names holds on the day.
    bool isOpen(qint64 unit) const { return m_units.value(unit).state == State::Open; }
    /// Whether it began before the day and is not open on it.
    bool isClosed(qint64 unit) const { return m_units.value(unit).state == State::Closed; }
    /// Makes a unit that was just added known; all() does not list it.
    void add(const UnitName &unit);
    /// One more name of a unit.
    void addAlias(qint64 unit, const QString &alias) { addKeys(OtherName, alias, unit); }

    /// Those open on the day, in Vietnamese order of name.
    const QList<UnitName> &all() const { return m_all; }
    /// The same with those that are not.
    const QList<UnitName> &withClosed() const { return m_withClosed; }
    /// Aliases, former and later names of all units.
    const QList<UnitName> &otherNames() const { return m_otherNames; }
    /// The open units by unitKey() of all their names and aliases.
    QMultiHash<QString, qint64> byKey() const;

private:
    enum class State { Unknown, Later, Open, Closed };
    struct Known {
        QString name;
        State state = State::Unknown;
    };
    enum Kind { NameOfTheDay, OtherName, NotOpen, Kinds };
    struct Keys {
        QMultiHash<QString, qint64> folded;
        QMultiHash<QString, qint64> key;
        QMultiHash<QString, qint64> plain;
    };

    void readNames(Database &database);
    void readAliases(Database &database);
    void takeUnit(const UnitName &unit, const QList<DatedName> &names);
    void putInOrder();
    void addKeys(Kind kind, const QString &name, qint64 unit);
    QList<qint64> find(const QString &typed, std::initializer_list<Kind> kinds) const;

    QDate m_day;
    QHash<qint64, Known> m_units;
    QList<UnitName> m_all;
    QList<UnitName> m_withClosed;
    QList<UnitName> m_otherNames;
    std::array<Keys, Kinds> m_keys;
};

/// How many units are open today.
qint64 openUnitCount(Database &database);

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
