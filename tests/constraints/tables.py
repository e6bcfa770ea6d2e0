"""The cases of the constraints that one record alone has."""

from dataclasses import replace
from typing import Any

from tests import builders as b
from tests.constraints.cases import Case

BACKWARDS = "The end is before the start."
NULL_PASSES = "a check that comes to NULL passes"
REGISTERED = "This partnership is already registered."

SOURCES = [
    Case(
        "sources_source_unique",
        "This source is already registered.",
        {"title": "Допис"},
        other=lambda row: b.make_source(title="Допис"),
    ),
    Case(
        "sources_reportedfigure_value_not_negative",
        "A reported figure cannot be negative.",
        {"value": -1},
    ),
    Case(
        "sources_reportedfigure_once_a_day",
        "This figure already has a value of that day.",
        {"said_on": "2026-03"},
        other=lambda row: b.make_figure(code=row.code, said_on="2026-03"),
    ),
]

COMMUNITIES = [
    *(
        Case(
            f"communities_{model}_code_is_katottg",
            "A KATOTTG code is “UA” and 17 digits.",
            {"code": "UA1234"},
        )
        for model in ("oblast", "raion", "community")
    ),
    Case(
        "communities_community_population_with_year",
        "A population figure needs its year.",
        {"population": 1000},
    ),
    Case(
        "communities_community_point_in_ukraine",
        "Give both coordinates, within Ukraine, or neither.",
        {"latitude": 50},
        fault=NULL_PASSES,
    ),
    Case(
        "communities_conditionstate_once_a_day",
        "The state of this condition on that day is already recorded.",
        {"as_of": "2026"},
        other=lambda row: b.make_condition_state(
            community=row.community, condition=row.condition, as_of="2026"
        ),
    ),
    Case(
        "communities_territorystatus_ends_on_after_start",
        BACKWARDS,
        {"starts_on": "2026-03", "ends_on": "2026-02-28"},
    ),
    Case(
        "communities_territorystatus_once",
        "This category already begins on that day for this community.",
        {"starts_on": "2024", "ends_on": "2025"},
        other=lambda row: b.make_territory_status(
            community=row.community, starts_on="2024", ends_on="2024"
        ),
    ),
    Case(
        "communities_territorystatus_one_open",
        "This category is already in force for this community.",
        {"category": "active"},
        other=lambda row: b.make_territory_status(
            community=row.community, category="active", starts_on="2024"
        ),
    ),
]

COUNTRIES_AND_PEOPLE = [
    Case(
        "partnerships_sector_dac_code_is_five_digits",
        "A DAC purpose code is five digits.",
        {"dac_code": "1234"},
    ),
    Case(
        "partnerships_country_code_is_iso",
        "A country code is two capital letters.",
        {"code": "u1"},
    ),
    Case(
        "partnerships_countrygroup_code_plain",
        "A group code is capital letters, digits and hyphens.",
        {"code": "nb 8"},
    ),
    Case(
        "partnerships_countrygroupmembership_ends_on_after_start",
        BACKWARDS,
        {"starts_on": "2026", "ends_on": "2025-12"},
    ),
    Case(
        "partnerships_countrygroupmembership_one_open",
        "The country is in this group already.",
        {"ends_on": ""},
        build=lambda: b.make_group_membership(ends_on="2024"),
        other=lambda row: b.make_group_membership(
            group=row.group, country=row.country, starts_on="2025"
        ),
    ),
    Case(
        "partnerships_organisation_edrpou_is_eight_digits",
        "An EDRPOU code is eight digits.",
        {"edrpou": "1234567"},
    ),
    Case(
        "partnerships_organisation_unique",
        "This organisation is already registered.",
        {"name_uk": "Вигадана рада"},
        other=lambda row: b.make_organisation(name_uk="Вигадана рада"),
    ),
    Case(
        "partnerships_person_unique",
        "A person of this name is registered. If this is somebody else, "
        "fill in “to tell apart”.",
        {"name_uk": "Особа Вигадана"},
        other=lambda row: b.make_person(name_uk="Особа Вигадана"),
    ),
    Case(
        "partnerships_post_ends_on_after_start",
        BACKWARDS,
        {"starts_on": "2026-03-06", "ends_on": "2026-03-05"},
    ),
    Case(
        "partnerships_post_unique",
        "This post is already recorded.",
        {"title_uk": "Вигадана друга посада"},
        other=lambda row: b.make_post(
            person=row.person,
            organisation=row.organisation,
            title_uk="Вигадана друга посада",
        ),
    ),
]

