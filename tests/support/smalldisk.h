#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace soctv {

/// A disk of a few KB that a test fills up or makes read-only: a tmpfs, so it needs root (as in
/// the CI container). isMounted() false fails the test: a case that cannot run is not a pass.
class SmallDisk {
public:
    explicit SmallDisk(int kilobytes)
    {
        m_mounted = run({QStringLiteral("mount"), QStringLiteral("-t"), QStringLiteral("tmpfs"),
            QStringLiteral("-o"), QStringLiteral("size=%1k").arg(kilobytes),
            QStringLiteral("soctv-test"), m_folder.path()});
    }
    ~SmallDisk()
    {
        if (m_mounted)
            run({QStringLiteral("umount"), QStringLiteral("-l"), m_folder.path()});
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    bool isMounted() const { return m_mounted; }
    QString path(const QString &name = {}) const { return m_folder.filePath(name); }
    bool makeReadOnly()
    {
        return run({QStringLiteral("mount"), QStringLiteral("-o"), QStringLiteral("remount,ro"),
            m_folder.path()});
    }

private:
    static bool run(const QStringList &command)
    {
        return QProcess::execute(command.first(), command.mid(1)) == 0;
    }

    QTemporaryDir m_folder;
    bool m_mounted = false;
};

} // namespace soctv
