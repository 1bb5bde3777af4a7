#include "core/roster/units.h"

#include "core/roster/checks.h"
#include "core/roster/day.h"
#include "core/roster/schema.h"
#include "tests/support/dump.h"
#include "tests/support/testroster.h"

#include <QElapsedTimer>
#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestUnits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void sameName();
    void order();
    void aliases();
    void abbreviations_data();
    void abbreviations();
    void exactNameWins();
    void aliasTakesItsRows();
    void added();
    void needsAName();
    void takesItsRows();
    void rowsOfOtherSpelling();
    void followsTheFile();
    void followsOneEdit();
    void manyCellsInOneEdit();
    void days_data();
    void days();
    void nameOfTheDay_data();
    void nameOfTheDay();
    void openAndClosed();
    void findsByTheDay();
};

namespace {

qint64 add(TestRoster &file, const QString &name)
{
    const auto unit
        = file->edit({Action::AddUnit, 1}, [&](Edit &edit) { return addUnit(edit, name); });
    return unit ? *unit : 0;
}

QDate day(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

struct Name {
    QString name;
    QString from = {};
    QString to = {};
};

// A unit with \a names instead of the one that addUnit() gives.
qint64 addDated(TestRoster &file, const QList<Name> &names)
{
    const auto unit = file->edit({Action::AddUnit, 1}, [&](Edit &edit) {
        const qint64 id = addUnit(edit, names.first().name);
        edit.remove("unit_name", DatedNames(edit.database()).of(id).id);
        for (const Name &name : names) {
            edit.insert("unit_name",
                {{"unit", id}, {"name", name.name},
                    {"valid_from", name.from.isEmpty() ? Value() : Value(name.from)},
                    {"valid_to", name.to.isEmpty() ? Value() : Value(name.to)}});
        }
        return id;
    });
    return unit ? *unit : 0;
}

} // namespace

void TestUnits::finds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("unit");
    const QString hoa = u"Trường Mầm non Hòa Mi"_s;
    const QString benh = u"Bệnh viện Đa khoa"_s;
    const std::pair<QString, QString> rows[] = {{u"Trường Mầm non Hòa Mi"_s, hoa},
        {u"TRƯỜNG MẦM NON HOÀ MI"_s, hoa}, {u"  trường  mầm non hòa mi "_s, hoa},
        {u"truong mam non hoa mi"_s, hoa}, {u"benh vien da khoa"_s, benh},
        {u"bệnh vien da khoa"_s, {}}, {u"bênh viện đa khoa"_s, {}}, {u"Bệnh viện"_s, {}}, {{}, {}}};
    for (const auto &[typed, unit] : rows)
        QTest::newRow((u'"' + typed + u'"').toUtf8().constData()) << typed << unit;
}

void TestUnits::finds()
{
    QFETCH(QString, typed);
    QFETCH(QString, unit);
    TestRoster file;
    add(file, u"Trường Mầm non Hòa Mi"_s);
    add(file, u"Bệnh viện Đa khoa"_s);
    const QList<qint64> found = file->unitNames().find(typed);
    QCOMPARE(found.size(), unit.isEmpty() ? 0 : 1);
    if (!unit.isEmpty())
        QCOMPARE(file->unitNames().name(found.first()), unit);
}

void TestUnits::sameName()
{
    TestRoster file;
    const qint64 a = add(file, u"Công đoàn phường 1"_s);
    const qint64 b = add(file, u"Công đoàn Phường 1"_s);
    QVERIFY(a != 0 && b != 0 && a != b);
    QCOMPARE(file->unitNames().find(u"công đoàn phường 1"_s).size(), 2);
    const qint64 post = file.add(
        Role::CoreStaff, {{u"full_name"_s, u"Lê Ái"_s}, {u"unit"_s, u"Công đoàn phường 1"_s}});
    QCOMPARE(file.row(post).unit, 0); // to check: the officer decides which
    const QList<Issue> issues = checkRow(file.row(post), file->unitNames());
    QCOMPARE(issues.size(), 1);
    QCOMPARE(issues.first().code, QLatin1String("unit_ambiguous"));
}

