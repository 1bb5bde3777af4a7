#include "core/intake/rowissues.h"
#include "tests/intake/returns.h"

#include <QTest>

using namespace soctv;

namespace {

const QStringList titles{
    QStringLiteral("Họ tên;Đơn vị;Chức vụ;Điện thoại;Email;Tên Facebook;Link Facebook")};

QStringList withTitles(const QString &row)
{
    return titles + row.split(QLatin1Char('|'));
}

Issue issueOf(const PlannedRow &row, const QString &code)
{
    for (const QList<Issue> &list : {row.issues, row.repaired}) {
        for (const Issue &issue : list) {
            if (issue.code == code)
                return issue;
        }
    }
    return {};
}

} // namespace

// What offers, and what the officer decides, do to the rows of an import.
class TestChoices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void offers_data();
    void offers();
    void rightTextsAreLeftAlone_data();
    void rightTextsAreLeftAlone();
    void oneKind();
    void oneCell();
    void nameInTheLinkColumn();
    void whatIsOnlySaid();
    void errorsInCells();
    void decidedRows_data();
    void decidedRows();
    void updatedByHand();
    void onlyNewRows();
    void unsureFile();
    void controlTypedMeansTyped();
};

void TestChoices::offers_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("offer"); // empty: there is none
    const auto row = [](const char *key, const char *typed, const char *code, const char *offer) {
        QTest::newRow(typed) << QString::fromUtf8(key) << QString::fromUtf8(typed)
                             << QString::fromUtf8(code) << QString::fromUtf8(offer);
    };
    row("phone", "912345678", "phone_lost_zero", "0912345678");
    row("phone", "+84 912 345 678", "phone_country_code", "0912345678");
    row("phone", "0084912345678", "phone_country_code", "0912345678");
    row("phone", "84912345678", "phone_country_code", "0912345678");
    row("phone", "01681234567", "phone_old_prefix", "0381234567");
    row("phone", "+84 168 123 4567", "phone_old_prefix", "0381234567");
    row("phone", "0912345678 / 0987654321", "phone_two_numbers", "0912345678");
    row("phone", "01681234567 - 0987654321", "phone_two_numbers", "0381234567");
    row("phone", "9.12345678E+08", "phone_exponent", "0912345678");
    row("phone", "9.12E+08", "phone_exponent", "");
    row("phone", "0912345678 (Zalo)", "phone_not_a_number", "0912345678");
    row("email", "le.huong @mau.example", "email_blank", "le.huong@mau.example");
    row("email", "le.huong@mau.example.", "email_dot", "le.huong@mau.example");
    row("account_link", "facebook.com/le.huong.9", "link_scheme",
        "https://www.facebook.com/le.huong.9");
    row("account_link", "https://www.facebook.com/le.huong.9?mibextid=x", "link_tracking",
        "https://www.facebook.com/le.huong.9");
    row("account_link", "Lê Hương", "name_in_link", "Lê Hương");
}

// As typed, the issue with its offer stands there; taken, the offer is what comes in.
void TestChoices::offers()
{
    QFETCH(QString, key);
    QFETCH(QString, typed);
    QFETCH(QString, code);
    QFETCH(QString, offer);
    const auto index = std::size_t(fieldByKey(key));
    TestRoster roster;
    Returns returned(roster);
    returned.add("a.csv", withTitles("Lê Hương;Trạm A"));
    returned.row(0).texts[index] = typed;
    PlannedRow row = returned.plan().rows.first();
    QVERIFY2(codesOf(row.issues).contains(code), qPrintable(codesOf(row.issues).join(u' ')));
    QCOMPARE(issueOf(row, code).field, key);
    QCOMPARE(issueOf(row, code).found, typed);
    QCOMPARE(issueOf(row, code).offer, offer);
    QCOMPARE(rowOfferText(issueOf(row, code)).isEmpty(), offer.isEmpty());
    QCOMPARE(row.texts[index], typed);
    QVERIFY(row.repaired.isEmpty());
    returned.choices.allRepairs = true;
    row = returned.plan().rows.first();
    QCOMPARE(codesOf(row.repaired), offer.isEmpty() ? QStringList() : QStringList{code});
    QCOMPARE(codesOf(row.issues).contains(code), offer.isEmpty());
    if (code != rowissue::nameInLink)
        QCOMPARE(row.texts[index], offer.isEmpty() ? typed : offer);
    QCOMPARE(row.outcome, Outcome::New); // nothing of this keeps a row from coming in
    returned.import();
    QCOMPARE(listRows(roster).first().texts, row.texts);
}

