#include "core/db/changes.h"

#include "core/db/statement.h"
#include "tests/support/errors.h"

#include <QTemporaryDir>
#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestChanges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void undoAndRedo();
    void onlyTheListedTables();
    void rowsThatCameAndWent();
    void pieces();
    void failingStore();
    void conflict_data();
    void conflict();
    void forced();
    void references();
    void swappedValues();
    void whatIsRecorded();
    void rowsTouched();
    void damagedPiece();

private:
    QTemporaryDir m_folder;
    int m_count = 0;

    Database newDatabase()
    {
        Database database
            = Database::create(m_folder.filePath(QString::number(++m_count) + u".soctv"));
        database.trust();
        database.execute("CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT);"
                         "CREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES "
                         "parent, note TEXT, data BLOB);"
                         "CREATE TABLE word (key TEXT PRIMARY KEY NOT NULL, value TEXT);"
                         "CREATE TABLE outside (id INTEGER PRIMARY KEY);"
                         "INSERT INTO parent VALUES (1, 'one'), (2, 'two');"
                         "INSERT INTO child VALUES (1, 1, 'a', NULL), (2, 2, NULL, x'00ff')");
        return database;
    }
};

namespace {

constexpr const char *tables[] = {"parent", "child", "word"};

/// A changeset kept in memory, in its pieces.
struct Pieces {
    QByteArrayList list;

    PieceWriter writer()
    {
        return [this](const QByteArray &piece) { list.append(piece); };
    }
    PieceReader reader() const
    {
        return [this, next = 0]() mutable { return list.value(next++); };
    }
};

Pieces record(Database &database, const QByteArray &sql)
{
    Pieces pieces;
    Transaction transaction(database);
    const Recorder recorder(database, tables);
    database.execute(sql);
    recorder.write(pieces.writer());
    transaction.commit();
    return pieces;
}

void apply(Database &database, const Pieces &pieces, Direction direction,
    OnConflict onConflict = OnConflict::Abort)
{
    Transaction transaction(database);
    applyChangeset(database, pieces.reader(), direction, onConflict);
    transaction.commit();
}

QString dump(Database &database)
{
    QString text;
    for (const char *table : {"parent", "child", "word", "outside"}) {
        Statement statement(database, QByteArray("SELECT * FROM ") + table + " ORDER BY 1");
        while (statement.step()) {
            text += QLatin1String(table);
            for (int i = 0; i < statement.columnCount(); ++i)
                text += u'|' + (statement.isNull(i) ? u"NULL"_s : statement.text(i));
            text += u'\n';
        }
    }
    return text;
}

} // namespace

void TestChanges::undoAndRedo()
{
    Database database = newDatabase();
    const QString before = dump(database);
    const Pieces pieces = record(database,
        "INSERT INTO parent VALUES (3, 'three'); INSERT INTO child VALUES (9, 3, 'x', x'01');"
        "UPDATE child SET note = 'changed', data = NULL WHERE id = 2;"
        "DELETE FROM child WHERE id = 1; DELETE FROM parent WHERE id = 1;"
        "INSERT INTO word VALUES ('k', 'v')");
    const QString after = dump(database);
    QVERIFY(after != before);
    for (int round = 0; round < 3; ++round) {
        apply(database, pieces, Direction::Undo);
        QCOMPARE(dump(database), before);
        apply(database, pieces, Direction::Redo);
        QCOMPARE(dump(database), after);
    }
}

void TestChanges::onlyTheListedTables()
{
    Database database = newDatabase();
    const Recorder recorder(database, tables);
    QVERIFY(recorder.isEmpty());
    database.execute("INSERT INTO outside VALUES (1)");
    QVERIFY(recorder.isEmpty());
    database.execute("UPDATE parent SET name = 'uno' WHERE id = 1");
    QVERIFY(!recorder.isEmpty());
}

void TestChanges::rowsThatCameAndWent()
{
    Database database = newDatabase();
    const Pieces pieces = record(database,
        "INSERT INTO parent VALUES (3, 'x'); DELETE FROM parent WHERE id = 3;"
        "UPDATE parent SET name = 'uno' WHERE id = 1; UPDATE parent SET name = 'one' WHERE id = 1");
    QVERIFY(pieces.list.isEmpty());
}

