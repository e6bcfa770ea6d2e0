import datetime
from decimal import Decimal

import pytest
from django.utils import timezone, translation

from partnerships.filters.pilot_models import ModelFilter
from tests import builders as b
from tests.list_pages import FORMATS, body, file_rows, page_rows, query_count

pytestmark = pytest.mark.django_db

LIST = "/en/models/"
HIDDEN = {
    "internal": {},
    "embargoed": {
        "published": True,
        "public_from": timezone.now() + datetime.timedelta(days=1),
    },
}


def model(**fields):
    return b.make_model(published=True, **fields)


def _sector():
    sector = b.make_sector()
    return model(sectors=[sector]), model(sectors=[b.make_sector()]), sector.pk


def _condition():
    condition = b.make_condition()
    return model(conditions=[condition]), model(), condition.code


def _replicated():
    kept, dropped = model(), model()
    b.make_project(published=True, model=kept)
    b.make_project(model=dropped)
    return kept, dropped, "yes"


def _not_replicated():
    dropped, kept, _ = _replicated()
    b.make_project(published=True)
    return kept, dropped, "no"


def _source():
    kept = model()
    return kept, model(), b.cite(kept, b.make_source(published=True)).source.pk


CASES = {
    "source": [_source],
    "search": [
        lambda: (
            model(title_uk="Вигадана лікарня"),
            model(title_uk="Інше"),
            "лікарня",
        )
    ],
    "sector": [_sector],
    "condition": [_condition],
    "replicated": [_replicated, _not_replicated],
}


def test_every_filter_has_a_case():
    assert {*ModelFilter.declared_filters} - {"order"} == {*CASES}


@pytest.mark.parametrize(
    ("name", "make"), [(name, make) for name in CASES for make in CASES[name]]
)
def test_a_filter_keeps_one_model_and_drops_another(visitor, name, make):
    kept, dropped, value = make()
    assert {kept, dropped} == {*page_rows(visitor, LIST)}
    assert page_rows(visitor, f"{LIST}?{name}={value}") == [kept]
    for format in FORMATS:
        [row] = file_rows(visitor, f"{LIST}?{name}={value}", format)
        assert row["Address"] == kept.get_absolute_url().replace("/uk/", "/en/")


@pytest.mark.parametrize(
    ("order", "slugs"),
    [("name", ["b", "a"]), ("-name", ["a", "b"]), ("-projects", ["a", "b"])],
)
def test_the_order_is_as_asked(visitor, order, slugs):
    first = model(slug="a", title_uk="Євська")
    model(slug="b", title_uk="Ґанська")
    b.make_project(published=True, model=first)
    rows = page_rows(visitor, f"/uk/models/?order={order}")
    assert [row.slug for row in rows] == slugs


@pytest.mark.parametrize("query", ["sector=x", "replicated=maybe", "order=pk"])
@pytest.mark.parametrize("ending", ["/", ".xlsx", ".csv"])
def test_a_wrong_filter_is_refused_with_its_field_marked(visitor, query, ending):
    response = visitor.get(f"/en/models{ending}?{query}")
    assert response.status_code == 400
    assert "has-error" in response.content.decode()


def full_model():
    made = model(
        sectors=[b.make_sector()],
        conditions=[b.make_condition()],
        proposed_at=b.make_meeting(published=True),
    )
    add_parts(made)
    return made


def add_parts(made):
    b.cite(made, b.make_source(published=True))
    b.make_indicator(model=made)
    b.make_milestone(model=made, months_after_start=2)
    used = b.make_project(
        published=True, model=made, communities=[b.make_community()], stage="agreed"
    )
    used.sectors.add(b.make_sector())
    b.make_funding(project=used)


@pytest.mark.parametrize("ending", ["/", ".xlsx", ".csv"])
def test_one_row_and_ten_take_the_same_queries(visitor, ending):
    full_model()
    one = query_count(visitor, f"/en/models{ending}")
    for _ in range(9):
        full_model()
    assert query_count(visitor, f"/en/models{ending}") == one


def test_a_model_with_ten_of_everything_takes_the_same_queries(visitor):
    made = full_model()
    one = query_count(visitor, made.get_absolute_url())
    for _ in range(9):
        add_parts(made)
    assert query_count(visitor, made.get_absolute_url()) == one


