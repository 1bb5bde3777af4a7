#include "core/roster/rescue.h"

#include "core/db/lock.h"
#include "core/roster/history.h"
#include "core/roster/rosterbackups.h"
#include "core/roster/samplefile.h"
#include "tests/support/damage.h"
#include "tests/support/dump.h"
#include "tests/support/errors.h"
#include "tests/support/randomedits.h"
#include "tests/support/testroster.h"

#include <QDir>
#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestRescue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keptAside();
    void soundFileLosesNothing();
    void randomDamage_data();
    void randomDamage();
    void changedText();
    void withoutTheHashItWouldPass();
    void lostPersonLeavesThePost();
    void lostIdsAreNotGivenAgain();
    void pageEdges();
    void brokenHead_data();
    void brokenHead();
    void nothingButGarbage();
    void backupAndLaterHistory();
    void undoneSinceTheBackup();
    void historyEndsWhereItCannotBeRead();
    void erasedSinceTheBackup();
    void newestBackupIsBadToo();
    void usingItKeepsTheDamagedFile();
    void lockedMeanwhile();
    void cancelled();
    void bigRoster();

private:
    QTemporaryDir m_folder;
    int m_count = 0;
    QString m_sample; // 2,000 people

    QString copyOf(const QString &path)
    {
        const QString folder = m_folder.filePath(QString::number(++m_count));
        QDir().mkpath(folder);
        const QString copy = folder + u"/sổ.soctv"_s;
        if (!QFile::copy(path, copy))
            qFatal("cannot copy");
        return copy;
    }
};

