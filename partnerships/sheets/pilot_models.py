from django.utils.translation import gettext_lazy as _

from common.sheets import Column, Sheet

MODELS = Sheet(
    name="typical-models",
    title=_("Typical models"),
    columns=[
        Column("title", _("Title"), lambda m: m.title, width=50),
        Column("description", _("Description"), lambda m: m.description, width=60),
        Column(
            "sectors",
            _("Sectors"),
            lambda m: [sector.name for sector in m.sectors.all()],
            _("One a line"),
            26,
        ),
        Column(
            "conditions",
            _("Basic conditions served"),
            lambda m: [condition.name for condition in m.conditions.all()],
            _("One a line"),
            26,
        ),
        Column(
            "indicators",
            _("Indicators"),
            lambda m: [str(indicator) for indicator in m.indicators.all()],
            _("One a line. Empty: to be agreed"),
            50,
        ),
        Column(
            "milestones",
            _("Milestones"),
            lambda m: [str(milestone) for milestone in m.milestones.all()],
            _("One a line"),
            50,
        ),
        Column(
            "project_count",
            _("Number of pilot projects"),
            lambda m: m.project_count,
            _("Published ones that were made from the model"),
            12,
        ),
        Column(
            "projects",
            _("Pilot projects"),
            lambda m: [str(project) for project in m.public_projects],
            _("Published ones; one a line"),
            50,
        ),
        Column(
            "proposed_at",
            _("Proposed at the meeting"),
            lambda m: m.proposed_at and m.proposed_at.title,
            width=44,
        ),
        Column(
            "proposed_on",
            _("Date of the meeting"),
            lambda m: m.proposed_at and m.proposed_at.held_on,
            width=14,
        ),
        Column(
            "address",
            _("Address"),
            lambda m: m.get_absolute_url(),
            _("On this site"),
            40,
        ),
    ],
)
