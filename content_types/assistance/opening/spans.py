"""A row of a timetable, and which rows hold on which date."""

from dataclasses import dataclass
from datetime import date, time

from .holidays import is_holiday

EVERY_DAY = frozenset(range(1, 8))


@dataclass(frozen=True, slots=True)
class Span:
    """On `days` (ISO: Monday is 1) from `opens` to `closes`, by the clock on the wall in Slovenia.

    No hours mean the whole day. A span that does not close later than it opens ends on the next
    day. `on_holidays` is `also`, `never` or `only`. With dates (both inclusive) the span is an
    exception: on its dates exceptions alone hold. A `closed` exception opens nothing.
    """

    days: frozenset[int] = EVERY_DAY
    opens: time | None = None
    closes: time | None = None
    on_holidays: str = "also"
    first_day: date | None = None
    last_day: date | None = None
    closed: bool = False

    @property
    def is_exception(self) -> bool:
        return self.first_day is not None

    def covers(self, day: date) -> bool:
        """Whether an exception speaks of `day`."""
        if self.first_day is None or self.last_day is None:
            return False
        return self.first_day <= day <= self.last_day and day.isoweekday() in self.days


Timetable = tuple[Span, ...]


def spans_on(timetable: Timetable, day: date) -> Timetable:
    """The spans that begin on `day`.

    Exceptions for the date hold before everything; then, on a public holiday, the rows for
    holidays only; then the weekly rows.
    """
    exceptions = tuple(span for span in timetable if span.covers(day))
    if exceptions:
        closed = any(span.closed for span in exceptions)
        return () if closed else exceptions
    weekly = tuple(s for s in timetable if not s.is_exception and day.isoweekday() in s.days)
    if not is_holiday(day):
        return tuple(span for span in weekly if span.on_holidays != "only")
    own = tuple(span for span in weekly if span.on_holidays == "only")
    return own or tuple(span for span in weekly if span.on_holidays == "also")
