#include "core/sheets/rosterrows.h"

#include "core/db/statement.h"
#include "core/roster/posts.h"
#include "core/roster/units.h"
#include "core/text/fold.h"
#include "core/text/name.h"

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

namespace soctv {

namespace {

// Rows of one turn: well under 20 ms.
constexpr qint64 idsPerTurn = 2000;
constexpr qsizetype rowsPerTurn = 200;

// How union papers rank posts, by the beginning of the folded text; all others follow in
// Vietnamese order, empty ones last.
constexpr std::array ranked{"chu tich", "quyen chu tich", "pho chu tich", "truong", "pho truong",
    "uy vien ban thuong vu", "uy vien", "to truong", "to pho"};
constexpr char unranked = char(ranked.size());
constexpr char noPosition = unranked + 1;

QByteArray positionKey(const QString &position)
{
    const QString folded = foldHeader(position);
    if (folded.isEmpty())
        return QByteArray(1, noPosition);
    const auto rank = std::find_if(ranked.begin(), ranked.end(),
        [&](const char *start) { return folded.startsWith(QLatin1String(start)); });
    return QByteArray(1, char(rank - ranked.begin())) + sortKey(position) + '\0';
}

struct Place {
    qint64 post;
    qint64 unitRank;
    QByteArray key;
};

// Reads one post after another; which role it has is looked at here, or a turn could go through the
// whole table for a role with few rows.
constexpr auto placesSql
    = "SELECT p.id, p.role, p.unit, p.deleted_at IS NULL, n.sort_key, p.position "
      "FROM post p JOIN person n ON n.id = p.person WHERE p.id > ? ORDER BY p.id LIMIT ?";

class Places {
public:
    Places(const QString &role, const SheetSettings &settings)
        : m_role(role)
        , m_settings(settings)
    {
    }

    void readUnits(Database &database)
    {
        if (!m_settings.allUnits || !m_settings.groupByUnit)
            return;
        for (const UnitNames names(database); const UnitName &unit : names.all())
            m_unitRanks.insert(unit.id, m_unitRanks.size());
    }

    /// Reads the next posts; false when there are no more.
    bool readSome(Database &database)
    {
        Statement posts(database, placesSql);
        posts.bind(1, m_last).bind(2, idsPerTurn);
        qint64 seen = 0;
        for (; posts.step(); ++seen) {
            m_last = posts.integer(0);
            const bool wanted = posts.integer(3) && posts.text(1) == m_role
                && (m_settings.allUnits || posts.integer(2) == m_settings.unitId);
            if (wanted)
                m_places.push_back({m_last, unitRank(posts), key(posts)});
        }
        return seen == idsPerTurn;
    }

    QList<qint64> ordered()
    {
        std::sort(m_places.begin(), m_places.end(), [](const Place &a, const Place &b) {
            return std::tie(a.unitRank, a.key, a.post) < std::tie(b.unitRank, b.key, b.post);
        });
        QList<qint64> posts;
        posts.reserve(qsizetype(m_places.size()));
        for (const Place &place : m_places)
            posts.append(place.post);
        return posts;
    }

private:
    qint64 unitRank(const Statement &posts) const
    {
        constexpr qint64 last = std::numeric_limits<qint64>::max();
        return m_unitRanks.isEmpty() ? 0 : m_unitRanks.value(posts.integer(2), last);
    }

    QByteArray key(const Statement &posts) const
    {
        if (m_settings.order == SheetOrder::AsEntered)
            return {};
        const NameOrder order = m_settings.order == SheetOrder::GivenMiddleFamily
            ? NameOrder::GivenMiddleFamily
            : NameOrder::GivenFamilyMiddle;
        const QByteArray name = nameOrderKey(posts.blob(4), order);
        return m_settings.order == SheetOrder::Position ? positionKey(posts.text(5)) + name : name;
    }

    QString m_role;
    const SheetSettings &m_settings;
    QHash<qint64, qint64> m_unitRanks; // empty: units do not matter
    std::vector<Place> m_places;
    qint64 m_last = 0;
};

SheetRow sheetRow(const ListRow &row)
{
    SheetRow result{row.unit, row.texts};
    for (int i = 0; i < int(fieldCount); ++i) {
        if (listFields[std::size_t(i)].type == FieldType::Date)
            result.texts[std::size_t(i)] = shownText(i, row.texts[std::size_t(i)]);
    }
    return result;
}

} // namespace

RosterRows::RosterRows(Database &database, const SheetSettings &settings)
    : m_turn([&database](const auto &function) { function(database); })
    , m_settings(settings)
{
}

RosterRows::RosterRows(Reader &reader, const SheetSettings &settings)
    : m_turn([&reader](const auto &function) { reader.read(function); })
    , m_settings(settings)
{
}

qint64 RosterRows::count(const QString &role)
{
    return postsOf(role).size();
}

void RosterRows::begin(const QString &role)
{
    m_role = role;
    m_read = 0;
    m_given = 0;
    m_page.clear();
}

bool RosterRows::next(SheetRow &row)
{
    while (m_given == m_page.size()) {
        if (!readPage())
            return false;
    }
    row = std::move(m_page[m_given++]);
    return true;
}

const QList<qint64> &RosterRows::postsOf(const QString &role)
{
    const auto known = m_posts.constFind(role);
    return known != m_posts.constEnd() ? *known : *m_posts.insert(role, readPosts(role));
}

QList<qint64> RosterRows::readPosts(const QString &role)
{
    Places places(role, m_settings);
    m_turn([&](Database &database) { places.readUnits(database); });
    for (bool more = true; more;)
        m_turn([&](Database &database) { more = places.readSome(database); });
    return places.ordered();
}

bool RosterRows::readPage()
{
    const QList<qint64> posts = postsOf(m_role).mid(m_read, rowsPerTurn);
    m_read += posts.size();
    m_given = 0;
    m_page.clear();
    if (posts.isEmpty())
        return false;
    m_turn([&](Database &database) {
        for (const ListRow &row : readRows(database, posts))
            m_page.append(sheetRow(row));
    });
    return true;
}

CollectedRows::CollectedRows(RowSource &source, const QStringList &roles)
{
    for (const QString &role : roles) {
        QList<SheetRow> &rows = m_rows[role];
        rows.reserve(source.count(role));
        source.begin(role);
        for (SheetRow row; source.next(row);)
            rows.append(row);
    }
}

qint64 CollectedRows::count(const QString &role)
{
    return m_rows.value(role).size();
}

void CollectedRows::begin(const QString &role)
{
    m_role = role;
    m_given = 0;
}

bool CollectedRows::next(SheetRow &row)
{
    const auto rows = m_rows.constFind(m_role);
    if (rows == m_rows.constEnd() || m_given == rows->size())
        return false;
    row = rows->at(m_given++);
    return true;
}

} // namespace soctv
