#include "ui/rosterstatus.h"

#include "core/db/backup.h"
#include "ui/rostermodel.h"
#include "ui/rosterview.h"
#include "ui/workspace.h"

#include <QDateTime>
#include <QLabel>
#include <QLocale>

namespace soctv {

namespace {

QLabel *statusLabel(QWidget *parent, const QString &name)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setAccessibleName(name);
    return label;
}

} // namespace

RosterStatus::RosterStatus(QWidget *parent)
    : QStatusBar(parent)
    , m_list(statusLabel(this, tr("List")))
    , m_saved(statusLabel(this, tr("Saved")))
    , m_backup(statusLabel(this, tr("Backup")))
    , m_rows(statusLabel(this, tr("Rows")))
{
    addWidget(m_list, 1);
    for (QLabel *label : {m_saved, m_backup, m_rows})
        addPermanentWidget(label);
}

QString RosterStatus::savedText(const QDateTime &utc)
{
    const QDateTime at = utc.toLocalTime();
    if (!at.isValid())
        return {};
    if (at.date() == QDate::currentDate())
        return tr("Saved %1").arg(at.toString(QStringLiteral("HH:mm")));
    return tr("Saved on %1").arg(at.toString(QStringLiteral("dd/MM/yyyy HH:mm")));
}

QString RosterStatus::backupText(const QDateTime &utc)
{
    const QDateTime at = utc.toLocalTime();
    if (!at.isValid())
        return tr("Backup: none yet");
    if (at.date() == QDate::currentDate())
        return tr("Backup: today %1").arg(at.toString(QStringLiteral("HH:mm")));
    return tr("Backup: %1").arg(at.toString(QStringLiteral("dd/MM/yyyy HH:mm")));
}

void RosterStatus::show(Workspace *workspace)
{
    for (QLabel *label : {m_list, m_saved, m_backup, m_rows})
        label->setVisible(workspace);
    if (!workspace)
        return;
    m_list->setText(workspace->statusText());
    m_saved->setText(savedText(workspace->roster().changedAt()));
    const qsizetype selected = workspace->list().selectedPosts().size();
    const int total = workspace->list().model().postCount();
    m_rows->setVisible(workspace->isListShown());
    m_rows->setText(selected > 1
            ? tr("%1 of %n row(s) selected", nullptr, total).arg(QLocale().toString(selected))
            : tr("%n row(s)", nullptr, total));
}

void RosterStatus::readBackups(const QString &path)
{
    const auto backups = guarded([&] { return backupsIn(backupFolder(path)); });
    const bool any = backups && !backups->isEmpty();
    m_backup->setText(backupText(any ? backups->first().at : QDateTime()));
}

void RosterStatus::tellBackupFailed()
{
    m_backup->setText(tr("⚠ Backup failed"));
}

} // namespace soctv
