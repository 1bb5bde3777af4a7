#include "core/db/changes.h"

#include <QCoreApplication>

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <exception>

namespace soctv {

namespace {

void require(int code, const Database &database)
{
    if (code != SQLITE_OK)
        database.fail(code);
}

[[noreturn]] void failRead(int code)
{
    throw Error{ErrorCode::Damaged,
        QCoreApplication::translate("soctv",
            "A step in the history cannot be read (error "
            "%1). The rows themselves are intact.")
            .arg(code)};
}

// Feeds a stored changeset to SQLite, which asks for as many bytes as it likes.
struct Feed {
    const PieceReader &reader;
    QByteArray piece = {};
    qsizetype used = 0;
    std::exception_ptr error = {};

    static int read(void *context, void *bytes, int *count)
    {
        auto *feed = static_cast<Feed *>(context);
        try {
            if (feed->used == feed->piece.size()) {
                feed->piece = feed->reader();
                feed->used = 0;
            }
        } catch (...) { // must not cross the C code
            feed->error = std::current_exception();
            return SQLITE_IOERR;
        }
        const auto n = std::min<qsizetype>(*count, feed->piece.size() - feed->used);
        std::memcpy(bytes, feed->piece.constData() + feed->used, size_t(n));
        feed->used += n;
        *count = int(n);
        return SQLITE_OK;
    }
};

// Cuts what SQLite writes into pieces of the size that is stored.
struct Cutter {
    const PieceWriter &writer;
    QByteArray piece = {};
    std::exception_ptr error = {};

    static int write(void *context, const void *bytes, int count)
    {
        auto *cutter = static_cast<Cutter *>(context);
        try {
            const auto *data = static_cast<const char *>(bytes);
            while (count > 0) {
                const int n
                    = int(std::min<qsizetype>(count, Recorder::pieceSize - cutter->piece.size()));
                cutter->piece.append(data, n);
                data += n;
                count -= n;
                if (cutter->piece.size() == Recorder::pieceSize)
                    cutter->flush();
            }
        } catch (...) {
            cutter->error = std::current_exception();
            return SQLITE_IOERR;
        }
        return SQLITE_OK;
    }

