"""Organisations, persons and posts; countries and their groups."""

import datetime

import pytest

from partnerships.models import CountryGroupMembership, Organisation, Person, Post
from tests.builders import (
    make_community,
    make_country,
    make_group,
    make_group_membership,
    make_organisation,
    make_person,
    make_post,
)

pytestmark = pytest.mark.django_db


def test_a_hromada_may_have_a_council_and_a_military_administration():
    community = make_community()
    for kind in ("council", "military_admin"):
        make_organisation(kind=kind, community=community).full_clean()
    assert community.organisations.count() == 2


def test_organisations_of_two_countries_may_have_one_name():
    for country in (make_country(), make_country(), None):
        make_organisation(name_uk="Вигадане міністерство", country=country).full_clean()


def test_two_persons_of_one_name_are_told_apart():
    make_person(name_uk="Особа Вигадана")
    make_person(name_uk="Особа Вигадана", distinction="друга").full_clean()


def test_contacts_and_notes_are_not_searched():
    make_person(internal_email="made-up@example.org", internal_note="вигадана примітка")
    make_organisation(internal_contact="вигаданий контакт")
    assert not Person.objects.search("made-up").exists()
    assert not Person.objects.search("примітка").exists()
    assert not Organisation.objects.search("контакт").exists()


def test_posts_stand_with_the_newest_first():
    person = make_person()
    for start in ("2019", "2026-01", "2020-05"):
        make_post(person=person, starts_on=start)
    starts = Post.objects.values_list("starts_on", flat=True)
    assert [*starts] == ["2026-01", "2020-05", "2019"]


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "day", "belongs"),
    [
        ("", "", "2026-01-01", True),
        ("2004-05", "", "2004-04-30", False),
        ("2004-05", "", "2004-05-01", True),
        ("1973", "2020-01-31", "2020-01-31", True),
        ("1973", "2020-01-31", "2020-02-01", False),
        ("", "2020", "2020-12-31", True),
        ("", "2020", "2021-01-01", False),
    ],
)
def test_a_country_belongs_to_a_group_between_the_days(
    starts_on, ends_on, day, belongs
):
    make_group_membership(starts_on=starts_on, ends_on=ends_on)
    found = CountryGroupMembership.objects.on(datetime.date.fromisoformat(day))
    assert found.exists() is belongs


def test_a_country_may_leave_a_group_and_come_back():
    group, country = make_group(), make_country()
    make_group_membership(
        group=group, country=country, starts_on="1990", ends_on="2000"
    )
    make_group_membership(group=group, country=country, starts_on="2010").full_clean()
    assert group.countries.distinct().get() == country
