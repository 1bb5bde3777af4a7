#include "core/forms/recognise/form.h"

#include "core/forms/recognise/formlayout.h"
#include "core/forms/recognise/formsheet.h"
#include "core/forms/recognise/formwords.h"
#include "core/forms/recognise/rosterform.h"
#include "core/text/fold.h"

#include <algorithm>

namespace soctv {

namespace {

constexpr QStringView guideSheets[] = {u"hướng dẫn", u"hd", u"ví dụ", u"mẫu điền", u"cách điền"};

enum class SheetRank { List, Guide, Hidden };

SheetRank rankOf(const Grid &grid)
{
    if (grid.isHidden)
        return SheetRank::Hidden;
    return opensWithAny(FoldedText(grid.name), guideSheets) ? SheetRank::Guide : SheetRank::List;
}

bool sameUnit(const QString &a, const QString &b)
{
    return foldHeader(a) == foldHeader(b);
}

/// A title block on one sheet holds for the tables without one, if there is no second.
void settleUnit(Form &form)
{
    for (const FoundTable &table : std::as_const(form.tables)) {
        if (table.unit.isEmpty() || sameUnit(table.unit, form.unit))
            continue;
        if (!form.unit.isEmpty()) {
            form.unit.clear();
            return;
        }
        form.unit = table.unit;
    }
    for (FoundTable &table : form.tables) {
        if (table.unit.isEmpty())
            table.unit = form.unit;
    }
    for (FormRow &row : form.rows) {
        if (row.texts[field("unit")].isEmpty())
            row.texts[field("unit")] = form.unit;
    }
}

Form byTitles(const Workbook &workbook)
{
    for (const SheetRank rank : {SheetRank::List, SheetRank::Guide, SheetRank::Hidden}) {
        Form form;
        for (int sheet = 0; sheet < workbook.sheets.size(); ++sheet) {
            if (rankOf(workbook.sheets[sheet]) == rank)
                SheetScan(workbook, sheet, form).run();
        }
        if (!form.tables.isEmpty()) {
            settleUnit(form);
            return form;
        }
    }
    return {};
}

} // namespace

Form recogniseForm(const Workbook &workbook, const QList<Layout> &layouts)
{
    if (workbook.remarks.contains(Remark::Roster))
        return formOfRoster(workbook);
    Form form = byTitles(workbook);
    if (!form.tables.isEmpty())
        return form;
    for (auto layout = layouts.crbegin(); layout != layouts.crend(); ++layout) {
        if (const auto placed = placedIn(workbook, *layout))
            return readByLayout(workbook, *placed);
    }
    return form;
}

Form readByLayout(const Workbook &workbook, const Layout &layout)
{
    Form form;
    form.byLayout = true;
    if (layout.sheet < 0 || layout.sheet >= workbook.sheets.size())
        return form;
    Titles titles;
    if (layout.headerRow >= 0 && layout.headerRows > 0) {
        titles.firstRow = layout.headerRow;
        titles.lastRow = layout.headerRow + layout.headerRows - 1;
    } else {
        titles.lastRow = layout.firstRow - 1;
    }
    titles.fieldOfColumn = layout.fieldOfColumn;
    SheetScan(workbook, layout.sheet, form).runBelow(titles, layout.firstRow, layout.section);
    settleUnit(form);
    return form;
}

} // namespace soctv
