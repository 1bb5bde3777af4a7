#include "core/forms/readers/numberformat.h"

#include <QTest>

using namespace soctv;

class TstNumberFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shown_data();
    void shown();
    void from1904();
    void hostileCodes();
};

void TstNumberFormat::shown_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    const auto add = [](const char *code, double value, const char *text) {
        QTest::addRow("%s %.17g", code, value)
            << QString::fromUtf8(code) << value << QString::fromUtf8(text);
    };
    // Numbers stand plain.
    add("", 912345678, "912345678");
    add("General", 9.12345678e8, "912345678");
    add("General", 84912345678.0, "84912345678");
    add("", 1.1000000000000001, "1.1");
    add("", 1234567890123456789.0, "1234567890123456800");
    add("", -5, "-5");
    add("", -0.0, "0");
    add("", 1e-7, "0.0000001");
    add("#,##0", 1234567, "1234567");
    add("0.00", 2.5, "2.5");
    add("0%", 0.5, "0.5");
    add("0.00E+00", 912345678, "912345678");
    add("# ?/?", 0.5, "0.5");
    add("@", 912345678, "912345678");
    add("_-* #,##0 \u20AB_-;-* #,##0 \u20AB_-;_-* \"-\" \u20AB_-;_-@_-", 1500, "1500");
    // Zeros in front and letters around digits, as phones are shown.
    add("0000000000", 912345678, "0912345678");
    add("0000 000 000", 912345678, "0912 345 678");
    add("0000\\.000\\.000", 912345678, "0912.345.678");
    add("\"0\"#########", 912345678, "0912345678");
    add("\"+84 \"000000000", 912345678, "+84 912345678");
    add("[<=999999999]0000\\ 000\\ 000;General", 912345678, "0912 345 678");
    add("[<=999999999]0000\\ 000\\ 000;General", 84912345678.0, "84912345678");
    add("(000) 000-0000", 84912345678.0, "(8491) 234-5678");
    add("[Red]00", 7, "07");
    add("[$-42A]000", 7, "007");
    add("000;(000)", -7, "(007)");
    add("000", -7, "-007");
    add("000", 7.5, "7.5");
    add("#", 0, "");
    // Dates: 25569 is 1 January 1970.
    add("dd/mm/yyyy", 46270, "05/09/2026");
    add("[$-42A]dd/mm/yyyy;@", 46270, "05/09/2026");
    add("m/d/yy h:mm", 46270.5, "05/09/2026 12:00");
    add("yyyy-mm-dd\\Thh:mm:ss", 46270.000011574, "05/09/2026 00:00:01");
    add("dd/mm/yyyy hh:mm", 46270.99999999, "06/09/2026");
    add("\"ngày \"dd\" tháng \"mm\" năm \"yyyy", 46270, "05/09/2026");
    add("mm/yyyy", 46270, "09/2026");
    add("yyyy", 46270, "2026");
    add("d-mmm", 46270, "05/09/2026");
    add("h:mm", 0.25, "06:00");
    add("[h]:mm:ss", 0.25, "06:00");
    add("mm:ss", 0.0007291667, "00:01:03");
    add("dd/mm/yyyy", 1, "01/01/1900");
    add("dd/mm/yyyy", 59, "28/02/1900");
    add("dd/mm/yyyy", 60, "29/02/1900");
    add("dd/mm/yyyy", 61, "01/03/1900");
    add("dd/mm/yyyy", 0, "0");
    add("dd/mm/yyyy", -5, "-5");
    add("dd/mm/yyyy", 2958465, "31/12/9999");
    add("dd/mm/yyyy", 912345678, "912345678");
    add("General\" d\"", 5, "5");
}

void TstNumberFormat::shown()
{
    QFETCH(QString, code);
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(NumberFormat(code).shown(value), text);
}

void TstNumberFormat::from1904()
{
    const NumberFormat date(builtinNumberFormat(14));
    QCOMPARE(date.shown(46270 - 1462, true), QStringLiteral("05/09/2026"));
    QCOMPARE(date.shown(0, true), QStringLiteral("0"));
    QVERIFY(date.isDate(40000));
    QVERIFY(!NumberFormat(builtinNumberFormat(1)).isDate(40000));
    QVERIFY(builtinNumberFormat(0).isEmpty());
    QVERIFY(builtinNumberFormat(-1).isEmpty());
}

void TstNumberFormat::hostileCodes()
{
    for (const QString &code :
        {QStringLiteral("["), QStringLiteral("\""), QStringLiteral("\\"), QStringLiteral("_"),
            QStringLiteral("[<"), QStringLiteral("[$"), QStringLiteral(";;;;;;;;"),
            QStringLiteral("0").repeated(100000), QStringLiteral("m").repeated(100000)}) {
        const NumberFormat format(code);
        for (double value : {0.0, 1.5, -1e300, 1e300, 46270.0})
            QVERIFY(format.shown(value).size() <= 100001);
    }
}

QTEST_GUILESS_MAIN(TstNumberFormat)
#include "tst_numberformat.moc"
