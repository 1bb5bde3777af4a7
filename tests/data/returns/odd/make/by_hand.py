"""Odd forms 27 to 39: raw parts, as programs write them that are not at hand here."""

import codecs
import zipfile
from xml.sax.saxutils import escape

from people import FOLDER, folded, in_section, people, truth, without

MADE_BY = "by hand"
HEADER = ("STT", "Họ tên", "Đơn vị", "Chức vụ", "Điện thoại", "Email",
          "Tên tài khoản Facebook cá nhân", "Đường link tài khoản Facebook cá nhân")
FIELDS = ("full_name", "unit", "position", "phone", "email", "account_name", "account_link")
SECTIONS = ("1. Thông tin cá nhân và tài khoản Facebook", "2. Danh sách cán bộ, công nhân nòng cốt")
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml."


def values(number, person, unit):
    return [number] + [unit if f == "unit" else person[f] for f in FIELDS]


def whole_form(unit, first, second, header=HEADER):
    rows = [["LIÊN ĐOÀN LAO ĐỘNG QUẬN VÍ DỤ"], [f"ĐƠN VỊ: {unit}"], [], ["DANH SÁCH"],
            ["THEO DÕI, QUẢN LÝ LỰC LƯỢNG THAM GIA TUYÊN TRUYỀN TRÊN MẠNG XÃ HỘI FACEBOOK"], []]
    for text, persons in zip(SECTIONS, (first, second)):
        rows += [[text], list(header)]
        rows += [values(i, p, unit) for i, p in enumerate(persons, 1)]
        rows.append([])
    return rows


def reference(row, column):
    return f"{chr(65 + column)}{row + 1}"


class Strings:
    """The shared strings, each once, in the order met; markup kept as it is given."""

    def __init__(self):
        self.items = []
        self.uses = 0

    def index(self, text, markup=None):
        self.uses += 1
        item = markup or f'<t xml:space="preserve">{escape(text)}</t>'
        if item not in self.items:
            self.items.append(item)
        return self.items.index(item)

    def xml(self, prefix=""):
        name = f"xmlns:{prefix[:-1]}" if prefix else "xmlns"
        body = "".join(f"<si>{item}</si>" for item in self.items)
        if prefix:
            body = body.replace("</", f"</{prefix}").replace("<si>", f"<{prefix}si>").replace("<t ", f"<{prefix}t ")
        return (f'{XML}<{prefix}sst {name}="{MAIN}" count="{self.uses}" uniqueCount="{len(self.items)}">'
                f"{body}</{prefix}sst>")


def cells(rows, strings, styled=""):
    """Rows of sheetData with shared strings and numbers."""
    out = []
    for r, row in enumerate(rows):
        inner = ""
        for c, value in enumerate(row):
            if isinstance(value, (int, float)):
                inner += f'<c r="{reference(r, c)}"{styled}><v>{value}</v></c>'
            elif value is not None:
                inner += f'<c r="{reference(r, c)}"{styled} t="s"><v>{strings.index(value)}</v></c>'
        if inner:
            out.append(f'<row r="{r + 1}" spans="1:8">{inner}</row>')
    return "".join(out)


def relations(*lines):
    body = "".join(f'<Relationship Id="{i}" Type="{kind}" Target="{target}"/>' for i, kind, target in lines)
    return f'{XML}<Relationships xmlns="{PACKAGE}relationships">{body}</Relationships>'


def content_types(book, parts):
    body = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in parts.items())
    return (f'{XML}<Types xmlns="{PACKAGE}content-types"><Default Extension="rels" ContentType="application/'
            'vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{book}"/>{body}</Types>')


STYLES = (f'{XML}<styleSheet xmlns="{MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm:ss"/>'
          '</numFmts><fonts count="1"><font><sz val="13"/><name val="Times New Roman"/></font></fonts><fills count="1">'
          '<fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>'
          '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="164" applyNumberFormat="1"/>'
          "</cellXfs></styleSheet>")


