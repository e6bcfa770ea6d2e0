from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from common.sheets import Column, Sheet, read
from partnerships.models import (
    CountryGroup,
    CountryGroupMembership,
    Meeting,
    PartnershipStage,
)


def _groups_today() -> QuerySet:
    return CountryGroupMembership.objects.on().order_by("group__code")


def _shared_with(own: str | None, group: str | None) -> str:
    """The group whose partnership speaks for the country; empty where it has its own."""
    return "" if own else group or ""


def _title(meeting: Meeting | None) -> str | None:
    return meeting.title if meeting else None


PARTNERS = Sheet(
    name="partners",
    title=_("Partners"),
    columns=[
        Column(
            "country",
            _("Country"),
            read.text("name"),
            _("By its name in Unicode CLDR"),
            24,
        ),
        Column(
            "code",
            _("ISO code"),
            read.stored("code"),
            _("Two letters of ISO 3166-1"),
            10,
        ),
        Column(
            "groups",
            _("Groups"),
            read.many(_groups_today, "country", read.text("group__name")),
            _("That it belongs to today, one a line"),
            32,
        ),
        Column(
            "stage",
            _("Stage of the partnership"),
            read.label("standing", PartnershipStage.Stage),
            _("Its own, or that of the group in the next column"),
            24,
        ),
        Column(
            "as_part_of",
            _("As part of"),
            read.made(
                _shared_with,
                read.stored("own_standing"),
                read.one(
                    CountryGroup.objects.all,
                    "pk",
                    read.text("name"),
                    key="standing_group",
                ),
            ),
            _("The group whose partnership this is; empty where it is its own"),
            32,
        ),
        Column(
            "last_meeting_on",
            _("Date of the last meeting"),
            read.date("last_met_on"),
            _("The last public meeting where it was represented"),
            14,
        ),
        Column(
            "last_meeting",
            _("Last meeting"),
            read.made(_title, read.stored("last_meeting")),
            _("The meeting of that date"),
            50,
        ),
        Column(
            "times",
            _("Times represented"),
            read.stored("represented_times"),
            _("At public meetings; who was only invited or announced does not count"),
            14,
        ),
        Column(
            "open_outcomes",
            _("Open outcomes"),
            read.stored("open_outcomes"),
            _("Of the meetings where it was represented"),
            14,
        ),
        Column(
            "projects",
            _("Pilot projects"),
            read.stored("project_count"),
            _("In which it has a part; an invitation alone does not count"),
            14,
        ),
        Column(
            "address",
            _("Address"),
            read.address("partnerships:partner-detail", "code"),
            _("The page of the record on this site"),
            40,
        ),
    ],
)
