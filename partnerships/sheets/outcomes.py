from typing import Any

from django.utils.translation import gettext_lazy as _

from common.sheets import Column, Sheet


def _answers(outcome: Any) -> list[Any]:
    """The person first, then the organisation, as far as either is named."""
    named = (outcome.responsible_person, outcome.responsible_organisation)
    return [who.name for who in named if who]


OUTCOMES = Sheet(
    name="outcomes",
    title=_("Outcomes"),
    columns=[
        Column(
            "met_on", _("Date of the meeting"), lambda o: o.meeting.held_on, width=14
        ),
        Column("meeting", _("Meeting"), lambda o: o.meeting.title, width=50),
        Column(
            "number", _("No."), lambda o: o.number, _("Within the meeting"), width=6
        ),
        Column("text", _("Outcome"), lambda o: o.text, width=60),
        Column(
            "strength",
            _("Strength"),
            lambda o: o.get_strength_display(),
            _("From an idea voiced to a document signed"),
            24,
        ),
        Column(
            "whose", _("Whose"), lambda o: o.get_direction_display(), _("Who committed")
        ),
        Column(
            "responsible",
            _("Who answers"),
            _answers,
            _("One a line. Empty: not stated"),
            40,
        ),
        Column(
            "due_on", _("Due"), lambda o: o.due_on, _("As exactly as it is known"), 12
        ),
        Column("state", _("State now"), lambda o: o.get_status_display(), width=14),
        Column(
            "overdue",
            _("Overdue"),
            lambda o: bool(o.is_overdue),
            _("Open, and the due date has wholly passed"),
            12,
        ),
        Column("done_on", _("Done on"), lambda o: o.done_on, width=12),
        Column(
            "evidence",
            _("Evidence"),
            lambda o: o.evidence,
            _("What shows that it is done"),
            40,
        ),
        Column(
            "dropped_reason",
            _("Reason for dropping"),
            lambda o: o.dropped_reason,
            width=40,
        ),
        Column(
            "sectors",
            _("Sectors"),
            lambda o: [sector.name for sector in o.sectors.all()],
            _("One a line"),
            26,
        ),
        Column(
            "address",
            _("Address"),
            lambda o: o.get_absolute_url(),
            _("On this site"),
            48,
        ),
    ],
)
