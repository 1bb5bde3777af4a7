#include "tests/app/program.h"

#include <QTest>

using namespace soctv;

namespace {

const QString returns = QStringLiteral(SOCTV_TEST_DATA "/returns/");

QJsonArray rowsIn(const QString &truth)
{
    return QJsonDocument::fromJson(bytesOf(returns + truth))
        .object()
        .value(QLatin1String("rows"))
        .toArray();
}

QStringList valuesOf(const QJsonArray &rows, const char *key)
{
    QStringList values;
    for (const QJsonValue &row : rows)
        values.append(row.toObject().value(QLatin1String(key)).toString());
    return values;
}

// What TCVN3 (ABC) loses: it has no capitals with a tone.
QJsonObject withoutCase(QJsonObject row)
{
    for (const char *key : {"full_name", "unit", "position", "account_name"})
        row[QLatin1String(key)] = row.value(QLatin1String(key)).toString().toLower();
    return row;
}

QJsonArray importedRows(const Run &run)
{
    QJsonArray rows;
    for (const QJsonObject &file : objectsIn(run.out)) {
        for (const QJsonValue &row : file.value(QLatin1String("rows")).toArray())
            rows.append(row);
    }
    return rows;
}

} // namespace

// `soctv import` with files as they come back, as a script of the office would call it.
class TestCliImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asTheTruthSays_data();
    void asTheTruthSays();
    void typedStaysTyped();
    void onlyNewRows();
    void dryRunWritesNothing();
    void folders();
    void folderWithNothing();
    void checkedRowsStayOut();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    Run list() const { return soctvRun({"list", m_roster, "--json"}); }
    QString write(const QString &name, const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_roster;
};

void TestCliImport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_roster = path(QStringLiteral("danh sách.soctv"));
    QCOMPARE(soctvRun({"new", m_roster, "--office", "Liên đoàn Lao động Mẫu"}).code, 0);
}

QString TestCliImport::write(const QString &name, const QByteArray &bytes) const
{
    const QString target = path(name);
    QDir().mkpath(QFileInfo(target).path());
    return writeBytes(target, bytes) ? target : QString();
}

void TestCliImport::asTheTruthSays_data()
{
    QTest::addColumn<QString>("file");
    for (const char *file : {"01-truong-mam-non-hoa-sen.xlsx", "02-giay-em.ods",
             "03-tram-y-te.docx", "04-benh-vien.csv", "05-ubnd.xls", "06-htx-van-tai.xlsx",
             "07-tieu-hoc.xls", "08-trung-tam-van-hoa.xlsx", "formats/41-csv-1258.csv"})
        QTest::newRow(file) << QString::fromLatin1(file);
}

void TestCliImport::asTheTruthSays()
{
    QFETCH(QString, file);
    const Run run = soctvRun({"import", m_roster, returns + file, "--accept", "all", "--json"});
    QVERIFY2(run.code == 0, qPrintable(run.err));
    const QJsonArray truth = rowsIn(file.section(QLatin1Char('.'), 0, 0) + ".json");
    const bool losesCase = file == QLatin1String("07-tieu-hoc.xls");
    QList<QJsonObject> expected;
    for (const QJsonValue &row : truth)
        expected.append(losesCase ? withoutCase(row.toObject()) : row.toObject());
    QVERIFY(!expected.isEmpty());
    const QList<QJsonObject> people = objectsIn(list().out);
    QCOMPARE(people.size(), expected.size());
    for (const QJsonObject &person : people) {
        QJsonObject row{{"section", person.value("sections").toArray().first()}};
        for (const char *key :
            {"full_name", "unit", "position", "phone", "email", "account_name", "account_link"})
            row.insert(QLatin1String(key), person.value(QLatin1String(key)));
        QVERIFY2(expected.contains(losesCase ? withoutCase(row) : row),
            QJsonDocument(row).toJson().constData());
    }
    // Once more: all is in already, and that is no failure.
    const Run again = soctvRun({"import", m_roster, returns + file, "--accept", "all", "--json"});
    QCOMPARE(again.code, 0);
    QCOMPARE(valuesOf(importedRows(again), "outcome"),
        QStringList(expected.size(), QStringLiteral("same")));
}

// The control of the test above: without a yes the 0 does not come back.
void TestCliImport::typedStaysTyped()
{
    const QString file = returns + QStringLiteral("06-htx-van-tai.xlsx");
    const Run run = soctvRun({"import", m_roster, file, "--json"});
    QVERIFY2(run.code == 0, qPrintable(run.err));
    int offered = 0;
    for (const QJsonValue &row : importedRows(run)) {
        for (const QJsonValue &issue : row.toObject().value("issues").toArray()) {
            if (issue.toObject().value("code") != QStringLiteral("phone_lost_zero"))
                continue;
            ++offered;
            QCOMPARE(issue.toObject().value("offer").toString(),
                QLatin1Char('0') + row.toObject().value("phone").toString());
            QCOMPARE(issue.toObject().value("taken").toBool(true), false);
        }
    }
    QVERIFY(offered > 0);
    const auto phones = [](const QList<QJsonObject> &people) {
        QSet<QString> texts;
        for (const QJsonObject &person : people)
            texts.insert(person.value("phone").toString());
        return texts;
    };
    const QStringList truth = valuesOf(rowsIn(QStringLiteral("06-htx-van-tai.json")), "phone");
    QVERIFY(phones(objectsIn(list().out)) != QSet<QString>(truth.begin(), truth.end()));
}

