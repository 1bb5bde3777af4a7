#pragma once

#include "core/forms/recognise/form.h"

#include <QDialog>

#include <memory>
#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace soctv {

class ColumnFields;
class GridModel;
struct ReturnedFile;

/// The fields that the titles above \a firstRow tell, for each column; -1: none. Of a list of units
/// their places in unitFields.
QList<int> fieldsByTitles(const Grid &grid, int firstRow, bool ofUnits = false);

/// "Choose the table area…": the cells of a file as they are; the officer shows where the people
/// begin and what each column holds.
class LayoutDialog : public QDialog {
    Q_OBJECT

public:
    /// Begins with what was found in \a file, whose workbook was read.
    explicit LayoutDialog(const ReturnedFile &file, QWidget *parent = nullptr);

    /// What was chosen.
    Layout chosen() const;

    void setSheet(int sheet);
    /// The row, counted from 0, that the people begin with.
    void setFirstRow(int row);
    ColumnFields &columns() { return *m_columns; }
    QComboBox &holds() { return *m_section; } ///< what the table is
    QTableView &table() { return *m_table; }

private:
    void build();
    void beginWith(const ReturnedFile &file);
    void tellMissing();
    void setKind();
    bool isOfUnits() const;

    std::shared_ptr<const Workbook> m_workbook;
    int m_firstRow = -1;
    GridModel *m_model;
    QComboBox *m_sheets;
    QComboBox *m_section; // data: 0: the file says none, else its number; or a list of units
    QTableView *m_table;
    ColumnFields *m_columns;
    QLabel *m_missing;
    QPushButton *m_accept;
};

} // namespace soctv
