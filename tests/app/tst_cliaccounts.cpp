#include "core/roster/accountchanges.h"
#include "core/roster/posts.h"
#include "core/roster/roster.h"
#include "tests/app/program.h"

#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

// `soctv list --table accounts`: the official accounts, as of a day with those who had them then.
class TestCliAccounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void json();
    void lines();
    void asOf_data();
    void asOf();
    void narrowed();

private:
    QList<QJsonObject> listed(const QStringList &options) const
    {
        return objectsIn(
            soctvRun(QStringList{"list", m_roster, "--table", "accounts", "--json"} + options).out);
    }

    QTemporaryDir m_folder;
    QString m_roster;
};

void TestCliAccounts::initTestCase()
{
    m_roster = m_folder.filePath(u"danh sách.soctv"_s);
    auto roster = Roster::create(m_roster, {u"Liên đoàn Lao động Mẫu"_s, {}});
    QVERIFY(roster.ok());
    const auto done = (*roster)->edit({Action::AddAccount}, [](Edit &edit) {
        NewRow row{Role::CoreStaff, {}};
        row.texts[field("full_name")] = u"Lê Văn An"_s;
        row.texts[field("unit")] = u"Trường Mẫu"_s;
        NewRow other = row;
        other.texts[field("full_name")] = u"Đỗ Thị Bình"_s;
        const QList<ListRow> rows
            = readRows(edit.database(), addRows(edit, {row, other}, UnknownUnit::Create));
        const qint64 page = addOfficialAccount(edit,
            {u"facebook_page"_s, u"Công đoàn Mẫu"_s, u"fb.com/congdoan.mau"_s, rows.first().unit,
                u"2024-01-01"_s, true});
        addOfficialAccount(edit, {u"youtube"_s, u"Kênh"_s, {}, 0, {}, false});
        const qint64 term
            = saveAdmin(edit, {0, page, rows.first().person, {}, u"2024-01-01"_s, {}, {}});
        handOver(edit, {page, term, rows.last().person, QDate(2025, 7, 1), u"đã giao"_s});
    });
    QVERIFY(done.ok());
}

void TestCliAccounts::json()
{
    const QList<QJsonObject> accounts = listed({});
    QCOMPARE(accounts.size(), 2);
    const QJsonObject &page = accounts.first();
    QCOMPARE(page["platform"].toString(), u"facebook_page"_s);
    QCOMPARE(page["name"].toString(), u"Công đoàn Mẫu"_s);
    QCOMPARE(page["link"].toString(), u"https://www.facebook.com/congdoan.mau"_s);
    QCOMPARE(page["key"].toString(), u"facebook:congdoanmau"_s);
    QCOMPARE(page["unit"].toString(), u"Trường Mẫu"_s);
    QCOMPARE(page["since"].toString(), u"2024-01-01"_s);
    QCOMPARE(page["in_use"].toBool(), true);
    QCOMPARE(page["admins"].toArray().size(), 1);
    QCOMPARE(page["admins"][0]["full_name"].toString(), u"Đỗ Thị Bình"_s);
    QCOMPARE(page["admins"][0]["from"].toString(), u"2025-07-01"_s);
    QCOMPARE(accounts.last()["in_use"].toBool(true), false);
    QVERIFY(accounts.last()["unit_id"].isNull());
}

void TestCliAccounts::lines()
{
    const Run run = soctvRun({"list", m_roster, "--table", "accounts", "--lang", "en"});
    QCOMPARE(run.code, 0);
    const QStringList lines = run.out.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3); // titles first
    QVERIFY(lines.at(1).contains(u"\tFacebook page\tCông đoàn Mẫu\t"));
    QVERIFY(lines.at(1).endsWith(u"\tin use"));
    QVERIFY(lines.at(2).endsWith(u"\tclosed"));
}

void TestCliAccounts::asOf_data()
{
    QTest::addColumn<QString>("day");
    QTest::addColumn<QString>("admin");
    QTest::newRow("before it was there") << u"31/12/2023"_s << QString();
    QTest::newRow("the last day") << u"30/06/2025"_s << u"Lê Văn An"_s;
    QTest::newRow("the first day") << u"2025-07-01"_s << u"Đỗ Thị Bình"_s;
}

void TestCliAccounts::asOf()
{
    QFETCH(const QString, day);
    QFETCH(const QString, admin);
    const QList<QJsonObject> accounts = listed({"--as-of", day});
    QCOMPARE(accounts.size(), admin.isEmpty() ? 1 : 2); // since when the other is, is not known
    if (!admin.isEmpty())
        QCOMPARE(accounts.first()["admins"][0]["full_name"].toString(), admin);
}

void TestCliAccounts::narrowed()
{
    QCOMPARE(listed({"--search", "cong doan"}).size(), 1);
    QCOMPARE(listed({"--search", "do thi binh"}).size(), 1);
    QCOMPARE(listed({"--search", "le van an"}).size(), 0); // not any more
    QCOMPARE(listed({"--unit", "truong mau"}).size(), 1);
    QCOMPARE(soctvRun({"list", m_roster, "--table", "accounts", "--unit", "không có"}).code, 1);
}

QTEST_GUILESS_MAIN(TestCliAccounts)
#include "tst_cliaccounts.moc"
