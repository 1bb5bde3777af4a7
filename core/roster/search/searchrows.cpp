#include "core/roster/search/searchrows.h"

#include "core/roster/checks.h"
#include "core/text/email.h"
#include "core/text/fold.h"
#include "core/text/link.h"
#include "core/text/phone.h"

#include <algorithm>

namespace soctv {

namespace {

constexpr char fieldEnd = '\x1f'; // after the text of each field
constexpr char searchedEnd = '\x1e'; // after the last field the search box looks at

// The fields in the order their texts are kept: searched ones first, and of those the ones that
// have marks first, since trailing bytes without marks cost nothing.
const std::vector<int> &keptFields()
{
    static const std::vector<int> fields = [] {
        std::vector<int> kept;
        for (int i = 0; i < int(fieldCount); ++i) {
            if (!(listFields[std::size_t(i)].flags & PanelOnly))
                kept.push_back(i);
        }
        const auto rank = [](int i) {
            const Field &line = listFields[std::size_t(i)];
            const bool plain = line.type == FieldType::Phone || line.type == FieldType::Email
                || line.type == FieldType::Link;
            return line.flags & Searched ? (plain ? 1 : 0) : 2;
        };
        std::stable_sort(kept.begin(), kept.end(), [&](int a, int b) { return rank(a) < rank(b); });
        return kept;
    }();
    return fields;
}

int searchedFieldCount()
{
    static const int count = int(std::count_if(keptFields().begin(), keptFields().end(),
        [](int i) { return listFields[std::size_t(i)].flags & Searched; }));
    return count;
}

quint64 mark(QStringView name, QStringView key)
{
    if (name.isEmpty() || key.isEmpty())
        return 0;
    return quint64(qHash(name, 1)) * 0x9e3779b97f4a7c15ULL ^ quint64(qHash(key, 2));
}

} // namespace

std::array<quint64, 4> likenessOf(const ListRow &row)
{
    const QString name = foldPlain(row.texts[field("full_name")]);
    const QString unit
        = row.unit != 0 ? QString::number(row.unit) : foldPlain(row.texts[field("unit")]);
    return {mark(name, unit), mark(name, parsePhone(row.texts[field("phone")]).key),
        mark(name, emailKey(row.texts[field("email")])),
        mark(name, parseLink(row.texts[field("account_link")]).accountKey())};
}

void SearchRows::clear()
{
    *this = {};
}

SearchRow &SearchRows::slot(qint64 post)
{
    if (m_rows.empty() || m_rows.back().post < post) {
        m_rows.emplace_back().post = post;
        return m_rows.back();
    }
    const auto at = std::lower_bound(m_rows.begin(), m_rows.end(), post,
        [](const SearchRow &row, qint64 id) { return row.post < id; });
    if (at->post == post)
        return *at;
    SearchRow row;
    row.post = post;
    return *m_rows.insert(at, row);
}

void SearchRows::putKey(
    qint64 post, qint64 person, Role role, bool deleted, const QByteArray &nameKey)
{
    SearchRow &row = slot(post);
    row.person = person;
    row.role = role;
    row.deleted = deleted;
    row.gone = false;
    if (this->nameKey(row) != nameKey || nameKey.isEmpty()) {
        row.keyAt = quint64(m_keys.size());
        row.keySize = quint16(std::min<qsizetype>(nameKey.size(), 0xffff));
        m_keys.append(nameKey.constData(), row.keySize);
    }
}

void SearchRows::put(const ListRow &row, const QByteArray &nameKey, const UnitNames &units)
{
    putKey(row.post, row.person, row.role, row.deleted, nameKey);
    SearchRow &kept = slot(row.post);
    kept.unit = row.unit;
    kept.account = row.account;
    kept.hasIssue = !checkRow(row, units).isEmpty();
    kept.likeness = likenessOf(row);
    setTexts(kept, row.texts);
    kept.position = positionPlace(row.texts[field("position")]);
}

void SearchRows::setTexts(SearchRow &row, const RowTexts &texts)
{
    QByteArray plain;
    QByteArray marks;
    int searched = searchedFieldCount();
    for (const int i : keptFields()) {
        const Field &line = listFields[std::size_t(i)];
        // The name of a known unit is not kept in every row: see UnitFilter in search.cpp.
        const bool kept = line.type != FieldType::Unit || row.unit == 0;
        const QString &text = texts[std::size_t(i)];
        if (kept && !text.isEmpty()) {
            const SearchText folded = searchText(shownText(i, text));
            if (!folded.marks.isEmpty())
                marks = marks.leftJustified(plain.size(), '\0') + folded.marks;
            plain += folded.plain;
            if (line.type == FieldType::Phone) { // 0912.345.678 is found by 0912345
                const QByteArray digits = phoneDigits(text).toUtf8();
                if (digits != folded.plain)
                    plain += ' ' + digits;
            }
        }
        plain += fieldEnd;
        if (--searched == 0)
            plain += searchedEnd;
    }
    row.textAt = quint64(m_texts.size());
    row.plainSize = quint32(plain.size());
    row.marksSize = quint32(marks.size());
    m_texts += plain + marks;
}

quint32 SearchRows::positionPlace(const QString &position)
{
    if (position.isEmpty())
        return 0;
    const auto known = m_positionPlaces.constFind(position);
    if (known != m_positionPlaces.constEnd())
        return *known;
    m_positions.append(position);
    m_positionPlaces.insert(position, quint32(m_positions.size()));
    return quint32(m_positions.size());
}

QStringList SearchRows::commonPositions(int limit) const
{
    std::vector<std::pair<int, quint32>> counts(std::size_t(m_positions.size()) + 1);
    for (const SearchRow &row : m_rows) {
        if (!row.gone && !row.deleted)
            ++counts[row.position].first;
    }
    for (quint32 place = 0; place < counts.size(); ++place)
        counts[place].second = place;
    counts.erase(counts.begin()); // the rows without a position
    std::sort(counts.begin(), counts.end(), [this](const auto &a, const auto &b) {
        return a.first != b.first
            ? a.first > b.first
            : m_positions.at(qsizetype(a.second) - 1) < m_positions.at(qsizetype(b.second) - 1);
    });
    QStringList texts;
    for (const auto &[count, place] : counts) {
        if (count > 0 && texts.size() < limit)
            texts.append(m_positions.at(qsizetype(place) - 1));
    }
    return texts;
}

void SearchRows::remove(qint64 post)
{
    const qsizetype index = indexOf(post);
    if (index >= 0)
        m_rows[std::size_t(index)].gone = true;
}

qsizetype SearchRows::indexOf(qint64 post) const
{
    const auto at = std::lower_bound(m_rows.begin(), m_rows.end(), post,
        [](const SearchRow &row, qint64 id) { return row.post < id; });
    return at != m_rows.end() && at->post == post ? at - m_rows.begin() : -1;
}

QByteArrayView SearchRows::nameKey(const SearchRow &row) const
{
    return QByteArrayView(m_keys).sliced(qsizetype(row.keyAt), row.keySize);
}

QByteArrayView SearchRows::plain(const SearchRow &row) const
{
    return QByteArrayView(m_texts).sliced(qsizetype(row.textAt), row.plainSize);
}

QByteArrayView SearchRows::marks(const SearchRow &row) const
{
    return QByteArrayView(m_texts).sliced(qsizetype(row.textAt) + row.plainSize, row.marksSize);
}

qsizetype SearchRows::searchedSize(QByteArrayView plain)
{
    const qsizetype end = plain.indexOf(searchedEnd);
    return end < 0 ? plain.size() : end;
}

std::pair<qsizetype, qsizetype> SearchRows::segment(QByteArrayView plain, int field)
{
    const auto &fields = keptFields();
    const auto place = std::find(fields.begin(), fields.end(), field);
    if (place == fields.end())
        return {0, -1};
    qsizetype start = 0;
    for (auto before = fields.begin(); before != place; ++before)
        start = plain.indexOf(fieldEnd, start) + 1;
    if (place - fields.begin() == searchedFieldCount())
        ++start; // searchedEnd stands before this one
    return {start, plain.indexOf(fieldEnd, start) - start};
}

} // namespace soctv
