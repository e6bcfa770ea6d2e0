"""Lists fetched for many records are those that Django would have fetched."""

import pytest

from common.links import fetch_lists
from partnerships.models import PilotProject
from tests.builders import make_project, make_sector

pytestmark = pytest.mark.django_db


def test_fetched_lists_are_those_of_prefetching_in_its_order():
    sectors = [make_sector(order=order) for order in (3, 1, 2)]
    for linked in (sectors, sectors[:1], []):
        make_project().sectors.set(linked)
    rows = PilotProject.objects.order_by("pk")
    fetched, prefetched = list(rows), list(rows.prefetch_related("sectors"))
    fetch_lists(fetched, ["sectors"])
    for one, other in zip(fetched, prefetched, strict=True):
        assert [*one.sectors.all()] == [*other.sectors.all()]


def test_a_list_takes_two_queries_whatever_it_holds(django_assert_num_queries):
    sectors = [make_sector() for _ in range(3)]
    for linked in ([], sectors):
        for _ in range(3):
            make_project().sectors.set(linked)
        records = list(PilotProject.objects.all())
        with django_assert_num_queries(2):
            fetch_lists(records, ["sectors"])
            assert [len(record.sectors.all()) for record in records]
