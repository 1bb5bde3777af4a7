#include "core/roster/roster.h"

#include "core/roster/history.h"
#include "core/roster/posts.h"
#include "core/roster/schema.h"
#include "tests/support/dump.h"
#include "tests/support/smalldisk.h"
#include "tests/support/testroster.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

/// An edit that the disk or the file did not take is kept, and comes in at the next try.
class TestUnsaved : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fullDisk();
    void sameStepAgainTakesItsPlace();
    void anotherStepStoresItFirst();
    void movedAndPutBack();
    void replaced();
    void changedByAnotherProgram();
    void laterChangeOfTheSameCellWins();
    void usedByAnotherProgram();
    void failedUndoStopsUntilRetried();
    void badInputIsNotKept();
    void dropped();
    void repeatedInACopy();
};

namespace {

const QHash<QString, QString> someone{
    {u"full_name"_s, u"Đỗ Thị Ánh"_s}, {u"phone"_s, u"0912 345 678"_s}};

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

// A roster on a disk that a filler takes all the room of.
class FullDisk {
public:
    FullDisk()
        : m_disk(1500)
    {
        auto made = Roster::create(m_disk.path(u"a.soctv"_s), {u"Mẫu"_s, {}});
        if (made)
            m_roster = std::move(*made);
    }
    bool isReady() const { return m_disk.isMounted() && m_roster; }
    Roster &roster() { return *m_roster; }
    void fill()
    {
        QFile filler(m_disk.path(u"filler"_s));
        if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return;
        while (filler.write(QByteArray(512, 'x')) > 0) { }
    }
    void makeRoom() { QFile::remove(m_disk.path(u"filler"_s)); }

    Result<QList<qint64>> add(int count)
    {
        return m_roster->edit({Action::AddRows, count}, [&](Edit &edit) {
            return addRows(edit, QList<NewRow>(count, TestRoster::row(Role::CoreStaff, someone)),
                UnknownUnit::Create);
        });
    }
    qint64 rows() { return m_roster->database().number("SELECT count(*) FROM post"); }

private:
    SmallDisk m_disk;
    std::unique_ptr<Roster> m_roster;
};

} // namespace

void TestUnsaved::fullDisk()
{
    FullDisk disk;
    QVERIFY(disk.isReady());
    QVERIFY(disk.add(1).ok());
    disk.fill();
    QSignalSpy failed(&disk.roster(), &Roster::writeFailed);
    QSignalSpy ended(&disk.roster(), &Roster::unsavedEnded);
    const auto added = disk.add(40);
    QVERIFY(!added.ok());
    QCOMPARE(added.error().code, ErrorCode::DiskFull);
    QCOMPARE(failed.size(), 1);
    QVERIFY(disk.roster().unsaved());
    QCOMPARE(disk.roster().unsaved()->step.rows, 40);
    QCOMPARE(disk.rows(), 1);

    QVERIFY(!disk.roster().retry().ok()); // still full
    QVERIFY(disk.roster().unsaved());
    QCOMPARE(disk.rows(), 1);

    disk.makeRoom();
    QVERIFY(disk.roster().retry().ok());
    QVERIFY(!disk.roster().unsaved());
    QCOMPARE(ended.size(), 1);
    QCOMPARE(disk.rows(), 41);
    verifyRowHashes(disk.roster().database());

    QVERIFY(disk.add(1).ok()); // an id of the rows that came in late is not given again
    QCOMPARE(disk.rows(), 42);
    QVERIFY(disk.roster().undo().ok());
    const auto undone = disk.roster().undo();
    QVERIFY(undone.ok());
    QCOMPARE(undone->rows, 40);
    QCOMPARE(disk.rows(), 1);
}

void TestUnsaved::sameStepAgainTakesItsPlace()
{
    FullDisk disk;
    QVERIFY(disk.isReady());
    disk.fill();
    QVERIFY(!disk.add(40).ok());
    disk.makeRoom();
    QVERIFY(disk.add(40).ok()); // OK pressed once more
    QVERIFY(!disk.roster().unsaved());
    QCOMPARE(disk.rows(), 40);
}

