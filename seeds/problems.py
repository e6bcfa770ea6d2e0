"""What is wrong in a seed file: where it stands, and what was expected."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext


@dataclass(frozen=True)
class Place:
    """A place in a file. `path` names it in words: `outcomes[2].strength`."""

    file: str
    line: int = 0
    column: int = 0
    path: str = ""

    def __str__(self) -> str:
        if not self.line:
            return self.file
        where = gettext("%(file)s, line %(line)d, column %(column)d") % vars(self)
        return f"{where}, {self.path}" if self.path else where


@dataclass(frozen=True)
class Problem:
    place: Place
    message: str

    def __str__(self) -> str:
        return f"{self.place}:\n  {self.message}"


class SeedError(Exception):
    """The files cannot be imported; `problems` says why, all of it at once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(
            dict.fromkeys(problems),
            key=lambda problem: (
                problem.place.file,
                problem.place.line,
                problem.place.column,
            ),
        )
        super().__init__("\n".join(map(str, self.problems)))


class Problems(list[Problem]):
    """The problems found so far."""

    def add(self, place: Place, message: str) -> None:
        self.append(Problem(place, message))

    def stop_if_any(self) -> None:
        """Raise SeedError if there are problems."""
        if self:
            raise SeedError(self)


def suggestion(value: str, known: Iterable[str]) -> str:
    """A sentence that names the nearest known value, or nothing."""
    near = difflib.get_close_matches(value, list(known), n=1, cutoff=0.6)
    if not near:
        return ""
    return " " + gettext("Did you mean “%(value)s”?") % {"value": near[0]}


def shortened(value: str, length: int = 70) -> str:
    """A value on one line, cut where it is long."""
    line = " ".join(value.split())
    return line if len(line) <= length else line[: length - 1] + "…"
