"""Typical models and pilot projects, with what they measure."""

from partnerships.models import (
    Funding,
    FundingCitation,
    Indicator,
    Milestone,
    PilotModel,
    PilotModelCitation,
    PilotProject,
    PilotProjectCitation,
    ProjectPartner,
    ProjectStage,
    ProjectStageCitation,
    Reading,
    ReadingCitation,
)
from seeds.kinds import Key, Kind
from seeds.links import Many, OneOf
from seeds.schema.naming import (
    COMMUNITY,
    CONDITION,
    COUNTRY,
    GROUP,
    MEETING,
    MODEL,
    ORGANISATION,
    SECTORS,
)
from seeds.values import Both, Choice, Date, Number, Text, Whole

READINGS = Kind(
    "readings",
    Reading,
    (
        Key("measured_on", Date(), required=True),
        Key("value", Number(), required=True),
        Key("note", Both()),
    ),
    identity=("measured_on",),
    parent="indicator",
    citation=ReadingCitation,
)
INDICATOR_KEYS = (
    Key("name", Both(), required=True),
    Key("unit", Both()),
    Key("direction", Choice(Indicator.Direction), required=True),
    Key("baseline", Number()),
    Key("baseline_on", Date()),
    Key("target", Number()),
    Key("target_on", Date()),
)
MODEL_INDICATORS = Kind(
    "indicators", Indicator, INDICATOR_KEYS, identity=("name_uk",), parent="model"
)
MODEL_MILESTONES = Kind(
    "milestones",
    Milestone,
    (
        Key("title", Both(), required=True),
        Key("months_after_start", Whole()),
    ),
    identity=("title_uk",),
    parent="model",
)
MODELS = Kind(
    "models",
    PilotModel,
    (
        Key("slug", Text(), required=True),
        Key("title", Both(), required=True),
        Key("description", Both()),
        Key("sectors", SECTORS),
        Key("conditions", Many(CONDITION)),
        Key("proposed_at", MEETING),
    ),
    identity=("slug",),
    parts=(MODEL_INDICATORS, MODEL_MILESTONES),
    citation=PilotModelCitation,
    lookup=MODEL.lookup,
)
PROJECT_STAGES = Kind(
    "stages",
    ProjectStage,
    (
        Key("stage", Choice(ProjectStage.Stage), required=True),
        Key("since", Date(), required=True),
        Key("note", Text()),
    ),
    identity=("stage", "since"),
    parent="project",
    citation=ProjectStageCitation,
)
PROJECT_PARTNERS = Kind(
    "partners",
    ProjectPartner,
    (
        Key("role", Choice(ProjectPartner.Role), required=True),
        Key(
            "partner",
            OneOf(
                {
                    "country": ("country", COUNTRY),
                    "group": ("group", GROUP),
                    "organisation": ("organisation", ORGANISATION),
                }
            ),
            required=True,
        ),
    ),
    identity=("role", "country", "group", "organisation"),
    parent="project",
)
PROJECT_MILESTONES = Kind(
    "milestones",
    Milestone,
    (
        Key("title", Both(), required=True),
        Key("due_on", Date()),
        Key("done_on", Date()),
    ),
    identity=("title_uk",),
    parent="project",
)
PROJECT_INDICATORS = Kind(
    "indicators",
    Indicator,
    INDICATOR_KEYS,
    identity=("name_uk",),
    parent="project",
    parts=(READINGS,),
)
FUNDING = Kind(
    "funding",
    Funding,
    (
        Key("kind", Choice(Funding.Kind), required=True),
        Key(
            "funder",
            OneOf(
                {
                    "country": ("country", COUNTRY),
                    "organisation": ("organisation", ORGANISATION),
                }
            ),
            required=True,
        ),
        Key("amount", Number(), required=True),
        Key("currency", Text(), required=True),
        Key("stated_on", Date()),
    ),
    identity=("kind", "country", "organisation"),
    tells_apart=("stated_on",),
    parent="project",
    citation=FundingCitation,
)
PROJECTS = Kind(
    "projects",
    PilotProject,
    (
        Key("code", Text(), required=True),
        Key("title", Both(), required=True),
        Key("description", Both()),
        Key("model", MODEL),
        Key("proposed_at", MEETING),
        Key("sectors", SECTORS),
        Key("conditions", Many(CONDITION)),
        Key("communities", Many(COMMUNITY)),
        Key("starts_on", Date()),
        Key("ends_on", Date()),
        Key("budget", Number()),
        Key("currency", Text()),
        Key("dream_id", Text()),
        Key("next_step", Both()),
        Key("last_confirmed_on", Date()),
    ),
    identity=("code",),
    parts=(
        PROJECT_STAGES,
        PROJECT_PARTNERS,
        PROJECT_MILESTONES,
        PROJECT_INDICATORS,
        FUNDING,
    ),
    citation=PilotProjectCitation,
)
