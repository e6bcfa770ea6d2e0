import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from common.filters import OrderFilter, RecordFilterSet
from communities.models import BasicCondition
from partnerships.models import PilotModel, PilotProject, Sector
from sources.filters import CitedFilter


class ModelFilter(RecordFilterSet):
    """Which typical models: by words, field, condition served and use."""

    sector = django_filters.ModelChoiceFilter(
        label=_("Sector"), queryset=Sector.objects.all(), method="with_sector"
    )
    condition = django_filters.ModelChoiceFilter(
        label=_("Basic condition served"),
        queryset=BasicCondition.objects.all(),
        to_field_name="code",
        method="with_condition",
    )
    replicated = django_filters.ChoiceFilter(
        label=_("Pilot projects"),
        choices=[("yes", _("with pilot projects")), ("no", _("not used yet"))],
        method="with_projects",
    )
    source = CitedFilter()
    order = OrderFilter(
        fields=[("sort_key_uk", "name"), ("project_count", "projects")],
        field_labels={
            "sort_key_uk": _("Title"),
            "project_count": _("Number of pilot projects"),
        },
    )

    class Meta:
        model = PilotModel
        fields: list[str] = []

    def with_sector(self, rows: QuerySet, name: str, sector: Sector) -> QuerySet:
        return rows.filter(pk__in=sector.pilot_models.values("pk"))

    def with_condition(
        self, rows: QuerySet, name: str, condition: BasicCondition
    ) -> QuerySet:
        serving = PilotModel.objects.filter(conditions=condition)
        return rows.filter(pk__in=serving.values("pk"))

    def with_projects(self, rows: QuerySet, name: str, answer: str) -> QuerySet:
        made = PilotProject.objects.public().filter(model__isnull=False)
        if answer == "yes":
            return rows.filter(pk__in=made.values("model"))
        return rows.exclude(pk__in=made.values("model"))
