// Printing and saving from the print view.

#include "ui/messagebar.h"
#include "ui/print/previewjob.h"
#include "ui/print/printer.h"
#include "ui/print/printview.h"
#include "ui/print/savepath.h"
#include "ui/print/sheetpreview.h"
#include "ui/print/sheetsettingspanel.h"
#include "ui/settings.h"
#include "ui/whendone.h"
#include "ui/workbar.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QPushButton>
#include <QUrl>

namespace soctv {

void PrintView::print()
{
    if (m_work->isWorking())
        return;
    // Asked again: a printer may have been plugged in, or gone.
    if (std::unique_ptr<QPagedPaintDevice> printer = m_makePrinter())
        printOn(std::move(printer));
    else
        exportTo(QStringLiteral("pdf"));
}

void PrintView::choosePrinter()
{
    if (std::unique_ptr<QPagedPaintDevice> printer = chosenPrinter(this))
        printOn(std::move(printer));
}

void PrintView::printOn(std::unique_ptr<QPagedPaintDevice> printer)
{
    const QString name = printerName(*printer);
    const auto progress = startWork(tr("Printing…"));
    const auto pages = printSheet(m_jobs, form(), std::move(printer), progress);
    whenDone(pages, this, [this, name](const Result<int> &printed) {
        finishWork();
        if (!printed)
            tell(printed.error());
        else if (name.isEmpty())
            Q_EMIT message({tr("Printed %n page(s).", nullptr, *printed)});
        else
            Q_EMIT message(
                {tr("%n page(s) sent to the printer “%1”.", nullptr, *printed).arg(name)});
    });
}

void PrintView::exportTo(const QString &extension)
{
    if (m_work->isWorking() || m_sheet.id.isEmpty())
        return;
    const QString path = askSavePath(m_dialogs, form(), m_settings.lastFolder(), extension);
    if (!path.isEmpty())
        save(path);
}

void PrintView::exportDirect(const QString &sheetId, const QString &extension)
{
    if (!isVisible()) {
        const auto set = guarded([&] { setSheet(sheetId); });
        if (!set)
            return tell(set.error());
    }
    exportTo(extension);
}

void PrintView::save(const QString &path)
{
    const QFileInfo file(path);
    m_settings.setLastFolder(file.absolutePath());
    const auto progress = startWork(tr("Saving “%1”…").arg(file.fileName()));
    whenDone(saveSheet(m_jobs, form(), path, progress), this, [this, file](const Done &saved) {
        finishWork();
        if (!saved)
            return tell(saved.error());
        const QUrl folder = QUrl::fromLocalFile(file.absolutePath());
        Q_EMIT message({tr("Saved “%1”.").arg(file.fileName()),
            QDir::toNativeSeparators(file.absoluteFilePath()), Notice::Info,
            {{tr("Open folder"), [folder] { QDesktopServices::openUrl(folder); }}}});
    });
}

std::shared_ptr<Progress> PrintView::startWork(const QString &text)
{
    remember();
    // The worker does one thing at a time: what was asked for goes before the picture of it.
    m_previewJob->cancel();
    if (isVisible())
        m_preview->setFocus(); // not on to the next button, which a second Enter would press
    m_outputs->setEnabled(false);
    m_panel->setEnabled(false);
    return m_work->start(text);
}

void PrintView::finishWork()
{
    m_work->stop();
    m_outputs->setEnabled(true);
    m_panel->setEnabled(true);
    if (!isVisible())
        return;
    refreshPreview();
    setFocus();
}

} // namespace soctv
