#include "core/roster/edit.h"

#include "core/roster/record.h"

#include "core/roster/units.h"

#include <QtEndian>

#include <sodium.h>

#include <algorithm>
#include <array>
#include <vector>

namespace soctv {

namespace {

constexpr int hashBytes = 8;

void appendNumber(QByteArray &bytes, quint64 number)
{
    const quint64 bigEndian = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char *>(&bigEndian), sizeof bigEndian);
}

// Name, type and value, each with its length, so that no two records give the same bytes.
void appendColumn(QByteArray &bytes, const QByteArray &name, const Value &value)
{
    if (std::holds_alternative<std::monostate>(value))
        return; // a new NULL column changes no hash
    appendNumber(bytes, quint64(name.size()));
    bytes += name;
    if (const auto *number = std::get_if<qint64>(&value)) {
        bytes += 'i';
        appendNumber(bytes, quint64(*number));
        return;
    }
    const auto *text = std::get_if<QString>(&value);
    const QByteArray data = text ? text->toUtf8() : std::get<QByteArray>(value);
    bytes += text ? 't' : 'b';
    appendNumber(bytes, quint64(data.size()));
    bytes += data;
}

QByteArray insertText(const QByteArray &table, const Record &record, const QByteArray &key)
{
    QByteArray columns = key;
    QByteArray marks = "?";
    for (const auto &column : record) {
        columns += ", " + column.first;
        marks += ", ?";
    }
    return "INSERT INTO " + table + " (" + columns + ", row_hash) VALUES (" + marks + ", ?)";
}

Record readRecord(Database &database, const QByteArray &table, qint64 id)
{
    Statement statement(database, "SELECT * FROM " + table + " WHERE id = ?");
    statement.bind(1, id);
    return statement.step() ? recordAt(statement) : Record();
}

} // namespace

QByteArray rowHash(const Record &record)
{
    std::vector<const Record::value_type *> columns;
    columns.reserve(std::size_t(record.size()));
    for (const auto &column : record)
        columns.push_back(&column);
    std::sort(columns.begin(), columns.end(),
        [](const auto *a, const auto *b) { return a->first < b->first; });
    QByteArray bytes;
    bytes.reserve(256);
    for (const auto *column : columns)
        appendColumn(bytes, column->first, column->second);
    std::array<uchar, crypto_generichash_BYTES_MIN> digest;
    crypto_generichash(digest.data(), digest.size(),
        reinterpret_cast<const uchar *>(bytes.constData()), quint64(bytes.size()), nullptr, 0);
    return QByteArray(reinterpret_cast<const char *>(digest.data()), hashBytes);
}

Edit::Edit(Database &database)
    : m_database(database)
    , m_nextId(database.number("SELECT value FROM meta WHERE key = 'next_id'"))
{
}

qint64 Edit::insert(const QByteArray &table, const Record &record)
{
    forgetUnitNames(table);
    const qint64 id = m_nextId++;
    Statement statement(m_database, insertText(table, record, "id"));
    statement.bind(1, id);
    int index = 2;
    for (const auto &column : record)
        statement.bind(index++, column.second);
    Record full = record;
    full.append({"id", id});
    statement.bind(index, rowHash(full));
    statement.run();
    return id;
}

void Edit::update(const QByteArray &table, qint64 id, const Record &record)
{
    Record full = readRecord(m_database, table, id);
    bool same = true;
    QByteArray assignments;
    for (const auto &[name, value] : record) {
        const auto old = std::find_if(full.begin(), full.end(),
            [&n = name](const auto &column) { return column.first == n; });
        if (old == full.end())
            return; // the row is gone
        same = same && old->second == value;
        old->second = value;
        assignments += name + " = ?, ";
    }
    if (same)
        return;
    forgetUnitNames(table);
    Statement statement(
        m_database, "UPDATE " + table + " SET " + assignments + "row_hash = ? WHERE id = ?");
    int index = 1;
    for (const auto &column : record)
        statement.bind(index++, column.second);
    statement.bind(index, rowHash(full)).bind(index + 1, id);
    statement.run();
}

void Edit::remove(const QByteArray &table, qint64 id)
{
    forgetUnitNames(table);
    Statement statement(m_database, "DELETE FROM " + table + " WHERE id = ?");
    statement.bind(1, id);
    statement.run();
}

void Edit::setOffice(const QString &key, const QString &value)
{
    if (value.isEmpty()) {
        Statement statement(m_database, "DELETE FROM office WHERE key = ?");
        statement.bind(1, key);
        statement.run();
        return;
    }
    Statement statement(m_database,
        "INSERT INTO office (key, value, row_hash) VALUES (?, ?, ?) "
        "ON CONFLICT (key) DO UPDATE SET value = excluded.value, "
        "row_hash = excluded.row_hash WHERE value <> excluded.value");
    statement.bind(1, key).bind(2, value).bind(3, rowHash({{"key", key}, {"value", value}}));
    statement.run();
}

std::shared_ptr<UnitNames> Edit::unitNames()
{
    if (!m_unitNames)
        m_unitNames = std::make_shared<UnitNames>(m_database);
    return m_unitNames;
}

void Edit::forgetUnitNames(const QByteArray &table)
{
    if (table.startsWith("unit"))
        m_unitNames.reset();
}

void Edit::saveIds()
{
    Statement statement(m_database, "UPDATE meta SET value = max(value, ?) WHERE key = 'next_id'");
    statement.bind(1, m_nextId);
    statement.run();
}

} // namespace soctv
