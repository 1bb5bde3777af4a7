// Going back to a backup: what is there now is kept, and nothing that was erased comes back.

#include "core/roster/restore.h"

#include "core/roster/erase.h"
#include "core/roster/schema.h"
#include "tests/support/dump.h"
#include "tests/support/smalldisk.h"
#include "tests/support/testroster.h"

#include <QDir>
#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestRestore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void preview();
    void previewWritesNothing();
    void previewWithoutARoster_data();
    void previewWithoutARoster();
    void restored();
    void andBack();
    void idsAreNotGivenAgain();
    void erasuresAreReplayed();
    void keptTextsStayKept();
    void everythingErasedSince();
    void refused_data();
    void refused();
    void cancelled();
    void currentIsDamaged();
    void currentTakenAway();
    void fullDisk();
    void keepsTheMode();
    void nothingThere();
    void strangeJournal();

private:
    static QString backUp(TestRoster &file) { return file->backUp(u"manual"_s)->path; }
    static qint64 add(TestRoster &file, const QString &name)
    {
        return file.add(Role::CoreStaff, {{u"full_name"_s, name}, {u"unit"_s, u"Trường Mẫu"_s}});
    }
    static Result<Restored> restore(TestRoster &file, const QString &backup)
    {
        file.close();
        auto opened = RosterFile::open(file.file(), RosterFile::Access::Edit);
        if (!opened)
            return opened.error();
        Progress progress;
        return restoreBackup(backup, std::move(*opened), {}, progress);
    }
    static QStringList tablesOf(const QString &path)
    {
        Database database = Database::open(path, Database::Access::ReadOnly);
        database.trust();
        return dumpUndoTables(database);
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }
    static QStringList strayFiles(const TestRoster &file)
    {
        return QDir(file.folder())
            .entryList({u".soctv-*"_s, u"*.part"_s}, QDir::Files | QDir::Hidden);
    }
};

void TestRestore::preview()
{
    TestRoster file;
    const qint64 stays = add(file, u"Nguyễn Văn An"_s);
    const qint64 goes = add(file, u"Trần Thị Bình"_s);
    const QString backup = backUp(file);
    add(file, u"Lê Văn Cường"_s);
    QVERIFY(file.set(stays, u"phone"_s, u"0912345678"_s));
    const qint64 person = file.row(goes).person;
    QVERIFY(file->erase({person}).ok());
    Progress progress;
    const auto seen = previewRestore(backup, file.file(), progress);
    QVERIFY(seen.ok());
    QCOMPARE(seen->now->people, 2);
    QCOMPARE(seen->then.people, 2);
    QCOMPARE(seen->erasedSince, 1);
    const TableDifference people = seen->differences.at(1);
    QCOMPARE(people.table, "person");
    QCOMPARE(people.onlyNow, 1);
    QCOMPARE(people.onlyThen, 1);
    QCOMPARE(people.changed, 1);
    QCOMPARE(seen->differences.at(0).changed, 0);
}

void TestRestore::previewWithoutARoster_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::newRow("gone") << QByteArray();
    QTest::newRow("0 bytes") << QByteArray("");
    QTest::newRow("beginning lost") << QByteArray(8192, '\0');
}

void TestRestore::previewWithoutARoster()
{
    QFETCH(QByteArray, left);
    TestRoster file;
    add(file, u"Nguyễn Văn An"_s);
    const QString backup = backUp(file);
    file.close();
    QVERIFY(QFile::remove(file.file()));
    if (!left.isNull()) {
        QFile other(file.file());
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write(left) == left.size());
    }
    Progress progress;
    const auto seen = previewRestore(backup, file.file(), progress);
    QVERIFY(seen.ok());
    QVERIFY(!seen->now);
    QCOMPARE(seen->then.people, 1);
    QVERIFY(seen->differences.isEmpty());
}

void TestRestore::previewWritesNothing()
{
    TestRoster file;
    add(file, u"Nguyễn Văn An"_s);
    const QString backup = backUp(file);
    file.close();
    const QByteArray roster = bytesOf(file.file());
    const QByteArray copy = bytesOf(backup);
    Progress progress;
    QVERIFY(previewRestore(backup, file.file(), progress).ok());
    QCOMPARE(bytesOf(file.file()), roster);
    QCOMPARE(bytesOf(backup), copy);
    QCOMPARE(strayFiles(file), QStringList());
}