namespace {

Result<Rescue> rescue(const QString &path)
{
    Progress progress;
    return prepareRescue(path, progress);
}

struct Sums {
    qint64 sound = 0;
    qint64 doubtful = 0;
    qint64 lost = 0;
    bool isExact = true;
};

Sums sumOf(const RescueCounts &counts)
{
    Sums sums;
    for (const TableRescue &one : counts) {
        sums.sound += one.sound;
        sums.doubtful += one.doubtful;
        sums.lost += one.lost;
        sums.isExact = sums.isExact && one.isExact;
    }
    return sums;
}

// What the rescued file says against what there was.
struct Comparison {
    qint64 same = 0;
    qint64 changed = 0;
    qint64 missing = 0;
    qint64 added = 0;
};

Comparison compared(const QHash<QByteArray, QHash<qint64, QString>> &before, const QString &path)
{
    Database database = Database::open(path, Database::Access::ReadOnly);
    database.trust();
    const auto after = rowsByTable(database);
    Comparison result;
    for (auto table = before.begin(); table != before.end(); ++table) {
        const auto &rows = after[table.key()];
        for (auto row = table->begin(); row != table->end(); ++row) {
            if (!rows.contains(row.key()))
                ++result.missing;
            else
                ++(rows.value(row.key()) == row.value() ? result.same : result.changed);
        }
        for (auto row = rows.begin(); row != rows.end(); ++row)
            result.added += table->contains(row.key()) ? 0 : 1;
    }
    return result;
}

// Rows called sound are as they were; of doubtful ones only the hash itself may have suffered.
void checkAgainst(const Sums &sums, const Comparison &truth, qint64 all)
{
    const QString figures = QStringLiteral("sound %1, doubtful %2, lost %3; same %4, all %5")
                                .arg(sums.sound)
                                .arg(sums.doubtful)
                                .arg(sums.lost)
                                .arg(truth.same)
                                .arg(all);
    QVERIFY2(sums.sound <= truth.same, qPrintable(figures));
    QVERIFY2(truth.same <= sums.sound + sums.doubtful, qPrintable(figures));
    if (sums.isExact)
        QVERIFY2(sums.sound + sums.doubtful + sums.lost == all, qPrintable(figures));
    else
        QVERIFY2(sums.sound + sums.lost <= all, qPrintable(figures));
}

QHash<QByteArray, QHash<qint64, QString>> rowsOf(const QString &path)
{
    Database database = Database::open(path, Database::Access::ReadOnly);
    database.trust();
    return rowsByTable(database);
}

qint64 rowCount(const QHash<QByteArray, QHash<qint64, QString>> &tables)
{
    qint64 rows = 0;
    for (const auto &table : tables)
        rows += table.size();
    return rows;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList filesIn(const QString &path)
{
    return QFileInfo(path).dir().entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

} // namespace

void TestRescue::initTestCase()
{
    m_sample = m_folder.filePath(u"mẫu.soctv"_s);
    Progress progress;
    QVERIFY(createSample(m_sample, 2000, progress));
}

void TestRescue::keptAside()
{
    const QString path = copyOf(m_sample);
    const QByteArray before = bytesOf(path);
    QVERIFY(QFile::copy(path, path + u".damaged-1"));
    QFile journal(path + u"-journal");
    QVERIFY(journal.open(QIODevice::WriteOnly));
    journal.write("half");
    journal.close();
    const QString aside = keepDamaged(path);
    QCOMPARE(QFileInfo(aside).fileName(), u"sổ.soctv.damaged-2"_s);
    QCOMPARE(bytesOf(aside), before);
    QCOMPARE(bytesOf(aside + u"-journal"), QByteArray("half"));
    QVERIFY(!QFileInfo::exists(path));
    QVERIFY(!QFileInfo::exists(path + u"-journal"));
    // A name as long as names can be.
    const QString longest = QFileInfo(path).path() + u'/' + QString(249, u'a') + u".soctv"_s;
    QVERIFY(QFile::copy(m_sample, longest));
    QCOMPARE(bytesOf(keepDamaged(longest)), before);
}

void TestRescue::soundFileLosesNothing()
{
    TestRoster file;
    RandomSource from(7);
    for (int i = 0; i < 60; ++i) {
        const RandomEdit &random = from.pick(randomEdits());
        QVERIFY(
            file->edit(Step{random.action, 1}, [&](Edit &edit) { random.operation(edit, from); }));
    }
    QVERIFY(file->undo());
    const QStringList before = dumpUndoTables(file.database());
    const qint64 steps = historyCount(file.database());
    const qint64 next = file.database().number("SELECT value FROM meta WHERE key = 'next_id'");
    file.close();
    const auto done = rescue(file.file());
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    const Sums sums = sumOf(done->rows.counts);
    QCOMPARE(sums.sound, before.size());
    QCOMPARE(sums.lost, 0);
    QCOMPARE(sums.doubtful, 0);
    QVERIFY(sums.isExact);
    QVERIFY(done->rows.keepsHistory);
    QVERIFY(done->rows.toCheck.isEmpty());
    auto rescued = Roster::open(done->rows.file.path(), Roster::Access::Edit);
    QVERIFY2(rescued, rescued ? "" : qPrintable(rescued.error().message));
    Database &database = (*rescued)->database();
    QCOMPARE(dumpUndoTables(database), before);
    QCOMPARE(historyCount(database), steps);
    QVERIFY(database.number("SELECT value FROM meta WHERE key = 'next_id'") >= next);
    QVERIFY((*rescued)->redo());
    while ((*rescued)->undoStep())
        QVERIFY((*rescued)->undo());
}

void TestRescue::randomDamage_data()
{
    QTest::addColumn<int>("seed");
    QTest::addColumn<int>("kind");
    const char *kinds[] = {"garbled page", "zeroed page", "edge of a page", "bytes"};
    for (int seed = 1; seed <= 40; ++seed) {
        const int kind = seed % 4;
        QTest::addRow("%s, %d", kinds[kind], seed) << seed << kind;
    }
}

// What it says of rows is so: those called sound are as they were, and the others are counted.
void TestRescue::randomDamage()
{
    QFETCH(int, seed);
    QFETCH(int, kind);
    const QString path = copyOf(m_sample);
    const auto before = rowsOf(path);
    QRandomGenerator random(quint32(seed * 7919));
    FileBytes bytes(path);
    for (int i = 0; i < 1 + seed % 3; ++i) {
        const int page = 1 + random.bounded(bytes.pages() - 1);
        if (kind == 0)
            bytes.garblePage(page, random);
        else if (kind == 1)
            bytes.zero(page * rosterPageSize, rosterPageSize);
        else if (kind == 2)
            bytes.zero(page * rosterPageSize - 256, 512);
        else
            for (int n = 0; n < 4; ++n)
                bytes.bytes()[page * rosterPageSize + random.bounded(rosterPageSize)]
                    = char(random.bounded(256));
    }
    bytes.write();
    const QByteArray damaged = bytesOf(path);
    const auto done = rescue(path);
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QCOMPARE(bytesOf(path), damaged);
    const Comparison truth = compared(before, done->rows.file.path());
    const Sums sums = sumOf(done->rows.counts);
    checkAgainst(sums, truth, rowCount(before));
    QVERIFY(Roster::open(done->rows.file.path(), Roster::Access::Edit));
}

void TestRescue::changedText()
{
    TestRoster file;
    file.addAll({TestRoster::row(Role::AccountContact,
                     {{u"full_name"_s, u"Tran Van Mot"_s}, {u"position"_s, u"Pho ban"_s}}),
        TestRoster::row(Role::AccountContact, {{u"full_name"_s, u"Tran Van Hai"_s}})});
    const qint64 rows = dumpUndoTables(file.database()).size();
    file.close();
    FileBytes bytes(file.file());
    QVERIFY(bytes.changeText("Pho ban", 'm')); // the position: in no index
    bytes.write();
    file.reopen(); // quick_check and integrity_check pass
    QCOMPARE(file.database().number("SELECT count(*) FROM pragma_integrity_check WHERE "
                                    "integrity_check = 'ok'"),
        1);
    file.close();
    const auto done = rescue(file.file());
    QVERIFY(done);
    const TableRescue posts = done->rows.counts[std::size_t(RescueKind::Posts)];
    QCOMPARE(posts.doubtful, 1);
    QCOMPARE(posts.lost, 0);
    QCOMPARE(sumOf(done->rows.counts).sound, rows - 1);
    QCOMPARE(done->rows.toCheck.size(), 1);
    QCOMPARE(done->rows.toCheck.first().table, QByteArray("post"));
    QCOMPARE(done->rows.toCheck.first().text, u"Tran Van Mot · Pho bam"_s);
    QVERIFY(!done->rows.keepsHistory);
    // The labels stay, to be read; the row is kept as it says now.
    auto rescued = Roster::open(done->rows.file.path(), Roster::Access::Edit);
    QVERIFY(rescued);
    QCOMPARE(historyCount((*rescued)->database()), 1);
    QVERIFY(!(*rescued)->undo());
    verifyRowHashes((*rescued)->database());
}

// Control: the rows that only the hash finds are there, and all else says that they are sound.
void TestRescue::withoutTheHashItWouldPass()
{
    const QString path = copyOf(m_sample);
    FileBytes bytes(path);
    QVERIFY(bytes.changeText("Nguyễn", 'x'));
    bytes.write();
    QList<TableShape> blind = tableShapes(frozenText(schemaVersion));
    for (TableShape &shape : blind)
        shape.hashed = false;
    Database rescued = Database::create(path + u".blind");
    rescued.execute("PRAGMA foreign_keys=OFF;" + frozenText(schemaVersion));
    PageFile file(path);
    Progress progress;
    const RescueFinds finds = scanDamaged(file, blind, rescued, progress);
    qint64 doubtful = 0;
    for (const TableFind &find : finds.tables)
        doubtful += find.doubtful.size();
    QCOMPARE(doubtful, 0);
    QVERIFY(fails(ErrorCode::Damaged, [&] { verifyRowHashes(rescued); }));
}

// The page of one person is gone: their posts stay, with unit and position.
void TestRescue::lostPersonLeavesThePost()
{
    const QString path = copyOf(m_sample);
    Database database = Database::open(path, Database::Access::ReadOnly);
    const qint64 posts = database.number("SELECT count(*) FROM post");
    const qint64 people = database.number("SELECT count(*) FROM person");
    database.close();
    FileBytes bytes(path);
    PageFile pages(path);
    const qsizetype columns = 14; // of a person
    quint32 page = pages.pageCount() / 2;
    while (pages.read(page).kind != PageFile::Kind::TableLeaf
        || pages.read(page).rows.value(0).values.size() != columns)
        ++page;
    bytes.zero(qsizetype(page - 1) * rosterPageSize, rosterPageSize);
    bytes.write();
    const auto done = rescue(path);
    QVERIFY(done);
    const TableRescue lost = done->rows.counts[std::size_t(RescueKind::People)];
    QVERIFY(lost.lost > 5);
    QVERIFY(lost.isExact);
    QCOMPARE(lost.sound + lost.lost, people);
    QCOMPARE(done->rows.counts[std::size_t(RescueKind::Posts)].sound, posts);
    QCOMPARE(done->rows.toCheck.size(), lost.lost);
    Database rescued = Database::open(done->rows.file.path(), Database::Access::ReadOnly);
    QCOMPARE(rescued.number("SELECT count(*) FROM person"), people);
    QCOMPARE(rescued.number("SELECT count(*) FROM person WHERE full_name IS NULL"), lost.lost);
}

void TestRescue::lostIdsAreNotGivenAgain()
{
    TestRoster file;
    file.addAll({TestRoster::row(Role::AccountContact, {{u"full_name"_s, u"Lê Ái"_s}})});
    const qint64 next = file.database().number("SELECT value FROM meta WHERE key = 'next_id'");
    file.database().execute("DELETE FROM meta");
    file.close();
    const auto done = rescue(file.file());
    QVERIFY(done);
    Database rescued = Database::open(done->rows.file.path(), Database::Access::ReadOnly);
    QCOMPARE(rescued.number("SELECT value FROM meta WHERE key = 'next_id'"), next);
    QCOMPARE(rescued.number("SELECT count(*) FROM meta"), 5);
}

void TestRescue::pageEdges()
{
    const auto before = rowsOf(m_sample);
    const qint64 size = QFileInfo(m_sample).size();
    for (const qint64 cut : {size - 1, size - 4096, size - 4097, size - 40 * 4096, size / 2,
             qint64(4097), qint64(4096), qint64(4095), qint64(100), qint64(1)}) {
        const QString path = copyOf(m_sample);
        QVERIFY(QFile::resize(path, cut));
        const auto done = rescue(path);
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
        const Comparison truth = compared(before, done->rows.file.path());
        const Sums sums = sumOf(done->rows.counts);
        checkAgainst(sums, truth, rowCount(before));
        QCOMPARE(QFileInfo(path).size(), cut);
    }
}

void TestRescue::brokenHead_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<int>("count");
    QTest::newRow("magic") << 0 << 16;
    QTest::newRow("page size") << 16 << 2;
    QTest::newRow("page count") << 28 << 4;
    QTest::newRow("free pages") << 32 << 8;
    QTest::newRow("version") << 60 << 4;
    QTest::newRow("application") << 68 << 4;
    QTest::newRow("all of the head") << 0 << 100;
    QTest::newRow("first sector") << 0 << 512;
    QTest::newRow("first page") << 0 << 4096;
}

void TestRescue::brokenHead()
{
    QFETCH(int, at);
    QFETCH(int, count);
    const auto before = rowsOf(m_sample);
    const QString path = copyOf(m_sample);
    FileBytes bytes(path);
    bytes.zero(at, count);
    bytes.write();
    const auto done = rescue(path);
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    const Comparison truth = compared(before, done->rows.file.path());
    const Sums sums = sumOf(done->rows.counts);
    QCOMPARE(sums.sound, truth.same);
    QCOMPARE(sums.sound, rowCount(before)); // the hashes tell what the rows are
    QCOMPARE(sums.lost, 0);
    QCOMPARE(sums.isExact, count <= 100);
    QVERIFY(Roster::open(done->rows.file.path(), Roster::Access::Edit));
}

void TestRescue::nothingButGarbage()
{
    const QString path = copyOf(m_sample);
    FileBytes bytes(path);
    QRandomGenerator random(3);
    for (int page = 0; page < bytes.pages(); ++page)
        bytes.garblePage(page, random);
    bytes.write();
    const auto done = rescue(path);
    QVERIFY(done);
    QCOMPARE(sumOf(done->rows.counts).sound, 0);
    QVERIFY(!sumOf(done->rows.counts).isExact);
    QVERIFY(!done->backup);
    QVERIFY(Roster::open(done->rows.file.path(), Roster::Access::Edit));
}

void TestRescue::backupAndLaterHistory()
{
    TestRoster file;
    RandomSource from(11);
    const auto editAtRandom = [&](int times) {
        for (int i = 0; i < times; ++i) {
            const RandomEdit &random = from.pick(randomEdits());
            QVERIFY(file->edit(
                Step{random.action, 1}, [&](Edit &edit) { random.operation(edit, from); }));
        }
    };
    editAtRandom(20);
    const auto backup = file->backUp(u"close"_s);
    QVERIFY(backup);
    const qint64 atBackup = historyCount(file.database());
    editAtRandom(20);
    const qint64 later = historyCount(file.database()) - atBackup;
    const QStringList before = dumpUndoTables(file.database());
    const qint64 next = file.database().number("SELECT value FROM meta WHERE key = 'next_id'");
    file.close();
    for (const BackupInfo &newer : backupsIn(backupFolder(file.file()))) {
        if (newer.sequence > backup->sequence)
            QFile::remove(newer.path); // before an import among the edits
    }
    FileBytes bytes(file.file());
    // The first page of the table of people.
    Database database = Database::open(file.file(), Database::Access::ReadOnly);
    const qint64 root = database.number("SELECT rootpage FROM sqlite_schema WHERE name = 'person'");
    database.close();
    bytes.zero((root - 1) * rosterPageSize, rosterPageSize);
    bytes.write();
    QCOMPARE(Roster::open(file.file(), Roster::Access::Edit).error().code, ErrorCode::Damaged);

    const auto done = rescue(file.file());
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QVERIFY(done->backup);
    QCOMPARE(done->backup->later.applied, later);
    QCOMPARE(done->backup->later.left, 0);
    QCOMPARE(done->backup->backup.reason, u"close"_s);
    QVERIFY(done->backup->later.upTo.isValid());
    QCOMPARE(sumOf(done->backup->counts).sound, before.size());
    QCOMPARE(sumOf(done->backup->counts).lost, 0);
    // The rows are all found without their tree, but that is known of none of them beforehand.
    QCOMPARE(sumOf(done->rows.counts).sound, before.size());
    QVERIFY(!done->rows.keepsHistory);
    auto rescued = Roster::open(done->backup->file.path(), Roster::Access::Edit);
    QVERIFY(rescued);
    QCOMPARE(dumpUndoTables((*rescued)->database()), before);
    QVERIFY((*rescued)->database().number("SELECT value FROM meta WHERE key = 'next_id'") >= next);
    while ((*rescued)->undoStep())
        QVERIFY((*rescued)->undo());
}

void TestRescue::undoneSinceTheBackup()
{
    TestRoster file;
    const auto setPlace = [&](const QString &text) {
        QVERIFY(file->edit(
            Step{Action::SetOffice}, [&](Edit &edit) { edit.setOffice(u"place"_s, text); }));
    };
    setPlace(u"Một"_s);
    setPlace(u"Hai"_s);
    QVERIFY(file->backUp(u"close"_s));
    QVERIFY(file->undo());
    setPlace(u"Ba"_s); // under the number of the step that was undone
    setPlace(u"Bốn"_s);
    const QStringList before = dumpUndoTables(file.database());
    file->backups().drop(); // no copy on closing
    file.close();
    const auto done = rescue(file.file());
    QVERIFY(done && done->backup);
    QCOMPARE(done->backup->later.applied, 2);
    QCOMPARE(sumOf(done->backup->counts).lost, 0);
    Database rescued = Database::open(done->backup->file.path(), Database::Access::ReadOnly);
    QCOMPARE(dumpUndoTables(rescued), before);
}

void TestRescue::historyEndsWhereItCannotBeRead()
{
    TestRoster file;
    file.addAll({TestRoster::row(Role::AccountContact, {{u"full_name"_s, u"Lê Ái"_s}})});
    QVERIFY(file->backUp(u"close"_s));
    const QStringList names{u"Người Một"_s, u"Người Hai"_s, u"Người Ba"_s};
    for (const QString &name : names)
        file.addAll({TestRoster::row(Role::AccountContact, {{u"full_name"_s, name}})});
    // A value in the changeset of the second that was not so when it was stored.
    {
        Statement read(file.database(), "SELECT changeset FROM history_part WHERE history = 3");
        QVERIFY(read.step());
        QByteArray changeset = read.blob(0);
        changeset.replace(names.at(1).toUtf8(), QByteArray("Người Hau"));
        Statement write(file.database(), "UPDATE history_part SET changeset = ? WHERE history = 3");
        write.bind(1, changeset).run();
    }
    file->backups().drop(); // no copy on closing
    file.close();
    const auto done = rescue(file.file());
    QVERIFY(done && done->backup);
    QCOMPARE(done->backup->later.applied, 1);
    QCOMPARE(done->backup->later.left, 2);
    QVERIFY(done->backup->counts[std::size_t(RescueKind::People)].lost == 2);
    Database rescued = Database::open(done->backup->file.path(), Database::Access::ReadOnly);
    QCOMPARE(rescued.number("SELECT count(*) FROM person"), 2);
    verifyRowHashes(rescued);
}

void TestRescue::erasedSinceTheBackup()
{
    TestRoster file;
    file.addAll({TestRoster::row(Role::AccountContact, {{u"full_name"_s, u"Lê Thị Xóa"_s}}),
        TestRoster::row(Role::AccountContact, {{u"full_name"_s, u"Trần Giữ"_s}})});
    QVERIFY(file->backUp(u"close"_s));
    const qint64 person = file.database().number("SELECT min(id) FROM person");
    QVERIFY(file->erase({person}));
    file.addAll({TestRoster::row(Role::AccountContact, {{u"full_name"_s, u"Phạm Sau"_s}})});
    const QStringList before = dumpUndoTables(file.database());
    file.close();
    for (const BackupInfo &backup : backupsIn(backupFolder(file.file()))) {
        if (backup.reason != u"close")
            QFile::remove(backup.path); // made after the erasing
    }
    const auto done = rescue(file.file());
    QVERIFY(done && done->backup);
    QCOMPARE(done->backup->backup.reason, u"close"_s);
    QCOMPARE(done->backup->later.applied, 1);
    QVERIFY(!bytesOf(done->backup->file.path()).contains("Xóa"));
    QVERIFY(!bytesOf(done->rows.file.path()).contains("Xóa"));
    Database rescued = Database::open(done->backup->file.path(), Database::Access::ReadOnly);
    QCOMPARE(dumpUndoTables(rescued), before);
}

void TestRescue::newestBackupIsBadToo()
{
    TestRoster file;
    file.addAll({TestRoster::row(Role::AccountContact, {{u"full_name"_s, u"Le Mot"_s}})});
    QVERIFY(file->backUp(u"import"_s));
    file.addAll({TestRoster::row(Role::AccountContact, {{u"full_name"_s, u"Le Hai"_s}})});
    const auto newest = file->backUp(u"close"_s);
    QVERIFY(newest);
    file.close();
    FileBytes bytes(newest->path);
    QVERIFY(bytes.changeText("Le Mot", 'x'));
    bytes.write();
    const auto done = rescue(file.file());
    QVERIFY(done && done->backup);
    QVERIFY(done->backup->backup.path != newest->path);
    QCOMPARE(done->backup->later.applied, 1);
    QCOMPARE(sumOf(done->backup->counts).lost, 0);
}

void TestRescue::usingItKeepsTheDamagedFile()
{
    const QString path = copyOf(m_sample);
    FileBytes bytes(path);
    bytes.zero(20 * rosterPageSize, rosterPageSize);
    bytes.write();
    const QByteArray damaged = bytesOf(path);
    QString aside;
    {
        auto done = rescue(path);
        QVERIFY(done);
        const auto used = useRescued(*done, done->rows.file);
        QVERIFY2(used, used ? "" : qPrintable(used.error().message));
        aside = *used;
    }
    QCOMPARE(bytesOf(aside), damaged);
    QCOMPARE(filesIn(path), (QStringList{u"sổ.soctv"_s, QFileInfo(aside).fileName()}));
    QVERIFY(Roster::open(path, Roster::Access::Edit));
    // Not using it leaves all as it was.
    const QStringList files = filesIn(path);
    QVERIFY(rescue(path));
    QCOMPARE(filesIn(path), files);
}

void TestRescue::lockedMeanwhile()
{
    const QString path = copyOf(m_sample);
    const auto done = rescue(path);
    QVERIFY(done);
    const auto other = Roster::open(path, Roster::Access::Edit);
    QVERIFY(!other);
    QCOMPARE(other.error().code, ErrorCode::Locked);
    QCOMPARE(rescue(path).error().code, ErrorCode::Locked);
}

void TestRescue::cancelled()
{
    const QString path = copyOf(m_sample);
    const QStringList files = filesIn(path);
    Progress progress([&](qint64, qint64) { progress.cancel(); });
    const auto done = prepareRescue(path, progress);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Cancelled);
    QCOMPARE(filesIn(path), files);
}

void TestRescue::bigRoster()
{
    const QString path = m_folder.filePath(u"lớn.soctv"_s);
    Progress progress;
    QVERIFY(createSample(path, 100'000, progress));
    const auto before = rowCount(rowsOf(path));
    FileBytes bytes(path);
    QRandomGenerator random(5);
    for (int i = 0; i < 10; ++i)
        bytes.garblePage(1 + random.bounded(bytes.pages() - 1), random);
    bytes.write();
    const auto done = rescue(path);
    QVERIFY(done);
    const Sums sums = sumOf(done->rows.counts);
    qInfo("%lld rows of %lld saved, %lld lost", sums.sound, before, sums.lost);
    QVERIFY(sums.sound > before * 99 / 100);
}

QTEST_GUILESS_MAIN(TestRescue)
#include "tst_rescue.moc"
