"""The components of the pages with the data of this database, in both schemes."""

import contextlib
import copy
from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib.admin.views.decorators import staff_member_required
from django.db.models import Count, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.template.response import TemplateResponse
from django.urls import NoReverseMatch, get_resolver, resolve, reverse

from common.demo import SENTENCE
from common.palette import (
    ENOUGH_FOR_MARKS,
    ENOUGH_FOR_TEXT,
    MARK_ON,
    SCHEMES,
    TEXT_ON,
    contrast,
    palette,
    scheme_css,
)
from common.specimens import Listening
from communities.models import Community, ConditionState, MembershipStage
from partnerships.models import (
    Agreement,
    AgreementStage,
    CountryGroup,
    Meeting,
    Outcome,
    PartnershipStage,
    PilotModel,
    PilotProject,
    ProjectStage,
)
from partnerships.standing import partner_countries

# So that one list shows its filters in force.
FILTERED = {"partnerships:meeting-list": "search=а"}
# What no page of a healthy site shows.
APART: dict[str, dict[str, Any]] = {
    "way_on": {},
    "demo_banner": {"sentence": SENTENCE},
}


@staff_member_required
def styleguide(request: HttpRequest) -> HttpResponse:
    """Every component as the pages show it now; nothing of it is invented here."""
    listening = Listening()
    for address in _addresses():
        _listen(listening, request, *address)
    for name, context in APART.items():
        listening.listen(f"components/{name}.html", context, request)
    context = {
        "components": listening.components.values(),
        "schemes": SCHEMES,
        "statuses": _statuses(),
        "tokens": palette()["light"],
        "contrasts": [
            *_contrasts(TEXT_ON, ENOUGH_FOR_TEXT),
            *_contrasts(MARK_ON, ENOUGH_FOR_MARKS),
        ],
    }
    return TemplateResponse(request, "partnerships/styleguide.html", context)


@staff_member_required
def styleguide_schemes(request: HttpRequest) -> HttpResponse:
    return HttpResponse(scheme_css(), content_type="text/css; charset=utf-8")


def _addresses() -> Iterator[tuple[str, str]]:
    for name in _page_names(get_resolver(), ()):
        with contextlib.suppress(NoReverseMatch):
            yield reverse(name), FILTERED.get(name, "")
    for rows in _fullest():
        for record in rows[:3]:
            yield record.get_absolute_url(), ""


def _page_names(resolver: Any, above: tuple[str, ...]) -> Iterator[str]:
    """The names of the public addresses, so that a new page is heard by itself."""
    for pattern in resolver.url_patterns:
        namespace = getattr(pattern, "namespace", None)
        if hasattr(pattern, "url_patterns"):
            yield from _page_names(pattern, (*above, namespace) if namespace else above)
        elif above and above[0] != "admin":
            yield ":".join([*above, pattern.name])


def _fullest() -> list[Any]:
    """Public records of each kind that has a page, those with most parts first."""

    def by_parts(rows: QuerySet, parts: str) -> QuerySet:
        found: QuerySet = rows.annotate(parts_found=Count(parts, distinct=True))
        return found.order_by("-parts_found", "pk")

    return [
        by_parts(Meeting.objects.public(), "delegations__delegates"),
        by_parts(Meeting.objects.public(), "outcomes"),
        by_parts(Meeting.objects.public(), "partnership_stages"),
        by_parts(partner_countries(), "project_parts"),
        by_parts(CountryGroup.objects.public(), "delegations"),
        by_parts(PilotProject.objects.public(), "indicators__readings"),
        PilotProject.objects.public().filter(
            starts_on__regex=r"^[0-9]{4}(-[0-9]{2})?$"
        ),
        by_parts(PilotModel.objects.public(), "projects"),
        by_parts(Agreement.objects.public(), "stages"),
        by_parts(Community.objects.public(), "condition_states"),
        by_parts(Community.objects.public(), "membership__stages"),
        [d for m in Meeting.objects.public()[:3] for d in m.delegations.current()],
    ]


def _listen(
    listening: Listening, request: HttpRequest, address: str, query: str
) -> None:
    asked = copy.copy(request)
    asked.path = asked.path_info = address
    asked.GET = QueryDict(query)
    asked.META = {**request.META, "QUERY_STRING": query}
    match = resolve(address)
    try:
        response = match.func(asked, *match.args, **match.kwargs)
    except Http404:
        return
    if isinstance(response, TemplateResponse):
        names = response.template_name
        page = names if isinstance(names, str) else next(iter(names))  # type: ignore[arg-type]
        listening.listen(page, response.context_data or {}, asked)


def _statuses() -> list[tuple[Any, str, Iterable[Any]]]:
    """The kinds of badges with their names and values, as `badge` takes them."""
    named = [
        (Outcome, "outcome", Outcome._meta.get_field("status").choices or []),
        (ProjectStage, "project", ProjectStage.Stage.choices),
        (PartnershipStage, "partnership", PartnershipStage.Stage.choices),
        (AgreementStage, "agreement", AgreementStage.Stage.choices),
        (MembershipStage, "membership", MembershipStage.Stage.choices),
        (ConditionState, "condition", ConditionState.State.choices),
    ]
    return [(model._meta.verbose_name, kind, values) for model, kind, values in named]


def _contrasts(
    pairs: Iterable[tuple[str, str]], enough: float
) -> Iterator[dict[str, Any]]:
    for one, other in pairs:
        found = [contrast(palette()[s][one], palette()[s][other]) for s in SCHEMES]
        yield {"one": one, "other": other, "enough": enough, "ratios": found}
