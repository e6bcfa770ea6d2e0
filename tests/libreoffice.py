"""Tests with LibreOffice: mark them `office` and ask for `convert`.

tests/programs.py says what happens where there is none.
"""

import shutil
import subprocess

import pytest

NAMES = ("soffice", "libreoffice")
MISSING = f"no LibreOffice here (looked for {', '.join(NAMES)})"
# A first start makes a profile, which takes seconds; a hanging one ends here.
SECONDS = 120


def libreoffice():
    """The path of the program, or None."""
    return next(filter(None, map(shutil.which, NAMES)), None)


@pytest.fixture(scope="session")
def libreoffice_profile(tmp_path_factory):
    """A profile of this run alone: two programs cannot share one."""
    return tmp_path_factory.mktemp("libreoffice").as_uri()


@pytest.fixture
def convert(libreoffice_profile, tmp_path):
    """`convert(path, "ods")`: the file as LibreOffice opens it and writes it anew."""

    def convert_to(path, ending):
        folder = tmp_path / f"as-{ending}"
        subprocess.run(
            [
                libreoffice(),
                "--headless",
                f"-env:UserInstallation={libreoffice_profile}",
                *("--convert-to", ending),
                *("--outdir", str(folder)),
                str(path),
            ],
            check=True,
            capture_output=True,
            timeout=SECONDS,
        )
        # It exits well even where it could not open the file.
        made = folder / f"{path.stem}.{ending.partition(':')[0]}"
        assert made.exists(), f"LibreOffice did not open {path.name}"
        return made

    return convert_to
