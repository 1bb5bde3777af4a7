"""Odd .xls forms written with xlwt, which Python scripts of office systems use."""

import datetime

import xlwt

from common import (FOLDER, HEADER, LATIN, SECTIONS, both, in_section, old, old_runs, people, table, truth, values,
                    whole_form)

MADE_BY = "xlwt"


def font(name, **more):
    made = xlwt.Font()
    made.name = name
    for key, value in more.items():
        setattr(made, key, value)
    return made


def look(name=None, number_format=None):
    made = xlwt.XFStyle()
    if name:
        made.font = font(name)
    if number_format:
        made.num_format_str = number_format
    return made


def save(book, stem):
    book.save(str(FOLDER / (stem + ".xls")))


def neighbours_as_numbers():
    stem, unit, persons = "10-so-lien-nhau", "Công ty Cấp thoát nước Thử", people(410, 8)
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("Danh sach")
    sheet.write_merge(0, 0, 0, 8, "ĐƠN VỊ: " + unit)
    header = ("STT", "Mã số thẻ", "Năm vào công đoàn", "Họ và tên", "Chức vụ", "Điện thoại di động", "Email",
              "Tên Facebook", "Link Facebook")
    for c, name in enumerate(header):
        sheet.write(2, c, name)
    for i, p in enumerate(persons):
        phone = int(p["phone"]) if i % 2 else float(p["phone"])
        for c, value in enumerate((i + 1, 10234 + 7 * i, 2005 + i, p["full_name"], p["position"], phone, p["email"],
                                   p["account_name"], p["account_link"])):
            sheet.write(3 + i, c, value, look(number_format="0000000000" if c == 5 and i > 3 else None))
    save(book, stem)
    truth(stem, "numbers side by side in one record (MULRK); phones as numbers, half of them with a format for the 0",
          MADE_BY, unit, in_section(1, persons), left_out="Mã số thẻ, Năm vào công đoàn")


def cell_fonts():
    stem, unit, persons = "11-vntime-chu-hoa", "Trường THCS Việt Hưng Mẫu", people(411, 8)
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("Sheet1")
    small, capital, latin = look(".VnTime"), look(".VnTimeH"), look("Times New Roman")
    for r, row in enumerate(whole_form(unit, persons[:5], persons[5:])):
        for c, value in enumerate(row):
            if not isinstance(value, str):
                sheet.write(r, c, value, small)
            elif len(row) == 1 and value not in SECTIONS or row[0] == "STT" or c == 1:
                sheet.write(r, c, old(value, "TCVN3-H"), capital)
            elif c in LATIN:
                sheet.write(r, c, value, latin)
            else:
                sheet.write(r, c, old(value), small)
    save(book, stem)
    truth(stem, "TCVN3 by cell fonts: title, unit, header and names in .VnTimeH, the rest in .VnTime", MADE_BY, unit,
          both(persons[:5], persons[5:]), case_insensitive=True)


def rich_runs():
    stem, unit, persons = "12-doan-chu-hon-hop", "Nhà hát Chèo Thử Nghiệm", people(412, 8)
    persons[0]["full_name"] = persons[0]["account_name"] = "Đỗ Thị Ánh"
    persons[5]["full_name"] = persons[5]["account_name"] = "Ứng Ngọc Ẩn"
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("DS")
    fonts = {False: font(".VnTime"), True: font(".VnTimeH")}
    times = look("Times New Roman")
    sheet.write(0, 0, "Đơn vị: " + unit, times)
    for c, name in enumerate(HEADER):
        sheet.write(2, c, name, times)
    for i, p in enumerate(persons):
        for c, value in enumerate(values(i + 1, p, unit)):
            if c in (1, 2, 3, 6) and i not in (2, 6):
                runs = [(letters, fonts[is_capital]) for letters, is_capital in old_runs(value)]
                sheet.write_rich_text(3 + i, c, runs, look(".VnTime"))
            else:
                sheet.write(3 + i, c, value, times)
    save(book, stem)
    truth(stem, "rich text: .VnTime with single letters in .VnTimeH; rows 3 and 7 of the same columns are Unicode",
          MADE_BY, unit, in_section(1, persons), note="the capitals are known: Ánh, Ứng, Ẩn, Ủy viên")


def vni_fonts():
    stem, unit, persons = "13-vni-times", "Bến xe Ví Dụ", people(413, 8)
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("Bieu 1")
    names = ("VNI-Times", "VNI-Helve", "VNI-Avo")
    for r, row in enumerate(whole_form(unit, persons[:4], persons[4:])):
        for c, value in enumerate(row):
            if isinstance(value, str) and c not in LATIN:
                sheet.write(r, c, old(value, "VNI-WIN"), look(names[c % 3]))
            elif isinstance(value, str):
                sheet.write(r, c, old(value, "VNI-WIN"), look("Arial") if value.isascii() else look(names[0]))
            else:
                sheet.write(r, c, value, look("VNI-Times"))
    save(book, stem)
    truth(stem, "the whole form in VNI-Times, VNI-Helve and VNI-Avo by column, also its title", MADE_BY, unit,
          both(persons[:4], persons[4:]))


def dates_and_sheets():
    stem, persons = "19-nhieu-trang-ngay", people(419, 9)
    units = ("Phân xưởng Dệt Mẫu", "Phân xưởng Nhuộm Mẫu", "Phân xưởng May Mẫu")
    book = xlwt.Workbook(encoding="utf-8")
    first = book.add_sheet("Lưu ý")
    first.visibility = 1
    first.write(0, 0, "Gửi trước ngày")
    first.write(0, 1, datetime.date(2020, 10, 10), look(number_format="dd/mm/yyyy"))
    rows = []
    for s, unit in enumerate(units):
        sheet = book.add_sheet(unit.removesuffix(" Mẫu"))
        sheet.write(0, 0, "ĐƠN VỊ:")
        sheet.write(0, 2, unit)
        sheet.write(1, 0, "Ngày lập")
        sheet.write(1, 2, datetime.date(2020, 9, 5 + s), look(number_format="dd/mm/yyyy"))
        part = persons[s * 3:s * 3 + 3]
        for r, line in enumerate(table(part, "")):
            for c, value in enumerate(line[:2] + [datetime.date(1980 + s, 5, 3 + r) if r else "Ngày sinh"] + line[3:]):
                style = look(number_format="dd/mm/yyyy" if c == 2 and r else "@")
                if value != "":
                    sheet.write(3 + r, c, value, style)
        rows += [(1, p, unit) for p in part]
    book.active_sheet = 2
    save(book, stem)
    truth(stem, "a sheet for each unit, named two cells right of ĐƠN VỊ:, birthdays as dates, a hidden "
          "sheet first", MADE_BY, None,
          rows, left_out="the hidden sheet Lưu ý, Ngày sinh, Ngày lập")


if __name__ == "__main__":
    for form in (neighbours_as_numbers, cell_fonts, rich_runs, vni_fonts, dates_and_sheets):
        form()
