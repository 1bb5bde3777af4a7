#include "ui/statistics/statisticspage.h"

#include "core/roster/units.h"
#include "tests/support/randomnetwork.h"
#include "tests/support/scripteddialogs.h"
#include "ui/jobs.h"
#include "ui/messagebar.h"
#include "ui/settings.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

using Model = StatisticsModel;

namespace {

/// The page over a roster of its own.
struct StatisticsSight {
    StatisticsSight()
        : settings(file.path(u"settings.ini"_s))
        , jobs(file.roster())
        , page(PageTools{file.roster(), jobs, settings, dialogs})
        , tester(&page.model(), QAbstractItemModelTester::FailureReportingMode::QtTest)
    {
    }

    /// A union with two schools below it and a hospital beside it.
    void fill()
    {
        QVERIFY(
            file->edit({Action::AddUnit, 1},
                    [&](Edit &edit) {
                        const qint64 office = edit.database().number("SELECT id FROM unit");
                        unionUnit
                            = addUnit(edit, u"Công đoàn phường Mẫu"_s, u"upper_union"_s, office);
                        for (const char *school : {"Trường Hoa Sen", "Trường Ban Mai"})
                            addUnit(edit, QString::fromUtf8(school), u"grassroots"_s, unionUnit);
                        addUnit(edit, u"Bệnh viện Mẫu"_s, u"grassroots"_s, office);
                    })
                .ok());
        add(Role::AccountContact, "Trường Hoa Sen", 1);
        add(Role::CoreStaff, "Trường Hoa Sen", 2);
        add(Role::CoreStaff, "Trường Ban Mai", 5);
        add(Role::CoreStaff, "Bệnh viện Mẫu", 4);
        add(Role::Collaborator, "Công đoàn phường Mẫu", 1);
    }
    void add(Role role, const char *unit, int count)
    {
        for (int i = 0; i < count; ++i)
            file.add(role, {{u"full_name"_s, u"An"_s}, {u"unit"_s, QString::fromUtf8(unit)}});
    }
    void show()
    {
        page.resize(1100, 560);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        page.setFocus();
        settle();
    }
    void settle()
    {
        QTRY_VERIFY(!page.isCounting());
        QTRY_VERIFY(page.model().rowCount() > 0);
    }
    QString text(int row, int column) { return page.model().index(row, column).data().toString(); }
    QStringList names() { return column(Model::Name); }
    QStringList column(int column)
    {
        QStringList texts;
        for (int row = 0; row < page.model().rowCount(); ++row)
            texts.append(text(row, column));
        return texts;
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&page.table(), Qt::Key(key), modifiers);
    }

    TestRoster file;
    Settings settings;
    ScriptedDialogs dialogs;
    Jobs jobs;
    StatisticsPage page;
    QAbstractItemModelTester tester;
    qint64 unionUnit = 0;
};

} // namespace

class TestStatisticsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void emptyRoster();
    void byUnit();
    void downAndUp();
    void byKindAndLevel();
    void opensRows();
    void totalOfAUnit();
    void copies();
    void sorts();
    void follows();
    void asOf();
    void keepsItsPlace();
    void unitNotKnown();
    void addsUp();
    void bars();
    void barsThatDoNotFit();
    void manyUnits();
};

void TestStatisticsPage::emptyRoster()
{
    StatisticsSight shown;
    shown.show();
    QCOMPARE(shown.names(), (QStringList{u"Liên đoàn Lao động tỉnh Mẫu"_s, u"Total"_s}));
    QCOMPARE(shown.text(1, Model::Units), u"1"_s);
    QCOMPARE(shown.text(1, Model::People), u"0"_s);
    QVERIFY(shown.page.chart().shownBars().isEmpty());
    QVERIFY(!shown.page.statusText().isEmpty());
}

void TestStatisticsPage::byUnit()
{
    StatisticsSight shown;
    shown.fill();
    shown.show();
    // It begins under the office, the only unit at the top.
    QCOMPARE(shown.names(),
        (QStringList{u"Liên đoàn Lao động tỉnh Mẫu itself"_s, u"Bệnh viện Mẫu"_s,
            u"Công đoàn phường Mẫu ▸"_s, u"Total"_s}));
    QCOMPARE(shown.column(Model::Units), (QStringList{u"1"_s, u"1"_s, u"3"_s, u"5"_s}));
    QCOMPARE(shown.column(Model::Section1), (QStringList{u"0"_s, u"0"_s, u"1"_s, u"1"_s}));
    QCOMPARE(shown.column(Model::Section2), (QStringList{u"0"_s, u"4"_s, u"7"_s, u"11"_s}));
    QCOMPARE(shown.column(Model::Collaborators), (QStringList{u"0"_s, u"0"_s, u"1"_s, u"1"_s}));
    QCOMPARE(shown.column(Model::People), (QStringList{u"0"_s, u"4"_s, u"9"_s, u"13"_s}));
    QCOMPARE(shown.column(Model::Accounts), (QStringList{u"0"_s, u"0"_s, u"0"_s, u"0"_s}));
}

