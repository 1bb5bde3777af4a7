"""What the scripts here share: the helpers of ../../odd/make writing to this folder, old encodings, the form's rows.

LEGACY_TSV names the table of old encodings (encoding, bytes_hex, codepoints, char).
"""

import csv
import os
import pathlib
import sys
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
sys.path.append(str(HERE.parent.parent / "odd" / "make"))

import people as invented  # noqa: E402

FOLDER = invented.FOLDER = HERE.parent
people, truth, in_section, without = invented.people, invented.truth, invented.in_section, invented.without

HEADER = ("STT", "Họ tên", "Đơn vị", "Chức vụ", "Điện thoại", "Email",
          "Tên tài khoản Facebook cá nhân", "Đường link tài khoản Facebook cá nhân")
FIELDS = ("full_name", "unit", "position", "phone", "email", "account_name", "account_link")
SECTIONS = ("1. Thông tin cá nhân và tài khoản Facebook", "2. Danh sách cán bộ, công nhân nòng cốt")
OFFICE = "LIÊN ĐOÀN LAO ĐỘNG QUẬN VÍ DỤ"
TITLE = ("DANH SÁCH", "THEO DÕI, QUẢN LÝ LỰC LƯỢNG THAM GIA TUYÊN TRUYỀN", "TRÊN MẠNG XÃ HỘI FACEBOOK")
LATIN = (5, 7)  # columns of the form that no old encoding changes


def values(number, person, unit):
    return [number] + [unit if f == "unit" else person[f] for f in FIELDS]


def table(persons, unit, start=1):
    """The header and a row for each person."""
    return [list(HEADER)] + [values(i, p, unit) for i, p in enumerate(persons, start)]


def whole_form(unit, first, second):
    """Title, both sections, header and people, as the letter prints them."""
    rows = [[OFFICE], [f"ĐƠN VỊ: {unit}"], []] + [[line] for line in TITLE] + [[]]
    for text, persons in zip(SECTIONS, (first, second)):
        rows += [[text]] + table(persons, unit) + [[]]
    return rows


def both(first, second):
    return in_section(1, first) + in_section(2, second)


def _tables():
    found = {}
    with open(os.environ["LEGACY_TSV"], encoding="utf-8") as lines:
        for line in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            char = "".join(chr(int(c[2:], 16)) for c in line["codepoints"].split())
            found.setdefault(line["encoding"], {}).setdefault(char, bytes.fromhex(line["bytes_hex"]))
    return found


TABLES = _tables()


def old_bytes(text, encoding):
    """Bytes of TCVN3, TCVN3-H, VNI-WIN, VISCII. Capitals with a tone become small in TCVN3; TCVN3-H has only capitals."""
    chars = TABLES[encoding]
    out = b""
    for char in unicodedata.normalize("NFC", text.upper() if encoding == "TCVN3-H" else text):
        if encoding == "TCVN3" and ord(char) > 127 and char not in chars:
            char = char.lower()
        out += chars[char] if char in chars else char.encode("ascii")
    return out


def old(text, encoding="TCVN3"):
    """The Latin letters a program without the font shows (and stores as Unicode) for text in an old encoding."""
    return old_bytes(text, encoding).decode("cp1252")


def old_runs(text):
    """TCVN3 as careful typists write it: (letters, is .VnTimeH), a capital with a tone set in the font of capitals."""
    runs = []
    for char in text:
        capital = ord(char) > 127 and char not in TABLES["TCVN3"]
        letters = old(char, "TCVN3-H" if capital else "TCVN3")
        if runs and runs[-1][1] == capital:
            runs[-1] = (runs[-1][0] + letters, capital)
        else:
            runs.append((letters, capital))
    return runs


def cp1258_text(text, split_all):
    """Text in characters of CP1258: tones as combining marks; with split_all also where one letter (à, é) exists."""
    out = ""
    for char in unicodedata.normalize("NFC", text):
        if ord(char) < 128 or (not split_all and _in_cp1258(char)):
            out += char
            continue
        tones = [c for c in unicodedata.normalize("NFD", char) if c in "\u0300\u0301\u0303\u0309\u0323"]
        base = "".join(c for c in unicodedata.normalize("NFD", char) if c not in tones)
        out += unicodedata.normalize("NFC", base) + "".join(tones)
    return out


def _in_cp1258(char):
    try:
        return len(char.encode("cp1258")) == 1
    except UnicodeEncodeError:
        return False
