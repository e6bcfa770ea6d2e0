"""Cases of sources, communities, countries, organisations and persons."""

from tests import builders as b
from tests import office
from tests.constraints.cases import BACKWARDS, Case

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

STAFF = [
    Case(
        "accounts_communityeditor_once",
        "The person has this community already.",
        other=lambda row: setattr(
            row, "community", office.make_community_editor(user=row.user).community
        ),
    ),
    Case(
        "workbooks_communityform_once",
        "The community is in this round already.",
        other=lambda row: setattr(
            row, "community", office.make_community_form(round=row.round).community
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
