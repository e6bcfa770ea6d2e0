"""Meetings and their outcomes as tables."""

from django.utils.translation import gettext_lazy as _

from common.resources import RecordResource, column, computed
from partnerships.models import Meeting, Outcome


class MeetingResource(RecordResource):
    joins = ("community",)
    lists = ("delegations", "sectors")

    slug = column(Meeting, "slug")
    title_uk = column(Meeting, "title_uk")
    title_en = column(Meeting, "title_en")
    held_on = column(Meeting, "held_on")
    ends_on = column(Meeting, "ends_on")
    community = column(Meeting, "community", "code", heading=_("place (KATOTTG code)"))
    place = computed(_("place"), lambda meeting: meeting.community or "")
    direction = column(Meeting, "direction")
    mode = column(Meeting, "mode")
    status = column(Meeting, "status")
    delegations = column(
        Meeting, "delegations", "slug", heading=_("delegations (addresses)")
    )
    sectors = column(Meeting, "sectors", "code", heading=_("sectors (codes)"))
    purpose_uk = column(Meeting, "purpose_uk")
    purpose_en = column(Meeting, "purpose_en")
    summary_uk = column(Meeting, "summary_uk")
    summary_en = column(Meeting, "summary_en")
    visibility = column(Meeting, "visibility", readonly=True)

    class Meta:
        model = Meeting
        import_id_fields = ["slug"]


class OutcomeResource(RecordResource):
    joins = ("meeting", "responsible_organisation", "responsible_person")
    lists = ("sectors",)

    meeting = column(Outcome, "meeting", "slug", heading=_("meeting (address)"))
    number = column(Outcome, "number")
    strength = column(Outcome, "strength")
    direction = column(Outcome, "direction")
    text_uk = column(Outcome, "text_uk")
    text_en = column(Outcome, "text_en")
    sectors = column(Outcome, "sectors", "code", heading=_("sectors (codes)"))
    responsible_organisation = column(
        Outcome, "responsible_organisation", "name_uk", "name_en"
    )
    responsible_person = column(Outcome, "responsible_person", "name_uk", "name_en")
    due_on = column(Outcome, "due_on")
    status = column(Outcome, "status")
    done_on = column(Outcome, "done_on")
    evidence = column(Outcome, "evidence")
    dropped_reason = column(Outcome, "dropped_reason")

    class Meta:
        model = Outcome
        import_id_fields = ["meeting", "number"]
