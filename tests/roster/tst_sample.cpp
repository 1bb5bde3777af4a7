#include "core/roster/sample.h"

#include "core/text/email.h"
#include "core/text/fold.h"
#include "core/text/link.h"
#include "core/text/phone.h"
#include "tests/text/table.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestSample : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sameEveryTime();
    void fewRows();
    void namesDiffer();
    void sections();
    void unitsFromOneToFourHundred();
    void threePercentToCheck();
    void onePercentTwins();
    void everyLinkForm();
    void everyPhoneForm();
    void fictional();
    void collaboratorsHaveDecisions();
    void bothPlacements();

private:
    QList<SampleRow> m_rows; // 10^5
};

namespace {

constexpr int rowCount = 100000;

const QString &text(const SampleRow &row, int index)
{
    return row.texts[std::size_t(index)];
}

constexpr int fullName = field("full_name");
constexpr int unit = field("unit");
constexpr int phone = field("phone");
constexpr int email = field("email");
constexpr int accountLink = field("account_link");

/// Platform, kind and what is said: what sets one form of a link apart from others.
QString formOf(const Link &parsed)
{
    return parsed.platform + u'/' + parsed.kind + u'/'
        + (parsed.findings.isEmpty() ? QString() : QString(parsed.findings[0].code));
}

} // namespace

void TestSample::initTestCase()
{
    const SampleRows sample(rowCount);
    QCOMPARE(sample.count(), rowCount);
    m_rows.reserve(rowCount);
    for (qint64 i = 0; i < rowCount; ++i)
        m_rows.append(sample.row(i));
}

void TestSample::sameEveryTime()
{
    const SampleRows again(rowCount);
    const SampleRows smaller(1000);
    for (qint64 i = rowCount - 1; i >= 0; i -= 37) // in another order too
        QVERIFY(again.row(i).texts == m_rows[i].texts);
    for (qint64 i = 0; i < smaller.count(); ++i)
        QVERIFY(smaller.row(i).texts == m_rows[i].texts);
    QVERIFY(m_rows[0].texts != m_rows[1].texts); // control
}

void TestSample::fewRows()
{
    QVERIFY(SampleRows(0).units().isEmpty());
    const SampleRows ten(10);
    QCOMPARE(ten.units().size(), 3);
    for (qint64 i = 0; i < 10; ++i) {
        QVERIFY(!text(ten.row(i), fullName).isEmpty());
        QVERIFY(ten.units().contains(text(ten.row(i), unit)));
    }
}

void TestSample::namesDiffer()
{
    QSet<QString> names;
    for (const SampleRow &row : m_rows) {
        names.insert(foldCase(text(row, fullName)));
        QCOMPARE(cleaned(text(row, fullName)), text(row, fullName));
    }
    qInfo() << "distinct full names:" << names.size() << "of" << rowCount;
    QVERIFY(names.size() >= rowCount * 60 / 100);
}

void TestSample::sections()
{
    std::array<int, 4> counts{};
    for (const SampleRow &row : m_rows)
        ++counts[std::size_t(row.section)];
    QCOMPARE(counts, (std::array<int, 4>{0, 70000, 20000, 10000}));
}

void TestSample::unitsFromOneToFourHundred()
{
    QHash<QString, int> sizes;
    for (const SampleRow &row : m_rows)
        ++sizes[foldCase(text(row, unit))];
    const SampleRows sample(rowCount);
    QCOMPARE(sizes.size(), sample.units().size()); // so no two names read the same
    const auto [least, most] = std::minmax_element(sizes.begin(), sizes.end());
    QCOMPARE(*least, 1);
    QCOMPARE(*most, 400);
    for (const QString &name : sample.units())
        QVERIFY(sizes.contains(foldCase(name)));
}

void TestSample::threePercentToCheck()
{
    int checked = 0;
    for (const SampleRow &row : m_rows) {
        checked += !parsePhone(text(row, phone)).findings.isEmpty()
            || !checkEmail(text(row, email)).isEmpty()
            || !parseLink(text(row, accountLink)).findings.isEmpty();
    }
    QCOMPARE(checked, rowCount * 3 / 100);
}

