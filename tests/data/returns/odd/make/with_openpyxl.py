"""Odd forms 14 to 26, saved by openpyxl."""

import datetime
import unicodedata

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.worksheet.datavalidation import DataValidation

from people import FOLDER, in_section, people, truth, without

MADE_BY = "openpyxl"
HEADER = ("STT", "Họ tên", "Đơn vị", "Chức vụ", "Điện thoại", "Email",
          "Tên tài khoản Facebook cá nhân", "Đường link tài khoản Facebook cá nhân")
FIELDS = ("full_name", "unit", "position", "phone", "email", "account_name", "account_link")


def values(number, person, unit):
    return [number] + [unit if f == "unit" else person.get(f) for f in FIELDS]


def new_sheet(name="Sheet1"):
    book = Workbook()
    book.active.title = name
    return book, book.active


def put_line(sheet, row, texts, column=1):
    for i, text in enumerate(texts):
        if text is not None:
            sheet.cell(row, column + i, text)


def title(sheet, unit_line):
    sheet["A1"] = "LIÊN ĐOÀN LAO ĐỘNG QUẬN VÍ DỤ"
    sheet["A2"] = unit_line
    sheet["A4"] = "DANH SÁCH THEO DÕI, QUẢN LÝ LỰC LƯỢNG THAM GIA TUYÊN TRUYỀN TRÊN MẠNG XÃ HỘI"
    sheet.merge_cells("A4:H4")
    sheet["A4"].font = Font(bold=True, size=14)


def table(sheet, row, persons, unit, header=HEADER):
    """The header at the row and the people below it; the row after the last."""
    put_line(sheet, row, header)
    for number, person in enumerate(persons, 1):
        put_line(sheet, row + number, values(number, person, unit))
    return row + len(persons) + 1


def save(book, stem):
    book.save(FOLDER / f"{stem}.xlsx")


def capitals_without_marks():
    stem, unit, persons = "14-chu-hoa-khong-dau", "Trường Cao đẳng nghề Ví Dụ", people(214, 6)
    book, sheet = new_sheet("DANH SACH")
    put_line(sheet, 1, ("DON VI", "HO VA TEN", "DIEN THOAI", "CHUC VU", "LINK FACEBOOK", "TEN FACEBOOK", "EMAIL"))
    order = ("unit", "full_name", "phone", "position", "account_link", "account_name", "email")
    for i, person in enumerate(persons):
        put_line(sheet, 2 + i, [unit if f == "unit" else person[f] for f in order])
    save(book, stem)
    truth(stem, "header in the first row, in capitals without marks, other column order, no number column",
          MADE_BY, unit, in_section(1, persons))


def broken_header():
    stem, unit, persons = "15-tieu-de-xuong-dong", "Công ty Môi trường Đô thị Mẫu", people(215, 6)
    book, sheet = new_sheet()
    title(sheet, f"ĐƠN VỊ:   {unit}  ")
    header = ("Số\nTT", " Họ  và\ntên ", "Đơn vị\n(ghi đầy đủ)", "Chức  vụ", "Điện\nthoại\n(di động)", "E - mail",
              "Tên tài khoản\nFacebook\u00a0cá nhân", "Đường link\n(tài khoản Facebook\ncá nhân)")
    table(sheet, 6, persons, unit, header)
    for cell in sheet[6]:
        cell.alignment = Alignment(wrap_text=True, horizontal="center")
    save(book, stem)
    truth(stem, "line breaks, double and no-break blanks and brackets inside the header cells",
          MADE_BY, unit, in_section(1, persons))


def aliases_and_strangers():
    stem, unit, persons = "16-cot-khac", "Trường Tiểu học Hoa Mai Mẫu", people(216, 6)
    book, sheet = new_sheet("Danh sach CB")
    title(sheet, f"Đơn vị: {unit}")
    put_line(sheet, 6, ("TT", "Họ, tên", "Ngày sinh", "Giới tính", "Chức danh", "Đơn vị công tác", "ĐT di động",
                        "Gmail", "Nick facebook", "Link FB", "Quê quán"))
    places = ("Hà Nội", "Nam Định", "Thái Bình", "Hải Dương", "Phú Thọ", "Hưng Yên")
    for i, p in enumerate(persons):
        born = datetime.date(1975 + 3 * i, 1 + i, 5 + 2 * i)
        put_line(sheet, 7 + i, (i + 1, p["full_name"], born, "Nữ" if i % 2 else "Nam", p["position"], unit,
                                p["phone"], p["email"], p["account_name"], p["account_link"], places[i]))
        sheet.cell(7 + i, 3).number_format = "dd/mm/yyyy"
    save(book, stem)
    truth(stem, "other header words throughout, and columns that are not asked for between them",
          MADE_BY, unit, in_section(1, persons), left_out="Ngày sinh, Giới tính, Quê quán")


