"""The second factor: a code of an authenticator, or a recovery code used once."""

import datetime
from typing import Any

import segno
from django.db import transaction
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django_otp import devices_for_user
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from accounts.models import RoleRule
from accounts.roles import ADMINISTRATOR

RECOVERY_CODES = 10


def is_set_up(user: Any) -> bool:
    return bool(TOTPDevice.objects.filter(user=user, confirmed=True).exists())


def is_required(user: Any) -> bool:
    """Whether a role of theirs demands it; a superuser counts as an administrator."""
    rules = RoleRule.objects.filter(requires_second_factor=True)
    if user.is_superuser and rules.filter(group__name=ADMINISTRATOR).exists():
        return True
    return rules.filter(group__user=user).exists()


def begun(user: Any) -> TOTPDevice:
    """The device that is being set up; the same one until it is confirmed."""
    device, _created = TOTPDevice.objects.get_or_create(
        user=user, confirmed=False, defaults={"name": "authenticator"}
    )
    return device


def drawing(device: TOTPDevice) -> SafeString:
    """The QR code as SVG to stand in the page: drawn here, of characters of ours."""
    code = segno.make(device.config_url, error="m")
    svg = code.svg_inline(scale=5, border=4, dark="#000", light="#fff")
    return mark_safe(svg)  # noqa: S308 (segno writes nothing of the text into it)


@transaction.atomic
def confirm(device: TOTPDevice) -> list[str]:
    """Let the device count; gives the recovery codes, which are shown this once."""
    device.confirmed = True
    device.save()
    return renew_codes(device.user)


@transaction.atomic
def renew_codes(user: Any) -> list[str]:
    """New recovery codes instead of all former ones."""
    StaticDevice.objects.filter(user=user).delete()
    device = StaticDevice.objects.create(user=user, name="recovery")
    codes = [StaticToken.random_token() for _number in range(RECOVERY_CODES)]
    device.token_set.bulk_create([StaticToken(device=device, token=c) for c in codes])
    return codes


def verified(user: Any, code: str) -> Any:
    """The device of the person that accepts the code, or None. Each failure is counted.

    A device that has been asked wrongly before refuses for a while, twice as long each
    time, whatever the code.
    """
    with transaction.atomic():
        for device in devices_for_user(user, for_verify=True):
            if fits(device, code) and device.verify_token(code):
                return device
    return None


def fits(device: Any, code: str) -> bool:
    """Six digits are the authenticator's, so that they do not use up the other's."""
    return isinstance(device, TOTPDevice) is (len(code) == 6 and code.isdigit())


def locked_until(user: Any) -> datetime.datetime | None:
    """When a code is looked at again; None where it is now."""
    moments = []
    for device in devices_for_user(user):
        allowed, details = device.verify_is_allowed()
        if not allowed and (until := (details or {}).get("locked_until")):
            moments.append(until)
    until = max(moments, default=None)
    return until if until and until > timezone.now() else None


def remove(user: Any) -> bool:
    """Take all devices away; False where there was none."""
    removed, _rows = TOTPDevice.objects.filter(user=user).delete()
    StaticDevice.objects.filter(user=user).delete()
    return bool(removed)


def authenticator(user: Any) -> TOTPDevice:
    return TOTPDevice.objects.filter(user=user, confirmed=True).latest("pk")
