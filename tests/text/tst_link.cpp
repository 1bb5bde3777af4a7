#include "core/text/link.h"

#include "tests/text/table.h"

#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestLink : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void vectors_data();
    void vectors();
    void findings_data();
    void findings();
    void sameAccount();
    void otherAccount();
    void accountKeys();
    void nothingStrangePasses_data();
    void nothingStrangePasses();
    void canonicalIsStable();
};

namespace {

QString codes(const Link &link)
{
    QStringList list;
    for (const Finding &finding : link.findings)
        list += finding.code;
    return list.join(u' ');
}

} // namespace

void TestLink::vectors_data()
{
    QTest::addColumn<QStringList>("row");
    const QList<QStringList> rows = domainTable("social-link-vectors.tsv");
    QCOMPARE(rows.size(), 25);
    for (const QStringList &row : rows)
        QTest::newRow(qPrintable(row[0])) << row;
}

void TestLink::vectors()
{
    QFETCH(const QStringList, row);
    const QString &canonical = row[4];
    const Link link = parseLink(row[0]);
    QCOMPARE(link.platform, row[1]);
    QCOMPARE(link.kind, row[2]);
    QCOMPARE(link.key, row[3]);
    if (canonical == u"keep as typed") {
        QCOMPARE(link.canonical, row[0]);
        QCOMPARE(codes(link), u"link_short"_s);
    } else if (canonical == u"reject" || canonical == u"warn") {
        QCOMPARE(link.canonical, QString());
        QVERIFY(link.accountKey().isEmpty());
        QVERIFY(!link.findings.isEmpty());
    } else {
        QCOMPARE(link.canonical, canonical);
        // Control: comparing the typed links would see another account.
        QVERIFY(link.key != row[0]);
    }
}

void TestLink::findings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("offer");
    const auto row = [](const char *text, const char *code, const char *offer) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(code)
                            << QString::fromUtf8(offer);
    };
    const char *const fb = "https://www.facebook.com/congdoanquanthu";
    row("", "", "");
    row("https://www.facebook.com/congdoanquanthu", "", "");
    row("https://www.facebook.com/congdoanquanthu/about", "", "");
    row("https://www.facebook.com/profile.php?id=100000000000001", "", "");
    row("facebook.com/congdoanquanthu", "link_scheme", fb);
    row("FB.com/congdoanquanthu?ref=x", "link_scheme", fb);
    row("m.me/congdoanquanthu", "link_scheme", fb);
    row("https://facebook.com/congdoanquanthu?mibextid=ZbWKwL", "link_tracking", fb);
    row("https://facebook.com/congdoanquanthu#x", "link_tracking", fb);
    row("https://www.facebook.com/profile.php?id=100000000000001&mibextid=Z", "link_tracking",
        "https://www.facebook.com/profile.php?id=100000000000001");
    row("https://www.facebook.com/share/1AbCdEfGhI/", "link_short", "");
    row("https://vt.tiktok.com/ZS123/", "link_short", "");
    row("https://tiktok.com/@congdoan.thu/video/7", "link_not_profile",
        "https://www.tiktok.com/@congdoan.thu");
    row("https://www.facebook.com/congdoanquanthu/posts/123", "link_not_profile", fb);
    row("https://www.facebook.com/groups/123456/posts/7/", "link_not_profile",
        "https://www.facebook.com/groups/123456");
    row("https://www.facebook.com/", "link_not_profile", "");
    row("https://www.facebook.com/share/p/1AbC/", "link_not_profile", "");
    row("https://evil.example/?u=https://facebook.com/abcde", "link_host", "");
    row("www.example.com", "link_host", "");
    row("https://www.facebook.com/abcd", "link_invalid", "");
    row("https://www.facebook.com/cong_doan", "link_invalid", "");
    row("javascript:alert(1)", "link_invalid", "");
    row("Nguyễn Thị Hòa", "link_not_a_link", "");
    row("Facebook: Hòa Nguyễn", "link_not_a_link", "");
    row("Hoa.Nguyen", "link_not_a_link", "");
    row("congdoanquanthu", "link_not_a_link", "");
    row("hoa@congdoan.example", "link_not_a_link", "");
    row("https://www.facebook.com/Công Đoàn Quận", "link_not_a_link", "");
    row("https://zalo.me/01682345678", "phone_old_prefix", "https://zalo.me/0382345678");
    row("https://zalo.me/912345678", "phone_lost_zero", "https://zalo.me/0912345678");
}

