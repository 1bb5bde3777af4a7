#include "ui/window/neighbours.h"

#include "core/db/lockfiles.h"
#include "core/roster/roster.h"
#include "core/roster/takeover.h"
#include "ui/dialogs.h"
#include "ui/messagebar.h"
#include "ui/settings.h"
#include "ui/window/raise.h"
#include "ui/window/statestrip.h"

#include <QCryptographicHash>
#include <QFileInfo>

#include <memory>

namespace soctv {

namespace {

QString placeKey(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    return QStringLiteral("places/")
        + QString::fromLatin1(
            QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256).toHex());
}

} // namespace

Neighbours::Neighbours(QWidget &window, Settings &settings, Dialogs &dialogs)
    : QObject(&window)
    , m_settings(settings)
    , m_dialogs(dialogs)
    , m_strip(new StateStrip(&window))
    , m_answer(new RaiseAnswer(window))
{
    connect(m_strip, &StateStrip::editWanted, this, &Neighbours::editWanted);
    connect(m_strip, &StateStrip::takeOverWanted, this, &Neighbours::takeOverWanted);
}

void Neighbours::show(const QString &rosterPath, bool isReadOnly, bool isSample)
{
    m_answer->setRoster(isReadOnly ? QString() : rosterPath);
    if (isSample)
        m_strip->showSample();
    else if (isReadOnly)
        m_strip->showViewing(rosterPath);
    else
        m_strip->clear();
}

void Neighbours::follow(Roster &roster)
{
    // Later: the roster that tells may be closed for it.
    connect(
        &roster, &Roster::followFailed, &roster,
        [this, &roster](const Error &error) {
            if (error.code == ErrorCode::Unfinished)
                Q_EMIT unfinished(roster.path());
            else
                m_strip->setTrouble(error.message);
        },
        Qt::QueuedConnection);
    connect(&roster, &Roster::changed, m_strip, [this] { m_strip->setTrouble({}); });
}

std::optional<Notice> Neighbours::unsaidNotice(const QString &path) const
{
    const Place place = QFileInfo::exists(path) ? m_placeOf(path) : Place::Local;
    if (place == Place::Local || m_settings.value(placeKey(path)).toBool())
        return std::nullopt;
    Notice notice;
    notice.text = place == Place::Network
        ? tr("This file is in a network folder. You can work on it there if only one computer at a "
             "time opens it for editing.")
        : tr("This file is on a stick. Close the file before you pull the stick out. Backups go "
             "beside the file, onto the same stick: copy them to this computer now and then.");
    notice.kind = Notice::Warning;
    return notice;
}

std::optional<Notice> Neighbours::placeNoticeOfNew(const QString &path)
{
    const auto notice = unsaidNotice(path);
    if (notice)
        m_settings.setValue(placeKey(path), true);
    return notice;
}

std::optional<Notice> Neighbours::placeNotice(
    const QString &path, const std::function<void(RosterFile::Access)> &open)
{
    auto notice = unsaidNotice(path);
    if (!notice)
        return std::nullopt;
    const auto choice = [&](const QString &text, RosterFile::Access access) {
        notice->buttons.append({text, [this, key = placeKey(path), open, access] {
                                    m_settings.setValue(key, true);
                                    open(access);
                                }});
    };
    choice(tr("Open for editing"), RosterFile::Access::Edit);
    choice(tr("Open for viewing"), RosterFile::Access::View);
    return notice;
}

bool Neighbours::isHeldByThisUser(const QString &path)
{
    const SideFile file = SideFile::read(ownerFilePath(path));
    const auto record = HolderRecord::fromOwnerFile(file.bytes);
    const auto ours = ownerIn(ownerBytes(QDateTime::currentDateTimeUtc(), 0));
    return record && record->isHere() && ownerIn(file.bytes).user == ours.user;
}

void Neighbours::raise(const QString &path, const std::function<void(bool)> &then)
{
    auto *request = new RaiseRequest(path, this);
    connect(request, &RaiseRequest::answered, this, then);
}

std::function<Result<RosterFile>()> Neighbours::askToTakeOver()
{
    LockWatch *watch = m_strip->watch();
    if (!watch)
        return {};
    const QString host = watch->owner().host;
    const int answer
        = m_dialogs.choose(tr("Take “%1” over from computer %2?")
                               .arg(QFileInfo(watch->rosterPath()).completeBaseName(), host),
            tr("It is backed up first and then opened here for editing. Should computer %1 still "
               "have it open, it cannot write to the file any more; what it saved is kept.")
                .arg(host),
            {tr("Leave it"), tr("Take over")}); // Enter must not take over by mistake
    if (answer != 1)
        return {};
    auto shared = std::make_shared<LockWatch>(*watch);
    return [shared] { return takeOver(*shared); };
}

} // namespace soctv
