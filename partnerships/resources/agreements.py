"""Agreements: as the register has them, and as the state list of agreements has them."""

from django.utils.translation import gettext_lazy as _

from common.resources import RecordResource, column, computed
from partnerships.models import Agreement
from partnerships.resources.stages import stage_label, stage_since


class StateListResource(RecordResource):
    """The twelve columns of the state list of registered agreements, in its order.

    Data set 6c460279-bac0-45ba-ab71-b255289a49f2 of the open data portal data.gov.ua.
    """

    joins = ("register_oblast", "register_country")

    register_number = column(Agreement, "register_number", heading=_("No."))
    registration_number = column(Agreement, "registration_number")
    title = computed(_("title of the agreement"), lambda agreement: agreement.title)
    signed_on = column(Agreement, "signed_on")
    cooperation_kind = column(Agreement, "cooperation_kind")
    register_sphere = column(Agreement, "register_sphere")
    register_oblast = computed(
        _("region of Ukraine"), lambda agreement: agreement.register_oblast or ""
    )
    register_ukrainian_subject = column(Agreement, "register_ukrainian_subject")
    register_country = computed(
        _("foreign state"), lambda agreement: agreement.register_country or ""
    )
    register_foreign_unit = column(Agreement, "register_foreign_unit")
    register_foreign_subject = column(Agreement, "register_foreign_subject")
    register_duration = column(Agreement, "register_duration")

    class Meta:
        model = Agreement
        import_id_fields = ["registration_number"]
        name = _("The twelve columns of the state list")


class AgreementResource(RecordResource):
    joins = ("register_oblast", "register_country", "meeting")
    lists = ("stages",)

    slug = column(Agreement, "slug")
    title_uk = column(Agreement, "title_uk")
    title_en = column(Agreement, "title_en")
    kind = column(Agreement, "kind")
    signed_on = column(Agreement, "signed_on")
    in_force_until = column(Agreement, "in_force_until")
    meeting = column(
        Agreement, "meeting", "slug", heading=_("meeting where it began (address)")
    )
    register_number = column(Agreement, "register_number")
    registration_number = column(Agreement, "registration_number")
    cooperation_kind = column(Agreement, "cooperation_kind")
    register_sphere = column(Agreement, "register_sphere")
    register_oblast = column(
        Agreement,
        "register_oblast",
        "code",
        heading=_("region of Ukraine (KATOTTG code)"),
    )
    register_ukrainian_subject = column(Agreement, "register_ukrainian_subject")
    register_country = column(
        Agreement, "register_country", "code", heading=_("foreign state (ISO code)")
    )
    register_foreign_unit = column(Agreement, "register_foreign_unit")
    register_foreign_subject = column(Agreement, "register_foreign_subject")
    register_duration = column(Agreement, "register_duration")
    stage = computed(_("current stage"), stage_label)
    since = computed(_("since"), stage_since)
    visibility = column(Agreement, "visibility", readonly=True)

    class Meta:
        model = Agreement
        import_id_fields = ["slug"]
        name = _("All that the register holds of an agreement")
