#include "core/roster/roster.h"

#include "core/db/identify.h"
#include "core/roster/history.h"
#include "core/roster/posts.h"
#include "core/roster/schema.h"
#include "tests/support/dump.h"
#include "tests/support/errors.h"
#include "tests/support/smalldisk.h"
#include "tests/support/testroster.h"

#include <QDir>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestRosterFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void create();
    void createIsRefused();
    void createOnAFullDisk();
    void editUndoRedo();
    void historySurvivesClosing();
    void newEditDropsTheRedoTail();
    void idsAreNeverReused();
    void nothingToUndo();
    void moveTo();
    void failedEditChangesNothing();
    void editWithoutEffect_data();
    void editWithoutEffect();
    void changedTellsTheRows();
    void openForViewing();
    void secondOpenIsRefused();
    void newerVersion();
    void olderOrNoVersion();
    void notARoster_data();
    void notARoster();
    void damaged();
    void readOnlyDisk();
    void fullDisk();
    void crashInMidWrite();
    void crashInMidCreation();
    void movedFile();
    void removedLock();
    void changedByAnotherProgram();
    void exportsCarryTheLastChange();

private:
    static QStringList filesIn(const QString &folder)
    {
        return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
};

namespace {

const QHash<QString, QString> &someone()
{
    static const QHash<QString, QString> texts{{u"full_name"_s, u"Đỗ Thị Ánh"_s},
        {u"unit"_s, u"Trường Mầm non Hoa Sen"_s}, {u"position"_s, u"Chủ tịch CĐCS"_s},
        {u"phone"_s, u"0912 345 678"_s}, {u"email"_s, u"anh@congdoan.example"_s},
        {u"account_name"_s, u"Ánh Đỗ"_s}, {u"account_link"_s, u"fb.com/anh.do.vidu"_s}};
    return texts;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

// The code of the error with which a roster does not open; nothing if it does.
std::optional<ErrorCode> openError(const QString &path, Roster::Access access)
{
    const auto opened = Roster::open(path, access);
    return opened ? std::nullopt : std::optional(opened.error().code);
}

} // namespace

void TestRosterFile::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
}

void TestRosterFile::create()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"Danh sách 2026.soctv"_s);
    {
        auto made = Roster::create(
            path, {u" Liên đoàn Lao động  tỉnh Mẫu "_s, u"Tổng Liên đoàn Lao động Việt Nam"_s});
        QVERIFY(made.ok());
        Roster &roster = **made;
        QVERIFY(!roster.isReadOnly());
        QCOMPARE(roster.path(), path);
        QCOMPARE(roster.officeText(u"name"_s), u"Liên đoàn Lao động  tỉnh Mẫu"_s);
        QCOMPARE(roster.officeText(u"no such text"_s), QString());
        QCOMPARE(roster.unitNames().all().size(), 2);
        QVERIFY(!roster.undoStep() && !roster.redoStep());
        verifyRowHashes(roster.database());
    }
    QCOMPARE(filesIn(folder.path()), QStringList{u"Danh sách 2026.soctv"_s});
    auto opened = Roster::open(path, Roster::Access::Edit);
    QVERIFY(opened.ok());
    QCOMPARE((*opened)->officeText(u"superior"_s), u"Tổng Liên đoàn Lao động Việt Nam"_s);
}

void TestRosterFile::createIsRefused()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.soctv"_s);
    QCOMPARE(Roster::create(path, {u"  "_s, {}}).error().code, ErrorCode::Invalid);
    QCOMPARE(filesIn(folder.path()), QStringList());
    QVERIFY(Roster::create(path, {u"Mẫu"_s, {}}).ok());
    const QByteArray before = contents(path);
    QCOMPARE(Roster::create(path, {u"Khác"_s, {}}).error().code, ErrorCode::Invalid);
    QCOMPARE(contents(path), before);
    QCOMPARE(Roster::create(folder.filePath(u"no/a.soctv"_s), {u"Mẫu"_s, {}}).error().code,
        ErrorCode::ReadOnly);
}

