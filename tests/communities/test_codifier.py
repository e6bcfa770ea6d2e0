"""The codifier is read in three shapes, and what cannot be used is named."""

import re

import pytest
from django.utils import translation

from communities.codifier import CodifierError, read_codifier
from tests.communities.codifier_samples import (
    CITY_HROMADA,
    COMPACT_ROWS,
    FULL_HEADER,
    FULL_ROWS,
    HROMADAS,
    KYIV,
    OBLAST,
    RAION,
    SETTLEMENT_HROMADA,
    VILLAGE_HROMADA,
    compact_row,
    write_compact_csv,
    write_csv,
    write_ministry_csv,
    write_xlsx,
)


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


def _title_rows():
    return [["", "", "", "", "", "ЗАТВЕРДЖЕНО\nнаказом", ""], [], ["Кодифікатор"]]


SHAPES = {
    "ministry CSV": lambda folder: write_ministry_csv(folder / "a.csv"),
    "ministry CSV in Windows-1251": lambda folder: write_ministry_csv(
        folder / "a.csv", encoding="cp1251"
    ),
    "ministry CSV in UTF-16": lambda folder: write_ministry_csv(
        folder / "a.csv", encoding="utf-16"
    ),
    "ministry columns cut at tabs": lambda folder: write_csv(
        folder / "a.txt", [FULL_HEADER, *FULL_ROWS], delimiter="\t"
    ),
    "ministry CSV under titles": lambda folder: write_csv(
        folder / "a.csv", [*_title_rows(), FULL_HEADER, *FULL_ROWS], delimiter=";"
    ),
    "spreadsheet": lambda folder: write_xlsx(folder / "a.xlsx"),
    "spreadsheet under titles": lambda folder: write_xlsx(
        folder / "a.xlsx", titles=_title_rows()
    ),
    "spreadsheet named as a CSV": lambda folder: write_xlsx(folder / "a.csv"),
    "compact CSV": lambda folder: write_compact_csv(folder / "a.csv"),
}


@pytest.mark.parametrize("write", SHAPES.values(), ids=SHAPES)
def test_every_shape_gives_the_same_units(tmp_path, write):
    codifier = read_codifier(write(tmp_path))
    assert codifier.problems == []
    found = [
        (unit.code, unit.category, unit.name, unit.oblast_code, unit.raion_code)
        for unit in codifier.units
    ]
    assert found == [
        (OBLAST, "O", "Харківська", "", ""),
        (RAION, "P", "Харківський", OBLAST, ""),
        (CITY_HROMADA, "H", "Харківська", OBLAST, RAION),
        (SETTLEMENT_HROMADA, "H", "Пісочинська", OBLAST, RAION),
        (VILLAGE_HROMADA, "H", "Циркунівська", OBLAST, RAION),
        (KYIV, "K", "Київ", "", ""),
    ]


@pytest.mark.parametrize(
    ("write", "first_line"),
    [
        (lambda folder: write_ministry_csv(folder / "a.csv"), 2),
        (lambda folder: write_xlsx(folder / "a.xlsx", titles=_title_rows()), 5),
        (lambda folder: write_xlsx(folder / "a.xlsx", titles=[[], []]), 4),
    ],
    ids=["CSV", "spreadsheet under titles", "spreadsheet under blank rows"],
)
def test_lines_are_those_of_the_file(tmp_path, write, first_line):
    lines = [unit.line - first_line for unit in read_codifier(write(tmp_path)).units]
    assert lines == [0, 1, 2, 5, 8, 10]


def test_a_city_or_a_village_at_the_centre_proves_the_kind(tmp_path):
    units = read_codifier(write_ministry_csv(tmp_path / "a.csv")).units
    kinds = {unit.code: unit.kind for unit in units if unit.category == "H"}
    assert kinds == {
        CITY_HROMADA: "urban",
        SETTLEMENT_HROMADA: "",
        VILLAGE_HROMADA: "rural",
    }


def test_an_urban_type_settlement_at_the_centre_proves_the_kind(tmp_path):
    rows = [[*row[:5], row[5].replace("X", "T"), row[6]] for row in FULL_ROWS]
    units = read_codifier(write_ministry_csv(tmp_path / "a.csv", rows)).units
    kinds = {unit.code: unit.kind for unit in units}
    assert kinds[SETTLEMENT_HROMADA] == "settlement"