void TestSample::onePercentTwins()
{
    QSet<QString> known;
    int twins = 0;
    for (const SampleRow &row : m_rows) {
        const QString name = foldCase(text(row, fullName));
        const QString key = parsePhone(text(row, phone)).key;
        const QString byPhone = name + u'|' + key;
        const QString byUnit = name + u'|' + foldCase(text(row, unit));
        twins += (!key.isEmpty() && known.contains(byPhone)) || known.contains(byUnit);
        known << byPhone << byUnit;
    }
    qInfo() << "likely duplicates:" << twins;
    QVERIFY(twins >= rowCount / 100 && twins <= rowCount * 12 / 1000);
}

void TestSample::everyLinkForm()
{
    QSet<QString> forms;
    for (const SampleRow &row : m_rows)
        forms.insert(formOf(parseLink(text(row, accountLink))));
    for (const QStringList &vector : domainTable("social-link-vectors.tsv")) {
        const QString form = formOf(parseLink(vector[0]));
        QVERIFY2(forms.contains(form), qPrintable(vector[0] + u"  "_s + form));
    }
    QVERIFY(!forms.contains(u"facebook/oa/"_s)); // control
}

void TestSample::everyPhoneForm()
{
    const QStringList shapes{u"0\\d{9}"_s, u"0\\d+ \\d+ \\d+"_s, u"0\\d+\\.\\d+\\.\\d+"_s,
        u"0\\d+-\\d+-\\d+"_s, u"\\+84\\d{9}"_s, u"\\+84( \\d+)+"_s, u"84\\d{9}"_s, u"0084\\d{9}"_s,
        u"\\(024\\) \\d+ \\d+"_s, u"0203\\d{7}"_s};
    QSet<QString> codes;
    QList<int> seen(shapes.size());
    QList<QRegularExpression> patterns;
    for (const QString &shape : shapes)
        patterns.append(QRegularExpression(QRegularExpression::anchoredPattern(shape)));
    for (const SampleRow &row : m_rows) {
        for (qsizetype i = 0; i < shapes.size(); ++i)
            seen[i] += patterns[i].match(text(row, phone)).hasMatch();
        for (const Finding &finding : parsePhone(text(row, phone)).findings)
            codes.insert(finding.code);
    }
    QVERIFY(!seen.contains(0));
    QCOMPARE(codes,
        (QSet<QString>{u"phone_lost_zero"_s, u"phone_old_prefix"_s, u"phone_two_numbers"_s,
            u"phone_exponent"_s, u"phone_unknown_prefix"_s, u"phone_length"_s,
            u"phone_not_a_number"_s}));
}

void TestSample::fictional()
{
    for (const SampleRow &row : m_rows) {
        const QString &mail = text(row, email);
        QVERIFY(mail.isEmpty() || mail.contains(u"congdoan.example"));
        QVERIFY(text(row, unit).endsWith(u"(ví dụ)"));
        const QString &target = text(row, accountLink);
        const Link parsed = parseLink(target);
        if (parsed.kind == u"vanity")
            QVERIFY2(parsed.key.startsWith(u"vidu"), qPrintable(target));
        if (parsed.kind == u"id")
            QVERIFY2(parsed.key.startsWith(u"1990000"), qPrintable(target));
    }
}

void TestSample::collaboratorsHaveDecisions()
{
    for (const SampleRow &row : m_rows) {
        const bool decided = row.section == 3;
        QCOMPARE(!text(row, field("decision_no")).isEmpty(), decided);
        const QDate signedOn = QDate::fromString(text(row, field("decision_date")), Qt::ISODate);
        const QDate from = QDate::fromString(text(row, field("valid_from")), Qt::ISODate);
        QCOMPARE(signedOn.isValid() && from > signedOn, decided);
    }
}

void TestSample::bothPlacements()
{
    int older = 0;
    int newer = 0;
    for (const SampleRow &row : m_rows) {
        older += text(row, fullName).contains(u"Hòa");
        newer += text(row, fullName).contains(u"Hoà") && !text(row, fullName).contains(u"Hoàng");
    }
    QVERIFY(older > 500);
    QVERIFY(newer > 500);
}

QTEST_GUILESS_MAIN(TestSample)
#include "tst_sample.moc"
