"""Measures whose time has passed without a report that the work was done.

Work that goes on all the time has no end, and a wording that no structure holds has none that can
be worked out: neither is ever overdue.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from django.db.models import CharField, QuerySet
from django.db.models.functions import Cast
from django.utils import timezone

from cms.pages.prepared import fetch
from cms.pages.rows import plain
from content_types.plan import timeframes
from content_types.plan.enums import TimeframeKind
from content_types.plan.models import ProgressStatus, Timeframe
from content_types.plan.timeframes.overdue import Expected, Settlement, overdue

from .reports import Report, reports_of
from .scope import PlanScope, below

STRUCTURE = ("kind", "first_year", "last_year", "half", "month", "until")
NEVER_LATE = frozenset({TimeframeKind.ONGOING.value, TimeframeKind.OTHER.value})
_SETTLING = frozenset({ProgressStatus.DONE.value, ProgressStatus.DROPPED.value})
_due = lru_cache(maxsize=1024)(timeframes.due)
Years = tuple[int, ...]
# (objective, exact, *STRUCTURE) → the ids of the measures that have such a timeframe.
Frames = dict[tuple[Any, ...], list[int]]
# What a filter calls them, beside the statuses that are recorded.
OVERDUE = "overdue"


def expected_of(frames: Iterable[Any], years: Years) -> list[Expected]:
    """The periods of timeframes with the names of the model; `years` are the plan's."""
    found: list[Expected] = []
    for frame in frames:
        structure = tuple(getattr(frame, name) for name in STRUCTURE)
        found += _expected(frame.objective, structure, frame.exact, years)
    return found


def _expected(
    objective: int | None, structure: tuple[Any, ...], exact: bool, years: Years
) -> list[Expected]:
    if structure[0] in NEVER_LATE or not exact:
        return []
    return [(objective, each) for each in _due(timeframes.structure_of(*structure), years)]


def settlement_of(date: datetime.date, status: str, objective: int | None) -> Settlement | None:
    """What a progress entry settles; None where it only tells how things stand."""
    if status not in _SETTLING:
        return None
    return Settlement(date, objective, dropped=status == ProgressStatus.DROPPED)


def late_since(frames: Iterable[Any], entries: Iterable[Any], years: Years) -> datetime.date | None:
    """The last day of the earliest period that has passed unsettled, None where none has.

    `frames` and `entries` are those of one measure.
    """
    found = (settlement_of(each.date, each.status, each.objective) for each in entries)
    settled = [each for each in found if each]
    late = overdue(expected_of(frames, years), settled, timezone.localdate())
    return late[0][1] if late else None


def frames_of(plan: PlanScope) -> Frames:
    """The plan's live timeframes, each that is written differently with its measures' ids."""
    return grouped(fetch(_frames, plan.path))


def grouped(rows: Iterable[tuple[Any, ...]]) -> Frames:
    """The same from rows of the columns FRAME."""
    found: dict[tuple[Any, ...], list[int]] = defaultdict(list)
    for measure, *frame in rows:
        found[tuple(frame)].append(measure)
    return {_typed(*frame): measures for frame, measures in found.items()}


# Truth values and the day as text: a thousand would be made one by one to be thrown away.
FRAME = ("measure_id", "objective", "certain", *STRUCTURE[:-1], "day")


def frames_below(path: str) -> QuerySet:
    """The live timeframes below a place in the tree, with what FRAME names."""
    texts = {"certain": Cast("exact", CharField()), "day": Cast("until", CharField())}
    return plain(below(Timeframe.objects, path).annotate(**texts))


def _frames(path: str) -> QuerySet:
    return frames_below(path).values_list(*FRAME)


def _typed(objective: int | None, certain: str, *structure: Any) -> tuple[Any, ...]:
    *columns, day = structure
    until = datetime.date.fromisoformat(day) if day else None
    return objective, certain in {"1", "true"}, *columns, until


def late_measures(
    plan: PlanScope, frames: Frames | None = None, reports: Iterable[Report] | None = None
) -> set[int]:
    """The ids of the plan's live measures that are overdue.

    A query each for its timeframes and its reports, where they have not been read already.

    A plan may have a thousand measures, but few different timeframes and few reports: only a
    measure with a report is looked at by itself.
    """
    frames = frames_of(plan) if frames is None else frames
    settled = _settlements(reports_of(plan) if reports is None else reports)
    years, today = tuple(plan.years), timezone.localdate()
    late: set[int] = set()
    expected: dict[int, list[Expected]] = defaultdict(list)
    for (objective, exact, *structure), measures in frames.items():
        periods = _expected(objective, tuple(structure), exact, years)
        if any(period[1] < today for _objective, period in periods):
            late.update(measures)
        for measure in settled.keys() & measures:
            expected[measure] += periods
    for measure, periods in expected.items():
        if not overdue(periods, settled[measure], today):
            late.discard(measure)
    return late


def _settlements(reports: Iterable[Report]) -> dict[int, list[Settlement]]:
    """What has been reported as ended, by the measure's id."""
    found: dict[int, list[Settlement]] = defaultdict(list)
    for measure, day, status, objective in reports:
        if status not in _SETTLING:
            continue
        if settlement := settlement_of(datetime.date.fromisoformat(day), status, objective):
            found[measure].append(settlement)
    return found
