"""A row of a timetable, and which rows hold on which date."""

from dataclasses import dataclass, replace
from datetime import date, time

from .holidays import is_holiday

EVERY_DAY = frozenset(range(1, 8))


@dataclass(frozen=True, slots=True)
class Span:
    """On `days` (ISO: Monday is 1) from `opens` to `closes`, by the clock on the wall in Slovenia.

    No hours mean the whole day. A span that does not close later than it opens ends on the next
    day. `on_holidays` is `also`, `never` or `only`. With dates (both inclusive) the span is an
    exception: on its dates exceptions alone hold. A `closed` exception opens nothing. `own` are the
    exceptions of one channel, which hold before those of the whole contact.
    """

    days: frozenset[int] = EVERY_DAY
    opens: time | None = None
    closes: time | None = None
    on_holidays: str = "also"
    first_day: date | None = None
    last_day: date | None = None
    closed: bool = False
    own: bool = False

    @property
    def is_exception(self) -> bool:
        return self.first_day is not None

    @property
    def is_whole_week(self) -> bool:
        """Whether it opens day and night."""
        return self.days == EVERY_DAY and self.opens is None and self.on_holidays == "also"

    def covers(self, day: date) -> bool:
        """Whether an exception speaks of `day`."""
        if self.first_day is None or self.last_day is None:
            return False
        if not (self.first_day <= day <= self.last_day and day.isoweekday() in self.days):
            return False
        return self.on_holidays != "only" or is_holiday(day)

    def opens_on(self, day: date) -> bool:
        """Whether an exception that speaks of `day` opens anything then."""
        return not self.closed and (self.on_holidays != "never" or not is_holiday(day))


Timetable = tuple[Span, ...]


def timetable_of(own: Timetable, general: Timetable) -> Timetable:
    """The timetable of a channel, of its `own` rows and the `general` ones of its contact.

    Where it has weekly rows of its own, they stand in place of the contact's. Exceptions of the
    contact hold for it, too, on dates of which its own ones do not speak.
    """
    if not own:
        return general
    weekly = [span for span in own if not span.is_exception]
    return (
        *(weekly or (span for span in general if not span.is_exception)),
        *(replace(span, own=True) for span in own if span.is_exception),
        *(span for span in general if span.is_exception),
    )


def current(timetable: Timetable, day: date) -> Timetable:
    """`timetable` without the exceptions that were over before `day`."""
    return tuple(span for span in timetable if span.last_day is None or span.last_day >= day)


def spans_on(timetable: Timetable, day: date) -> Timetable:
    """The spans that begin on `day`.

    Exceptions for the date hold before everything; then, on a public holiday, the rows for
    holidays only; then the weekly rows.
    """
    exceptions = tuple(span for span in timetable if span.covers(day))
    if exceptions:
        holding = tuple(span for span in exceptions if span.own) or exceptions
        closed = any(span.closed for span in holding)
        return () if closed else tuple(span for span in holding if span.opens_on(day))
    weekly = tuple(s for s in timetable if not s.is_exception and day.isoweekday() in s.days)
    if not is_holiday(day):
        return tuple(span for span in weekly if span.on_holidays != "only")
    own = tuple(span for span in weekly if span.on_holidays == "only")
    return own or tuple(span for span in weekly if span.on_holidays == "also")
