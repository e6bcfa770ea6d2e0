from collections.abc import Sequence
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from common.books import Field, Page, Table
from partnerships.models import (
    CountryGroupMembership,
    Meeting,
    Outcome,
    Partnership,
    PartnershipStage,
    PilotProject,
)
from partnerships.reporting.choice import Choice
from partnerships.reporting.columns import (
    at,
    commitments,
    counted,
    meetings,
    partners_column,
    projects,
    sectors_column,
)
from partnerships.reporting.report import Report, label_of
from partnerships.standing import partner_countries

REACHED = "●"


class PartnershipStatus(Report):
    """Where we stand with every partner country."""

    name = "partnership-status"
    title = _("Partnership status")
    sentence = _(
        "where we stand with each partner country, when we last met, what is open and "
        "which pilot projects it takes part in"
    )
    order = 10
    period = _(
        "meetings held in it, the commitments made there, and projects under way in it; "
        "the stage of a partnership is that of today"
    )
    subject = Partnership
    cites = (Meeting, PilotProject)

    def pages(self, choice: Choice) -> Sequence[Page]:
        return [
            _overview(choice),
            Page(
                _("Partners"),
                _(
                    "Each country with the stage of its own partnership or of that of "
                    "its group; numbers are of the meetings and projects of this report."
                ),
                [_partners(choice)],
            ),
            Page(
                _("Meetings"), _("Meetings held, the newest first."), [meetings(choice)]
            ),
            Page(
                _("Open commitments"),
                _("What was agreed at these meetings and is not done yet."),
                [
                    commitments(
                        choice,
                        choice.rows(Outcome).open(),
                        gettext("No open commitment in this choice."),
                    )
                ],
            ),
            Page(
                _("Pilot projects"),
                _("Projects under way or proposed, and who takes part."),
                [
                    projects(
                        choice,
                        [sectors_column(), partners_column()],
                    )
                ],
            ),
        ]


def _overview(choice: Choice) -> Page:
    rows = _countries(choice)
    numbers: dict[str, int] = {}
    for standing in rows.values_list("standing", flat=True):
        numbers[standing or "none"] = numbers.get(standing or "none", 0) + 1
    table = counted(
        gettext("Partner countries by stage"),
        gettext("Stage"),
        gettext("Countries"),
        PartnershipStage.Stage.choices,
        numbers,
    )
    return Page(
        _("Overview"),
        _("Partner countries by the stage of the partnership."),
        [table],
        False,
    )


def _countries(choice: Choice) -> QuerySet:
    rows = partner_countries(rows=choice.rows)
    return rows.filter(pk=choice.country.pk) if choice.country else rows


def _partners(choice: Choice) -> Table:
    today = CountryGroupMembership.objects.on().select_related("group")
    rows = _countries(choice).prefetch_related(
        Prefetch("group_memberships", today, to_attr="current_groups")
    )
    stages = [
        Field(
            f"is_{stage}",
            capfirst(str(label)),
            at(stage, lambda c, stage: REACHED if c.standing == stage else ""),
            width=5,
            kind="mark",
            group=gettext("Stage reached"),
        )
        for stage, label in PartnershipStage.Stage.choices
    ]
    return Table(
        [
            Field("country", gettext("Country"), choice.link, width=20),
            Field("stage", gettext("Stage"), _stage, width=15),
            *stages,
            Field("as_part_of", gettext("As part of"), _shared_with, width=18),
            Field("met_on", gettext("Last met on"), _last_met_on, width=12),
            Field("met", gettext("Last meeting"), _last_meeting, width=34),
            Field(
                "times",
                gettext("Meetings attended"),
                lambda c: c.represented_times,
                width=10,
            ),
            Field(
                "open", gettext("Open commitments"), lambda c: c.open_outcomes, width=15
            ),
            Field(
                "projects",
                gettext("Pilot projects"),
                lambda c: c.project_count,
                width=11,
            ),
        ],
        rows,
        empty=gettext("No partner in this choice."),
    )


def _stage(country: Any) -> str:
    return label_of(PartnershipStage.Stage, country.standing)


def _shared_with(country: Any) -> str:
    """The group whose partnership speaks for the country; empty where it has its own."""
    if country.own_standing:
        return ""
    groups = {row.group_id: str(row.group.name) for row in country.current_groups}
    return groups.get(country.standing_group, "")


def _last_met_on(country: Any) -> Any:
    return country.last_meeting and country.last_meeting.held_on


def _last_meeting(country: Any) -> Any:
    return country.last_meeting and country.last_meeting.title
