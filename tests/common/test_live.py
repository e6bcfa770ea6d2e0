"""Lists that answer while their form is being filled in: the answers of the server."""

import pytest

from tests import builders as b
from tests.list_pages import query_count
from tests.markup import Page

pytestmark = pytest.mark.django_db

LIST = "/en/meetings/"
LISTS = [
    "meetings",
    "outcomes",
    "partners",
    "delegations",
    "projects",
    "models",
    "agreements",
    "communities",
    "sources",
]
SHOWN = f"http://testserver{LIST}"


def asked(client, address, shown=SHOWN, **headers):
    """What the script asks for and gets."""
    return client.get(
        address,
        headers={
            "hx-request": "true",
            "hx-target": "results",
            "hx-current-url": shown,
            **headers,
        },
    )


@pytest.mark.parametrize("name", LISTS)
def test_the_script_gets_the_results_and_nothing_around_them(client, language, name):
    b.make_meeting(published=True)
    response = asked(client, f"/{language}/{name}/")
    assert response.status_code == 200
    content = response.content.decode()
    for word in ("<html", "hx-get", "<h1", "site-head", "site-foot"):
        assert word not in content
    page = Page()
    page.feed(content)
    assert not page.open
    told = {
        element["id"] for _tag, element in page.elements if "hx-swap-oob" in element
    }
    assert told == {"found", "languages"}


@pytest.mark.parametrize("name", LISTS)
def test_the_page_holds_every_place_that_the_script_fills(client, name):
    content = client.get(f"/en/{name}/").content.decode()
    for place in ("results", "found", "languages", "updating", "not-loaded"):
        assert content.count(f'id="{place}"') == 1
    assert f'hx-get="/en/{name}/"' in content


def test_the_part_shows_what_the_page_shows(client):
    kept = b.make_meeting(published=True, title_en="Kharkiv visit")
    b.make_meeting(published=True, title_en="Elsewhere")
    address = f"{LIST}?search=kharkiv"
    part, page = asked(client, address), client.get(address)
    assert [*part.context["page"]] == [*page.context["page"]] == [kept]
    (results,) = [t for t in part.templates if t.name == "list_part.html"]
    assert results
    body = part.content.decode().partition('<p id="found"')[0].strip()
    assert body in page.content.decode().replace("\r", "")


def test_a_part_costs_no_more_queries_than_its_page(client):
    b.make_meeting(published=True)
    assert query_count_of_part(client, LIST) <= query_count(client, LIST)


def query_count_of_part(client, address):
    client.defaults |= {"HTTP_HX_REQUEST": "true", "HTTP_HX_TARGET": "results"}
    try:
        return query_count(client, address)
    finally:
        for name in ("HTTP_HX_REQUEST", "HTTP_HX_TARGET"):
            del client.defaults[name]


def test_caches_keep_the_part_and_the_page_apart(client):
    for response in (client.get(LIST), asked(client, LIST)):
        vary = {name.strip() for name in response["Vary"].split(",")}
        assert {"HX-Request", "HX-Target", "HX-History-Restore-Request"} <= vary
    assert client.get(LIST)["ETag"] != asked(client, LIST)["ETag"]


@pytest.mark.parametrize(
    "headers",
    [
        {"hx-history-restore-request": "true"},
        {"hx-target": "elsewhere"},
    ],
)
def test_going_back_gets_the_whole_page(client, headers):
    content = asked(client, LIST, **headers).content.decode()
    assert "<html" in content


@pytest.mark.parametrize(
    ("shown", "address", "header", "value"),
    [
        # Empty fields are left out of what the browser shows.
        ("", "?search=&since=&region=", "HX-Push-Url", "false"),
        ("", "?search=ab&since=", "HX-Push-Url", f"{LIST}?search=ab"),
        # Typing on replaces, so that one step back leaves the search.
        ("?search=ab", "?search=abc", "HX-Replace-Url", f"{LIST}?search=abc"),
        ("?search=ab", "?search=", "HX-Push-Url", LIST),
        (
            "?search=ab",
            "?search=ab&since=2025-01-01",
            "HX-Push-Url",
            f"{LIST}?search=ab&since=2025-01-01",
        ),
        (
            "?search=a&since=2025-01-01",
            "?search=ab&since=2025-02-01",
            "HX-Push-Url",
            f"{LIST}?search=ab&since=2025-02-01",
        ),
        ("?search=ab", "?search=ab", "HX-Push-Url", "false"),
    ],
)
def test_the_address_that_is_shown_can_be_shared(client, shown, address, header, value):
    response = asked(client, LIST + address, shown=SHOWN + shown)
    assert response[header] == value
    assert len([name for name in response.headers if name.endswith("-Url")]) == 1


def test_an_address_of_another_site_is_not_compared(client):
    response = asked(
        client, f"{LIST}?search=ab", shown="https://evil.example/?search=a"
    )
    assert response["HX-Push-Url"] == f"{LIST}?search=ab"


def test_a_mistake_is_shown_with_the_name_of_its_field(client):
    response = asked(client, f"{LIST}?since=yesterday")
    assert response.status_code == 400
    content = response.content.decode()
    assert "The filter has a mistake" in content
    assert "Enter a valid date" in content
    assert "could not be understood" in content


def test_the_links_of_a_list_leave_out_empty_fields(client):
    for _ in range(51):
        b.make_meeting(published=True)
    content = client.get(f"{LIST}?search=&since=2025-01-01&until=").content.decode()
    assert f'href="{LIST}?since=2025-01-01&amp;page=2"' in content
    assert 'href="/en/meetings.csv?since=2025-01-01"' in content
