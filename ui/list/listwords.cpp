#include "ui/list/listwords.h"

#include "core/roster/day.h"
#include "ui/list/rostermodel.h"

#include <QCoreApplication>

namespace soctv {

namespace {

QString filtersIn(const ListQuery &query)
{
    QStringList filters;
    for (int i = 0; i < int(fieldCount); ++i) {
        if (const QString &text = query.filters[std::size_t(i)]; !text.isEmpty())
            filters.append(
                QCoreApplication::translate("soctv", "%1 “%2”").arg(fieldTitle(i), text));
    }
    return filters.join(u", ");
}

// "30/06/2025"; empty: today.
QString otherDay(const ListQuery &query)
{
    return isAnotherDay(query.day) ? query.day.toString(QStringLiteral("dd/MM/yyyy")) : QString();
}

QString rowsOf(const RosterModel &model)
{
    const Listing &list = model.listing();
    const QString rows = QString::number(model.postCount());
    const QString total = QString::number(list.total);
    if (!list.query.search.isEmpty()) {
        return QCoreApplication::translate(
            "soctv", "%1 / %2 rows match “%3” · Esc clears the filter")
            .arg(rows, total, list.query.search);
    }
    if (list.query.filters != RowTexts() || !list.query.units.isEmpty())
        return QCoreApplication::translate(
            "soctv", "%1 / %2 rows match the filter · Esc clears the filter")
            .arg(rows, total);
    return QCoreApplication::translate("soctv", "%n row(s)", nullptr, model.postCount());
}

// Why a list without search and filters is empty.
QString emptyListText(const ListQuery &query)
{
    const QString day = otherDay(query);
    switch (query.scope) {
    case Scope::ToCheck:
        return QCoreApplication::translate("soctv", "There is nothing to check.");
    case Scope::Bin:
        return QCoreApplication::translate("soctv", "The bin is empty.");
    case Scope::EndingSoon:
        return QCoreApplication::translate("soctv", "No post ends within %1 days.").arg(daysAhead);
    case Scope::UnitClosed:
        return QCoreApplication::translate("soctv", "Nobody holds a post in a closed unit.");
    case Scope::Ended:
        return day.isEmpty()
            ? QCoreApplication::translate("soctv", "No post has ended.")
            : QCoreApplication::translate("soctv", "No post had ended by %1.").arg(day);
    case Scope::Section1:
    case Scope::Section2:
    case Scope::Collaborators:
        break;
    }
    if (!day.isEmpty())
        return QCoreApplication::translate("soctv", "Nobody is in this list as of %1.").arg(day);
    return QCoreApplication::translate("soctv",
        "Nobody is in this list yet. Paste from Excel (Ctrl+V), import a file that you have, "
        "or type the first row.");
}

} // namespace

QString statusOf(const RosterModel &model)
{
    const QString day = otherDay(model.query());
    return day.isEmpty()
        ? rowsOf(model)
        : QCoreApplication::translate("soctv", "%1 · as of %2").arg(rowsOf(model), day);
}

EmptyWords emptyWordsOf(const RosterModel &model)
{
    const ListQuery &query = model.query();
    if (model.postCount() > 0 || !model.isListed())
        return {};
    const QString filters = filtersIn(query);
    if (!query.search.isEmpty() && !filters.isEmpty()) {
        return {QCoreApplication::translate("soctv", "No row matches “%1” within the filter: %2.")
                    .arg(query.search, filters),
            QCoreApplication::translate("soctv", "Clear the filter row")};
    }
    if (!query.search.isEmpty())
        return {QCoreApplication::translate("soctv", "No row matches “%1”.").arg(query.search),
            QCoreApplication::translate("soctv", "Clear the search")};
    if (!filters.isEmpty())
        return {QCoreApplication::translate("soctv", "No row matches the filter: %1.").arg(filters),
            QCoreApplication::translate("soctv", "Clear the filter row")};
    return {emptyListText(query), {}};
}

} // namespace soctv
