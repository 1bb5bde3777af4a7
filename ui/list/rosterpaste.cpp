#include "ui/list/rosterpaste.h"

#include "core/roster/posts.h"
#include "core/roster/roster.h"
#include "core/text/fold.h"
#include "ui/backupfirst.h"
#include "ui/busycursor.h"
#include "ui/dialogs.h"
#include "ui/list/clipboard.h"
#include "ui/list/rostermodel.h"
#include "ui/list/rostertable.h"
#include "ui/undonotice.h"

#include <QMimeData>

#include <algorithm>

namespace soctv {

namespace {

// "Mục" of our own CSV; other numbers mean nothing here.
Role roleOfSection(int section, Role otherwise)
{
    if (section == 1)
        return Role::AccountContact;
    return section == 2 ? Role::CoreStaff : otherwise;
}

bool holdsText(const Grid &grid, int firstRow, int column)
{
    for (int row = firstRow; row < grid.rowCount(); ++row) {
        if (!cleaned(grid.text(row, column)).isEmpty())
            return true;
    }
    return false;
}

bool isRunningNumber(const Grid &grid, int firstRow, int column)
{
    for (int row = firstRow; row < grid.rowCount(); ++row) {
        for (const QChar c : cleaned(grid.text(row, column))) {
            if (!c.isDigit())
                return false;
        }
    }
    return true;
}

} // namespace

RosterPaste::RosterPaste(
    Roster &roster, RosterModel &model, RosterTable &table, Dialogs &dialogs, QObject *parent)
    : QObject(parent)
    , m_roster(roster)
    , m_model(model)
    , m_table(table)
    , m_dialogs(dialogs)
{
}

void RosterPaste::paste(const QMimeData &mime)
{
    if (!m_model.canEdit())
        return;
    std::optional<BusyCursor> busy(std::in_place);
    auto grid = guarded([&] { return gridOf(mime); });
    if (!grid) {
        Q_EMIT message(errorNotice(grid.error()));
        return;
    }
    if (grid->isEmpty())
        return;
    if (grid->rowCount() == 1 && grid->columnCount() == 1) {
        pasteText(cleaned(grid->text(0, 0)));
        return;
    }
    Block block = blockOf(std::move(*grid));
    busy.reset(); // there may be a question
    if (block.rows.isEmpty())
        Q_EMIT message({tr("There are no rows on the clipboard. Nothing was pasted.")});
    else
        pasteBlock(std::move(block));
}

RosterPaste::Block RosterPaste::blockOf(Grid grid) const
{
    Block block{std::move(grid), {}, {}};
    block.columns = recognise(block.grid);
    if (!block.columns.hasNames()) {
        const int current = m_table.currentIndex().column();
        QList<int> fields;
        for (const int column : m_table.visibleColumns()) {
            if (column >= current)
                fields.append(RosterModel::fieldOf(column));
        }
        block.columns = mapByPosition(block.grid, fields);
    }
    block.rows = rowsOf(block.grid, block.columns);
    return block;
}

void RosterPaste::pasteText(const QString &text)
{
    const QModelIndexList selected = m_table.selectionModel()->selectedIndexes();
    const QModelIndex current = m_table.currentIndex();
    QList<std::pair<qint64, int>> cells;
    QSet<int> fields;
    for (const QModelIndex &index : selected) {
        const int field = RosterModel::fieldOf(index.column());
        // With whole rows selected by their number, a single text is a name.
        const bool wanted = current.column() == RosterModel::numberColumn
            ? field == soctv::field("full_name")
            : field >= 0 && !m_table.isColumnHidden(index.column());
        if (!wanted)
            continue;
        if (const qint64 post = m_model.postAt(index.row())) {
            cells.append({post, field});
            fields.insert(field);
        } else {
            m_model.setData(index, text);
        }
    }
    if (cells.isEmpty())
        return;
    const bool oneField = fields.size() == 1;
    const Step step{oneField ? Action::SetField : Action::OverwriteRows,
        m_table.selectedRows().size(), oneField ? *fields.begin() : -1};
    const auto change = [=](Edit &edit) {
        for (const auto &[post, field] : cells)
            setText(edit, post, field, text, UnknownUnit::Create);
        return QList<qint64>();
    };
    store(step, change, [](const QList<qint64> &) {});
}

void RosterPaste::pasteBlock(Block block)
{
    const QList<int> targets = rowsToOverwrite(block);
    if (targets.isEmpty()) {
        addRows(std::move(block));
        return;
    }
    const int count = int(block.rows.size());
    const int over = int(targets.size());
    const auto more = std::ranges::count_if(
        block.rows, [&](const ReadRow &row) { return row.row > block.columns.headerRow + over; });
    const QString overwriteVerb = more > 0 ? tr("Overwrite %1, add %2").arg(over).arg(more)
                                           : tr("Overwrite %n row(s)", nullptr, over);
    const QString question = tr("Where are the %n row(s) on the clipboard to go?", nullptr, count);
    if (m_model.starRow() < 0) { // nothing can be added here
        if (more > 0) {
            Q_EMIT message({tr("Rows cannot be added to this list, and there are only %n row(s) to "
                               "write over. Nothing was pasted.",
                nullptr, over)});
        } else if (m_dialogs.choose(question, {}, {overwriteVerb, tr("Cancel")}) == 0) {
            overwrite(block, targets);
        }
        return;
    }
    const int answer = m_dialogs.choose(question,
        tr("“Add” puts them below the list. “Overwrite” writes them over the selected rows and "
           "those below. Both can be undone."),
        {tr("Add all %n as new", nullptr, count), overwriteVerb, tr("Cancel")});
    if (answer == 0)
        addRows(std::move(block));
    else if (answer == 1)
        overwrite(block, targets);
}

// The selected rows; from a single one downwards as many as there are on the clipboard.
QList<int> RosterPaste::rowsToOverwrite(const Block &block) const
{
    QList<int> rows = m_table.selectedRows();
    if (m_table.currentIndex().row() == m_model.starRow() || rows.isEmpty())
        return {};
    const int lines = block.grid.rowCount() - block.columns.headerRow - 1;
    if (rows.size() == 1) {
        for (int row = rows.first() + 1; row < m_model.postCount() && rows.size() < lines; ++row)
            rows.append(row);
    }
    return rows.mid(0, lines);
}

void RosterPaste::addRows(Block block)
{
    const std::optional<Role> role = roleOf(m_model.query().scope);
    if (!role || !m_model.commitDraft())
        return;
    const QString details = leftOut(block);
    QList<NewRow> added;
    added.reserve(block.rows.size());
    for (ReadRow &row : block.rows)
        added.append({roleOfSection(row.section, *role), std::move(row.texts)});
    const auto change
        = [added](Edit &edit) { return soctv::addRows(edit, added, UnknownUnit::Create); };
    store(Step{Action::PasteRows, added.size()}, change, [=, this](const QList<qint64> &posts) {
        const std::optional<Role> shown = roleOf(m_model.query().scope);
        QList<qint64> here;
        for (qsizetype i = 0; i < posts.size(); ++i) {
            if (added.at(i).role == shown)
                here.append(posts.at(i));
        }
        m_model.appendPosts(here);
        m_table.scrollTo(m_table.currentIndex());
        tell(added.size(), details);
    });
}

// As one edit, after a backup if it is a big one.
void RosterPaste::store(const Step &step, const std::function<QList<qint64>(Edit &)> &change,
    const std::function<void(const QList<qint64> &posts)> &done)
{
    const auto say = [this](const Notice &notice) { Q_EMIT message(notice); };
    afterBackup(m_roster, step, this, say, [=, this] {
        const BusyCursor busy;
        const auto posts = m_roster.edit(step, change);
        if (posts)
            done(*posts);
        else
            say(errorNotice(posts.error()));
    });
}

void RosterPaste::overwrite(const Block &block, const QList<int> &rows)
{
    const int first = block.columns.headerRow + 1;
    QList<qint64> posts;
    for (const int row : rows)
        posts.append(m_model.postAt(row));
    QList<NewRow> added;
    if (const std::optional<Role> role = roleOf(m_model.query().scope)) {
        for (const ReadRow &row : block.rows) {
            if (row.row >= first + rows.size())
                added.append({roleOfSection(row.section, *role), row.texts});
        }
    }
    const qint64 touched = posts.size() + added.size();
    const auto change = [=](Edit &edit) {
        // Row by row as on the clipboard, empty cells too: a gap must not shift what follows.
        for (int i = 0; i < posts.size(); ++i) {
            for (int column = 0; column < block.columns.fieldOfColumn.size(); ++column) {
                const int field = block.columns.fieldOfColumn.at(column);
                if (field >= 0) {
                    setText(edit, posts.at(i), field, block.grid.text(first + i, column),
                        UnknownUnit::Create);
                }
            }
        }
        return soctv::addRows(edit, added, UnknownUnit::Create);
    };
    const QString details = leftOut(block);
    store(Step{Action::OverwriteRows, touched}, change, [=, this](const QList<qint64> &newPosts) {
        m_model.appendPosts(newPosts);
        tell(touched, details);
    });
}

// Says which columns had no place: nothing disappears silently.
QString RosterPaste::leftOut(const Block &block) const
{
    const int first = block.columns.headerRow + 1;
    QStringList names;
    for (int column = 0; column < block.columns.fieldOfColumn.size(); ++column) {
        const bool used
            = block.columns.fieldOfColumn.at(column) >= 0 || column == block.columns.sectionColumn;
        if (used || !holdsText(block.grid, first, column)
            || (column == 0 && isRunningNumber(block.grid, first, column))) {
            continue;
        }
        const QString title = first > 0 ? cleaned(block.grid.text(first - 1, column)) : QString();
        names.append(title.isEmpty() ? QString::number(column + 1) : title);
    }
    if (names.isEmpty())
        return {};
    return tr("Columns that have no place in the list were left out: %1.").arg(names.join(u", "));
}

void RosterPaste::tell(qint64 rows, const QString &details)
{
    Notice notice = undoNotice(m_roster, tr("%n row(s) were pasted.", nullptr, int(rows)));
    if (!details.isEmpty()) {
        notice.text += u' ' + details;
        notice.kind = Notice::Warning;
    }
    Q_EMIT message(notice);
}

} // namespace soctv
