#pragma once

#include "core/roster/posts.h"

#include <QAbstractTableModel>
#include <QSet>

namespace soctv {

/// Rows of a list to tick: who a change of posts is about. Rows that are to be added stand below.
class PickModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Unit, Position, From, To, ColumnCount };

    /// \a ticked: whether all rows are, to begin with.
    PickModel(const QList<ListRow> &rows, bool ticked, QObject *parent = nullptr);

    /// A row that is not in the roster yet, and is ticked.
    void add(const NewRow &row, const QString &name);
    QList<qint64> ticked() const;
    QList<qint64> unticked() const;
    QList<NewRow> added() const;
    /// The list in which all of them stand, going by the first.
    Role role() const;
    void setTicked(const QList<qint64> &posts, bool ticked);
    void setRowsTicked(const QList<int> &rows, bool ticked);
    /// What the filter looks into.
    QString rowText(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void ticksChanged();

private:
    struct Line {
        qint64 post; // 0: to be added
        RowTexts texts;
        bool ticked;
        NewRow row;
    };

    QList<qint64> posts(bool ticked) const;

    QList<Line> m_lines;
};

} // namespace soctv
