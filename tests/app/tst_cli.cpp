// The command line does its jobs.

#include "core/roster/datednames.h"
#include "tests/app/program.h"
#include "tests/support/testroster.h"

#include <QTest>

using namespace soctv;

namespace {

const QString hospital = QStringLiteral(SOCTV_TEST_DATA "/returns/04-benh-vien.csv");

} // namespace

class TestCli : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void versionAndHelp();
    void languages();
    void wrongCalls_data();
    void wrongCalls();
    void importsAsTheTruthSays();
    void listsInOrder();
    void listsOneUnit();
    void listsWhatIsFound();
    void listsAsOfADay();
    void listsOnePersonOnce();
    void listsPosts();
    void listsDuplicates();
    void undoAndRedo();
    void undoBacksUpFirst();
    void exportsTheSameBytes_data();
    void exportsTheSameBytes();
    void exportsOneUnit();
    void exportsEverySheet();
    void exportsADayAndAPeriod();
    void sampleIsTheSameEveryTime();
    void ownExportComesInAsKnown();
    void checkCounts();
    void checkFindsAChangedByte();
    void backupIsAWholeRoster();
    void leavesNothingBeside();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    Run withHospital();

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_roster;
};

void TestCli::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_roster = path(QStringLiteral("danh sách 2026.soctv"));
    const Run made = soctvRun({"new", m_roster, "--office", "Liên đoàn Lao động quận Mẫu",
        "--superior", "Liên đoàn Lao động thành phố Mẫu"});
    QVERIFY2(made.code == 0, qPrintable(made.err));
}

Run TestCli::withHospital()
{
    return soctvRun({"import", m_roster, hospital, "--json"});
}

void TestCli::versionAndHelp()
{
    const Run version = soctvRun({"--version"});
    QCOMPARE(version.code, 0);
    QVERIFY(version.out.startsWith(QLatin1String("soctv ")));
    QCOMPARE(version.err, QString());
    const Run help = soctvRun({"--help"});
    QCOMPARE(help.code, 0);
    QCOMPARE(help.err, QString());
    for (const char *verb :
        {"new", "import", "export", "list", "check", "backup", "undo", "redo", "sample"}) {
        QVERIFY(help.out.contains(QLatin1String("soctv ") + QLatin1String(verb)));
        QCOMPARE(soctvRun({QLatin1String(verb), "--help"}).out, help.out);
    }
    for (const char *option :
        {"--office", "--superior", "--json", "--sheet", "--to", "--unit", "--table", "--search",
            "--as-of", "--full", "--rows", "--accept", "--dry-run", "--lang"})
        QVERIFY(help.out.contains(QLatin1String(option)));
    // Only what exists.
    QVERIFY(!help.out.contains(QLatin1String("--round")));
}

void TestCli::languages()
{
    QVERIFY(soctvRun({"--help"}).out.contains(QStringLiteral("Mở cửa sổ")));
    QVERIFY(soctvRun({"--lang", "en", "--help"}).out.contains(QLatin1String("Opens the window")));
    const QStringList call{"list", path("không có.soctv")};
    QCOMPARE(soctvRun(call).err, QStringLiteral("Không có tệp “không có.soctv”.\n"));
    QCOMPARE(soctvRun(call + QStringList{"--lang=en"}).err,
        QStringLiteral("There is no file “không có.soctv”.\n"));
    QCOMPARE(soctvRun({"--lang", "vi", "list", call.last()}).err, soctvRun(call).err);
}

