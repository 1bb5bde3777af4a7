#include "core/intake/filenotes.h"
#include "core/intake/rowissues.h"
#include "tests/intake/returns.h"
#include "tests/support/dump.h"

#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

namespace {

QStringList sheet(const QString &rows)
{
    return QStringList{u"Mục;Họ tên;Đơn vị;Chức vụ;Điện thoại"_s} + rows.split(u'|');
}

QDateTime hour(int hours)
{
    return QDateTime(QDate(2026, 3, 2), QTime(hours, 0));
}

QStringList namesOf(const QList<MissingRow> &rows)
{
    QStringList names;
    for (const MissingRow &row : rows)
        names.append(row.fullName);
    return names;
}

} // namespace

// Files that came before, that come twice, that replace each other; and who is missing from them.
class TestFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void newerOneIsProposed();
    void sameTime();
    void otherSectionIsNoReplacement();
    void theSameFileTwice();
    void theSameFileAgain();
    void missing_data();
    void missing();
    void missingOfTheNewerFile();
    void nobodyIsDeleted();

private:
    Returns &add(const QString &name, const QString &rows, int hours, const QByteArray &hash = {})
    {
        m_returns->add(name, sheet(rows));
        ReturnedFile &file = m_returns->file(int(m_returns->files().size()) - 1);
        file.modified = hour(hours);
        file.hash = hash;
        return *m_returns;
    }

    std::unique_ptr<TestRoster> m_roster;
    std::unique_ptr<Returns> m_returns;
};

void TestFiles::init()
{
    m_roster = std::make_unique<TestRoster>();
    m_returns = std::make_unique<Returns>(*m_roster);
}

void TestFiles::newerOneIsProposed()
{
    add(u"a.csv"_s, u"1;Lê Hương;Trạm A;Chủ tịch;0912345678"_s, 9);
    add(u"b.csv"_s, u"1;Lê Hương;TRẠM  A;Phó Chủ tịch;0912345678|1;Lê Lan;Trạm A;;0912345679"_s, 8);
    add(u"c.csv"_s, u"1;Lê Mai;Trạm C;;0912345670"_s, 7);
    const ImportPlan plan = m_returns->plan();
    QCOMPARE(outcomes(plan), QStringList({"new", "skipped", "skipped", "new"}));
    QCOMPARE(codesOf(plan.rows[1].issues).last(), u"file_superseded"_s);
    QCOMPARE(plan.fileNotes[1].supersededBy, 0);
    QVERIFY(!plan.fileNotes[1].comesIn);
    QCOMPARE(plan.fileNotes[0].supersededBy, -1);
    QCOMPARE(plan.fileNotes[2].supersededBy, -1);
    // The officer takes the older one too: what differs is to be checked.
    m_returns->choices.takenFiles.insert(1);
    const ImportPlan taken = m_returns->plan();
    QCOMPARE(outcomes(taken), QStringList({"new", "check", "new", "new"}));
    QCOMPARE(taken.fileNotes[1].supersededBy, 0);
    QVERIFY(taken.fileNotes[1].comesIn);
}

void TestFiles::sameTime()
{
    add(u"a.csv"_s, u"1;Lê Hương;Trạm A;;0912345678"_s, 9);
    add(u"a (2).csv"_s, u"1;Lê Lan;Trạm A;;0912345679"_s, 9);
    QCOMPARE(outcomes(m_returns->plan()), QStringList({"skipped", "new"}));
}

void TestFiles::otherSectionIsNoReplacement()
{
    add(u"mục 1.csv"_s, u"1;Lê Hương;Trạm A;;0912345678"_s, 9);
    add(u"mục 2.csv"_s, u"2;Lê Lan;Trạm A;;0912345679"_s, 8);
    QCOMPARE(outcomes(m_returns->plan()), QStringList({"new", "new"}));
    // Nor is one that lacks a section which the older one has.
    add(u"cả hai.csv"_s, u"1;Lê Mai;Trạm A;;0912345670|2;Lê Tư;Trạm A;;0912345671"_s, 7);
    QCOMPARE(outcomes(m_returns->plan()), QStringList({"new", "new", "new", "new"}));
}

void TestFiles::theSameFileTwice()
{
    add(u"a.csv"_s, u"1;Lê Hương;Trạm A;;0912345678"_s, 9, "x");
    add(u"bản sao.csv"_s, u"1;Lê Hương;Trạm A;;0912345678"_s, 10, "x");
    const ImportPlan plan = m_returns->plan();
    QCOMPARE(outcomes(plan), QStringList({"new", "skipped"}));
    QCOMPARE(plan.fileNotes[1].sameAsFile, 0);
    QCOMPARE(codesOf(plan.rows[1].issues).last(), u"file_repeated"_s);
    QCOMPARE(plan.fileNotes[0].supersededBy, -1);
}

