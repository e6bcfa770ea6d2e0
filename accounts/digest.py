"""The daily letter: what of the start page is due, to those who are to see to it.

It holds figures and addresses, no words of the records: a letter lies in mailboxes that
nobody here guards, and much of what it counts is not public.
"""

import datetime
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any

from django.contrib import admin
from django.contrib.auth.models import User
from django.core.mail import EmailMultiAlternatives
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils import translation

from accounts.models import AuditEvent, AuditKind, DigestReader
from common.admin.agenda import Item, Part, agenda

log = logging.getLogger(__name__)


class Sent(Enum):
    """What became of somebody's letter of the day."""

    SENT = "sent"
    NOTHING_DUE = "nothing due"
    HAD_ONE = "had one today"
    FAILED = "failed"


@dataclass(frozen=True)
class Section:
    heading: str
    items: list[Item]


def readers() -> Iterator[DigestReader]:
    """Active staff with an address who want the letter.

    Somebody outside the staff who answers for an outcome gets nothing by themselves: the
    register must not write to an embassy of its own accord.
    """
    people = User.objects.filter(is_active=True, is_staff=True).exclude(email="")
    for user in people.order_by("pk"):
        reader, _made = DigestReader.objects.get_or_create(user=user)
        if reader.is_wanted:
            yield reader


def write_to(reader: DigestReader, site: str, day: datetime.date) -> Sent:
    """Send the letter of the day, at most once; a failure leaves the day open again."""
    with translation.override(reader.language):
        sections = due_for(reader.user)
        if not sections:
            return Sent.NOTHING_DUE
        if not DigestReader.objects.claim(reader, day):
            return Sent.HAD_ONE
        try:
            letter_to(reader, sections, site).send()
        except Exception:
            # Whatever the mail server says, the others get their letters.
            log.exception("The daily letter to user %s was not sent.", reader.user_id)
            DigestReader.objects.give_back(reader)
            return Sent.FAILED
        AuditEvent.objects.create(
            kind=AuditKind.DIGEST,
            user=reader.user,
            language=reader.language,
            rows=total(sections),
        )
        return Sent.SENT


def due_for(user: Any) -> list[Section]:
    """The figures of the person's own start page that letters are written about."""
    request = HttpRequest()
    request.user = user
    parts = agenda(admin.site, request)
    sections = [
        Section(str(part.section.label), [*_mailed(part, request)]) for part in parts
    ]
    return [section for section in sections if section.items]


def _mailed(part: Part, request: HttpRequest) -> Iterator[Item]:
    for item in part.items:
        may = getattr(item.model_admin, f"has_{item.need.verb}_permission")
        if item.need.is_mailed and item.count and may(request):
            yield item


def total(sections: list[Section]) -> int:
    return sum(item.count for section in sections for item in section.items)


def letter_to(
    reader: DigestReader, sections: list[Section], site: str
) -> EmailMultiAlternatives:
    user = reader.user
    context = {
        "name": user.get_full_name() or user.get_username(),
        "sections": sections,
        "count": total(sections),
        "language": reader.language,
        "site": site,
    }
    subject = render_to_string("admin/digest_subject.txt", context)
    letter = EmailMultiAlternatives(
        " ".join(subject.split()),
        render_to_string("admin/digest.txt", context),
        to=[user.email],
        # No machine answers to a machine.
        headers={"Auto-Submitted": "auto-generated"},
    )
    letter.attach_alternative(
        render_to_string("admin/digest.html", context), "text/html"
    )
    return letter
