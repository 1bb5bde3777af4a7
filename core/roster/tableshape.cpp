#include "core/roster/tableshape.h"

#include "core/roster/schema.h"

#include <algorithm>

namespace soctv {

namespace {

bool isOfType(const Value &value, const TableShape::Column &column)
{
    if (std::holds_alternative<std::monostate>(value))
        return !column.notNull;
    if (column.type == "INTEGER")
        return std::holds_alternative<qint64>(value);
    return column.type == "TEXT" ? std::holds_alternative<QString>(value)
                                 : std::holds_alternative<QByteArray>(value);
}

void readColumns(Database &database, TableShape &shape)
{
    Statement columns(
        database, "SELECT name, type, \"notnull\", pk FROM pragma_table_info(?) ORDER BY cid");
    columns.bind(1, QString::fromLatin1(shape.name));
    while (columns.step()) {
        const QByteArray type = columns.text(1).toLatin1();
        const bool isKey = columns.integer(3) > 0;
        if (isKey && type == "INTEGER" && shape.columns.isEmpty())
            shape.key = 0;
        shape.columns.append({columns.text(0).toLatin1(), type, columns.integer(2) != 0, {}});
    }
    if (shape.columns.size() > 1 && shape.columns.at(1).name == "part")
        shape.key = -1; // the key of history_part is two numbers
}

void readReferences(Database &database, TableShape &shape)
{
    Statement references(database, "SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?)");
    references.bind(1, QString::fromLatin1(shape.name));
    while (references.step()) {
        for (TableShape::Column &column : shape.columns) {
            if (column.name == references.text(0).toLatin1())
                column.refersTo = references.text(1).toLatin1();
        }
    }
}

QByteArray insertTextOf(const TableShape &shape)
{
    QByteArray names = "rowid";
    QByteArray marks = "?";
    for (int i = 0; i < shape.columns.size(); ++i) {
        if (i == shape.key)
            continue;
        names += ", " + shape.columns.at(i).name;
        marks += ", ?";
    }
    return "INSERT OR IGNORE INTO " + shape.name + " (" + names + ") VALUES (" + marks + ')';
}

} // namespace

std::optional<Record> TableShape::record(qint64 rowid, const QList<Value> &values) const
{
    if (values.size() > columns.size())
        return std::nullopt;
    Record record;
    record.reserve(columns.size());
    for (int i = 0; i < columns.size(); ++i) {
        // The file leaves out the rowid, and columns that are newer than the row.
        Value value = i == key ? Value(rowid) : values.value(i);
        if (!isOfType(value, columns.at(i)))
            return std::nullopt;
        record.append({columns.at(i).name, std::move(value)});
    }
    return record;
}

bool TableShape::fits(const Record &record) const
{
    const auto hash = std::find_if(record.begin(), record.end(),
        [](const auto &column) { return column.first == "row_hash"; });
    if (hash == record.end())
        return false;
    const auto *bytes = std::get_if<QByteArray>(&hash->second);
    if (!bytes || bytes->size() != 8)
        return false;
    Record values = record;
    values.removeAt(hash - record.begin());
    return rowHash(values) == *bytes;
}

QList<TableShape> tableShapes(const QByteArray &createText)
{
    Database database = Database::inMemory();
    database.execute(createText);
    const auto hashed = hashedTables();
    QList<TableShape> shapes;
    Statement tables(
        database, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rootpage");
    while (tables.step()) {
        TableShape shape;
        shape.name = tables.text(0).toLatin1();
        shape.hashed
            = std::ranges::any_of(hashed, [&](const char *name) { return shape.name == name; });
        readColumns(database, shape);
        readReferences(database, shape);
        shape.insertText = insertTextOf(shape);
        shapes.append(shape);
    }
    return shapes;
}

} // namespace soctv
