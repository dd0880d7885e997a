"""A timeline by half-year, and what goes on all the time."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cms.pages.rows import words_of
from content_types.plan import timeframes
from content_types.plan.enums import TimeframeKind
from content_types.plan.models import ActionPlanPage, Timeframe

from . import timing
from .routes import route_urls
from .rows import FrameRow, MeasureRow, by_measure, frame_rows, measure_rows
from .scope import of_plan, visible_measures

# So many entries of a half-year, and of what goes on all the time, are shown at once.
SHOWN = 40
_due = lru_cache(maxsize=1024)(timeframes.due)


@dataclass(frozen=True, slots=True)
class Due:
    """A measure, or one of its objectives, that is due in a period."""

    number: str
    title: str
    url: str
    when: str = ""


@dataclass(frozen=True)
class Period:
    """One half-year of the timeline and what is due in it."""

    year: int
    half: int
    current: bool = False
    entries: tuple[Due, ...] = ()

    @property
    def label(self) -> str:
        if self.half == 1:
            return _("First half of %(year)s") % {"year": self.year}
        return _("Second half of %(year)s") % {"year": self.year}


@dataclass(frozen=True)
class Timeline:
    """A plan's half-years, and the measures (or parts of them) that go on all the time."""

    measures: list[MeasureRow]
    periods: list[Period]
    ongoing: list[Due]

    def nearest(self, count: int = 2) -> list[Period]:
        """The half-year that we are in and what follows; where the plan is over, its last ones."""
        current = next((i for i, period in enumerate(self.periods) if period.current), None)
        start = max(len(self.periods) - count, 0) if current is None else current
        return self.periods[start : start + count]


def context(plan: ActionPlanPage, request: HttpRequest) -> dict[str, Any]:
    """The timeline's own page; what a long plan has more of is found in the list of measures."""
    when = timeline(plan, request)
    url = route_urls(plan, request)["measures_url"]
    return {
        "periods": tuple(
            shortened(each, SHOWN, f"{url}?year={each.year}") for each in when.periods
        ),
        "ongoing": first_of(when.ongoing, SHOWN, f"{url}?timeframe={TimeframeKind.ONGOING}"),
        "note": words_of(plan, "note"),
    }


def timeline(plan: ActionPlanPage, request: HttpRequest) -> Timeline:
    """What is due when in a plan, in two queries."""
    measures = measure_rows(visible_measures(plan, request), request)
    frames = by_measure(frame_rows(of_plan(Timeframe.objects, plan)))
    pairs = [(measure, frames.get(measure.pk, [])) for measure in measures]
    periods = _periods(pairs, plan.years, timezone.localdate())
    return Timeline(measures, periods, _ongoing(pairs))


def _periods(
    measures: Iterable[tuple[MeasureRow, list[FrameRow]]], years: list[int], today: datetime.date
) -> list[Period]:
    """What is due in which half-year.

    Work that goes on all the time is not here; what is due once in a year stands in the half-year
    in which that year ends.
    """
    entries: dict[tuple[int, int], list[Due]] = {
        (year, half): [] for year in years for half in (1, 2)
    }
    for measure, frames in measures:
        ends = {
            _half_of(end)
            for frame in frames
            if frame.kind != TimeframeKind.ONGOING
            for _start, end in _due(timing.value_of(frame), tuple(years))
        }
        for half in ends & entries.keys():
            entries[half].append(Due(measure.number, measure.title, measure.url))
    return [
        Period(year, half, current=_half_of(today) == (year, half), entries=tuple(found))
        for (year, half), found in entries.items()
    ]


def _ongoing(measures: Iterable[tuple[MeasureRow, list[FrameRow]]]) -> list[Due]:
    found = []
    for measure, frames in measures:
        ongoing = [frame for frame in frames if frame.kind == TimeframeKind.ONGOING]
        if ongoing:
            when = timing.short_wording(ongoing)
            found.append(Due(measure.number, measure.title, measure.url, when))
    return found


def first_of(entries: Sequence[Due], limit: int, url: str) -> tuple[Due, ...]:
    """The first `limit` entries; where there are more, an entry that leads to all of them."""
    rest = len(entries) - limit
    if rest <= 0:
        return tuple(entries)
    words = ngettext("%(count)d more measure", "%(count)d more measures", rest)
    return (*entries[:limit], Due("", words % {"count": rest}, url))


def shortened(period: Period, limit: int, url: str) -> Period:
    """The period with its first `limit` entries and the way to the others."""
    return replace(period, entries=first_of(period.entries, limit, url))


def _half_of(day: datetime.date) -> tuple[int, int]:
    return day.year, 1 if day.month <= 6 else 2