void TestChoices::rightTextsAreLeftAlone_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("typed");
    QTest::newRow("phone") << "phone"
                           << "0912.345.678";
    QTest::newRow("abroad") << "phone"
                            << "+1 202 555 0123";
    QTest::newRow("landline") << "phone"
                              << "(024) 3825 1234";
    QTest::newRow("e-mail") << "email"
                            << "le.huong@mau.example";
    QTest::newRow("link") << "account_link"
                          << "https://www.facebook.com/le.huong.9";
}

void TestChoices::rightTextsAreLeftAlone()
{
    QFETCH(QString, key);
    QFETCH(QString, typed);
    TestRoster roster;
    Returns returned(roster);
    returned.add("a.csv", withTitles("Lê Hương;Trạm A"));
    returned.row(0).texts[std::size_t(fieldByKey(key))] = typed;
    returned.choices.allRepairs = true;
    const PlannedRow row = returned.plan().rows.first();
    QVERIFY(row.repaired.isEmpty());
    QCOMPARE(row.texts[std::size_t(fieldByKey(key))], typed);
}

// "Sửa tất cả" of one kind, with one cell kept as it is.
void TestChoices::oneKind()
{
    TestRoster roster;
    Returns returned(roster);
    returned.add("a.csv",
        withTitles("Lê Hương;Trạm A;;912345678;huong@mau.example.|Lê Lan;Trạm A;;987654321|"
                   "Lê Ba;Trạm A;;977654321"));
    returned.choices.repairedKinds = {QLatin1String("phone_lost_zero")};
    const PlannedRow kept = returned.plan().rows[1];
    returned.choices.keep(kept.key, kept.repaired.first());
    ImportPlan plan = returned.plan();
    QCOMPARE(plan.rows[0].texts[field("phone")], QStringLiteral("0912345678"));
    QCOMPARE(codesOf(plan.rows[0].issues), QStringList({"email_dot", "unit_unknown"}));
    QCOMPARE(plan.rows[1].texts[field("phone")], QStringLiteral("987654321"));
    QCOMPARE(plan.rows[2].texts[field("phone")], QStringLiteral("0977654321"));
    returned.choices.repair(kept.key, kept.repaired.first());
    plan = returned.plan();
    QCOMPARE(plan.rows[1].texts[field("phone")], QStringLiteral("0987654321"));
}

void TestChoices::oneCell()
{
    TestRoster roster;
    Returns returned(roster);
    returned.add("a.csv", withTitles("Lê Hương;Trạm A;;912345678|Lê Lan;Trạm A;;987654321"));
    const PlannedRow second = returned.plan().rows[1];
    returned.choices.repair(second.key, issueOf(second, QStringLiteral("phone_lost_zero")));
    const ImportPlan plan = returned.plan();
    QCOMPARE(plan.rows[0].texts[field("phone")], QStringLiteral("912345678"));
    QCOMPARE(plan.rows[1].texts[field("phone")], QStringLiteral("0987654321"));
}

void TestChoices::nameInTheLinkColumn()
{
    TestRoster roster;
    Returns returned(roster);
    returned.add("a.csv", withTitles("Lê Hương;Trạm A;;;;;Hương Lê|Lê Lan;Trạm A;;;;Lan Xinh;Lan"));
    returned.choices.allRepairs = true;
    const ImportPlan plan = returned.plan();
    QCOMPARE(plan.rows[0].texts[field("account_name")], QStringLiteral("Hương Lê"));
    QCOMPARE(plan.rows[0].texts[field("account_link")], QString());
    // Which of two names is the account's nobody but the officer can tell.
    QCOMPARE(plan.rows[1].texts[field("account_name")], QStringLiteral("Lan Xinh"));
    QCOMPARE(plan.rows[1].texts[field("account_link")], QStringLiteral("Lan"));
    QVERIFY(codesOf(plan.rows[1].issues).contains(QStringLiteral("link_not_a_link")));
}

