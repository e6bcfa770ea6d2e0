"""Regions, raions, hromadas and their membership as tables."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from import_export.fields import Field

from common.cells import ChoiceCell, DateCell, TextCell
from common.lifecycles import check_next
from common.resources import Also, RecordResource, column, computed
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

    def also(self, instance: Any) -> list[Also]:
        """The stage that is entered; or its document, where only that has changed."""
        current = _current(instance)
        stage, since = instance.entered_stage, instance.entered_since
        if not stage:
            return _refuse_nameless(instance, current)
        if current and (stage, since) == (current.stage, current.since):
            return _with_document(current, instance.entered_document)
        row = MembershipStage(
            membership=instance,
            stage=stage,
            since=since,
            document=instance.entered_document,
            is_current=True,
        )
        _check(current, row)
        if not current:
            return [Also(row)]
        current.is_current = False
        return [Also(current, {"is_current": True}), Also(row)]


def _refuse_nameless(membership: Any, current: MembershipStage | None) -> list[Also]:
    if current or membership.entered_since or membership.entered_document:
        sentence = _("Name the stage: only the next one ends it.")
        raise ValidationError({"entered_stage": sentence})
    return []


def _with_document(current: MembershipStage, document: str) -> list[Also]:
    before, current.document = current.document, document
    return [] if before == document else [Also(current, {"document": before})]


def _check(current: MembershipStage | None, row: MembershipStage) -> None:
    """The rules of `common.lifecycles.move`, said beside the columns of the sheet."""
    try:
        row.clean_fields(exclude=["membership"])
    except ValidationError as error:
        found = error.error_dict.items()
        raise ValidationError({f"entered_{name}": e for name, e in found}) from None
    check_next(current, row)


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
