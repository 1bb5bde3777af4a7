#include "core/roster/units.h"

#include "core/text/fold.h"
#include "core/text/name.h"
#include "core/text/unitkey.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace soctv {

namespace {

qint64 kindId(Database &database, const QString &key)
{
    Statement statement(database, "SELECT id FROM unit_kind WHERE key = ?");
    statement.bind(1, key);
    if (!statement.step())
        throw Error{ErrorCode::Invalid,
            QCoreApplication::translate("soctv", "There is no kind of unit “%1”.").arg(key)};
    return statement.integer(0);
}

// The unit that is the office itself; NULL in a file that has none.
Value officeUnit(Database &database)
{
    const qint64 id = database.number("SELECT CAST(value AS INTEGER) FROM office "
                                      "WHERE key = 'unit'");
    return id > 0 ? Value(id) : Value();
}

// Makes the rows that bear \a text without a unit rows of \a unit.
void giveUnit(Edit &edit, const QString &text, qint64 unit)
{
    QList<qint64> posts;
    {
        Statement rows(edit.database(), "SELECT id FROM post WHERE unit IS NULL AND unit_text = ?");
        rows.bind(1, text);
        while (rows.step())
            posts.append(rows.integer(0));
    }
    for (const qint64 post : std::as_const(posts))
        edit.update("post", post, {{"unit", unit}, {"unit_text", Value()}});
}

// Makes the rows that bear \a name, however it is spelt, rows of \a unit unless others bear it.
void giveRows(Edit &edit, const QString &name, qint64 unit)
{
    const QString plain = foldPlain(unitKey(cleaned(name)));
    QStringList texts; // that may mean this unit
    {
        Statement typed(edit.database(),
            "SELECT DISTINCT unit_text FROM post WHERE unit_text IS NOT NULL AND unit IS NULL");
        while (typed.step()) {
            if (foldPlain(unitKey(typed.text(0))) == plain)
                texts.append(typed.text(0));
        }
    }
    for (const QString &text : std::as_const(texts)) {
        if (edit.unitNames()->find(text) == QList<qint64>{unit})
            giveUnit(edit, text, unit);
    }
}

} // namespace

UnitNames::UnitNames(Database &database)
{
    {
        Statement names(database,
            "SELECT u.id, n.name, u.code FROM unit u "
            "JOIN unit_name n ON n.unit = u.id AND n.valid_to IS NULL "
            "WHERE u.deleted_at IS NULL");
        while (names.step())
            m_all.append({names.integer(0), names.text(1), names.text(2)});
    }
    std::vector<std::pair<QByteArray, UnitName>> keyed;
    for (const UnitName &unit : std::as_const(m_all))
        keyed.emplace_back(sortKey(unit.name), unit);
    std::sort(
        keyed.begin(), keyed.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    for (qsizetype i = 0; i < m_all.size(); ++i) {
        m_all[i] = keyed[std::size_t(i)].second;
        m_byId.insert(m_all[i].id, i);
        addKeys(m_all[i].name, m_all[i].id);
    }
    Statement aliases(database,
        "SELECT a.unit, a.alias FROM unit_alias a JOIN unit u ON u.id = a.unit "
        "WHERE u.deleted_at IS NULL");
    while (aliases.step())
        addKeys(aliases.text(1), aliases.integer(0));
}

void UnitNames::addKeys(const QString &name, qint64 unit)
{
    const auto add = [unit](QMultiHash<QString, qint64> &units, const QString &key) {
        if (!key.isEmpty() && !units.contains(key, unit))
            units.insert(key, unit);
    };
    const QString key = unitKey(name);
    add(m_byFolded, foldCase(name).simplified());
    add(m_byKey, key);
    add(m_byPlain, foldPlain(key));
}

QList<qint64> UnitNames::find(const QString &typed) const
{
    const QList<qint64> exact = m_byFolded.values(foldCase(typed).simplified());
    if (!exact.isEmpty())
        return exact;
    const QString key = unitKey(typed);
    const QList<qint64> same = m_byKey.values(key);
    // "benh vien mau" may mean Bệnh viện Mẫu; "bệnh vien" typed with marks may not mean "bênh".
    if (!same.isEmpty() || foldCase(typed) != foldPlain(typed))
        return same;
    return m_byPlain.values(foldPlain(key));
}

QString UnitNames::name(qint64 unit) const
{
    const auto index = m_byId.constFind(unit);
    return index == m_byId.constEnd() ? QString() : m_all.at(*index).name;
}

bool changesUnitNames(const Changes &changes)
{
    return changes.touches("unit") || changes.touches("unit_name") || changes.touches("unit_alias");
}

qint64 addUnit(Edit &edit, const QString &name)
{
    return addUnit(edit, name, QStringLiteral("grassroots"), officeUnit(edit.database()));
}

qint64 addUnit(Edit &edit, const QString &name, const QString &kind, const Value &parent)
{
    const QString text = cleaned(name);
    if (text.isEmpty())
        throw Error{
            ErrorCode::Invalid, QCoreApplication::translate("soctv", "A unit needs a name.")};
    const std::shared_ptr<UnitNames> names = edit.unitNames();
    const qint64 unit = edit.insert("unit", {{"kind", kindId(edit.database(), kind)}});
    edit.insert("unit_name", {{"unit", unit}, {"name", text}});
    if (!std::holds_alternative<std::monostate>(parent))
        edit.insert("unit_parent", {{"unit", unit}, {"parent", parent}});
    names->add({unit, text, {}});
    edit.keepUnitNames(names); // read again for each unit, many would take long
    return unit;
}

qint64 addUnitForRows(Edit &edit, const QString &name)
{
    const qint64 unit = addUnit(edit, name);
    giveRows(edit, name, unit);
    return unit;
}

void addUnitAlias(Edit &edit, qint64 unit, const QString &alias)
{
    const QString text = cleaned(alias);
    const std::shared_ptr<UnitNames> names = edit.unitNames();
    if (text.isEmpty() || names->find(text).contains(unit))
        return;
    edit.insert("unit_alias", {{"unit", unit}, {"alias", text}});
    names->add({unit, text, {}});
    edit.keepUnitNames(names); // as above
    giveRows(edit, text, unit);
}

} // namespace soctv
