"""What every public page tells search engines and shared links, in its head."""

import pytest
from django.utils import translation

from tests import builders as b
from tests.markup import read
from tests.public_pages import (
    LEADING_ON,
    NOT_LISTED,
    PAGES,
    address,
    is_file,
    public_names,
)

pytestmark = pytest.mark.django_db

HOST = "http://testserver"
LISTED = [name for name in PAGES if name not in NOT_LISTED]
each_page = pytest.mark.parametrize("name", LISTED)


def test_every_public_address_is_walked_by_these_tests():
    """A new page is entered in tests/public_pages.py."""
    assert {name for name in public_names() if not is_file(name)} == {
        *PAGES
    } | LEADING_ON


@each_page
def test_a_page_names_itself_and_its_other_languages(client, filled, language, name):
    path = address(name, filled, language)
    page = read(client.get(path))
    rest = path.removeprefix(f"/{language}")
    assert page.all("link", rel="canonical")[0]["href"] == HOST + path
    assert {
        link["hreflang"]: link["href"]
        for link in page.all("link", rel="alternate")
        if "hreflang" in link
    } == {
        "uk": f"{HOST}/uk{rest}",
        "en": f"{HOST}/en{rest}",
        "x-default": HOST + rest,
    }
    assert page.meta("og:url") == [HOST + path]
    assert page.meta("robots") == []
    assert page.all("html")[0]["lang"] == language


@each_page
def test_a_page_says_what_it_is_when_it_is_shared(client, filled, language, name):
    page = read(client.get(address(name, filled, language)))
    (title,) = page.meta("og:title")
    (site,) = page.meta("og:site_name")
    assert page.title == f"{title} · {site}"
    (description,) = page.meta("description")
    assert page.meta("og:description") == [description]
    assert 10 < len(description) <= 200
    locale, other = ("uk_UA", "en_GB")[:: 1 if language == "uk" else -1]
    assert page.meta("og:locale") == [locale]
    assert page.meta("og:locale:alternate") == [other]
    kind = "article" if name.endswith("-detail") else "website"
    assert page.meta("og:type") == [kind]


def test_no_two_pages_have_one_title_or_description(client, filled):
    pages = [read(client.get(address(name, filled, "en"))) for name in LISTED]
    assert len({page.title for page in pages}) == len(LISTED)
    assert len({page.meta("description")[0] for page in pages}) == len(LISTED)


@pytest.mark.parametrize(
    "path",
    [
        "/en/meetings/?search=kharkiv",
        "/en/meetings/?page=1",
        "/en/projects/?status=proposed",
        "/en/?outcomes=open",
    ],
)
def test_a_choice_from_a_page_is_shared_as_it_is_and_not_indexed(client, path):
    page = read(client.get(path))
    assert page.meta("robots") == ["noindex"]
    assert page.all("link", rel="canonical") == []
    assert not any("hreflang" in link for link in page.all("link", rel="alternate"))
    assert page.meta("og:url") == [HOST + path]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/en/nothing/here/", 404),
        ("/en/meetings/no-such-meeting/", 404),
        ("/en/communities/UA00000000000000000/", 404),
        ("/en/partners/QQQ/", 404),
        ("/en/meetings/?since=yesterday", 400),
    ],
)
def test_an_error_is_not_indexed(client, path, status):
    response = client.get(path)
    assert response.status_code == status
    page = read(response)
    assert page.meta("robots") == ["noindex"]
    assert page.all("link", rel="canonical") == []


@pytest.mark.parametrize(
    ("asked", "led_to"), [("uk", "uk"), ("en", "en"), ("de,en", "en")]
)
def test_the_default_address_asks_the_browser_for_the_language(client, asked, led_to):
    meeting = b.make_meeting(published=True)
    response = client.get(
        f"/meetings/{meeting.slug}/", headers={"accept-language": asked}
    )
    assert response.status_code == 302
    assert response["Location"] == f"/{led_to}/meetings/{meeting.slug}/"
    assert "Accept-Language" in response["Vary"]


def test_markup_in_a_text_stays_text_in_the_head(client):
    hostile = '"><script>alert(1)</script> & <b>жирний</b>'
    meeting = b.make_meeting(published=True, title_uk=hostile, summary_uk=hostile)
    with translation.override("uk"):
        response = client.get(meeting.get_absolute_url())
    content = response.content.decode()
    assert "<script>alert" not in content
    head = content.partition("</head>")[0]
    assert "<b>" not in head


def test_a_long_description_is_cut_and_a_missing_one_is_made_up_for(client):
    long = b.make_meeting(published=True, summary_uk="Слово про слово.\n\n" * 100)
    empty = b.make_meeting(published=True)
    for meeting in (long, empty):
        with translation.override("uk"):
            page = read(client.get(meeting.get_absolute_url()))
        (description,) = page.meta("description")
        assert 10 < len(description) <= 200
        assert "\n" not in description
