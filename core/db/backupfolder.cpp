#include "core/db/backupfolder.h"

#include "core/base/file.h"
#include "core/base/nativefile.h"
#include "core/db/isbackup.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <functional>

namespace soctv {

namespace {

constexpr qint64 sequenceEnd = 1'000'000'000'000'000'000; // as many digits as are read
constexpr auto lastKey = "last"; // beside the entries, which are called like their files
constexpr qint64 largestManifest = 64 * 1024 * 1024;

QString manifestPath(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("manifest.json"));
}

QJsonObject readManifest(const QString &folder)
{
    QFile file(manifestPath(folder));
    if (!QFileInfo(file).isFile() || file.size() > largestManifest
        || !file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

// `<name>.000012.soctv`: the number, not the clock, tells which copy is newer.
qint64 sequenceOf(const QString &fileName)
{
    static const QRegularExpression numbered(QStringLiteral("\\.(\\d{6,18})\\.soctv$"));
    const auto match = numbered.match(fileName);
    return match.hasMatch() ? match.captured(1).toLongLong() : 0;
}

BackupCounts countsIn(const QJsonObject &entry)
{
    BackupCounts counts;
    const QJsonObject noted = entry.value(QLatin1String("counts")).toObject();
    for (auto count = noted.begin(); count != noted.end(); ++count)
        counts.insert(count.key(), count.value().toInteger());
    return counts;
}

BackupInfo infoOf(const QFileInfo &file, const QJsonObject &entry)
{
    BackupInfo info;
    info.path = file.absoluteFilePath();
    info.sequence = sequenceOf(file.fileName());
    info.at
        = QDateTime::fromString(entry.value(QLatin1String("at")).toString(), Qt::ISODate).toUTC();
    if (!info.at.isValid())
        info.at = file.lastModified().toUTC();
    info.reason = entry.value(QLatin1String("reason")).toString();
    info.size = file.size();
    info.damaged = entry.value(QLatin1String("damaged")).toBool();
    info.counts = countsIn(entry);
    info.verified = entry.value(QLatin1String("verified")).toBool() && !info.damaged
        && entry.value(QLatin1String("size")).toInteger(-1) == info.size;
    return info;
}

QJsonObject entryOf(const BackupInfo &info)
{
    QJsonObject counts;
    for (auto count = info.counts.begin(); count != info.counts.end(); ++count)
        counts.insert(count.key(), count.value());
    return {{QStringLiteral("sequence"), info.sequence},
        {QStringLiteral("at"), info.at.toString(Qt::ISODate)},
        {QStringLiteral("reason"), info.reason}, {QStringLiteral("size"), info.size},
        {QStringLiteral("verified"), info.verified}, {QStringLiteral("damaged"), info.damaged},
        {QStringLiteral("counts"), counts}};
}

QList<BackupInfo> read(const QString &folder, const QJsonObject &manifest)
{
    QList<BackupInfo> backups;
    const QFileInfoList files
        = QDir(folder).entryInfoList({QStringLiteral("*.soctv")}, QDir::Files);
    for (const QFileInfo &file : files) {
        if (sequenceOf(file.fileName()) > 0)
            backups.append(infoOf(file, manifest.value(file.fileName()).toObject()));
    }
    std::ranges::sort(backups, std::greater(), &BackupInfo::sequence);
    return backups;
}

qint64 lastOf(const QList<BackupInfo> &newestFirst, const QJsonObject &manifest)
{
    const qint64 noted = manifest.value(QLatin1String(lastKey)).toInteger();
    return qMax(
        noted < sequenceEnd ? noted : 0, newestFirst.isEmpty() ? 0 : newestFirst.first().sequence);
}

// Reads the folder, lets \a change its copies and writes the manifest anew, so that what it has
// lost is in it again.
void updateManifest(
    const QString &folder, const std::function<void(QList<BackupInfo> &backups)> &change)
{
    static QMutex mutex; // copies are verified on threads of their own
    const QMutexLocker locker(&mutex);
    const QJsonObject old = readManifest(folder);
    QList<BackupInfo> backups = read(folder, old);
    QJsonObject manifest{{QLatin1String(lastKey), lastOf(backups, old)}};
    change(backups);
    for (const BackupInfo &backup : std::as_const(backups))
        manifest.insert(QFileInfo(backup.path).fileName(), entryOf(backup));
    saveFile(
        manifestPath(folder),
        [&](QIODevice &device) { device.write(QJsonDocument(manifest).toJson()); },
        FileAccess::OwnerOnly);
}

// Changes the one copy at \a path and returns it.
BackupInfo updateEntry(const QString &path, const std::function<void(BackupInfo &)> &change)
{
    BackupInfo updated;
    updateManifest(QFileInfo(path).absolutePath(), [&](QList<BackupInfo> &backups) {
        const auto found
            = std::ranges::find(backups, QFileInfo(path).absoluteFilePath(), &BackupInfo::path);
        if (found == backups.end()) {
            throw Error{ErrorCode::NotFound,
                QCoreApplication::translate("soctv", "There is no file “%1”.")
                    .arg(QFileInfo(path).fileName())};
        }
        change(*found);
        updated = *found;
    });
    return updated;
}

} // namespace

QString backupFolder(const QString &rosterPath)
{
    const QFileInfo info(rosterPath);
    return info.absoluteDir().filePath(info.completeBaseName() + QStringLiteral(" - sao lưu"));
}

QList<BackupInfo> backupsIn(const QString &folder)
{
    return read(folder, readManifest(folder));
}

std::optional<BackupInfo> newestVerified(const QString &folder)
{
    const QList<BackupInfo> backups = backupsIn(folder);
    const auto found = std::ranges::find(backups, true, &BackupInfo::verified);
    return found == backups.end() ? std::nullopt : std::optional(*found);
}

qint64 lastSequence(const QString &folder)
{
    const QJsonObject manifest = readManifest(folder);
    return lastOf(read(folder, manifest), manifest);
}

bool isBackup(const QString &path)
{
    const QFileInfo file(path);
    return sequenceOf(file.fileName()) > 0 && QFileInfo::exists(manifestPath(file.absolutePath()));
}

QString numberedBackupPath(const QString &rosterPath, const QString &folder, qint64 sequence)
{
    if (!makeFolder(folder)) {
        throw Error{ErrorCode::ReadOnly,
            QCoreApplication::translate("soctv",
                "The backup folder “%1” cannot be written. The roster itself has not been changed.")
                .arg(QDir::toNativeSeparators(folder))};
    }
    return QDir(folder).filePath(QStringLiteral("%1.%2.soctv")
                                     .arg(QFileInfo(rosterPath).completeBaseName())
                                     .arg(sequence, 6, 10, QLatin1Char('0')));
}

BackupInfo noteBackup(const QString &path, const QString &reason, const BackupCounts &counts)
{
    return updateEntry(path, [&](BackupInfo &backup) {
        backup.at = QDateTime::currentDateTimeUtc();
        backup.reason = reason;
        backup.verified = true;
        backup.damaged = false;
        backup.counts = counts;
    });
}

BackupInfo noteCheck(const BackupInfo &backup, const std::optional<BackupCounts> &counts)
{
    return updateEntry(backup.path, [&](BackupInfo &entry) {
        entry.verified = counts.has_value();
        entry.damaged = !counts;
        entry.counts = counts.value_or(BackupCounts());
    });
}

void removeBackups(const QList<BackupInfo> &backups)
{
    QSet<QString> folders;
    for (const BackupInfo &backup : backups) {
        folders.insert(QFileInfo(backup.path).absolutePath());
        QFile::remove(backup.path); // if it cannot be now, the next rotation tries again
    }
    for (const QString &folder : std::as_const(folders))
        updateManifest(folder, [](QList<BackupInfo> &left) {
            left.removeIf([](const BackupInfo &one) { return !QFileInfo::exists(one.path); });
        });
}

} // namespace soctv
