"""Forms of communities: who was asked, who has answered."""

import datetime
import io
import zipfile

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from python_calamine import CalamineWorkbook

from accounts.models import AuditEvent
from common.cells import text_of
from communities.models import Community
from partnerships.models import PilotProject
from tests.accounts.staff import make_staff
from tests.builders import (
    make_community,
    make_condition,
    make_condition_state,
    make_indicator,
    make_membership,
    make_organisation,
    make_person,
    make_post,
    make_project,
    make_reading,
)
from tests.conftest import Caller
from tests.office import make_community_form, make_form_round, make_import
from tests.workbooks.bringing import book_of, preview, problems
from workbooks.forms import answered
from workbooks.models import FormRound

pytestmark = pytest.mark.django_db


def test_a_form_is_answered_once_and_what_is_no_form_is_left():
    form, other = make_community_form(), make_community_form()
    answered([str(form.reference), "не форма", ""], None)
    form.refresh_from_db()
    other.refresh_from_db()
    assert form.returned_at
    assert form.returned_at <= timezone.now()
    assert other.returned_at is None
    first = form.returned_at
    answered([str(form.reference)], None)
    form.refresh_from_db()
    assert form.returned_at == first


def test_an_import_that_is_taken_back_is_no_answer(editor):
    form = make_community_form()
    taken_back = make_import(status="undone")
    answered([str(form.reference)], taken_back)
    assert editor.get(pages_of(form.round)[0]).context["waiting"] == 1
    rounds = editor.get(reverse("admin:workbooks_formround_changelist"))
    (round,) = rounds.context["cl"].result_list
    assert (round.forms_count, round.returned_count) == (1, 0)
    stored = make_import()
    answered([str(form.reference)], stored)
    form.refresh_from_db()
    assert form.returned_in == stored
    page = editor.get(pages_of(form.round)[0])
    assert page.context["waiting"] == 0
    link = reverse("admin:workbooks_import_change", args=[stored.pk])
    assert f'<a href="{link}">' in page.content.decode()


# Asking


ASK = reverse_lazy("admin:workbooks_formround_add")


def pages_of(round):
    def page(name):
        return reverse(f"admin:workbooks_formround_{name}", args=[round.pk])

    return page("change"), page("forms"), page("answers")


def asked(client, **data):
    response = client.post(ASK, {"language": "uk", **data})
    assert response.status_code == 302, response.context["form"].errors
    return FormRound.objects.latest("pk")


