from django.utils.translation import gettext_lazy as _

from common.sheets import Column, Sheet, read
from communities.sheets import full_name
from partnerships.models import Delegation, Meeting, Sector

MEETINGS = Sheet(
    name="meetings",
    title=_("Meetings"),
    keys=("held_on", "title"),
    columns=[
        Column(
            "held_on",
            _("Date"),
            read.date("held_on"),
            _("As exactly as it is known"),
            14,
        ),
        Column(
            "title",
            _("Title"),
            read.text("title"),
            _("What the meeting is called in the register"),
            50,
        ),
        Column(
            "place",
            _("Place"),
            full_name("community"),
            _("The hromada where it was held, never more exact"),
            28,
        ),
        Column(
            "katottg",
            _("KATOTTG code"),
            read.code("community__code"),
            _("Of the hromada, in the state codifier of places"),
            22,
        ),
        Column(
            "region",
            _("Region"),
            read.text("community__oblast__name"),
            _("In which the hromada lies"),
            24,
        ),
        Column(
            "direction",
            _("Direction"),
            read.label("direction", Meeting.Direction),
            _("Incoming: guests came to us; outgoing: we travelled"),
        ),
        Column(
            "mode",
            _("Mode"),
            read.label("mode", Meeting.Mode),
            _("In person, online or both"),
        ),
        Column(
            "delegations",
            _("Delegations"),
            read.many(Delegation.objects.current, "meetings", read.text("name")),
            _("One a line"),
            36,
        ),
        Column(
            "sectors",
            _("Sectors discussed"),
            read.many(Sector.objects.all, "meetings", read.text("name")),
            _("One a line"),
            26,
        ),
        Column(
            "outcomes",
            _("Outcomes"),
            read.stored("outcome_count"),
            _("How many are recorded"),
            12,
        ),
        Column(
            "purpose", _("Purpose"), read.text("purpose"), _("What it was held for"), 60
        ),
        Column(
            "address",
            _("Address"),
            read.address("partnerships:meeting-detail", "slug"),
            _("The page of the record on this site"),
            40,
        ),
    ],
)