void TestCliImport::onlyNewRows()
{
    const QString first = write(QStringLiteral("a.csv"), "Họ tên;SĐT\nLê Hương;0912345678\n");
    QCOMPARE(soctvRun({"import", m_roster, first}).code, 0);
    const QString second = write(QStringLiteral("b.csv"),
        "Họ tên;SĐT;Chức vụ\nLê Hương;0912345678;Chủ tịch\nLê Lan;987654321;\n");
    const Run run = soctvRun({"import", m_roster, second, "--accept", "new", "--json"});
    QCOMPARE(run.code, 0);
    QCOMPARE(valuesOf(importedRows(run), "outcome"), QStringList({"skipped", "new"}));
    const QString people = list().out;
    QVERIFY(!people.contains(QStringLiteral("Chủ tịch")));
    QVERIFY(people.contains(QStringLiteral("\"phone\":\"987654321\"")));
}

void TestCliImport::dryRunWritesNothing()
{
    const QString file = returns + QStringLiteral("04-benh-vien.csv");
    const QStringList call{"import", m_roster, file, "--accept", "all"};
    const auto before = contentsOf(m_folder->path());
    const Run dry = soctvRun(call + QStringList{"--json", "--dry-run"});
    QCOMPARE(dry.code, 0);
    QCOMPARE(contentsOf(m_folder->path()), before);
    QVERIFY(dry.err.contains(QStringLiteral("chưa ghi gì")));
    const Run dryLines = soctvRun(call + QStringList{"--dry-run"});
    QCOMPARE(contentsOf(m_folder->path()), before);
    const Run written = soctvRun(call + QStringList{"--json"});
    QCOMPARE(dry.out, written.out);
    QVERIFY(contentsOf(m_folder->path()) != before);
    QVERIFY(soctvRun({"undo", m_roster}).code == 0);
    QCOMPARE(soctvRun(call).out, dryLines.out);
}

// A folder is all that can be read in it and below; it is one step to undo.
void TestCliImport::folders()
{
    write(QStringLiteral("phiếu/b.csv"), "Họ tên;SĐT\nLê Lan;0987654321\n");
    write(QStringLiteral("phiếu/a/c.txt"), "Họ tên;SĐT\nLê Hương;0912345678\n");
    write(QStringLiteral("phiếu/a/hỏng.CSV"), "Kính gửi\n");
    write(QStringLiteral("phiếu/a/~$c.xlsx"), "x");
    write(QStringLiteral("phiếu/.~lock.b.csv#"), ",An,PC-VP2");
    write(QStringLiteral("phiếu/ảnh.png"), "x");
    const Run run = soctvRun({"import", m_roster, path(QStringLiteral("phiếu")), "--json"});
    QCOMPARE(run.code, 0);
    QStringList files;
    for (const QJsonObject &file : objectsIn(run.out))
        files.append(file.value(QLatin1String("file")).toString());
    QCOMPARE(files, QStringList({"c.txt", "hỏng.CSV", "b.csv"}));
    for (const char *said : {"~$c.xlsx", ".~lock.b.csv#", "hỏng.CSV"})
        QVERIFY2(run.err.contains(QString::fromUtf8(said)), qPrintable(run.err));
    QCOMPARE(objectsIn(list().out).size(), 2);
    QCOMPARE(soctvRun({"undo", m_roster}).code, 0);
    QCOMPARE(objectsIn(list().out).size(), 0);
}

void TestCliImport::folderWithNothing()
{
    QDir().mkpath(path(QStringLiteral("rỗng")));
    const Run run = soctvRun({"import", m_roster, path(QStringLiteral("rỗng"))});
    QCOMPARE(run.code, 1);
    QCOMPARE(run.out, QString());
    QVERIFY(!run.err.isEmpty());
}

// Whatever is accepted, what a person must decide is not written.
void TestCliImport::checkedRowsStayOut()
{
    const QString first = write(QStringLiteral("a.csv"), "Họ tên;SĐT\nLê Hương;0912345678\n");
    QCOMPARE(soctvRun({"import", m_roster, first}).code, 0);
    const QString second = write(QStringLiteral("b.csv"), "Họ tên;SĐT\nLê Lan;0912345678\n");
    const auto before = bytesOf(m_roster);
    const Run run = soctvRun({"import", m_roster, second, "--accept", "all", "--json"});
    QCOMPARE(run.code, 1);
    QCOMPARE(valuesOf(importedRows(run), "outcome"), QStringList({"check"}));
    QCOMPARE(bytesOf(m_roster), before);
}

QTEST_GUILESS_MAIN(TestCliImport)
#include "tst_cliimport.moc"
