#include "core/roster/rescue.h"

#include "core/base/filefailure.h"
#include "core/base/nativefile.h"
#include "core/db/identify.h"
#include "core/roster/backgroundbackup.h"
#include "core/roster/backupplaces.h"
#include "core/roster/erase.h"
#include "core/roster/schema.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace soctv {

namespace {

constexpr int longestName = 240; // bytes, so that what is put behind it still fits

// A new file is written without waiting for the disk: whoever puts it in place waits.
constexpr auto looseWriting
    = "PRAGMA foreign_keys=OFF; PRAGMA synchronous=OFF; PRAGMA cache_spill=ON;";

RescueKind kindOf(const QByteArray &table)
{
    if (table == "unit")
        return RescueKind::Units;
    if (table.startsWith("unit_"))
        return RescueKind::UnitDetails;
    if (table == "person")
        return RescueKind::People;
    if (table == "post")
        return RescueKind::Posts;
    return table.startsWith("account") ? RescueKind::Accounts : RescueKind::Others;
}

RescueCounts countsOf(const QHash<QByteArray, TableRescue> &tables)
{
    RescueCounts counts;
    for (const char *table : hashedTables()) {
        const TableRescue one = tables.value(table);
        TableRescue &sum = counts[std::size_t(kindOf(table))];
        sum.sound += one.sound;
        sum.doubtful += one.doubtful;
        sum.lost += one.lost;
        sum.isExact = sum.isExact && one.isExact;
    }
    return counts;
}

void requireWhole(Database &database, const QByteArray &createText)
{
    requireSchema(database, createText);
    checkBackup(database);
    for (const char *sql : {"PRAGMA quick_check(1)", "PRAGMA foreign_key_check"}) {
        Statement check(database, sql);
        if (check.step() && check.text(0) != QLatin1String("ok"))
            database.fail(11); // SQLITE_CORRUPT: never shown as rescued
    }
}

void prepare(Database &empty, const QByteArray &createText, int version)
{
    empty.trust();
    empty.execute(looseWriting);
    empty.execute(createText + "PRAGMA application_id=" + QByteArray::number(rosterApplicationId)
        + "; PRAGMA user_version=" + QByteArray::number(version));
}

// The hash of each row of \a table that is sound, not one that a doubtful row was given.
QSet<std::pair<qint64, QByteArray>> hashesOf(Database &database, const QByteArray &table)
{
    QSet<std::pair<qint64, QByteArray>> hashes;
    Statement statement(database, "SELECT rowid, row_hash FROM " + table);
    while (statement.step())
        hashes.insert({statement.integer(0), statement.blob(1)});
    return hashes;
}

RescueCounts compare(Database &backup, Database &rows, const QList<RowToCheck> &toCheck)
{
    QHash<QByteArray, TableRescue> tables;
    QSet<std::pair<QByteArray, qint64>> doubtful;
    for (const RowToCheck &row : toCheck)
        doubtful.insert({row.table, row.id});
    for (const char *table : hashedTables()) {
        TableRescue &rescue = tables[table];
        const auto kept = hashesOf(backup, table);
        rescue.sound = kept.size();
        for (const auto &row : hashesOf(rows, table)) {
            if (!kept.contains(row) && !doubtful.contains({table, row.first}))
                ++rescue.lost;
        }
    }
    return countsOf(tables);
}

// A later backup may be unreadable as well: the newest that is sound.
std::optional<BackupInfo> copyNewestSound(
    const BackupPlaces &places, int version, const QString &target)
{
    const QList<BackupInfo> backups = places.backups();
    for (const BackupInfo &backup : backups) {
        const auto copied = guarded([&] {
            if (readRosterHeader(backup.path).version != version)
                throw Error{ErrorCode::NewerVersion, {}};
            Database source = Database::open(backup.path, Database::Access::ReadOnly);
            source.trust();
            copyVerified(source, target, checkBackup);
        });
        if (copied)
            return backup;
    }
    return std::nullopt;
}

/// The way by the backup, while its file is open.
struct Brought {
    RescuedBackup backup;
    Database database;
};

class Preparation {
public:
    Preparation(const QString &path, Progress &progress, const QStringList &chosen,
        const Versions &versions)
        : m_path(path)
        , m_places(path, chosen)
        , m_progress(progress)
        , m_file(path)
        , m_version(m_file.version())
    {
        if (m_version < 1 || m_version > versions.newest)
            m_version = versions.newest; // its number is part of the damage
        m_createText = versions.schema(m_version);
        m_shapes = tableShapes(m_createText);
    }

