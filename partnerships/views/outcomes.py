from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from common.lists import ListPage
from partnerships.filters.outcomes import OutcomeFilter
from partnerships.models import Outcome
from partnerships.models.outcomes import OutcomeQuerySet
from partnerships.sheets.outcomes import OUTCOMES


def in_order(outcomes: OutcomeQuerySet) -> QuerySet:
    """With all that a line shows: the overdue first, then of the newest meetings."""
    return (
        outcomes.for_list()
        .with_overdue()
        .order_by("-is_overdue", "-meeting__held_on", "-strength", "number", "pk")
    )


class OutcomeList(ListPage):
    """What came out of all meetings, and how it stands now."""

    filterset_class = OutcomeFilter
    sheet = OUTCOMES
    template_name = "partnerships/outcome_list.html"
    title = _("Outcomes")

    def queryset(self) -> QuerySet:
        return in_order(Outcome.objects.public())
