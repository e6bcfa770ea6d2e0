"""What pilot projects cost and what is promised for them, by currency: never added up."""

from collections import Counter, defaultdict
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext

from common.books import Field, Table
from partnerships.models import Funding, PilotProject
from partnerships.reporting.choice import Choice
from partnerships.reporting.columns import at


def budgets(choice: Choice) -> Table:
    """By currency: what was stated, and what of it is pledged, committed, paid."""
    found: dict[str, dict[str, Any]] = defaultdict(Counter)
    rows = choice.rows(PilotProject).exclude(currency="").order_by()
    for currency, budget in rows.values_list("currency", "budget"):
        found[currency]["number"] += 1
        found[currency]["budget"] += budget
    money = choice.rows(Funding).order_by()
    for currency, kind, amount in money.values_list("currency", "kind", "amount"):
        found[currency][kind] += amount or 0
    kinds = [
        Field(
            kind,
            capfirst(str(label)),
            at(kind, lambda line, kind: line[1].get(kind)),
            width=18,
            kind="money",
        )
        for kind, label in Funding.Kind.choices
    ]
    return Table(
        [
            Field("currency", gettext("Currency"), lambda line: line[0], width=34),
            Field(
                "number",
                gettext("Projects with a budget"),
                lambda line: line[1]["number"],
                width=14,
            ),
            Field(
                "budget",
                gettext("Budget"),
                lambda line: line[1].get("budget"),
                width=18,
                kind="money",
            ),
            *kinds,
        ],
        sorted(found.items()),
        title=gettext("Money by currency"),
        empty=gettext("No sum is stated for these projects."),
    )
