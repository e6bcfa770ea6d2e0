"""What an import makes of a file: records found, rows counted, changes and errors."""

import logging
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.html import format_html
from django.utils.translation import gettext
from import_export.fields import Field
from import_export.instance_loaders import BaseInstanceLoader
from import_export.resources import Diff
from import_export.results import Error, Result

logger = logging.getLogger(__name__)

# The row of the headings comes before the first row of data.
FIRST_ROW = 2


class KeyedLoader(BaseInstanceLoader):
    """Finds the stored records of a whole file with one query, by their natural key."""

    def __init__(self, resource: Any, dataset: Any = None) -> None:
        super().__init__(resource, dataset)
        self.fields = [resource.fields[key] for key in resource.get_import_id_fields()]
        rows = resource.joined(resource.get_queryset()).filter(self._asked(dataset))
        self.stored = {
            tuple(field.get_value(row) for field in self.fields): row for row in rows
        }

    def _asked(self, dataset: Any) -> Q:
        """Records that the first field of the key may mean."""
        first = self.fields[0]
        keys = [self._key(row, [first]) for row in dataset.dict]
        values = {key[0] for key in keys if key}
        asked = Q(**{f"{first.attribute}__in": values - {None}})
        return (
            asked | Q(**{f"{first.attribute}__isnull": True})
            if None in values
            else asked
        )

    def get_instance(self, row: Any) -> Any:
        key = self._key(row, self.fields)
        return self.stored.get(key) if key else None

    def _key(self, row: Any, fields: list[Field]) -> tuple[Any, ...] | None:
        """The key in a row of the file; None where it is missing or cannot be read."""
        try:
            return tuple(field.clean(row) for field in fields)
        except (KeyError, ValueError):
            # The row itself is told what is wrong with it when its turn comes.
            return None


class RowError(Error):
    """What stopped a row, in a sentence; the details go to the log."""

    def __init__(self, error: Any, row: Any = None, number: int | None = None) -> None:
        if isinstance(error, ValidationError):
            error = " ".join(error.messages)
        elif not isinstance(error, ValueError):
            logger.error("A row of an import cannot be stored", exc_info=error)
            error = gettext("The row cannot be stored as it is.")
        super().__init__(error, row, number)

    @property
    def traceback(self) -> str:
        return ""


class SheetResult(Result):
    """Counts rows as the spreadsheet does: the headings are row 1."""

    def append_invalid_row(self, number: int, row: Any, validation_error: Any) -> None:
        super().append_invalid_row(number + FIRST_ROW - 1, row, validation_error)

    def row_errors(self) -> list[tuple[int, list[Error]]]:
        first = FIRST_ROW
        return [(i, r.errors) for i, r in enumerate(self.rows, first) if r.errors]


class PlainDiff(Diff):
    """Old and new as <del> and <ins>, without the styles that our policy forbids."""

    def as_html(self) -> list[str]:
        return [self._cell(*pair) for pair in zip(self.left, self.right, strict=True)]

    def _cell(self, old: Any, new: Any) -> str:
        old, new = _shown(old), _shown(new)
        if old == new or self.new:
            return format_html("{}", new)
        return format_html("<del>{}</del> <ins>{}</ins>", old, new)


def _shown(value: Any) -> str:
    return "" if value is None else str(value)
