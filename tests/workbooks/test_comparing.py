"""What each row of a sheet would do, before anything is stored."""

import pytest
from django.contrib.admin import site
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, models
from django.test.utils import CaptureQueriesContext

from common.admin.exchange import ExchangeMixin
from common.conditions import holds
from partnerships.models import Milestone, Organisation, Outcome
from tests.builders import (
    make_agreement,
    make_community,
    make_country,
    make_indicator,
    make_meeting,
    make_organisation,
    make_outcome,
    make_project,
    make_sector,
)
from tests.workbooks.bringing import (
    changes,
    csv_file,
    importer,
    kinds,
    preview,
    problems,
    xlsx,
)
from workbooks.applying import compare, take_in
from workbooks.comparing.uniques import rules_of
from workbooks.stamps import STAMP, digest

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]

HEADINGS = ["name_uk", "kind", "country"]


def test_new_changed_and_same_are_told_apart():
    make_organisation(name_uk="Та сама", kind="ngo")
    make_organisation(name_uk="Змінена", kind="ngo")
    sheet = xlsx(
        HEADINGS,
        ["Та сама", "НЕУРЯДОВА організація ", ""],
        ["Змінена", "business", None],
        ["Нова", "council", ""],
    )
    import_ = preview(sheet)
    assert kinds(import_) == [(2, "same"), (3, "changed"), (4, "new")]
    assert changes(import_.rows.get(number=3)) == {
        "kind": ("non-governmental organisation", "business")
    }
    assert not Organisation.objects.filter(name_uk="Нова").exists()


def test_what_is_left_out_changes_nothing_and_what_is_unknown_is_named():
    country = make_country(code="EE")
    make_organisation(name_uk="Перша", kind="ngo", country=country, name_en="First")
    make_organisation(name_uk="Друга", kind="ngo")
    sheet = csv_file(["Колір", "country", "name_uk"], ["синій", "EE", "Перша"])
    import_ = preview(sheet)
    assert kinds(import_) == [(2, "same")]
    assert import_.files.get().notes == [{"sheet": "sheet", "unknown": ["Колір"]}]


def test_an_error_says_the_column_the_value_and_what_is_expected():
    sheet = csv_file(
        HEADINGS,
        ["Рада", "палац", "XX"],
        ["", "council", ""],
        ["Рада", "council", "#REF!"],
    )
    found = problems(preview(sheet))
    assert [heading for heading, _sentence in found[2]] == [
        "kind",
        "country (ISO code)",
    ]
    assert "“палац” is not one of: embassy" in found[2][0][1]
    assert found[2][1][1] == "“XX” is not in: countries."
    assert ("name (Ukrainian)", "This field cannot be blank.") in found[3]
    assert found[4] == [
        ("country (ISO code)", "“#REF!” is an error of a formula, not a value.")
    ]


def test_the_same_key_twice_is_an_error_that_names_the_first_row():
    sheet = csv_file(HEADINGS, ["Рада", "ngo", ""], ["Рада", "council", ""])
    import_ = preview(sheet, csv_file(HEADINGS, [" Рада", "ngo", ""]))
    assert [kind for _number, kind in kinds(import_)] == ["new", "error", "error"]
    for row in import_.rows.filter(kind="error"):
        assert row.problems[0][1].endswith("already in “sheet, sheet”, row 2.")


def test_the_same_row_of_two_files_of_one_name_is_told_apart():
    sheet = csv_file(HEADINGS, ["Рада", "ngo", ""])
    uploads = [SimpleUploadedFile("рада.csv", sheet) for _number in range(2)]
    import_ = take_in(uploads, by=importer(), language="en", wanted="")
    compare(import_)
    assert sorted(kind for _number, kind in kinds(import_)) == ["error", "new"]


def test_a_second_row_does_not_reach_into_the_first():
    make_organisation(name_uk="Рада", kind="ngo", website="")
    rows = [["Рада", "council", ""], ["Рада", "", ""]]
    assert kinds(preview(csv_file(HEADINGS, *rows))) == [
        (2, "changed"),
        (3, "error"),
    ]


def test_apostrophes_are_one_where_a_key_is_looked_up():
    make_organisation(name_uk="Кам’янська рада", kind="council")
    outcome = make_outcome()
    sheet = csv_file(
        ["meeting", "number", "responsible_organisation"],
        [outcome.meeting.slug, outcome.number, "Кам'янська  рада"],
    )
    (row,) = preview(sheet).rows.all()
    assert changes(row)["responsible_organisation"] == ("", "Кам’янська рада")
    assert kinds(preview(csv_file(HEADINGS, ["Камʼянська рада", "council", ""]))) == [
        (2, "same")
    ]


@pytest.mark.parametrize(
    ("typed", "read"),
    [("6.03.2026", "2026-03-06"), ("03.2026", "2026-03"), ("2026", "2026")],
)
def test_dates_are_read_as_exactly_as_they_are_typed(typed, read):
    meeting = make_meeting(held_on="2025-01-01")
    (row,) = preview(csv_file(["slug", "held_on"], [meeting.slug, typed])).rows.all()
    assert changes(row)["held_on"] == ("2025-01-01", read)


