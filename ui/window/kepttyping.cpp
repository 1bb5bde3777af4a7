#include "ui/window/kepttyping.h"

#include "core/base/file.h"
#include "core/base/nativefile.h"
#include "core/db/backup.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace soctv {

namespace {

constexpr qint64 largestFile = 1024 * 1024;

QJsonObject toJson(const KeptTyping &typing)
{
    QJsonObject row;
    for (std::size_t i = 0; i < listFields.size(); ++i) {
        if (!typing.newRow[i].isEmpty())
            row.insert(listFields[i].name(), typing.newRow[i]);
    }
    QJsonObject json{{QStringLiteral("text"), typing.text}};
    if (!row.isEmpty()) {
        json.insert(QStringLiteral("role"), QString(roleKey(typing.role)));
        json.insert(QStringLiteral("row"), row);
    }
    if (typing.post != 0)
        json.insert(QStringLiteral("post"), QString::number(typing.post));
    if (typing.field >= 0)
        json.insert(QStringLiteral("field"), QString(listFields[std::size_t(typing.field)].name()));
    if (!typing.place.isEmpty())
        json.insert(QStringLiteral("place"), typing.place);
    return json;
}

KeptTyping fromJson(const QJsonObject &json)
{
    const auto text = [&](const char *key) { return json.value(QLatin1String(key)).toString(); };
    KeptTyping typing;
    typing.text = text("text");
    typing.place = text("place");
    typing.post = text("post").toLongLong();
    typing.field = text("field").isEmpty() ? -1 : fieldByKey(text("field"));
    const QJsonObject row = json.value(QLatin1String("row")).toObject();
    if (!row.isEmpty())
        typing.role = roleFromKey(text("role"));
    for (std::size_t i = 0; i < listFields.size(); ++i)
        typing.newRow[i] = row.value(listFields[i].name()).toString();
    return typing;
}

} // namespace

bool KeptTyping::hasNewRow() const
{
    return std::ranges::any_of(newRow, [](const QString &cell) { return !cell.isEmpty(); });
}

QString keptTypingPath(const QString &rosterPath)
{
    return QDir(backupFolder(rosterPath)).filePath(QStringLiteral("typing.json"));
}

KeptTyping readKeptTyping(const QString &rosterPath)
{
    QFile file(keptTypingPath(rosterPath));
    if (!QFileInfo(file).isFile() || file.size() > largestFile || !file.open(QIODevice::ReadOnly))
        return {};
    return fromJson(QJsonDocument::fromJson(file.readAll()).object());
}

Done writeKeptTyping(const QString &rosterPath, const KeptTyping &typing)
{
    const QString path = keptTypingPath(rosterPath);
    return guarded([&] {
        if (typing.isEmpty()) {
            QFile::remove(path);
            return;
        }
        makeFolder(QFileInfo(path).absolutePath()); // where it cannot be, the save says why
        saveFile(
            path, [&](QIODevice &device) { device.write(QJsonDocument(toJson(typing)).toJson()); },
            FileAccess::OwnerOnly);
    });
}

} // namespace soctv
