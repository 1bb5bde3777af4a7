#include "core/text/pagelink.h"

#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestPageLink : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void known_data();
    void known();
    void sites_data();
    void sites();
    void samePage();
    void otherPage();
    void noSites_data();
    void noSites();
    void canonicalIsStable();
};

void TestPageLink::known_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("page") << u"https://www.facebook.com/CongDoan.Vidu"_s;
    QTest::newRow("group") << u"https://zalo.me/g/abcdef123"_s;
    QTest::newRow("short") << u"https://www.facebook.com/share/1AbCdEfGhI/"_s;
    QTest::newRow("video") << u"https://youtu.be/abcdefghijk"_s;
    QTest::newRow("script") << u"javascript:alert(1)"_s;
    QTest::newRow("empty") << QString();
}

// What parseLink() knows stays as it is.
void TestPageLink::known()
{
    QFETCH(const QString, text);
    const Link page = parsePageLink(text);
    const Link link = parseLink(text);
    QCOMPARE(page.platform, link.platform);
    QCOMPARE(page.kind, link.kind);
    QCOMPARE(page.accountKey(), link.accountKey());
    QCOMPARE(page.canonical, link.canonical);
    QCOMPARE(page.findings.size(), link.findings.size());
}

void TestPageLink::sites_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("canonical");
    QTest::addColumn<QString>("code");
    const auto row
        = [](const char *text, const char *key, const char *canonical, const char *code = "") {
              QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(key)
                                  << QString::fromUtf8(canonical) << QString::fromUtf8(code);
          };
    row("https://congdoan.example", "congdoan.example", "https://congdoan.example");
    row("https://WWW.CongDoan.Example/", "congdoan.example", "https://www.congdoan.example");
    row("http://congdoan.example/Tin/", "congdoan.example/Tin", "http://congdoan.example/Tin");
    row("congdoan.example/tin", "congdoan.example/tin", "https://congdoan.example/tin",
        "link_scheme");
    row("congdoan.example", "congdoan.example", "https://congdoan.example", "link_scheme");
    row("https://congdoan.example/trang?utm_source=zalo&id=5&fbclid=Ab",
        "congdoan.example/trang?id=5", "https://congdoan.example/trang?id=5", "link_tracking");
    row("https://congdoan.example/#dau", "congdoan.example", "https://congdoan.example",
        "link_tracking");
    row("https://congdoan.example/Công đoàn", "congdoan.example/C%C3%B4ng%20%C4%91o%C3%A0n",
        "https://congdoan.example/C%C3%B4ng%20%C4%91o%C3%A0n");
}

void TestPageLink::sites()
{
    QFETCH(const QString, text);
    const Link link = parsePageLink(text);
    QCOMPARE(link.platform, u"website"_s);
    QCOMPARE(link.kind, u"site"_s);
    QTEST(link.key, "key");
    QTEST(link.canonical, "canonical");
    QTEST(link.findings.isEmpty() ? QString() : QString(link.findings.first().code), "code");
    // Control: as a person's own account such a link names nobody.
    QVERIFY(parseLink(text).accountKey().isEmpty());
}

void TestPageLink::samePage()
{
    const QString key = parsePageLink(u"https://congdoan.example/tin").accountKey();
    QCOMPARE(key, u"website:congdoan.example/tin"_s);
    for (const auto *text : {u"http://www.congdoan.example/tin/", u"CongDoan.example/tin",
             u"  https://congdoan.example/tin?utm_medium=x#y "})
        QCOMPARE(parsePageLink(QString::fromUtf16(text)).accountKey(), key);
}

void TestPageLink::otherPage()
{
    const QString key = parsePageLink(u"https://congdoan.example/tin").accountKey();
    for (const auto *text : {u"https://congdoan.example/Tin", u"https://congdoan.example",
             u"https://m.congdoan.example/tin", u"https://congdoan.example/tin?id=2"})
        QVERIFY(parsePageLink(QString::fromUtf16(text)).accountKey() != key);
}

void TestPageLink::noSites_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"Nguyen.An", "Trang của công đoàn", "hoa@congdoan.example",
             "ftp://congdoan.example", "https://ten:matkhau@congdoan.example",
             "https://congdoan.example:8080/", "3.5", "congdoan", "https://congdoan"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestPageLink::noSites()
{
    QFETCH(const QString, text);
    const Link link = parsePageLink(text);
    QVERIFY(link.accountKey().isEmpty());
    QVERIFY(link.canonical.isEmpty());
    QVERIFY(!link.findings.isEmpty());
}

void TestPageLink::canonicalIsStable()
{
    const Link once = parsePageLink(u"CongDoan.example/Công đoàn/a%2Fb?x=1&utm_a=2&y=đ");
    const Link twice = parsePageLink(once.canonical);
    QCOMPARE(twice.canonical, once.canonical);
    QCOMPARE(twice.accountKey(), once.accountKey());
    QVERIFY(twice.findings.isEmpty());
}

QTEST_GUILESS_MAIN(TestPageLink)
#include "tst_pagelink.moc"
