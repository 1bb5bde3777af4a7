#pragma once

#include "core/forms/recognise/recognise.h"
#include "ui/messagebar.h"

#include <QObject>

#include <functional>

class QMimeData;

namespace soctv {

class Dialogs;
class Edit;
class Roster;
class RosterModel;
class RosterTable;
struct Step;

/// Puts cells from the clipboard into the list: as new rows from the * row, over the selected rows
/// if the officer says so, a single cell over all selected ones. All of it in one undo step, or
/// nothing.
class RosterPaste : public QObject {
    Q_OBJECT

public:
    RosterPaste(
        Roster &roster, RosterModel &model, RosterTable &table, Dialogs &dialogs, QObject *parent);

    void paste(const QMimeData &mime);

Q_SIGNALS:
    void message(const soctv::Notice &notice);

private:
    struct Block {
        Grid grid;
        Recognised columns;
        QList<ReadRow> rows; ///< those that hold something
    };

    Block blockOf(Grid grid) const;
    void pasteText(const QString &text);
    void pasteBlock(Block block);
    QList<int> rowsToOverwrite(const Block &block) const;
    QString leftOut(const Block &block) const;
    void addRows(Block block);
    void overwrite(const Block &block, const QList<int> &rows);
    void store(const Step &step, const std::function<QList<qint64>(Edit &)> &change,
        const std::function<void(const QList<qint64> &posts)> &done);
    void tell(qint64 rows, const QString &details);

    Roster &m_roster;
    RosterModel &m_model;
    RosterTable &m_table;
    Dialogs &m_dialogs;
};

} // namespace soctv
