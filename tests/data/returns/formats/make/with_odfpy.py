"""Odd .ods and .odt forms written with odfpy."""

from odf import style, table, text
from odf.opendocument import OpenDocumentSpreadsheet, OpenDocumentText

from common import (FOLDER, HEADER, LATIN, SECTIONS, both, in_section, old, old_runs, people, truth, values,
                    whole_form)
from common import table as form_table

MADE_BY = "odfpy"


def fonts(document, **named):
    for name, family in named.items():
        document.fontfacedecls.addElement(style.FontFace(name=name, fontfamily=f"'{family}'"))


def add_style(document, name, family, font, place="automaticstyles", **more):
    made = style.Style(name=name, family=family, **more)
    if font:
        made.addElement(style.TextProperties(fontname=font))
    getattr(document, place).addElement(made)


def cell(value, style_name=None, inner=None):
    options = {"stylename": style_name} if style_name else {}
    if isinstance(value, int):
        made = table.TableCell(valuetype="float", value=value, **options)
        made.addElement(text.P(text=str(value)))
    elif value is None and inner is None:
        return table.TableCell(**options)
    else:
        made = table.TableCell(valuetype="string", **options)
        made.addElement(inner or text.P(text=value))
    return made


def add_row(sheet, cells):
    row = table.TableRow()
    for each in cells:
        row.addElement(each)
    sheet.addElement(row)


def by_cell_style():
    stem, unit, persons = "04-vntime-theo-o", "Trường Tiểu học Đức Giang Mẫu", people(404, 8)
    document = OpenDocumentSpreadsheet()
    fonts(document, F1=".VnTime", F2=".VnTimeH", F3="Times New Roman")
    add_style(document, "thuong", "table-cell", "F1")
    add_style(document, "hoa", "table-cell", "F2")
    add_style(document, "latin", "table-cell", "F3")
    sheet = table.Table(name="Mau 1")
    for r, row in enumerate(whole_form(unit, persons[:5], persons[5:])):
        heading = len(row) == 1 and row[0] not in SECTIONS and not row[0].startswith("ĐƠN VỊ")
        cells = []
        for c, value in enumerate(row):
            if not isinstance(value, str):
                cells.append(cell(value, "thuong"))
            elif heading:
                cells.append(cell(old(value, "TCVN3-H"), "hoa"))
            elif c in LATIN and "@" in value or value.startswith("http"):
                cells.append(cell(value, "latin"))
            elif value.startswith("ĐƠN VỊ: "):
                cells.append(cell(old("Đơn vị: " + unit), "thuong"))
            else:
                cells.append(cell(old(value), "thuong"))
        add_row(sheet, cells or [cell(None)])
    document.spreadsheet.addElement(sheet)
    document.save(str(FOLDER / (stem + ".ods")))
    truth(stem, "TCVN3 throughout: .VnTime and .VnTimeH by cell styles, e-mails and links in Times New Roman", MADE_BY, unit,
          both(persons[:5], persons[5:]), case_insensitive=True)


def by_column_default():
    stem, unit, persons = "05-vntime-theo-cot", "Trường Mầm non Sơn Ca Mẫu", people(405, 7)
    document = OpenDocumentSpreadsheet()
    fonts(document, F1=".VnTime", F3="Times New Roman")
    add_style(document, "Vn_goc", "table-cell", "F1", place="styles")
    add_style(document, "cotVn", "table-cell", None, parentstylename="Vn_goc")
    add_style(document, "uni", "table-cell", "F3")
    sheet = table.Table(name="Sheet1")
    sheet.addElement(table.TableColumn(defaultcellstylename="uni"))
    sheet.addElement(table.TableColumn(defaultcellstylename="cotVn", numbercolumnsrepeated=3))
    sheet.addElement(table.TableColumn(defaultcellstylename="uni", numbercolumnsrepeated=2))
    sheet.addElement(table.TableColumn(defaultcellstylename="cotVn"))
    sheet.addElement(table.TableColumn(defaultcellstylename="uni"))
    add_row(sheet, [cell("ĐƠN VỊ: " + unit)])
    add_row(sheet, [cell(None)])
    add_row(sheet, [cell(h, "uni") for h in HEADER])
    for i, p in enumerate(persons):
        line = values(i + 1, p, unit)
        if i == 3:
            add_row(sheet, [cell(v, "uni") for v in line])
        else:
            add_row(sheet, [cell(old(v) if c in (1, 2, 3, 6) else v) for c, v in enumerate(line)])
    document.spreadsheet.addElement(sheet)
    document.save(str(FOLDER / (stem + ".ods")))
    truth(stem, "the columns' default cell style gets .VnTime from its parent style; header and one row are Unicode cells",
          MADE_BY, unit, in_section(1, persons), case_insensitive=True)


def spans_and_links():
    stem, unit, persons = "06-vntime-tung-doan", "Công ty Xây lắp Thử Nghiệm", people(406, 8)
    persons[1]["full_name"] = persons[1]["account_name"] = "Đặng Thị Ánh"
    persons[4]["full_name"] = persons[4]["account_name"] = "Ông Ích Ửng"
    document = OpenDocumentSpreadsheet()
    fonts(document, F1=".VnTime", F2=".VnTimeH", F3="Times New Roman")
    for name, font in (("T1", "F1"), ("T2", "F2")):
        add_style(document, name, "text", font)
    add_style(document, "uni", "table-cell", "F3")
    sheet = table.Table(name="Danh sách")
    add_row(sheet, [cell("Đơn vị: " + unit, "uni")])
    add_row(sheet, [cell(h, "uni") for h in HEADER])
    for i, p in enumerate(persons):
        line = [cell(v, "uni") for v in values(i + 1, p, unit)]
        for column in (1, 3, 6):
            inner = text.P()
            for letters, capital in old_runs(values(0, p, unit)[column]):
                inner.addElement(text.Span(stylename="T2" if capital else "T1", text=letters))
            line[column] = cell(None, "uni", inner)
        inner = text.P()
        inner.addElement(text.A(href=p["account_link"], text="Facebook"))
        line[7] = cell(None, "uni", inner)
        add_row(sheet, line)
    document.spreadsheet.addElement(sheet)
    document.save(str(FOLDER / (stem + ".ods")))
    truth(stem, "Unicode cells whose names and posts are text spans in .VnTime, capitals with a tone in "
          ".VnTimeH; captions on links",
          MADE_BY, unit, in_section(1, persons), note="the capitals are known: Ánh, Ửng, Ủy viên")