void TestStatisticsPage::downAndUp()
{
    StatisticsSight shown;
    shown.fill();
    shown.show();
    shown.press(Qt::Key_Backspace); // there is nothing above
    QCOMPARE(shown.names().size(), 4);
    shown.press(Qt::Key_Down);
    shown.press(Qt::Key_Return); // the hospital has nothing below
    QCOMPARE(shown.names().size(), 4);
    shown.press(Qt::Key_Down);
    shown.press(Qt::Key_Return);
    QCOMPARE(shown.names(),
        (QStringList{u"Công đoàn phường Mẫu itself"_s, u"Trường Ban Mai"_s, u"Trường Hoa Sen"_s,
            u"Total"_s}));
    QCOMPARE(shown.column(Model::People), (QStringList{u"1"_s, u"5"_s, u"3"_s, u"9"_s}));
    QCOMPARE(shown.page.model().path(),
        (QStringList{u"Liên đoàn Lao động tỉnh Mẫu"_s, u"Công đoàn phường Mẫu"_s}));
    shown.press(Qt::Key_Backspace);
    QCOMPARE(shown.page.table().currentIndex().row(), 2); // where one came from
    QVERIFY(!shown.page.model().canLeave());
}

void TestStatisticsPage::byKindAndLevel()
{
    StatisticsSight shown;
    shown.fill();
    shown.show();
    shown.page.grouping().setCurrentIndex(1);
    QCOMPARE(shown.names(),
        (QStringList{u"Liên đoàn Lao động tỉnh, thành phố"_s,
            u"Công đoàn cấp trên trực tiếp cơ sở"_s, u"Công đoàn cơ sở"_s, u"Total"_s}));
    QCOMPARE(shown.column(Model::People), (QStringList{u"0"_s, u"1"_s, u"12"_s, u"13"_s}));
    shown.page.grouping().setCurrentIndex(2);
    QCOMPARE(shown.names(), (QStringList{u"Level 1"_s, u"Level 2"_s, u"Level 3"_s, u"Total"_s}));
    QCOMPARE(shown.column(Model::People), (QStringList{u"0"_s, u"5"_s, u"8"_s, u"13"_s}));
    QCOMPARE(shown.column(Model::Units), (QStringList{u"1"_s, u"2"_s, u"2"_s, u"5"_s}));
}

void TestStatisticsPage::opensRows()
{
    StatisticsSight shown;
    shown.fill();
    shown.show();
    QSignalSpy opened(&shown.page, &Page::showRows);
    const auto press = [&](int row, int column) {
        shown.page.table().setCurrentIndex(shown.page.model().index(row, column));
        shown.press(Qt::Key_Return);
        return opened.isEmpty() ? QList<QVariant>() : opened.takeFirst();
    };
    const QList<QVariant> number = press(2, Model::Section2);
    QCOMPARE(number.value(0).value<View>(), View::Section2);
    const auto units = number.value(1).value<QList<qint64>>();
    QCOMPARE(units.size(), 3); // with the schools
    QVERIFY(units.contains(shown.unionUnit));
    QCOMPARE(shown.names().size(), 4); // and does not go down
    const auto isUnderlined = [&](int row, int column) {
        return shown.page.model().index(row, column).data(Qt::FontRole).value<QFont>().underline();
    };
    QVERIFY(isUnderlined(2, Model::Section2) && isUnderlined(3, Model::Section2));
    QVERIFY(!isUnderlined(0, Model::Section2)); // a zero
    for (const int column : {Model::Name, Model::Units, Model::People, Model::Accounts})
        QVERIFY(!isUnderlined(2, column));
    QVERIFY(press(0, Model::Section2).isEmpty()); // a zero
    QVERIFY(press(2, Model::People).isEmpty()); // no one list has them: the units below do
    QCOMPARE(shown.page.model().path().size(), 2);
    shown.press(Qt::Key_Backspace);
    const QList<QVariant> total = press(3, Model::Section2);
    QVERIFY(total.value(1).value<QList<qint64>>().isEmpty()); // all
    shown.page.grouping().setCurrentIndex(1);
    QCOMPARE(press(2, Model::Section2).value(1).value<QList<qint64>>().size(), 3);
    shown.page.grouping().setCurrentIndex(2);
    QCOMPARE(press(1, Model::Section2).value(1).value<QList<qint64>>().size(), 2);
}

