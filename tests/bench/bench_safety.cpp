#include "bench.h"

#include "core/db/backupfolder.h"
#include "core/db/statement.h"
#include "core/roster/posts.h"
#include "core/roster/rescue.h"
#include "core/roster/roster.h"
#include "core/roster/schema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#ifndef Q_OS_WIN
#include <unistd.h>
#endif

namespace soctv::bench {

namespace {

constexpr int edits = 60;
constexpr int openings = 3;

QString ratio(double ours, double other, const QString &name)
{
    return QStringLiteral("%1 × %2 (%3)")
        .arg(ours / other, 0, 'f', 1)
        .arg(name, milliseconds(other));
}

template <typename T>
T taken(Result<T> result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().message));
    return std::move(*result);
}

// What the disk and the engine take for one row with the same settings: nothing can be faster.
double bareCommit(const QString &file)
{
    Database database = Database::open(file, Database::Access::ReadWrite);
    std::vector<double> times;
    for (int i = 0; i < edits; ++i) {
        times.push_back(timed([&] {
            Transaction transaction(database);
            Statement statement(
                database, "UPDATE person SET phone = ? WHERE id = (SELECT min(id) FROM person)");
            statement.bind(1, QString::number(i)).run();
            transaction.commit();
        }));
    }
    database.close();
    return median(times);
}

double copyAndSync(const QString &from, const QString &to)
{
    return timed([&] {
        QFile::copy(from, to);
#ifndef Q_OS_WIN
        QFile copy(to);
        if (!copy.open(QIODevice::ReadWrite) || ::fsync(copy.handle()) != 0)
            qFatal("the copy could not be written");
#endif
    });
}

void editing(const QString &file, const QString &of)
{
    const auto roster = taken(Roster::open(file, Roster::Access::Edit));
    const qint64 post = roster->database().number("SELECT min(id) FROM post");
    const int phone = field("phone");
    std::vector<double> times;
    for (int i = 0; i < edits; ++i) {
        times.push_back(timed([&] {
            const Done done = roster->edit(Step{Action::SetField, 1, phone},
                [&](Edit &edit) { setText(edit, post, phone, QString::number(900000000 + i)); });
            if (!done)
                qFatal("%s", qUtf8Printable(done.error().message));
        }));
    }
    const QTemporaryDir folder;
    const QString bare = folder.filePath(QStringLiteral("bare.soctv"));
    QFile::copy(file, bare);
    report(QStringLiteral("one edit, until it is on the disk") + of, milliseconds(median(times)),
        ratio(median(times), bareCommit(bare), QStringLiteral("a bare commit of one row")));
}

void backingUp(const QString &file, const QString &of)
{
    const auto roster = taken(Roster::open(file, Roster::Access::Edit));
    const QTemporaryDir folder;
    const double ours = timed([&] {
        const Done done = roster->backUpTo(folder.filePath(QStringLiteral("copy.soctv")));
        if (!done)
            qFatal("%s", qUtf8Printable(done.error().message));
    });
    const double bare = copyAndSync(file, folder.filePath(QStringLiteral("cp.soctv")));
    report(QStringLiteral("a backup, verified and read back") + of, milliseconds(ours),
        ratio(ours, bare, QStringLiteral("copy and sync")));
}

// The same page of garbage each time, in the middle of the file.
void rescuing(const QString &file, const QString &of, double check)
{
    QFile damaged(file);
    if (!damaged.open(QIODevice::ReadWrite) || !damaged.seek(damaged.size() / 2 / 4096 * 4096)
        || damaged.write(QByteArray(4096, '\x5a')) != 4096)
        qFatal("the file could not be damaged");
    damaged.close();
    Progress progress;
    const double ours = timed([&] { taken(prepareRescue(file, progress)); });
    report(QStringLiteral("rescue a damaged roster, row by row") + of, milliseconds(ours),
        ratio(ours, check, QStringLiteral("a bare integrity_check")));
}

} // namespace

void safety(const QString &file, qint64 rows)
{
    const QString of = QStringLiteral(", %1 rows").arg(rows);
    const QTemporaryDir folder;
    const QString copy
        = folder.filePath(QStringLiteral("bench.soctv")); // others measure the sample
    QFile::copy(file, copy);
    editing(copy, of);
    std::vector<double> opened;
    for (int i = 0; i < openings; ++i) {
        opened.push_back(timed([&] { taken(RosterFile::open(copy, RosterFile::Access::Edit)); }));
    }
    Database database = Database::open(copy, Database::Access::ReadOnly);
    database.trust();
    const double quick = timed([&] { requireSound(database); });
    report(QStringLiteral("open a roster, all checks") + of, milliseconds(median(opened)),
        ratio(median(opened), quick, QStringLiteral("a bare quick_check")));
    const double hashes = timed([&] { verifyRowHashes(database); });
    const double full = timed([&] { database.number("PRAGMA integrity_check(1)"); });
    report(QStringLiteral("check --full: rows against their hashes") + of, milliseconds(hashes),
        ratio(hashes, full, QStringLiteral("a bare integrity_check")));
    database.close();
    backingUp(copy, of);
    QDir(backupFolder(copy)).removeRecursively(); // or it would go by the newest backup
    rescuing(copy, of, full);
}

} // namespace soctv::bench
