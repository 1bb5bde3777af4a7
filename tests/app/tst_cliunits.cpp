#include "tests/app/program.h"

#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

namespace {

QStringList textsIn(const QJsonArray &array)
{
    QStringList texts;
    for (const QJsonValue &value : array)
        texts.append(value.toString());
    return texts;
}

} // namespace

// `soctv import` and what it has to say of units, of people who are missing and of files that come
// twice. It never answers a question for the officer.
class TestCliUnits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksAboutAUnit_data();
    void asksAboutAUnit();
    void saysWhoIsMissing();
    void saysWhatCameTwice();

private:
    QString write(const QString &name, const QByteArray &rows) const
    {
        const QString path = m_folder->filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        return writeBytes(path, "Họ tên;Đơn vị;SĐT\n" + rows) ? path : QString();
    }
    QJsonObject imported(const QStringList &arguments) const
    {
        const Run run = soctvRun(QStringList{"import", m_roster, "--json"} + arguments);
        return objectsIn(run.out).value(0);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_roster;
};

void TestCliUnits::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_roster = m_folder->filePath(u"danh sách.soctv"_s);
    QCOMPARE(soctvRun({"new", m_roster, "--office", "Liên đoàn Lao động Mẫu"}).code, 0);
    const QString first = write(u"đầu.csv"_s,
        "Lê Hương;Trường Tiểu học Hoa Sen;0912345678\nLê Lan;Trường Tiểu học Hoa Sen;0912345679\n");
    const QJsonObject file = imported({first});
    QCOMPARE(textsIn(file.value("new_units").toArray()), QStringList{u"Trường Tiểu học Hoa Sen"_s});
}

void TestCliUnits::asksAboutAUnit_data()
{
    QTest::addColumn<QString>("accept");
    for (const char *accept : {"all", "typed", "new"})
        QTest::newRow(accept) << QString::fromLatin1(accept);
}

void TestCliUnits::asksAboutAUnit()
{
    QFETCH(QString, accept);
    const QString sheet = write(u"sau.csv"_s,
        "Lê Mai;Trường Tiểu học Hoa Xen;0912345670\nLê Tư;TRƯỜNG TH. HOA SEN;0912345671\n");
    const QJsonObject file = imported({sheet, "--accept", accept});
    const QJsonArray rows = file.value("rows").toArray();
    QCOMPARE(rows[0].toObject().value("outcome").toString(), u"check"_s);
    QCOMPARE(
        rows[1].toObject().value("outcome").toString(), u"new"_s); // the same name, written short
    const QJsonArray questions = file.value("unit_questions").toArray();
    QCOMPARE(questions.size(), 1);
    QCOMPARE(questions[0].toObject().value("typed").toString(), u"Trường Tiểu học Hoa Xen"_s);
    QCOMPARE(textsIn(questions[0].toObject().value("proposals").toArray()),
        QStringList{u"Trường Tiểu học Hoa Sen"_s});
    QCOMPARE(objectsIn(soctvRun({"list", m_roster, "--table", "units", "--json"}).out).size(), 2);
    const Run lines = soctvRun({"import", m_roster, sheet, "--accept", accept, "--dry-run"});
    QVERIFY2(lines.out.contains(u"“Trường Tiểu học Hoa Sen”"_s), qPrintable(lines.out));
}

void TestCliUnits::saysWhoIsMissing()
{
    const QString sheet = write(u"sau.csv"_s, "Lê Hương;Trường Tiểu học Hoa Sen;0912345678\n");
    const QJsonArray missing = imported({sheet}).value("missing").toArray();
    QCOMPARE(missing.size(), 1);
    QCOMPARE(missing[0].toObject().value("full_name").toString(), u"Lê Lan"_s);
    QCOMPARE(missing[0].toObject().value("unit").toString(), u"Trường Tiểu học Hoa Sen"_s);
    QVERIFY(soctvRun({"import", m_roster, sheet}).out.contains(u"Lê Lan"_s));
    QCOMPARE(objectsIn(soctvRun({"list", m_roster, "--json"}).out).size(), 2);
}

void TestCliUnits::saysWhatCameTwice()
{
    const QByteArray rows = "Lê Hương;Trường Tiểu học Hoa Sen;0912345678\n"
                            "Lê Lan;Trường Tiểu học Hoa Sen;0912345679\n";
    QCOMPARE(imported({write(u"lại.csv"_s, rows)}).value("imported_on").toString(),
        QDate::currentDate().toString(Qt::ISODate));
    write(u"thư mục/a.csv"_s, rows);
    write(u"thư mục/b.csv"_s, rows);
    const Run run = soctvRun({"import", m_roster, m_folder->filePath(u"thư mục"_s), "--json"});
    QCOMPARE(run.code, 0);
    const QList<QJsonObject> files = objectsIn(run.out);
    QCOMPARE(files.size(), 2);
    QVERIFY(!files[0].contains("same_as"));
    QCOMPARE(files[1].value("same_as").toString(), u"a.csv"_s);
}

QTEST_GUILESS_MAIN(TestCliUnits)
#include "tst_cliunits.moc"
