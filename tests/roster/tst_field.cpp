#include "core/roster/field.h"

#include "core/roster/fieldtext.h"
#include "core/text/fold.h"
#include "tests/support/errors.h"

#include <QSet>
#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestField : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void closedList();
    void lines();
    void byKey();
    void byHeader_data();
    void byHeader();
    void dates_data();
    void dates();
    void kept();
    void shown();
    void noteIsShort();
};

void TestField::closedList()
{
    QStringList keys;
    for (const Field &field : listFields)
        keys.append(QString(field.name()));
    QCOMPARE(keys.join(u' '),
        u"full_name unit position phone email account_name account_link decision_no decision_date "
        "valid_from valid_to sort_name note basis basis_document basis_date purpose review_date"_s);
}

void TestField::lines()
{
    QSet<QString> aliases;
    for (const Field &field : listFields) {
        QVERIFY(field.table == "person" || field.table == "post" || field.table == "account");
        QVERIFY(!QByteArray(field.title).isEmpty());
        const QString list
            = QString::fromUtf8(field.aliases.data(), qsizetype(field.aliases.size()));
        for (const QString &alias : list.split(u'|', Qt::SkipEmptyParts)) {
            QCOMPARE(foldHeader(alias), alias); // or it would never be found
            QVERIFY2(!aliases.contains(alias), qPrintable(alias));
            aliases.insert(alias);
        }
    }
}

void TestField::byKey()
{
    QCOMPARE(fieldByKey(u"phone"), field("phone"));
    QCOMPARE(fieldByKey(u"Phone"), -1);
    QCOMPARE(fieldByKey(u""), -1);
}

void TestField::byHeader_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("key");
    const std::pair<QString, QString> rows[] = {{u"Họ tên"_s, u"full_name"_s},
        {u"HỌ VÀ TÊN"_s, u"full_name"_s}, {u"Họ  và tên:"_s, u"full_name"_s},
        {u"Đơn vị"_s, u"unit"_s}, {u"Chức vụ"_s, u"position"_s}, {u"Điện thoại"_s, u"phone"_s},
        {u"SĐT"_s, u"phone"_s}, {u"S.Đ.T"_s, u"phone"_s}, {u"Số ĐT"_s, u"phone"_s},
        {u"Email"_s, u"email"_s}, {u"E-mail"_s, u"email"_s},
        {u"Tên tài khoản Facebook cá nhân"_s, u"account_name"_s},
        {u"Đường link tài khoản Facebook cá nhân"_s, u"account_link"_s}, {u"Ghi chú"_s, u"note"_s},
        {u"Số quyết định"_s, u"decision_no"_s}, {u"Từ ngày"_s, u"valid_from"_s},
        {u"full_name"_s, u"full_name"_s}, {u"account_link"_s, u"account_link"_s}, {u"STT"_s, {}},
        {{}, {}}, {u" : "_s, {}}, {u"Họ tên bố"_s, {}}};
    for (const auto &[header, key] : rows)
        QTest::newRow((u'"' + header + u'"').toUtf8().constData()) << header << key;
}

void TestField::byHeader()
{
    QFETCH(QString, header);
    QFETCH(QString, key);
    QCOMPARE(fieldByHeader(header), fieldByKey(key));
    QCOMPARE(fieldByHeader(header.normalized(QString::NormalizationForm_D)), fieldByKey(key));
}

void TestField::dates_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("shown");
    const auto row = [](const QString &typed, const QString &stored, const QString &shown) {
        QTest::newRow(typed.toUtf8().constData()) << typed << stored << shown;
    };
    row(u"5/9/2026"_s, u"2026-09-05"_s, u"05/09/2026"_s);
    row(u" 05-09-2026 "_s, u"2026-09-05"_s, u"05/09/2026"_s);
    row(u"5.9.2026"_s, u"2026-09-05"_s, u"05/09/2026"_s);
    row(u"2026-09-05"_s, u"2026-09-05"_s, u"05/09/2026"_s);
    row(u"29/2/2024"_s, u"2024-02-29"_s, u"29/02/2024"_s);
    // What is no day stays as it was typed, all of it.
    for (const QString &text : {u"29/2/2023"_s, u"31/4/2026"_s, u"9/2026"_s, u"2026"_s,
             u"đầu năm 2026"_s, u"5/9/26"_s, u"2026-09-05 (bổ sung)"_s, u"2026-09-05T08:15:00"_s,
             u"5/9/2026 và 6/9/2026"_s, u"0000-00-00"_s})
        row(text, text, text);
    row(QString(), QString(), QString());
}

void TestField::dates()
{
    QFETCH(QString, typed);
    QFETCH(QString, stored);
    QFETCH(QString, shown);
    for (const int index : {field("decision_date"), field("valid_from"), field("review_date")}) {
        QCOMPARE(storedText(index, typed), stored);
        QCOMPARE(shownText(index, stored), shown);
        QCOMPARE(storedText(index, shown), stored); // what is copied comes back
    }
    QCOMPARE(storedText(field("phone"), typed), typed.trimmed()); // only dates are read so
}

void TestField::kept()
{
    const QString typed = u"  Nguye\u0302\u0303n\u00a0Thi\u0323  A\u0301i\t"_s;
    QCOMPARE(storedText(field("full_name"), typed), u"Nguyễn Thị  Ái"_s);
    QCOMPARE(storedText(field("full_name"), u"hoà thuỷ"_s), u"hoà thuỷ"_s);
    QCOMPARE(storedText(field("full_name"), u" \u200b\t "_s), QString());
    QCOMPARE(storedText(field("phone"), u"0912.345 678"_s), u"0912.345 678"_s);
}

void TestField::shown()
{
    for (const QString &key : basisKeys())
        QVERIFY(!shownText(field("basis"), key).isEmpty());
    QVERIFY(shownText(field("basis"), {}) != shownText(field("basis"), u"consent"_s));
    QCOMPARE(shownText(field("full_name"), u"2026-09-05"_s), u"2026-09-05"_s);
}

void TestField::noteIsShort()
{
    const QString fits(noteLimit, u'ữ');
    QCOMPARE(storedText(field("note"), fits), fits);
    QVERIFY(fails(ErrorCode::Invalid, [&] { storedText(field("note"), fits + u'x'); }));
    QCOMPARE(storedText(field("note"), fits + u"   "), fits); // blanks at the end do not count
    QCOMPARE(storedText(field("position"), fits + fits), fits + fits);
}

QTEST_GUILESS_MAIN(TestField)
#include "tst_field.moc"
