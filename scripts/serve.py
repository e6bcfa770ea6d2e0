"""Set everything up that is missing, then serve the site for development.

    python3 -m scripts.serve [port]

The first time it makes the environment, `.env`, the database, its seed data and an
administrator. The second time it finds the stamp and only serves.

Django's own server is the right one here: it serves static files without collecting
them and shows errors in the page. It runs without its reloader, which would start
everything twice; restart it after a change of Python code. Production uses gunicorn.
"""

import hashlib
import os
import secrets
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

from scripts.bootstrap import PYTHON, ensure
from scripts.terminal import (
    DISK_FULL,
    DISK_FULL_SIGNS,
    ROOT,
    RUN,
    StoppedError,
    run_script,
    say,
)

HOST = "127.0.0.1"
DEFAULT_PORT = "8000"
ENV_FILE = ROOT / ".env"
STAMP = RUN / "prepared"
# Applied in this order, and each safe to repeat.
STEPS = (
    ["migrate", "--verbosity", "0"],
    ["apply_roles", "--verbosity", "0"],
    ["import_seed"],
    ["first_admin"],
)
# Whatever changes what the steps would do.
PREPARED_FROM = ("*/migrations/*.py", "accounts/roles.py", "seeds/**/*")


def free_port(word: str) -> int:
    """The port as a number, after making sure that nobody listens on it."""
    if not (word.isascii() and word.isdigit() and 0 < int(word) < 65536):
        raise StoppedError(f"PORT must be a number from 1 to 65535, not {word!r}.")
    port = int(word)
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        # As the server itself does: a connection that just ended is not in the way.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except PermissionError:
            raise StoppedError(
                f"Port {port} is kept for administrators: choose one above 1023, for "
                "example `make run PORT=8001`."
            ) from None
        except OSError:
            raise StoppedError(
                f"Port {port} is busy: stop what listens there or choose another one, "
                f"for example `make run PORT={port % 65535 + 1}`."
            ) from None
    return port


def write_env_file() -> None:
    """A `.env` for development, readable by its owner only; an existing one stays."""
    try:
        descriptor = os.open(ENV_FILE, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return
    with os.fdopen(descriptor, "w") as file:
        file.write(
            "# Made for development by `make run`; .env.example explains each line.\n"
            "DEBUG=true\n"
            f"SECRET_KEY={secrets.token_urlsafe(50)}\n"
            "ALLOWED_HOSTS=127.0.0.1,localhost\n"
        )
    say("Wrote .env for development.")


def prepare() -> None:
    """Bring the database up to date, unless the stamp says that it is."""
    state = stamp()
    if state and STAMP.exists() and STAMP.read_text() == state:
        return
    say("Preparing the database ...")
    for step in STEPS:
        take(step)
    STAMP.parent.mkdir(exist_ok=True)
    STAMP.write_text(stamp() or "")


def take(step: list[str]) -> None:
    result = subprocess.run(
        [PYTHON, "manage.py", *step], cwd=ROOT, stderr=subprocess.PIPE, text=True
    )
    if result.returncode and any(sign in result.stderr for sign in DISK_FULL_SIGNS):
        raise StoppedError(DISK_FULL)
    print(result.stderr, end="", file=sys.stderr, flush=True)
    if result.returncode:
        raise StoppedError(f"`manage.py {step[0]}` failed; its own words are above.")


def stamp() -> str | None:
    """What the prepared database was made from, and which file it is.

    None means: prepare anyhow. That is so when the file is missing or empty, and for a
    database named by DATABASE_URL, which may be replaced where nobody here sees it.
    """
    database = ROOT / "db.sqlite3"
    if names_database() or not database.exists():
        return None
    identity = database.stat()
    if not identity.st_size:
        return None
    return f"{fingerprint()} {identity.st_dev}:{identity.st_ino}"


def names_database() -> bool:
    lines = ENV_FILE.read_text(errors="replace").splitlines()
    return bool(os.environ.get("DATABASE_URL")) or any(
        line.strip().removeprefix("export ").startswith("DATABASE_URL")
        for line in lines
    )


def fingerprint() -> str:
    """A digest of the migrations and the seeds."""
    digest = hashlib.sha256()
    for path in sources():
        digest.update(f"{path.relative_to(ROOT)}\0".encode() + path.read_bytes())
    return digest.hexdigest()


def sources() -> Iterator[Path]:
    for pattern in PREPARED_FROM:
        for path in sorted(ROOT.glob(pattern)):
            if path.is_file() and path.suffix != ".pyc":
                yield path


def main() -> NoReturn:
    port = free_port(sys.argv[1] if len(sys.argv) > 1 else DEFAULT_PORT)
    ensure(dev=False)
    write_env_file()
    prepare()
    serve(port)


def serve(port: int) -> NoReturn:
    say(f"\n  The register  http://{HOST}:{port}/uk/")
    say(f"  The admin     http://{HOST}:{port}/admin/\n")
    # In place of this process, so that Ctrl-C and signals reach the server itself.
    os.chdir(ROOT)
    command = ["manage.py", "runserver", "--noreload", f"{HOST}:{port}"]
    os.execv(PYTHON, [str(PYTHON), *command])


if __name__ == "__main__":
    run_script(main)
