from typing import Any

from django.utils.translation import gettext_lazy as _

from common.sheets import Column, Sheet


def _membership(community: Any) -> Any:
    """The label of the current stage, where a membership is public."""
    row = community.public_membership
    stages = row.current_stages if row else []
    return stages[0] if stages else None


COMMUNITIES = Sheet(
    name="communities",
    title=_("Communities"),
    columns=[
        Column("katottg", _("KATOTTG code"), lambda c: c.code, width=22),
        Column("name", _("Name"), lambda c: c.full_name, width=40),
        Column(
            "former_names",
            _("Former names"),
            lambda c: c.former_name_list,
            _("One a line"),
            24,
        ),
        Column("centre", _("Centre"), lambda c: c.centre, width=22),
        Column("region", _("Region"), lambda c: c.oblast.name, width=26),
        Column("raion", _("Raion"), lambda c: c.raion and c.raion.name, width=22),
        Column("kind", _("Kind"), lambda c: c.get_kind_display(), width=20),
        Column("population", _("Population"), lambda c: c.population, width=12),
        Column(
            "population_year",
            _("Year of the population figure"),
            lambda c: c.population_year,
            width=12,
        ),
        Column(
            "membership",
            _("Membership in the Association"),
            lambda c: (stage := _membership(c)) and stage.get_stage_display(),
            _("The current stage, where it is published"),
            20,
        ),
        Column(
            "membership_since",
            _("At this stage since"),
            lambda c: (stage := _membership(c)) and stage.since,
            _("As exactly as it is known"),
            16,
        ),
        Column(
            "territory",
            _("Territory status in force"),
            lambda c: [row.get_category_display() for row in c.statuses_in_force],
            _("Of the official lists; one a line"),
            40,
        ),
        Column(
            "projects",
            _("Pilot projects"),
            lambda c: [str(project) for project in c.public_projects],
            _("Published ones; one a line"),
            50,
        ),
        Column("website", _("Website"), lambda c: c.website, width=30),
        Column(
            "address",
            _("Address"),
            lambda c: c.get_absolute_url(),
            _("On this site"),
            48,
        ),
    ],
)
