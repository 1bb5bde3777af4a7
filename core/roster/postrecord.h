#pragma once

#include "core/roster/edit.h"

#include <QDate>

namespace soctv {

/// One row of the table post as it stands in the file.
class PostRecord {
public:
    PostRecord() = default;
    explicit PostRecord(Record record);

    bool exists() const { return !m_record.isEmpty(); }
    qint64 id(const QByteArray &column) const; ///< 0: NULL
    QString text(const QByteArray &column) const;
    /// An invalid date: NULL, or a text that is no day.
    QDate day(const QByteArray &column) const;
    bool inBin() const { return !text("deleted_at").isEmpty(); }
    bool beganBefore(const QDate &day) const;
    bool endedBefore(const QDate &day) const;
    /// Holds on a day from \a first to \a last (an invalid one: open).
    bool holdsWithin(const QDate &first, const QDate &last) const;
    /// Its columns, with \a changes in their place, to be added as a post of its own.
    Record copy(const Record &changes) const;

private:
    Value value(const QByteArray &column) const;

    Record m_record;
};

/// The post \a post; it does not exist() if there is none.
PostRecord readPost(Database &database, qint64 post);
/// The posts of \a person in the list \a role of \a unit, those in the bin left out.
QList<PostRecord> livePosts(Database &database, qint64 person, const QString &role, qint64 unit);

/// How a day is kept: yyyy-MM-dd; NULL for an invalid one.
Value dayValue(const QDate &day);

} // namespace soctv
