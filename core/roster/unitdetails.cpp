#include "core/roster/unitdetails.h"

#include "core/roster/units.h"
#include "core/text/fold.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <array>

namespace soctv {

namespace {

struct TextLine {
    UnitText text;
    const char *column;
    const char *title;
};

constexpr std::array textLines{
    TextLine{UnitText::Code, "code", QT_TRANSLATE_NOOP("soctv", "Code")},
    TextLine{UnitText::Contact, "contact", QT_TRANSLATE_NOOP("soctv", "Contact")},
    TextLine{UnitText::Province, "province", QT_TRANSLATE_NOOP("soctv", "Province or city")},
    TextLine{UnitText::FederationOfficer, "federation_officer",
        QT_TRANSLATE_NOOP("soctv", "Officer in charge")},
};
static_assert(textLines.size() == std::size_t(UnitText::Count));

constexpr auto ownKindPrefix = "own_";

const TextLine &lineOf(UnitText text)
{
    return textLines.at(std::size_t(text));
}

void require(const QString &problem)
{
    if (!problem.isEmpty())
        throw Error{ErrorCode::Invalid, problem};
}

// The last name of a unit, whatever the day.
QString lastName(Database &database, qint64 unit)
{
    Statement statement(
        database, "SELECT name FROM unit_name WHERE unit = ? ORDER BY valid_from DESC LIMIT 1");
    return statement.bind(1, unit).step() ? statement.text(0) : QString();
}

} // namespace

QString unitTextTitle(UnitText text)
{
    return QCoreApplication::translate("soctv", lineOf(text).title);
}

UnitDetails readUnitDetails(Database &database, qint64 unit)
{
    UnitDetails details;
    QByteArray columns = "kind";
    for (const TextLine &line : textLines)
        columns += QByteArray(", ") + line.column;
    Statement row(database, "SELECT " + columns + " FROM unit WHERE id = ? AND deleted_at IS NULL");
    if (!row.bind(1, unit).step())
        return details;
    details.unit = unit;
    details.kind = row.integer(0);
    for (int i = 0; i < int(UnitText::Count); ++i)
        details.texts.append(row.text(i + 1));
    Statement aliases(database, "SELECT id, alias FROM unit_alias WHERE unit = ? ORDER BY id");
    aliases.bind(1, unit);
    while (aliases.step())
        details.aliases.append({aliases.integer(0), aliases.text(1)});
    return details;
}

QString checkUnitText(Database &database, qint64 unit, UnitText text, const QString &typed)
{
    const QString code = cleaned(typed);
    if (text != UnitText::Code || code.isEmpty())
        return {};
    Statement others(database,
        "SELECT id, code FROM unit WHERE code IS NOT NULL AND id <> ? AND deleted_at IS NULL");
    others.bind(1, unit);
    while (others.step()) {
        if (foldCase(others.text(1)) != foldCase(code))
            continue;
        return QCoreApplication::translate(
            "soctv", "“%1” has the code %2 already. Give this unit another code, or none.")
            .arg(lastName(database, others.integer(0)), code);
    }
    return {};
}

void setUnitText(Edit &edit, qint64 unit, UnitText text, const QString &typed)
{
    require(checkUnitText(edit.database(), unit, text, typed));
    edit.update("unit", unit, {{lineOf(text).column, textOrNull(cleaned(typed))}});
}

void setUnitKind(Edit &edit, qint64 unit, qint64 kind)
{
    edit.update("unit", unit, {{"kind", kind}});
}

QString checkUnitAlias(Database &database, qint64 unit, const QString &typed)
{
    const QString alias = cleaned(typed);
    if (alias.isEmpty())
        return QCoreApplication::translate("soctv", "Type the other name first.");
    const UnitNames names(database);
    const QList<qint64> bearers = names.find(alias);
    if (bearers.contains(unit))
        return QCoreApplication::translate("soctv", "The unit is found by this name already.");
    if (bearers.isEmpty())
        return {};
    return QCoreApplication::translate("soctv",
        "“%1” is found by this name. Two units with one name could not be told apart: write it "
        "differently.")
        .arg(names.name(bearers.first()));
}

void removeUnitAlias(Edit &edit, qint64 alias)
{
    edit.remove("unit_alias", alias);
}

QString checkUnitKindName(Database &database, qint64 kind, const QString &name)
{
    const QString wanted = foldCase(cleaned(name)).simplified();
    if (wanted.isEmpty())
        return QCoreApplication::translate("soctv", "A kind of unit needs a name.");
    Statement kinds(database, "SELECT name FROM unit_kind WHERE id <> ?");
    kinds.bind(1, kind);
    while (kinds.step()) {
        if (foldCase(kinds.text(0)).simplified() == wanted)
            return QCoreApplication::translate("soctv", "There is a kind with this name already.");
    }
    return {};
}

qint64 addUnitKind(Edit &edit, const QString &name)
{
    require(checkUnitKindName(edit.database(), 0, name));
    const qint64 last = edit.database().number("SELECT max(position) FROM unit_kind");
    const qint64 kind = edit.insert(
        "unit_kind", {{"key", QString()}, {"name", cleaned(name)}, {"position", last + 1}});
    // Ids are never given twice, so no two kinds share a key, whatever is undone in between.
    edit.update("unit_kind", kind, {{"key", QLatin1String(ownKindPrefix) + QString::number(kind)}});
    return kind;
}

void renameUnitKind(Edit &edit, qint64 kind, const QString &name)
{
    require(checkUnitKindName(edit.database(), kind, name));
    edit.update("unit_kind", kind, {{"name", cleaned(name)}});
}

bool isOwnUnitKind(const UnitKind &kind)
{
    return kind.key.startsWith(QLatin1String(ownKindPrefix));
}

void removeUnitKind(Edit &edit, qint64 kind)
{
    const QList<UnitKind> kinds = unitKinds(edit.database());
    const auto found = std::ranges::find(kinds, kind, &UnitKind::id);
    if (found == kinds.end())
        return;
    if (!isOwnUnitKind(*found))
        require(QCoreApplication::translate(
            "soctv", "This kind belongs to the program and stays. It can be given another name."));
    if (const int units = unitsByKind(edit.database()).value(kind)) {
        throw Error{ErrorCode::Invalid,
            QCoreApplication::translate("soctv",
                "%n unit(s) are of this kind. Give them another kind first.", nullptr, units)};
    }
    edit.remove("unit_kind", kind);
}

QHash<qint64, int> unitsByKind(Database &database)
{
    QHash<qint64, int> counts;
    // Deleted ones count too: they refer to their kind until the file forgets them.
    Statement statement(database, "SELECT kind, count(*) FROM unit GROUP BY kind");
    while (statement.step())
        counts.insert(statement.integer(0), int(statement.integer(1)));
    return counts;
}

} // namespace soctv
