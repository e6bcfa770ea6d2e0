"""Partnerships and agreements: sides, stages, and what the lists cost."""

import datetime
from typing import Any

import pytest

from partnerships.models import Agreement, AgreementStage, Partnership
from tests.builders import (
    make_agreement,
    make_agreement_party,
    make_community,
    make_country,
    make_group,
    make_group_membership,
    make_organisation,
    make_partnership,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("field", "make_partner"),
    [
        ("partner_country", make_country),
        ("partner_group", make_group),
        ("partner_organisation", make_organisation),
    ],
)
@pytest.mark.parametrize(
    ("own_field", "make_own"),
    [("our_organisation", make_organisation), ("our_community", make_community)],
)
def test_a_partnership_has_one_partner_and_one_side_of_ours(
    field, make_partner, own_field, make_own
):
    partner, own = make_partner(), make_own()
    partnership = make_partnership(**{field: partner, own_field: own})
    partnership.full_clean()
    assert (partnership.partner, partnership.ours) == (partner, own)
    assert str(partnership) == f"{partner} — {own}"


def test_a_partner_may_stand_with_several_of_ours():
    country = make_country()
    make_partnership(partner_country=country)
    make_partnership(partner_country=country, our_community=make_community())
    assert Partnership.objects.with_country(country).count() == 2


def test_a_country_is_met_through_its_groups_as_long_as_it_belongs():
    country, group, former = make_country(), make_group(), make_group()
    make_group_membership(country=country, group=group)
    make_group_membership(country=country, group=former, ends_on="2020")
    own = make_partnership(partner_country=country)
    shared = make_partnership(partner_group=group)
    make_partnership(partner_group=former)
    make_partnership()
    assert {*Partnership.objects.with_country(country)} == {own, shared}


def test_a_list_of_partnerships_is_one_query(django_assert_num_queries):
    make_partnership(stage="memorandum")
    for _ in range(9):
        make_partnership(partner_group=make_group(), our_community=make_community())
    with django_assert_num_queries(1):
        partnership: Any
        for partnership in Partnership.objects.for_list():
            str(partnership.partner), str(partnership.ours)
            assert partnership.current_stage in {"memorandum", None}


def test_an_agreement_follows_the_path_of_the_law():
    agreement = make_agreement(stage="in_force")
    way = ["draft", "council", "ministry", "signed", "registered", "in_force"]
    stages = [*agreement.stages.values_list("stage", flat=True)]
    assert stages == [stage for stage in way if stage in stages]
    found: Any = Agreement.objects.with_stage().get()
    assert found.current_stage == "in_force"


def test_agreements_without_a_registration_number_do_not_clash():
    for _ in range(2):
        make_agreement(registration_number="").full_clean()


def test_an_agreement_may_have_many_parties(english):
    agreement = make_agreement()
    for field, party in {
        "organisation": make_organisation(name_en="Invented Council"),
        "community": make_community(name_en="Made-up"),
        "country": make_country(name_en="Inventia"),
        "group": make_group(name_en="Invented Group"),
    }.items():
        made = make_agreement_party(agreement=agreement, side="ours", **{field: party})
        made.full_clean()
        assert str(made) == str(party)
    assert agreement.parties.count() == 4


def test_a_stage_of_an_agreement_keeps_its_document():
    agreement = make_agreement()
    AgreementStage.objects.create(
        agreement=agreement, stage="council", since="2025-11", document="№ 1 вигадане"
    )
    assert agreement.stages.get().document == "№ 1 вигадане"


# When it was last confirmed


@pytest.mark.parametrize(
    ("confirmed", "since", "on", "stale"),
    [
        ("", "2026-06-01", "2026-06-01", False),
        ("2026-06-20", "2025", "2026-06-20", False),
        ("2025-12", "2026-01", "2026-01", True),
        ("2026", "2024", "2026", False),
    ],
)
def test_a_new_stage_confirms_a_partnership_too(confirmed, since, on, stale):
    made = make_partnership(stage="interest", since=since, last_confirmed_on=confirmed)
    assert made.confirmed_on == on
    assert made.is_stale(datetime.date(2026, 6, 30)) is stale


def test_a_partnership_without_dates_was_never_confirmed():
    made = make_partnership()
    assert (made.confirmed_on, made.is_stale()) == ("", True)


@pytest.mark.parametrize(("stage", "told"), [("active", True), ("ended", False)])
def test_the_page_of_the_partner_greys_what_is_long_unconfirmed(visitor, stage, told):
    country = make_country()
    make_partnership(
        published=True, partner_country=country, stage=stage, since="2025-03-06"
    )
    content = visitor.get(f"/en/partners/{country.code}/").content.decode()
    assert ("more than 90 days ago" in content) is told
