#include "bench.h"

#include "core/roster/roster.h"
#include "core/roster/unitevents.h"
#include "core/roster/unitoverview.h"
#include "core/roster/units.h"
#include "tests/support/heartbeat.h"
#include "tests/support/scripteddialogs.h"
#include "ui/jobs.h"
#include "ui/settings.h"
#include "ui/units/unitmodel.h"
#include "ui/units/unitsview.h"
#include "ui/units/unittreeview.h"

#include <QApplication>
#include <QLineEdit>

#include <stdexcept>

namespace soctv::bench {

namespace {

constexpr int unitCount = 20000;
constexpr int movedCount = 442; // as in one day of 2025 in one province

// 200 districts with 100 unions each, under the office.
QList<qint64> fill(Roster &roster)
{
    QList<qint64> units;
    const Done done = roster.edit({Action::AddUnit, unitCount}, [&](Edit &edit) {
        qint64 above = 0;
        for (int i = 0; i < unitCount; ++i) {
            const QString number = QString::number(i);
            if (i % 100 == 0)
                above = addUnit(edit, QStringLiteral("LĐLĐ huyện ") + number);
            units.append(addUnit(edit, QStringLiteral("Công đoàn cơ sở số ") + number,
                QStringLiteral("grassroots"), above));
        }
    });
    if (!done)
        throw std::runtime_error(done.error().message.toStdString());
    return units;
}

void onThePage(Roster &roster, const QString &settingsFile)
{
    Settings settings(settingsFile);
    ScriptedDialogs dialogs;
    Jobs jobs(roster);
    UnitsView view(PageTools{roster, jobs, settings, dialogs});
    view.resize(1090, 640);
    Heartbeat heart;
    const auto settled = [&] {
        do
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        while (view.isLoading() || view.isFiltering());
        heart.beat();
    };
    const auto measure = [&](const QString &what, const auto &work) {
        heart.begin();
        const double all = timed([&] {
            work();
            settled();
        });
        report(what, milliseconds(all),
            QStringLiteral("longest stand-still %1").arg(milliseconds(heart.longest())));
    };
    measure(QStringLiteral("the page is opened"), [&] { view.show(); });
    measure(QStringLiteral("a filter that leaves 1,000"),
        [&] { view.searchField()->setText(QStringLiteral("so 19")); });
    measure(QStringLiteral("the filter is taken away"), [&] { view.searchField()->clear(); });
    measure(QStringLiteral("all is unfolded"), [&] { view.tree().expandAll(); });
}

} // namespace

void units(const QString &folder)
{
    auto made = Roster::create(
        folder + QStringLiteral("/units.soctv"), {QStringLiteral("Liên đoàn Lao động Mẫu"), {}});
    if (!made)
        throw std::runtime_error(made.error().message.toStdString());
    Roster &roster = **made;
    report(QStringLiteral("20,000 units are added"), milliseconds(timed([&] { fill(roster); })));
    report(QStringLiteral("the tree of 20,000 units is read"),
        milliseconds(timed([&] { UnitTree(roster.database()); })));
    report(QStringLiteral("… with names to search, people and posts"),
        milliseconds(timed([&] { readUnitOverview(roster.database()); })));
    onThePage(roster, folder + QStringLiteral("/units.ini"));
    const UnitTree tree(roster.database());
    QList<qint64> leaves;
    for (const UnitNode &node : tree.nodes()) {
        if (tree.depth(node.id) == 2 && leaves.size() < movedCount)
            leaves.append(node.id);
    }
    const qint64 target = tree.children(tree.nodes().first().id).last();
    const Decision decision{QStringLiteral("301/QĐ"), QDate(2025, 6, 10)};
    const QDate day(2025, 7, 1);
    report(QStringLiteral("442 units are looked at before they move"),
        milliseconds(timed([&] { checkMove(roster.database(), leaves, target, decision, day); })));
    report(QStringLiteral("442 units move, in one step"), milliseconds(timed([&] {
        const Done moved = roster.edit({Action::MoveUnits, movedCount},
            [&](Edit &edit) { moveUnits(edit, leaves, target, decision, day); });
        if (!moved)
            throw std::runtime_error(moved.error().message.toStdString());
    })));
    report(QStringLiteral("… and back"), milliseconds(timed([&] { (void)roster.undo(); })));
}

} // namespace soctv::bench
