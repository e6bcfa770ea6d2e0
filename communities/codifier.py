"""Reads the codifier of administrative units (КАТОТТГ) in the files people have.

The ministry publishes it as a spreadsheet and as a CSV file with one column of
codes for every level; a compact CSV with one code and its parents is common too.
They are told apart by what is in them, never by the name of the file. Nothing is
written here and no model is known: see `communities.codifier_load`.

Source of the shape of a code and of the categories: the order of the Ministry for
Development of Communities and Territories No. 290 of 26 November 2020, as amended.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from common.text import APOSTROPHES
from communities.codifier_files import CodifierError, Row, read_tables

__all__ = [
    "Codifier",
    "CodifierError",
    "Problem",
    "Unit",
    "clean_name",
    "read_codifier",
]

OBLAST, CITY, RAION, HROMADA = "OKPH"
_UNITS = {OBLAST, CITY, RAION, HROMADA}
_SETTLEMENTS = set("MTXC")
_CATEGORIES = _UNITS | _SETTLEMENTS | {"B"}

# What a centre makes of its hromada. An X may be a former urban-type settlement or
# a small settlement, whose hromadas are of different kinds: it proves nothing.
_KIND_BY_CENTRE = {"M": "urban", "T": "settlement", "C": "rural"}
_SETTLEMENT_DIGITS = slice(9, 12)
_CENTRE = "001"

# The register keeps no longer ones, and no place has one.
NAME_LENGTH = 100

_CODE = re.compile(r"UA[0-9]{17}")
_LEVELS = (
    "перший рівень",
    "другий рівень",
    "третій рівень",
    "четвертий рівень",
    "додатковий рівень",
)
_COMPACT = ("code", "category", "name", "oblast_code", "raion_code")
_HEADER_WITHIN = 20
_CYRILLIC_LOOKALIKES = str.maketrans("АВСЕНКМОРТХ", "ABCEHKMOPTX")
_ONE_APOSTROPHE = str.maketrans(dict.fromkeys(APOSTROPHES, "’"))


@dataclass(frozen=True, slots=True)
class Unit:
    """An oblast (O), special city (K), raion (P) or hromada (H) of the codifier."""

    code: str
    category: str
    name: str
    oblast_code: str
    raion_code: str
    line: int
    # "urban", "settlement" or "rural"; empty where the file does not prove it.
    kind: str = ""
    # The name of a hromada's centre; empty where the file has no settlements.
    centre: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """A row that cannot be used: its line in the file, and why."""

    line: int
    template: str | Promise
    values: Mapping[str, object] = field(default_factory=dict)
    # The unit that the row was about, where its code could be read.
    code: str = ""

    @property
    def reason(self) -> str:
        """The reason in the language of the moment."""
        return str(self.template) % self.values


@dataclass(frozen=True, slots=True)
class Codifier:
    """The usable units in the order of the file, and the rows that are not."""

    units: list[Unit]
    problems: list[Problem]


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where the columns are. A row's own code is the last filled one of `codes`."""

    header: int
    codes: tuple[int, ...]
    category: int
    name: int
    oblast: int
    raion: int

    @property
    def hromada(self) -> int | None:
        return self.codes[2] if len(self.codes) > 2 else None


class _RowError(Exception):
    """Carries the problem of one row."""

    def __init__(self, line: int, template: str | Promise, **values: object) -> None:
        super().__init__(line)
        self.problem = Problem(line, template, values, code=str(values.get("code", "")))


def read_codifier(path: Path | str) -> Codifier:
    """Read the codifier from a ministry CSV, its spreadsheet or a compact CSV.

    Rows that cannot be used are listed in `problems` and the rest is read. Raises
    CodifierError when the file cannot be opened or is something else altogether.
    """
    for rows in read_tables(Path(path)):
        if layout := _find_layout(rows):
            return _interpret(rows, layout)
    raise CodifierError(
        gettext(
            "This is not the codifier: neither the columns of the ministry (“Перший "
            "рівень” … “Назва об’єкта”) nor code, category, name, oblast_code, "
            "raion_code were found."
        )
    )


def clean_name(text: str) -> str:
    """Return the name with single spaces, composed letters and the apostrophe ’."""
    composed = unicodedata.normalize("NFC", text)
    return " ".join(composed.split()).translate(_ONE_APOSTROPHE)


def _find_layout(rows: list[Row]) -> _Layout | None:
    """The first row that names the columns; titles may stand above it."""
    for index, (_line, cells) in enumerate(rows[:_HEADER_WITHIN]):
        heads = [" ".join(cell.casefold().split()) for cell in cells]
        if layout := _full_layout(index, heads) or _compact_layout(index, heads):
            return layout
    return None


def _full_layout(header: int, heads: list[str]) -> _Layout | None:
    levels = [_starting(heads, level) for level in _LEVELS]
    category, name = _starting(heads, "категорія"), _starting(heads, "назва")
    if None in levels[:3] or category is None or name is None:
        return None
    codes = tuple(column for column in levels if column is not None)
    return _Layout(header, codes, category, name, oblast=codes[0], raion=codes[1])


