"""Odd .xlsx forms in old fonts: two with openpyxl, one by hand."""

import zipfile
from xml.sax.saxutils import escape

import openpyxl
from openpyxl.styles import Font

from common import FOLDER, LATIN, OFFICE, both, in_section, old, old_runs, people, table, truth, whole_form


def mixed_column():
    stem, unit, persons = "46-vntime-xen-unicode", "Trường THCS Gia Thuỵ Mẫu", people(446, 9)
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Mẫu 01"
    for r, row in enumerate(whole_form(unit, persons[:5], persons[5:])):
        for c, value in enumerate(row):
            cell = sheet.cell(r + 1, c + 1, value)
            ours = isinstance(value, str) and c not in LATIN and len(row) > 1 and row[0] != "STT"
            cell.font = Font(name=".VnTime" if ours and row[0] % 2 else "Times New Roman", size=13)
            if ours and row[0] % 2:
                cell.value = old(value)
    book.save(FOLDER / f"{stem}.xlsx")
    truth(stem, "rows in .VnTime and rows in Unicode take turns in the same columns; title and header are "
          "Unicode", "openpyxl", unit,
          both(persons[:5], persons[5:]), case_insensitive=True)


def vni():
    stem, unit, persons = "48-vni-xlsx", "Đội Thanh niên Xung phong Mẫu", people(448, 8)
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Sheet1"
    for r, row in enumerate([["ĐƠN VỊ: " + unit], []] + table(persons, unit)):
        for c, value in enumerate(row):
            text = old(value, "VNI-WIN") if isinstance(value, str) else value
            cell = sheet.cell(r + 1, c + 1, text)
            cell.font = Font(name="Times New Roman" if c in LATIN and r > 2 else "VNI-Times")
            if c == 7 and r > 2:
                cell.hyperlink = value
    book.save(FOLDER / f"{stem}.xlsx")
    truth(stem, "everything in VNI-Times but e-mails and links", "openpyxl", unit, in_section(1, persons))


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def pack(name, sheet, styles):
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}content-types"><Default Extension="rels" ContentType="application/'
        f'vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{kind}sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}worksheet+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{kind}styles+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}relationships"><Relationship Id="r1" Type="{RELATED}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATED}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}relationships"><Relationship Id="r1" Type="{RELATED}/worksheet" '
        f'Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{RELATED}/styles" Target="styles.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": sheet, "xl/styles.xml": styles}
    with zipfile.ZipFile(FOLDER / name, "w") as archive:
        for part, text in parts.items():
            archive.writestr(zipfile.ZipInfo(part, (2020, 9, 5, 8, 0, 0)), XML + text, zipfile.ZIP_DEFLATED)


def default_font():
    stem, unit, persons = "47-vntime-mac-dinh", "Trường Tiểu học Long Biên Mẫu", people(447, 8)
    persons[3]["full_name"] = persons[3]["account_name"] = "Ưng Thị Ánh"
    fonts = "".join(f'<font><sz val="12"/><name val="{name}"/></font>' for name in (".VnTime", "Times New Roman", ".VnTimeH"))
    styles = (f'<styleSheet xmlns="{MAIN}"><fonts count="3">{fonts}</fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills>'
              '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0"/></cellStyleXfs><cellXfs count="3">'
              '<xf numFmtId="0" fontId="0" xfId="0"/><xf numFmtId="0" fontId="1" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="2" xfId="0" '
              'applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>')

    def inline(r, c, markup, style):
        return f'<c r="{"ABCDEFGH"[c]}{r}"{style} t="inlineStr"><is>{markup}</is></c>'

    def text(value):
        return f'<t xml:space="preserve">{escape(value)}</t>'

    def runs(value):
        return "".join(f'<r><rPr><sz val="12"/><rFont val="{".VnTimeH" if capital else ".VnTime"}"/></rPr>{text(letters)}</r>'
                       for letters, capital in old_runs(value))

    times, capitals = ' s="1"', ' s="2"'
    out = f'<row r="1">{inline(1, 0, text(old(OFFICE, "TCVN3-H")), capitals)}</row>'
    out += f'<row r="2">{inline(2, 0, text(old("Đơn vị: " + unit)), "")}</row>'
    for r, line in enumerate(table(persons, unit), 4):
        out += f'<row r="{r}">'
        for c, value in enumerate(line):
            if isinstance(value, int):
                out += f'<c r="A{r}"><v>{value}</v></c>'
            elif c in LATIN and r > 4:
                out += inline(r, c, text(value), times)
            elif c in (1, 6) and r > 4:
                out += inline(r, c, runs(value), times)
            else:
                out += inline(r, c, text(old(value)), "")
        out += "</row>"
    columns = '<cols><col min="1" max="5" width="20" style="0"/><col min="6" max="6" width="20" style="1"/></cols>'
    pack(stem + ".xlsx", f'<worksheet xmlns="{MAIN}">{columns}<sheetData>{out}</sheetData></worksheet>', styles)
    truth(stem, "cells without a style in a book whose Normal font is .VnTime; names in runs of .VnTime "
          "and .VnTimeH inside Unicode cells",
          "by hand", unit, in_section(1, persons), case_insensitive=True, note="the capitals of the names are known: Ánh")


if __name__ == "__main__":
    for form in (mixed_column, vni, default_font):
        form()
