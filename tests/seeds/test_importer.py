"""The first import, bad input, and the command."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from partnerships.models import Meeting, Post
from seeds.importer import import_files
from sources.models import Source
from tests.seeds.files import (
    FICTITIOUS,
    KHARKIV,
    both,
    changed_copy,
    paths,
    rows,
    totals,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def test_first_import_creates_everything():
    assert totals(both()) == (134, 0, 0, 0)


def test_dry_run_writes_nothing_and_says_the_same():
    before = rows()
    assert totals(both(dry_run=True))[0] == 134
    assert rows() == before
    assert totals(both())[0] == 134


def test_record_that_the_staff_entered_first_is_kept_and_completed():
    Source.objects.create(
        publisher_uk="Вигадана газета", published_on="2026-05-15", kind="official"
    )
    report = both()
    assert sorted(paths(report)) == ["sources[1].kind", "visibility"]
    source = Source.objects.get(publisher_uk="Вигадана газета")
    assert (source.kind, source.visibility) == ("official", "internal")
    assert (source.publisher_en, source.language) == ("Made-up Paper", "uk")


def test_source_whose_title_becomes_known_is_the_same_source(tmp_path):
    unknown = ("    title: Вигаданий заголовок\n", "")
    import_files([KHARKIV, changed_copy(tmp_path, unknown)])
    assert totals(import_files([FICTITIOUS])) == (0, 1, 49, 0)
    source = Source.objects.get(publisher_uk="Вигадана газета")
    assert source.title == "Вигаданий заголовок"


def test_post_whose_start_the_staff_filled_in_is_the_same_post(tmp_path):
    path = changed_copy(tmp_path, ("        starts_on: 2024\n", ""))
    import_files([KHARKIV, path])
    Post.objects.filter(organisation__kind="dev_agency").update(starts_on="2023")
    assert totals(import_files([KHARKIV, path]))[2] == 134


# The command


def run(*args):
    out = StringIO()
    call_command("import_seed", *map(str, args), stdout=out)
    return out.getvalue()


def test_command_imports_every_file_of_the_project():
    text = run()
    assert "Reference rows added: 342" in text
    assert Meeting.objects.get().slug == "2026-03-06-kharkiv-nb8"
    assert text.splitlines()[-1].split() == ["Together", "84", "0", "0", "0"]


def test_command_says_that_a_trial_wrote_nothing():
    assert "A trial: nothing was written." in run(KHARKIV, "--dry-run")
    assert not Meeting.objects.exists()


def test_command_stops_with_every_problem_and_no_traceback(tmp_path):
    path = changed_copy(
        tmp_path, ("mode: hybrid", "mode: x"), ("rank: expert", "rank: y")
    )
    with pytest.raises(CommandError) as caught:
        run(KHARKIV, path, tmp_path / "none.yaml")
    lines = str(caught.value).splitlines()
    assert lines[0] == "Nothing was imported: 3 problems."
    assert [line for line in lines[1:] if line and not line.startswith(" ")] == [
        "fictitious-visit.yaml, line 44, column 15, delegations[1].delegates[1].rank:",
        "fictitious-visit.yaml, line 57, column 9, meeting.mode:",
        "none.yaml:",
    ]