void TestCli::wrongCalls_data()
{
    QTest::addColumn<QStringList>("arguments"); // FILE stands for the roster
    const auto row
        = [](const QString &call) { QTest::newRow(qPrintable(call)) << call.split(u' '); };
    for (const char *call :
        {"list", "list FILE --foo", "list FILE -j", "list FILE more", "list FILE --table nothing",
            "list FILE --table history --search a", "list FILE --table units --unit 1",
            "list FILE --search", "list FILE --as-of 31/2/2025", "list FILE --as-of tomorrow",
            "list FILE --table history --as-of 2025-06-30", "list FILE --json=yes",
            "list FILE --lang fr", "list FILE --json --json", "new FILE",
            "new FILE --office=", "sample FILE", "sample FILE --rows many", "sample FILE --rows 0",
            "export FILE", "export FILE --sheet mau-01", "export FILE --to a.pdf", "import FILE",
            "backup FILE", "check FILE --fast", "undo", "--foo", "import FILE a.csv --accept some",
            "import FILE a.csv --accept", "import FILE a.csv --dry-run=no", "--lang en --foo"})
        row(QLatin1String(call));
}

void TestCli::wrongCalls()
{
    QFETCH(QStringList, arguments);
    arguments.replaceInStrings(QStringLiteral("FILE"), m_roster);
    const auto before = contentsOf(m_folder->path());
    const Run run = soctvRun(arguments);
    QCOMPARE(run.code, 2);
    QCOMPARE(run.out, QString());
    QVERIFY(run.err.contains(QLatin1String("soctv")));
    QCOMPARE(contentsOf(m_folder->path()), before);
}

void TestCli::importsAsTheTruthSays()
{
    const Run first = withHospital();
    QVERIFY2(first.code == 0, qPrintable(first.err));
    const QList<QJsonObject> files = objectsIn(first.out);
    QCOMPARE(files.size(), 1);
    QCOMPARE(files.first().value(QLatin1String("file")), QStringLiteral("04-benh-vien.csv"));
    QCOMPARE(files.first().value(QLatin1String("unit")), QStringLiteral("Bệnh viện Đa khoa Mẫu"));
    QCOMPARE(files.first().value(QLatin1String("error")), QString());
    const QJsonArray truth = truthRows();
    const QJsonArray rows = files.first().value(QLatin1String("rows")).toArray();
    QCOMPARE(rows.size(), truth.size());
    for (qsizetype i = 0; i < truth.size(); ++i) {
        QJsonObject row = rows[i].toObject();
        QCOMPARE(row.take(QLatin1String("outcome")), QStringLiteral("new"));
        QCOMPARE(row.take(QLatin1String("row")).toInt(), int(i) + 2);
        QVERIFY(row.take(QLatin1String("issues")).isArray());
        QCOMPARE(row, truth[i].toObject());
    }
    // What the list says afterwards, looked up by name.
    for (const QJsonObject &person : objectsIn(soctvRun({"list", m_roster, "--json"}).out)) {
        QJsonObject row{{"section", person.value("sections").toArray().first()}};
        for (const char *key :
            {"full_name", "unit", "position", "phone", "email", "account_name", "account_link"})
            row.insert(QLatin1String(key), person.value(QLatin1String(key)));
        QVERIFY2(truth.contains(row), qPrintable(person.value("full_name").toString()));
        QVERIFY(person.value("phone_key").toString().startsWith(QLatin1String("+84")));
        QVERIFY(person.value("account_key").toString().startsWith(QLatin1String("facebook:")));
        QVERIFY(!person.contains(QLatin1String("note")));
    }
    // The second time nothing changes: no step, no byte.
    const auto before = contentsOf(m_folder->path());
    const Run second = withHospital();
    QCOMPARE(second.code, 0);
    for (const QJsonValue &row : objectsIn(second.out).first().value("rows").toArray())
        QCOMPARE(row.toObject().value(QLatin1String("outcome")), QStringLiteral("same"));
    QCOMPARE(contentsOf(m_folder->path()), before);
}

void TestCli::listsInOrder()
{
    withHospital();
    const QStringList expected{"Phan Minh Duy", "Phan Thị Văn Hiếu", "Bùi Văn Hoà", "Hồ Quốc Lan",
        "Hoàng Thị Kim Nhung", "Huỳnh Xuân Phương", "Hoàng Hữu Uyên", "Đặng Thị Hồng Yến",
        "Nguyễn Minh Yến"};
    QCOMPARE(namesIn(soctvRun({"list", m_roster, "--json"}).out), expected);
    const QStringList lines
        = soctvRun({"list", m_roster}).out.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), expected.size() + 1);
    for (qsizetype i = 0; i < expected.size(); ++i) {
        QCOMPARE(lines[i + 1].count(QLatin1Char('\t')), lines[0].count(QLatin1Char('\t')));
        QCOMPARE(lines[i + 1].split(QLatin1Char('\t')).value(2), expected[i]);
    }
}

