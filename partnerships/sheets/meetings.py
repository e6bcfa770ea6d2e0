from django.utils.translation import gettext_lazy as _

from common.sheets import Column, Sheet

MEETINGS = Sheet(
    name="meetings",
    title=_("Meetings"),
    columns=[
        Column(
            "held_on",
            _("Date"),
            lambda m: m.held_on,
            _("As exactly as it is known"),
            14,
        ),
        Column("title", _("Title"), lambda m: m.title, width=50),
        Column(
            "place",
            _("Place"),
            lambda m: m.community and m.community.full_name,
            width=28,
        ),
        Column(
            "katottg",
            _("KATOTTG code"),
            lambda m: m.community and m.community.code,
            width=22,
        ),
        Column(
            "region",
            _("Region"),
            lambda m: m.community and m.community.oblast.name,
            width=24,
        ),
        Column("direction", _("Direction"), lambda m: m.get_direction_display()),
        Column("mode", _("Mode"), lambda m: m.get_mode_display()),
        Column(
            "delegations",
            _("Delegations"),
            lambda m: [d.name for d in m.delegations.all()],
            _("One a line"),
            36,
        ),
        Column(
            "sectors",
            _("Sectors discussed"),
            lambda m: [s.name for s in m.sectors.all()],
            _("One a line"),
            26,
        ),
        Column(
            "outcomes",
            _("Outcomes"),
            lambda m: m.outcome_count,
            _("How many are recorded"),
            12,
        ),
        Column("purpose", _("Purpose"), lambda m: m.purpose, width=60),
        Column(
            "address",
            _("Address"),
            lambda m: m.get_absolute_url(),
            _("On this site"),
            40,
        ),
    ],
)
