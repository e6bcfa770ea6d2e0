"""Every record of the register, for the tests that hold a rule over all of them."""

from collections.abc import Callable
from typing import Any

from django.apps import apps
from django.db import models

from common.models import Record
from sources.models import Citation
from tests import builders as b
from tests import file_builders as f
from tests import office

APPS = (
    "common",
    "sources",
    "communities",
    "partnerships",
    "accounts",
    "seeds",
    "demo",
    "workbooks",
)


def models_of_ours() -> list[type[models.Model]]:
    """The models of the project's apps, without the tables that history keeps."""
    return [
        model
        for label in APPS
        for model in apps.get_app_config(label).get_models()
        if not hasattr(model, "instance_type") and not hasattr(model, "m2m_history_id")
    ]


def name_of(model: type[models.Model]) -> str:
    return model._meta.object_name or ""


def _citation_of(builder: Callable[..., Any]) -> Callable[..., Any]:
    return lambda **fields: b.cite(builder(), **fields)


def _stage_of(builder: Callable[..., Any], stage: str) -> Callable[..., Any]:
    """One stage row of a new parent, without the parent's other rows."""

    def build(**fields: Any) -> Any:
        parent = builder(stage=None)
        row = parent.stages.model
        return row.objects.create(
            **{row.parent_name: parent, "stage": stage, "since": "2025-06-01", **fields}
        )

    return build


make_membership_stage = _stage_of(b.make_membership, "intent")
make_partnership_stage = _stage_of(b.make_partnership, "contact")
make_agreement_stage = _stage_of(b.make_agreement, "draft")
make_project_stage = _stage_of(b.make_project, "proposed")

BUILDERS: dict[str, Callable[..., Any]] = {
    "Source": b.make_source,
    "ReportedFigure": b.make_figure,
    "Oblast": b.make_oblast,
    "Raion": b.make_raion,
    "Community": b.make_community,
    "Membership": b.make_membership,
    "MembershipStage": make_membership_stage,
    "TerritoryStatus": b.make_territory_status,
    "BasicCondition": b.make_condition,
    "ConditionState": b.make_condition_state,
    "Sector": b.make_sector,
    "Country": b.make_country,
    "CountryGroup": b.make_group,
    "CountryGroupMembership": b.make_group_membership,
    "Organisation": b.make_organisation,
    "Person": b.make_person,
    "Post": b.make_post,
    "Delegation": b.make_delegation,
    "Delegate": b.make_delegate,
    "Meeting": b.make_meeting,
    "HomeAttendance": b.make_home_attendance,
    "Outcome": b.make_outcome,
    "Statement": b.make_statement,
    "Partnership": b.make_partnership,
    "PartnershipStage": make_partnership_stage,
    "Agreement": b.make_agreement,
    "AgreementParty": b.make_agreement_party,
    "AgreementStage": make_agreement_stage,
    "PilotModel": b.make_model,
    "PilotProject": b.make_project,
    "ProjectStage": make_project_stage,
    "ProjectPartner": b.make_project_partner,
    "Funding": b.make_funding,
    "Milestone": b.make_milestone,
    "Indicator": b.make_indicator,
    "Reading": b.make_reading,
    "Photograph": f.make_photograph,
    "Document": f.make_document,
    "CommunityEditor": office.make_community_editor,
    "RoleRule": office.make_rule,
    "DigestReader": office.make_digest_reader,
    "AuditEvent": office.make_event,
    "Import": office.make_import,
    "ImportFile": office.make_import_file,
    "ImportRow": office.make_import_row,
    "FormRound": office.make_form_round,
    "CommunityForm": office.make_community_form,
}
# A citation's own foreign key leads to the record that it is of.
for _model in models_of_ours():
    if issubclass(_model, Citation):
        _fields: dict[str, Any] = {field.name: field for field in _model._meta.fields}
        _cited = BUILDERS[name_of(_fields["record"].related_model)]
        BUILDERS[name_of(_model)] = _citation_of(_cited)

MODELS: dict[str, Any] = {
    name_of(m): m for m in models_of_ours() if issubclass(m, Record)
}
