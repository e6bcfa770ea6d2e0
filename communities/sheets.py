from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from common.sheets import Column, Sheet, read
from communities.models import (
    Community,
    MembershipStage,
    TerritoryStatus,
    public_projects,
)


def full_name(path: str = "") -> read.Reading:
    """«Харківська міська громада» of the community at the end of the path."""
    start = f"{path}__" if path else ""
    names = (read.stored(f"{start}{part}") for part in ("kind", "name_uk", "name_en"))
    return read.made(_full_name, *names)


def _full_name(kind: str | None, name_uk: str, name_en: str) -> str:
    return "" if kind is None else Community.full_name_of(kind, name_uk, name_en)


def _centre(name_uk: str) -> str:
    return Community(centre_uk=name_uk).centre


def _former(names: str) -> list[str]:
    return Community(former_names=names).former_name_list


def _stages() -> QuerySet:
    """The current stage of each membership that is public."""
    return MembershipStage.objects.public().filter(is_current=True)


def _statuses() -> QuerySet:
    return TerritoryStatus.objects.public().in_force()


COMMUNITIES = Sheet(
    name="communities",
    title=_("Communities"),
    keys=("katottg", "name"),
    columns=[
        Column(
            "katottg",
            _("KATOTTG code"),
            read.code("code"),
            _("In the state codifier of places"),
            22,
        ),
        Column(
            "name",
            _("Name"),
            full_name(),
            _("The whole official name of the hromada"),
            40,
        ),
        Column(
            "former_names",
            _("Former names"),
            read.made(_former, read.stored("former_names")),
            _("One a line"),
            24,
        ),
        Column(
            "centre",
            _("Centre"),
            read.made(_centre, read.stored("centre_uk")),
            _("The town or village that the hromada is run from"),
            22,
        ),
        Column(
            "region",
            _("Region"),
            read.text("oblast__name"),
            _("In which the hromada lies"),
            26,
        ),
        Column(
            "raion",
            _("Raion"),
            read.text("raion__name"),
            _("In which the hromada lies"),
            22,
        ),
        Column(
            "kind",
            _("Kind"),
            read.label("kind", Community.Kind),
            _("Urban, settlement or rural, by its centre"),
            20,
        ),
        Column(
            "population",
            _("Population"),
            read.stored("population"),
            _("People, by the figure of the year in the next column"),
            12,
        ),
        Column(
            "population_year",
            _("Year of the population figure"),
            read.stored("population_year"),
            _("Empty: no figure is stated"),
            12,
        ),
        Column(
            "membership",
            _("Membership in the Association"),
            read.one(
                _stages,
                "membership__community",
                read.label("stage", MembershipStage.Stage),
            ),
            _("The current stage, where it is published"),
            20,
        ),
        Column(
            "membership_since",
            _("At this stage since"),
            read.one(_stages, "membership__community", read.date("since")),
            _("As exactly as it is known"),
            16,
        ),
        Column(
            "territory",
            _("Territory status in force"),
            read.many(
                _statuses, "community", read.label("category", TerritoryStatus.Category)
            ),
            _("Of the official lists; one a line"),
            40,
        ),
        Column(
            "projects",
            _("Pilot projects"),
            read.many(public_projects, "communities", read.text("title")),
            _("Published ones; one a line"),
            50,
        ),
        Column(
            "website",
            _("Website"),
            read.stored("website"),
            _("Of the hromada's council"),
            30,
        ),
        Column(
            "address",
            _("Address"),
            read.address("partnerships:community-detail", "code"),
            _("The page of the record on this site"),
            48,
        ),
    ],
)
