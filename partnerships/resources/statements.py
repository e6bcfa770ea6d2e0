from django.utils.translation import gettext_lazy as _

from common.resources import RecordResource, column, computed
from partnerships.models import Statement


class StatementResource(RecordResource):
    joins = ("person", "organisation", "meeting")

    slug = column(Statement, "slug")
    text_uk = column(Statement, "text_uk")
    text_en = column(Statement, "text_en")
    said_on = column(Statement, "said_on")
    person = computed(_("person"), lambda statement: str(statement.person or ""))
    organisation = computed(
        _("organisation"), lambda statement: str(statement.organisation or "")
    )
    title_uk = column(Statement, "title_uk")
    title_en = column(Statement, "title_en")
    meeting = column(Statement, "meeting", "slug", heading=_("meeting (address)"))
    visibility = column(Statement, "visibility", readonly=True)

    class Meta:
        model = Statement
        import_id_fields = ["slug"]
