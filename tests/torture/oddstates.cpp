#include "tests/torture/oddstates.h"

#include "core/roster/roster.h"
#include "core/roster/samplefile.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtEndian>

#include <sqlite3.h>

#include <sys/stat.h>
#include <unistd.h>

namespace soctv {

namespace {

constexpr int pageSize = 4096;
constexpr auto fileName = "sổ.soctv";

using Outcome = std::optional<ErrorCode>;

// A sound roster of 60 people, made once.
const QByteArray &sound()
{
    static const QByteArray bytes = [] {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.soctv"));
        Progress progress;
        const Done made = createSample(path, 60, progress);
        QFile file(path);
        if (!made || !file.open(QIODevice::ReadOnly))
            qFatal("no sample");
        return file.readAll();
    }();
    return bytes;
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
}

QString pathIn(const QString &folder, const QString &name = QString::fromUtf8(fileName))
{
    return folder + QLatin1Char('/') + name;
}

QByteArray with(qsizetype at, const QByteArray &bytes)
{
    QByteArray changed = sound();
    changed.replace(at, bytes.size(), bytes);
    return changed;
}

QByteArray number32(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

OddState of(const QByteArray &name, const QByteArray &bytes, Outcome edited, Outcome viewed,
    const QByteArray &words = {})
{
    return {name,
        [bytes](const QString &folder) {
            write(pathIn(folder), bytes);
            return pathIn(folder);
        },
        edited, viewed, words};
}

OddState refused(
    const QByteArray &name, const QByteArray &bytes, ErrorCode code, const QByteArray &words = {})
{
    return of(name, bytes, code, code, words);
}

QList<OddState> sizes()
{
    QList<OddState> states{refused("0 bytes", {}, ErrorCode::EmptyFile, "0 bytes")};
    const qsizetype whole = sound().size();
    const qsizetype pages = whole / pageSize;
    for (const qsizetype size : {1, 15, 16, 99})
        states.append(refused("cut to " + QByteArray::number(size), sound().left(size),
            ErrorCode::NotRoster, "not a"));
    for (const qsizetype size : {100, 101, 512, 1024, 4095})
        states.append(refused("cut to " + QByteArray::number(size), sound().left(size),
            ErrorCode::Damaged, "Nothing has been deleted"));
    for (const qsizetype page :
        {qsizetype(1), qsizetype(2), qsizetype(3), pages / 2, pages - 2, pages - 1, pages}) {
        for (const int off : {-1, 0, 1}) {
            if (page == pages && off == 0)
                continue;
            const QByteArray bytes
                = off == 1 && page == pages ? sound() + 'x' : sound().left(page * pageSize + off);
            states.append(refused(
                "cut behind page " + QByteArray::number(page) + ", " + QByteArray::number(off),
                bytes, ErrorCode::Damaged, "damaged"));
        }
    }
    for (const int more : {512, pageSize, 3 * pageSize})
        states.append(refused("longer by " + QByteArray::number(more),
            sound() + QByteArray(more, '\0'), ErrorCode::Damaged, "damaged"));
    return states;
}

QList<OddState> strangers()
{
    const std::pair<const char *, QByteArray> files[] = {
        {"zip", QByteArray("PK\x03\x04").repeated(3000)},
        {"xlsx",
            QByteArray("PK\x03\x04\x14\0\x06\0\x08\0", 10) + "[Content_Types].xml"
                + QByteArray(9000, 'x')},
        {"old office document",
            QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + QByteArray(9000, '\0')},
        {"program for Windows", QByteArray("MZ\x90\0\x03", 5) + QByteArray(9000, '\0')},
        {"program for Linux",
            QByteArray("\x7f"
                       "ELF")
                + QByteArray(9000, '\0')},
        {"PDF", "%PDF-1.7\n" + QByteArray(9000, ' ')},
        {"picture", QByteArray("\xff\xd8\xff\xe0") + QByteArray(9000, '\1')},
        {"text", QByteArray("Họ tên;Đơn vị\n").repeated(500)},
        {"text with a mark",
            "\xef\xbb\xbf" + QByteArray("\"Họ tên\",\"Đơn vị\"\r\n").repeated(500)},
        {"UTF-16 text", QByteArray("\xff\xfeH\0o\0", 6).repeated(900)},
        {"page for the web", "<!DOCTYPE html><html>" + QByteArray(9000, 'x')},
        {"zeros", QByteArray(3 * pageSize, '\0')},
        {"ones", QByteArray(3 * pageSize, '\xff')},
        {"magic alone", QByteArray("SQLite format 3\0", 16)},
        {"magic and zeros", QByteArray("SQLite format 3\0", 16) + QByteArray(pageSize, '\0')},
        {"database of others", with(68, number32(0))},
        {"database of another program", with(68, number32(0x12345678))},
        {"application id the other way round", with(68, "TCoS")},
        {"first sector zeroed", with(0, QByteArray(512, '\0'))},
    };
    QList<OddState> states;
    for (const auto &[name, bytes] : files)
        states.append(refused(name, bytes, ErrorCode::NotRoster, "not a"));
    return states;
}

QList<OddState> heads()
{
    QList<OddState> states;
    const auto damaged = [&](const QByteArray &name, int at, const QByteArray &bytes,
                             const QByteArray &words = "damaged") {
        states.append(refused("head: " + name, with(at, bytes), ErrorCode::Damaged, words));
    };
    damaged("magic", 0, QByteArray(16, '\0'));
    damaged("a letter of the magic", 7, "F");
    for (const int size : {0, 3, 512, 1000, 2048, 8192, 32768, 65535})
        damaged("page size " + QByteArray::number(size), 16, number32(quint32(size)).mid(2));
    damaged("write-ahead log", 18, "\x02\x02", "write-ahead log");
    damaged("write-ahead log, to write", 18, "\x02", "write-ahead log");
    damaged("write-ahead log, to read", 19, "\x02", "write-ahead log");
    damaged("unknown write format", 18, "\x07");
    damaged("unknown read format", 19, "\x07");
    damaged("reserved bytes", 20, "\x20");
    damaged("fraction", 21, "\x41");
    damaged("no pages", 28, number32(0));
    damaged("a page less", 28, number32(quint32(sound().size() / pageSize) - 1));
    damaged("a page more", 28, number32(quint32(sound().size() / pageSize) + 1));
    damaged("as many pages as can be", 28, number32(0xfffffffe));
    damaged("schema format", 44, number32(9));
    damaged("no schema format", 44, number32(0));
    damaged("UTF-16", 56, number32(2));
    damaged("no encoding", 56, number32(0));
    damaged("version 0", 60, number32(0));
    damaged("version -1", 60, number32(0xffffffff));
    damaged("bytes that are zero", 80, "x");
    for (const quint32 version : {2u, 3u, 99u, 0x7fffffffu})
        states.append(of("version " + QByteArray::number(version), with(60, number32(version)),
            ErrorCode::NewerVersion, std::nullopt, "newer version"));
    return states;
}

QList<OddState> pages()
{
    QList<OddState> states;
    const int count = int(sound().size() / pageSize);
    for (int page = 1; page < count; page += qMax(1, count / 12)) {
        QRandomGenerator random{quint32(page)};
        QByteArray garbage(pageSize, '\0');
        for (char &byte : garbage)
            byte = char(random.bounded(256));
        states.append(refused("garbled page " + QByteArray::number(page + 1),
            with(page * qsizetype(pageSize), garbage), ErrorCode::Damaged, "damaged"));
        states.append(refused("zeroed page " + QByteArray::number(page + 1),
            with(page * qsizetype(pageSize), QByteArray(pageSize, '\0')), ErrorCode::Damaged,
            "damaged"));
    }
    return states;
}

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

OddState bySql(const QByteArray &name, const QByteArray &sql, Outcome outcome,
    const QByteArray &words = {}, bool mayOpen = false)
{
    return {"sql: " + name,
        [sql](const QString &folder) {
            write(pathIn(folder), sound());
            sqlite3 *handle = nullptr;
            sqlite3_open(pathIn(folder).toUtf8().constData(), &handle);
            char *error = nullptr;
            if (sqlite3_exec(handle, sql.constData(), nullptr, nullptr, &error) != SQLITE_OK)
                qFatal("%s in %s", error, sql.constData());
            sqlite3_close(handle);
            return pathIn(folder);
        },
        outcome, outcome, words, mayOpen};
}

bool isSame(const QMap<QString, QByteArray> &before, const QMap<QString, QByteArray> &after,
    const QString &except)
{
    for (auto file = before.begin(); file != before.end(); ++file) {
        if (file.key() != except && after.value(file.key()) != file.value())
            return false;
    }
    return true;
}

// Names and contents of what lies in \a folder; of what cannot be read without waiting, the name.
QMap<QString, QByteArray> contentsOf(const QString &folder)
{
    QMap<QString, QByteArray> contents;
    const auto entries = QDir(folder).entryInfoList(
        QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        QFile file(entry.filePath());
        const bool readable = entry.isFile() && file.open(QIODevice::ReadOnly);
        contents.insert(entry.fileName(), readable ? file.readAll() : QByteArray());
    }
    return contents;
}

QString outcomeText(const Result<std::unique_ptr<Roster>> &opened)
{
    return opened
        ? QStringLiteral("opened")
        : QStringLiteral("%1 (%2)").arg(int(opened.error().code)).arg(opened.error().message);
}

QString wrongIn(
    const OddState &state, const Result<std::unique_ptr<Roster>> &opened, const Outcome &expected)
{
    if (opened)
        return expected && !state.mayOpen ? outcomeText(opened) : QString();
    const QString &message = opened.error().message;
    const bool right = state.mayOpen || (expected && opened.error().code == *expected);
    const bool said = message.endsWith(u'.')
        && (state.mayOpen || message.contains(QString::fromUtf8(state.words)));
    return right && said ? QString() : outcomeText(opened);
}

} // namespace

QList<OddState> oddStates()
{
    return sizes() + strangers() + heads() + pages() + journals() + names() + places();
}

QList<OddState> hostileSchemas()
{
    const auto no = ErrorCode::NotRoster;
    const QByteArray schema = "PRAGMA writable_schema=ON;";
    QList<OddState> states;
    const std::pair<const char *, QByteArray> additions[] = {
        {"view", "CREATE VIEW v AS SELECT load_extension('x')"},
        {"view in place of a table", "DROP TABLE layout; CREATE VIEW layout AS SELECT 1"},
        {"view of itself",
            "CREATE VIEW v AS SELECT 1; " + schema
                + "UPDATE sqlite_schema SET sql = 'CREATE VIEW v AS SELECT * FROM v' WHERE name = "
                  "'v'"},
        {"trigger", "CREATE TRIGGER t AFTER UPDATE ON person BEGIN DELETE FROM post; END"},
        {"trigger in place of delete",
            "CREATE TRIGGER t BEFORE DELETE ON person BEGIN SELECT RAISE(IGNORE); END"},
        {"full-text table", "CREATE VIRTUAL TABLE v USING fts5(a)"},
        {"box table", "CREATE VIRTUAL TABLE v USING rtree(id, a, b)"},
        {"index over an expression", "CREATE INDEX i ON person (abs(phone))"},
        {"index over a part", "CREATE INDEX i ON person (phone) WHERE phone LIKE '%1'"},
        {"index with another order", "CREATE INDEX i ON person (phone COLLATE NOCASE)"},
        {"computed column", "CREATE TABLE g (a, b AS (abs(a)))"},
        {"computed column of ours", "ALTER TABLE person ADD COLUMN g AS (upper(phone))"},
        {"check", "CREATE TABLE g (a CHECK (a > randomblob(9)))"},
        {"default", "CREATE TABLE g (a DEFAULT (randomblob(9)))"},
        {"check in a table of ours",
            schema
                + "UPDATE sqlite_schema SET sql = replace(sql, 'full_name TEXT', 'full_name TEXT "
                  "CHECK (abs(id))') WHERE name = 'person'"},
        {"table", "CREATE TABLE stranger (a)"},
        {"counting table", "CREATE TABLE g (a INTEGER PRIMARY KEY AUTOINCREMENT)"},
        {"table without rowid", "CREATE TABLE g (a PRIMARY KEY) WITHOUT ROWID"},
        {"strict table", "CREATE TABLE g (a TEXT) STRICT"},
        {"statistics", "ANALYZE"},
        {"another column", "ALTER TABLE person ADD COLUMN g TEXT"},
        {"a column less", "ALTER TABLE person DROP COLUMN note"},
        {"another name of a column", "ALTER TABLE person RENAME COLUMN note TO remark"},
        {"a table less", "DROP TABLE layout"},
        {"an index less", "DROP INDEX post_person"},
        {"no table at all", schema + "DELETE FROM sqlite_schema"},
        {"quotes that hide a type",
            schema
                + "UPDATE sqlite_schema SET sql = replace(sql, 'signature TEXT NOT NULL', "
                  "'\"signature TEXT NOT NULL\"') WHERE name = 'layout'"},
        {"comment",
            schema
                + "UPDATE sqlite_schema SET sql = replace(sql, 'signature', '/* x */ signature') "
                  "WHERE name = 'layout'"},
    };
    for (const auto &[name, sql] : additions)
        states.append(bySql(name, sql, no, "not a"));
    const std::pair<const char *, QByteArray> breakages[] = {
        {"root page below zero", "UPDATE sqlite_schema SET rootpage = -5 WHERE name = 'person'"},
        {"root page 0", "UPDATE sqlite_schema SET rootpage = 0 WHERE name = 'person'"},
        {"root page far away",
            "UPDATE sqlite_schema SET rootpage = 99999999 WHERE name = 'person'"},
        {"root page of another",
            "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = "
            "'post') WHERE name = 'person'"},
        {"root page 1", "UPDATE sqlite_schema SET rootpage = 1 WHERE name = 'person'"},
        {"root page of an index",
            "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = "
            "'post_person') WHERE name = 'person'"},
        {"no text", "UPDATE sqlite_schema SET sql = NULL WHERE name = 'person'"},
        {"text that is none",
            "UPDATE sqlite_schema SET sql = 'CREATE TABEL person' WHERE name = 'person'"},
        {"text with two statements",
            "UPDATE sqlite_schema SET sql = sql || '; DROP TABLE post' WHERE name = 'person'"},
        {"a kind that is none", "UPDATE sqlite_schema SET type = 'tabel' WHERE name = 'person'"},
        {"a statement that selects",
            "UPDATE sqlite_schema SET sql = 'SELECT 1' WHERE name = 'person'"},
        {"a text longer than texts can be",
            "UPDATE sqlite_schema SET sql = replace(sql, 'TEXT', 'TEXT' || printf('%.*c', 200000, "
            "' ')) WHERE name = 'person'"},
        {"unknown module",
            "INSERT INTO sqlite_schema VALUES ('table', 'v', 'v', 0, 'CREATE VIRTUAL TABLE v "
            "USING nothing(a)')"},
        {"index under a reserved name",
            "CREATE INDEX i ON person (abs(phone)); UPDATE sqlite_schema SET name = 'sqlite_i' "
            "WHERE "
            "name = 'i'"},
        {"twice the same table",
            "INSERT INTO sqlite_schema SELECT * FROM sqlite_schema WHERE name = 'person'"},
    };
    for (const auto &[name, sql] : breakages) {
        OddState state = bySql(name, schema + sql, ErrorCode::Damaged);
        state.edited = {};
        state.words = "refused"; // as damaged or as none of ours
        states.append(state);
    }
    states.append(bySql("value of 20 MB",
        "UPDATE person SET note = printf('%.*c', 20000000, 'x') WHERE id = (SELECT min(id) FROM "
        "person)",
        {}, {}, true));
    states.append(bySql("number where a text belongs",
        "UPDATE person SET full_name = 5 WHERE id = (SELECT min(id) FROM person)", {}, {}, true));
    states.append(bySql("a row that points nowhere",
        "PRAGMA foreign_keys=OFF; UPDATE post SET person = 999999", {}, {}, true));
    return states;
}

QList<OddState> randomOddStates(quint32 seed, int count)
{
    QList<OddState> states;
    QRandomGenerator random(seed);
    for (int i = 0; i < count; ++i) {
        QByteArray bytes = sound();
        const int kind = random.bounded(4);
        const auto at = qsizetype(random.bounded(int(bytes.size())));
        if (kind == 0)
            bytes.truncate(at);
        else if (kind == 1)
            bytes[random.bounded(100)] = char(random.bounded(256));
        else
            for (int n = kind == 2 ? 1 : 512; n > 0; --n)
                bytes[(at + n) % bytes.size()] = char(random.bounded(256));
        OddState state
            = of("random " + QByteArray::number(seed) + '/' + QByteArray::number(i), bytes, {}, {});
        state.mayOpen = true;
        states.append(state);
    }
    return states;
}

QString tryOddState(const OddState &state, const QString &folder,
    const std::function<void(const QString &path)> &meanwhile)
{
    const QString path = state.make(folder);
    const auto before = contentsOf(folder);
    const QString journal = QFileInfo(path).fileName() + QLatin1String("-journal");
    const bool hot = state.name == "journal: hot";
    for (const auto access : {Roster::Access::View, Roster::Access::Edit}) {
        const bool view = access == Roster::Access::View;
        QString wrong;
        {
            const auto opened = Roster::open(path, access);
            if (state.words == "refused")
                wrong = opened ? outcomeText(opened) : QString();
            else
                wrong = wrongIn(state, opened, view ? state.viewed : state.edited);
        }
        if (meanwhile)
            meanwhile(path);
        if (!wrong.isEmpty())
            return QString::fromLatin1(view ? "to view: " : "to edit: ") + wrong;
        if (hot && !view)
            continue; // it is put back
        const auto after = contentsOf(folder);
        if (!isSame(before, after, view ? QString() : journal))
            return QStringLiteral("the file was changed");
        for (const QString &name : after.keys()) {
            if (!before.contains(name))
                return QStringLiteral("left beside it: ") + name;
        }
    }
    return {};
}

} // namespace soctv
