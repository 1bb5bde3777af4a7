#include "core/db/backup.h"

#include "core/base/file.h"
#include "core/base/nativefile.h"
#include "core/db/statement.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <sqlite3.h>

#include <algorithm>

namespace soctv {

namespace {

constexpr int pagesPerStep = 256;

QString manifestPath(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("manifest.json"));
}

QJsonObject readManifest(const QString &folder)
{
    QFile file(manifestPath(folder));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

// `<name>.000012.soctv`: the number, not the clock, tells which copy is newer.
qint64 sequenceOf(const QString &fileName)
{
    static const QRegularExpression numbered(QStringLiteral("\\.(\\d{6,})\\.soctv$"));
    const auto match = numbered.match(fileName);
    return match.hasMatch() ? match.captured(1).toLongLong() : 0;
}

Error cannotBackUp(const QString &folder)
{
    return {ErrorCode::ReadOnly,
        QCoreApplication::translate("soctv",
            "The backup folder “%1” cannot be written. The "
            "roster itself has not been changed.")
            .arg(QDir::toNativeSeparators(folder))};
}

} // namespace

QString backupFolder(const QString &rosterPath)
{
    const QFileInfo info(rosterPath);
    return info.absoluteDir().filePath(info.completeBaseName() + QStringLiteral(" - sao lưu"));
}

QList<BackupInfo> backupsIn(const QString &folder)
{
    const QJsonObject manifest = readManifest(folder);
    QList<BackupInfo> backups;
    const QFileInfoList files
        = QDir(folder).entryInfoList({QStringLiteral("*.soctv")}, QDir::Files);
    for (const QFileInfo &file : files) {
        const qint64 sequence = sequenceOf(file.fileName());
        if (sequence == 0)
            continue;
        const QJsonObject entry = manifest.value(file.fileName()).toObject();
        const QString at = entry.value(QLatin1String("at")).toString();
        backups.append({file.absoluteFilePath(), sequence,
            at.isEmpty() ? file.lastModified().toUTC() : QDateTime::fromString(at, Qt::ISODate),
            entry.value(QLatin1String("reason")).toString(), file.size()});
    }
    std::sort(backups.begin(), backups.end(),
        [](const auto &a, const auto &b) { return a.sequence > b.sequence; });
    return backups;
}

PendingBackup::PendingBackup(QString part, QString target)
    : m_part(std::move(part))
    , m_target(std::move(target))
{
}

PendingBackup::PendingBackup(PendingBackup &&other) noexcept
    : m_part(std::exchange(other.m_part, {}))
    , m_target(std::move(other.m_target))
{
}

PendingBackup::~PendingBackup()
{
    if (m_part.isEmpty())
        return;
    QFile::remove(m_part);
    QFile::remove(m_part + QLatin1String("-journal"));
}

void PendingBackup::putInPlace(const BackupCheck &check)
{
    {
        Database copy = Database::open(m_part, Database::Access::ReadOnly);
        copy.trust();
        Statement quick(copy, "PRAGMA quick_check(1)");
        if (!quick.step() || quick.text(0) != QLatin1String("ok"))
            copy.fail(SQLITE_CORRUPT);
        check(copy);
    }
    moveIntoPlace(m_part, m_target);
    m_part.clear();
}

BackupCopy::BackupCopy(Database &source, const QString &target)
    : m_target(target)
    , m_pending(target + QLatin1String(".part"), target)
    , m_copy((QFile::remove(target + QLatin1String(".part")),
          Database::create(target + QLatin1String(".part"))))
{
    // What is not put in place does not count, and that writes it through: no step waits for a
    // disk.
    m_copy.execute("PRAGMA synchronous=OFF");
    m_backup = sqlite3_backup_init(m_copy.handle(), "main", source.handle(), "main");
    if (!m_backup)
        m_copy.fail(sqlite3_extended_errcode(m_copy.handle()));
}

BackupCopy::~BackupCopy()
{
    sqlite3_backup_finish(m_backup);
}

bool BackupCopy::step()
{
    const int code = sqlite3_backup_step(m_backup, pagesPerStep);
    if (code == SQLITE_DONE)
        return true;
    if (code != SQLITE_OK && code != SQLITE_LOCKED) // locked: an edit is under way
        m_copy.fail(code);
    return false;
}

PendingBackup BackupCopy::end()
{
    const int code = sqlite3_backup_finish(std::exchange(m_backup, nullptr));
    if (code != SQLITE_OK)
        m_copy.fail(code);
    m_copy.close();
    return std::move(m_pending);
}

void copyVerified(Database &source, const QString &target, const BackupCheck &check)
{
    BackupCopy copy(source, target);
    while (!copy.step()) { }
    copy.end().putInPlace(check);
}

QString nextBackupPath(const QString &rosterPath, const QString &folder)
{
    if (!QDir().mkpath(folder))
        throw cannotBackUp(folder);
    const QList<BackupInfo> backups = backupsIn(folder);
    const qint64 sequence = backups.isEmpty() ? 1 : backups.first().sequence + 1;
    return QDir(folder).filePath(QStringLiteral("%1.%2.soctv")
                                     .arg(QFileInfo(rosterPath).completeBaseName())
                                     .arg(sequence, 6, 10, QLatin1Char('0')));
}

BackupInfo noteBackup(const QString &path, const QString &reason)
{
    const QFileInfo info(path);
    const QString folder = info.absolutePath();
    QJsonObject manifest = readManifest(folder);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    manifest.insert(info.fileName(),
        QJsonObject{{QStringLiteral("at"), now.toString(Qt::ISODate)},
            {QStringLiteral("reason"), reason}, {QStringLiteral("size"), info.size()}});
    saveFile(manifestPath(folder),
        [&](QIODevice &device) { device.write(QJsonDocument(manifest).toJson()); });
    return {info.absoluteFilePath(), sequenceOf(info.fileName()), now, reason, info.size()};
}

BackupInfo makeBackup(
    Database &source, const QString &folder, const QString &reason, const BackupCheck &check)
{
    const QString path = nextBackupPath(source.path(), folder);
    copyVerified(source, path, check);
    return noteBackup(path, reason);
}

} // namespace soctv
