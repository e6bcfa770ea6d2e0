"""What django-import-export makes of the outcomes: as it comes, and with care."""

from typing import Any

from django.db.models import QuerySet
from import_export import fields, resources, widgets

from partnerships.models import Outcome, Sector

_COLUMNS = (
    "met_on",
    "meeting_title",
    "number",
    "text_en",
    "strength",
    "direction",
    "person",
    "body",
    "due_on",
    "status",
    "is_overdue",
    "done_on",
    "evidence",
    "dropped_reason",
    "sectors",
    "address",
)


class StockResource(resources.ModelResource):
    """The same columns with the fields and widgets of the library: a query a relation."""

    met_on = fields.Field(attribute="meeting__held_on")
    meeting_title = fields.Field(attribute="meeting__title_en")
    person = fields.Field(attribute="responsible_person__name_uk")
    body = fields.Field(attribute="responsible_organisation__name_uk")
    sectors = fields.Field(
        attribute="sectors", widget=widgets.ManyToManyWidget(Sector, field="name_en")
    )
    is_overdue = fields.Field()
    address = fields.Field()

    class Meta:
        model = Outcome
        fields = _COLUMNS

    def dehydrate_is_overdue(self, outcome: Any) -> bool:
        return bool(outcome.status == "open" and outcome.due_on)

    def dehydrate_address(self, outcome: Any) -> str:
        return str(outcome.get_absolute_url())


class TunedResource(StockResource):
    """The same, given rows with all that they need."""


def tuned_rows() -> QuerySet:
    rows: QuerySet = Outcome.objects.select_related(
        "meeting", "responsible_person", "responsible_organisation"
    ).prefetch_related("sectors")
    return rows
