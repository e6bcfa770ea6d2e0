from django.utils.translation import gettext_lazy as _

from common.sheets import Address, Column, Sheet, read
from partnerships.models import Outcome, Sector
from partnerships.models.outcomes import OutcomeStatus


def _page(meeting: str, number: int) -> Address:
    """The line of the outcome on the page of its meeting."""
    return Address(f"{meeting}#outcome-{number}")


# The person first, then the organisation, as far as either is named.
ANSWERS = read.made(
    lambda *named: tuple(filter(None, named)),
    read.text("responsible_person__name"),
    read.text("responsible_organisation__name"),
)


OUTCOMES = Sheet(
    name="outcomes",
    title=_("Outcomes"),
    keys=("met_on", "meeting", "number"),
    columns=[
        Column(
            "met_on",
            _("Date of the meeting"),
            read.date("meeting__held_on"),
            _("As exactly as it is known"),
            14,
        ),
        Column(
            "meeting",
            _("Meeting"),
            read.text("meeting__title"),
            _("Of which it came out"),
            50,
        ),
        Column(
            "number", _("No."), read.stored("number"), _("Within the meeting"), width=6
        ),
        Column(
            "text",
            _("Outcome"),
            read.text("text"),
            _("What was voiced, agreed or promised"),
            60,
        ),
        Column(
            "strength",
            _("Strength"),
            read.label("strength", Outcome.Strength),
            _("From an idea voiced to a document signed"),
            24,
        ),
        Column(
            "whose",
            _("Whose"),
            read.label("direction", Outcome.Direction),
            _("Who committed"),
        ),
        Column(
            "responsible",
            _("Who answers"),
            ANSWERS,
            _("One a line. Empty: not stated"),
            40,
        ),
        Column(
            "due_on", _("Due"), read.date("due_on"), _("As exactly as it is known"), 12
        ),
        Column(
            "state",
            _("State now"),
            read.label("status", OutcomeStatus),
            _("Open, done or dropped"),
            14,
        ),
        Column(
            "overdue",
            _("Overdue"),
            read.stored("is_overdue"),
            _("Open, and the due date has wholly passed"),
            12,
        ),
        Column(
            "done_on",
            _("Done on"),
            read.date("done_on"),
            _("Empty: not done, or the day is not stated"),
            12,
        ),
        Column(
            "evidence",
            _("Evidence"),
            read.stored("evidence"),
            _("What shows that it is done"),
            40,
        ),
        Column(
            "dropped_reason",
            _("Reason for dropping"),
            read.stored("dropped_reason"),
            _("Only of what was dropped"),
            40,
        ),
        Column(
            "sectors",
            _("Sectors"),
            read.many(Sector.objects.all, "outcomes", read.text("name")),
            _("One a line"),
            26,
        ),
        Column(
            "address",
            _("Address"),
            read.made(
                _page,
                read.address("partnerships:meeting-detail", "meeting__slug"),
                read.stored("number"),
            ),
            _("The page of the record on this site"),
            48,
        ),
    ],
)