def test_the_first_settlement_of_a_hromada_is_its_centre(tmp_path):
    units = read_codifier(write_ministry_csv(tmp_path / "a.csv")).units
    centres = {unit.code: unit.centre for unit in units if unit.centre}
    assert centres == dict(zip(HROMADAS, ["Харків", "Пісочин", "Циркуни"], strict=True))


def test_the_compact_shape_proves_neither_kind_nor_centre(tmp_path):
    units = read_codifier(write_compact_csv(tmp_path / "a.csv")).units
    assert {(unit.kind, unit.centre) for unit in units} == {("", "")}


def test_category_letters_may_be_cyrillic(tmp_path):
    cyrillic = str.maketrans("OKPHMCXB", "ОКРНМСХВ")
    rows = [[*row[:5], row[5].translate(cyrillic), row[6]] for row in FULL_ROWS]
    codifier = read_codifier(write_ministry_csv(tmp_path / "a.csv", rows))
    assert [unit.code for unit in codifier.units if unit.category == "H"] == HROMADAS
    assert codifier.problems == []


@pytest.mark.parametrize("apostrophe", ["'", "’", "ʼ", "`"])
def test_names_have_one_apostrophe_and_single_spaces(tmp_path, apostrophe):
    name = f" Мереф{apostrophe}янська  нова "
    rows = [*COMPACT_ROWS[:2], compact_row(CITY_HROMADA, "H", name, OBLAST, RAION)]
    units = read_codifier(write_compact_csv(tmp_path / "a.csv", rows)).units
    assert units[-1].name == "Мереф’янська нова"


BAD_ROWS = {
    "no code": (compact_row("", "H", "Нова", OBLAST, RAION), "There is no code."),
    "short code": (
        compact_row("UA63", "H", "Нова", OBLAST, RAION),
        "“UA63” is not a code",
    ),
    "long code": (
        compact_row("UA631203100000000011", "H", "Нова", OBLAST, RAION),
        "is not a code",
    ),
    "Arabic digits": (
        compact_row("UA" + "٣" * 17, "H", "Нова", OBLAST, RAION),
        "is not a code",
    ),
    "unknown category": (
        compact_row("UA63120310000000001", "Z", "Нова", OBLAST, RAION),
        "The category “Z” is unknown.",
    ),
    "no name": (
        compact_row("UA63120310000000001", "H", " ", OBLAST, RAION),
        "UA63120310000000001 has no name.",
    ),
    "endless name": (
        compact_row("UA63120310000000001", "H", "Н" * 101, OBLAST, RAION),
        "is longer than 100 characters",
    ),
    "code twice": (
        compact_row(CITY_HROMADA, "H", "Нова", OBLAST, RAION),
        f"{CITY_HROMADA} is already on line 4.",
    ),
    "unknown oblast": (
        compact_row("UA63120310000000001", "H", "Нова", KYIV[:-1] + "0", RAION),
        "The oblast “UA80000000000093310”",
    ),
    "unknown raion": (
        compact_row("UA63120310000000001", "H", "Нова", OBLAST, RAION[:-1] + "0"),
        "The raion “UA63120000000091130”",
    ),
    "no raion": (
        compact_row("UA63120310000000001", "H", "Нова", OBLAST),
        "The raion “” of UA63120310000000001",
    ),
    "raion without oblast": (
        compact_row("UA63990000000000001", "P", "Новий"),
        "The oblast “” of UA63990000000000001",
    ),
}


@pytest.mark.parametrize(("row", "reason"), BAD_ROWS.values(), ids=BAD_ROWS)
def test_a_bad_row_is_listed_and_the_rest_is_read(tmp_path, row, reason):
    rows = [*COMPACT_ROWS[:3], row, *COMPACT_ROWS[3:]]
    codifier = read_codifier(write_compact_csv(tmp_path / "a.csv", rows))
    assert len(codifier.units) == len(COMPACT_ROWS)
    assert [problem.line for problem in codifier.problems] == [5]
    assert reason in codifier.problems[0].reason
    assert codifier.problems[0].code == row[0]


def test_problems_are_in_the_order_of_the_file(tmp_path):
    orphan = compact_row("UA63120310000000001", "H", "Нова", OBLAST, KYIV)
    rows = [orphan, compact_row("UA63", "H", "Нова", OBLAST, RAION), *COMPACT_ROWS]
    codifier = read_codifier(write_compact_csv(tmp_path / "a.csv", rows))
    assert [problem.line for problem in codifier.problems] == [2, 3]