void TestCli::listsOneUnit()
{
    withHospital();
    const auto people = [&](const QString &unit) {
        return soctvRun({"list", m_roster, "--json", "--unit", unit});
    };
    QCOMPARE(objectsIn(people(QStringLiteral("bệnh viện đa khoa mẫu")).out).size(), 9);
    QCOMPARE(objectsIn(people(QStringLiteral("Benh vien da khoa mau")).out).size(), 9);
    const auto units = objectsIn(
        soctvRun({"list", m_roster, "--table", "units", "--search", "benh vien", "--json"}).out);
    QCOMPARE(units.size(), 1);
    const QString id = QString::number(units.first().value(QLatin1String("id")).toInteger());
    QCOMPARE(objectsIn(people(id).out).size(), 9);
    QCOMPARE(objectsIn(people(QStringLiteral("Liên đoàn Lao động quận Mẫu")).out).size(), 0);
    QCOMPARE(people(QStringLiteral("Trạm lạ")).code, 1);
    // Two units of one name: candidates, with the ids to choose by.
    const QString twins = path(QStringLiteral("hai.soctv"));
    soctvRun({"new", twins, "--office", "LĐLĐ Mẫu", "--superior", "LĐLĐ Mẫu"});
    const Run run = soctvRun({"list", twins, "--unit", "LĐLĐ Mẫu"});
    QCOMPARE(run.code, 1);
    QCOMPARE(run.err.count(QStringLiteral("\tLĐLĐ Mẫu\n")), 2);
    const QString first = run.err.section(QLatin1Char('\n'), 1, 1).section(QLatin1Char('\t'), 0, 0);
    QCOMPARE(soctvRun({"list", twins, "--unit", first}).code, 0);
}

// Who held a post on that day, under the name the unit bore; today those that have not ended.
void TestCli::listsAsOfADay()
{
    TestRoster file;
    const QString unit = QStringLiteral("Công đoàn quận Mẫu");
    const auto row = [&](const QString &name, const QString &from, const QString &to) {
        return TestRoster::row(Role::Collaborator,
            {{"full_name", name}, {"unit", unit}, {"valid_from", from}, {"valid_to", to}});
    };
    const QList<qint64> posts = file.addAll(
        {row("An", "2020-01-01", "2025-06-30"), row("Bình", "2025-07-01", {}), row("Chi", {}, {})});
    QVERIFY(file->edit({Action::EditUnits, 1},
                    [&](Edit &edit) {
                        const qint64 id = readRows(edit.database(), posts).first().unit;
                        edit.update("unit_name", DatedNames(edit.database()).of(id).id,
                            {{"valid_to", QStringLiteral("2025-06-30")}});
                        edit.insert("unit_name",
                            {{"unit", id}, {"name", QStringLiteral("Công đoàn phường Mẫu")},
                                {"valid_from", QStringLiteral("2025-07-01")}});
                    })
                .ok());
    file.close();
    const auto listed = [&](const QStringList &more) {
        const Run run = soctvRun(QStringList{"list", file.file(), "--json"} + more);
        QStringList people;
        for (const QJsonObject &person : objectsIn(run.out)) {
            people.append(person.value(QLatin1String("full_name")).toString() + u'/'
                + person.value(QLatin1String("unit")).toString().section(u' ', 2, 2));
        }
        return people;
    };
    QCOMPARE(listed({}), (QStringList{"Bình/phường", "Chi/phường"}));
    for (const char *day : {"30/06/2025", "2025-06-30", "30.6.2025"})
        QCOMPARE(listed({"--as-of", day}), (QStringList{"An/quận", "Chi/quận"}));
    QCOMPARE(listed({"--as-of", "2025-07-01"}), (QStringList{"Bình/phường", "Chi/phường"}));
    QCOMPARE(listed({"--as-of=2019-01-01"}), QStringList{"Chi/quận"});
    QCOMPARE(listed({"--as-of", "2025-06-30", "--unit", unit}).size(), 2);
}

