// The commands of the window that ask or tell something; mainwindow.cpp holds the window itself.

#include "ui/busycursor.h"
#include "ui/dialogs.h"
#include "ui/messagebar.h"
#include "ui/settings.h"
#include "ui/window/actions.h"
#include "ui/window/helpwindow.h"
#include "ui/window/mainwindow.h"
#include "ui/window/newrosterpage.h"
#include "ui/window/officedialog.h"
#include "ui/window/rosterstatus.h"
#include "ui/window/searchbox.h"
#include "ui/window/startpage.h"
#include "ui/window/workspace.h"

#include <QApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>

namespace soctv {

namespace {

QStringList localFiles(const QMimeData &mime)
{
    QStringList paths;
    const QList<QUrl> urls = mime.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(QDir::cleanPath(url.toLocalFile())); // a folder may end in a slash
    }
    return paths;
}

bool isRosterName(const QString &path)
{
    return path.endsWith(QLatin1String(".soctv"), Qt::CaseInsensitive);
}

} // namespace

void MainWindow::tell(const QString &text, const QString &details)
{
    m_messages->show({text, details, Notice::Info});
}

void MainWindow::tellError(const Error &error)
{
    if (error.code == ErrorCode::Damaged && m_workspace)
        tellOpenError(rosterPath(), error); // with what there is to do about it
    else
        m_messages->show({error.message, {}, Notice::Error});
}

void MainWindow::fillRecentMenu()
{
    m_actions->recent->clear();
    const QStringList files = m_settings.recentFiles();
    for (const QString &path : files) {
        QString name = QDir::toNativeSeparators(path);
        name.replace(u'&', QStringLiteral("&&"));
        QAction *action = m_actions->recent->addAction(name);
        action->setEnabled(QFileInfo::exists(path));
        connect(action, &QAction::triggered, this, [this, path] { openFile(path); });
    }
    if (files.isEmpty())
        m_actions->recent->addAction(tr("None yet"))->setEnabled(false);
}

void MainWindow::chooseFile()
{
    const QString path = m_dialogs.openFile(tr("Open a roster"), m_settings.lastFolder(),
        tr("Sổ CTV rosters (*.soctv)") + QStringLiteral(";;") + tr("All files (*)"));
    if (!path.isEmpty())
        openFile(path);
}

// An import that waits is shown first: more files can be added there.
void MainWindow::chooseToImport(QStringList (*choose)(Dialogs &, const QString &))
{
    if (m_workspace && m_workspace->isImportWaiting()) {
        m_messages->clear();
        m_workspace->showIntake();
        return;
    }
    if (const QStringList paths = choose(m_dialogs, m_settings.lastFolder()); !paths.isEmpty())
        importFiles(paths);
}

bool MainWindow::mayDropImport()
{
    if (!m_workspace || !m_workspace->isImportDecided())
        return true;
    const int answer
        = m_dialogs.choose(tr("The sheets that you looked through have not been imported yet."),
            tr("Closing drops what you have decided about them. The files stay as they are."),
            {tr("Go back to them"), tr("Close without importing")});
    if (answer != 1)
        m_workspace->showIntake();
    return answer == 1;
}

bool MainWindow::canImport() const
{
    return m_workspace ? m_workspace->canEdit() : m_start->isVisible();
}

void MainWindow::importFiles(const QStringList &paths)
{
    m_messages->clear();
    giveUpOpening();
    if (m_workspace) {
        m_workspace->importFiles(paths);
        return;
    }
    m_filesToImport = paths;
    m_newRoster->begin(m_settings.lastFolder(), paths.first());
    m_stack->setCurrentWidget(m_newRoster);
    m_newRoster->setFocus();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QStringList files = localFiles(*event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    if (files.size() == 1 && isRosterName(files.first()))
        openFile(files.first());
    else if (canImport())
        importFiles(files);
}

void MainWindow::tellSaved()
{
    if (!m_workspace->commit())
        return;
    const QString at = m_workspace->roster().changedAt().toLocalTime().toString(
        QStringLiteral("HH:mm dd/MM/yyyy"));
    tell(tr("Saved at %1; every change is saved at once.").arg(at));
}

void MainWindow::saveCopy()
{
    if (!m_workspace->commit())
        return;
    const QFileInfo info(rosterPath());
    const QString suggested
        = QDir(m_settings.lastFolder())
              .filePath(tr("%1 - copy").arg(info.completeBaseName()) + u".soctv");
    const QString target
        = m_dialogs.saveFile(tr("Copy the roster to"), suggested, tr("Sổ CTV rosters (*.soctv)"));
    if (target.isEmpty())
        return;
    const Done done = [&] {
        const BusyCursor busy;
        return m_workspace->roster().backUpTo(target);
    }();
    if (!done)
        tellError(done.error());
    else
        tell(tr("Copied and verified: %1").arg(QDir::toNativeSeparators(target)));
}

void MainWindow::backUp()
{
    if (!m_workspace->commit())
        return;
    const auto backup = [&] {
        const BusyCursor busy;
        return m_workspace->roster().backUp(QStringLiteral("manual"));
    }();
    if (!backup) {
        m_status->tellBackupFailed();
        tellError(backup.error());
        return;
    }
    tell(tr("Backed up and verified: %1").arg(QDir::toNativeSeparators(backup->path)));
}

void MainWindow::editOffice()
{
    if (!m_workspace->commit())
        return;
    std::optional<OfficeDialog> dialog;
    const auto read = guarded([&] { dialog.emplace(m_workspace->roster(), this); });
    if (!read)
        return tellError(read.error());
    if (dialog->exec() != QDialog::Accepted)
        return;
    if (const Done done = OfficeDialog::store(m_workspace->roster(), dialog->texts()); !done)
        tellError(done.error());
}

void MainWindow::showHelp()
{
    if (!m_help)
        m_help = new HelpWindow(m_settings.language());
    QString topic = QStringLiteral("start");
    if (m_workspace && m_workspace->isPrintShown())
        topic = QStringLiteral("print");
    else if (m_workspace && m_workspace->isIntakeShown())
        topic = QStringLiteral("intake");
    else if (m_workspace)
        topic = QString::fromLatin1(lineOf(m_workspace->view()).topic);
    m_help->showTopic(topic);
}

void MainWindow::movePane(int by)
{
    QList<QWidget *> panes{m_messages};
    if (m_workspace)
        panes += m_workspace->panes();
    const auto has = [](const QWidget *pane) {
        const QWidget *focus = QApplication::focusWidget();
        return focus && (pane == focus || pane->isAncestorOf(focus));
    };
    qsizetype at = 0;
    while (at < panes.size() && !has(panes[at]))
        ++at;
    if (at == panes.size())
        at = by > 0 ? -1 : 0;
    for (qsizetype tries = 0; tries < panes.size(); ++tries) {
        at = (at + by + panes.size()) % panes.size();
        if (!panes[at]->isVisible() || !panes[at]->isEnabled())
            continue;
        ComposedEdit::settleInputMethod();
        panes[at]->setFocus(Qt::TabFocusReason);
        return;
    }
}

} // namespace soctv
