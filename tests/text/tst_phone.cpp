#include "core/text/phone.h"

#include "core/text/phonetables.h"
#include "tests/text/table.h"

#include <QSet>
#include <QTest>

#ifdef SOCTV_PHONENUMBER
#include <phonenumbers/phonenumberutil.h>
#endif

using namespace soctv;
using namespace Qt::StringLiterals;

class TestPhone : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tables();
    void numbers_data();
    void numbers();
    void everyMobilePrefix();
    void everyOldPrefix();
    void everyLandline();
    void tenDigitsNeverChange();
    void offersSettle();
    void digits();
    void sameAsLibphonenumber();
};

namespace {

QString codes(const Phone &phone)
{
    QStringList list;
    for (const Finding &finding : phone.findings)
        list += finding.code;
    return list.join(u' ');
}

} // namespace

void TestPhone::tables()
{
    QSet<QString> changes;
    for (const PrefixChange &change : mobileChanges)
        changes.insert(u"0%1 0%2"_s.arg(change.from).arg(change.to));
    QSet<QString> expected;
    for (const QStringList &row : domainTable("phone-mobile-2018.tsv"))
        expected.insert(row[0] + u' ' + row[1]);
    QCOMPARE(changes, expected);

    QSet<QString> mobile;
    for (const auto prefix : mobilePrefixes)
        mobile.insert(u"0%1"_s.arg(prefix));
    expected.clear();
    for (const QStringList &row : domainTable("phone-mobile-current.tsv")) {
        if (!row[1].isEmpty()) // an operator is known
            expected.insert(row[0]);
    }
    QCOMPARE(mobile, expected);

    QSet<QString> areas;
    for (const auto code : areaCodes)
        areas.insert(u"0%1"_s.arg(code));
    expected.clear();
    for (const QStringList &row : domainTable("phone-landline-2017.tsv"))
        expected.insert(row[2]);
    QCOMPARE(areas, expected);
}

void TestPhone::numbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("offer");
    const auto row
        = [](const char *text, const char *key, const char *code = "", const char *offer = "") {
              QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(key)
                                  << QString::fromUtf8(code) << QString::fromUtf8(offer);
          };
    row("", "");
    for (const char *form : {"0912345678", "0912 345 678", "0912.345.678", "0912-345-678",
             "(0912) 345678", "+84912345678", "+84 912 345 678", "84912345678", "0084912345678",
             "+84 (0)912 345 678", "(+84) 912345678", "0912345678 ", "'0912345678", "0912 345–678",
             "091\u00A0234\u00A05678", "０９１２３４５６７８", "0912,345,678"})
        row(form, "+84912345678");
    row("02438251234", "+842438251234");
    row("(024) 3825 1234", "+842438251234");
    row("024/3825 1234", "+842438251234");
    row("0203.3825.123", "+842033825123");
    row("+842438251234", "+842438251234");
    // A spreadsheet ate the 0.
    row("912345678", "+84912345678", "phone_lost_zero", "0912345678");
    row("912345678.0", "+84912345678", "phone_lost_zero", "0912345678");
    row("952907740", "+84952907740", "phone_lost_zero", "0952907740");
    row("2438251234", "+842438251234", "phone_lost_zero", "02438251234");
    row("1682345678", "+84382345678", "phone_lost_zero", "01682345678");
    // 2018.
    row("01682345678", "+84382345678", "phone_old_prefix", "0382345678");
    row("0168 234 5678", "+84382345678", "phone_old_prefix", "0382345678");
    row("+841682345678", "+84382345678", "phone_old_prefix", "0382345678");
    // More than one.
    row("0912345678/0987654321", "+84912345678", "phone_two_numbers", "0912345678");
    row("0912345678 - 0987654321", "+84912345678", "phone_two_numbers", "0912345678");
    row("0912 345 678 0987 654 321", "+84912345678", "phone_two_numbers", "0912345678");
    row("0912345678, 024 3825 1234", "+84912345678", "phone_two_numbers", "0912345678");
    row("0912345678\n+84987654321", "+84912345678", "phone_two_numbers", "0912345678");
    row("912345678; 987654321", "+84912345678", "phone_two_numbers", "0912345678");
    row("01682345678 hoặc 0912345678", "+84382345678", "phone_two_numbers", "0382345678");
    row("0912345678/79", "+84912345678", "phone_two_numbers", "0912345678");
    row("0952907740/0912345678", "+84952907740", "phone_two_numbers", "0952907740");
    // A spreadsheet's number form.
    row("9.12345678E+08", "+84912345678", "phone_exponent", "0912345678");
    row("9,12345678e8", "+84912345678", "phone_exponent", "0912345678");
    row("9.12E+08", "", "phone_exponent");
    row("8.49123E+10", "", "phone_exponent");
    // Warned of, never refused.
    row("0952907740", "+84952907740", "phone_unknown_prefix");
    row("0101234567", "+84101234567", "phone_unknown_prefix");
    row("0438251234", "+84438251234", "phone_unknown_prefix"); // Hà Nội before 2017
    row("03203852123", "+843203852123", "phone_unknown_prefix"); // Hải Dương before 2017
    row("+16502530000", "+16502530000", "phone_unknown_prefix");
    row("091234567", "", "phone_length");
    row("09123456789", "", "phone_length");
    row("38251234", "", "phone_length");
    row("113", "", "phone_length");
    row("00912345678", "", "phone_length");
    row("không có", "", "phone_not_a_number");
    row("-", "", "phone_not_a_number");
    row("máy lẻ 12", "", "phone_not_a_number");
    row("ĐT: 0912345678", "+84912345678", "phone_not_a_number", "0912345678");
    row("0912345678 (Zalo)", "+84912345678", "phone_not_a_number", "0912345678");
}

