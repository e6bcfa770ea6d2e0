"""One case: how a valid record comes to break a constraint, and what is said then."""

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from common.models import Visibility
from sources.models import Citation
from tests import builders as b
from tests.records import BUILDERS, MODELS

NOW = datetime.datetime(2026, 3, 10, tzinfo=datetime.UTC)
CHOICE = "is not a valid choice"
NO_DATE = "is not a date"
BACKWARDS = "The end is before the start."


@dataclass(frozen=True)
class Case:
    """How a valid record comes to break the constraint, and what the user reads."""

    constraint: str
    says: str
    changes: dict[str, Any] = field(default_factory=dict)
    # For "only one": builds the row that is there already from the one that comes.
    other: Callable[[Any], Any] | None = None
    build: Callable[[], Any] | None = None

    @property
    def model(self) -> Any:
        return OWNERS[self.constraint]

    def broken(self) -> Any:
        record = self.build() if self.build else BUILDERS[self.model.__name__]()
        if self.other:
            self.other(record)
        for name, value in self.changes.items():
            setattr(record, name, value() if callable(value) else value)
        return record


CONSTRAINTS = {
    constraint.name: constraint
    for model in MODELS.values()
    for constraint in model._meta.constraints
}
OWNERS = {
    constraint.name: model
    for model in MODELS.values()
    for constraint in model._meta.constraints
}


def shared_cases() -> Iterator[Case]:
    """Constraints that common code and the abstract bases give to many records."""
    for name, model in OWNERS.items():
        prefix = f"{model._meta.app_label}_{model._meta.model_name}_"
        subject = name.removeprefix(prefix)
        if subject == "archived_with_reason":
            yield Case(name, "An archived record needs a reason.", {"archived_at": NOW})
        elif subject == "published_from":
            yield Case(
                name,
                "A published record needs “public from”.",
                {"visibility": Visibility.PUBLISHED, "public_from": None},
            )
        elif subject.endswith("_is_date"):
            column = subject.removesuffix("_is_date")
            yield Case(name, NO_DATE, {column: "2026-13"})
        elif subject.endswith("_known") and is_edited(model, subject):
            yield Case(name, CHOICE, {subject.removesuffix("_known"): "?"})
        elif subject == "once" and issubclass(model, Citation):
            yield Case(
                name,
                "This source is already cited here.",
                other=lambda row: b.cite(row.record, row.source, about="text"),
                changes={"about": "text"},
            )
        elif subject == "one_current":
            yield Case(
                name,
                "There is a current stage already.",
                {"is_current": True},
                other=a_current_stage,
            )


def is_edited(model: Any, subject: str) -> bool:
    """A form asks for the column; of another one only the constraint speaks."""
    return bool(model._meta.get_field(subject.removesuffix("_known")).editable)


def a_current_stage(row: Any) -> Any:
    return type(row).objects.create(
        **{row.parent_name: getattr(row, row.parent_name)},
        stage=row.stage,
        since="2025-05",
        is_current=True,
    )
