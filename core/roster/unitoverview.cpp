#include "core/roster/unitoverview.h"

#include "core/db/statement.h"
#include "core/roster/day.h"

namespace soctv {

namespace {

// Parts that are not found across: what is typed to search has no such character.
const QString parting = QStringLiteral(" \u2502 ");

class OverviewReader {
public:
    OverviewReader(Database &database, const QDate &day)
        : m_database(database)
        , m_day(day)
    {
    }

    UnitOverview read()
    {
        const ReadScope scope(m_database);
        m_overview.tree = UnitTree(m_database, m_day);
        m_overview.facts.resize(m_overview.tree.nodes().size());
        m_names.resize(m_overview.facts.size());
        readTexts();
        readNames("SELECT unit, name FROM unit_name");
        readNames("SELECT unit, alias FROM unit_alias");
        countPosts();
        for (qsizetype i = 0; i < m_names.size(); ++i)
            m_overview.facts[i].names = searchText(m_names.at(i));
        return std::move(m_overview);
    }

private:
    void readTexts()
    {
        QHash<qint64, QString> kinds;
        for (const UnitKind &kind : unitKinds(m_database))
            kinds.insert(kind.id, kind.name);
        Statement units(
            m_database, "SELECT id, kind, code, province, federation_officer FROM unit");
        while (units.step()) {
            const qsizetype i = m_overview.tree.indexOf(units.integer(0));
            if (i < 0)
                continue;
            UnitFacts &facts = m_overview.facts[i];
            facts.kind = kinds.value(units.integer(1));
            m_names[i] = units.text(2);
            facts.province = units.text(3);
            facts.officer = units.text(4);
        }
    }

    void readNames(const char *sql)
    {
        Statement names(m_database, sql);
        while (names.step()) {
            const qsizetype i = m_overview.tree.indexOf(names.integer(0));
            if (i >= 0)
                m_names[i] += parting + names.text(1);
        }
    }

    void countPosts()
    {
        Statement posts(m_database,
            "SELECT unit, count(DISTINCT person), count(*) FROM post WHERE unit IS NOT NULL "
            "AND deleted_at IS NULL AND (valid_to IS NULL OR valid_to >= ?1) "
            "AND (?2 OR valid_from IS NULL OR valid_from <= ?1) GROUP BY unit");
        posts.bind(1, dayOrToday(m_day).toString(Qt::ISODate)).bind(2, qint64(!m_day.isValid()));
        while (posts.step()) {
            const qsizetype i = m_overview.tree.indexOf(posts.integer(0));
            if (i < 0)
                continue;
            m_overview.facts[i].people = int(posts.integer(1));
            m_overview.facts[i].posts = int(posts.integer(2));
        }
    }

    Database &m_database;
    QDate m_day;
    UnitOverview m_overview;
    QStringList m_names; // of each unit, all that it is found by
};

} // namespace

UnitOverview readUnitOverview(Database &database, const QDate &day)
{
    return OverviewReader(database, day).read();
}

} // namespace soctv