def test_a_reading_finds_its_indicator_and_its_number():
    project = make_project()
    make_indicator(project=make_project(), name_uk="Учні")
    make_indicator(project=project, name_uk="Учні")
    sheet = csv_file(
        ["project", "indicator", "measured_on", "value"],
        [f"{project.code} — школа", "Учні", "06.03.2026", "1\u00a0250,5"],
        ["nowhere", "Учні", "2026", "1"],
    )
    import_ = preview(sheet)
    assert kinds(import_) == [(2, "new"), (3, "error")]
    assert changes(import_.rows.get(number=2))["value"] == ("", "1250.5")


def test_an_ambiguous_name_is_an_error():
    for country in (make_country(), make_country()):
        make_organisation(name_uk="Посольство", country=country)
    outcome = make_outcome()
    rows = [[outcome.meeting.slug, outcome.number, "Посольство"]]
    sheet = csv_file(["meeting", "number", "responsible_organisation"], *rows)
    assert "several records" in problems(preview(sheet))[2][0][1]


# Conflicts


def stamped(record, **cells):
    """A sheet with one meeting that left as `record`, and came back with `cells`."""
    keys = ["title_uk", "title_en"]
    mark = " ".join(f"{key}={digest(getattr(record, key))}" for key in keys)
    values = [cells.get(key, getattr(record, key)) for key in keys]
    return xlsx(["slug", *keys, STAMP], [record.slug, *values, mark])


def test_a_cell_that_is_as_it_left_does_not_undo_the_work_of_others():
    meeting = make_meeting(title_uk="Було", title_en="Was")
    sheet = stamped(meeting, title_en="Is")
    meeting.title_uk = "Стало"
    meeting.save()
    (row,) = preview(sheet, register="meeting").rows.all()
    assert row.kind == "changed"
    assert changes(row) == {"title_en": ("Was", "Is")}


def test_a_cell_that_both_have_changed_is_a_conflict_of_three_values():
    meeting = make_meeting(title_uk="Було")
    sheet = stamped(meeting, title_uk="Моє")
    meeting.title_uk = "Їхнє"
    meeting.save()
    (row,) = preview(sheet, register="meeting").rows.all()
    assert row.kind == "conflict"
    (change,) = row.changes
    assert (change["base"], change["old"], change["new"]) == ("Було", "Їхнє", "Моє")


def test_what_stood_in_a_list_a_link_or_a_date_then_is_known_too():
    one, two, _three = (make_sector(code=code) for code in ("s-1", "s-2", "s-3"))
    first, _typed, now = (make_meeting(slug=slug) for slug in ("m-1", "m-2", "m-3"))
    project = make_project(code="P-1", starts_on="2026-03", proposed_at=first)
    project.sectors.set([one, two])
    typed = {"sectors": "s-3", "proposed_at": "m-2", "starts_on": "2027"}
    texts = {"sectors": "s-1; s-2", "proposed_at": "m-1", "starts_on": "2026-03"}
    mark = " ".join(f"{key}={digest(text)}" for key, text in texts.items())
    sheet = xlsx(["code", *typed, STAMP], ["P-1", *typed.values(), mark])
    project.sectors.set([two])
    project.proposed_at, project.starts_on = now, "2026-05-02"
    project.save()
    (row,) = preview(sheet, register="pilot-project").rows.all()
    assert {c["key"]: (c["base"], c["old"], c["new"]) for c in row.changes} == {
        "sectors": ("s-1; s-2", "s-2", "s-3"),
        "proposed_at": ("m-1", "m-3", "m-2"),
        "starts_on": ("2026-03", "2026-05-02", "2027"),
    }


def test_what_both_have_changed_alike_is_the_same():
    meeting = make_meeting(title_uk="Було")
    sheet = stamped(meeting, title_uk="Однаково")
    meeting.title_uk = "Однаково"
    meeting.save()
    assert kinds(preview(sheet, register="meeting")) == [(2, "same")]


# Rules


def importable_models():
    return {
        admin.model
        for admin in site._registry.values()
        if isinstance(admin, ExchangeMixin)
    }


def test_every_condition_of_a_register_is_computed_without_the_database():
    for model in importable_models():
        for constraint in model._meta.constraints:
            assert isinstance(
                constraint, models.CheckConstraint | models.UniqueConstraint
            )
            if constraint.condition is not None:
                holds(constraint.condition, model())
            if isinstance(constraint, models.UniqueConstraint):
                assert constraint.nulls_distinct is None
        # Two steps of a project may have one name: a row that means either is refused.
        assert [*rules_of(model)] or model is Milestone


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ({"status": "dropped"}, "needs a reason"),
        ({"due_on": "2026-02-30"}, "is not a date"),
        ({"number": "1.5"}, "is not a whole number"),
    ],
)
def test_constraints_and_fields_are_those_of_the_model(cells, sentence):
    meeting = make_meeting()
    row = {"meeting": meeting.slug, "number": 1, "text_uk": "Домовилися", **cells}
    row |= {"strength": "signed", "direction": "joint"}
    found = problems(preview(csv_file([*row], [*row.values()])))
    assert any(sentence in said for _heading, said in found[2]), found


