#include "core/forms/catalog.h"
#include "core/forms/sheetsettings.h"
#include "core/roster/field.h"
#include "tests/support/errors.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace soctv;

class CatalogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySheetLoads();
    void sheet01AsTheLetterPrintsIt();
    void unknownSheet();
    void brokenSheets_data();
    void brokenSheets();
    void settingsSurviveJson();
    void settingsFromAnything();
    void hiddenColumns();
};

void CatalogTest::everySheetLoads()
{
    QVERIFY(sheetIds().contains(QStringLiteral("mau-01")));
    for (const QString &id : sheetIds()) {
        const SheetDescription sheet = loadSheet(id);
        QCOMPARE(sheet.id, id);
        QVERIFY(!sheet.name.isEmpty());
    }
}

// domain.md 1 and 4.
void CatalogTest::sheet01AsTheLetterPrintsIt()
{
    const SheetDescription sheet = loadSheet(u"mau-01");
    QVERIFY(sheet.isLandscape);
    QCOMPARE(sheet.margins, QMarginsF(30, 20, 15, 15));
    QCOMPARE(sheet.textSize, 12.0);
    QCOMPARE(sheet.titleSize, 14.0);
    QCOMPARE(sheet.right.size(), 1);
    QCOMPARE(sheet.right[0].text, QStringLiteral("Mẫu 1 - Để quản lý"));
    QVERIFY(sheet.isReturned);
    const QStringList title{QStringLiteral("DANH SÁCH"),
        QStringLiteral("THEO DÕI, QUẢN LÝ LỰC LƯỢNG THAM GIA TUYÊN TRUYỀN"),
        QStringLiteral("TRÊN MẠNG XÃ HỘI FACEBOOK")};
    QCOMPARE(sheet.title, title);
    QCOMPARE(sheet.sections.size(), 2);
    QCOMPARE(sheet.sections[0].role, QStringLiteral("account_contact"));
    QCOMPARE(sheet.sections[0].title, QStringLiteral("1. Thông tin cá nhân và tài khoản Facebook"));
    QCOMPARE(sheet.sections[1].role, QStringLiteral("core_staff"));
    QCOMPARE(sheet.sections[1].title, QStringLiteral("2. Danh sách cán bộ, công nhân nòng cốt"));
    const QStringList headers{QStringLiteral("STT"), QStringLiteral("Họ tên"),
        QStringLiteral("Đơn vị"), QStringLiteral("Chức vụ"), QStringLiteral("Điện thoại"),
        QStringLiteral("Email"), QStringLiteral("Tên tài khoản Facebook cá nhân"),
        QStringLiteral("Đường link tài khoản Facebook cá nhân")};
    for (const SheetSection &section : sheet.sections) {
        QStringList printed;
        for (const SheetColumn &column : section.columns) {
            printed.append(column.header);
            if (!column.isNumber()) // the form is recognised by what it prints
                QCOMPARE(fieldByHeader(column.header), fieldByKey(column.key));
        }
        QCOMPARE(printed, headers);
    }
    for (const HeadLine &line : sheet.left + sheet.leftAllUnits) // nothing of one office
        QVERIFY(!line.text.contains(QStringLiteral("LIÊN ĐOÀN")));
}

void CatalogTest::unknownSheet()
{
    QVERIFY(fails(ErrorCode::NotFound, [] { loadSheet(u"mau-99"); }));
    QVERIFY(fails(ErrorCode::NotFound, [] { loadSheet(u"../sheets/mau-01"); }));
}

void CatalogTest::brokenSheets_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("not JSON") << QByteArray("\"id\"") << QByteArray("id");
    QTest::newRow("no title") << QByteArray("\"title\": [") << QByteArray("\"tiitle\": [");
    QTest::newRow("number for a text") << QByteArray("\"Mẫu 01\"") << QByteArray("1");
    QTest::newRow("no source") << QByteArray("\"rows\": \"posts\",") << QByteArray();
    QTest::newRow("unknown columns")
        << QByteArray("\"columns\": \"people\"") << QByteArray("\"columns\": \"x\"");
    QTest::newRow("negative margin") << QByteArray("\"left\": 30") << QByteArray("\"left\": -3");
}

void CatalogTest::brokenSheets()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFile file(QStringLiteral(":/sheets/mau-01.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray json = file.readAll();
    parseSheet(json);
    QVERIFY(json.contains(from));
    json.replace(from, to);
    QVERIFY(fails(ErrorCode::Invalid, [&] { parseSheet(json); }));
}

void CatalogTest::settingsSurviveJson()
{
    SheetSettings settings;
    QCOMPARE(SheetSettings::fromJson(settings.toJson()), settings);
    settings.allUnits = false;
    settings.unitId = (1LL << 53) - 1;
    settings.unitName = QStringLiteral("Trường Mầm non Hoa Sen");
    settings.groupByUnit = false;
    settings.date = QDate(2026, 2, 9);
    settings.place = QStringLiteral("Hà Nội");
    settings.signerTitle = QStringLiteral("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH");
    settings.signerName = QStringLiteral("Nguyễn Thị Bích Vân");
    settings.hiddenColumns = {QStringLiteral("phone"), QStringLiteral("email")};
    settings.shownColumns = {QStringLiteral("note")};
    settings.withUnitsBelow = true;
    settings.asOf = QDate(2025, 6, 30);
    settings.from = QDate(2025, 1, 1);
    settings.to = QDate(2025, 6, 30);
    settings.number = QStringLiteral("12");
    settings.showAttachedTo = true;
    settings.attachedTo = QStringLiteral("Công văn số 3/LĐLĐ");
    settings.recipients = QStringLiteral("- Như trên;\n- Lưu: VT.");
    settings.order = SheetOrder::Position;
    settings.showTotals = false;
    settings.showPlaceAndDate = false;
    settings.showSignature = false;
    QCOMPARE(SheetSettings::fromJson(settings.toJson()), settings);
}

void CatalogTest::settingsFromAnything()
{
    QCOMPARE(SheetSettings::fromJson({}), SheetSettings());
    QJsonObject object;
    for (const QString &key : SheetSettings().toJson().keys())
        object.insert(key, QJsonArray{1});
    const SheetSettings settings = SheetSettings::fromJson(object);
    QCOMPARE(settings, SheetSettings());
}

void CatalogTest::hiddenColumns()
{
    const SheetDescription sheet = loadSheet(u"mau-01");
    SheetSettings settings;
    QCOMPARE(visibleColumns(sheet.sections[0], settings).size(), 8);
    settings.hiddenColumns = {QStringLiteral("phone"), QStringLiteral("full_name"),
        QStringLiteral("stt"), QStringLiteral("nonsense")};
    QStringList keys;
    for (const SheetColumn &column : visibleColumns(sheet.sections[0], settings))
        keys.append(column.key);
    QVERIFY(!keys.contains(QStringLiteral("phone")));
    QVERIFY(keys.contains(QStringLiteral("full_name"))); // a list without names is none
    QCOMPARE(keys.size(), 7);
}

QTEST_GUILESS_MAIN(CatalogTest)

#include "tst_catalog.moc"
