"""The pages on which staff publish, withdraw and look as the public does."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from common.models import PublishableRecord, Visibility
from partnerships.models import Meeting
from tests import builders as b
from tests.publishable import ready, written_by
from tests.records import BUILDERS, MODELS

pytestmark = pytest.mark.django_db

ACTS = ["propose", "publish", "withdraw", "take_back"]
BEFORE = {
    "propose": "internal",
    "publish": "proposed",
    "withdraw": "published",
    "take_back": "proposed",
}
AFTER = {
    "propose": "proposed",
    "publish": "published",
    "withdraw": "withdrawn",
    "take_back": "internal",
}
PUBLISHABLE = [n for n, m in MODELS.items() if issubclass(m, PublishableRecord)]


def page_of(act, *records):
    opts = records[0]._meta
    path = reverse(f"admin:{opts.app_label}_{opts.model_name}_{act}")
    return f"{path}?ids={','.join(str(record.pk) for record in records)}"


def preview_of(record):
    opts = record._meta
    return reverse(
        f"admin:{opts.app_label}_{opts.model_name}_preview", args=[record.pk]
    )


def sent(client, act, *records, **changes):
    """Send the form as the page shows it, with some fields changed."""
    shown = client.get(page_of(act, *records))
    data = {}
    for form in shown.context["forms"]:
        for field in form:
            value = field.value()
            if field.name == "public_from":
                local = timezone.localtime(value)
                data[f"{field.html_name}_0"] = local.strftime("%Y-%m-%d")
                data[f"{field.html_name}_1"] = local.strftime("%H:%M:%S")
            else:
                data[field.html_name] = value or ""
            if field.name in changes:
                data[field.html_name] = changes[field.name]
    return client.post(page_of(act, *records), data)


def at(state, **fields):
    return ready(b.make_meeting(visibility=state, public_from=timezone.now(), **fields))


def state_of(record):
    return type(record).objects.get(pk=record.pk).visibility


# Acts


@pytest.mark.parametrize("act", ACTS)
def test_an_act_is_carried_out_with_its_reason_in_the_history(publisher, act):
    meeting = at(BEFORE[act])
    assert sent(publisher, act, meeting, note="Вигадана причина").status_code == 302
    assert state_of(meeting) == AFTER[act]
    newest = meeting.history.first()
    assert newest.history_user == publisher.user
    if act != "publish":
        assert newest.publication_note == "Вигадана причина"


@pytest.mark.parametrize("act", ACTS)
def test_opening_the_page_changes_nothing(publisher, act):
    meeting = at(BEFORE[act])
    before = meeting.history.count(), Meeting.objects.values().get()
    assert publisher.get(page_of(act, meeting)).status_code == 200
    assert (meeting.history.count(), Meeting.objects.values().get()) == before


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("who", ["visitor", "viewer", "editor", "publisher"])
def test_only_who_may_opens_the_page_or_sends_it(request, who, act):
    client, meeting = request.getfixturevalue(who), at(BEFORE[act])
    allowed = who == "publisher" or (
        who == "editor" and act in {"propose", "take_back"}
    )
    status = 200 if allowed else 302 if who == "visitor" else 403
    assert client.get(page_of(act, meeting)).status_code == status
    if not allowed:
        response = client.post(page_of(act, meeting), {f"{meeting.pk}-note": "Так"})
        assert response.status_code == status
        assert state_of(meeting) == BEFORE[act]


@pytest.mark.parametrize("act", ACTS)
def test_a_form_from_elsewhere_is_refused(publisher, act):
    meeting = at(BEFORE[act])
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(publisher.user)
    assert strict.post(page_of(act, meeting), {}).status_code == 403
    assert state_of(meeting) == BEFORE[act]


@pytest.mark.parametrize("name", PUBLISHABLE)
def test_every_publishable_record_has_its_page(publisher, name):
    record = ready(BUILDERS[name]())
    response = sent(publisher, "publish", record)
    assert response.status_code == 302
    assert state_of(record) == Visibility.PUBLISHED


def test_withdrawing_without_a_reason_is_asked_again(publisher):
    meeting = at("published")
    response = sent(publisher, "withdraw", meeting, note=" ")
    assert response.context["forms"][0].errors
    assert state_of(meeting) == "published"


def test_nobody_chosen_and_too_many_lead_back_to_the_list(publisher):
    path = reverse("admin:partnerships_meeting_publish")
    for ids in ("", "a,b", "999999"):
        assert publisher.get(path, {"ids": ids}).status_code == 302


def test_the_default_is_the_embargo_and_earlier_asks_for_a_reason(publisher):
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    meeting = ready(b.make_meeting(held_on=yesterday.isoformat()))
    form = publisher.get(page_of("publish", meeting)).context["forms"][0]
    assert form["public_from"].value() == meeting.earliest_public_moment()
    now = timezone.localtime()
    data = {
        f"{meeting.pk}-public_from_0": now.strftime("%Y-%m-%d"),
        f"{meeting.pk}-public_from_1": now.strftime("%H:%M:%S"),
        f"{meeting.pk}-seen": form.version,
    }
    response = publisher.post(page_of("publish", meeting), data)
    assert "override_reason" in response.context["forms"][0].errors
    data[f"{meeting.pk}-override_reason"] = "Уже в пресі"
    assert publisher.post(page_of("publish", meeting), data).status_code == 302
    meeting.refresh_from_db()
    assert (meeting.visibility, meeting.override_reason) == ("published", "Уже в пресі")


def test_a_finding_is_shown_with_its_place_and_accepted_with_a_reason(publisher):
    meeting = at("proposed")
    outcome = b.make_outcome(meeting=meeting, text_uk="Школа № 12 отримає тепло")
    shown = publisher.get(page_of("publish", meeting))
    ((_finding, address, field),) = shown.context["forms"][0].shown_findings()
    page = shown.content.decode()
    assert "<mark>Школа № 12</mark>" in page
    change = reverse("admin:partnerships_outcome_change", args=[outcome.pk])
    assert address == f"{change}#id_text_uk"
    assert f'href="{address}"' in page
    assert sent(publisher, "publish", meeting).context["forms"][0].errors
    assert state_of(meeting) == "proposed"
    sent(publisher, "publish", meeting, **{field.name: "Вигадана школа"})
    assert state_of(meeting) == "published"
    assert "Вигадана школа" in meeting.history.first().publication_note


def test_what_was_changed_after_reading_is_read_again(publisher):
    meeting = at("proposed")
    response = sent(publisher, "publish", meeting, seen="0" * 16)
    form = response.context["forms"][0]
    assert "seen" in form.errors
    assert form["seen"].value() == form.version
    assert state_of(meeting) == "proposed"


def test_a_blocked_record_is_shown_without_a_form_and_the_others_go_on(publisher):
    blocked, good = b.make_meeting(status="planned"), at("proposed")
    page = publisher.get(page_of("publish", blocked, good))
    assert [form.can_go_on for form in page.context["forms"]].count(True) == 1
    assert sent(publisher, "publish", blocked, good).status_code == 302
    assert (state_of(blocked), state_of(good)) == ("internal", "published")


def test_who_wrote_alone_is_told_so_and_refused(publisher):
    meeting = written_by(at("proposed"), publisher.user)
    assert publisher.get(page_of("publish", meeting)).context["forms"][0].is_alone
    sent(publisher, "publish", meeting, override_reason="Поспішаю")
    assert state_of(meeting) == "proposed"


def test_the_page_of_a_record_leads_to_what_may_be_done(publisher, viewer):
    meeting = at("proposed")
    path = reverse("admin:partnerships_meeting_change", args=[meeting.pk])
    page = publisher.get(path).content.decode()
    for act in ("publish", "take_back"):
        assert page_of(act, meeting) in page
    assert page_of("withdraw", meeting) not in page
    seen = viewer.get(path).content.decode()
    assert page_of("publish", meeting) not in seen
    assert preview_of(meeting) in seen


# Who sees it


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({}, "nobody"),
        ({"visibility": "proposed"}, "nobody"),
        ({"visibility": "withdrawn"}, "withdrawn"),
        ({"published": True}, "everybody"),
        (
            {
                "published": True,
                "public_from": timezone.now() + datetime.timedelta(days=9),
            },
            "later",
        ),
    ],
)
def test_lists_and_forms_say_who_sees_the_record(viewer, fields, kind):
    meeting = b.make_meeting(**fields)
    for path in (
        reverse("admin:partnerships_meeting_changelist"),
        reverse("admin:partnerships_meeting_change", args=[meeting.pk]),
    ):
        assert f'class="audience {kind}"' in viewer.get(path).content.decode()


# As the public


@pytest.mark.parametrize("name", PUBLISHABLE)
def test_every_publishable_record_is_previewed_and_nothing_is_written(viewer, name):
    record = BUILDERS[name]()
    before = record.history.count()
    response = viewer.get(preview_of(record))
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
    assert record.history.count() == before
    assert state_of(record) == "internal"


@pytest.mark.parametrize("make", [b.make_meeting, b.make_project])
def test_the_preview_is_the_public_page_with_a_banner(viewer, visitor, make):
    record = make(title_uk="Вигаданий запис")
    page = viewer.get(preview_of(record)).content.decode()
    assert "<h1>Вигаданий запис</h1>" in page
    assert 'class="message warning"' in page
    assert visitor.get(record.get_absolute_url()).status_code == 404
    ready(record).publish(by=None)
    public = visitor.get(record.get_absolute_url()).content.decode()
    assert 'class="message warning"' not in public
    assert "<h1>Вигаданий запис</h1>" in public


def test_the_preview_shows_parts_and_no_hidden_neighbour(viewer):
    meeting = b.make_meeting(internal_note="Внутрішнє слово")
    b.make_outcome(meeting=meeting, text_uk="Домовленість тут")
    b.make_statement(meeting=meeting, published=True, text_uk="Сказано тут")
    b.make_statement(meeting=meeting, text_uk="Схована заява")
    b.make_project(proposed_at=meeting, title_uk="Схований проєкт")
    b.cite(meeting, b.make_source(publisher_uk="Сховане джерело"))
    page = viewer.get(preview_of(meeting)).content.decode()
    for shown in ("Домовленість тут", "Сказано тут"):
        assert shown in page
    for hidden in (
        "Внутрішнє слово",
        "Схована заява",
        "Схований проєкт",
        "Сховане джерело",
        viewer.user.username,
    ):
        assert hidden not in page


def test_after_a_preview_the_record_is_as_hidden_as_before(viewer, visitor):
    meeting = b.make_meeting(title_uk="Прихована зустріч")
    viewer.get(preview_of(meeting))
    assert not Meeting.objects.public().exists()
    assert visitor.get(meeting.get_absolute_url()).status_code == 404
    listed = visitor.get(reverse("partnerships:meeting-list")).content.decode()
    assert "Прихована зустріч" not in listed


@pytest.mark.parametrize("fields", [{"status": "planned"}, {"held_on": "2999-01-01"}])
def test_a_meeting_that_could_not_be_public_is_not_previewed_as_if(viewer, fields):
    meeting = b.make_meeting(title_uk="Майбутня", **fields)
    response = viewer.get(preview_of(meeting))
    assert response.status_code == 200
    assert "<h1>Майбутня</h1>" in response.content.decode()
    assert response.context["has_page"]


def test_the_preview_is_for_staff_who_may_see_the_record(visitor, viewer, editor):
    meeting = b.make_meeting()
    path = preview_of(meeting)
    assert visitor.get(path).status_code == 302
    stranger = Client()
    stranger.force_login(b.make_user(is_staff=True))
    assert stranger.get(path).status_code in {403, 404}
    outsider = Client()
    outsider.force_login(b.make_user())
    assert outsider.get(path).status_code == 302
    for client in (viewer, editor):
        assert client.get(path).status_code == 200
