#include "ui/window/rosterstatus.h"

#include "core/roster/rosterbackups.h"
#include "ui/jobs.h"
#include "ui/list/rosterview.h"
#include "ui/window/workspace.h"

#include <QDateTime>
#include <QLabel>

namespace soctv {

namespace {

constexpr int slowMilliseconds = 500;

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
    , m_right(statusLabel(this, tr("Saved, backup, rows")))
{
    m_list->setContentsMargins(6, 0, 6, 0);
    m_right->setContentsMargins(6, 0, 6, 0);
    m_patience.setSingleShot(true);
    m_patience.setInterval(slowMilliseconds);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_slow = true;
        showLeft();
    });
    addWidget(m_list, 1);
    addPermanentWidget(m_right);
}

void RosterStatus::showLeft()
{
    m_list->setText(m_slow ? tr("Reading the list…") : m_listed);
}

void RosterStatus::showRight()
{
    QStringList parts{m_saved, m_backup, m_rows};
    parts.removeAll(QString());
    m_right->setText(parts.join(QStringLiteral("  │  ")));
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
    m_list->setVisible(workspace);
    m_right->setVisible(workspace);
    if (!workspace)
        return;
    if (!workspace->jobs().isBusy()) {
        m_patience.stop();
        m_slow = false;
    } else if (!m_slow && !m_patience.isActive()) {
        m_patience.start();
    }
    m_listed = workspace->statusText();
    showLeft();
    const RecordedStep *unsaved = workspace->roster().unsaved();
    m_saved = unsaved ? tr("⚠ Not stored: %1").arg(unsaved->step.text())
                      : savedText(workspace->roster().changedAt());
    const qsizetype selected = workspace->list().selectedPosts().size();
    const bool several = workspace->isListShown() && selected > 1;
    m_rows = several ? tr("%n row(s) selected", nullptr, int(selected)) : QString();
    showRight();
}

void RosterStatus::showBackups(const RosterBackups &backups)
{
    const QList<BackupInfo> all = backups.list();
    m_backup = backupText(all.isEmpty() ? QDateTime() : all.first().at);
    m_right->setToolTip({});
    if (const auto &trouble = backups.trouble()) {
        m_backup = QStringLiteral("⚠ ") + tr("%1, in another folder").arg(m_backup);
        m_right->setToolTip(trouble->message.toHtmlEscaped());
    }
    showRight();
}

void RosterStatus::tellBackupFailed()
{
    m_backup = tr("⚠ Backup failed");
    showRight();
}

} // namespace soctv
