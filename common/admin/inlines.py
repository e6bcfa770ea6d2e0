"""Parts of a record, edited as rows on its page."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.widgets import AdminTextareaWidget
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Max, Model, QuerySet
from django.forms.formsets import DELETION_FIELD_NAME
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from common.admin.records import FORM_FIELDS
from common.admin.scoped import ScopedChoices
from common.lifecycles import check_order

ROW_FIELDS = {
    **FORM_FIELDS,
    models.TextField: {"widget": AdminTextareaWidget(attrs={"rows": 2, "cols": 30})},
}


def next_number(rows: QuerySet) -> int:
    """The number after the highest one among the rows."""
    return (rows.aggregate(highest=Max("number"))["highest"] or 0) + 1


def kept_forms(formset: Any) -> list[Any]:
    """The rows that will exist once the formset is saved, as far as they are valid."""
    return [
        form
        for form in formset.forms
        if not getattr(form, "cleaned_data", {}).get(DELETION_FIELD_NAME)
        and hasattr(form, "cleaned_data")
        and (form.instance.pk or form.has_changed())
    ]


def fill_numbers(forms: list[Any], first: int) -> None:
    """Give the rows without a number the next free ones."""
    taken = [form.instance.number for form in forms if form.instance.number]
    following = max([first, *(number + 1 for number in taken)])
    for form in forms:
        if form.instance.number is None:
            form.instance.number = following
            following += 1


class NamedCells:
    """A formset in a table: its heads name the columns, and these words each field."""

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)  # type: ignore[misc]
        for field in form.fields.values():
            # What chooses a record is wrapped in its links.
            widget = getattr(field.widget, "widget", field.widget)
            widget.attrs.setdefault("aria-label", capfirst(field.label or ""))


class RecordInline(ScopedChoices, admin.TabularInline):
    """Rows without blanks on a stored record, and with one blank on a new one."""

    formfield_overrides = ROW_FIELDS
    show_change_link = True

    def get_formset(
        self, request: HttpRequest, obj: Any = None, **kwargs: Any
    ) -> type[BaseInlineFormSet]:
        rows = super().get_formset(request, obj, **kwargs)
        return type(rows.__name__, (NamedCells, rows), {})

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        return 0 if obj else 1


class StackedRecordInline(ScopedChoices, admin.StackedInline):
    """The same for rows too wide for a table."""

    formfield_overrides = ROW_FIELDS
    show_change_link = True

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        return 0 if obj else 1


class CitationInline(RecordInline):
    """Which sources state the record."""

    autocomplete_fields = ["source"]
    fields = ["source", "about", "stated_value", "locator"]
    verbose_name = _("citation")
    verbose_name_plural = _("Sources")


def citation_inline(model: type[Model]) -> type[CitationInline]:
    return type(f"{model.__name__}Inline", (CitationInline,), {"model": model})


class NumberedFormSet(BaseInlineFormSet):
    """Rows that are numbered within their parent; an empty number is filled.

    Rows that others have added since the page was opened keep theirs.
    """

    def clean(self) -> None:
        super().clean()
        fill_numbers(kept_forms(self), next_number(self.get_queryset()))


class StageFormSet(BaseInlineFormSet):
    """Dated stages, which must follow one another as their table allows."""

    def clean(self) -> None:
        super().clean()
        if any(self.errors):
            return
        rows = [form.instance for form in kept_forms(self)]
        if any(row.pk is None and row.since == "" for row in rows):
            raise ValidationError(_("A stage needs a date."))
        check_order(sorted(rows, key=lambda row: (row.since, row.pk or float("inf"))))


class StageInline(RecordInline):
    """The stages of a record; the newest one is current."""

    formset = StageFormSet
    fields = ["stage", "since", "note"]
    verbose_name_plural = _("Stages")
