"""Whether somebody answers now, until when, and when next."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from .clock import local_day, moment, next_day, start_of
from .spans import EVERY_DAY, Span, Timetable, spans_on

Interval = tuple[datetime, datetime]
# A year and a day: a timetable that opens on one holiday a year still has a next time.
HORIZON = 367


class State(StrEnum):
    ALWAYS = "always"
    OPEN = "open"
    CLOSED = "closed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Opening:
    """What can be said at a moment; times are aware, in UTC.

    `closes` is set while open, `opens` while closed; both are None where nothing is known, and
    where nothing changes within a year.
    """

    state: State
    closes: datetime | None = None
    opens: datetime | None = None

    @property
    def is_open(self) -> bool:
        return self.state in {State.ALWAYS, State.OPEN}


def opening(timetable: Timetable, at: datetime) -> Opening:
    """What `timetable` says at the aware moment `at`; a timetable without rows says nothing."""
    if not timetable:
        return Opening(State.UNKNOWN)
    if is_always(timetable):
        return Opening(State.ALWAYS)
    for start, end in intervals(timetable, local_day(at) - timedelta(days=1), HORIZON):
        if end <= at:
            continue
        if start <= at:
            still = end < start_of(local_day(at) + timedelta(days=HORIZON - 1))
            return Opening(State.OPEN, closes=end if still else None)
        return Opening(State.CLOSED, opens=start)
    return Opening(State.CLOSED)


def is_always(timetable: Timetable) -> bool:
    """Whether somebody answers day and night, without any exception."""
    return any(_is_whole_week(span) for span in timetable) and not any(
        span.is_exception or span.on_holidays == "only" for span in timetable
    )


def _is_whole_week(span: Span) -> bool:
    return span.days == EVERY_DAY and span.opens is None and span.on_holidays == "also"


def intervals(timetable: Timetable, first: date, days: int) -> Iterator[Interval]:
    """The times that begin on `days` days from `first`, in order.

    Times that touch or overlap are one. An interval is longer than nothing.
    """
    waiting: Interval | None = None
    day = first
    for _count in range(days):
        for start, end in sorted(_interval(span, day) for span in spans_on(timetable, day)):
            if end <= start:
                continue
            if waiting is None:
                waiting = (start, end)
            elif start <= waiting[1]:
                waiting = (waiting[0], max(end, waiting[1]))
            else:
                yield waiting
                waiting = (start, end)
        day = next_day(day)
        # Nothing that begins later can touch what has ended by the midnight before.
        if waiting is not None and waiting[1] < start_of(day):
            yield waiting
            waiting = None
    if waiting is not None:
        yield waiting


def _interval(span: Span, day: date) -> Interval:
    opens, closes = span.opens or time(0), span.closes or time(0)
    last = day if closes > opens else next_day(day)
    # A midnight is never in the hour of the change, so it may end and begin alike.
    return moment(day, opens), moment(last, closes, ending=True)
