"""Filters beside the lists of the admin."""

from collections.abc import Iterator
from typing import Any, ClassVar

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db.models import Model, QuerySet
from django.db.models.functions import Substr
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from common.lifecycles import StageRow

NOT_STATED = "-"


class DefaultedFilter(admin.SimpleListFilter):
    """A filter whose first choice narrows the list too; `default_title` names it."""

    default_title: ClassVar[str | Promise]

    def choices(self, changelist: ChangeList) -> Iterator[Any]:
        first, *others = super().choices(changelist)
        yield {**first, "display": self.default_title}
        yield from others


class ArchivedFilter(DefaultedFilter):
    """Hides the archived records until somebody asks for them."""

    title = _("archive")
    parameter_name = "archived"
    default_title = _("current")

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("yes", _("archived")), ("all", _("current and archived"))]

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet:
        if self.value() == "all":
            rows: QuerySet = queryset
        else:
            rows = queryset.archived() if self.value() else queryset.current()
        return rows


class YearFilter(admin.FieldListFilter):
    """The years of a partial date, newest first, and the rows without a date."""

    def __init__(
        self,
        field: Any,
        request: HttpRequest,
        params: dict[str, Any],
        model: type[Model],
        model_admin: Any,
        field_path: str,
    ) -> None:
        self.parameter = f"{field_path}__startswith"
        super().__init__(field, request, params, model, model_admin, field_path)
        year = Substr(field_path, 1, 4)
        rows = model._default_manager.annotate(found_year=year).order_by("-found_year")
        self.years = list(rows.values_list("found_year", flat=True).distinct())
        values: Any = self.used_parameters.get(self.parameter) or [""]
        self.chosen: str = values[-1]

    def expected_parameters(self) -> list[str | None]:
        return [self.parameter]

    def has_output(self) -> bool:
        return len(self.years) > 1 or bool(self.chosen)

    def choices(self, changelist: ChangeList) -> Iterator[Any]:
        texts = {"": _("All"), **{y: y for y in self.years if y}}
        if "" in self.years:
            texts[NOT_STATED] = _("not stated")
        for value, display in texts.items():
            changed = {self.parameter: value} if value else {}
            yield {
                "selected": self.chosen == value,
                "query_string": changelist.get_query_string(changed, [self.parameter]),
                "display": display,
            }

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if not self.chosen:
            return queryset
        if self.chosen == NOT_STATED:
            return queryset.filter(**{self.field_path: ""})
        return queryset.filter(**{self.parameter: self.chosen})


class StageFilter(admin.SimpleListFilter):
    """The current stage of a record; a subclass names the table of its stages."""

    title = _("current stage")
    parameter_name = "current_stage"
    rows: ClassVar[type[StageRow]]

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [*self.rows.Stage.choices, (NOT_STATED, _("none yet"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        value = self.value()
        if not value:
            return queryset
        if value == NOT_STATED:
            return queryset.filter(stages__isnull=True)
        return queryset.filter(stages__is_current=True, stages__stage=value)


def stage_filter(rows: type[StageRow]) -> type[StageFilter]:
    """The filter by the current stage, for the list of the parents of `rows`."""
    return type(f"{rows.__name__}Filter", (StageFilter,), {"rows": rows})