void TestRosterFile::createOnAFullDisk()
{
    for (const int kilobytes : {4, 12, 20, 40, 80, 120, 160, 180, 200}) {
        SmallDisk disk(kilobytes);
        QVERIFY(disk.isMounted());
        const auto made = Roster::create(disk.path(u"a.soctv"_s), {u"Mẫu"_s, {}});
        if (!made) {
            QCOMPARE(made.error().code, ErrorCode::DiskFull);
            QCOMPARE(filesIn(disk.path()), QStringList());
        }
    }
}

void TestRosterFile::editUndoRedo()
{
    TestRoster file;
    const QStringList empty = dumpUndoTables(file.database());
    const qint64 post = file.add(Role::CoreStaff, someone());
    QCOMPARE(file.text(post, u"unit"_s), u"Trường Mầm non Hoa Sen"_s);
    const QStringList added = dumpUndoTables(file.database());
    QVERIFY(file.set(post, u"phone"_s, u"0987654321"_s));
    const QStringList changed = dumpUndoTables(file.database());

    QCOMPARE(file->undoStep()->action, Action::SetField);
    QVERIFY(!file->redoStep());
    const auto undone = file->undo();
    QVERIFY(undone.ok());
    QCOMPARE(undone->action, Action::SetField);
    QCOMPARE(undone->field, field("phone"));
    QCOMPARE(dumpUndoTables(file.database()), added);
    QVERIFY(file->undo().ok());
    QCOMPARE(dumpUndoTables(file.database()), empty);
    QVERIFY(!file->undoStep());
    QCOMPARE(file->redoStep()->action, Action::AddRows);
    QVERIFY(file->redo().ok());
    QCOMPARE(dumpUndoTables(file.database()), added);
    QVERIFY(file->redo().ok());
    QCOMPARE(dumpUndoTables(file.database()), changed);
    verifyRowHashes(file.database());
}

void TestRosterFile::historySurvivesClosing()
{
    TestRoster file;
    const QStringList empty = dumpUndoTables(file.database());
    const qint64 post = file.add(Role::CoreStaff, someone());
    QVERIFY(file.set(post, u"phone"_s, u"0987654321"_s));
    const QStringList changed = dumpUndoTables(file.database());
    file.reopen();
    QVERIFY(file->undo().ok());
    file.reopen();
    QCOMPARE(file->redoStep()->action, Action::SetField);
    QVERIFY(file->undo().ok());
    file.reopen();
    QCOMPARE(dumpUndoTables(file.database()), empty);
    QVERIFY(file->redo().ok());
    file.reopen();
    QVERIFY(file->redo().ok());
    QCOMPARE(dumpUndoTables(file.database()), changed);
}

void TestRosterFile::newEditDropsTheRedoTail()
{
    TestRoster file;
    const qint64 post = file.add(Role::CoreStaff, someone());
    QVERIFY(file.set(post, u"phone"_s, u"1"_s));
    QVERIFY(file.set(post, u"phone"_s, u"2"_s));
    QVERIFY(file->undo().ok() && file->undo().ok());
    QVERIFY(file.set(post, u"phone"_s, u"3"_s));
    QVERIFY(!file->redoStep());
    QCOMPARE(file->redo().error().code, ErrorCode::Invalid);
    QCOMPARE(historyCount(file.database()), 2);
    QCOMPARE(file.database().number("SELECT count(DISTINCT history) FROM history_part"), 2);
    QVERIFY(file->undo().ok());
    QCOMPARE(file.text(post, u"phone"_s), u"0912 345 678"_s);
}

void TestRosterFile::idsAreNeverReused()
{
    TestRoster file;
    const auto ids = [&] {
        QSet<qint64> all;
        for (const char *table :
            {"person", "post", "account", "unit", "unit_name", "unit_parent"}) {
            Statement statement(file.database(), QByteArray("SELECT id FROM ") + table);
            while (statement.step())
                all.insert(statement.integer(0));
        }
        return all;
    };
    const QSet<qint64> before = ids();
    file.add(Role::CoreStaff, someone());
    const QSet<qint64> undone = ids() - before;
    QVERIFY(undone.size() >= 5);
    QVERIFY(file->undo().ok());
    file.reopen();
    file.add(Role::CoreStaff, someone());
    QVERIFY(!(ids() - before).intersects(undone));
}

