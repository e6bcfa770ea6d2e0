"""What leaves, or is erased for good, is reported here; whoever keeps the audit listens.

Without a request it was done by a command on the server.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest


@dataclass(frozen=True)
class Export:
    """One file: what is in it and how the rows were chosen."""

    what: str
    file_format: str
    rows: int
    filters: list[tuple[str, str]]
    is_public: bool


@dataclass(frozen=True)
class Erasure:
    """A person of whom the register forgot what it may not keep."""

    what: str


Event = Export | Erasure
Listener = Callable[[HttpRequest | None, Event], None]
_listeners: list[Listener] = []


def listen(listener: Listener) -> None:
    if listener not in _listeners:
        _listeners.append(listener)


def report(request: HttpRequest | None, event: Event) -> None:
    for listener in _listeners:
        listener(request, event)
