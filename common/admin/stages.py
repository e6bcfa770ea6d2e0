"""Records that pass stages: the stage in their list, the filter, the rows."""

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from common.admin.filters import stage_filter
from common.admin.moving import MoveForm, move_step
from common.admin.publishing import PublishableAdmin
from common.admin.records import PartAdmin
from common.admin.steps import Step
from common.lifecycles import StageRow, settle


class StagedAdmin(PublishableAdmin):
    """A record whose current stage is that of its newest stage row."""

    stage_rows: ClassVar[type[StageRow]]

    move_form: ClassVar[type[MoveForm]] = MoveForm

    def get_steps(self) -> list[Step]:
        return [move_step(self.stage_rows, self.move_form), *super().get_steps()]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        rows: Any = super().get_queryset(request)
        annotated: QuerySet = rows.with_stage()
        return annotated

    def get_list_filter(self, request: HttpRequest) -> list[Any]:
        return [stage_filter(self.stage_rows), *super().get_list_filter(request)]

    @admin.display(description=_("current stage"), ordering="current_stage")
    def stage(self, record: Any) -> str:
        stages = self.stage_rows.Stage
        return str(stages(record.current_stage).label) if record.current_stage else "—"

    def save_formset(
        self, request: HttpRequest, form: Any, formset: Any, change: bool
    ) -> None:
        super().save_formset(request, form, formset, change)
        if issubclass(formset.model, StageRow):
            settle(form.instance)


class StageRowAdmin(PartAdmin):
    """One stage with its sources. When it began is changed on the page of its record."""

    fixed: ClassVar[tuple[str, ...]] = ("stage", "since")

    def get_readonly_fields(
        self, request: HttpRequest, obj: Model | None = None
    ) -> list[Any]:
        parent = self.model.parent_name
        return [*super().get_readonly_fields(request, obj), parent, *self.fixed]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(
        self, request: HttpRequest, obj: Model | None = None
    ) -> bool:
        return False
