#include "core/db/statement.h"
#include "core/roster/datednames.h"
#include "core/roster/fieldtext.h"
#include "core/roster/history.h"
#include "core/roster/platforms.h"

#include <QCoreApplication>
#include <QHash>

namespace soctv {

namespace {

struct Columns {
    QByteArrayList names;

    int indexOf(const char *name) const { return int(names.indexOf(name)); }
};

Columns columnsOf(Database &database, const QByteArray &table)
{
    Statement statement(database, "SELECT name FROM pragma_table_info(?)");
    statement.bind(1, QString::fromLatin1(table));
    Columns columns;
    while (statement.step())
        columns.names.append(statement.text(0).toUtf8());
    return columns;
}

QString textOf(const std::optional<Value> &value)
{
    if (!value)
        return {};
    if (const auto *number = std::get_if<qint64>(&*value))
        return QString::number(*number);
    const auto *text = std::get_if<QString>(&*value);
    return text ? *text : QString();
}

QString lookUp(Database &database, const char *sql, qint64 id)
{
    Statement statement(database, sql);
    return statement.bind(1, id).step() ? statement.text(0) : QString();
}

// Turns the rows of one changeset into the values an officer knows.
class ChangeTeller {
public:
    ChangeTeller(Database &database, int limit)
        : m_database(database)
        , m_limit(limit)
    {
    }

    void tell(const RecordedRow &row)
    {
        if (m_changes.size() >= m_limit)
            return;
        if (!m_columns.contains(row.table))
            m_columns.insert(row.table, columnsOf(m_database, row.table));
        const Columns &columns = m_columns[row.table];
        for (int i = 0; i < columns.names.size() && m_changes.size() < m_limit; ++i)
            tellColumn(row, columns, i);
    }
    QList<FieldChange> changes() const { return m_changes; }

private:
    void tellColumn(const RecordedRow &row, const Columns &columns, int i)
    {
        const QByteArray &column = columns.names.at(i);
        const QString title = titleOf(row.table, column);
        if (title.isEmpty() || i >= row.columnCount)
            return;
        const QString before = shown(row.table, column, textOf(row.before(i)));
        const QString after = shown(row.table, column, textOf(row.after(i)));
        if (before != after)
            m_changes.append({ownerOf(row, columns), title, before, after});
    }

    // Position in listFields; -1: the column is no field.
    static int fieldOf(const QByteArray &table, const QByteArray &column)
    {
        for (int i = 0; i < int(fieldCount); ++i) {
            const Field &line = listFields[std::size_t(i)];
            if (table == QByteArray(line.table.data(), qsizetype(line.table.size()))
                && column == QByteArray(line.column.data(), qsizetype(line.column.size())))
                return i;
        }
        return table == "post" && column == "unit_text" ? field("unit") : -1;
    }

    static QString titleOf(const QByteArray &table, const QByteArray &column)
    {
        if (const int index = fieldOf(table, column); index >= 0)
            return fieldTitle(index);
        if (table == "unit_name" && column == "name")
            return QCoreApplication::translate("soctv", "Unit name");
        if (column == "deleted_at" && (table == "post" || table == "account"))
            return QCoreApplication::translate("soctv", "In the bin since");
        if (table == "office" && column == "value")
            return QCoreApplication::translate("soctv", "Office details");
        return accountTitle(table, column);
    }

    static QString accountTitle(const QByteArray &table, const QByteArray &column)
    {
        static const QHash<QByteArray, const char *> titles{
            {"account.platform", QT_TRANSLATE_NOOP("soctv", "Platform")},
            {"account.kind", QT_TRANSLATE_NOOP("soctv", "Kind of account")},
            {"account.unit", QT_TRANSLATE_NOOP("soctv", "Owner unit")},
            {"account.since", QT_TRANSLATE_NOOP("soctv", "Since")},
            {"account.in_use", QT_TRANSLATE_NOOP("soctv", "In use")},
            {"account_admin.person", QT_TRANSLATE_NOOP("soctv", "Administrator")},
            {"account_admin.valid_from", QT_TRANSLATE_NOOP("soctv", "First day")},
            {"account_admin.valid_to", QT_TRANSLATE_NOOP("soctv", "Last day")},
            {"account_admin.handover_note", QT_TRANSLATE_NOOP("soctv", "Hand-over note")}};
        const char *title = titles.value(table + '.' + column);
        return title ? QCoreApplication::translate("soctv", title) : QString();
    }

    // A value of a column that accountTitle() knows.
    QString accountText(const QByteArray &column, const QString &text)
    {
        if (text.isEmpty())
            return {};
        if (column == "platform")
            return platformTitle(text);
        if (column == "kind")
            return text == QLatin1String("official")
                ? QCoreApplication::translate("soctv", "of the unit")
                : QCoreApplication::translate("soctv", "personal");
        if (column == "in_use")
            return text == QLatin1String("0") ? QCoreApplication::translate("soctv", "no")
                                              : QCoreApplication::translate("soctv", "yes");
        if (column == "unit")
            return DatedNames(m_database).of(text.toLongLong()).name;
        if (column == "person")
            return lookUp(
                m_database, "SELECT full_name FROM person WHERE id = ?", text.toLongLong());
        return shownText(field("valid_from"), text); // a day, or the note as it is
    }

    QString shown(const QByteArray &table, const QByteArray &column, const QString &text)
    {
        if (column == "deleted_at" && !text.isEmpty()) {
            const QDateTime at = QDateTime::fromString(text, Qt::ISODate).toLocalTime();
            return at.toString(QStringLiteral("HH:mm dd/MM/yyyy"));
        }
        if (table == "post" && column == "unit" && !text.isEmpty())
            return DatedNames(m_database).of(text.toLongLong()).name;
        if (!accountTitle(table, column).isEmpty())
            return accountText(column, text);
        const int index = fieldOf(table, column);
        return index < 0 ? text : shownText(index, text);
    }

    // Whose row it is, under the name of today or the one in the changeset itself.
    QString ownerOf(const RecordedRow &row, const Columns &columns)
    {
        const auto recorded = [&](const char *column) {
            const int i = columns.indexOf(column);
            const QString after = i < 0 ? QString() : textOf(row.after(i));
            return after.isEmpty() && i >= 0 ? textOf(row.before(i)) : after;
        };
        if (row.table == "person") {
            const QString name = recorded("full_name");
            return name.isEmpty()
                ? lookUp(m_database, "SELECT full_name FROM person WHERE id = ?", row.id)
                : name;
        }
        if (row.table == "post")
            return lookUp(m_database,
                "SELECT full_name FROM person pe JOIN post p "
                "ON p.person = pe.id WHERE p.id = ?",
                row.id);
        if (row.table == "account")
            return lookUp(m_database,
                "SELECT COALESCE(pe.full_name, a.name, a.link) FROM account a "
                "LEFT JOIN person pe ON pe.id = a.person WHERE a.id = ?",
                row.id);
        if (row.table == "account_admin")
            return lookUp(m_database, "SELECT COALESCE(name, link) FROM account WHERE id = ?",
                recorded("account").toLongLong());
        return row.table == "unit_name" ? recorded("name") : QString();
    }

    Database &m_database;
    int m_limit;
    QHash<QByteArray, Columns> m_columns;
    QList<FieldChange> m_changes;
};

} // namespace

QList<FieldChange> stepChanges(Database &database, qint64 id, int limit)
{
    ChangeTeller teller(database, limit);
    readChangeset(storedChangeset(database, id), [&](const RecordedRow &row) { teller.tell(row); });
    return teller.changes();
}

} // namespace soctv
