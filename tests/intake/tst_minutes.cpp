#include "core/intake/minutes.h"
#include "tests/intake/returns.h"

#include <QBuffer>
#include <QTest>

using namespace soctv;

namespace {

QStringList linesOf(const Returns &returned, const ImportPlan &plan)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    writeMinutes(returned.files(), plan, buffer);
    QString text = QString::fromUtf8(buffer.data().mid(3));
    return text.split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
}

} // namespace

// "Biên bản nhập": nobody has to take the program's word for what it did with a file.
class TestMinutes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRowOfEveryFile();
    void filesAndMissingPeople();
    void formulasAreNone();
    void nothingHalfWritten();
};

void TestMinutes::everyRowOfEveryFile()
{
    TestRoster roster;
    roster.add(Role::AccountContact,
        {{"full_name", "Lê Hương"}, {"unit", "Trạm A"}, {"phone", "0912345678"}});
    Returns returned(roster);
    returned.add(QStringLiteral("trạm A.xlsx"),
        {QStringLiteral("Họ tên;Đơn vị;Chức vụ;Điện thoại"), "Lê Hương;Trạm A;Chủ tịch;0912345678",
            "Lê Lan;Trạm A;;987654321", "Lê Lan Anh;Trạm A;;0912345678", ";Trạm A"});
    returned.file().form.leftOut.append({0, 6, LeftOut::Total, QStringLiteral("Cộng: 3 người")});
    returned.add(QStringLiteral("hỏng.xlsx"), {QString()});
    returned.file(1).workbook.reset();
    returned.file(1).error = QStringLiteral("“hỏng.xlsx” is damaged.");
    returned.add(QStringLiteral("b.csv"), {QStringLiteral("Họ tên;Đơn vị"), "Lê Lan Anh;Trạm B"});
    returned.choices.allRepairs = true;
    const QStringList lines = linesOf(returned, returned.import());
    QCOMPARE(lines.size(), 9);
    QCOMPARE(lines[0],
        QStringLiteral("\"File\",\"Sheet\",\"Row\",\"Outcome\",\"Full name\",\"What changed\","
                       "\"Offers taken\",\"Remarks\""));
    QCOMPARE(lines[1],
        QStringLiteral("\"trạm A.xlsx\",\"Mẫu 1\",\"2\",\"changed\",\"Lê Hương\","
                       "\"Position: (empty) → Chủ tịch\",\"\",\"\""));
    QCOMPARE(lines[2],
        QStringLiteral("\"trạm A.xlsx\",\"Mẫu 1\",\"3\",\"new\",\"Lê Lan\",\"\","
                       "\"Add the 0 – Phone: 987654321 → 0987654321\",\"\""));
    QVERIFY(lines[3].contains(QStringLiteral("\"to be checked, not written\",\"Lê Lan Anh\"")));
    QVERIFY(lines[3].contains(QLatin1String("under another name")));
    QVERIFY(lines[4].contains(QLatin1String("\"left out\",\"\"")));
    QVERIFY(lines[4].contains(QLatin1String("The name is missing.")));
    QCOMPARE(lines[5],
        QStringLiteral("\"trạm A.xlsx\",\"Mẫu 1\",\"7\",\"left out\",\"Cộng: 3 người\",\"\",\"\","
                       "\"A total.\""));
    QVERIFY(lines[6].contains(QStringLiteral("\"not read\"")));
    QVERIFY(lines[6].contains(QStringLiteral("“hỏng.xlsx” is damaged.")));
    QVERIFY(lines[7].contains(QStringLiteral("New unit: Trạm B")));
    QVERIFY(lines[8].startsWith(QStringLiteral("\"b.csv\",\"Mẫu 1\",\"2\",\"new\"")));
}

void TestMinutes::filesAndMissingPeople()
{
    TestRoster roster;
    Returns first(roster);
    const QString titles = QStringLiteral("Họ tên;Đơn vị;Điện thoại");
    const QStringList rows{titles, "Lê Hương;Trạm A;0912345678", "Lê Lan;Trạm A;0912345679"};
    first.add(QStringLiteral("cũ.csv"), rows);
    first.file().hash = QByteArray(32, 'h');
    first.import();
    Returns again(roster);
    again.add(QStringLiteral("cũ.csv"), rows);
    again.file().hash = QByteArray(32, 'h');
    again.file().modified = QDateTime(QDate(2026, 3, 1), QTime(8, 0));
    again.add(QStringLiteral("mới.csv"), {titles, "Lê Hương;Trạm A;0912345678"});
    again.file(1).modified = QDateTime(QDate(2026, 3, 2), QTime(8, 0));
    const QStringList lines = linesOf(again, again.plan());
    QCOMPARE(lines.size(), 7);
    QVERIFY(lines[1].contains(QDate::currentDate().toString(QStringLiteral("dd/MM/yyyy"))));
    QVERIFY(lines[2].contains(QStringLiteral("“mới.csv” is a newer file")));
    QVERIFY(lines[3].contains(QLatin1String("\"left out\"")));
    QVERIFY(lines[5].contains(QLatin1String("\"known already\"")));
    QCOMPARE(lines[6],
        QStringLiteral(
            "\"mới.csv\",\"\",\"\",\"in the list, not in the sheet\",\"Lê Lan\",\"\",\"\","
            "\"Trạm A\""));
}

// What a stranger typed is never run by a spreadsheet that shows the minutes.
void TestMinutes::formulasAreNone()
{
    TestRoster roster;
    Returns returned(roster);
    returned.add(QStringLiteral("=a.csv"),
        {QStringLiteral("Họ tên;Đơn vị"), "=HYPERLINK(\"x\");Trạm A", "+cmd|x;@SUM(A1)"});
    for (const QString &line : linesOf(returned, returned.plan())) {
        QVERIFY(line.startsWith(QLatin1Char('"')) && line.endsWith(QLatin1Char('"')));
        for (const QString &cell : line.mid(1, line.size() - 2).split(QStringLiteral("\",\"")))
            QVERIFY2(
                cell.isEmpty() || !QStringView(u"=+-@").contains(cell.front()), qPrintable(cell));
    }
}

void TestMinutes::nothingHalfWritten()
{
    TestRoster roster;
    Returns returned(roster);
    returned.add(QStringLiteral("a.csv"), {QStringLiteral("Họ tên;Đơn vị"), "Lê Hương;Trạm A"});
    const ImportPlan plan = returned.plan();
    const QString path = roster.path(QStringLiteral("biên bản.csv"));
    QVERIFY(saveMinutes(path, returned.files(), plan).ok());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("\xEF\xBB\xBF\"File\""));
    const Done refused
        = saveMinutes(roster.path(QStringLiteral("không có/b.csv")), returned.files(), plan);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestMinutes)
#include "tst_minutes.moc"
