from django.utils.translation import gettext_lazy as _

from common.sheets import Column, Sheet, read
from communities.sheets import full_name
from partnerships.models import Agreement, AgreementParty, AgreementStage, Meeting

PARTY = read.first(
    read.text("organisation__name"),
    full_name("community"),
    read.text("country__name"),
    read.text("group__name"),
)


def parties(side: str) -> read.Reading:
    rows = AgreementParty.objects.filter(side=side)
    return read.many(rows.all, "agreement", PARTY)


# The state list of registered agreements on international territorial cooperation has
# these twelve columns in this order, so that rows can be compared with it side by side.
STATE_LIST = [
    Column(
        "register_number",
        _("No."),
        read.stored("register_number"),
        _("In the state list of registered agreements"),
        8,
    ),
    Column(
        "registration_number",
        _("Registration number"),
        read.code("registration_number"),
        _("Given by the ministry on registration"),
    ),
    Column(
        "title",
        _("Title of the agreement"),
        read.text("title"),
        _("As it stands on the document"),
        50,
    ),
    Column(
        "signed_on",
        _("Date signed"),
        read.date("signed_on"),
        _("As exactly as it is known"),
        14,
    ),
    Column(
        "cooperation_kind",
        _("Kind of cooperation"),
        read.label("cooperation_kind", Agreement.CooperationKind),
        _("As the state list divides them"),
        22,
    ),
    Column(
        "sphere",
        _("Sphere"),
        read.stored("register_sphere"),
        _("In the words of the state list"),
        36,
    ),
    Column(
        "region",
        _("Region of Ukraine"),
        read.text("register_oblast__name"),
        _("Of the Ukrainian subject"),
        24,
    ),
    Column(
        "ukrainian_subject",
        _("Ukrainian subject"),
        read.stored("register_ukrainian_subject"),
        _("In the words of the state list"),
        36,
    ),
    Column(
        "foreign_state",
        _("Foreign state"),
        read.text("register_country__name"),
        _("Of the foreign subject"),
        22,
    ),
    Column(
        "foreign_unit",
        _("Foreign administrative-territorial unit"),
        read.stored("register_foreign_unit"),
        _("In the words of the state list"),
        30,
    ),
    Column(
        "foreign_subject",
        _("Foreign subject"),
        read.stored("register_foreign_subject"),
        _("In the words of the state list"),
        36,
    ),
    Column(
        "duration",
        _("Duration"),
        read.stored("register_duration"),
        _("In the words of the state list"),
        22,
    ),
]

AGREEMENTS = Sheet(
    name="agreements",
    title=_("Agreements"),
    keys=("register_number", "registration_number", "title"),
    columns=[
        *STATE_LIST,
        Column(
            "kind",
            _("Kind of document"),
            read.label("kind", Agreement.Kind),
            _("Agreement, memorandum and the like"),
            24,
        ),
        Column(
            "stage",
            _("Stage"),
            read.label("current_stage", AgreementStage.Stage),
            _("The stage reached last"),
            24,
        ),
        Column(
            "in_force_until",
            _("In force until"),
            read.date("in_force_until"),
            _("As exactly as it is known"),
            14,
        ),
        Column(
            "our_parties",
            _("Parties of the Ukrainian side"),
            parties(AgreementParty.Side.OURS),
            _("One a line"),
            36,
        ),
        Column(
            "their_parties",
            _("Parties of the foreign side"),
            parties(AgreementParty.Side.THEIRS),
            _("One a line"),
            36,
        ),
        Column(
            "meeting",
            _("Meeting where it began"),
            read.one(Meeting.objects.public, "pk", read.text("title"), key="meeting"),
            _("Where that meeting is public"),
            40,
        ),
        Column(
            "address",
            _("Address"),
            read.address("partnerships:agreement-detail", "slug"),
            _("The page of the record on this site"),
            40,
        ),
    ],
)
