"""Saving one record asks the database for no more than it must."""

import pytest

from tests.builders import make_project, make_sector

pytestmark = pytest.mark.django_db


def test_constraints_that_hold_are_not_asked_of_the_database(django_assert_num_queries):
    project = make_project(budget=5, currency="EUR", starts_on="2026", ends_on="2027")
    # Whether the code is taken, only the database knows.
    with django_assert_num_queries(1):
        project.full_clean()


def test_the_history_keeps_lists_with_a_query_for_each(django_assert_num_queries):
    project, sector = make_project(), make_sector()
    project.sectors.add(sector)
    # The record, its version, three lists and the one that is not empty.
    with django_assert_num_queries(6):
        project.save()
    version = project.history.order_by("-history_id").first()
    assert [link.sector for link in version.sectors.all()] == [sector]
    assert not version.communities.exists()
