"""Who sees what: no record is public before its time, and no child before its parent.

The tables name every record of the register once; the last test fails when a record is
in none of them.
"""

import datetime
from collections.abc import Callable
from typing import Any

import pytest

from common.models import PublishableRecord, Visibility
from sources.models import Citation
from tests import builders as b
from tests import file_builders as f
from tests.records import (
    BUILDERS,
    MODELS,
    make_agreement_stage,
    make_membership_stage,
    make_partnership_stage,
    make_project_stage,
)

pytestmark = pytest.mark.django_db

NOW = datetime.datetime(2026, 3, 10, 12, tzinfo=datetime.UTC)
LATER = NOW + datetime.timedelta(hours=1)

# Ways in which a record that would be public is not, at the moment NOW.
HIDDEN = {
    "internal": {"visibility": Visibility.INTERNAL},
    "proposed": {"visibility": Visibility.PROPOSED},
    "withdrawn": {"visibility": Visibility.WITHDRAWN},
    "embargoed": {"public_from": LATER},
    "archived": {"archived_at": NOW, "archive_reason": "вигадана причина"},
}
HIDDEN_MEETING = HIDDEN | {
    "planned": {"status": "planned", "visibility": Visibility.INTERNAL},
    "cancelled": {"status": "cancelled", "visibility": Visibility.INTERNAL},
    "not ended": {"held_on": "2026-03-09", "ends_on": "2026-03-10"},
    "of this month": {"held_on": "2026-03"},
    "of this year": {"held_on": "2026"},
}

PUBLISHABLE = [n for n, m in MODELS.items() if issubclass(m, PublishableRecord)]

# Lists of reference and codifiers, which are public documents.
OPEN = [
    "Oblast",
    "Raion",
    "BasicCondition",
    "Sector",
    "Country",
    "CountryGroup",
    "CountryGroupMembership",
    "TerritoryStatus",
]

SHOWN = {"is_shown": True, "alt_uk": "Міст", "alt_en": "Bridge"}

# Each child with the builder of the parent that it obeys, and with its own.
CHILDREN: dict[str, tuple[Callable[..., Any], Callable[..., Any]]] = {
    "MembershipStage": (
        b.make_membership,
        lambda parent: make_membership_stage(membership=parent),
    ),
    "Delegation": (b.make_meeting, lambda parent: a_delegation_at(parent)),
    "Delegate": (
        b.make_meeting,
        lambda parent: b.make_delegate(delegation=a_delegation_at(parent)),
    ),
    "HomeAttendance": (
        b.make_meeting,
        lambda parent: b.make_home_attendance(meeting=parent),
    ),
    "Outcome": (b.make_meeting, lambda parent: b.make_outcome(meeting=parent)),
    "Statement": (
        b.make_meeting,
        lambda parent: b.make_statement(published=True, meeting=parent),
    ),
    "PartnershipStage": (
        b.make_partnership,
        lambda parent: make_partnership_stage(partnership=parent),
    ),
    "AgreementStage": (
        b.make_agreement,
        lambda parent: make_agreement_stage(agreement=parent),
    ),
    "AgreementParty": (
        b.make_agreement,
        lambda parent: b.make_agreement_party(agreement=parent),
    ),
    "ProjectStage": (b.make_project, lambda parent: make_project_stage(project=parent)),
    "ProjectPartner": (
        b.make_project,
        lambda parent: b.make_project_partner(project=parent),
    ),
    "Funding": (b.make_project, lambda parent: b.make_funding(project=parent)),
    "Milestone": (b.make_project, lambda parent: b.make_milestone(project=parent)),
    "Milestone of a model": (
        b.make_model,
        lambda parent: b.make_milestone(model=parent),
    ),
    "Photograph": (
        b.make_meeting,
        lambda parent: f.make_photograph(meeting=parent, **SHOWN),
    ),
    "Photograph of a project": (
        b.make_project,
        lambda parent: f.make_photograph(project=parent, **SHOWN),
    ),
    "Document": (
        b.make_meeting,
        lambda parent: f.make_document(meeting=parent, is_shown=True),
    ),
    "Document of a project": (
        b.make_project,
        lambda parent: f.make_document(project=parent, is_shown=True),
    ),
    "Document of an agreement": (
        b.make_agreement,
        lambda parent: f.make_document(agreement=parent, is_shown=True),
    ),
    "Indicator": (b.make_project, lambda parent: b.make_indicator(project=parent)),
    "Indicator of a model": (
        b.make_model,
        lambda parent: b.make_indicator(model=parent),
    ),
    "Reading": (
        b.make_project,
        lambda parent: b.make_reading(indicator=b.make_indicator(project=parent)),
    ),
}

