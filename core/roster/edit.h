#pragma once

#include "core/db/statement.h"

#include <QList>

#include <memory>
#include <span>
#include <utility>

namespace soctv {

class UnitNames;

/// Columns and values to write.
using Record = QList<std::pair<QByteArray, Value>>;

/// The right to change rows, for the time of one Roster::edit(). The one place that writes rows of
/// the roster's tables: it gives ids and keeps row_hash.
class Edit {
public:
    explicit Edit(Database &database);

    Database &database() { return m_database; }

    /// Adds a row and returns its id.
    qint64 insert(const QByteArray &table, const Record &record);
    /// Changes the columns of \a record in the row \a id; a row that has these values already is
    /// left alone.
    void update(const QByteArray &table, qint64 id, const Record &record);
    void remove(const QByteArray &table, qint64 id);
    /// Sets an entry of the office table; an empty \a value removes it.
    void setOffice(const QString &key, const QString &value);
    /// Writes the id counter back; the last thing before the transaction ends.
    void saveIds();

    /// The names of all units as they stand, read once until a unit changes.
    std::shared_ptr<UnitNames> unitNames();
    /// Keeps \a names for unitNames(): whoever adds a unit may know them already.
    void keepUnitNames(std::shared_ptr<UnitNames> names) { m_unitNames = std::move(names); }

private:
    void forgetUnitNames(const QByteArray &table);

    Database &m_database;
    qint64 m_nextId;
    std::shared_ptr<UnitNames> m_unitNames;
};

/// First 8 bytes of BLAKE2b-128 over name, type and value of the columns that are not NULL, in
/// order of name, row_hash itself left out. \a record may have any order.
QByteArray rowHash(const Record &record);

} // namespace soctv
