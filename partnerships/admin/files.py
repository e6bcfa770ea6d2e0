"""Photographs and documents as rows on the page of their record."""

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from common.admin import PartAdmin, StackedRecordInline
from common.files.documents import type_of
from common.files.photographs import prepare
from common.files.scanning import scan
from common.files.sizes import check_size
from common.forms import RecordForm
from common.models import Visibility
from partnerships.models import Document, Photograph


class UploadForm(forms.ModelForm):
    """A new row needs its file; a stored row may get another one instead."""

    upload = forms.FileField(label=_("File"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk and "upload" in self.fields:
            self.fields["upload"].required = False
            self.fields["upload"].label = _("Another file instead")

    def clean_upload(self) -> Any:
        """What the file holds, checked; a refused file is kept nowhere."""
        upload = self.cleaned_data["upload"]
        if upload:
            # Before anything reads it whole.
            check_size(upload)
            scan(upload)
            self.found = self.check_content(upload)
        return upload

    def check_content(self, upload: Any) -> Any:
        raise NotImplementedError


class PhotographForm(UploadForm):
    upload = forms.FileField(
        label=_("Picture"),
        help_text=_(
            "JPEG, PNG or WebP, up to 20 MB. Place, time and camera are removed."
        ),
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
    )

    def check_content(self, upload: Any) -> Any:
        return prepare(upload)

    def save(self, commit: bool = True) -> Any:
        if self.cleaned_data.get("upload"):
            self.instance.put(self.found)
        return super().save(commit)


class DocumentForm(UploadForm):
    upload = forms.FileField(
        label=_("File"),
        help_text=_(
            "PDF, DOCX, XLSX, PPTX, ODT or ODS, up to 20 MB, without macros. The name of "
            "the author and earlier versions stay inside: look before it is shown."
        ),
    )

    def check_content(self, upload: Any) -> Any:
        return type_of(upload)

    def save(self, commit: bool = True) -> Any:
        if upload := self.cleaned_data.get("upload"):
            self.instance.put(upload, self.found)
        return super().save(commit)


def may_show(request: HttpRequest, owner: Any) -> bool:
    """Of a published record only who may publish says which files go out with it."""
    if owner is None or owner.visibility != Visibility.PUBLISHED:
        return True
    meta = owner._meta
    return request.user.has_perm(f"{meta.app_label}.publish_{meta.model_name}")


class FileInline(StackedRecordInline):
    """No blank row: one is asked for where it is needed."""

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        return 0

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        kept = [] if may_show(request, obj) else ["is_shown"]
        return [*super().get_readonly_fields(request, obj), *kept]

    def get_fields(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        """Who only looks is not asked for a file."""
        fields = list(super().get_fields(request, obj))
        if self.has_change_permission(request, obj):
            return fields
        return [name for name in fields if name != "upload"]


class SeenFile:
    """What the row holds, to look at beside its words."""

    @admin.display(description=_("picture"))
    def picture(self, row: Photograph) -> str:
        if not row.full:
            return ""
        return format_html(
            '<a href="{}"><img src="{}" alt="{}" width="{}" height="{}"></a>',
            row.full_address,
            row.small_address,
            row.alt,
            *row.small_size,
        )

    @admin.display(description=_("file"))
    def file_link(self, row: Document) -> str:
        if not row.file:
            return ""
        return format_html('<a href="{}">{}</a>', row.get_absolute_url(), row.file_name)


PHOTOGRAPH_FIELDS: list[Any] = [
    "picture",
    "upload",
    ("alt_uk", "alt_en"),
    ("caption_uk", "caption_en"),
    ("credit", "taken_on"),
    "is_shown",
]
DOCUMENT_FIELDS: list[Any] = [
    "file_link",
    "upload",
    ("title_uk", "title_en"),
    "is_shown",
]


class PhotographInline(SeenFile, FileInline):
    model = Photograph
    form = PhotographForm
    fields = PHOTOGRAPH_FIELDS
    readonly_fields = ["picture"]
    verbose_name_plural = _("Photographs")


class DocumentInline(SeenFile, FileInline):
    model = Document
    form = DocumentForm
    fields = DOCUMENT_FIELDS
    readonly_fields = ["file_link"]
    verbose_name_plural = _("Documents")


class PhotographPageForm(PhotographForm, RecordForm):
    """The same with the reason of the change."""


class DocumentPageForm(DocumentForm, RecordForm):
    """The same with the reason of the change."""


class FileAdmin(SeenFile, PartAdmin):
    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        kept = [] if may_show(request, obj and obj.owner) else ["is_shown"]
        return [*super().get_readonly_fields(request, obj), *kept]


@admin.register(Photograph)
class PhotographAdmin(FileAdmin):
    form = PhotographPageForm
    list_display = ["__str__", "meeting", "project", "is_shown"]
    list_filter = ["is_shown"]
    list_select_related = ["meeting", "project"]
    search_fields = ["alt_uk", "alt_en", "caption_uk", "caption_en", "credit"]
    autocomplete_fields = ["meeting", "project"]
    readonly_fields = ["picture"]
    fieldsets = [(None, {"fields": [("meeting", "project"), *PHOTOGRAPH_FIELDS]})]


@admin.register(Document)
class DocumentAdmin(FileAdmin):
    form = DocumentPageForm
    list_display = ["__str__", "type", "meeting", "project", "agreement", "is_shown"]
    list_filter = ["type", "is_shown"]
    list_select_related = ["meeting", "project", "agreement"]
    search_fields = ["title_uk", "title_en"]
    autocomplete_fields = ["meeting", "project", "agreement"]
    readonly_fields = ["file_link"]
    fieldsets = [
        (None, {"fields": [("meeting", "project", "agreement"), *DOCUMENT_FIELDS]})
    ]
