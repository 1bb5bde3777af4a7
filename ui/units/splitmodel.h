#pragma once

#include "core/roster/unitchecks.h"

#include <QAbstractTableModel>
#include <QHash>

namespace soctv {

class Roster;

/// The posts of a unit and the units under it, with the new unit that each goes to.
class SplitModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { What, To, ColumnCount };

    SplitModel(Roster &roster, qint64 unit, QObject *parent = nullptr);

    void setDay(const QDate &day);
    /// The names of the new units; lines given to one that is gone stay with the old.
    void setParts(const QStringList &names);
    /// \a part: place in the names; -1: they stay.
    void give(const QList<int> &rows, int part);
    QList<SplitPart> parts() const;
    QString oldName() const { return m_oldName; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Line {
        qint64 id; // of a post or a unit; no two rows of a roster share one
        bool isPost;
        QString text;
    };

    void read(const QDate &day);
    int partOf(const Line &line) const;

    Roster &m_roster;
    const qint64 m_unit;
    QString m_oldName;
    QList<Line> m_lines;
    QStringList m_names;
    QHash<qint64, int> m_parts; // by id of a line; those that stay are not here
};

} // namespace soctv
