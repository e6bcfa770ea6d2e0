"""From where a request comes, as far as that can be believed."""

from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str | None:
    """The address that the nearest of our own proxies saw; None where there is none.

    Anybody can send X-Forwarded-For. Each proxy adds the address it was called from at
    its end, so with N proxies of ours only the N-th from the end was written by one of
    them. Without PROXY_COUNT the header is not read at all.
    """
    direct = request.META.get("REMOTE_ADDR", "")
    proxies: int = settings.PROXY_COUNT
    if not proxies:
        return _known(direct)
    seen = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    if len(seen) < proxies:
        return _known(direct)
    return _known(seen[-proxies].strip()) or _known(direct)


def _known(text: str) -> str | None:
    try:
        return str(ip_address(text))
    except ValueError:
        return None
