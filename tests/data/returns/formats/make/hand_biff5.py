"""Odd .xls forms of Excel 5.0/95, written by hand: no program of today saves BIFF5 with Vietnamese letters."""

import struct

from common import (FOLDER, HEADER, LATIN, both, cp1258_text, in_section, old_bytes, old_runs, people, truth,
                    whole_form)

MADE_BY = "by hand"
SECTOR = 512


def compound(stream_name, stream):
    """An OLE2 file with one stream, padded to the 4096 bytes below which it would be a mini stream."""
    stream = stream.ljust(4096, b"\0")
    count = -(-len(stream) // SECTOR)
    stream = stream.ljust(count * SECTOR, b"\0")
    chain = [*range(1, count), -2, -2, -3]  # the stream, the folder, this table itself
    table = struct.pack(f"<{SECTOR // 4}i", *(chain + [-1] * (SECTOR // 4 - len(chain))))
    head = (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(10)
            + struct.pack("<IiIIiIiI", 1, count, 0, 4096, -2, 0, -2, 0) + struct.pack("<109i", count + 1, *[-1] * 108))
    folder = b"".join(_entry(*entry) for entry in (("Root Entry", 5, 1, -2, 0), (stream_name, 2, -1, 0, len(stream)),
                                                   ("", 0, -1, 0, 0), ("", 0, -1, 0, 0)))
    return head + stream + folder + table


def _entry(name, kind, child, start, size):
    text = (name + "\0").encode("utf-16-le") if name else b""
    return (text.ljust(64, b"\0") + struct.pack("<HBBiii", len(text), kind, 1, -1, -1, child) + bytes(36)
            + struct.pack("<iI", start, size) + bytes(4))


def record(kind, data=b""):
    return struct.pack("<HH", kind, len(data)) + data


def font(name, charset):
    return record(0x31, struct.pack("<HHHHHBBBBB", 240, 0, 0x7FFF, 400, 0, 0, 0, charset, 0, len(name)) + name.encode())


def look(font_index, number_format, cell=True):
    return record(0xE0, struct.pack("<HHHHHHI", font_index, number_format, 1 if cell else 0xFFF5, 0xFC20 if cell else 0x20,
                                    0x20C0, 0, 0))


def number(value):
    """An RK value for whole numbers below 2^29."""
    return struct.pack("<I", value << 2 | 2)


class Book:
    """One sheet; looks: (font index, format index). Texts are bytes."""

    def __init__(self, codepage, fonts, looks, formats=()):
        self.head = record(0x42, struct.pack("<H", codepage))
        self.head += b"".join(font(*f) for f in fonts)
        self.head += b"".join(record(0x41E, struct.pack("<HB", i, len(text)) + text) for i, text in formats)
        self.head += look(0, 0, False) * 15 + b"".join(look(*each) for each in looks)
        self.head += record(0x293, struct.pack("<HBB", 0x8000, 0, 0xFF))
        self.cells = b""
        self.size = (0, 0)

    def _place(self, row, column, style):
        self.size = (max(self.size[0], row + 1), max(self.size[1], column + 1))
        return struct.pack("<HHH", row, column, 15 + style)

    def text(self, row, column, data, style):
        self.cells += record(0x204, self._place(row, column, style) + struct.pack("<H", len(data)) + data)

    def rich(self, row, column, runs, style):
        """runs: (bytes, font index as stored: 4 is left out)."""
        data, marks = b"", b""
        for part, index in runs:
            marks += struct.pack("<BB", len(data), index)
            data += part
        self.cells += record(0xD6, self._place(row, column, style) + struct.pack("<H", len(data)) + data
                             + struct.pack("<B", len(runs)) + marks)

    def real(self, row, column, value, style):
        self.cells += record(0x203, self._place(row, column, style) + struct.pack("<d", value))

    def small(self, row, column, value, style):
        self.cells += record(0x27E, self._place(row, column, style) + number(value))

    def several(self, row, column, found, style):
        place = self._place(row, column, style)[:4]
        self._place(row, column + len(found) - 1, style)
        data = b"".join(struct.pack("<H", 15 + style) + number(v) for v in found)
        self.cells += record(0xBD, place + data + struct.pack("<H", column + len(found) - 1))

    def joined(self, row, column, first, second, style):
        """The formula ="first"&"second" with its result in a STRING record."""
        code = b"".join(struct.pack("<BB", 0x17, len(part)) + part for part in (first, second)) + b"\x08"
        self.cells += record(0x06, self._place(row, column, style) + struct.pack("<BBBBBBH", 0, 0, 0, 0, 0, 0, 0xFFFF)
                             + struct.pack("<HIH", 0, 0, len(code)) + code)
        self.cells += record(0x207, struct.pack("<H", len(first + second)) + first + second)

    def save(self, stem, sheet_name):
        begin = record(0x809, struct.pack("<HHHH", 0x500, 5, 0x1CB6, 1996))
        sheet = (record(0x809, struct.pack("<HHHH", 0x500, 0x10, 0x1CB6, 1996))
                 + record(0x200, struct.pack("<HHHHH", 0, self.size[0], 0, self.size[1], 0)) + self.cells + record(0x0A))
        bound = len(begin + self.head) + 4 + 7 + len(sheet_name) + 4
        names = record(0x85, struct.pack("<IHB", bound, 0, len(sheet_name)) + sheet_name)
        stream = begin + self.head + names + record(0x0A) + sheet
        (FOLDER / (stem + ".xls")).write_bytes(compound("Book", stream))


def vntime():
    stem, unit, persons = "17-excel5-vntime", "Trường Tiểu học Ngô Gia Tự Mẫu", people(417, 8)
    persons[1]["full_name"] = persons[1]["account_name"] = "Ngô Thị Ánh"
    fonts = [("Arial", 0), (".VnTime", 0), (".VnTimeH", 0), ("Arial", 0), (".VnArial", 0)]
    book = Book(1252, fonts, [(1, 0), (2, 0), (0, 0), (5, 0)])
    for r, row in enumerate(whole_form(unit, persons[:5], persons[5:])):
        for c, value in enumerate(row):
            if not isinstance(value, str):
                book.small(r, c, value, 0)
            elif len(row) == 1 and r < 7 and not value.startswith("ĐƠN VỊ"):
                book.text(r, c, old_bytes(value, "TCVN3-H"), 1)
            elif c == 1 and value != HEADER[1]:
                runs = [(letters.encode("cp1252"), 2 if capital else 1) for letters, capital in old_runs(value)]
                book.rich(r, c, runs, 0)
            elif value.startswith("ĐƠN VỊ"):
                book.text(r, c, old_bytes("Đơn vị: " + unit, "TCVN3"), 0)
            elif c in LATIN and value not in HEADER:
                book.text(r, c, value.encode(), 2)
            else:
                book.text(r, c, old_bytes(value, "TCVN3"), 3 if c == 3 else 0)
    book.save(stem, b"Mau 1")
    truth(stem, "Excel 5.0: no Unicode at all, TCVN3 bytes told by .VnTime, .VnTimeH and .VnArial; names are rich text",
          MADE_BY, unit, both(persons[:5], persons[5:]), case_insensitive=True,
          note="the capitals of the names are known (Ánh), of posts and account names not")


def codepage_1258():
    stem, unit, persons = "18-excel95-cp1258", "Xí nghiệp Đóng tàu Thử Nghiệm", people(418, 8)
    fonts = [("Times New Roman", 163), ("Arial", 163), ("Arial", 0), ("Times New Roman", 163), ("Tahoma", 163)]
    book = Book(1258, fonts, [(0, 0), (1, 164), (5, 0)], [(164, b"0000000000")])

    def coded(text):
        return cp1258_text(text, False).encode("cp1258")

    book.text(0, 0, coded("ĐƠN VỊ: " + unit), 2)
    header = ("STT", "Năm sinh", "Năm vào công đoàn", "Họ và tên", "Chức vụ", "Điện thoại", "Email", "Tên Facebook", "Link Facebook")
    for c, name in enumerate(header):
        book.text(2, c, coded(name), 2)
    for i, p in enumerate(persons):
        r = 3 + i
        book.several(r, 0, (i + 1, 1975 + i, 2001 + i), 0)
        if i % 2:
            book.text(r, 3, coded(p["full_name"]), 0)
        else:
            family, rest = p["full_name"].split(" ", 1)
            book.joined(r, 3, coded(family + " "), coded(rest), 0)
        book.text(r, 4, coded(p["position"]), 0)
        book.real(r, 5, float(p["phone"]), i % 3 and 1)
        for c, key in ((6, "email"), (7, "account_name"), (8, "account_link")):
            book.text(r, c, coded(p[key]), 0)
    book.save(stem, "Danh sach".encode())
    truth(stem, "Excel 95 in code page 1258: tones as marks of their own; MULRK, phones as numbers, names "
          "as formulas with STRING",
          MADE_BY, unit, in_section(1, persons), left_out="Năm sinh, Năm vào công đoàn")


if __name__ == "__main__":
    vntime()
    codepage_1258()
