from collections.abc import Sequence

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from common.books import Page
from partnerships.models import Meeting, Outcome
from partnerships.reporting.choice import Choice
from partnerships.reporting.report import Report
from partnerships.reporting.visit_form import form_of


class Visit(Report):
    """One meeting whole, in the form in which an office files it."""

    name = "visit"
    title = _("Visit report")
    sentence = _(
        "one visit whole: who, when and where, composition, topics, what was agreed, "
        "instructions, who answers and by when; of the newest visit unless you choose one"
    )
    order = 20
    takes = Choice.NAMES
    period = _("the visit is the newest one held in it")
    subject = Meeting

    def settled(self, choice: Choice) -> Choice:
        """The meeting that was chosen, or the newest of the choice, and nothing else."""
        if choice.meeting:
            return choice.only(["meeting"])
        found = choice.rows(Meeting).order_by("-held_on", "pk").first()
        return choice.only(["meeting"] if found else Choice.NAMES).of(found)

    def cited(self, choice: Choice) -> list[QuerySet]:
        rows = choice.edition.rows
        return [
            rows(Meeting).filter(pk=_key(choice)),
            rows(Outcome).filter(meeting=_key(choice)),
        ]

    def pages(self, choice: Choice) -> Sequence[Page]:
        return [
            Page(
                _("Visit"),
                _("The form of the visit."),
                form_of(choice, choice.meeting),
                is_landscape=False,
            )
        ]


def _key(choice: Choice) -> int | None:
    return choice.meeting.pk if choice.meeting else None
