"""Bad values in a file: each is explained, and nothing is written."""

import pytest
from django.db import connection

from partnerships.models import Post
from tests.seeds.files import KHARKIV, changed_copy, problems_of, rows

pytestmark = [
    pytest.mark.usefixtures("imported_once", "english"),
    pytest.mark.django_db,
]

IMPORTED = [KHARKIV]


@pytest.mark.parametrize(
    ("old", "new", "place", "words"),
    [
        ("slug: fictitious-statement", "slug: не адреса", "statements[1].slug", ""),
        ("address: https://example.org/made-up", "address: x", "sources[1].address", ""),
        ("currency: EUR\n    last", "currency: EURO\n    last", "projects[1].currency", "3"),
        ("budget: 1000.50", "budget: 1.005", "projects[1].budget", "2 decimal places"),
        ("budget: 1000.50", "budget: -1", "projects[1]", "A budget is not negative"),
        ("ends_on: 2027", "ends_on: 2025", "projects[1]", "before the start"),
        ("    evidence: Вигаданий звіт\n", "", "outcomes[1]", "needs evidence"),
        ("status: held", "status: planned", "meeting", "cannot be published"),
        ("stage: agreed", "stage: completed", "projects[1].stages[1]", "cannot follow"),
        ("due_on: 2026-09", "due_on: 9999", "outcomes[1].due_on", "between the years"),
        ("distinction: друга}\n    title", "distinction: третя}\n    title",
         "home_side[1]", "is not in the register"),
        ("en: Fictitious visit", "en: " + "x" * 301, "meeting.title.en", "300"),
        ("months_after_start: 6", "months_after_start: 999999999",
         "models[1].milestones[1].months_after_start", ""),
    ],
)  # fmt: skip
def test_bad_value_is_explained_and_nothing_is_written(
    tmp_path, old, new, place, words
):
    if "999999999" in new and connection.vendor == "sqlite":
        pytest.skip("SQLite stores any whole number")
    before = rows()
    found = problems_of(changed_copy(tmp_path, (old, new)))
    assert [(path, words in message) for _, path, message in found] == [(place, True)]
    assert rows() == before


def test_record_described_twice_is_refused(tmp_path):
    again = (
        "  - name: {uk: Вигадане агентство розвитку}\n    kind: dev_agency\n\npeople:"
    )
    found = problems_of(changed_copy(tmp_path, ("\npeople:", again)))
    assert [(path, message) for _, path, message in found] == [
        ("organisations[2]", "This is described already in line 23.")
    ]


def test_organisations_of_one_name_are_told_apart(tmp_path):
    second = (
        "  - name: {uk: Вигадане агентство розвитку}\n    kind: ngo\n"
        "    country: NO\n\npeople:"
    )
    path = changed_copy(tmp_path, ("\npeople:", second))
    found = problems_of(path)
    assert {message for _, _, message in found} == {
        "There are several “Вигадане агентство розвитку”: write “name:” and “country:”."
    }
    named = "{name: Вигадане агентство розвитку, country: SE}"
    for start in ("- organisation: ", "organisation: ", "{organisation: "):
        name = start + "Вигадане агентство розвитку"
        path = changed_copy(tmp_path, (name, start + named), of=path)
    assert problems_of(path) == []
    assert (
        Post.objects.get(title_uk="вигаданий директор").organisation.kind
        == "dev_agency"
    )
