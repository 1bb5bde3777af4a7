#include "core/roster/mergechoices.h"

#include "core/db/statement.h"
#include "core/roster/checks.h"
#include "core/text/email.h"
#include "core/text/fold.h"
#include "core/text/namelikeness.h"
#include "core/text/phone.h"

#include <algorithm>

namespace soctv {

namespace {

// Shown even if neither has one: the officer knows then that nothing is lost.
constexpr std::array alwaysShown{field("full_name"), field("phone"), field("email")};

// "Trường Mẫu · Chủ tịch · Ngọc Ái · facebook.com/…"
QString postText(const ListRow &row)
{
    QStringList parts{row.texts[field("unit")], row.texts[field("position")]};
    for (const int field : ownFieldsOfPosts())
        parts.append(shownText(field, row.texts[std::size_t(field)]));
    parts.removeAll(QString());
    return parts.isEmpty() ? QStringLiteral("—") : parts.join(QStringLiteral(" · "));
}

// Both have an own text for a field, and not the same.
bool postsDiffer(const ListRow &a, const ListRow &b)
{
    return std::ranges::any_of(ownFieldsOfPosts(), [&](int field) {
        const QString &left = a.texts[std::size_t(field)];
        const QString &right = b.texts[std::size_t(field)];
        return !left.isEmpty() && !right.isEmpty() && left != right;
    });
}

bool hasMarks(const QString &name)
{
    return foldPlain(name) != foldCase(name).simplified();
}

bool meansTheSame(int field, const QString &a, const QString &b)
{
    switch (listFields[std::size_t(field)].type) {
    case FieldType::Phone:
        return !parsePhone(a).key.isEmpty() && parsePhone(a).key == parsePhone(b).key;
    case FieldType::Email:
        return emailKey(a) == emailKey(b);
    case FieldType::Name:
        return compareNames(a, b) == NameLikeness::Same;
    default:
        return foldCase(a).simplified() == foldCase(b).simplified();
    }
}

// A post that only the person on \a side has.
MergeLine postLine(const ListRow &row, std::size_t side)
{
    MergeLine line;
    line.kind = MergeLine::Post;
    line.role = row.role;
    line.posts[side] = row.post;
    line.texts[side] = postText(row);
    line.taken[side] = true;
    return line;
}

} // namespace

MergeSide readMergeSide(Database &database, qint64 person)
{
    MergeSide side{person, rowsOfPerson(database, person), {}};
    for (const ListRow &row : std::as_const(side.rows)) {
        for (const Source &source : sourcesOf(database, row.post)) {
            if (!side.newestSource.isValid() || source.day > side.newestSource)
                side.newestSource = source.day;
        }
    }
    return side;
}

MergeChoices::MergeChoices(const MergeSide &left, const MergeSide &right)
    : m_sides{left, right}
{
    if (left.rows.isEmpty() || right.rows.isEmpty())
        return;
    addFields();
    addPosts();
}

const QString &MergeChoices::stored(std::size_t side, int field) const
{
    return m_sides[side].rows.first().texts[std::size_t(field)];
}

void MergeChoices::addFields()
{
    for (int field = 0; field < int(fieldCount); ++field) {
        const std::array texts{stored(MergeLine::left, field), stored(MergeLine::right, field)};
        const bool empty = texts[0].isEmpty() && texts[1].isEmpty();
        if (listFields[std::size_t(field)].table != "person"
            || (empty && std::ranges::find(alwaysShown, field) == alwaysShown.end()))
            continue;
        MergeLine line;
        line.field = field;
        line.texts = {shownText(field, texts[0]), shownText(field, texts[1])};
        line.differs = !texts[0].isEmpty() && !texts[1].isEmpty() && texts[0] != texts[1];
        line.onlyWriting = line.differs && meansTheSame(field, texts[0], texts[1]);
        line.taken[preferred(field, texts)] = true;
        m_lines.append(line);
    }
}

void MergeChoices::addPosts()
{
    QList<ListRow> right = m_sides[MergeLine::right].rows;
    for (const ListRow &row : std::as_const(m_sides[MergeLine::left].rows)) {
        if (row.deleted)
            continue;
        MergeLine line = postLine(row, MergeLine::left);
        const auto equal = std::ranges::find_if(
            right, [&](const ListRow &other) { return isSamePost(row, other); });
        if (equal != right.end()) {
            line.kind = MergeLine::SamePost;
            line.posts[1] = equal->post;
            line.texts[1] = postText(*equal);
            line.differs = postsDiffer(row, *equal);
            const std::size_t side = line.differs ? newer() : MergeLine::left;
            line.taken = {side == MergeLine::left, side == MergeLine::right};
            right.erase(equal);
        }
        m_lines.append(line);
    }
    for (const ListRow &row : std::as_const(right)) {
        if (!row.deleted)
            m_lines.append(postLine(row, MergeLine::right));
    }
}

std::size_t MergeChoices::newer() const
{
    const QDate &left = m_sides[MergeLine::left].newestSource;
    const QDate &right = m_sides[MergeLine::right].newestSource;
    return left.isValid() && right.isValid() && right > left ? MergeLine::right : MergeLine::left;
}

std::size_t MergeChoices::preferred(int field, const std::array<QString, 2> &stored) const
{
    if (stored[0].isEmpty() != stored[1].isEmpty())
        return stored[0].isEmpty() ? MergeLine::right : MergeLine::left;
    const std::array good{
        checkText(field, stored[0]).isEmpty(), checkText(field, stored[1]).isEmpty()};
    if (good[0] != good[1])
        return good[0] ? MergeLine::left : MergeLine::right;
    if (field == soctv::field("full_name") && hasMarks(stored[0]) != hasMarks(stored[1]))
        return hasMarks(stored[0]) ? MergeLine::left : MergeLine::right;
    return newer();
}

void MergeChoices::take(int line, std::size_t side)
{
    MergeLine &chosen = m_lines[line];
    if (chosen.kind == MergeLine::Post) {
        if (chosen.posts[side] != 0)
            chosen.taken[side] = true;
    } else if (chosen.differs) {
        chosen.taken = {side == MergeLine::left, side == MergeLine::right};
    }
}

void MergeChoices::toggle(int line)
{
    MergeLine &chosen = m_lines[line];
    if (chosen.kind == MergeLine::Post) {
        const std::size_t side = chosen.posts[0] != 0 ? MergeLine::left : MergeLine::right;
        chosen.taken[side] = !chosen.taken[side];
    } else if (chosen.differs) {
        std::swap(chosen.taken[0], chosen.taken[1]);
    }
}

Merge MergeChoices::merge() const
{
    Merge merge;
    merge.kept = m_sides[MergeLine::left].person;
    merge.merged = m_sides[MergeLine::right].person;
    for (const MergeLine &line : m_lines) {
        const std::size_t side = line.taken[1] ? MergeLine::right : MergeLine::left;
        if (line.kind == MergeLine::Person) {
            if (side == MergeLine::right)
                merge.texts.insert(line.field, stored(side, line.field));
        } else if (line.kind == MergeLine::SamePost) {
            if (side == MergeLine::right)
                merge.preferred.insert(line.posts[1]);
        } else if (!line.taken[0] && !line.taken[1]) {
            merge.toBin.append(line.posts[0] != 0 ? line.posts[0] : line.posts[1]);
        }
    }
    return merge;
}

} // namespace soctv
