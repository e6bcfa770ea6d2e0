"""What staff choose of the file of a list: its columns, its format, how a CSV writes.

The choice stands in the address beside the filters of the list, so that a link repeats
the file.
"""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from import_export.forms import ExportForm

from common.downloads import CsvForm
from common.sheets import Sheet


class ListExportForm(ExportForm, CsvForm):
    """The library's form, with columns to choose; nothing ticked means all of them.

    The library has such a form too, but it needs an inline script, which our policy
    forbids: here each table has columns of its own, and those of the chosen one count.
    """

    def __init__(self, formats: Any, resources: Any, **kwargs: Any) -> None:
        super().__init__(formats, resources, **kwargs)
        self.fields["resource"].label = _("Kind of table")
        field: Any = self.fields["format"]
        field.choices = [(f.title, f.title.upper()) for f in formats]
        for number, resource in enumerate(resources):
            label: Any = _("Columns")
            if len(resources) > 1:
                label = _("Columns: %(table)s") % {"table": resource.get_display_name()}
            self.fields[_columns(number)] = _choice(label, resource)
        columns = [_columns(number) for number in range(len(resources))]
        self.order_fields(["resource", *columns, "format", "separator", "decimal"])

    def chosen(self, sheet: Sheet) -> Sheet:
        """The sheet with the columns that were ticked; only of a valid form."""
        number = int(self.cleaned_data["resource"] or 0)
        return sheet.chosen(self.cleaned_data[_columns(number)])


def _columns(number: int) -> str:
    return f"columns-{number}"


def _choice(label: Any, resource: Any) -> forms.MultipleChoiceField:
    columns = resource().columns()
    return forms.MultipleChoiceField(
        label=label,
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "columns"}),
        choices=[(column.key, column.heading) for column in columns],
        initial=[column.key for column in columns],
    )
