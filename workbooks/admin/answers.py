"""Who has answered, as a sheet and as numbers."""

from __future__ import annotations

import datetime
from typing import Any

from django.db.models import Count, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from common.sheets import Column, Sheet
from workbooks.models import CommunityForm


def _day(moment: datetime.datetime | None) -> datetime.date | str:
    return timezone.localdate(moment) if moment else ""


def _returned(form: CommunityForm) -> datetime.date | str:
    return _day(form.returned_at) if form.is_answered else ""


def count_of(rows: QuerySet) -> Any:
    """How many rows an inner query finds, without multiplying those of the outer."""
    counted = rows.values("round").annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counted), 0)


ANSWERS = Sheet(
    name="community-forms",
    title=_("Who has answered"),
    columns=[
        Column("code", _("KATOTTG code"), lambda form: form.community.code, width=22),
        Column("community", _("community"), lambda form: form.community, width=40),
        Column("oblast", _("region"), lambda form: form.community.oblast, width=24),
        Column("sent", _("form made on"), lambda form: _day(form.round.created_at)),
        Column("due", _("to be returned by"), lambda form: form.round.due_on or ""),
        Column("returned", _("returned on"), _returned),
    ],
)