void TestChanges::pieces()
{
    Database database = newDatabase();
    Pieces pieces;
    qint64 total = 0;
    {
        Transaction transaction(database);
        const Recorder recorder(database, tables);
        Statement insert(database, "INSERT INTO child VALUES (?, 1, ?, NULL)");
        for (qint64 id = 100; id < 20100; ++id)
            insert.bind(1, id).bind(2, QString(500, QChar(ushort(u'a' + id % 26)))).run();
        insert.bind(1, qint64(99)).bind(2, QString(9'000'000, u'z')).run(); // a row of two pieces
        recorder.write(pieces.writer());
        transaction.commit();
    }
    for (const QByteArray &piece : std::as_const(pieces.list)) {
        QVERIFY(!piece.isEmpty());
        QVERIFY(piece.size() <= 4 * 1024 * 1024);
        total += piece.size();
    }
    QVERIFY(pieces.list.size() >= 5);
    QVERIFY(total > 19'000'000);
    const QString after = dump(database);
    apply(database, pieces, Direction::Undo);
    QCOMPARE(database.number("SELECT count(*) FROM child"), 2);
    apply(database, pieces, Direction::Redo);
    QCOMPARE(dump(database), after);
}

void TestChanges::failingStore()
{
    Database database = newDatabase();
    const Recorder recorder(database, tables);
    database.execute("UPDATE parent SET name = 'uno' WHERE id = 1");
    const auto full = [](const QByteArray &) { throw Error{ErrorCode::DiskFull, u"full"_s}; };
    QVERIFY(fails(ErrorCode::DiskFull, [&] { recorder.write(full); }));
    const auto broken = []() -> QByteArray { throw Error{ErrorCode::Io, u"broken"_s}; };
    QVERIFY(fails(ErrorCode::Io, [&] { applyChangeset(database, broken, Direction::Undo); }));
    QVERIFY(fails(ErrorCode::Io, [&] { changesIn(broken, Direction::Undo); }));
}

void TestChanges::conflict_data()
{
    QTest::addColumn<QByteArray>("meanwhile");
    QTest::newRow("changed") << QByteArray("UPDATE child SET note = 'other' WHERE id = 2");
    QTest::newRow("gone") << QByteArray("DELETE FROM child WHERE id = 2");
    QTest::newRow("there again") << QByteArray("INSERT INTO child VALUES (1, 2, 'new', NULL)");
    QTest::newRow("reference") << QByteArray("INSERT INTO child VALUES (50, 3, NULL, NULL)");
}

void TestChanges::conflict()
{
    QFETCH(QByteArray, meanwhile);
    Database database = newDatabase();
    const Pieces pieces = record(database,
        "INSERT INTO parent VALUES (3, 'three'); UPDATE child SET note = 'changed' WHERE id = 2;"
        "DELETE FROM child WHERE id = 1");
    database.execute(meanwhile);
    const QString between = dump(database);
    QVERIFY(fails(ErrorCode::Conflict, [&] { apply(database, pieces, Direction::Undo); }));
    QCOMPARE(dump(database), between);
}

void TestChanges::forced()
{
    Database database = newDatabase();
    const Pieces pieces = record(database,
        "UPDATE child SET note = 'changed' WHERE id = 2; UPDATE parent SET name = 'uno' WHERE id = "
        "1;"
        "DELETE FROM child WHERE id = 1");
    database.execute(
        "DELETE FROM parent WHERE id = 1; UPDATE child SET note = 'other' WHERE id = 2");
    apply(database, pieces, Direction::Undo, OnConflict::Force);
    // The note is what it was; the lost parent stays lost, and so does the row that needs it.
    QCOMPARE(database.number("SELECT note IS NULL FROM child WHERE id = 2"), 1);
    QCOMPARE(database.number("SELECT count(*) FROM parent WHERE id = 1"), 0);
}

// Within one step references may be wrong for a while: rows are applied table by table.
void TestChanges::references()
{
    Database database = newDatabase();
    const QString before = dump(database);
    const Pieces pieces = record(database,
        "PRAGMA defer_foreign_keys=ON; DELETE FROM parent; DELETE FROM child;"
        "INSERT INTO child VALUES (7, 70, NULL, NULL); INSERT INTO parent VALUES (70, 'p')");
    apply(database, pieces, Direction::Undo);
    QCOMPARE(dump(database), before);
    apply(database, pieces, Direction::Redo);
    QCOMPARE(database.number("SELECT parent FROM child"), 70);
}

