#pragma once

#include "core/text/name.h"

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <QVariant>

namespace soctv {

enum class Theme { System, Light, Dark };

/// What the program remembers between sessions on this computer: never anything about people.
class Settings {
public:
    static constexpr int smallestText = 90; ///< percent
    static constexpr int largestText = 150;

    /// Kept in the ini file \a path.
    explicit Settings(const QString &path);

    /// Rosters opened before, newest first; some may be gone.
    QStringList recentFiles() const;
    void addRecentFile(const QString &path);
    void removeRecentFile(const QString &path);
    /// The folder of the last roster or export, else the documents folder.
    QString lastFolder() const;
    void setLastFolder(const QString &folder);

    /// The folders chosen for backups, the present one first; "" is the place beside the roster.
    QStringList backupFolders() const;
    void setBackupFolder(const QString &folder);

    Theme theme() const;
    void setTheme(Theme theme);
    /// "vi" or "en".
    QString language() const;
    void setLanguage(const QString &language);
    /// Percent of the system's text size, within the limits above.
    int textSize() const;
    void setTextSize(int percent);

    /// In which order lists put the parts of names.
    NameOrder nameOrder() const;
    void setNameOrder(NameOrder order);

    /// What a view keeps for itself under a name like "list/section1/columns".
    QVariant value(const QString &key, const QVariant &fallback = {}) const;
    void setValue(const QString &key, const QVariant &value);

private:
    QSettings m_file;
};

} // namespace soctv