void TestUnits::order()
{
    TestRoster file;
    for (const QString &name : {u"Đống Đa"_s, u"Zeta"_s, u"Ân Thi"_s, u"An Nhơn"_s, u"Dĩ An"_s})
        add(file, name);
    QStringList names;
    for (const UnitName &unit : file->unitNames().all())
        names.append(unit.name);
    names.removeOne(u"Liên đoàn Lao động tỉnh Mẫu"_s);
    QCOMPARE(names, (QStringList{u"An Nhơn"_s, u"Ân Thi"_s, u"Dĩ An"_s, u"Đống Đa"_s, u"Zeta"_s}));
}

void TestUnits::aliases()
{
    TestRoster file;
    const qint64 unit = add(file, u"Trường Mầm non Hoa Sen"_s);
    QVERIFY(file->edit({Action::AddUnit, 1},
                    [&](Edit &edit) {
                        edit.insert("unit_alias", {{"unit", unit}, {"alias", u"MN H.Sen"_s}});
                    })
                .ok());
    QCOMPARE(file->unitNames().find(u"mn h.sen"_s), QList<qint64>{unit});
    QCOMPARE(file->unitNames().all().size(), 2);
}

void TestUnits::abbreviations_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");
    const std::pair<QString, bool> rows[] = {{u"Trường TH Lê Lợi"_s, true},
        {u"TRƯỜNG TH. LÊ LỢI"_s, true}, {u"truong th le loi"_s, true},
        {u"Trường Tiểu học  Lê-Lợi"_s, true}, {u"Trường THCS Lê Lợi"_s, false},
        {u"Trường Tiểu học Lê Lợi 2"_s, false}, {u"Trường TH Lê Lới"_s, false}};
    for (const auto &[typed, found] : rows)
        QTest::newRow(typed.toUtf8().constData()) << typed << found;
}

// What is short for the same words, or only points and dashes away, needs no question.
void TestUnits::abbreviations()
{
    QFETCH(QString, typed);
    QFETCH(bool, found);
    TestRoster file;
    const qint64 unit = add(file, u"Trường Tiểu học Lê Lợi"_s);
    QCOMPARE(file->unitNames().find(typed), found ? QList<qint64>{unit} : QList<qint64>());
}

void TestUnits::exactNameWins()
{
    TestRoster file;
    const qint64 written = add(file, u"Trường Tiểu học số 1"_s);
    const qint64 abbreviated = add(file, u"Trường TH số 1"_s);
    QCOMPARE(file->unitNames().find(u"trường tiểu học số 1"_s), QList<qint64>{written});
    QCOMPARE(file->unitNames().find(u"Trường TH số 1"_s), QList<qint64>{abbreviated});
    QCOMPARE(file->unitNames().find(u"Trường TH số: 1"_s).size(), 2);
}

// A further name brings the rows that were typed with it to the unit, and one undo takes both back.
void TestUnits::aliasTakesItsRows()
{
    TestRoster file;
    const qint64 unit = add(file, u"Trường Tiểu học Lê Lợi"_s);
    const qint64 post = file.add(Role::CoreStaff, {{u"full_name"_s, u"Lê Ái"_s}});
    QVERIFY(file.set(post, u"unit"_s, u"TH Lê Lợi phố Huế"_s));
    QCOMPARE(file.row(post).unit, 0);
    const QStringList before = dumpUndoTables(file.database());
    const auto named = file->edit({Action::AddUnit, 1}, [&](Edit &edit) {
        addUnitAlias(edit, unit, u" TH Lê Lợi phố Huế "_s);
        addUnitAlias(edit, unit, u"Trường TH Lê Lợi"_s); // bears it already
    });
    QVERIFY(named.ok());
    QCOMPARE(file.row(post).unit, unit);
    QCOMPARE(file->unitNames().find(u"th lê lợi phố huế"_s), QList<qint64>{unit});
    QCOMPARE(file.database().number("SELECT count(*) FROM unit_alias"), 1);
    QVERIFY(file->undo().ok());
    QCOMPARE(dumpUndoTables(file.database()), before);
}

