"""Odd .docx forms written by hand."""

import zipfile
from xml.sax.saxutils import escape, quoteattr

from common import FOLDER, HEADER, OFFICE, SECTIONS, TITLE, both, in_section, old, people, truth, values

MADE_BY = "by hand"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = (f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
         'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
         'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
         'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"')
AUTHOR = 'w:author="Văn thư" w:date="2020-10-05T08:00:00Z"'


def pack(name, body, styles="", links=(), comments=""):
    """links: (id, address)."""
    parts = [("styles", styles), ("comments", comments)]
    types = "".join(f'<Override PartName="/word/{n}.xml" ContentType="application/vnd.openxmlformats-officedocument.'
                    f'wordprocessingml.{n}+xml"/>' for n, text in [("document.main", "")] + parts if text or "main" in n)
    types = types.replace("/word/document.main.xml", "/word/document.xml")
    relations = "".join(f'<Relationship Id="p{n}" Type="{R}/{n}" Target="{n}.xml"/>' for n, text in parts if text)
    relations += "".join(f'<Relationship Id="{i}" Type="{R}/hyperlink" Target={quoteattr(to)} TargetMode="External"/>' for i, to in links)
    package = "http://schemas.openxmlformats.org/package/2006/"
    files = {"[Content_Types].xml": f'<Types xmlns="{package}content-types"><Default Extension="rels" ContentType="application/'
                                    'vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType='
                                    f'"application/xml"/>{types}</Types>',
             "_rels/.rels": f'<Relationships xmlns="{package}relationships"><Relationship Id="r1" Type="{R}/officeDocument" '
                            'Target="word/document.xml"/></Relationships>',
             "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}relationships">{relations}</Relationships>',
             "word/document.xml": f'<w:document {NAMES} mc:Ignorable=""><w:body>{body}<w:sectPr><w:pgSz w:w="16838" w:h="11906" '
                                  'w:orient="landscape"/></w:sectPr></w:body></w:document>'}
    files.update({f"word/{n}.xml": text for n, text in parts if text})
    with zipfile.ZipFile(FOLDER / name, "w") as archive:
        for part, text in files.items():
            archive.writestr(zipfile.ZipInfo(part, (2020, 9, 5, 8, 0, 0)), XML + text, zipfile.ZIP_DEFLATED)


def run(text, properties=""):
    rpr = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{rpr}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(inner, style=""):
    ppr = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{ppr}{inner}</w:p>"


def cell(inner, style=""):
    return f"<w:tc><w:tcPr><w:tcW w:w=\"1700\" w:type=\"dxa\"/></w:tcPr>{paragraph(inner, style)}</w:tc>"


def row(cells, properties=""):
    trpr = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    return f"<w:tr>{trpr}{''.join(cells)}</w:tr>"


def grid(rows, properties=""):
    return (f'<w:tbl><w:tblPr>{properties}<w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>'
            + '<w:gridCol w:w="1700"/>' * 8 + f"</w:tblGrid>{''.join(rows)}</w:tbl>")


def deleted(text):
    return f'<w:del w:id="9" {AUTHOR}><w:r><w:delText xml:space="preserve">{escape(text)}</w:delText></w:r></w:del>'


def inserted(text):
    return f'<w:ins w:id="8" {AUTHOR}>{run(text)}</w:ins>'


