"""A demo says so in everything that leaves it, and is never confused with a register."""

import csv
import io

import pytest
from django.test import Client
from django.utils import translation
from openpyxl import load_workbook

from accounts.granting import apply_roles
from common.demo import SENTENCE
from common.formats import Csv, Xlsx
from config import wsgi
from demo.guard import NOT_A_DEMO, NOT_MARKED, Guard
from partnerships.fictitious import DEMO_COUNTRY, Holds, what_database_holds
from tests import builders as b
from tests.list_pages import body
from workbooks.reading import WrongFileError, read

pytestmark = pytest.mark.django_db
BANNER = '<aside class="demo-banner"'


@pytest.fixture
def demo(settings):
    settings.DEMO = True


def sentence(language):
    with translation.override(language):
        return str(SENTENCE)


# The guard


@pytest.fixture
def serve(monkeypatch):
    """Ask a guarded application; its answer is "served" where the guard lets through."""
    # Closing the connection of a test would end its transaction.
    monkeypatch.setattr("demo.guard.connection.close", lambda: None)

    def application(environ, start_response):
        start_response("200 OK", [])
        return [b"served"]

    guard = Guard(application)

    def ask():
        statuses = []
        answer = guard({}, lambda status, headers: statuses.append(status))
        return statuses[0][:3], b"".join(answer).decode()

    return ask


def test_roles_alone_make_no_real_register():
    """`make demo` applies them before it fills a new database."""
    apply_roles()
    assert what_database_holds() is Holds.NOTHING


def test_a_real_register_is_served(serve):
    b.make_meeting()
    assert serve() == ("200", "served")


def test_a_demo_without_its_setting_is_not_served(serve):
    b.make_country(code=DEMO_COUNTRY)
    status, text = serve()
    assert status == "503"
    with translation.override("en"):
        assert str(NOT_MARKED) in text


def test_a_real_register_is_never_called_a_demo(serve, demo):
    b.make_meeting()
    status, text = serve()
    assert status == "503"
    with translation.override("en"):
        assert str(NOT_A_DEMO) in text


def test_a_demo_with_its_setting_is_served(serve, demo):
    b.make_country(code=DEMO_COUNTRY)
    assert serve() == ("200", "served")


def test_an_empty_register_is_watched_until_something_is_in_it(serve):
    assert serve() == ("200", "served")
    b.make_country(code=DEMO_COUNTRY)
    assert serve()[0] == "503"


def test_what_was_settled_is_not_asked_again(serve, django_assert_num_queries):
    b.make_meeting()
    serve()
    with django_assert_num_queries(0):
        assert serve() == ("200", "served")


def test_the_server_stands_behind_the_guard():
    assert isinstance(wsgi.application, Guard)


# The banner


@pytest.mark.parametrize("language", ["uk", "en"])
@pytest.mark.parametrize("path", ["", "meetings/", "nowhere/", "meetings/?sort=x"])
def test_every_public_page_says_it(demo, language, path):
    response = Client().get(f"/{language}/{path}")
    text = response.content.decode()
    assert text.count(BANNER) == 1
    assert sentence(language) in text
    assert text.index(BANNER) < text.index('class="skip"')
    assert response["X-Robots-Tag"] == "noindex, nofollow"


def test_the_staffs_pages_say_it_too(demo, admin_client):
    for path in ("/admin/", "/admin/partnerships/meeting/add/"):
        assert BANNER in admin_client.get(path).content.decode()
    assert BANNER in Client().get("/admin/login/").content.decode()


def test_a_page_is_as_long_as_it_says(demo):
    response = Client().get("/uk/")
    assert response["Content-Length"] == str(len(response.content))


def test_a_refused_form_says_it_too(demo):
    response = Client(enforce_csrf_checks=True).post("/admin/login/")
    assert response.status_code == 403
    assert BANNER in response.content.decode()


def test_a_real_register_has_no_banner(visitor):
    response = visitor.get("/uk/")
    assert BANNER not in response.content.decode()
    assert "X-Robots-Tag" not in response


# Files


@pytest.mark.parametrize("language", ["uk", "en"])
def test_a_csv_of_a_demo_begins_with_the_sentence(demo, language):
    response = Client().get(f"/{language}/meetings.csv")
    assert 'filename="demo-meetings-' in response["Content-Disposition"]
    text = body(response).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text), delimiter=";"))
    assert rows[0] == [sentence(language)]
    assert len(rows[1]) > 3


@pytest.mark.parametrize("language", ["uk", "en"])
def test_a_workbook_of_a_demo_says_it_on_its_cover_and_on_paper(demo, language):
    response = Client().get(f"/{language}/meetings.xlsx")
    book = load_workbook(io.BytesIO(body(response)))
    assert book.worksheets[0]["A2"].value == sentence(language)
    assert sentence(language) in book.worksheets[1].oddHeader.center.text


@pytest.mark.parametrize("name", ["feeds/meetings.atom", "calendar.ics"])
@pytest.mark.parametrize("language", ["uk", "en"])
def test_what_is_subscribed_to_says_it_in_its_name(demo, language, name):
    text = body(Client().get(f"/{language}/{name}")).decode()
    # Long lines of a calendar are folded.
    assert sentence(language) in text.replace("\r\n ", "").replace("\\,", ",")


def demo_file(settings, format):
    settings.DEMO = True
    content = body(Client().get(f"/uk/sources.{format.title}"))
    settings.DEMO = False
    return content


@pytest.mark.parametrize("format", [Csv, Xlsx])
def test_a_real_register_takes_no_file_of_a_demo(settings, format):
    content = demo_file(settings, format)
    with pytest.raises(WrongFileError):
        read("file", content)


@pytest.mark.parametrize("format", [Csv, Xlsx])
def test_a_demo_takes_its_own_files(settings, format):
    b.make_source(published=True)
    content = demo_file(settings, format)
    settings.DEMO = True
    headings, row = [r for r in read("file", content).sheets[-1].rows if len(r) > 3]
    assert len(headings) == len(row)
