"""Readings of all indicators of a project on one page: a row each, a column a date."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from common.forms import PastDateFormField
from common.scopes import visible
from partnerships.models import Indicator, PilotProject, Reading
from sources.models import Source

COLUMNS = range(3)
CELL = {"size": 9, "inputmode": "decimal", "autocomplete": "off"}


class NumberCell(forms.DecimalField):
    """A number as people write it: 1 250,5 and 1250.5 are the same."""

    widget = forms.TextInput(attrs=CELL)

    def __init__(self, label: str) -> None:
        super().__init__(
            label=label, required=False, max_digits=18, decimal_places=4, localize=False
        )

    def to_python(self, value: Any) -> Any:
        return super().to_python("".join(str(value or "").split()).replace(",", "."))


class ReadingGrid(forms.Form):
    """Cells of new readings. Nothing is stored unless all of them are right."""

    source = forms.ModelChoiceField(
        Source.objects.none(),
        label=_("Source of all these readings"),
        required=False,
        help_text=_("Who states them. A fact has a source."),
    )

    def __init__(
        self, indicators: list[Indicator], user: Any, data: Any = None
    ) -> None:
        super().__init__(data)
        self.indicators = indicators
        source: Any = self.fields["source"]
        source.queryset = visible(Source.objects.current(), user)
        for column in COLUMNS:
            # A browser would offer today for each; one is enough.
            first = {} if column == 0 else {"initial": None}
            name = _("Date of column %(number)d") % {"number": column + 1}
            field = PastDateFormField(label=name, required=False, help_text="", **first)
            self.fields[f"date_{column}"] = field
            for indicator in indicators:
                words = f"{indicator.name}: {name}"
                self.fields[cell_of(indicator, column)] = NumberCell(words)

    def dates(self) -> list[Any]:
        return [self[f"date_{column}"] for column in COLUMNS]

    def rows(self) -> list[tuple[Indicator, Any, list[Any]]]:
        """Each indicator with its last reading and its cells."""
        return [
            (
                indicator,
                max(
                    indicator.readings.all(), key=lambda r: r.measured_on, default=None
                ),
                [self[cell_of(indicator, column)] for column in COLUMNS],
            )
            for indicator in self.indicators
        ]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        seen: set[str] = set()
        for column in COLUMNS:
            self._check_date(cleaned, column, seen)
        if not self.errors and not self.readings():
            raise ValidationError(_("Enter at least one value."))
        return cleaned

    def _check_date(self, cleaned: dict[str, Any], column: int, seen: set[str]) -> None:
        date = cleaned.get(f"date_{column}")
        filled = [i for i in self.indicators if _is_filled(cleaned, i, column)]
        if filled and not date and f"date_{column}" not in self.errors:
            self.add_error(f"date_{column}", _("These values need a date."))
        if not filled or not date:
            return
        if date in seen:
            self.add_error(f"date_{column}", _("This date stands in two columns."))
        seen.add(date)
        for indicator in filled:
            known = {r.measured_on: r.value for r in indicator.readings.all()}
            if date in known:
                self.add_error(
                    cell_of(indicator, column),
                    _("There is a reading of that day already: %(value)s.")
                    % {"value": f"{known[date].normalize():f}"},
                )

    def readings(self) -> list[Reading]:
        """What the cells say, unsaved."""
        said = self.cleaned_data
        return [
            Reading(
                indicator=indicator,
                measured_on=said[f"date_{column}"],
                value=said[cell_of(indicator, column)],
            )
            for column in COLUMNS
            for indicator in self.indicators
            if _is_filled(said, indicator, column)
        ]

    @transaction.atomic
    def save(self) -> int:
        made = self.readings()
        for reading in made:
            reading.full_clean()
            reading.save()
            if self.cleaned_data["source"]:
                reading.citations.create(source=self.cleaned_data["source"])
        return len(made)


def cell_of(indicator: Indicator, column: int) -> str:
    return f"value_{indicator.pk}_{column}"


def _is_filled(said: dict[str, Any], indicator: Indicator, column: int) -> bool:
    return said.get(cell_of(indicator, column)) is not None


def grid_page(model_admin: Any, request: HttpRequest) -> HttpResponse:
    """Without a project: a choice of those whose indicators the person sees."""
    if not model_admin.has_add_permission(request):
        raise PermissionDenied
    indicators = model_admin.admin_site.get_model_admin(Indicator)
    rows = indicators.get_queryset(request)
    context = {
        **model_admin.admin_site.each_context(request),
        "title": _("Enter readings"),
        "opts": model_admin.opts,
    }
    projects = _projects(rows)
    key = request.GET.get("project", "")
    if not key.isdigit():
        context["projects"] = projects
        return TemplateResponse(request, "admin/reading_grid.html", context)
    project = get_object_or_404(projects, pk=int(key))
    form = ReadingGrid(
        list(rows.filter(project=project).prefetch_related("readings")),
        request.user,
        request.POST if request.method == "POST" else None,
    )
    if request.method == "POST" and form.is_valid():
        count = form.save()
        words = ngettext(
            "%(count)d reading was stored.", "%(count)d readings were stored.", count
        )
        messages.success(request, words % {"count": count})
        page = reverse("admin:partnerships_reading_grid")
        return HttpResponseRedirect(f"{page}?project={project.pk}")
    context |= {"form": form, "project": project, "is_wrong": form.is_bound}
    return TemplateResponse(request, "admin/reading_grid.html", context)


def _projects(indicators: QuerySet) -> QuerySet:
    rows: QuerySet = PilotProject.objects.current().filter(
        pk__in=indicators.order_by().values("project")
    )
    return rows.by_name()  # type: ignore[attr-defined,no-any-return]