void TestCli::listsWhatIsFound()
{
    withHospital();
    const auto found = [&](const QString &text) {
        return namesIn(soctvRun({"list", m_roster, "--json", "--search", text}).out);
    };
    QCOMPARE(found(QStringLiteral("ho quoc")), QStringList({"Hồ Quốc Lan"}));
    QCOMPARE(found(QStringLiteral("hồ quốc")), QStringList({"Hồ Quốc Lan"}));
    QCOMPARE(found(QStringLiteral("hố quốc")), QStringList());
    QCOMPARE(found(QStringLiteral("0953006565")), QStringList({"Hoàng Thị Kim Nhung"}));
}

void TestCli::listsOnePersonOnce()
{
    const QString sheet = path(QStringLiteral("hai mục.csv"));
    QVERIFY(writeBytes(sheet,
        "Mục;Họ tên;Đơn vị;SĐT\n2;Lê Hương;Trạm A;0912345678\n1;Lê Hương;Trạm A;0912345678\n"));
    QCOMPARE(soctvRun({"import", m_roster, sheet}).code, 0);
    const auto people = objectsIn(soctvRun({"list", m_roster, "--json"}).out);
    QCOMPARE(people.size(), 1);
    QCOMPARE(people.first().value(QLatin1String("sections")), QJsonArray({1, 2}));
}

void TestCli::listsPosts()
{
    QVERIFY(withHospital().code == 0);
    const Run all = soctvRun({"list", m_roster, "--table", "posts", "--json"});
    QVERIFY2(all.code == 0, qPrintable(all.err));
    const QList<QJsonObject> posts = objectsIn(all.out);
    QVERIFY(posts.size() > 2);
    const QString role = posts.first().value(QStringLiteral("role")).toString();
    const Run some = soctvRun({"list", m_roster, "--table", "posts", "--role", role, "--json"});
    QVERIFY(some.code == 0 && !objectsIn(some.out).isEmpty());
    for (const QJsonObject &post : objectsIn(some.out))
        QCOMPARE(post.value(QStringLiteral("role")).toString(), role);
    QCOMPARE(soctvRun({"list", m_roster, "--table", "posts", "--role", "boss"}).code, 2);
    QCOMPARE(soctvRun({"list", m_roster, "--table", "people", "--role", role}).code, 2);
    QCOMPARE(soctvRun({"list", m_roster, "--table", "posts", "--as-of", "31/02/2026"}).code, 2);
}

void TestCli::listsDuplicates()
{
    const auto list = [this] {
        return objectsIn(soctvRun({"list", m_roster, "--table", "duplicates", "--json"}).out);
    };
    QVERIFY(list().isEmpty());
    const QString sample = path(QStringLiteral("mẫu.soctv"));
    QCOMPARE(soctvRun({"sample", sample, "--rows", "800"}).code, 0);
    const Run run = soctvRun({"list", sample, "--table", "duplicates", "--json"});
    QCOMPARE(run.code, 0);
    const auto pairs = objectsIn(run.out);
    QVERIFY(pairs.size() >= 8);
    int before = 99;
    for (const QJsonObject &pair : pairs) {
        const QJsonArray persons = pair.value(QLatin1String("persons")).toArray();
        QCOMPARE(persons.size(), 2);
        QVERIFY(!persons[0].toObject().value(QLatin1String("full_name")).toString().isEmpty());
        QVERIFY(persons[0].toObject().value(QLatin1String("id")).toInteger()
            < persons[1].toObject().value(QLatin1String("id")).toInteger());
        QVERIFY(!pair.value(QLatin1String("reasons")).toArray().isEmpty());
        const int score = pair.value(QLatin1String("score")).toInt();
        QVERIFY(score > 0 && score <= before); // most certain first
        before = score;
    }
    const QStringList lines = soctvRun({"list", sample, "--table", "duplicates"})
                                  .out.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), pairs.size() + 1);
    QCOMPARE(soctvRun({"list", sample, "--table", "duplicates", "--unit", "1"}).code, 2);
}

