#include "ui/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace soctv {

namespace {

constexpr int recentLimit = 10;
constexpr auto recentKey = "recent";
constexpr auto folderKey = "folder";
constexpr auto backupKey = "backup_folders";
constexpr auto themeKey = "theme";
constexpr auto languageKey = "language";
constexpr auto textSizeKey = "text_size";
constexpr auto orderKey = "name_order";

// The names of rosters are nobody else's business; QSettings keeps the mode of a file that exists.
const QString &ownFile(const QString &path)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return path;
}

} // namespace

Settings::Settings(const QString &path)
    : m_file(ownFile(path), QSettings::IniFormat)
{
}

QStringList Settings::recentFiles() const
{
    return m_file.value(QLatin1String(recentKey)).toStringList();
}

void Settings::addRecentFile(const QString &path)
{
    const QString absolute = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    QStringList files = recentFiles();
    files.removeAll(absolute);
    files.prepend(absolute);
    m_file.setValue(QLatin1String(recentKey), QStringList(files.mid(0, recentLimit)));
    setLastFolder(QFileInfo(absolute).path());
}

void Settings::removeRecentFile(const QString &path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    m_file.setValue(QLatin1String(recentKey), files);
}

QString Settings::lastFolder() const
{
    const QString folder = m_file.value(QLatin1String(folderKey)).toString();
    if (!folder.isEmpty() && QFileInfo(folder).isDir())
        return folder;
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

void Settings::setLastFolder(const QString &folder)
{
    m_file.setValue(QLatin1String(folderKey), folder);
}

QStringList Settings::backupFolders() const
{
    return m_file.value(QLatin1String(backupKey)).toStringList();
}

void Settings::setBackupFolder(const QString &folder)
{
    QStringList folders = backupFolders();
    folders.removeAll(folder);
    folders.prepend(folder);
    m_file.setValue(QLatin1String(backupKey), folders);
}

Theme Settings::theme() const
{
    const QString name = m_file.value(QLatin1String(themeKey)).toString();
    if (name == QLatin1String("light"))
        return Theme::Light;
    return name == QLatin1String("dark") ? Theme::Dark : Theme::System;
}

void Settings::setTheme(Theme theme)
{
    const auto name = theme == Theme::Light ? "light" : theme == Theme::Dark ? "dark" : "system";
    m_file.setValue(QLatin1String(themeKey), QLatin1String(name));
}

QString Settings::language() const
{
    const bool english = m_file.value(QLatin1String(languageKey)).toString() == QLatin1String("en");
    return english ? QStringLiteral("en") : QStringLiteral("vi");
}

void Settings::setLanguage(const QString &language)
{
    m_file.setValue(QLatin1String(languageKey), language);
}

int Settings::textSize() const
{
    return qBound(smallestText, m_file.value(QLatin1String(textSizeKey), 100).toInt(), largestText);
}

void Settings::setTextSize(int percent)
{
    m_file.setValue(QLatin1String(textSizeKey), qBound(smallestText, percent, largestText));
}

NameOrder Settings::nameOrder() const
{
    const bool middleFirst
        = m_file.value(QLatin1String(orderKey)).toString() == QLatin1String("middle_family");
    return middleFirst ? NameOrder::GivenMiddleFamily : NameOrder::GivenFamilyMiddle;
}

void Settings::setNameOrder(NameOrder order)
{
    const bool middleFirst = order == NameOrder::GivenMiddleFamily;
    m_file.setValue(
        QLatin1String(orderKey), QLatin1String(middleFirst ? "middle_family" : "family_middle"));
}

QVariant Settings::value(const QString &key, const QVariant &fallback) const
{
    return m_file.value(QLatin1String("view/") + key, fallback);
}

void Settings::setValue(const QString &key, const QVariant &value)
{
    m_file.setValue(QLatin1String("view/") + key, value);
}

} // namespace soctv
