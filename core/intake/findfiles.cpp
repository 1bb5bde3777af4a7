#include "core/intake/findfiles.h"

#include "core/forms/readers/readers.h"
#include "core/intake/patience.h"

#include <QDir>
#include <QDirIterator>
#include <QSet>

#include <atomic>

namespace soctv {

namespace {

bool isLockFile(const QString &name)
{
    return name.startsWith(QLatin1String("~$")) || name.startsWith(QLatin1String(".~lock"));
}

QString pathKey(const QString &path)
{
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

class Finding {
public:
    Finding(const QStringList &leftAlone, std::shared_ptr<const std::atomic_bool> stopped)
        : m_stopped(std::move(stopped))
    {
        for (const QString &path : leftAlone)
            m_leftAlone.insert(pathKey(path));
        const QStringList extensions = readableExtensions();
        m_extensions = QSet<QString>(extensions.begin(), extensions.end());
    }

    FoundFiles all(const QStringList &chosen);

private:
    void lookInto(const QString &folder);
    bool isLeftAlone(const QString &path) const { return m_leftAlone.contains(pathKey(path)); }

    std::shared_ptr<const std::atomic_bool> m_stopped;
    QSet<QString> m_extensions;
    QSet<QString> m_leftAlone;
    FoundFiles m_found;
    QStringList m_folders; // still to be looked into
    QStringList m_below; // paths in the folder that was chosen
};

FoundFiles Finding::all(const QStringList &chosen)
{
    for (const QString &path : chosen) {
        const QFileInfo info(path);
        if (isLeftAlone(path))
            continue;
        if (!info.isDir()) {
            if (isLockFile(info.fileName()))
                m_found.lockFiles.append(info.fileName());
            else
                m_found.paths.append(path);
            continue;
        }
        m_folders = {path};
        while (!m_folders.isEmpty() && !*m_stopped)
            lookInto(m_folders.takeLast());
        m_below.sort();
        m_found.paths += std::exchange(m_below, {});
    }
    return std::move(m_found);
}

void Finding::lookInto(const QString &folder)
{
    if (!QFileInfo(folder).isReadable()) {
        m_found.closedFolders.append(folder);
        return;
    }
    QDirIterator entries(folder, QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    while (entries.hasNext() && !*m_stopped) {
        const QString path = entries.next();
        const QFileInfo entry = entries.fileInfo();
        if (entry.isDir()) {
            if (!entry.isSymLink() && !isLeftAlone(path))
                m_folders.append(path);
        } else if (isLockFile(entry.fileName())) {
            m_found.lockFiles.append(entry.fileName());
        } else if (m_extensions.contains(entry.suffix().toLower())) {
            if (!isLeftAlone(path))
                m_below.append(path);
        } else {
            ++m_found.otherKinds;
        }
    }
}

} // namespace

FoundFiles findFiles(const QStringList &chosen, Progress &progress, const QStringList &leftAlone)
{
    const auto stopped = std::make_shared<std::atomic_bool>(false);
    auto found = patiently<FoundFiles>(
        [chosen, leftAlone, stopped] { return Finding(leftAlone, stopped).all(chosen); },
        [&] {
            *stopped = progress.isCancelled();
            return stopped->load();
        });
    if (!found || progress.isCancelled())
        progress.step(0, 1); // throws
    return std::move(*found);
}

} // namespace soctv
