#pragma once

#include "core/roster/duplicates.h"

#include <QAbstractTableModel>
#include <QHash>

#include <vector>

namespace soctv {

class Roster;
struct Error;

/// The pairs of people who may be one, most certain first. Their names are read as they come into
/// sight.
class PairModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { LeftName, LeftUnit, RightName, RightUnit, Why, ColumnCount };

    explicit PairModel(Roster &roster, QObject *parent = nullptr);

    void setPairs(const std::vector<DuplicatePair> &pairs);
    /// Takes away one pair, or all pairs of a person, who is gone.
    void drop(const DuplicatePair &pair);
    void dropPerson(qint64 person);
    /// None beyond the end.
    const DuplicatePair *pair(int row) const;
    /// The row of these two persons; -1: they are no pair.
    int rowOf(const DuplicatePair &pair) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// Names could not be read.
    void failed(const soctv::Error &error);

private:
    const ListRow &rowOfPerson(int row, qint64 person) const;
    void readPage(int row) const;

    Roster &m_roster;
    std::vector<DuplicatePair> m_pairs;
    mutable QHash<qint64, ListRow> m_rows; // by person, those seen so far
};

} // namespace soctv
