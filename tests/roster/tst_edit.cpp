#include "core/roster/edit.h"

#include "core/roster/schema.h"
#include "tests/support/dump.h"
#include "tests/support/errors.h"

#include <QTemporaryDir>
#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestEdit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void hashTellsRecordsApart();
    void hashIgnoresOrderAndNull();
    void insertAndUpdate();
    void updateOfTheSameIsNone();
    void updateOfNothing();
    void remove();
    void office();
    void idsAreNotReused();
    void strangeTexts();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Database> m_database;
};

void TestEdit::init()
{
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_database.emplace(Database::create(m_folder->filePath(u"a.soctv"_s)));
    createSchema(*m_database);
}

void TestEdit::hashTellsRecordsApart()
{
    const QList<Record> records{{}, {{"a", u"b"_s}}, {{"a", u"c"_s}}, {{"ab", QString()}},
        {{"a", QString()}}, {{"a", qint64(1)}}, {{"a", u"1"_s}}, {{"a", QByteArray("1")}},
        {{"a", QByteArray()}}, {{"a", u"b"_s}, {"c", u"d"_s}}, {{"a", u"bc"_s}, {"", u"d"_s}},
        {{"a", u"d"_s}, {"c", u"b"_s}}, {{"a", qint64(-1)}}, {{"a", qint64(256)}}};
    QSet<QByteArray> hashes;
    for (const Record &record : records) {
        QCOMPARE(rowHash(record).size(), 8);
        hashes.insert(rowHash(record));
    }
    QCOMPARE(hashes.size(), records.size());
}

void TestEdit::hashIgnoresOrderAndNull()
{
    const QByteArray hash = rowHash({{"a", u"b"_s}, {"c", qint64(7)}});
    QCOMPARE(rowHash({{"c", qint64(7)}, {"a", u"b"_s}}), hash);
    QCOMPARE(rowHash({{"c", qint64(7)}, {"b", Value()}, {"a", u"b"_s}}), hash);
    // Kept files depend on it: written down once.
    QCOMPARE(hash.toHex(), QByteArray("6414608fe8b7fafa"));
}

void TestEdit::insertAndUpdate()
{
    Edit edit(*m_database);
    const qint64 id = edit.insert("person", {{"full_name", u"Đỗ Thị Ánh"_s}});
    verifyRowHashes(*m_database);
    edit.update("person", id, {{"phone", u"0900000003"_s}, {"full_name", Value()}});
    verifyRowHashes(*m_database);
    Statement row(*m_database, "SELECT full_name IS NULL, phone FROM person WHERE id = ?");
    QVERIFY(row.bind(1, id).step());
    QCOMPARE(row.integer(0), 1);
    QCOMPARE(row.text(1), u"0900000003"_s);
}

void TestEdit::updateOfTheSameIsNone()
{
    Edit edit(*m_database);
    const qint64 id = edit.insert("person", {{"full_name", u"Lê Ái"_s}});
    const qint64 before = m_database->number("SELECT total_changes()");
    edit.update("person", id, {{"full_name", u"Lê Ái"_s}, {"phone", Value()}});
    edit.update("person", id, {});
    QCOMPARE(m_database->number("SELECT total_changes()"), before);
}

void TestEdit::updateOfNothing()
{
    Edit edit(*m_database);
    const QStringList before = dumpUndoTables(*m_database);
    edit.update("person", 4711, {{"full_name", u"nobody"_s}});
    QCOMPARE(dumpUndoTables(*m_database), before);
    QVERIFY(errorOf([&] { edit.insert("person", {{"no_such_column", u"x"_s}}); }));
}

void TestEdit::remove()
{
    Edit edit(*m_database);
    const QStringList before = dumpUndoTables(*m_database);
    const qint64 id = edit.insert("person", {{"full_name", u"Lê Ái"_s}});
    edit.remove("person", id);
    QCOMPARE(dumpUndoTables(*m_database), before);
}

void TestEdit::office()
{
    Edit edit(*m_database);
    edit.setOffice(u"place"_s, u"Ví Dụ"_s);
    edit.setOffice(u"place"_s, u"Mẫu"_s);
    edit.setOffice(u"signer_name"_s, u"Trần Đức"_s);
    QCOMPARE(dumpTable(*m_database, "office").size(), 2);
    QVERIFY(dumpTable(*m_database, "office").first().contains(u"'Mẫu'"_s));
    verifyRowHashes(*m_database);
    edit.setOffice(u"place"_s, {});
    QCOMPARE(dumpTable(*m_database, "office").size(), 1);
}

void TestEdit::idsAreNotReused()
{
    qint64 last = 0;
    {
        Edit edit(*m_database);
        last = edit.insert("person", {});
        edit.remove("person", last);
        edit.saveIds();
    }
    Edit edit(*m_database);
    QVERIFY(edit.insert("person", {}) > last);
    QVERIFY(edit.insert("post", {{"person", last + 1}, {"role", u"core_staff"_s}}) > last + 1);
}

void TestEdit::strangeTexts()
{
    Edit edit(*m_database);
    const QStringList texts{u"'; DROP TABLE person; --"_s, u"a\0b"_s, u"\U0001F600"_s,
        u"Việt Nam"_s, QString(300000, u'ữ'), QString(QChar(0xd800))};
    for (const QString &text : texts)
        edit.insert("person", {{"full_name", text}});
    verifyRowHashes(*m_database);
    Statement names(*m_database, "SELECT full_name FROM person ORDER BY id");
    for (int i = 0; i < 5; ++i) {
        QVERIFY(names.step());
        QCOMPARE(names.text(0), texts.at(i));
    }
}

QTEST_GUILESS_MAIN(TestEdit)
#include "tst_edit.moc"
