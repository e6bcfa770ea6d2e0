"""What is published already may change, but not so that it gives something new away.

Publishing has the texts of a record read once. Afterwards a form, a step or a file can
change them, and the change is public at once: whatever stores such a change asks here.
"""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from common.publishing import Finding, findings_of

# After every embargo: what is approved already is read by nobody again.
FAR = datetime.datetime(9000, 1, 1, tzinfo=datetime.UTC)


def is_approved(record: Any) -> bool:
    """Anybody sees the stored record, or will, without a further approval."""
    if record.pk is None:
        return False
    rows = type(record)._default_manager
    return bool(rows.public(FAR).filter(pk=record.pk).exists())


def given_away(record: Any) -> dict[str, Finding]:
    """What the stored record gives away, by keys; nothing while nobody can see it."""
    if not is_approved(record):
        return {}
    return {finding.key: finding for finding in findings_of(record)}


@contextmanager
def nothing_given_away(record: Any) -> Iterator[None]:
    """Raises ValidationError where the change inside makes the record give more away.

    The caller's transaction undoes the change then.
    """
    before = given_away(record)
    yield
    refuse_new(record, before)


def refuse_new(record: Any, before: dict[str, Finding]) -> None:
    """Raise ValidationError for each finding that was not among those before."""
    found = given_away(record)
    refusals = [refusal(found[key]) for key in found if key not in before]
    if refusals:
        raise ValidationError(refusals)


def refusal(finding: Finding) -> ValidationError:
    return ValidationError(
        _("It is public, and “%(found)s” in %(field)s would be too: %(reason)s"),
        code="leak",
        params={
            "found": finding.leak.found,
            "field": finding.text.label,
            "reason": finding.leak.reason,
        },
    )