void TestUnsaved::anotherStepStoresItFirst()
{
    FullDisk disk;
    QVERIFY(disk.isReady());
    disk.fill();
    QVERIFY(!disk.add(40).ok());
    QVERIFY(!disk.add(2).ok()); // refused: the other one waits
    QCOMPARE(disk.roster().unsaved()->step.rows, 40);
    disk.makeRoom();
    QVERIFY(disk.add(2).ok());
    QCOMPARE(disk.rows(), 42);
    QCOMPARE(historyCount(disk.roster().database()), 2);
}

void TestUnsaved::movedAndPutBack()
{
    TestRoster file;
    const qint64 post = file.add(Role::CoreStaff, someone);
    QVERIFY(QFile::rename(file.file(), file.path(u"b.soctv"_s)));
    QVERIFY(!file.set(post, u"phone"_s, u"0988 000 111"_s));
    QVERIFY(file->unsaved());
    QVERIFY(!file->retry().ok());
    QVERIFY(QFile::rename(file.path(u"b.soctv"_s), file.file()));
    QVERIFY(file->retry().ok());
    QCOMPARE(file.text(post, u"phone"_s), u"0988 000 111"_s);
    file.reopen();
    QCOMPARE(file.text(post, u"phone"_s), u"0988 000 111"_s);
}

void TestUnsaved::replaced()
{
    TestRoster file;
    const qint64 post = file.add(Role::CoreStaff, someone);
    QVERIFY(QFile::copy(file.file(), file.path(u"b.soctv"_s)));
    QVERIFY(QFile::remove(file.file()));
    QVERIFY(QFile::rename(file.path(u"b.soctv"_s), file.file()));
    const QByteArray other = contents(file.file());
    const auto done = file->edit(Step{Action::SetField, 1, field("phone")},
        [&](Edit &edit) { setText(edit, post, field("phone"), u"0988 000 111"_s); });
    QCOMPARE(done.error().code, ErrorCode::Moved);
    QCOMPARE(file->retry().error().code, ErrorCode::Moved);
    QVERIFY(file->saveElsewhere(file.path(u"c.soctv"_s)).ok());
    QCOMPARE(contents(file.file()), other);

    const auto saved = Roster::open(file.path(u"c.soctv"_s), Roster::Access::Edit);
    QVERIFY(saved.ok());
    const ListRow row = readRows((*saved)->database(), {post}).value(0);
    QCOMPARE(row.texts[field("phone")], u"0988 000 111"_s);
    QVERIFY((*saved)->undo().ok());
    QVERIFY(!file->saveElsewhere(file.path(u"c.soctv"_s)).ok()); // never over another file
}

void TestUnsaved::changedByAnotherProgram()
{
    TestRoster file;
    const qint64 post = file.add(Role::CoreStaff, someone);
    Database::open(file.file(), Database::Access::ReadWrite)
        .execute("UPDATE office SET value = 'by hand' WHERE key = 'name'");
    QVERIFY(!file.set(post, u"email"_s, u"a@b.example"_s));
    QSignalSpy changed(&file.roster(), &Roster::changed);
    QVERIFY(file->retry().ok());
    QVERIFY(changed.first().first().value<Changes>().everything); // the lists read it again
    QCOMPARE(file->officeText(u"name"_s), u"by hand"_s);
    QCOMPARE(file.text(post, u"email"_s), u"a@b.example"_s);
}

void TestUnsaved::laterChangeOfTheSameCellWins()
{
    TestRoster file;
    const qint64 post = file.add(Role::CoreStaff, someone);
    Database::open(file.file(), Database::Access::ReadWrite)
        .execute("UPDATE person SET phone = 'by hand'");
    QVERIFY(!file.set(post, u"phone"_s, u"0988 000 111"_s));
    // Tried out on what the other one wrote, so it fits: the newer change wins.
    QVERIFY(file->retry().ok());
    QCOMPARE(file.text(post, u"phone"_s), u"0988 000 111"_s);
}

