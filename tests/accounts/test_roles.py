"""The table of roles: what is applied, what is documented, what each page answers."""

import re
from io import StringIO
from pathlib import Path

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group, Permission, User
from django.core.exceptions import PermissionDenied
from django.core.management import CommandError, call_command
from django.test import RequestFactory
from django.urls import resolve, reverse

from accounts.granting import apply_roles
from accounts.roles import ROLES
from common.approval import may_override
from tests.accounts.expected import ACTIONS, PAGES, VERBS, allowed
from tests.accounts.staff import CODES, make_staff
from tests.builders import make_indicator, make_project, make_user
from tests.office import make_community_editor
from tests.records import BUILDERS, name_of

pytestmark = pytest.mark.django_db

DOCS = Path(__file__).resolve().parents[2] / "docs" / "roles.md"
OURS = sorted(
    (model for model in admin.site._registry if model is not User),
    key=lambda model: model._meta.label,
)
each_model = pytest.mark.parametrize("model", OURS, ids=name_of)
COLUMNS = ("view", "add", "change", "delete", "archive", "publish")


# The command and the documents


def said(*args):
    out = StringIO()
    call_command("apply_roles", *args, stdout=out)
    return out.getvalue()


def test_the_roles_are_applied_once_and_then_stand():
    assert "viewer: 54 permissions, 54 added" in said()
    again = said()
    assert again.count(" 0 added, 0 removed") == len(ROLES)
    assert set(Group.objects.values_list("name", flat=True)) == set(CODES)


def test_what_the_table_does_not_grant_is_taken_away_and_named():
    apply_roles()
    viewer = Group.objects.get(name="viewer")
    viewer.permissions.add(Permission.objects.get(codename="publish_meeting"))
    assert "no longer: partnerships.publish_meeting" in said()
    assert not viewer.permissions.filter(codename="publish_meeting").exists()


def test_roles_wait_for_the_migrations():
    Permission.objects.filter(codename="publish_meeting").delete()
    with pytest.raises(CommandError, match="publish_meeting"):
        call_command("apply_roles", stdout=StringIO())
    assert not Group.objects.exists(), "half of the roles would be worse than none"


def test_the_documents_show_the_table_of_the_code():
    lines = [
        [role.code, where, *("yes" if verb in verbs else "–" for verb in COLUMNS)]
        for role in ROLES
        for where, verbs in [
            *([("every record", role.register)] if role.register else []),
            *((f"`{label}`", verbs) for label, verbs in role.tables.items()),
        ]
    ]
    rows = re.findall(r"^\| (.+) \|$", DOCS.read_text(encoding="utf-8"), re.MULTILINE)
    found = [row.split(" | ") for row in rows]
    assert [row for row in found if len(row) > 3][1:] == lines
    powers = [[role.code, f"`{power}`"] for role in ROLES for power in role.powers]
    assert [row[:2] for row in found if len(row) == 3][1:] == powers


@pytest.mark.parametrize("role", CODES)
def test_only_an_administrator_approves_alone(role):
    assert may_override(make_staff(role)) is (role == "administrator")


# Every role, every page


def answers(user, path):
    """Whether the view lets the person in; what it would render is not rendered."""
    request = RequestFactory().get(path)
    request.user = user
    match = resolve(path)
    request.resolver_match = match
    try:
        response = match.func(request, *match.args, **match.kwargs)
    except PermissionDenied:
        return False
    # The page of an import is reached from every list by a redirect.
    return response.status_code in {200, 302}


def make_theirs(model):
    """A record, and who has it as their community's if it can be of one."""
    name = name_of(model)
    if name == "Source":
        return BUILDERS[name](published=True), None
    if name in {"Indicator", "Reading", "ReadingCitation"}:
        project = make_project()
        link = make_community_editor()
        project.communities.add(link.community)
        indicator = make_indicator(project=project)
        if name == "Indicator":
            return indicator, link.user
        record = BUILDERS[name]()
        reading = record if name == "Reading" else record.record
        reading.indicator = indicator
        reading.save()
        return record, link.user
    record = BUILDERS[name]()
    held = getattr(record, "record", record)
    community = held if name == "Community" else getattr(held, "community", None)
    if community is None or name == "CommunityEditor":
        return record, None
    return record, make_community_editor(community=community).user


