"""A lifecycle as a table: where a record may begin, and what may follow what."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Lifecycle:
    """Which states a record may begin in, and which may follow which."""

    starts: tuple[str, ...]
    moves: Mapping[str, tuple[str, ...]]

    @property
    def states(self) -> list[str]:
        return list(self.moves)

    def next_states(self, state: str | None) -> tuple[str, ...]:
        return self.starts if state is None else self.moves[state]

    def check(
        self, old: str | None, new: str, choices: type[models.TextChoices]
    ) -> None:
        """Raise ValidationError, naming the moves that are allowed, for a wrong one."""
        allowed = self.next_states(old)
        if new in allowed:
            return
        names = ", ".join(str(choices(state).label) for state in allowed) or "—"
        if old is None:
            message = _("A record cannot begin as “%(new)s”. Possible: %(allowed)s.")
        else:
            message = _("“%(new)s” cannot follow “%(old)s”. Possible: %(allowed)s.")
        raise ValidationError(
            message,
            code="forbidden_move",
            params={
                "new": choices(new).label,
                "old": choices(old).label if old else "",
                "allowed": names,
            },
        )
