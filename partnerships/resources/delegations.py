from django.utils.translation import gettext_lazy as _

from common.resources import RecordResource, column, computed
from partnerships.models import Delegation


class DelegationResource(RecordResource):
    joins = ("group",)
    lists = ("delegates",)

    slug = column(Delegation, "slug")
    name_uk = column(Delegation, "name_uk")
    name_en = column(Delegation, "name_en")
    group = column(Delegation, "group", "code", heading=_("group (code)"))
    delegates = computed(
        _("delegates"), lambda delegation: len(delegation.delegates.all())
    )

    class Meta:
        model = Delegation
        import_id_fields = ["slug"]
