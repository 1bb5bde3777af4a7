#include "ui/list/listwords.h"

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

} // namespace

QString statusOf(const RosterModel &model)
{
    const Listing &list = model.listing();
    const QString rows = QString::number(model.postCount());
    const QString total = QString::number(list.total);
    if (!list.query.search.isEmpty()) {
        return QCoreApplication::translate(
            "soctv", "%1 / %2 rows match “%3” · Esc clears the filter")
            .arg(rows, total, list.query.search);
    }
    if (list.query.filters != RowTexts())
        return QCoreApplication::translate(
            "soctv", "%1 / %2 rows match the filter · Esc clears the filter")
            .arg(rows, total);
    return QCoreApplication::translate("soctv", "%n row(s)", nullptr, model.postCount());
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
    if (query.scope == Scope::ToCheck)
        return {QCoreApplication::translate("soctv", "There is nothing to check."), {}};
    if (query.scope == Scope::Bin)
        return {QCoreApplication::translate("soctv", "The bin is empty."), {}};
    return {
        QCoreApplication::translate("soctv",
            "Nobody is in this list yet. Paste from Excel (Ctrl+V), import a file that you have, "
            "or type the first row."),
        {}};
}

} // namespace soctv
