from typing import Any

from django.utils.translation import gettext_lazy as _

from common.sheets import Address, Column, Sheet


def _shared_with(country: Any) -> str:
    """The group whose partnership speaks for the country; empty where it has its own."""
    if country.own_standing:
        return ""
    groups = {row.group_id: str(row.group.name) for row in country.current_groups}
    return groups.get(country.standing_group, "")


PARTNERS = Sheet(
    name="partners",
    title=_("Partners"),
    columns=[
        Column(
            "country",
            _("Country"),
            lambda c: c.name,
            _("By its name in Unicode CLDR"),
            24,
        ),
        Column(
            "code", _("ISO code"), lambda c: c.code, _("Two letters of ISO 3166-1"), 10
        ),
        Column(
            "groups",
            _("Groups"),
            lambda c: [row.group.name for row in c.current_groups],
            _("That it belongs to today, one a line"),
            32,
        ),
        Column(
            "stage",
            _("Stage of the partnership"),
            lambda c: c.standing and c.standing.label,
            _("Its own, or that of the group in the next column"),
            24,
        ),
        Column(
            "as_part_of",
            _("As part of"),
            _shared_with,
            _("The group whose partnership this is; empty where it is its own"),
            32,
        ),
        Column(
            "last_meeting_on",
            _("Date of the last meeting"),
            lambda c: c.last_meeting and c.last_meeting.held_on,
            _("The last public meeting where it was represented"),
            14,
        ),
        Column(
            "last_meeting",
            _("Last meeting"),
            lambda c: c.last_meeting and c.last_meeting.title,
            _("The meeting of that date"),
            50,
        ),
        Column(
            "times",
            _("Times represented"),
            lambda c: c.represented_times,
            _("At public meetings; who was only invited or announced does not count"),
            14,
        ),
        Column(
            "open_outcomes",
            _("Open outcomes"),
            lambda c: c.open_outcomes,
            _("Of the meetings where it was represented"),
            14,
        ),
        Column(
            "projects",
            _("Pilot projects"),
            lambda c: c.project_count,
            _("In which it has a part; an invitation alone does not count"),
            14,
        ),
        Column(
            "address",
            _("Address"),
            lambda c: Address(c.get_absolute_url()),
            _("The page of the record on this site"),
            40,
        ),
    ],
)
