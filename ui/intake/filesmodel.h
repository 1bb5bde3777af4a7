#pragma once

#include <QAbstractTableModel>

namespace soctv {

class IntakeSession;

/// The files of an import: name with the unit below it, and how far each is. Two and more are led
/// by a line for all of them. As soon as all are read, those that need a look come first; after
/// that they keep their places, whatever is decided.
class FilesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, State, ColumnCount };

    explicit FilesModel(IntakeSession &session, QObject *parent = nullptr);

    /// The file that a row stands for; PlanModel::allFiles for the first of several.
    int fileAt(int row) const;
    int rowOf(int file) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void add(int count);
    void refresh(int first, int last);
    void followPlan();
    void sort();
    int known() const { return int(m_order.size()); }
    QString allText(int column) const;
    QString fileText(int file, int column) const;
    QString remark(int file, int column) const;

    IntakeSession &m_session;
    QList<int> m_order; // files in the order of their rows
    QList<int> m_places; // of the files in m_order
    int m_leading = 0; // 1: the line for all of them is there
    bool m_isSorted = true;
};

} // namespace soctv
