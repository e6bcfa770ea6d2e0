"""The demo filling served to a real browser, made once for the tests of a module."""

import datetime
from dataclasses import dataclass
from io import StringIO

import pytest
from django.core.management import call_command
from django.db.models import Count
from django.test import override_settings
from django.utils import timezone
from pytest_django.live_server_helper import LiveServer

from communities.models import Community
from demo.filling.whole import fill
from partnerships.models import Agreement, Delegation, Meeting, PilotModel, PilotProject
from partnerships.standing import partner_countries
from sources.models import Source
from tests import file_builders as f
from tests.public_pages import Register, address


@dataclass(frozen=True)
class Site:
    """Where it listens, and the fullest public record of each kind."""

    url: str
    register: Register

    def page(self, name: str, language: str) -> str:
        return self.url + address(name, self.register, language)


def fullest(rows, parts):
    return rows.annotate(parts_found=Count(parts)).order_by("-parts_found", "pk")[0]


def register_of_demo():
    translated = PilotProject.objects.public().exclude(title_en="")
    meeting = fullest(Meeting.objects.public(), "outcomes")
    return Register(
        meeting=meeting,
        country=fullest(partner_countries(), "project_parts"),
        delegation=fullest(Delegation.objects.public(), "delegates"),
        project=fullest(translated, "indicators__readings"),
        model=fullest(PilotModel.objects.public(), "projects"),
        agreement=fullest(Agreement.objects.public(), "stages"),
        community=fullest(Community.objects.public(), "condition_states"),
        source=fullest(Source.objects.public(), "readingcitations"),
        photograph=f.heavy_photograph(meeting=meeting),
    )


@pytest.fixture(scope="module")
def demo_site(django_db_setup, django_db_blocker):
    # Written for good and removed afterwards: a server cannot look into a transaction
    # of another connection. pytest-playwright's `page` would empty the tables for every
    # test, therefore these tests take `browser`.
    with django_db_blocker.unblock(), override_settings(DEMO=True):
        call_command("load_reference", stdout=StringIO())
        fill(1, timezone.localdate() - datetime.timedelta(days=1))
        server = LiveServer("localhost")
        yield Site(server.url, register_of_demo())
        server.stop()
        call_command("flush", interactive=False, verbosity=0)
