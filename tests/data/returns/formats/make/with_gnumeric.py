"""Odd forms saved by Gnumeric (its ssconvert) from a workbook of openpyxl. SSCONVERT names the program."""

import os
import pathlib
import subprocess
import tempfile

import openpyxl

from common import FOLDER, HEADER, SECTIONS, both, in_section, old, people, table, truth, values, whole_form

MADE_BY = "Gnumeric"


def save(stem, sheets, kind, exporter, options=None):
    """sheets: (name, rows, merges)."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows, merges in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        for area in merges:
            sheet.merge_cells(area)
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, "source.xlsx")
        book.save(source)
        command = [os.environ.get("SSCONVERT", "ssconvert"), "--export-type=" + exporter]
        subprocess.run(command + (["-O", options] if options else []) + [str(source), str(FOLDER / f"{stem}.{kind}")],
                       check=True, stderr=subprocess.DEVNULL)


def merged_ods():
    stem, persons = "07-gnumeric-gop-o", people(407, 8)
    units = ("Trường Mầm non Nắng Mai Mẫu", "Trường Mầm non Ban Mai Mẫu")
    rows = [["CỤM MẦM NON SỐ 2 - DANH SÁCH CỘNG TÁC VIÊN"], [], list(HEADER)]
    rows += [values(i + 1, p, units[i // 4] if i % 4 == 0 else None) for i, p in enumerate(persons)]
    for row, p in zip(rows[3:], persons):
        row[4] = int(p["phone"])
    save(stem, [("Cụm 2", rows, ("A1:H1", "C4:C7", "C8:C11"))], "ods", "Gnumeric_OpenCalc:odf")
    truth(stem, "Gnumeric's ODF: covered cells below a merged unit, phones as numbers without their 0", MADE_BY, None,
          [(1, p, units[i // 4]) for i, p in enumerate(persons)])


def two_streams():
    stem, unit, persons = "16-hai-dong-du-lieu", "Hội Chữ thập đỏ Ví Dụ", people(416, 7)
    rows = whole_form(unit, persons[:4], persons[4:])
    save(stem, [("Mẫu 01", rows, ("A4:H4", "A5:H5"))], "xls", "Gnumeric_Excel:excel_dsf")
    truth(stem, 'saved as "97-2003 and 5.0/95": the file holds a BIFF8 and a BIFF7 book, the letters are right in the first only',
          MADE_BY, unit, both(persons[:4], persons[4:]))


def web_page():
    stem, unit, persons = "38-gnumeric-html", "Trung tâm Thể thao Thử Nghiệm", people(438, 6)
    first = [["ĐƠN VỊ: " + unit], [SECTIONS[0]]] + table(persons[:3], unit)
    second = [["ĐƠN VỊ: " + unit], [SECTIONS[1]]] + table(persons[3:], unit)
    save(stem, [("Mục 1", first, ("A1:H1", "A2:H2")), ("Mục 2", second, ("A1:H1", "A2:H2"))], "html", "Gnumeric_html:html40")
    truth(stem, "each sheet is a table of its own with its name as caption, each with unit, section and header",
          MADE_BY, unit, both(persons[:3], persons[3:]))


def vni_text():
    stem, unit, persons = "43-vni-tab", "Trường THCS Phúc Lợi Mẫu", people(443, 7)
    rows = whole_form(unit, persons[:4], persons[4:])
    rows = [[old(v, "VNI-WIN") if isinstance(v, str) else v for v in row] for row in rows]
    save(stem, [("Sheet1", rows, ())], "txt", "Gnumeric_stf:stf_assistant",
         "separator='\t' charset=WINDOWS-1252 eol=windows quoting-mode=auto")
    truth(stem, "text with tabs in the bytes of VNI-Windows, title and both sections, the font gone", MADE_BY, unit,
          both(persons[:4], persons[4:]))


def utf16_without_mark():
    stem, unit, persons = "45-utf16-khong-bom", "Nhà Thiếu nhi Ví Dụ", people(445, 6)
    rows = [["Đơn vị: " + unit]] + table(persons, unit)
    save(stem, [("Sheet1", rows, ())], "csv", "Gnumeric_stf:stf_assistant",
         "separator=';' charset=UTF-16LE eol=windows quoting-mode=always")
    truth(stem, "UTF-16LE without a byte order mark, semicolons, all quoted", MADE_BY, unit, in_section(1, persons))


if __name__ == "__main__":
    for form in (merged_ods, two_streams, web_page, vni_text, utf16_without_mark):
        form()