void TestRosterFile::nothingToUndo()
{
    TestRoster file;
    const qint64 number = file->editNumber();
    QCOMPARE(file->undo().error().code, ErrorCode::Invalid);
    QCOMPARE(file->redo().error().code, ErrorCode::Invalid);
    QCOMPARE(file->editNumber(), number);
}

void TestRosterFile::moveTo()
{
    TestRoster file;
    QList<QStringList> states{dumpUndoTables(file.database())};
    const qint64 post = file.add(Role::CoreStaff, someone());
    states.append(dumpUndoTables(file.database()));
    for (const QString &phone : {u"1"_s, u"2"_s, u"3"_s}) {
        QVERIFY(file.set(post, u"phone"_s, phone));
        states.append(dumpUndoTables(file.database()));
    }
    QSignalSpy changed(&file.roster(), &Roster::changed);
    for (const qint64 step : {1, 4, 2, 0, 3, 0, 4}) {
        changed.clear();
        QVERIFY(file->moveTo(step).ok());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(dumpUndoTables(file.database()), states.at(step));
        QCOMPARE(cursor(file.database()), step);
    }
    const qint64 number = file->editNumber();
    QVERIFY(file->moveTo(4).ok()); // there already
    QCOMPARE(file->editNumber(), number);
    QVERIFY(file->moveTo(99).ok()); // beyond the last: as far as it goes
    QCOMPARE(cursor(file.database()), 4);
}

void TestRosterFile::failedEditChangesNothing()
{
    TestRoster file;
    const qint64 post = file.add(Role::CoreStaff, someone());
    const QStringList before = dumpUndoTables(file.database());
    const qint64 number = file->editNumber();
    QSignalSpy changed(&file.roster(), &Roster::changed);
    const auto failed = file->edit({Action::PasteRows, 2}, [&](Edit &edit) {
        addRows(edit, {TestRoster::row(Role::Collaborator, someone())}, UnknownUnit::Create);
        setText(edit, post, field("phone"), u"1"_s);
        throw Error{ErrorCode::Cancelled, u"stop"_s};
    });
    QCOMPARE(failed.error().code, ErrorCode::Cancelled);
    // The rule of a field that is broken in the second row takes the first back, too.
    const auto tooLong = file->edit({Action::PasteRows, 2}, [&](Edit &edit) {
        setText(edit, post, field("phone"), u"1"_s);
        setText(edit, post, field("note"), QString(300, u'x'));
    });
    QCOMPARE(tooLong.error().code, ErrorCode::Invalid);
    QCOMPARE(dumpUndoTables(file.database()), before);
    QCOMPARE(changed.size(), 0);
    QCOMPARE(file->editNumber(), number);
    QCOMPARE(historyCount(file.database()), 1);
    QVERIFY(file.set(post, u"phone"_s, u"2"_s)); // and it goes on
}

void TestRosterFile::editWithoutEffect_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("nothing") << 0;
    QTest::newRow("the same text") << 1;
    QTest::newRow("there and back") << 2;
    QTest::newRow("a row that comes and goes") << 3;
}

void TestRosterFile::editWithoutEffect()
{
    QFETCH(int, kind);
    TestRoster file;
    const qint64 post = file.add(Role::CoreStaff, someone());
    const qint64 number = file->editNumber();
    QSignalSpy changed(&file.roster(), &Roster::changed);
    const auto done = file->edit({Action::SetField, 1, field("phone")}, [&](Edit &edit) {
        if (kind == 1)
            setText(edit, post, field("phone"), u" 0912 345 678"_s);
        if (kind == 2) {
            setText(edit, post, field("phone"), u"1"_s);
            setText(edit, post, field("phone"), u"0912 345 678"_s);
        }
        if (kind == 3)
            edit.remove("layout", edit.insert("layout", {{"signature", u"s"_s}, {"area", u"a"_s}}));
    });
    QVERIFY(done.ok());
    QCOMPARE(file->editNumber(), number);
    QCOMPARE(changed.size(), 0);
    QCOMPARE(historyCount(file.database()), 1);
    QCOMPARE(file->undoStep()->action, Action::AddRows);
}

