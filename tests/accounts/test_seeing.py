"""Seeing the admin as another role: narrower, never wider, and nothing can be sent."""

import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from accounts.models import AuditEvent
from accounts.roles import BY_CODE, granted
from accounts.seeing import Look, stand_in
from tests import builders as b
from tests.accounts.staff import CODES, make_staff
from tests.conftest import Caller

pytestmark = pytest.mark.django_db

CHOOSE = "/admin/as-role/"
LEAVE = "/admin/as-role/leave/"
MEETINGS = "/admin/partnerships/meeting/"


def looking(role, community=None, *, who="administrator", **fields):
    caller = Caller(make_staff(who, **fields))
    chosen = {"role": role, "community": community.pk if community else ""}
    answer = caller.post(CHOOSE, chosen)
    assert answer.headers["Location"] == reverse("admin:index")
    caller.cookies["django_language"] = "en"
    return caller


@pytest.mark.parametrize("role", CODES)
def test_administrators_choose_a_role_and_nobody_else(role):
    caller = Caller(make_staff(role))
    expected = 200 if role == "administrator" else 403
    assert caller.get(CHOOSE).status_code == expected
    caller.post(CHOOSE, {"role": "viewer"})
    assert ("seen_as" in caller.session) is (role == "administrator")


def test_who_is_not_signed_in_is_led_to_the_entrance(visitor):
    assert visitor.get(CHOOSE).url.startswith(reverse("admin:login"))
    assert visitor.post(LEAVE).url.startswith(reverse("admin:login"))


@pytest.mark.parametrize("role", CODES)
def test_a_look_has_what_the_role_grants_and_no_more(role):
    user = make_staff("administrator", is_superuser=True)
    look = Look(BY_CODE[role], b.make_community())
    assert {*stand_in(user, look).get_all_permissions()} == {
        ".".join(name) for name in granted(BY_CODE[role])
    }


def test_a_look_never_widens_what_the_person_may_do():
    user = b.make_user(is_staff=True, permissions=("see_as_role", "view_meeting"))
    make_staff("publisher")
    seen = stand_in(user, Look(BY_CODE["publisher"]))
    assert seen.get_all_permissions() == {"partnerships.view_meeting"}


def test_a_viewer_s_pages_offer_nothing_to_change():
    caller = looking("viewer", is_superuser=True)
    meeting = b.make_meeting()
    assert caller.get(f"{MEETINGS}add/").status_code == 403
    assert caller.get("/admin/auth/user/").status_code == 403
    page = caller.get(f"{MEETINGS}{meeting.pk}/change/").content.decode()
    assert 'name="_save"' not in page


def test_the_banner_stands_on_pages_inside_and_outside_until_one_leaves():
    caller = looking("viewer")
    for path in ("/admin/", MEETINGS, CHOOSE, "/uk/", "/en/meetings/"):
        page = caller.get(path).content.decode()
        assert CHOOSE in page, path
    caller.post(LEAVE)
    assert LEAVE not in caller.get(MEETINGS).content.decode()
    assert caller.get(f"{MEETINGS}add/").status_code == 200


def test_a_community_editor_s_look_ends_at_the_community():
    own, other = b.make_community(), b.make_community()
    caller = looking("community editor", own, is_superuser=True)
    page = "/admin/communities/community/{}/change/"
    assert caller.get(page.format(own.pk)).status_code == 200
    assert caller.get(page.format(other.pk)).status_code == 302
    assert caller.get("/admin/partnerships/person/").status_code == 403


def test_a_community_editor_s_look_needs_a_community():
    caller = Caller(make_staff("administrator"))
    response = caller.post(CHOOSE, {"role": "community editor"})
    assert "community" in response.context["form"].errors
    assert "seen_as" not in caller.session


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_whatever_is_sent_is_refused_in_a_sentence(method):
    meeting = b.make_meeting()
    caller = looking("publisher")
    for path in (f"{MEETINGS}{meeting.pk}/change/", "/language/", CHOOSE):
        response = getattr(caller, method)(path, {"title_uk": "Інша"})
        assert response.status_code == 403
        assert "Leave it first." in response.content.decode()
    meeting.refresh_from_db()
    assert meeting.title_uk != "Інша"


def test_the_page_that_stores_on_reading_is_closed_too():
    assert looking("editor").get("/admin/second-factor/setup/").status_code == 403


def test_who_looks_may_still_log_out():
    caller = looking("viewer")
    assert caller.post(reverse("admin:logout")).status_code == 200
    assert caller.get("/admin/").status_code == 302


def test_a_look_ends_with_the_right_to_it():
    caller = looking("publisher")
    caller.user.groups.clear()
    assert caller.get(MEETINGS).status_code == 403
    assert "seen_as" not in caller.session


def test_a_stand_in_is_never_stored():
    user = make_staff("administrator", is_superuser=True)
    with pytest.raises(TypeError):
        stand_in(user, Look(BY_CODE["viewer"])).save()
    assert User.objects.get(pk=user.pk).is_superuser


def test_the_audit_keeps_when_a_look_began_and_ended():
    own = b.make_community()
    caller = looking("community editor", own)
    caller.post(LEAVE)
    caller.post(LEAVE)
    events = AuditEvent.objects.filter(kind__startswith="seen").order_by("pk")
    assert [(event.kind, event.user, event.what) for event in events] == [
        ("seen_as", caller.user, f"community editor: {own.code}"),
        ("seen_end", caller.user, "community editor"),
    ]
