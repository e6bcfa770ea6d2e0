"""The demo filling: made-up, repeatable, valid, and never beside real records."""

import datetime
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction

from communities.models import MEMBERSHIP_LIFECYCLE, Community
from demo.filling.bonds import AGREEMENT_WAYS, PARTNERSHIP_WAYS
from demo.filling.places import MEMBERSHIP_WAYS
from demo.filling.projects import PROJECT_WAYS
from demo.filling.whole import fill
from demo.filling.words import COUNTRY_CODES, SERVES, TOPICS
from partnerships.fictitious import DEMO_COUNTRY, Holds, what_database_holds
from partnerships.models import (
    AGREEMENT_LIFECYCLE,
    PARTNERSHIP_LIFECYCLE,
    PROJECT_LIFECYCLE,
    Country,
    Meeting,
    PilotProject,
    Reading,
)
from seeds.reference import read_table
from tests import builders as b
from tests.records import BUILDERS, MODELS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
DAY = datetime.date(2026, 11, 20)
REFERENCE = {
    "BasicCondition",
    "Community",
    "Country",
    "CountryGroup",
    "CountryGroupMembership",
    "Oblast",
    "Raion",
    "RoleRule",
    "Sector",
}


@pytest.fixture
def demo(settings):
    settings.DEMO = True


def fill_demo(*arguments):
    out = StringIO()
    call_command("fill_demo", *arguments, stdout=out)
    return out.getvalue()


def test_only_a_process_that_says_so_may_fill():
    with pytest.raises(CommandError, match="DEMO=true"):
        fill_demo()
    assert what_database_holds() is Holds.NOTHING


@pytest.mark.parametrize("name", [n for n in BUILDERS if n not in REFERENCE])
def test_one_real_record_of_any_kind_keeps_the_demo_out(demo, name):
    BUILDERS[name]()
    with pytest.raises(CommandError, match="did not make"):
        fill_demo()
    assert not Country.objects.filter(pk=DEMO_COUNTRY).exists()


def test_every_kind_of_record_is_entered_or_reference():
    assert {*MODELS} == {*BUILDERS}
    assert {*MODELS} > REFERENCE


def test_reference_tables_are_no_real_records(demo):
    call_command("load_reference", stdout=StringIO())
    b.make_community()
    assert what_database_holds() is Holds.NOTHING


@pytest.mark.parametrize("word", ["0", "-1", "1001", "ten", "²"])
def test_a_scale_that_is_none_is_refused(demo, word):
    with pytest.raises(CommandError, match="from 1 to 1000"):
        fill_demo(f"--scale={word}")


def test_real_hromadas_of_the_codifier_stay_as_they_are(demo, settings, tmp_path):
    file = tmp_path / "codifier.csv"
    file.write_text(
        "code,category,name,oblast_code,raion_code\n"
        "UA63000000000041885,O,Харківська,,\n"
        "UA63120000000079594,P,Харківський,UA63000000000041885,\n"
        "UA63120270000028556,H,Харківська,UA63000000000041885,UA63120000000079594\n",
        encoding="utf-8",
    )
    first = fill_demo("--communities", str(file))
    kharkiv = Community.objects.get()
    assert kharkiv.name_uk == "Харківська"
    assert kharkiv.history.count() == 1
    assert Meeting.objects.count() > 50
    again = fill_demo()
    assert "already" not in first
    assert "already" in again
    with pytest.raises(CommandError):
        call_command("import_seed", stdout=StringIO())


def test_a_real_seed_is_kept_out_of_an_empty_demo_too(demo):
    with pytest.raises(CommandError):
        call_command("import_seed", stdout=StringIO())
    assert what_database_holds() is Holds.NOTHING


def test_codes_of_made_up_countries_belong_to_no_country():
    assert not {*COUNTRY_CODES} & {row["code"] for row in read_table("countries")}
    assert "XK" not in COUNTRY_CODES


def test_every_sector_has_topics_and_serves_a_known_condition():
    assert {*TOPICS} == {row["code"] for row in read_table("sectors")}
    assert {*SERVES.values()} <= {row["code"] for row in read_table("conditions")}


@pytest.mark.parametrize(
    ("lifecycle", "ways"),
    [
        (MEMBERSHIP_LIFECYCLE, MEMBERSHIP_WAYS),
        (PARTNERSHIP_LIFECYCLE, PARTNERSHIP_WAYS),
        (AGREEMENT_LIFECYCLE, AGREEMENT_WAYS),
        (PROJECT_LIFECYCLE, PROJECT_WAYS),
    ],
    ids=["membership", "partnership", "agreement", "project"],
)
def test_stages_follow_as_the_lifecycle_allows(lifecycle, ways):
    for way in ways:
        for old, new in zip([None, *way], way, strict=False):
            assert new in lifecycle.next_states(old), way


def test_the_same_day_makes_the_same_demo(django_db_blocker):
    made = []
    for _ in range(2):
        with transaction.atomic():
            call_command("load_reference", stdout=StringIO())
            fill(1, DAY)
            made.append(
                [
                    *PilotProject.objects.order_by("code").values_list(
                        "title_uk", "budget", "starts_on", "public_from"
                    ),
                    *Reading.objects.order_by("pk").values_list("value", "measured_on"),
                ]
            )
            transaction.set_rollback(True)
    assert made[0] == made[1]
