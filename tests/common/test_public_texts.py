"""Every text that publishing shows is declared, and so looked through for leaks."""

from typing import Any

import pytest
from django.db import models

from common.dates import PartialDateField
from common.fields import derived_keys
from common.models import ArchivableRecord, PublishableRecord
from common.public_texts import PUBLIC, digest, public_texts, records_of, shown
from tests import builders as b
from tests.records import BUILDERS, MODELS, models_of_ours, name_of

pytestmark = pytest.mark.django_db

PUBLISHABLE = [n for n, m in MODELS.items() if issubclass(m, PublishableRecord)]
KEPT_BY_THE_OFFICE = {field.name for field in ArchivableRecord._meta.fields}


def texts_of(model):
    """The fields of the model in which somebody writes what the public may read."""
    derived = {key.name for key in derived_keys(model)}
    return {
        field.name
        for field in model._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField)
        and not isinstance(field, PartialDateField)
        and not field.choices
        and field.editable
        and field.name not in derived
        and not field.name.startswith("internal_")
    }


def parts_of(model):
    """The relations to records that are deleted with the record: parts of it."""
    found: Any = model._meta.related_objects
    return {
        relation.get_accessor_name()
        for relation in found
        if relation.on_delete is models.CASCADE
        and relation.related_model in models_of_ours()
    }


@pytest.mark.parametrize("label", PUBLIC)
def test_every_text_and_every_part_of_a_public_record_is_looked_through(label):
    model = MODELS[label.partition(".")[2]]
    assert {*shown(model).texts} == texts_of(model)
    assert {*shown(model).parts} == parts_of(model)


@pytest.mark.parametrize("label", PUBLIC)
def test_what_is_reached_is_declared_too(label):
    model = MODELS[label.partition(".")[2]]
    for name in (*shown(model).parts, *shown(model).named):
        assert model._meta.get_field(name).related_model._meta.label in PUBLIC


def test_every_publishable_record_is_declared():
    assert {MODELS[name]._meta.label for name in PUBLISHABLE} <= {*PUBLIC}


def test_persons_and_organisations_that_a_public_record_names_are_looked_through():
    named = {"Organisation", "Person", "Delegation"}
    for label in PUBLIC:
        model = MODELS[label.partition(".")[2]]
        if name_of(model) in named | {"Post"}:
            continue
        relations = {
            field.name
            for field in model._meta.get_fields()
            if (field.many_to_one or field.many_to_many)
            and not field.auto_created
            and name_of(field.related_model) in named
            and getattr(field.remote_field, "on_delete", None) is not models.CASCADE
        }
        assert {*shown(model).named} == relations, label


@pytest.mark.parametrize("name", PUBLISHABLE)
def test_the_texts_of_every_publishable_record_are_read(name):
    record = BUILDERS[name]()
    texts = public_texts(record)
    assert all(text.text and text.label and text.place for text in texts)
    assert len({text.key for text in texts}) == len(texts)


def test_the_texts_of_parts_are_read_with_those_of_the_meeting():
    meeting = b.make_meeting(title_uk="Зустріч")
    outcome = b.make_outcome(meeting=meeting, text_uk="Домовленість", evidence="")
    b.cite(outcome, stated_value="інакше")
    delegation = b.make_delegation(name_uk="Делегація")
    meeting.delegations.add(delegation)
    b.make_delegate(delegation=delegation, person=b.make_person(name_uk="Особа"))
    texts = [text.text for text in public_texts(meeting)]
    assert {"Зустріч", "Домовленість", "інакше", "Делегація", "Особа"} <= {*texts}
    assert outcome in records_of(meeting, named=False)
    assert delegation not in records_of(meeting, named=False)


def test_reading_costs_the_same_for_one_part_and_for_ten(django_assert_num_queries):
    def make_part(meeting):
        who = b.make_organisation()
        b.cite(b.make_outcome(meeting=meeting, responsible_organisation=who))
        b.cite(b.make_home_attendance(meeting=meeting, person=b.make_person()))
        delegation = b.make_delegation()
        meeting.delegations.add(delegation)
        b.cite(b.make_delegate(delegation=delegation, person=b.make_person()))

    meeting = b.make_meeting()
    make_part(meeting)
    with django_assert_num_queries(16):
        public_texts(meeting)
    for _number in range(9):
        make_part(meeting)
    with django_assert_num_queries(16):
        public_texts(meeting)


def test_the_digest_changes_with_a_text():
    meeting = b.make_meeting(title_uk="Зустріч")
    before = digest(public_texts(meeting))
    assert digest(public_texts(meeting)) == before
    meeting.title_uk = "Зустріч друга"
    meeting.save()
    assert digest(public_texts(meeting)) != before