void TestChanges::swappedValues()
{
    Database database = newDatabase();
    const QString before = dump(database);
    const Pieces pieces
        = record(database, "UPDATE parent SET name = CASE id WHEN 1 THEN 'two' ELSE 'one' END");
    apply(database, pieces, Direction::Undo);
    QCOMPARE(dump(database), before);
}

void TestChanges::whatIsRecorded()
{
    Database database = newDatabase();
    const Pieces pieces = record(database,
        "INSERT INTO child VALUES (9, 1, 'x', x'01'); UPDATE child SET note = 'b' WHERE id = 1;"
        "DELETE FROM child WHERE id = 2; INSERT INTO word VALUES ('k', 'v')");
    QMap<QString, QString> seen;
    readChangeset(pieces.reader(), [&](const RecordedRow &row) {
        const auto side = [&](const auto &values) {
            QStringList texts;
            for (int i = 0; i < row.columnCount; ++i) {
                const std::optional<Value> value = values(i);
                const auto *number = value ? std::get_if<qint64>(&*value) : nullptr;
                const auto *text = value ? std::get_if<QString>(&*value) : nullptr;
                texts.append(!value           ? u"-"_s
                        : number              ? QString::number(*number)
                        : text                ? *text
                        : value->index() == 0 ? u"NULL"_s
                                              : u"blob"_s);
            }
            return texts.join(u',');
        };
        seen.insert(QString::fromLatin1(row.table) + QString::number(row.id),
            QString::number(int(row.kind)) + u' ' + side(row.before) + u" > " + side(row.after));
    });
    const QMap<QString, QString> expected{{u"child9"_s, u"0 -,-,-,- > 9,1,x,blob"_s},
        {u"child1"_s, u"1 1,-,a,- > -,-,b,-"_s}, {u"child2"_s, u"2 2,2,NULL,blob > -,-,-,-"_s},
        {u"word0"_s, u"0 -,- > k,v"_s}};
    QCOMPARE(seen, expected);
    // A visitor that throws ends the reading.
    QVERIFY(fails(ErrorCode::Cancelled, [&] {
        readChangeset(pieces.reader(), [](const RecordedRow &) {
            throw Error{ErrorCode::Cancelled, u"enough"_s};
        });
    }));
}

void TestChanges::rowsTouched()
{
    Database database = newDatabase();
    const Pieces pieces = record(database,
        "INSERT INTO child VALUES (9, 1, 'x', x'01'); UPDATE child SET note = 'b' WHERE id = 1;"
        "DELETE FROM child WHERE id = 2");
    const Changes redo = changesIn(pieces.reader(), Direction::Redo);
    QVERIFY(redo.touches("child") && !redo.touches("parent"));
    QCOMPARE(redo.rowCount(), 3);
    const auto kindOf = [](const Changes &changes, qint64 id) {
        for (const RowChange &change : changes.tables.value("child")) {
            if (change.id == id)
                return int(change.kind);
        }
        return -1;
    };
    QCOMPARE(kindOf(redo, 9), int(ChangeKind::Inserted));
    QCOMPARE(kindOf(redo, 1), int(ChangeKind::Updated));
    QCOMPARE(kindOf(redo, 2), int(ChangeKind::Deleted));
    const Changes undo = changesIn(pieces.reader(), Direction::Undo);
    QCOMPARE(kindOf(undo, 9), int(ChangeKind::Deleted));
    QCOMPARE(kindOf(undo, 1), int(ChangeKind::Updated));
    QCOMPARE(kindOf(undo, 2), int(ChangeKind::Inserted));
}

void TestChanges::damagedPiece()
{
    Database database = newDatabase();
    Pieces pieces = record(database, "INSERT INTO child VALUES (9, 1, 'xxxxxxxxxx', x'01')");
    const QString before = dump(database);
    pieces.list[0].truncate(pieces.list[0].size() - 4);
    QVERIFY(fails(ErrorCode::Damaged, [&] { apply(database, pieces, Direction::Undo); }));
    QVERIFY(fails(ErrorCode::Damaged, [&] { changesIn(pieces.reader(), Direction::Undo); }));
    pieces.list[0].fill('\x7f');
    QVERIFY(errorOf([&] { apply(database, pieces, Direction::Undo); }));
    QCOMPARE(dump(database), before);
}

QTEST_GUILESS_MAIN(TestChanges)
#include "tst_changes.moc"
