"""Every public page once, with records that fill it, for the rules that hold on all.

A new page needs a line in PAGES, or in FILES where it is no page of HTML; the tests that
walk them fail until it has one.
"""

from dataclasses import dataclass
from typing import Any

import pytest
from django.db import transaction
from django.urls import LocalePrefixPattern, get_resolver, reverse
from django.utils import translation

from tests import builders as b
from tests import file_builders as f
from tests.full_records import full_project


@dataclass(frozen=True)
class Register:
    """One published record of each kind that has a page; in Ukrainian only."""

    meeting: Any
    country: Any
    delegation: Any
    project: Any
    model: Any
    agreement: Any
    community: Any
    source: Any
    photograph: Any


def fill() -> Register:
    source = b.make_source(published=True, language="uk")
    country = b.make_country()
    # Regions and conditions are lists of reference, which have both languages.
    oblast = b.make_oblast(name_en="Invented Oblast")
    community = b.make_community(oblast=oblast, raion=b.make_raion(oblast=oblast))
    delegation = b.make_delegation(group=b.make_group())
    b.make_delegate(delegation=delegation, country=country, person=b.make_person())
    meeting = b.make_meeting(
        published=True,
        summary_uk="Вигаданий підсумок зустрічі",
        community=community,
        delegations=[delegation],
        sectors=[b.make_sector()],
    )
    b.make_home_attendance(meeting=meeting, community=community)
    b.make_outcome(
        meeting=meeting,
        due_on="2027-03",
        responsible_organisation=b.make_organisation(),
    )
    b.make_partnership(
        published=True,
        partner_country=country,
        our_community=community,
        stage="memorandum",
    )
    agreement = b.make_agreement(published=True, stage="signed", meeting=meeting)
    b.make_agreement_party(agreement=agreement, community=community)
    b.make_agreement_party(agreement=agreement, country=country, side="theirs")
    model = b.make_model(published=True, proposed_at=meeting)
    b.make_indicator(model=model)
    b.make_milestone(model=model, months_after_start=3)
    project = full_project(model=model, proposed_at=meeting)
    project.communities.set([community])
    b.make_project_partner(project=project, country=country, role="funding")
    b.make_membership(published=True, community=community)
    b.make_territory_status(community=community)
    condition = b.make_condition(name_en="Invented condition")
    b.make_condition_state(published=True, community=community, condition=condition)
    b.make_statement(published=True, meeting=meeting, about_community=community)
    for record in (meeting, agreement, model):
        b.cite(record, source)
    photograph = f.make_photograph(
        meeting=meeting,
        is_shown=True,
        alt_uk="Вигаданий краєвид",
        alt_en="Invented view",
    )
    f.make_document(meeting=meeting, is_shown=True)
    return Register(
        meeting,
        country,
        delegation,
        project,
        model,
        agreement,
        community,
        source,
        photograph,
    )


@pytest.fixture(scope="module")
def filled(django_db_setup, django_db_blocker):
    """The register above, made once for all tests of a module."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield fill()
        transaction.set_rollback(True)


# The name of each page and the part of the register that it shows.
PAGES = {
    "partnerships:home": "",
    "partnerships:meeting-list": "",
    "partnerships:meeting-detail": "meeting",
    "partnerships:photograph-detail": "photograph",
    "partnerships:outcome-list": "",
    "partnerships:partner-list": "",
    "partnerships:partner-detail": "country",
    "partnerships:partner-brief": "country",
    "partnerships:delegation-list": "",
    "partnerships:delegation-detail": "delegation",
    "partnerships:project-list": "",
    "partnerships:project-detail": "project",
    "partnerships:project-readings": "project",
    "partnerships:model-list": "",
    "partnerships:model-detail": "model",
    "partnerships:agreement-list": "",
    "partnerships:agreement-detail": "agreement",
    "partnerships:community-detail": "community",
    "partnerships:search": "",
    "partnerships:source-detail": "source",
    "partnerships:timeline": "",
    "partnerships:matrix": "",
    "partnerships:report-list": "",
    "communities:community-list": "",
    "sources:source-list": "",
}
# Pages below that of their record.
BELOW = {
    "partnerships:partner-brief": "brief/",
    "partnerships:project-readings": "readings/",
}
# Addresses that only lead on to a page.
LEADING_ON = {"communities:community-find"}
# Pages that no search engine needs.
NOT_LISTED = {
    "partnerships:search",
    "partnerships:partner-brief",
    "partnerships:photograph-detail",
    "partnerships:project-readings",
}


def address(name: str, register: Register, language: str) -> str:
    with translation.override(language):
        shown = PAGES[name]
        if shown:
            found: str = getattr(register, shown).get_absolute_url()
            return found + BELOW.get(name, "")
        return reverse(name)


def public_names() -> set[str]:
    """The names of all addresses under the language prefix, with their namespace."""
    return {
        ":".join(path)
        for pattern in get_resolver().url_patterns
        if isinstance(pattern.pattern, LocalePrefixPattern)
        for path in _names(pattern, ())
    }


def _names(pattern: Any, above: tuple[str, ...]) -> list[tuple[str, ...]]:
    if not hasattr(pattern, "url_patterns"):
        return [(*above, pattern.name)]
    inside = (*above, pattern.namespace) if pattern.namespace else above
    return [path for one in pattern.url_patterns for path in _names(one, inside)]


def is_file(name: str) -> bool:
    return name.endswith(("-file", "-feed", ":calendar"))
