"""Odd forms saved by LibreOffice through its several filters."""

import pathlib
import subprocess
import tempfile
from xml.sax.saxutils import escape, quoteattr

from common import FOLDER, HEADER, OFFICE, SECTIONS, TITLE, both, in_section, old, people, table, truth, values

import fods
from fods import Sheet, save

MADE_BY = "LibreOffice"
fods.HEAD = fods.HEAD.replace("</office:automatic-styles>", """
<number:date-style style:name="N36"><number:day number:style="long"/><number:text>/</number:text>
<number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>
<number:percentage-style style:name="N11"><number:number number:min-integer-digits="1" number:decimal-places="0"/>
<number:text>%</number:text></number:percentage-style>
<style:style style:name="date" style:family="table-cell" style:data-style-name="N36"/>
<style:style style:name="percent" style:family="table-cell" style:data-style-name="N11"/>
<style:style style:name="vn" style:family="table-cell"><style:text-properties fo:font-family="'.VnTime'"/></style:style>
<style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style>
</office:automatic-styles>""")


class HiddenSheet(Sheet):
    def xml(self):
        return super().xml().replace("<table:table ", '<table:table table:style-name="hidden" ', 1)


class RichSheet(Sheet):
    """Cells may also hold ready markup: (attributes, inner)."""

    def cell_xml(self, row, column):
        value = self.cells.get((row, column), (None,))[0]
        if isinstance(value, tuple):
            return f"<table:table-cell {value[0]}>{value[1]}</table:table-cell>"
        return super().cell_xml(row, column)


def title(sheet, unit):
    sheet.put(0, 0, OFFICE, style="bold", across=4)
    sheet.put(0, 6, "Mẫu 1 - Để quản lý", across=2)
    sheet.put(1, 0, f"ĐƠN VỊ: {unit}", style="bold", across=4)
    for i, text in enumerate(TITLE):
        sheet.put(3 + i, 0, text, style="bold", across=8)


def rows_from(sheet, row, rows):
    for line in rows:
        sheet.line(row, line)
        row += 1
    return row


def comments():
    stem, unit, persons = "01-chu-thich-trang-an", "Trường Mầm non Hoạ Mi Mẫu", people(401, 7)
    sheet = RichSheet("Mẫu 01")
    title(sheet, unit)
    row = 7
    for section, part in ((0, persons[:4]), (1, persons[4:])):
        sheet.put(row, 0, SECTIONS[section], style="bold", across=8)
        rows_from(sheet, row + 1, table(part, unit))
        for i, person in enumerate(part):
            for column, text in ((1, person["full_name"]), (4, person["phone"])):
                note = ("Người cũ: Đoàn Văn Ghi Chú" if column == 1 else "số cũ 0900000001") + f" ({i})"
                sheet.put(row + 2 + i, column, ('office:value-type="string"',
                    '<office:annotation xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Văn thư</dc:creator>'
                    f"<text:p>{note}</text:p></office:annotation><text:p>{text}</text:p>"))
        row += len(part) + 3
    choices = HiddenSheet("DanhMuc")
    for i, text in enumerate(("Chức vụ", "Chủ tịch CĐCS", "Phó Chủ tịch CĐCS", "Ủy viên BCH")):
        choices.put(i, 0, text)
    save(stem, [choices, sheet], "ods")
    truth(stem, "comments on names and phones, a hidden sheet of choices in front", MADE_BY, unit,
          both(persons[:4], persons[4:]),
          left_out="the comments with other names and numbers, the hidden sheet DanhMuc")


def value_types():
    stem, unit, persons = "02-so-ngay-phan-tram", "Xí nghiệp May Thử Nghiệm", people(402, 7)
    sheet = RichSheet("Sheet1")
    title(sheet, unit)
    sheet.line(7, ("TT", "Họ và tên", "Ngày vào công đoàn", "Chức vụ", "Tỷ lệ dự họp", "Số ĐT", "Email", "Tên Facebook",
                   "Link Facebook"))
    for i, p in enumerate(persons):
        joined = f"20{10 + i}-0{1 + i}-1{i}"
        sheet.line(8 + i, [i + 1, p["full_name"], ("table:style-name=\"date\" office:value-type=\"date\" "
                   f'office:date-value="{joined}"', ""), p["position"], ('table:style-name="percent" '
                   f'office:value-type="percentage" office:value="0.{90 + i}"', "")])
        if i % 3 == 2:
            sheet.put(8 + i, 5, p["phone"])
        else:
            sheet.put(8 + i, 5, int(p["phone"]), style="phone" if i % 3 else None)
        sheet.line(8 + i, (p["email"], p["account_name"], p["account_link"]), column=6)
    save(stem, [sheet], "ods")
    truth(stem, "numbers, dates and percentages as typed values; phones as numbers with and without a format, and as text",
          MADE_BY, unit, in_section(1, persons), left_out="Ngày vào công đoàn, Tỷ lệ dự họp")