void TestCli::undoAndRedo()
{
    const QString empty = soctvRun({"list", m_roster, "--json"}).out;
    withHospital();
    const QString full = soctvRun({"list", m_roster, "--json"}).out;
    const Run undone = soctvRun({"undo", m_roster});
    QVERIFY2(undone.code == 0, qPrintable(undone.err));
    QCOMPARE(soctvRun({"list", m_roster, "--json"}).out, empty);
    const auto history
        = objectsIn(soctvRun({"list", m_roster, "--table", "history", "--json"}).out);
    QCOMPARE(history.size(), 1);
    QCOMPARE(history.first().value(QLatin1String("action")), QStringLiteral("import_rows"));
    QCOMPARE(history.first().value(QLatin1String("rows")).toInt(), 9);
    QCOMPARE(history.first().value(QLatin1String("undone")).toBool(), true);
    QCOMPARE(soctvRun({"undo", m_roster}).code, 1); // nothing is left
    QCOMPARE(soctvRun({"redo", m_roster}).code, 0);
    QCOMPARE(soctvRun({"list", m_roster, "--json"}).out, full);
    QCOMPARE(soctvRun({"redo", m_roster}).code, 1);
}

// A roster that came from elsewhere has no copies yet: one is made before the first change, and one
// at the end of each command that changes something.
void TestCli::undoBacksUpFirst()
{
    withHospital();
    const QString before = soctvRun({"list", m_roster, "--json"}).out;
    const QString moved = path(QStringLiteral("chuyển đến.soctv"));
    QVERIFY(QFile::copy(m_roster, moved));
    QCOMPARE(soctvRun({"undo", moved}).code, 0);
    const QDir copies(path(QStringLiteral("chuyển đến - sao lưu")));
    const QStringList names = copies.entryList({QStringLiteral("*.soctv")}, QDir::Files);
    QCOMPARE(names.size(), 2);
    QCOMPARE(soctvRun({"list", copies.filePath(names.first()), "--json"}).out, before);
    QCOMPARE(soctvRun({"redo", moved}).code, 0);
    QCOMPARE(copies.entryList({QStringLiteral("*.soctv")}, QDir::Files).size(), 3);
}

void TestCli::exportsTheSameBytes_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("pdf") << QByteArray("%PDF-");
    QTest::newRow("xlsx") << QByteArray("PK");
    QTest::newRow("ods") << QByteArray("PK");
    QTest::newRow("docx") << QByteArray("PK");
    QTest::newRow("csv") << QByteArray("\xEF\xBB\xBF");
}

void TestCli::exportsTheSameBytes()
{
    QFETCH(QByteArray, start);
    withHospital();
    const QString extension = QLatin1Char('.') + QLatin1String(QTest::currentDataTag());
    const QString first = path("một" + extension);
    const QString second = path("hai" + extension);
    const auto rosterBytes = bytesOf(m_roster);
    const Run run = soctvRun({"export", m_roster, "--sheet", "mau-01", "--to", first});
    QVERIFY2(run.code == 0, qPrintable(run.err));
    QCOMPARE(run.err, QString());
    QTest::qWait(1100); // a clock in the file would show
    QCOMPARE(
        soctvRun({"export", m_roster, "--sheet", "mau-01", "--lang", "en", "--to", second}).code,
        0);
    QVERIFY(bytesOf(first).startsWith(start));
    QCOMPARE(bytesOf(first), bytesOf(second));
    QCOMPARE(bytesOf(m_roster), rosterBytes);
    // The control: another roster gives another file.
    const QString sheet = path(QStringLiteral("thêm.csv"));
    QVERIFY(writeBytes(sheet, "Họ tên;SĐT\nLê Hương;0912345678\n"));
    QCOMPARE(soctvRun({"import", m_roster, sheet}).code, 0);
    QCOMPARE(soctvRun({"export", m_roster, "--sheet", "mau-01", "--to", second}).code, 0);
    QVERIFY(bytesOf(first) != bytesOf(second));
}

