"""Cases of the chain: meetings, outcomes, partnerships, agreements, projects, results."""

from collections.abc import Callable
from typing import Any

from tests import builders as b
from tests.constraints.cases import BACKWARDS, Case

REGISTERED = "This partnership is already registered."

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

PARTNERS: dict[str, Callable[..., Any]] = {
    "country": b.make_country,
    "group": b.make_group,
    "organisation": b.make_organisation,
}
OURS: dict[str, Callable[..., Any]] = {
    "organisation": b.make_organisation,
    "community": b.make_community,
}


def same_sides(partner: str, ours: str) -> Case:
    """A partnership that takes over our side of another one with the same partner."""
    theirs_name, ours_name = f"partner_{partner}", f"our_{ours}"

    def build() -> Any:
        sides: dict[str, Any] = {
            theirs_name: PARTNERS[partner](),
            ours_name: OURS[ours](),
        }
        return b.make_partnership(**sides)

    def other(row: Any) -> None:
        sides: dict[str, Any] = {theirs_name: row.partner, ours_name: OURS[ours]()}
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
        "partnerships_photograph_one_owner",
        "A photograph belongs to a meeting or to a project.",
        {"project": b.make_project},
    ),
    Case(
        "partnerships_photograph_shown_with_alt",
        "Say in both languages what is to be seen before it is shown.",
        {"is_shown": True, "alt_uk": "Міст"},
    ),
    Case(
        "partnerships_document_type_known", "Unknown type of document.", {"type": "?"}
    ),
    Case(
        "partnerships_document_one_owner",
        "A document belongs to a meeting, a project or an agreement.",
        {"meeting": None},
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
