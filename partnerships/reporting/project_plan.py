"""Pilot projects over months: a line a project, a column a month."""

from django.db.models import QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from common.books import Field, Page, Table, Words
from partnerships.reporting.choice import Choice
from partnerships.reporting.columns import at, status
from partnerships.reporting.months import SIGNS, months_of, sign_of


def plan(choice: Choice, rows: QuerySet) -> Page:
    months = months_of(choice.since, choice.until)
    columns = [
        Field("title", gettext("Pilot project"), choice.link, width=46),
        Field("status", gettext("Status"), status, width=18),
        *(
            Field(
                month.strftime("%Y-%m"),
                month.strftime("%m"),
                at(month, lambda project, month: sign_of(project, month)),
                width=4,
                kind="mark",
                group=str(month.year),
            )
            for month in months
        ),
    ]
    key = "   ".join(f"{sign} {words}" for sign, words in SIGNS.items())
    return Page(
        _("Plan by months"),
        _("A line a project, a column a month."),
        [
            Words(key),
            Table(columns, rows, empty=gettext("No pilot project in this choice.")),
        ],
    )
