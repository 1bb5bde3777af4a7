#include "core/roster/search/search.h"

#include "core/roster/checks.h"
#include "core/roster/day.h"
#include "core/roster/search/searchfilter.h"
#include "core/roster/search/searchload.h"
#include "core/roster/search/searchmarks.h"
#include "core/roster/search/searchorder.h"
#include "core/roster/search/searchscope.h"

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
    /// The units as of a day.
    struct Units {
        explicit Units(UnitNames &&read)
            : names(std::move(read))
            , texts(names)
        {
        }
        UnitNames names;
        UnitTexts texts;
    };

    SearchRows rows;
    SearchOrder order{rows};
    std::unique_ptr<const Units> units; // of today
    std::unique_ptr<const Units> otherUnits; // of the other day last asked for
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

    std::unique_ptr<const Units> readUnits(Reader &reader, const QDate &day) const;
    const Units &unitsOn(Reader &reader, const QDate &day);
    QSet<qint64> followUnits(Reader &reader);
    void addPostsOf(const QSet<qint64> &units, QList<qint64> &posts) const;
    void loadAgain(Reader &reader);
    bool hasPlaces(const QList<qint64> &posts) const;
    QHash<quint32, ListRow> reordered(const QHash<quint32, ListRow> &fresh) const;
    Fresh readFresh(Reader &reader, const QList<qint64> &posts, qint64 number) const;
    void put(quint32 place, const ListRow &row);
    QList<quint32> placesOf(const QList<qint64> &posts) const;
};

std::unique_ptr<const Search::Data::Units> Search::Data::readUnits(
    Reader &reader, const QDate &day) const
{
    return uninterrupted([&] {
        return reader.read([&](Database &database) {
            return std::make_unique<const Units>(UnitNames(database, day));
        });
    });
}

// Reads the units again when midnight has passed.
const Search::Data::Units &Search::Data::unitsOn(Reader &reader, const QDate &day)
{
    auto &known = isAnotherDay(day) ? otherUnits : units;
    if (!known || known->names.day() != dayOrToday(day))
        known = readUnits(reader, day);
    return *known;
}

/// Takes over changed units. Returns those that are closed now, or were until now.
QSet<qint64> Search::Data::followUnits(Reader &reader)
{
    const std::unique_ptr<const Units> before = std::exchange(units, readUnits(reader, {}));
    otherUnits.reset();
    order.unitsChanged();
    QSet<qint64> changed;
    for (const QList<UnitName> *list : {&before->names.withClosed(), &units->names.withClosed()}) {
        for (const UnitName &unit : *list) {
            if (before->names.isClosed(unit.id) != units->names.isClosed(unit.id))
                changed.insert(unit.id);
        }
    }
    return changed;
}

/// Adds the posts in \a units to \a posts, which stay in ascending order.
void Search::Data::addPostsOf(const QSet<qint64> &changed, QList<qint64> &posts) const
{
    if (changed.isEmpty())
        return;
    Bits inThem(rows.count());
    rows.matchUnits(changed, inThem);
    QList<qint64> added;
    for (quint32 place = 0; place < rows.count(); ++place) {
        if (inThem.test(place))
            added.append(rows.post(place));
    }
    QList<qint64> all;
    std::set_union(posts.begin(), posts.end(), added.begin(), added.end(), std::back_inserter(all));
    posts = all;
}

void Search::Data::loadAgain(Reader &reader)
{
    stage = Stage::Nothing;
    checked = 0;
    marks = std::make_shared<Marks>();
    rows = SearchRows();
    order.forget();
    units = readUnits(reader, {});
    otherUnits.reset();
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
        rows.add(headOf(row));
    else
        rows.update(place, headOf(row));
    // The others are still to be loaded.
    if (place < rows.textCount() || stage >= Stage::Texts)
        rows.putTexts(place, row);
    if (place < checked || stage == Stage::All) {
        rows.putChecks(place, !checkRow(row, units->names).isEmpty(), likenessOf(row));
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
        } else if (!loadNextChecks(reader, data.rows, data.units->names, data.checked)) {
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
    QList<qint64> posts = postsTouched(reader, data.rows, changes);
    if (changes.everything || !data.hasPlaces(posts)) {
        Progress progress;
        loadOrder(reader, progress);
        return;
    }
    if (changesUnitNames(changes))
        data.addPostsOf(data.followUnits(reader), posts);
    const Dismissed before = std::exchange(data.dismissed, dismissedPairs(reader));
    QSet<qint64> persons;
    for (const auto &[low, high] : difference(before, data.dismissed))
        persons += {low, high};

    const QList<qint64> marked = posts + postsOf(reader, persons);
    MarksUpdate update;
    update.addRows(data.rows, data.placesOf(marked));
    Data::Fresh fresh = data.readFresh(reader, posts, editNumber);
    data.editNumber = fresh.editNumber;
    QList<quint32> places = fresh.rows.keys();
    std::sort(places.begin(), places.end());
    data.order.take(std::move(fresh.moves));
    for (const quint32 place : std::as_const(places))
        data.put(place, fresh.rows.value(place));
    if (isLoaded()) {
        places = data.placesOf(marked);
        update.addRows(data.rows, places);
        data.marks = update.applied(reader, data.rows, data.dismissed, *data.marks, places);
    }
}

bool Search::canList(const ListQuery &query) const
{
    if (query.scope == Scope::ToCheck)
        return m_data->stage == Stage::All;
    const bool plain = query.search.isEmpty() && query.filters == RowTexts() && query.unit == 0
        && query.units.isEmpty() && query.sortField == field("full_name");
    return m_data->stage >= (plain ? Stage::Order : Stage::Texts);
}

Listing Search::list(Reader &reader, const ListQuery &query, Progress &progress)
{
    Data &data = *m_data;
    const Data::Units &units = data.unitsOn(reader, query.day);
    const SearchScope scope(data.rows, *data.marks, units.names, query.day);
    Listing listing;
    listing.query = query;
    listing.editNumber = data.editNumber;
    listing.marks = data.marks;
    listing.isChecked = isLoaded();
    listing.counts = scope.counts();
    const auto ordered = data.order.of(query, reader, units.names, progress);
    const std::size_t texts = ordered->size() - data.order.blanks();
    const SearchFilter filter(query, data.rows, units.texts);
    Bits found = scope.rowsOf(query.scope);
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
