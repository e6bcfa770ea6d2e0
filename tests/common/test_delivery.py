"""Compression and caches: what may be packed and what may be kept."""

import gzip

import pytest
from django.test import Client

from tests import builders as b
from tests.test_public import change

pytestmark = pytest.mark.django_db

PACKED = {"accept-encoding": "gzip"}


@pytest.mark.parametrize(
    "path",
    [
        "/uk/",
        "/uk/feeds/meetings.atom",
        "/sitemap-lists.xml",
        "/uk/communities.csv",
    ],
)
def test_what_is_public_and_text_is_compressed(client, path):
    for _ in range(5):
        b.make_community()
    response = client.get(path, headers=PACKED)
    assert response["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in response["Vary"]
    plain = b"".join(response) if response.streaming else response.content
    assert len(gzip.decompress(plain)) > len(plain)


def test_a_workbook_is_packed_already(client):
    response = client.get("/uk/communities.xlsx", headers=PACKED)
    assert "Content-Encoding" not in response
    response.close()


@pytest.mark.parametrize("path", ["/admin/", "/admin/partnerships/meeting/?q=secret"])
def test_the_staffs_tool_is_not_compressed_and_nowhere_kept(administrator, path):
    """A page with secrets that repeats a search must not tell by its length."""
    response = administrator.get(path, headers=PACKED)
    assert response.status_code == 200
    assert "Content-Encoding" not in response
    assert "no-store" in response["Cache-Control"]
    assert "ETag" not in response


def test_no_public_page_holds_a_token_that_its_length_could_tell(administrator):
    """Compression rests on this: no form of a public page is posted."""
    content = administrator.get("/uk/meetings/?search=csrf").content.decode()
    assert "csrfmiddlewaretoken" not in content
    assert 'method="post"' not in content


def test_staff_see_on_a_public_page_what_anybody_sees(administrator):
    b.make_meeting(published=True)
    b.make_meeting()
    mine = administrator.get("/uk/meetings/").content
    assert mine == Client().get("/uk/meetings/").content


def test_a_page_that_is_withdrawn_is_gone_for_who_has_a_copy(client):
    meeting = b.make_meeting(published=True)
    path = f"/uk/meetings/{meeting.slug}/"
    tag = client.get(path)["ETag"]
    change(meeting, {"visibility": "withdrawn"})
    assert client.get(path, headers={"if-none-match": tag}).status_code == 404


@pytest.mark.parametrize(
    "path",
    ["/uk/feeds/meetings.atom", "/sitemap.xml", "/sitemap-meetings.xml"],
)
def test_what_is_withdrawn_leaves_a_feed_whatever_its_reader_has(client, path):
    """The date of the newest entry would say that nothing has changed."""
    b.make_meeting(published=True)
    response = client.get(path)
    assert "Last-Modified" not in response
    assert "ETag" in response


def test_a_refusal_is_not_kept_either(client):
    response = client.get("/uk/meetings/no-such/")
    assert response.status_code == 404
    assert response["Cache-Control"] == "private, no-cache"
