"""Odd .ods and .odt forms written by hand."""

import zipfile
from xml.sax.saxutils import escape

from common import FOLDER, HEADER, OFFICE, SECTIONS, both, in_section, people, truth, values

MADE_BY = "by hand"
NAMES = " ".join(f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for prefix, name in (
    ("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"), ("draw", "drawing"),
    ("svg", "svg-compatible"), ("fo", "xsl-fo-compatible"), ("manifest", "manifest")))
XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
MIME = "application/vnd.oasis.opendocument."


def pack(name, kind, body):
    content = (f'{XML}<office:document-content {NAMES} xmlns:xlink="http://www.w3.org/1999/xlink" '
               f'xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"><office:body><office:{kind}>{body}'
               f"</office:{kind}></office:body></office:document-content>")
    manifest = (f'{XML}<manifest:manifest {NAMES} manifest:version="1.2"><manifest:file-entry manifest:full-path="/" '
                f'manifest:media-type="{MIME}{kind}"/><manifest:file-entry manifest:full-path="content.xml" '
                'manifest:media-type="text/xml"/></manifest:manifest>')
    with zipfile.ZipFile(FOLDER / name, "w") as archive:
        for part, text, how in (("mimetype", MIME + kind, zipfile.ZIP_STORED), ("content.xml", content, zipfile.ZIP_DEFLATED),
                                ("META-INF/manifest.xml", manifest, zipfile.ZIP_DEFLATED)):
            archive.writestr(zipfile.ZipInfo(part, (2020, 9, 5, 8, 0, 0)), text, how)


def cell(markup, attributes=""):
    return f'<table:table-cell office:value-type="string"{attributes}><text:p>{markup}</text:p></table:table-cell>'


def repeated():
    stem, unit, persons = "03-o-dong-lap-lai", "Trường Mầm non Phúc Đồng Mẫu", people(403, 7)
    for p in persons[4:6]:
        p["position"] = "Ủy viên BCH"
    header = ("STT", "Họ tên", "Tên Facebook", "Chức vụ", "Điện thoại", "Email", "Link Facebook")
    blank = '<table:table-row table:number-rows-repeated="{}"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>'
    title = cell(f'ĐƠN<text:s/>VỊ:<text:s text:c="3"/>{unit}')
    body = ('<table:table table:name="Trang 1"><table:table-column table:number-columns-repeated="1024"/>'
            f"<table:table-row>{title}"
            '<table:table-cell table:number-columns-repeated="1023"/></table:table-row>' + blank.format(2)
            + "<table:table-header-rows><table:table-row>" + "".join(cell(h) for h in header)
            + "</table:table-row></table:table-header-rows><table:table-row-group>")
    for i, p in enumerate(persons, 1):
        name = p["full_name"].replace(" ", "<text:s/>", 1)
        body += (f'<table:table-row><table:table-cell office:value-type="float" office:value="{i}"/>'
                 + cell(name, ' table:number-columns-repeated="2"') + cell(p["position"])
                 + f'<table:table-cell office:value-type="string" office:string-value="{p["phone"]}"/>'
                 + cell(p["email"]) + cell(escape(p["account_link"])) + "</table:table-row>")
        if i == 4:
            body += "</table:table-row-group>" + blank.format(3) + "<table:table-row-group>"
    body += ("</table:table-row-group>" + blank.format(1048000)
             + '<table:table-row table:number-rows-repeated="500"><table:table-cell/></table:table-row></table:table>')
    pack(stem + ".ods", "spreadsheet", body)
    truth(stem, "one cell repeated for name and account name, blank rows repeated to the end of the sheet, row groups, "
          "blanks as text:s, phones only in office:string-value", MADE_BY, unit, in_section(1, persons))


def tracked():
    stem, unit, persons = "32-odt-theo-doi-sua", "Trạm Khí tượng Ví Dụ", people(432, 7)
    changes, number = "", 0

    def change(kind, markup=""):
        nonlocal changes, number
        number += 1
        changes += (f'<text:changed-region text:id="c{number}"><text:{kind}><office:change-info><dc:creator>Văn thư</dc:creator>'
                    f"<dc:date>2020-10-0{number}T08:00:00</dc:date></office:change-info>{markup}</text:{kind}></text:changed-region>")
        return f"c{number}"

    def rows(part):
        out = "<table:table-header-rows><table:table-row>" + "".join(cell(h) for h in HEADER) + "</table:table-row></table:table-header-rows>"
        for i, p in enumerate(part):
            line = [escape(str(v)) for v in values(i + 1, p, unit)]
            inner = [cell(v) for v in line]
            inner[0] = ('<table:table-cell><text:list><text:list-item><text:p/></text:list-item></text:list>'
                        "</table:table-cell>")
            if i == 0:
                gone = change("deletion", "<text:p>Nông Văn Cũ</text:p>")
                inner[1] = cell(f'<text:change text:change-id="{gone}"/>{line[1]}')
            if i == 1:
                new = change("insertion")
                inner[4] = cell(f'{line[4][:4]}<text:change-start text:change-id="{new}"/>{line[4][4:]}<text:change-end text:change-id="{new}"/>')
            if i == 2:
                inner[1] = cell(f'{line[1]}<text:note text:id="n{len(part)}" text:note-class="footnote"><text:note-citation>1'
                                "</text:note-citation><text:note-body><text:p>Thay Nông Văn Trước</text:p></text:note-body></text:note>")
                inner[3] = cell(f'<office:annotation><dc:creator>A</dc:creator><text:p>xem lại</text:p></office:annotation>{line[3]}')
            out += "<table:table-row>" + "".join(inner) + "</table:table-row>"
        return out

    body = ""
    for section, part in zip(SECTIONS, (persons[:4], persons[4:])):
        body += (f'<text:h text:outline-level="2">{section}</text:h><table:table table:name="B{len(part)}">'
                 f'<table:table-column table:number-columns-repeated="8"/>{rows(part)}</table:table>')
    box = ('<text:p><draw:frame text:anchor-type="paragraph" svg:width="6cm" svg:height="1cm"><draw:text-box>'
           "<text:p>ĐƠN VỊ: Cơ quan In Mẫu Giấy</text:p></draw:text-box></draw:frame></text:p>")
    title = f"<text:p>{OFFICE}</text:p><text:p>ĐƠN VỊ:<text:tab/><text:span>{unit}</text:span></text:p>{box}"
    pack(stem + ".odt", "text", f'<text:tracked-changes>{changes}</text:tracked-changes>{title}{body}')
    truth(stem, "tracked deletions and insertions, a footnote and a comment in cells, a text box with another unit, list numbers",
          MADE_BY, unit, both(persons[:4], persons[4:]),
          left_out="deleted Nông Văn Cũ, the footnote, the comment, the text box")


if __name__ == "__main__":
    repeated()
    tracked()
