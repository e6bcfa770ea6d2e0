"""Small codifiers in every shape that people have, written for the tests."""

import csv
from pathlib import Path

import openpyxl

from communities.models import Oblast

OBLAST = "UA63000000000041885"
RAION = "UA63120000000091135"
CITY_HROMADA = "UA63120270000028556"
VILLAGE_HROMADA = "UA63120290000021734"
SETTLEMENT_HROMADA = "UA63120210000075842"
KYIV = "UA80000000000093317"

FULL_HEADER = [
    "Перший рівень",
    "Другий рівень",
    "Третій рівень",
    "Четвертий рівень",
    "Додатковий рівень",
    "Категорія об’єкта",
    "Назва об’єкта",
]
FULL_ROWS = [
    [OBLAST, "", "", "", "", "O", "Харківська"],
    [OBLAST, RAION, "", "", "", "P", "Харківський"],
    [OBLAST, RAION, CITY_HROMADA, "", "", "H", "Харківська "],
    [OBLAST, RAION, CITY_HROMADA, "UA63120270010096107", "", "M", "Харків"],
    [OBLAST, RAION, CITY_HROMADA, "UA63120270010096107", "UA63120270010216514", "B", "Київський"],
    [OBLAST, RAION, SETTLEMENT_HROMADA, "", "", "H", "Пісочинська"],
    [OBLAST, RAION, SETTLEMENT_HROMADA, "UA63120210010054417", "", "X", "Пісочин"],
    [OBLAST, RAION, SETTLEMENT_HROMADA, "UA63120210020076543", "", "C", "Надточії"],
    [OBLAST, RAION, VILLAGE_HROMADA, "", "", "H", "Циркунівська"],
    [OBLAST, RAION, VILLAGE_HROMADA, "UA63120290010067891", "", "C", "Циркуни"],
    [KYIV, "", "", "", "", "K", "Київ"],
]  # fmt: skip
HROMADAS = [CITY_HROMADA, SETTLEMENT_HROMADA, VILLAGE_HROMADA]

COMPACT_HEADER = [
    "code",
    "category",
    "name",
    "oblast_code",
    "raion_code",
    "oblast",
    "raion",
]
COMPACT_ROWS = [
    [OBLAST, "O", "Харківська", "", "", "Харківська", ""],
    [RAION, "P", "Харківський", OBLAST, "", "Харківська", ""],
    [CITY_HROMADA, "H", "Харківська", OBLAST, RAION, "Харківська", "Харківський"],
    [
        SETTLEMENT_HROMADA,
        "H",
        "Пісочинська",
        OBLAST,
        RAION,
        "Харківська",
        "Харківський",
    ],
    [VILLAGE_HROMADA, "H", "Циркунівська", OBLAST, RAION, "Харківська", "Харківський"],
    [KYIV, "K", "Київ", "", "", "Київ", ""],
]

FACTS_HEADER = [
    "code",
    "name",
    "name_en",
    "type",
    "center_lat",
    "center_lon",
    "centroid_lat",
    "centroid_lon",
    "population_2022",
]


def write_csv(path: Path, rows, *, delimiter=",", encoding="utf-8") -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)
    return path


def write_ministry_csv(path: Path, rows=FULL_ROWS, *, encoding="utf-8-sig") -> Path:
    return write_csv(path, [FULL_HEADER, *rows], delimiter=";", encoding=encoding)


def write_compact_csv(path: Path, rows=COMPACT_ROWS) -> Path:
    return write_csv(path, [COMPACT_HEADER, *rows])


def write_xlsx(path: Path, rows=FULL_ROWS, *, titles=()) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in [*titles, FULL_HEADER, *rows]:
        sheet.append(list(row))
    book.save(path)
    return path


def compact_row(code, category, name, oblast="", raion=""):
    return [code, category, name, oblast, raion, "", ""]


def compact_rows_with(code, name):
    """The compact rows, one of them with another name."""
    return [
        [*row[:2], name, *row[3:]] if row[0] == code else row for row in COMPACT_ROWS
    ]


def make_regions():
    """The regions of the samples, as the register knows them."""
    rows = [
        (OBLAST, "UA-63", "oblast", "Харківська область"),
        (KYIV, "UA-30", "city", "місто Київ"),
    ]
    for code, iso, kind, name in rows:
        Oblast.objects.create(code=code, iso=iso, kind=kind, name_uk=name)


def hromada_code(number: int) -> str:
    """A made-up code of a hromada in the raion of the samples."""
    return f"UA6312{number:03}00000{number:05}"


def facts_row(code, name="Харківська", **values):
    row = {"code": code, "name": name, **values}
    return [row.get(column, "") for column in FACTS_HEADER]


def write_facts(path: Path, rows, *, header=FACTS_HEADER) -> Path:
    return write_csv(path, [header, *rows])