void TestRosterFile::changedTellsTheRows()
{
    TestRoster file;
    QList<Changes> seen;
    connect(&file.roster(), &Roster::changed, this,
        [&](const Changes &changes) { seen.append(changes); });
    const auto kinds = [&](const QByteArray &table) {
        QList<int> list;
        for (const RowChange &row : seen.takeFirst().tables.value(table))
            list.append(int(row.kind));
        return list;
    };
    const qint64 post = file.add(Role::CoreStaff, someone());
    QCOMPARE(seen.first().tables.value("post").first().id, post);
    QCOMPARE(kinds("post"), QList<int>{int(ChangeKind::Inserted)});
    QVERIFY(file.set(post, u"position"_s, u"Đoàn viên"_s));
    QVERIFY(!seen.first().touches("person"));
    QCOMPARE(kinds("post"), QList<int>{int(ChangeKind::Updated)});
    QVERIFY(file->undo().ok());
    QCOMPARE(kinds("post"), QList<int>{int(ChangeKind::Updated)});
    QVERIFY(file->undo().ok());
    QCOMPARE(kinds("post"), QList<int>{int(ChangeKind::Deleted)});
    QVERIFY(file->redo().ok());
    QCOMPARE(kinds("post"), QList<int>{int(ChangeKind::Inserted)});
    QVERIFY(
        file->edit({Action::SetOffice, 1}, [](Edit &edit) { edit.setOffice(u"place"_s, u"Mẫu"_s); })
            .ok());
    QVERIFY(seen.first().touches("office"));
}

void TestRosterFile::openForViewing()
{
    TestRoster file;
    const qint64 post = file.add(Role::CoreStaff, someone());
    file.reopen(Roster::Access::View);
    QVERIFY(file->isReadOnly());
    QCOMPARE(file.text(post, u"full_name"_s), u"Đỗ Thị Ánh"_s);
    const QByteArray before = contents(file.file());
    QVERIFY(!file.set(post, u"phone"_s, u"1"_s));
    QCOMPARE(file->undo().error().code, ErrorCode::ReadOnly);
    QCOMPARE(file->erase({1}).error().code, ErrorCode::ReadOnly);
    QCOMPARE(contents(file.file()), before);
    QCOMPARE(filesIn(file.folder()), QStringList{u"thử.soctv"_s}); // no lock either
}

void TestRosterFile::secondOpenIsRefused()
{
    TestRoster file;
    const auto second = Roster::open(file.file(), Roster::Access::Edit);
    QVERIFY(!second.ok());
    QCOMPARE(second.error().code, ErrorCode::Locked);
    QVERIFY(second.error().message.contains(u"thử"_s));
    auto viewer = Roster::open(file.file(), Roster::Access::View);
    QVERIFY(viewer.ok());
    const qint64 post = file.add(Role::CoreStaff, someone()); // the first one works on
    QCOMPARE(readRows((*viewer)->database(), {post}).size(), 1);
    viewer->reset();
    file.close();
    QVERIFY(Roster::open(file.file(), Roster::Access::Edit).ok());
}

void TestRosterFile::newerVersion()
{
    TestRoster file;
    const qint64 post = file.add(Role::CoreStaff, someone());
    file.close();
    Database::open(file.file(), Database::Access::ReadWrite)
        .execute("PRAGMA user_version=2; ALTER TABLE person ADD COLUMN later TEXT;"
                 "CREATE TABLE later (id INTEGER PRIMARY KEY)");
    const QByteArray before = contents(file.file());
    const auto refused = Roster::open(file.file(), Roster::Access::Edit);
    QCOMPARE(refused.error().code, ErrorCode::NewerVersion);
    QVERIFY(refused.error().message.contains(u'2') && refused.error().message.contains(u'1'));
    file.reopen(Roster::Access::View);
    QCOMPARE(file.text(post, u"full_name"_s), u"Đỗ Thị Ánh"_s);
    file.close();
    QCOMPARE(contents(file.file()), before);
}

void TestRosterFile::olderOrNoVersion()
{
    TestRoster file;
    file.close();
    Database::open(file.file(), Database::Access::ReadWrite).execute("PRAGMA user_version=0");
    for (const auto access : {Roster::Access::Edit, Roster::Access::View})
        QVERIFY(openError(file.file(), access));
}

