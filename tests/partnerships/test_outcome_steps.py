"""Outcomes are finished, dropped, opened again, given and put off, with history."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from partnerships.models import Outcome
from tests.admin_forms import fill, said
from tests.builders import make_organisation, make_outcome, make_person, make_source

pytestmark = pytest.mark.django_db

LIST = "admin:partnerships_outcome_changelist"
CHANGE = "admin:partnerships_outcome_change"
DONE = {"status": "done", "evidence": "вигаданий доказ", "done_on": "2026-01-02"}
DROPPED = {"status": "dropped", "dropped_reason": "вигадана причина"}
SAID = {
    "finish": {"evidence": "https://example.org/протокол", "done_on": "02.03.2026"},
    "drop": {"reason": "Сторони передумали"},
    "reopen": {"reason": "Доказ хибний"},
    "assign": {},
    "put_off": {"due_on": "05.2027"},
}


def page(step, *outcomes):
    keys = ",".join(str(outcome.pk) for outcome in outcomes)
    return reverse(f"admin:partnerships_outcome_{step}") + f"?ids={keys}"


def fresh(outcome):
    return Outcome.objects.get(pk=outcome.pk)


def test_done_needs_evidence_and_keeps_date_source_and_author(editor):
    outcome, source = make_outcome(), make_source()
    refused = editor.post(page("finish", outcome), {"done_on": "02.03.2026"})
    assert refused.context["form"].errors.keys() == {"evidence"}
    assert fresh(outcome).status == "open"
    data = {**SAID["finish"], "source": source.pk, "locator": "с. 2"}
    assert editor.post(page("finish", outcome), data).status_code == 302
    done = fresh(outcome)
    assert (done.status, done.done_on) == ("done", "2026-03-02")
    assert done.evidence == "https://example.org/протокол"
    citation = done.citations.get()
    assert (citation.source, citation.about, citation.locator) == (
        source,
        "status",
        "с. 2",
    )
    newest = done.history.first()
    assert newest.history_user == editor.user
    assert newest.history_change_reason == "https://example.org/протокол"
    assert newest.prev_record.status == "open"


def test_nothing_is_done_in_the_future(editor):
    outcome = make_outcome()
    later = timezone.localdate().year + 1
    data = {"evidence": "Так", "done_on": str(later)}
    response = editor.post(page("finish", outcome), data)
    assert "done_on" in response.context["form"].errors
    assert fresh(outcome).status == "open"


def test_dropping_needs_a_reason_and_opening_again_takes_it_off(editor):
    outcome = make_outcome()
    assert editor.post(page("drop", outcome), {"reason": " "}).context["form"].errors
    editor.post(page("drop", outcome), SAID["drop"])
    assert fresh(outcome).dropped_reason == "Сторони передумали"
    editor.post(page("reopen", outcome), SAID["reopen"])
    opened = fresh(outcome)
    assert (opened.status, opened.dropped_reason) == ("open", "")
    reasons = [row.history_change_reason for row in opened.history.all()]
    assert reasons == ["Доказ хибний", "Сторони передумали", None]


@pytest.mark.parametrize(
    ("step", "fields"),
    [("finish", DROPPED), ("drop", DONE), ("reopen", {}), ("assign", DONE)],
)
def test_a_move_that_the_table_forbids_leaves_the_record(editor, step, fields):
    outcome = make_outcome(**fields)
    response = editor.post(page(step, outcome), SAID[step])
    assert [record for record, _why in response.context["left"]] == [outcome]
    assert fresh(outcome).status == outcome.status
    assert fresh(outcome).history.count() == 1


def test_the_form_and_files_obey_the_same_table(editor, english):
    outcome = make_outcome(**DROPPED)
    path = reverse(CHANGE, args=[outcome.pk])
    changed = {"status": "done", "evidence": "Так", "dropped_reason": ""}
    editor.cookies["django_language"] = "en"
    response = editor.post(path, fill(editor, path, changed, {}))
    assert "cannot follow" in str(said(response)["status"])
    stored = fresh(outcome)
    stored.status, stored.evidence, stored.dropped_reason = "done", "Так", ""
    with pytest.raises(ValidationError, match="cannot follow"):
        stored.full_clean()


def test_many_are_given_to_somebody_at_once(editor):
    outcomes = [make_outcome(), make_outcome()]
    settled = make_outcome(**DONE)
    organisation, person = make_organisation(), make_person()
    chosen = {"_selected_action": [row.pk for row in (*outcomes, settled)]}
    asked = editor.post(
        f"{reverse(LIST)}?strength=1_idea", {"action": "assign_records", **chosen}
    )
    assert asked.status_code == 302
    context = editor.get(asked.url).context
    assert {*context["ready"]} == {*outcomes}
    assert [record for record, _why in context["left"]] == [settled]
    assert editor.post(asked.url, {}).context["form"].errors
    data = {"organisation": organisation.pk, "person": person.pk, "reason": "Нарада"}
    done = editor.post(asked.url, data)
    assert done.url == f"{reverse(LIST)}?strength=1_idea", "the filters stay"
    for outcome in outcomes:
        given = fresh(outcome)
        assert given.responsible_organisation == organisation
        assert given.responsible_person == person
        assert given.history.first().history_change_reason == "Нарада"
    assert fresh(settled).responsible_organisation is None


def test_many_are_put_off_or_none(editor, monkeypatch):
    outcomes = [make_outcome(due_on="2026"), make_outcome(due_on="2026")]

    def refuse(self, **kwargs):
        if self.pk == outcomes[1].pk:
            raise ValidationError("Ні")
        return put_off(self, **kwargs)

    put_off = Outcome.put_off
    monkeypatch.setattr(Outcome, "put_off", refuse)
    response = editor.post(page("put_off", *outcomes), SAID["put_off"])
    assert "Ні" in str(response.context["form"].non_field_errors())
    assert {fresh(outcome).due_on for outcome in outcomes} == {"2026"}
    monkeypatch.undo()
    editor.post(page("put_off", *outcomes), SAID["put_off"])
    assert {fresh(outcome).due_on for outcome in outcomes} == {"2027-05"}


def test_opening_a_page_changes_nothing_and_a_viewer_opens_none(editor, viewer):
    outcome = make_outcome()
    for step in SAID:
        assert editor.get(page(step, outcome)).status_code == 200
        assert viewer.get(page(step, outcome)).status_code == 403
        assert viewer.post(page(step, outcome), SAID[step]).status_code == 403
    assert fresh(outcome).history.count() == 1


def test_without_records_or_with_too_many_nothing_is_asked(editor):
    for keys in ("", "x", ",".join(map(str, range(1, 300)))):
        path = reverse("admin:partnerships_outcome_finish") + f"?ids={keys}"
        assert editor.get(path).url == reverse(LIST)


def test_the_links_above_the_form_are_those_that_the_table_allows(editor, viewer):
    def steps(caller, outcome):
        links = caller.get(reverse(CHANGE, args=[outcome.pk])).context
        return [address.split("/")[-2] for _t, address in links.get("step_links", [])]

    assert steps(editor, make_outcome()) == ["finish", "drop", "assign", "put-off"]
    assert steps(editor, make_outcome(**DONE)) == ["reopen"]
    assert steps(viewer, make_outcome()) == []
