"""One question to all public records: what is found of each kind, and why.

A kind costs two queries, however many records there are: one that counts no further
than COUNTED, and one for the few records shown, chosen before anything is joined.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet

from common.bilingual import LANGUAGES, Text, current_language
from common.marks import Passage, passage
from common.text import search_key
from partnerships.search_kinds import KINDS, Kind

SHOWN = 5
COUNTED = 1000


@dataclass(frozen=True)
class Hit:
    """A record that was found: where it is, its name, and where the words stand."""

    address: str
    title: Passage
    extracts: list[Passage]
    facts: list[Any]


@dataclass(frozen=True)
class Found:
    """The first records of a kind; `number` stops at COUNTED, then there are more."""

    kind: Kind
    number: int
    hits: list[Hit] = field(default_factory=list)

    @property
    def is_more(self) -> bool:
        return self.number > COUNTED


def words_of(question: str) -> list[str]:
    """The words that are looked for; none in a question of signs only."""
    return search_key(question).split()


def found_of(kind: Kind, question: str) -> QuerySet:
    return kind.rows().filter(kind.query(question))


def search_all(question: str) -> list[Found]:
    """Of each kind that has any: how many there are, and the first."""
    return [found for kind in KINDS if (found := _first(kind, question)).number]


def _first(kind: Kind, question: str) -> Found:
    rows = found_of(kind, question)
    number = rows.order_by()[: COUNTED + 1].count()
    return Found(kind, number, hits_of(kind, rows[:SHOWN], question) if number else [])


def hits_of(kind: Kind, chosen: QuerySet, question: str) -> list[Hit]:
    """What is shown of the chosen rows, a slice of `found_of`."""
    forms = kind.forms(question)
    records = kind.rows().filter(pk__in=chosen.values("pk"))
    return [_hit(kind, record, forms) for record in records]


def _hit(kind: Kind, record: Any, forms: list[list[str]]) -> Hit:
    page = kind.page(record)
    shown = [kind.title(record), kind.also(record)]
    passages = [_passage(text, forms) for text in shown if text]
    missing = [each for each in forms if not any(p.has(each) for p in passages)]
    extra = (p for text in _texts(record) if (p := _passage(text, missing)).places)
    first = next(extra, None) if missing else None
    return Hit(
        address=getattr(page, "get_absolute_url", str)(),
        title=passages[0],
        extracts=[*passages[1:], *filter(None, [first])],
        facts=[fact for fact in kind.facts(record) if fact],
    )


def _passage(text: str, forms: Iterable[list[str]]) -> Passage:
    return passage(text, [form for each in forms for form in each])


def _texts(record: Any) -> Iterable[Text]:
    """All texts in which the record is looked for, those in the reader's language first."""
    names = record._meta.get_field("search_key").sources
    mine = f"_{current_language()}"
    for name in sorted(names, key=lambda name: not name.endswith(mine)):
        ending = name.rpartition("_")[2]
        lang = ending if ending in LANGUAGES else current_language()
        yield Text.make(str(getattr(record, name) or ""), lang=lang, is_fallback=False)
