import pytest

from partnerships.filters.agreements import AgreementFilter
from tests import builders as b
from tests.list_pages import FORMATS, body, file_rows, page_rows, query_count

pytestmark = pytest.mark.django_db

LIST = "/en/agreements/"

# The state list of registered agreements, in its order.
TWELVE = [
    "No.",
    "Registration number",
    "Title of the agreement",
    "Date signed",
    "Kind of cooperation",
    "Sphere",
    "Region of Ukraine",
    "Ukrainian subject",
    "Foreign state",
    "Foreign administrative-territorial unit",
    "Foreign subject",
    "Duration",
]


def make(**fields):
    return b.make_agreement(published=True, **fields)


def _country():
    kept, dropped = make(), make()
    country = b.make_country()
    body = b.make_organisation(country=country)
    b.make_agreement_party(agreement=kept, side="theirs", organisation=body)
    b.make_agreement_party(agreement=dropped, side="ours", country=country)
    return kept, dropped, country.pk


def _register_country():
    kept = make(register_country=b.make_country())
    return kept, make(), kept.register_country.pk


def _region():
    kept = make(register_oblast=b.make_oblast())
    return kept, make(register_oblast=b.make_oblast()), kept.register_oblast.pk


def _source():
    kept = make(title_uk="А")
    dropped = make(title_uk="Б")
    return kept, dropped, b.cite(kept, b.make_source(published=True)).source.pk


CASES = [
    ("source", _source),
    (
        "search",
        lambda: (
            make(register_foreign_subject="Åland Town", title_uk="А"),
            make(title_uk="Б"),
            "aland",
        ),
    ),
    ("kind", lambda: (make(kind="twinning"), make(kind="contract"), "twinning")),
    ("stage", lambda: (make(stage="signed"), make(stage="draft"), "signed")),
    (
        "cooperation",
        lambda: (
            make(cooperation_kind="both"),
            make(cooperation_kind="transnational"),
            "both",
        ),
    ),
    ("country", _country),
    ("country", _register_country),
    ("region", _region),
    (
        "since",
        lambda: (make(signed_on="2025-03"), make(signed_on="2025-02"), "2025-03-20"),
    ),
    (
        "until",
        lambda: (make(signed_on="2025-03"), make(signed_on="2025-04"), "2025-03-20"),
    ),
]


def test_every_filter_has_a_case():
    assert {*AgreementFilter.base_filters} == {name for name, _ in CASES} | {"order"}


@pytest.mark.parametrize(("name", "build"), CASES)
def test_a_filter_keeps_one_agreement_and_drops_another(visitor, name, build):
    kept, dropped, value = build()
    assert {kept, dropped} == {*page_rows(visitor, LIST)}
    address = f"{LIST}?{name}={value}"
    assert page_rows(visitor, address) == [kept]
    for format in FORMATS:
        rows = file_rows(visitor, address, format)
        assert [row["Title of the agreement"] for row in rows] == [kept.title]


@pytest.mark.parametrize(
    ("order", "titles"),
    [("", "БАВ"), ("date", "ВАБ"), ("name", "АБВ"), ("-name", "ВБА")],
)
def test_the_order_is_as_asked(visitor, order, titles):
    for title, day in [("А", "2025-02"), ("Б", "2025-03"), ("В", "2024")]:
        make(title_uk=title, signed_on=day)
    rows = page_rows(visitor, f"{LIST}?order={order}")
    assert "".join(row.title_uk for row in rows) == titles


@pytest.mark.parametrize(
    "query", ["kind=x", "stage=x", "country=XX", "since=yesterday", "order=slug"]
)
@pytest.mark.parametrize("ending", ["/", ".xlsx", ".csv"])
def test_a_wrong_filter_is_refused_and_said_where(visitor, query, ending):
    make()
    response = visitor.get(f"/en/agreements{ending}?{query}")
    assert response.status_code == 400
    assert b"has-error" in response.content


@pytest.mark.parametrize("format", FORMATS)
def test_the_file_begins_with_the_columns_of_the_state_list(visitor, format):
    make(
        register_number=7,
        registration_number="07-01",
        title_en="Friendship",
        signed_on="2025-06-01",
        cooperation_kind="interterritorial",
        register_sphere="освіта",
        register_oblast=b.make_oblast(name_en="Kharkivska"),
        register_ukrainian_subject="Вигадана рада",
        register_country=b.make_country(name_en="Denmark"),
        register_foreign_unit="Вигаданий округ",
        register_foreign_subject="Вигадане місто",
        register_duration="безстроково",
    )
    (row,) = file_rows(visitor, LIST, format)
    assert [*row][:12] == TWELVE
    values = [str(value) for value in row.values()][:12]
    assert values[:3] == ["7", "07-01", "Friendship"]
    assert values[4:] == [
        "interterritorial",
        "освіта",
        "Kharkivska",
        "Вигадана рада",
        "Denmark",
        "Вигаданий округ",
        "Вигадане місто",
        "безстроково",
    ]


