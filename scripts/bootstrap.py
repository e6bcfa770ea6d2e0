"""Make the virtual environment and install the locked packages into it, once.

    python3 -m scripts.bootstrap          what the application needs
    python3 -m scripts.bootstrap --dev    and what tests and checks need

A stamp inside the environment holds the digest of the installed lock, so that a second
call costs nothing and a removed environment takes its stamp with it.
"""

import hashlib
import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

from scripts.terminal import (
    DISK_FULL,
    DISK_FULL_SIGNS,
    ROOT,
    RUN,
    StoppedError,
    run_script,
    say,
)

VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "installed"
LOCKS = ("requirements.txt", "requirements-dev.txt")
OLDEST = (3, 11)


def ensure(*, dev: bool) -> None:
    """Leave a working environment behind; raises StoppedError when that cannot be done."""
    if sys.version_info < OLDEST:
        raise StoppedError(f"Python {OLDEST[0]}.{OLDEST[1]} or newer is needed.")
    lock = LOCKS[dev]
    if digest(lock) in installed():
        return
    if not works(PYTHON):
        make_environment()
    say(f"Installing {lock} into .venv ...")
    install(lock)
    # The development lock holds everything that the other one does.
    STAMP.write_text("\n".join(digest(name) for name in LOCKS[: dev + 1]) + "\n")


def digest(lock: str) -> str:
    return f"{lock} {hashlib.sha256((ROOT / lock).read_bytes()).hexdigest()}"


def installed() -> list[str]:
    """The stamp's lines; none when the interpreter it was made with has gone."""
    if not (PYTHON.exists() and STAMP.exists()):
        return []
    return STAMP.read_text().splitlines()


def works(python: Path) -> bool:
    """Whether the environment can run Python and pip."""
    if not python.exists():
        return False
    check = f"import pip, sys; sys.exit(sys.version_info < {OLDEST})"
    return subprocess.run([python, "-c", check], capture_output=True).returncode == 0


def make_environment() -> None:
    # Debian splits both out of python3, and its `venv` then fails half-way.
    if not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        version = f"{sys.version_info[0]}.{sys.version_info[1]}"
        raise StoppedError(
            f"Python {version} cannot make virtual environments here. On Debian and "
            "Ubuntu: apt install python3-venv"
        )
    say("Making the virtual environment .venv ...")
    if VENV.exists():
        shutil.rmtree(VENV)
    logged(
        [sys.executable, "-m", "venv", str(VENV)],
        log=RUN / "venv.log",
        problem="The virtual environment could not be made",
    )


def install(lock: str) -> None:
    pip = [str(PYTHON), "-m", "pip", "--no-input", "--disable-pip-version-check"]
    logged(
        [*pip, "install", "--progress-bar", "off", "--require-hashes", "-r", lock],
        log=RUN / "pip.log",
        problem=f"pip could not install {lock}",
    )


def logged(command: list[str], *, log: Path, problem: str) -> None:
    """Run quietly; on failure say one line and where the whole story is."""
    log.parent.mkdir(exist_ok=True)
    with log.open("w") as output:
        result = subprocess.run(
            command, cwd=ROOT, stdout=output, stderr=subprocess.STDOUT
        )
    if result.returncode:
        story = log.read_text(errors="replace")
        raise StoppedError(f"{problem}: {reason(story)} (all of it: {log})")


def reason(story: str) -> str:
    """The line of a log that says why."""
    if any(sign in story for sign in DISK_FULL_SIGNS):
        return DISK_FULL
    if "NewConnectionError" in story or "Failed to establish a new" in story:
        return "the package index cannot be reached; is there a network?"
    lines = [line.strip() for line in story.splitlines() if line.strip()]
    errors = [line for line in lines if "error" in line.lower()]
    return (errors or lines or ["no word of why"])[-1]


def main() -> int:
    ensure(dev="--dev" in sys.argv[1:])
    return 0


if __name__ == "__main__":
    run_script(main)
