#include "ui/list/rowcache.h"

#include "core/roster/checks.h"
#include "core/roster/day.h"
#include "core/roster/roster.h"
#include "core/roster/search/listing.h"

namespace soctv {

namespace {

constexpr qsizetype pageSize = 64;
constexpr qsizetype keptPages = 32;

QList<Issue> issuesOf(const ListRow &row, const UnitNames &units, const Marks *marks)
{
    QList<Issue> issues = checkRow(row, units);
    if (marks && marks->duplicateOf.contains(row.post))
        issues.append(duplicateIssue(row.texts[field("full_name")]));
    if (marks && marks->overlaps.contains(row.post))
        issues.append(marks->overlaps.value(row.post));
    return issues;
}

} // namespace

RowCache::RowCache(Roster &roster, Failed failed)
    : m_roster(roster)
    , m_failed(std::move(failed))
    , m_entries(std::make_unique<Entries>(pageSize * keptPages))
    , m_old(std::make_unique<Entries>(pageSize * keptPages))
{
}

const RowCache::Entry &RowCache::at(
    const QList<qint64> &posts, qsizetype position, const Marks *marks)
{
    const qint64 post = posts.at(position);
    if (!m_entries->contains(post))
        readPage(posts, position, marks);
    return *m_entries->object(post);
}

void RowCache::setDay(const QDate &day)
{
    if (day != m_day)
        clear();
    m_day = day;
}

void RowCache::clear()
{
    if (m_entries->isEmpty())
        return;
    std::swap(m_entries, m_old);
    m_entries->clear();
}

void RowCache::readPage(const QList<qint64> &posts, qsizetype position, const Marks *marks)
{
    const QList<qint64> page = posts.mid(position - position % pageSize, pageSize);
    // A row that is gone, or cannot be read, is remembered as empty: it is not asked for again.
    for (const qint64 post : page) {
        Entry *old = m_roster.isReadOnly() ? m_old->take(post) : nullptr;
        m_entries->insert(post, old ? old : new Entry);
    }
    const auto rows = guarded([&] { return readRows(m_roster.database(), page, m_day); });
    if (!rows) {
        m_failed(rows.error());
        return;
    }
    for (const qint64 post : page)
        *m_entries->object(post) = {};
    const UnitNames &units = m_roster.unitNames();
    const bool isMarked = !isAnotherDay(m_day); // nothing can be mended as of another
    for (const ListRow &row : *rows) {
        m_entries->insert(
            row.post, new Entry{row, isMarked ? issuesOf(row, units, marks) : QList<Issue>()});
    }
}

} // namespace soctv
