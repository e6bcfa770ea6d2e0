import datetime

import pytest
from django.utils import timezone, translation

from partnerships.filters.projects import ProjectFilter
from tests import builders as b
from tests.full_records import full_project
from tests.list_pages import FORMATS, body, file_rows, page_rows, query_count

pytestmark = pytest.mark.django_db

LIST = "/en/projects/"
HIDDEN = {
    "internal": {},
    "embargoed": {
        "published": True,
        "public_from": timezone.now() + datetime.timedelta(days=1),
    },
}


def project(**fields):
    return b.make_project(published=True, **fields)


def _search():
    return project(title_uk="Вигадана школа"), project(title_uk="Інше"), "школа"


def _status():
    return project(stage="agreed"), project(stage="considered"), "agreed"


def _sector():
    sector = b.make_sector()
    return project(sectors=[sector]), project(sectors=[b.make_sector()]), sector.pk


def _region():
    community = b.make_community()
    kept = project(communities=[community, b.make_community(oblast=community.oblast)])
    dropped = project(communities=[b.make_community()])
    return kept, dropped, community.oblast.pk


def _country():
    kept, dropped, country = project(), project(), b.make_country()
    b.make_project_partner(project=kept, country=country)
    b.make_project_partner(project=dropped)
    return kept, dropped, country.pk


def _country_by_group():
    kept, dropped, country = project(), project(), b.make_country()
    now, past = b.make_group(), b.make_group()
    b.make_group_membership(group=now, country=country)
    b.make_group_membership(group=past, country=country, ends_on="2020")
    b.make_project_partner(project=kept, group=now)
    b.make_project_partner(project=dropped, group=past)
    return kept, dropped, country.pk


def _country_by_organisation():
    kept, dropped, country = project(), project(), b.make_country()
    body = b.make_organisation(country=country)
    b.make_project_partner(project=kept, organisation=body)
    b.make_project_partner(project=dropped, organisation=b.make_organisation())
    return kept, dropped, country.pk


def _group():
    kept, dropped, group = project(), project(), b.make_group()
    b.make_project_partner(project=kept, group=group)
    b.make_project_partner(project=dropped, group=b.make_group())
    return kept, dropped, group.pk


def _taken():
    kept, dropped = project(), project()
    b.make_project_partner(project=kept, role="funding")
    b.make_project_partner(project=dropped, role="invited")
    return kept, dropped, "taken"


def _offered():
    kept, dropped = (project(stage=stage) for stage in ("proposed", "agreed"))
    return kept, dropped, "offered"


def _taken_by_a_funder():
    kept, dropped, country = project(), project(), b.make_country()
    b.make_funding(project=kept, country=country)
    b.make_project_partner(project=dropped, country=country, role="invited")
    return kept, dropped, f"taken&country={country.pk}"


def _offered_to_a_group():
    kept, dropped = (project(stage="considered") for _ in range(2))
    part = b.make_project_partner(project=kept, group=b.make_group(), role="invited")
    return kept, dropped, f"offered&group={part.group_id}"


def _source():
    kept, dropped = project(), project()
    return kept, dropped, b.cite(kept, b.make_source(published=True)).source.pk


def _condition():
    conditions = [b.make_condition(), b.make_condition()]
    kept, dropped = (project(conditions=[condition]) for condition in conditions)
    return kept, dropped, conditions[0].pk


def _community():
    communities = [b.make_community(), b.make_community()]
    kept, dropped = (project(communities=[community]) for community in communities)
    return kept, dropped, communities[0].code


def _model():
    model = b.make_model(published=True)
    return project(model=model), project(), model.slug


def _since():
    return project(ends_on="2027"), project(ends_on="2026-12-31"), "2027-05-01"


def _since_unstated_end():
    return project(starts_on="2026"), project(), "2027-05-01"


def _until():
    return project(starts_on="2026"), project(starts_on="2026-07"), "2026-06-30"


def _until_unstated_start():
    return project(ends_on="2026"), project(), "2026-06-30"


def _stale():
    fresh = project(last_confirmed_on=timezone.localdate())
    return project(last_confirmed_on="2025-01"), fresh, "yes"


def _fresh():
    stale, fresh, _ = _stale()
    return fresh, stale, "no"


CASES = {
    "search": [_search],
    "status": [_status],
    "sector": [_sector],
    "region": [_region],
    "country": [_country, _country_by_group, _country_by_organisation],
    "group": [_group],
    "part": [_taken, _offered, _taken_by_a_funder, _offered_to_a_group],
    "period": [lambda: (project(), project(ends_on="2027"), "none")],
    "source": [_source],
    "model": [_model],
    "condition": [_condition],
    "community": [_community],
    "since": [_since, _since_unstated_end],
    "until": [_until, _until_unstated_start],
    "stale": [_stale, _fresh],
}


def test_every_filter_has_a_case():
    assert {*ProjectFilter.declared_filters} - {"order"} == {*CASES}


