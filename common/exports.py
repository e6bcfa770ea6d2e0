"""Every file that leaves is reported here; whoever keeps the audit listens."""

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


Listener = Callable[[HttpRequest, Export], None]
_listeners: list[Listener] = []


def listen(listener: Listener) -> None:
    if listener not in _listeners:
        _listeners.append(listener)


def report(request: HttpRequest, export: Export) -> None:
    for listener in _listeners:
        listener(request, export)