# Who is public by being named in a public record: by the way of being named.
NAMED = {
    "Organisation": {
        "delegate": lambda who: b.make_delegate(
            delegation=a_delegation_at(b.make_meeting(published=True)), organisation=who
        ),
        "home attendance": lambda who: b.make_home_attendance(
            meeting=b.make_meeting(published=True), organisation=who
        ),
        "responsible": lambda who: b.make_outcome(
            meeting=b.make_meeting(published=True), responsible_organisation=who
        ),
        "speaker": lambda who: b.make_statement(published=True, organisation=who),
        "spoken of": lambda who: b.make_statement(
            published=True, about_organisation=who
        ),
        "partner": lambda who: b.make_partnership(
            published=True, partner_organisation=who
        ),
        "our side": lambda who: b.make_partnership(
            published=True, our_organisation=who
        ),
        "party": lambda who: b.make_agreement_party(
            agreement=b.make_agreement(published=True), organisation=who
        ),
        "project partner": lambda who: b.make_project_partner(
            project=b.make_project(published=True), organisation=who
        ),
        "funder": lambda who: b.make_funding(
            project=b.make_project(published=True), organisation=who
        ),
    },
    "Person": {
        "delegate": lambda who: b.make_delegate(
            delegation=a_delegation_at(b.make_meeting(published=True)), person=who
        ),
        "home attendance": lambda who: b.make_home_attendance(
            meeting=b.make_meeting(published=True), person=who
        ),
        "responsible": lambda who: b.make_outcome(
            meeting=b.make_meeting(published=True), responsible_person=who
        ),
        "speaker": lambda who: b.make_statement(published=True, person=who),
    },
}
# The record that must be hidden for the name to be hidden.
BEARER = {
    "delegate": lambda row: row.delegation.meetings.get(),
    "home attendance": lambda row: row.meeting,
    "responsible": lambda row: row.meeting,
    "party": lambda row: row.agreement,
    "project partner": lambda row: row.project,
    "funder": lambda row: row.project,
}


def a_delegation_at(meeting):
    delegation = b.make_delegation()
    meeting.delegations.add(delegation)
    return delegation


def change(record, changes):
    for name, value in changes.items():
        setattr(record, name, value)
    record.save()


def is_public(record, at=NOW):
    return type(record).objects.public(at).filter(pk=record.pk).exists()


def hidden_ways(names):
    """Every way of hiding that each of the records has."""
    return [
        pytest.param(name, changes, id=f"{name}-{way}")
        for name in names
        for way, changes in (HIDDEN_MEETING if name == "Meeting" else HIDDEN).items()
    ]


def ways_of_being_named():
    return [
        pytest.param(name, way, id=f"{name}-{way}")
        for name, ways in NAMED.items()
        for way in ways
    ]


# Publishable records


@pytest.mark.parametrize("name", PUBLISHABLE)
def test_what_is_published_is_public(name):
    assert is_public(BUILDERS[name](published=True))


@pytest.mark.parametrize("name", PUBLISHABLE)
def test_a_new_record_is_not_public(name):
    assert not is_public(BUILDERS[name]())


@pytest.mark.parametrize(("name", "changes"), hidden_ways(PUBLISHABLE))
def test_what_is_hidden_is_not_public(name, changes):
    record = BUILDERS[name](published=True)
    change(record, changes)
    assert not is_public(record)


@pytest.mark.parametrize("name", PUBLISHABLE)
def test_an_embargo_ends_at_its_moment(name):
    record = BUILDERS[name](published=True, public_from=LATER)
    assert not is_public(record, LATER - datetime.timedelta(microseconds=1))
    assert is_public(record, LATER)


# Children


