"""One question to all public records: what is found of each kind, and why.

A kind costs two queries, however many records there are: one goes through its search
keys once and notes which are found, COUNTED at most; the other reads the few shown.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
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
    hits: list[Hit]

    @property
    def is_more(self) -> bool:
        return self.number > COUNTED


def words_of(question: str) -> list[str]:
    """The words that are looked for; none in a question of signs only."""
    return search_key(question).split()


def found_of(kind: Kind, question: str) -> QuerySet:
    """The keys of all public records of the kind that are found, in their order.

    The words stand before the rule of what is public, which may cost more to ask.
    """
    matching = kind.model._default_manager.filter(kind.query(question))
    return kind.rows(matching).values_list("pk", flat=True)


def search_all(question: str) -> list[Found]:
    """Of each kind that has any: how many there are, and the first."""
    return [found for kind in KINDS if (found := _first(kind, question)).number]


def _first(kind: Kind, question: str) -> Found:
    keys = list(found_of(kind, question)[: COUNTED + 1])
    return Found(kind, len(keys), hits_of(kind, keys[:SHOWN], question))


def hits_of(kind: Kind, keys: Sequence[Any], question: str) -> list[Hit]:
    """What is shown of the records that have these keys."""
    if not keys:
        return []
    forms = kind.forms(question)
    records = kind.rows(kind.model._default_manager.filter(pk__in=keys))
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