def pack(name, parts):
    with zipfile.ZipFile(FOLDER / name, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, text in parts.items():
            archive.writestr(zipfile.ZipInfo(part, (2020, 9, 5, 8, 0, 0)), text, zipfile.ZIP_DEFLATED)


def one_sheet_book(name, sheet, strings=None, tab="Sheet1", extra=None, attributes=""):
    """An .xlsx with one sheet; sheet is the part's text."""
    parts = {"xl/worksheets/sheet1.xml": TYPE + "worksheet+xml", "xl/styles.xml": TYPE + "styles+xml"}
    links = [("rId1", OFFICE + "/worksheet", "worksheets/sheet1.xml"), ("rId2", OFFICE + "/styles", "styles.xml")]
    if strings:
        parts["xl/sharedStrings.xml"] = TYPE + "sharedStrings+xml"
        links.append(("rId3", OFFICE + "/sharedStrings", "sharedStrings.xml"))
    pack(name, {
        "[Content_Types].xml": content_types(TYPE + "sheet.main+xml", parts),
        "_rels/.rels": relations(("rId1", OFFICE + "/officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'{XML}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"{attributes}><sheets>'
                           f'<sheet name="{tab}" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relations(*links),
        "xl/styles.xml": STYLES,
        **({"xl/sharedStrings.xml": strings.xml()} if strings else {}),
        "xl/worksheets/sheet1.xml": sheet,
        **(extra or {})})


def rich_runs():
    stem, unit, persons = "27-chu-nhieu-doan", "Trường THPT Chuyên Thử Nghiệm", people(327, 7)
    strings = Strings()

    def runs(text):
        cut = len(text) // 2
        font = '<rPr><sz val="13"/><color rgb="FFFF0000"/><rFont val="Times New Roman"/></rPr>'
        return strings.index(text, f'<r><t xml:space="preserve">{escape(text[:cut])}</t></r>'
                                   f'<r>{font}<t xml:space="preserve">{escape(text[cut:])}</t></r>'
                                   '<phoneticPr fontId="1" type="noConversion"/>')

    rows = whole_form(unit, persons[:4], persons[4:])
    body = []
    for r, row in enumerate(rows):
        inner = ""
        for c, value in enumerate(row):
            if isinstance(value, int):
                inner += f'<c r="{reference(r, c)}" s="0"><v>{value}</v></c>'
                continue
            index = runs(value) if c in (1, 4, 5, 7) or value in SECTIONS else strings.index(value)
            inner += f'<c r="{reference(r, c)}" s="0" t="s"><v>{index}</v></c>'
        body.append(f'<row r="{r + 1}" spans="1:8" x14ac:dyDescent="0.25">{inner}</row>')
    sheet = (f'{XML}<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}" '
             'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" '
             'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">'
             f'<dimension ref="A1:H{len(rows)}"/><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/>'
             f'<sheetData>{"".join(body)}</sheetData><phoneticPr fontId="1" type="noConversion"/></worksheet>')
    one_sheet_book(stem + ".xlsx", sheet, strings, "Mẫu 1")
    truth(stem, "as by Excel: names, phones, e-mails and links in two runs of different colour each",
          MADE_BY, unit, in_section(1, persons[:4]) + in_section(2, persons[4:]))


def form_answers():
    stem, persons = "28-bieu-mau-google", people(328, 7)
    units = ("Trường Mầm non Hoa Ban Mẫu", "Trường Tiểu học Hoa Ban Mẫu")
    rows = [["Dấu thời gian", "Địa chỉ email", "Họ và tên của đồng chí", "Đồng chí công tác tại đơn vị nào?",
             "Chức vụ trong công đoàn", "Số điện thoại liên hệ (có Zalo)", "Tên tài khoản Facebook đang dùng",
             "Đường link Facebook (sao chép và dán vào đây)"]]
    for i, p in enumerate(persons):
        rows.append([44075.37 + i * 0.031, p["email"], p["full_name"] + " ", units[i % 2], p["position"],
                     int(p["phone"]) if i % 2 else p["phone"], p["account_name"], p["account_link"]])
    strings = Strings()
    data = cells(rows, strings).replace('<c r="A', '<c s="1" r="A').replace('<c s="1" r="A1"', '<c s="0" r="A1"')
    links = "".join(f'<hyperlink r:id="rId{i}" ref="H{i + 1}"/>' for i in range(1, len(rows)))
    targets = relations(*((f"rId{i}", OFFICE + "/hyperlink", p["account_link"] + '" TargetMode="External')
                          for i, p in enumerate(persons, 1)))
    sheet = (f'{XML}<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}" xmlns:mx="http://schemas.microsoft.com/office/mac/excel/'
             '2008/main" xmlns:mv="urn:schemas-microsoft-com:mac:vml"><sheetPr><outlinePr summaryBelow="0" '
             'summaryRight="0"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1.0" topLeftCell="A2" '
             'activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr customHeight="1" '
             f'defaultColWidth="14.43" defaultRowHeight="15.75"/><sheetData>{data}</sheetData>'
             f"<hyperlinks>{links}</hyperlinks></worksheet>")
    one_sheet_book(stem + ".xlsx", sheet, strings, "Câu trả lời biểu mẫu 1",
                   {"xl/worksheets/_rels/sheet1.xml.rels": targets})
    truth(stem, "answers of a Google form: a time stamp first, questions as the header, several units",
          MADE_BY, None, [(1, p, units[i % 2]) for i, p in enumerate(persons)], left_out="the time stamps")


def strict():
    stem, unit, persons = "29-strict", "Cục Thống kê Ví Dụ", people(329, 7)
    strings = Strings()
    rows = whole_form(unit, persons[:3], persons[3:])
    sheet = f'{XML}<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheetData>{cells(rows, strings)}</sheetData></worksheet>'
    one_sheet_book(stem + ".xlsx", sheet, strings, "Trang 1", attributes=' conformance="strict"')
    with zipfile.ZipFile(FOLDER / (stem + ".xlsx")) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    for name in parts:
        parts[name] = parts[name].replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main").replace(
            OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships")
    pack(stem + ".xlsx", parts)
    truth(stem, "saved as \"Strict Open XML\": other namespaces throughout",
          MADE_BY, unit, in_section(1, persons[:3]) + in_section(2, persons[3:]))


def prefixed():
    stem, unit, persons = "30-lien-ket-thieu", "Đài Truyền thanh Ví Dụ", people(330, 8)
    vanity = [p["account_link"].rsplit("/", 1)[1] for p in persons]
    typed = [f"facebook.com/{vanity[0]}", f"https://m.facebook.com/{vanity[1]}?mibextid=ZbWKwL", f"fb.com/{vanity[2]}",
             f"http://www.facebook.com/{vanity[3]}/", "https://m.facebook.com/profile.php?id=100012345678901&ref=bookmarks",
             f"https://vi-vn.facebook.com/{vanity[5]}?fbclid=IwAR0abc#_=_", f"  WWW.Facebook.com/{vanity[6]} ",
             f"https://web.facebook.com/{vanity[7]}"]
    meant = [p["account_link"] for p in persons]
    meant[4] = "https://www.facebook.com/profile.php?id=100012345678901"
    rows = whole_form(unit, persons[:5], persons[5:])
    for row in rows:
        if len(row) == 8 and row[7] in [p["account_link"] for p in persons]:
            row[7] = typed[[p["account_link"] for p in persons].index(row[7])]
    strings = Strings()
    body = cells(rows, strings)
    for name in ("row", "c", "v"):
        body = body.replace(f"<{name} ", f"<x:{name} ").replace(f"<{name}>", f"<x:{name}>").replace(f"</{name}>", f"</x:{name}>")
    parts = {"xl/worksheets/sheet.xml": TYPE + "worksheet+xml", "xl/sharedStrings.xml": TYPE + "sharedStrings+xml"}
    pack(stem + ".xlsx", {
        "xl/workbook.xml": f'{XML}<x:workbook xmlns:x="{MAIN}" xmlns:r="{OFFICE}"><x:sheets><x:sheet name="Data" sheetId="2" '
                           'r:id="R9f"/></x:sheets></x:workbook>',
        "xl/worksheets/sheet.xml": f'{XML}<x:worksheet xmlns:x="{MAIN}"><x:sheetData>{body}</x:sheetData></x:worksheet>',
        "xl/sharedStrings.xml": strings.xml("x:"),
        "xl/_rels/workbook.xml.rels": relations(("R9f", OFFICE + "/worksheet", "/xl/worksheets/sheet.xml"),
                                                ("R9a", OFFICE + "/sharedStrings", "/xl/sharedStrings.xml")),
        "_rels/.rels": relations(("R1", OFFICE + "/officeDocument", "/xl/workbook.xml")),
        "[Content_Types].xml": content_types(TYPE + "sheet.main+xml", parts)})
    for person, link in zip(persons, meant):
        person["account_link"] = link
    truth(stem, "links without https, of the phone's browser, with tracking; written with prefixed elements and absolute targets",
          MADE_BY, unit, in_section(1, persons[:5]) + in_section(2, persons[5:]))


def no_references():
    stem, unit, persons = "31-khoang-trang-la", "Kho bạc Nhà nước Ví Dụ", people(331, 6)
    rows = whole_form(unit, persons, [])[:-3]
    typed = {0: "\u00a0%s\u00a0", 1: "%s\t", 2: "  %s"}
    out = []
    for row in rows:
        inner = ""
        for c in range(8):
            value = row[c] if c < len(row) else None
            if isinstance(value, int):
                inner += f"<c><v>{value}</v></c>"
            elif value:
                if c == 1 and value in [p["full_name"] for p in persons]:
                    place = [p["full_name"] for p in persons].index(value)
                    value = typed[place] % value if place in typed else value.replace(" ", ("\n", "\u00a0", "   ")[place - 3], 1)
                if c == 3 and value == "Chủ tịch CĐCS":
                    value = "Chủ tịch\u00a0CĐCS\n"
                inner += f'<c t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
            else:
                inner += "<c/>"
        out.append(f"<row>{inner}</row>")
    one_sheet_book(stem + ".xlsx", f'{XML}<worksheet xmlns="{MAIN}"><sheetData>{"".join(out)}</sheetData></worksheet>')
    truth(stem, "no-break blanks, tabs, line breaks and double blanks in names; cells without references, inline strings",
          MADE_BY, unit, in_section(1, persons), note="section 2 is missing with its title")


def macro_book():
    stem, unit, persons = "32-thu-tu-trang", "Trung tâm Giáo dục thường xuyên Mẫu", people(332, 8)
    strings = Strings()

    def sheet(rows):
        return f'{XML}<worksheet xmlns="{MAIN}"><sheetData>{cells(rows, strings)}</sheetData></worksheet>'

    def listing(text, part):
        return [[f"ĐƠN VỊ: {unit}"], [text], list(HEADER)] + [values(i, p, unit) for i, p in enumerate(part, 1)]

    sheets = {
        "xl/worksheets/sheet3.xml": sheet(listing(SECTIONS[0], persons[:5])),
        "xl/worksheets/sheet1.xml": sheet(listing(SECTIONS[1], persons[5:])),
        "xl/worksheets/sheet2.xml": sheet([["Chức vụ", "Đơn vị"], ["Chủ tịch CĐCS", "Trường A"], ["Phó Chủ tịch", "Trường B"]])}
    parts = {name: TYPE + "worksheet+xml" for name in sheets}
    parts["xl/sharedStrings.xml"] = TYPE + "sharedStrings+xml"
    pack(stem + ".xlsm", {
        "[Content_Types].xml": content_types("application/vnd.ms-excel.sheet.macroEnabled.main+xml", parts),
        "_rels/.rels": relations(("rId1", OFFICE + "/officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'{XML}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
                           '<sheet name="DanhMuc" sheetId="7" state="veryHidden" r:id="rId8"/>'
                           '<sheet name="Ca nhan" sheetId="3" r:id="rId6"/><sheet name="Nong cot" sheetId="5" r:id="rId7"/>'
                           "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": relations(
            ("rId7", OFFICE + "/worksheet", "worksheets/sheet1.xml"), ("rId8", OFFICE + "/worksheet", "worksheets/sheet2.xml"),
            ("rId6", OFFICE + "/worksheet", "worksheets/sheet3.xml"), ("rId2", OFFICE + "/sharedStrings", "sharedStrings.xml")),
        **sheets, "xl/sharedStrings.xml": strings.xml()})
    truth(stem, "a macro workbook: a hidden sheet of choices first, the file numbers of the sheets against the tabs' order",
          MADE_BY, unit, in_section(1, persons[:5]) + in_section(2, persons[5:]),
          left_out="the hidden sheet DanhMuc holds choices, no people")


def csv_line(values, separator):
    return separator.join('"' + str(v).replace('"', '""') + '"' if any(c in str(v) for c in separator + '"\n') else str(v)
                          for v in values)


def csv_with_title():
    stem, unit, persons = "33-csv-email-hong", "Trường Mầm non Bi Bo Mẫu", people(333, 6)
    wrong = [" {} ", "{}.", "{}", "{},", "{}", "{}"]
    lines = [["CÔNG ĐOÀN GIÁO DỤC VÍ DỤ"], [f"Đơn vị: {unit}"], [], ["DANH SÁCH CTV, gửi LĐLĐ", "", ""],
             ["Stt", "Họ và\ntên", "Chức\nvụ", "Điện thoại", "Thư điện tử", "Tên FB", "Link FB"]]
    for i, p in enumerate(persons):
        email = wrong[i].format(p["email"])
        if i == 2:
            email = email.replace("@", " @ ")
        if i == 4:
            email = email.replace(".", ". ", 1)
        lines.append([i + 1, p["full_name"], p["position"] + (", \"kiêm\" thủ quỹ" if i == 1 else ""), p["phone"], email,
                      p["account_name"], p["account_link"]])
    persons[1]["position"] += ", \"kiêm\" thủ quỹ"
    text = "\n".join(csv_line(line, ",") for line in lines) + "\n"
    (FOLDER / f"{stem}.csv").write_bytes(text.encode("utf-8"))
    truth(stem, "CSV with commas, no BOM, title lines above the header, line breaks in quotes; e-mails with blanks and stray dots",
          MADE_BY, unit, in_section(1, persons))


def unicode_text():
    stem, unit, persons = "34-unicode-text", "Hạt Kiểm lâm Ví Dụ", people(334, 7)
    rows = whole_form(unit, persons[:4], persons[4:])
    text = "".join("\t".join([str(v) for v in row] + [""] * (8 - len(row))) + "\r\n" for row in rows)
    (FOLDER / f"{stem}.txt").write_bytes(codecs.BOM_UTF16_LE + text.encode("utf-16-le"))
    truth(stem, "Excel's \"Unicode text\": UTF-16 with tabs, the whole form with title and sections",
          MADE_BY, unit, in_section(1, persons[:4]) + in_section(2, persons[4:]))


def sep_line():
    stem, unit, persons = "35-sep-so-mu", "Công ty Xổ số Ví Dụ", people(335, 6)
    text = "sep=;\r\nTT;Họ và tên;Chức vụ;Cơ quan, đơn vị;Số điện thoại;Email;Facebook;Link\r\n"
    for i, p in enumerate(persons):
        p["phone"] = p["phone"][:-1] + str(i + 1)  # a 0 at the end would not be in the exponent form
        digits = p["phone"][1:]
        phone = (f"{digits[0]}.{digits[1:]}E+08", p["phone"][1:], f"{digits[0]},{digits[1:]}E+08")[i % 3]
        if i == 5:
            phone = "9.12E+08"
        text += ";".join((str(i + 1), p["full_name"], p["position"], unit, phone, p["email"], p["account_name"],
                          p["account_link"])) + "\r\n"
    (FOLDER / f"{stem}.csv").write_bytes(codecs.BOM_UTF8 + text.encode("utf-8"))
    del persons[5]["phone"]
    truth(stem, "CSV with a line sep=; above the header; phones as 9.12345678E+08, one with its digits lost",
          MADE_BY, unit, in_section(1, persons), left_out="9.12E+08 of the last row is no number anybody can know")


def tabs_from_chat():
    stem, unit, persons = "36-tsv-khong-stt", "Tổ Dân phố Thử Nghiệm", people(336, 6)
    header = ("Họ & tên", "ĐTDĐ", "Chức vụ", "Đường dẫn Facebook", "Tên Facebook", "Hộp thư")
    order = ("full_name", "phone", "position", "account_link", "account_name", "email")
    lines = [f"ĐƠN VỊ: {unit}"]
    for text, part in zip(("Mục 1: Thông tin cá nhân và tài khoản", "Mục 2: Cán bộ, công nhân nòng cốt"),
                          (persons[:2], persons[2:])):
        lines += [text, "\t".join(header)] + ["\t".join(p[f] for f in order) for p in part]
    (FOLDER / f"{stem}.tsv").write_bytes("\n".join(lines).encode("utf-8"))
    truth(stem, "tab-separated text without number and unit columns, two sections named \"Mục\", no last line end",
          MADE_BY, unit, in_section(1, persons[:2]) + in_section(2, persons[2:]))


def wrong_name():
    stem, unit, persons = "37-ten-csv-ruot-xlsx", "Công ty Du lịch Thử Nghiệm", people(337, 6)
    rows = whole_form(unit, persons[:4], persons[4:])
    out = ""
    for r, row in enumerate(rows):
        inner = ""
        for c, value in enumerate(row):
            if isinstance(value, int):
                inner += f'<c r="{reference(r, c)}" t="n"><v>{value}.0</v></c>'
            else:
                inner += f'<c r="{reference(r, c)}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
        out += f'<row r="{r + 1}">{inner}</row>\n'
    one_sheet_book(stem + ".csv", f'{XML}<worksheet xmlns="{MAIN}"><dimension ref="A1"/><sheetData>\n{out}</sheetData>'
                   "</worksheet>", tab="Sheet0")
    truth(stem, "named .csv, but a workbook inside, as a web site's Java exporter writes it",
          MADE_BY, unit, in_section(1, persons[:4]) + in_section(2, persons[4:]))


def without_marks():
    stem, unit, persons = "38-csv-khong-dau", "Truong Tieu hoc Ho Guom Mau", people(338, 6)
    text = f"Don vi: {unit},,,,,,\r\nSTT,Ho va ten,Chuc vu,Dien thoai,Email,Ten tai khoan Facebook,Duong link Facebook\r\n"
    for i, p in enumerate(persons):
        for key in ("full_name", "position", "account_name"):
            p[key] = folded(p[key])
        phone = (f'="{p["phone"]}"', f"'{p['phone']}", f'"=""{p["phone"]}"""')[i % 3]
        text += ",".join((str(i + 1), p["full_name"], p["position"], phone, p["email"], p["account_name"],
                          p["account_link"])) + "\r\n"
    (FOLDER / f"{stem}.csv").write_bytes(text.encode("ascii"))
    truth(stem, "CSV typed without marks; phones guarded as =\"09…\" or with a leading apostrophe",
          MADE_BY, unit, in_section(1, persons))


def units_as_rows():
    stem, persons = "39-dong-ten-don-vi", without(people(339, 8), "email")
    units = ("Trường Mầm non Núi Đôi Mẫu", "Trường Tiểu học Núi Đôi Mẫu", "Trạm Y tế Núi Đôi Mẫu")
    rows = [["CỤM CÔNG ĐOÀN SỐ 5"], ["DANH SÁCH TỔNG HỢP"], [],
            ["STT", "Họ và tên", "Chức vụ", "SĐT", "Tên Facebook", "Link Facebook"]]
    merges, listed = [], []
    for unit, part in zip(units, (persons[:3], persons[3:6], persons[6:])):
        rows.append([unit])
        merges.append(f'<mergeCell ref="A{len(rows)}:F{len(rows)}"/>')
        for i, p in enumerate(part, 1):
            rows.append([i, p["full_name"], p["position"], p["phone"], p["account_name"], p["account_link"]])
            listed.append((1, p, unit))
    strings = Strings()
    sheet = (f'{XML}<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}" xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData">'
             f'<sheetData>{cells(rows, strings)}</sheetData><mergeCells count="3">{"".join(merges)}</mergeCells></worksheet>')
    one_sheet_book(stem + ".xlsx", sheet, strings, "Tổng hợp")
    truth(stem, "no unit column: each unit is a merged row above its people, numbering starts anew",
          MADE_BY, None, listed, left_out="the rows that name a unit are no people")


if __name__ == "__main__":
    for make in (rich_runs, form_answers, strict, prefixed, no_references, macro_book, csv_with_title, unicode_text, sep_line,
                 tabs_from_chat, wrong_name, without_marks, units_as_rows):
        make()