def test_unique_values_are_asked_of_the_register_and_of_the_sheet():
    headings = ["registration_number", "slug", "title_uk", "kind"]
    rows = [["N1", "a", "А", "memorandum"], ["N1", "b", "Б", "memorandum"]]
    found = problems(preview(csv_file(headings, *rows), register="agreement"))
    assert [*found] == [3]
    assert found[3][0][1].endswith("The same stands in row 2.")
    make_agreement(registration_number="N1")
    found = problems(preview(csv_file(headings, *rows), register="agreement"))
    assert [*found] == [2, 3]


def test_a_public_record_may_not_begin_to_give_something_away():
    organisation = make_organisation(name_uk="Рада")
    public = make_meeting(published=True, title_uk="Зустріч")
    inner = make_meeting(title_uk="Зустріч")
    text = "Бачилися за адресою вул. Сумська, 64"
    rows = [[m.slug, text] for m in (public, inner)]
    found = problems(preview(csv_file(["slug", "summary_uk"], *rows)))
    assert [*found] == [2]
    assert "It is public" in found[2][0][1]
    # A new part of a public record is public at once.
    cells = {
        "meeting": public.slug,
        "number": 9,
        "text_uk": text,
        "strength": "signed",
        "direction": "joint",
        "responsible_organisation": organisation.name_uk,
    }
    found = problems(preview(csv_file([*cells], [*cells.values()])))
    assert "It is public" in found[2][0][1]
    assert not Outcome.objects.exists()


def many(count):
    """A sheet of changed and new meetings with links to other records."""
    community, sector = make_community(), make_sector()
    stored = [make_meeting() for _number in range(count // 2)]
    slugs = [m.slug for m in stored] + [f"n-{n}-{count}" for n in range(count // 2)]
    headings = ["slug", "title_uk", "held_on", "community", "sectors", "direction"]
    headings += ["mode", "status", "place"]
    rest = ["2026-03-06", community.code, sector.code, "incoming", "in_person", "held"]
    rest += ["Мрія"]
    return csv_file(headings, *([slug, f"Нова {slug}", *rest] for slug in slugs))


def test_a_preview_takes_the_same_queries_for_any_number_of_rows():
    assert counted(many(10)) == counted(many(100))


def counted(content):
    with CaptureQueriesContext(connection) as captured:
        import_ = preview(content)
    assert not problems(import_)
    assert import_.noted == import_.rows.count()
    # Rows of the log are written by hundreds; what is asked is asked once.
    return sum(q["sql"].startswith("SELECT") for q in captured.captured_queries)


# What is not taken


def notes(import_):
    """By the number of a row: heading and sentence of each note."""
    rows = import_.rows.exclude(notes=[])
    return {row.number: [tuple(note) for note in row.notes] for row in rows}


def test_an_edited_cell_that_the_register_works_out_is_noted_and_blocks_nothing():
    place = make_community(name_uk="Вигадана", name_en="Vyhadana")
    meeting = make_meeting(community=place, title_uk="Зустріч")
    other = make_meeting(community=place, title_uk="Інша")
    sheet = csv_file(
        ["slug", "place", "visibility", "title_uk"],
        [meeting.slug, "Мрія", "public", "Зустріч"],
        [other.slug, f" {place} ".upper(), "внутрішній", "Інша"],
        ["new", "Мрія", "", "Нова"],
    )
    import_ = preview(sheet)
    assert [kind for _number, kind in kinds(import_)] == ["same", "same", "error"]
    assert import_.noted == 1
    (_place, worked_out), (_visibility, elsewhere) = notes(import_)[2]
    assert worked_out.startswith("The register works it out and does not take it")
    assert f"the register says “{place}”, the file says “Мрія”" in worked_out
    assert elsewhere == (
        "It is not changed by a file: the register says “internal”, the file says "
        "“public”."
    )


def test_a_cell_that_is_as_it_left_is_not_noted_whatever_the_register_says_now():
    project = make_project(code="P-1")
    mark = f"code={digest('P-1')} stage={digest('proposed')}"
    rows = [["P-1", "proposed", mark], ["P-1", "agreed", mark], ["P-2", "", mark]]
    found = [
        preview(xlsx(["code", "status", STAMP], row), register="pilot-project")
        for row in rows
    ]
    assert [import_.noted for import_ in found] == [0, 1, 1]
    assert "file says “agreed”" in notes(found[1])[2][0][1]
    assert "adds a new record" in notes(found[2])[2][-1][1]
    assert project.stages.count() == 0
