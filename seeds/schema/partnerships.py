"""Partnerships by stages, and agreements."""

from partnerships.models import (
    Agreement,
    AgreementCitation,
    AgreementParty,
    AgreementStage,
    Partnership,
    PartnershipStage,
    PartnershipStageCitation,
)
from seeds.kinds import Key, Kind
from seeds.links import OneOf
from seeds.schema.naming import (
    COMMUNITY,
    COUNTRY,
    GROUP,
    MEETING,
    ORGANISATION,
    SECTORS,
)
from seeds.values import Both, Choice, Date, Text

PARTNERSHIP_STAGES = Kind(
    "stages",
    PartnershipStage,
    (
        Key("stage", Choice(PartnershipStage.Stage), required=True),
        Key("since", Date(), required=True),
        Key("meeting", MEETING),
        Key("note", Text()),
    ),
    identity=("stage", "since"),
    parent="partnership",
    citation=PartnershipStageCitation,
)
PARTNERSHIPS = Kind(
    "partnerships",
    Partnership,
    (
        Key(
            "partner",
            OneOf(
                {
                    "country": ("partner_country", COUNTRY),
                    "group": ("partner_group", GROUP),
                    "organisation": ("partner_organisation", ORGANISATION),
                }
            ),
            required=True,
        ),
        Key(
            "ours",
            OneOf(
                {
                    "organisation": ("our_organisation", ORGANISATION),
                    "community": ("our_community", COMMUNITY),
                }
            ),
            required=True,
        ),
        Key("sectors", SECTORS),
        Key("last_confirmed_on", Date()),
    ),
    identity=(
        "partner_country",
        "partner_group",
        "partner_organisation",
        "our_organisation",
        "our_community",
    ),
    parts=(PARTNERSHIP_STAGES,),
)
PARTIES = Kind(
    "parties",
    AgreementParty,
    (
        Key("side", Choice(AgreementParty.Side), required=True),
        Key(
            "party",
            OneOf(
                {
                    "organisation": ("organisation", ORGANISATION),
                    "community": ("community", COMMUNITY),
                    "country": ("country", COUNTRY),
                    "group": ("group", GROUP),
                }
            ),
            required=True,
        ),
    ),
    identity=("side", "organisation", "community", "country", "group"),
    parent="agreement",
)
AGREEMENT_STAGES = Kind(
    "stages",
    AgreementStage,
    (
        Key("stage", Choice(AgreementStage.Stage), required=True),
        Key("since", Date(), required=True),
        Key("document", Text()),
        Key("note", Text()),
    ),
    identity=("stage", "since"),
    parent="agreement",
)
AGREEMENTS = Kind(
    "agreements",
    Agreement,
    (
        Key("slug", Text(), required=True),
        Key("title", Both(), required=True),
        Key("kind", Choice(Agreement.Kind), required=True),
        Key("signed_on", Date()),
        Key("in_force_until", Date()),
        Key("meeting", MEETING),
        Key("registration_number", Text()),
        Key("cooperation_kind", Choice(Agreement.CooperationKind)),
    ),
    identity=("slug",),
    parts=(PARTIES, AGREEMENT_STAGES),
    citation=AgreementCitation,
)
