"""Chance that repeats: the same seed and day make the same demo."""

import datetime
import random
from collections.abc import Sequence
from typing import TypeVar

from django.utils import timezone

from common.models import Visibility

SEED = 20260306

T = TypeVar("T")


class Draw(random.Random):
    """Random choices around `day`, which stands for today."""

    def __init__(self, day: datetime.date) -> None:
        super().__init__(SEED)
        self.day = day

    def often(self, share: float) -> bool:
        return self.random() < share

    def some(self, things: Sequence[T], least: int, most: int) -> list[T]:
        """Between `least` and `most` different things, as far as there are so many."""
        number = min(self.randint(least, most), len(things))
        return self.sample(things, number)

    def past(self, least: int, most: int) -> datetime.date:
        """A day so many days before today."""
        return self.day - datetime.timedelta(days=self.randint(least, most))

    def after(self, day: datetime.date, least: int, most: int) -> datetime.date:
        return day + datetime.timedelta(days=self.randint(least, most))

    def stated(self, day: datetime.date, *, unstated: float = 0.0) -> str:
        """The day as sources state it: mostly whole, sometimes only month or year."""
        iso = day.isoformat()
        lengths = (10, 7, 4, 0)
        weights = (0.85, 0.1, 0.05, unstated)
        return iso[: self.choices(lengths, weights)[0]]

    def english(self, text: str) -> str:
        """The English text, which now and then is missing, as in real registers."""
        return "" if self.often(0.06) else text


def published(since: datetime.date) -> dict[str, object]:
    """The fields of a record that anybody may see from two days after `since`."""
    day = since + datetime.timedelta(days=2)
    moment = timezone.make_aware(datetime.datetime.combine(day, datetime.time()))
    return {
        "visibility": Visibility.PUBLISHED,
        "public_from": moment,
        "approved_at": moment,
    }
