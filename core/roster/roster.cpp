#include "core/roster/roster.h"

#include "core/roster/backgroundbackup.h"
#include "core/roster/follow.h"
#include "core/roster/history.h"
#include "core/roster/rosterbackups.h"
#include "core/roster/schema.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace soctv {

Roster::Roster(RosterFile file)
    : m_database(std::move(file.database))
    , m_lock(std::move(file.lock))
    , m_backups(std::make_unique<RosterBackups>(m_database))
    , m_gate(std::make_shared<Gate>())
    , m_editNumber(m_database.number("SELECT value FROM meta WHERE key = 'edit_number'"))
    , m_dataVersion(m_database.number("PRAGMA data_version"))
{
    if (!m_lock) {
        m_follower = std::make_unique<Follower>(m_database);
        connect(m_follower.get(), &Follower::changed, this, &Roster::followChange);
        connect(m_follower.get(), &Follower::failed, this, &Roster::followFailed);
        m_unitNames.emplace(m_database); // another program may write when they are wanted
    }
    connect(m_backups.get(), &RosterBackups::made, this, &Roster::backedUp);
    connect(m_backups.get(), &RosterBackups::failed, this, &Roster::backupFailed);
}

Roster::~Roster()
{
    m_backups.reset();
    // A failure leaves an empty journal beside the file, which the next opening takes away.
    const auto closed = guarded([this] { m_database.close(); });
    Q_UNUSED(closed)
}

Result<std::unique_ptr<Roster>> Roster::create(const QString &path, const Office &office)
{
    return guarded([&] {
        Database database = Database::create(path);
        try {
            auto lock = std::make_unique<RosterLock>(path);
            Transaction transaction(database);
            addSchema(database);
            Edit edit(database);
            fillOffice(edit, office);
            edit.saveIds();
            countEdit(database);
            transaction.commit();
            database.trust();
            return std::unique_ptr<Roster>(
                new Roster(RosterFile{std::move(database), std::move(lock)}));
        } catch (const Error &) {
            database.close();
            QFile::remove(path); // ours, and nothing is in it yet
            throw;
        }
    });
}

Result<std::unique_ptr<Roster>> Roster::open(const QString &path, Access access)
{
    auto file = RosterFile::open(path, access);
    if (!file)
        return file.error();
    return open(std::move(*file));
}

Result<std::unique_ptr<Roster>> Roster::open(RosterFile file)
{
    return guarded([&] { return std::unique_ptr<Roster>(new Roster(std::move(file))); });
}

QString Roster::path() const
{
    return m_database.path();
}

void Roster::followChange()
{
    m_editNumber = m_database.number("SELECT value FROM meta WHERE key = 'edit_number'");
    if (m_unitNames)
        m_unitNames = UnitNames(m_database);
    m_gate->noteOtherFile(m_follower->fileNumber());
    Changes everything;
    everything.everything = true;
    Q_EMIT changed(everything);
}

void Roster::finishCommit(const Changes &changes)
{
    ++m_editNumber;
    if (changesUnitNames(changes))
        m_unitNames.reset();
    Q_EMIT changed(changes);
    m_backups->noteChange();
}

Result<Step> Roster::undo()
{
    return guarded([this] { return travel(Direction::Undo); });
}

Result<Step> Roster::redo()
{
    return guarded([this] { return travel(Direction::Redo); });
}

Step Roster::travel(Direction direction)
{
    const bool back = direction == Direction::Undo;
    const qint64 current = cursor(m_database);
    const qint64 id = back ? current : stepAfter(m_database, current);
    const auto label = stepLabel(m_database, id);
    if (!label) {
        throw Error{ErrorCode::Invalid,
            back ? QCoreApplication::translate("soctv", "There is nothing to undo.")
                 : QCoreApplication::translate("soctv", "There is nothing to redo.")};
    }
    travelGuarded(back ? stepBefore(m_database, id) : id);
    return *label;
}

Done Roster::moveTo(qint64 step)
{
    return guarded([&] { travelGuarded(step); });
}

