"""The kinds of public records that one search looks through, in the order shown."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from common.bilingual import Text
from common.models import in_search_key
from common.text import search_key, stem
from communities.models import Community
from communities.town_names import beginnings, town_query, town_words
from partnerships.appearances import (
    OF_ORGANISATIONS,
    OF_PERSONS,
    Way,
    appearance,
    statement_page,
    statements,
    with_appearances,
)
from partnerships.models import (
    Agreement,
    Country,
    CountryGroup,
    Delegation,
    Meeting,
    Organisation,
    Outcome,
    Person,
    PilotModel,
    PilotProject,
    Statement,
)
from partnerships.places import in_text_or_place
from partnerships.standing import named
from sources.models import Source


def _words(question: str) -> list[list[str]]:
    return [[word, stem(word)] for word in search_key(question).split()]


def _towns(question: str) -> list[list[str]]:
    return [beginnings(word) for word in town_words(question)]


def _words_or_towns(question: str) -> list[list[str]]:
    return [*_words(question), *_towns(question)]


@dataclass(frozen=True)
class Kind:
    """Public records of a kind: how they are found, named and led to.

    `listed` names the list that finds the same records by ?search=; without one they
    are paged on the page of the search itself.
    """

    code: str
    heading: str | Promise
    model: type[Model]
    # The public ones of some rows, in the order shown, with what a hit shows of them.
    rows: Callable[[Any], QuerySet]
    title: Callable[[Any], Any]
    listed: str = ""
    also: Callable[[Any], Any] = lambda record: ""
    facts: Callable[[Any], list[Any]] = lambda record: []
    page: Callable[[Any], Any] = lambda record: record
    query: Callable[[str], Q] = in_search_key
    # What each word of the question may look like in the texts of a record.
    forms: Callable[[str], list[list[str]]] = _words


def _stage(record: Any) -> list[Any]:
    if not record.current_stage:
        return []
    stages = type(record).stages.rel.related_model.Stage
    return [stages(record.current_stage).label]


def _source_title(source: Source) -> Text:
    """A title is in the language of the source and is not translated."""
    if not source.title:
        return source.publisher
    return Text.make(source.title, lang=source.language, is_fallback=False)


def _who(
    code: str, heading: Promise, model: type[Person | Organisation], ways: list[Way]
) -> Kind:
    return Kind(
        code,
        heading,
        model,
        lambda rows: with_appearances(rows.public().by_name(), ways),
        title=lambda who: who.name,
        facts=lambda who: appearance(who, ways)[1],
        page=lambda who: appearance(who, ways)[0],
    )


KINDS = [
    Kind(
        "meetings",
        _("Meetings"),
        Meeting,
        lambda rows: rows.public().select_related("community"),
        title=lambda m: m.title,
        listed="partnerships:meeting-list",
        also=lambda m: m.community and m.community.full_name,
        facts=lambda m: [m.held_on],
        query=in_text_or_place,
        forms=_words_or_towns,
    ),
    Kind(
        "outcomes",
        _("Outcomes"),
        Outcome,
        lambda rows: (
            rows.public()
            .select_related("meeting")
            .order_by("-meeting__held_on", "-strength", "number", "pk")
        ),
        title=lambda o: o.text,
        listed="partnerships:outcome-list",
        facts=lambda o: [
            o.get_strength_display(),
            o.get_status_display(),
            o.meeting.held_on,
            o.meeting.title,
        ],
    ),
    Kind(
        "countries",
        _("Partners: countries"),
        Country,
        lambda rows: named(rows.public()).by_name(),
        title=lambda c: c.name,
        listed="partnerships:partner-list",
        facts=lambda c: [c.code],
    ),
    Kind(
        "groups",
        _("Partners: groups of countries"),
        CountryGroup,
        lambda rows: rows.public().by_name(),
        title=lambda g: g.name,
        facts=lambda g: [g.code],
    ),
    _who("organisations", _("Organisations"), Organisation, OF_ORGANISATIONS),
    _who("persons", _("Persons"), Person, OF_PERSONS),
    Kind(
        "delegations",
        _("Delegations"),
        Delegation,
        lambda rows: rows.public().by_name().select_related("group"),
        title=lambda d: d.name,
        listed="partnerships:delegation-list",
        facts=lambda d: [d.group and d.group.code],
    ),
    Kind(
        "projects",
        _("Pilot projects"),
        PilotProject,
        lambda rows: rows.public().with_stage(),
        title=lambda p: p.title,
        listed="partnerships:project-list",
        facts=_stage,
    ),
    Kind(
        "models",
        _("Typical models"),
        PilotModel,
        lambda rows: rows.public().by_name(),
        title=lambda m: m.title,
        listed="partnerships:model-list",
    ),
    Kind(
        "agreements",
        _("Agreements"),
        Agreement,
        lambda rows: rows.public().with_stage(),
        title=lambda a: a.title,
        listed="partnerships:agreement-list",
        facts=lambda a: [a.get_kind_display(), *_stage(a), a.signed_on],
    ),
    Kind(
        "communities",
        _("Communities"),
        Community,
        lambda rows: rows.public().by_name().for_list(),
        title=lambda c: c.full_name,
        listed="communities:community-list",
        facts=lambda c: [c.oblast.name],
        query=town_query,
        forms=_towns,
    ),
    Kind(
        "statements",
        _("Statements"),
        Statement,
        statements,
        title=lambda s: s.text,
        also=lambda s: s.title,
        facts=lambda s: [s.person and s.person.name, s.said_on],
        page=statement_page,
    ),
    Kind(
        "sources",
        _("Sources"),
        Source,
        lambda rows: rows.public(),
        title=_source_title,
        listed="sources:source-list",
        also=lambda s: s.publisher if s.title else "",
        facts=lambda s: [s.published_on],
    ),
]
