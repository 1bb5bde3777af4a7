#include "core/roster/vacancies.h"

#include "core/db/statement.h"

namespace soctv {

namespace {

// Rows of one turn: well under 20 ms.
constexpr qint64 rowsPerTurn = 4000;
constexpr qsizetype endedPerTurn = 100; // each looks at the posts of its unit and person

// ISO texts compare like the days they name. Only the post is read: few have ended lately.
constexpr auto endedSql
    = "SELECT id, valid_to BETWEEN ?2 AND ?3 AND deleted_at IS NULL AND unit IS NOT NULL "
      "FROM post WHERE id > ?1 ORDER BY id LIMIT ?4";

constexpr auto vacantSql
    = "SELECT p.unit FROM post p WHERE p.id = ?1 "
      "AND EXISTS (SELECT 1 FROM unit_name n WHERE n.unit = p.unit "
      "AND COALESCE(n.valid_from, '') <= ?2 AND COALESCE(n.valid_to, ?2) >= ?2) "
      "AND NOT EXISTS (SELECT 1 FROM post q WHERE q.unit = p.unit AND q.role = p.role "
      "AND q.position IS p.position AND q.valid_from >= p.valid_to AND q.deleted_at IS NULL) "
      "AND NOT EXISTS (SELECT 1 FROM post q WHERE q.person = p.person AND q.role = p.role "
      "AND q.id <> p.id AND COALESCE(q.valid_to, ?2) >= ?2 AND q.deleted_at IS NULL)";

QList<qint64> endedLately(Reader &reader, Progress &progress, const QDate &today)
{
    QList<qint64> posts;
    const QString first = today.addDays(-daysBack).toString(Qt::ISODate);
    const QString last = today.addDays(-1).toString(Qt::ISODate);
    qint64 after = 0;
    qint64 seen = rowsPerTurn;
    while (seen == rowsPerTurn) {
        reader.read([&](Database &database) {
            Statement ended(database, endedSql);
            ended.bind(1, after).bind(2, first).bind(3, last).bind(4, rowsPerTurn);
            for (seen = 0; ended.step(); ++seen) {
                after = ended.integer(0);
                if (ended.integer(1))
                    posts.append(after);
            }
        });
        progress.step(0, 0);
    }
    return posts;
}

} // namespace

QList<Vacancy> vacancies(Reader &reader, Progress &progress, const QDate &today)
{
    const QList<qint64> posts = endedLately(reader, progress, today);
    QList<Vacancy> found;
    for (qsizetype from = 0; from < posts.size(); from += endedPerTurn) {
        reader.read([&](Database &database) {
            for (const qint64 post : posts.mid(from, endedPerTurn)) {
                Statement vacant(database, vacantSql);
                vacant.bind(1, post).bind(2, today.toString(Qt::ISODate));
                if (vacant.step())
                    found.append({post, vacant.integer(0)});
            }
        });
        progress.step(from, posts.size());
    }
    return found;
}

} // namespace soctv