void TestChoices::whatIsOnlySaid()
{
    TestRoster roster;
    Returns returned(roster);
    returned.add("a.csv", withTitles("Lê Hương;Trạm A;;;;;https://www.facebook.com/le.huong.9"));
    const QString decomposed = QStringLiteral("Lê Hương").normalized(QString::NormalizationForm_D);
    returned.row(0).texts[field("full_name")] = decomposed;
    returned.row(0).isHidden = true;
    returned.row(0).fromLinks = {field("account_link")};
    const ImportPlan plan = returned.import();
    const PlannedRow &row = plan.rows.first();
    QCOMPARE(row.outcome, Outcome::New);
    QVERIFY(row.isHidden);
    QCOMPARE(codesOf(row.issues),
        QStringList({"text_decomposed", "unit_unknown", "link_from_hyperlink", "row_hidden"}));
    for (const Issue &issue : row.issues) {
        QVERIFY(onlyInforms(issue));
        QVERIFY(rowIssueText(issue) != issue.code);
    }
    QCOMPARE(issueOf(row, "text_decomposed").found, decomposed);
    QCOMPARE(issueOf(row, "text_decomposed").offer, QStringLiteral("Lê Hương"));
    QCOMPARE(listRows(roster).first().texts[field("full_name")], QStringLiteral("Lê Hương"));
}

void TestChoices::errorsInCells()
{
    TestRoster roster;
    Returns returned(roster);
    returned.add("a.csv", withTitles("Lê Hương;Trạm A;;0912345678"));
    returned.row(0).errors = {field("email")};
    const PlannedRow row = returned.import().rows.first();
    QCOMPARE(row.outcome, Outcome::New);
    QCOMPARE(issueOf(row, "cell_error").field, QLatin1String("email"));
    QVERIFY(!onlyInforms(issueOf(row, "cell_error")));
    QCOMPARE(listRows(roster).first().texts[field("email")], QString());
}

void TestChoices::decidedRows_data()
{
    QTest::addColumn<QString>("returned");
    QTest::addColumn<RowDecision>("decision");
    QTest::addColumn<QString>("expected"); // outcome, then a code if there is one to look at
    const auto row
        = [](const char *name, const char *returned, RowDecision decision, const char *expected) {
              QTest::newRow(name) << QString::fromUtf8(returned) << decision
                                  << QString::fromUtf8(expected);
          };
    const auto other = "Nguyễn Văn Anh;Trạm A;;0912345678";
    row("to check", other, RowDecision::AsPlanned, "check other_name");
    row("another person", other, RowDecision::AddNew, "new");
    row("the same person", other, RowDecision::Update, "updated");
    row("left out", other, RowDecision::LeaveOut, "skipped left_out");
    row("a namesake", "Nguyễn Văn An;Trạm A;;0987654321", RowDecision::AddNew, "new");
    row("no namesake", "Nguyễn Văn An;Trạm A;;0987654321", RowDecision::Update, "updated");
    row("nothing to decide", "Lê Hương;Trạm B", RowDecision::Update, "new");
    row("known, but left out", "Nguyễn Văn An;Trạm A;;0912345678", RowDecision::LeaveOut,
        "skipped left_out");
    row("no name", ";Trạm A;;0912345678", RowDecision::AddNew, "skipped name_missing");
}

void TestChoices::decidedRows()
{
    QFETCH(QString, returned);
    QFETCH(RowDecision, decision);
    QFETCH(QString, expected);
    TestRoster roster;
    roster.add(Role::AccountContact,
        {{"full_name", "Nguyễn Văn An"}, {"unit", "Trạm A"}, {"phone", "0912345678"}});
    Returns file(roster);
    file.add("a.csv", withTitles(returned));
    file.choices.decisions.insert({0, 0}, decision);
    const ImportPlan plan = file.import();
    const QStringList words = expected.split(QLatin1Char(' '));
    QCOMPARE(QString(outcomeKey(plan.rows.first().outcome)), words.first());
    if (words.size() > 1)
        QVERIFY(codesOf(plan.rows.first().issues).contains(words.last()));
    QCOMPARE(listRows(roster).size(), words.first() == QLatin1String("new") ? 2 : 1);
}

