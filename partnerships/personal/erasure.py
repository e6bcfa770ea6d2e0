"""Erasing a person on request: what goes, what stays, and why. It cannot be undone."""

from dataclasses import dataclass
from typing import Any

from django.contrib.admin.models import LogEntry
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnerships.models import (
    Delegate,
    HomeAttendance,
    Outcome,
    Person,
    Post,
    Statement,
)
from partnerships.personal.naming import (
    CONTACTS,
    NAMES,
    REASON,
    Mention,
    emptied,
    holds,
    is_version,
    mentions,
    read_models,
    spellings,
    tells,
    texts_of,
    value_logs,
    written,
)

ERASED = {"name_uk": "(вилучено)", "name_en": "(erased)"}
PRIVATE = (*CONTACTS, "internal_note")
ACTS = (Delegate, HomeAttendance, Outcome, Statement)


@dataclass(frozen=True)
class Plan:
    """What an erasure would do to the person as stored now."""

    # Rows of public records that name the person: where there is one, the name stays.
    public_acts: list[Any]
    fields: list[str]
    versions: int
    posts: int
    # Texts that people wrote, which no program may rewrite; and what logs keep.
    texts: list[Mention]
    left: int

    @property
    def keeps_name(self) -> bool:
        return bool(self.public_acts)


def plan_for(person: Person) -> Plan:
    acts = public_acts(person)
    named = [*mentions(person)]
    fields = [f for f in Person._meta.concrete_fields if f.name in PRIVATE]
    return Plan(
        public_acts=acts,
        fields=[str(f.verbose_name) for f in fields if getattr(person, f.name)],
        versions=Person.history.filter(id=person.pk).count(),
        posts=0 if acts else person.posts.count(),
        texts=[mention for mention in named if mention.is_current],
        left=sum(mention.is_kept for mention in named),
    )


def public_acts(person: Person) -> list[Any]:
    """Rows of public records that name the person, by which the name stays public."""
    return [row for model in ACTS for row in _public_acts(model, person)]


def _public_acts(model: Any, person: Person) -> list[Any]:
    name = "responsible_person" if model is Outcome else "person"
    links = [f.name for f in model._meta.concrete_fields if f.is_relation]
    rows = model.objects.public().filter(**{name: person})
    return list(rows.select_related(*links).order_by("pk"))


@transaction.atomic
def erase(person: Person, *, by: Any, reason: str) -> Plan:
    """Wipe contacts and notes, and the name where no public record holds it.

    Rows and all their versions. Gives what was done; raises ValidationError without a
    reason, or where the reason itself names the person.
    """
    person = Person.objects.select_for_update().get(pk=person.pk)
    names, contacts = spellings(person, *NAMES), spellings(person, *CONTACTS)
    if not reason.strip():
        raise ValidationError(_("Say why it is erased."), code="no_reason")
    if any(needle in reason for needle in names | contacts):
        raise ValidationError(
            _("The reason is kept: it must not name the person."), code="named"
        )
    plan = plan_for(person)
    gone = dict.fromkeys(PRIVATE, "")
    if not plan.keeps_name:
        gone |= {**ERASED, "distinction": f"№ {person.pk}"}
        person.posts.all().delete()
        Post.history.filter(person_id=person.pk).delete()
    Person.history.filter(id=person.pk).update(
        **gone, archive_reason="", history_change_reason=None
    )
    _rewrite_logs(contacts if plan.keeps_name else names | contacts)
    _store(person, gone, by, reason)
    return plan


def _store(person: Person, gone: dict[str, str], by: Any, reason: str) -> None:
    """Without a name the person is archived, so that nobody chooses them again."""
    if "name_uk" in gone:
        person.archived_at = person.archived_at or timezone.now()
        person.archived_by = person.archived_by or by
        person.archive_reason = reason.strip()
    for name, value in gone.items():
        setattr(person, name, value)
    archiving = ("archived_at", "archived_by", "archive_reason")
    person.keep(*gone, *archiving, by=by, reason=reason)


def _rewrite_logs(needles: set[str]) -> None:
    """Reasons of changes and the log of the admin, in which nobody can mend a text."""
    for log in value_logs() if needles else ():
        log._default_manager.filter(tells(log, needles)).update(**emptied(log))
    for model in read_models() if needles else ():
        if model is LogEntry:
            _rewrite(model, texts_of(model), written(needles))
        elif is_version(model):
            _rewrite(model, [model._meta.get_field(REASON)], needles)


def _rewrite(model: Any, fields: list[Any], needles: set[str]) -> None:
    for field in fields:
        for row in model._default_manager.filter(holds(field, needles)):
            text = getattr(row, field.name)
            # A longer spelling first: one name may be the beginning of another.
            for needle in sorted(needles, key=len, reverse=True):
                text = text.replace(needle, ERASED["name_uk"])
            model._default_manager.filter(pk=row.pk).update(
                **{field.name: text[: field.max_length or None]}
            )