MEETINGS = [
    Case(
        "partnerships_delegate_from_somewhere",
        "A delegate comes from a country or an organisation.",
        {"country": None},
    ),
    Case(
        "partnerships_delegate_number",
        "This number is taken in the delegation.",
        {"number": 1},
        other=lambda row: b.make_delegate(delegation=row.delegation, number=1),
    ),
    Case(
        "partnerships_delegate_person_once",
        "This person is in the delegation already.",
        build=lambda: b.make_delegate(person=b.make_person()),
        other=lambda row: setattr(
            row, "delegation", b.make_delegate(person=row.person).delegation
        ),
    ),
    Case(
        "partnerships_delegate_one_head",
        "A delegation has one head.",
        {"is_head": True},
        other=lambda row: b.make_delegate(delegation=row.delegation, is_head=True),
    ),
    Case(
        "partnerships_meeting_ends_on_after_start",
        BACKWARDS,
        {"held_on": "2026-03-06", "ends_on": "2026-03-05"},
    ),
    Case(
        "partnerships_meeting_published_only_held",
        "A meeting that has not been held cannot be published.",
        {"status": "planned"},
        build=lambda: b.make_meeting(published=True),
    ),
    Case(
        "partnerships_homeattendance_of_somebody",
        "Name the organisation, the community or the person.",
        {"organisation": None},
    ),
    Case(
        "partnerships_homeattendance_number",
        "This number is taken in the meeting.",
        {"number": 1},
        other=lambda row: b.make_home_attendance(meeting=row.meeting, number=1),
    ),
    Case(
        "partnerships_outcome_dropped_with_reason",
        "A dropped outcome needs a reason, and only a dropped one has it.",
        {"status": "dropped"},
    ),
    Case(
        "partnerships_outcome_done_with_evidence",
        "A done outcome needs evidence.",
        {"status": "done"},
    ),
    Case(
        "partnerships_outcome_number",
        "This number is taken in the meeting.",
        {"number": 1},
        other=lambda row: b.make_outcome(meeting=row.meeting, number=1),
    ),
]

PARTNERS = {
    "country": b.make_country,
    "group": b.make_group,
    "organisation": b.make_organisation,
}
OURS = {"organisation": b.make_organisation, "community": b.make_community}


def same_sides(partner: str, ours: str) -> Case:
    """A partnership that takes over our side of another one with the same partner."""
    theirs_name, ours_name = f"partner_{partner}", f"our_{ours}"

    def build() -> Any:
        sides = {theirs_name: PARTNERS[partner](), ours_name: OURS[ours]()}
        return b.make_partnership(**sides)

    def other(row: Any) -> None:
        sides = {theirs_name: row.partner, ours_name: OURS[ours]()}
        setattr(row, ours_name, b.make_partnership(**sides).ours)

    name = f"partnerships_partnership_{partner}_{ours}"
    return Case(name, REGISTERED, build=build, other=other)


PARTNERSHIPS = [
    Case(
        "partnerships_partnership_one_partner",
        "Name one partner: a country, a group or an organisation.",
        {"partner_group": b.make_group},
    ),
    Case(
        "partnerships_partnership_one_of_ours",
        "Name our side: an organisation or a community.",
        {"our_community": b.make_community},
    ),
    *(same_sides(partner, ours) for partner in PARTNERS for ours in OURS),
    Case(
        "partnerships_agreement_registration_number",
        "This registration number is taken.",
        {"registration_number": "7"},
        other=lambda row: b.make_agreement(registration_number="7"),
    ),
    Case(
        "partnerships_agreementparty_one_party",
        "A party is one organisation, community, country or group.",
        {"community": b.make_community},
    ),
]


