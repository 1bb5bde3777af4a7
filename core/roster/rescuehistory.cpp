#include "core/roster/rescuehistory.h"

#include "core/db/changes.h"
#include "core/db/statement.h"
#include "core/roster/erase.h"
#include "core/roster/history.h"
#include "core/roster/record.h"
#include "core/roster/schema.h"

#include <QCryptographicHash>

namespace soctv {

namespace {

struct StoredStep {
    qint64 id = 0;
    QList<Value> label; ///< the columns of history after the id
    QByteArray digest; ///< of the changeset

    bool operator==(const StoredStep &) const = default;
};

QByteArray digestOf(Database &database, qint64 step)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const PieceReader reader = storedChangeset(database, step);
    for (QByteArray piece = reader(); !piece.isEmpty(); piece = reader())
        hash.addData(piece);
    return hash.result();
}

std::optional<StoredStep> stepOf(Database &database, qint64 id)
{
    Statement statement(database, "SELECT * FROM history WHERE id = ?");
    if (id == 0 || !statement.bind(1, id).step())
        return std::nullopt;
    StoredStep step{id, {}, digestOf(database, id)};
    for (int column = 1; column < statement.columnCount(); ++column)
        step.label.append(statement.value(column));
    return step;
}

bool areSound(Database &database, const Changes &changes)
{
    for (auto table = changes.tables.begin(); table != changes.tables.end(); ++table) {
        Statement read(database, "SELECT * FROM " + table.key() + " WHERE rowid = ?");
        for (const RowChange &row : table.value()) {
            read.reset();
            if (row.id != 0 && read.bind(1, row.id).step()
                && hashAt(read) != rowHash(recordAt(read)))
                return false;
        }
    }
    return true;
}

class Follower {
public:
    Follower(Database &backup, Database &found, const QList<TableShape> &shapes)
        : m_backup(backup)
        , m_found(found)
        , m_shapes(shapes)
    {
    }

    LaterHistory run(Progress &progress)
    {
        eraseAgain();
        goToCommonStep();
        const QList<qint64> later = laterSteps();
        qint64 at = cursor(m_backup);
        for (const qint64 id : later) {
            progress.step(m_result.applied, later.size());
            if (!follows(id, at) || !guarded([&] { apply(id); }))
                break;
            at = id;
            ++m_result.applied;
        }
        m_result.left = later.size() - m_result.applied;
        takeOtherTables();
        if (const auto last = stepOf(m_backup, cursor(m_backup))) {
            const auto *text = std::get_if<QString>(&last->label.first());
            m_result.upTo = QDateTime::fromString(text ? *text : QString(), Qt::ISODate);
        }
        return m_result;
    }

private:
    void eraseAgain()
    {
        QList<qint64> erased;
        Statement known(m_backup, "SELECT 1 FROM erased WHERE id = ?");
        Statement statement(m_found, "SELECT id FROM erased");
        while (statement.step()) {
            known.reset();
            if (!known.bind(1, statement.integer(0)).step())
                erased.append(statement.integer(0));
        }
        known.reset();
        if (erased.isEmpty())
            return;
        Transaction transaction(m_backup);
        erasePersons(m_backup, erased, {});
        transaction.commit();
    }

    // Undoes what the damaged file has undone, or done in another way, since the backup.
    void goToCommonStep()
    {
        const qint64 end = cursor(m_backup);
        qint64 common = end;
        bool differs = false;
        for (; common != 0; common = stepBefore(m_backup, common)) {
            const auto theirs = stepOf(m_found, common);
            if (theirs && theirs == stepOf(m_backup, common))
                break;
            differs = differs || theirs;
        }
        const qint64 foundCursor = cursor(m_found);
        const qint64 target = differs ? common : end;
        Transaction transaction(m_backup);
        qint64 current = end;
        while (current > target || (foundCursor != 0 && current > foundCursor)) {
            requireChangeset(m_backup, current);
            applyChangeset(m_backup, storedChangeset(m_backup, current), Direction::Undo);
            current = stepBefore(m_backup, current);
        }
        setCursor(m_backup, current);
        removeSteps(m_backup, current + 1);
        transaction.commit();
    }

    // Up to the cursor of the damaged file; without it, all.
    QList<qint64> laterSteps()
    {
        const qint64 end = cursor(m_found);
        QList<qint64> steps;
        Statement statement(m_found, "SELECT id FROM history WHERE id > ? ORDER BY id");
        statement.bind(1, cursor(m_backup));
        while (statement.step()) {
            if (end == 0 || statement.integer(0) <= end)
                steps.append(statement.integer(0));
        }
        return steps;
    }

    // Steps are counted without gaps, but erasing takes out those that it leaves empty.
    bool follows(qint64 id, qint64 previous)
    {
        return id == previous + 1 || m_found.number("SELECT count(*) FROM erased") != 0;
    }

    void apply(qint64 id)
    {
        const auto step = stepOf(m_found, id);
        requireChangeset(m_found, id);
        Transaction transaction(m_backup);
        applyChangeset(m_backup, storedChangeset(m_found, id), Direction::Redo);
        const Changes changes = changesIn(storedChangeset(m_found, id), Direction::Redo);
        if (!areSound(m_backup, changes))
            throw Error{ErrorCode::Damaged, {}};
        Statement label(m_backup, "INSERT INTO history VALUES (?, ?, ?, ?, ?, ?)");
        label.bind(1, id);
        for (int i = 0; i < step->label.size(); ++i)
            label.bind(i + 2, step->label.at(i));
        label.run();
        const PieceWriter store = changesetStore(m_backup, id);
        const PieceReader reader = storedChangeset(m_found, id);
        for (QByteArray piece = reader(); !piece.isEmpty(); piece = reader())
            store(piece);
        setCursor(m_backup, id);
        transaction.commit();
    }

    // The tables that no step covers are as the damaged file has them.
    void takeOtherTables()
    {
        Transaction transaction(m_backup);
        for (const TableShape &shape : m_shapes) {
            if (shape.hashed || shape.name.startsWith("history") || shape.name == "meta")
                continue;
            Statement read(m_found, "SELECT rowid, * FROM " + shape.name);
            Statement write(m_backup, shape.insertText);
            while (read.step()) {
                for (int column = 0, mark = 1; column < read.columnCount(); ++column) {
                    if (column != shape.key + 1 || shape.key < 0)
                        write.bind(mark++, read.value(column));
                }
                write.run();
            }
        }
        takeCounters();
        transaction.commit();
    }

    void takeCounters()
    {
        for (const char *key : {"next_id", "edit_number"}) {
            Statement read(m_found, "SELECT value FROM meta WHERE key = ?");
            if (!read.bind(1, QString::fromLatin1(key)).step() || read.integer(0) >= counterEnd)
                continue;
            Statement write(m_backup, "UPDATE meta SET value = max(value, ?) WHERE key = ?");
            write.bind(1, read.integer(0)).bind(2, QString::fromLatin1(key)).run();
        }
        countEdit(m_backup);
    }

    Database &m_backup;
    Database &m_found;
    const QList<TableShape> &m_shapes;
    LaterHistory m_result;
};

} // namespace

LaterHistory applyLaterHistory(
    Database &backup, Database &found, const QList<TableShape> &shapes, Progress &progress)
{
    return Follower(backup, found, shapes).run(progress);
}

} // namespace soctv