// Undone or redone is at the next try; there is nothing to keep.
void Roster::travelGuarded(qint64 target)
{
    try {
        travelTo(target);
    } catch (const Error &error) {
        noteFailure(error);
        throw;
    }
}

void Roster::travelTo(qint64 target)
{
    requireWritable();
    Changes changes;
    {
        const Gate::WriterTurn turn(*m_gate);
        Transaction transaction(m_database);
        const auto apply = [&](qint64 id, Direction direction) {
            requireChangeset(m_database, id);
            applyChangeset(m_database, storedChangeset(m_database, id), direction);
            const Changes step = changesIn(storedChangeset(m_database, id), direction);
            for (auto table = step.tables.begin(); table != step.tables.end(); ++table)
                changes.tables[table.key()] += table.value();
        };
        const qint64 start = cursor(m_database);
        qint64 current = start;
        for (; current > target; current = stepBefore(m_database, current))
            apply(current, Direction::Undo);
        while (const qint64 next = stepAfter(m_database, current)) {
            if (next > target)
                break;
            apply(next, Direction::Redo);
            current = next;
        }
        if (current == start)
            return;
        setCursor(m_database, current);
        countEdit(m_database);
        requireWritable();
        transaction.commit();
    }
    finishCommit(changes);
}

std::optional<Step> Roster::undoStep()
{
    return stepLabel(m_database, cursor(m_database));
}

std::optional<Step> Roster::redoStep()
{
    return stepLabel(m_database, stepAfter(m_database, cursor(m_database)));
}

std::unique_ptr<Reader> Roster::makeReader() const
{
    return std::make_unique<Reader>(path(), m_gate);
}

QDateTime Roster::changedAt()
{
    const auto seconds = guarded(
        [this] { return m_database.number("SELECT value FROM meta WHERE key = 'changed_at'"); });
    if (seconds) // else the medium is gone, or another program writes: who wants to write is told
        m_changedAt = QDateTime::fromSecsSinceEpoch(*seconds, Qt::UTC);
    return m_changedAt;
}

QString Roster::officeText(const QString &key)
{
    Statement statement(m_database, "SELECT value FROM office WHERE key = ?");
    return statement.bind(1, key).step() ? statement.text(0) : QString();
}

const UnitNames &Roster::unitNames()
{
    if (m_unitNames && m_unitNames->day() == QDate::currentDate())
        return *m_unitNames;
    auto names = guarded([this] { return UnitNames(m_database); });
    if (names)
        m_unitNames = std::move(*names);
    else if (!m_unitNames)
        throw names.error();
    return *m_unitNames; // those of yesterday until they can be read
}

Result<BackupInfo> Roster::backUp(const QString &reason)
{
    return guarded([&] { return m_backups->makeNow(reason); });
}

Done Roster::backUpTo(const QString &target)
{
    return guarded([&] {
        if (QFileInfo::exists(target)) {
            throw Error{ErrorCode::Invalid,
                QCoreApplication::translate(
                    "soctv", "“%1” already exists. It has not been changed.")
                    .arg(QFileInfo(target).fileName())};
        }
        copyVerified(m_database, target, checkBackup, ReadBack::Yes);
    });
}

bool Roster::needsBackup(const Step &step) const
{
    return step.isBulk() && !m_backups->isCurrent();
}

void Roster::startBackup(const Step &step)
{
    m_backups->start(QLatin1String(actionKey(step.action)));
}

Done Roster::erase(const QList<qint64> &persons, const QList<OtherPlace> &cleared)
{
    return guarded([&] {
        requireWritable();
        m_backups->drop(); // its copy would hold the person: finishCommit() starts another
        {
            const Gate::WriterTurn turn(*m_gate);
            Transaction transaction(m_database);
            erasePersons(m_database, persons, cleared);
            countEdit(m_database);
            requireWritable();
            transaction.commit();
        }
        Changes everything;
        everything.everything = true;
        finishCommit(everything);
        const Gate::WriterTurn turn(*m_gate);
        payVacuum(m_database);
    });
}

} // namespace soctv
