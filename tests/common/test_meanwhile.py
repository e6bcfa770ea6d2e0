"""Two people edit one record: the second is told what the first changed, and chooses."""

import pytest
from django.http import QueryDict
from django.urls import reverse

from common.admin.sent_rows import remove_row, set_apart
from partnerships.models import Outcome
from tests.admin_forms import fill
from tests.builders import make_meeting, make_organisation, make_outcome, make_sector

pytestmark = pytest.mark.django_db


def page_of(record):
    opts = record._meta
    return reverse(f"admin:{opts.app_label}_{opts.model_name}_change", args=[record.pk])


def opened(client, record, fields=None, rows=None):
    """What a browser will send for the page as it is now, with changes by a person."""
    client.cookies["django_language"] = "en"
    path = page_of(record)
    mark = client.get(path).context["opened"]
    return fill(client, path, fields or {}, rows or {}) | {"_opened": mark}


def send(client, record, data, **more):
    return client.post(page_of(record), {**data, **more})


def meanwhile(response):
    return response.context["hold"].context["meanwhile"]


def told(changes):
    return {(change.place, change.label): change.theirs for change in changes}


@pytest.fixture
def meeting():
    return make_meeting(title_uk="Зустріч", title_en="A meeting")


@pytest.fixture(params=["editor first", "publisher first"])
def pair(request, editor, publisher):
    """Two who may write, in both orders."""
    return (editor, publisher) if "editor" in request.param else (publisher, editor)


def test_the_second_is_told_what_the_first_changed(pair, meeting):
    first, second = pair
    early = opened(first, meeting, {"title_uk": "Перша"})
    late = opened(second, meeting, {"title_uk": "Друга"})
    assert send(first, meeting, early).status_code == 302
    response = send(second, meeting, late)
    assert response.status_code == 200
    [change] = meanwhile(response).conflicts
    assert (change.theirs, change.yours) == ("Перша", "Друга")
    assert change.who == first.user.username
    assert change.when is not None
    page = response.content.decode()
    assert 'value="Друга"' in page
    assert "Please correct" not in page
    meeting.refresh_from_db()
    assert meeting.title_uk == "Перша"


@pytest.mark.parametrize(("choice", "kept"), [("theirs", "Перша"), ("yours", "Друга")])
def test_the_second_chooses_field_by_field(editor, publisher, meeting, choice, kept):
    early = opened(editor, meeting, {"title_uk": "Перша"})
    late = opened(publisher, meeting, {"title_uk": "Друга", "title_en": "Mine"})
    send(editor, meeting, early)
    held = send(publisher, meeting, late)
    [change] = meanwhile(held).conflicts
    mark = held.context["opened"]
    again = send(publisher, meeting, late, _opened=mark, **{change.choice: choice})
    assert again.status_code == 302
    meeting.refresh_from_db()
    assert (meeting.title_uk, meeting.title_en) == (kept, "Mine")


def test_what_only_the_first_changed_is_not_undone_by_the_second(
    editor, publisher, meeting
):
    sector = make_sector()
    early = opened(editor, meeting, {"summary_uk": "Підсумок", "sectors": [sector.pk]})
    late = opened(publisher, meeting, {"title_en": "Mine"})
    send(editor, meeting, early)
    held = send(publisher, meeting, late)
    assert not meanwhile(held).conflicts
    assert set(told(meanwhile(held).taken).values()) == {"Підсумок", str(sector)}
    shown = held.context["adminform"].form
    assert shown["summary_uk"].value() == "Підсумок"
    again = {
        **late,
        "summary_uk": "Підсумок",
        "sectors": shown["sectors"].value(),
        "_opened": held.context["opened"],
    }
    assert send(publisher, meeting, again).status_code == 302
    meeting.refresh_from_db()
    assert (meeting.title_en, meeting.summary_uk) == ("Mine", "Підсумок")
    assert list(meeting.sectors.all()) == [sector]


def test_rows_count_like_the_record(editor, publisher, meeting):
    outcome = make_outcome(meeting=meeting, number=1, text_uk="Ідея")
    host = make_organisation()
    answer = {"outcomes": [{"responsible_organisation": host.pk}]}
    early = opened(editor, meeting, {}, answer)
    late = opened(publisher, meeting, {}, {"outcomes": [{"text_uk": "Задум"}]})
    send(editor, meeting, early)
    held = send(publisher, meeting, late)
    key = ("Outcome 1", "Responsible organisation")
    assert told(meanwhile(held).taken) == {key: str(host)}
    outcome.refresh_from_db()
    assert outcome.text_uk == "Ідея"


