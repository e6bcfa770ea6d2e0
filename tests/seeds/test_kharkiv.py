"""The seed visit: what the report states is there, and what it does not state is not."""

import datetime
import re
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from communities.models import Community, ConditionState, Membership
from partnerships.models import (
    Agreement,
    Country,
    CountryGroup,
    Delegate,
    Funding,
    HomeAttendance,
    Indicator,
    Meeting,
    Milestone,
    Organisation,
    Outcome,
    Partnership,
    Person,
    PilotModel,
    PilotProject,
    Statement,
)
from partnerships.represented import represented
from seeds.checking import read_file
from seeds.problems import Problems
from sources.models import Citation, ReportedFigure, Source
from tests.seeds.files import KHARKIV

pytestmark = [pytest.mark.usefixtures("imported_once"), pytest.mark.django_db]

IMPORTED = [KHARKIV]
KYIV = ZoneInfo("Europe/Kyiv")
VISIT_DAY = datetime.date(2026, 3, 6)


@pytest.fixture
def meeting():
    return Meeting.objects.get(slug="2026-03-06-kharkiv-nb8")


def association():
    return Organisation.objects.get(kind="association")


def codes(rows):
    return sorted(row.code for row in rows)


def test_meeting_was_held_in_kharkiv_on_the_day(meeting):
    assert (meeting.held_on, meeting.held_on.precision) == ("2026-03-06", "day")
    assert meeting.community == Community.objects.get(code="UA63120270000028556")
    assert (meeting.direction, meeting.mode, meeting.status) == (
        "incoming", "in_person", "held"
    )  # fmt: skip
    assert codes(meeting.sectors.all()) == [
        "economic-recovery", "education", "energy", "health", "human-capital"
    ]  # fmt: skip


def test_seven_delegates_came_and_none_is_named(meeting):
    [delegation] = meeting.delegations.all()
    delegates = delegation.delegates.all()
    assert [(delegate.country_id, delegate.rank) for delegate in delegates] == [
        ("DK", "ambassador"),
        ("EE", "ambassador"),
        ("LV", "ambassador"),
        ("LT", "ambassador"),
        ("NO", "ambassador"),
        ("SE", "ambassador"),
        ("IS", "deputy_head"),
    ]
    assert {delegate.participation for delegate in delegates} == {"attended"}
    assert {delegate.person for delegate in delegates} == {None}
    assert not delegates.filter(is_head=True).exists()


def test_finland_belongs_to_the_group_and_was_not_represented(meeting):
    group = CountryGroup.objects.get(code="NB8")
    assert group.countries.count() == 8
    found = represented(
        Delegate.objects.filter(delegation__meetings=meeting), group, VISIT_DAY
    )
    assert codes(found.absent) == ["FI"]
    assert len(found.represented) == 7
    assert not Delegate.objects.filter(country="FI").exists()


def test_terekhov_hosted_and_the_others_are_not_named(meeting):
    mayor, others = meeting.home_attendances.all()
    assert mayor.person.name_uk == "Ігор Терехов"
    assert (mayor.role, mayor.organisation.kind) == ("host", "association")
    assert (others.person, others.community) == (None, None)
    assert others.title_uk == "інші представники регіонів, не названі"
    assert codes([mayor.community]) == ["UA63120270000028556"]


def test_kim_spoke_and_attended_nothing():
    kim = Person.objects.get(name_uk="Віталій Кім")
    [statement] = kim.statements.all()
    assert (statement.meeting, statement.said_on) == (None, "")
    assert statement.about_organisation == association()
    assert not HomeAttendance.objects.filter(person=kim).exists()
    assert not Delegate.objects.filter(person=kim).exists()
    assert kim.posts.get().organisation.kind == "military_admin"


def test_strongest_outcome_is_an_agreement_in_principle(meeting):
    outcomes = meeting.outcomes.all()
    assert [(row.strength, row.direction) for row in outcomes] == [
        ("3_agreed", "joint"),
        ("2_interest", "theirs"),
        ("1_idea", "ours"),
        ("1_idea", "ours"),
    ]
    assert max(row.strength for row in outcomes) == Outcome.Strength.AGREED
    for row in outcomes:
        assert row.responsible_organisation is None
        assert row.responsible_person is None
        assert (row.due_on, row.status) == ("", "open")


