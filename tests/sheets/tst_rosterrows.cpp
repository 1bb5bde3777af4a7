#include "core/forms/catalog.h"
#include "core/roster/posts.h"
#include "core/roster/units.h"
#include "core/sheets/rosterrows.h"
#include "tests/support/testroster.h"

#include <QTest>

using namespace soctv;

namespace {

constexpr int section1 = 0; // of Mẫu 01
constexpr int section2 = 1;

QStringList texts(RowSource &rows, int section, int field)
{
    QStringList result;
    rows.begin(section);
    for (SheetRow row; rows.next(row);)
        result.append(row.texts.at(field));
    return result;
}

QStringList names(RowSource &rows, int section)
{
    return texts(rows, section, field("full_name"));
}

} // namespace

class RosterRowsTest : public QObject {
    Q_OBJECT

private:
    void add(const QString &name, const QString &unit, const QString &position,
        Role role = Role::AccountContact)
    {
        m_roster->add(role,
            {{QStringLiteral("full_name"), name}, {QStringLiteral("unit"), unit},
                {QStringLiteral("position"), position}});
    }

    std::unique_ptr<TestRoster> m_roster;
    const SheetDescription m_sheet = loadSheet(u"mau-01");

private Q_SLOTS:
    void init()
    {
        m_roster = std::make_unique<TestRoster>();
        add(QStringLiteral("Trần Thị Ý"), QStringLiteral("Trường Ví Dụ"),
            QStringLiteral("Đoàn viên"));
        add(QStringLiteral("Đỗ Văn An"), QStringLiteral("Bệnh viện Mẫu"),
            QStringLiteral("Ủy viên"));
        add(QStringLiteral("Lê Văn Ánh"), {}, {});
        add(QStringLiteral("Đặng Thị An"), QStringLiteral("Trường Ví Dụ"),
            QStringLiteral("Chủ tịch CĐCS"));
        add(QStringLiteral("Bùi Văn Em"), QStringLiteral("Ấp Một"), QStringLiteral("Phó Chủ tịch"));
        add(QStringLiteral("Ngô Thị Na"), QStringLiteral("Bệnh viện Mẫu"), {}, Role::CoreStaff);
    }

    void groupsUnitsInVietnameseOrder()
    {
        RosterRows rows(m_roster->roster().database(), m_sheet, {});
        QCOMPARE(rows.count(section1), 5);
        QCOMPARE(texts(rows, section1, field("unit")),
            QStringList({QStringLiteral("Ấp Một"), QStringLiteral("Bệnh viện Mẫu"),
                QStringLiteral("Trường Ví Dụ"), QStringLiteral("Trường Ví Dụ"), QString()}));
        QCOMPARE(names(rows, section2), QStringList({QStringLiteral("Ngô Thị Na")}));
        QCOMPARE(names(rows, section1).size(), 5); // begin() starts again
    }

    void ordersByNameEitherWay()
    {
        SheetSettings settings;
        settings.groupByUnit = false;
        RosterRows rows(m_roster->roster().database(), m_sheet, settings);
        QCOMPARE(names(rows, section1),
            QStringList({QStringLiteral("Đặng Thị An"), QStringLiteral("Đỗ Văn An"),
                QStringLiteral("Lê Văn Ánh"), QStringLiteral("Bùi Văn Em"),
                QStringLiteral("Trần Thị Ý")}));
        add(QStringLiteral("Ông Bá An"), {}, {});
        settings.order = SheetOrder::GivenMiddleFamily;
        RosterRows others(m_roster->roster().database(), m_sheet, settings);
        QCOMPARE(names(others, section1).first(), QStringLiteral("Ông Bá An"));
    }

