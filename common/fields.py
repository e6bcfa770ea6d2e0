"""Columns derived from other columns of the same row: search and sort keys."""

from collections.abc import Sequence
from typing import Any

from django.db import models

from common.text import SORTED_LETTERS, search_key, sort_key


class _DerivedKey(models.TextField):
    """Text computed from `sources`, the names of fields of the same model.

    It is filled when a row is saved or bulk-created; `Record` and
    `RecordQuerySet` take care of partial saves and bulk updates, and
    `manage.py rebuild_keys` mends rows that were written past Django.
    """

    def __init__(self, *args: Any, sources: Sequence[str] = (), **kwargs: Any) -> None:
        self.sources = tuple(sources)
        kwargs |= {"editable": False, "blank": True, "default": ""}
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        name, path, args, kwargs = super().deconstruct()
        for fixed in ("editable", "blank", "default"):
            del kwargs[fixed]
        return name, path, args, kwargs | {"sources": self.sources}

    def derive(self, instance: models.Model) -> str:
        raise NotImplementedError

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        value = self.derive(model_instance)
        setattr(model_instance, self.attname, value)
        return value


class SearchKeyField(_DerivedKey):
    """All sources in one searchable line, see `common.text.search_key`."""

    def derive(self, instance: models.Model) -> str:
        return search_key(
            *(str(getattr(instance, name) or "") for name in self.sources)
        )


class SortKeyField(_DerivedKey):
    """The sort key of the first source that is not empty."""

    description = f"sort key of the first {SORTED_LETTERS} letters"

    def derive(self, instance: models.Model) -> str:
        values = (str(getattr(instance, name) or "") for name in self.sources)
        return sort_key(next(filter(None, values), ""))


def derived_keys(model: type[models.Model]) -> list[_DerivedKey]:
    return [f for f in model._meta.concrete_fields if isinstance(f, _DerivedKey)]
