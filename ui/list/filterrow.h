#pragma once

#include "core/roster/field.h"
#include "ui/list/celldelegate.h"

#include <QWidget>

class QToolButton;

namespace soctv {

class FrozenTable;

/// One line edit under each title of the table: the list shows only rows whose texts hold what is
/// typed there, from the first letter. Unit and position have lists of choices.
class FilterRow : public QWidget {
    Q_OBJECT

public:
    /// Goes under the titles of \a table.
    FilterRow(FrozenTable &table, CellDelegate::Choices choices);

    /// What is typed, by field; with what an input method composes.
    RowTexts filters() const;
    bool isEmpty() const;
    void clear();
    /// Puts the cursor into the filter of \a column.
    void focusColumn(int column);
    ComposedEdit *edit(int column) const { return m_edits.value(column); }

    QSize sizeHint() const override;

Q_SIGNALS:
    void filtersChanged();
    /// Enter or Down: on to the rows.
    void left();
    /// Esc: away with the filters.
    void dropped();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addEdit(int column);
    void arrange();

    FrozenTable &m_table;
    CellDelegate::Choices m_choices;
    QToolButton *m_clear; // under the title of the running number
    QHash<int, ComposedEdit *> m_edits; // by column
    QList<QAction *> m_openers; // of the lists of choices
};

} // namespace soctv
