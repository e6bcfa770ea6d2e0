"""Stands before the application: a demo and a real register are never confused."""

from collections.abc import Callable, Iterable
from typing import Any

from django.conf import settings
from django.db import DatabaseError, connection
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from partnerships.fictitious import Holds, what_database_holds

NOT_MARKED = _(
    "Not served: this database holds the demo filling, and without DEMO=true its pages "
    "would not say so. `make demo` serves it."
)
NOT_A_DEMO = _(
    "Not served: DEMO=true would call everything made up, but this database holds real "
    "records. Take DEMO away, or name another database."
)

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


class Guard:
    """Refuses to serve where the setting DEMO and the database disagree.

    It looks until there is something to see, once in a process: a real register cannot
    become a demo (fill_demo refuses it), nor can a demo become a real one.
    """

    def __init__(self, application: Application) -> None:
        self.application = application
        self.is_settled = False

    def __call__(
        self, environ: dict[str, Any], start_response: Callable[..., Any]
    ) -> Iterable[bytes]:
        if not self.is_settled and (problem := self.look()):
            return _refuse(problem, start_response)
        return self.application(environ, start_response)

    def look(self) -> str | Promise:
        try:
            found = what_database_holds()
        except DatabaseError:
            # The page says itself what is wrong with its database.
            return ""
        finally:
            # The request that follows opens its own, and closes it.
            connection.close()
        wanted = Holds.DEMO if settings.DEMO else Holds.REAL
        self.is_settled = found is wanted
        if self.is_settled or found is Holds.NOTHING:
            return ""
        return NOT_A_DEMO if settings.DEMO else NOT_MARKED


def _refuse(problem: str | Promise, start_response: Callable[..., Any]) -> list[bytes]:
    lines = []
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            lines.append(f"{problem}\n")
    start_response(
        "503 Service Unavailable", [("Content-Type", "text/plain; charset=utf-8")]
    )
    return ["\n".join(lines).encode()]