void TestRestore::restored()
{
    TestRoster file;
    add(file, u"Nguyễn Văn An"_s);
    const QString backup = backUp(file);
    const QStringList then = dumpUndoTables(file.database());
    const qint64 later = add(file, u"Lê Văn Cường"_s);
    const auto result = restore(file, backup);
    QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(result.error().message));
    QCOMPARE(result->counts.people, 1);
    QCOMPARE(result->erasedAgain, 0);
    QVERIFY(result->before && result->before->verified);
    QCOMPARE(result->before->reason, u"restore"_s);
    QCOMPARE(strayFiles(file), QStringList());
    file.reopen();
    QCOMPARE(dumpUndoTables(file.database()), then);
    QVERIFY(file.row(later).post == 0);
    QVERIFY(verifyRowHashes(file.database()) > 0);
    QVERIFY(file->undo().ok()); // with its history
}

void TestRestore::andBack()
{
    TestRoster file;
    add(file, u"Nguyễn Văn An"_s);
    const QString backup = backUp(file);
    add(file, u"Lê Văn Cường"_s);
    const QStringList now = dumpUndoTables(file.database());
    const auto there = restore(file, backup);
    QVERIFY(there.ok());
    QVERIFY(restore(file, there->before->path).ok());
    QCOMPARE(tablesOf(file.file()), now);
}

void TestRestore::idsAreNotGivenAgain()
{
    TestRoster file;
    add(file, u"Nguyễn Văn An"_s);
    const QString backup = backUp(file);
    const qint64 later = add(file, u"Lê Văn Cường"_s);
    const qint64 editNumber = file->editNumber();
    QVERIFY(restore(file, backup).ok());
    file.reopen();
    QVERIFY(file->editNumber() > editNumber);
    QVERIFY(add(file, u"Phạm Thị Dung"_s) > later);
}

void TestRestore::erasuresAreReplayed()
{
    TestRoster file;
    const QString name = u"Đỗ Thị Bích Ngân"_s;
    const qint64 post = file.add(Role::CoreStaff,
        {{u"full_name"_s, name}, {u"unit"_s, u"Trường Mẫu"_s}, {u"phone"_s, u"0912777888"_s}});
    const qint64 other = add(file, u"Trần Văn Bình"_s);
    QVERIFY(file.set(other, u"note"_s, u"Thay "_s + name));
    const qint64 person = file.row(post).person;
    const QString backup = backUp(file);
    QVERIFY(bytesOf(backup).contains(name.toUtf8())); // control
    QVERIFY(file->erase({person}, otherPlaces(file.database(), {person})).ok());
    const auto result = restore(file, backup);
    QVERIFY(result.ok());
    QCOMPARE(result->erasedAgain, 1);
    QCOMPARE(result->counts.people, 1);
    const QByteArray bytes = bytesOf(file.file());
    QVERIFY(!bytes.contains(name.toUtf8()));
    QVERIFY(!bytes.contains("0912777888"));
    file.reopen();
    QCOMPARE(file.text(other, u"note"_s), QString());
    QCOMPARE(file.database().number("SELECT count(*) FROM erased"), 1);
    QVERIFY(verifyRowHashes(file.database()) > 0);
}

void TestRestore::keptTextsStayKept()
{
    TestRoster file;
    const QString name = u"Đỗ Thị Bích Ngân"_s;
    const qint64 post = add(file, name);
    const qint64 other = add(file, u"Trần Văn Bình"_s);
    QVERIFY(file.set(other, u"note"_s, u"Thay "_s + name));
    const qint64 person = file.row(post).person;
    const QString backup = backUp(file);
    QVERIFY(file->erase({person}).ok()); // the officer keeps the note
    QVERIFY(restore(file, backup).ok());
    file.reopen();
    QCOMPARE(file.text(other, u"note"_s), QString(u"Thay "_s + name));
}

void TestRestore::everythingErasedSince()
{
    TestRoster file;
    const qint64 person = file.row(add(file, u"Nguyễn Văn An"_s)).person;
    const QString backup = backUp(file);
    const qint64 later = file.row(add(file, u"Lê Văn Cường"_s)).person;
    QVERIFY(file->erase({person, later}).ok());
    QVERIFY(restore(file, backup).ok());
    file.reopen();
    QCOMPARE(file.database().number("SELECT count(*) FROM person"), 0);
    QCOMPARE(file.database().number("SELECT count(*) FROM erased"), 2);
}

