#pragma once

#include <QDialog>

class QListWidget;
class QListWidgetItem;

namespace soctv {

class RosterTable;

/// Which columns the list shows: a tick for each, at once. The name always stays.
class ColumnChooser : public QDialog {
    Q_OBJECT

public:
    ColumnChooser(RosterTable &table, QWidget *parent);

Q_SIGNALS:
    /// Back to the columns the list begins with.
    void resetWanted();

private:
    void readColumns();
    void apply(QListWidgetItem *item);

    RosterTable &m_table;
    QListWidget *m_list;
};

} // namespace soctv