// Who says that it is the same person says that the name is the new one, too.
void TestChoices::updatedByHand()
{
    TestRoster roster;
    const qint64 post = roster.add(Role::AccountContact,
        {{"full_name", "Nguyễn Văn An"}, {"unit", "Trạm A"}, {"phone", "0912345678"}});
    Returns returned(roster);
    returned.add("a.csv", withTitles("Nguyễn Vân An;Trạm A;Chủ tịch;0912345678"));
    const PlannedRow check = returned.plan().rows.first();
    QVERIFY(check.mayBeUpdated);
    QCOMPARE(check.personName, QStringLiteral("Nguyễn Văn An"));
    returned.choices.decisions.insert(check.key, RowDecision::Update);
    const PlannedRow row = returned.import().rows.first();
    QCOMPARE(row.changes.size(), 2);
    QCOMPARE(row.changes.first().field, field("full_name"));
    QCOMPARE(row.changes.first().before, QStringLiteral("Nguyễn Văn An"));
    QCOMPARE(roster.text(post, "full_name"), QStringLiteral("Nguyễn Vân An"));
    QCOMPARE(roster.text(post, "position"), QStringLiteral("Chủ tịch"));
    QCOMPARE(sourcesOf(roster->database(), post).size(), 1);
}

void TestChoices::onlyNewRows()
{
    TestRoster roster;
    const qint64 post = roster.add(Role::CoreStaff,
        {{"full_name", "Nguyễn Văn An"}, {"unit", "Trạm A"}, {"phone", "0912345678"}});
    Returns returned(roster);
    returned.add("a.csv",
        {QStringLiteral("Mục;Họ tên;Đơn vị;Chức vụ;Điện thoại;Email"),
            "2;Nguyễn Văn An;Trạm A;Chủ tịch;0912345678;", "2;Lê Hương;Trạm A;;0987654321;",
            "1;Nguyễn Văn An;Trạm A;;0912345678;an@mau.example"});
    returned.choices.newOnly = true;
    const ImportPlan plan = returned.import();
    QCOMPARE(outcomes(plan), QStringList({"skipped", "new", "new"}));
    QVERIFY(codesOf(plan.rows.first().issues).contains(QStringLiteral("not_new")));
    QCOMPARE(roster.text(post, "position"), QString());
    QCOMPARE(roster.text(post, "email"), QString()); // not by way of the further row either
    QCOMPARE(listRows(roster).size(), 3);
}

// Nothing of a file whose letters may be wrong comes in before somebody has looked at it.
void TestChoices::unsureFile()
{
    TestRoster roster;
    Returns returned(roster);
    returned.add("a.csv", withTitles("Lê Hương;Trạm A;;0912345678|;Trạm A"));
    auto workbook = std::make_shared<Workbook>(*returned.file().workbook);
    workbook->remarks.append(Remark::EncodingUnsure);
    returned.file().workbook = workbook;
    returned.choices.allRepairs = true;
    const ImportPlan plan = returned.import();
    QCOMPARE(outcomes(plan), QStringList({"check", "skipped"}));
    QVERIFY(codesOf(plan.rows.first().issues).contains(QStringLiteral("file_unsure")));
    QVERIFY(listRows(roster).isEmpty());
    returned.file().isConfirmed = true;
    QCOMPARE(outcomes(returned.import()), QStringList({"new", "skipped"}));
}

// The suite must see an offer that nobody took.
void TestChoices::controlTypedMeansTyped()
{
    TestRoster roster;
    Returns returned(roster);
    returned.add("a.csv", withTitles("Lê Hương;Trạm A;;912345678"));
    returned.import();
    QVERIFY(listRows(roster).first().texts[field("phone")] != QStringLiteral("0912345678"));
}

QTEST_GUILESS_MAIN(TestChoices)
#include "tst_choices.moc"
