// Sound rosters with an odd journal, an odd name, or in an odd place.

#include "core/db/database.h"
#include "tests/torture/oddfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtEndian>

#include <sqlite3.h>

#include <sys/stat.h>
#include <unistd.h>

namespace soctv::odd {

namespace {

// A commit that was cut off: the pages as they were, and the file half written.
struct HotJournal {
    QByteArray roster;
    QByteArray journal;
};

HotJournal hotJournal(const QByteArray &bytes)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.soctv"));
    write(path, bytes);
    HotJournal found;
    {
        Database database = Database::open(path, Database::Access::ReadWrite);
        database.execute("PRAGMA cache_size=1; PRAGMA cache_spill=ON; BEGIN IMMEDIATE; UPDATE "
                         "person SET phone = phone || '1'; UPDATE meta SET value = value + 1; "
                         "PRAGMA user_version=1");
        sqlite3_db_cacheflush(database.handle());
        QFile roster(path);
        QFile journal(path + QLatin1String("-journal"));
        if (roster.open(QIODevice::ReadOnly) && journal.open(QIODevice::ReadOnly)) {
            found.roster = roster.readAll();
            found.journal = journal.readAll();
        }
        database.execute("ROLLBACK");
    }
    return found;
}

OddState withJournal(const QByteArray &name, const QByteArray &roster, const QByteArray &journal,
    Outcome edited, Outcome viewed, const QByteArray &words = {})
{
    return {"journal: " + name,
        [=](const QString &folder) {
            write(pathIn(folder), roster);
            write(pathIn(folder) + QLatin1String("-journal"), journal);
            return pathIn(folder);
        },
        edited, viewed, words};
}

QList<OddState> journals()
{
    const HotJournal hot = hotJournal(sound());
    QByteArray later = sound();
    later.replace(24, 4, number32(qFromBigEndian<quint32>(later.constData() + 24) + 40));
    later.replace(92, 4, later.mid(24, 4));
    const HotJournal other = hotJournal(later);
    QList<OddState> states{withJournal("empty", sound(), {}, {}, {}),
        withJournal("zeros", sound(), QByteArray(pageSize, '\0'), {}, {}),
        withJournal("text", sound(), QByteArray("not a journal").repeated(100), {},
            ErrorCode::Unfinished, "stopped half way"),
        withJournal("head alone", sound(), hot.journal.left(28), {}, {}),
        withJournal("hot", hot.roster, hot.journal, {}, ErrorCode::Unfinished, "stopped half way"),
        withJournal("of another file", sound(), other.journal, ErrorCode::Damaged,
            ErrorCode::Damaged, "belongs to another file")};
    states[3].mayOpen = true;
    states.append({"journal: a folder",
        [](const QString &folder) {
            write(pathIn(folder), sound());
            QDir().mkpath(pathIn(folder) + QLatin1String("-journal"));
            return pathIn(folder);
        },
        {}, {}, {}, true});
    return states;
}

OddState named(const QByteArray &label, const QString &name, bool mayOpen = false)
{
    return {"name: " + label,
        [name](const QString &folder) {
            write(pathIn(folder, name), sound());
            return pathIn(folder, name);
        },
        {}, {}, {}, mayOpen};
}

QList<OddState> names()
{
    const QString vietnamese = QStringLiteral("Sổ cộng tác viên – Liên đoàn Lao động Hà Nội.soctv");
    QList<OddState> states{named("Vietnamese", vietnamese),
        named("Vietnamese, decomposed", vietnamese.normalized(QString::NormalizationForm_D)),
        named("blanks", QStringLiteral("  danh  sách .soctv")),
        named("per cent", QStringLiteral("a%20b%2Fc%.soctv")),
        named("question mark", QStringLiteral("a?mode=memory&x=1.soctv")),
        named("hash", QStringLiteral("a#b.soctv")),
        named("quotes", QStringLiteral("a\"b'c`.soctv")),
        named("ampersand", QStringLiteral("A & B <i>.soctv")),
        named("line break", QStringLiteral("a\nb.soctv")),
        named("dash", QStringLiteral("-rf.soctv")), named("point", QStringLiteral(".soctv")),
        named("no suffix", QStringLiteral("danh sách")),
        named("another suffix", QStringLiteral("danh sách.xlsx")),
        named("200 bytes", QString(194, u'a') + QStringLiteral(".soctv")),
        named("255 bytes", QString(249, u'a') + QStringLiteral(".soctv"), true),
        named("255 bytes of Vietnamese", QString(83, u'ế') + QStringLiteral(".soctv"), true)};
    states.append({"name: a path of 400 characters",
        [](const QString &folder) -> QString {
            const QString deep
                = folder + QLatin1Char('/') + QString(QString(60, u'd') + u'/').repeated(6);
            QDir().mkpath(deep);
            write(deep + QString::fromUtf8(fileName), sound());
            return deep + QString::fromUtf8(fileName);
        },
        {}, {}});
    return states;
}

OddState place(const QByteArray &name, ErrorCode code, const QByteArray &words,
    const std::function<void(const QString &path)> &make)
{
    return {name,
        [make](const QString &folder) {
            make(pathIn(folder));
            return pathIn(folder);
        },
        code, code, words};
}

QList<OddState> places()
{
    QList<OddState> states{place("folder", ErrorCode::IsFolder, "is a folder",
                               [](const QString &path) { QDir().mkpath(path); }),
        place("nothing there", ErrorCode::NotFound, "There is no file", [](const QString &) {}),
        place("link to nothing", ErrorCode::NotFound, "There is no file",
            [](const QString &path) { QFile::link(path + QLatin1String(".away"), path); }),
        place("link to itself", ErrorCode::NotFound, "There is no file",
            [](const QString &path) { QFile::link(path, path); }),
        place("link to a folder", ErrorCode::IsFolder, "is a folder",
            [](const QString &path) { QFile::link(QFileInfo(path).path(), path); }),
        place("pipe", ErrorCode::NotRoster, "not a",
            [](const QString &path) { mkfifo(path.toUtf8().constData(), 0600); }),
        place("device", ErrorCode::NotRoster, "not a",
            [](const QString &path) { QFile::link(QStringLiteral("/dev/zero"), path); }),
        place("device without bytes", ErrorCode::NotRoster, "not a",
            [](const QString &path) { QFile::link(QStringLiteral("/dev/null"), path); })};
    const auto linked = [](int (*link)(const char *, const char *)) {
        return [link](const QString &folder) {
            const QString real = pathIn(folder, QStringLiteral("thật.soctv"));
            write(real, sound());
            if (link(real.toUtf8().constData(), pathIn(folder).toUtf8().constData()) != 0)
                qFatal("cannot link");
            return pathIn(folder);
        };
    };
    states.append({"link to a roster", linked(symlink), {}, {}});
    states.append({"second name of a roster", linked(link), {}, {}});
    states.append({"folder that is not there",
        [](const QString &folder) -> QString { return folder + QLatin1String("/a/b.soctv"); },
        ErrorCode::NotFound, ErrorCode::NotFound, "There is no file"});
    return states;
}

} // namespace

QList<OddState> oddPlaces()
{
    return journals() + names() + places();
}

} // namespace soctv::odd
