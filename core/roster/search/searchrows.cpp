#include "core/roster/search/searchrows.h"

#include "core/roster/day.h"
#include "core/roster/duplicates.h"
#include "core/text/phone.h"

#include <QSet>

#include <algorithm>

namespace soctv {

namespace {

constexpr char partEnd = '\x1f'; // between joined texts; no pattern has it
constexpr quint32 fewNames = 4096; // not worth looking for unused ones

constexpr std::array ownColumns{field("full_name"), field("account_name"), field("position"),
    field("phone"), field("email"), field("account_link")};

/// The fields that have no column of their own here, those the search box looks at or the others.
const std::vector<int> &joinedFields(bool searched)
{
    const auto fieldsOf = [](bool wanted) {
        std::vector<int> fields;
        for (int i = 0; i < int(fieldCount); ++i) {
            const unsigned flags = listFields[std::size_t(i)].flags;
            const bool own = std::find(ownColumns.begin(), ownColumns.end(), i) != ownColumns.end();
            if (!own && !(flags & PanelOnly) && bool(flags & Searched) == wanted)
                fields.push_back(i);
        }
        return fields;
    };
    static const std::vector<int> inSearch = fieldsOf(true);
    static const std::vector<int> others = fieldsOf(false);
    return searched ? inSearch : others;
}

// 32 bits tell enough: what they find alike is compared by its texts. 0: nothing to go by.
quint32 mark(const QString &key)
{
    if (key.isEmpty())
        return 0;
    const quint64 hash = qHash(key, 2);
    return std::max<quint32>(1, quint32(hash ^ (hash >> 32)));
}

quint32 stampOf(const ListRow &row)
{
    return quint32(qHashRange(row.texts.begin(), row.texts.end(), size_t(row.unit)));
}

qint32 dayNumber(const QDate &day)
{
    return day.isValid() ? qint32(day.toJulianDay()) : 0;
}

void append(SearchText &joined, const SearchText &part)
{
    if (!part.marks.isEmpty())
        joined.marks = joined.marks.leftJustified(joined.plain.size(), '\0') + part.marks;
    joined.plain += part.plain;
}

SearchText foldedText(const ListRow &row, int field)
{
    const QString &text = row.texts[std::size_t(field)];
    // The name of a known unit is not kept in every row: see SearchFilter.
    const bool known = listFields[std::size_t(field)].type == FieldType::Unit && row.unit != 0;
    return known || text.isEmpty() ? SearchText() : searchText(shownText(field, text));
}

SearchText joinedText(const ListRow &row, const std::vector<int> &fields)
{
    SearchText joined;
    for (const int field : fields) {
        append(joined, foldedText(row, field));
        joined.plain += partEnd;
    }
    const bool empty = joined.plain.size() == qsizetype(fields.size());
    return empty ? SearchText() : joined;
}

/// 0912.345.678 is found by 0912345.
SearchText phoneText(const QString &phone)
{
    SearchText text = searchText(phone);
    const QByteArray digits = phoneDigits(phone).toUtf8();
    if (digits != text.plain)
        text.plain += partEnd + digits;
    return text;
}

} // namespace

RowHead headOf(const ListRow &row)
{
    return {row.post, row.person, row.unit, row.role, row.deleted,
        storedDay(row.texts[field("valid_from")]), storedDay(row.texts[field("valid_to")])};
}

Likeness likenessOf(const ListRow &row)
{
    const PersonLook look = lookOf(row);
    QString nameAndUnit;
    if (!look.words.isEmpty() && !look.unit.isEmpty())
        nameAndUnit = look.words + QLatin1Char(partEnd) + look.unit;
    return {mark(nameAndUnit), mark(look.phone), mark(look.email), mark(look.account)};
}

SearchRows::SearchRows()
    : m_unitIds{0}
    , m_emails(AffixCodes::Side::Tail)
    , m_links(AffixCodes::Side::Head)
{
    m_unitPlaces.insert(0, 0);
    positionNumber({});
}

void SearchRows::reserve(std::size_t rows)
{
    m_posts.reserve(rows);
    m_persons.reserve(rows);
    m_units.reserve(rows);
    m_firstDays.reserve(rows);
    m_lastDays.reserve(rows);
    m_states.reserve(rows);
}

void SearchRows::add(const RowHead &row)
{
    m_posts.push_back(row.post);
    m_persons.push_back(row.person);
    m_units.push_back(unitPlace(row.unit));
    m_firstDays.push_back(dayNumber(row.firstDay));
    m_lastDays.push_back(dayNumber(row.lastDay));
    m_states.push_back({quint8(row.role), row.deleted, false, false});
}

void SearchRows::beginTexts()
{
    for (auto *column : {&m_stamps, &m_fullNames, &m_accountNames, &m_positionOf})
        column->reserve(count());
    for (auto &way : m_likeness)
        way.reserve(count());
    m_names.beginIndex();
}

void SearchRows::endTexts()
{
    m_names.endIndex();
    m_namesInOrder = m_names.pool().count();
}

void SearchRows::update(quint32 place, const RowHead &row)
{
    m_persons[place] = row.person;
    m_units[place] = unitPlace(row.unit);
    m_firstDays[place] = dayNumber(row.firstDay);
    m_lastDays[place] = dayNumber(row.lastDay);
    m_states[place].role = quint8(row.role);
    m_states[place].deleted = row.deleted;
    m_states[place].gone = false;
}

void SearchRows::putTexts(quint32 place, const ListRow &row)
{
    if (place == textCount()) {
        for (auto *column : {&m_stamps, &m_fullNames, &m_accountNames, &m_positionOf})
            column->push_back(0);
        for (auto &way : m_likeness)
            way.push_back(0);
    } else if (!differs(place, row)) {
        return;
    }
    m_stamps[place] = stampOf(row);
    const QString &name = row.texts[field("full_name")];
    const QString &accountName = row.texts[field("account_name")];
    m_fullNames[place] = m_names.numberOf(searchText(name));
    m_accountNames[place]
        = accountName == name ? m_fullNames[place] : m_names.numberOf(searchText(accountName));
    m_positionOf[place] = positionNumber(row.texts[field("position")]);
    m_phones.put(place, phoneText(row.texts[field("phone")]));
    m_emails.put(place, searchText(row.texts[field("email")]));
    m_links.put(place, searchText(row.texts[field("account_link")]));
    m_otherSearched.put(place, joinedText(row, joinedFields(true)));
    m_others.put(place, joinedText(row, joinedFields(false)));
    dropUnusedNames();
}

// Names that changed leave theirs behind: when they are a quarter of all, the used ones are kept.
void SearchRows::dropUnusedNames()
{
    const quint32 total = m_names.pool().count();
    if (m_namesInOrder == 0 || total < fewNames || total - m_namesInOrder < total / 4)
        return;
    SharedTexts used;
    used.beginIndex();
    for (auto *column : {&m_fullNames, &m_accountNames}) {
        for (quint32 &number : *column)
            number = used.numberOfEntry(m_names.pool().entry(number));
    }
    used.endIndex();
    m_names = std::move(used);
    m_namesInOrder = m_names.pool().count();
}

void SearchRows::putChecks(quint32 place, bool hasIssue, const Likeness &likeness)
{
    m_states[place].hasIssue = hasIssue;
    for (std::size_t way = 0; way < likeness.size(); ++way)
        m_likeness[way][place] = likeness[way];
}

bool SearchRows::differs(quint32 place, const ListRow &row) const
{
    return place >= textCount() || m_stamps[place] != stampOf(row);
}

quint32 SearchRows::unitPlace(qint64 unit)
{
    const auto known = m_unitPlaces.constFind(unit);
    if (known != m_unitPlaces.cend())
        return *known;
    m_unitIds.push_back(unit);
    m_unitPlaces.insert(unit, quint32(m_unitIds.size() - 1));
    return quint32(m_unitIds.size() - 1);
}

quint32 SearchRows::positionNumber(const QString &position)
{
    const auto known = m_positionNumbers.constFind(position);
    if (known != m_positionNumbers.cend())
        return *known;
    m_positionTexts.append(position);
    const quint32 number = m_positions.add(searchText(position));
    m_positionNumbers.insert(position, number);
    return number;
}

qsizetype SearchRows::placeOf(qint64 post) const
{
    const auto at = std::lower_bound(m_posts.begin(), m_posts.end(), post);
    return at != m_posts.end() && *at == post ? at - m_posts.begin() : -1;
}

void SearchRows::matchShared(const TextPool &pool, const SearchPattern &pattern,
    std::initializer_list<const std::vector<quint32> *> columns, Bits &rows) const
{
    Bits hits(pool.count());
    pool.match(Needle(pattern), hits);
    if (!hits.any())
        return;
    for (const auto *column : columns)
        rows.setEach(column->size(), [&](std::size_t row) { return hits.test((*column)[row]); });
}

void SearchRows::matchSearched(const SearchPattern &pattern, const Bits &among, Bits &rows) const
{
    matchShared(m_names.pool(), pattern, {&m_fullNames, &m_accountNames}, rows);
    matchShared(m_positions, pattern, {&m_positionOf}, rows);
    for (const OwnTexts *texts : {&m_phones, &m_emails, &m_links, &m_otherSearched})
        texts->match(pattern, among, rows);
}

void SearchRows::matchField(
    int index, const SearchPattern &pattern, const Bits &among, Bits &rows) const
{
    switch (index) {
    case field("full_name"):
        return matchShared(m_names.pool(), pattern, {&m_fullNames}, rows);
    case field("account_name"):
        return matchShared(m_names.pool(), pattern, {&m_accountNames}, rows);
    case field("position"):
        return matchShared(m_positions, pattern, {&m_positionOf}, rows);
    case field("phone"):
        return m_phones.match(pattern, among, rows);
    case field("email"):
        return m_emails.match(pattern, among, rows);
    case field("account_link"):
        return m_links.match(pattern, among, rows);
    default:
        matchJoined(m_otherSearched, joinedFields(true), index, pattern, among, rows);
        matchJoined(m_others, joinedFields(false), index, pattern, among, rows);
    }
}

void SearchRows::matchJoined(const OwnTexts &texts, std::span<const int> fields, int index,
    const SearchPattern &pattern, const Bits &among, Bits &rows) const
{
    const auto part = std::find(fields.begin(), fields.end(), index);
    if (part == fields.end())
        return;
    Bits candidates(count());
    texts.match(pattern, among, candidates);
    for (quint32 row = 0; row < texts.count(); ++row) {
        if (!candidates.test(row))
            continue;
        const QByteArrayView plain = texts.plain(row);
        qsizetype start = 0;
        for (auto before = fields.begin(); before != part; ++before)
            start = plain.indexOf(partEnd, start) + 1;
        const QByteArrayView marks = texts.marks(row);
        if (pattern.matches(plain.sliced(start, plain.indexOf(partEnd, start) - start),
                start < marks.size() ? marks.sliced(start) : QByteArrayView()))
            rows.set(row);
    }
}

void SearchRows::matchUnits(const QSet<qint64> &units, Bits &rows) const
{
    if (units.isEmpty())
        return;
    Bits wanted(m_unitIds.size());
    for (std::size_t i = 0; i < m_unitIds.size(); ++i)
        wanted.put(i, units.contains(m_unitIds[i]));
    rows.setEach(m_units.size(), [&](std::size_t row) { return wanted.test(m_units[row]); });
}

QStringList SearchRows::commonPositions(int limit) const
{
    std::vector<std::pair<int, quint32>> counts(std::size_t(m_positionTexts.size()));
    for (quint32 place = 0; place < textCount(); ++place) {
        if (isLive(place))
            ++counts[m_positionOf[place]].first;
    }
    for (quint32 number = 0; number < counts.size(); ++number)
        counts[number].second = number;
    counts.erase(counts.begin()); // the rows without a position
    std::sort(counts.begin(), counts.end(), [this](const auto &a, const auto &b) {
        return a.first != b.first
            ? a.first > b.first
            : m_positionTexts.at(qsizetype(a.second)) < m_positionTexts.at(qsizetype(b.second));
    });
    QStringList texts;
    for (const auto &[count, number] : counts) {
        if (count > 0 && texts.size() < limit)
            texts.append(m_positionTexts.at(qsizetype(number)));
    }
    return texts;
}

} // namespace soctv
