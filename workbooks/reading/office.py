"""XLSX and ODS, read by calamine in a process of its own."""

import datetime
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from workbooks.reading import limits
from workbooks.reading.refusals import WrongFileError

READER = Path(__file__).with_name("calamine_process.py")


def sheets_of(content: bytes) -> list[dict[str, Any]]:
    """Name, whether hidden, and rows of each sheet; raises WrongFileError."""
    with tempfile.NamedTemporaryFile(suffix=".workbook") as file:
        file.write(content)
        file.flush()
        answer = _answer(file.name)
    if code := answer.get("refused"):
        raise WrongFileError(code, sheet=answer.get("sheet", ""))
    sheets: list[dict[str, Any]] = answer["sheets"]
    return sheets


def _answer(path: str) -> dict[str, Any]:
    figures = (
        limits.SECONDS,
        limits.MEMORY,
        limits.MOST_ROWS,
        limits.MOST_COLUMNS,
        limits.MOST_SHEETS,
    )
    try:
        done = subprocess.run(  # noqa: S603 - our own reader, and no shell
            [sys.executable, "-I", str(READER), path, *map(str, figures)],
            capture_output=True,
            timeout=limits.SECONDS + 5,
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        raise WrongFileError("slow") from late
    if done.returncode < 0 or b"MemoryError" in done.stderr:
        raise WrongFileError("slow")
    if done.returncode:
        raise WrongFileError("damaged")
    answer: dict[str, Any] = json.loads(done.stdout, object_hook=_day)
    return answer


def _day(found: dict[str, Any]) -> Any:
    if found.keys() == {"day"}:
        return datetime.date.fromisoformat(found["day"])
    return found
