#include "core/roster/search/search.h"

#include "core/roster/checks.h"
#include "core/roster/search/searchfilter.h"
#include "core/roster/search/searchload.h"
#include "core/roster/search/searchmarks.h"
#include "core/roster/search/searchorder.h"

namespace soctv {

namespace {

constexpr int turnsPerPart = 5;
constexpr qsizetype rowsPerTurn = 500;

Dismissed difference(const Dismissed &a, const Dismissed &b)
{
    return (a - b) + (b - a);
}

} // namespace

class Search::Data {
public:
    SearchRows rows;
    SearchOrder order{rows};
    std::optional<UnitNames> units;
    std::optional<UnitTexts> unitTexts;
    Dismissed dismissed;
    std::shared_ptr<const Marks> marks = std::make_shared<Marks>();
    qint64 editNumber = 0; // of the file when rows were last read
    Stage stage = Stage::Nothing;
    quint32 checked = 0; // rows that have been

    /// Rows that a change touched, as they are in the file now.
    struct Fresh {
        qint64 editNumber = 0;
        QHash<quint32, ListRow> rows; ///< by place; without a post where the row is gone
        SearchOrder::Moves moves;
    };

    void readUnits(Reader &reader);
    void loadAgain(Reader &reader);
    bool hasPlaces(const QList<qint64> &posts) const;
    QHash<quint32, ListRow> reordered(const QHash<quint32, ListRow> &fresh) const;
    Fresh readFresh(Reader &reader, const QList<qint64> &posts, qint64 number) const;
    void put(quint32 place, const ListRow &row);
    QList<quint32> placesOf(const QList<qint64> &posts) const;
};

void Search::Data::readUnits(Reader &reader)
{
    uninterrupted([&] { reader.read([&](Database &database) { units.emplace(database); }); });
    unitTexts.emplace(*units);
}

void Search::Data::loadAgain(Reader &reader)
{
    stage = Stage::Nothing;
    checked = 0;
    marks = std::make_shared<Marks>();
    rows = SearchRows();
    order.forget();
    readUnits(reader);
    dismissed = dismissedPairs(reader);
    editNumber = uninterrupted([&] { return reader.read(readEditNumber); });
}

/// All of \a posts are known or come after those that are.
bool Search::Data::hasPlaces(const QList<qint64> &posts) const
{
    return std::all_of(posts.begin(), posts.end(), [this](qint64 post) {
        return rows.count() == 0 || post > rows.post(rows.count() - 1) || rows.placeOf(post) >= 0;
    });
}

QList<quint32> Search::Data::placesOf(const QList<qint64> &posts) const
{
    QList<quint32> places;
    for (const qint64 post : posts) {
        const qsizetype place = rows.placeOf(post);
        if (place >= 0 && place < qsizetype(checked))
            places.append(quint32(place));
    }
    return places;
}

/// Those of \a fresh that may have to move in the orders.
QHash<quint32, ListRow> Search::Data::reordered(const QHash<quint32, ListRow> &fresh) const
{
    QHash<quint32, ListRow> result;
    for (auto it = fresh.cbegin(); it != fresh.cend(); ++it) {
        const quint32 place = it.key();
        const bool isNew = place >= rows.count();
        if (isNew || rows.isGone(place) || it->post == 0 || rows.differs(place, *it)
            || rows.unit(place) != it->unit)
            result.insert(place, *it);
    }
    return result;
}

// Reads \a posts. Where the last turn sees the file as the edit \a number left it, rows can be
// given their new places in the orders; where it has gone on, rows may stand in it that are in no
// order.
Search::Data::Fresh Search::Data::readFresh(
    Reader &reader, const QList<qint64> &posts, qint64 number) const
{
    Fresh fresh;
    quint32 next = rows.count();
    for (qsizetype from = 0; from < posts.size() || from == 0; from += rowsPerTurn) {
        const QList<qint64> asked = posts.mid(from, rowsPerTurn);
        const bool last = from + rowsPerTurn >= posts.size();
        const auto readTurn = [&](Database &database) {
            const ReadScope scope(database);
            fresh.editNumber = readEditNumber(database);
            QHash<qint64, ListRow> read;
            for (const ListRow &row : readRows(database, asked))
                read.insert(row.post, row);
            quint32 added = next;
            for (const qint64 post : asked) {
                const qsizetype known = rows.placeOf(post);
                if (known >= 0 || read.contains(post))
                    fresh.rows[known >= 0 ? quint32(known) : added++] = read.value(post);
            }
            if (last) {
                const auto moving = reordered(fresh.rows);
                const bool isCurrent = moving.isEmpty() || fresh.editNumber == number;
                fresh.moves = isCurrent ? order.moves(database, moving) : SearchOrder::Moves();
            }
            return added;
        };
        next = uninterrupted([&] { return reader.read(readTurn); });
    }
    return fresh;
}

void Search::Data::put(quint32 place, const ListRow &row)
{
    if (place < rows.count() && row.post == 0) {
        rows.remove(place);
        return;
    }
    if (place >= rows.count())
        rows.add(row.post, row.person, row.role, row.deleted);
    else
        rows.update(place, row);
    // The others are still to be loaded.
    if (place < rows.textCount() || stage >= Stage::Texts)
        rows.putTexts(place, row);
    if (place < checked || stage == Stage::All) {
        rows.putChecks(place, !checkRow(row, *units).isEmpty(), likenessOf(row));
        checked = std::max(checked, place + 1);
    }
}

Search::Search()
    : m_data(std::make_unique<Data>())
{
}

Search::~Search() = default;

Search::Stage Search::stage() const
{
    return m_data->stage;
}

void Search::loadOrder(Reader &reader, Progress &progress)
{
    m_data->loadAgain(reader);
    auto keys = std::make_unique<OrderKeys>();
    loadRows(reader, m_data->rows, *keys, progress);
    m_data->order.setNameKeys(std::move(keys));
    m_data->stage = Stage::Order;
}

void Search::loadTexts(Reader &reader, Progress &progress)
{
    while (!isLoaded())
        loadMore(reader, progress);
}

void Search::loadMore(Reader &reader, Progress &progress)
{
    Data &data = *m_data;
    const quint32 count = data.rows.count();
    for (int turn = 0; turn < turnsPerPart && !isLoaded(); ++turn) {
        progress.step(qint64(data.rows.textCount()) + data.checked, 2 * qint64(count));
        if (data.stage == Stage::Order) {
            if (data.rows.textCount() == 0)
                data.rows.beginTexts();
            if (!loadNextTexts(reader, data.rows)) {
                data.rows.endTexts();
                data.stage = Stage::Texts;
            }
        } else if (!loadNextChecks(reader, data.rows, *data.units, data.checked)) {
            data.marks = findMarks(reader, data.rows, data.dismissed);
            data.stage = Stage::All;
        }
    }
}

void Search::follow(Reader &reader, const Changes &changes, qint64 editNumber)
{
    Data &data = *m_data;
    if (data.stage == Stage::Nothing)
        return;
    const QList<qint64> posts = postsTouched(reader, data.rows, changes);
    if (changes.everything || !data.hasPlaces(posts)) {
        Progress progress;
        loadOrder(reader, progress);
        return;
    }
    if (changesUnitNames(changes)) {
        data.readUnits(reader);
        data.order.unitsChanged();
    }
    const Dismissed before = std::exchange(data.dismissed, dismissedPairs(reader));
    QSet<qint64> persons;
    for (const auto &[low, high] : difference(before, data.dismissed))
        persons += {low, high};

    const QList<qint64> marked = posts + postsOf(reader, persons);
    MarksUpdate update;
    update.addLikeness(data.rows, data.placesOf(marked));
    Data::Fresh fresh = data.readFresh(reader, posts, editNumber);
    data.editNumber = fresh.editNumber;
    QList<quint32> places = fresh.rows.keys();
    std::sort(places.begin(), places.end());
    data.order.take(std::move(fresh.moves));
    for (const quint32 place : std::as_const(places))
        data.put(place, fresh.rows.value(place));
    if (isLoaded()) {
        places = data.placesOf(marked);
        update.addLikeness(data.rows, places);
        data.marks = update.applied(reader, data.rows, data.dismissed, *data.marks, places);
    }
}

bool Search::canList(const ListQuery &query) const
{
    if (query.scope == Scope::ToCheck)
        return m_data->stage == Stage::All;
    const bool plain = query.search.isEmpty() && query.filters == RowTexts() && query.unit == 0
        && query.sortField == field("full_name");
    return m_data->stage >= (plain ? Stage::Order : Stage::Texts);
}

Listing Search::list(Reader &reader, const ListQuery &query, Progress &progress)
{
    const Data &data = *m_data;
    Listing listing;
    listing.query = query;
    listing.editNumber = data.editNumber;
    listing.marks = data.marks;
    listing.isChecked = isLoaded();
    listing.counts = countRows(data.rows, *data.marks);
    const auto ordered = m_data->order.of(query, reader, *data.units, progress);
    const std::size_t texts = ordered->size() - data.order.blanks();
    const SearchFilter filter(query, data.rows, *data.unitTexts, *data.marks);
    Bits found = filter.inScope();
    listing.total = qint64(found.count());
    progress.step(1, 2);
    filter.narrow(found);
    progress.step(2, 2);
    listing.posts.reserve(qsizetype(found.count()));
    for (std::size_t i = 0; i < ordered->size(); ++i) {
        const quint32 place = (*ordered)[query.descending && i < texts ? texts - 1 - i : i];
        if (found.test(place))
            listing.posts.append(data.rows.post(place));
    }
    return listing;
}

QList<AlikeRow> Search::alike(Reader &reader, const ListRow &typed, int limit) const
{
    if (!isLoaded())
        return {};
    return findAlike(reader, m_data->rows, m_data->dismissed, typed, limit);
}

QStringList Search::commonPositions(int limit) const
{
    return m_data->rows.commonPositions(limit);
}

} // namespace soctv
