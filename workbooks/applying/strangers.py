"""Rows of a returned form that are not of the community that was asked."""

from collections.abc import Callable, Iterable
from typing import Any

from django.db.models import prefetch_related_objects
from django.utils.translation import gettext

from communities.models import Community, ConditionState
from partnerships.models import Organisation, Post, Reading
from workbooks.applying.gathering import Gathered
from workbooks.comparing import Outcome
from workbooks.forms import forms_of
from workbooks.models import RowKind

# The communities of a record, by their keys; None where it belongs to none.
_COMMUNITIES: dict[Any, Callable[[Any], set[Any]]] = {
    ConditionState: lambda state: {state.community_id},
    Organisation: lambda organisation: {organisation.community_id},
    Post: lambda post: {post.organisation.community_id},
    Reading: lambda reading: {
        c.pk for c in reading.indicator.project.communities.all()
    },
}


def note_strangers(gathered: Gathered) -> None:
    """Note rows of another community: a grey cell of a form can be overwritten.

    A few queries for any number of forms and rows.
    """
    forms = forms_of(form for file in gathered.files for form in file.forms)
    parts = [part for part in gathered.parts if {*part.file.forms} & {*forms}]
    readings = [o.record for p in parts for o in _good(p.outcomes) if _is_reading(o)]
    prefetch_related_objects(readings, "indicator__project__communities")
    for part in parts:
        asked = {forms[r].community for r in part.file.forms if r in forms}
        for outcome in _good(part.outcomes):
            if not _communities(outcome.record) & {None, *(c.pk for c in asked)}:
                outcome.notes.append(("", _sentence(asked)))


def _good(outcomes: Iterable[Outcome]) -> list[Outcome]:
    return [outcome for outcome in outcomes if outcome.kind != RowKind.ERROR]


def _is_reading(outcome: Outcome) -> bool:
    return isinstance(outcome.record, Reading)


def _communities(record: Any) -> set[Any]:
    of = _COMMUNITIES.get(type(record))
    return of(record) if of else {None}


def _sentence(asked: Iterable[Community]) -> str:
    names = ", ".join(sorted(map(str, asked)))
    return gettext(
        "This form was sent to %(community)s, and the row is of another community."
    ) % {"community": names}
