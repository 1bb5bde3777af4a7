#include "core/roster/search/searchalike.h"

#include "core/roster/search/search.h"
#include "core/text/fold.h"

#include <algorithm>
#include <functional>

namespace soctv {

namespace {

constexpr std::size_t mostRead = 200; // of an office phone, or a name that many bear

// The rows that share the unit and the name, or the phone, e-mail or account.
std::vector<quint32> sharingRows(const SearchRows &rows, const ListRow &typed)
{
    const Likeness likeness = likenessOf(typed);
    std::vector<quint32> places;
    for (std::size_t way = 0; way < likeness.size(); ++way) {
        const std::vector<quint32> &marks = rows.likeness(way);
        for (quint32 place = 0; place < marks.size() && places.size() < mostRead; ++place) {
            if (likeness[way] != 0 && marks[place] == likeness[way] && rows.isLive(place))
                places.push_back(place);
        }
    }
    return places;
}

// The rows with this very name.
std::vector<quint32> namesakes(const SearchRows &rows, const QString &name)
{
    const QString plain = foldPlain(name).trimmed();
    const QByteArray bytes = plain.toUtf8();
    std::vector<quint32> places;
    if (!plain.contains(QLatin1Char(' ')))
        return places; // a single word is not a name yet
    Bits all(rows.count());
    all.setEach(rows.count(), [](std::size_t) { return true; });
    Bits found(rows.count());
    rows.matchField(field("full_name"), SearchPattern(plain), all, found);
    for (quint32 place = 0; place < rows.count() && places.size() < mostRead; ++place) {
        if (found.test(place) && rows.isLive(place) && rows.plainName(place) == bytes)
            places.push_back(place);
    }
    return places;
}

bool isNameAlone(const PersonLook &typed)
{
    return typed.unit.isEmpty() && typed.phone.isEmpty() && typed.email.isEmpty()
        && typed.account.isEmpty();
}

} // namespace

QList<AlikeRow> findAlike(Reader &reader, const SearchRows &rows, const Dismissed &dismissed,
    const ListRow &typed, int limit)
{
    const PersonLook look = lookOf(typed);
    const bool nameAlone = isNameAlone(look);
    std::vector<quint32> places = nameAlone ? namesakes(rows, look.name) : sharingRows(rows, typed);
    std::ranges::sort(places);
    places.erase(std::unique(places.begin(), places.end()), places.end());
    QList<qint64> posts;
    for (const quint32 place : places)
        posts.append(rows.post(place));
    const QList<ListRow> read = uninterrupted(
        [&] { return reader.read([&](Database &database) { return readRows(database, posts); }); });
    QList<AlikeRow> alike;
    QSet<qint64> persons{typed.person};
    for (const ListRow &row : read) {
        const std::pair<qint64, qint64> pair = std::minmax(row.person, typed.person);
        const Reasons reasons = compare(look, lookOf(row));
        const bool same = nameAlone ? bool(reasons) : mayBeSame(reasons);
        if (!same || row.deleted || persons.contains(row.person) || dismissed.contains(pair))
            continue;
        persons.insert(row.person);
        alike.append({row, reasons});
    }
    std::ranges::stable_sort(
        alike, std::greater(), [](const AlikeRow &one) { return certainty(one.reasons); });
    return alike.mid(0, limit);
}

} // namespace soctv
