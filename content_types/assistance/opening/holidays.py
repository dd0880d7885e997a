"""Slovenia's public holidays that are days off work."""

from datetime import date
from functools import cache

import holidays


@cache
def _holidays_of(year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("SI", years=year))


def is_holiday(day: date) -> bool:
    """Whether `day` is a work-free public holiday in Slovenia."""
    return day in _holidays_of(day.year)