void TestUnits::added()
{
    TestRoster file;
    const qint64 unit = add(file, u"  Trường  Mẫu "_s);
    QCOMPARE(file->unitNames().name(unit), u"Trường  Mẫu"_s);
    Statement row(file.database(),
        "SELECT k.key, (SELECT name FROM unit_name WHERE unit = p.parent) FROM unit u "
        "JOIN unit_kind k ON k.id = u.kind JOIN unit_parent p ON p.unit = u.id WHERE u.id = ?");
    QVERIFY(row.bind(1, unit).step());
    QCOMPARE(row.text(0), u"grassroots"_s);
    QCOMPARE(row.text(1), u"Liên đoàn Lao động tỉnh Mẫu"_s);
    verifyRowHashes(file.database());
}

void TestUnits::needsAName()
{
    TestRoster file;
    const QStringList before = dumpUndoTables(file.database());
    QCOMPARE(add(file, u" \t "_s), 0);
    const auto wrongKind = file->edit({Action::AddUnit, 1},
        [](Edit &edit) { return addUnit(edit, u"Mẫu"_s, u"no such kind"_s, {}); });
    QCOMPARE(wrongKind.error().code, ErrorCode::Invalid);
    QVERIFY(!wrongKind.error().message.contains(u"no such kind"_s)
        || wrongKind.error().message.size() > 20); // a sentence, not a word
    QCOMPARE(dumpUndoTables(file.database()), before);
}

void TestUnits::takesItsRows()
{
    TestRoster file;
    QList<qint64> posts;
    for (int i = 0; i < 3; ++i) {
        posts.append(file.add(Role::CoreStaff, {{u"full_name"_s, u"Lê Ái"_s}}));
        QVERIFY(file.set(posts.last(), u"unit"_s, i == 2 ? u"Nhà máy B"_s : u"Nhà máy A"_s));
    }
    const QStringList before = dumpUndoTables(file.database());
    const auto unit = file->edit(
        {Action::AddUnit, 1}, [](Edit &edit) { return addUnitForRows(edit, u"Nhà máy A"_s); });
    QVERIFY(unit.ok());
    QCOMPARE(file.row(posts.at(0)).unit, *unit);
    QCOMPARE(file.row(posts.at(1)).unit, *unit);
    QCOMPARE(file.row(posts.at(2)).unit, 0);
    verifyRowHashes(file.database());
    QVERIFY(file->undo().ok());
    QCOMPARE(dumpUndoTables(file.database()), before);
}

// However a unit is added, a row that already bears its name in another spelling must not be left
// with the mark "several units are called so".
void TestUnits::rowsOfOtherSpelling()
{
    for (int way = 0; way < 2; ++way) {
        TestRoster file;
        const qint64 post = file.add(Role::CoreStaff, {{u"full_name"_s, u"Lê Ái"_s}});
        QVERIFY(file.set(post, u"unit"_s, u"NHÀ MÁY  HOÀ A"_s));
        QCOMPARE(checkRow(file.row(post), file->unitNames()).first().code,
            QLatin1String("unit_unknown"));
        const QStringList before = dumpUndoTables(file.database());
        if (way == 0) {
            QVERIFY(file->edit({Action::AddUnit, 1},
                            [](Edit &edit) { addUnitForRows(edit, u"Nhà máy Hòa A"_s); })
                        .ok());
        } else {
            file.add(Role::CoreStaff, {{u"full_name"_s, u"B"_s}, {u"unit"_s, u"Nhà máy Hòa A"_s}});
        }
        QVERIFY(file.row(post).unit != 0);
        QVERIFY(checkRow(file.row(post), file->unitNames()).isEmpty());
        QVERIFY(file->undo().ok());
        QCOMPARE(dumpUndoTables(file.database()), before);
    }
}

void TestUnits::followsTheFile()
{
    TestRoster file;
    QCOMPARE(file->unitNames().all().size(), 1);
    add(file, u"Trường Mẫu"_s);
    QCOMPARE(file->unitNames().all().size(), 2);
    QVERIFY(file->undo().ok());
    QCOMPARE(file->unitNames().all().size(), 1);
    QVERIFY(file->unitNames().find(u"Trường Mẫu"_s).isEmpty());
    QVERIFY(file->redo().ok());
    QCOMPARE(file->unitNames().find(u"truong mau"_s).size(), 1);
}

