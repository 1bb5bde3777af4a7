#include "core/forms/readers/readers.h"
#include "core/intake/rowissues.h"
#include "tests/intake/returns.h"

#include <QTest>

using namespace soctv;

namespace {

const QString titles = QStringLiteral("Họ tên;Đơn vị;Chức vụ;SĐT");

QString textOf(const PlannedRow &row, const char *key)
{
    return row.texts[std::size_t(fieldByKey(QString::fromLatin1(key)))];
}

QStringList kindsIn(const QList<Issue> &issues, const char *field)
{
    QStringList codes;
    for (const Issue &issue : issues) {
        if (issue.field == QLatin1String(field))
            codes.append(issue.code);
    }
    return codes;
}

/// A row in TCVN3 as the recogniser hands it over.
void writeInTcvn3(FormRow &row, const QHash<QString, QString> &typed)
{
    for (auto text = typed.cbegin(); text != typed.cend(); ++text) {
        const int index = fieldByKey(text.key());
        row.setText(index,
            {text.value(), decodedLegacy(text.value(), LegacyEncoding::Tcvn3),
                LegacyEncoding::Tcvn3});
    }
}

ReturnedFile fileOf(const QByteArray &bytes)
{
    ReturnedFile file;
    file.name = QStringLiteral("a.csv");
    file.workbook = std::make_shared<const Workbook>(readWorkbook(bytes));
    recogniseAgain(file, {});
    return file;
}

} // namespace

/// Texts in old encodings as offers: shown, taken or not, and what rows are compared by.
class OldTextsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void offered();
    void otherOffersFollow();
    void oneCellIsKept();
    void matchedAsMeant();
    void changedAsTyped();
    void bytesOfNoEncoding();
    void movedAndDecoded();
    void confirmedAsTyped();
    void everyKindHasWords();
};

void OldTextsTest::offered()
{
    TestRoster roster;
    Returns returned(roster);
    returned.add("a.xls", {titles, "Lê Hương;Trạm A;;0912345678"});
    writeInTcvn3(returned.row(0), {{"full_name", "L­u V¨n B×nh"}, {"position", "Chñ tÞch"}});
    const PlannedRow typed = returned.plan().rows.first();
    QCOMPARE(textOf(typed, "full_name"), QStringLiteral("L­u V¨n B×nh"));
    QCOMPARE(kindsIn(typed.issues, "full_name"), QStringList("text_tcvn3"));
    QCOMPARE(typed.issues.first().found, QStringLiteral("L­u V¨n B×nh"));
    QCOMPARE(typed.issues.first().offer, QStringLiteral("Lưu Văn Bình"));
    QVERIFY(typed.repaired.isEmpty());

    returned.choices.repairedKinds.insert(rowissue::textTcvn3);
    const PlannedRow mended = returned.plan().rows.first();
    QCOMPARE(textOf(mended, "full_name"), QStringLiteral("Lưu Văn Bình"));
    QCOMPARE(textOf(mended, "position"), QStringLiteral("Chủ tịch"));
    QCOMPARE(codesOf(mended.repaired), QStringList({"text_tcvn3", "text_tcvn3"}));
    QVERIFY(kindsIn(mended.issues, "full_name").isEmpty());
}

// The checks see the decoded text, so that one yes for all gives what is meant in the end.
void OldTextsTest::otherOffersFollow()
{
    TestRoster roster;
    Returns returned(roster);
    returned.add("a.xls", {titles, "Lê Hương;Trạm A;;x"});
    writeInTcvn3(returned.row(0), {{"phone", "sè 912345678"}});
    QCOMPARE(kindsIn(returned.plan().rows.first().issues, "phone").first(), "text_tcvn3");
    returned.choices.allRepairs = true;
    const PlannedRow row = returned.plan().rows.first();
    QCOMPARE(textOf(row, "phone"), QStringLiteral("0912345678"));
    QCOMPARE(kindsIn(row.repaired, "phone").first(), "text_tcvn3");
    QVERIFY(kindsIn(row.issues, "phone").isEmpty());
}

void OldTextsTest::oneCellIsKept()
{
    TestRoster roster;
    Returns returned(roster);
    returned.add("a.xls", {titles, "x;Trạm A;;0912345678"});
    writeInTcvn3(returned.row(0), {{"full_name", "L­u V¨n B×nh"}, {"position", "Chñ tÞch"}});
    returned.choices.repairedKinds.insert(rowissue::textTcvn3);
    returned.choices.keep({0, 0}, {QLatin1String("position"), rowissue::textTcvn3, {}, "y"});
    const PlannedRow row = returned.plan().rows.first();
    QCOMPARE(textOf(row, "full_name"), QStringLiteral("Lưu Văn Bình"));
    QCOMPARE(textOf(row, "position"), QStringLiteral("Chñ tÞch"));
}

