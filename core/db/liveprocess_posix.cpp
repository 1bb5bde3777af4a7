#include "core/db/liveprocess.h"

#include <QFile>
#include <QList>

#include <cerrno>
#include <csignal>

namespace soctv {

std::optional<QByteArray> processStart(qint64 pid)
{
    if (pid <= 0 || (::kill(pid_t(pid), 0) != 0 && errno == ESRCH))
        return std::nullopt;
    QFile stat(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!stat.open(QIODevice::ReadOnly))
        return QByteArray();
    // The name in the second column may hold blanks and brackets: columns count from its end.
    const QByteArray line = stat.readAll();
    const QList<QByteArray> columns = line.mid(line.lastIndexOf(')') + 1).simplified().split(' ');
    if (columns.value(0) == "Z")
        return std::nullopt; // ended; only its parent has not asked how
    return columns.value(19);
}

} // namespace soctv