void TestCli::exportsOneUnit()
{
    withHospital();
    const QString sheet = path(QStringLiteral("thêm.csv"));
    QVERIFY(writeBytes(sheet, "Họ tên;Đơn vị;SĐT\nLê Hương;Trạm A;0912345678\n"));
    QCOMPARE(soctvRun({"import", m_roster, sheet}).code, 0);
    const QString target = path(QStringLiteral("trạm.csv"));
    QCOMPARE(soctvRun({"export", m_roster, "--sheet", "mau-01", "--unit", "tram a", "--to", target})
                 .code,
        0);
    QCOMPARE(bytesOf(target).count("\r\n"), 2); // titles and one row
    QVERIFY(bytesOf(target).contains("Lê Hương"));
}

// The usage lists the sheets that there are, and so does whoever names another one.
void TestCli::exportsEverySheet()
{
    withHospital();
    const QString usage = soctvRun({"--help", "--lang", "en"}).out;
    const Run unknown = soctvRun({"export", m_roster, "--sheet", "mau-99", "--to", path("a.pdf")});
    QCOMPARE(unknown.code, 1);
    for (const char *id :
        {"mau-01", "cong-tac-vien", "tang-giam", "tong-hop", "trang-chinh-thuc"}) {
        QVERIFY2(usage.contains(QLatin1String(id)), id);
        QVERIFY2(unknown.err.contains(QLatin1String(id)), id);
        for (const char *extension : {"pdf", "xlsx", "ods", "docx", "csv"}) {
            const QString target = path(QStringLiteral("ra.") + QLatin1String(extension));
            QCOMPARE(
                soctvRun({"export", m_roster, "--sheet", QLatin1String(id), "--to", target}).code,
                0);
            QVERIFY(!bytesOf(target).isEmpty());
        }
    }
}

void TestCli::exportsADayAndAPeriod()
{
    withHospital();
    const QString target = path(QStringLiteral("ra.csv"));
    const auto run = [&](const QString &sheet, const QStringList &more) {
        return soctvRun(QStringList{"export", m_roster, "--sheet", sheet, "--to", target} + more);
    };
    const QString changes = QStringLiteral("tang-giam");
    QCOMPARE(run(changes, {"--from", "2025-01-01", "--to-date", "30/6/2025"}).code, 0);
    QCOMPARE(run(changes, {"--from", "2025-07-01", "--to-date", "2025-06-30"}).code, 1);
    QCOMPARE(run(changes, {"--from", "mai"}).code, 2);
    QCOMPARE(run(QStringLiteral("mau-01"), {"--from", "2025-01-01"}).code, 1);
    QCOMPARE(run(QStringLiteral("mau-01"), {"--as-of", "2025-06-30"}).code, 0);
    QCOMPARE(run(QStringLiteral("mau-01"), {"--below"}).code, 2);
}

void TestCli::sampleIsTheSameEveryTime()
{
    const QString first = path(QStringLiteral("một.soctv"));
    const QString second = path(QStringLiteral("hai.soctv"));
    QCOMPARE(soctvRun({"sample", first, "--rows", "300"}).code, 0);
    QTest::qWait(1100);
    QCOMPARE(soctvRun({"sample", second, "--rows", "300"}).code, 0);
    QCOMPARE(bytesOf(first), bytesOf(second));
    const QString other = path(QStringLiteral("ba.soctv"));
    QCOMPARE(soctvRun({"sample", other, "--rows", "301"}).code, 0);
    QVERIFY(bytesOf(first) != bytesOf(other));
    QCOMPARE(soctvRun({"check", first, "--full"}).code, 0);
}