// Before the offer is taken the officer sees already who is in the list.
void OldTextsTest::matchedAsMeant()
{
    TestRoster roster;
    const qint64 post = roster.add(Role::AccountContact,
        {{"full_name", "Lưu Văn Bình"}, {"unit", "Trạm Y tế"}, {"position", "Chủ tịch"}});
    Returns returned(roster);
    returned.add("a.xls", {titles, "x;x;;"});
    writeInTcvn3(returned.row(0),
        {{"full_name", "L­u V¨n B×nh"}, {"unit", "Tr¹m Y tÕ"}, {"position", "Chñ tÞch"}});
    for (const bool all : {false, true}) {
        returned.choices.allRepairs = all;
        const PlannedRow row = returned.plan().rows.first();
        QCOMPARE(outcomeKey(row.outcome), QLatin1String("same"));
        QCOMPARE(row.post, post);
    }
}

void OldTextsTest::changedAsTyped()
{
    TestRoster roster;
    const qint64 post = roster.add(Role::AccountContact,
        {{"full_name", "Lưu Văn Bình"}, {"unit", "Trạm Y tế"}, {"position", "Kế toán"},
            {"phone", "0912345678"}});
    Returns returned(roster);
    returned.add("a.xls", {titles, "x;Trạm Y tế;;0912345678"});
    writeInTcvn3(returned.row(0), {{"full_name", "L­u V¨n B×nh"}, {"position", "Chñ tÞch"}});
    returned.row(0).texts[field("phone")] = QStringLiteral("0912345678");
    const ImportPlan plan = returned.plan();
    QCOMPARE(outcomes(plan), QStringList("updated"));
    QCOMPARE(textOf(plan.rows.first(), "position"), QStringLiteral("Chñ tÞch"));
    returned.choices.allRepairs = true;
    returned.import();
    QCOMPARE(roster.text(post, "position"), QStringLiteral("Chủ tịch"));
}

// A text file that does not say its encoding: what has other than plain letters waits for a yes.
void OldTextsTest::bytesOfNoEncoding()
{
    TestRoster roster;
    const QByteArray bytes("Ho\xEF te\xE2n;S\xD1T;Email\r\n"
                           "Le Thi Ba;0912345678;\r\n"
                           "Nguye\xE3n Va\xEAn An;0987654321;\r\n");
    const ReturnedFile returned = fileOf(bytes);
    QVERIFY(returned.isUnsure());
    QCOMPARE(returned.form.encoding, LegacyEncoding::Vni);
    const auto planned = [&](const Choices &choices) {
        Progress progress;
        return planImport(
            *roster->makeReader(), {returned}, Role::AccountContact, choices, progress);
    };
    const ImportPlan typed = planned({});
    QCOMPARE(outcomes(typed), QStringList({"new", "check"}));
    QVERIFY(codesOf(typed.rows[1].issues).contains("file_unsure"));
    Choices choices;
    choices.repairedKinds.insert(rowissue::textVni);
    const ImportPlan mended = planned(choices);
    QCOMPARE(outcomes(mended), QStringList({"new", "new"}));
    QCOMPARE(textOf(mended.rows[1], "full_name"), QStringLiteral("Nguyễn Văn An"));
}

// The name of the account stands in the column of links, in letters that are decoded and moved.
void OldTextsTest::movedAndDecoded()
{
    TestRoster roster;
    const ReturnedFile returned = fileOf("Ho\xEF te\xE2n;S\xD1T;Link Facebook\r\n"
                                         "Nguye\xE3n Va\xEAn An;0987654321;Nguye\xE3n An\r\n");
    Choices choices;
    choices.allRepairs = true;
    Progress progress;
    const ImportPlan plan
        = planImport(*roster->makeReader(), {returned}, Role::AccountContact, choices, progress);
    QCOMPARE(outcomes(plan), QStringList("new"));
    QCOMPARE(textOf(plan.rows.first(), "account_name"), QStringLiteral("Nguyễn An"));
    QCOMPARE(textOf(plan.rows.first(), "account_link"), QString());
}

void OldTextsTest::confirmedAsTyped()
{
    TestRoster roster;
    ReturnedFile returned = fileOf("Ho\xEF te\xE2n;S\xD1T\r\nNguye\xE3n Va\xEAn An;0987654321\r\n");
    returned.isConfirmed = true;
    Progress progress;
    const ImportPlan plan
        = planImport(*roster->makeReader(), {returned}, Role::AccountContact, {}, progress);
    QCOMPARE(outcomes(plan), QStringList("new"));
    QCOMPARE(textOf(plan.rows.first(), "full_name"), QStringLiteral("Nguyeãn Vaên An"));
}

void OldTextsTest::everyKindHasWords()
{
    QSet<QString> sentences;
    for (int i = 1; i <= int(LegacyEncoding::Tcvn5712); ++i) {
        const Issue issue{
            QLatin1String("full_name"), oldTextCode(LegacyEncoding(i)), "NguyÔn", "Nguyễn"};
        QVERIFY(isOldText(issue));
        QVERIFY(!onlyInforms(issue));
        QVERIFY(!rowOfferText(issue).isEmpty());
        sentences.insert(rowIssueText(issue));
    }
    QCOMPARE(sentences.size(), 5); // TCVN3 and its capitals are one kind
    QVERIFY(!isOldText({QLatin1String("full_name"), rowissue::textDecomposed, {}, {}}));
}

QTEST_GUILESS_MAIN(OldTextsTest)
#include "tst_oldtexts.moc"
