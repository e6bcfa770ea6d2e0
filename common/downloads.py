"""What a reader chooses of a file: its columns, and how a CSV writes them.

The choice is in the address, so that a link repeats the file.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils import translation
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from common.sheets import TYPES, WRITERS, Scope, Sheet, file_name

FORMATS = tuple(WRITERS)
SEPARATORS = {"semicolon": ";", "comma": ","}


class CsvForm(forms.Form):
    """How a CSV is written; what is left out is a semicolon and a decimal point."""

    separator = forms.ChoiceField(
        label=_("CSV: between the columns"),
        required=False,
        choices=[("semicolon", _("semicolon")), ("comma", _("comma"))],
    )
    decimal = forms.ChoiceField(
        label=_("CSV: in decimal numbers"),
        required=False,
        choices=[("point", _("point")), ("comma", _("comma"))],
    )

    def options(self, format: str) -> dict[str, Any]:
        """What the writer of the format is told; only of a valid form."""
        if format != "csv":
            return {}
        return {
            "separator": SEPARATORS[self.cleaned_data["separator"] or "semicolon"],
            "decimal_comma": self.cleaned_data["decimal"] == "comma",
        }


class DownloadForm(CsvForm):
    """Everything may be left out: then all columns."""

    columns = forms.MultipleChoiceField(
        label=_("Columns"), required=False, widget=forms.CheckboxSelectMultiple
    )
    field_order = ("columns", "separator", "decimal")

    def __init__(self, sheet: Sheet, query: QueryDict) -> None:
        super().__init__(query)
        self.sheet, self.query = sheet, query
        columns: Any = self.fields["columns"]
        columns.choices = [(column.key, column.heading) for column in sheet.columns]

    @property
    def chosen(self) -> Sheet:
        """The sheet as it was asked for; only of a valid form."""
        return self.sheet.chosen(self.cleaned_data["columns"])


@dataclass(frozen=True)
class Downloads:
    """The formats with their addresses, and the form of the choice.

    `path` is that of a file without its ending; `kept` are the filters of the list, which
    the form sends along.
    """

    path: str
    addresses: Sequence[tuple[str, str]]
    form: DownloadForm
    kept: Sequence[tuple[str, str]]

    @property
    def is_chosen(self) -> bool:
        """A choice stands in the address: the form is open to show it."""
        return any(name in self.form.query for name in self.form.fields)

    @property
    def columns(self) -> list[tuple[str, Any, bool]]:
        """Key, heading, and whether the box is ticked: all of them without a choice."""
        wanted = self.form.query.getlist("columns")
        return [
            (column.key, column.heading, column.key in wanted or not wanted)
            for column in self.form.sheet.columns
        ]


def file_response(
    format: str, form: DownloadForm, records: Any, scope: Scope
) -> HttpResponseBase:
    """The rows as a file in the language in use, sent as they come."""
    sheet = form.chosen
    parts = WRITERS[format](sheet, records, scope, **form.options(format))
    parts = in_language(get_language(), parts)
    return streamed(parts, format, file_name(sheet, format))


def streamed(parts: Iterable[Any], format: str, name: str) -> StreamingHttpResponse:
    """The parts of a file, on their way as soon as they are made."""
    return StreamingHttpResponse(
        parts,
        content_type=TYPES[format],
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def in_language(language: str | None, parts: Iterable[Any]) -> Iterator[Any]:
    """A stream is written after the request, when its language is gone."""
    with translation.override(language):
        yield from parts
