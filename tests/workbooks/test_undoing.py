"""A whole import taken back."""

import pytest

from partnerships.models import Sector
from tests.builders import make_meeting, make_sector
from tests.workbooks.bringing import bring, csv_file, undone
from workbooks.applying import obstacles

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def test_of_two_imports_the_older_is_undone_once_the_newer_one_is():
    meeting = make_meeting(title_uk="Перша")
    meeting.sectors.add(make_sector(code="a"))
    make_sector(code="b")
    headings = ["slug", "title_uk", "sectors"]
    older, newer = (
        bring(csv_file(headings, [meeting.slug, title, codes]), register="meeting")
        for title, codes in (("Друга", "a; b"), ("Третя", "b"))
    )
    assert obstacles(older)
    undone(newer)
    assert not obstacles(older)
    # The text is as it was left, the list is not.
    meeting.refresh_from_db()
    meeting.sectors.clear()
    meeting.save()
    assert obstacles(older)
    meeting.sectors.set(Sector.objects.filter(code__in=["a", "b"]))
    meeting.save()
    undone(older)
    meeting.refresh_from_db()
    assert meeting.title_uk == "Перша"
    assert [sector.code for sector in meeting.sectors.all()] == ["a"]
