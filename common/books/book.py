"""What a workbook says, whatever format it becomes: pages of facts, tables and words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext

from common.books.styles import POINTS
from common.books.table import Field, Table
from common.books.values import Phrase, shown
from common.demo import SENTENCE, is_demo
from common.sheets.paper import Paper, paper_for, repeated


@dataclass(frozen=True)
class Facts:
    """Labels with their values; an empty value is said to be not stated."""

    rows: Sequence[tuple[Phrase, object]]
    title: Phrase = ""

    @property
    def cells(self) -> Iterator[tuple[str, object]]:
        for label, value in self.rows:
            cell = shown(value)
            yield str(label), gettext("not stated") if cell in (None, "") else cell


@dataclass(frozen=True)
class Words:
    """A paragraph."""

    text: Phrase
    title: Phrase = ""


Part = Table | Facts | Words


@dataclass(frozen=True)
class Page:
    """One sheet: its name, a sentence on what it holds, and its parts from the top."""

    title: Phrase
    about: Phrase
    parts: Sequence[Part]
    is_landscape: bool = True

    @property
    def name(self) -> str:
        """As the tab can bear it."""
        return "".join(" " if c in "[]*?:/\\'" else c for c in str(self.title))[:31]

    @property
    def tables(self) -> list[Table]:
        return [part for part in self.parts if isinstance(part, Table)]

    @property
    def widths(self) -> list[int]:
        """Of the columns: the widest of the tables decides; two where there is none."""
        found = [[column.width for column in table.columns] for table in self.tables]
        length = max(map(len, found), default=2)
        widths = [
            max((row[place] for row in found if place < len(row)), default=12)
            for place in range(length)
        ]
        return widths if found else [30, 70]

    @property
    def paper(self) -> Paper:
        """What it is printed on: as it is meant, unless it is too wide for that."""
        return paper_for(self.widths, POINTS, is_tall=not self.is_landscape)

    @property
    def repeated(self) -> int:
        """How many of its columns are printed on every page."""
        return repeated(self.paper, self.widths, 1, POINTS)

    @property
    def is_one_table(self) -> bool:
        """Its headings can be printed on every page, and stay in sight."""
        return len(self.tables) == 1

    def count(self) -> int:
        return sum(table.count() for table in self.tables)


@dataclass(frozen=True)
class Book:
    """A workbook: what it is, who may see it, and its pages after the cover."""

    name: str
    title: Phrase
    owner: Phrase
    edition: str
    is_public: bool
    facts: Sequence[tuple[Phrase, object]]
    pages: Sequence[Page]

    @property
    def cover(self) -> Page:
        """The first sheet: what the book is and what its sheets hold."""
        columns = [
            Field("sheet", gettext("Sheet"), lambda page: page.title, width=30),
            Field("about", gettext("What it holds"), lambda page: page.about, width=58),
            Field("rows", gettext("Rows"), lambda page: page.count(), width=8),
        ]
        return Page(
            title=gettext("About this report"),
            about=self.owner,
            parts=[
                Words(self.edition),
                Facts(self.facts),
                Table(columns, self.pages, title=gettext("Sheets")),
                Words(gettext("An empty cell means: not stated in the register.")),
            ],
            is_landscape=False,
        )

    @property
    def sheets(self) -> list[Page]:
        return [self.cover, *self.pages]

    @property
    def footer(self) -> str:
        return f"{self.title} · {self.edition}"

    def file_name(self, format: str) -> str:
        mark = "demo-" if is_demo() else ""
        edition = "" if self.is_public else "-internal"
        day = timezone.localdate().isoformat()
        return f"{mark}{self.name}{edition}-{day}.{format}"


def demo_mark() -> str:
    """What stands on the second line of every sheet of a demo; else nothing."""
    return str(SENTENCE) if is_demo() else ""
