#include "core/roster/samplenetwork.h"

#include "core/roster/accountchanges.h"
#include "core/roster/platforms.h"
#include "core/roster/provinces.h"
#include "core/roster/unitevents.h"
#include "core/roster/units.h"
#include "core/roster/unittree.h"

#include <array>

namespace soctv {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype fewUnits = 6; // so few stand under the office itself
constexpr qsizetype unitsPerClub = 8;
constexpr qsizetype unitsPerTeam = 24;
constexpr qsizetype unitsPerPage = 10;
constexpr std::array renamed{1, 4};

constexpr std::array<QStringView, 4> upperNames{u"Công đoàn ngành Giáo dục",
    u"Công đoàn Khu công nghiệp", u"Công đoàn ngành Y tế", u"Công đoàn Thương mại, Dịch vụ"};
constexpr std::array<QStringView, 3> officers{
    u"Trần Thị Phụ Trách (ví dụ)", u"Lê Văn Theo Dõi (ví dụ)", u"Phạm Thị Liên Hệ (ví dụ)"};
// Most are in the office's own province, companies also around it.
constexpr std::array<QStringView, 6> unitProvinces{
    u"Hà Nội", u"Hà Nội", u"Hà Nội", u"Hưng Yên", u"Hà Nội", u"Bắc Ninh"};

QString example(const QString &name)
{
    return name + u" (ví dụ)"_s;
}

class Network {
public:
    Network(Edit &edit, const QStringList &names, const QDate &day)
        : m_edit(edit)
        , m_names(names)
        , m_day(day)
    {
        for (const UnitKind &kind : unitKinds(edit.database()))
            m_kinds.insert(kind.key, kind.id);
    }

    void add()
    {
        const qint64 office = m_edit.database().number(
            "SELECT CAST(value AS INTEGER) FROM office WHERE key = 'unit'");
        m_edit.update("unit", office, details(0));
        qint64 upper = office;
        for (qsizetype i = 0; i < m_names.size(); ++i) {
            if (i % perUpper() == 0 && m_names.size() >= fewUnits)
                upper = addUpper(office, i / perUpper());
            const qint64 unit = addGrassroots(upper, i);
            if (i % unitsPerClub == unitsPerClub - 1)
                addUnit(example(u"Câu lạc bộ công nhân nhà trọ số %1"_s.arg(++m_clubs)),
                    u"boarding_club"_s, unit);
            if (i % unitsPerTeam == unitsPerTeam - 1)
                addUnit(example(u"Tổ tự quản khu nhà trọ số %1"_s.arg(++m_teams)),
                    u"self_managed_team"_s, unit);
        }
        if (m_names.size() >= fewUnits)
            addEvents();
    }

private:
    // Small networks get several upper unions, too.
    qsizetype perUpper() const { return qBound(3, m_names.size() / 6, 16); }

    Record details(qsizetype i) const
    {
        return {{"code", u"VD-%1"_s.arg(m_count, 5, 10, QChar(u'0'))},
            {"province", unitProvinces[std::size_t(i) % unitProvinces.size()].toString()},
            {"federation_officer", officers[std::size_t(i) % officers.size()].toString()}};
    }

    // As units.h adds one, without asking again what is known here: there may be 20,000.
    qint64 addUnit(const QString &name, const QString &kind, qint64 parent, qsizetype i = 0)
    {
        ++m_count;
        const qint64 unit
            = m_edit.insert("unit", Record{{"kind", m_kinds.value(kind)}} + details(i));
        m_edit.insert("unit_name", {{"unit", unit}, {"name", name}});
        m_edit.insert("unit_parent", {{"unit", unit}, {"parent", parent}});
        return unit;
    }

    qint64 addUpper(qint64 office, qsizetype number)
    {
        const qsizetype names = upperNames.size();
        const QString name = upperNames[std::size_t(number % names)] + u" Ví Dụ"_s;
        const QString numbered
            = number < names ? name : name + u' ' + QString::number(number / names + 1);
        return addUnit(numbered, u"upper_union"_s, office);
    }

    qint64 addGrassroots(qint64 upper, qsizetype i)
    {
        const bool isRenamed = m_names.size() >= fewUnits && (i == renamed[0] || i == renamed[1]);
        const QString name = isRenamed ? example(u"Đơn vị mang tên cũ số %1"_s.arg(i)) : m_names[i];
        const QString kind
            = name.startsWith(u"Hợp tác xã") ? u"grassroots_guild"_s : u"grassroots"_s;
        const qint64 unit = addUnit(name, kind, upper, i);
        if (i == 0 || isRenamed)
            m_changed.append({unit, m_names[i]});
        if (i == 0 && m_names.size() >= fewUnits)
            m_merged = addUnit(example(u"Trường Mầm non Hoa Cúc"_s), kind, upper, i);
        return unit;
    }