def split_name():
    stem, unit, persons = "17-ho-dem-ten", "Xí nghiệp Xe buýt Thử Nghiệm", people(217, 7)
    book, sheet = new_sheet()
    title(sheet, f"ĐƠN VỊ: {unit}")
    put_line(sheet, 6, ("STT", "Họ đệm", "Tên", "Chức vụ", "Số ĐT", "Địa chỉ email", "Tên Facebook", "Link Facebook"))
    for i, p in enumerate(persons):
        before, given = p["full_name"].rsplit(" ", 1)
        put_line(sheet, 7 + i, (i + 1, before, given, p["position"], p["phone"], p["email"], p["account_name"],
                                p["account_link"]))
    save(book, stem)
    truth(stem, "family and middle names in one column, the given name in the next; no unit column",
          MADE_BY, unit, in_section(1, persons))


def section_rows():
    stem, unit, persons = "18-muc-trong-bang", "Công đoàn Khối Đảng Đoàn thể Mẫu", people(218, 9)
    book, sheet = new_sheet("Mau 01")
    title(sheet, f"ĐƠN VỊ: {unit}")
    put_line(sheet, 6, HEADER)
    row = 7
    titles = ("I. Thông tin cá nhân và tài khoản Facebook", "II. Danh sách cán bộ, công nhân nòng cốt")
    for text, part in zip(titles, (persons[:3], persons[3:])):
        sheet.cell(row, 1, text).font = Font(bold=True, italic=True)
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=8)
        for i, person in enumerate(part):
            put_line(sheet, row + 1 + i, values(i + 1, person, unit))
        row += len(part) + 1
    save(book, stem)
    truth(stem, "one header; the sections begin with merged rows I. and II. inside the table",
          MADE_BY, unit, in_section(1, persons[:3]) + in_section(2, persons[3:]))


def numbered_empty_rows():
    stem, unit, persons = "19-dong-trong-danh-so", "Nghiệp đoàn Xe ôm Ví Dụ", people(219, 6)
    book, sheet = new_sheet()
    title(sheet, f"ĐƠN VỊ: {unit}")
    row = 6
    for text, part in (("1. Thông tin cá nhân và tài khoản Facebook", persons[:4]),
                       ("2. Danh sách cán bộ, công nhân nòng cốt", persons[4:])):
        sheet.cell(row, 1, text)
        row = table(sheet, row + 1, part, unit)
        for number in range(len(part) + 1, 21):
            sheet.cell(row, 1, number)
            sheet.cell(row, 3, unit)
            row += 1
        for dots in ("...", "…", "……"):
            put_line(sheet, row, [dots] * 8)
            row += 1
    save(book, stem)
    truth(stem, "rows numbered up to 20 with only the unit filled in, then rows of dots",
          MADE_BY, unit, in_section(1, persons[:4]) + in_section(2, persons[4:]),
          left_out="the numbered rows without a name, the rows of dots")


def total_and_signatures():
    stem, unit, persons = "20-tong-cong-ky-ten", "Trường THCS Ngọc Lâm Mẫu", people(220, 6)
    book, sheet = new_sheet()
    title(sheet, f"ĐƠN VỊ: {unit}")
    row = table(sheet, 6, persons, unit)
    sheet.cell(row, 2, "Tổng cộng: 06 người")
    sheet.cell(row + 1, 1, "Ghi chú: danh sách này thay cho danh sách gửi ngày 12/8/2020.")
    sheet.cell(row + 3, 6, "Ví Dụ, ngày 05 tháng 9 năm 2020")
    put_line(sheet, row + 4, (None, "Người lập biểu", None, None, None, "TM. BAN CHẤP HÀNH"))
    put_line(sheet, row + 5, (None, "(Ký, ghi rõ họ tên)", None, None, None, "CHỦ TỊCH"))
    put_line(sheet, row + 9, (None, "Đoàn Thị Lập Biểu", None, None, None, "Cao Bá Ký Thay"))
    put_line(sheet, row + 11, (None, "Nơi nhận:"))
    put_line(sheet, row + 12, (None, "- LĐLĐ quận Ví Dụ;"))
    put_line(sheet, row + 13, (None, "- Lưu VT.", None, None, "0900000001"))
    save(book, stem)
    truth(stem, "total, footnote, date, two signatures and a distribution list below the table",
          MADE_BY, unit, in_section(1, persons), left_out="Đoàn Thị Lập Biểu and Cao Bá Ký Thay are signers")


def error_cells():
    stem, unit, persons = "21-o-loi", "Công ty Cổ phần Dệt kim Mẫu", people(221, 6)
    book, sheet = new_sheet()
    title(sheet, f"ĐƠN VỊ: {unit}")
    table(sheet, 6, persons, unit)
    for row, column, text in ((8, 5, "#N/A"), (9, 6, "#REF!"), (11, 5, "#VALUE!"), (12, 1, "#NAME?")):
        sheet.cell(row, column, text).data_type = "e"
    save(book, stem)
    kept = [dict(p) for p in persons]
    for index, key in ((1, "phone"), (2, "email"), (4, "phone")):
        del kept[index][key]
    truth(stem, "error values in phone, e-mail and number cells", MADE_BY, unit, in_section(1, kept),
          left_out="the three fields with an error have no known value; the rows are people all the same")


