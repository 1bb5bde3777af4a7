"""Odd HTML and CSV forms written by hand, as web systems and old programs write them."""

import codecs
from html import escape

from common import (FOLDER, OFFICE, SECTIONS, TITLE, both, cp1258_text, in_section, old, old_bytes, people,
                    table, truth)

MADE_BY = "by hand"


def numbered(text, base):
    """Every letter beyond ASCII as a character reference, decimal or hexadecimal."""
    return "".join(c if ord(c) < 128 else f"&#{ord(c)};" if base == 10 else f"&#x{ord(c):X};" for c in escape(text))


def web_system():
    stem, unit, persons = "34-he-thong-web", "Cảng vụ Hàng hải Ví Dụ", people(434, 6)
    head = "".join(f"<th>{numbered(h, 10)}</th>" for h in
                   ("STT", "Họ và tên", "Chức danh", "Số điện thoại", "Thư điện tử", "Facebook", "Thao tác"))
    body = ""
    for i, p in enumerate(persons, 1):
        name = escape(p["full_name"]) if i % 3 else numbered(p["full_name"], 16)
        body += (f'\n    <tr class="{"odd" if i % 2 else "even"}">\n      <td class="stt">{i}</td>\n      <td>\n        {name}\n      </td>'
                 f'\n      <td>{numbered(p["position"], 10)}</td><td>{p["phone"][:4]}&nbsp;{p["phone"][4:7]}&#160;{p["phone"][7:]}</td>'
                 f'<td><a href="mailto:{p["email"]}">{p["email"]}</a></td><td><a target="_blank" href="{escape(p["account_link"])}?ref=ds&amp;'
                 f'fbclid=x{i}">{name}</a></td><td><a href="/ds/sua/{i}">S&#7917;a</a> | <a href="#" onclick="xoa({i})">X&oacute;a</a></td></tr>')
    page = (f'<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n<title>Danh sách</title>\n<style>td > a {{ color: red }}</style>\n'
            '<script>var t = "<table><tr><td>Nguyễn Văn Kịch Bản</td></tr></table>"; if (1 < 2) {}</script>\n</head>\n<body>\n'
            "<!-- <table><tr><td>Nguyễn Văn Ghi Chú</td></tr></table> -->\n<ul class='menu'><li>Trang chủ<li>Đơn vị<li>Thoát</ul>\n"
            f"<h3>Đơn vị: <b>{unit}</b></h3>\n<table id=ds>\n  <thead>\n    <tr>{head}</tr>\n  </thead>\n  <tbody>{body}\n  </tbody>\n"
            "  <tfoot><tr><td colspan=7>Hiển thị 1 đến 6 trong tổng số 6 mục</td></tr></tfoot>\n</table>\n</body>\n</html>\n")
    (FOLDER / f"{stem}.html").write_text(page, encoding="utf-8")
    for p in persons:
        del p["account_name"]
    truth(stem, "a web system's page: thead, tbody, tfoot, character references, names on lines of their own, the link below the name, "
          "a column of buttons", MADE_BY, unit, in_section(1, persons),
          left_out="the script, the comment, the menu, the buttons, the foot of the table",
          note="the caption of the Facebook column is the person's name; whether it is the account's name nobody can know")


def named_xls():
    stem, unit, persons = "35-web-xuat-excel", "Sở Giao dịch Chứng khoán Mẫu", people(435, 8)
    out = ('<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" '
           'xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">'
           "<!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>DanhSach</x:Name>"
           "</x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]--></head><body>"
           f'<table border="1"><tr><td colspan="8"><b>{OFFICE}</b></td></tr><tr><td colspan="8">ĐƠN VỊ: {unit}</td></tr>'
           f'<tr><td colspan="8" align="center">{"<br/>".join(TITLE)}</td></tr>')
    for title, part in zip(SECTIONS, (persons[:5], persons[5:])):
        out += f'<tr><td colspan="8"><b>{title}</b></td></tr>'
        for r, line in enumerate(table(part, unit)):
            cells = "".join(f"<td style='mso-number-format:\"\\@\"'>{escape(str(v))}</td>" for v in line)
            if r == 1:
                cells = cells.replace(f">{unit}<", f" rowspan={len(part)}>{unit}<")
            elif r:
                cells = cells.replace(f"<td style='mso-number-format:\"\\@\"'>{unit}</td>", "")
            out += f"<tr>{cells}</tr>"
    (FOLDER / f"{stem}.xls").write_bytes(codecs.BOM_UTF8 + (out + "</table></body></html>").encode("utf-8"))
    truth(stem, "HTML named .xls with Excel's namespaces and a BOM; title and sections in one table, the "
          "unit over rows by rowspan",
          MADE_BY, unit, both(persons[:5], persons[5:]))


def html_1258():
    stem, unit, persons = "36-html-1258", "Nông trường Chè Thử Nghiệm", people(436, 7)
    lines = ["<HTML><HEAD>", '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1258">', "<TITLE>Mẫu 1</TITLE></HEAD><BODY>",
             f"<P>ĐƠN&nbsp;VỊ:&nbsp;{unit}</P>", f"<P>{TITLE[0]}<BR>{TITLE[1]}<BR>{TITLE[2]}</P>"]
    for title, part in zip(SECTIONS, (persons[:4], persons[4:])):
        lines += [f"<P>{title}</P>", "<TABLE BORDER=1>"]
        for line in table(part, unit):
            lines.append("<TR>" + "".join(f"<TD>{escape(str(v)).replace(' ', '&nbsp;')}</TD>" for v in line) + "</TR>")
        lines.append("</TABLE>")
    text = "\r\n".join(lines + ["</BODY></HTML>"])
    (FOLDER / f"{stem}.htm").write_bytes(cp1258_text(text, True).encode("cp1258"))
    truth(stem, "windows-1258 as the meta tag says, every tone a mark of its own, &nbsp; for every blank", MADE_BY, unit,
          both(persons[:4], persons[4:]))


