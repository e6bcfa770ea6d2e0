"""All cases that one record alone has, and further ways to break what has several."""

from dataclasses import replace
from typing import Any

from tests import builders as b
from tests.constraints.cases import Case
from tests.constraints.chain import MEETINGS, PARTNERSHIPS, PROJECTS
from tests.constraints.registers import (
    COMMUNITIES,
    COUNTRIES_AND_PEOPLE,
    SOURCES,
    STAFF,
)

FIRST = {
    case.constraint: case
    for table in (
        SOURCES,
        COMMUNITIES,
        COUNTRIES_AND_PEOPLE,
        MEETINGS,
        PARTNERSHIPS,
        PROJECTS,
        STAFF,
    )
    for case in table
}


def again(constraint: str, **changes: Any) -> Case:
    """Another way to break a constraint, with the same words."""
    return replace(FIRST[constraint], changes=changes)


BUDGET = "partnerships_pilotproject_budget_with_currency"
MORE = [
    again("communities_community_population_with_year", population_year=2022),
    again("communities_community_point_in_ukraine", longitude=30),
    replace(
        again("communities_community_point_in_ukraine", latitude=60, longitude=30),
        says="Ensure this value is less than or equal to 53",
    ),
    again("partnerships_partnership_one_partner", partner_country=None),
    again("partnerships_partnership_one_of_ours", our_organisation=None),
    again("partnerships_agreementparty_one_party", organisation=None),
    again("partnerships_projectpartner_one_partner", country=None),
    again("partnerships_funding_one_funder", organisation=b.make_organisation),
    again("partnerships_indicator_one_owner", model=b.make_model),
    again("partnerships_outcome_dropped_with_reason", dropped_reason="причина"),
    again("partnerships_meeting_published_only_held", status="cancelled"),
    again(BUDGET, currency="EUR"),
    again(BUDGET, budget=100, currency="eur"),
    again(BUDGET, budget=-1, currency="EUR"),
    again("partnerships_funding_amount_with_currency", currency="E"),
    replace(
        again("partnerships_milestone_dates_fit_owner", due_on="2026"),
        build=lambda: b.make_milestone(model=b.make_model()),
    ),
]

TABLES = [*FIRST.values(), *MORE]