def test_an_empty_list_says_honestly_that_nothing_is_signed(visitor, language):
    response = visitor.get(f"/{language}/agreements/")
    assert response.status_code == 200
    assert "?strength=3_agreed" in response.content.decode()


HIDDEN = {
    "internal": {},
    "withdrawn": {"visibility": "withdrawn"},
    "embargoed": {"visibility": "published", "public_from": "2999-01-01T00:00Z"},
}


@pytest.mark.parametrize("fields", HIDDEN.values(), ids=HIDDEN)
def test_what_is_not_public_is_nowhere(visitor, fields):
    agreement = b.make_agreement(title_en="Hidden paper", **fields)
    assert visitor.get(LIST).context["total"] == 0
    for format in FORMATS:
        assert file_rows(visitor, LIST, format) == []
    assert visitor.get(f"{LIST}{agreement.slug}/").status_code == 404


def test_an_internal_meeting_or_partnership_is_not_named(visitor):
    hidden = b.make_organisation(name_en="Hidden side")
    agreement = make(
        meeting=b.make_meeting(title_en="Hidden visit"),
        partnership=b.make_partnership(partner_organisation=hidden),
    )
    for address in (LIST, f"{LIST}{agreement.slug}/"):
        assert b"Hidden" not in visitor.get(address).content
    assert file_rows(visitor, LIST, "csv")[0]["Meeting where it began"] == ""


def test_the_page_leads_to_the_meeting_the_partnership_and_the_parties(visitor):
    country = b.make_country(code="DK", name_en="Denmark")
    community = b.make_community()
    meeting = b.make_meeting(published=True, title_en="The visit")
    partnership = b.make_partnership(published=True, partner_country=country)
    agreement = make(
        meeting=meeting, partnership=partnership, stage="signed", since="2025-06-01"
    )
    b.make_agreement_party(agreement=agreement, side="ours", community=community)
    b.make_agreement_party(agreement=agreement, side="theirs", country=country)
    agreement.stages.update(document="рішення № 5")
    b.cite(agreement, b.make_source(published=True, publisher_en="The Paper"))
    b.cite(agreement, b.make_source(publisher_en="Hidden Paper"))
    content = visitor.get(f"{LIST}{agreement.slug}/").content.decode()
    for address in (
        f"/en/meetings/{meeting.slug}/",
        "/en/partners/DK/",
        f"/en/communities/{community.code}/",
    ):
        assert f'href="{address}"' in content
    assert "рішення № 5" in content
    assert "The Paper" in content
    assert "Hidden Paper" not in content
    assert "Nothing is recorded from the state list" in content


def test_the_page_opens_in_both_languages(visitor, language):
    agreement = make(title_uk="Угода", title_en="Agreement of two towns")
    title = {"uk": "Угода", "en": "Agreement of two towns"}[language]
    for address in ("agreements/", f"agreements/{agreement.slug}/"):
        assert title in body(visitor.get(f"/{language}/{address}")).decode()


@pytest.mark.parametrize("ending", ["/", ".xlsx", ".csv"])
def test_ten_agreements_cost_as_many_queries_as_one(visitor, ending):
    def make_one():
        agreement = make(
            stage="signed",
            meeting=b.make_meeting(published=True),
            register_country=b.make_country(),
            register_oblast=b.make_oblast(),
        )
        b.make_agreement_party(agreement=agreement)
        b.make_agreement_party(agreement=agreement, community=b.make_community())

    make_one()
    one = query_count(visitor, f"/en/agreements{ending}")
    for _ in range(9):
        make_one()
    assert query_count(visitor, f"/en/agreements{ending}") == one


def test_ten_parties_and_sources_cost_as_many_queries_as_one(visitor):
    agreement = make(stage="in_force", meeting=b.make_meeting(published=True))

    def make_one():
        b.make_agreement_party(agreement=agreement)
        b.cite(agreement, b.make_source(published=True))

    make_one()
    one = query_count(visitor, f"{LIST}{agreement.slug}/")
    for _ in range(9):
        make_one()
    assert query_count(visitor, f"{LIST}{agreement.slug}/") == one
