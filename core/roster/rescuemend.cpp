#include "core/roster/rescuemend.h"

#include "core/db/statement.h"
#include "core/roster/history.h"
#include "core/roster/record.h"
#include "core/roster/schema.h"

#include <QCoreApplication>

#include <algorithm>

namespace soctv {

namespace {

constexpr int textShown = 80;

QString joined(QStringList texts)
{
    texts.removeAll(QString());
    return texts.join(QStringLiteral(" · ")).left(textShown);
}

QString textOf(const Record &record)
{
    static const QByteArrayList forThePrograms{"role", "key", "kind", "platform", "compare_key"};
    QStringList texts;
    for (const auto &[name, value] : record) {
        const auto *text = std::get_if<QString>(&value);
        if (text && !forThePrograms.contains(name))
            texts.append(*text);
    }
    return joined(texts);
}

class Mender {
public:
    Mender(Database &rescued, const QList<TableShape> &shapes, const RescueFinds &finds)
        : m_rescued(rescued)
        , m_shapes(shapes)
        , m_finds(finds)
    {
    }

    Mended run()
    {
        Transaction transaction(m_rescued);
        for (const TableShape &shape : m_shapes)
            addDoubtful(shape);
        for (const TableShape &shape : m_shapes)
            noteLost(shape);
        standIn("person", "SELECT person FROM post", [](qint64) -> Record { return {}; });
        standIn("unit",
            "SELECT unit FROM unit_name UNION SELECT unit FROM post UNION SELECT unit FROM account "
            "UNION SELECT parent FROM unit_parent",
            [](qint64) -> Record {
                return {{"kind", grassrootsKind}};
            });
        standIn("unit_kind", "SELECT kind FROM unit", lostKind);
        while (dropDangling()) { }
        nameUnits();
        for (const TableShape &shape : m_shapes)
            count(shape);
        nameOwners();
        finishHistory();
        writeMeta();
        transaction.commit();
        return m_mended;
    }

private:
    static constexpr qint64 grassrootsKind = 4;

    static Record lostKind(qint64 id)
    {
        Database fresh = Database::inMemory();
        createSchema(fresh);
        Statement kind(fresh, "SELECT * FROM unit_kind WHERE id = ?");
        if (kind.bind(1, id).step()) {
            Record record = recordAt(kind);
            record.removeFirst(); // the id
            return record;
        }
        return {{"key", QStringLiteral("lost-%1").arg(id)},
            {"name", QCoreApplication::translate("soctv", "(kind of unit lost)")},
            {"position", id}};
    }

    bool exists(const TableShape &shape, qint64 rowid)
    {
        Statement statement(m_rescued, "SELECT 1 FROM " + shape.name + " WHERE rowid = ?");
        return statement.bind(1, rowid).step();
    }

    // With a hash of what it says now.
    bool insert(const TableShape &shape, qint64 rowid, Record record)
    {
        const auto isHash = [](const auto &column) { return column.first == "row_hash"; };
        record.removeIf(isHash);
        record.append({"row_hash", rowHash(record)});
        Statement statement(m_rescued, shape.insertText);
        statement.bind(1, rowid);
        for (int i = 0, mark = 2; i < shape.columns.size(); ++i) {
            const auto column = std::ranges::find_if(
                record, [&](const auto &one) { return one.first == shape.columns.at(i).name; });
            if (i != shape.key)
                statement.bind(mark++, column == record.end() ? Value() : column->second);
        }
        statement.run();
        return m_rescued.number("SELECT changes()") != 0;
    }

    void addDoubtful(const TableShape &shape)
    {
        TableRescue &rescue = m_mended.tables[shape.name];
        const TableFind find = m_finds.tables[shape.name];
        rescue.sound = find.sound;
        for (const DoubtfulRow &row : find.doubtful) {
            const bool strange = find.isCounted && !find.known.contains(row.rowid);
            if (strange || row.rowid < 1 || row.rowid >= counterEnd
                || !insert(shape, row.rowid, row.record)) {
                ++m_dropped[shape.name];
                continue;
            }
            ++rescue.doubtful;
            m_mended.toCheck.append({shape.name, row.rowid, textOf(row.record)});
        }
    }

