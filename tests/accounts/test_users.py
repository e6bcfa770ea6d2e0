"""Keeping the staff: who is made what by whom."""

import pytest
from django.contrib.auth.models import Group, User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from partnerships.models import Meeting
from tests.accounts.staff import make_staff
from tests.admin_forms import fill, said
from tests.builders import make_community, make_meeting, make_user
from tests.conftest import Caller
from tests.exchange import address

pytestmark = pytest.mark.django_db


@pytest.fixture
def keeper(db):
    """Somebody in the role of administrator, who is no superuser."""
    return Caller(make_staff("administrator", username="keeper"))


def page(user):
    return reverse("admin:auth_user_change", args=[user.pk])


def change(caller, user, fields, rows=None):
    return caller.post(page(user), fill(caller, page(user), fields, rows or {}))


def test_an_administrator_gives_a_role_and_a_community(keeper):
    user, community = make_user(), make_community()
    group = Group.objects.get(name="community editor")
    response = change(
        keeper,
        user,
        {"is_staff": "on", "groups": [group.pk]},
        {"edited_communities": [{"community": community.pk}]},
    )
    assert response.status_code == 302, said(response)
    assert user.groups.get() == group
    assert user.edited_communities.get().community == community


def test_a_community_editor_gets_no_second_role(keeper):
    keeper.cookies["django_language"] = "en"
    user = make_user()
    groups = Group.objects.filter(name__in=["community editor", "editor"])
    response = change(keeper, user, {"groups": [g.pk for g in groups]})
    assert said(response) == {"groups": ["A community editor has no other role."]}


def test_an_administrator_does_not_make_themselves_superuser(keeper):
    change(keeper, keeper.user, {"is_superuser": "on"})
    keeper.user.refresh_from_db()
    assert not keeper.user.is_superuser


def test_an_administrator_does_not_give_permissions_past_the_roles(keeper):
    form = keeper.get(page(keeper.user)).context["adminform"].form
    assert "user_permissions" not in form.fields


def test_a_superuser_is_changed_by_a_superuser_only(keeper, administrator):
    other = make_user(is_superuser=True, is_staff=True)
    password = reverse("admin:auth_user_password_change", args=[other.pk])
    data = {"password1": "новий-пароль-довгий", "password2": "новий-пароль-довгий"}
    assert keeper.post(page(other), {"username": "x"}).status_code == 403
    assert keeper.post(password, data).status_code == 403
    assert administrator.get(password).status_code == 200


@pytest.mark.parametrize("role", ["viewer", "editor", "publisher", "community editor"])
def test_only_administrators_keep_the_staff(role):
    caller = Caller(make_staff(role))
    for path in (
        reverse("admin:auth_user_changelist"),
        reverse("admin:auth_user_add"),
        page(caller.user),
        reverse("admin:auth_user_password_change", args=[caller.user.pk]),
        reverse("admin:auth_user_history", args=[caller.user.pk]),
    ):
        assert caller.get(path).status_code == 403, path


def test_nobody_is_deleted(administrator):
    user = make_user()
    path = reverse("admin:auth_user_delete", args=[user.pk])
    assert administrator.post(path, {"post": "yes"}).status_code == 403
    assert User.objects.filter(pk=user.pk).exists()


def test_a_new_user_is_made_with_a_name_and_a_password(keeper):
    path = reverse("admin:auth_user_add")
    password = "довгий-і-вигаданий-пароль"
    data = {
        "username": "новенька",
        "usable_password": "true",
        "password1": password,
        "password2": password,
    }
    response = keeper.post(path, data)
    assert response.status_code == 302, response.context["errors"]
    assert User.objects.get(username="новенька").check_password(password)


# Going back to a former version


def go_back(caller, record, version):
    name = f"admin:partnerships_{record._meta.model_name}_simple_history"
    path = reverse(name, args=[record.pk, version.pk])
    data = fill(caller, address_of(record), {}, {})
    return caller.post(path, data | {"title_uk": version.title_uk})


def address_of(record):
    return reverse("admin:partnerships_meeting_change", args=[record.pk])


def test_who_may_only_look_does_not_go_back(viewer, editor):
    meeting = make_meeting(title_uk="Перша")
    first = meeting.history.first()
    meeting.title_uk = "Друга"
    meeting.save()
    data = fill(editor, address_of(meeting), {}, {})
    path = reverse(
        "admin:partnerships_meeting_simple_history", args=[meeting.pk, first.pk]
    )
    assert viewer.post(path, data).status_code == 403
    meeting.refresh_from_db()
    assert meeting.title_uk == "Друга"


def test_going_back_does_not_publish_again(editor):
    meeting = make_meeting(title_uk="Перша", published=True)
    public = meeting.history.first()
    meeting.title_uk = "Друга"
    meeting.visibility = "withdrawn"
    meeting.save()
    assert go_back(editor, meeting, public).status_code == 302
    meeting.refresh_from_db()
    assert meeting.title_uk == "Перша"
    assert meeting.visibility == "withdrawn"
    assert not Meeting.objects.public().exists()


def test_the_list_of_users_costs_the_same_for_one_and_for_ten(
    administrator,
):
    path = address(User, "changelist")
    administrator.get(path)
    with CaptureQueriesContext(connection) as counted:
        administrator.get(path)
    for _number in range(9):
        make_staff("viewer")
    with CaptureQueriesContext(connection) as again:
        administrator.get(path)
    assert len(counted) == len(again)
