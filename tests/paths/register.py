"""The visit to Kharkiv as it is seeded, with what later months could add to it.

What is added is invented and says so. Beside it lie records that nobody outside may
meet: each has HIDDEN in its texts.
"""

from typing import Any

from communities.models import BasicCondition, Community, Oblast
from partnerships.models import Country, Meeting, Outcome, PilotModel, Sector
from sources.models import Source
from tests import builders as b

HIDDEN = "НіхтоЗзовні"


def add_to_kharkiv() -> None:
    meeting = Meeting.objects.get()
    sweden = Country.objects.get(code="SE")
    energy = Sector.objects.get(code="energy")
    kharkiv = Community.objects.get()
    press = Source.objects.get()
    _second_report(meeting)
    _towns(kharkiv)
    places = list(Community.objects.order_by("code"))
    project = _energy_pilot(energy, sweden, places, press)
    project.proposed_at = meeting
    project.save()
    _promise(meeting, sweden)
    _hidden(meeting, sweden, energy, places)


def _second_report(meeting: Meeting) -> None:
    """It states another day of the visit."""
    source = b.make_source(
        published=True,
        publisher_uk="Вигадана газета",
        publisher_en="Invented Gazette",
        language="uk",
    )
    b.cite(meeting, source, about="held_on", stated_value="05.03.2026")


def _towns(kharkiv: Community) -> None:
    oblast = Oblast.objects.get(iso="UA-63")
    kharkiv.centre_uk = "Харків"
    kharkiv.save()
    for name, latin, centre in [
        ("Чугуївська", "Chuhuivska", "Чугуїв"),
        ("Миколаївська", "Mykolaivska", "Миколаївка"),
        ("Миколаївська", "Mykolaivska", "Миколаївка"),
    ]:
        b.make_community(
            name_uk=name,
            name_en=latin,
            centre_uk=centre,
            oblast=oblast,
            kind="urban" if centre == "Чугуїв" else "rural",
        )


def _energy_pilot(
    energy: Sector, sweden: Country, places: list[Community], source: Source
) -> Any:
    heat = BasicCondition.objects.get(code="heat")
    project = b.make_project(
        published=True,
        code="invented-heat",
        title_uk="Вигаданий пілот: тепло для громад",
        title_en="Invented pilot: heat for communities",
        stage="agreed",
        since="2026-05",
        model=PilotModel.objects.get(slug="energy"),
        sectors=[energy],
        conditions=[heat],
        communities=[place for place in places if place.centre_uk != "Миколаївка"],
        starts_on="2026-09",
        ends_on="2027-06",
    )
    b.make_project_partner(project=project, country=sweden, role="funding")
    b.make_milestone(project=project, title_en="Invented milestone", due_on="2027-01")
    paid = b.make_funding(
        project=project, country=sweden, amount="1250000", currency="SEK"
    )
    b.cite(paid, source)
    for place in project.communities.all():
        state = b.make_condition_state(
            published=True,
            community=place,
            condition=heat,
            state="limited",
            as_of="2026-04",
        )
        b.cite(state, source)
        b.make_partnership(
            published=True,
            partner_country=sweden,
            our_community=place,
            stage="interest",
        )
    return project


def _promise(meeting: Meeting, sweden: Country) -> None:
    b.make_outcome(
        meeting=meeting,
        number=Outcome.objects.filter(meeting=meeting).count() + 1,
        direction="theirs",
        strength="1_idea",
        text_uk="Вигадана обіцянка: прислати перелік потреб",
        text_en="Invented promise: to send the list of needs",
        responsible_organisation=b.make_organisation(
            name_uk="Вигадане посольство Швеції",
            name_en="Invented Embassy of Sweden",
            kind="embassy",
            country=sweden,
        ),
        due_on="2026-04",
    )


def _hidden(
    meeting: Meeting, sweden: Country, energy: Sector, places: list[Community]
) -> None:
    delegation = b.make_delegation(name_uk=f"{HIDDEN} делегація")
    b.make_delegate(delegation=delegation, country=sweden)
    secret = b.make_meeting(
        title_uk=f"{HIDDEN} Харків",
        title_en=f"{HIDDEN} Kharkiv",
        community=places[0],
        delegations=[delegation],
    )
    b.make_outcome(meeting=secret, text_uk=f"{HIDDEN} підсумок", due_on="2026-04")
    b.make_project(
        title_uk=f"{HIDDEN} пілот",
        title_en=f"{HIDDEN} pilot",
        stage="proposed",
        proposed_at=meeting,
        sectors=[energy],
        communities=places,
    )
    b.make_statement(text_uk=f"{HIDDEN} слова", meeting=meeting)
    b.make_model(title_uk=f"{HIDDEN} модель", proposed_at=meeting, sectors=[energy])
    b.cite(meeting, b.make_source(publisher_uk=f"{HIDDEN} лист"))
    agreement = b.make_agreement(title_uk=f"{HIDDEN} угода", stage="signed")
    b.make_agreement_party(agreement=agreement, country=sweden, side="theirs")
    for place in places:
        place.internal_contact = HIDDEN
        place.save()