def dotted_unit():
    stem, unit, persons = "22-don-vi-cham-cham", "Trường Mầm non Tuổi Hồng Mẫu", people(222, 5)
    book, sheet = new_sheet()
    title(sheet, f"ĐƠN VỊ:……{unit}……..")
    for person in persons:
        person["full_name"] = person["full_name"].upper()
    table(sheet, 6, persons, None)
    save(book, stem)
    truth(stem, "the unit stands in the dotted line of the title, its column is empty; names in capitals",
          MADE_BY, unit, in_section(1, persons))


def decomposed():
    stem, unit, persons = "23-unicode-to-hop", "Bưu điện huyện Ví Dụ", people(223, 6)
    book, sheet = new_sheet("Danh sách")
    title(sheet, f"ĐƠN VỊ: {unit}")
    row = table(sheet, 7, persons[:4], unit)
    sheet.cell(row + 1, 1, "2. Danh sách cán bộ, công nhân nòng cốt")
    table(sheet, row + 2, persons[4:], unit)
    sheet["A6"] = "1. Thông tin cá nhân và tài khoản Facebook"
    for cells in sheet.iter_rows():
        for cell in cells:
            if isinstance(cell.value, str):
                cell.value = unicodedata.normalize("NFD", cell.value)
    sheet.title = unicodedata.normalize("NFD", sheet.title)
    save(book, stem)
    truth(stem, "every text, also header, title and tab, is decomposed Unicode (tổ hợp)",
          MADE_BY, unit, in_section(1, persons[:4]) + in_section(2, persons[4:]))


def long_formatting():
    stem, unit, persons = "24-dinh-dang-dai", "Trung tâm Dịch vụ việc làm Mẫu", people(224, 6)
    book, sheet = new_sheet()
    title(sheet, f"ĐƠN VỊ: {unit}")
    put_line(sheet, 7, ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"))
    put_line(sheet, 6, HEADER)
    for number, person in enumerate(persons, 1):
        put_line(sheet, 7 + number, values(number, person, unit))
    thin = Side(style="thin")
    for row in range(6, 1001):
        for column in (1, 8):
            sheet.cell(row, column).border = Border(left=thin, right=thin, bottom=thin)
    choices = DataValidation(type="list", formula1='"Chủ tịch CĐCS,Phó Chủ tịch CĐCS,Ủy viên BCH"')
    sheet.add_data_validation(choices)
    choices.add("D8:D1000")
    sheet.freeze_panes = "A8"
    sheet.auto_filter.ref = "A6:H1000"
    save(book, stem)
    truth(stem, "a row of column numbers (1) to (8) below the header, borders down to row 1000",
          MADE_BY, unit, in_section(1, persons), left_out="the row of column numbers")


def phone_zoo():
    stem, unit, persons = "25-so-dien-thoai-cu", "Nhà máy Nước sạch Thử Nghiệm", people(225, 9)
    typed_and_meant = (
        ("01684123456", "0384123456"), ("+84 912 300 001", "0912300001"), ("84912300002", "0912300002"),
        ("0912300003 / 0987300003", "0912300003"), ("0912.300.004", "0912.300.004"), ("912 300 005", "0912300005"),
        ("ĐT: 0912300006", "0912300006"), (1204123457, "0704123457"), ("0912 300 007; 024 3800 0007", "0912300007"))
    book, sheet = new_sheet()
    title(sheet, f"ĐƠN VỊ: {unit}")
    for person, (typed, meant) in zip(persons, typed_and_meant):
        person["phone"] = typed
    table(sheet, 6, persons, unit)
    save(book, stem)
    for person, (typed, meant) in zip(persons, typed_and_meant):
        person["phone"] = meant
    truth(stem, "old 11-digit mobiles, +84 and 84, two numbers in one cell, dots, blanks, a word before",
          MADE_BY, unit, in_section(1, persons),
          note="compare phones by their key: dots, blanks and +84 may stay as typed")


def one_facebook_column():
    stem, unit, persons = "26-mot-cot-facebook", "Công ty Chiếu sáng Ví Dụ", people(226, 6)
    book, sheet = new_sheet()
    title(sheet, f"ĐƠN VỊ: {unit}")
    put_line(sheet, 6, ("STT", "Họ và tên", "Chức vụ", "SĐT", "Facebook (ghi tên hoặc đường link)"))
    for i, p in enumerate(persons):
        account = p["account_link"] if i % 3 else p["account_name"]
        put_line(sheet, 7 + i, (i + 1, p["full_name"], p["position"], p["phone"], account))
    save(book, stem)
    kept = without(persons, "email")
    for i, person in enumerate(kept):
        del person["account_link" if i % 3 == 0 else "account_name"]
    truth(stem, "no e-mail column, one column for the account's name or its link, as people like",
          MADE_BY, unit, in_section(1, kept))


if __name__ == "__main__":
    for make in (capitals_without_marks, broken_header, aliases_and_strangers, split_name, section_rows,
                 numbered_empty_rows, total_and_signatures, error_cells, dotted_unit, decomposed, long_formatting,
                 phone_zoo, one_facebook_column):
        make()
