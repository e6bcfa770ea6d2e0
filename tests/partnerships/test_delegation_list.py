import pytest

from tests import builders as b
from tests.list_pages import page_rows

pytestmark = pytest.mark.django_db

LIST = "/en/delegations/"


def test_who_met_us_last_comes_first_whatever_is_not_public_yet(visitor):
    early, late = b.make_delegation(name_uk="А"), b.make_delegation(name_uk="Б")
    b.make_meeting(published=True, held_on="2025-03-06", delegations=[early])
    b.make_meeting(published=True, held_on="2025-05", delegations=[late])
    b.make_meeting(held_on="2026-01-01", delegations=[early])
    assert page_rows(visitor, LIST) == [late, early]
    assert page_rows(visitor, f"{LIST}?order=date") == [early, late]


def test_who_was_only_announced_is_not_shown_as_one_who_came(visitor):
    delegation = b.make_delegation()
    b.make_meeting(published=True, delegations=[delegation])
    for participation in ("attended", "announced"):
        b.make_delegate(
            delegation=delegation, rank="consul", participation=participation
        )
    content = visitor.get(LIST).content.decode()
    assert content.count('<span class="soft">consul</span>') == 1
    assert content.count('<span class="soft">consul, announced</span>') == 1