// Within one edit, too: whoever changes units is heard.
void TestUnits::followsOneEdit()
{
    TestRoster file;
    QVERIFY(file->edit({Action::AddUnit, 1},
                    [](Edit &edit) {
                        const auto count = [&](const QString &name) {
                            return edit.unitNames()->find(name).size();
                        };
                        QCOMPARE(count(u"Nhà máy A"_s), 0);
                        const qint64 unit = addUnit(edit, u"Nhà máy A"_s);
                        QCOMPARE(count(u"nha may a"_s), 1);
                        edit.insert("unit_alias", {{"unit", unit}, {"alias", u"NMA"_s}});
                        QCOMPARE(count(u"nma"_s), 1);
                        edit.update("unit", unit, {{"deleted_at", u"2026-09-05T00:00:00Z"_s}});
                        QCOMPARE(count(u"Nhà máy A"_s), 0);
                    })
                .ok());
}

void TestUnits::manyCellsInOneEdit()
{
    TestRoster file;
    QList<NewRow> rows;
    for (int i = 0; i < 1500; ++i)
        rows.append(
            TestRoster::row(Role::CoreStaff, {{u"unit"_s, u"Nhà máy "_s + QString::number(i)}}));
    const QList<qint64> posts = file.addAll(rows);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(file->edit({Action::FillDown, posts.size()},
                    [&](Edit &edit) {
                        for (const qint64 post : posts)
                            setText(edit, post, field("unit"), u"nhà máy 7"_s);
                    })
                .ok());
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed()))); // was 10 s
    QCOMPARE(file.row(posts.last()).unit, file.row(posts.at(7)).unit);
}

void TestUnits::days_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("holds");
    QTest::addColumn<bool>("ended");
    const auto row = [](const QString &from, const QString &to, bool holds, bool ended) {
        QTest::newRow((from + u" – " + to).toUtf8().constData()) << from << to << holds << ended;
    };
    row({}, {}, true, false);
    row(u"2025-06-30"_s, {}, true, false);
    row(u"2025-07-01"_s, {}, false, false);
    row({}, u"2025-06-30"_s, true, false); // the last day belongs to it
    row({}, u"2025-06-29"_s, false, true);
    row(u"2025-07-01"_s, u"2025-06-01"_s, false, true);
    row(u"cuối năm"_s, u"2025-02-30"_s, true, false);
    row(u"2025-6-3"_s, u"0000-00-00"_s, true, false);
    row(u"２０２６-01-01"_s, u"30/06/2024"_s, true, false);
}

void TestUnits::days()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QTEST(holdsOn(from, to, day(u"2025-06-30"_s)), "holds");
    QTEST(endedBefore(to, day(u"2025-06-30"_s)), "ended");
    for (const QString &text : {from, to}) {
        const QDate qt = text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
        QCOMPARE(storedDay(text).isValid(), qt.isValid());
    }
}

void TestUnits::nameOfTheDay_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("name");
    const std::pair<QString, QString> rows[]
        = {{u"2019-05-01"_s, u"A"_s}, {u"2020-01-01"_s, u"A"_s}, {u"2025-06-30"_s, u"A"_s},
            {u"2025-07-01"_s, u"B"_s}, {u"2025-12-31"_s, u"B"_s}, {u"2026-01-01"_s, u"C"_s},
            {u"2026-03-31"_s, u"C"_s}, {u"2026-04-01"_s, u"C"_s}, {u"2040-01-01"_s, u"C"_s}};
    for (const auto &[asked, name] : rows)
        QTest::newRow(asked.toUtf8().constData()) << asked << name;
}

// Before the first day the first name, after the last day the last one; in lists, too.
void TestUnits::nameOfTheDay()
{
    QFETCH(QString, asked);
    TestRoster file;
    const qint64 unit = addDated(file,
        {{u"C"_s, u"2026-01-01"_s, u"2026-03-31"_s}, {u"A"_s, u"2020-01-01"_s, u"2025-06-30"_s},
            {u"B"_s, u"2025-07-01"_s, u"2025-12-31"_s}});
    const UnitNames names(file.database(), day(asked));
    QTEST(names.name(unit), "name");
    const bool open = asked >= u"2020-01-01"_s && asked <= u"2026-03-31"_s;
    QCOMPARE(names.isOpen(unit), open);
    QCOMPARE(names.isClosed(unit), asked > u"2026-03-31"_s);
    QCOMPARE(names.all().size(), open ? 2 : 1); // and the office
    QCOMPARE(names.withClosed().size(), 2);
    QTEST(DatedNames(file.database(), day(asked)).of(unit).name, "name");
}