def tracked():
    stem, unit, persons = "24-theo-doi-sua-doi", "Chi cục Thuế khu vực Mẫu", people(424, 8)
    strangers = people(9424, 2)
    body = paragraph(run(OFFICE)) + paragraph(run("ĐƠN VỊ: ") + deleted("Chi cục Thuế Cũ") + inserted(unit))
    body += "".join(paragraph(run(t)) for t in TITLE)
    for title, part in zip(SECTIONS, (persons[:4], persons[4:])):
        rows = [row([cell(run(h)) for h in HEADER])]
        for i, p in enumerate(part):
            line = [str(v) for v in values(i + 1, p, unit)]
            cells = [cell(run(v)) for v in line]
            if i == 0:
                cells[1] = cell(deleted("Nông Văn Cũ") + inserted(line[1]))
                cells[4] = cell(run(line[4][:5]) + deleted("999") + run(line[4][5:]))
            if i == 1:
                cells[1] = cell('<w:commentRangeStart w:id="0"/>' + run(line[1])
                                + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>')
                cells[3] = cell(f'<w:moveFrom w:id="6" {AUTHOR}>{run("Thủ quỹ")}</w:moveFrom>'
                                f'<w:moveTo w:id="7" {AUTHOR}>{run(line[3])}</w:moveTo>')
            rows.append(row(cells, f'<w:ins w:id="5" {AUTHOR}/>' if i == 2 else ""))
            if i == 1:
                gone = strangers[SECTIONS.index(title)]
                rows.append(row([cell(deleted(str(v))) for v in values(9, gone, unit)], f'<w:del w:id="4" {AUTHOR}/>'))
        body += paragraph(run(title)) + grid(rows)
    comments = (f'<w:comments {NAMES}><w:comment w:id="0" {AUTHOR}>{paragraph(run("Thay Nông Văn Trước, 0900000002"))}'
                "</w:comment></w:comments>")
    pack(stem + ".docx", body, comments=comments)
    truth(stem, "tracked changes: deleted and inserted words, moved words, a deleted row in each table, a "
          "comment", MADE_BY, unit,
          both(persons[:4], persons[4:]),
          left_out=f"deleted text and rows (Nông Văn Cũ, {strangers[0]['full_name']}, {strangers[1]['full_name']}), the comment")


def fonts_by_style():
    stem, unit, persons = "25-vntime-theo-kieu", "Trường THPT Thạch Bàn Mẫu", people(425, 8)

    def fonts(name):
        return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:cs="Times New Roman"/>'

    styles = (f'<w:styles {NAMES}><w:docDefaults><w:rPrDefault><w:rPr>{fonts(".VnTime")}</w:rPr></w:rPrDefault></w:docDefaults>'
              '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
              '<w:style w:type="paragraph" w:styleId="Hoa"><w:name w:val="Tieu de hoa"/><w:basedOn w:val="Normal"/>'
              f'<w:rPr>{fonts(".VnTimeH")}</w:rPr></w:style>'
              '<w:style w:type="paragraph" w:styleId="Hoa1"><w:name w:val="Tieu de 1"/><w:basedOn w:val="Hoa"/></w:style>'
              '<w:style w:type="character" w:styleId="Uni"><w:name w:val="Chu Unicode"/>'
              f'<w:rPr>{fonts("Times New Roman")}</w:rPr></w:style></w:styles>')
    body = paragraph(run(old(OFFICE, "TCVN3-H")), "Hoa1") + paragraph(run(old("Đơn vị: " + unit)))
    body += "".join(paragraph(run(old(t, "TCVN3-H")), "Hoa1") for t in TITLE)
    for title, part in zip(SECTIONS, (persons[:5], persons[5:])):
        rows = [row([cell(run(old(h, "TCVN3-H")), "Hoa") for h in HEADER])]
        for i, p in enumerate(part, 1):
            line = [str(v) for v in values(i, p, unit)]
            if i == 2:
                rows.append(row([cell(run(v, '<w:rStyle w:val="Uni"/>')) for v in line]))
            elif i == 3:
                rows.append(row([cell(run(v, fonts("Times New Roman"))) for v in line]))
            else:
                rows.append(row([cell(run(old(v))) for v in line]))
        body += paragraph(run(old(title))) + grid(rows)
    pack(stem + ".docx", body, styles)
    truth(stem, "TCVN3 with no font at any run: .VnTime by document defaults, .VnTimeH by a based-on "
          "style; two rows in Unicode",
          MADE_BY, unit, both(persons[:5], persons[5:]), case_insensitive=True)


def text_box(text):
    inner = f"<w:txbxContent>{paragraph(run(text))}</w:txbxContent>"
    shape = ('<wp:anchor simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1" distT="0" '
             'distB="0" distL="0" distR="0"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0'
             '</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
             '<wp:extent cx="900000" cy="300000"/><wp:wrapNone/><wp:docPr id="1" name="Hop"/><a:graphic><a:graphicData uri="http://schemas.'
             'microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext '
             'cx="900000" cy="300000"/></a:xfrm><a:prstGeom prst="rect"/></wps:spPr><wps:txbx>'
             f"{inner}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor>")
    return (f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{shape}</w:drawing></mc:Choice><mc:Fallback><w:pict>'
            f'<v:shape style="width:70pt;height:24pt"><v:textbox>{inner}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>')


def control(inner):
    return f'<w:sdt><w:sdtPr><w:alias w:val="O nhap"/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>'


def field(address, caption):
    marks = ['<w:r><w:fldChar w:fldCharType="%s"/></w:r>' % kind for kind in ("begin", "separate", "end")]
    code = f'<w:r><w:instrText xml:space="preserve"> HYPERLINK "{address}" </w:instrText></w:r>'
    return marks[0] + code + marks[1] + run(caption) + marks[2]


def boxes_and_fields():
    stem, unit, persons = "26-hop-chu-truong", "Ban Tiếp công dân Mẫu", people(426, 8)
    links, rows = [], [row([cell(run(h)) for h in HEADER], "<w:tblHeader/>")]
    for i, p in enumerate(persons):
        line = [str(v) for v in values(i + 1, p, unit)]
        cells = [cell(run(v)) for v in line]
        cells[1] = cell(run(line[1][:3]) + run(line[1][3:]) + (text_box("Mẫu in sẵn: Nguyễn Văn A") if i == 1 else ""))
        cells[3] = control(cells[3])
        cells[4] = cell(control(run(line[4])))
        cells[5] = cell(f'<w:fldSimple w:instr=" HYPERLINK &quot;mailto:{line[5]}&quot; ">{run(line[5])}</w:fldSimple>')
        if i % 2:
            cells[7] = cell(field(line[7], "trang cá nhân"))
        else:
            links.append((f"h{i}", line[7]))
            cells[7] = cell(f'<w:hyperlink r:id="h{i}"><w:r><w:t>xem</w:t></w:r></w:hyperlink>')
        made = row(cells)
        rows.append(control(made) if i in (3, 6) else made)
    body = (paragraph(run(OFFICE) + text_box("ĐƠN VỊ: Nhà in Biểu mẫu"))
            + paragraph(run("ĐƠN VỊ:") + "<w:r><w:tab/></w:r>" + control(run(unit)))
            + paragraph(run("(xem Mẫu 1)")) + grid(rows))
    pack(stem + ".docx", body, links=links)
    truth(stem, "text boxes (with their second copy for old Word), content controls around words, cells and rows, links as fields "
          "and as hyperlinks below captions", MADE_BY, unit, in_section(1, persons), left_out="both text boxes")


if __name__ == "__main__":
    for form in (tracked, fonts_by_style, boxes_and_fields):
        form()
