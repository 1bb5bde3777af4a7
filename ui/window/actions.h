#pragma once

#include "ui/settings.h"

#include <QAction>
#include <QActionGroup>
#include <QList>
#include <QObject>

class QMenu;
class QMenuBar;
class QToolBar;

namespace soctv {

/// Every command of the window: its words, its keys and where it stands in the menus. What it does
/// is connected by MainWindow and Workspace.
class Actions : public QObject {
    Q_OBJECT

public:
    explicit Actions(QObject *parent = nullptr);

    void fill(QMenuBar *bar);
    void fill(QToolBar *bar);
    /// Ticks what \a settings says.
    void show(const Settings &settings);

    /// Greys out what cannot be done: without a roster, in one that is only viewed, where no list
    /// is shown. Finding is left to the window.
    void enable(bool roster, bool editable, bool list);
    /// The commands that act on cells: their keys count only inside the list.
    QList<QAction *> cellActions() const;
    /// Those about the person of a row and the time the post is held.
    QList<QAction *> termActions() const;

    // File
    QAction *newRoster, *open, *sample, *save, *copyTo, *close, *quit;
    QMenu *recent = nullptr; ///< filled by MainWindow
    // Edit
    QAction *undo, *redo, *cut, *copy, *paste, *clear, *fillDown, *copyAbove, *today, *find,
        *findNext, *replace;
    // View
    QActionGroup *views; ///< data: View
    QAction *asOfDay, *backToToday, *panel, *filterRow, *clearFilters, *columns, *nextPane,
        *previousPane;
    QActionGroup *sheets; ///< one for each sheet, with its id
    QActionGroup *nameOrders; ///< data: NameOrder
    QActionGroup *themes; ///< data: Theme
    QActionGroup *textSizes; ///< data: percent
    QActionGroup *languages; ///< data: "vi", "en"
    // List
    QAction *addRow, *deleteRows, *claimAccounts, *nextCheck, *import, *importFolder;
    QAction *personPage, *endTerms, *appoint, *renewTerms, *movePosts;
    // Print and export, tools, help
    QAction *print, *exportSheet, *backUp, *backups, *copyToStick, *office, *help, *about;

private:
    QAction *make(const QString &text, const QString &keys = {});
    QAction *choice(
        QActionGroup *group, const QString &text, const QVariant &data, const QString &keys = {});
    void makeFile();
    void makeEdit();
    void makeView();
    void makeAppearance();
    void makeList();
    void fillView(QMenu *menu);
};

} // namespace soctv
