#include "core/roster/terms.h"

#include "core/roster/fieldtext.h"
#include "core/roster/record.h"
#include "core/text/fold.h"

#include <algorithm>

namespace soctv {

namespace {

// One row of the table post, with the columns that decide about its term.
class PostRecord {
public:
    explicit PostRecord(Record record)
        : m_record(std::move(record))
    {
    }

    bool exists() const { return !m_record.isEmpty(); }
    Value value(const QByteArray &column) const
    {
        const auto found = std::ranges::find_if(
            m_record, [&](const auto &entry) { return entry.first == column; });
        return found == m_record.cend() ? Value() : found->second;
    }
    qint64 id(const QByteArray &column) const
    {
        const Value found = value(column);
        const auto *number = std::get_if<qint64>(&found);
        return number ? *number : 0;
    }
    QString text(const QByteArray &column) const
    {
        const Value found = value(column);
        const auto *string = std::get_if<QString>(&found);
        return string ? *string : QString();
    }
    // An invalid date: open, or a text that is no day.
    QDate day(const QByteArray &column) const
    {
        const QString stored = text(column);
        return isStoredDate(stored) ? QDate::fromString(stored, Qt::ISODate) : QDate();
    }
    bool inBin() const { return !text("deleted_at").isEmpty(); }
    bool endedBefore(const QDate &day) const
    {
        const QDate last = this->day("valid_to");
        return last.isValid() && last < day;
    }
    // Its columns with those of \a changes in their place, to be added as a post of its own.
    Record copy(const Record &changes) const
    {
        Record copied = m_record;
        copied.removeIf([](const auto &entry) { return entry.first == "id"; });
        for (const auto &[column, value] : changes) {
            const auto found = std::ranges::find_if(
                copied, [&c = column](const auto &entry) { return entry.first == c; });
            found->second = value;
        }
        return copied;
    }

private:
    Record m_record;
};

PostRecord readPost(Edit &edit, qint64 post)
{
    Statement statement(edit.database(), "SELECT * FROM post WHERE id = ?");
    statement.bind(1, post);
    return PostRecord(statement.step() ? recordAt(statement) : Record());
}

Value dayText(const QDate &day)
{
    return day.isValid() ? Value(day.toString(Qt::ISODate)) : Value();
}

void copySources(Edit &edit, qint64 from, qint64 to)
{
    QList<Record> sources;
    {
        Statement statement(
            edit.database(), "SELECT file, sheet, row, day FROM source WHERE post = ? ORDER BY id");
        statement.bind(1, from);
        while (statement.step()) {
            sources.append(
                {{"post", to}, {"file", statement.value(0)}, {"sheet", statement.value(1)},
                    {"row", statement.value(2)}, {"day", statement.value(3)}});
        }
    }
    for (const Record &source : std::as_const(sources))
        edit.insert("source", source);
}

// The post after \a old, from \a day on: the same but for \a changes.
qint64 addSuccessor(
    Edit &edit, qint64 post, const PostRecord &old, const QDate &day, const Record &changes)
{
    Record record{{"valid_from", dayText(day)}};
    record.append(changes);
    edit.update("post", post, {{"valid_to", dayText(day.addDays(-1))}});
    const qint64 next = edit.insert("post", old.copy(record));
    copySources(edit, post, next);
    return next;
}

// A post of the same person in \a unit that says all that \a old would say from \a day on; 0: none.
qint64 samePostIn(Edit &edit, qint64 unit, const PostRecord &old, const QDate &day)
{
    Statement statement(
        edit.database(), "SELECT * FROM post WHERE person = ? AND unit = ? AND role = ?");
    statement.bind(1, old.id("person")).bind(2, unit).bind(3, old.text("role"));
    const auto same = [](const QString &a, const QString &b) {
        return foldCase(a).simplified() == foldCase(b).simplified();
    };
    const QDate last = old.day("valid_to");
    while (statement.step()) {
        const PostRecord other(recordAt(statement));
        const QDate otherFirst = other.day("valid_from");
        const QDate otherLast = other.day("valid_to");
        const bool covers = (!otherFirst.isValid() || otherFirst <= day)
            && (!otherLast.isValid() || (last.isValid() && otherLast >= last));
        const bool sameAccount = old.id("account") == 0 || old.id("account") == other.id("account");
        if (!other.inBin() && covers && sameAccount
            && same(other.text("position"), old.text("position")))
            return other.id("id");
    }
    return 0;
}

// The post that stands in \a unit for \a post afterwards; 0: none, it was left alone.
qint64 movePost(Edit &edit, qint64 post, qint64 unit, const QDate &day)
{
    const PostRecord old = readPost(edit, post);
    if (!old.exists() || old.inBin() || old.id("unit") == unit || old.endedBefore(day))
        return 0;
    const Record there{{"unit", unit}, {"unit_text", Value()}};
    if (const QDate first = old.day("valid_from"); first.isValid() && first >= day) {
        edit.update("post", post, there);
        return post;
    }
    if (const qint64 same = samePostIn(edit, unit, old, day); same != 0) {
        edit.update("post", post, {{"valid_to", dayText(day.addDays(-1))}});
        return same;
    }
    return addSuccessor(edit, post, old, day, there);
}

} // namespace

QList<qint64> movePosts(Edit &edit, const QList<qint64> &posts, qint64 unit, const QDate &day)
{
    QList<qint64> moved;
    for (const qint64 post : posts) {
        if (const qint64 there = movePost(edit, post, unit, day); there != 0)
            moved.append(there);
    }
    return moved;
}

} // namespace soctv