def test_a_row_that_the_first_added_keeps_its_number(editor, publisher, meeting):
    row = {"strength": "1_idea", "direction": "ours"}
    early = opened(editor, meeting, {}, {"outcomes": [{**row, "text_uk": "Перше"}]})
    late = opened(publisher, meeting, {}, {"outcomes": [{**row, "text_uk": "Друге"}]})
    send(editor, meeting, early)
    held = send(publisher, meeting, late)
    assert told(meanwhile(held).taken) == {("Outcome 1", "Added"): "1. Перше"}
    again = send(publisher, meeting, late, _opened=held.context["opened"])
    assert again.status_code == 302
    rows = meeting.outcomes.order_by("number").values_list("number", "text_uk")
    assert list(rows) == [(1, "Перше"), (2, "Друге")]


@pytest.mark.parametrize("is_written_on", [False, True])
def test_a_row_that_the_first_removed_does_not_stop_the_second(
    editor, administrator, meeting, is_written_on
):
    for number in (1, 2):
        make_outcome(meeting=meeting, number=number, text_uk=f"Рядок {number}")
    rows = [{"text_uk": "Моє"}] if is_written_on else []
    late = opened(editor, meeting, {"title_en": "Mine"}, {"outcomes": rows})
    early = opened(administrator, meeting, {}, {"outcomes": [{"DELETE": "on"}]})
    send(administrator, meeting, early)
    held = send(editor, meeting, late)
    assert "removed" in meanwhile(held).taken[0].theirs
    assert meanwhile(held).taken[0].who == administrator.user.username
    data = {**late, **_rows_shown(held, "outcomes"), "_opened": held.context["opened"]}
    again = send(editor, meeting, data)
    assert again.status_code == 302
    texts = set(Outcome.objects.values_list("text_uk", flat=True))
    assert texts == {"Рядок 2", "Моє"} if is_written_on else {"Рядок 2"}


def _rows_shown(response, prefix):
    """The rows of the page that was held back, as a browser would send them again."""
    formset = next(
        inline.formset
        for inline in response.context["inline_admin_formsets"]
        if inline.formset.prefix == prefix
    )
    return {name: value for name, value in formset.data.items() if prefix in name}


def test_nobody_is_asked_where_nothing_was_changed(editor, meeting):
    data = opened(editor, meeting, {"title_en": "Mine"})
    meeting.save()
    assert send(editor, meeting, data).status_code == 302


def test_the_same_form_sent_twice_asks_nothing(editor, meeting):
    data = opened(editor, meeting, {"title_en": "Mine"})
    assert send(editor, meeting, data).status_code == 302
    assert send(editor, meeting, data).status_code == 302


def test_a_mistake_does_not_make_the_form_newer_than_it_is(editor, publisher, meeting):
    late = opened(publisher, meeting, {"held_on": "30.02.2026"})
    wrong = send(publisher, meeting, late)
    assert wrong.context["opened"] == late["_opened"]
    early = opened(editor, meeting, {"held_on": "05.03.2026"})
    send(editor, meeting, early)
    held = send(publisher, meeting, late, held_on="07.03.2026")
    assert [c.theirs for c in meanwhile(held).conflicts] == ["05.03.2026"]


@pytest.mark.parametrize("mark", ["", "nonsense", "[]", '{"":"0"}'])
def test_a_mark_that_cannot_be_read_is_an_old_one(editor, meeting, mark):
    data = opened(editor, meeting, {"title_en": "Mine"})
    response = send(editor, meeting, data, _opened=mark)
    assert response.status_code == 200
    assert meanwhile(response).conflicts


def test_who_may_not_change_the_record_is_told_nothing(viewer, meeting):
    response = viewer.post(page_of(meeting), {"_opened": "{}", "title_uk": "Інша"})
    assert response.status_code == 403


def test_the_mark_stays_small(editor, meeting):
    for number in range(1, 21):
        make_outcome(meeting=meeting, number=number)
    assert len(editor.get(page_of(meeting)).context["opened"]) < 4000


def test_rows_move_up_where_one_is_taken_out():
    data = QueryDict(mutable=True)
    data.update({"x-INITIAL_FORMS": "2", "x-TOTAL_FORMS": "3"})
    for index, pk in enumerate(["7", "8", ""]):
        data.update({f"x-{index}-id": pk, f"x-{index}-text": f"t{index}"})
    apart = data.copy()
    remove_row(data, "x-0")
    assert [data[f"x-{i}-text"] for i in range(2)] == ["t1", "t2"]
    assert (data["x-INITIAL_FORMS"], data["x-TOTAL_FORMS"]) == ("1", "2")
    assert "x-2-text" not in data
    set_apart(apart, "x-0")
    assert [apart[f"x-{i}-text"] for i in range(3)] == ["t1", "t2", "t0"]
    assert (apart["x-INITIAL_FORMS"], apart["x-2-id"]) == ("1", "")
