"""Valid minimal records, one builder a model: a test states only what matters to it.

Every builder is keyword-only, saves, and takes any field as an override. Parents that
are not given are made. `published=True` makes a record that anybody may see now; a
meeting is then held and long over. `stage=` walks the shortest way that the lifecycle
allows. All names are openly made up.
"""

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission

from communities import models as communities
from partnerships import models as partnerships
from sources.models import ReportedFigure, Source
from tests.making import enter, number, pair, save

# Accounts


def make_user(*, permissions: tuple[str, ...] = (), **fields: Any) -> Any:
    """A user; `permissions` are code names such as change_meeting."""
    fields = {"username": f"user-{number()}", **fields}
    user = get_user_model().objects.create_user(**fields)
    if permissions:
        user.user_permissions.set(Permission.objects.filter(codename__in=permissions))
    return user


# Sources


def make_source(**fields: Any) -> Source:
    return save(
        Source,
        fields,
        publisher_uk="Вигадана газета",
        title=f"Допис {number()}",
        language="uk",
        kind="press",
    )


def make_figure(**fields: Any) -> ReportedFigure:
    return save(
        ReportedFigure,
        fields,
        code=f"figure-{number()}",
        name_uk="Вигаданий показник",
        value=300,
        said_on="2026-03-06",
    )


def cite(record: Any, source: Source | None = None, **fields: Any) -> Any:
    """Let a source (a new one) state the record."""
    return record.citations.create(source=source or make_source(), **fields)


# Communities


def make_oblast(**fields: Any) -> communities.Oblast:
    n = number()
    return save(
        communities.Oblast,
        fields,
        code=f"UA{n:017}",
        iso=lambda: f"UA-{pair()}",
        kind="oblast",
        name_uk=f"Вигадана {n}",
    )


def make_raion(**fields: Any) -> communities.Raion:
    n = number()
    return save(
        communities.Raion,
        fields,
        code=f"UA{n:017}",
        oblast=make_oblast,
        name_uk=f"Вигаданий {n}",
    )


def make_community(**fields: Any) -> communities.Community:
    n = number()
    return save(
        communities.Community,
        fields,
        code=f"UA{n:017}",
        oblast=make_oblast,
        name_uk=f"Вигадана {n}",
    )


def make_membership(
    *,
    stage: str | None = "member",
    since: str = "2025-09-18",
    **fields: Any,
) -> communities.Membership:
    membership = save(
        communities.Membership,
        fields,
        community=make_community,
    )
    return enter(membership, stage, since)


def make_territory_status(**fields: Any) -> communities.TerritoryStatus:
    return save(
        communities.TerritoryStatus,
        fields,
        community=make_community,
        category="possible",
        starts_on="2025-03-20",
    )


def make_condition(**fields: Any) -> communities.BasicCondition:
    return save(
        communities.BasicCondition,
        fields,
        code=f"condition-{number()}",
        name_uk="Вигадана умова",
    )


def make_condition_state(**fields: Any) -> communities.ConditionState:
    return save(
        communities.ConditionState,
        fields,
        community=make_community,
        condition=make_condition,
        state="limited",
        as_of="2026-01",
    )


# Countries, organisations, people


def make_sector(**fields: Any) -> partnerships.Sector:
    return save(
        partnerships.Sector,
        fields,
        code=f"sector-{number()}",
        name_uk="Вигаданий сектор",
    )


def make_country(**fields: Any) -> partnerships.Country:
    return save(partnerships.Country, fields, code=pair, name_uk="Вигадана країна")


def make_group(**fields: Any) -> partnerships.CountryGroup:
    return save(
        partnerships.CountryGroup,
        fields,
        code=f"GROUP-{number()}",
        name_uk="Вигадана група",
    )


def make_group_membership(**fields: Any) -> partnerships.CountryGroupMembership:
    return save(
        partnerships.CountryGroupMembership,
        fields,
        group=make_group,
        country=make_country,
    )


def make_organisation(**fields: Any) -> partnerships.Organisation:
    return save(
        partnerships.Organisation,
        fields,
        kind="council",
        name_uk=f"Вигадана рада {number()}",
    )


def make_person(**fields: Any) -> partnerships.Person:
    return save(partnerships.Person, fields, name_uk=f"Особа Вигадана {number()}")


def make_post(**fields: Any) -> partnerships.Post:
    return save(
        partnerships.Post,
        fields,
        person=make_person,
        organisation=make_organisation,
        title_uk="Вигадана посада",
    )


# Delegations and meetings


