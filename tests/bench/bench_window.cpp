// The real window with a roster in it: how long the thread of the window does not answer while an
// officer opens, scrolls, searches, sorts and edits. 100 ms is what nobody notices.

#include "bench.h"

#include "core/roster/rosterbackups.h"
#include "tests/support/heartbeat.h"
#include "tests/support/scripteddialogs.h"
#include "ui/jobs.h"
#include "ui/list/filterrow.h"
#include "ui/list/rostermodel.h"
#include "ui/list/rostertable.h"
#include "ui/list/rosterview.h"
#include "ui/settings.h"
#include "ui/window/appearance.h"
#include "ui/window/mainwindow.h"
#include "ui/window/navigation.h"
#include "ui/window/workspace.h"

#include <QApplication>
#include <QScrollBar>
#include <QTemporaryDir>

namespace soctv::bench {

namespace {

class Window {
public:
    Window()
        : m_settings(m_home.filePath(QStringLiteral("settings.ini")))
    {
        m_settings.setLastFolder(m_home.path());
        m_window = std::make_unique<MainWindow>(m_settings, m_dialogs, m_appearance);
        m_window->resize(1366, 768);
        m_window->show();
        turn(200);
    }

    /// Prints how long \a what takes until its list is there, and the longest stall on the way.
    template <typename F>
    void step(const QString &what, F &&act)
    {
        m_beat.begin();
        const double all = timed([&] {
            act();
            m_beat.beat();
            do {
                turn(5);
            } while (isBusy());
        });
        turn(100); // what is painted after it
        report(QStringLiteral("  ") + what, milliseconds(m_beat.longest()),
            QStringLiteral("done after %1").arg(milliseconds(all)));
        m_worst = std::max(m_worst, m_beat.longest());
    }
    void openFile(const QString &file) { m_window->openFile(file); }
    /// Until marks and counts are there too.
    void waitLoaded()
    {
        while (list().model().listing().counts.toCheck == 0)
            turn(20);
    }

    Workspace &workspace() { return *m_window->workspace(); }
    RosterView &list() { return workspace().list(); }
    double worst() const { return m_worst; }

private:
    // A file or a list is on its way, or the backup before a bulk change.
    bool isBusy()
    {
        return m_window->isOpening()
            || (m_window->workspace()
                && (workspace().jobs().isBusy() || workspace().roster().backups().isRunning()));
    }
    static void turn(int ms)
    {
        QElapsedTimer clock;
        clock.start();
        do {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        } while (clock.elapsed() < ms);
    }

    QTemporaryDir m_home;
    Settings m_settings;
    ScriptedDialogs m_dialogs;
    Appearance m_appearance;
    std::unique_ptr<MainWindow> m_window;
    Heartbeat m_beat;
    double m_worst = 0;
};

void scroll(Window &window)
{
    QScrollBar &bar = *window.list().table().verticalScrollBar();
    window.step(QStringLiteral("scroll to the end"), [&] { bar.setValue(bar.maximum()); });
    window.step(QStringLiteral("scroll to the middle"), [&] { bar.setValue(bar.maximum() / 2); });
    window.step(QStringLiteral("scroll to the top"), [&] { bar.setValue(0); });
}

void search(Window &window)
{
    const QString text = QStringLiteral("nguyen thi h");
    for (qsizetype size = 1; size <= text.size(); size += 4) {
        window.step(QStringLiteral("search “%1”").arg(text.left(size)),
            [&] { window.list().setSearch(text.left(size)); });
    }
    window.step(QStringLiteral("no search"), [&] { window.list().setSearch({}); });
    window.step(QStringLiteral("filter row, position"), [&] {
        window.list().focusFilterRow();
        auto *row = window.list().findChild<FilterRow *>();
        row->edit(RosterModel::columnOf(field("position")))->setText(QStringLiteral("chu tich"));
        Q_EMIT row->filtersChanged();
    });
    window.step(QStringLiteral("no filter"), [&] { window.list().clearFilters(); });
}

void sort(Window &window)
{
    RosterModel &model = window.list().model();
    for (int column = RosterModel::columnOf(field("unit")); column < model.columnCount();
         ++column) {
        const Field &line = listFields[std::size_t(RosterModel::fieldOf(column))];
        if (line.flags & Shown)
            window.step(QStringLiteral("sort by %1").arg(line.name()),
                [&] { model.sort(column, Qt::AscendingOrder); });
    }
}

void edit(Window &window)
{
    RosterModel &model = window.list().model();
    RosterTable &table = window.list().table();
    const auto type = [&](const char16_t *text) {
        const QModelIndex cell
            = model.index(model.postCount() / 2, RosterModel::columnOf(field("email")));
        table.goTo(cell.row(), cell.column());
        model.setData(cell, QString::fromUtf16(text));
    };
    window.step(QStringLiteral("edit a cell, sorted by that column"),
        [&] { type(u"sửa@congdoan.example"); });
    window.step(QStringLiteral("undo"), [&] { window.workspace().undo(); });
    window.step(QStringLiteral("redo"), [&] { window.workspace().redo(); });
    window.step(QStringLiteral("sort by full_name"), [&] { model.sort(0, Qt::AscendingOrder); });
    window.step(QStringLiteral("edit a cell"), [&] { type(u"khac@congdoan.example"); });
    window.step(QStringLiteral("undo"), [&] { window.workspace().undo(); });
    window.step(QStringLiteral("edit a name: the row moves"), [&] {
        const QModelIndex cell = model.index(10, RosterModel::columnOf(field("full_name")));
        table.goTo(cell.row(), cell.column());
        model.setData(cell, QStringLiteral("Đỗ Thị Ví Dụ"));
        table.goTo(cell.row() + 1, cell.column());
    });
    window.step(QStringLiteral("select 1000 rows"), [&] {
        table.goTo(5000, RosterModel::columnOf(0));
        table.selectionModel()->select(
            {model.index(5000, 1), model.index(5999, model.columnCount() - 1)},
            QItemSelectionModel::ClearAndSelect);
    });
    window.step(QStringLiteral("delete them"), [&] { window.list().deleteRows(); });
    window.step(QStringLiteral("undo"), [&] { window.workspace().undo(); });
    window.step(QStringLiteral("select all"), [&] { table.selectAll(); });
    window.step(QStringLiteral("select one"), [&] { table.goTo(0, 1); });
}

void sections(Window &window)
{
    using soctv::View;
    for (const auto &[view, name] : {std::pair{View::Section2, "section 2"},
             {View::Collaborators, "collaborators"}, {View::ToCheck, "rows to check"},
             {View::History, "history"}, {View::Section1, "section 1"}})
        window.step(QString::fromLatin1(name), [&] { window.workspace().setView(view); });
}

} // namespace

void window(const QString &file, qint64 rows)
{
    report(QStringLiteral("--- the window, %1 rows: longest stall of each step").arg(rows), {});
    Window window;
    window.step(QStringLiteral("open, first rows"), [&] { window.openFile(file); });
    window.step(QStringLiteral("until marks are there"), [&] { window.waitLoaded(); });
    scroll(window);
    search(window);
    sort(window);
    edit(window);
    sections(window);
    report(QStringLiteral("longest stall of the window, %1 rows").arg(rows),
        milliseconds(window.worst()), QStringLiteral("aim 100 ms"));
}

} // namespace soctv::bench
