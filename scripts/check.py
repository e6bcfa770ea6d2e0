"""Everything that can be checked without running the application; all of it, always.

python -m scripts.check          say what is wrong
python -m scripts.check --fix    correct what can be corrected without thinking
"""

import os
import secrets
import subprocess
import sys
import time
from pathlib import Path

from scripts.terminal import ROOT, run_script, say

BIN = Path(sys.executable).parent
PYTHON = sys.executable
FORMAT_FOR = ["--target-version", "5.2"]

# As the tests see it: nothing of this machine's `.env` or database.
TEST = {"DJANGO_SETTINGS_MODULE": "config.settings_test", "DATABASE_URL": "sqlite://"}
PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "config.settings",
    "READ_ENV_FILE": "false",
    "DEBUG": "",
    "SECRET_KEY": secrets.token_urlsafe(50),
    "ALLOWED_HOSTS": "register.example.org",
    "DATABASE_URL": "",
    "EMAIL_URL": "",
    "SSL_REDIRECT": "",
    "HSTS_SECONDS": "",
}

Part = tuple[str, list[str], dict[str, str]]


def checks() -> list[Part]:
    manage = [PYTHON, "manage.py"]
    return [
        ("lint", [tool("ruff"), "check", "--quiet"], {}),
        ("format", [tool("ruff"), "format", "--check", "--quiet"], {}),
        ("types", [tool("mypy"), "--no-error-summary", "."], TEST),
        ("layers", [tool("lint-imports")], {}),
        ("templates", [tool("djade"), "--check", *FORMAT_FOR, *templates()], {}),
        (
            "migrations",
            [*manage, "makemigrations", "--check", "--dry-run", "--skip-checks"],
            TEST,
        ),
        (
            "safety",
            [*manage, "check", "--deploy", "--fail-level", "WARNING"],
            PRODUCTION,
        ),
        ("translations", [PYTHON, "-m", "scripts.catalogues", "check"], {}),
    ]


def fixes() -> list[Part]:
    return [
        ("lint", [tool("ruff"), "check", "--quiet", "--fix"], {}),
        ("format", [tool("ruff"), "format", "--quiet"], {}),
        ("templates", [tool("djade"), *FORMAT_FOR, *templates()], {}),
    ]


def tool(name: str) -> str:
    return str(BIN / name)


def templates() -> list[str]:
    """Every template of the project, wherever its app keeps it."""
    folders = [ROOT / "templates", *ROOT.glob("*/templates")]
    return [str(path) for folder in folders for path in sorted(folder.rglob("*.html"))]


def passes(part: Part) -> bool:
    """Run one part, showing its words only when something is wrong."""
    name, command, variables = part
    began = time.monotonic()
    result = subprocess.run(
        command,
        cwd=ROOT,
        env=os.environ | variables,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    seconds = time.monotonic() - began
    if result.returncode == 0:
        say(f"ok      {name} ({seconds:.1f} s)")
        return True
    say(f"FAILED  {name}\n{result.stdout.strip()}\n")
    return False


def main() -> int:
    parts = fixes() if "--fix" in sys.argv[1:] else checks()
    # djade wants at least one file.
    parts = [part for part in parts if part[0] != "templates" or templates()]
    failed = [part[0] for part in parts if not passes(part)]
    if failed:
        say(f"Failed: {', '.join(failed)}.")
        return 1
    say("All is well.")
    return 0


if __name__ == "__main__":
    run_script(main)
