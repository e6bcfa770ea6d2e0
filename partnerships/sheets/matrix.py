from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext, gettext_lazy

from common.sheets import Column, Sheet

_TITLES = {
    "regions": gettext_lazy("Regions by basic condition"),
    "communities": gettext_lazy("Communities by basic condition"),
    "partners": gettext_lazy("Partners by sector"),
}


def matrix_sheet(kind: str, headings: Sequence[Any]) -> Sheet:
    """The matrix as a table: of each column of the page the projects and what is noted.

    `headings` have a `name`; the records are lines with a cell for each of them.
    """
    columns = [
        Column(
            "name",
            gettext("Name"),
            lambda line: line.name,
            gettext("Of the region, the hromada or the partner"),
            40,
        ),
        Column(
            "code",
            gettext("Code"),
            lambda line: line.code,
            gettext("KATOTTG of a place, ISO 3166-1 of a country"),
            22,
        ),
        Column(
            "projects",
            gettext("Pilot projects"),
            lambda line: line.number,
            gettext("Public pilot projects"),
            10,
        ),
    ]
    for place, heading in enumerate(headings):
        columns += _pair(place, str(heading.name), kind)
    return Sheet(name=f"matrix-{kind}", title=_TITLES[kind], columns=columns)


def _pair(place: int, name: str, kind: str) -> list[Column]:
    projects = gettext("projects")
    noted = gettext("named") if kind == "partners" else gettext("last published state")
    return [
        Column(
            f"projects_{place}",
            f"{name}: {projects}",
            lambda line: line.cells[place].number,
            gettext("Public pilot projects"),
            14,
        ),
        Column(
            f"noted_{place}",
            f"{name}: {noted}",
            lambda line: [_words(note) for note in line.cells[place].notes],
            gettext("Empty: not stated"),
            22,
        ),
    ]


def _words(note: Any) -> str:
    """«critical: 2» of a region, «critical, May 2026» of a hromada."""
    if note.number is not None:
        return f"{note.label}: {note.number}"
    return f"{note.label}, {note.as_of.label}" if note.as_of else str(note.label)
