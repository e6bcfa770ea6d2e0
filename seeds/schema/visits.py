"""The visit itself, and what was said and counted beside it."""

from partnerships.models import (
    Delegate,
    DelegateCitation,
    Delegation,
    HomeAttendance,
    HomeAttendanceCitation,
    Meeting,
    MeetingCitation,
    Outcome,
    OutcomeCitation,
    OutcomeStatus,
    Statement,
    StatementCitation,
)
from seeds.kinds import Key, Kind
from seeds.links import Many
from seeds.schema.naming import (
    COMMUNITY,
    COUNTRY,
    DELEGATION,
    GROUP,
    MEETING,
    ORGANISATION,
    PERSON,
    SECTORS,
)
from seeds.values import Both, Choice, Date, Flag, Number, Text
from sources.models import ReportedFigure, ReportedFigureCitation

DELEGATES = Kind(
    "delegates",
    Delegate,
    (
        Key("country", COUNTRY),
        Key("organisation", ORGANISATION),
        Key("rank", Choice(Delegate.Rank), required=True),
        Key("person", PERSON),
        Key("participation", Choice(Delegate.Participation), required=True),
        Key("is_head", Flag()),
    ),
    identity=("number",),
    parent="delegation",
    numbered=True,
    citation=DelegateCitation,
)
DELEGATIONS = Kind(
    "delegations",
    Delegation,
    (
        Key("slug", Text(), required=True),
        Key("name", Both(), required=True),
        Key("group", GROUP),
    ),
    identity=("slug",),
    parts=(DELEGATES,),
    lookup=DELEGATION.lookup,
)
MEETINGS = Kind(
    "meeting",
    Meeting,
    (
        Key("slug", Text(), required=True),
        Key("title", Both(), required=True),
        Key("held_on", Date(), required=True),
        Key("ends_on", Date()),
        Key("community", COMMUNITY),
        Key("direction", Choice(Meeting.Direction), required=True),
        Key("mode", Choice(Meeting.Mode), required=True),
        Key("status", Choice(Meeting.Status), required=True),
        Key("delegations", Many(DELEGATION)),
        Key("sectors", SECTORS),
        Key("purpose", Both()),
        Key("summary", Both()),
    ),
    identity=("slug",),
    citation=MeetingCitation,
    lookup=MEETING.lookup,
)
HOME_SIDE = Kind(
    "home_side",
    HomeAttendance,
    (
        Key("role", Choice(HomeAttendance.Role), required=True),
        Key("organisation", ORGANISATION),
        Key("community", COMMUNITY),
        Key("person", PERSON),
        Key("title", Both()),
    ),
    identity=("number",),
    parent="meeting",
    numbered=True,
    citation=HomeAttendanceCitation,
)
OUTCOMES = Kind(
    "outcomes",
    Outcome,
    (
        Key("strength", Choice(Outcome.Strength), required=True),
        Key("direction", Choice(Outcome.Direction), required=True),
        Key("text", Both(), required=True),
        Key("sectors", SECTORS),
        Key("responsible_organisation", ORGANISATION),
        Key("responsible_person", PERSON),
        Key("due_on", Date()),
        Key("status", Choice(OutcomeStatus)),
        Key("done_on", Date()),
        Key("evidence", Text()),
        Key("dropped_reason", Text()),
    ),
    identity=("number",),
    parent="meeting",
    numbered=True,
    citation=OutcomeCitation,
)

STATEMENTS = Kind(
    "statements",
    Statement,
    (
        Key("slug", Text(), required=True),
        Key("text", Both(), required=True),
        Key("person", PERSON),
        Key("organisation", ORGANISATION),
        Key("title", Both()),
        Key("said_on", Date()),
        Key("meeting", MEETING),
        Key("about_organisation", ORGANISATION),
        Key("about_community", COMMUNITY),
        Key("about_country", COUNTRY),
    ),
    identity=("slug",),
    citation=StatementCitation,
)
FIGURES = Kind(
    "figures",
    ReportedFigure,
    (
        Key("code", Text(), required=True),
        Key("name", Both(), required=True),
        Key("value", Number(), required=True),
        Key("bound", Choice(ReportedFigure.Bound), required=True),
        Key("said_on", Date(), required=True),
    ),
    identity=("code", "said_on"),
    citation=ReportedFigureCitation,
)
