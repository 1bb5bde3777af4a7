#include "ui/intake/importing.h"

#include "core/intake/rowissues.h"
#include "ui/busycursor.h"
#include "ui/intake/intakeview.h"
#include "ui/undonotice.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProgressDialog>

#include <algorithm>
#include <array>
#include <optional>

namespace soctv {

namespace {

constexpr int drawEvery = 50; // ms
constexpr int thousandths = 1000;
constexpr int rowsNamed = 8; // in a sentence

const QString &nameOf(const PlannedRow &row)
{
    return row.texts[field("full_name")];
}

const QString &nameOf(const PlannedUnit &unit)
{
    return unit.texts[unitField("name")];
}

template <typename Row>
const char *whyNot(const Row &row)
{
    if (row.outcome == Outcome::Check)
        return QT_TRANSLATE_NOOP("soctv", "somebody must look at them (%1)");
    if (nameOf(row).isEmpty())
        return QT_TRANSLATE_NOOP("soctv", "the name is missing (%1)");
    return QT_TRANSLATE_NOOP("soctv", "they were left out by hand (%1)");
}

QString rowList(const QStringList &rows)
{
    QString text = rows.mid(0, rowsNamed).join(QStringLiteral(", "));
    if (rows.size() > rowsNamed)
        text += QStringLiteral(", …");
    return IntakeView::tr("row %1").arg(text);
}

// "the name is missing (row 14, 22); somebody must look at them (row 5)"
QString reasons(const ImportPlan &plan)
{
    QList<std::pair<const char *, QStringList>> groups;
    const auto add = [&](const auto &row) {
        if (row.outcome != Outcome::Check && row.outcome != Outcome::Skipped)
            return;
        const char *why = whyNot(row);
        auto group = std::ranges::find_if(
            groups, [why](const auto &entry) { return qstrcmp(entry.first, why) == 0; });
        if (group == groups.end()) {
            groups.emplace_back(why, QStringList());
            group = groups.end() - 1;
        }
        group->second.append(QString::number(row.row));
    };
    std::ranges::for_each(plan.rows, add);
    std::ranges::for_each(plan.units, add);
    QStringList texts;
    for (const auto &[why, rows] : groups)
        texts.append(QCoreApplication::translate("soctv", why).arg(rowList(rows)));
    return texts.join(QStringLiteral("; "));
}

} // namespace

Done importWithProgress(Roster &roster, const ImportPlan &plan, QWidget *parent, int boxAfter)
{
    const BusyCursor busy;
    QProgressDialog box(parent);
    box.setWindowTitle(QStringLiteral("Sổ CTV"));
    box.setLabelText(IntakeView::tr("Importing %n row(s)…", nullptr, int(plan.written())));
    box.setCancelButtonText(IntakeView::tr("Stop"));
    box.setWindowModality(Qt::ApplicationModal);
    box.setMinimumDuration(boxAfter);
    box.setRange(0, thousandths);
    box.setAutoReset(false);
    box.setValue(0);
    QElapsedTimer drawn;
    drawn.start();
    Progress *working = nullptr;
    Progress progress([&](qint64 done, qint64 total) {
        if (total > 0 && drawn.elapsed() >= drawEvery) {
            drawn.restart();
            box.setValue(int(done * thousandths / total)); // handles events once the box is there
            if (!box.isVisible())
                QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
        }
        if (box.wasCanceled())
            working->cancel();
    });
    working = &progress;
    return importRows(roster, plan, progress);
}

Notice importedNotice(Roster &roster, const ImportPlan &plan)
{
    const qint64 same = plan.count(Outcome::Same);
    const qint64 left = plan.count(Outcome::Check) + plan.count(Outcome::Skipped);
    QString text = IntakeView::tr("%1 of %2 rows imported.")
                       .arg(QString::number(plan.written()),
                           QString::number(plan.rows.size() + plan.units.size() - same));
    if (same > 0)
        text += u' ' + IntakeView::tr("%n row(s) were in the list already.", nullptr, int(same));
    if (left > 0)
        text += u' '
            + IntakeView::tr("%n row(s) did not come in because %1.", nullptr, int(left))
                  .arg(reasons(plan));
    Notice notice = undoNotice(roster, text);
    if (left > 0)
        notice.kind = Notice::Warning;
    return notice;
}

} // namespace soctv
