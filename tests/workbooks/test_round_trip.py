"""What leaves as a workbook and comes back changes what was edited, and nothing else."""

import datetime
import io
import zipfile
from dataclasses import replace
from decimal import Decimal
from itertools import cycle

import openpyxl
import pytest
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import translation
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from common.bilingual import LANGUAGES
from common.dates import PartialDateField
from partnerships.models import Organisation, Person, Post, Reading
from tests.builders import make_meeting, make_sector
from tests.filled import make_filled
from tests.making import number
from tests.workbooks.bringing import (
    bring,
    changes,
    importer,
    preview,
    problems,
    undone,
)
from tests.workbooks.test_forms import asked, community, forms_in
from workbooks.editing import Cover, register_sheet, write_book
from workbooks.editing.options import Options
from workbooks.registers import all_registers, in_order

__all__ = ["community"]

pytestmark = pytest.mark.django_db

# Persons are in the file with their contacts: no record may stand in it twice.
REGISTERS = sorted({*all_registers()} - {"person"})


def book_of(names, language, *, stamped=True):
    """One file with a sheet for each of the registers, all rows of each."""
    known = all_registers()
    file = io.BytesIO()
    with translation.override(language):
        options = Options()
        sheets = [
            register_sheet(name, resource, resource.joined(known[name].rows()), options)
            for name in names
            for resource in [known[name].resource()]
        ]
        if not stamped:
            sheets = [
                replace(sheet, rows=[replace(row, stamp="") for row in sheet.rows])
                for sheet in sheets
            ]
        write_book(file, Cover(title="", facts=[], notes=[]), sheets)
    return file.getvalue()


def untouched(import_):
    """The rows that would do something; None where the file brought no row at all."""
    rows = import_.rows.exclude(kind="same")
    said = [(r.sheet, r.number, r.kind, r.changes, r.problems) for r in rows]
    return said if import_.rows.exists() else None


# Nothing is lost on the way


HOSTILE = st.one_of(
    st.sampled_from(
        [
            *("=1+1", "+1-2", "-2+3", "@SUM(A1)", "'=1", "\t=1", "'", "' '", "-"),
            *("_x0041_", "_x000D_", "a\r\nb", "a\nb", "a\tb", " a ", "\u00a0a\u00a0"),
            *("1e5", "007", "1.50", "2026-03", "06.03.2026", "TRUE", "так", "#REF!"),
            *("<b>&amp;</b>", '"; DROP', "👩‍🚒", "e\u0301", "\u202egnp", "a;b; c"),
        ]
    ),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")),
)
DATES = st.sampled_from(["2026", "2026-03", "2026-03-06", "1999-12-31", "0999-01-01"])
NUMBERS = st.decimals(
    min_value=Decimal("-9999999.9999"), max_value=Decimal("9999999.9999"), places=4
)


# A record is found by it: each is another one, and no two spellings of it are one.
NAMES = st.sampled_from(["=1+1", "@Рада", "-2+3", "О’Коннор", "1e5", "«Рада»; перша"])


class Values:
    """What is typed next, for each kind of column; begins again when it ends."""

    def __init__(self, texts, names, dates, numbers):
        self.texts, self.names = cycle(texts), cycle(names)
        self.dates, self.numbers = cycle(dates), cycle(numbers)

    def next_of(self, field):
        if field.unique or field.choices:
            return None
        if type(field) in (models.CharField, models.TextField):
            if field.name in ("name_uk", "publisher_uk", "title"):
                return f"{next(self.names)} {number()}"
            return next(self.texts)[: field.max_length or None]
        if isinstance(field, PartialDateField):
            return next(self.dates)
        is_number = isinstance(field, models.DecimalField)
        return next(self.numbers) if is_number else None


VALUES = st.builds(
    Values,
    st.lists(HOSTILE, min_size=12, max_size=12),
    st.lists(NAMES, min_size=3, max_size=3),
    st.lists(DATES, min_size=3, max_size=3),
    st.lists(NUMBERS, min_size=2, max_size=2),
)


def fill(record, values):
    """Whatever people could have typed, where the rules of the record let them."""
    fields = record._meta.concrete_fields
    typed = {field.attname: values.next_of(field) for field in fields}
    wanted = {name: value for name, value in typed.items() if value is not None}
    if not takes(record, wanted):
        for name, value in wanted.items():
            takes(record, {name: value})
    record.save()


def takes(record, wanted):
    """Whether the record may hold these values; otherwise it keeps its own."""
    before = {name: getattr(record, name) for name in wanted}
    for name, value in wanted.items():
        setattr(record, name, value)
    try:
        record.clean_fields()
        record.validate_constraints()
    except ValidationError:
        for name, value in before.items():
            setattr(record, name, value)
        return False
    return True


