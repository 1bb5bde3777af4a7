#pragma once

#include <QAbstractTableModel>

namespace soctv {

class IntakeSession;
struct IntakeFile;

/// The files of an import: name with the unit below it, and how far each is. Two and more are led
/// by a line for all of them.
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
    struct Counts {
        int rows = 0;
        int toLookAt = 0;
    };

    void add();
    void countRows();
    QString allText(int column) const;
    QString fileText(int file, int column) const;
    QString remark(int file, int column) const;
    QString stateText(int file) const;
    bool isMarked(int file) const;

    IntakeSession &m_session;
    QList<Counts> m_counts; // by file
    int m_known; // files that have a row
    int m_leading; // 1: the line for all of them is there
};

} // namespace soctv
