#include "core/roster/search/search.h"

#include "core/roster/checks.h"
#include "core/roster/search/searchfilter.h"
#include "core/roster/search/searchload.h"
#include "core/roster/search/searchmarks.h"
#include "core/roster/search/searchorder.h"

namespace soctv {

class Search::Data {
public:
    SearchRows rows;
    SearchOrder order{rows};
    std::optional<UnitNames> units;
    QSet<std::pair<qint64, qint64>> dismissed;
    std::shared_ptr<const Marks> marks = std::make_shared<Marks>();
    qint64 editNumber = 0;
    bool loaded = false;

    void readAround(Reader &reader, bool unitsToo)
    {
        uninterrupted([&] {
            reader.read([&](Database &database) {
                if (unitsToo)
                    units.emplace(database);
                editNumber = database.number("SELECT value FROM meta WHERE key = 'edit_number'");
            });
        });
        dismissed = dismissedPairs(reader);
    }
};

Search::Search()
    : m_data(std::make_unique<Data>())
{
}

Search::~Search() = default;

bool Search::isLoaded() const
{
    return m_data->loaded;
}

void Search::loadOrder(Reader &reader, Progress &progress)
{
    m_data->loaded = false;
    m_data->rows.clear();
    m_data->readAround(reader, true);
    loadKeys(reader, m_data->rows, progress);
    m_data->order.forget();
}

void Search::loadTexts(Reader &reader, Progress &progress)
{
    loadRowTexts(reader, m_data->rows, *m_data->units, progress);
    m_data->marks = findMarks(m_data->rows, m_data->dismissed);
    m_data->loaded = true;
}

void Search::follow(Reader &reader, const Changes &changes)
{
    const QList<qint64> posts = postsTouched(m_data->rows, changes);
    m_data->readAround(reader, changesUnitNames(changes));
    m_data->order.leave(posts);
    reloadRows(reader, m_data->rows, *m_data->units, posts);
    m_data->order.enter(posts);
    if (m_data->loaded)
        m_data->marks = findMarks(m_data->rows, m_data->dismissed);
}

Listing Search::list(Reader &reader, const ListQuery &query, Progress &progress)
{
    Listing listing;
    listing.query = query;
    listing.editNumber = m_data->editNumber;
    listing.marks = m_data->marks;
    const SearchFilter filter(query, m_data->rows, *m_data->units, *m_data->marks);
    const auto &rows = m_data->rows.all();
    const auto ordered = m_data->order.of(query, reader, *m_data->units, progress);
    const std::size_t texts = ordered->size() - m_data->order.blanks();
    for (std::size_t i = 0; i < ordered->size(); ++i) {
        if (i % 4096 == 0)
            progress.step(qint64(i), qint64(ordered->size()));
        const SearchRow &row = rows[(*ordered)[query.descending && i < texts ? texts - 1 - i : i]];
        if (row.gone)
            continue;
        filter.count(row, listing.counts);
        if (!filter.isInScope(row))
            continue;
        ++listing.total;
        if (filter.matches(row))
            listing.posts.append(row.post);
    }
    return listing;
}

QStringList Search::commonPositions(int limit) const
{
    return m_data->rows.commonPositions(limit);
}

} // namespace soctv
