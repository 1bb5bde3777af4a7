// `soctv unit …` and `list --table units`: units move, merge and close without a window, and the
// list shows them as of a day.

#include "core/roster/roster.h"
#include "core/roster/unitevents.h"
#include "core/roster/units.h"
#include "tests/app/program.h"

#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestCliUnitEvents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsATree();
    void movesSome();
    void merges();
    void closes();
    void dryRunWritesNothing();
    void refusals_data();
    void refusals();

private:
    Run unit(const QStringList &arguments) const
    {
        return soctvRun(QStringList{"unit", m_roster} + arguments);
    }
    // The names from the top down as of a day, by name.
    QMap<QString, QString> paths(const QString &day) const
    {
        QMap<QString, QString> all;
        const Run run = soctvRun({"list", m_roster, "--table", "units", "--json", "--as-of", day});
        for (const QJsonObject &object : objectsIn(run.out)) {
            QStringList path;
            for (const QJsonValue &name : object.value("path").toArray())
                path.append(name.toString());
            all.insert(object.value("name").toString(), path.mid(1).join(u" / "));
        }
        return all;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_roster;
};

void TestCliUnitEvents::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_roster = m_folder->filePath(u"danh sách.soctv"_s);
    auto made = Roster::create(m_roster, {u"Liên đoàn Lao động Mẫu"_s, {}});
    QVERIFY(made.ok());
    const Done done = (*made)->edit({Action::AddUnit, 4}, [](Edit &edit) {
        const qint64 office = edit.unitNames()->all().first().id;
        const qint64 north = foundUnit(edit, {u"Bắc"_s, 0, office, u"B"_s}, {}, {});
        foundUnit(edit, {u"Nam"_s, 0, office, u"N"_s}, {}, {});
        foundUnit(edit, {u"Trường A"_s, 0, north, u"A1"_s}, {}, {});
        foundUnit(edit, {u"Trường B"_s, 0, north, {}}, {}, {});
    });
    QVERIFY(done.ok());
}

void TestCliUnitEvents::listsATree()
{
    const Run run = soctvRun({"list", m_roster, "--table", "units", "--json"});
    QCOMPARE(run.code, 0);
    const QList<QJsonObject> units = objectsIn(run.out);
    QCOMPARE(units.size(), 5);
    QVERIFY(units.first().value("parent").isNull());
    QCOMPARE(units.at(2).value("name").toString(), u"Trường A"_s);
    QCOMPARE(units.at(2).value("code").toString(), u"A1"_s);
    QCOMPARE(units.at(2).value("kind").toString(), u"grassroots"_s);
    QCOMPARE(units.at(2).value("parent"), units.at(1).value("id"));
    QVERIFY(soctvRun({"list", m_roster, "--table", "units"})
                .out.contains(u"Liên đoàn Lao động Mẫu › Bắc › Trường A"_s));
    QCOMPARE(soctvRun({"list", m_roster, "--table", "units", "--as-of", "no day"}).code, 2);
}

void TestCliUnitEvents::movesSome()
{
    const Run run = unit({"move", "a1", "truong b", "--to", "Nam", "--on", "1/7/2025", "--decision",
        "12/QĐ", "--decision-date", "20/6/2025", "--json"});
    QCOMPARE(run.err, QString());
    QCOMPARE(run.code, 0);
    QCOMPARE(objectsIn(run.out).size(), 2);
    QCOMPARE(objectsIn(run.out).first().value("before").toString(), u"Bắc"_s);
    QCOMPARE(paths(u"2025-06-30"_s).value(u"Trường A"_s), u"Bắc / Trường A"_s);
    QCOMPARE(paths(u"2025-07-01"_s).value(u"Trường A"_s), u"Nam / Trường A"_s);
    QCOMPARE(soctvRun({"undo", m_roster}).code, 0); // one step
    QCOMPARE(paths(u"2025-07-01"_s).value(u"Trường B"_s), u"Bắc / Trường B"_s);
}

void TestCliUnitEvents::merges()
{
    QCOMPARE(unit({"merge", "Trường A", "--into", "Trường B", "--on", "2025-07-01"}).code, 0);
    QVERIFY(paths(u"2025-06-30"_s).contains(u"Trường A"_s));
    QVERIFY(!paths(u"2025-07-01"_s).contains(u"Trường A"_s));
}

void TestCliUnitEvents::closes()
{
    QCOMPARE(unit({"close", "Bắc", "--on", "2025-07-01"}).code, 1); // two stand below it
    QCOMPARE(unit({"close", "Bắc", "Trường A", "--to", "Nam", "--on", "2025-07-01"}).code, 0);
    QCOMPARE(paths(u"2025-07-01"_s).value(u"Trường B"_s), u"Nam / Trường B"_s);
    QCOMPARE(unit({"close", "Nam", "--with-below", "--on", "2025-08-01"}).code, 0);
    QCOMPARE(paths(u"2025-08-01"_s).size(), 1);
}

void TestCliUnitEvents::dryRunWritesNothing()
{
    const auto before = contentsOf(m_folder->path());
    const Run run = unit({"move", "Trường A", "--to", "Nam", "--on", "1/7/2025", "--dry-run"});
    QCOMPARE(run.code, 0);
    QVERIFY(run.out.contains(u"Trường A"_s));
    QCOMPARE(contentsOf(m_folder->path()), before);
}

void TestCliUnitEvents::refusals_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, int code, const QStringList &arguments) {
        QTest::newRow(name) << arguments << code;
    };
    row("a circle", 1, {"move", "Bắc", "--to", "Trường A", "--on", "2025-07-01"});
    row("into itself", 1, {"merge", "Nam", "--into", "Nam", "--on", "2025-07-01"});
    row("no day", 1, {"move", "Trường A", "--to", "Nam"});
    row("decision without a date", 1,
        {"move", "Trường A", "--to", "Nam", "--on", "2025-07-01", "--decision", "12"});
    row("no such unit", 1, {"move", "Trường Z", "--to", "Nam", "--on", "2025-07-01"});
    row("the office", 1, {"close", "Liên đoàn Lao động Mẫu", "--with-below", "--on", "2025-07-01"});
    row("no target", 2, {"move", "Trường A", "--on", "2025-07-01"});
    row("wrong option", 2, {"move", "Trường A", "--into", "Nam", "--on", "2025-07-01"});
    row("no day of the calendar", 2, {"move", "Trường A", "--to", "Nam", "--on", "30/2/2025"});
    row("nothing known", 2, {"explode", "Trường A"});
    row("no unit", 2, {"move"});
}

void TestCliUnitEvents::refusals()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    const QByteArray before = bytesOf(m_roster);
    const Run run = unit(arguments);
    QCOMPARE(run.code, code);
    QVERIFY(run.err.size() > 10);
    QCOMPARE(bytesOf(m_roster), before);
}

QTEST_GUILESS_MAIN(TestCliUnitEvents)
#include "tst_cliunitevents.moc"
