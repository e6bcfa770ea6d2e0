"""Facts of hromadas are filled in where they are empty, and only there."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from communities.codifier import CodifierError
from communities.codifier_geo import fill_facts
from communities.models import Community, Oblast
from tests.communities.codifier_samples import (
    CITY_HROMADA,
    FACTS_HEADER,
    HROMADAS,
    OBLAST,
    VILLAGE_HROMADA,
    facts_row,
    hromada_code,
    make_regions,
    write_facts,
)

pytestmark = pytest.mark.django_db

ALL_FACTS = {
    "name_en": "Kharkivska",
    "type": "міська",
    "center_lat": "49.9923181",
    "center_lon": "36.231015",
    "centroid_lat": "50.1",
    "centroid_lon": "36.3",
    "population_2022": "1421125",
}


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


@pytest.fixture(autouse=True)
def city():
    make_regions()
    oblast = Oblast.objects.get(code=OBLAST)
    for code in HROMADAS:
        Community.objects.create(code=code, oblast=oblast, name_uk="Харківська")
    return Community.objects.get(code=CITY_HROMADA)


@pytest.fixture
def fill(tmp_path):
    def filled(*rows, header=FACTS_HEADER):
        path = write_facts(tmp_path / "geo.csv", rows, header=header)
        return fill_facts(path, reason="a trial")

    return filled


def test_empty_facts_are_filled_in(fill, city):
    report = fill(facts_row(CITY_HROMADA, **ALL_FACTS))
    city.refresh_from_db()
    assert (city.name_en, city.kind) == ("Kharkivska", "urban")
    assert (str(city.latitude), str(city.longitude)) == ("49.99232", "36.23102")
    assert (city.population, city.population_year) == (1421125, 2022)
    assert (report.hromadas, report.filled.total()) == (1, 4)


def test_the_history_and_the_search_follow(fill, city):
    fill(facts_row(CITY_HROMADA, **ALL_FACTS))
    assert city.history.latest().history_change_reason == "a trial"
    assert city.history.latest().name_en == "Kharkivska"
    assert Community.objects.search("kharkivska").get() == city
    assert Community.objects.get(pk=city.pk).updated_at > city.updated_at


def test_a_second_time_writes_nothing(fill, city):
    fill(facts_row(CITY_HROMADA, **ALL_FACTS))
    with CaptureQueriesContext(connection) as queries:
        report = fill(facts_row(CITY_HROMADA, **ALL_FACTS))
    assert {q["sql"].split()[0] for q in queries} <= {"SELECT", "SAVEPOINT", "RELEASE"}
    assert report.hromadas == 0
    assert city.history.count() == 2


def test_without_a_centre_the_middle_of_the_territory_stands(fill, city):
    fill(facts_row(CITY_HROMADA, centroid_lat="50.1", centroid_lon="36.3"))
    city.refresh_from_db()
    assert (str(city.latitude), str(city.longitude)) == ("50.10000", "36.30000")


@pytest.mark.parametrize(
    "mine",
    [
        {"name_en": "Kharkiv"},
        {"kind": "rural"},
        {"latitude": 50, "longitude": 36},
        {"population": 5, "population_year": 2026},
    ],
    ids=lambda mine: next(iter(mine)),
)
def test_what_is_there_is_never_replaced(fill, city, mine):
    for name, value in mine.items():
        setattr(city, name, value)
    city.save()
    report = fill(facts_row(CITY_HROMADA, **ALL_FACTS))
    city.refresh_from_db()
    assert {name: getattr(city, name) for name in mine} == mine
    assert report.filled.total() == 3


def test_empty_cells_fill_nothing(fill, city):
    report = fill(facts_row(CITY_HROMADA))
    assert (report.hromadas, report.problems) == (0, [])
    assert city.history.count() == 1


def test_english_and_centre_of_a_former_name_are_left_out(fill, city):
    header = [*FACTS_HEADER, "center"]
    row = [*facts_row(CITY_HROMADA, "Стара", **ALL_FACTS), "Старий Харків"]
    report = fill(row, header=header)
    city.refresh_from_db()
    assert (city.name_en, city.centre_uk, city.population) == ("", "", 1421125)
    assert report.outdated_names == 1


def test_the_centre_is_filled_in_where_the_table_has_it(fill, city):
    fill([*facts_row(CITY_HROMADA), "Харків"], header=[*FACTS_HEADER, "center"])
    city.refresh_from_db()
    assert (city.centre_uk, city.centre_en) == ("Харків", "Kharkiv")


def test_the_year_of_the_population_is_that_of_its_column(fill, city):
    header = [*FACTS_HEADER[:-1], "population_2024"]
    fill(facts_row(CITY_HROMADA, **ALL_FACTS), header=header)
    city.refresh_from_db()
    assert city.population_year == 2024


BAD_FACTS = {
    "a place outside Ukraine": {"center_lat": "55.7", "center_lon": "37.6"},
    "swapped coordinates": {"center_lat": "36.2", "center_lon": "49.9"},
    "no number": {"center_lat": "north", "center_lon": "36"},
    "not a number": {"center_lat": "NaN", "center_lon": "36"},
    "an unknown kind": {"type": "обласна"},
    "an endless population": {"population_2022": "Infinity"},
    "more people than a hromada has": {"population_2022": "30000000000"},
    "a negative population": {"population_2022": "-1"},
    "an endless name": {"name_en": "K" * 101},
}


@pytest.mark.parametrize("values", BAD_FACTS.values(), ids=BAD_FACTS)
def test_nonsense_is_listed_and_the_rest_is_filled_in(fill, city, values):
    report = fill(
        facts_row(CITY_HROMADA, **values), facts_row(VILLAGE_HROMADA, type="сільська")
    )
    reason = f"The values of {CITY_HROMADA} cannot be read."
    assert [(p.line, p.reason) for p in report.problems] == [(2, reason)]
    assert city.history.count() == 1
    assert Community.objects.get(code=VILLAGE_HROMADA).kind == "rural"


def test_a_row_cut_short_is_listed(fill):
    report = fill([CITY_HROMADA, "Харківська"])
    assert [problem.line for problem in report.problems] == [2]


def test_blank_rows_are_passed_over(fill):
    report = fill([], [""] * len(FACTS_HEADER), facts_row(CITY_HROMADA, type="міська"))
    assert (report.hromadas, report.problems) == (1, [])


def test_an_unknown_hromada_is_listed(fill):
    report = fill(facts_row(hromada_code(1), population_2022="7"))
    reason = f"There is no hromada {hromada_code(1)} in the register."
    assert [(p.line, p.reason) for p in report.problems] == [(2, reason)]


@pytest.mark.parametrize("missing", [c for c in FACTS_HEADER if "population" not in c])
def test_a_file_without_a_needed_column_is_refused(fill, missing):
    header = [f"x{name}" if name == missing else name for name in FACTS_HEADER]
    with pytest.raises(CodifierError, match="not the table of facts"):
        fill(facts_row(CITY_HROMADA), header=header)


def test_the_number_of_queries_does_not_grow_with_the_rows(fill):
    def queries_of(codes):
        with CaptureQueriesContext(connection) as queries:
            fill(*(facts_row(code, population_2022="7") for code in codes))
        return len(queries)

    assert queries_of(HROMADAS[:1]) == queries_of(HROMADAS[1:])
