"""Milestones, indicators and readings of models and projects."""

import datetime
from collections.abc import Iterator, Sequence
from decimal import Decimal

from demo.filling.draw import Draw
from demo.filling.store import cite, store
from demo.filling.words import INDICATORS, STEPS
from partnerships.models import (
    Indicator,
    Milestone,
    PilotModel,
    PilotProject,
    Reading,
)
from sources.models import Source

MONTH = datetime.timedelta(days=30)


def results(
    draw: Draw,
    made_from: Sequence[PilotModel],
    projects: Sequence[PilotProject],
    sources: Sequence[Source],
) -> None:
    """About five readings a project, in two indicators of the three it has."""
    store([step for row in made_from for step in _model_steps(row)])
    store([step for row in projects for step in _steps(draw, row)])
    of_models = store([i for row in made_from for i in _indicators(draw, model=row)])
    copies = {(i.model_id, i.name_uk): i for i in of_models}
    rows = [i for row in projects for i in _indicators(draw, project=row)]
    for row in rows:
        model = row.project.model_id if row.project else None
        row.copied_from = copies.get((model, row.name_uk))
    readings = [r for row in store(rows) for r in _readings(draw, row)]
    cite(draw, store(readings), sources)


def _model_steps(model: PilotModel) -> Iterator[Milestone]:
    for months, (uk, en) in zip((1, 3, 4, 6, 9, 12), STEPS, strict=True):
        yield Milestone(
            model=model, title_uk=uk, title_en=en, months_after_start=months
        )


def _steps(draw: Draw, project: PilotProject) -> Iterator[Milestone]:
    begin = project.starts_on.first_day or datetime.date(2026, 6, 1)
    for number, (uk, en) in enumerate(STEPS[: draw.randint(3, 6)]):
        due = begin + number * 2 * MONTH
        is_done = due < draw.day and draw.often(0.8)
        done = min(draw.after(due, -20, 30), draw.day)
        yield Milestone(
            project=project,
            title_uk=uk,
            title_en=draw.english(en),
            due_on=draw.stated(due, unstated=0.05),
            done_on=done.isoformat() if is_done else "",
        )


def _indicators(draw: Draw, **owner: PilotModel | PilotProject) -> Iterator[Indicator]:
    for name, unit, baseline, target in draw.some(INDICATORS, 2, 3):
        is_agreed = draw.often(0.85)
        yield Indicator(
            **owner,
            name_uk=name[0],
            name_en=draw.english(name[1]),
            unit_uk=unit[0],
            unit_en=unit[1],
            direction="down" if target < baseline else "up",
            baseline=Decimal(baseline) if draw.often(0.9) else None,
            baseline_on="2026",
            target=Decimal(target) if is_agreed else None,
            target_on="2027" if is_agreed else "",
        )


def _readings(draw: Draw, indicator: Indicator) -> Iterator[Reading]:
    """Measured every month or so until today, mostly on the way to the target."""
    if draw.often(0.35):
        return
    begin = indicator.baseline if indicator.baseline is not None else Decimal(0)
    end = indicator.target if indicator.target is not None else begin + 100
    number = draw.randint(1, 6)
    reached = Decimal(draw.randint(10, 110)) / 100
    for n in range(1, number + 1):
        share = reached * n / number + Decimal(draw.randint(-8, 8)) / 100
        day = draw.day - (number - n) * MONTH - datetime.timedelta(days=3)
        yield Reading(
            indicator=indicator,
            measured_on=day.isoformat(),
            value=max(round(begin + (end - begin) * share, 1), Decimal(0)),
            note_uk="Демо: вимір зроблено на місці." if n == number else "",
        )