def make_delegation(**fields: Any) -> partnerships.Delegation:
    n = number()
    return save(
        partnerships.Delegation,
        fields,
        slug=f"delegation-{n}",
        name_uk=f"Делегація {n}",
    )


def make_delegate(**fields: Any) -> partnerships.Delegate:
    origin = {} if "organisation" in fields else {"country": make_country}
    return save(
        partnerships.Delegate,
        fields,
        delegation=make_delegation,
        number=number(),
        rank="ambassador",
        **origin,
    )


def make_meeting(**fields: Any) -> partnerships.Meeting:
    """A held meeting of 6 March 2025."""
    n = number()
    return save(
        partnerships.Meeting,
        fields,
        slug=f"meeting-{n}",
        title_uk=f"Вигадана зустріч {n}",
        held_on="2025-03-06",
    )


def make_home_attendance(**fields: Any) -> partnerships.HomeAttendance:
    named = {"organisation", "community", "person"} & {*fields}
    return save(
        partnerships.HomeAttendance,
        fields,
        meeting=make_meeting,
        number=number(),
        **({} if named else {"organisation": make_organisation}),
    )


def make_outcome(**fields: Any) -> partnerships.Outcome:
    return save(
        partnerships.Outcome,
        fields,
        meeting=make_meeting,
        number=number(),
        strength="1_idea",
        direction="joint",
        text_uk="Вигадана домовленість",
    )


def make_statement(**fields: Any) -> partnerships.Statement:
    return save(
        partnerships.Statement,
        fields,
        slug=f"statement-{number()}",
        text_uk="Вигадані слова",
    )


# Partnerships and agreements


def make_partnership(
    *,
    stage: str | None = None,
    since: str = "2025-03-06",
    **fields: Any,
) -> partnerships.Partnership:
    """Between a country and an organisation of ours, unless other sides are named."""
    sides: dict[str, Any] = {}
    if not {"partner_group", "partner_organisation"} & {*fields}:
        sides["partner_country"] = make_country
    if "our_community" not in fields:
        sides["our_organisation"] = make_organisation
    partnership = save(partnerships.Partnership, fields, **sides)
    return enter(partnership, stage, since)


def make_agreement(
    *,
    stage: str | None = None,
    since: str = "2025-06-01",
    **fields: Any,
) -> partnerships.Agreement:
    n = number()
    agreement = save(
        partnerships.Agreement,
        fields,
        slug=f"agreement-{n}",
        title_uk=f"Вигадана угода {n}",
        kind="memorandum",
    )
    return enter(agreement, stage, since)


def make_agreement_party(**fields: Any) -> partnerships.AgreementParty:
    named = {"organisation", "community", "country", "group"} & {*fields}
    return save(
        partnerships.AgreementParty,
        fields,
        agreement=make_agreement,
        side="ours",
        **({} if named else {"organisation": make_organisation}),
    )


# Pilot projects and results


def make_model(**fields: Any) -> partnerships.PilotModel:
    n = number()
    return save(
        partnerships.PilotModel,
        fields,
        slug=f"model-{n}",
        title_uk=f"Вигадана модель {n}",
    )


def make_project(
    *,
    stage: str | None = None,
    since: str = "2025-03-06",
    **fields: Any,
) -> partnerships.PilotProject:
    n = number()
    project = save(
        partnerships.PilotProject,
        fields,
        code=f"project-{n}",
        title_uk=f"Вигаданий проєкт {n}",
    )
    return enter(project, stage, since)


def make_project_partner(**fields: Any) -> partnerships.ProjectPartner:
    named = {"country", "group", "organisation"} & {*fields}
    return save(
        partnerships.ProjectPartner,
        fields,
        project=make_project,
        role="interested",
        **({} if named else {"country": make_country}),
    )


def make_funding(**fields: Any) -> partnerships.Funding:
    return save(
        partnerships.Funding,
        fields,
        project=make_project,
        kind="pledged",
        amount=1000,
        currency="EUR",
        **({} if "organisation" in fields else {"country": make_country}),
    )


def make_milestone(**fields: Any) -> partnerships.Milestone:
    return save(
        partnerships.Milestone,
        fields,
        title_uk="Вигаданий крок",
        **({} if "model" in fields else {"project": make_project}),
    )


def make_indicator(**fields: Any) -> partnerships.Indicator:
    return save(
        partnerships.Indicator,
        fields,
        name_uk=f"Вигаданий показник {number()}",
        **({} if "model" in fields else {"project": make_project}),
    )


def make_reading(**fields: Any) -> partnerships.Reading:
    return save(
        partnerships.Reading,
        fields,
        indicator=make_indicator,
        measured_on="2026-03",
        value=1,
    )