void TestRosterFile::notARoster_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("view") << QByteArray("CREATE VIEW v AS SELECT 1");
    QTest::newRow("trigger") << QByteArray(
        "CREATE TRIGGER t AFTER UPDATE ON person BEGIN DELETE FROM post; END");
    QTest::newRow("table") << QByteArray("CREATE TABLE stranger (a)");
    QTest::newRow("column") << QByteArray("ALTER TABLE person ADD COLUMN opinion TEXT");
    QTest::newRow("another program") << QByteArray("PRAGMA application_id=1");
}

void TestRosterFile::notARoster()
{
    QFETCH(QByteArray, sql);
    TestRoster file;
    file.close();
    Database database = Database::open(file.file(), Database::Access::ReadWrite);
    database.execute(sql);
    database.close();
    const QByteArray before = contents(file.file());
    for (const auto access : {Roster::Access::Edit, Roster::Access::View})
        QCOMPARE(openError(file.file(), access), std::optional(ErrorCode::NotRoster));
    QCOMPARE(contents(file.file()), before);
    QCOMPARE(filesIn(file.folder()), QStringList{u"thử.soctv"_s});
}

void TestRosterFile::damaged()
{
    TestRoster file;
    for (int i = 0; i < 30; ++i)
        file.add(Role::CoreStaff, someone());
    file.close();
    const QByteArray whole = contents(file.file());
    int refused = 0;
    for (qsizetype page = 1; page < whole.size() / 4096; ++page) {
        QByteArray bytes = whole;
        bytes.replace(page * 4096, 8, QByteArray("\xff\xfe\xfd\xfc\xfb\xfa\xf9\xf8"));
        QFile broken(file.path(u"broken.soctv"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write(bytes);
        broken.close();
        const auto error = openError(broken.fileName(), Roster::Access::Edit);
        refused += error == ErrorCode::Damaged;
        QVERIFY(!error || *error == ErrorCode::Damaged);
        QCOMPARE(contents(broken.fileName()), bytes); // nothing is mended behind the user's back
    }
    // What is left are pages that overflow or that are free.
    QVERIFY2(refused > whole.size() / 4096 * 8 / 10, qPrintable(QString::number(refused)));
}

void TestRosterFile::readOnlyDisk()
{
    SmallDisk disk(2000);
    QVERIFY(disk.isMounted());
    const QString path = disk.path(u"a.soctv"_s);
    QVERIFY(Roster::create(path, {u"Mẫu"_s, {}}).ok());
    QVERIFY(disk.makeReadOnly());
    QCOMPARE(openError(path, Roster::Access::Edit), std::optional(ErrorCode::ReadOnly));
    auto viewer = Roster::open(path, Roster::Access::View);
    QVERIFY(viewer.ok());
    QCOMPARE((*viewer)->officeText(u"name"_s), u"Mẫu"_s);
}

void TestRosterFile::fullDisk()
{
    SmallDisk disk(700);
    QVERIFY(disk.isMounted());
    auto made = Roster::create(disk.path(u"a.soctv"_s), {u"Mẫu"_s, {}});
    QVERIFY(made.ok());
    Roster &roster = **made;
    QList<NewRow> rows(20, TestRoster::row(Role::CoreStaff, someone()));
    const auto add = [&] {
        return roster.edit({Action::AddRows, rows.size()},
            [&](Edit &edit) { return addRows(edit, rows, UnknownUnit::Create); });
    };
    QStringList before;
    auto result = add();
    int done = 0;
    for (; result.ok() && done < 1000; ++done) {
        before = dumpUndoTables(roster.database());
        result = add();
    }
    QVERIFY(done > 0);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, ErrorCode::DiskFull);
    QCOMPARE(dumpUndoTables(roster.database()), before);
    verifyRowHashes(roster.database());
    made->reset();
    auto again = Roster::open(disk.path(u"a.soctv"_s), Roster::Access::Edit);
    QVERIFY(again.ok());
    QCOMPARE(dumpUndoTables((*again)->database()), before);
}

// Another connection has written half of its pages when the power goes: the journal brings the rows
// back at the next opening.
void TestRosterFile::crashInMidWrite()
{
    TestRoster file;
    for (int i = 0; i < 20; ++i)
        file.add(Role::CoreStaff, someone());
    const QStringList before = dumpUndoTables(file.database());
    file.close();
    const QByteArray whole = contents(file.file());
    const QString crashed = file.path(u"crashed.soctv"_s);
    {
        Database writer = Database::open(file.file(), Database::Access::ReadWrite);
        writer.execute("PRAGMA cache_spill = ON; PRAGMA cache_size = 1");
        Transaction transaction(writer);
        writer.execute("UPDATE person SET note = hex(randomblob(90)); DELETE FROM post");
        QVERIFY(contents(file.file()) != whole); // control: it is half written
        QVERIFY(QFile::copy(file.file(), crashed));
        QVERIFY(QFile::copy(file.file() + u"-journal", crashed + u"-journal"));
    }
    auto opened = Roster::open(crashed, Roster::Access::Edit);
    QVERIFY(opened.ok());
    QCOMPARE(dumpUndoTables((*opened)->database()), before);
    verifyRowHashes((*opened)->database());
    opened->reset();
    QCOMPARE(filesIn(file.folder()).filter(u"crashed"_s), QStringList{u"crashed.soctv"_s});
}

// Nothing was in it yet, and nothing is left of it; it is not called the file of another program.
void TestRosterFile::crashInMidCreation()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.soctv"_s);
    const QString crashed = folder.filePath(u"crashed.soctv"_s);
    {
        Database writer = Database::create(path);
        writer.execute("PRAGMA cache_spill = ON; PRAGMA cache_size = 1");
        Transaction transaction(writer);
        writer.execute(frozenText(schemaVersion));
        writer.execute("PRAGMA user_version=1; PRAGMA application_id="
            + QByteArray::number(rosterApplicationId));
        writer.execute("INSERT INTO office VALUES ('a', hex(randomblob(90000)), NULL)");
        QVERIFY(QFileInfo(path).size() > 0); // control: it is half written
        QVERIFY(QFile::copy(path, crashed));
        QVERIFY(QFile::copy(path + u"-journal", crashed + u"-journal"));
    }
    QCOMPARE(openError(crashed, Roster::Access::Edit), std::optional(ErrorCode::EmptyFile));
}