# No shrinking: an example is a whole file, and says itself which cell differs.
@settings(max_examples=2, phases=[Phase.generate])
@given(values=VALUES, language=st.sampled_from(LANGUAGES), stamped=st.booleans())
def test_what_is_not_edited_changes_nothing(values, language, stamped):
    with transaction.atomic():
        for name in REGISTERS:
            fill(make_filled(all_registers()[name].model, {}), values)
        content = book_of(REGISTERS, language, stamped=stamped)
        # Whoever brings it back may read the other language.
        with translation.override("en"):
            import_ = preview(content)
        assert untouched(import_) == []
        assert [note for file in import_.files.all() for note in file.notes] == []
        transaction.set_rollback(True)


def test_a_register_that_was_emptied_comes_back_in_one_upload_and_goes_again(english):
    targets: dict[str, models.Model] = {}
    known = all_registers()
    for name in REGISTERS:
        make_filled(known[name].model, targets)
    content = book_of(REGISTERS, "uk", stamped=False)
    kept = {known[name].model: known[name].model.objects.count() for name in REGISTERS}
    for model in reversed(in_order(known.values())):
        if model in kept:
            model.objects.all().delete()
    import_ = bring(content)
    assert problems(import_) == {}
    assert {model: model.objects.count() for model in kept} == kept
    assert untouched(preview(content)) == []
    undone(import_)
    assert {model: model.objects.count() for model in kept} == dict.fromkeys(kept, 0)


def test_days_before_excel_can_count_come_back(english):
    make_meeting(held_on="1899-12-31")
    assert untouched(preview(book_of(["meeting"], "uk"))) == []


# Everything that was edited arrives


@pytest.mark.office
def test_what_is_edited_in_libreoffice_is_exactly_what_changes(
    english, tmp_path, convert
):
    meeting = make_meeting(
        slug="first", title_uk="До", held_on="2026-03-06", ends_on="2026-03"
    )
    meeting.sectors.add(make_sector(), make_sector())
    make_meeting(slug="second", title_uk="=1+1", summary_uk="рядок\nдругий")
    path = tmp_path / "meetings.xlsx"
    path.write_bytes(book_of(["meeting"], "uk"))
    opened = convert(path, "ods")
    assert untouched(preview(opened.read_bytes())) == []
    edited = replaced(
        opened.read_bytes(), "<text:p>До</text:p>", "<text:p>Після</text:p>"
    )
    import_ = preview(edited)
    row = import_.rows.exclude(kind="same").get()
    assert changes(row) == {"title_uk": ("До", "Після")}


def replaced(package, old, new):
    """The same ODS with other words in its sheets."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package)) as before,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for item in before.infolist():
            content = before.read(item)
            if item.filename == "content.xml":
                assert content.count(old.encode()) == 1
                content = content.replace(old.encode(), new.encode())
            after.writestr(item, content)
    return made.getvalue()


def test_a_filled_form_is_stored_and_its_community_has_answered(
    english, administrator, community
):
    round = asked(
        administrator, communities=[community.pk], language="en", with_contacts="on"
    )
    (content,) = forms_in(administrator, round).values()
    assert untouched(preview(content)) == [], "an empty form is no answer"

    book = openpyxl.load_workbook(io.BytesIO(content))

    def write(sheet, row, **cells):
        page = book[sheet]
        places = {cell.value: cell.column for cell in page[1]}
        for heading, value in cells.items():
            page.cell(row, places[heading.replace("__", " ")], value)

    write("Basic conditions", 3, state="secured", as__of="11.2026")
    write("Organisations", 3, kind="local council", **{"name (Ukrainian)": "Рада"})
    write("Contacts", 2, **{"e-mail (internal)": "office@example.org"})
    write("Contacts", 3, **{"name (Ukrainian)": "Вигадана Особа"})
    head = {"person": "Вигадана Особа", "post (Ukrainian)": "Голова"}
    write("Posts", 3, organisation="Рада", **{"from": "11.2026"}, **head)
    write("Posts", 2, to="10.2026")
    write("Readings", 2, value=55.5, measured__on=datetime.date(2026, 11, 1))
    filled = io.BytesIO()
    book.save(filled)
    import_ = bring(filled.getvalue(), by=importer())

    assert import_.status == "applied", import_.message
    state = community.condition_states.get(condition__code="heat")
    assert (state.state, state.as_of, state.visibility) == (
        "secured",
        "2026-11",
        "internal",
    )
    assert community.condition_states.count() == 3
    new = Organisation.objects.get(name_uk="Рада")
    assert (new.kind, new.community) == ("council", community)
    known = Person.objects.get(internal_note="між нами")
    assert known.internal_email == "office@example.org"
    assert known.posts.get().ends_on == "2026-10"
    post = Post.objects.get(person__name_uk="Вигадана Особа")
    assert (post.organisation, post.title_uk, post.starts_on) == (
        new,
        "Голова",
        "2026-11",
    )
    last = Reading.objects.get(measured_on="2026-11-01")
    assert (last.value, last.indicator.name_uk) == (Decimal("55.5"), "Учні")
    assert round.forms.get().returned_at
