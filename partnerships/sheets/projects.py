from decimal import Decimal

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from common.freshness import is_stale
from common.sheets import Column, Percent, Sheet, read
from communities.models import Community
from communities.sheets import full_name
from partnerships.models import (
    Indicator,
    Meeting,
    Milestone,
    PilotModel,
    ProjectPartner,
    ProjectStage,
    Reading,
    Sector,
)
from partnerships.models.results import share_of_way, whole_percent


def _stages() -> QuerySet:
    return ProjectStage.objects.filter(is_current=True)


PARTNER = read.made(
    lambda partner, role: f"{partner}, {role}",
    read.first(
        read.text("country__name"),
        read.text("group__name"),
        read.text("organisation__name"),
    ),
    read.label("role", ProjectPartner.Role),
)
_INDICATOR = read.made(
    lambda name, unit: f"{name}, {unit}" if unit else name,
    read.text("name"),
    read.text("unit"),
)


def _progress(*numbers: float | None) -> str:
    """«53 %»; the numbers come out of a list, where they have lost their kind."""
    baseline, target, value = (None if n is None else Decimal(str(n)) for n in numbers)
    percent = whole_percent(share_of_way(baseline, target, value))
    return "–" if percent is None else f"{percent} %"


_PROGRESS = read.made(
    _progress,
    read.stored("baseline"),
    read.stored("target"),
    read.one(
        lambda: Reading.objects.order_by("-measured_on", "-pk"),
        "indicator",
        read.stored("value"),
    ),
)


def _share_done(done: int, steps: int) -> Percent | None:
    return Percent.whole(100 * done // steps) if steps else None


# How many milestones are done, and of how many.
MILESTONES = (
    read.number(lambda: Milestone.objects.exclude(done_on=""), "project"),
    read.number(Milestone.objects.all, "project"),
)
_MILESTONES_DONE = read.made(_share_done, *MILESTONES)


def _communities(item: read.Reading) -> read.Reading:
    return read.many(Community.objects.public, "projects", item)


PROJECTS = Sheet(
    name="pilot-projects",
    title=_("Pilot projects"),
    keys=("code", "title"),
    columns=[
        Column(
            "code",
            _("Code"),
            read.code("code"),
            _("Under which the register knows it for good"),
        ),
        Column(
            "title", _("Title"), read.text("title"), _("What the project is called"), 50
        ),
        Column(
            "status",
            _("Status"),
            read.label("current_stage", ProjectStage.Stage),
            _("The stage reached last"),
        ),
        Column(
            "status_since",
            _("Status since"),
            read.one(_stages, "project", read.date("since")),
            _("As exactly as it is known"),
            14,
        ),
        Column(
            "starts_on",
            _("Start"),
            read.date("starts_on"),
            _("As exactly as it is known"),
            12,
        ),
        Column(
            "ends_on",
            _("End"),
            read.date("ends_on"),
            _("As exactly as it is known"),
            12,
        ),
        Column(
            "sectors",
            _("Sectors"),
            read.many(Sector.objects.all, "projects", read.text("name")),
            _("One a line"),
            26,
        ),
        Column(
            "communities",
            _("Communities"),
            _communities(full_name()),
            _("One a line; a place is never more exact than its hromada"),
            36,
        ),
        Column(
            "katottg",
            _("KATOTTG codes"),
            _communities(read.code("code")),
            _("One a line, in the order of the communities"),
            22,
        ),
        Column(
            "regions",
            _("Regions"),
            _communities(read.text("oblast__name")),
            _("One a line, in the order of the communities"),
            24,
        ),
        Column(
            "model",
            _("Typical model"),
            read.one(PilotModel.objects.public, "pk", read.text("title"), key="model"),
            _("Of which it is a copy, where that is public"),
            36,
        ),
        Column(
            "proposed_at",
            _("Proposed at the meeting"),
            read.one(
                Meeting.objects.public, "pk", read.text("title"), key="proposed_at"
            ),
            _("Where that meeting is public"),
            44,
        ),
        Column(
            "proposed_on",
            _("Date of the meeting"),
            read.one(
                Meeting.objects.public, "pk", read.date("held_on"), key="proposed_at"
            ),
            _("As exactly as it is known"),
            14,
        ),
        Column(
            "partners",
            _("Partners"),
            read.many(ProjectPartner.objects.all, "project", PARTNER),
            _("Partner and role; one a line"),
            40,
        ),
        Column(
            "budget", _("Budget"), read.stored("budget"), _("Empty: not stated"), 14
        ),
        Column(
            "currency",
            _("Currency"),
            read.stored("currency"),
            _("ISO 4217 code of the budget's currency"),
            10,
        ),
        Column(
            "indicators",
            _("Indicators"),
            read.many(Indicator.objects.all, "project", _INDICATOR),
            _("Name and unit; one a line. Empty: to be agreed"),
            50,
        ),
        Column(
            "progress",
            _("Progress of the indicators"),
            read.many(Indicator.objects.all, "project", _PROGRESS),
            _(
                "Share of the way from the baseline to the target by the last reading; "
                "one a line, in the order of the indicators. –: not known"
            ),
            14,
        ),
        Column(
            "milestones_done",
            _("Milestones done"),
            _MILESTONES_DONE,
            _("Share of the milestones that are named. Empty: none is named"),
            12,
        ),
        Column(
            "next_step",
            _("Next step"),
            read.text("next_step"),
            _("What has to happen next. Empty: not stated"),
            40,
        ),
        Column(
            "last_confirmed_on",
            _("Last confirmed on"),
            read.date("last_confirmed_on"),
            _("When somebody last said that this still holds"),
            16,
        ),
        Column(
            "stale",
            _("Not confirmed for over 90 days"),
            read.made(is_stale, read.stored("last_confirmed_on")),
            _("Also where nobody has ever confirmed it"),
            16,
        ),
        Column(
            "dream_id",
            _("DREAM identifier"),
            read.code("dream_id"),
            _("In DREAM, the state system of reconstruction projects"),
            28,
        ),
        Column(
            "address",
            _("Address"),
            read.address("partnerships:project-detail", "code"),
            _("The page of the record on this site"),
            40,
        ),
    ],
)
