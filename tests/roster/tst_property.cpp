// Random edits of every kind, with closing, opening, undo and redo in between: undo of all gives
// the first rows back, redo of all the last ones, byte for byte and in every table that undo
// covers.

#include "core/roster/schema.h"
#include "tests/support/dump.h"
#include "tests/support/randomedits.h"
#include "tests/support/testroster.h"

#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestProperty : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { workInMemory(); }
    void everyActionIsDrawn();
    void undoAndRedoOfAll_data();
    void undoAndRedoOfAll();
    void seesAWriteBesideTheRecorder();
    void seesATableThatIsNotRecorded();
};

namespace {

constexpr int editsPerRun = 150;

/// A roster and what its tables held after each step.
class Run {
public:
    explicit Run(quint32 seed)
        : m_from(seed)
    {
        m_states.append(dumpUndoTables(m_file.database()));
    }

    TestRoster &file() { return m_file; }

    void edit(const RandomEdit &entry)
    {
        const qint64 before = m_file->editNumber();
        const auto done
            = m_file->edit({entry.action, 1}, [&](Edit &edit) { entry.operation(edit, m_from); });
        if (!done)
            qFatal("%s: %s", actionKey(entry.action).data(), qPrintable(done.error().message));
        if (m_file->editNumber() == before)
            return; // it found nothing to do
        m_states.resize(++m_at);
        m_states.append(dumpUndoTables(m_file.database()));
        m_done.insert(int(entry.action));
    }
    void wander()
    {
        if (m_from.oneIn(8))
            m_file.reopen();
        const auto direction = m_from.oneIn(2) ? Direction::Undo : Direction::Redo;
        for (int n = m_from.oneIn(4) ? m_from.below(5) : 0; n > 0; --n)
            travel(direction);
    }
    /// One step back or forth; false at the end of the history.
    bool travel(Direction direction)
    {
        const bool back = direction == Direction::Undo;
        if (m_at == (back ? 0 : m_states.size() - 1))
            return false;
        const auto done = back ? m_file->undo() : m_file->redo();
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
        m_at += back ? -1 : 1;
        return true;
    }
    bool isAsItWas() { return dumpUndoTables(m_file.database()) == m_states.at(m_at); }
    bool drawOnce()
    {
        edit(m_from.pick(randomEdits()));
        const bool same = isAsItWas();
        wander();
        return same && isAsItWas() && verifyRowHashes(m_file.database()) > 0;
    }
    const QSet<int> &done() const { return m_done; }
    qsizetype steps() const { return m_states.size() - 1; }

private:
    TestRoster m_file;
    RandomSource m_from;
    QList<QStringList> m_states;
    qsizetype m_at = 0;
    QSet<int> m_done;
};

QSet<int> &seenActions()
{
    static QSet<int> seen;
    return seen;
}

} // namespace

void TestProperty::everyActionIsDrawn()
{
    QSet<int> drawn;
    for (const RandomEdit &entry : randomEdits())
        drawn.insert(int(entry.action));
    for (int action = 0; action < int(Action::Count); ++action)
        QVERIFY2(drawn.contains(action), qPrintable(QString(actionKey(Action(action)))));
    QCOMPARE(randomEdits().size(), int(Action::Count));
}

void TestProperty::undoAndRedoOfAll_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::newRow(QByteArray::number(seed).constData()) << seed;
}

void TestProperty::undoAndRedoOfAll()
{
    QFETCH(quint32, seed);
    Run run(seed);
    for (int i = 0; i < editsPerRun; ++i)
        QVERIFY2(run.drawOnce(), qPrintable(QString::number(i)));
    // To the last step, to the first, and to the last again; each state on the way is right.
    for (const Direction direction : {Direction::Redo, Direction::Undo, Direction::Redo}) {
        if (direction == Direction::Undo)
            run.file().reopen();
        while (run.travel(direction))
            QVERIFY(run.isAsItWas());
        QVERIFY(verifyRowHashes(run.file().database()) > 0);
    }
    QVERIFY(run.steps() > 10);
    seenActions() += run.done();
    if (seed == 6)
        QCOMPARE(seenActions().size(), int(Action::Count)); // each changed something, some time
}

// Control: what is written past Roster::edit() does not go unseen.
void TestProperty::seesAWriteBesideTheRecorder()
{
    Run run(7);
    run.edit(randomEdits().at(1));
    run.edit(randomEdits().at(1));
    QVERIFY(run.isAsItWas());
    run.file().database().execute(
        "INSERT INTO unit_alias VALUES (4711, (SELECT min(id) FROM unit), "
        "'by hand', NULL)");
    QVERIFY(!run.isAsItWas());
    while (run.travel(Direction::Undo))
        QVERIFY(!run.isAsItWas());
}

// Control: a table that undo forgets is noticed.
void TestProperty::seesATableThatIsNotRecorded()
{
    TestRoster file;
    QList<const char *> tables(undoTables().begin(), undoTables().end());
    tables.removeIf([](const char *table) { return QByteArray(table) == "source"; });
    const QStringList before = dumpUndoTables(file.database());
    QByteArrayList pieces;
    {
        Transaction transaction(file.database());
        const Recorder recorder(file.database(), tables);
        Edit edit(file.database());
        RandomSource from(1);
        importAtRandom(edit, from);
        recorder.write([&](const QByteArray &piece) { pieces.append(piece); });
        transaction.commit();
    }
    const auto reader = [&, next = 0]() mutable { return pieces.value(next++); };
    const auto undone = guarded([&] {
        Transaction transaction(file.database());
        applyChangeset(file.database(), reader, Direction::Undo, OnConflict::Force);
        transaction.commit();
    });
    QVERIFY(!undone.ok() || dumpUndoTables(file.database()) != before);
}

QTEST_GUILESS_MAIN(TestProperty)
#include "tst_property.moc"
