#include "core/roster/posts.h"

#include "core/db/statement.h"
#include "core/roster/accounts.h"
#include "core/roster/checks.h"
#include "core/roster/datednames.h"
#include "core/roster/fieldtext.h"
#include "core/roster/overlap.h"
#include "core/roster/units.h"
#include "core/text/name.h"

#include <QDateTime>

#include <algorithm>

namespace soctv {

namespace {

QByteArray columnOf(const Field &field)
{
    return QByteArray(field.column.data(), qsizetype(field.column.size()));
}

// Rows; the texts of listFields come first, in their order, without the names of units.
const QByteArray &rowsQuery()
{
    static const QByteArray query = []() -> QByteArray {
        QByteArray columns;
        for (const Field &field : listFields) {
            if (field.type == FieldType::Unit) {
                columns += "p.unit_text, ";
            } else {
                const char *alias = field.table == "person" ? "pe."
                    : field.table == "account"              ? "a."
                                                            : "p.";
                columns += alias + columnOf(field) + ", ";
            }
        }
        return "SELECT " + columns
            + "p.id, p.person, p.unit, p.account, p.role, p.deleted_at IS NOT NULL "
              "FROM post p JOIN person pe ON pe.id = p.person "
              "LEFT JOIN account a ON a.id = p.account ";
    }();
    return query;
}

ListRow rowFrom(const Statement &statement, DatedNames &units)
{
    ListRow row;
    for (int i = 0; i < int(fieldCount); ++i)
        row.texts[std::size_t(i)] = statement.text(i);
    const int first = int(fieldCount);
    row.post = statement.integer(first);
    row.person = statement.integer(first + 1);
    row.unit = statement.integer(first + 2);
    row.account = statement.integer(first + 3);
    row.role = roleFromKey(statement.text(first + 4));
    row.deleted = statement.integer(first + 5) != 0;
    if (row.unit != 0)
        row.texts[field("unit")] = units.of(row.unit).name;
    return row;
}

QString now()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
}

// The columns unit and unit_text of a post for the typed name of a unit.
Record unitColumns(Edit &edit, const QString &typed, UnknownUnit unknown)
{
    if (typed.isEmpty())
        return {{"unit", Value()}, {"unit_text", Value()}};
    const QList<qint64> found = edit.unitNames()->find(typed);
    if (found.size() == 1)
        return {{"unit", found.first()}, {"unit_text", Value()}};
    if (found.isEmpty() && unknown == UnknownUnit::Create)
        return {{"unit", addUnitForRows(edit, typed)}, {"unit_text", Value()}};
    return {{"unit", Value()}, {"unit_text", typed}};
}

// Values of the columns of \a table that listFields holds, those of accounts and units left out.
Record fieldValues(std::string_view table, const RowTexts &texts)
{
    Record record;
    for (int i = 0; i < int(fieldCount); ++i) {
        const Field &field = listFields[std::size_t(i)];
        if (field.table == table && field.type != FieldType::Unit)
            record.append({columnOf(field), textOrNull(texts[std::size_t(i)])});
    }
    return record;
}

Value sortKeyOf(const QString &fullName, const QString &sortName)
{
    return nameSortKey(fullName, sortName);
}

qint64 addPerson(Edit &edit, const RowTexts &texts)
{
    Record record = fieldValues("person", texts);
    record.append({"sort_key", sortKeyOf(texts[field("full_name")], texts[field("sort_name")])});
    return edit.insert("person", record);
}

qint64 addRow(Edit &edit, const NewRow &row, UnknownUnit unknownUnit)
{
    RowTexts texts;
    for (int i = 0; i < int(fieldCount); ++i)
        texts[std::size_t(i)] = storedText(i, row.texts[std::size_t(i)]);
    const qint64 person = row.person != 0 ? row.person : addPerson(edit, texts);
    const qint64 account = row.account != 0
        ? row.account
        : addAccount(edit, person, texts[field("account_name")], texts[field("account_link")]);
    Record record = fieldValues("post", texts);
    record.append({"person", person});
    record.append({"role", QString(roleKey(row.role))});
    record.append(unitColumns(edit, texts[field("unit")], unknownUnit));
    record.append({"account", account == 0 ? Value() : Value(account)});
    const qint64 post = edit.insert("post", record);
    if (row.source)
        addSource(edit, post, *row.source);
    return post;
}

void setPersonText(Edit &edit, const ListRow &row, int field, const QString &text)
{
    Record record{{columnOf(listFields[std::size_t(field)]), textOrNull(text)}};
    if (listFields[std::size_t(field)].type == FieldType::Name) {
        RowTexts texts = row.texts;
        texts[std::size_t(field)] = text;
        record.append({"sort_key",
            sortKeyOf(texts[soctv::field("full_name")], texts[soctv::field("sort_name")])});
    }
    edit.update("person", row.person, record);
}

// One that is there already is marked and stays, so that its dates can be mended one by one.
void refuseOverlap(Database &database, ListRow row, int field, const QString &text)
{
    if (overlappingPost(database, row))
        return;
    row.texts[std::size_t(field)] = text;
    if (const auto other = overlappingPost(database, row))
        throw Error{ErrorCode::Invalid,
            QStringLiteral("%1: %2").arg(
                row.texts[soctv::field("full_name")], issueText(overlapIssue(*other)))};
}

void setDeleted(Edit &edit, const QList<qint64> &posts, const Value &deletedAt)
{
    QSet<qint64> persons;
    for (const qint64 post : posts) {
        Statement owner(edit.database(), "SELECT person FROM post WHERE id = ?");
        if (!owner.bind(1, post).step())
            continue;
        persons.insert(owner.integer(0));
        edit.update("post", post, {{"deleted_at", deletedAt}});
    }
    settlePersons(edit, persons);
}

} // namespace