void TestRestore::refused_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("code");
    QTest::newRow("missing") << u"missing"_s << int(ErrorCode::NotFound);
    QTest::newRow("folder") << u"folder"_s << int(ErrorCode::IsFolder);
    QTest::newRow("empty") << u"empty"_s << int(ErrorCode::EmptyFile);
    QTest::newRow("foreign") << u"foreign"_s << int(ErrorCode::NotRoster);
    QTest::newRow("cut") << u"cut"_s << int(ErrorCode::Damaged);
    QTest::newRow("page overwritten") << u"page"_s << int(ErrorCode::Damaged);
    QTest::newRow("text changed") << u"text"_s << int(ErrorCode::Damaged);
    QTest::newRow("newer") << u"newer"_s << int(ErrorCode::NewerVersion);
    QTest::newRow("the roster itself") << u"itself"_s << int(ErrorCode::Invalid);
}

void TestRestore::refused()
{
    QFETCH(QString, state);
    QFETCH(int, code);
    TestRoster file;
    for (int i = 0; i < 30; ++i)
        add(file, u"Nguyễn Văn An "_s + QString::number(i));
    QString backup = backUp(file);
    add(file, u"Lê Văn Cường"_s);
    const auto overwrite = [&](qint64 at, const QByteArray &bytes) {
        QFile copy(backup);
        QVERIFY(copy.open(QIODevice::ReadWrite));
        copy.seek(at);
        copy.write(bytes);
    };
    if (state == u"missing"_s) {
        QVERIFY(QFile::remove(backup));
    } else if (state == u"folder"_s) {
        backup = file.folder();
    } else if (state == u"empty"_s) {
        QVERIFY(QFile::resize(backup, 0));
    } else if (state == u"foreign"_s) {
        overwrite(0, QByteArray(100, 'P'));
    } else if (state == u"cut"_s) {
        QVERIFY(QFile::resize(backup, QFileInfo(backup).size() - 4096));
    } else if (state == u"page"_s) {
        overwrite(8 * 4096, QByteArray(4096, '\x55'));
    } else if (state == u"text"_s) {
        Database::open(backup, Database::Access::ReadWrite)
            .execute("UPDATE person SET full_name = 'Ai' WHERE id = (SELECT max(id) FROM person)");
    } else if (state == u"newer"_s) {
        Database::open(backup, Database::Access::ReadWrite).execute("PRAGMA user_version=99");
    } else {
        backup = file.file();
    }
    file.close();
    const QByteArray before = bytesOf(file.file());
    const auto result = restore(file, backup);
    QVERIFY(!result.ok());
    QCOMPARE(int(result.error().code), code);
    QVERIFY(!result.error().message.isEmpty());
    QCOMPARE(bytesOf(file.file()), before);
    QCOMPARE(strayFiles(file), QStringList());
    if (state != u"itself"_s) {
        Progress progress;
        QCOMPARE(int(previewRestore(backup, file.file(), progress).error().code), code);
    }
    file.reopen();
    QCOMPARE(file.database().number("SELECT count(*) FROM person"), 31);
}

void TestRestore::cancelled()
{
    for (int stage = 1; stage <= 5; ++stage) {
        TestRoster file;
        add(file, u"Nguyễn Văn An"_s);
        const QString backup = backUp(file);
        add(file, u"Lê Văn Cường"_s);
        file.close();
        const QByteArray before = bytesOf(file.file());
        Progress *current = nullptr;
        Progress progress([&](qint64 done, qint64) {
            if (done == stage - 1)
                current->cancel();
        });
        current = &progress;
        if (stage == 1)
            progress.cancel();
        auto opened = RosterFile::open(file.file(), RosterFile::Access::Edit);
        QVERIFY(opened.ok());
        const auto result = restoreBackup(backup, std::move(*opened), {}, progress);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
        QCOMPARE(bytesOf(file.file()), before);
        QCOMPARE(strayFiles(file), QStringList());
    }
}

// Without a good copy of what is there, nothing takes its place.
void TestRestore::currentIsDamaged()
{
    TestRoster file;
    add(file, u"Nguyễn Văn An"_s);
    const QString backup = backUp(file);
    file.close();
    Database::open(file.file(), Database::Access::ReadWrite)
        .execute("UPDATE person SET full_name = 'Ai'");
    const QByteArray before = bytesOf(file.file());
    QCOMPARE(restore(file, backup).error().code, ErrorCode::Damaged);
    QCOMPARE(bytesOf(file.file()), before);
    QCOMPARE(strayFiles(file), QStringList());
}

