"""What the demo filling holds: made-up, valid, and something of every kind."""

import datetime
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import transaction

from communities.models import Community, Membership
from demo.filling.whole import fill
from demo.filling.words import COUNTRY_CODES
from partnerships.fictitious import Holds, what_database_holds
from partnerships.models import (
    Agreement,
    Country,
    Delegation,
    Meeting,
    Organisation,
    Outcome,
    Partnership,
    PilotModel,
    PilotProject,
    Reading,
    Statement,
)
from sources.models import Source
from tests.records import MODELS

pytestmark = pytest.mark.django_db
DAY = datetime.date(2026, 11, 20)


@pytest.fixture(scope="module")
def filled(django_db_setup, django_db_blocker):
    """The filling at scale 1, made once for this module and taken back after it."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("load_reference", stdout=StringIO())
        fill(1, DAY)
        yield
        transaction.set_rollback(True)


def test_scale_one_is_as_large_as_promised(filled):
    assert Community.objects.count() == 200
    assert 60 <= Meeting.objects.held().count() <= 70
    assert PilotProject.objects.count() == 200
    assert 900 <= Reading.objects.count() <= 1200
    assert Country.objects.filter(name_uk__startswith="Вигадана").count() == 25
    assert Membership.objects.exists()


def test_the_mark_is_set(filled):
    assert what_database_holds() is Holds.DEMO


def test_every_title_says_that_it_is_made_up(filled):
    kinds = {
        Meeting: "title",
        Delegation: "name",
        Organisation: "name",
        PilotModel: "title",
        PilotProject: "title",
        Agreement: "title",
        Outcome: "text",
        Statement: "text",
        Source: "publisher",
    }
    for kind, field in kinds.items():
        for uk, en in kind.objects.values_list(f"{field}_uk", f"{field}_en"):
            assert uk.startswith("Демо: ")
            assert not en or en.startswith("Demo: ")


def test_no_real_country_or_group_has_a_part_in_it(filled):
    for row in Partnership.objects.select_related("partner_country", "partner_group"):
        for partner in (row.partner_country, row.partner_group):
            assert partner is None or "Вигадан" in partner.name_uk
    assert not Country.objects.filter(delegates__isnull=False).exclude(
        pk__in=COUNTRY_CODES
    )


@pytest.mark.parametrize("name", MODELS)
def test_every_row_would_pass_its_form(filled, name):
    relations = [f.name for f in MODELS[name]._meta.fields if f.is_relation]
    for row in MODELS[name].objects.all()[:400]:
        row.clean_fields(exclude=relations)


# Regions are reference data; accounts belong to persons, and a demo invents none; nor
# does it leave files on the disk.
NOT_FILLED = {
    "Oblast",
    "AuditEvent",
    "CommunityEditor",
    "CommunityForm",
    "DigestReader",
    "Document",
    "FormRound",
    "Photograph",
    "RoleRule",
}


@pytest.mark.parametrize("name", sorted({*MODELS} - NOT_FILLED))
def test_there_is_something_of_every_kind(filled, name):
    assert MODELS[name].objects.exists()


def test_there_is_something_to_worry_about_and_something_that_is_missing(filled):
    assert Outcome.objects.public().overdue(DAY).exists()
    assert PilotProject.objects.public().stale(DAY).exists()
    assert PilotProject.objects.filter(title_en="").exists()
    assert Meeting.objects.filter(status="planned", visibility="internal").exists()


def test_history_begins_with_the_filling(filled):
    project = PilotProject.objects.all()[0]
    assert [row.history_change_reason for row in project.history.all()] == ["fill_demo"]