    void addEvents()
    {
        const QDate renamedOn = m_day.addDays(-190);
        for (const auto &[unit, name] : m_changed.mid(1))
            renameUnit(m_edit, unit, name, {u"115/QĐ-VD"_s, renamedOn.addDays(-9)}, renamedOn);
        const QDate mergedOn = m_day.addDays(-120);
        mergeUnits(m_edit, {m_merged}, m_changed.first().first,
            {u"142/QĐ-VD"_s, mergedOn.addDays(-12)}, mergedOn);
    }

    Edit &m_edit;
    const QStringList &m_names;
    QDate m_day;
    QHash<QString, qint64> m_kinds; // by key
    QList<std::pair<qint64, QString>> m_changed; // the first unit, and those with another name
    qint64 m_merged = 0;
    int m_count = 0;
    int m_clubs = 0;
    int m_teams = 0;
};

/// Somebody who is listed under a unit, its \a nth; 0: nobody is.
qint64 personOf(Database &database, qint64 unit, qint64 nth)
{
    Statement statement(database,
        "SELECT person FROM post WHERE unit = ? AND deleted_at IS NULL ORDER BY id LIMIT 1 "
        "OFFSET ?");
    statement.bind(1, unit).bind(2, nth);
    return statement.step() ? statement.integer(0) : 0;
}

class Pages {
public:
    Pages(Edit &edit, const QDate &day)
        : m_edit(edit)
        , m_day(day)
        , m_tree(edit.database(), day)
    {
    }

    void add()
    {
        qsizetype withPeople = 0;
        for (const UnitNode &unit : m_tree.nodes()) {
            const qint64 person = firstPersonUnder(unit.id);
            if (person == 0)
                continue;
            // The body above the office keeps its pages itself.
            const bool isOffice = unit.kindKey == u"federation" && unit.parent != 0;
            const bool isUpper = unit.kindKey == u"upper_union";
            if (isOffice || isUpper || (unit.parent != 0 && withPeople++ % unitsPerPage == 0))
                addPage(unit, person);
        }
    }

private:
    qint64 firstPersonUnder(qint64 unit)
    {
        const qsizetype place = m_tree.indexOf(unit);
        for (qsizetype i = place; i < m_tree.endOf(place); ++i) {
            if (const qint64 person = personOf(m_edit.database(), m_tree.nodes().at(i).id, 0))
                return person;
        }
        return 0;
    }

    static QString linkOf(const QString &platform, int number)
    {
        const QString name = u"vidu.trang."_s + QString::number(number);
        if (platform == u"facebook_page")
            return u"https://www.facebook.com/"_s + name;
        if (platform == u"facebook_group")
            return u"https://www.facebook.com/groups/19900000000%1/"_s.arg(
                number, 4, 10, QChar(u'0'));
        if (platform == u"youtube")
            return u"https://www.youtube.com/@vidutrang%1"_s.arg(number);
        if (platform == u"tiktok")
            return u"https://www.tiktok.com/@vidutrang%1"_s.arg(number);
        if (platform == u"zalo_group")
            return u"https://zalo.me/g/vidu%1"_s.arg(number);
        if (platform == u"zalo_oa")
            return u"https://zalo.me/199000000000000%1"_s.arg(number, 4, 10, QChar(u'0'));
        return u"https://trang%1.congdoan.example/"_s.arg(number);
    }

    void addPage(const UnitNode &unit, qint64 person)
    {
        const Platform &platform = platforms()[std::size_t(m_pages) % platforms().size()];
        const QDate since = m_day.addDays(-700 + m_pages % 300);
        const qint64 account = addOfficialAccount(m_edit,
            {platform.key, unit.name, linkOf(platform.key, ++m_pages), unit.id,
                since.toString(Qt::ISODate), m_pages % 9 != 0});
        const qint64 term
            = saveAdmin(m_edit, {0, account, person, {}, since.toString(Qt::ISODate), {}, {}});
        if (m_pages > 1)
            return;
        if (const qint64 next = otherPerson(person))
            handOver(m_edit,
                {account, term, next, m_day.addDays(-100),
                    u"Bàn giao đủ quyền quản trị, có biên bản"_s});
    }

    qint64 otherPerson(qint64 person) const
    {
        Statement statement(
            m_edit.database(), "SELECT id FROM person WHERE id > ? ORDER BY id LIMIT 1");
        statement.bind(1, person);
        return statement.step() ? statement.integer(0) : 0;
    }

    Edit &m_edit;
    QDate m_day;
    UnitTree m_tree;
    int m_pages = 0;
};

} // namespace

void addSampleUnits(Edit &edit, const QStringList &names, const QDate &day)
{
    Network(edit, names, day).add();
}

void addSampleAccounts(Edit &edit, const QDate &day)
{
    Pages(edit, day).add();
}

} // namespace soctv
