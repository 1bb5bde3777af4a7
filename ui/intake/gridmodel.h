#pragma once

#include "core/forms/workbook.h"

#include <QAbstractTableModel>

#include <memory>

namespace soctv {

/// "A", "B" … "AA": what spreadsheets call a column that is counted from 0.
QString columnLetters(int column);

/// The cells of one sheet of a file as they are, read as they come into sight.
class GridModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit GridModel(std::shared_ptr<const Workbook> workbook, QObject *parent = nullptr);

    void setSheet(int sheet);
    int sheet() const { return m_sheet; }
    const Grid &grid() const { return m_workbook->sheets.at(m_sheet); }
    /// The row that the people begin with; those above are shown in italics. -1: none.
    void setFirstRow(int row);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::shared_ptr<const Workbook> m_workbook;
    int m_sheet = 0;
    int m_firstRow = -1;
};

} // namespace soctv
