#include "core/roster/checks.h"

#include "core/roster/sample.h"
#include "tests/support/testroster.h"

#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestChecks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void soundRow();
    void marks_data();
    void marks();
    void emptyRow();
    void everyMarkHasWords();
    void offersSettleTheMark();
    void duplicate();
    void terms();
    void endedPosts();
};

namespace {

QStringList codesOf(const QList<Issue> &issues)
{
    QStringList codes;
    for (const Issue &issue : issues)
        codes.append(QString(issue.code));
    return codes;
}

} // namespace

void TestChecks::soundRow()
{
    TestRoster file;
    const qint64 post = file.add(Role::AccountContact,
        {{u"full_name"_s, u"Đỗ Thị Ánh"_s}, {u"unit"_s, u"Trường Mẫu"_s},
            {u"phone"_s, u"0912 345 678"_s}, {u"email"_s, u"anh@congdoan.example"_s},
            {u"account_link"_s, u"https://www.facebook.com/anh.do.vidu"_s},
            {u"decision_date"_s, u"5/9/2026"_s}});
    QCOMPARE(codesOf(checkRow(file.row(post), file->unitNames())), QStringList());
}

void TestChecks::marks_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("offer");
    const auto row
        = [](const QString &key, const QString &text, const QString &code, const QString &offer) {
              QTest::newRow(text.toUtf8().constData()) << key << text << code << offer;
          };
    row(u"full_name"_s, {}, u"name_missing"_s, {});
    row(u"unit"_s, u"Nhà máy chưa có"_s, u"unit_unknown"_s, u"Nhà máy chưa có"_s);
    row(u"phone"_s, u"912345678"_s, u"phone_lost_zero"_s, u"0912345678"_s);
    row(u"phone"_s, u"01681234567"_s, u"phone_old_prefix"_s, u"0381234567"_s);
    row(u"phone"_s, u"0912345678 / 0987654321"_s, u"phone_two_numbers"_s, u"0912345678"_s);
    row(u"email"_s, u"anh @b.example"_s, u"email_blank"_s, u"anh@b.example"_s);
    row(u"email"_s, u"anh.b.example"_s, u"email_invalid"_s, {});
    row(u"account_link"_s, u"fb.com/anh.do.vidu"_s, u"link_scheme"_s,
        u"https://www.facebook.com/anh.do.vidu"_s);
    row(u"account_link"_s, u"https://www.facebook.com/share/1ViDu/"_s, u"link_short"_s, {});
    row(u"valid_to"_s, u"cuối năm"_s, u"date_invalid"_s, {});
    row(u"review_date"_s, u"31/4/2026"_s, u"date_invalid"_s, {});
}

void TestChecks::marks()
{
    QFETCH(QString, key);
    QFETCH(QString, text);
    QFETCH(QString, code);
    QFETCH(QString, offer);
    TestRoster file;
    const qint64 post = file.add(Role::AccountContact, {{u"full_name"_s, u"Đỗ Thị Ánh"_s}});
    QVERIFY(file.set(post, key, text)); // marked, never refused
    const QList<Issue> issues = checkRow(file.row(post), file->unitNames());
    QCOMPARE(codesOf(issues), QStringList{code});
    const Issue &issue = issues.first();
    QCOMPARE(QString(issue.field), key);
    QCOMPARE(issue.offer, offer);
    QCOMPARE(issue.found, text);
    QVERIFY(issueText(issue) != code && issueText(issue).endsWith(u'.'));
    QCOMPARE(offerText(issue).isEmpty(), offer.isEmpty());
    QVERIFY(!issueText(issue).contains(u"%1"_s));
}

void TestChecks::emptyRow()
{
    TestRoster file;
    const qint64 post = file.addAll({{Role::CoreStaff, {}, {}, 0}}).first();
    QCOMPARE(codesOf(checkRow(file.row(post), file->unitNames())), QStringList{u"name_missing"_s});
}

