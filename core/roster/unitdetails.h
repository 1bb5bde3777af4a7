#pragma once

#include "core/roster/edit.h"
#include "core/roster/unittree.h"

#include <QHash>
#include <QStringList>

namespace soctv {

/// What is kept of a unit beside its dated names and parents; texts of people's choice.
enum class UnitText { Code, Contact, Province, FederationOfficer, Count };

/// The title of a text, in the interface language.
QString unitTextTitle(UnitText text);

/// One more name under which a unit is found.
struct UnitAlias {
    qint64 id = 0;
    QString alias;
};

struct UnitDetails {
    qint64 unit = 0; ///< 0: there is no such unit
    qint64 kind = 0;
    QStringList texts; ///< by UnitText
    QList<UnitAlias> aliases;

    const QString &text(UnitText text) const { return texts.at(int(text)); }
};

UnitDetails readUnitDetails(Database &database, qint64 unit);

/// Why \a typed may not become the text of \a unit: a code that another unit has. Empty: it may.
QString checkUnitText(Database &database, qint64 unit, UnitText text, const QString &typed);
/// Throws Error{Invalid} with what checkUnitText() says.
void setUnitText(Edit &edit, qint64 unit, UnitText text, const QString &typed);
void setUnitKind(Edit &edit, qint64 unit, qint64 kind);

/// Why \a typed may not become another name of \a unit: nothing is typed, it bears the name
/// already, or another unit does. Empty: it may; then addUnitAlias() of units.h adds it.
QString checkUnitAlias(Database &database, qint64 unit, const QString &typed);
void removeUnitAlias(Edit &edit, qint64 alias);

/// Why no kind may be called \a name: it is empty or another than \a kind is called so. Empty: one
/// may. \a kind 0: a new one.
QString checkUnitKindName(Database &database, qint64 kind, const QString &name);
/// Adds a kind at the end of the list and returns its id.
qint64 addUnitKind(Edit &edit, const QString &name);
void renameUnitKind(Edit &edit, qint64 kind, const QString &name);
/// True for a kind that was added; the others belong to the program, which looks for their keys.
bool isOwnUnitKind(const UnitKind &kind);
/// Throws Error{Invalid} if units are of this kind, or if it belongs to the program.
void removeUnitKind(Edit &edit, qint64 kind);
/// How many units are of each kind, those that closed included.
QHash<qint64, int> unitsByKind(Database &database);

} // namespace soctv
