from django.utils.translation import gettext_lazy as _

from common.resources import RecordResource, column, computed
from partnerships.models import Partnership
from partnerships.resources.stages import stage_label, stage_since

SIDES = (
    "partner_country",
    "partner_group",
    "partner_organisation",
    "our_organisation",
    "our_community",
)


class PartnershipResource(RecordResource):
    """Partner and our side by their keys; stages are entered on the screen."""

    joins = SIDES
    lists = ("stages", "sectors")

    partner_country = column(
        Partnership,
        "partner_country",
        "code",
        heading=_("partner country (ISO code)"),
    )
    partner_group = column(
        Partnership, "partner_group", "code", heading=_("partner group (code)")
    )
    partner_organisation = column(
        Partnership, "partner_organisation", "name_uk", "name_en"
    )
    our_organisation = column(Partnership, "our_organisation", "name_uk", "name_en")
    our_community = column(
        Partnership,
        "our_community",
        "code",
        heading=_("our community (KATOTTG code)"),
    )
    sectors = column(Partnership, "sectors", "code", heading=_("sectors (codes)"))
    last_confirmed_on = column(Partnership, "last_confirmed_on")
    stage = computed(_("current stage"), stage_label)
    since = computed(_("since"), stage_since)
    visibility = column(Partnership, "visibility", readonly=True)

    class Meta:
        model = Partnership
        import_id_fields = SIDES