def merged_xls():
    stem, unit, persons = "09-gop-o-lien-ket", "Công ty CP Bánh kẹo Ví Dụ", people(409, 7)
    sheet = Sheet("Danh sách")
    title(sheet, unit)
    row = 7
    for section, part in ((0, persons[:4]), (1, persons[4:])):
        sheet.put(row, 0, SECTIONS[section], style="bold", across=8)
        sheet.line(row + 1, HEADER, style="bold")
        for i, p in enumerate(part):
            sheet.line(row + 2 + i, values(i + 1, p, None)[:7])
            sheet.put(row + 2 + i, 5, p["email"], href="mailto:" + p["email"])
            sheet.put(row + 2 + i, 7, "Trang cá nhân" if i % 2 else p["account_link"], href=p["account_link"])
        sheet.put(row + 2, 2, unit, down=len(part))
        row += len(part) + 3
    sheet.put(row, 5, "Ví Dụ, ngày 05 tháng 10 năm 2020", across=3)
    sheet.put(row + 1, 5, "TM. BAN CHẤP HÀNH", across=3)
    sheet.put(row + 5, 5, "Tăng Bá Ký Tên", across=3)
    save(stem, [sheet], "xls", "MS Excel 97")
    truth(stem, "Excel 97: the unit merged over all rows, links below captions, a signature block", MADE_BY, unit,
          both(persons[:4], persons[4:]), left_out="the signer Tăng Bá Ký Tên")


def many_strings():
    stem, unit, persons = "14-nhieu-chuoi", "Tổng kho Xăng dầu Mẫu", people(414, 60)
    sheet = Sheet("DS")
    title(sheet, unit)
    sheet.line(7, HEADER + ("Địa chỉ cơ quan",))
    for i, p in enumerate(persons):
        where = f"Tổ {i + 1}, khu {'ABCDEFGH'[i % 8]}, đường Thử Nghiệm số {i * 7 + 3}, phường Ví Dụ, " + "thành phố Mẫu " * (i % 4)
        sheet.line(8 + i, values(i + 1, p, unit) + [where])
    save(stem, [sheet], "xls", "MS Excel 97")
    truth(stem, "so many strings that the string table goes on in CONTINUE records, some cut in two", MADE_BY, unit,
          in_section(1, persons), left_out="Địa chỉ cơ quan")


def xls_formulas():
    stem, unit, persons = "15-cong-thuc-chu", "Trung tâm Kiểm định Ví Dụ", people(415, 6)
    source = HiddenSheet("Nguon")
    sheet = Sheet("In")
    title(sheet, unit)
    sheet.line(7, HEADER)
    source.put(0, 0, unit)
    for i, p in enumerate(persons):
        source.put(1 + i, 0, p["full_name"].rsplit(" ", 1)[0])
        row = 8 + i
        sheet.line(row, values(i + 1, p, unit))
        given = p["full_name"].rsplit(" ", 1)[1]
        sheet.put(row, 1, p["full_name"], formula=f'[$Nguon.A{i + 2}]&" {given}"')
        sheet.put(row, 2, unit, formula="[$Nguon.A$1]")
        sheet.put(row, 4, p["phone"], formula=f'"0"&TEXT({int(p["phone"])};"0")')
        sheet.put(row, 7, "Xem", formula=f'HYPERLINK("{p["account_link"]}";"Xem")')
    save(stem, [source, sheet], "xls", "MS Excel 97")
    truth(stem, "formulas with text results that refer to a hidden sheet; the link is inside HYPERLINK()", MADE_BY, unit,
          in_section(1, persons), left_out="the hidden sheet Nguon holds halves of names")


def html_export():
    stem, unit, persons = "37-calc-html", "Ban Quản lý Dự án Mẫu", people(437, 7)
    sheet = Sheet("Mẫu 1")
    title(sheet, unit)
    sheet.put(7, 0, SECTIONS[0], across=8)
    row = rows_from(sheet, 8, table(persons[:5], unit))
    sheet.put(row + 1, 0, SECTIONS[1], across=8)
    rows_from(sheet, row + 2, table(persons[5:], unit))
    for i in range(5):
        sheet.put(9 + i, 4, int(persons[i]["phone"]), style="phone")
    save(stem, [sheet], "html", "HTML (StarCalc)")
    truth(stem, "a sheet saved as a web page: colspan for merged cells, phones as numbers shown with their 0", MADE_BY, unit,
          both(persons[:5], persons[5:]))


