from typing import Any

from django.utils.translation import gettext_lazy as _

from common.sheets import Column, Sheet


def _stage(project: Any) -> Any:
    return project.current_stages[0] if project.current_stages else None


def _indicators(project: Any) -> list[str]:
    return [
        f"{indicator.name}, {indicator.unit}" if indicator.unit else indicator.name
        for indicator in project.indicators.all()
    ]


PROJECTS = Sheet(
    name="pilot-projects",
    title=_("Pilot projects"),
    columns=[
        Column("code", _("Code"), lambda p: p.code),
        Column("title", _("Title"), lambda p: p.title, width=50),
        Column(
            "status",
            _("Status"),
            lambda p: (stage := _stage(p)) and stage.get_stage_display(),
        ),
        Column(
            "status_since",
            _("Status since"),
            lambda p: (stage := _stage(p)) and stage.since,
            _("As exactly as it is known"),
            14,
        ),
        Column(
            "starts_on",
            _("Start"),
            lambda p: p.starts_on,
            _("As exactly as it is known"),
            12,
        ),
        Column(
            "ends_on",
            _("End"),
            lambda p: p.ends_on,
            _("As exactly as it is known"),
            12,
        ),
        Column(
            "sectors",
            _("Sectors"),
            lambda p: [sector.name for sector in p.sectors.all()],
            _("One a line"),
            26,
        ),
        Column(
            "communities",
            _("Communities"),
            lambda p: [community.full_name for community in p.communities.all()],
            _("One a line; a place is never more exact than its hromada"),
            36,
        ),
        Column(
            "katottg",
            _("KATOTTG codes"),
            lambda p: [community.code for community in p.communities.all()],
            _("One a line, in the order of the communities"),
            22,
        ),
        Column(
            "regions",
            _("Regions"),
            lambda p: [community.oblast.name for community in p.communities.all()],
            _("One a line, in the order of the communities"),
            24,
        ),
        Column(
            "model", _("Typical model"), lambda p: p.model and p.model.title, width=36
        ),
        Column(
            "proposed_at",
            _("Proposed at the meeting"),
            lambda p: p.proposed_at and p.proposed_at.title,
            width=44,
        ),
        Column(
            "proposed_on",
            _("Date of the meeting"),
            lambda p: p.proposed_at and p.proposed_at.held_on,
            width=14,
        ),
        Column(
            "partners",
            _("Partners"),
            lambda p: [str(partner) for partner in p.partners.all()],
            _("Partner and role; one a line"),
            40,
        ),
        Column("budget", _("Budget"), lambda p: p.budget, _("Empty: not stated"), 14),
        Column("currency", _("Currency"), lambda p: p.currency, width=10),
        Column(
            "indicators",
            _("Indicators"),
            _indicators,
            _("Name and unit; one a line. Empty: to be agreed"),
            50,
        ),
        Column("next_step", _("Next step"), lambda p: p.next_step, width=40),
        Column(
            "last_confirmed_on",
            _("Last confirmed on"),
            lambda p: p.last_confirmed_on,
            width=16,
        ),
        Column(
            "stale",
            _("Not confirmed for over 90 days"),
            lambda p: p.is_stale(),
            width=16,
        ),
        Column("dream_id", _("DREAM identifier"), lambda p: p.dream_id, width=28),
        Column(
            "address",
            _("Address"),
            lambda p: p.get_absolute_url(),
            _("On this site"),
            40,
        ),
    ],
)