def test_nothing_was_signed(meeting):
    assert not Agreement.objects.exists()
    assert not Outcome.objects.filter(strength__gte="4").exists()
    partnership = Partnership.objects.get()
    assert partnership.stages.get(is_current=True).stage == "agreed"
    assert partnership.partner == CountryGroup.objects.get(code="NB8")
    assert partnership.ours == association()
    assert [(row.stage, row.since) for row in partnership.stages.all()] == [
        ("interest", "2026-03-06"),
        ("agreed", "2026-03-06"),
    ]
    assert {row.meeting for row in partnership.stages.all()} == {meeting}


def test_four_models_were_proposed_with_the_conditions_that_are_stated(meeting):
    models = {row.slug: row for row in PilotModel.objects.all()}
    assert {*models} == {"school", "hospital", "housing", "energy"}
    assert {row.proposed_at for row in models.values()} == {meeting}
    assert {slug: codes(row.conditions.all()) for slug, row in models.items()} == {
        "school": ["education"],
        "hospital": ["health"],
        "housing": ["housing"],
        "energy": [],
    }


def test_pilots_are_proposed_for_the_years_2026_to_2027_and_nothing_more(meeting):
    projects = PilotProject.objects.all()
    group = CountryGroup.objects.get(code="NB8")
    assert codes(projects) == [
        "nb8-2026-energy", "nb8-2026-hospital", "nb8-2026-housing", "nb8-2026-school"
    ]  # fmt: skip
    for project in projects:
        assert [row.stage for row in project.stages.all()] == ["proposed"]
        assert (project.starts_on, project.ends_on) == ("2026", "2027")
        assert project.starts_on.precision == project.ends_on.precision == "year"
        assert (project.budget, project.currency) == (None, "")
        assert project.proposed_at == meeting
        assert not project.communities.exists()
        [partner] = project.partners.all()
        assert (partner.partner, partner.role) == (group, "invited")


@pytest.mark.parametrize(
    "model", [Indicator, Milestone, Funding, Membership, ConditionState]
)
def test_what_nobody_stated_is_not_there(model):
    assert not model.objects.exists()


def test_more_than_300_is_a_lower_bound_said_on_a_day():
    figure = ReportedFigure.objects.get()
    assert figure.value == 300
    assert figure.bound == "at_least"
    assert figure.said_on == "2026-03-06"


def test_only_kharkiv_is_named_as_taking_part():
    assert [row.code for row in Community.objects.all()] == ["UA63120270000028556"]
    assert Community.objects.get().raion is None


def test_source_is_known_as_far_as_it_is_stated():
    source = Source.objects.get()
    assert (source.title, source.address, source.retrieved_on) == ("", "", "")
    assert (source.publisher_uk, source.published_on) == ("Новини.LIVE", "2026-03-06")


CITATIONS: list[Any] = Citation.__subclasses__()


@pytest.mark.parametrize("citation", CITATIONS)
def test_every_record_that_can_cite_cites_the_source(citation):
    records = citation._meta.get_field("record").related_model.objects
    cited = citation.objects.values_list("record", "source__publisher_uk")
    assert sorted(cited) == [
        (pk, "Новини.LIVE") for pk in sorted(records.values_list("pk", flat=True))
    ]


def test_nobody_sees_the_visit_before_a_day_has_passed_since(meeting):
    assert meeting.public_from == datetime.datetime(2026, 3, 8, tzinfo=KYIV)
    for model in (Meeting, Outcome, Statement, Partnership, PilotModel, PilotProject):
        rows = model.objects
        assert rows.public().count() == rows.count(), model
        assert not rows.public(
            meeting.public_from - datetime.timedelta(hours=1)
        ).exists()
    assert Person.objects.public().count() == 2


def test_every_text_is_in_both_languages():
    entries = read_file(KHARKIV, Problems()).walk()
    for entry in entries:
        ukrainian = {name for name in entry.values if name.endswith("_uk")}
        english = {name[:-2] + "uk" for name in entry.values if name.endswith("_en")}
        assert ukrainian == english, entry.place


def test_file_is_written_with_the_right_signs():
    text = KHARKIV.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    ukrainian = [line for line in lines if re.search("[а-яіїєґ]", line)]
    assert not [line for line in ukrainian if "'" in line or "ʼ" in line]
    assert not [line for line in lines if re.search("[ыэъё]", line)]


def test_organisations_and_countries_are_those_of_the_register():
    kinds = Organisation.objects.values_list("kind", "country")
    assert sorted(kinds) == [
        ("association", "UA"), ("council", "UA"), ("military_admin", "UA")
    ]  # fmt: skip
    assert Country.objects.count() == 249