void TestRestore::currentTakenAway()
{
    TestRoster file;
    add(file, u"Nguyễn Văn An"_s);
    const QString backup = backUp(file);
    file.close();
    auto opened = RosterFile::open(file.file(), RosterFile::Access::Edit);
    QVERIFY(opened.ok());
    QVERIFY(QFile::rename(file.file(), file.path(u"đã dời.soctv"_s)));
    QVERIFY(QFile::copy(backup, file.file())); // another file under its name
    const QByteArray other = bytesOf(file.file());
    Progress progress;
    QCOMPARE(
        restoreBackup(backup, std::move(*opened), {}, progress).error().code, ErrorCode::Moved);
    QCOMPARE(bytesOf(file.file()), other);
}

void TestRestore::fullDisk()
{
    SmallDisk disk(420);
    QVERIFY(disk.isMounted());
    TestRoster file;
    add(file, u"Nguyễn Văn An"_s);
    const QString backup = backUp(file);
    file.close();
    const QString there = disk.path(u"thử.soctv"_s);
    QVERIFY(QFile::copy(file.file(), there));
    QFile filler(disk.path(u"filler"_s));
    QVERIFY(filler.open(QIODevice::WriteOnly));
    while (filler.write(QByteArray(4096, 'x')) > 0 && filler.flush()) { }
    filler.close();
    QVERIFY(QFile::resize(filler.fileName(), filler.size() - 16 * 1024)); // for the lock
    const QByteArray before = bytesOf(there);
    auto opened = RosterFile::open(there, RosterFile::Access::Edit);
    QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().message));
    Progress progress;
    const auto result = restoreBackup(backup, std::move(*opened), {}, progress);
    QCOMPARE(result.error().code, ErrorCode::DiskFull);
    QCOMPARE(bytesOf(there), before);
    QCOMPARE(
        QDir(disk.path()).entryList({u".soctv-*"_s}, QDir::Files | QDir::Hidden), QStringList());
}

void TestRestore::keepsTheMode()
{
    TestRoster file;
    add(file, u"Nguyễn Văn An"_s);
    const QString backup = backUp(file);
    file.close();
    const auto mode = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::WriteGroup;
    QVERIFY(QFile::setPermissions(file.file(), mode));
    QVERIFY(restore(file, backup).ok());
    QCOMPARE(QFile::permissions(file.file()) & (QFile::ReadGroup | QFile::WriteGroup),
        QFile::ReadGroup | QFile::WriteGroup);
}

void TestRestore::nothingThere()
{
    TestRoster file;
    add(file, u"Nguyễn Văn An"_s);
    const QString backup = backUp(file);
    const QString target = file.path(u"mới.soctv"_s);
    Progress progress;
    const auto made = restoreMissing(backup, target, {}, progress);
    QVERIFY(made.ok());
    QCOMPARE(made->counts.people, 1);
    QVERIFY(!made->before);
    QVERIFY(Roster::open(target, Roster::Access::Edit).ok());
    QCOMPARE(restoreMissing(backup, target, {}, progress).error().code, ErrorCode::Invalid);
    // The damaged one is put aside at the last moment.
    bool aside = false;
    const auto again = restoreMissing(
        backup, target, [&] { aside = QFile::rename(target, target + u".damaged-1"); }, progress);
    QVERIFY(aside && again.ok());
    QCOMPARE(strayFiles(file), QStringList());
}

void TestRestore::strangeJournal()
{
    TestRoster file;
    const QString backup = backUp(file);
    const QString target = file.path(u"mới.soctv"_s);
    QFile journal(target + u"-journal");
    QVERIFY(journal.open(QIODevice::WriteOnly));
    journal.write("something");
    journal.close();
    Progress progress;
    QCOMPARE(restoreMissing(backup, target, {}, progress).error().code, ErrorCode::Invalid);
    QVERIFY(!QFileInfo::exists(target));
    QVERIFY(QFile::resize(journal.fileName(), 0)); // as a writer leaves it between two changes
    QVERIFY(restoreMissing(backup, target, {}, progress).ok());
}

QTEST_GUILESS_MAIN(TestRestore)
#include "tst_restore.moc"
