#include "core/db/lockfiles.h"

#include "core/base/filefailure.h"
#include "core/base/nativefile.h"
#include "core/db/liveprocess.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSysInfo>
#include <QThread>

#include <filesystem>

namespace soctv {

namespace {

constexpr qint64 largestSideFile = 4096;
constexpr unsigned long settleMilliseconds = 200;

QString sidecar(const QString &path, QLatin1String suffix)
{
    const QString real = QFileInfo(path).canonicalFilePath(); // one lock, whichever link is opened
    const QFileInfo info(real.isEmpty() ? path : real);
    return info.absoluteDir().filePath(QLatin1Char('.') + info.fileName() + suffix);
}

// QFile::rename() would copy where renaming fails, and a copy follows links.
bool renameFile(const QString &from, const QString &to)
{
    std::error_code error;
    std::filesystem::rename(from.toStdU16String(), to.toStdU16String(), error);
    return !error;
}

QString userName()
{
    const QString name = qEnvironmentVariable("USERNAME"); // Windows
    return name.isEmpty() ? qEnvironmentVariable("USER") : name;
}

QByteArray textIn(const QJsonObject &json, const char *key)
{
    return json.value(QLatin1String(key)).toString().toUtf8();
}

QJsonObject objectIn(const QByteArray &bytes)
{
    return QJsonDocument::fromJson(bytes).object();
}

bool differ(const QByteArray &a, const QByteArray &b)
{
    return !a.isEmpty() && !b.isEmpty() && a != b;
}

Holding::State stateOf(HolderRecord::Life life)
{
    switch (life) {
    case HolderRecord::Ended:
        return Holding::Left;
    case HolderRecord::Unsure:
        return Holding::Unsure;
    case HolderRecord::Alive:
        break;
    }
    return Holding::Held;
}

Holding::State lockState(const SideFile &lock, const std::optional<HolderRecord> &owner)
{
    switch (lock.kind) {
    case SideFile::None:
        return Holding::Free;
    case SideFile::Link:
        return Holding::Left; // the program makes none; only the link goes
    case SideFile::Unreadable:
        return Holding::Held; // somebody's, who may be alive
    case SideFile::Huge:
    case SideFile::Other:
        return Holding::Odd;
    case SideFile::File:
        break;
    }
    auto record = HolderRecord::fromLockFile(lock.bytes);
    if (!record)
        return Holding::Left; // a power cut leaves it empty or full of zeros
    if (owner && owner->pid == record->pid && owner->host == record->host)
        record->start = owner->start;
    return stateOf(record->life());
}

Holding::State ownerState(const SideFile &owner, const std::optional<HolderRecord> &record)
{
    if (owner.kind == SideFile::Other)
        return Holding::Odd;
    // What this process left is decided by the lock file.
    if (!record || record->isThisProcess())
        return Holding::Free;
    return stateOf(record->life());
}

} // namespace

SideFile SideFile::read(const QString &path)
{
    const QFileInfo info(path);
    if (info.isSymLink())
        return {Link};
    if (!info.exists())
        return {None};
    if (!info.isFile())
        return {Other};
    if (info.size() > largestSideFile)
        return {Huge};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {QFileInfo::exists(path) ? Unreadable : None};
    return {File, file.read(largestSideFile)};
}

QString lockFilePath(const QString &rosterPath)
{
    return sidecar(rosterPath, QLatin1String(".lock"));
}

QString ownerFilePath(const QString &rosterPath)
{
    return sidecar(rosterPath, QLatin1String(".owner"));
}

const HolderRecord &HolderRecord::ofThisProcess()
{
    static const HolderRecord record = [] {
        const qint64 us = QCoreApplication::applicationPid();
        return HolderRecord{QSysInfo::machineHostName().toUtf8(), QSysInfo::machineUniqueId(),
            QSysInfo::bootUniqueId(), us, processStart(us).value_or(QByteArray())};
    }();
    return record;
}

// The lines of QLockFile: process, program, host, machine, boot.
std::optional<HolderRecord> HolderRecord::fromLockFile(const QByteArray &bytes)
{
    const QList<QByteArray> lines = bytes.split('\n');
    bool isNumber = false;
    const qint64 pid = lines.first().toLongLong(&isNumber);
    if (!isNumber || pid <= 0 || lines.size() < 4 || lines.at(2).isEmpty())
        return std::nullopt;
    return HolderRecord{lines.at(2), lines.value(3), lines.value(4), pid, {}};
}

std::optional<HolderRecord> HolderRecord::fromOwnerFile(const QByteArray &bytes)
{
    const QJsonObject json = objectIn(bytes);
    const HolderRecord record{textIn(json, "host"), textIn(json, "machine"), textIn(json, "boot"),
        textIn(json, "process").toLongLong(), textIn(json, "start")};
    return record.host.isEmpty() ? std::nullopt : std::optional(record);
}

bool HolderRecord::isHere() const
{
    // Cloned computers share the machine id, renamed ones the host name: both have to agree.
    return host == ofThisProcess().host && machine == ofThisProcess().machine;
}

bool HolderRecord::isThisProcess() const
{
    const HolderRecord &ours = ofThisProcess();
    return isHere() && pid == ours.pid && !differ(start, ours.start) && !differ(boot, ours.boot);
}

HolderRecord::Life HolderRecord::life() const
{
    if (!isHere())
        return Alive; // or not: only waiting tells
    if (differ(boot, ofThisProcess().boot))
        return Ended;
    if (pid == 0)
        return Unsure;
    const auto running = processStart(pid);
    if (!running || differ(start, *running))
        return Ended;
    return start.isEmpty() || running->isEmpty() ? Unsure : Alive;
}

Holding Holding::of(const QString &rosterPath)
{
    Holding holding{
        Free, SideFile::read(lockFilePath(rosterPath)), SideFile::read(ownerFilePath(rosterPath))};
    const auto owner = HolderRecord::fromOwnerFile(holding.owner.bytes);
    holding.state = std::max(lockState(holding.lock, owner), ownerState(holding.owner, owner));
    return holding;
}

Holding Holding::settled(const QString &rosterPath)
{
    const Holding holding = of(rosterPath);
    if (holding.lock.kind != SideFile::File || HolderRecord::fromLockFile(holding.lock.bytes))
        return holding;
    QThread::msleep(settleMilliseconds);
    return of(rosterPath);
}

bool clearAway(const QString &path, const SideFile &seen)
{
    if (seen.kind == SideFile::None)
        return true;
    const QString aside
        = path + u'-' + QString::number(QRandomGenerator::system()->generate64(), 36);
    if (!renameFile(path, aside))
        return !QFileInfo::exists(path);
    const SideFile taken = SideFile::read(aside);
    if (taken.kind == seen.kind && taken.bytes == seen.bytes)
        return QFile::remove(aside); // a link goes, not what it leads to
    renameFile(aside, path); // it is the new one of somebody who was faster
    return false;
}

QByteArray ownerBytes(const QDateTime &since, qint64 beat)
{
    const HolderRecord &us = HolderRecord::ofThisProcess();
    const auto text = [](const QByteArray &bytes) { return QString::fromUtf8(bytes); };
    const auto time
        = [](const QDateTime &utc) { return utc.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ")); };
    const QJsonObject json{{QStringLiteral("user"), userName()},
        {QStringLiteral("host"), text(us.host)}, {QStringLiteral("machine"), text(us.machine)},
        {QStringLiteral("boot"), text(us.boot)},
        {QStringLiteral("process"), QString::number(us.pid)},
        {QStringLiteral("start"), text(us.start)}, {QStringLiteral("since"), time(since)},
        {QStringLiteral("heartbeat"), time(QDateTime::currentDateTimeUtc())},
        // A clock may stand still, and two beats may fall into one second.
        {QStringLiteral("beat"), QStringLiteral("%1").arg(beat, 10, 10, QLatin1Char('0'))}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Owner ownerIn(const QByteArray &bytes)
{
    const QJsonObject json = objectIn(bytes);
    const auto text = [&](const char *key) { return json.value(QLatin1String(key)).toString(); };
    const auto time
        = [&](const char *key) { return QDateTime::fromString(text(key), Qt::ISODate); };
    return {text("user"), text("host"), time("since"), time("heartbeat")};
}

void writeOwnerFile(const QString &path, const QByteArray &bytes)
{
    const SideFile there = SideFile::read(path);
    if (there.kind == SideFile::File && there.bytes.size() == bytes.size()) {
        QFile file(path);
        if (file.open(QIODevice::ReadWrite | QIODevice::Unbuffered)
            && file.write(bytes) == bytes.size()) {
            return;
        }
    }
    if (there.kind == SideFile::Link)
        clearAway(path, there);
    NativeFile file(path, false);
    file.write(bytes.constData(), bytes.size());
    file.sync(bytes.size());
    file.replaceTarget();
}

} // namespace soctv
