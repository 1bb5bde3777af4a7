#include "core/text/email.h"

#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestEmail : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void key();
    void good_data();
    void good();
    void findings_data();
    void findings();
};

void TestEmail::key()
{
    const QString typed = u" Yen.Dang@CongDoan.Example\n"_s;
    QVERIFY(typed != emailKey(typed)); // control: as typed it would be another address
    QCOMPARE(emailKey(typed), u"yen.dang@congdoan.example"_s);
    QCOMPARE(emailKey(u"yen\u200B@a.example"), emailKey(u"yen@A.example"));
    QVERIFY(emailKey(u"yen.dang@a.example") != emailKey(u"yendang@a.example"));
}

void TestEmail::good_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", " a@b.vn ", "dang.thi+cd@hanoi.congdoan.vn", "x_1@a-b.example",
             "0912345678@mail.example"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestEmail::good()
{
    QFETCH(const QString, text);
    QVERIFY(checkEmail(text).isEmpty());
}

void TestEmail::findings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("offer");
    const auto row = [](const char *text, const char *code, const char *offer) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(code)
                            << QString::fromUtf8(offer);
    };
    row("yen @a.example", "email_blank", "yen@a.example");
    row("yen@ a. example.", "email_blank", "yen@a.example");
    row("yen@a.example.", "email_dot", "yen@a.example");
    row("yen@a.example ,", "email_dot", "yen@a.example");
    row(".yen@a.example", "email_dot", "yen@a.example");
    row("yen", "email_invalid", "");
    row("yen@a", "email_invalid", "");
    row("yen@@a.example", "email_invalid", "");
    row("yến@a.example", "email_invalid", "");
    row("ye..n@a.example", "email_invalid", "");
    row("a@b.example c@d.example", "email_invalid", "");
    row("a@b.example;c@d.example", "email_invalid", "");
    row("không có", "email_invalid", "");
}

void TestEmail::findings()
{
    QFETCH(const QString, text);
    QFETCH(const QString, code);
    QFETCH(const QString, offer);
    const QList<Finding> found = checkEmail(text);
    QCOMPARE(found.size(), 1);
    QCOMPARE(QString(found[0].code), code);
    QCOMPARE(found[0].offer, offer);
    if (!offer.isEmpty())
        QVERIFY(checkEmail(offer).isEmpty()); // what is offered settles it
}

QTEST_GUILESS_MAIN(TestEmail)
#include "tst_email.moc"
