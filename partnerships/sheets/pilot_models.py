from django.utils.translation import gettext_lazy as _

from common.sheets import Column, Sheet, read
from communities.models import BasicCondition
from partnerships.models import Indicator, Meeting, Milestone, PilotProject, Sector

MODELS = Sheet(
    name="typical-models",
    title=_("Typical models"),
    columns=[
        Column(
            "title", _("Title"), read.text("title"), _("What the model is called"), 50
        ),
        Column(
            "description",
            _("Description"),
            read.text("description"),
            _("What is built or bought, and for whom"),
            60,
        ),
        Column(
            "sectors",
            _("Sectors"),
            read.many(Sector.objects.all, "pilot_models", read.text("name")),
            _("One a line"),
            26,
        ),
        Column(
            "conditions",
            _("Basic conditions served"),
            read.many(BasicCondition.objects.all, "pilot_models", read.text("name")),
            _("One a line"),
            26,
        ),
        Column(
            "indicators",
            _("Indicators"),
            read.many(Indicator.objects.all, "model", read.text("name")),
            _("One a line. Empty: to be agreed"),
            50,
        ),
        Column(
            "milestones",
            _("Milestones"),
            read.many(Milestone.objects.all, "model", read.text("title")),
            _("One a line"),
            50,
        ),
        Column(
            "project_count",
            _("Number of pilot projects"),
            read.number(PilotProject.objects.public, "model"),
            _("Published ones that were made from the model"),
            12,
        ),
        Column(
            "projects",
            _("Pilot projects"),
            read.many(PilotProject.objects.public, "model", read.text("title")),
            _("Published ones; one a line"),
            50,
        ),
        Column(
            "proposed_at",
            _("Proposed at the meeting"),
            read.one(
                Meeting.objects.public, "pk", read.text("title"), key="proposed_at"
            ),
            _("Where that meeting is public"),
            44,
        ),
        Column(
            "proposed_on",
            _("Date of the meeting"),
            read.one(
                Meeting.objects.public, "pk", read.date("held_on"), key="proposed_at"
            ),
            _("As exactly as it is known"),
            14,
        ),
        Column(
            "address",
            _("Address"),
            read.address("partnerships:model-detail", "slug"),
            _("The page of the record on this site"),
            40,
        ),
    ],
)
