from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from common.books import Field, Page, Table
from common.sheets import Column, read
from partnerships.models import Agreement, AgreementParty, AgreementStage
from partnerships.reporting.choice import Choice
from partnerships.reporting.columns import counted
from partnerships.reporting.readings import day, label
from partnerships.reporting.report import Report
from partnerships.sheets.agreements import STATE_LIST, parties

# Of the twelve columns on a lying sheet of A4.
WIDTHS = (5, 14, 28, 11, 15, 20, 14, 23, 13, 17, 21, 11)


class Agreements(Report):
    """Agreements as the state list has them, and how far each has come."""

    name = "agreements"
    title = _("Agreements")
    sentence = _(
        "agreements in the twelve columns of the state list of registered agreements, "
        "in its order, and the stage of each"
    )
    order = 60
    takes = ("since", "until", "country", "region")
    period = _("agreements signed in it")
    subject = Agreement
    cites = (Agreement,)

    def pages(self, choice: Choice) -> Sequence[Page]:
        rows = choice.rows(Agreement).with_stage()
        empty = gettext("No agreement in this choice.")
        numbers = Counter(
            stage or "none"
            for stage in rows.order_by().values_list("current_stage", flat=True)
        )
        stages = counted(
            gettext("Agreements by stage"),
            gettext("Stage"),
            gettext("Agreements"),
            AgreementStage.Stage.choices,
            numbers,
        )
        return [
            Page(
                _("Overview"), _("How far the agreements have come."), [stages], False
            ),
            Page(
                _("State list"),
                _(
                    "The twelve columns of the state list of registered agreements on "
                    "international territorial cooperation, in its order."
                ),
                [Table(_state_list(), rows, empty=empty)],
            ),
            Page(
                _("Stages and parties"),
                _("The same agreements: kind of document, stage, and who agreed."),
                [Table(_columns(choice), rows, empty=empty)],
            ),
        ]


def _state_list() -> list[Column]:
    columns = zip(STATE_LIST, WIDTHS, strict=True)
    return [replace(column, width=width) for column, width in columns]


def _columns(choice: Choice) -> list[Field]:
    side = AgreementParty.Side
    return [
        Field(
            "agreement",
            gettext("Agreement"),
            choice.linked(Agreement, read.text("title")),
            width=44,
        ),
        Field(
            "kind", gettext("Kind of document"), label("kind", Agreement.Kind), width=18
        ),
        Field(
            "stage",
            gettext("Stage"),
            label("current_stage", AgreementStage.Stage),
            width=18,
        ),
        Field("signed_on", gettext("Date signed"), day("signed_on"), width=12),
        Field("until", gettext("In force until"), day("in_force_until"), width=12),
        *(
            Field(each, capfirst(str(each.label)), parties(each), width=30)
            for each in (side.OURS, side.THEIRS)
        ),
    ]