def test_hromadas_of_an_unusable_raion_are_listed_too(tmp_path):
    rows = [COMPACT_ROWS[0], compact_row(RAION, "P", "", OBLAST), *COMPACT_ROWS[2:]]
    codifier = read_codifier(write_compact_csv(tmp_path / "a.csv", rows))
    assert [unit.code for unit in codifier.units] == [OBLAST, KYIV]
    assert [problem.line for problem in codifier.problems] == [3, 4, 5, 6]
    assert [problem.code for problem in codifier.problems] == [RAION, *HROMADAS]


def test_a_city_of_special_status_needs_no_raion(tmp_path):
    rows = [*COMPACT_ROWS, compact_row("UA80000010000000001", "H", "Київська", KYIV)]
    codifier = read_codifier(write_compact_csv(tmp_path / "a.csv", rows))
    assert codifier.problems == []
    assert codifier.units[-1].oblast_code == KYIV


def test_parents_may_stand_below_their_children(tmp_path):
    path = write_compact_csv(tmp_path / "a.csv", COMPACT_ROWS[::-1])
    assert read_codifier(path).problems == []


def test_blank_rows_are_passed_over(tmp_path):
    rows = [FULL_ROWS[0], [""] * 7, *FULL_ROWS[1:], [" "], []]
    codifier = read_codifier(write_ministry_csv(tmp_path / "a.csv", rows))
    assert (len(codifier.units), codifier.problems) == (6, [])


def test_a_line_break_in_a_cell_does_not_shift_the_lines(tmp_path):
    rows = [["x", "", "", "", "", "", "два\nрядки"], *FULL_ROWS]
    codifier = read_codifier(write_ministry_csv(tmp_path / "a.csv", rows))
    assert [problem.line for problem in codifier.problems] == [2]
    assert codifier.units[0].line == 4


def test_a_reason_follows_the_language_of_the_reader(tmp_path):
    rows = [*COMPACT_ROWS, compact_row("UA63", "H", "Нова", OBLAST, RAION)]
    problem = read_codifier(write_compact_csv(tmp_path / "a.csv", rows)).problems[0]
    assert not isinstance(problem.template, str)
    assert problem.values["code"] == "UA63"


WRONG_FILES = {
    "empty": (b"", "empty"),
    "only blanks": (b" \r\n \n", "empty"),
    "a photo": (b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)) * 8, "neither a text"),
    "a zero byte": (b"code,category,name,oblast_code,raion_code\n\0", "neither a text"),
    "other columns": ("назва;код\nХарків;1\n".encode(), "not the codifier"),
    "a letter": ("Шановні колеги!\n\nНадсилаємо файл.".encode("cp1251"), "not the codifier"),
    "an open quotation mark": (b'"' + b"x" * 200_000, "not the codifier"),
    "a broken spreadsheet": (b"PK\x03\x04" + bytes(2000), "spreadsheet is damaged"),
    "a broken old spreadsheet": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000),
        "spreadsheet is damaged",
    ),
    "half of a UTF-16 letter": (b"\xff\xfe\x41", "neither a text"),
    "only the columns": (b"code,category,name,oblast_code,raion_code\n", "not one unit"),
}  # fmt: skip


@pytest.mark.parametrize(("content", "reason"), WRONG_FILES.values(), ids=WRONG_FILES)
def test_a_wrong_file_is_refused_in_one_sentence(tmp_path, content, reason):
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    with pytest.raises(CodifierError, match=reason) as caught:
        read_codifier(path)
    assert re.fullmatch(r"[^\n]+\.", str(caught.value))


@pytest.mark.parametrize("name", ["missing.csv", "."])
def test_what_cannot_be_opened_is_refused(tmp_path, name):
    with pytest.raises(CodifierError, match="cannot be opened"):
        read_codifier(tmp_path / name)


def test_a_spreadsheet_of_something_else_is_refused(tmp_path):
    path = write_xlsx(tmp_path / "a.xlsx", [])
    other = write_csv(tmp_path / "b.csv", [["a", "b"], ["1", "2"]])
    for wrong in (path, other):
        with pytest.raises(CodifierError):
            read_codifier(wrong)