OF_ONE_RECORD = ("change", "history", "personal_data", "erase")
KNOCKED_AT = ("changelist", *OF_ONE_RECORD, "add", "export", "import")


def doors(user, model, record):
    """What the person may do to the record, found by knocking at every door."""
    registered = admin.site.get_model_admin(model)
    request = request_of(user)
    found = {
        PAGES[page]
        for page in KNOCKED_AT
        if has_page(model, page) and answers(user, address_of(model, page, record))
    }
    found |= {ACTIONS[action] for action in registered.get_actions(request)}
    if registered.has_change_permission(request, record):
        found.add("change")
    return found - {"delete"}


def has_page(model, page):
    return any(url.name == _name(model, page) for url in urls_of(model))


def urls_of(model):
    return admin.site.get_model_admin(model).get_urls()


def address_of(model, page, record):
    args = (record.pk,) if page in OF_ONE_RECORD else ()
    return reverse(f"admin:{_name(model, page)}", args=args)


def _name(model, page):
    return f"{model._meta.app_label}_{model._meta.model_name}_{page}"


def request_of(user):
    request = RequestFactory().get("/")
    request.user = user
    return request


@pytest.mark.parametrize("role", CODES)
def test_a_role_may_do_what_its_row_says_and_no_more(role):
    user = make_staff(role)
    found, expected = {}, {}
    for model in OURS:
        name = name_of(model)
        record, owner = make_theirs(model)
        if role == "community editor" and owner:
            owner.edited_communities.update(user=user)
            user = User.objects.get(pk=user.pk)
        found[name] = doors(user, model, record)
        expected[name] = {verb for verb in VERBS if role in allowed(name, verb)}
    assert found == expected
    assert found.keys() == {name_of(model) for model in OURS}


@pytest.mark.parametrize("page", ["changelist", "change", "history"])
def test_each_page_to_look_at_is_closed_to_who_may_not_look(page):
    """The verbs above open when any of their pages opens; here each is tried."""
    nobody = make_user(is_staff=True)
    viewer = make_staff("viewer")
    for model in OURS:
        record = BUILDERS[name_of(model)]()
        path = address_of(model, page, record)
        assert not answers(nobody, path), path
        assert answers(viewer, path) is ("viewer" in allowed(name_of(model), "view"))


# No page and no action without a row


@each_model
def test_every_page_and_action_of_the_admin_has_a_row(model):
    registered = admin.site.get_model_admin(model)
    names = {url.name for url in urls_of(model) if url.name}
    assert {name.removeprefix(_name(model, "")) for name in names} <= {*PAGES}
    assert {*registered.get_actions(request_of(User(is_superuser=True)))} <= {*ACTIONS}


@each_model
def test_every_record_has_a_row(model):
    assert any(allowed(name_of(model), verb) for verb in VERBS)


# The pages of the site that belong to no record
ENTRANCE = {"login", "logout", "jsi18n"}
FOR_STAFF = {"index", "password_change", "password_change_done", "autocomplete"}
FOR_STAFF |= {"view_on_site", "app_list"}


def test_every_page_of_the_site_has_a_row():
    names = {
        getattr(url, "name", None)
        for url in admin.site.get_urls()
        if not hasattr(url, "url_patterns")
    }
    assert names <= {*ENTRANCE, *FOR_STAFF, None}


@pytest.mark.parametrize("role", CODES)
def test_who_is_signed_in_but_no_staff_is_sent_to_the_entrance(client, role):
    user = make_staff(role)
    user.is_staff = False
    user.save()
    client.force_login(user)
    for model in OURS:
        path = address_of(model, "changelist", None)
        assert client.get(path).url.startswith(reverse("admin:login"))
