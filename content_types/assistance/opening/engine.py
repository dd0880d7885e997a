"""Whether somebody answers now, until when, and when next."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache

from .clock import local_day, moment, next_day, start_of
from .spans import Span, Timetable, current, spans_on

Interval = tuple[datetime, datetime]
# A year and a day: a timetable that opens on one holiday a year still has a next time.
HORIZON = 367
# Days. A line that is open for longer than that is open; counting on would be slow and of no use.
AHEAD = 62


class State(StrEnum):
    ALWAYS = "always"
    OPEN = "open"
    CLOSED = "closed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Opening:
    """What can be said at a moment; times are aware, in UTC.

    `closes` is set while open, `opens` while closed; both are None where nothing is known, where
    nobody answers within a year, and where somebody does for more than AHEAD days.
    """

    state: State
    closes: datetime | None = None
    opens: datetime | None = None

    @property
    def is_open(self) -> bool:
        return self.state in {State.ALWAYS, State.OPEN}


# Many contacts share a timetable, and everybody who asks within a minute asks for the same.
@lru_cache(maxsize=1024)
def opening(timetable: Timetable, at: datetime) -> Opening:
    """What `timetable` says at the aware moment `at`; a timetable without rows says nothing."""
    today = local_day(at)
    if not timetable:
        return Opening(State.UNKNOWN)
    if is_always(current(timetable, today)):
        return Opening(State.ALWAYS)
    yesterday, far = today - timedelta(days=1), start_of(today + timedelta(days=AHEAD))
    # Nearly every timetable tells within the next weeks; only a line that is closed for longer
    # has to be followed through the year.
    for days in (AHEAD + 2, HORIZON):
        for start, end in intervals(current(timetable, yesterday), yesterday, days):
            if start > at:
                return Opening(State.CLOSED, opens=start)
            if end > at:
                return Opening(State.OPEN, closes=end if end <= far else None)
    return Opening(State.CLOSED)


def is_always(timetable: Timetable) -> bool:
    """Whether somebody answers day and night, without any exception."""
    return any(span.is_whole_week for span in timetable) and not any(
        span.is_exception or span.on_holidays == "only" for span in timetable
    )


def intervals(timetable: Timetable, first: date, days: int) -> Iterator[Interval]:
    """The times that begin on `days` days from `first`, in order.

    Times that touch or overlap are one. An interval is longer than nothing.
    """
    waiting: Interval | None = None
    for start, end in _pieces(timetable, first, days):
        if waiting is None:
            waiting = (start, end)
        elif start <= waiting[1]:
            waiting = (waiting[0], max(end, waiting[1]))
        else:
            yield waiting
            waiting = (start, end)
    if waiting is not None:
        yield waiting


def _pieces(timetable: Timetable, first: date, days: int) -> Iterator[Interval]:
    """What each row opens on each of the days, in the order of the beginnings."""
    day = first
    for _count in range(days):
        for start, end in sorted(_interval(span, day) for span in spans_on(timetable, day)):
            if end > start:
                yield start, end
        day = next_day(day)


def _interval(span: Span, day: date) -> Interval:
    opens, closes = span.opens or time(0), span.closes or time(0)
    last = day if closes > opens else next_day(day)
    # A midnight is never in the hour of the change, so it may end and begin alike.
    return moment(day, opens), moment(last, closes, ending=True)
