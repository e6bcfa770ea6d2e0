"""The start, the test runner and the translations' tools: what they refuse and how."""

import socket
import subprocess
import sys
from pathlib import Path

import polib
import pytest

from scripts import bootstrap, catalogues, check, postgres, run_tests, serve, terminal
from tests import programs

ROOT = Path(__file__).resolve().parent.parent
PO = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : 1);\\n"

msgid "Meeting"
msgstr "Зустріч"

msgid "%(count)s meeting"
msgid_plural "%(count)s meetings"
msgstr[0] "%(count)s зустріч"
msgstr[1] "%(count)s зустрічі"
msgstr[2] "%(count)s зустрічей"
"""


def test_a_busy_port_is_named_before_anything_else():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        port = listener.getsockname()[1]
        result = subprocess.run(
            [sys.executable, "-m", "scripts.serve", str(port)],
            cwd=ROOT,
            capture_output=True,
            text=True,
        )
    assert result.returncode == 1
    assert f"Port {port} is busy" in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize("word", ["", "0", "65536", "http", "-1", "٣"])
def test_a_port_that_is_none_is_refused(word):
    with pytest.raises(terminal.StoppedError, match="from 1 to 65535"):
        serve.free_port(word)


def test_the_stamp_follows_the_database_and_the_migrations(tmp_path, monkeypatch):
    monkeypatch.setattr(serve, "ROOT", tmp_path)
    monkeypatch.setattr(serve, "ENV_FILE", tmp_path / ".env")
    monkeypatch.delenv("DATABASE_URL", raising=False)
    (tmp_path / ".env").write_text("DEBUG=true\n")
    database = tmp_path / "db.sqlite3"
    assert serve.stamp() is None, "no database yet"
    database.write_text("rows")
    first = serve.stamp()
    assert first
    assert serve.stamp() == first
    (tmp_path / "app" / "migrations").mkdir(parents=True)
    (tmp_path / "app" / "migrations" / "0001_initial.py").write_text("")
    assert serve.stamp() not in {first, None}
    (tmp_path / ".env").write_text("DATABASE_URL=postgres://elsewhere/db\n")
    assert serve.stamp() is None, "a database elsewhere is never taken for granted"


def test_the_env_file_is_private_and_never_overwritten(tmp_path, monkeypatch):
    path = tmp_path / ".env"
    monkeypatch.setattr(serve, "ENV_FILE", path)
    serve.write_env_file()
    written = path.read_text()
    assert path.stat().st_mode & 0o777 == 0o600
    serve.write_env_file()
    assert path.read_text() == written


@pytest.mark.parametrize(
    ("story", "sentence"),
    [
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("NewConnectionError: refused\nERROR: no match", "cannot be reached"),
        ("Collecting\nERROR: hashes differ\n\n", "ERROR: hashes differ"),
        ("", "no word of why"),
    ],
)
def test_a_failed_installation_says_why_in_one_line(story, sentence):
    assert sentence in bootstrap.reason(story)
    assert "\n" not in bootstrap.reason(story)


@pytest.mark.parametrize(
    ("codes", "expected"),
    [([0, 0], 0), ([1, 0], 1), ([0, 1], 1), ([0, 5], 0), ([5, 5], 5), ([0, 70], 70)],
)
def test_one_failed_run_fails_the_tests(codes, expected):
    assert run_tests.exit_code(codes) == expected


def test_a_server_that_cannot_start_is_said_loudly(monkeypatch, capsys):
    monkeypatch.setenv("PG_BIN", "/nowhere")
    monkeypatch.delenv("DATABASE_URL", raising=False)
    assert run_tests.on_postgres([]) == run_tests.NOT_STARTED
    assert "NOTHING WAS TESTED" in capsys.readouterr().out


def test_a_failing_check_is_shown_with_its_words(capsys):
    command = [sys.executable, "-c", "print('line 3 is wrong'); exit(1)"]
    assert check.passes(("lint", command, {})) is False
    assert "line 3 is wrong" in capsys.readouterr().out


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A folder with one whole, compiled catalogue."""
    monkeypatch.setattr(catalogues, "ROOT", tmp_path)
    path = tmp_path / "locale" / "uk" / "LC_MESSAGES" / "django.po"
    path.parent.mkdir(parents=True)
    path.write_text(PO)
    polib.pofile(str(path)).save_as_mofile(str(path.with_suffix(".mo")))
    return path


def test_a_whole_catalogue_has_no_problems(project):
    assert list(catalogues.problems_of(project)) == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('"Зустріч"', '"Зібрання"', "its .mo says something else"),
        ('"Зустріч"', '""', "not translated"),
        ('msgstr[2] "%(count)s зустрічей"', 'msgstr[2] ""', "not translated"),
        ('msgid "Meeting"', '#, fuzzy\nmsgid "Meeting"', "fuzzy"),
        ("%(count)s зустрічі", "%(cuont)s зустрічі", "other placeholders"),
        ("nplurals=3", "nplurals=2", "its .mo says something else"),
    ],
)
def test_a_catalogue_with_a_gap_is_refused(project, old, new, problem):
    text = project.read_text()
    assert old in text
    project.write_text(text.replace(old, new))
    assert any(problem in line for line in catalogues.problems_of(project))


def test_a_catalogue_that_is_not_compiled_is_refused(project):
    project.with_suffix(".mo").unlink()
    assert any("not compiled" in line for line in catalogues.problems_of(project))


def test_new_and_unused_texts_are_told_apart():
    committed, fresh = polib.POFile(), polib.POFile()
    committed.append(polib.POEntry(msgid="Gone"))
    fresh.append(polib.POEntry(msgid="Come"))
    found = list(catalogues.difference(Path("django.po"), committed, fresh))
    assert found == ["django.po: new: 'Come'", "django.po: no longer used: 'Gone'"]


def test_postgres_is_taken_from_pg_bin_only_if_it_is_there(monkeypatch, tmp_path):
    monkeypatch.setenv("PG_BIN", str(tmp_path))
    with pytest.raises(terminal.StoppedError, match="holds no initdb"):
        postgres.find_binaries(None)
    (tmp_path / "initdb").touch()
    assert postgres.find_binaries(None) == tmp_path


@pytest.mark.parametrize(
    ("ci", "outcome"),
    [("true", pytest.fail.Exception), ("", pytest.skip.Exception)],
    ids=["in CI it fails", "elsewhere it is skipped"],
)
@pytest.mark.parametrize(
    ("marker", "missing"),
    [("browser", "no Chromium here"), ("office", "no LibreOffice here")],
)
def test_a_missing_program_is_said(request, monkeypatch, marker, missing, ci, outcome):
    monkeypatch.setenv("CI", ci)
    monkeypatch.setenv("PATH", "/nowhere")
    request.node.add_marker(marker)
    with pytest.raises(outcome, match=missing):
        programs.pytest_runtest_setup(request.node)


@pytest.mark.browser
def test_a_signed_in_page_obeys_the_content_policy(page, sign_in, admin_user):
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    sign_in(admin_user)
    page.goto("/admin/")
    assert page.locator("html").get_attribute("lang") == "uk"
    assert page.locator("#user-tools").is_visible()
    assert not [text for text in complaints if "Content Security Policy" in text]
