"""What is public already does not begin to give something away, by whatever way."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from common.guarding import nothing_given_away
from partnerships.models import Meeting, Organisation, Outcome
from tests import builders as b
from tests.admin_forms import fill
from tests.exchange import decide, upload

pytestmark = pytest.mark.django_db

LEAK = "Зустріч у школі № 5, тел. +380 57 123 45 67"


def send(caller, record, fields, rows=None, **more):
    meta = record._meta
    name = f"admin:{meta.app_label}_{meta.model_name}_change"
    path = reverse(name, args=[record.pk])
    return caller.post(path, fill(caller, path, fields, rows or {}) | more)


def test_a_form_of_a_public_record_is_held_back_with_all_that_was_typed(editor):
    meeting = b.make_meeting(published=True)
    answer = send(editor, meeting, {"summary_uk": LEAK, "title_en": "A new name"})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "+380 57 123 45 67" in page
    assert "A new name" in page
    meeting.refresh_from_db()
    assert (meeting.summary_uk, meeting.title_en) == ("", "")
    assert meeting.history.count() == 1


def test_a_row_of_a_public_record_is_read_as_well(editor):
    meeting = b.make_meeting(published=True)
    outcome = {"text_uk": LEAK, "strength": "1", "direction": "ours"}
    send(editor, meeting, {}, {"outcomes": [outcome]})
    assert not Outcome.objects.exists()


def test_what_is_internal_is_written_as_one_likes(editor):
    meeting = b.make_meeting()
    assert send(editor, meeting, {"summary_uk": LEAK}).status_code == 302


def test_what_was_accepted_before_is_not_asked_again(editor):
    meeting = b.make_meeting(published=True, summary_uk=LEAK)
    answer = send(editor, meeting, {"title_en": "A new name"})
    assert answer.status_code == 302


def test_an_approved_record_under_embargo_is_guarded_already(editor):
    meeting = b.make_meeting(published=True, public_from="2099-01-01T00:00Z")
    assert send(editor, meeting, {"summary_uk": LEAK}).status_code == 200


def test_who_publishes_may_say_why_and_the_history_keeps_it(publisher):
    meeting = b.make_meeting(published=True)
    assert send(publisher, meeting, {"summary_uk": LEAK}).status_code == 200
    said = {"_why_public": "Число загальновідоме"}
    assert send(publisher, meeting, {"summary_uk": LEAK}, **said).status_code == 302
    change = meeting.history.first()
    assert change.history_change_reason == "Число загальновідоме"
    assert change.summary_uk == LEAK


def test_a_reason_of_who_may_not_publish_counts_for_nothing(editor):
    meeting = b.make_meeting(published=True)
    said = {"_why_public": "Бо так"}
    assert send(editor, meeting, {"summary_uk": LEAK}, **said).status_code == 200


def test_a_name_that_public_pages_show_is_guarded(editor):
    organisation = b.make_organisation()
    b.make_outcome(
        meeting=b.make_meeting(published=True), responsible_organisation=organisation
    )
    send(editor, organisation, {"name_uk": LEAK})
    assert Organisation.objects.get(pk=organisation.pk).name_uk != LEAK


def test_going_back_to_a_version_that_gave_something_away_is_refused(editor):
    meeting = b.make_meeting(summary_uk=LEAK)
    old = meeting.history.first()
    meeting.summary_uk = "Без подробиць"
    meeting.save()
    Meeting.objects.filter(pk=meeting.pk).update(
        visibility="published", public_from="2025-01-01T00:00Z"
    )
    path = reverse(
        "admin:partnerships_meeting_simple_history", args=[meeting.pk, old.pk]
    )
    form = editor.get(path).context["adminform"].form
    data = {bound.html_name: bound.value() for bound in form if bound.value()}
    answer = editor.post(path, data, follow=True)
    assert "+380 57 123 45 67" in " ".join(map(str, answer.context["messages"]))
    meeting.refresh_from_db()
    assert meeting.summary_uk == "Без подробиць"


def test_a_change_in_code_is_refused_in_a_sentence():
    meeting = b.make_meeting(published=True)

    def change():
        with nothing_given_away(meeting):
            meeting.summary_uk = LEAK
            meeting.save()

    with pytest.raises(ValidationError) as refused:
        change()
    assert {error.code for error in refused.value.error_list} == {"leak"}


def test_a_file_is_refused_row_by_row(editor):
    meeting = b.make_meeting(published=True)
    headings = ["slug", "summary_uk"]
    import_ = upload(editor, Meeting, [headings, [meeting.slug, LEAK]])
    assert "+380 57 123 45 67" in str(import_.rows.get().problems)
    decide(editor, import_)
    meeting.refresh_from_db()
    assert meeting.summary_uk == ""
