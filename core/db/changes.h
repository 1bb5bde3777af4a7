#pragma once

#include "core/db/database.h"

#include <QList>
#include <QMap>

#include <functional>
#include <optional>
#include <span>

struct sqlite3_session;

namespace soctv {

enum class ChangeKind : quint8 { Inserted, Updated, Deleted };

struct RowChange {
    qint64 id;
    ChangeKind kind;
};

/// Which rows of which tables an edit, an undo or a redo touched.
struct Changes {
    QMap<QByteArray, QList<RowChange>> tables; ///< by table name
    bool everything = false; ///< the rows cannot be told apart: read all again

    bool touches(const QByteArray &table) const { return everything || tables.contains(table); }
    qint64 rowCount() const;
};

/// Gives the next piece of a stored changeset; an empty one at its end.
using PieceReader = std::function<QByteArray()>;
/// Takes the next piece of a changeset to store.
using PieceWriter = std::function<void(const QByteArray &piece)>;

/// Records what happens to \a tables on one connection until it goes out of scope.
class Recorder {
public:
    static constexpr int pieceSize = 4 * 1024 * 1024;

    Recorder(Database &database, std::span<const char *const> tables);
    ~Recorder();
    Recorder(const Recorder &) = delete;
    Recorder &operator=(const Recorder &) = delete;

    bool isEmpty() const;
    /// Hands the changeset recorded so far to \a writer in pieces of at most pieceSize bytes.
    void write(const PieceWriter &writer) const;

private:
    Database &m_database;
    sqlite3_session *m_session = nullptr;
};

enum class Direction { Redo, Undo };
enum class OnConflict {
    Abort, ///< throws Error{Conflict}: the rows are not as the changeset left them
    Force ///< the changeset wins where it can, and skips rows that are gone
};

/// Applies a stored changeset. Belongs inside a transaction of the caller.
void applyChangeset(Database &database, const PieceReader &reader, Direction direction,
    OnConflict onConflict = OnConflict::Abort);

/// One row in a changeset. Columns that an update did not touch are absent on both sides.
struct RecordedRow {
    QByteArray table;
    ChangeKind kind;
    qint64 id; ///< the primary key, 0 where that is not a number
    int columnCount;
    std::function<std::optional<Value>(int column)> before;
    std::function<std::optional<Value>(int column)> after;
};

/// Calls \a visit for each row of a stored changeset, as it was recorded.
void readChangeset(
    const PieceReader &reader, const std::function<void(const RecordedRow &)> &visit);
/// The rows that applying the changeset in \a direction touches.
Changes changesIn(const PieceReader &reader, Direction direction);

} // namespace soctv
