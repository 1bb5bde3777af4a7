#include "core/forms/readers/readers.h"
#include "tests/forms/formsupport.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace soctv;

namespace {

constexpr int name = field("full_name");
constexpr int unit = field("unit");
constexpr int position = field("position");
constexpr int phone = field("phone");
constexpr int email = field("email");
constexpr int account = field("account_name");
constexpr int address = field("account_link");

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class FormTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void returnedSheets_data();
    void returnedSheets();
    void titles_data();
    void titles();
    void noTitles_data();
    void noTitles();
    void groupedTitles();
    void groupedTitlesWithoutMerges();
    void mergedDownTitles();
    void familyAndGivenNames_data();
    void familyAndGivenNames();
    void linksInTheColumnOfNames();
};

void FormTest::returnedSheets_data()
{
    QTest::addColumn<QString>("file");
    for (const char *file : {"01-truong-mam-non-hoa-sen.xlsx", "04-benh-vien.csv",
             "06-htx-van-tai.xlsx", "08-trung-tam-van-hoa.xlsx"})
        QTest::newRow(file) << QString::fromLatin1(file);
}

void FormTest::returnedSheets()
{
    QFETCH(QString, file);
    const QString path = QStringLiteral(SOCTV_TEST_DATA "/returns/") + file;
    const QByteArray bytes = bytesOf(path);
    QVERIFY(!bytes.isEmpty());
    const Form form = recogniseForm(readWorkbook(bytes));
    const QJsonObject truth = QJsonDocument::fromJson(
        bytesOf(path.left(path.lastIndexOf(u'.')) + QStringLiteral(".json")))
                                  .object();
    const QJsonArray rows = truth[QLatin1String("rows")].toArray();
    QVERIFY(!rows.isEmpty());
    QCOMPARE(form.rows.size(), rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QJsonObject wanted = rows[i].toObject();
        const FormRow &row = form.rows[i];
        for (std::size_t f = 0; f < fieldCount; ++f) {
            QString text = row.texts[f];
            if (int(f) == phone && text.size() == 9)
                text.prepend(u'0'); // file 06: the spreadsheet ate it, the checks offer it back
            QCOMPARE(text, wanted.value(listFields[f].name()).toString());
        }
        // A file that names no section leaves it to the one who imports it.
        if (row.section != 0)
            QCOMPARE(row.section, wanted[QLatin1String("section")].toInt());
    }
    if (!file.endsWith(QLatin1String(".csv"))) {
        QCOMPARE(form.unit, truth[QLatin1String("unit")].toString());
        QCOMPARE(form.tables.size(), 2);
        QVERIFY(!form.leftOut.isEmpty());
    }
}

void FormTest::titles_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QList<int>>("fields");
    QTest::newRow("remarks and footnote signs")
        << QStringLiteral("TT\tHọ và tên (*)\tSố điện thoại (Zalo)\tEmail¹")
        << QList<int>{-1, name, phone, email};
    QTest::newRow("words after those that are known") << QStringLiteral(
        "Họ và tên cán bộ phụ trách\tChức vụ trong công đoàn\tĐơn vị đang công tác")
                                                      << QList<int>{name, position, unit};
    QTest::newRow("the exact title counts, not the first") << QStringLiteral(
        "Họ tên\tĐiện thoại cơ quan\tĐiện thoại di động") << QList<int>{name, -1, phone};
    QTest::newRow("short words") << QStringLiteral("Họ tên\tTên FB\tLink FB")
                                 << QList<int>{name, account, address};
    QTest::newRow("the net in general")
        << QStringLiteral("Họ tên\tTên tài khoản MXH\tĐường dẫn tài khoản mạng xã hội")
        << QList<int>{name, account, address};
    QTest::newRow("accounts elsewhere") << QStringLiteral("Họ tên\tĐơn vị\tTên tài khoản Zalo\tSố "
                                                          "tài khoản ngân hàng")
                                        << QList<int>{name, unit, -1, -1};
    QTest::newRow("questions of an on-line form") << QStringLiteral(
        "Họ và tên của bạn\tBạn công tác tại đơn vị nào?\tVui lòng nhập số điện thoại\tEmail")
                                                  << QList<int>{name, unit, phone, email};
    QTest::newRow("abbreviations")
        << QStringLiteral("Họ, tên\tĐT di động\tĐ/v") << QList<int>{name, phone, unit};
    QTest::newRow("the remark tells them apart")
        << QStringLiteral("Họ tên\tTài khoản FB (tên)\tTài khoản FB (link)")
        << QList<int>{name, account, address};
    QTest::newRow("Unicode tổ hợp")
        << QStringLiteral("Ho\u0323 te\u0302n\tĐơn vị") << QList<int>{name, unit};
    QTest::newRow("names alone, numbered")
        << QStringLiteral("STT\tHọ và tên") << QList<int>{-1, name};
}

void FormTest::titles()
{
    QFETCH(QString, header);
    QFETCH(QList<int>, fields);
    const Form form = formOf(header + QStringLiteral("\n1\tx"));
    QCOMPARE(form.tables.size(), 1);
    QCOMPARE(form.tables[0].headerRow, 0);
    QCOMPARE(form.tables[0].fieldOfColumn, fields);
}

void FormTest::noTitles_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("people without titles") << QStringLiteral("1\tHoàng Văn An\t0912345678");
    QTest::newRow("units, not people") << QStringLiteral("STT\tTên đơn vị\tĐiện thoại\n1\tA\t09");
    QTest::newRow("a guide about the columns")
        << QStringLiteral("Họ tên\tGhi đúng họ tên, đơn vị theo giấy tờ\nĐơn vị\tKhông viết tắt");
    QTest::newRow("questions of prose")
        << QStringLiteral("Họ tên\tBạn làm ở đơn vị nào?\nAn\tTrường A");
    QTest::newRow("prose") << QStringLiteral("Họ tên, đơn vị, chức vụ của từng người");
}