void TestStatisticsPage::totalOfAUnit()
{
    StatisticsSight shown;
    shown.fill();
    shown.show();
    shown.page.model().enter(2);
    QSignalSpy opened(&shown.page, &Page::showRows);
    shown.page.table().setCurrentIndex(shown.page.model().index(3, Model::Section2));
    shown.page.openCurrent();
    QCOMPARE(opened.value(0).value(1).value<QList<qint64>>().size(), 3);
}

void TestStatisticsPage::copies()
{
    StatisticsSight shown;
    shown.fill();
    shown.show();
    shown.press(Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 6); // header, four rows, the end
    QCOMPARE(
        lines[0], u"Unit\tNumber of units\tSection 1\tSection 2\tCollaborators\tPeople\tPages"_s);
    QCOMPARE(lines[3], u"Công đoàn phường Mẫu\t3\t1\t7\t1\t9\t0"_s);
    QCOMPARE(lines[5], QString());
}

void TestStatisticsPage::sorts()
{
    StatisticsSight shown;
    shown.fill();
    shown.show();
    shown.page.table().setCurrentIndex(shown.page.model().index(2, Model::Name));
    shown.page.table().sortByColumn(Model::Section2, Qt::DescendingOrder);
    QCOMPARE(shown.column(Model::Section2), (QStringList{u"7"_s, u"4"_s, u"0"_s, u"11"_s}));
    QCOMPARE(shown.page.table().currentIndex().row(), 0); // the same unit
    shown.page.table().sortByColumn(Model::Section2, Qt::AscendingOrder);
    QCOMPARE(shown.column(Model::Section2), (QStringList{u"0"_s, u"4"_s, u"7"_s, u"11"_s}));
    shown.page.table().sortByColumn(Model::Name, Qt::AscendingOrder);
    QCOMPARE(shown.text(1, Model::Name), u"Bệnh viện Mẫu"_s);
}

void TestStatisticsPage::follows()
{
    StatisticsSight shown;
    shown.fill();
    shown.show();
    shown.add(Role::CoreStaff, "Bệnh viện Mẫu", 1);
    QTRY_COMPARE(shown.text(1, Model::Section2), u"5"_s);
    QVERIFY(shown.file->undo().ok());
    QTRY_COMPARE(shown.text(1, Model::Section2), u"4"_s);
    shown.page.hide(); // what is not seen is counted when it is
    shown.add(Role::CoreStaff, "Bệnh viện Mẫu", 2);
    QVERIFY(!shown.page.isCounting());
    shown.page.show();
    QTRY_COMPARE(shown.text(1, Model::Section2), u"6"_s);
}

void TestStatisticsPage::asOf()
{
    StatisticsSight shown;
    shown.fill();
    const QDate day(2025, 7, 1);
    shown.file.add(Role::Collaborator,
        {{u"full_name"_s, u"An"_s}, {u"unit"_s, u"Bệnh viện Mẫu"_s},
            {u"valid_to"_s, day.toString(Qt::ISODate)}});
    shown.show();
    QCOMPARE(shown.text(1, Model::Collaborators), u"0"_s);
    shown.page.setDay(day);
    QTRY_COMPARE(shown.text(1, Model::Collaborators), u"1"_s);
    QVERIFY(shown.page.statusText().contains(u"01/07/2025"));
    shown.page.setDay({});
    QTRY_COMPARE(shown.text(1, Model::Collaborators), u"0"_s);
}

void TestStatisticsPage::keepsItsPlace()
{
    StatisticsSight shown;
    shown.fill();
    shown.show();
    shown.page.model().enter(2);
    shown.page.table().setCurrentIndex(shown.page.model().index(2, Model::Section2));
    QVERIFY(shown.file
                ->edit({Action::AddUnit, 1},
                    [&](Edit &edit) {
                        addUnit(edit, u"Trường An Bình"_s, u"grassroots"_s, shown.unionUnit);
                    })
                .ok());
    QTRY_COMPARE(shown.page.model().rowCount(), 5);
    QCOMPARE(shown.page.table().currentIndex().row(), 3); // still Hoa Sen
    QCOMPARE(shown.page.table().currentIndex().column(), int(Model::Section2));
    QVERIFY(shown.file->undo().ok());
    QTRY_COMPARE(shown.page.model().rowCount(), 4);
    QCOMPARE(shown.page.table().currentIndex().row(), 2);
}

void TestStatisticsPage::unitNotKnown()
{
    StatisticsSight shown;
    shown.fill();
    shown.file.add(Role::CoreStaff, {{u"full_name"_s, u"An"_s}});
    shown.show();
    QCOMPARE(shown.text(3, Model::Name), u"Unit not known"_s);
    QCOMPARE(shown.text(3, Model::Section2), u"1"_s);
    QCOMPARE(shown.text(4, Model::Section2), u"12"_s);
    QSignalSpy opened(&shown.page, &Page::showRows);
    shown.page.table().setCurrentIndex(shown.page.model().index(3, Model::Section2));
    shown.page.openCurrent();
    QVERIFY(opened.isEmpty()); // it would show all
}