PROJECTS = [
    Case(
        "partnerships_pilotproject_ends_on_after_start",
        BACKWARDS,
        {"starts_on": "2027", "ends_on": "2026"},
    ),
    Case(
        "partnerships_pilotproject_budget_with_currency",
        "A budget is not negative and needs a currency of three letters.",
        {"budget": 100},
    ),
    Case(
        "partnerships_pilotproject_dream_id",
        "A DREAM identifier looks like DREAM-UA-040825-30FC5B9E.",
        {"dream_id": "DREAM-1"},
        fault_of_words="the field's validator speaks first, without words of its own",
    ),
    Case(
        "partnerships_pilotproject_dream_id_once",
        "This DREAM identifier is taken.",
        {"dream_id": "DREAM-UA-010125-00000000"},
        other=lambda row: b.make_project(dream_id="DREAM-UA-010125-00000000"),
    ),
    Case(
        "partnerships_projectpartner_one_partner",
        "Name one partner: a country, a group or an organisation.",
        {"group": b.make_group},
    ),
    Case(
        "partnerships_funding_amount_with_currency",
        "An amount is above zero and needs a currency of three letters.",
        {"amount": 0},
    ),
    Case(
        "partnerships_funding_one_funder",
        "Name the funder: a country or an organisation.",
        {"country": None},
    ),
    Case(
        "partnerships_milestone_one_owner",
        "A milestone belongs to a project or to a typical model.",
        {"model": b.make_model},
    ),
    Case(
        "partnerships_milestone_dates_fit_owner",
        "A project's milestone has dates; a model's has months.",
        {"months_after_start": 3},
    ),
    Case(
        "partnerships_indicator_one_owner",
        "An indicator belongs to a project or to a typical model.",
        {"project": None},
    ),
    Case(
        "partnerships_indicator_once_in_project",
        "The project has this indicator already.",
        {"name_uk": "Вигаданий показник"},
        other=lambda row: b.make_indicator(
            project=row.project, name_uk="Вигаданий показник"
        ),
    ),
    Case(
        "partnerships_indicator_once_in_model",
        "The model has this indicator already.",
        {"name_uk": "Вигаданий показник"},
        build=lambda: b.make_indicator(model=b.make_model()),
        other=lambda row: b.make_indicator(
            model=row.model, name_uk="Вигаданий показник"
        ),
    ),
    Case(
        "partnerships_reading_once_a_day",
        "This indicator already has a reading of that day.",
        {"measured_on": "2026-04"},
        other=lambda row: b.make_reading(
            indicator=row.indicator, measured_on="2026-04"
        ),
    ),
]

FIRST = {
    case.constraint: case
    for table in (
        SOURCES,
        COMMUNITIES,
        COUNTRIES_AND_PEOPLE,
        MEETINGS,
        PARTNERSHIPS,
        PROJECTS,
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
        fault="",
    ),
    again("partnerships_partnership_one_partner", partner_country=None),
    again("partnerships_partnership_one_of_ours", our_organisation=None),
    again("partnerships_agreementparty_one_party", organisation=None),
    again("partnerships_projectpartner_one_partner", country=None),
    again("partnerships_funding_one_funder", organisation=b.make_organisation),
    again("partnerships_indicator_one_owner", model=b.make_model),
    again("partnerships_outcome_dropped_with_reason", dropped_reason="причина"),
    again("partnerships_meeting_published_only_held", status="cancelled"),
    replace(again(BUDGET, currency="EUR"), fault=NULL_PASSES),
    again(BUDGET, budget=100, currency="eur"),
    again(BUDGET, budget=-1, currency="EUR"),
    again("partnerships_funding_amount_with_currency", currency="E"),
    replace(
        again("partnerships_milestone_dates_fit_owner", due_on="2026"),
        build=lambda: b.make_milestone(model=b.make_model()),
    ),
]

TABLES = [*FIRST.values(), *MORE]
