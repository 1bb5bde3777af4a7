#pragma once

#include "ui/list/rowcache.h"

#include <QAbstractTableModel>

namespace soctv {

class Jobs;
struct Listing;

/// The rows in the bin, in order of name.
class BinModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Unit, Position, Phone, Email, List, ColumnCount };

    BinModel(Roster &roster, Jobs &jobs, QObject *parent = nullptr);

    /// Asks for the rows again; modelReset() comes with them.
    void reload();
    qint64 postAt(int row) const { return m_posts.at(row); }
    qint64 personAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void failed(const soctv::Error &error);

private:
    void receive(QObject *asker, const Listing &listing);

    Jobs &m_jobs;
    QList<qint64> m_posts;
    mutable RowCache m_cache;
};

/// What officers call the list that holds the rows of \a role.
QString listTitle(Role role);

} // namespace soctv