@pytest.mark.parametrize("format", FORMATS)
def test_the_file_holds_the_rows_of_the_page_in_their_order(visitor, format):
    for _ in range(3):
        full_model()
    with translation.override("en"):
        page = [
            (m.title, str(m.project_count), m.proposed_at.title)
            for m in page_rows(visitor, LIST)
        ]
    rows = file_rows(visitor, LIST, format)
    keys = ("Title", "Number of pilot projects", "Proposed at the meeting")
    assert [tuple(str(row[key]) for key in keys) for row in rows] == page


@pytest.mark.parametrize("fields", HIDDEN.values(), ids=HIDDEN)
def test_what_is_not_public_is_in_no_row_count_or_total(visitor, fields):
    shown = model(
        proposed_at=b.make_meeting(title_uk="Таємна зустріч", **fields),
    )
    b.cite(shown, b.make_source(publisher_uk="Таємне джерело", **fields))
    hidden = b.make_project(
        title_uk="Таємний проєкт",
        model=shown,
        budget="777.77",
        currency="EUR",
        **fields,
    )
    b.make_funding(project=hidden, amount="888.88")
    b.make_model(title_uk="Таємна модель", slug="secret", **fields)
    assert [m.project_count for m in page_rows(visitor, LIST)] == [0]
    for address in (LIST, "/en/models.csv", shown.get_absolute_url()):
        content = body(visitor.get(address)).decode().lower()
        assert "таємн" not in content
        assert "777.77" not in content
        assert "888.88" not in content
    assert visitor.get(shown.get_absolute_url()).context["totals"] is None
    assert visitor.get("/en/models/secret/").status_code == 404


def test_totals_mix_no_currencies_and_count_no_community_twice(visitor):
    made, place = model(), b.make_community()
    for stage, amount, currency in [
        ("agreed", 10, "EUR"),
        ("agreed", 5, "EUR"),
        ("proposed", 3, "UAH"),
        ("proposed", None, ""),
    ]:
        used = b.make_project(
            published=True,
            model=made,
            stage=stage,
            communities=[place],
            budget=amount,
            currency=currency,
        )
        b.make_funding(project=used, kind="pledged", amount=2)
    b.make_funding(project=used, kind="disbursed", amount=1)
    with translation.override("en"):
        totals = visitor.get(f"/en/models/{made.slug}/").context["totals"]
    assert (totals.projects, totals.communities, totals.with_budget) == (4, 1, 3)
    assert totals.budgets == [(Decimal(15), "EUR"), (Decimal(3), "UAH")]
    assert totals.stages == [("proposed", "proposed", 2), ("agreed", "agreed", 2)]
    assert totals.funding == [("pledged", [(8, "EUR")]), ("disbursed", [(1, "EUR")])]


def test_every_total_equals_the_list_of_projects_that_it_leads_to(visitor):
    made = model()
    for stage in ("proposed", "proposed", "agreed", None):
        b.make_project(published=True, model=made, stage=stage)
        b.make_project(model=made, stage=stage)
    b.make_project(published=True, stage="agreed")
    response = visitor.get(f"/en/models/{made.slug}/")
    totals, list_of_model = (
        response.context["totals"],
        f"/en/projects/?model={made.slug}",
    )
    expected = {list_of_model: 4}
    for value, _label, number in totals.stages:
        expected[f"{list_of_model}&status={value}"] = number
    found = {address: visitor.get(address).context["total"] for address in expected}
    assert found == expected
    assert sum(expected.values()) - 4 + totals.without_stage == totals.projects
    for address in expected:
        link = f'href="{address.replace("&", "&amp;")}"'
        assert link in response.content.decode()


def test_the_list_shows_the_description_in_its_own_language(visitor):
    model(description_uk="Вигаданий опис")
    page = visitor.get(LIST).content.decode()
    assert '<p lang="uk">Вигаданий опис</p>' in page


def test_communities_that_nobody_has_named_are_not_a_zero(visitor):
    made = model()
    b.make_project(published=True, model=made)
    page = visitor.get(f"/en/models/{made.slug}/").content.decode()
    assert "<b>1</b>" in page
    assert "<b>0</b>" not in page


def test_an_unknown_model_is_not_found(visitor):
    assert visitor.get("/en/models/nothing/").status_code == 404


def test_what_is_to_be_agreed_is_said(visitor):
    page = visitor.get(f"/en/models/{model().slug}/").content.decode()
    assert "To be agreed: no indicator has been named yet." in page


def test_both_languages_open(visitor, language):
    for made in (model(), full_model()):
        assert visitor.get(f"/{language}/models/{made.slug}/").status_code == 200
    assert visitor.get(f"/{language}/models/").status_code == 200