void TestPhone::numbers()
{
    QFETCH(const QString, text);
    QFETCH(const QString, key);
    QFETCH(const QString, code);
    QFETCH(const QString, offer);
    const Phone phone = parsePhone(text);
    QCOMPARE(codes(phone), code);
    QCOMPARE(phone.key, key);
    QCOMPARE(phone.findings.isEmpty() ? QString() : phone.findings[0].offer, offer);
}

void TestPhone::everyMobilePrefix()
{
    for (const QStringList &row : domainTable("phone-mobile-current.tsv")) {
        const QString number = row[0] + u"1234567"_s;
        const Phone phone = parsePhone(number);
        QCOMPARE(phone.key, u"+84"_s + number.mid(1));
        QCOMPARE(codes(phone), row[1].isEmpty() ? u"phone_unknown_prefix"_s : QString());
    }
}

void TestPhone::everyOldPrefix()
{
    for (const QStringList &row : domainTable("phone-mobile-2018.tsv")) {
        const QString old = row[0] + u"2345678"_s;
        QCOMPARE(old.size(), row[3].toInt());
        const Phone phone = parsePhone(old);
        QCOMPARE(codes(phone), u"phone_old_prefix"_s);
        QCOMPARE(phone.findings[0].offer, row[1] + u"2345678"_s);
        QCOMPARE(phone.findings[0].offer.size(), row[4].toInt());
        QCOMPARE(phone.key, parsePhone(phone.findings[0].offer).key);
        // Control: the digits as typed would make another person of her.
        QVERIFY(phone.key != u"+84"_s + old.mid(1));
    }
}

void TestPhone::everyLandline()
{
    for (const QStringList &row : domainTable("phone-landline-2017.tsv")) {
        const QString now = row[2] + u"38251234"_s.left(11 - row[2].size());
        const Phone phone = parsePhone(now);
        QCOMPARE(phone.key, u"+84"_s + now.mid(1));
        QVERIFY2(phone.findings.isEmpty(), qPrintable(now));
        // The code before 2017 may look like a mobile of today: it stays what it is.
        const bool city = row[1].size() == 2; // Hà Nội, Hồ Chí Minh
        const QString then = row[1] + (city ? u"38251234"_s : u"3825123"_s);
        const Phone old = parsePhone(then);
        QCOMPARE(old.key, u"+84"_s + then.mid(1));
        for (const Finding &finding : old.findings)
            QVERIFY(finding.offer.isEmpty());
    }
}

