"""Odd forms 01 to 13, saved by LibreOffice."""

from fods import Sheet, save
from people import in_section, people, truth

MADE_BY = "LibreOffice"
HEADER = ("STT", "Họ tên", "Đơn vị", "Chức vụ", "Điện thoại", "Email",
          "Tên tài khoản Facebook cá nhân", "Đường link tài khoản Facebook cá nhân")
FIELDS = ("full_name", "unit", "position", "phone", "email", "account_name", "account_link")
SECTIONS = ("1. Thông tin cá nhân và tài khoản Facebook",
            "2. Danh sách cán bộ, công nhân nòng cốt")


def values(number, person, unit):
    return [number] + [unit if f == "unit" else person[f] for f in FIELDS]


def title(sheet, unit, column=0, office="LIÊN ĐOÀN LAO ĐỘNG QUẬN VÍ DỤ"):
    sheet.put(0, column, office, style="bold", across=4)
    sheet.put(0, column + 6, "Mẫu 1 - Để quản lý", across=2)
    sheet.put(1, column, f"ĐƠN VỊ: {unit}", style="bold", across=4)
    sheet.put(3, column, "DANH SÁCH", style="bold", across=8)
    sheet.put(4, column, "THEO DÕI, QUẢN LÝ LỰC LƯỢNG THAM GIA TUYÊN TRUYỀN", across=8)
    sheet.put(5, column, "TRÊN MẠNG XÃ HỘI FACEBOOK", across=8)


def whole_form(sheet, unit, first, second, row=7):
    """Both sections as the letter prints them, from the given row; the row below."""
    number_of = {0: first, 1: second}
    for section, persons in number_of.items():
        sheet.put(row, 0, SECTIONS[section], style="bold", across=8)
        sheet.line(row + 1, HEADER, style="bold")
        row += 2
        for number, person in enumerate(persons, 1):
            sheet.line(row, values(number, person, unit))
            row += 1
        row += 1
    return row


def two_row_header():
    stem, unit, persons = "01-hai-dong-tieu-de", "Trường THCS Bồ Đề Mẫu", people(101, 6)
    sheet = Sheet("Danh sách")
    title(sheet, unit)
    for column, text in enumerate(("TT", "Họ và tên", "Đơn vị", "Chức vụ", "Số điện thoại", "Email")):
        sheet.put(7, column, text, style="bold", down=2)
    sheet.put(7, 6, "Tài khoản Facebook", style="bold", across=2)
    sheet.line(8, ("Tên", "Link"), column=6, style="bold")
    for i, person in enumerate(persons):
        sheet.line(9 + i, values(i + 1, person, unit))
    save(stem, [sheet])
    truth(stem, "header on two rows; name and link stand under a merged group title",
          MADE_BY, unit, in_section(1, persons))


def hidden_rows():
    stem, unit, persons = "02-dong-cot-an", "Công ty CP May Sông Hồng Mẫu", people(102, 9)
    sheet = Sheet("Sheet1")
    title(sheet, unit)
    whole_form(sheet, unit, persons[:6], persons[6:])
    sheet.hidden_rows = {10, 11, 13}
    sheet.hidden_columns = {2, 5}
    save(stem, [sheet])
    truth(stem, "three people in rows a filter hides, unit and e-mail in hidden columns",
          MADE_BY, unit, in_section(1, persons[:6]) + in_section(2, persons[6:]),
          hidden="rows 11, 12 and 14, columns C and F: they come in like the others")


def hyperlink_formula():
    stem, unit, persons = "03-cong-thuc-hyperlink", "Trung tâm Y tế Thử Nghiệm", people(103, 5)
    sheet = Sheet("DS")
    title(sheet, unit)
    sheet.line(7, HEADER, style="bold")
    for i, person in enumerate(persons):
        sheet.line(8 + i, values(i + 1, person, unit)[:7])
        caption = "Facebook của tôi" if i % 2 else person["full_name"]
        sheet.put(8 + i, 7, caption, formula=f'HYPERLINK("{person["account_link"]}";"{caption}")')
    save(stem, [sheet])
    truth(stem, "the link is inside a HYPERLINK() formula whose cached text is only a caption",
          MADE_BY, unit, in_section(1, persons))


def hyperlink_caption():
    stem, unit, persons = "04-lien-ket-co-chu", "Trường Mầm non Vàng Anh Mẫu", people(104, 6)
    captions = ("Facebook của tôi", "Xem trang", "Bấm vào đây", "link fb", "Facebook", "Trang cá nhân")
    sheet = Sheet("Mẫu 01")
    title(sheet, unit)
    sheet.line(7, HEADER, style="bold")
    for i, person in enumerate(persons):
        sheet.line(8 + i, values(i + 1, person, unit)[:7])
        sheet.put(8 + i, 7, captions[i], href=person["account_link"])
        sheet.put(8 + i, 5, person["email"], href="mailto:" + person["email"])
    save(stem, [sheet])
    truth(stem, "links are hyperlinks below a caption, the e-mails are mailto: hyperlinks",
          MADE_BY, unit, in_section(1, persons))