    Rescue run(std::unique_ptr<RosterLock> lock)
    {
        RescuedFile file(temporaryNameBeside(m_path));
        Database rows = Database::create(file.path());
        prepare(rows, m_createText, m_version);
        const RescueFinds finds = scanDamaged(m_file, m_shapes, rows, m_progress);
        std::optional<Brought> brought = bringBackup(rows);
        mayStop();
        const Mended mended = mendRescued(rows, m_shapes, finds);
        mayStop();
        requireWhole(rows, m_createText);
        mayStop();
        std::optional<RescuedBackup> backup;
        if (brought) {
            brought->backup.counts = compare(brought->database, rows, mended.toCheck);
            brought->database.close();
            backup = std::move(brought->backup);
        }
        rows.close();
        return {m_path, std::move(lock),
            {std::move(file), countsOf(mended.tables), mended.toCheck, mended.keepsHistory},
            std::move(backup)};
    }

    Mended survey()
    {
        Database rows = Database::inMemory();
        prepare(rows, m_createText, m_version);
        return mendRescued(rows, m_shapes, scanDamaged(m_file, m_shapes, rows, m_progress));
    }

private:
    void mayStop() { m_progress.step(m_file.pageCount(), m_file.pageCount()); }

    std::optional<Brought> bringBackup(Database &rows)
    {
        RescuedFile file(temporaryNameBeside(m_path));
        const auto info = copyNewestSound(m_places, m_version, file.path());
        if (!info)
            return std::nullopt;
        Database database = Database::open(file.path(), Database::Access::ReadWrite);
        database.trust();
        database.execute("PRAGMA synchronous=OFF");
        mayStop();
        const LaterHistory later = applyLaterHistory(database, rows, m_shapes, m_progress);
        payVacuum(database);
        requireWhole(database, m_createText);
        return Brought{{std::move(file), *info, later, {}}, std::move(database)};
    }

    QString m_path;
    BackupPlaces m_places;
    Progress &m_progress;
    PageFile m_file;
    int m_version;
    QByteArray m_createText;
    QList<TableShape> m_shapes;
};

QString realPath(const QString &path)
{
    const QString real = QFileInfo(path).canonicalFilePath(); // what a link points to
    return real.isEmpty() ? path : real;
}

} // namespace

RescuedFile::RescuedFile(QString path)
    : m_path(std::move(path))
{
}

RescuedFile::RescuedFile(RescuedFile &&other) noexcept
    : m_path(std::exchange(other.m_path, {}))
{
}

RescuedFile &RescuedFile::operator=(RescuedFile &&other) noexcept
{
    std::swap(m_path, other.m_path);
    return *this;
}

RescuedFile::~RescuedFile()
{
    if (m_path.isEmpty())
        return;
    QFile::remove(m_path);
    QFile::remove(m_path + QLatin1String("-journal"));
}

Result<Rescue> prepareRescue(
    const QString &path, Progress &progress, const QStringList &chosen, const Versions &versions)
{
    return guarded([&] {
        const QString real = realPath(path);
        auto lock = std::make_unique<RosterLock>(real);
        return Preparation(real, progress, chosen, versions).run(std::move(lock));
    });
}

Result<QHash<QByteArray, TableRescue>> surveyDamage(
    const QString &path, Progress &progress, const Versions &versions)
{
    return guarded(
        [&] { return Preparation(realPath(path), progress, {}, versions).survey().tables; });
}

Result<QString> useRescued(const Rescue &rescue, RescuedFile &file)
{
    return guarded([&] {
        syncFile(file.path()); // what has a name from here on is not lost in a power cut
        const QString aside = keepDamaged(rescue.path);
        moveIntoPlace(file.path(), rescue.path);
        file.release();
        return aside;
    });
}

QString keepDamaged(const QString &path)
{
    const QString real = realPath(path);
    const QFileInfo info(real);
    QString name = info.fileName();
    while (name.toUtf8().size() > longestName)
        name.chop(1);
    const QString base = info.absolutePath() + QLatin1Char('/') + name;
    constexpr std::array suffixes{"-journal", "-wal", "-shm", ""};
    const auto isTaken = [&](const QString &aside) {
        return std::ranges::any_of(suffixes,
            [&](const char *suffix) { return QFileInfo::exists(aside + QLatin1String(suffix)); });
    };
    int number = 1;
    const auto aside
        = [&]() -> QString { return base + QLatin1String(".damaged-") + QString::number(number); };
    while (isTaken(aside()))
        ++number;
    // The roster last: a journal that stayed behind would be taken for that of the next file.
    for (const char *suffix : suffixes) {
        if (QFileInfo(real + QLatin1String(suffix)).isFile())
            moveIntoPlace(real + QLatin1String(suffix), aside() + QLatin1String(suffix));
    }
    return aside();
}

} // namespace soctv