void TestPhone::tenDigitsNeverChange()
{
    for (int prefix = 100; prefix < 1000; ++prefix) { // 00…: the way abroad
        const QString number = u"0%1"_s.arg(prefix) + u"123456"_s;
        const Phone phone = parsePhone(number);
        QCOMPARE(phone.key, u"+84"_s + number.mid(1));
        for (const Finding &finding : phone.findings)
            QVERIFY(finding.offer.isEmpty());
    }
}

void TestPhone::offersSettle()
{
    for (const QString &text : {u"912345678"_s, u"01682345678"_s, u"0912345678/0987654321"_s,
             u"9.12345678E+08"_s, u"ĐT 0912345678"_s}) {
        const Phone phone = parsePhone(text);
        const Phone again = parsePhone(phone.findings.value(0).offer);
        QVERIFY(again.findings.isEmpty());
        QCOMPARE(again.key, phone.key);
    }
}

void TestPhone::digits()
{
    QCOMPARE(phoneDigits(u"+84 912.345.678"), u"0912345678"_s);
    QCOMPARE(phoneDigits(u"84912345678"), u"0912345678"_s);
    QCOMPARE(phoneDigits(u"0084912345678"), u"0912345678"_s);
    QCOMPARE(phoneDigits(u"0912 345"), u"0912345"_s);
    QCOMPARE(phoneDigits(u"841"), u"841"_s);
    QCOMPARE(phoneDigits(u"abc"), QString());
}

void TestPhone::sameAsLibphonenumber()
{
#ifdef SOCTV_PHONENUMBER
    using i18n::phonenumbers::PhoneNumber;
    using i18n::phonenumbers::PhoneNumberUtil;
    const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    QSet<QString> disagree;
    int agreed = 0;
    for (int prefix = 100; prefix < 1000; ++prefix) { // 0abc…: the four leading digits
        for (const int length : {10, 11}) {
            const QString text = u"0%1"_s.arg(prefix) + u"3456789"_s.left(length - 4);
            const Phone own = parsePhone(text);
            PhoneNumber number;
            const bool parsed = util.Parse(text.toStdString(), "VN", &number)
                == PhoneNumberUtil::NO_PARSING_ERROR;
            std::string key;
            if (parsed)
                util.Format(number, PhoneNumberUtil::E164, &key);
            const bool theirs = parsed && util.IsValidNumberForRegion(number, "VN");
            const bool ours = own.findings.isEmpty();
            if (ours != theirs)
                disagree.insert(text.left(length == 11 ? 4 : 3));
            if (ours && theirs) {
                QCOMPARE(own.key, QString::fromStdString(key));
                ++agreed;
            }
        }
    }
    QVERIFY(agreed > 400);
    // They know no operators (030, 031, 067, 095 pass), and fewer numbers of ranges in use.
    QCOMPARE(disagree,
        (QSet<QString>{u"030"_s, u"031"_s, u"052"_s, u"055"_s, u"067"_s, u"089"_s, u"095"_s,
            u"099"_s, u"0240"_s, u"0241"_s, u"0249"_s, u"0280"_s, u"0281"_s, u"0288"_s}));
    // Control: they keep a number from before 2018 as it was, so the rule is ours to test.
    PhoneNumber old;
    QCOMPARE(int(util.Parse("01682345678", "VN", &old)), int(PhoneNumberUtil::NO_PARSING_ERROR));
    QVERIFY(!util.IsValidNumber(old));
#else
    QSKIP("built without libphonenumber");
#endif
}

QTEST_GUILESS_MAIN(TestPhone)
#include "tst_phone.moc"
