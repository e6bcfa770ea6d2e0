"""Regions, raions, hromadas and their membership as tables."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from import_export.fields import Field

from common.cells import ChoiceCell, DateCell, TextCell
from common.lifecycles import move
from common.resources import RecordResource, column, computed
from communities.models import (
    Community,
    ConditionState,
    Membership,
    MembershipStage,
    Oblast,
    Raion,
)


class OblastResource(RecordResource):
    code = column(Oblast, "code")
    iso = column(Oblast, "iso")
    kind = column(Oblast, "kind")
    name_uk = column(Oblast, "name_uk")
    name_en = column(Oblast, "name_en")

    class Meta:
        model = Oblast
        import_id_fields = ["code"]


class RaionResource(RecordResource):
    joins = ("oblast",)

    code = column(Raion, "code")
    name_uk = column(Raion, "name_uk")
    name_en = column(Raion, "name_en")
    oblast = column(Raion, "oblast", "code", heading=_("region (KATOTTG code)"))
    oblast_name = computed(_("region (name)"), lambda raion: raion.oblast.name)

    class Meta:
        model = Raion
        import_id_fields = ["code"]


class CommunityResource(RecordResource):
    joins = ("oblast", "raion")

    code = column(Community, "code")
    name_uk = column(Community, "name_uk")
    name_en = column(Community, "name_en")
    kind = column(Community, "kind")
    oblast = column(Community, "oblast", "code", heading=_("region (KATOTTG code)"))
    oblast_name = computed(_("region (name)"), lambda place: place.oblast.name)
    raion = column(Community, "raion", "code", heading=_("raion (KATOTTG code)"))
    former_names = column(Community, "former_names")
    centre_uk = column(Community, "centre_uk")
    population = column(Community, "population")
    population_year = column(Community, "population_year")
    latitude = column(Community, "latitude")
    longitude = column(Community, "longitude")
    website = column(Community, "website")

    class Meta:
        model = Community
        import_id_fields = ["code"]


def _current(membership: Membership) -> MembershipStage | None:
    if membership.pk is None:
        return None
    return next((row for row in membership.stages.all() if row.is_current), None)


def _document(membership: Membership) -> str:
    row = _current(membership)
    return row.document if row else ""


def _since(membership: Membership) -> str:
    row = _current(membership)
    return row.since if row else ""


def _stage(membership: Membership) -> str:
    row = _current(membership)
    return row.get_stage_display() if row else ""


class MembershipResource(RecordResource):
    """Members by the code of their hromada; a new stage in the file is entered."""

    joins = ("community__oblast",)
    lists = ("stages",)

    community = column(Membership, "community", "code", heading=_("KATOTTG code"))
    community_name = computed(
        _("community (name)"), lambda membership: membership.community.full_name
    )
    oblast_name = computed(
        _("region (name)"), lambda membership: membership.community.oblast.name
    )
    stage = Field(
        attribute="entered_stage",
        column_name=_("stage"),
        widget=ChoiceCell(MembershipStage.Stage.choices),
        dehydrate_method=_stage,
    )
    since = Field(
        attribute="entered_since",
        column_name=_("since"),
        widget=DateCell(),
        dehydrate_method=_since,
    )
    document = Field(
        attribute="entered_document",
        column_name=_("document"),
        widget=TextCell(),
        dehydrate_method=_document,
    )
    visibility = column(Membership, "visibility", readonly=True)

    class Meta:
        model = Membership
        import_id_fields = ["community"]

    def after_init_instance(
        self, instance: Any, new: bool, row: Any, **kwargs: Any
    ) -> None:
        """Let the row be compared with the current stage."""
        current = _current(instance)
        instance.entered_stage = current.stage if current else ""
        instance.entered_since = current.since if current else ""
        instance.entered_document = current.document if current else ""

    def after_save_instance(self, instance: Any, row: Any, **kwargs: Any) -> None:
        current = _current(instance)
        entered = (instance.entered_stage, instance.entered_since)
        if not entered[0] or (current and entered == (current.stage, current.since)):
            return
        stage = move(instance, entered[0], since=entered[1])
        stage.document = instance.entered_document
        stage.save(update_fields=["document"])


class ConditionStateResource(RecordResource):
    joins = ("community", "condition")

    community = column(
        ConditionState, "community", "code", heading=_("community (KATOTTG code)")
    )
    name = computed(_("community (name)"), lambda state: state.community.name)
    condition = column(
        ConditionState, "condition", "code", heading=_("basic condition (code)")
    )
    state = column(ConditionState, "state")
    as_of = column(ConditionState, "as_of")
    note_uk = column(ConditionState, "note_uk")
    note_en = column(ConditionState, "note_en")
    visibility = column(ConditionState, "visibility", readonly=True)

    class Meta:
        model = ConditionState
        import_id_fields = ["community", "condition", "as_of"]
