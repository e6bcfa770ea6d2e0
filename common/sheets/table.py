"""What a table is, before it becomes a file of some format."""

import datetime
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import islice, takewhile
from typing import Any, Self
from urllib.parse import urlsplit

from django.db import connections, transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.functional import Promise

from common.demo import is_demo
from common.sheets.paper import Paper, paper_for, repeated
from common.sheets.read import Reading, columns_of

# The last row that a sheet of XLSX or ODS can have.
MOST_ROWS = 1_048_576
ROWS_AT_ONCE = 2000
# With one alone the database would wait for every block to be written.
_AHEAD = 2


@dataclass(frozen=True)
class Column:
    """One column: its key in addresses, its heading, and where the value comes from.

    `value` is a reading of `common.sheets.read` or a function of a record. A sheet of
    readings alone is filled by one query and makes no records: prefer them.
    """

    key: str
    heading: str | Promise
    value: Reading | Callable[[Any], object]
    explanation: str | Promise = ""
    width: int = 18


@dataclass(frozen=True)
class Sheet:
    """A kind of record as a table; `name` begins the file name.

    `keys` are the first columns, by which a row is known: a table that is too wide for
    one page has them on each.
    """

    name: str
    title: str | Promise
    columns: Sequence[Column]
    keys: Collection[str] = ()

    def chosen(self, keys: Collection[str]) -> Self:
        """The sheet with these columns only, in its own order; all without a choice."""
        columns = [column for column in self.columns if column.key in keys]
        return replace(self, columns=columns) if columns else self

    def printed_on(self, points: int) -> tuple[Paper, int]:
        """What it is printed on, and how many of its columns are on every page."""
        widths = [column.width for column in self.columns]
        paper = paper_for(widths, points)
        known = takewhile(lambda column: column.key in self.keys, self.columns)
        return paper, repeated(paper, widths, len(list(known)), points)


@dataclass(frozen=True)
class Scope:
    """What a file says of itself: filters in words, visibility, rows, moment, sources.

    `by` is the member of staff who took it; nobody else is named. `sources` are asked
    for only when they are written: it costs a query.
    """

    rows: int
    is_public: bool
    address: str
    filters: Sequence[tuple[str, str]] = field(default_factory=list)
    made_at: datetime.datetime = field(default_factory=timezone.now)
    by: str = ""
    sources: Callable[[], Sequence[str]] = list

    @property
    def site(self) -> str:
        """What stands before a path of this site: https://register.example.org."""
        parts = urlsplit(self.address)
        return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""


Block = Sequence[Sequence[Any]]


def blocks(sheet: Sheet, records: Iterable[Any]) -> Iterator[Block]:
    """The columns of the table, some thousands of rows at a time.

    Values are as they are: dates as dates, lists as lists. Of a queryset the rows are
    streamed, in one query where every column is a reading.
    """
    takers = [column.value for column in sheet.columns]
    if not isinstance(records, QuerySet):
        yield from _of_records(takers, iter(records))
        return
    with _reading(records.db):
        readings = [taker for taker in takers if isinstance(taker, Reading)]
        if len(readings) < len(takers):
            yield from _of_records(takers, records.iterator(chunk_size=ROWS_AT_ONCE))
            return
        found = query_of(readings, records).iterator(chunk_size=ROWS_AT_ONCE)
        columns = columns_of(readings)
        steps = _steps(found)
        for rows in _ahead(steps) if _stays_on_server(records.db) else steps:
            yield columns(list(zip(*rows, strict=True)))


def _of_records(
    takers: Sequence[Callable[[Any], object]], records: Iterator[Any]
) -> Iterator[Block]:
    for found in _steps(records):
        yield [list(map(take, found)) for take in takers]


def _steps(found: Iterator[Any]) -> Iterator[list[Any]]:
    while step := list(islice(found, ROWS_AT_ONCE)):
        yield step


def _ahead(steps: Iterator[list[Any]]) -> Iterator[list[Any]]:
    """The same; the database prepares the next steps while one is being written.

    The first is taken here: a connection belongs to the thread that opens cursors.
    """
    step = next(steps, None)
    with ThreadPoolExecutor(max_workers=1) as helper:
        coming = deque(helper.submit(next, steps, None) for _ in range(_AHEAD))
        while step:
            yield step
            step = coming.popleft().result()
            coming.append(helper.submit(next, steps, None))


def _stays_on_server(database: str) -> bool:
    return connections[database].vendor == "postgresql"


@contextmanager
def _reading(database: str) -> Iterator[None]:
    """A cursor that stays on the server lives in a transaction, or all is fetched first.

    SQLite has no such cursor, and its transactions would keep everybody waiting.
    """
    if not _stays_on_server(database):
        yield
        return
    with transaction.atomic(using=database):
        yield


def rows(sheet: Sheet, records: Iterable[Any]) -> Iterator[tuple[Any, ...]]:
    """The same, row by row."""
    for block in blocks(sheet, records):
        yield from zip(*block, strict=True)


def query_of(readings: Sequence[Reading], rows: QuerySet) -> QuerySet:
    """The rows with nothing but what these readings need, as tuples."""
    parts = [part for reading in readings for part in reading.parts()]
    # By numbered names: a list of expressions would drop one that comes twice.
    named = {f"_cell_{number}": part for number, part in enumerate(parts)}
    query: QuerySet = rows.prefetch_related(None).annotate(**named)
    return query.values_list(*named)


def file_name(sheet: Sheet, extension: str) -> str:
    mark = "demo-" if is_demo() else ""
    return f"{mark}{sheet.name}-{timezone.localdate().isoformat()}.{extension}"