def forms_in(client, round):
    """The workbooks of a round by the name of the file."""
    _page, address, _answers = pages_of(round)
    content = b"".join(client.get(address).streaming_content)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def sheets_of(content):
    """The rows of each sheet as texts, by its title."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return {
        name: [
            [text_of(cell) for cell in row]
            for row in book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        ]
        for name in book.sheet_names
    }


def as_dicts(rows):
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


@pytest.fixture
def community():
    """A community of which the register knows one thing of each kind."""
    community = make_community()
    condition = make_condition(name_en="Water", code="water")
    make_condition(name_en="Heat", code="heat")
    for as_of, state in (("2026-03", "critical"), ("2025", "secured")):
        make_condition_state(
            community=community, condition=condition, state=state, as_of=as_of
        )
    council = make_organisation(community=community, name_uk="=Рада()")
    person = make_person(internal_phone="+380 44 1", internal_note="між нами")
    make_post(person=person, organisation=council, title_en="Head")
    make_post(person=make_person(name_uk="Сторонній"))
    project = make_project()
    project.communities.add(community)
    indicator = make_indicator(project=project, name_uk="Учні", target=100)
    make_reading(indicator=indicator, measured_on="2026-02", value=40)
    make_reading(indicator=indicator, measured_on="2026-01", value=10)
    return community


def test_a_form_shows_what_is_known_and_asks_for_what_is_new(editor, community):
    round = asked(
        editor,
        communities=[community.pk],
        language="en",
        with_contacts="on",
        due_on="2026-12-01",
        return_to="office@example.org",
    )
    ((name, content),) = forms_in(editor, round).items()
    assert name == f"{community.code}.xlsx"
    sheets = sheets_of(content)
    cover, conditions, organisations, *people, readings, options = sheets.values()
    facts = {row[0]: row[1] for row in cover}
    assert facts["Please return it by"] == "2026-12-01"
    assert facts["Where to"] == "office@example.org"
    assert facts["KATOTTG code"] == community.code

    water, heat = as_dicts(conditions)
    assert (water["↩ last known state"], water["↩ known as of"]) == (
        "critical",
        "03.2026",
    )
    assert heat["↩ last known state"] == "not stated"
    assert {row["basic condition (code)"] for row in (water, heat)} == {"water", "heat"}
    assert not any(row["state"] or row["as of"] for row in (water, heat))

    council, *new = as_dicts(organisations)
    assert council["name (Ukrainian)"] == "=Рада()"
    assert council["_stamp"]
    assert {row["community (KATOTTG code)"] for row in new} == {community.code}
    (person,), (post,) = map(as_dicts, people)
    assert person["telephone (internal)"] == "+380 44 1"
    assert (post["post (English)"], post["organisation"]) == ("Head", "=Рада()")
    assert "Сторонній" not in str(sheets), "an address book of others"
    assert "між нами" not in str(sheets)
    (reading,) = as_dicts(readings)
    assert (reading["↩ last value"], reading["↩ last measured on"]) == ("40", "02.2026")
    assert (reading["value"], reading["measured on"], reading["_stamp"]) == ("",) * 3

    told = [[cell for cell in row if cell] for row in options if row[0]]
    form = round.forms.get()
    assert told[0] == ["_form", str(form.reference)]
    assert ["_given", "Readings", "indicator", "project (code)"] in told
    assert [row[2] for row in told if row[0] == "_register"] == [
        "condition-state",
        "organisation",
        "person-contacts",
        "post",
        "reading",
    ]


def test_contacts_are_left_out_unless_they_are_asked_for(editor, community):
    round = asked(editor, communities=[community.pk], language="en")
    (content,) = forms_in(editor, round).values()
    assert not {"Contacts", "Posts"} & {*sheets_of(content)}
    assert "+380 44 1" not in str(sheets_of(content))


def test_a_row_of_another_community_is_noted_in_a_form_that_returns(english, community):
    other = make_community()
    for name, place in (("Своя", community), ("Чужа", other)):
        make_organisation(name_uk=name, community=place)
    stranger = make_project(code="S-1")
    stranger.communities.add(other)
    make_indicator(project=stranger, name_uk="Чуже")
    own = PilotProject.objects.exclude(pk=stranger.pk).get()
    form = make_community_form(community=community)
    conditions = [
        ["community", "condition", "state", "as_of"],
        [community.code, "heat", "secured", "2026-11"],
        [other.code, "heat", "secured", "2026-11"],
    ]
    posts = [
        ["person", "organisation", "title_uk", "starts_on"],
        [make_person(name_uk="Вигадана Особа").name_uk, "Своя", "Радник", ""],
        ["Вигадана Особа", "Чужа", "Радник", ""],
    ]
    readings = [
        ["project", "indicator", "measured_on", "value"],
        [own.code, "Учні", "2026-11", 1],
        ["S-1", "Чуже", "2026-11", 1],
    ]
    options = [["_form", str(form.reference)]]
    import_ = preview(book_of(conditions, posts, readings, options=options))
    assert problems(import_) == {}
    noted = import_.rows.exclude(notes=[]).order_by("register")
    assert [(row.register, row.number) for row in noted] == [
        ("condition-state", 3),
        ("post", 3),
        ("reading", 3),
    ]
    assert f"was sent to {community}" in noted[0].notes[0][1]


def test_a_region_and_all_members_are_asked_at_once(editor):
    member = make_membership(stage="member").community
    other = make_membership(stage="member").community
    make_membership(stage="intent", community=make_community(oblast=member.oblast))
    assert [*asked(editor, oblast=member.oblast.pk).forms.all()] != []
    assert {*forms_in(editor, asked(editor, oblast=member.oblast.pk))} == {
        f"{member.code}.xlsx"
    }
    everybody = {f"{c.code}.xlsx" for c in (member, other)}
    assert {*forms_in(editor, asked(editor, all_members="on"))} == everybody
    nobody = editor.post(ASK, {"language": "uk"})
    assert nobody.context["form"].non_field_errors()


def test_forms_cost_the_same_for_one_community_and_for_ten(editor, community):
    def queries():
        round = asked(editor, communities=[c.pk for c in Community.objects.all()])
        forms_in(editor, round)
        with CaptureQueriesContext(connection) as captured:
            forms_in(editor, round)
        page = CaptureQueriesContext(connection)
        with page:
            assert editor.get(pages_of(round)[0]).status_code == 200
        return len(captured), len(page)

    one = queries()
    for _number in range(9):
        place = make_community()
        make_condition_state(community=place)
        make_post(organisation=make_organisation(community=place))
        project = make_project()
        project.communities.add(place)
        make_reading(indicator=make_indicator(project=project))
    assert queries() == one


def test_an_address_of_no_round_is_not_found(editor):
    assert editor.get("/admin/workbooks/formround/abc/change/").status_code == 404


def test_a_round_is_called_by_the_day_of_kyiv():
    late = datetime.datetime(2026, 11, 22, 22, 30, tzinfo=datetime.UTC)
    assert str(FormRound(created_at=late)) == "23.11.2026"


def test_the_round_shows_who_has_answered(editor):
    form, other = (make_community_form(round=make_form_round()) for _n in range(2))
    other.round = form.round
    other.save()
    answered([str(form.reference)], None)
    page, _forms, answers = pages_of(form.round)
    assert editor.get(page).context["waiting"] == 1
    waiting = editor.get(page, {"show": "waiting"}).context["forms"]
    assert waiting == [other]
    content = b"".join(editor.get(answers).streaming_content)
    *_cover, rows = sheets_of(content).values()
    returned = {row[0]: row[-1] for row in rows[1:]}
    assert returned[form.community.code] == timezone.localdate().isoformat()
    assert returned[other.community.code] == ""
    assert AuditEvent.objects.filter(kind="export").count() == 1


@pytest.mark.parametrize("role", ["viewer", "community editor"])
def test_who_may_not_import_neither_asks_nor_sees_a_form(role):
    caller, form = Caller(make_staff(role)), make_community_form()
    one = reverse("admin:workbooks_formround_form", args=[form.pk])
    for address in (ASK, one, *pages_of(form.round)):
        assert caller.get(address).status_code == 403, address
    assert caller.post(ASK, {"all_members": "on"}).status_code == 403
    listed = reverse("admin:communities_community_changelist")
    assert "ask_communities" not in caller.get(listed).content.decode()


def test_the_ticked_communities_of_a_list_are_asked(editor):
    ticked, _other = make_community(), make_community()
    listed = reverse("admin:communities_community_changelist")
    data = {"action": "ask_communities", "_selected_action": [ticked.pk]}
    response = editor.post(listed, data, follow=True)
    form = response.context["form"]
    assert form.initial["communities"] == [ticked.pk]
    assert f'<option value="{ticked.pk}" selected>' in response.content.decode()
