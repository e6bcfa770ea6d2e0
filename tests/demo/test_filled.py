"""What the demo filling holds: made-up, valid, and something of every kind."""

import datetime
import re
from html import unescape
from io import StringIO
from urllib.parse import urlencode

import pytest
from django.core.management import call_command
from django.db import transaction
from django.db.models import Count
from django.test import Client
from django.urls import reverse
from django.utils import translation
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from common.bilingual import LANGUAGES
from communities.models import Community, Membership
from demo.filling.whole import fill
from demo.filling.words import COUNTRY_CODES
from partnerships.fictitious import Holds, what_database_holds
from partnerships.models import (
    Agreement,
    Country,
    CountryGroup,
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
from partnerships.standing import partner_countries
from partnerships.views.partner_parts import Limits
from sources.models import Source
from tests import builders as b
from tests.demo import asking_staff
from tests.demo.asking import LISTS, SITE, address_of, random_query, read_json
from tests.list_pages import file_rows
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
# does it leave files on the disk, or a log of imports that nobody made.
NOT_FILLED = {
    "Oblast",
    "AuditEvent",
    "CommunityEditor",
    "CommunityForm",
    "DigestReader",
    "Document",
    "FormRound",
    "Import",
    "ImportFile",
    "ImportRow",
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


REST = re.compile(
    r'<p class="small the-rest">Shown: \d+ of (\d+)\. <a href="([^"]+)">All (\d+)'
)


# The filters that narrow a list to what a page cut short.
WAYS = {
    *("community", "concerning", "country", "group", "kind", "model", "part"),
    *("period", "source", "state", "whose"),
}


def _first(rows, counted):
    return rows.annotate(number=Count(counted)).order_by("-number", "pk")[0]


def _cut_pages():
    """The pages that cut most."""
    country = partner_countries().order_by("-project_count", "pk")[0]
    group = _first(CountryGroup.objects.public(), "delegations")
    for partner in (country, group):
        yield partner.get_absolute_url()
        yield f"{partner.get_absolute_url()}brief/"
    community = Community.objects.public()
    yield _first(community, "projects").get_absolute_url()
    yield _first(community, "meetings").get_absolute_url()
    source = _first(Source.objects.public(), "readingcitations")
    yield source.get_absolute_url()
    project = _first(PilotProject.objects.public(), "indicators__readings")
    yield project.get_absolute_url()
    yield _first(PilotModel.objects.public(), "projects").get_absolute_url()
    yield reverse("partnerships:timeline")


def test_every_list_that_a_page_cuts_short_leads_to_exactly_the_rows_it_counted(
    filled, monkeypatch
):
    monkeypatch.setattr("partnerships.views.communities.SHOWN", 1)
    monkeypatch.setattr("partnerships.views.sources.SHOWN", 1)
    monkeypatch.setattr("partnerships.views.timeline.UNSTATED_SHOWN", 1)
    monkeypatch.setattr("partnerships.views.projects.READINGS_SHOWN", 1)
    monkeypatch.setattr("partnerships.views.pilot_models.PROJECTS_SHOWN", 1)
    for of_partner in ("partners.PAGE", "partner_brief.BRIEF"):
        monkeypatch.setattr(f"partnerships.views.{of_partner}", Limits(1, 1, 1))
    for _ in range(2):
        b.make_project(published=True)
    promised, found = {}, {}
    with translation.override("en"):
        for address in _cut_pages():
            content = Client().get(address).content.decode()
            for number, listed, again in REST.findall(content):
                assert number == again
                promised[unescape(listed)] = int(number)
        for address in promised:
            context = Client().get(address).context
            found[address] = (
                context["total"] if "total" in context else context["number"]
            )
    assert found == promised
    # None of the ways was left out.
    ways = {name for address in promised for name in re.findall(r"[?&](\w+)=", address)}
    assert ways == WAYS


@pytest.mark.parametrize("name", LISTS)
# What failed is told as it was found: to make it smaller would take minutes.
@settings(max_examples=2, phases=[Phase.generate])
@given(draw=st.randoms(use_true_random=False), language=st.sampled_from(LANGUAGES))
def test_a_file_and_its_page_agree_row_by_row_whatever_is_asked(
    filled, name, draw, language
):
    visitor, listed = Client(), address_of(name, language)
    form = visitor.get(listed).context["filterset"].form
    query = random_query(form, draw)
    page = visitor.get(listed, query)
    with translation.override(language):
        shown = [
            record.get_absolute_url()
            for record in page.context["page"].paginator.object_list
        ]
    sheet = page.context["downloads"].form.sheet
    keys = [column.key for column in sheet.columns if column.key != "address"]
    asked = {**query, "columns": [*draw.sample(keys, k=3), "address"]}
    path = f"{listed}?{urlencode(asked, doseq=True)}"
    said = read_json(visitor, path)
    assert [row["address"] for row in said["rows"]] == [SITE + one for one in shown]
    # The link in the file repeats it.
    assert read_json(visitor, said["address"])["rows"] == said["rows"]
    columns = {column["key"]: column["heading"] for column in said["columns"]}
    assert {*columns} == {*asked["columns"]}
    for format in ("csv", "xlsx"):
        rows = file_rows(visitor, path, format)
        told = [row[columns["address"]].removeprefix(SITE) for row in rows]
        assert told == shown
        assert all([*row] == [*columns.values()] for row in rows)


@pytest.mark.parametrize("name", asking_staff.LISTS)
@settings(max_examples=2, phases=[Phase.generate])
# Drawn from a seed: the simplest of all would ask for nothing.
@given(draw=st.randoms(use_true_random=True))
def test_a_file_of_staff_and_its_list_agree_row_by_row_whatever_is_asked(
    filled, administrator, monkeypatch, name, draw
):
    admin = asking_staff.LISTS[name]
    # Several pages, each soon drawn.
    monkeypatch.setattr(admin, "list_per_page", 60)
    query = asking_staff.random_question(admin, administrator.user, draw)
    shown, told = asking_staff.shown_and_told(administrator, admin, query, draw)
    assert told == shown, query
