"""Rows written in bulk are the rows that `save()` would have written."""

from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from common import bulk
from common.text import search_key
from partnerships.models import PilotProject, Sector
from tests.builders import make_project

pytestmark = pytest.mark.django_db

# What COPY, SQL or a spreadsheet could take for something else.
HOSTILE = ["\\N", "\\.", "a\tb", "a\nb\r\nc", "\\t", "'; --", '{"a": null}', "%s", "’"]


def unsaved(number, **fields):
    return PilotProject(
        **{"code": f"bulk-{number}", "title_uk": "Вигаданий проєкт"} | fields
    )


def test_every_text_arrives_as_it_is():
    bulk.add([unsaved(n, description_uk=text) for n, text in enumerate(HOSTILE)])
    stored = PilotProject.objects.order_by("code").values_list("description_uk")
    assert [text for (text,) in stored] == HOSTILE


def test_an_added_record_is_as_if_it_had_been_saved():
    one = unsaved(1, budget=Decimal("12.50"), currency="EUR", starts_on="2026-03")
    bulk.add([one])
    saved = unsaved(2, budget=Decimal("12.50"), currency="EUR", starts_on="2026-03")
    saved.save()
    differ = {"id", "code", "search_key", "created_at", "updated_at"}
    names = [f.attname for f in PilotProject._meta.concrete_fields]
    stored = PilotProject.objects.get(code="bulk-1")
    assert stored == one
    assert not one._state.adding
    assert stored.search_key == search_key("bulk-1", "Вигаданий проєкт")
    saved.refresh_from_db()
    for name in {*names} - differ:
        assert getattr(stored, name) == getattr(saved, name), name


def test_keys_are_drawn_so_that_later_rows_get_others():
    rows = [unsaved(n) for n in range(3)]
    bulk.add(rows)
    later = make_project()
    assert len({row.pk for row in rows} | {later.pk}) == 4


def test_a_change_writes_its_fields_what_follows_and_nothing_else():
    project, other = make_project(title_uk="Стара назва"), make_project()
    PilotProject.objects.filter(pk=project.pk).update(internal_note="Written meanwhile")
    before = PilotProject.objects.get(pk=project.pk).updated_at
    project.title_uk, project.internal_note = "Нова назва", "Not to be written"
    bulk.change([project], {"title_uk"})
    stored = PilotProject.objects.get(pk=project.pk)
    assert (stored.title_uk, stored.internal_note) == (
        "Нова назва",
        "Written meanwhile",
    )
    assert "нова назва" in stored.search_key
    assert stored.sort_key_uk == stored.sort_key_en == project.sort_key_uk
    assert stored.updated_at > before
    assert PilotProject.objects.get(pk=other.pk).updated_at == other.updated_at


def test_changes_can_follow_one_another_in_a_transaction():
    one, two = make_project(), make_project()
    with transaction.atomic():
        for project in (one, two):
            project.title_uk = "Нова назва"
            bulk.change([project], {"title_uk"})
    assert PilotProject.objects.filter(title_uk="Нова назва").count() == 2


def test_a_forbidden_row_is_an_error_of_django():
    taken = make_project()
    with pytest.raises(IntegrityError), transaction.atomic():
        bulk.add([unsaved(1), unsaved(2, code=taken.code)])
    assert not PilotProject.objects.filter(code="bulk-1").exists()


def test_rows_are_stored_from_columns_as_from_records():
    codes, names = ["bulk-1", "bulk-2"], ["Перша", "Друга"]
    keys = bulk.add_columns(Sector, {"code": codes, "name_uk": names})
    stored = [Sector.objects.get(pk=key) for key in keys]
    assert [row.code for row in stored] == codes
    assert [row.name_uk for row in stored] == names
    assert all(row.created_at and row.is_critical is False for row in stored)