def _starting(heads: list[str], beginning: str) -> int | None:
    """The column whose heading begins so."""
    return next((i for i, head in enumerate(heads) if head.startswith(beginning)), None)


def _compact_layout(header: int, heads: list[str]) -> _Layout | None:
    if not set(_COMPACT) <= set(heads):
        return None
    code, category, name, oblast, raion = (heads.index(head) for head in _COMPACT)
    return _Layout(header, (code,), category, name, oblast, raion)


def _interpret(rows: list[Row], layout: _Layout) -> Codifier:
    units: dict[str, Unit] = {}
    problems: list[Problem] = []
    seen: dict[str, int] = {}
    centres: dict[str, Unit] = {}
    for line, cells in rows[layout.header + 1 :]:
        if not any(cell.strip() for cell in cells):
            continue
        try:
            unit = _read_row(line, cells, layout, seen)
        except _RowError as refused:
            problems.append(refused.problem)
            continue
        if unit.category in _UNITS:
            units[unit.code] = unit
        elif _is_centre(unit) and layout.hromada is not None:
            centres[_cell(cells, layout.hromada)] = unit
    problems += _drop_orphans(units)
    if not units:
        raise CodifierError(
            gettext("The file has the columns of the codifier, but not one unit.")
        )
    problems.sort(key=lambda problem: problem.line)
    return Codifier([_with_centre(unit, centres) for unit in units.values()], problems)


def _read_row(
    line: int, cells: list[str], layout: _Layout, seen: dict[str, int]
) -> Unit:
    """Read one row of any category and note its code in `seen`."""
    code = next(filter(None, (_cell(cells, c) for c in reversed(layout.codes))), "")
    category = _cell(cells, layout.category).upper().translate(_CYRILLIC_LOOKALIKES)
    name = clean_name(_cell(cells, layout.name))
    if not code:
        raise _RowError(line, _("There is no code."))
    if not _CODE.fullmatch(code):
        message = _("“%(code)s” is not a code: UA and 17 digits are expected.")
        raise _RowError(line, message, code=code)
    if category not in _CATEGORIES:
        message = _("The category “%(category)s” is unknown.")
        raise _RowError(line, message, category=category, code=code)
    if not name:
        raise _RowError(line, _("%(code)s has no name."), code=code)
    if len(name) > NAME_LENGTH:
        message = _("The name of %(code)s is longer than %(length)d characters.")
        raise _RowError(line, message, code=code, length=NAME_LENGTH)
    if seen.setdefault(code, line) != line:
        message = _("%(code)s is already on line %(first)s.")
        raise _RowError(line, message, code=code, first=seen[code])
    oblast, raion = _cell(cells, layout.oblast), _cell(cells, layout.raion)
    return Unit(
        code=code,
        category=category,
        name=name,
        oblast_code="" if category in (OBLAST, CITY) else oblast,
        raion_code=raion if category == HROMADA else "",
        line=line,
    )


def _cell(cells: list[str], column: int) -> str:
    return cells[column].strip() if column < len(cells) else ""


def _is_centre(unit: Unit) -> bool:
    is_settlement = unit.category in _SETTLEMENTS
    return is_settlement and unit.code[_SETTLEMENT_DIGITS] == _CENTRE


def _with_centre(unit: Unit, centres: dict[str, Unit]) -> Unit:
    """The hromada with what its centre says of it; other units as they are."""
    centre = centres.get(unit.code)
    if centre is None or unit.category != HROMADA:
        return unit
    kind = _KIND_BY_CENTRE.get(centre.category, "")
    return replace(unit, kind=kind, centre=centre.name)


def _drop_orphans(units: dict[str, Unit]) -> Iterable[Problem]:
    """Take out raions, then hromadas, whose parents are not among the units."""
    problems = []
    for category in (RAION, HROMADA):
        for unit in [u for u in units.values() if u.category == category]:
            if problem := _missing_parent(unit, units):
                problems.append(problem)
                del units[unit.code]
    return problems


def _missing_parent(unit: Unit, units: dict[str, Unit]) -> Problem | None:
    oblast, raion = units.get(unit.oblast_code), units.get(unit.raion_code)
    if oblast is None or oblast.category not in (OBLAST, CITY):
        message = _("The oblast “%(parent)s” of %(code)s is not in the file.")
        values = {"parent": unit.oblast_code, "code": unit.code}
        return Problem(unit.line, message, values, unit.code)
    # The two special cities have no raions of the codifier's own.
    in_city = oblast.category == CITY and not unit.raion_code
    if unit.category == RAION or in_city:
        return None
    if raion is None or raion.category != RAION:
        message = _("The raion “%(parent)s” of %(code)s is not in the file.")
        values = {"parent": unit.raion_code, "code": unit.code}
        return Problem(unit.line, message, values, unit.code)
    return None
