"""The translations: extracted, compiled, and shown to be complete.

    python -m scripts.catalogues make     what `make messages` does
    python -m scripts.catalogues check    what `make check` does

The compiled catalogues are committed, because a bare machine has no msgfmt; so they are
compiled here in Python and compared with their source entry by entry.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import polib

from scripts.terminal import ROOT, StoppedError, run_script, say

LANGUAGES = ["uk"]
EXTRACT = ["makemessages", "--no-obsolete", "--add-location", "file", "--no-wrap"]
EXTRACT += ["--ignore=tests/*", "--ignore=scripts/*"]
EXTRACT += [word for language in LANGUAGES for word in ("--locale", language)]
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\w*\}")
SHOWN = 10

type_of_key = tuple[str, str, str]


def catalogues(root: Path) -> list[Path]:
    return sorted(root.glob("locale/*/LC_MESSAGES/django.po"))


def make() -> int:
    if not shutil.which("xgettext"):
        raise StoppedError("gettext is not installed. On Debian: apt install gettext")
    for language in LANGUAGES:
        (ROOT / "locale" / language / "LC_MESSAGES").mkdir(parents=True, exist_ok=True)
    extract(ROOT)
    for path in catalogues(ROOT):
        polib.pofile(str(path)).save_as_mofile(str(path.with_suffix(".mo")))
        left = list(gaps(polib.pofile(str(path))))
        say(f"{path.relative_to(ROOT)}: compiled, {len(left)} to translate")
    return 0


def check() -> int:
    """Print what is wrong with each catalogue; 1 if anything is."""
    found = catalogues(ROOT)
    if not found:
        say("There is no catalogue: run `make messages`.")
        return 1
    problems = [line for path in found for line in problems_of(path)]
    problems += missing_or_unused()
    for line in problems:
        say(line)
    return 1 if problems else 0


def problems_of(path: Path) -> Iterator[str]:
    name = path.relative_to(ROOT)
    source = polib.pofile(str(path))
    for entry, problem in gaps(source):
        yield f"{name}:{entry.linenum}: {problem}: {entry.msgid!r}"
    compiled = path.with_suffix(".mo")
    if not compiled.exists():
        yield f"{name}: not compiled: run `make messages`"
    elif texts(polib.mofile(str(compiled))) != texts(source):
        yield f"{name}: its .mo says something else: run `make messages`"


def gaps(source: polib.POFile) -> Iterator[tuple[polib.POEntry, str]]:
    """The entries a reader would see in the wrong language, or with a hole."""
    for entry in source:
        if entry.obsolete:
            continue
        if entry.fuzzy:
            yield entry, "fuzzy"
        elif not entry.translated():
            yield entry, "not translated"
        elif not same_placeholders(entry):
            yield entry, "other placeholders than the source"


def same_placeholders(entry: polib.POEntry) -> bool:
    """Whether each translation fills in what the source does.

    The singular may leave a number out ("one meeting"), so it is only held to invent
    nothing.
    """
    allowed = set(PLACEHOLDER.findall(entry.msgid + entry.msgid_plural))
    if not entry.msgid_plural:
        return set(PLACEHOLDER.findall(entry.msgstr)) == allowed
    forms = entry.msgstr_plural.values()
    return all(set(PLACEHOLDER.findall(form)) <= allowed for form in forms)


def texts(catalogue: polib.POFile | polib.MOFile) -> dict[type_of_key, object]:
    """What a catalogue says, without comments and order."""
    said: dict[type_of_key, object] = {
        key(entry): entry.msgstr_plural or entry.msgstr
        for entry in catalogue.translated_entries()
    }
    plural_rule = catalogue.metadata.get("Plural-Forms", "")
    return said | {("", "", "Plural-Forms"): plural_rule}


def key(entry: polib.POEntry | polib.MOEntry) -> type_of_key:
    return entry.msgctxt or "", entry.msgid, entry.msgid_plural or ""


def missing_or_unused() -> Iterator[str]:
    """Compare with a fresh extraction, made in a copy so that nothing changes here."""
    if not shutil.which("xgettext"):
        say("Not looked for new strings: gettext is not installed.")
        return
    with tempfile.TemporaryDirectory(prefix="messages-") as folder:
        copy = Path(folder) / "project"
        # The names makemessages skips as well, and what is large and not ours.
        skipped = shutil.ignore_patterns(".*", "*.sqlite3*", "*.mo", "staticfiles")
        shutil.copytree(ROOT, copy, ignore=skipped, symlinks=True)
        extract(copy)
        for path in catalogues(ROOT):
            name = path.relative_to(ROOT)
            fresh = polib.pofile(str(copy / name))
            yield from difference(name, polib.pofile(str(path)), fresh)


def difference(
    name: Path, committed: polib.POFile, fresh: polib.POFile
) -> Iterator[str]:
    have = {key(entry) for entry in committed if not entry.obsolete}
    need = {key(entry) for entry in fresh if not entry.obsolete}
    for what, keys in (("new", need - have), ("no longer used", have - need)):
        for _, text, _ in sorted(keys)[:SHOWN]:
            yield f"{name}: {what}: {text!r}"
        if len(keys) > SHOWN:
            yield f"{name}: {what}: and {len(keys) - SHOWN} more; run `make messages`"


def extract(project: Path) -> None:
    # Without settings: the folder `locale` is found by its name.
    result = subprocess.run(
        [sys.executable, "-m", "django", *EXTRACT],
        cwd=project,
        capture_output=True,
        text=True,
    )
    if result.returncode:
        raise StoppedError(f"makemessages failed:\n{result.stderr.strip()}")


def main() -> int:
    return make() if sys.argv[1:] == ["make"] else check()


if __name__ == "__main__":
    run_script(main)