def tcvn3_csv():
    stem, unit, persons = "42-csv-tcvn3", "Trường Tiểu học Gia Thượng Mẫu", people(442, 8)
    sheet = Sheet("Sheet1")
    sheet.line(0, [old(text) for text in ("Đơn vị: " + unit,)])
    rows = table(persons, unit)
    for i, line in enumerate(rows):
        sheet.line(2 + i, [old(v) if isinstance(v, str) else v for v in line], style="vn")
    save(stem, [sheet], "csv", "Text - txt - csv (StarCalc):44,34,1")
    truth(stem, "CSV with the bytes of TCVN3, the font gone", MADE_BY, unit, in_section(1, persons), case_insensitive=True)


TEXT_HEAD = (fods.HEAD.split("<office:automatic-styles>")[0].replace("spreadsheet", "text")
             + '<office:automatic-styles/><office:body><office:text>')


def paragraph(text):
    return f"<text:p>{text}</text:p>"


def text_table(name, rows):
    """rows of markup; None is covered by the cell at its left, a pair (markup, down) spans rows, False is below one."""
    out = f'<table:table table:name="{name}"><table:table-column table:number-columns-repeated="{len(rows[0])}"/>'
    for r, row in enumerate(rows):
        out += "<table:table-row>"
        for i, cell in enumerate(row):
            if cell is None or cell is False:
                out += "<table:covered-table-cell/>"
                continue
            markup, down = cell if isinstance(cell, tuple) else (cell, 1)
            across = 1
            while i + across < len(row) and row[i + across] is None:
                across += 1
            span = f' table:number-columns-spanned="{across}" table:number-rows-spanned="{down}"' if across * down > 1 else ""
            out += f'<table:table-cell{span} office:value-type="string">{paragraph(markup)}</table:table-cell>'
        out += "</table:table-row>"
    return out + "</table:table>"


def save_text(stem, body, to, filter_name):
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, stem + ".fodt")
        source.write_text(TEXT_HEAD + body + "</office:text></office:body></office:document>", encoding="utf-8")
        subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
                        f"{to}:{filter_name}", "--outdir", str(FOLDER), str(source)],
                       check=True, stdout=subprocess.DEVNULL)


def link(target, caption):
    return f"<text:a xlink:type=\"simple\" xlink:href={quoteattr(target)}>{escape(caption)}</text:a>"


def heading(unit):
    return paragraph(OFFICE) + paragraph(f"ĐƠN VỊ:<text:tab/>{unit}") + "".join(paragraph(t) for t in TITLE)


def breaks_docx():
    stem, unit, persons = "23-writer-xuong-dong", "Trạm Thú y Thử Nghiệm", people(423, 7)
    body = heading(unit)
    for section, part in ((0, persons[:4]), (1, persons[4:])):
        rows = [[escape(h).replace(" tài khoản ", "<text:line-break/>tài khoản ") for h in HEADER]]
        for i, p in enumerate(part, 1):
            line = [escape(str(v)) for v in values(i, p, unit)]
            line[1] = line[1].replace(" ", "<text:line-break/>", 1)
            line[3] = line[3].replace(" ", "<text:tab/>", 1)
            line[4] = p["phone"][:4] + "<text:s/>" + p["phone"][4:7] + "<text:s/>" + p["phone"][7:]
            line[5] = link("mailto:" + p["email"], p["email"])
            line[7] = link(p["account_link"], "Facebook" if i % 2 else p["account_link"])
            rows.append(line)
        body += paragraph(SECTIONS[section]) + text_table(f"Bang{section}", rows)
    save_text(stem, body, "docx", "MS Word 2007 XML")
    truth(stem, "Writer's Word file: line breaks and tabs inside names, posts and header, blanks in phones, links below captions",
          MADE_BY, unit, both(persons[:4], persons[4:]))


def writer_odt():
    stem, unit, persons = "30-writer-hai-bang", "Trường THCS Thượng Thanh Mẫu", people(430, 8)
    body = heading(unit)
    for section, part in ((0, persons[:5]), (1, persons[5:])):
        top = [(escape(h), 2) for h in ("TT", "Họ và tên", "Đơn vị", "Chức vụ", "Điện thoại", "Email")] + ["Facebook", None]
        rows = [top, [False] * 6 + ["Tên", "Link"]]
        rows += [[escape(str(v)) for v in values(i, p, unit)] for i, p in enumerate(part, 1)]
        for i, row in enumerate(rows[2:]):
            row[2] = (unit, len(part)) if i == 0 else False
        body += paragraph(SECTIONS[section]) + text_table(f"Bang{section}", rows)
        body += paragraph("") + paragraph("(Danh sách có %d người)" % len(part))
    save_text(stem, body, "odt", "writer8")
    truth(stem, "two tables below section titles, header on two rows, the unit merged over all rows", MADE_BY, unit,
          both(persons[:5], persons[5:]), left_out="the count below each table")


if __name__ == "__main__":
    for form in (comments, value_types, merged_xls, many_strings, xls_formulas, breaks_docx, writer_odt, html_export, tcvn3_csv):
        form()