def default_style_vni():
    stem, unit, persons = "08-vni-mac-dinh", "Công đoàn Khu chế xuất Mẫu", people(408, 8)
    document = OpenDocumentSpreadsheet()
    fonts(document, F1="VNI-Times", F3="Arial")
    base = style.DefaultStyle(family="table-cell")
    base.addElement(style.TextProperties(fontname="F1"))
    document.styles.addElement(base)
    add_style(document, "Default", "table-cell", None, place="styles")
    add_style(document, "arial", "table-cell", "F3")
    sheet = table.Table(name="Sheet1")
    for row in whole_form(unit, persons[:5], persons[5:]):
        cells = []
        for c, value in enumerate(row):
            if row[0] == "STT":
                cells.append(cell(value, "arial"))
            else:
                cells.append(cell(old(value, "VNI-WIN") if isinstance(value, str) else value))
        add_row(sheet, cells or [cell(None)])
    document.spreadsheet.addElement(sheet)
    document.save(str(FOLDER / (stem + ".ods")))
    truth(stem, "no cell names a font: the document's default style is VNI-Times; only the headers are Unicode in Arial",
          MADE_BY, unit, both(persons[:5], persons[5:]))


def text_cell(value, paragraph_style):
    made = table.TableCell(valuetype="string")
    made.addElement(text.P(stylename=paragraph_style, text=value))
    return made


def odt_styles():
    stem, unit, persons = "31-odt-vntime", "Trường Tiểu học Bồ Đề Mẫu", people(431, 7)
    document = OpenDocumentText()
    fonts(document, F1=".VnTime", F3="Times New Roman")
    add_style(document, "Chuan", "paragraph", "F1", place="styles")
    add_style(document, "TrongBang", "paragraph", None, place="styles", parentstylename="Chuan")
    add_style(document, "P1", "paragraph", None, parentstylename="TrongBang")
    add_style(document, "P2", "paragraph", "F3", parentstylename="TrongBang")
    add_style(document, "S1", "section", None)
    document.text.addElement(text.P(stylename="Chuan", text=old("Đơn vị: " + unit)))
    for number, part in enumerate((persons[:4], persons[4:])):
        section = text.Section(name=f"Muc{number + 1}", stylename="S1")
        section.addElement(text.P(stylename="Chuan", text=old(SECTIONS[number])))
        grid = table.Table(name=f"Bang{number + 1}")
        grid.addElement(table.TableColumn(numbercolumnsrepeated=8))
        for line in form_table(part, unit):
            add_row(grid, [text_cell(str(v), "P2") if c in LATIN and line[0] != "STT" else text_cell(old(str(v)), "P1")
                           for c, v in enumerate(line)])
        section.addElement(grid)
        document.text.addElement(section)
    document.save(str(FOLDER / (stem + ".odt")))
    truth(stem, "tables inside text sections; .VnTime comes from the second parent of the paragraph style", MADE_BY, unit,
          both(persons[:4], persons[4:]), case_insensitive=True)


def odt_header_rows():
    stem, persons = "33-odt-dong-lap", people(433, 9)
    units = ("Tổ công đoàn Số 1 Mẫu", "Tổ công đoàn Số 2 Mẫu", "Tổ công đoàn Số 3 Mẫu")
    document = OpenDocumentText()
    document.text.addElement(text.H(outlinelevel=1, text="DANH SÁCH CỘNG TÁC VIÊN CÁC TỔ"))
    grid = table.Table(name="Bang1")
    grid.addElement(table.TableColumn(numbercolumnsrepeated=8))
    header = table.TableHeaderRows()
    row = table.TableRow()
    for name in HEADER:
        paragraph = text.P()
        for i, word in enumerate(name.split(" ", 1)):
            if i:
                paragraph.addElement(text.LineBreak())
            paragraph.addText(word)
        row.addElement(cell(None, None, paragraph))
    header.addElement(row)
    grid.addElement(header)
    for i, p in enumerate(persons):
        line = [cell(str(v)) for v in values(i + 1, p, units[i // 3])]
        if i % 3 == 0:
            line[2] = table.TableCell(valuetype="string", numberrowsspanned=3)
            for word in units[i // 3].rsplit(" ", 1):
                line[2].addElement(text.P(text=word))
        else:
            line[2] = table.CoveredTableCell()
        inner = text.P()
        inner.addElement(text.A(href=p["account_link"], text="xem tại đây"))
        line[7] = cell(None, None, inner)
        if i == 4:
            grid.addElement(text.SoftPageBreak())
        add_row(grid, line)
    document.text.addElement(grid)
    document.save(str(FOLDER / (stem + ".odt")))
    truth(stem, "repeated header rows with line breaks, a soft page break between rows, merged unit cells of two paragraphs",
          MADE_BY, None, [(1, p, units[i // 3]) for i, p in enumerate(persons)])


if __name__ == "__main__":
    for form in (by_cell_style, by_column_default, spans_and_links, default_style_vni, odt_styles, odt_header_rows):
        form()