void TestLink::findings()
{
    QFETCH(const QString, text);
    QFETCH(const QString, code);
    QFETCH(const QString, offer);
    const Link link = parseLink(text);
    QCOMPARE(codes(link), code);
    QCOMPARE(link.findings.isEmpty() ? QString() : link.findings[0].offer, offer);
    if (!offer.isEmpty())
        QVERIFY(parseLink(offer).findings.isEmpty()); // what is offered settles it
}

void TestLink::sameAccount()
{
    const QString key = parseLink(u"https://www.facebook.com/hoa.nguyen.95").accountKey();
    QCOMPARE(key, u"facebook:hoanguyen95"_s);
    for (const QString &form :
        {u"facebook.com/Hoa.Nguyen.95"_s, u"http://m.facebook.com/hoanguyen95/"_s,
            u"https://vi-vn.facebook.com/hoa.nguyen.95?locale=vi"_s, u"  FB.COM/hoa.nguyen.95 "_s,
            u"https://www.facebook.com/pg/hoa.nguyen.95/"_s, u"//facebook.com/hoa%2Enguyen.95"_s})
        QCOMPARE(parseLink(form).accountKey(), key);
    QCOMPARE(parseLink(u"facebook.com/100000000000001").accountKey(),
        parseLink(u"facebook.com/profile.php?id=100000000000001").accountKey());
    QCOMPARE(parseLink(u"https://zalo.me/84912345678").accountKey(),
        parseLink(u"zalo.me/0912345678").accountKey());
}

void TestLink::otherAccount()
{
    QVERIFY(parseLink(u"facebook.com/hoa.nguyen.95").key
        != parseLink(u"facebook.com/hoa.nguyen.96").key);
    QVERIFY(parseLink(u"facebook.com/groups/hoanguyen").key
        != parseLink(u"facebook.com/hoanguyen").key);
    QVERIFY(parseLink(u"https://www.youtube.com/channel/UCabc").key
        != parseLink(u"https://www.youtube.com/channel/UCABC").key);
}

void TestLink::accountKeys()
{
    const Link tiktok = parseLink(u"https://www.tiktok.com/@congdoanthu");
    const Link youtube = parseLink(u"https://www.youtube.com/@congdoanthu");
    QCOMPARE(tiktok.key, youtube.key);
    QVERIFY(tiktok.accountKey() != youtube.accountKey());
    QVERIFY(parseLink(u"https://www.facebook.com/share/1AbC/").accountKey().isEmpty());
}

void TestLink::nothingStrangePasses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"https://facebook.com.evil.example/congdoan",
             "https://evilfacebook.com/congdoan", "https://facebook.com@evil.example/congdoan",
             "https://user:pass@facebook.com/congdoan", "https://facebook.com:8080/congdoan",
             "https://facebook.com\\@evil.example/congdoan", "https://fаcebook.com/congdoan",
             "https://abc.facebook.com/congdoan", "ftp://facebook.com/congdoan",
             "data:text/html,facebook.com/congdoan", "file:///etc/facebook.com/congdoan",
             "https:///congdoan", "https://", "http:facebook.com",
             "https://l.facebook.com/l.php?u=https%3A%2F%2Ffacebook.com%2Fcongdoan",
             "https://www.facebook.com/<script>alert(1)</script>",
             "https://www.facebook.com/%2e%2e/%00congdoan", "mailto:a@facebook.com",
             "https://www.facebook.com/profile.php?id=100&id=javascript:1"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestLink::nothingStrangePasses()
{
    QFETCH(const QString, text);
    const Link link = parseLink(text);
    if (text.contains(u"profile.php")) { // the first id counts
        QCOMPARE(link.key, u"100"_s);
        return;
    }
    QVERIFY2(link.key.isEmpty(), qPrintable(link.key));
    QVERIFY(link.canonical.isEmpty());
    QVERIFY(!link.findings.isEmpty());
}

void TestLink::canonicalIsStable()
{
    for (const QStringList &row : domainTable("social-link-vectors.tsv")) {
        const Link link = parseLink(row[0]);
        if (link.key.isEmpty())
            continue;
        const Link again = parseLink(link.canonical);
        QCOMPARE(again.canonical, link.canonical);
        QCOMPARE(again.accountKey(), link.accountKey());
        QVERIFY(again.findings.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestLink)
#include "tst_link.moc"
