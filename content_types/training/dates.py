"""Dates that are known to the day, to the month or to the year only."""

import calendar
import datetime
from collections.abc import Callable

from django.core.validators import MaxValueValidator, MinValueValidator

from .enums import Precision

# No training is older than the programme, and none is planned further than a career reaches.
FIRST_YEAR, LAST_YEAR = 1990, 2100


def first_day(date: datetime.date, precision: str) -> datetime.date:
    """The first day of what `date` stands for: itself, its month or its year."""
    if precision == Precision.YEAR:
        return date.replace(month=1, day=1)
    return date if precision == Precision.DAY else date.replace(day=1)


def last_day(date: datetime.date, precision: str) -> datetime.date:
    """The last day of what `date` stands for: itself, its month or its year."""
    if precision == Precision.DAY:
        return date
    month = 12 if precision == Precision.YEAR else date.month
    return date.replace(month=month, day=calendar.monthrange(date.year, month)[1])


def year_validators() -> list[Callable[[int], None]]:
    """What keeps a mistyped year out."""
    return [MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)]
