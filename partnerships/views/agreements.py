from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext_lazy as _
from django.views.generic import DetailView

from common.lists import ListPage
from partnerships.filters.agreements import AgreementFilter
from partnerships.models import (
    Agreement,
    AgreementCitation,
    AgreementParty,
    Meeting,
    Partnership,
)
from partnerships.sheets.agreements import AGREEMENTS, STATE_LIST

# Of these nobody asks when they were signed.
UNSIGNED = ("draft", "council", "ministry", "abandoned")
SHOWN_ABOVE = ("title", "signed_on")


def _with_parts() -> QuerySet:
    """Public agreements; the meeting where one began only where that is public too.

    Not `for_list()`: a join would bring an internal meeting along, a prefetch of the
    public ones leaves None in its place.
    """
    parties = AgreementParty.objects.select_related(
        "organisation", "community", "country", "group"
    )
    return (
        Agreement.objects.public()
        .with_stage()
        .select_related("register_oblast", "register_country")
        .prefetch_related(
            Prefetch("parties", parties),
            Prefetch("meeting", Meeting.objects.public()),
        )
    )


class AgreementList(ListPage):
    filterset_class = AgreementFilter
    sheet = AGREEMENTS
    template_name = "partnerships/agreement_list.html"
    title = _("Agreements")

    def queryset(self) -> QuerySet:
        return _with_parts()

    def extra_context(self) -> dict[str, Any]:
        return {"unsigned": UNSIGNED}


class AgreementDetail(DetailView):
    """Who agreed with whom on what, by which stages, and where it began."""

    template_name = "partnerships/agreement_detail.html"
    context_object_name = "agreement"

    def get_queryset(self) -> QuerySet:
        partnerships = Partnership.objects.public().for_list()
        return _with_parts().prefetch_related(
            "stages", Prefetch("partnership", partnerships)
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        agreement: Agreement = self.object
        parties = list(agreement.parties.all())
        citations = AgreementCitation.objects.public().filter(record=agreement)
        register = _of_register(agreement)
        return super().get_context_data(
            sides=[
                (side.label, [party for party in parties if party.side == side])
                for side in AgreementParty.Side
            ],
            register=register,
            unstated=[heading for heading, value in register if not value],
            citations=citations.select_related("source"),
            documents=agreement.documents.public(),
            **kwargs,
        )


def _of_register(agreement: Agreement) -> list[tuple[Any, Any]]:
    """What the state list says of it, column by column; empty where it says nothing."""
    columns = [column for column in STATE_LIST if column.key not in SHOWN_ABOVE]
    values = [(column.heading, column.value(agreement)) for column in columns]
    return values if any(value for _heading, value in values) else []
