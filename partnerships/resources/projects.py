from django.utils.translation import gettext_lazy as _

from common.resources import RecordResource, column, computed
from partnerships.models import PilotModel, PilotProject
from partnerships.resources.stages import stage_label, stage_since


class PilotModelResource(RecordResource):
    joins = ("proposed_at",)
    lists = ("sectors", "conditions")

    slug = column(PilotModel, "slug")
    title_uk = column(PilotModel, "title_uk")
    title_en = column(PilotModel, "title_en")
    description_uk = column(PilotModel, "description_uk")
    description_en = column(PilotModel, "description_en")
    sectors = column(PilotModel, "sectors", "code", heading=_("sectors (codes)"))
    conditions = column(
        PilotModel, "conditions", "code", heading=_("basic conditions served (codes)")
    )
    proposed_at = column(
        PilotModel,
        "proposed_at",
        "slug",
        heading=_("proposed at the meeting (address)"),
    )
    visibility = column(PilotModel, "visibility", readonly=True)

    class Meta:
        model = PilotModel
        import_id_fields = ["slug"]


class PilotProjectResource(RecordResource):
    joins = ("model", "proposed_at")
    lists = ("stages", "sectors", "conditions", "communities")

    code = column(PilotProject, "code")
    title_uk = column(PilotProject, "title_uk")
    title_en = column(PilotProject, "title_en")
    description_uk = column(PilotProject, "description_uk")
    description_en = column(PilotProject, "description_en")
    model = column(PilotProject, "model", "slug", heading=_("typical model (address)"))
    proposed_at = column(
        PilotProject,
        "proposed_at",
        "slug",
        heading=_("proposed at the meeting (address)"),
    )
    sectors = column(PilotProject, "sectors", "code", heading=_("sectors (codes)"))
    conditions = column(
        PilotProject,
        "conditions",
        "code",
        heading=_("basic conditions served (codes)"),
    )
    communities = column(
        PilotProject,
        "communities",
        "code",
        heading=_("communities (KATOTTG codes)"),
    )
    starts_on = column(PilotProject, "starts_on")
    ends_on = column(PilotProject, "ends_on")
    budget = column(PilotProject, "budget")
    currency = column(PilotProject, "currency")
    dream_id = column(PilotProject, "dream_id")
    next_step_uk = column(PilotProject, "next_step_uk")
    next_step_en = column(PilotProject, "next_step_en")
    last_confirmed_on = column(PilotProject, "last_confirmed_on")
    stage = computed(_("status"), stage_label)
    since = computed(_("since"), stage_since)
    visibility = column(PilotProject, "visibility", readonly=True)

    class Meta:
        model = PilotProject
        import_id_fields = ["code"]