    void noteLost(const TableShape &shape)
    {
        for (const qint64 id : m_finds.tables[shape.name].known) {
            if (!exists(shape, id))
                m_lost[shape.name].insert(id);
        }
    }

    const TableShape &shapeOf(const QByteArray &table) const
    {
        return *std::ranges::find_if(
            m_shapes, [&](const TableShape &shape) { return shape.name == table; });
    }

    // An empty row for each that \a referrers still name: what belongs to it is not lost with it.
    void standIn(const QByteArray &table, const QByteArray &referrers,
        const std::function<Record(qint64)> &contents)
    {
        QList<qint64> missing;
        Statement statement(
            m_rescued, "SELECT * FROM (" + referrers + ") EXCEPT SELECT id FROM " + table);
        while (statement.step()) {
            if (!statement.isNull(0))
                missing.append(statement.integer(0));
        }
        statement.reset();
        const TableFind find = m_finds.tables[table];
        for (const qint64 id : std::as_const(missing)) {
            Record record = contents(id);
            record.prepend({"id", id});
            // Else it is the doubtful row that names one which never was.
            if (!find.isWhole && (!find.isCounted || find.known.contains(id)))
                m_lost[table].insert(id);
            if (insert(shapeOf(table), id, record))
                m_mended.toCheck.append({table, id, textOf(record)});
        }
    }

    // True if rows went, which others may have referred to.
    bool dropDangling()
    {
        bool dropped = false;
        for (const TableShape &shape : m_shapes) {
            for (const TableShape::Column &column : shape.columns) {
                if (!column.refersTo.isEmpty())
                    dropped = dropDangling(shape, column) || dropped;
            }
        }
        return dropped;
    }

    bool dropDangling(const TableShape &shape, const TableShape::Column &column)
    {
        QList<qint64> rows;
        Statement statement(m_rescued,
            "SELECT rowid FROM " + shape.name + " t WHERE " + column.name
                + " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM " + column.refersTo
                + " r WHERE r.id = t." + column.name + ')');
        while (statement.step())
            rows.append(statement.integer(0));
        statement.reset();
        for (const qint64 row : std::as_const(rows)) {
            if (column.notNull)
                remove(shape, row);
            else
                clear(shape, column, row);
        }
        return column.notNull && !rows.isEmpty();
    }

    void remove(const TableShape &shape, qint64 row)
    {
        Statement statement(m_rescued, "DELETE FROM " + shape.name + " WHERE rowid = ?");
        statement.bind(1, row).run();
        forget(shape.name, row);
        m_lost[shape.name].insert(row);
    }

    void clear(const TableShape &shape, const TableShape::Column &column, qint64 row)
    {
        Statement clear(
            m_rescued, "UPDATE " + shape.name + " SET " + column.name + " = NULL WHERE rowid = ?");
        clear.bind(1, row).run();
        Statement read(m_rescued, "SELECT * FROM " + shape.name + " WHERE rowid = ?");
        read.bind(1, row).step();
        const Record record = recordAt(read);
        Statement hash(m_rescued, "UPDATE " + shape.name + " SET row_hash = ? WHERE rowid = ?");
        hash.bind(1, rowHash(record)).bind(2, row).run();
        if (forget(shape.name, row))
            ++m_mended.tables[shape.name].doubtful;
        m_mended.toCheck.append({shape.name, row, textOf(record)});
    }

    // Takes the row out of those that were kept. True if it was counted at all.
    bool forget(const QByteArray &table, qint64 id)
    {
        TableRescue &rescue = m_mended.tables[table];
        if (m_lost[table].contains(id)) // only an empty row in its place
            return false;
        const bool doubtful = m_mended.toCheck.removeIf([&](const RowToCheck &row) {
            return row.table == table && row.id == id;
        }) > 0;
        --(doubtful ? rescue.doubtful : rescue.sound);
        return true;
    }

    void nameUnits()
    {
        QList<qint64> nameless;
        Statement statement(m_rescued, "SELECT id FROM unit EXCEPT SELECT unit FROM unit_name");
        while (statement.step())
            nameless.append(statement.integer(0));
        statement.reset();
        for (const qint64 unit : std::as_const(nameless)) {
            const qint64 id = nextId();
            insert(shapeOf("unit_name"), id,
                {{"id", id}, {"unit", unit},
                    {"name",
                        QCoreApplication::translate("soctv", "(name of unit %1 lost)").arg(unit)}});
            m_mended.toCheck.append({"unit", unit, {}});
        }
    }