@pytest.mark.parametrize(
    ("name", "make"), [(name, make) for name in CASES for make in CASES[name]]
)
def test_a_filter_keeps_one_project_and_drops_another(visitor, name, make):
    kept, dropped, value = make()
    assert {kept, dropped} == {*page_rows(visitor, LIST)}
    assert page_rows(visitor, f"{LIST}?{name}={value}") == [kept]
    for format in FORMATS:
        [row] = file_rows(visitor, f"{LIST}?{name}={value}", format)
        assert row["Code"] == kept.code


@pytest.mark.parametrize(
    ("order", "codes"),
    [
        ("name", ["b", "a", "c"]),
        ("-name", ["c", "a", "b"]),
        ("start", ["a", "c", "b"]),
        ("-end", ["c", "b", "a"]),
        ("confirmed", ["c", "b", "a"]),
    ],
)
def test_the_order_is_as_asked(visitor, order, codes):
    project(
        code="a",
        title_uk="Євпаторійський",
        starts_on="2025",
        ends_on="2025",
        last_confirmed_on="2026-03",
    )
    project(
        code="b",
        title_uk="Ґанківський",
        starts_on="2027",
        ends_on="2027",
        last_confirmed_on="2026-02",
    )
    project(
        code="c",
        title_uk="Яблунівський",
        starts_on="2026",
        ends_on="2028",
        last_confirmed_on="2026-01",
    )
    rows = page_rows(visitor, f"/uk/projects/?order={order}")
    assert [row.code for row in rows] == codes


@pytest.mark.parametrize(
    "query",
    [
        "status=nowhere",
        "since=32.13.2026",
        "country=ZZZ",
        "order=internal_site",
        "stale=1",
    ],
)
@pytest.mark.parametrize("ending", ["/", ".xlsx", ".csv"])
def test_a_wrong_filter_is_refused_with_its_field_marked(visitor, query, ending):
    shown = project()
    response = visitor.get(f"/en/projects{ending}?{query}")
    assert response.status_code == 400
    assert "has-error" in response.content.decode()
    assert shown.title_uk not in response.content.decode()


def test_an_internal_model_cannot_be_asked_for(visitor):
    model = b.make_model()
    project(model=model)
    assert visitor.get(f"{LIST}?model={model.slug}").status_code == 400


@pytest.mark.parametrize("ending", ["/", ".xlsx", ".csv"])
def test_one_row_and_ten_take_the_same_queries(visitor, ending):
    full_project()
    one = query_count(visitor, f"/en/projects{ending}")
    for _ in range(9):
        full_project()
    assert query_count(visitor, f"/en/projects{ending}") == one


@pytest.mark.parametrize("format", FORMATS)
def test_the_file_holds_the_rows_of_the_page_in_their_order(visitor, format):
    for start in ("2026", "2025-03", "2027-01-15"):
        full_project(starts_on=start, budget=5, currency="EUR")
    with translation.override("en"):
        page = [
            (p.code, p.title, p.proposed_at.title, p.model.title)
            for p in page_rows(visitor, LIST)
        ]
    rows = file_rows(visitor, LIST, format)
    keys = ("Code", "Title", "Proposed at the meeting", "Typical model")
    assert [tuple(row[key] for key in keys) for row in rows] == page
    assert all(float(row["Budget"]) == 5 for row in rows)
    assert {row["Status"] for row in rows} == {"in progress"}


@pytest.mark.parametrize("fields", HIDDEN.values(), ids=HIDDEN)
def test_what_is_not_public_is_nowhere(visitor, fields):
    shown = full_project(
        model=b.make_model(title_uk="Таємна модель", **fields),
        proposed_at=b.make_meeting(title_uk="Таємна зустріч", **fields),
        internal_site="таємна адреса",
    )
    b.cite(shown, b.make_source(publisher_uk="Таємне джерело", **fields))
    hidden = b.make_project(title_uk="Таємний проєкт", model=shown.model, **fields)
    b.make_indicator(project=hidden, name_uk="Таємний показник")
    assert page_rows(visitor, LIST) == [shown]
    for address in (LIST, "/en/projects.csv", shown.get_absolute_url()):
        assert "таємн" not in body(visitor.get(address)).decode().lower()
    for row in file_rows(visitor, LIST, "xlsx"):
        assert "таємн" not in str(row).lower()
    assert visitor.get(f"/en/projects/{hidden.code}/").status_code == 404


def test_both_languages_open(visitor, language):
    project(), full_project()
    assert visitor.get(f"/{language}/projects/").status_code == 200


def test_what_is_under_way_comes_first_and_what_was_declined_last(visitor):
    for stage in ("declined", "proposed", "in_progress", "agreed"):
        b.make_project(published=True, code=stage.replace("_", "-"), stage=stage)
    codes = [row.code for row in page_rows(visitor, "/en/projects/")]
    assert codes == ["in-progress", "agreed", "proposed", "declined"]
