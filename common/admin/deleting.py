"""What a deletion takes along, as it is read before somebody says yes."""

from typing import Any

from django.apps import apps
from django.http import HttpRequest
from django.utils.text import capfirst

Nested = list[Any]


class DeletingMixin:
    """Leaves out the tables between two records: who deletes loses nothing in them."""

    def get_deleted_objects(
        self, objs: Any, request: HttpRequest
    ) -> tuple[Nested, dict[str, int], set[str], Nested]:
        taken, counts, lacking, protected = super().get_deleted_objects(  # type: ignore[misc]
            objs, request
        )
        between = [
            model._meta
            for model in apps.get_models(include_auto_created=True)
            if model._meta.auto_created
        ]
        plurals = {str(meta.verbose_name_plural) for meta in between}
        starts = tuple(f"{capfirst(meta.verbose_name)}: " for meta in between)
        counts = {name: n for name, n in counts.items() if str(name) not in plurals}
        return without(taken, starts), counts, lacking, protected


def without(entries: Nested, starts: tuple[str, ...]) -> Nested:
    """The nested lists of a confirmation without the lines that begin so."""
    kept: Nested = []
    for entry in entries:
        if isinstance(entry, list):
            kept += [inner] if (inner := without(entry, starts)) else []
        elif not str(entry).startswith(starts):
            kept.append(entry)
    return kept
