"""Which texts of a record the public reads once it is published.

`texts` are its own, `parts` are records that live and die with it, and `named` are
records of the register that become public by being named. The tables name models by
their labels, because this leaf may not import them; a test compares the tables with the
models, so that no new text stays unchecked.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django.db.models import Model, prefetch_related_objects


@dataclass(frozen=True)
class Shown:
    texts: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


def _both(*names: str) -> tuple[str, ...]:
    return tuple(f"{name}_{language}" for name in names for language in ("uk", "en"))


_CITATION = Shown(("about", "stated_value", "locator"))
_STAGE = Shown(("note",), ("citations",))
_ORGANISATION = Shown(named=("organisation",))

PUBLIC: dict[str, Shown] = {
    "sources.Source": Shown((*_both("publisher"), "title", "address", "language")),
    "sources.ReportedFigure": Shown(("code", *_both("name")), ("citations",)),
    "sources.ReportedFigureCitation": _CITATION,
    "communities.Membership": Shown(parts=("stages",)),
    "communities.MembershipStage": Shown(("document", "note"), ("citations",)),
    "communities.MembershipCitation": _CITATION,
    "communities.ConditionState": Shown(_both("note"), ("citations",)),
    "communities.ConditionStateCitation": _CITATION,
    "partnerships.Meeting": Shown(
        ("slug", *_both("title", "purpose", "summary")),
        ("citations", "home_attendances", "outcomes", "photographs", "documents"),
        ("delegations",),
    ),
    "partnerships.HomeAttendance": Shown(
        _both("title"), ("citations",), ("organisation", "person")
    ),
    "partnerships.Outcome": Shown(
        (*_both("text"), "evidence", "dropped_reason"),
        ("citations",),
        ("responsible_organisation", "responsible_person"),
    ),
    "partnerships.Delegation": Shown(("slug", *_both("name")), ("delegates",)),
    "partnerships.Delegate": Shown((), ("citations",), ("organisation", "person")),
    "partnerships.Statement": Shown(
        ("slug", *_both("title", "text")),
        ("citations",),
        ("person", "organisation", "about_organisation"),
    ),
    "partnerships.Partnership": Shown(
        (), ("stages",), ("partner_organisation", "our_organisation")
    ),
    "partnerships.PartnershipStage": _STAGE,
    "partnerships.Agreement": Shown(
        (
            "slug",
            *_both("title"),
            "registration_number",
            "register_sphere",
            "register_ukrainian_subject",
            "register_foreign_unit",
            "register_foreign_subject",
            "register_duration",
        ),
        ("citations", "parties", "stages", "documents"),
    ),
    "partnerships.AgreementParty": _ORGANISATION,
    "partnerships.AgreementStage": Shown(("document", "note")),
    "partnerships.PilotModel": Shown(
        ("slug", *_both("title", "description")),
        ("citations", "indicators", "milestones"),
    ),
    "partnerships.PilotProject": Shown(
        (
            "code",
            *_both("title", "description", "next_step"),
            "currency",
            "dream_id",
        ),
        (
            "citations",
            "stages",
            "partners",
            "funding",
            "indicators",
            "milestones",
            "photographs",
            "documents",
        ),
    ),
    "partnerships.ProjectStage": _STAGE,
    "partnerships.ProjectPartner": _ORGANISATION,
    "partnerships.Funding": Shown(("currency",), ("citations",), ("organisation",)),
    "partnerships.Photograph": Shown((*_both("alt", "caption"), "credit")),
    "partnerships.Document": Shown(_both("title")),
    "partnerships.Milestone": Shown(_both("title")),
    "partnerships.Indicator": Shown(_both("name", "unit"), ("readings",)),
    "partnerships.Reading": Shown(_both("note"), ("citations",)),
    "partnerships.Organisation": Shown((*_both("name"), "edrpou", "website")),
    "partnerships.Person": Shown((*_both("name"), "distinction"), ("posts",)),
    "partnerships.Post": Shown(_both("title")),
    **{
        f"partnerships.{name}Citation": _CITATION
        for name in (
            "Agreement",
            "Delegate",
            "Funding",
            "HomeAttendance",
            "Meeting",
            "Outcome",
            "PartnershipStage",
            "PilotModel",
            "PilotProject",
            "ProjectStage",
            "Reading",
            "Statement",
        )
    },
}


@dataclass(frozen=True)
class PublicText:
    """One text that is not empty, and where it stands."""

    record: Model
    field: str
    text: str

    @property
    def label(self) -> str:
        return str(self.record._meta.get_field(self.field).verbose_name)  # type: ignore[union-attr]

    @property
    def place(self) -> str:
        """Whose text it is: «outcome: 2. …»."""
        return f"{self.record._meta.verbose_name}: {self.record}"

    @property
    def key(self) -> str:
        return f"{self.record._meta.label}.{self.record.pk}.{self.field}"


def shown(model: type[Model]) -> Shown:
    return PUBLIC.get(model._meta.label, Shown())


def _paths(model: type[Model], *, named: bool) -> Iterator[str]:
    """The lookups that fetch all parts of a record, one query a table."""
    declared = shown(model)
    for name in (*declared.parts, *(declared.named if named else ())):
        yield name
        field: Any = model._meta.get_field(name)
        yield from (
            f"{name}__{path}" for path in _paths(field.related_model, named=named)
        )


def _rows(record: Model, name: str) -> Iterable[Model]:
    found: Any = getattr(record, name)
    if hasattr(found, "all"):
        return list(found.all())
    return [found] if found else []


def _walk(record: Model, *, named: bool) -> Iterator[Model]:
    yield record
    declared = shown(type(record))
    for name in (*declared.parts, *(declared.named if named else ())):
        for row in _rows(record, name):
            yield from _walk(row, named=named)


def records_of(record: Model, *, named: bool) -> list[Model]:
    """The stored record and its parts, each once; `named` adds what they name."""
    model = type(record)
    fresh = model._base_manager.get(pk=record.pk)
    prefetch_related_objects([fresh], *_paths(model, named=named))
    found = {(r._meta.label, r.pk): r for r in _walk(fresh, named=named)}
    return list(found.values())


def public_texts(record: Model) -> list[PublicText]:
    """All texts of the stored record and its parts that the public would read."""
    return [
        PublicText(row, field, str(getattr(row, field)))
        for row in records_of(record, named=True)
        for field in shown(type(row)).texts
        if getattr(row, field)
    ]


def digest(texts: Iterable[PublicText]) -> str:
    """Changes when any of the texts changes; short enough for a hidden field."""
    joined = "\0".join(f"{text.key}\0{text.text}" for text in texts)
    return sha256(joined.encode()).hexdigest()[:16]