// What the program writes it knows again: every row of its own CSV is in already.
void TestCli::ownExportComesInAsKnown()
{
    const QString sample = path(QStringLiteral("mẫu.soctv"));
    const QString sheet = path(QStringLiteral("mẫu.csv"));
    QCOMPARE(soctvRun({"sample", sample, "--rows", "2000"}).code, 0);
    QCOMPARE(soctvRun({"export", sample, "--sheet", "mau-01", "--to", sheet}).code, 0);
    const auto before = bytesOf(sample);
    const Run run = soctvRun({"import", sample, sheet, "--json"});
    QMap<QString, int> outcomes;
    for (const QJsonValue &row : objectsIn(run.out).first().value("rows").toArray())
        ++outcomes[row.toObject().value(QLatin1String("outcome")).toString()];
    QCOMPARE(outcomes.value(QStringLiteral("new")), 0);
    QCOMPARE(outcomes.value(QStringLiteral("updated")), 0);
    QVERIFY(outcomes.value(QStringLiteral("same")) > 1500);
    QCOMPARE(bytesOf(sample), before);
}

void TestCli::checkCounts()
{
    withHospital();
    const Run run = soctvRun({"check", m_roster, "--full", "--lang", "en"});
    QVERIFY2(run.code == 0, qPrintable(run.err));
    QVERIFY(run.out.contains(QLatin1String("Section 1\t9\n")));
    QVERIFY(run.out.contains(QLatin1String("Units\t3\n")));
    QVERIFY(run.out.contains(QLatin1String("Steps in the history\t1\n")));
}

void TestCli::checkFindsAChangedByte()
{
    withHospital();
    QByteArray bytes = bytesOf(m_roster);
    const qsizetype at = bytes.indexOf("Chủ tịch CĐCS"); // a column without an index
    QVERIFY(at > 0);
    bytes[at] = 'c';
    QVERIFY(writeBytes(m_roster, bytes));
    const Run run = soctvRun({"check", m_roster, "--full"});
    QCOMPARE(run.code, 1);
    QCOMPARE(run.err, QStringLiteral("Tệp “danh sách 2026.soctv” bị hỏng. Không có gì bị xóa.\n"));
    QVERIFY(run.out.contains(QLatin1String("post\t8\t1\t0\n"))); // one that does not fit
    QVERIFY(!run.out.contains(QLatin1String("person")));
    QCOMPARE(bytesOf(m_roster), bytes);
    QVERIFY(writeBytes(m_roster, bytes.left(bytes.size() / 2)));
    const Run cut = soctvRun({"check", m_roster, "--full"});
    QCOMPARE(cut.code, 1);
    QVERIFY(cut.out.contains(QStringLiteral("≥")));
    QCOMPARE(bytesOf(m_roster), bytes.left(bytes.size() / 2));
}

void TestCli::backupIsAWholeRoster()
{
    withHospital();
    const QString copy = path(QStringLiteral("bản sao.soctv"));
    const Run run = soctvRun({"backup", m_roster, copy});
    QVERIFY2(run.code == 0, qPrintable(run.err));
    QCOMPARE(soctvRun({"list", copy, "--json"}).out, soctvRun({"list", m_roster, "--json"}).out);
    QCOMPARE(soctvRun({"undo", copy}).code, 0); // its history too
    const QByteArray before = bytesOf(copy);
    QCOMPARE(soctvRun({"backup", m_roster, copy}).code, 1);
    QCOMPARE(bytesOf(copy), before);
}

void TestCli::leavesNothingBeside()
{
    withHospital();
    soctvRun({"undo", m_roster});
    soctvRun({"list", m_roster});
    soctvRun({"check", m_roster, "--full"});
    const QStringList left
        = QDir(m_folder->path())
              .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    QCOMPARE(left, QStringList({"danh sách 2026 - sao lưu", "danh sách 2026.soctv"}));
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
