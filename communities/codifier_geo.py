"""Fills the empty facts of known hromadas from a table of coordinates and population.

The shape is that of the tables made from the KSE Loc Data Hub (coordinates from
OpenStreetMap) and OCHA's population figures: both are to be named wherever such
values are shown.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from simple_history.utils import bulk_update_with_history

from common.text import search_key
from communities.codifier import NAME_LENGTH, Problem, clean_name
from communities.codifier_files import CodifierError, Row, read_tables
from communities.models import Community

_COLUMNS = {"code", "name", "name_en", "type"}
# Not in every such table.
_CENTRE = "center"
_POINTS = (("center_lat", "center_lon"), ("centroid_lat", "centroid_lon"))
_POPULATION = re.compile(r"population_([0-9]{4})")
_KINDS = {
    "міська": Community.Kind.URBAN,
    "селищна": Community.Kind.SETTLEMENT,
    "сільська": Community.Kind.RURAL,
}
_TOO_MANY = 10_000_000

# Facts that belong together are filled together or not at all.
_FACTS = (
    ("name_en",),
    ("kind",),
    ("centre_uk",),
    ("latitude", "longitude"),
    ("population", "population_year"),
)
_EMPTY = (None, "")

Values = dict[str, object]


@dataclass(frozen=True, slots=True)
class GeoRow:
    """What the table states of one hromada, under the names of the register."""

    line: int
    code: str
    name: str
    values: Values


@dataclass(slots=True)
class GeoReport:
    """How often each fact was filled, and the rows that could not be used."""

    filled: Counter[str] = field(default_factory=Counter)
    hromadas: int = 0
    # English names and centres of hromadas that have been renamed since the table was made.
    outdated_names: int = 0
    problems: list[Problem] = field(default_factory=list)


def fill_facts(path: Path | str, *, reason: str) -> GeoReport:
    """Fill English name, kind, centre point and population where they are empty.

    English name and centre are taken only where the Ukrainian name beside them is still
    the name.
    Rows of unknown hromadas and rows with nonsense are listed. `reason` stands in
    the history of the changed rows. Raises CodifierError for another kind of file.
    """
    report = GeoReport()
    rows = list(_read(Path(path), report.problems))
    with transaction.atomic():
        known = {c.code: c for c in Community.objects.select_for_update()}
        for row in rows:
            if row.code not in known:
                report.problems.append(_unknown(row))
        rows = [row for row in rows if row.code in known]
        changed = [row.code for row in rows if _fill(known[row.code], row, report)]
        communities = [known[code] for code in dict.fromkeys(changed)]
        report.hromadas = len(communities)
        if communities:
            fields = [*(name for fact in _FACTS for name in fact), "updated_at"]
            bulk_update_with_history(
                communities, Community, fields, default_change_reason=reason
            )
    report.problems.sort(key=lambda problem: problem.line)
    return report


def _unknown(row: GeoRow) -> Problem:
    message = _("There is no hromada %(code)s in the register.")
    return Problem(row.line, message, {"code": row.code}, row.code)


def _fill(community: Community, row: GeoRow, report: GeoReport) -> bool:
    """Fill what is empty in the record and stated in the row; say whether any was."""
    values = _still_true(row, community, report)
    filled = [fact for fact in _FACTS if _can_fill(community, values, fact)]
    for fact in filled:
        report.filled[fact[0]] += 1
        for name in fact:
            setattr(community, name, values[name])
    if filled:
        community.updated_at = timezone.now()
    return bool(filled)


def _can_fill(community: Community, values: Values, fact: tuple[str, ...]) -> bool:
    is_empty = all(getattr(community, name) in _EMPTY for name in fact)
    return is_empty and all(values.get(name) not in _EMPTY for name in fact)


def _still_true(row: GeoRow, community: Community, report: GeoReport) -> Values:
    """The values of the row, without those that follow a name that has changed."""
    if search_key(row.name) == search_key(community.name_uk):
        return row.values
    report.outdated_names += bool(row.values["name_en"] and not community.name_en)
    return row.values | {"name_en": "", "centre_uk": ""}


def _read(path: Path, problems: list[Problem]) -> Iterator[GeoRow]:
    """The rows that can be used; the others are added to `problems`."""
    heads, rows = _table(path)
    for line, cells in rows:
        cell = dict(zip(heads, (text.strip() for text in cells), strict=False))
        if not any(cell.values()):
            continue
        try:
            yield GeoRow(line, cell["code"], cell["name"], _values(cell))
        except (ValueError, ArithmeticError, KeyError):
            message = _("The values of %(code)s cannot be read.")
            code = cell.get("code", "")
            problems.append(Problem(line, message, {"code": code}, code))


def _table(path: Path) -> tuple[list[str], list[Row]]:
    for rows in read_tables(path):
        heads = [head.strip().casefold() for head in rows[0][1]] if rows else []
        if {*heads} >= _COLUMNS.union(*_POINTS):
            return heads, rows[1:]
    names = ", ".join(sorted(_COLUMNS.union(*_POINTS)))
    message = gettext(
        "This is not the table of facts, which has the columns %(names)s."
    )
    raise CodifierError(message % {"names": names})


def _values(cell: dict[str, str]) -> Values:
    """The facts of one row; raises an error for nonsense."""
    names = {
        "name_en": clean_name(cell["name_en"]),
        "centre_uk": clean_name(cell.get(_CENTRE, "")),
    }
    if any(len(name) > NAME_LENGTH for name in names.values()):
        raise ValueError(names)
    kind = _KINDS[cell["type"].casefold()] if cell["type"] else ""
    return {**names, "kind": kind, **_point(cell), **_population(cell)}


def _point(cell: dict[str, str]) -> Values:
    """The centre where it is given, else the middle of the territory."""
    for latitude, longitude in _POINTS:
        if cell[latitude] and cell[longitude]:
            point = (Decimal(cell[latitude]), Decimal(cell[longitude]))
            if not (44 <= point[0] <= 53 and 22 <= point[1] <= 41):
                raise ValueError(point)
            return {"latitude": point[0], "longitude": point[1]}
    return {}


def _population(cell: dict[str, str]) -> Values:
    for head, text in cell.items():
        if (match := _POPULATION.fullmatch(head)) and text:
            people = int(Decimal(text))
            if not 0 <= people < _TOO_MANY:
                raise ValueError(text)
            return {"population": people, "population_year": int(match[1])}
    return {}