// Every code that the rules can find has its sentence, and every offer its verb.
void TestChecks::everyMarkHasWords()
{
    const SampleRows sample(20000);
    const TestRoster file;
    QSet<QString> seen;
    for (qint64 i = 0; i < sample.count(); ++i) {
        const RowTexts texts = sample.row(i).texts;
        for (int field = 0; field < int(fieldCount); ++field) {
            for (const Issue &issue : checkText(field, texts[std::size_t(field)])) {
                seen.insert(QString(issue.code));
                QVERIFY2(issueText(issue) != QString(issue.code), issue.code.data());
                QVERIFY2(offerText(issue).isEmpty() == issue.offer.isEmpty(), issue.code.data());
            }
        }
    }
    QVERIFY2(seen.size() >= 14, qPrintable(QStringList(seen.values()).join(u' ')));
}

void TestChecks::offersSettleTheMark()
{
    const SampleRows sample(20000);
    int settled = 0;
    for (qint64 i = 0; i < sample.count(); ++i) {
        const RowTexts texts = sample.row(i).texts;
        for (int field = 0; field < int(fieldCount); ++field) {
            for (const Issue &issue : checkText(field, texts[std::size_t(field)])) {
                if (issue.offer.isEmpty())
                    continue;
                const QStringList after = codesOf(checkText(field, issue.offer));
                QVERIFY2(!after.contains(QString(issue.code)),
                    qPrintable(issue.code + u": " + issue.found + u" -> " + issue.offer));
                ++settled;
            }
        }
    }
    QVERIFY(settled > 200);
}

void TestChecks::duplicate()
{
    const Issue issue = duplicateIssue(u"Lê Thị Ái"_s);
    QCOMPARE(issue.field, QLatin1String("full_name"));
    QVERIFY(issueText(issue).contains(u"Lê Thị Ái"_s));
    QVERIFY(!offerText(issue).isEmpty());
}

// What is wrong with a term is said at the date that is to be entered or corrected.
void TestChecks::terms()
{
    TestRoster file;
    const qint64 post = file.add(Role::Collaborator,
        {{u"full_name"_s, u"Lê Ái"_s}, {u"decision_no"_s, u"12/QĐ-LĐLĐ"_s},
            {u"valid_from"_s, u"2066-01-01"_s}, {u"valid_to"_s, u"2065-12-31"_s}});
    const QList<Issue> issues = checkRow(file.row(post), file->unitNames());
    QCOMPARE(codesOf(issues), (QStringList{u"decision_undated"_s, u"term_backwards"_s}));
    QCOMPARE(issues[0].field, QLatin1String("decision_date"));
    QVERIFY(issueText(issues[0]).contains(u"12/QĐ-LĐLĐ"_s));
    QCOMPARE(issues[1].field, QLatin1String("valid_to"));
    QVERIFY(issueText(issues[1]).contains(u"31/12/2065"_s));
    QVERIFY(file.set(post, u"decision_date"_s, u"5/9/2065"_s));
    QVERIFY(file.set(post, u"valid_from"_s, u"31/12/2065"_s)); // for one day
    QCOMPARE(codesOf(checkRow(file.row(post), file->unitNames())), QStringList());
}

// Nobody looks for the e-mail address of who has left; dates have to be right for lists of then.
void TestChecks::endedPosts()
{
    TestRoster file;
    const qint64 post = file.add(Role::Collaborator,
        {{u"full_name"_s, u"Lê Ái"_s}, {u"email"_s, u"anh"_s}, {u"valid_from"_s, u"đầu năm"_s},
            {u"valid_to"_s, u"2020-12-31"_s}});
    QVERIFY(file.set(post, u"unit"_s, u"Chưa có"_s));
    QCOMPARE(codesOf(checkRow(file.row(post), file->unitNames())), QStringList{u"date_invalid"_s});
    QVERIFY(file.set(post, u"valid_to"_s, {}));
    QCOMPARE(codesOf(checkRow(file.row(post), file->unitNames())),
        (QStringList{u"email_invalid"_s, u"date_invalid"_s, u"unit_unknown"_s}));
}

QTEST_GUILESS_MAIN(TestChecks)
#include "tst_checks.moc"