// A decision may be dated ahead: what has a last day is not over, what has none has not begun.
void TestUnits::openAndClosed()
{
    TestRoster file;
    const QDate today = QDate::currentDate();
    const auto shifted = [&](int days) { return today.addDays(days).toString(Qt::ISODate); };
    const qint64 renamed = addDated(file, {{u"Cũ"_s, {}, shifted(9)}, {u"Mới"_s, shifted(10), {}}});
    const qint64 closed = addDated(file, {{u"Hết"_s, {}, shifted(-1)}});
    const qint64 later = addDated(file, {{u"Sắp"_s, shifted(1), {}}});
    const UnitNames &names = file->unitNames();
    QCOMPARE(names.day(), today);
    QCOMPARE(names.name(renamed), u"Cũ"_s);
    QVERIFY(names.isOpen(renamed) && !names.isOpen(closed) && !names.isOpen(later));
    QVERIFY(!names.isClosed(renamed) && names.isClosed(closed) && !names.isClosed(later));
    QVERIFY(!names.isOpen(4711) && !names.isClosed(4711) && names.name(4711).isEmpty());
    QCOMPARE(UnitNames(file.database(), today.addDays(10)).name(renamed), u"Mới"_s);
}

void TestUnits::findsByTheDay()
{
    TestRoster file;
    const qint64 renamed = addDated(file,
        {{u"Công đoàn phường Cũ"_s, {}, u"2025-06-30"_s},
            {u"Công đoàn phường Mới"_s, u"2025-07-01"_s, {}}});
    const qint64 closed = addDated(file, {{u"Công đoàn quận Mẫu"_s, {}, u"2025-06-30"_s}});
    QCOMPARE(file->unitNames().find(u"công đoàn phường mới"_s), QList<qint64>{renamed});
    QCOMPARE(file->unitNames().find(u"cong doan phuong cu"_s), QList<qint64>{renamed});
    QCOMPARE(file->unitNames().find(u"Công đoàn quận Mẫu"_s), QList<qint64>{closed});
    // Another takes the name of one that is closed, and the former name of one that is not.
    const qint64 heir = addDated(file, {{u"Công đoàn quận Mẫu"_s, u"2025-07-01"_s, {}}});
    const qint64 other = addDated(file, {{u"CĐ phường Cũ"_s, u"2025-07-01"_s, {}}});
    QCOMPARE(file->unitNames().find(u"Công đoàn quận Mẫu"_s), QList<qint64>{heir});
    QCOMPARE(file->unitNames().find(u"Công đoàn phường Cũ"_s), QList<qint64>{renamed});
    QCOMPARE(file->unitNames().find(u"CĐ phường Cũ"_s), QList<qint64>{other});
    QCOMPARE(file->unitNames().find(u"cd phuong cu"_s), QList<qint64>{other});
    const UnitNames before(file.database(), day(u"2025-06-30"_s));
    QCOMPARE(before.find(u"Công đoàn quận Mẫu"_s), QList<qint64>{closed});
    QCOMPARE(before.find(u"Công đoàn phường Mới"_s), QList<qint64>{renamed});
    // An alias that was given to a unit is remembered against the names of all others.
    QVERIFY(file->edit({Action::AddUnit, 1},
                    [&](Edit &edit) { addUnitAlias(edit, renamed, u"Công đoàn P. Cũ, TP. Mẫu"_s); })
                .ok());
    QCOMPARE(file->unitNames().find(u"công đoàn p. cũ, tp. mẫu"_s), QList<qint64>{renamed});
    QVERIFY(before.otherNames().size() == 1 && file->unitNames().otherNames().size() == 2);
}

QTEST_GUILESS_MAIN(TestUnits)
#include "tst_units.moc"