// Whatever is shown, the rows add up to the total; people may be in several rows.
void TestStatisticsPage::addsUp()
{
    TestRoster file;
    const RandomNetwork network(file, 7);
    for (const QDate &day : {QDate(), QDate(2025, 3, 1)}) {
        const StatisticsRows statistics(countStatistics(file.database(), day));
        QList<qint64> parents{statistics.start()};
        for (const RandomNetwork::Unit &unit : network.units)
            parents.append(unit.id);
        for (const qint64 parent : std::as_const(parents)) {
            for (const Grouping by : {Grouping::Unit, Grouping::Kind, Grouping::Level}) {
                QList<StatisticsRow> rows = statistics.rows(by, parent);
                const StatisticsRow total = rows.takeLast();
                QCOMPARE(total.type, StatisticsRow::Total);
                Tally sum;
                for (const StatisticsRow &row : rows) {
                    for (std::size_t role = 0; role < sum.posts.size(); ++role)
                        sum.posts[role] += row.tally.posts[role];
                    sum.people += row.tally.people;
                    sum.accounts += row.tally.accounts;
                    sum.units += row.tally.units;
                }
                QVERIFY(sum.people >= total.tally.people);
                sum.people = total.tally.people;
                QCOMPARE(sum, total.tally);
            }
        }
    }
}

void TestStatisticsPage::bars()
{
    StatisticsSight shown;
    shown.fill();
    shown.show();
    const QList<BarChart::Bar> people{{u"Công đoàn phường Mẫu"_s, 9}, {u"Bệnh viện Mẫu"_s, 4}};
    QCOMPARE(shown.page.chart().shownBars(), people);
    QCOMPARE(shown.page.chart().accessibleName(), u"People"_s);
    QVERIFY(shown.page.chart().accessibleDescription().contains(u"Bệnh viện Mẫu: 4"));
    shown.page.table().setCurrentIndex(shown.page.model().index(1, Model::Section1));
    QCOMPARE(
        shown.page.chart().shownBars(), (QList<BarChart::Bar>{{u"Công đoàn phường Mẫu"_s, 1}}));
}

void TestStatisticsPage::barsThatDoNotFit()
{
    BarChart chart;
    QList<BarChart::Bar> bars;
    qint64 sum = 0;
    for (int i = 1; i <= 50; ++i) {
        bars.append(
            {u"Công đoàn cơ sở Công ty Trách nhiệm hữu hạn May mặc Xuất khẩu Ví Dụ %1"_s.arg(i),
                i});
        sum += i;
    }
    for (const int height : {140, 300, 600}) {
        chart.resize(300, height);
        chart.setBars(u"People"_s, bars);
        const QList<BarChart::Bar> shown = chart.shownBars();
        QVERIFY(!shown.isEmpty() && shown.size() < bars.size());
        QCOMPARE(shown.first().value, 50);
        qint64 drawn = 0;
        for (const BarChart::Bar &bar : shown)
            drawn += bar.value;
        QVERIFY(chart.othersText().startsWith(QString::number(50 - shown.size())));
        QVERIFY(chart.othersText().endsWith(QLocale().toString(sum - drawn)));
    }
    chart.resize(300, 5000);
    QCOMPARE(chart.shownBars().size(), 50); // all have room
    QCOMPARE(chart.shownBars().last().value, 1);
    QVERIFY(chart.othersText().isEmpty());
}

void TestStatisticsPage::manyUnits()
{
    StatisticsSight shown;
    QVERIFY(
        shown.file
            ->edit({Action::AddUnit, 1},
                [](Edit &edit) {
                    const qint64 office = edit.database().number("SELECT id FROM unit");
                    for (int i = 0; i < 20'000; ++i) {
                        const qint64 unit = edit.insert("unit", {{"kind", qint64(4)}});
                        edit.insert("unit_name", {{"unit", unit}, {"name", u"Đơn vị %1"_s.arg(i)}});
                        edit.insert("unit_parent", {{"unit", unit}, {"parent", office}});
                    }
                })
            .ok());
    shown.show();
    QTRY_COMPARE(shown.page.model().rowCount(), 20'002);
    QElapsedTimer timer;
    timer.start();
    shown.page.table().sortByColumn(Model::People, Qt::DescendingOrder);
    shown.page.table().setCurrentIndex(shown.page.model().index(7, Model::Units));
    qInfo() << "sorting and drawing 20,000 units:" << timer.elapsed() << "ms";
    QVERIFY(timer.elapsed() < 1000);
}

QTEST_MAIN(TestStatisticsPage)
#include "tst_statisticspage.moc"