@pytest.mark.parametrize("name", CHILDREN)
def test_a_child_of_a_public_record_is_public(name):
    make_parent, make_child = CHILDREN[name]
    assert is_public(make_child(make_parent(published=True)))


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        pytest.param(name, changes, id=f"{name}-{way}")
        for name, (make_parent, _) in CHILDREN.items()
        for way, changes in (
            HIDDEN_MEETING if make_parent is b.make_meeting else HIDDEN
        ).items()
    ],
)
def test_a_child_of_a_hidden_record_is_hidden(name, changes):
    make_parent, make_child = CHILDREN[name]
    parent = make_parent(published=True)
    child = make_child(parent)
    change(parent, changes)
    assert not is_public(child)


def test_a_delegation_that_is_archived_hides_its_delegates():
    delegate = CHILDREN["Delegate"][1](b.make_meeting(published=True))
    change(delegate.delegation, HIDDEN["archived"])
    assert not is_public(delegate)
    assert not is_public(delegate.delegation)


def test_a_delegation_without_a_meeting_is_not_public():
    assert not is_public(b.make_delegation())


def test_a_delegation_of_two_meetings_needs_one_that_is_public():
    delegation = a_delegation_at(b.make_meeting())
    assert not is_public(delegation)
    b.make_meeting(published=True, delegations=[delegation])
    assert is_public(delegation)
    assert type(delegation).objects.public(NOW).count() == 1


# Citations


@pytest.mark.parametrize(
    "name", [n for n, m in MODELS.items() if issubclass(m, Citation)]
)
def test_a_citation_is_as_public_as_its_source(name):
    assert is_public(BUILDERS[name](source=b.make_source(published=True)))
    assert not is_public(BUILDERS[name]())


@pytest.mark.parametrize("changes", HIDDEN.values(), ids=HIDDEN)
def test_a_citation_of_a_hidden_source_is_hidden(changes):
    source = b.make_source(published=True)
    citation = b.cite(b.make_meeting(published=True), source)
    change(source, changes)
    assert not is_public(citation)


# Persons and organisations


@pytest.mark.parametrize("name", NAMED)
def test_nobody_is_public_for_being_registered(name):
    assert not is_public(BUILDERS[name]())


@pytest.mark.parametrize(("name", "way"), ways_of_being_named())
def test_who_is_named_in_a_public_record_is_public(name, way):
    who = BUILDERS[name]()
    NAMED[name][way](who)
    assert is_public(who)
    assert MODELS[name].objects.public(NOW).filter(pk=who.pk).count() == 1


@pytest.mark.parametrize(("name", "way"), ways_of_being_named())
def test_who_is_named_in_hidden_records_only_is_hidden(name, way):
    who = BUILDERS[name]()
    row = NAMED[name][way](who)
    bearer = BEARER.get(way, lambda row: row)(row)
    change(bearer, HIDDEN["internal"])
    assert not is_public(who)


@pytest.mark.parametrize("name", NAMED)
def test_who_is_archived_is_not_public_even_if_named(name):
    who = BUILDERS[name]()
    NAMED[name]["speaker"](who)
    change(who, HIDDEN["archived"])
    assert not is_public(who)


@pytest.mark.parametrize("name", NAMED)
def test_asking_who_is_public_does_not_multiply_the_ways(name):
    """Side by side, outer joins of n relations of m rows each make m to the n rows."""
    assert "LEFT OUTER JOIN" not in str(MODELS[name].objects.public(NOW).query)


def test_a_post_is_public_with_its_person():
    person = b.make_person()
    post = b.make_post(person=person)
    assert not is_public(post)
    b.make_statement(published=True, person=person)
    assert is_public(post)


# What is open


@pytest.mark.parametrize("name", OPEN)
def test_a_list_of_reference_is_public(name):
    assert is_public(BUILDERS[name]())


def test_a_community_is_public_unless_archived():
    community = b.make_community()
    assert is_public(community)
    change(community, HIDDEN["archived"])
    assert not is_public(community)


def test_every_record_is_in_one_of_the_tables():
    citations = [n for n, m in MODELS.items() if issubclass(m, Citation)]
    children = {name.split(" of ")[0] for name in CHILDREN}
    tables = [*PUBLISHABLE, *OPEN, *children, *NAMED, *citations, "Post", "Community"]
    # Accounts, their audit and what was asked of communities are shown to nobody outside, and have no public().
    staff_only = {
        n for n, m in MODELS.items() if m._meta.app_label in {"accounts", "workbooks"}
    }
    assert {*tables} == {*MODELS} - staff_only
