"""Invented people for the odd forms, and the truth files beside them."""

import json
import pathlib
import random
import unicodedata

FOLDER = pathlib.Path(__file__).resolve().parent.parent
FAMILY = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Tạ Mai Lương Trịnh".split()
WOMEN = "Thị|Thị Thu|Thị Bích|Ngọc|Thị Kim|Thuỳ|Thị Mỹ|Khánh|Thị Hồng".split("|")
MEN = "Văn|Đức|Hữu|Quốc|Minh|Xuân|Công|Thế|Tuấn|Đình".split("|")
WOMEN_GIVEN = "Hạnh Lan Huệ Yến Thảo Trang Nhung Oanh Phượng Ngân Thuý Dung Vy Ánh Loan".split()
MEN_GIVEN = "Bảo Cường Dũng Hải Hùng Khoa Long Nghĩa Phúc Quân Sơn Thắng Tùng Vinh Ước".split()
POSITIONS = ("Chủ tịch CĐCS", "Phó Chủ tịch CĐCS", "Ủy viên BCH", "Ủy viên Ban Nữ công",
             "Tổ trưởng công đoàn", "Ủy viên BCH", "Tổ phó công đoàn", "Kế toán công đoàn")


def folded(text):
    text = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in text if not unicodedata.combining(c))


def people(seed, count):
    """As they should come in: each a dict with the keys of the truth files, without unit and section."""
    chance = random.Random(seed)
    found = []
    while len(found) < count:
        woman = chance.random() < 0.5
        name = " ".join((chance.choice(FAMILY), chance.choice(WOMEN if woman else MEN),
                         chance.choice(WOMEN_GIVEN if woman else MEN_GIVEN)))
        if any(p["full_name"] == name for p in found):
            continue
        dotted = folded(name).lower().replace(" ", ".")
        found.append({
            "full_name": name,
            "position": POSITIONS[min(len(found), 1) if len(found) < 2 else chance.randrange(2, 8)],
            "phone": "09" + chance.choice("0134678") + f"{chance.randrange(10**7):07}",
            "email": dotted + "@congdoan.example",
            "account_name": name,
            "account_link": f"https://www.facebook.com/{dotted}.{chance.randrange(10, 99)}",
        })
    return found


def truth(stem, trait, made_by, unit, rows, **notes):
    """Writes NN-name.json. rows: (section, person) or (section, person, unit)."""
    listed = []
    for section, person, *own in rows:
        row = {"section": section, "full_name": person["full_name"]}
        row_unit = own[0] if own else unit
        if row_unit is not None:
            row["unit"] = row_unit
        row.update((k, v) for k, v in person.items() if k != "full_name")
        listed.append(row)
    record = {"trait": trait, "made_by": made_by}
    if unit is not None:
        record["unit"] = unit
    record.update(notes)
    record["rows"] = listed
    text = json.dumps(record, ensure_ascii=False, indent=1)
    (FOLDER / f"{stem}.json").write_text(text + "\n", encoding="utf-8")


def without(persons, *keys):
    return [{k: v for k, v in p.items() if k not in keys} for p in persons]


def in_section(section, persons, *unit):
    return [(section, p, *unit) for p in persons]
