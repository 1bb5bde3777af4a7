#include "core/roster/postrecord.h"

#include "core/roster/day.h"
#include "core/roster/record.h"

#include <algorithm>

namespace soctv {

PostRecord::PostRecord(Record record)
    : m_record(std::move(record))
{
}

Value PostRecord::value(const QByteArray &column) const
{
    const auto found
        = std::ranges::find_if(m_record, [&](const auto &entry) { return entry.first == column; });
    return found == m_record.cend() ? Value() : found->second;
}

qint64 PostRecord::id(const QByteArray &column) const
{
    const Value found = value(column);
    const auto *number = std::get_if<qint64>(&found);
    return number ? *number : 0;
}

QString PostRecord::text(const QByteArray &column) const
{
    const Value found = value(column);
    const auto *string = std::get_if<QString>(&found);
    return string ? *string : QString();
}

QDate PostRecord::day(const QByteArray &column) const
{
    return storedDay(text(column));
}

bool PostRecord::beganBefore(const QDate &day) const
{
    const QDate first = this->day("valid_from");
    return !first.isValid() || first < day;
}

bool PostRecord::endedBefore(const QDate &day) const
{
    const QDate last = this->day("valid_to");
    return last.isValid() && last < day;
}

bool PostRecord::holdsWithin(const QDate &first, const QDate &last) const
{
    return !endedBefore(first) && (!last.isValid() || beganBefore(last.addDays(1)));
}

Record PostRecord::copy(const Record &changes) const
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

PostRecord readPost(Database &database, qint64 post)
{
    Statement statement(database, "SELECT * FROM post WHERE id = ?");
    statement.bind(1, post);
    return statement.step() ? PostRecord(recordAt(statement)) : PostRecord();
}

QList<PostRecord> livePosts(Database &database, qint64 person, const QString &role, qint64 unit)
{
    Statement statement(database,
        "SELECT * FROM post WHERE person = ? AND role = ? AND unit = ? AND deleted_at IS NULL "
        "ORDER BY id");
    statement.bind(1, person).bind(2, role).bind(3, unit);
    QList<PostRecord> posts;
    while (statement.step())
        posts.append(PostRecord(recordAt(statement)));
    return posts;
}

Value dayValue(const QDate &day)
{
    return day.isValid() ? Value(day.toString(Qt::ISODate)) : Value();
}

} // namespace soctv