void FormTest::noTitles()
{
    QFETCH(QString, text);
    const Form form = formOf(text);
    QVERIFY(form.tables.isEmpty());
    QVERIFY(form.rows.isEmpty());
}

void FormTest::groupedTitles()
{
    Grid grid = sheetOf(QStringLiteral("STT\tHọ và tên\t\tĐơn vị\tTài khoản Facebook\t\n"
                                       "\tHọ đệm\tTên\t\tTên\tĐường link\n"
                                       "(1)\t(2)\t(3)\t(4)\t(5)\t(6)\n"
                                       "1\tNguyễn Văn\tAn\tTrường A\tAn Nguyễn\tfb.com/an"));
    grid.addMerge({0, 0, 1, 2});
    grid.addMerge({1, 0, 2, 1});
    grid.addMerge({3, 0, 1, 2});
    grid.addMerge({4, 0, 2, 1});
    const Form form = formOf(grid);
    QCOMPARE(form.tables.size(), 1);
    QCOMPARE(form.tables[0].headerRows, 2);
    QCOMPARE(form.tables[0].fieldOfColumn, (QList<int>{-1, name, name, unit, account, address}));
    QCOMPARE(namesOf(form), QStringList(QStringLiteral("Nguyễn Văn An")));
    QCOMPARE(textsOf(form, address), QStringList(QStringLiteral("fb.com/an")));
    QCOMPARE(leftOutOf(form), QStringList(QStringLiteral("Header (1) (2) (3) (4) (5) (6)")));
}

void FormTest::groupedTitlesWithoutMerges()
{
    const Form form = formOf(QStringLiteral("STT\tHọ tên\tLiên hệ\t\tTài khoản Facebook\t\n"
                                            "\t\tĐiện thoại\tEmail\tTên\tĐường link\n"
                                            "1\tAn\t0912345678\ta@b.vn\tAn An\tfb.com/an"));
    QCOMPARE(form.tables.size(), 1);
    QCOMPARE(form.tables[0].headerRows, 2);
    QCOMPARE(form.tables[0].fieldOfColumn, (QList<int>{-1, name, phone, email, account, address}));
    QCOMPARE(namesOf(form), QStringList(QStringLiteral("An")));
}

void FormTest::mergedDownTitles()
{
    // The title of the names stands only in the lower row.
    Grid grid = sheetOf(QStringLiteral("STT\tNgười phụ trách tài khoản\t\tĐơn vị\n"
                                       "\tHọ tên\tChức vụ\t\n1\tAn\tUỷ viên\tTrường A"));
    grid.addMerge({0, 0, 1, 2});
    grid.addMerge({1, 0, 2, 1});
    grid.addMerge({3, 0, 1, 2});
    const Form form = formOf(grid);
    QCOMPARE(form.tables.size(), 1);
    QCOMPARE(form.tables[0].headerRow, 0);
    QCOMPARE(form.tables[0].headerRows, 2);
    QCOMPARE(form.tables[0].fieldOfColumn, (QList<int>{-1, name, position, unit}));
    QCOMPARE(textsOf(form, unit), QStringList(QStringLiteral("Trường A")));
}

void FormTest::familyAndGivenNames_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<bool>("merged");
    QTest::newRow("two titles") << QStringLiteral("STT\tHọ đệm\tTên\tĐơn vị") << false;
    QTest::newRow("họ và tên đệm") << QStringLiteral("STT\tHọ và tên đệm\tTên\tĐơn vị") << false;
    QTest::newRow("one merged") << QStringLiteral("STT\tHọ và tên\t\tĐơn vị") << true;
    QTest::newRow("told by the rows") << QStringLiteral("STT\tHọ và tên\t\tĐơn vị") << false;
}

void FormTest::familyAndGivenNames()
{
    QFETCH(QString, header);
    QFETCH(bool, merged);
    Grid grid = sheetOf(
        header + QStringLiteral("\n1\tNguyễn Văn\tAn\tTrường A\n2\tVõ Thị Như\tÝ\tTrường B"));
    if (merged)
        grid.addMerge({1, 0, 2, 1});
    QCOMPARE(namesOf(formOf(grid)),
        (QStringList{QStringLiteral("Nguyễn Văn An"), QStringLiteral("Võ Thị Như Ý")}));
    QCOMPARE(namesOf(formOf(QStringLiteral(
                 "Họ\tTên đệm\tTên\tĐơn vị\nNguyễn\tVăn\tAn\tTrường A\nVõ\t\tÝ\tTrường A"))),
        (QStringList{QStringLiteral("Nguyễn Văn An"), QStringLiteral("Võ Ý")}));
    // A column of ticks beside the names is no part of them.
    const Form ticks
        = formOf(QStringLiteral("STT\tHọ và tên\t\tĐơn vị\n1\tAn An\t12\tA\n2\tÝ\t7\tB"));
    QCOMPARE(namesOf(ticks), (QStringList{QStringLiteral("An An"), QStringLiteral("Ý")}));
}

void FormTest::linksInTheColumnOfNames()
{
    const Form form = formOf(QStringLiteral("Họ tên\tFacebook\nAn\thttps://facebook.com/an.an\n"
                                            "Ý\tfacebook.com/y.y.y\nTí\tTí Nguyễn"));
    QCOMPARE(form.tables[0].fieldOfColumn, (QList<int>{name, address}));
    QCOMPARE(formOf(QStringLiteral("Họ tên\tFacebook\nAn\tAn An")).tables[0].fieldOfColumn,
        (QList<int>{name, account}));
}

QTEST_GUILESS_MAIN(FormTest)

#include "tst_form.moc"
