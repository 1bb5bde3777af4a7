#include "core/sheets/postrows.h"

#include "core/db/statement.h"
#include "core/roster/day.h"
#include "core/roster/posts.h"
#include "core/roster/units.h"
#include "core/text/fold.h"
#include "core/text/name.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
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
    = "SELECT p.id, p.role, p.unit, p.deleted_at IS NULL, n.sort_key, p.position, p.valid_from, "
      "p.valid_to FROM post p JOIN person n ON n.id = p.person WHERE p.id > ? ORDER BY p.id LIMIT "
      "?";

class Places {
public:
    Places(const SheetSection &section, const SheetSettings &settings)
        : m_role(section.role)
        , m_settings(settings)
        , m_byUnit(isGrouped(section, settings))
        , m_day(dayOrToday(settings.asOf))
        , m_isAnotherDay(isAnotherDay(settings.asOf))
    {
    }

    void readUnits(Database &database)
    {
        m_wanted = WantedUnits(database, m_settings);
        if (!m_byUnit)
            return;
        for (const UnitNames names(database, m_settings.asOf); const UnitName &unit : names.all())
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
            const bool wanted = posts.integer(3) && hasRole(posts.text(1))
                && m_wanted.contains(posts.integer(2)) && isListed(posts);
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
    bool hasRole(const QString &role) const { return m_role.isEmpty() || role == m_role; }

    // As the lists on the screen: today's show what has not ended, those of another day what held.
    bool isListed(const Statement &posts) const
    {
        return m_isAnotherDay ? holdsOn(posts.text(6), posts.text(7), m_day)
                              : !endedBefore(posts.text(7), m_day);
    }

    // Units that are closed come after the others, in the order in which they are met.
    qint64 unitRank(const Statement &posts)
    {
        const qint64 unit = posts.integer(2);
        if (!m_byUnit || unit == 0)
            return unit == 0 && m_byUnit ? std::numeric_limits<qint64>::max() : 0;
        const auto known = m_unitRanks.constFind(unit);
        return known != m_unitRanks.constEnd() ? *known
                                               : *m_unitRanks.insert(unit, m_unitRanks.size());
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
    bool m_byUnit;
    QDate m_day;
    bool m_isAnotherDay;
    WantedUnits m_wanted;
    QHash<qint64, qint64> m_unitRanks;
    std::vector<Place> m_places;
    qint64 m_last = 0;
};

// What the posts have beyond the fields of the list.
constexpr QLatin1String decisionKey("decision");

ColumnKind kindOf(FieldType type)
{
    switch (type) {
    case FieldType::Phone:
    case FieldType::Date:
        return ColumnKind::Code;
    case FieldType::Email:
        return ColumnKind::Email;
    case FieldType::Link:
        return ColumnKind::Link;
    default:
        return ColumnKind::Text;
    }
}

// Posts come in pages; only their ids are kept.
class PostRows : public SourceRows {
public:
    PostRows(const Turn &turn, const SheetSection &section, const SheetSettings &settings)
        : m_turn(turn)
        , m_section(section)
        , m_settings(settings)
    {
    }

    qint64 count() override { return posts().size(); }

    void begin() override
    {
        m_read = 0;
        m_given = 0;
        m_page.clear();
    }

    bool next(SheetRow &row) override
    {
        while (m_given == m_page.size()) {
            if (!readPage())
                return false;
        }
        row = postRow(m_page.at(m_given++));
        return true;
    }

private:
    const QList<qint64> &posts()
    {
        if (!m_posts) {
            Places places(m_section, m_settings);
            m_turn([&](Database &database) { places.readUnits(database); });
            for (bool more = true; more;)
                m_turn([&](Database &database) { more = places.readSome(database); });
            m_posts = places.ordered();
        }
        return *m_posts;
    }

    bool readPage()
    {
        const QList<qint64> page = posts().mid(m_read, rowsPerTurn);
        m_read += page.size();
        m_given = 0;
        m_page.clear();
        if (page.isEmpty())
            return false;
        m_turn([&](Database &database) { m_page = readRows(database, page, m_settings.asOf); });
        return true;
    }

    Turn m_turn;
    SheetSection m_section;
    SheetSettings m_settings;
    std::optional<QList<qint64>> m_posts; // in order
    qsizetype m_read = 0; // posts that have been read
    QList<ListRow> m_page;
    qsizetype m_given = 0; // rows of m_page that have been given out
};

} // namespace

QList<SourceColumn> postColumns()
{
    QList<SourceColumn> columns;
    for (const Field &one : listFields)
        columns.append({one.name(), kindOf(one.type), one.type == FieldType::Unit});
    columns.append({decisionKey, ColumnKind::Text});
    return columns;
}

SheetRow postRow(const ListRow &row)
{
    SheetRow result{row.unit, {}};
    result.texts.reserve(qsizetype(fieldCount) + 1);
    for (int i = 0; i < int(fieldCount); ++i) {
        const QString &text = row.texts[std::size_t(i)];
        const bool isDate = listFields[std::size_t(i)].type == FieldType::Date;
        result.texts.append(isDate ? shownText(i, text) : text);
    }
    QStringList decision{
        result.texts.at(field("decision_no")), result.texts.at(field("decision_date"))};
    decision.removeAll(QString());
    result.texts.append(decision.join(QLatin1String(", ")));
    return result;
}

SheetSource postSource()
{
    return {QLatin1String("posts"), postColumns(),
        [](const Turn &turn, const SheetSection &section,
            const SheetSettings &settings) -> std::unique_ptr<SourceRows> {
            return std::make_unique<PostRows>(turn, section, settings);
        }};
}

} // namespace soctv
