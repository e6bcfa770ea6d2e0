"""Who may do what: the one table, which code, `manage.py apply_roles` and docs read.

A verb is a permission of Django's (`view_meeting`). What follows from a verb and has no
permission of its own:

- `view` also opens the history and lets the rows be exported as they are seen;
- `change` also proposes a record for publishing; with `add` it lets a file be imported;
- `archive` also restores; `publish` also withdraws;
- `delete` is given for parts only (a row of a delegation, a citation). What history
  refers to is archived; the admin deletes it for nobody.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.apps import apps
from django.db.models import Model
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from common.models import ArchivableRecord

REGISTER = ("sources", "communities", "partnerships")

LOOK = ("view",)
KEEP = ("view", "add", "change", "delete", "archive")
PUBLISH = (*KEEP, "publish")


@dataclass(frozen=True)
class Role:
    """A group of staff. `register` holds for every record, `tables` for single ones."""

    code: str
    label: Promise
    register: tuple[str, ...] = ()
    tables: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    # Permissions by their full names, for what is no verb of a table.
    powers: tuple[str, ...] = ()
    # Only rows of the person's own communities, as OWN and SHARED say.
    is_narrowed: bool = False


# What went out to be filled in: a log, which those keep who import files.
WORKBOOKS = {
    "workbooks.FormRound": ("view", "add"),
    "workbooks.CommunityForm": ("view",),
}

ROLES = (
    Role("viewer", _("viewer"), register=LOOK),
    Role("editor", _("editor"), register=KEEP, tables=WORKBOOKS),
    Role("publisher", _("publisher"), register=PUBLISH, tables=WORKBOOKS),
    Role(
        "administrator",
        _("administrator"),
        register=PUBLISH,
        tables={
            **WORKBOOKS,
            "auth.User": ("view", "add", "change"),
            "accounts.CommunityEditor": ("view", "add", "change", "delete"),
            "accounts.RoleRule": ("view", "change"),
            "accounts.DigestReader": ("view", "add", "change"),
            "accounts.AuditEvent": ("view",),
        },
        powers=(
            "accounts.override_approval",
            "accounts.see_as_role",
            "partnerships.disclose_person",
            "partnerships.erase_person",
        ),
    ),
    Role(
        "community editor",
        _("community editor"),
        tables={
            "communities.Community": ("view", "change"),
            "communities.ConditionState": ("view", "add", "change"),
            "communities.ConditionStateCitation": ("view", "add", "change", "delete"),
            "communities.BasicCondition": ("view",),
            "partnerships.Indicator": ("view",),
            "partnerships.Reading": ("view", "add", "change"),
            "partnerships.ReadingCitation": ("view", "add", "change", "delete"),
            "sources.Source": ("view",),
        },
        is_narrowed=True,
    ),
)
BY_CODE = {role.code: role for role in ROLES}
ADMINISTRATOR = "administrator"

# How a row belongs to one of a community editor's communities.
OWN = {
    "communities.Community": "pk",
    "communities.ConditionState": "community",
    "communities.ConditionStateCitation": "record__community",
    "partnerships.Indicator": "project__communities",
    "partnerships.Reading": "indicator__project__communities",
    "partnerships.ReadingCitation": "record__indicator__project__communities",
}
# What a community editor sees beside that: the public rows of these.
SHARED = frozenset({"communities.BasicCondition", "sources.Source"})
# Where a community editor changes these fields only.
ONLY_FIELDS = {"communities.Community": frozenset({"internal_contact"})}


def verbs_of(role: Role, model: type[Model]) -> frozenset[str]:
    """What the role may do to the records of a model."""
    verbs = {*role.tables.get(model._meta.label, ())}
    if model._meta.app_label in REGISTER and not _is_history(model):
        verbs |= {*role.register}
    if issubclass(model, ArchivableRecord):
        verbs.discard("delete")
    return frozenset(verbs & {*model._meta.default_permissions})


def granted(role: Role) -> set[tuple[str, str]]:
    """App label and code name of every permission of the role."""
    verbs = {
        (model._meta.app_label, f"{verb}_{model._meta.model_name}")
        for model in apps.get_models()
        for verb in verbs_of(role, model)
    }
    powers = (power.partition(".") for power in role.powers)
    return verbs | {(app, codename) for app, _dot, codename in powers}


def _is_history(model: type[Model]) -> bool:
    """The tables of the history are read through the record's page only."""
    return hasattr(model, "instance_type") or hasattr(model, "m2m_history_id")
