"""The pages of what went wrong, as they are outside development."""

import re
from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.template.loader import render_to_string
from django.test import Client, override_settings
from django.urls import path, resolve
from django.utils import translation

from config.urls import urlpatterns as real

ROOT = Path(__file__).parents[2]
SEARCH = re.compile(r'action="(/(?:uk|en)/communities/find/)".*?name="town"', re.DOTALL)


def _raise(error):
    def view(request):
        raise error

    return view


urlpatterns = [
    path("broken/", _raise(RuntimeError)),
    path("refused/", _raise(PermissionDenied)),
    path("odd/", _raise(SuspiciousOperation)),
    *real,
]


@pytest.fixture
def pages():
    with override_settings(ROOT_URLCONF=__name__):
        yield Client(raise_request_exception=False)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/en/nothing/here/", 404, "There is no such page"),
        ("/en/meetings/no-such-meeting/", 404, "There is no such page"),
        ("/refused/", 403, "Your account may not do this"),
        ("/odd/", 400, "The request could not be understood"),
    ],
)
def test_an_error_page_says_what_to_do(pages, address, status, words):
    response = pages.get(address, headers={"accept-language": "en"})
    content = response.content.decode()
    assert response.status_code == status
    assert words in content
    assert SEARCH.search(content)
    assert "<h1>" in content
    assert 'href="/en/meetings/"' in content


def test_a_server_error_needs_neither_context_nor_database(pages):
    """No `django_db` mark: a query would fail the test."""
    response = pages.get("/broken/")
    assert response.status_code == 500
    content = response.content.decode()
    assert "На сервері сталася помилка" in content
    assert "Something went wrong on the server" in content
    assert {m.group(1) for m in SEARCH.finditer(content)} == {
        "/uk/communities/find/",
        "/en/communities/find/",
    }


def test_the_links_of_the_server_error_lead_somewhere():
    content = (ROOT / "templates" / "500.html").read_text(encoding="utf-8")
    assert "{%" not in content
    addresses = re.findall(r'(?:href|action)="(/[^"]*)"', content)
    for address in addresses:
        if address.startswith("/static/"):
            assert (ROOT / address.removeprefix("/")).is_file()
        else:
            with translation.override(address.split("/")[1]):
                assert resolve(address)


def test_a_form_that_has_expired_says_how_to_go_on():
    client = Client(enforce_csrf_checks=True, raise_request_exception=False)
    response = client.post("/language/setlang/", {"language": "en"})
    assert response.status_code == 403
    assert 'class="button" href="/admin/"' in response.content.decode()


def test_an_address_of_another_host_is_refused_with_the_same_page(pages):
    response = pages.get("/en/", headers={"host": "elsewhere.example"})
    assert response.status_code == 400
    assert "<h1>" in response.content.decode()


def test_a_page_without_a_request_has_no_empty_navigation():
    assert "<nav" not in render_to_string("403_csrf.html")


@pytest.mark.django_db
def test_the_languages_of_a_missing_page_lead_to_it_in_the_other(pages):
    content = pages.get("/en/nothing/here/?a=1").content.decode()
    assert 'href="/uk/nothing/here/?a=1"' in content


@pytest.mark.parametrize("code", [400, 403, 404, 500])
def test_no_error_page_needs_inline_style_or_script(code):
    content = (ROOT / "templates" / f"{code}.html").read_text(encoding="utf-8")
    assert not re.search(r"<script|<style|style=|onclick", content)