def unclosed():
    stem, unit, persons = "39-bang-bo-cuc", "Ga Hàng hoá Ví Dụ", people(439, 7)
    rows = ""
    for i, p in enumerate(persons, 1):
        family, rest = p["full_name"].split(" ", 1)
        rows += (f"<TR vAlign=top><TD>{i}<TD><FONT color=#0000ff>{family}<BR>{rest}</FONT><TD><B>{p['position']}</B>"
                 f"<TD>{p['phone']}<BR>\n<TD>{p['email']}<TD>{p['account_name']}<TD><A href='{p['account_link']}'>{p['account_link'][:26]}...</A>\n")
    page = (f'<HTML><BODY><TABLE width=900><TR><TD colSpan=2><TABLE><TR><TD>{OFFICE}<TD>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</TABLE>\n'
            f"<TR><TD width=150><TABLE><TR><TD><A href=/>Trang chủ</A><TR><TD><A href=/ds>Danh sách</A></TABLE>\n<TD><P>Đơn vị : {unit}\n"
            "<P>Danh sách cán bộ, công nhân nòng cốt\n<TABLE border=1><TR><TD>TT<TD>Họ và tên<TD>Chức vụ<TD>Điện thoại<TD>Email"
            f"<TD>Tên Facebook<TD>Link Facebook\n{rows}</TABLE><INPUT type=hidden value='Nguyễn Văn Ẩn'></TABLE></BODY></HTML>")
    (FOLDER / f"{stem}.html").write_bytes(page.encode("utf-8"))
    truth(stem, "old HTML: no end tags, no charset (it is UTF-8), the list inside a layout table beside a menu, names with <BR>, "
          "shortened captions on the links", MADE_BY, unit, in_section(2, persons), left_out="menu and letterhead tables",
          note="the title above the table names section 2")


def html_vntime():
    stem, unit, persons = "40-html-vntime", "Trường Mầm non Cự Khối Mẫu", people(440, 7)
    style = ('.xl24 {font-size:12.0pt; font-family:".VnTime", sans-serif; mso-font-charset:0;}\n'
             '.xl25 {font-family:".VnTimeH", sans-serif; font-weight:700;}\n.xl26 {font-family:"Times New Roman", serif;}')
    out = (f'<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv=Content-Type content="text/html; '
           f'charset=windows-1252"><style><!--\n{style}\n--></style></head><body><table border=0>\n')
    out += f'<tr><td colspan=8 class=xl25>{old(OFFICE, "TCVN3-H")}</td></tr>\n<tr><td colspan=8 class=xl24>{old("Đơn vị: " + unit)}</td></tr>\n'
    for r, line in enumerate(table(persons, unit)):
        out += "<tr>"
        for c, value in enumerate(line):
            if r == 0:
                out += f'<td class=xl25>{old(value, "TCVN3-H")}</td>'
            elif c in (5, 7):
                out += f"<td class=xl26>{escape(str(value))}</td>"
            elif r == 4:
                out += f"<td class=xl26>{numbered(str(value), 10)}</td>"
            elif c == 1:
                out += f'<td class=xl26><font face=".VnTime">{old(value).replace(chr(0xAD), "&shy;")}</font></td>'
            else:
                out += f"<td class=xl24>{old(str(value))}</td>"
        out += "</tr>\n"
    (FOLDER / f"{stem}.xls").write_bytes((out + "</table></body></html>").encode("cp1252"))
    truth(stem, "Excel's web page named .xls: TCVN3 told by CSS classes and by font face, ư as &shy; or "
          "as the byte AD; one row in Unicode",
          MADE_BY, unit, in_section(1, persons), case_insensitive=True)


def csv_line(line, separator):
    return separator.join(f'"{v}"' if separator in str(v) else str(v) for v in line)


def csv_1258():
    stem, unit, persons = "41-csv-1258", "Công ty Bốc xếp Ví Dụ", people(441, 8)
    lines = [OFFICE, "ĐƠN VỊ: " + unit, ""] + [csv_line(line, ";") for line in table(persons, unit)]
    (FOLDER / f"{stem}.csv").write_bytes(cp1258_text("\r\n".join(lines) + "\r\n", False).encode("cp1258"))
    truth(stem, "CSV of Excel on a Vietnamese Windows: code page 1258, tones as marks of their own, semicolons", MADE_BY, unit,
          in_section(1, persons))


def csv_viscii():
    stem, unit, persons = "44-csv-viscii", "Hội quán Người Việt Thử Nghiệm", people(444, 8)
    lines = ["Đơn vị: " + unit] + [csv_line(line, ",") for line in table(persons, unit)]
    (FOLDER / f"{stem}.csv").write_bytes(old_bytes("\n".join(lines) + "\n", "VISCII"))
    truth(stem, "CSV in VISCII", MADE_BY, unit, in_section(1, persons))


if __name__ == "__main__":
    for form in (web_system, named_xls, html_1258, unclosed, html_vntime, csv_1258, csv_viscii):
        form()
