"""Contacts are kept as long as somebody works with the person, and some time after."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext

from common.dates import ended_before, not_before
from partnerships.models import (
    Delegate,
    HomeAttendance,
    Meeting,
    Outcome,
    Person,
    Post,
)
from partnerships.personal.naming import emptied, value_logs

HAS_CONTACTS = ~Q(internal_email="", internal_phone="")
NOTHING = {"internal_email": "", "internal_phone": ""}


@dataclass(frozen=True)
class Forgotten:
    persons: int
    versions: int
    # Rows of logs of what cells held.
    rows: int


def quiet(since: datetime.datetime) -> list[int]:
    """Keys of persons of whom nothing was heard since the moment.

    Somebody is heard of by a change of their row or posts, a post that began or ended, a
    meeting where they were; and as long as they answer for an open outcome.
    """
    day = timezone.localdate(since)
    over = Q(ends_on="") & ended_before("held_on", day) | ended_before("ends_on", day)
    met = Meeting.objects.exclude(over)
    posts = not_before("starts_on", day) | not_before("ends_on", day)
    heard = (
        Delegate.objects.filter(delegation__meetings__in=met).values_list(
            "person", flat=True
        ),
        HomeAttendance.objects.filter(meeting__in=met).values_list("person", flat=True),
        Post.objects.filter(posts | Q(updated_at__gte=since)).values_list(
            "person", flat=True
        ),
        Outcome.objects.open().values_list("responsible_person", flat=True),
    )
    busy = {key for rows in heard for key in rows if key}
    old = Person.objects.filter(updated_at__lt=since).values_list("pk", flat=True)
    return [key for key in old.order_by("pk") if key not in busy]


@transaction.atomic
def forget_contacts(since: datetime.datetime, *, is_rehearsal: bool) -> Forgotten:
    """Wipe the contacts of quiet persons, and those in versions older than the moment.

    Of the same age, what logs tell of cells goes as a whole.
    """
    keys = quiet(since)
    persons = Person.objects.filter(HAS_CONTACTS, pk__in=keys)
    versions = Person.history.filter(
        HAS_CONTACTS, Q(id__in=keys) | Q(history_date__lt=since)
    )
    logs = [_old_rows(log, since) for log in value_logs()]
    found = Forgotten(
        persons.count(), versions.count(), sum(rows.count() for rows in logs)
    )
    if is_rehearsal:
        return found
    for person in persons.select_for_update():
        person.internal_email = person.internal_phone = ""
        reason = gettext("The retention period of contacts is over.")
        person.keep(*NOTHING, by=None, reason=reason)
    versions.update(**NOTHING)
    for rows in logs:
        rows.update(**emptied(rows.model))
    return found


def _old_rows(log: Any, since: datetime.datetime) -> QuerySet:
    rows: QuerySet = log._default_manager.filter(created_at__lt=since)
    return rows.exclude(**emptied(log))
