#include "tests/torture/instancechild.h"

#include "core/db/liveprocess.h"
#include "core/db/lockfiles.h"
#include "core/roster/posts.h"
#include "core/roster/roster.h"
#include "tests/torture/shimvfs.h"
#include "tests/torture/workload.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QThread>

#include <sqlite3.h>

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace soctv::torture {

namespace {

/// A share whose locks are given to everybody.
class NoLocks : public CallWatcher {
public:
    std::optional<int> before(FileCall &call) override
    {
        const bool isLock = call.kind == FileCall::Lock || call.kind == FileCall::Unlock
            || call.kind == FileCall::CheckLock;
        return isLock ? std::optional(SQLITE_OK) : std::nullopt;
    }
};

/// Stands in the folder while a process believes that it alone writes; that of a dead one is taken
/// over.
class Witness {
public:
    explicit Witness(const QString &folder)
        : m_path(QFile::encodeName(QDir(folder).filePath(QStringLiteral("writer"))))
    {
        while (!create() && !m_sawAnother) {
            QFile other(QFile::decodeName(m_path));
            const qint64 process
                = other.open(QIODevice::ReadOnly) ? other.readAll().toLongLong() : 0;
            m_sawAnother = processStart(process).has_value(); // not one that was killed
            if (!m_sawAnother && process > 0)
                ::unlink(m_path.constData());
        }
    }
    ~Witness()
    {
        if (m_isOurs)
            ::unlink(m_path.constData());
    }
    Witness(const Witness &) = delete;
    Witness &operator=(const Witness &) = delete;

    bool sawAnother() const { return m_sawAnother; }

private:
    // Under a name of its own first, so that nobody reads it half written.
    bool create()
    {
        const QByteArray process = QByteArray::number(qint64(::getpid()));
        const QByteArray own = m_path + '.' + process;
        QFile file(QFile::decodeName(own));
        if (!file.open(QIODevice::WriteOnly) || file.write(process) != process.size())
            return false;
        file.close();
        m_isOurs = ::link(own.constData(), m_path.constData()) == 0;
        ::unlink(own.constData());
        return m_isOurs;
    }

    QByteArray m_path;
    bool m_isOurs = false;
    bool m_sawAnother = false;
};

void say(const char *what, qint64 number)
{
    std::printf("%s %lld\n", what, static_cast<long long>(number));
    std::fflush(stdout);
}

} // namespace

QString nameAdded(int instance, qint64 nth)
{
    return QStringLiteral("Người %1 của %2").arg(nth).arg(instance);
}

int workAmongOthers(const InstanceOrder &order)
{
    NoLocks noLocks;
    if (!order.hasLocks)
        watchCalls(&noLocks);
    const Workload workload(order.folder, order.seed);
    RandomSource random(order.seed + quint32(order.instance));
    QElapsedTimer timer;
    timer.start();
    for (qint64 nth = 0; timer.elapsed() < order.milliseconds;) {
        if (order.removesLock) {
            QFile::remove(lockFilePath(workload.file()));
            QFile::remove(ownerFilePath(workload.file()));
        }
        auto roster = Roster::open(workload.file(), Roster::Access::Edit);
        if (!roster) {
            say("waited", qint64(roster.error().code));
            QThread::usleep(ulong(random.below(20000)));
            continue;
        }
        auto witness = std::make_unique<Witness>(order.folder);
        if (witness->sawAnother())
            say("two", order.instance);
        for (int edits = 1 + random.below(4); edits > 0; --edits, ++nth) {
            NewRow row{Role::Collaborator, {}};
            row.texts[std::size_t(field("full_name"))] = nameAdded(order.instance, nth);
            const auto added = (*roster)->edit(Step{Action::AddRows, 1},
                [&](Edit &edit) { addRows(edit, {row}, UnknownUnit::Keep); });
            say(added ? "added" : "refused", nth);
            QThread::usleep(ulong(random.below(3000)));
        }
        witness.reset(); // before the lock goes, and another comes
        roster->reset();
    }
    watchCalls(nullptr);
    return 0;
}

} // namespace soctv::torture