void TestFiles::theSameFileAgain()
{
    const QByteArray hash(32, 'h');
    add(u"a.csv"_s, u"1;Lê Hương;Trạm A;;0912345678"_s, 9, hash);
    const QStringList before = dumpUndoTables(m_roster->database());
    QVERIFY(m_returns->plan().fileNotes.first().importedOn.isNull());
    m_returns->import();
    const ImportPlan again = m_returns->plan();
    QCOMPARE(again.fileNotes.first().importedOn, QDate::currentDate());
    QCOMPARE(outcomes(again), QStringList({"same"})); // it is said, nothing more
    const qint64 post = listRows(*m_roster).first().post;
    QCOMPARE(sourcesOf(m_roster->database(), post).size(), 1);
    // What is taken back did not come in.
    QVERIFY((*m_roster)->undo().ok());
    QCOMPARE(dumpUndoTables(m_roster->database()), before);
    QVERIFY(m_returns->plan().fileNotes.first().importedOn.isNull());
    // Nor did a file whose rows all wait for somebody.
    add(u"b.csv"_s, u"1;Lê Lan;Trạm B;;0912345678"_s, 9, QByteArray(32, 'i'));
    QCOMPARE(outcomes(m_returns->import()), QStringList({"new", "check"}));
    QVERIFY(!m_returns->plan().fileNotes[0].importedOn.isNull());
    QVERIFY(m_returns->plan().fileNotes[1].importedOn.isNull());
}

void TestFiles::missing_data()
{
    QTest::addColumn<QString>("rows");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *rows, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(rows) << QString::fromUtf8(expected);
    };
    row("one is there", "1;Lê Hương;Trạm A;;0912345678", "Lê Lan");
    row("both are", "1;Lê Hương;Trạm A;;|1;Lê Lan;Trạm A;Chủ tịch;", "");
    row("another section", "2;Lê Tư;Trạm A;;0912000004", "");
    row("another unit", "1;Lê Tư;Trạm B;;0912000004", "Lê Ba");
    row("to be checked is there too", "1;Lê Hương;Trạm A;;0987654321", "Lê Lan");
    row("mistyped is there too", "1;Lê Hươg;Trạm A;;", "Lê Lan");
    row("moved away is there too", "1;Lê Ba;Trạm A;;0912345677", "Lê Hương,Lê Lan");
}

void TestFiles::missing()
{
    QFETCH(QString, rows);
    QFETCH(QString, expected);
    add(u"trước.csv"_s,
        u"1;Lê Hương;Trạm A;Chủ tịch;0912345678|1;Lê Lan;Trạm A;;|2;Lê Năm;Trạm A;;|"
        "1;Lê Ba;Trạm B;;0912345677"_s,
        1);
    m_returns->import();
    m_returns = std::make_unique<Returns>(*m_roster);
    add(u"sau.csv"_s, rows, 2);
    const ImportPlan plan = m_returns->plan();
    QStringList names = namesOf(plan.missing);
    names.sort();
    QStringList wanted = expected.split(u',', Qt::SkipEmptyParts);
    if (rows.startsWith(u"2;"))
        wanted.append(u"Lê Năm"_s);
    QCOMPARE(names, wanted);
    for (const MissingRow &row : plan.missing) {
        QCOMPARE(row.file, 0);
        QVERIFY(row.unit.startsWith(u"Trạm"));
        QCOMPARE(m_roster->row(row.post).texts[field("full_name")], row.fullName);
    }
}

// Who stands only in the older sheet of a unit is missing from the newer one.
void TestFiles::missingOfTheNewerFile()
{
    add(u"trước.csv"_s, u"1;Lê Hương;Trạm A;;0912345678|1;Lê Lan;Trạm A;;0912345679"_s, 1);
    m_returns->import();
    add(u"sau.csv"_s, u"1;Lê Hương;Trạm A;;0912345678"_s, 2);
    QCOMPARE(namesOf(m_returns->plan().missing), QStringList{u"Lê Lan"_s});
    m_returns->choices.takenFiles.insert(0);
    QCOMPARE(namesOf(m_returns->plan().missing), QStringList());
}

void TestFiles::nobodyIsDeleted()
{
    add(u"trước.csv"_s, u"1;Lê Hương;Trạm A;;0912345678|1;Lê Lan;Trạm A;;0912345679"_s, 1);
    m_returns->import();
    m_returns = std::make_unique<Returns>(*m_roster);
    add(u"sau.csv"_s, u"1;Lê Mai;Trạm A;;0912345670"_s, 2);
    QCOMPARE(m_returns->import().missing.size(), 2);
    QCOMPARE(listRows(*m_roster).size(), 3);
}

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
