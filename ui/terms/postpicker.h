#pragma once

#include "ui/terms/pickmodel.h"

#include <QWidget>

class QSortFilterProxyModel;
class QTableView;

namespace soctv {

class ComposedEdit;

/// Rows to tick, with a filter above them. Space ticks the rows that are selected.
class PostPicker : public QWidget {
    Q_OBJECT

public:
    PostPicker(const QList<ListRow> &rows, bool ticked, QWidget *parent = nullptr);

    PickModel &model() { return *m_model; }
    QTableView &table() { return *m_table; }
    ComposedEdit &filter() { return *m_filter; }
    /// Ticks, or not, all rows that the filter shows.
    void tickShown(bool ticked);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tickSelected();

    PickModel *m_model;
    QSortFilterProxyModel *m_shown;
    ComposedEdit *m_filter;
    QTableView *m_table;
};

} // namespace soctv
