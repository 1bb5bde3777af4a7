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

class Finding {
public:
    explicit Finding(std::shared_ptr<const std::atomic_bool> stopped)
        : m_stopped(std::move(stopped))
    {
        const QStringList extensions = readableExtensions();
        m_extensions = QSet<QString>(extensions.begin(), extensions.end());
    }

    FoundFiles all(const QStringList &chosen);

private:
    void lookInto(const QString &folder);

    std::shared_ptr<const std::atomic_bool> m_stopped;
    QSet<QString> m_extensions;
    FoundFiles m_found;
    QStringList m_folders; // still to be looked into
    QStringList m_below; // paths in the folder that was chosen
};

FoundFiles Finding::all(const QStringList &chosen)
{
    for (const QString &path : chosen) {
        const QFileInfo info(path);
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
            if (!entry.isSymLink())
                m_folders.append(path);
        } else if (isLockFile(entry.fileName())) {
            m_found.lockFiles.append(entry.fileName());
        } else if (m_extensions.contains(entry.suffix().toLower())) {
            m_below.append(path);
        } else {
            ++m_found.otherKinds;
        }
    }
}

} // namespace

FoundFiles findFiles(const QStringList &chosen, Progress &progress)
{
    const auto stopped = std::make_shared<std::atomic_bool>(false);
    auto found = patiently<FoundFiles>([chosen, stopped] { return Finding(stopped).all(chosen); },
        [&] {
            *stopped = progress.isCancelled();
            return stopped->load();
        });
    if (!found || progress.isCancelled())
        progress.step(0, 1); // throws
    return std::move(*found);
}

} // namespace soctv
