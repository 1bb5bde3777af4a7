"""Odd .docx forms written with python-docx."""

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from common import FOLDER, HEADER, OFFICE, SECTIONS, TITLE, both, in_section, old, people, truth, values
from common import table as form_table

MADE_BY = "python-docx"


def start(unit, title=True):
    document = docx.Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    if title:
        document.add_paragraph(OFFICE)
        document.add_paragraph("ĐƠN VỊ: " + unit)
        for text in TITLE:
            document.add_paragraph(text)
    return document


def add_table(place, rows):
    grid = place.add_table(len(rows), len(rows[0]))
    cells = list(grid._cells)
    for i, value in enumerate(v for row in rows for v in row):
        cells[i].text = "" if value is None else str(value)
    return grid


def save(document, stem):
    document.save(str(FOLDER / (stem + ".docx")))


def numbered_list():
    stem, unit, persons = "20-danh-so-tu-dong", "Trạm Y tế xã Thử Nghiệm", people(420, 7)
    document = start(unit)
    for title, part in zip(SECTIONS, (persons[:4], persons[4:])):
        document.add_paragraph(title.split(". ", 1)[1], style="List Number")
        grid = add_table(document, form_table(part, unit))
        for row in grid.rows[1:]:
            row.cells[0].text = ""
            row.cells[0].paragraphs[0].style = document.styles["List Number"]
    save(document, stem)
    truth(stem, "row and section numbers are Word's automatic numbering: the cells and titles hold no number", MADE_BY, unit,
          both(persons[:4], persons[4:]))


def merged_cells():
    stem, persons = "21-gop-o-word", people(421, 8)
    units = ("Trường Tiểu học Kim Sơn Mẫu", "Trường THCS Kim Sơn Mẫu")
    document = start("", title=False)
    document.add_paragraph("CỤM KIM SƠN - DANH SÁCH CỘNG TÁC VIÊN")
    rows = [["TT", "Họ và tên", "Đơn vị", "Chức vụ", "Liên hệ", None, "Facebook", None],
            [None, None, None, None, "Số điện thoại", "Email", "Tên", "Đường link"]]
    rows += [values(i + 1, p, units[i // 4] if i % 4 == 0 else None) for i, p in enumerate(persons)]
    grid = add_table(document, rows)
    for column in range(4):
        grid.cell(0, column).merge(grid.cell(1, column))
    grid.cell(0, 4).merge(grid.cell(0, 5))
    grid.cell(0, 6).merge(grid.cell(0, 7))
    for top in (2, 6):
        grid.cell(top, 2).merge(grid.cell(top + 3, 2))
    for row in grid.rows:
        for each in row.cells:
            while len(each.paragraphs) > 1 and not each.paragraphs[-1].text:
                each._tc.remove(each.paragraphs[-1]._p)
    save(document, stem)
    truth(stem, "header on two rows with gridSpan and vMerge, the unit merged over four rows each", MADE_BY, None,
          [(1, p, units[i // 4]) for i, p in enumerate(persons)])


def letterhead():
    stem, unit, persons = "22-bang-tieu-de-ky-ten", "Quỹ Tín dụng nhân dân Ví Dụ", people(422, 7)
    document = start(unit, title=False)
    add_table(document, [[OFFICE + "\nĐƠN VỊ: " + unit, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"],
                         ["Số: 12/CV-CĐCS", "Ví Dụ, ngày 05 tháng 10 năm 2020"]])
    for text in TITLE:
        document.add_paragraph(text)
    for title, part in zip(SECTIONS, (persons[:3], persons[3:])):
        document.add_paragraph(title)
        add_table(document, form_table(part, unit))
    document.add_paragraph()
    add_table(document, [["Nơi nhận:\n- Như trên;\n- Lưu CĐCS.", "NGƯỜI LẬP BIỂU\n\n\nTống Thị Lập",
                          "TM. BAN CHẤP HÀNH\nCHỦ TỊCH\n\n\nKim Bá Đóng Dấu"]])
    save(document, stem)
    truth(stem, "letterhead and signatures are tables too; the unit stands in a cell of the first", MADE_BY, unit,
          both(persons[:3], persons[3:]), left_out="the signers Tống Thị Lập and Kim Bá Đóng Dấu, the distribution list")


def vni_runs():
    stem, unit, persons = "27-vni-tung-tu", "Hợp tác xã Gốm Thử Nghiệm", people(427, 8)
    document = start(unit)
    grid = add_table(document, form_table(persons, unit))
    for row in grid.rows[1:]:
        for column in (1, 2, 3, 6):
            cell = row.cells[column]
            words = cell.text.split(" ")
            cell.text = ""
            paragraph = cell.paragraphs[0]
            for i, word in enumerate(words):
                run = paragraph.add_run(old(word, "VNI-WIN") + (" " if i + 1 < len(words) else ""))
                run.font.name = "VNI-Times"
                run.font.bold = bool(i % 2)
    save(document, stem)
    truth(stem, "names, units and posts in VNI-Times, one run to a word; header and title Unicode", MADE_BY, unit,
          in_section(1, persons))


def nested_table():
    stem, unit, persons = "28-bang-long-bang", "Văn phòng Công chứng Mẫu", people(428, 6)
    document = start(unit, title=False)
    frame = document.add_table(3, 1)
    frame.cell(0, 0).text = "Đơn vị: " + unit
    for i, part in ((1, persons[:3]), (2, persons[3:])):
        cell = frame.cell(i, 0)
        cell.text = SECTIONS[i - 1]
        add_table(cell, form_table(part, unit))
        cell.add_paragraph()
    save(document, stem)
    truth(stem, "a table of one column lays out the page; unit, section titles and both lists stand inside its cells",
          MADE_BY, unit, both(persons[:3], persons[3:]))


def unit_by_unit():
    stem, persons = "29-moi-don-vi-mot-bang", people(429, 9)
    units = ("Chi nhánh Điện 1 Mẫu", "Chi nhánh Điện 2 Mẫu", "Chi nhánh Điện 3 Mẫu")
    document = start("", title=False)
    for text in TITLE:
        document.add_paragraph(text)
    header = [h for h in HEADER if h != "Đơn vị"]
    for number, unit in enumerate(units):
        paragraph = document.add_paragraph()
        paragraph.add_run("ĐƠN ").bold = True
        paragraph.add_run("VỊ: ").bold = True
        paragraph.add_run(unit)
        rows = [header]
        for i, p in enumerate(persons[number * 3:number * 3 + 3], 1):
            line = values(i, p, unit)
            rows.append(line[:2] + line[3:])
        grid = add_table(document, rows)
        grid.rows[0]._tr.get_or_add_trPr().append(grid._tbl.makeelement(qn("w:tblHeader"), {}))
        if number < 2:
            document.add_page_break()
    save(document, stem)
    truth(stem, "three units, each its own page with ĐƠN VỊ: in a paragraph above a table that has no unit column", MADE_BY, None,
          [(1, p, units[i // 3]) for i, p in enumerate(persons)])


if __name__ == "__main__":
    for form in (numbered_list, merged_cells, letterhead, vni_runs, nested_table, unit_by_unit):
        form()
