import pytest

from communities.models import Community
from communities.town_names import beginnings, likeliest, readings, town_query
from tests.builders import make_community

pytestmark = pytest.mark.django_db
BOTH = ["Миколаїв", "Миколаївка"]


@pytest.fixture
def towns():
    # Real names: the rules are those of the language.
    for name, latin in [
        ("Харківська", "Kharkivska"),
        ("Лозівська", "Lozivska"),
        ("Мереф’янська", "Merefianska"),
        ("Чугуївська", "Chuhuivska"),
        ("Запорізька", "Zaporizka"),
        ("Кременчуцька", "Kremenchutska"),
        ("Золотоніська", "Zolotoniska"),
        ("Хмельницька", "Khmelnytska"),
        ("Луцька", "Lutska"),
        ("Лубенська", "Lubenska"),
    ]:
        make_community(name_uk=name, name_en=latin)
    make_community(name_uk="Вигадана", former_names="Колишньоградська\nІнша")
    for name, centre in [
        ("Білоцерківська", "Біла Церква"),
        ("Білоцерківська", "Білоцерківка"),
        ("Криворізька", "Кривий Ріг"),
        ("Миколаївська", "Миколаїв"),
        ("Миколаївська", "Миколаївка"),
    ]:
        make_community(name_uk=name, centre_uk=centre)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Харків", "Харківська"),
        ("ХАРКІВ", "Харківська"),
        ("Харкова", "Харківська"),
        ("харківська", "Харківська"),
        ("Харківської громади", "Харківська"),
        ("Харківська міська територіальна громада", "Харківська"),
        ("Харківський", "Харківська"),
        ("Kharkiv", "Харківська"),
        ("Kharkivska urban hromada", "Харківська"),
        ("Лозова", "Лозівська"),
        ("Мерефа", "Мереф’янська"),
        ("Мереф'янська", "Мереф’янська"),
        ("мерефянської", "Мереф’янська"),
        ("Чугуєва", "Чугуївська"),
        ("Запоріжжя", "Запорізька"),
        ("Zaporizhzhia", "Запорізька"),
        ("Кременчук", "Кременчуцька"),
        ("Kremenchuk", "Кременчуцька"),
        ("Золотоноша", "Золотоніська"),
        ("Хмельницький", "Хмельницька"),
        ("Луцька", "Луцька"),
        ("Колишньоград", "Вигадана"),
        ("Колишньоградської громади", "Вигадана"),
        ("м.Харків", "Харківська"),
        ("місто Харків", "Харківська"),
        ("у місті Чугуєві", "Чугуївська"),
        ("біла церква", "Білоцерківська"),
        ("Bila Tserkva", "Білоцерківська"),
        ("Кривого Рогу", "Криворізька"),
    ],
)
def test_a_town_is_found_in_the_form_that_a_reader_writes(towns, question, found):
    assert [c.name_uk for c in Community.objects.filter(town_query(question))] == [
        found
    ]


def test_a_code_is_found_by_its_beginning(towns):
    code = Community.objects.get(name_uk="Лозівська").code
    for question in (code, code.lower()):
        found = Community.objects.filter(town_query(question))
        assert [c.name_uk for c in found] == ["Лозівська"]


def test_words_that_only_say_hromada_leave_every_row(towns):
    assert Community.objects.filter(town_query("громада")).count() == 16


def test_every_word_must_be_found(towns):
    assert not Community.objects.filter(town_query("Харків Полтава")).exists()


def test_a_word_is_found_only_from_its_beginning(towns):
    assert not Community.objects.filter(town_query("арківська")).exists()


def test_a_short_word_is_taken_as_it_is():
    assert beginnings("чо") == ["чо"]


def test_the_town_called_just_so_comes_before_its_neighbours(towns):
    rows = Community.objects.filter(town_query("Миколаїв")).order_by("-centre_uk")
    assert [c.centre_uk for c in rows] == ["Миколаївка", "Миколаїв"]
    found = likeliest(rows, "Миколаїв")
    assert [c.centre_uk for c in found] == ["Миколаїв", "Миколаївка"]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Миколаївка", [["Миколаївка"], ["Миколаївка"], BOTH]),
        ("Миколаївки", [[], ["Миколаївка"], BOTH]),
        ("Миколаїв", [["Миколаїв"], ["Миколаїв"], BOTH]),
        ("Нічия", [[], [], []]),
    ],
)
def test_each_reading_finds_more_than_the_one_before(towns, question, found):
    rows = Community.objects.order_by("centre_uk")
    assert [
        [c.centre_uk for c in rows.filter(query)] for query in readings(question)
    ] == found
