#pragma once

#include "core/roster/step.h"
#include "ui/messagebar.h"

#include <QObject>

#include <functional>

namespace soctv {

class Edit;
class Roster;
class RosterModel;
class RosterTable;

/// What keys and menus do to the selected cells and rows of the grid: each is one undo step.
class RosterEdits : public QObject {
    Q_OBJECT

public:
    RosterEdits(Roster &roster, RosterModel &model, RosterTable &table, QObject *parent);

    /// The selected cells as shown, for the clipboard; parts of the box around them that are not
    /// selected are empty.
    void copy();
    void clearCells();
    /// Fills the selected rows with the first of them; a single row with the one above it.
    void fillDown();
    void copyFromAbove();
    /// Puts today's date into a cell for dates.
    void insertToday();
    /// Puts the selected rows into the bin; the draft is dropped.
    void deleteRows();

Q_SIGNALS:
    void message(const soctv::Notice &notice);

private:
    QList<int> selectedColumns() const;
    QStringList shownTexts(int row, const QList<int> &columns) const;
    void fillRows(int source, const QList<int> &rows, const QList<int> &columns, Action action);
    void putText(const QString &text);
    /// One edit, after a backup if it is a big one; says \a done if there is something to say.
    void change(
        const Step &step, const std::function<void(Edit &)> &function, const QString &done = {});

    Roster &m_roster;
    RosterModel &m_model;
    RosterTable &m_table;
};

} // namespace soctv
