"""How a record becomes public: its states, and what must hold before it may.

internal → proposed → published → withdrawn
"""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from common.approval import may_override, writers_of
from common.leaks import Leak, find
from common.moves import Lifecycle
from common.public_texts import PublicText, public_texts
from common.readiness import lacks_of

PUBLISHING_LIFECYCLE = Lifecycle(
    starts=("internal",),
    moves={
        "internal": ("proposed", "published"),
        "proposed": ("published", "internal"),
        "published": ("withdrawn",),
        "withdrawn": ("internal", "proposed", "published"),
    },
)


@dataclass(frozen=True)
class Finding:
    """A leak in one of the texts that the public would read."""

    text: PublicText
    leak: Leak

    @property
    def key(self) -> str:
        """The same as long as the text at this place gives the same away."""
        return sha256(f"{self.text.key}\0{self.leak.key}".encode()).hexdigest()[:16]


def findings_of(record: Any, today: datetime.date | None = None) -> list[Finding]:
    """What the check finds in the stored record, each thing once a field."""
    day = today or timezone.localdate()
    found = [
        Finding(text, leak)
        for text in public_texts(record)
        for leak in find(text.text, day)
    ]
    return list({finding.key: finding for finding in reversed(found)}.values())[::-1]


def is_early(record: Any, public_from: datetime.datetime) -> bool:
    """Somebody would see the record before its embargo ends."""
    earliest: datetime.datetime = record.earliest_public_moment()
    return max(public_from, timezone.now()) < earliest


def is_alone(record: Any, by: Any) -> bool:
    """Nobody but this person has changed the record since it was last approved."""
    return by is not None and writers_of(record) == {by.pk}


def check_publishing(
    record: Any,
    *,
    by: Any,
    public_from: datetime.datetime,
    override_reason: str,
    accepted: Mapping[str, str],
) -> None:
    """Raise ValidationError with everything that forbids publishing the record."""
    refusals = [
        *_of_lacks(record),
        *_of_leaks(record, accepted),
        *_of_approval(record, by, public_from, override_reason),
    ]
    if refusals:
        raise ValidationError(refusals)


def _of_lacks(record: Any) -> Iterator[ValidationError]:
    for lack in lacks_of(record):
        if lack.blocks:
            yield ValidationError(str(lack.words), code="lacking")


def _of_leaks(record: Any, accepted: Mapping[str, str]) -> Iterator[ValidationError]:
    for finding in findings_of(record):
        if not accepted.get(finding.key, "").strip():
            yield ValidationError(
                _("“%(found)s” in %(field)s: mend it, or say why it may be public."),
                code="leak",
                params={"found": finding.leak.found, "field": finding.text.label},
            )


def _of_approval(
    record: Any, by: Any, public_from: datetime.datetime, reason: str
) -> Iterator[ValidationError]:
    if is_alone(record, by) and not may_override(by):
        yield ValidationError(
            _(
                "Nobody but you has changed the record since it was last published: "
                "somebody else approves it."
            ),
            code="second_person",
        )
    elif is_alone(record, by) and not reason.strip():
        yield ValidationError(
            _("Say why it is published without a second person."), code="no_reason"
        )
    elif is_early(record, public_from) and not reason.strip():
        yield ValidationError(
            _("Say why it becomes public before its embargo ends."), code="early"
        )


def acceptances(record: Any, accepted: Mapping[str, str]) -> str:
    """The findings that were accepted, one a line, each with its reason."""
    return "\n".join(
        f"{f.text.label}, «{f.leak.found}»: {accepted[f.key].strip()}"
        for f in findings_of(record)
        if accepted.get(f.key, "").strip()
    )
