"""A flat OpenDocument sheet, and LibreOffice to save it as something else."""

import pathlib
import subprocess
import tempfile
from xml.sax.saxutils import escape, quoteattr

from people import FOLDER

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"
 xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
 xmlns:xlink="http://www.w3.org/1999/xlink"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:number-style style:name="N10"><number:number number:min-integer-digits="10" number:decimal-places="0"/></number:number-style>
<style:style style:name="bold" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="phone" style:family="table-cell" style:data-style-name="N10"/>
<style:style style:name="broken" style:family="table-row"><style:table-row-properties fo:break-before="page"/></style:style>
</office:automatic-styles>
<office:body><office:spreadsheet>
"""


class Sheet:
    """Cells by (row, column), both from 0."""

    def __init__(self, name):
        self.name = name
        self.cells = {}
        self.covered = set()
        self.hidden_rows = set()
        self.hidden_columns = set()
        self.breaks = set()

    def put(self, row, column, value, *, style=None, href=None, formula=None, across=1, down=1):
        for r in range(row, row + down):
            self.covered.update((r, c) for c in range(column, column + across))
        self.covered.discard((row, column))
        self.cells[row, column] = (value, style, href, formula, across, down)

    def line(self, row, values, column=0, **options):
        for i, value in enumerate(values):
            if value is not None:
                self.put(row, column + i, value, **options)

    def xml(self):
        places = set(self.cells) | self.covered
        last_row = max(r for r, _ in places)
        last_column = max(c for _, c in places)
        out = [f"<table:table table:name={quoteattr(self.name)}>"]
        for c in range(last_column + 1):
            hidden = ' table:visibility="collapse"' if c in self.hidden_columns else ""
            out.append(f"<table:table-column{hidden}/>")
        for r in range(last_row + 1):
            hidden = ' table:visibility="filter"' if r in self.hidden_rows else ""
            broken = ' table:style-name="broken"' if r in self.breaks else ""
            out.append(f"<table:table-row{hidden}{broken}>")
            out.extend(self.cell_xml(r, c) for c in range(last_column + 1))
            out.append("</table:table-row>")
        return "".join(out) + "</table:table>\n"

    def cell_xml(self, row, column):
        if (row, column) in self.covered:
            return "<table:covered-table-cell/>"
        if (row, column) not in self.cells:
            return "<table:table-cell/>"
        value, style, href, formula, across, down = self.cells[row, column]
        attributes = f" table:style-name={quoteattr(style)}" if style else ""
        if across > 1 or down > 1:
            attributes += (f' table:number-columns-spanned="{across}"'
                           f' table:number-rows-spanned="{down}"')
        if formula:
            attributes += f" table:formula={quoteattr('of:=' + formula)}"
        if isinstance(value, (int, float)):
            attributes += f' office:value-type="float" office:value="{value}"'
            return f"<table:table-cell{attributes}/>"
        attributes += ' office:value-type="string"'
        text = escape(value)
        if href:
            text = f"<text:a xlink:type=\"simple\" xlink:href={quoteattr(href)}>{text}</text:a>"
        text = "".join(f"<text:p>{part}</text:p>" for part in text.split("\n"))
        return f"<table:table-cell{attributes}>{text}</table:table-cell>"


def save(stem, sheets, to="xlsx", filter_name=None):
    """LibreOffice writes ../STEM.xlsx (or .csv with the filter's options)."""
    text = HEAD + "".join(s.xml() for s in sheets)
    text += "</office:spreadsheet></office:body></office:document>\n"
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, stem + ".fods")
        source.write_text(text, encoding="utf-8")
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
             "--convert-to", to + (":" + filter_name if filter_name else ""),
             "--outdir", str(FOLDER), str(source)],
            check=True, stdout=subprocess.DEVNULL)
