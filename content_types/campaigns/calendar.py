"""When an observance is, and when its window is open, in the days of Slovenia."""

import datetime
from dataclasses import dataclass
from typing import Protocol

from django.utils import timezone


class Yearly(Protocol):
    """A day that comes back every year, with its window."""

    @property
    def day(self) -> int: ...
    @property
    def month(self) -> int: ...
    @property
    def days_before(self) -> int: ...
    @property
    def days_after(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Window:
    """The days around an observance, the first and the last included."""

    first: datetime.date
    day: datetime.date
    last: datetime.date

    def __contains__(self, day: datetime.date) -> bool:
        return self.first <= day <= self.last


def today() -> datetime.date:
    """The day in Slovenia, wherever the server or the editor is."""
    return timezone.localdate(timezone=timezone.get_default_timezone())


def window(observance: Yearly, year: int) -> Window:
    """The window around the day in `year`; near New Year it reaches into another year."""
    day = datetime.date(year, observance.month, observance.day)
    before = datetime.timedelta(days=observance.days_before)
    after = datetime.timedelta(days=observance.days_after)
    return Window(day - before, day, day + after)


def open_window(observance: Yearly, on: datetime.date) -> Window | None:
    """The window that is open on the day `on`, None outside every one."""
    nearby = (window(observance, year) for year in (on.year - 1, on.year, on.year + 1))
    return next((each for each in nearby if on in each), None)


def next_day(observance: Yearly, on: datetime.date) -> datetime.date:
    """The day `on` itself or the first one after it on which the observance is."""
    here = datetime.date(on.year, observance.month, observance.day)
    return here if here >= on else here.replace(year=on.year + 1)
