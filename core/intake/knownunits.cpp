#include "core/intake/knownunits.h"

#include "core/text/fold.h"
#include "core/text/typing.h"
#include "core/text/unitkey.h"

#include <algorithm>
#include <array>
#include <utility>

namespace soctv {

namespace {

constexpr int slipsInKind = 2;
constexpr qsizetype wordsInKind = 2; // of a name that stands for a longer one

// How names of units begin that tell their kind, folded without marks.
constexpr std::array<std::pair<QLatin1String, QLatin1String>, 11> openings{{
    {QLatin1String("cong doan nganh "), QLatin1String("sector_union")},
    {QLatin1String("cd nganh "), QLatin1String("sector_union")},
    {QLatin1String("lien doan lao dong tinh "), QLatin1String("federation")},
    {QLatin1String("lien doan lao dong thanh pho "), QLatin1String("federation")},
    {QLatin1String("lien doan lao dong "), QLatin1String("upper_union")},
    {QLatin1String("nghiep doan "), QLatin1String("grassroots_guild")},
    {QLatin1String("cong doan bo phan "), QLatin1String("section_union")},
    {QLatin1String("to cong doan "), QLatin1String("group")},
    {QLatin1String("cau lac bo "), QLatin1String("boarding_club")},
    {QLatin1String("clb "), QLatin1String("boarding_club")},
    {QLatin1String("to tu quan "), QLatin1String("self_managed_team")},
}};

QString plainKey(const QString &text)
{
    QString key = foldPlain(unitKey(text));
    // "CĐ" is công đoàn where a kind of union is named.
    if (key == QLatin1String("cd") || key.startsWith(QLatin1String("cd ")))
        key.replace(0, 2, QStringLiteral("cong doan"));
    return key;
}

bool holdsWords(const QString &text, const QString &words)
{
    const QString padded = QLatin1Char(' ') + text + QLatin1Char(' ');
    return padded.contains(QString(QLatin1Char(' ') + words + QLatin1Char(' ')));
}

} // namespace

KnownUnits::KnownUnits(Database &database, const QDate &day)
    : m_names(database, day)
    , m_kinds(unitKinds(database))
    , m_office(database.number("SELECT CAST(value AS INTEGER) FROM office WHERE key = 'unit'"))
{
    for (const UnitKind &kind : std::as_const(m_kinds))
        m_kindKeys.append(plainKey(kind.name));
    readUnits(database);
}

void KnownUnits::readUnits(Database &database)
{
    const UnitTree tree(database, m_names.day());
    Statement rows(database,
        "SELECT id, kind, code, contact, province, federation_officer FROM unit "
        "WHERE deleted_at IS NULL");
    while (rows.step()) {
        KnownUnit unit;
        const qint64 id = rows.integer(0);
        const UnitNode *node = tree.node(id);
        unit.kind = rows.integer(1);
        unit.parent = node ? node->parent : 0;
        unit.texts[unitField("name")] = m_names.name(id);
        unit.texts[unitField("code")] = rows.text(2);
        unit.texts[unitField("parent")] = m_names.name(unit.parent);
        unit.texts[unitField("kind")] = kindName(unit.kind);
        unit.texts[unitField("contact")] = rows.text(3);
        unit.texts[unitField("province")] = rows.text(4);
        unit.texts[unitField("federation_officer")] = rows.text(5);
        if (const QString code = unitCodeKey(rows.text(2)); !code.isEmpty())
            m_byCode.insert(code, id);
        m_units.insert(id, std::move(unit));
    }
}

QList<qint64> KnownUnits::byCode(const QString &typed) const
{
    QList<qint64> units = m_byCode.values(unitCodeKey(typed));
    const auto isOpen = [this](qint64 unit) { return m_names.isOpen(unit); };
    if (std::ranges::any_of(units, isOpen)) // a closed one may have had it before
        units.removeIf([&](qint64 unit) { return !isOpen(unit); });
    return units;
}

bool KnownUnits::bears(qint64 unit, const QString &typed) const
{
    const QString key = unitKey(typed);
    if (m_names.find(typed).contains(unit) || unitKey(m_names.name(unit)) == key)
        return true;
    return std::ranges::any_of(m_names.otherNames(),
        [&](const UnitName &other) { return other.id == unit && unitKey(other.name) == key; });
}

QList<qint64> KnownUnits::near(const QString &typed)
{
    if (!m_near)
        m_near.emplace(m_names);
    return m_near->find(typed);
}

QString KnownUnits::kindName(qint64 kind) const
{
    const auto found = std::ranges::find(m_kinds, kind, &UnitKind::id);
    return found == m_kinds.end() ? QString() : found->name;
}

qint64 KnownUnits::kindWithKey(const QString &key) const
{
    const auto found = std::ranges::find(m_kinds, key, &UnitKind::key);
    return found == m_kinds.end() ? 0 : found->id;
}

qint64 KnownUnits::kind(const QString &typed) const
{
    if (const auto meant = m_meantKinds.constFind(typed); meant != m_meantKinds.constEnd())
        return *meant;
    const qsizetype at = m_kindKeys.indexOf(plainKey(typed));
    return *m_meantKinds.insert(typed, at < 0 ? 0 : m_kinds.at(at).id);
}

qint64 KnownUnits::nearKind(const QString &typed) const
{
    const QString key = plainKey(typed);
    qint64 best = 0;
    int distance = slipsInKind + 1;
    for (qsizetype i = 0; i < m_kinds.size(); ++i) {
        const int slips = typingDistance(key, m_kindKeys.at(i), slipsInKind);
        if (slips < distance) {
            distance = slips;
            best = m_kinds.at(i).id;
        }
    }
    if (best != 0 || key.count(u' ') + 1 < wordsInKind)
        return best;
    const auto holds = std::ranges::find_if(m_kindKeys,
        [&](const QString &name) { return holdsWords(name, key) || holdsWords(key, name); });
    return holds == m_kindKeys.end() ? 0 : m_kinds.at(holds - m_kindKeys.begin()).id;
}

qint64 KnownUnits::kindByName(const QString &name, bool isParent) const
{
    const QString key = plainKey(name) + QLatin1Char(' ');
    const auto opening = std::ranges::find_if(
        openings, [&](const auto &entry) { return key.startsWith(entry.first); });
    if (opening != openings.end())
        return kindWithKey(opening->second);
    return kindWithKey(isParent && !key.startsWith(QLatin1String("cong doan co so "))
            ? QStringLiteral("upper_union")
            : QStringLiteral("grassroots"));
}

QString unitCodeKey(const QString &typed)
{
    return foldCase(typed).remove(QLatin1Char(' '));
}

} // namespace soctv