def merged_unit():
    stem, persons = "05-gop-o-don-vi", people(105, 9)
    units = ("Trường Tiểu học Sao Mai Mẫu", "Trường Tiểu học Bình Minh Mẫu", "Trường THCS Hừng Đông Mẫu")
    sheet = Sheet("Cụm 3")
    sheet.put(0, 0, "DANH SÁCH CỘNG TÁC VIÊN CỤM THI ĐUA SỐ 3", style="bold", across=8)
    sheet.line(2, ("STT", "Đơn vị", "Họ tên", "Chức vụ", "Điện thoại", "Email", "Tên FB", "Link FB"),
               style="bold")
    rows = []
    for i, person in enumerate(persons):
        unit = units[i // 3]
        sheet.line(3 + i, [i + 1, None] + [person[f] for f in FIELDS if f != "unit"])
        if i % 3 == 0:
            sheet.put(3 + i, 1, unit, down=3)
        rows.append((1, person, unit))
    save(stem, [sheet])
    truth(stem, "one merged unit cell counts for the three rows it spans", MADE_BY, None, rows)


def formulas():
    stem, unit, persons = "06-cong-thuc", "Hợp tác xã Nông nghiệp Thử", people(106, 6)
    sheet = Sheet("Trang tính1")
    title(sheet, unit)
    sheet.put(2, 9, unit)
    sheet.line(7, HEADER, style="bold")
    for i, person in enumerate(persons):
        row = 8 + i
        sheet.line(row, values(i + 1, person, unit))
        if i:
            sheet.put(row, 0, i + 1, formula=f"[.A{row}]+1")
        family, rest = person["full_name"].split(" ", 1)
        sheet.put(row, 1, person["full_name"], formula=f'"{family} "&"{rest}"')
        sheet.put(row, 2, unit, formula="[.$J$3]")
        sheet.put(row, 6, person["full_name"], formula=f"[.B{row + 1}]")
    save(stem, [sheet])
    truth(stem, "number, name, unit and account name are formulas with cached values",
          MADE_BY, unit, in_section(1, persons), left_out="J3 holds the unit the formulas refer to")


def starts_at_c():
    stem, unit, persons = "07-bat-dau-cot-c", "Chi cục Thuỷ lợi Mẫu", people(107, 7)
    sheet = Sheet("Sheet1")
    sheet.put(1, 2, "CÔNG ĐOÀN VIÊN CHỨC VÍ DỤ", style="bold")
    sheet.put(2, 2, "Đơn vị : " + unit, style="bold")
    sheet.put(4, 4, "DANH SÁCH CÁN BỘ CÔNG ĐOÀN", style="bold")
    sheet.line(8, HEADER, column=2, style="bold")
    row = 9
    for number, person in enumerate(persons, 1):
        sheet.line(row, values(number, person, None), column=2)
        row += 3 if number % 3 == 0 else 2
    save(stem, [sheet])
    truth(stem, "the list starts at C9 and blank rows stand between the people; the unit only in the title",
          MADE_BY, unit, in_section(1, persons))


def two_sheets():
    stem, unit, persons = "08-hai-trang-muc", "Trường THPT Nguyễn Ví Dụ", people(108, 8)
    sheets = []
    for section, part in ((1, persons[:3]), (2, persons[3:])):
        sheet = Sheet(f"Mục {section}")
        sheet.put(0, 0, f"ĐƠN VỊ: {unit}", style="bold")
        sheet.line(2, HEADER, style="bold")
        for i, person in enumerate(part):
            sheet.line(3 + i, values(i + 1, person, unit))
        sheets.append(sheet)
    save(stem, sheets)
    truth(stem, "each section on a sheet of its own, named only by the tab (Mục 1, Mục 2)",
          MADE_BY, unit, in_section(1, persons[:3]) + in_section(2, persons[3:]))


def number_format():
    stem, unit, persons = "09-dinh-dang-so", "Công ty TNHH MTV Cấp nước Mẫu", people(109, 7)
    sheet = Sheet("DS nộp")
    title(sheet, unit)
    row = 7
    sheet.line(row, HEADER, style="bold")
    for i, person in enumerate(persons):
        sheet.line(row + 1 + i, values(i + 1, person, unit))
        if i < 5:
            sheet.put(row + 1 + i, 4, int(person["phone"]), style="phone")
    save(stem, [sheet])
    truth(stem, "phones are numbers shown with their 0 by the format 0000000000, two are text",
          MADE_BY, unit, in_section(1, persons))


def guide_sheet():
    stem, unit, persons = "10-trang-huong-dan", "Ban Quản lý chợ Thử Nghiệm", people(110, 7)
    guide = Sheet("Hướng dẫn")
    for row, text in enumerate(("HƯỚNG DẪN GHI MẪU SỐ 01", "1. Mỗi đơn vị lập một danh sách, gửi về trước ngày 10/10.",
                                "2. Cột Điện thoại: ghi đủ 10 số.", "3. Cột Link: chép từ thanh địa chỉ của trình duyệt.",
                                "Ví dụ:")):
        guide.put(row, 0, text)
    guide.line(5, HEADER, style="bold")
    guide.line(6, (1, "Nguyễn Văn A", "Trường B", "Chủ tịch CĐCS", "0900000000", "nguyenvana@congdoan.example",
                   "Nguyễn Văn A", "https://www.facebook.com/nguyenvana.vidu"))
    listing = Sheet("Danh sách")
    title(listing, unit)
    whole_form(listing, unit, persons[:4], persons[4:])
    choices = Sheet("Danh mục")
    for row, text in enumerate(("Chức vụ", "Chủ tịch CĐCS", "Phó Chủ tịch CĐCS", "Ủy viên BCH", "Tổ trưởng công đoàn")):
        choices.put(row, 0, text)
    save(stem, [guide, listing, choices])
    truth(stem, "a guide sheet with an example table comes first, a sheet of choices last",
          MADE_BY, unit, in_section(1, persons[:4]) + in_section(2, persons[4:]),
          left_out="the example Nguyễn Văn A of the guide and the list of posts")


def repeated_header():
    stem, unit, persons = "11-lap-tieu-de", "Bệnh viện Phục hồi chức năng Mẫu", people(111, 10)
    sheet = Sheet("Sheet1")
    title(sheet, unit)
    row = 7
    for start in (0, 5):
        sheet.line(row, HEADER, style="bold")
        for i in range(start, start + 5):
            sheet.line(row + 1 + i - start, values(i + 1, persons[i], unit))
        row += 6
        sheet.breaks.add(row)
    sheet.put(row + 1, 5, "TM. BAN CHẤP HÀNH", style="bold", across=3)
    sheet.put(row + 2, 5, "CHỦ TỊCH", style="bold", across=3)
    sheet.put(row + 6, 5, "Tống Phước Chữ Ký", style="bold", across=3)
    save(stem, [sheet])
    truth(stem, "the header is repeated after a page break, numbering goes on, a signature block ends it",
          MADE_BY, unit, in_section(1, persons), left_out="the signer Tống Phước Chữ Ký")


def exported_csv():
    stem, unit, persons = "12-csv-libreoffice", "Trạm Khuyến nông Mẫu", people(112, 5)
    sheet = Sheet("Sheet1")
    title(sheet, unit)
    whole_form(sheet, unit, persons[:3], persons[3:])
    sheet.put(9, 3, "Chủ tịch CĐCS;\nkiêm kế toán")
    persons[0]["position"] = "Chủ tịch CĐCS; kiêm kế toán"
    save(stem, [sheet], "csv", "Text - txt - csv (StarCalc):59,34,76,1,,0,true,false")
    truth(stem, "CSV of the whole form with its title and both sections, quoted, a semicolon and a line break in a cell",
          MADE_BY, unit, in_section(1, persons[:3]) + in_section(2, persons[3:]))


def merged_name_columns():
    stem, unit, persons = "13-gop-cot-ho-ten", "Phòng Văn hoá và Thông tin Mẫu", people(113, 6)
    sheet = Sheet("Sheet1")
    title(sheet, unit, office="CÔNG ĐOÀN NGÀNH VÍ DỤ")
    starts = (0, 1, 3, 5, 6, 8, 9, 11)  # name, unit and account name over two columns, 7 and 10 stay blank
    spans = (1, 2, 2, 1, 1, 1, 1, 2)
    for i in range(-1, len(persons)):
        texts = HEADER if i < 0 else values(i + 1, persons[i], unit)
        for start, span, text in zip(starts, spans, texts):
            sheet.put(8 + i, start, text, across=span, style="bold" if i < 0 else None)
    save(stem, [sheet])
    truth(stem, "fields merged over two columns in every row, empty columns between the fields",
          MADE_BY, unit, in_section(1, persons))


if __name__ == "__main__":
    for make in (two_row_header, hidden_rows, hyperlink_formula, hyperlink_caption, merged_unit, formulas,
                 starts_at_c, two_sheets, number_format, guide_sheet, repeated_header, exported_csv,
                 merged_name_columns):
        make()
