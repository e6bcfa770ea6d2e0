"""Hromadas: names, former names, territory status, basic conditions, membership."""

import datetime
from typing import Any

import pytest
from django.db.models import ProtectedError
from django.utils import translation

from communities.models import Community, ConditionState, Membership, TerritoryStatus
from tests.builders import (
    make_community,
    make_condition,
    make_condition_state,
    make_membership,
    make_oblast,
    make_territory_status,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("kind", "uk", "en"),
    [
        ("urban", "Вигадана міська громада", "Made-up urban hromada"),
        ("settlement", "Вигадана селищна громада", "Made-up settlement hromada"),
        ("rural", "Вигадана сільська громада", "Made-up rural hromada"),
        ("", "Вигадана громада", "Made-up hromada"),
    ],
)
def test_the_full_name_says_the_kind(language, kind, uk, en):
    community = Community(name_uk="Вигадана", name_en="Made-up", kind=kind)
    assert str(community) == {"uk": uk, "en": en}[language]
    assert not community.full_name.is_fallback


def test_a_full_name_without_english_says_that_it_is_ukrainian():
    with translation.override("en"):
        name = Community(name_uk="Вигадана", kind="urban").full_name
    assert (name, name.lang, name.is_fallback) == (
        "Вигадана міська громада",
        "uk",
        True,
    )


def test_former_names_are_lines_and_are_found():
    community = make_community(former_names=" Стара вигадана \n\nЩе давніша\n")
    assert community.former_name_list == ["Стара вигадана", "Ще давніша"]
    assert Community.objects.search("давніша").get() == community


def test_names_may_repeat_and_codes_may_not():
    oblast = make_oblast()
    for _ in range(2):
        make_community(oblast=oblast, name_uk="Піщана").full_clean()
    assert Community.objects.search("піщана").count() == 2


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "day", "in_force"),
    [
        ("2025-03-20", "", "2025-03-20", True),
        ("2025-03-20", "", "2025-03-19", False),
        ("2025-03", "2025-06", "2025-06-30", True),
        ("2025-03", "2025-06", "2025-07-01", False),
        ("2024", "2025", "2025-12-31", True),
        ("2024", "2025", "2026-01-01", False),
        ("2025-03-20", "2025-03-20", "2025-03-20", True),
    ],
)
def test_a_territory_status_is_in_force_between_its_days(
    starts_on, ends_on, day, in_force
):
    make_territory_status(starts_on=starts_on, ends_on=ends_on)
    found = TerritoryStatus.objects.in_force(datetime.date.fromisoformat(day))
    assert found.exists() is in_force


def test_several_lists_may_name_a_community_at_once():
    community = make_community()
    for category in ("active", "frontline"):
        make_territory_status(community=community, category=category).full_clean()
    assert TerritoryStatus.objects.in_force().count() == 2


def test_states_of_a_condition_stand_with_the_newest_first():
    community, condition = make_community(), make_condition(order=1)
    for as_of in ("2025", "2026-01", "2025-12"):
        make_condition_state(community=community, condition=condition, as_of=as_of)
    days = ConditionState.objects.values_list("as_of", flat=True)
    assert [*days] == ["2026-01", "2025-12", "2025"]


def test_a_membership_shows_its_current_stage():
    make_membership(stage="decided")
    found: Any = Membership.objects.with_stage().get()
    assert found.current_stage == "decided"


def test_a_community_with_a_history_cannot_be_deleted():
    membership = make_membership()
    with pytest.raises(ProtectedError):
        membership.community.delete()


def test_no_internal_contact_is_searched():
    make_community(internal_contact="вигаданий телефон")
    assert not Community.objects.search("вигаданий телефон").exists()
