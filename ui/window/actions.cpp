#include "ui/window/actions.h"

#include "core/forms/catalog.h"
#include "core/text/name.h"
#include "ui/view.h"

#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

namespace soctv {

Actions::Actions(QObject *parent)
    : QObject(parent)
    , views(new QActionGroup(this))
    , sheets(new QActionGroup(this))
    , nameOrders(new QActionGroup(this))
    , themes(new QActionGroup(this))
    , textSizes(new QActionGroup(this))
    , languages(new QActionGroup(this))
{
    makeFile();
    makeEdit();
    makeView();
    makeAppearance();
    makeList();
}

QAction *Actions::make(const QString &text, const QString &keys)
{
    auto *action = new QAction(text, this);
    action->setShortcut(QKeySequence(keys, QKeySequence::PortableText));
    return action;
}

QAction *Actions::choice(
    QActionGroup *group, const QString &text, const QVariant &data, const QString &keys)
{
    QAction *action = make(text, keys);
    action->setCheckable(true);
    action->setData(data);
    return group->addAction(action);
}

void Actions::makeFile()
{
    newRoster = make(tr("&New roster…"));
    open = make(tr("&Open…"), QStringLiteral("Ctrl+O"));
    sample = make(tr("&Try with sample data"));
    save = make(tr("&Save"), QStringLiteral("Ctrl+S"));
    copyTo = make(tr("&Copy to another place…"));
    close = make(tr("C&lose the roster"));
    quit = make(tr("&Quit"), QStringLiteral("Ctrl+Q"));
}

void Actions::makeEdit()
{
    undo = make(tr("Undo"), QStringLiteral("Ctrl+Z"));
    redo = make(tr("Redo"), QStringLiteral("Ctrl+Y"));
    cut = make(tr("Cu&t"), QStringLiteral("Ctrl+X"));
    copy = make(tr("&Copy"), QStringLiteral("Ctrl+C"));
    paste = make(tr("&Paste"), QStringLiteral("Ctrl+V"));
    clear = make(tr("C&lear cells"), QStringLiteral("Del"));
    fillDown = make(tr("Fill &down"), QStringLiteral("Ctrl+D"));
    copyAbove = make(tr("Copy from &above"), QStringLiteral("Ctrl+'"));
    today = make(tr("Insert t&oday's date"), QStringLiteral("Ctrl+;"));
    find = make(tr("&Find"), QStringLiteral("Ctrl+F"));
    findNext = make(tr("Find &next"), QStringLiteral("F3"));
    replace = make(tr("Find and &replace…"), QStringLiteral("Ctrl+H"));
    for (QAction *action : cellActions())
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
}

void Actions::makeView()
{
    for (const ViewLine &line : viewLines()) {
        choice(views, viewMenuText(line.view), int(line.view), QString::fromLatin1(line.keys));
    }
    asOfDay = make(tr("As of a da&y…"), QStringLiteral("Ctrl+Shift+D"));
    backToToday = make(tr("Back to &today"));
    backToToday->setEnabled(false);
    panel = make(tr("&Detail panel"), QStringLiteral("F4"));
    panel->setCheckable(true);
    filterRow = make(tr("&Filter row"), QStringLiteral("Ctrl+L"));
    clearFilters = make(tr("Clear &all filters"));
    columns = make(tr("C&hoose columns…"));
    nextPane = make(tr("&Next pane"), QStringLiteral("F6"));
    previousPane = make(tr("&Previous pane"), QStringLiteral("Shift+F6"));
}

void Actions::makeAppearance()
{
    choice(
        nameOrders, tr("Given name, family name, middle name"), int(NameOrder::GivenFamilyMiddle));
    choice(
        nameOrders, tr("Given name, middle name, family name"), int(NameOrder::GivenMiddleFamily));
    choice(themes, tr("Like the system"), int(Theme::System));
    choice(themes, tr("Light"), int(Theme::Light));
    choice(themes, tr("Dark"), int(Theme::Dark));
    for (int percent = Settings::smallestText; percent <= Settings::largestText; percent += 10)
        choice(textSizes, QStringLiteral("%1 %").arg(percent), percent);
    choice(languages, QStringLiteral("Tiếng Việt"), QStringLiteral("vi"));
    choice(languages, QStringLiteral("English"), QStringLiteral("en"));
}

void Actions::makeList()
{
    addRow = make(tr("&Add row"), QStringLiteral("Ctrl+N"));
    deleteRows = make(tr("&Delete rows"), QStringLiteral("Ctrl+-"));
    claimAccounts = make(tr("&Mark as the unit’s account"));
    nextCheck = make(tr("&Next cell to check"), QStringLiteral("F8"));
    personPage = make(tr("Page of this &person"), QStringLiteral("Ctrl+Return"));
    endTerms = make(tr("&End terms…"));
    appoint = make(tr("A&ppoint a successor…"));
    renewTerms = make(tr("&Renew terms…"));
    movePosts = make(tr("&Move to another unit…"));
    import = make(tr("&Import sheets…"), QStringLiteral("Ctrl+I"));
    importFolder = make(tr("Import a &whole folder…"), QStringLiteral("Ctrl+Shift+I"));
    print = make(tr("&Print…"), QStringLiteral("Ctrl+P"));
    for (const QString &id : sheetIds())
        sheets->addAction(make(loadSheet(id).name + QChar(0x2026)))->setData(id);
    exportSheet = make(tr("&Export…"), QStringLiteral("Ctrl+E"));
    backUp = make(tr("&Back up now"));
    backups = make(tr("Bac&kups…"));
    copyToStick = make(tr("Copy to a &USB stick…"));
    office = make(tr("&Office names…"));
    help = make(tr("&Help"), QStringLiteral("F1"));
    about = make(tr("&About Sổ CTV"));
    deleteRows->setShortcutContext(Qt::WidgetWithChildrenShortcut);
}

QList<QAction *> Actions::cellActions() const
{
    return {cut, copy, paste, clear, fillDown, copyAbove, today};
}

QList<QAction *> Actions::termActions() const
{
    return {personPage, endTerms, appoint, renewTerms, movePosts};
}

void Actions::fill(QMenuBar *bar)
{
    QMenu *file = bar->addMenu(tr("&File"));
    file->addActions({newRoster, open});
    recent = file->addMenu(tr("Open &recent"));
    file->addAction(sample);
    file->addSeparator();
    file->addActions({import, importFolder});
    file->addSeparator();
    file->addActions({save, copyTo});
    file->addSeparator();
    file->addActions({close, quit});

    QMenu *edit = bar->addMenu(tr("&Edit"));
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addActions({cut, copy, paste, clear});
    edit->addSeparator();
    edit->addActions({fillDown, copyAbove, today});
    edit->addSeparator();
    edit->addActions({find, findNext, replace});

    fillView(bar->addMenu(tr("&View")));
    QMenu *list = bar->addMenu(tr("&List"));
    list->addActions({addRow, deleteRows, claimAccounts, nextCheck});
    list->addSeparator();
    list->addActions(termActions());
    QMenu *paper = bar->addMenu(tr("&Print and export"));
    paper->addActions({print, exportSheet});
    paper->addSeparator();
    paper->addActions(sheets->actions());
    bar->addMenu(tr("&Tools"))->addActions({backUp, backups, copyToStick, office});
    bar->addMenu(tr("&Help"))->addActions({help, about});
}

void Actions::fillView(QMenu *menu)
{
    menu->addActions(views->actions());
    menu->addSeparator();
    menu->addActions({asOfDay, backToToday});
    menu->addSeparator();
    menu->addActions({panel, filterRow, clearFilters, columns});
    menu->addMenu(tr("&Order of names"))->addActions(nameOrders->actions());
    menu->addSeparator();
    menu->addMenu(tr("&Theme"))->addActions(themes->actions());
    menu->addMenu(tr("Text &size"))->addActions(textSizes->actions());
    menu->addMenu(tr("Langua&ge"))->addActions(languages->actions());
    menu->addSeparator();
    menu->addActions({nextPane, previousPane});
}

void Actions::fill(QToolBar *bar)
{
    bar->addActions({addRow, import, print, exportSheet});
    if (auto *button = qobject_cast<QToolButton *>(bar->widgetForAction(import))) {
        button->setPopupMode(QToolButton::MenuButtonPopup);
        auto *more = new QMenu(button);
        more->addActions({import, importFolder});
        button->setMenu(more);
    }
    bar->addSeparator();
    bar->addActions({undo, redo});
}

void Actions::show(const Settings &settings)
{
    const auto tick = [](QActionGroup *group, const QVariant &data) {
        const QList<QAction *> actions = group->actions();
        for (QAction *action : actions)
            action->setChecked(action->data() == data);
    };
    tick(themes, int(settings.theme()));
    tick(textSizes, settings.textSize());
    tick(languages, settings.language());
    tick(nameOrders, int(settings.nameOrder()));
}

void Actions::enable(bool roster, bool editable, bool list)
{
    for (QAction *action : {save, copyTo, close, backups, copyToStick, asOfDay, panel, nextPane,
             previousPane, print, exportSheet})
        action->setEnabled(roster);
    backToToday->setEnabled(backToToday->isEnabled() && roster);
    for (QActionGroup *group : {views, sheets, nameOrders})
        group->setEnabled(roster);
    for (QAction *action :
        {copy, findNext, filterRow, clearFilters, columns, nextCheck, personPage})
        action->setEnabled(roster && list);
    for (QAction *action : {cut, paste, clear, fillDown, copyAbove, today, replace, addRow,
             deleteRows, claimAccounts, endTerms, appoint, renewTerms, movePosts})
        action->setEnabled(editable && list);
    for (QAction *action : {import, importFolder, backUp, office})
        action->setEnabled(editable);
}

} // namespace soctv
