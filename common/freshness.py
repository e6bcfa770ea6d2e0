"""Facts grow old: what nobody has confirmed for 90 days is shown as such."""

import datetime

from django.db.models import Q
from django.utils import timezone

from common.dates import PartialDate, ended_before

STALE_AFTER_DAYS = 90


def is_stale(confirmed_on: PartialDate, day: datetime.date | None = None) -> bool:
    """Nobody has confirmed it for STALE_AFTER_DAYS days before the day, or ever."""
    last = confirmed_on.last_day
    return last is None or last < _limit(day)


def stale(field: str, day: datetime.date | None = None) -> Q:
    """The same of a column."""
    return Q(**{field: ""}) | ended_before(field, _limit(day))


def _limit(day: datetime.date | None) -> datetime.date:
    return (day or timezone.localdate()) - datetime.timedelta(days=STALE_AFTER_DAYS)