void TestUnsaved::usedByAnotherProgram()
{
    TestRoster file;
    const qint64 post = file.add(Role::CoreStaff, someone);
    Database other = Database::open(file.file(), Database::Access::ReadWrite);
    {
        Transaction held(other);
        QVERIFY(!file.set(post, u"phone"_s, u"0988 000 111"_s));
        QVERIFY(file->unsaved());
    }
    QVERIFY(file->retry().ok());
    QCOMPARE(file.text(post, u"phone"_s), u"0988 000 111"_s);
}

void TestUnsaved::failedUndoStopsUntilRetried()
{
    TestRoster file;
    const qint64 post = file.add(Role::CoreStaff, someone);
    QVERIFY(file.set(post, u"phone"_s, u"0988 000 111"_s));
    QVERIFY(QFile::rename(file.file(), file.path(u"b.soctv"_s)));
    QSignalSpy failed(&file.roster(), &Roster::writeFailed);
    QVERIFY(!file->undo().ok());
    QCOMPARE(failed.size(), 1);
    QVERIFY(!file->unsaved());
    QVERIFY(QFile::rename(file.path(u"b.soctv"_s), file.file()));
    QVERIFY(!file->undo().ok()); // the file is to be looked at first
    QVERIFY(file->retry().ok());
    QVERIFY(file->undo().ok());
    QCOMPARE(file.text(post, u"phone"_s), u"0912 345 678"_s);
}

void TestUnsaved::badInputIsNotKept()
{
    TestRoster file;
    QSignalSpy failed(&file.roster(), &Roster::writeFailed);
    const auto done = file->edit(Step{Action::SetField}, [](Edit &edit) {
        edit.setOffice(u"place"_s, u"Mẫu"_s);
        throw Error{ErrorCode::Invalid, u"no"_s};
    });
    QVERIFY(!done.ok());
    QVERIFY(failed.isEmpty());
    QVERIFY(!file->unsaved());
}

void TestUnsaved::dropped()
{
    FullDisk disk;
    QVERIFY(disk.isReady());
    disk.fill();
    QVERIFY(!disk.add(40).ok());
    disk.roster().dropUnsaved();
    disk.makeRoom();
    QVERIFY(disk.roster().retry().ok());
    QCOMPARE(disk.rows(), 0); // the control: what is not kept does not come back
}

// A copy made before, as when a backup is restored: the change fits it, and is one step of it.
void TestUnsaved::repeatedInACopy()
{
    FullDisk disk;
    QVERIFY(disk.isReady());
    QVERIFY(disk.add(1).ok());
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"bản sao.soctv"_s);
    QVERIFY(disk.roster().backUpTo(path).ok());
    disk.fill();
    QVERIFY(!disk.add(40).ok());
    const RecordedStep unsaved = *disk.roster().unsaved();
    const auto copy = Roster::open(path, Roster::Access::Edit);
    QVERIFY(copy.ok());
    const auto repeat = [&](Edit &edit) -> void { repeatStep(edit, unsaved); };
    QVERIFY((*copy)->edit(unsaved.step, repeat).ok());
    Database &database = (*copy)->database();
    QCOMPARE(database.number("SELECT count(*) FROM post"), 41);
    verifyRowHashes(database);
    QVERIFY(database.number("SELECT value FROM meta WHERE key = 'next_id'") >= unsaved.nextId);
    const QStringList after = dumpUndoTables(database);
    const auto again = (*copy)->edit(unsaved.step, repeat); // its rows are there already
    QVERIFY(!again.ok());
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    QCOMPARE(dumpUndoTables(database), after);
    const auto undone = (*copy)->undo();
    QVERIFY(undone.ok());
    QCOMPARE(undone->rows, 40);
    QCOMPARE(database.number("SELECT count(*) FROM post"), 1);
}

QTEST_GUILESS_MAIN(TestUnsaved)
#include "tst_unsaved.moc"
