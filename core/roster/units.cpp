#include "core/roster/units.h"

#include "core/roster/day.h"
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

UnitNames::UnitNames(Database &database, const QDate &day)
    : m_day(dayOrToday(day))
{
    readNames(database);
    readAliases(database);
    putInOrder();
}

void UnitNames::readNames(Database &database)
{
    Statement rows(database,
        "SELECT u.id, u.code, n.id, n.name, n.valid_from, n.valid_to FROM unit u "
        "JOIN unit_name n ON n.unit = u.id WHERE u.deleted_at IS NULL ORDER BY u.id, n.id");
    UnitName unit{0, {}, {}};
    QList<DatedName> names;
    while (rows.step()) {
        if (rows.integer(0) != unit.id) {
            takeUnit(unit, names);
            names.clear();
            unit = {rows.integer(0), {}, rows.text(1)};
        }
        names.append({rows.integer(2), rows.text(3), rows.text(4), rows.text(5)});
    }
    takeUnit(unit, names);
}

void UnitNames::takeUnit(const UnitName &unit, const QList<DatedName> &names)
{
    const DatedName *now = nameOn(names, m_day);
    if (!now)
        return;
    const QDate first = storedDay(now->from);
    const bool hasBegun = !first.isValid() || first <= m_day;
    const bool isOpen = holdsOn(now->from, now->to, m_day);
    m_units.insert(unit.id,
        {now->name,
            isOpen         ? State::Open
                : hasBegun ? State::Closed
                           : State::Later});
    m_withClosed.append({unit.id, now->name, unit.code});
    for (const DatedName &name : names) {
        const bool ofTheDay = &name == now;
        addKeys(!isOpen ? NotOpen : ofTheDay ? NameOfTheDay : OtherName, name.name, unit.id);
        if (!ofTheDay)
            m_otherNames.append({unit.id, name.name, {}});
    }
}

void UnitNames::readAliases(Database &database)
{
    Statement aliases(database,
        "SELECT a.unit, a.alias FROM unit_alias a JOIN unit u ON u.id = a.unit "
        "WHERE u.deleted_at IS NULL");
    while (aliases.step()) {
        const qint64 unit = aliases.integer(0);
        addKeys(isOpen(unit) ? OtherName : NotOpen, aliases.text(1), unit);
        m_otherNames.append({unit, aliases.text(1), {}});
    }
}

void UnitNames::putInOrder()
{
    std::vector<std::pair<QByteArray, UnitName>> keyed;
    keyed.reserve(std::size_t(m_withClosed.size()));
    for (const UnitName &unit : std::as_const(m_withClosed))
        keyed.emplace_back(sortKey(unit.name), unit);
    std::stable_sort(
        keyed.begin(), keyed.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    for (std::size_t i = 0; i < keyed.size(); ++i) {
        m_withClosed[qsizetype(i)] = keyed[i].second;
        if (isOpen(keyed[i].second.id))
            m_all.append(keyed[i].second);
    }
}

void UnitNames::add(const UnitName &unit)
{
    m_units.insert(unit.id, {unit.name, State::Open});
    addKeys(NameOfTheDay, unit.name, unit.id);
}

void UnitNames::addKeys(Kind kind, const QString &name, qint64 unit)
{
    const auto add = [unit](QMultiHash<QString, qint64> &units, const QString &key) {
        if (!key.isEmpty() && !units.contains(key, unit))
            units.insert(key, unit);
    };
    Keys &keys = m_keys[kind];
    const QString key = unitKey(name);
    add(keys.folded, foldCase(name).simplified());
    add(keys.key, key);
    add(keys.plain, foldPlain(key));
}

QList<qint64> UnitNames::find(const QString &typed) const
{
    const QList<qint64> open = find(typed, {NameOfTheDay, OtherName});
    return open.isEmpty() ? find(typed, {NotOpen}) : open;
}

QList<qint64> UnitNames::find(const QString &typed, std::initializer_list<Kind> kinds) const
{
    const auto first = [&](QMultiHash<QString, qint64> Keys::*keys, const QString &key) {
        for (const Kind kind : kinds) {
            if (const QList<qint64> units = (m_keys[kind].*keys).values(key); !units.isEmpty())
                return units;
        }
        return QList<qint64>();
    };
    if (const QList<qint64> exact = first(&Keys::folded, foldCase(typed).simplified());
        !exact.isEmpty())
        return exact;
    const QString key = unitKey(typed);
    const QList<qint64> same = first(&Keys::key, key);
    // "benh vien mau" may mean Bệnh viện Mẫu; "bệnh vien" typed with marks may not mean "bênh".
    if (!same.isEmpty() || foldCase(typed) != foldPlain(typed))
        return same;
    return first(&Keys::plain, foldPlain(key));
}

QMultiHash<QString, qint64> UnitNames::byKey() const
{
    QMultiHash<QString, qint64> all = m_keys[NameOfTheDay].key;
    const QMultiHash<QString, qint64> &others = m_keys[OtherName].key;
    for (auto other = others.cbegin(); other != others.cend(); ++other) {
        if (!all.contains(other.key(), other.value()))
            all.insert(other.key(), other.value());
    }
    return all;
}

qint64 openUnitCount(Database &database)
{
    Statement statement(database,
        "SELECT count(DISTINCT n.unit) FROM unit_name n JOIN unit u ON u.id = n.unit "
        "WHERE u.deleted_at IS NULL AND (n.valid_from IS NULL OR n.valid_from <= ?1) "
        "AND (n.valid_to IS NULL OR n.valid_to >= ?1)");
    statement.bind(1, QDate::currentDate().toString(Qt::ISODate));
    statement.step();
    return statement.integer(0);
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
    names->addAlias(unit, text);
    edit.keepUnitNames(names); // as above
    giveRows(edit, text, unit);
}

} // namespace soctv
