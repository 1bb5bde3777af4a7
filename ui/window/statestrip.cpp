#include "ui/window/statestrip.h"

#include "core/db/isbackup.h"

#include <QDate>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSysInfo>

namespace soctv {

namespace {

QString timeText(const QDateTime &utc)
{
    const QDateTime at = utc.toLocalTime();
    return at.toString(at.date() == QDate::currentDate() ? QStringLiteral("HH:mm")
                                                         : QStringLiteral("HH:mm dd/MM/yyyy"));
}

} // namespace

StateStrip::StateStrip(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_edit(new QPushButton(tr("Open for editing"), this))
    , m_takeOver(new QPushButton(tr("Take over…"), this))
{
    hide();
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Highlight);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setForegroundRole(QPalette::HighlightedText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 3, 8, 3);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_edit);
    layout->addWidget(m_takeOver);
    setMinimumHeight(layout->sizeHint().height()); // it stays as high without its buttons
    connect(m_edit, &QAbstractButton::clicked, this,
        [this] { Q_EMIT editWanted(m_watch->rosterPath()); });
    connect(m_takeOver, &QAbstractButton::clicked, this, &StateStrip::takeOverWanted);
    m_timer.setInterval(pollMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &StateStrip::look);
}

void StateStrip::begin(About about, const QString &path)
{
    m_about = about;
    m_holder.clear();
    m_backupName.clear();
    m_trouble.clear();
    if (path.isEmpty())
        m_watch.reset();
    else if (!m_watch || m_watch->rosterPath() != path) // else it has waited already
        m_watch.emplace(path, m_patience);
    if (m_watch)
        m_timer.start();
    else
        m_timer.stop();
    look();
    setVisible(about != About::Nothing);
}

void StateStrip::clear()
{
    begin(About::Nothing, {});
}

void StateStrip::showSample()
{
    begin(About::Sample, {});
}

void StateStrip::showViewing(const QString &path)
{
    if (isBackup(path))
        begin(About::Backup, {});
    else
        begin(About::Viewing, path);
}

void StateStrip::showUnfinished(const QString &path, const QString &backupName)
{
    begin(About::Unfinished, path);
    m_backupName = backupName;
    look();
}

void StateStrip::setTrouble(const QString &sentence)
{
    m_trouble = sentence;
    look();
}

void StateStrip::setPatience(std::chrono::milliseconds patience)
{
    m_patience = patience;
    if (m_watch)
        m_watch.emplace(QString(m_watch->rosterPath()), patience);
}

void StateStrip::look()
{
    const auto state = m_watch ? m_watch->look() : LockWatch::State::Held;
    if (m_watch && state != LockWatch::State::Free)
        m_holder = m_watch->owner().host;
    const bool unfinished = m_about == About::Unfinished;
    const bool free = state == LockWatch::State::Free;
    const bool silent = state == LockWatch::State::Silent;
    m_edit->setVisible(m_about == About::Viewing && free);
    m_takeOver->setVisible(unfinished || (m_about == About::Viewing && silent));
    m_takeOver->setEnabled(free || silent);
    m_text->setText(text());
    setAccessibleName(m_text->text());
}

QString StateStrip::text() const
{
    switch (m_about) {
    case About::Nothing:
        break;
    case About::Sample:
        return tr("SAMPLE: made-up people to try things with. Closing deletes this file.");
    case About::Viewing:
        return m_trouble.isEmpty() ? viewingText() : m_trouble;
    case About::Backup:
        return m_trouble.isEmpty()
            ? tr("This is a backup, to be looked at: nothing can be changed in it.")
            : m_trouble;
    case About::Unfinished:
        return unfinishedText();
    }
    return {};
}

QString StateStrip::viewingText() const
{
    const Owner &owner = m_watch->owner();
    switch (m_watch->state()) {
    case LockWatch::State::Free:
        if (!m_holder.isEmpty())
            return tr("Computer %1 has closed the file: it is free now.").arg(m_holder);
        break;
    case LockWatch::State::Held:
        if (!owner.since.isValid())
            return tr("Open for editing in another window. Here it can only be viewed; what is "
                      "changed there appears by itself.");
        if (owner.host == QSysInfo::machineHostName()) {
            return tr("Open for editing in another window of this computer since %1. Here it can "
                      "only be viewed; what is changed there appears by itself.")
                .arg(timeText(owner.since));
        }
        if (owner.user.isEmpty()) {
            return tr("Open for editing on computer %1 since %2. Here it can only be viewed; what "
                      "is changed there appears by itself.")
                .arg(owner.host, timeText(owner.since));
        }
        return tr("Open for editing on computer %1 (%2) since %3. Here it can only be viewed; what "
                  "is changed there appears by itself.")
            .arg(owner.host, owner.user, timeText(owner.since));
    case LockWatch::State::Silent:
        return tr("Computer %1 has the file, but has not been heard of for 3 minutes.")
            .arg(owner.host);
    }
    return tr("Opened for viewing only: nothing can be changed in this file.");
}

QString StateStrip::unfinishedText() const
{
    const QString host = m_watch->owner().host;
    QStringList sentences{host.isEmpty()
            ? tr("A computer was switched off in the middle of writing. Take over to recover, then "
                 "open.")
            : tr("Computer %1 was switched off in the middle of writing. Take over to recover, "
                 "then open.")
                  .arg(host)};
    if (!m_backupName.isEmpty())
        sentences += tr("Until then the newest backup is shown: %1.").arg(m_backupName);
    if (m_watch->state() == LockWatch::State::Held)
        sentences += waitText();
    return sentences.join(QLatin1Char(' '));
}

// Whoever may be alive is waited for.
QString StateStrip::waitText() const
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(m_watch->remaining()).count();
    if (seconds > 60)
        return tr("It can be taken over in %n minute(s).", nullptr, int((seconds + 59) / 60));
    return tr("It can be taken over in less than a minute.");
}

} // namespace soctv
