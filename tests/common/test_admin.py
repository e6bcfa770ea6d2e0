"""Rules over every admin page: it opens, in both languages, with a fixed cost."""

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from common.admin import PartAdmin
from tests import builders as b
from tests.filled import make_filled
from tests.records import BUILDERS, models_of_ours, name_of

OURS = sorted(
    (model for model in admin.site._registry if model not in (User, Group)),
    key=lambda model: model._meta.label,
)
LANGUAGES = ["uk", "en"]
by_name = pytest.mark.parametrize("model", OURS, ids=name_of)
in_language = pytest.mark.parametrize("language", LANGUAGES)


def address(model, page, *args):
    return reverse(
        f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args
    )


def model_admin(model):
    return admin.site.get_model_admin(model)


def request_of(user, path="/"):
    request = RequestFactory().get(path)
    request.user = user
    return request


@pytest.fixture
def speak(admin_client, settings):
    def choose(language):
        admin_client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
        return admin_client

    return choose


def test_every_record_has_an_admin():
    missing = {*models_of_ours()} - {*admin.site._registry}
    # Files and rows stand on the page of their import.
    assert {name_of(model) for model in missing} == {"ImportFile", "ImportRow"}


@by_name
@in_language
def test_the_pages_of_a_record_open(speak, admin_user, model, language):
    record = BUILDERS[name_of(model)]()
    client = speak(language)
    may_add = model_admin(model).has_add_permission(request_of(admin_user))
    for path, status in [
        (address(model, "changelist"), 200),
        (address(model, "change", record.pk), 200),
        (address(model, "add"), 200 if may_add else 403),
    ]:
        response = client.get(path)
        assert response.status_code == status, path
        if status == 200:
            assert f'<html lang="{language}"' in response.content.decode()


@pytest.mark.parametrize(
    "model", [model for model in OURS if hasattr(model, "history")], ids=name_of
)
def test_the_history_of_a_record_opens(admin_client, model):
    record = BUILDERS[name_of(model)]()
    record.save()
    history = admin_client.get(address(model, "history", record.pk))
    assert history.status_code == 200
    version = address(model, "simple_history", record.pk, record.history.first().pk)
    assert admin_client.get(version).status_code == 200


def queries_of(client, path):
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(path).status_code == 200
    return len(captured)


@by_name
def test_a_list_costs_the_same_for_one_row_and_for_ten(admin_client, model):
    path = address(model, "changelist")
    targets: dict[str, object] = {}
    make_filled(model, targets)
    admin_client.get(path)  # content types are looked up once and kept
    before = admin_client.get(path).context["cl"].result_count
    one = queries_of(admin_client, path)
    for _number in range(9):
        make_filled(model, targets)
    assert queries_of(admin_client, path) == one
    assert admin_client.get(path).context["cl"].result_count == before + 9


@by_name
def test_the_list_is_searched(admin_client, model):
    BUILDERS[name_of(model)]()
    response = admin_client.get(address(model, "changelist"), {"q": "немає такого"})
    assert response.context["cl"].search_fields, "a list without a search box"
    assert response.context["cl"].result_count == 0


@by_name
def test_every_filter_choice_of_a_list_works(admin_client, model):
    BUILDERS[name_of(model)]()
    path = address(model, "changelist")
    changelist = admin_client.get(path).context["cl"]
    for spec in changelist.filter_specs:
        for choice in spec.choices(changelist):
            response = admin_client.get(path + choice["query_string"])
            assert response.status_code == 200, (spec.title, choice["display"])


@by_name
def test_a_page_without_rights_is_refused(client, django_user_model, model):
    client.force_login(django_user_model.objects.create_user("nobody", is_staff=True))
    pages = ["changelist", "add"]
    registered = model_admin(model)
    pages += [p for p in ("import", "export") if hasattr(registered, f"{p}_action")]
    for page in pages:
        assert client.get(address(model, page)).status_code == 403


def test_parts_are_not_on_the_start_page(admin_client):
    response = admin_client.get(reverse("admin:index"))
    shown = {m["model"] for app in response.context["app_list"] for m in app["models"]}
    parts = {m for m in OURS if isinstance(model_admin(m), PartAdmin)}
    assert shown & set(OURS)
    assert not shown & parts


def test_nothing_that_history_refers_to_is_deleted(admin_user):
    request = request_of(admin_user)
    archivable = [m for m in OURS if hasattr(m, "archive_reason")]
    assert archivable
    for model in archivable:
        assert not model_admin(model).has_delete_permission(request)


def test_internal_fields_stand_apart(admin_user):
    """Each `internal_` field is in the fieldset that says so."""
    request = request_of(admin_user)
    checked = 0
    for model in OURS:
        for _title, options in model_admin(model).get_fieldsets(request):
            names = {*_flat(options["fields"])}
            inner = {name for name in names if name.startswith("internal_")}
            if inner:
                checked += 1
                assert names == inner, model
                assert "internal" in options["classes"]
    assert checked > 5


def _flat(fields):
    for field in fields:
        yield from ([field] if isinstance(field, str) else field)


@in_language
def test_the_language_is_switched_in_the_header(admin_client, language):
    path = reverse("admin:index")
    switched = admin_client.post(
        reverse("set_language"), {"language": language, "next": path}, follow=True
    )
    assert switched.redirect_chain[-1][0] == path
    assert f'<html lang="{language}"' in switched.content.decode()
    assert f'value="{language}" lang="{language}"' in switched.content.decode()


def test_a_deletion_names_what_goes_along_but_no_table_between(admin_client):
    outcome = b.make_outcome(meeting=b.make_meeting())
    outcome.sectors.add(b.make_sector())
    b.cite(outcome, b.make_source())
    page = admin_client.get(address(type(outcome), "delete", outcome.pk))
    words = page.content.decode()
    assert "Вигадана газета" in words
    assert "Outcome_sectors" not in words
    assert len(page.context["model_count"]) == 2