    // A list row says little without the name of whom it is about.
    void nameOwners()
    {
        Statement owner(m_rescued,
            "SELECT full_name FROM person JOIN post ON person.id = post.person "
            "WHERE post.id = ? AND full_name IS NOT NULL");
        for (RowToCheck &row : m_mended.toCheck) {
            owner.reset();
            if (row.table == "post" && owner.bind(1, row.id).step())
                row.text = joined({owner.text(0), row.text});
        }
    }

    void count(const TableShape &shape)
    {
        const TableFind &find = m_finds.tables[shape.name];
        TableRescue &rescue = m_mended.tables[shape.name];
        // A doubtful row that found no place is one of those known, unless nothing is known.
        rescue.lost = find.isCounted
            ? m_lost[shape.name].size()
            : std::max<qint64>(m_lost[shape.name].size(), m_dropped[shape.name]);
        rescue.isExact = find.isWhole || find.isCounted;
    }

    void finishHistory()
    {
        m_mended.keepsHistory = std::ranges::all_of(m_shapes, [&](const TableShape &shape) {
            const bool matters = shape.hashed || shape.name.startsWith("history");
            return !matters || m_finds.tables[shape.name].isWhole;
        }) && meta("history_cursor").has_value();
        if (m_mended.keepsHistory)
            return;
        m_rescued.execute("DELETE FROM history_part; DELETE FROM history WHERE id < 1");
    }

    std::optional<qint64> meta(const char *key)
    {
        Statement statement(m_rescued, "SELECT value FROM meta WHERE key = ?");
        if (!statement.bind(1, QString::fromLatin1(key)).step())
            return std::nullopt;
        const qint64 value = statement.integer(0);
        return value >= 0 && value < counterEnd ? std::optional(value) : std::nullopt;
    }

    qint64 nextId()
    {
        if (m_nextId == 0) {
            m_nextId = meta("next_id").value_or(1);
            for (const TableShape &shape : m_shapes) {
                const QByteArray key = shape.name == "merged" ? "old_id" : "id";
                const bool counted = (shape.hashed && shape.key == 0) || shape.name == "merged"
                    || shape.name == "erased";
                const QByteArray sql = "SELECT max(" + key + ") FROM " + shape.name;
                if (counted)
                    m_nextId = std::max(m_nextId, m_rescued.number(sql.constData()) + 1);
                for (const qint64 id : std::as_const(m_lost[shape.name])) {
                    if (counted && id < counterEnd)
                        m_nextId = std::max(m_nextId, id + 1);
                }
            }
        }
        return m_nextId++;
    }

    void writeMeta()
    {
        const qint64 steps = m_rescued.number("SELECT COALESCE(max(id), 0) FROM history");
        const std::pair<const char *, qint64> entries[]
            = {{"next_id", nextId()}, {"edit_number", meta("edit_number").value_or(0) + 1},
                {"history_cursor",
                    m_mended.keepsHistory ? meta("history_cursor").value_or(steps) : steps},
                {"changed_at", QDateTime::currentSecsSinceEpoch()}, {"vacuum_owed", 0}};
        m_rescued.execute("DELETE FROM meta");
        for (const auto &[key, value] : entries) {
            Statement statement(m_rescued, "INSERT INTO meta VALUES (?, ?)");
            statement.bind(1, QString::fromLatin1(key)).bind(2, value).run();
        }
    }

    Database &m_rescued;
    const QList<TableShape> &m_shapes;
    const RescueFinds &m_finds;
    Mended m_mended;
    QHash<QByteArray, QSet<qint64>> m_lost;
    QHash<QByteArray, qint64> m_dropped;
    qint64 m_nextId = 0;
};

} // namespace

Mended mendRescued(Database &rescued, const QList<TableShape> &shapes, const RescueFinds &finds)
{
    return Mender(rescued, shapes, finds).run();
}

} // namespace soctv