    void ordersByPositionAndAsEntered()
    {
        SheetSettings settings;
        settings.groupByUnit = false;
        settings.order = SheetOrder::Position;
        RosterRows byPosition(m_roster->roster().database(), m_sheet, settings);
        QCOMPARE(texts(byPosition, section1, field("position")),
            QStringList({QStringLiteral("Chủ tịch CĐCS"), QStringLiteral("Phó Chủ tịch"),
                QStringLiteral("Ủy viên"), QStringLiteral("Đoàn viên"), QString()}));
        settings.order = SheetOrder::AsEntered;
        RosterRows asEntered(m_roster->roster().database(), m_sheet, settings);
        QCOMPARE(names(asEntered, section1).first(), QStringLiteral("Trần Thị Ý"));
        QCOMPARE(names(asEntered, section1).last(), QStringLiteral("Bùi Văn Em"));
    }

    void oneUnitOnly()
    {
        SheetSettings settings;
        settings.allUnits = false;
        settings.unitId
            = m_roster->roster().unitNames().find(QStringLiteral("Bệnh viện Mẫu")).value(0);
        QVERIFY(settings.unitId != 0);
        RosterRows rows(m_roster->roster().database(), m_sheet, settings);
        QCOMPARE(names(rows, section1), QStringList({QStringLiteral("Đỗ Văn An")}));
        QCOMPARE(rows.count(section2), 1);
    }

    void binIsNotPrinted()
    {
        const qint64 post = m_roster->add(
            Role::AccountContact, {{QStringLiteral("full_name"), QStringLiteral("Hồ Văn Xóa")}});
        RosterRows before(m_roster->roster().database(), m_sheet, {});
        QVERIFY(names(before, section1).contains(QStringLiteral("Hồ Văn Xóa")));
        QVERIFY(m_roster->roster()
                    .edit(Step{Action::DeleteRows}, [&](Edit &edit) { deleteRows(edit, {post}); })
                    .ok());
        RosterRows after(m_roster->roster().database(), m_sheet, {});
        QCOMPARE(after.count(section1), 5);
        QVERIFY(!names(after, section1).contains(QStringLiteral("Hồ Văn Xóa")));
    }

    void datesAsPeopleWriteThem()
    {
        m_roster->add(Role::Collaborator,
            {{QStringLiteral("full_name"), QStringLiteral("Hồ Văn Ngày")},
                {QStringLiteral("decision_date"), QStringLiteral("2026-09-05")}});
        RosterRows rows(m_roster->roster().database(), loadSheet(u"cong-tac-vien"), {});
        QCOMPARE(
            texts(rows, 0, field("decision_date")), QStringList({QStringLiteral("05/09/2026")}));
    }

    void manyRowsInPages()
    {
        QList<NewRow> many;
        for (int i = 0; i < 2500; ++i) {
            many.append(TestRoster::row(i % 2 ? Role::CoreStaff : Role::Collaborator,
                {{QStringLiteral("full_name"),
                    QStringLiteral("Người %1").arg(i, 4, 10, QLatin1Char('0'))}}));
        }
        m_roster->addAll(many);
        SheetSettings settings;
        settings.order = SheetOrder::AsEntered;
        settings.groupByUnit = false;
        RosterRows rows(m_roster->roster().database(), m_sheet, settings);
        const QStringList all = names(rows, section2);
        QCOMPARE(all.size(), 1251);
        QCOMPARE(all.at(1), QStringLiteral("Người 0001"));
        QCOMPARE(all.last(), QStringLiteral("Người 2499"));
        QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), all.size());

        CollectedRows copy(rows, 2);
        QCOMPARE(copy.count(section2), 1251);
        QCOMPARE(names(copy, section2), all);
        QCOMPARE(names(copy, section1).size(), 5);
    }

    void readsThroughAReader()
    {
        const auto reader = m_roster->roster().makeReader();
        RosterRows rows(*reader, m_sheet, {});
        QCOMPARE(names(rows, section1).size(), 5);
    }
};

QTEST_GUILESS_MAIN(RosterRowsTest)
#include "tst_rosterrows.moc"
