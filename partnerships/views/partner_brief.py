"""What to take along to a partner: one page of the page of a country or a group."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone

from partnerships.models import MeetingCitation, Outcome, OutcomeCitation
from partnerships.taking_part import Partner
from partnerships.views.partner_parts import Limits
from partnerships.views.partners import PartnerDetail, of_partner
from sources.models import Source

BRIEF = Limits(meetings=3, outcomes=3, projects=4)
SOURCES_SHOWN = 6


class PartnerBrief(PartnerDetail):
    """Where we stand, who came, what is open both ways and what could be taken up."""

    template_name = "partnerships/partner_brief.html"
    address = "partnerships:partner-brief"

    def context(self, request: HttpRequest, partner: Partner) -> dict[str, Any]:
        found = of_partner(partner, BRIEF)
        stated = [citation.source for citation in found["citations"]]
        told = _sources(
            (entry.meeting.pk for entry in found["presences"]),
            [row for _label, rows in found["outcomes"] for row in rows],
        )
        sources = [*dict.fromkeys([*stated, *told])]
        return found | {
            "sources": sources[:SOURCES_SHOWN],
            "has_more_sources": len(sources) > SOURCES_SHOWN,
            "made_on": timezone.localdate(),
            "address": request.build_absolute_uri(),
        }


def _sources(meetings: Iterable[int], outcomes: list[Outcome]) -> list[Source]:
    """Public sources of what the brief shows, the newest first; one query."""
    of_meetings = MeetingCitation.objects.filter(record__in=[*meetings])
    of_outcomes = OutcomeCitation.objects.filter(record__in=[o.pk for o in outcomes])
    cited = Q(pk__in=of_meetings.values("source"))
    cited |= Q(pk__in=of_outcomes.values("source"))
    return list(Source.objects.public().filter(cited))
