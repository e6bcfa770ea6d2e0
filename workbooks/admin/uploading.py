"""Choosing the files of an import."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.files import File
from django.utils.translation import gettext_lazy as _

from workbooks.registers import Register


class FilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """One or more files, none of them looked into yet."""

    widget = FilesInput

    def clean(self, data: Any, initial: Any = None) -> list[File]:
        given = data if isinstance(data, list | tuple) else [data]
        # An empty file is told what it is in the preview, beside the others.
        return [file for file in given if file] or [super().clean(None, initial)]


class UploadForm(forms.Form):
    """The files, and the register where the headings do not tell it."""

    sheets = FilesField(
        label=_("Files"),
        help_text=_(
            "XLSX, ODS or CSV. Several at once may be chosen: the returned forms, for "
            "example."
        ),
        allow_empty_file=True,
    )
    register = forms.ChoiceField(label=_("Register"), required=False)

    def __init__(self, known: Iterable[Register], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        registers = sorted(known, key=lambda register: register.title)
        field: Any = self.fields["register"]
        field.choices = [
            ("", _("as the headings of each sheet say")),
            *((register.name, _title(register, registers)) for register in registers),
        ]


def _title(register: Register, registers: list[Register]) -> str:
    """With its columns, where a model has several registers."""
    rivals = [other for other in registers if other.model is register.model]
    if len(rivals) == 1:
        return register.title
    return f"{register.title}: {register.columns_title}"
