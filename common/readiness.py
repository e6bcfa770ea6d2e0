"""What a record lacks before it can be published, or should have by then."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from common.public_texts import public_texts, records_of, shown


@dataclass(frozen=True)
class Lack:
    """Something missing in a record or in one of its parts; `field` may be empty."""

    record: Model
    words: str | Promise
    field: str = ""
    blocks: bool = False

    @property
    def label(self) -> str:
        """What the field is called; empty where no field of the record is meant."""
        own = {field.name: field for field in self.record._meta.fields}
        return str(own[self.field].verbose_name) if self.field in own else ""


def lacks_of(record: Any) -> list[Lack]:
    """All that is missing in the stored record, what forbids publishing first."""
    found = [*_of_any(record), *record.own_lacks()]
    return sorted(found, key=lambda lack: not lack.blocks)


def _of_any(record: Any) -> Iterator[Lack]:
    if record.is_archived:
        words = _("An archived record is not published: restore it first.")
        yield Lack(record, words, blocks=True)
    if _can_cite(type(record)) and not _is_cited(record):
        yield Lack(record, _("No source is cited."), "citations", blocks=True)
    yield from _without_english(record)


def _can_cite(model: type[Model]) -> bool:
    """The record itself cites, or its stages do."""
    parts = shown(model).parts
    return "citations" in parts or "stages" in parts


def _is_cited(record: Any) -> bool:
    own = hasattr(record, "citations") and record.citations.exists()
    of_stages = hasattr(record, "stages") and _stage_is_cited(record)
    return bool(own or of_stages)


def _stage_is_cited(record: Any) -> bool:
    stages = record.stages
    return (
        hasattr(stages.model, "citations")
        and stages.filter(citations__isnull=False).exists()
    )


def _without_english(record: Any) -> Iterator[Lack]:
    """Texts that are there in Ukrainian only, in the record and its own parts."""
    own = {(row._meta.label, row.pk) for row in records_of(record, named=False)}
    for text in public_texts(record):
        row, field = text.record, text.field
        english = f"{field.removesuffix('_uk')}_en"
        if not field.endswith("_uk") or (row._meta.label, row.pk) not in own:
            continue
        if not getattr(row, english):
            yield Lack(row, _("English is missing."), english)
