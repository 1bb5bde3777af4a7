#include "core/forms/recognise/form.h"

#include "core/forms/recognise/formlayout.h"
#include "core/forms/recognise/formsheet.h"
#include "core/forms/recognise/formwords.h"
#include "core/forms/recognise/rosterform.h"
#include "core/forms/recognise/unitlist.h"
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
    CellText written;
    for (const FoundTable &table : std::as_const(form.tables)) {
        if (table.unit.isEmpty() || sameUnit(table.unit, form.unit))
            continue;
        if (!form.unit.isEmpty()) {
            form.unit.clear();
            return;
        }
        form.unit = table.unit;
        written = table.writtenUnit;
    }
    for (FoundTable &table : form.tables) {
        if (table.unit.isEmpty()) {
            table.unit = form.unit;
            table.writtenUnit = written;
        }
    }
    for (FormRow &row : form.rows) {
        if (row.texts[field("unit")].isEmpty())
            row.setText(field("unit"), written);
    }
}

Form byTitles(const DecodedWorkbook &workbook)
{
    for (const SheetRank rank : {SheetRank::List, SheetRank::Guide, SheetRank::Hidden}) {
        Form form;
        form.encoding = workbook.encoding;
        const auto onEach = [&](auto scan) {
            for (int sheet = 0; sheet < workbook.sheets.size(); ++sheet) {
                if (rankOf(workbook.sheets[sheet].grid()) == rank)
                    scan(workbook.sheets[sheet], sheet);
            }
        };
        onEach(
            [&](const DecodedSheet &source, int sheet) { SheetScan(source, sheet, form).run(); });
        if (!form.tables.isEmpty()) {
            settleUnit(form);
            return form;
        }
        onEach([&](const DecodedSheet &source, int sheet) { findUnits(source, sheet, form); });
        if (!form.tables.isEmpty())
            return form;
    }
    return {};
}

Form byLayout(const DecodedWorkbook &workbook, const Layout &layout)
{
    Form form;
    form.encoding = workbook.encoding;
    form.byLayout = true;
    if (layout.sheet < 0 || layout.sheet >= workbook.sheets.size())
        return form;
    if (layout.ofUnits) {
        findUnitsByLayout(workbook.sheets[layout.sheet], layout, form);
        return form;
    }
    Titles titles;
    if (layout.headerRow >= 0 && layout.headerRows > 0) {
        titles.firstRow = layout.headerRow;
        titles.lastRow = layout.headerRow + layout.headerRows - 1;
    } else {
        titles.lastRow = layout.firstRow - 1;
    }
    titles.fieldOfColumn = layout.fieldOfColumn;
    SheetScan(workbook.sheets[layout.sheet], layout.sheet, form)
        .runBelow(titles, layout.firstRow, layout.section);
    settleUnit(form);
    return form;
}

CellText withOld(const QString &typed, const QList<OldText> &old, int field)
{
    const auto found = std::ranges::find(old, field, &OldText::field);
    return found == old.end() ? CellText{typed, typed}
                              : CellText{typed, found->text, found->encoding};
}

} // namespace

CellText FormRow::text(int field) const
{
    return withOld(texts[std::size_t(field)], old, field);
}

CellText UnitFormRow::text(int field) const
{
    return withOld(texts[std::size_t(field)], old, field);
}

void FormRow::setText(int field, const CellText &text)
{
    texts[std::size_t(field)] = text.typed;
    if (text.isOld())
        old.append({field, text.text, text.encoding});
}

Form recogniseForm(const Workbook &workbook, const QList<Layout> &layouts)
{
    if (workbook.remarks.contains(Remark::Roster))
        return formOfRoster(workbook);
    const DecodedWorkbook decoded(workbook);
    Form form = byTitles(decoded);
    if (!form.tables.isEmpty())
        return form;
    for (auto layout = layouts.crbegin(); layout != layouts.crend(); ++layout) {
        if (const auto placed = placedIn(decoded, *layout))
            return byLayout(decoded, *placed);
    }
    return form;
}

Form readByLayout(const Workbook &workbook, const Layout &layout)
{
    return byLayout(DecodedWorkbook(workbook), layout);
}

} // namespace soctv