QLatin1String roleKey(Role role)
{
    switch (role) {
    case Role::AccountContact:
        return QLatin1String("account_contact");
    case Role::CoreStaff:
        return QLatin1String("core_staff");
    case Role::Collaborator:
        break;
    }
    return QLatin1String("collaborator");
}

Role roleFromKey(const QString &key)
{
    for (const Role role : {Role::AccountContact, Role::CoreStaff}) {
        if (key == roleKey(role))
            return role;
    }
    return Role::Collaborator;
}

QList<ListRow> readRows(Database &database, const QList<qint64> &posts, const QDate &day)
{
    QList<ListRow> rows;
    rows.reserve(posts.size());
    const ReadScope scope(database);
    Statement statement(database, rowsQuery() + "WHERE p.id = ?");
    DatedNames units(database, day);
    for (const qint64 post : posts) {
        statement.bind(1, post);
        if (statement.step())
            rows.append(rowFrom(statement, units));
        statement.reset();
    }
    return rows;
}

QList<ListRow> readRowsAfter(Database &database, qint64 post, int limit, const QDate &day)
{
    QList<ListRow> rows;
    rows.reserve(limit);
    Statement statement(database, rowsQuery() + "WHERE p.id > ? ORDER BY p.id LIMIT ?");
    DatedNames units(database, day);
    statement.bind(1, post).bind(2, qint64(limit));
    while (statement.step())
        rows.append(rowFrom(statement, units));
    return rows;
}

QList<ListRow> rowsOfPerson(Database &database, qint64 person, const QDate &day)
{
    QList<qint64> posts;
    {
        Statement statement(database, "SELECT id FROM post WHERE person = ? ORDER BY id");
        statement.bind(1, person);
        while (statement.step())
            posts.append(statement.integer(0));
    }
    return readRows(database, posts, day);
}

QList<Source> sourcesOf(Database &database, qint64 post)
{
    Statement statement(database,
        "SELECT file, sheet, row, day FROM source WHERE post = ? "
        "ORDER BY id DESC");
    statement.bind(1, post);
    QList<Source> sources;
    while (statement.step()) {
        sources.append({statement.text(0), statement.text(1), statement.integer(2),
            QDate::fromString(statement.text(3), Qt::ISODate)});
    }
    return sources;
}

QList<qint64> addRows(Edit &edit, const QList<NewRow> &rows, UnknownUnit unknownUnit)
{
    QList<qint64> posts;
    posts.reserve(rows.size());
    for (const NewRow &row : rows)
        posts.append(addRow(edit, row, unknownUnit));
    return posts;
}

void addSource(Edit &edit, qint64 post, const Source &source)
{
    edit.insert("source",
        {{"post", post}, {"file", source.file}, {"sheet", textOrNull(source.sheet)},
            {"row", source.row}, {"day", source.day.toString(Qt::ISODate)}});
}

void setText(Edit &edit, qint64 post, int field, const QString &text, UnknownUnit unknownUnit)
{
    const QList<ListRow> rows = readRows(edit.database(), {post});
    if (rows.isEmpty())
        return;
    const ListRow &row = rows.first();
    const Field &target = listFields.at(std::size_t(field));
    const QString stored = storedText(field, text);
    if (field == soctv::field("valid_from") || field == soctv::field("valid_to"))
        refuseOverlap(edit.database(), row, field, stored);
    if (target.type == FieldType::Unit)
        edit.update("post", post, unitColumns(edit, stored, unknownUnit));
    else if (target.table == "person")
        setPersonText(edit, row, field, stored);
    else if (target.table == "account")
        setAccountText(edit, post, row.person, row.account, columnOf(target), stored);
    else
        edit.update("post", post, {{columnOf(target), textOrNull(stored)}});
}

void deleteRows(Edit &edit, const QList<qint64> &posts)
{
    setDeleted(edit, posts, now());
}

void restoreRows(Edit &edit, const QList<qint64> &posts)
{
    setDeleted(edit, posts, Value());
}

void settlePersons(Edit &edit, const QSet<qint64> &persons)
{
    for (const qint64 person : persons) {
        bool listed = false;
        {
            Statement live(
                edit.database(), "SELECT 1 FROM post WHERE person = ? AND deleted_at IS NULL");
            listed = live.bind(1, person).step();
        }
        Statement current(edit.database(), "SELECT deleted_at IS NULL FROM person WHERE id = ?");
        const bool wasListed = current.bind(1, person).step() && current.integer(0) != 0;
        if (listed != wasListed)
            edit.update("person", person, {{"deleted_at", listed ? Value() : Value(now())}});
    }
}

void dismissDuplicate(Edit &edit, qint64 personA, qint64 personB)
{
    const auto [low, high] = std::minmax(personA, personB);
    {
        Statement known(
            edit.database(), "SELECT 1 FROM not_same WHERE person_a = ? AND person_b = ?");
        if (known.bind(1, low).bind(2, high).step())
            return;
    }
    edit.insert("not_same", {{"person_a", low}, {"person_b", high}});
}

} // namespace soctv
