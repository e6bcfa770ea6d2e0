from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext_lazy as _
from django.views.generic import DetailView

from common.lists import ListPage
from partnerships.filters.meetings import MeetingFilter
from partnerships.models import (
    Agreement,
    Delegate,
    DelegateCitation,
    Meeting,
    MeetingCitation,
    OutcomeCitation,
    PilotModel,
    Statement,
    StatementCitation,
)
from partnerships.represented import representations
from partnerships.sheets.meetings import MEETINGS
from partnerships.views.meeting_since import partnerships_since, projects_since


class MeetingList(ListPage):
    filterset_class = MeetingFilter
    sheet = MEETINGS
    template_name = "partnerships/meeting_list.html"
    title = _("Meetings")

    def queryset(self) -> QuerySet:
        return Meeting.objects.public().for_list().with_outcome_count()


class MeetingDetail(DetailView):
    """What came out of a meeting, who was there and what it led to."""

    template_name = "partnerships/meeting_detail.html"
    context_object_name = "meeting"

    def get_queryset(self) -> QuerySet:
        return Meeting.objects.public().for_list()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        meeting: Meeting = self.object
        projects = projects_since(meeting)
        return super().get_context_data(
            outcomes=_outcomes(meeting),
            delegations=_delegations(meeting),
            representations=representations(meeting),
            home=meeting.home_attendances.select_related(
                "organisation", "person", "community"
            ),
            citations=_public(MeetingCitation).filter(record=meeting),
            stages=partnerships_since(meeting),
            projects=projects,
            projects_changed=sum(1 for led_to in projects if led_to.now),
            pilot_models=PilotModel.objects.public().filter(proposed_at=meeting),
            agreements=Agreement.objects.public().filter(meeting=meeting).for_list(),
            statements=_statements(meeting),
            photographs=meeting.photographs.public(),
            documents=meeting.documents.public(),
            **kwargs,
        )


def _public(citation: Any) -> QuerySet:
    rows: QuerySet = citation.objects.public().select_related("source")
    return rows


def _outcomes(meeting: Meeting) -> QuerySet:
    return (
        meeting.outcomes.for_list()
        .with_overdue()
        .order_by("-strength", "number", "pk")
        .prefetch_related(Prefetch("citations", _public(OutcomeCitation)))
    )


def _delegations(meeting: Meeting) -> QuerySet:
    delegates = Delegate.objects.select_related(
        "country", "organisation", "person"
    ).prefetch_related(Prefetch("citations", _public(DelegateCitation)))
    return (
        meeting.delegations.current()
        .for_list()
        .prefetch_related(Prefetch("delegates", delegates))
    )


def _statements(meeting: Meeting) -> QuerySet:
    return (
        Statement.objects.public()
        .filter(meeting=meeting)
        .select_related("person", "organisation")
        .prefetch_related(Prefetch("citations", _public(StatementCitation)))
    )
