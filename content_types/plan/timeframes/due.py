"""The periods of a timeframe, for the timeline of what is due when."""

import calendar
import datetime
from itertools import pairwise

from content_types.plan.enums import TimeframeKind
from content_types.plan.timeframes.model import Timeframe

Period = tuple[datetime.date, datetime.date]


def due(timeframe: Timeframe, plan_years: tuple[int, ...] = ()) -> list[Period]:
    """First and last days of every period in which the work is to be done, earliest first.

    `plan_years` stand in where the timeframe names no year. Ongoing work in years that follow
    each other is one period; everything else has a period of its own in each year.
    """
    years = tuple(sorted(timeframe.years or plan_years))
    if timeframe.deadline:
        return [(datetime.date(timeframe.deadline.year, 1, 1), timeframe.deadline)]
    if timeframe.months:
        return [_month(year, month) for year, month in sorted(timeframe.months)]
    if timeframe.halves:
        return [_half(year, half) for year, half in sorted(timeframe.halves)]
    if timeframe.kind is TimeframeKind.ONGOING:
        return [_years(first, last) for first, last in _runs(years)]
    return [_years(year, year) for year in years]


def _month(year: int, month: int) -> Period:
    last = calendar.monthrange(year, month)[1]
    return datetime.date(year, month, 1), datetime.date(year, month, last)


def _half(year: int, half: int) -> Period:
    if half == 1:
        return datetime.date(year, 1, 1), datetime.date(year, 6, 30)
    return datetime.date(year, 7, 1), datetime.date(year, 12, 31)


def _years(first: int, last: int) -> Period:
    return datetime.date(first, 1, 1), datetime.date(last, 12, 31)


def _runs(years: tuple[int, ...]) -> list[tuple[int, int]]:
    if not years:
        return []
    starts = [years[0], *(after for before, after in pairwise(years) if after != before + 1)]
    ends = [*(before for before, after in pairwise(years) if after != before + 1), years[-1]]
    return list(zip(starts, ends, strict=True))
