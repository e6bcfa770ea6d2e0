from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext_lazy as _

from common.sheets import Column, Sheet
from partnerships.models import AgreementParty, AgreementStage


def _parties(side: str) -> Callable[[Any], list[str]]:
    return lambda a: [str(party) for party in a.parties.all() if party.side == side]


def _stage(agreement: Any) -> Any:
    stage = agreement.current_stage
    return stage and AgreementStage.Stage(stage).label


# The state list of registered agreements on international territorial cooperation has
# these twelve columns in this order, so that rows can be compared with it side by side.
STATE_LIST = [
    Column(
        "register_number",
        _("No."),
        lambda a: a.register_number,
        _("In the state list of registered agreements"),
        8,
    ),
    Column(
        "registration_number", _("Registration number"), lambda a: a.registration_number
    ),
    Column("title", _("Title of the agreement"), lambda a: a.title, width=50),
    Column(
        "signed_on",
        _("Date signed"),
        lambda a: a.signed_on,
        _("As exactly as it is known"),
        14,
    ),
    Column(
        "cooperation_kind",
        _("Kind of cooperation"),
        lambda a: a.get_cooperation_kind_display(),
        width=22,
    ),
    Column("sphere", _("Sphere"), lambda a: a.register_sphere, width=36),
    Column(
        "region",
        _("Region of Ukraine"),
        lambda a: a.register_oblast and a.register_oblast.name,
        width=24,
    ),
    Column(
        "ukrainian_subject",
        _("Ukrainian subject"),
        lambda a: a.register_ukrainian_subject,
        width=36,
    ),
    Column(
        "foreign_state",
        _("Foreign state"),
        lambda a: a.register_country and a.register_country.name,
        width=22,
    ),
    Column(
        "foreign_unit",
        _("Foreign administrative-territorial unit"),
        lambda a: a.register_foreign_unit,
        width=30,
    ),
    Column(
        "foreign_subject",
        _("Foreign subject"),
        lambda a: a.register_foreign_subject,
        width=36,
    ),
    Column("duration", _("Duration"), lambda a: a.register_duration, width=22),
]

AGREEMENTS = Sheet(
    name="agreements",
    title=_("Agreements"),
    columns=[
        *STATE_LIST,
        Column("kind", _("Kind of document"), lambda a: a.get_kind_display(), width=24),
        Column("stage", _("Stage"), _stage, _("The stage reached last"), 24),
        Column(
            "in_force_until",
            _("In force until"),
            lambda a: a.in_force_until,
            _("As exactly as it is known"),
            14,
        ),
        Column(
            "our_parties",
            _("Parties of the Ukrainian side"),
            _parties(AgreementParty.Side.OURS),
            _("One a line"),
            36,
        ),
        Column(
            "their_parties",
            _("Parties of the foreign side"),
            _parties(AgreementParty.Side.THEIRS),
            _("One a line"),
            36,
        ),
        Column(
            "meeting",
            _("Meeting where it began"),
            lambda a: a.meeting and a.meeting.title,
            _("Where that meeting is public"),
            40,
        ),
        Column(
            "address",
            _("Address"),
            lambda a: a.get_absolute_url(),
            _("On this site"),
            40,
        ),
    ],
)