    void flush()
    {
        if (!piece.isEmpty())
            writer(piece);
        piece.clear();
    }
};

int abortOnConflict(void *, int, sqlite3_changeset_iter *)
{
    return SQLITE_CHANGESET_ABORT;
}

int forceOnConflict(void *, int conflict, sqlite3_changeset_iter *)
{
    const bool replace = conflict == SQLITE_CHANGESET_DATA || conflict == SQLITE_CHANGESET_CONFLICT;
    return replace ? SQLITE_CHANGESET_REPLACE : SQLITE_CHANGESET_OMIT;
}

std::optional<Value> toValue(sqlite3_value *value)
{
    if (!value)
        return std::nullopt;
    switch (sqlite3_value_type(value)) {
    case SQLITE_NULL:
        return Value();
    case SQLITE_INTEGER:
        return Value(qint64(sqlite3_value_int64(value)));
    case SQLITE_BLOB:
        return Value(QByteArray(
            static_cast<const char *>(sqlite3_value_blob(value)), sqlite3_value_bytes(value)));
    default:
        return Value(QString::fromUtf8(
            reinterpret_cast<const char *>(sqlite3_value_text(value)), sqlite3_value_bytes(value)));
    }
}

ChangeKind kindOf(int operation)
{
    if (operation == SQLITE_INSERT)
        return ChangeKind::Inserted;
    return operation == SQLITE_DELETE ? ChangeKind::Deleted : ChangeKind::Updated;
}

RecordedRow rowAt(sqlite3_changeset_iter *iterator)
{
    const char *table = nullptr;
    int columns = 0;
    int operation = 0;
    sqlite3changeset_op(iterator, &table, &columns, &operation, nullptr);
    auto before = [=](int column) {
        sqlite3_value *value = nullptr;
        if (operation != SQLITE_INSERT)
            sqlite3changeset_old(iterator, column, &value);
        return toValue(value);
    };
    auto after = [=](int column) {
        sqlite3_value *value = nullptr;
        if (operation != SQLITE_DELETE)
            sqlite3changeset_new(iterator, column, &value);
        return toValue(value);
    };
    // Every table of ours has its primary key first; an update carries it on the old side.
    const auto key = operation == SQLITE_INSERT ? after(0) : before(0);
    const auto *id = key ? std::get_if<qint64>(&*key) : nullptr;
    return {table, kindOf(operation), id ? *id : 0, columns, before, after};
}

} // namespace

qint64 Changes::rowCount() const
{
    qint64 count = 0;
    for (const auto &rows : tables)
        count += rows.size();
    return count;
}

Recorder::Recorder(Database &database, std::span<const char *const> tables)
    : m_database(database)
{
    require(sqlite3session_create(database.handle(), "main", &m_session), database);
    for (const char *table : tables)
        require(sqlite3session_attach(m_session, table), database);
}

Recorder::~Recorder()
{
    sqlite3session_delete(m_session);
}

bool Recorder::isEmpty() const
{
    if (sqlite3session_isempty(m_session) == 0)
        return false;
    // So is one that had no memory to record anything: that must not pass for an edit without rows.
    int size = 0;
    void *none = nullptr;
    const int code = sqlite3session_changeset(m_session, &size, &none);
    sqlite3_free(none);
    if (code != SQLITE_OK)
        m_database.fail(code);
    return true;
}

void Recorder::write(const PieceWriter &writer) const
{
    Cutter cutter{writer};
    const int code = sqlite3session_changeset_strm(m_session, Cutter::write, &cutter);
    if (cutter.error)
        std::rethrow_exception(cutter.error);
    require(code, m_database);
    cutter.flush();
}

void applyChangeset(
    Database &database, const PieceReader &reader, Direction direction, OnConflict onConflict)
{
    Feed feed{reader};
    const int flags = direction == Direction::Undo ? SQLITE_CHANGESETAPPLY_INVERT : 0;
    const int code = sqlite3changeset_apply_v2_strm(database.handle(), Feed::read, &feed, nullptr,
        onConflict == OnConflict::Abort ? abortOnConflict : forceOnConflict, nullptr, nullptr,
        nullptr, flags);
    if (feed.error)
        std::rethrow_exception(feed.error);
    // SQLITE_CONSTRAINT: rows would be left that point at nothing.
    if (code == SQLITE_ABORT || code == SQLITE_CONSTRAINT) {
        throw Error{ErrorCode::Conflict,
            QCoreApplication::translate("soctv",
                "This step cannot be undone or redone: "
                "its rows were changed in another way. "
                "Nothing has changed.")};
    }
    require(code, database);
}

void readChangeset(const PieceReader &reader, const std::function<void(const RecordedRow &)> &visit)
{
    Feed feed{reader};
    sqlite3_changeset_iter *iterator = nullptr;
    int code = sqlite3changeset_start_strm(&iterator, Feed::read, &feed);
    if (code != SQLITE_OK)
        failRead(code);
    try {
        while ((code = sqlite3changeset_next(iterator)) == SQLITE_ROW)
            visit(rowAt(iterator));
    } catch (...) {
        sqlite3changeset_finalize(iterator);
        throw;
    }
    const int end = sqlite3changeset_finalize(iterator);
    if (feed.error)
        std::rethrow_exception(feed.error);
    if (code != SQLITE_DONE || end != SQLITE_OK)
        failRead(code != SQLITE_DONE ? code : end);
}

Changes changesIn(const PieceReader &reader, Direction direction)
{
    Changes changes;
    readChangeset(reader, [&](const RecordedRow &row) {
        ChangeKind kind = row.kind;
        if (direction == Direction::Undo && kind != ChangeKind::Updated)
            kind = kind == ChangeKind::Inserted ? ChangeKind::Deleted : ChangeKind::Inserted;
        changes.tables[row.table].append({row.id, kind});
    });
    return changes;
}

} // namespace soctv
