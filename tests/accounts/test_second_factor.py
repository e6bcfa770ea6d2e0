"""The second factor: set up, asked for, demanded, taken away."""

import time

import pytest
from django.urls import reverse
from django_otp.oath import TOTP
from django_otp.plugins.otp_static.models import StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from accounts.models import AuditEvent, RoleRule
from accounts.second_factor import confirm
from tests.accounts.staff import make_staff
from tests.conftest import Caller

pytestmark = pytest.mark.django_db

CHECK, SET_UP, CHANGE = (
    f"second_factor_{name}" for name in ("check", "setup", "change")
)


def code_of(device):
    totp = TOTP(device.bin_key, device.step, device.t0, device.digits, device.drift)
    totp.time = time.time()
    return f"{totp.token():06d}"


@pytest.fixture
def caller(db):
    return Caller(make_staff("editor"))


def with_device(user):
    device = TOTPDevice.objects.create(user=user, confirmed=False)
    return device, confirm(device)


def again(device):
    """As if the last attempt had been long ago."""
    TOTPDevice.objects.update(throttling_failure_count=0, last_t=-1)
    device.refresh_from_db()
    return code_of(device)


def require(role):
    RoleRule.objects.filter(group__name=role).update(requires_second_factor=True)


def test_nobody_is_asked_who_has_none_and_needs_none(caller):
    assert caller.get("/admin/").status_code == 200


def test_setting_up_gives_recovery_codes_and_lets_on(caller):
    page = caller.get(reverse(SET_UP))
    device = TOTPDevice.objects.get()
    assert not device.confirmed
    assert "<svg" in page.content.decode()
    assert "style=" not in page.context["drawing"]
    done = caller.post(reverse(SET_UP), {"code": code_of(device)})
    assert len(done.context["codes"]) == StaticToken.objects.count() == 10
    assert done["Cache-Control"].count("no-store")
    assert caller.get("/admin/").status_code == 200
    assert AuditEvent.objects.filter(kind="code_set").count() == 1


def test_a_wrong_first_code_sets_nothing_up(caller):
    caller.get(reverse(SET_UP))
    caller.post(reverse(SET_UP), {"code": "000000"})
    assert not TOTPDevice.objects.get().confirmed
    assert not StaticToken.objects.exists()


def test_whoever_has_one_is_asked_before_any_page(caller):
    device, _codes = with_device(caller.user)
    wanted = reverse("admin:partnerships_meeting_changelist")
    refused = caller.get(wanted)
    assert refused.url.startswith(reverse(CHECK))
    assert "/admin/partnerships" not in caller.get(
        refused.url
    ).content.decode().replace("value=", "").replace(wanted, "")
    let_in = caller.post(refused.url, {"code": code_of(device)})
    assert let_in.url == wanted
    assert caller.get(wanted).status_code == 200


def test_before_the_code_somebody_is_nobody_on_the_public_pages(caller):
    with_device(caller.user)
    assert caller.get("/uk/").wsgi_request.user.is_anonymous


@pytest.mark.parametrize("name", [SET_UP, CHANGE])
def test_the_password_alone_does_not_change_a_device(caller, name):
    device, _codes = with_device(caller.user)
    response = caller.post(reverse(name), {"code": code_of(device), "remove": "yes"})
    assert response.url.startswith(reverse(CHECK))
    assert TOTPDevice.objects.get().confirmed


def test_a_code_counts_once_and_wrong_ones_slow_down(caller):
    caller.cookies["django_language"] = "en"
    device, _codes = with_device(caller.user)
    code = code_of(device)
    assert caller.post(reverse(CHECK), {"code": code}).status_code == 302
    other = Caller(caller.user)
    other.cookies["django_language"] = "en"
    refused = other.post(reverse(CHECK), {"code": code})
    assert "wrong or was used" in refused.content.decode()
    hasty = other.post(reverse(CHECK), {"code": again_but_slow(device)})
    assert "Too many wrong codes" in hasty.content.decode()


def again_but_slow(device):
    TOTPDevice.objects.update(last_t=-1)
    return code_of(device)


def test_a_recovery_code_lets_in_once(caller):
    _device, codes = with_device(caller.user)
    assert caller.post(reverse(CHECK), {"code": codes[0].upper()}).status_code == 302
    second = Caller(caller.user)
    assert second.post(reverse(CHECK), {"code": codes[0]}).status_code == 200


def test_a_code_of_somebody_else_does_not_help(caller):
    with_device(caller.user)
    stranger, _codes = with_device(make_staff("viewer"))
    answer = caller.post(reverse(CHECK), {"code": code_of(stranger)})
    assert answer.status_code == 200
    assert caller.get("/admin/").status_code == 302


def test_a_role_that_demands_it_lets_nobody_on_without(caller):
    require("editor")
    refused = caller.get("/admin/")
    assert refused.url.startswith(reverse(SET_UP))
    assert "/admin/partnerships" not in caller.get(refused.url).content.decode()
    viewer = Caller(make_staff("viewer"))
    assert viewer.get("/admin/").status_code == 200


def test_a_superuser_counts_as_an_administrator(caller, administrator):
    require("administrator")
    assert administrator.get("/admin/").url.startswith(reverse(SET_UP))


def test_what_the_role_demands_is_not_removed(caller):
    device, _codes = with_device(caller.user)
    require("editor")
    caller.post(reverse(CHECK), {"code": code_of(device)})
    caller.post(reverse(CHANGE), {"code": again(device), "remove": "yes"})
    assert TOTPDevice.objects.exists()


def test_who_need_not_have_it_removes_it_with_a_code(caller):
    device, _codes = with_device(caller.user)
    caller.post(reverse(CHECK), {"code": code_of(device)})
    caller.post(reverse(CHANGE), {"code": "000000", "remove": "yes"})
    assert TOTPDevice.objects.exists()
    caller.post(reverse(CHANGE), {"code": again(device), "remove": "yes"})
    assert not TOTPDevice.objects.exists()
    assert caller.get("/admin/").status_code == 200


def test_new_recovery_codes_replace_the_former(caller):
    device, codes = with_device(caller.user)
    caller.post(reverse(CHECK), {"code": code_of(device)})
    done = caller.post(reverse(CHANGE), {"code": again(device), "renew": "yes"})
    assert {*done.context["codes"]}.isdisjoint(codes)
    assert not StaticToken.objects.filter(token__in=codes).exists()


def test_an_administrator_takes_a_lost_device_away_but_reads_no_key(caller):
    device, _codes = with_device(caller.user)
    keeper = Caller(make_staff("administrator"))
    users = reverse("admin:auth_user_changelist")
    page = keeper.get(reverse("admin:auth_user_change", args=[caller.user.pk]))
    assert device.key not in page.content.decode()
    data = {"action": "remove_second_factor", "_selected_action": [caller.user.pk]}
    keeper.post(users, data)
    assert not TOTPDevice.objects.exists()
    assert not StaticToken.objects.exists()
    event = AuditEvent.objects.get(kind="code_removed")
    assert event.user == caller.user


def test_nobody_is_led_to_another_site(caller):
    device, _codes = with_device(caller.user)
    data = {"code": code_of(device), "next": "https://example.org/"}
    assert caller.post(reverse(CHECK), data).url == reverse("admin:index")