void TestRosterFile::movedFile()
{
    TestRoster file;
    const qint64 post = file.add(Role::CoreStaff, someone());
    const QByteArray before = contents(file.file());
    QVERIFY(QFile::rename(file.file(), file.path(u"b.soctv"_s)));
    QVERIFY(!file.set(post, u"phone"_s, u"1"_s));
    QVERIFY(!file->undo().ok());
    QVERIFY(QFile::copy(file.path(u"b.soctv"_s), file.file()));
    QVERIFY(!file.set(post, u"phone"_s, u"1"_s)); // another file bears the name now
    QCOMPARE(contents(file.file()), before);
    QCOMPARE(contents(file.path(u"b.soctv"_s)), before);
}

void TestRosterFile::removedLock()
{
    TestRoster file;
    const qint64 post = file.add(Role::CoreStaff, someone());
    QVERIFY(QFile::remove(file.path(u".thử.soctv.lock"_s)));
    QVERIFY(!file.set(post, u"phone"_s, u"1"_s));
    QCOMPARE(file.text(post, u"phone"_s), u"0912 345 678"_s);
}

void TestRosterFile::changedByAnotherProgram()
{
    TestRoster file;
    const qint64 post = file.add(Role::CoreStaff, someone());
    Database::open(file.file(), Database::Access::ReadWrite)
        .execute("UPDATE person SET phone = 'by hand'");
    QVERIFY(!file.set(post, u"email"_s, u"a@b.example"_s));
    QVERIFY(!file->undo().ok());
    QCOMPARE(file.text(post, u"phone"_s), u"by hand"_s);
}

void TestRosterFile::exportsCarryTheLastChange()
{
    TestRoster file;
    const QDateTime start = QDateTime::currentDateTimeUtc().addSecs(-2);
    file.add(Role::CoreStaff, someone());
    const QDateTime changed = file->changedAt();
    QVERIFY(changed >= start && changed <= QDateTime::currentDateTimeUtc());
    file.reopen();
    QCOMPARE(file->changedAt(), changed);
}

QTEST_GUILESS_MAIN(TestRosterFile)
#include "tst_roster.moc"
