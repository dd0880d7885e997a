"""When a training takes place, in words: `12.–13. februar 2024`, `15 and 29 February 2024`."""

import datetime
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from django.utils.formats import date_format, time_format
from django.utils.translation import get_language, ngettext, pgettext
from django.utils.translation import gettext as _

from content_types.training.dates import first_day, last_day
from content_types.training.enums import Precision

# A series of more dates is told by its first and its last day; its page lists them all.
MOST_DATES = 4
# The number of a day or of dates stays on one line with the word behind it.
_NUMBER = re.compile(r"(?<!\d)(\d{1,2}\.?) (?=[^\W\d])")


@dataclass(frozen=True, slots=True)
class Span:
    """A date of a training, with the names that the model has."""

    starts: datetime.date
    ends: datetime.date | None
    precision: str
    starts_at: datetime.time | None = None
    ends_at: datetime.time | None = None

    @property
    def last(self) -> datetime.date:
        return self.ends or self.starts

    @property
    def is_one_day(self) -> bool:
        return self.precision == Precision.DAY and self.last == self.starts

    @property
    def begins(self) -> datetime.date:
        """The first day that it may take place on."""
        return first_day(self.starts, self.precision)

    @property
    def finishes(self) -> datetime.date:
        """The last day that it may take place on."""
        return last_day(self.last, self.precision)


def when(spans: Iterable[Span]) -> str:
    """All dates of a training in one line; the hours only where every date has the same ones."""
    return _when(tuple(spans), get_language())


# A list says the same few dates again and again, and the name of a month is dear.
@lru_cache(maxsize=4096)
def _when(spans: tuple[Span, ...], language: str | None) -> str:
    return _NUMBER.sub("\\1\N{NO-BREAK SPACE}", _in_words(spans))


def _in_words(spans: tuple[Span, ...]) -> str:
    ordered = sorted(spans, key=lambda span: span.begins)
    if not ordered:
        return ""
    if len(ordered) > MOST_DATES:
        return _many(ordered)
    hours = {(span.starts_at, span.ends_at) for span in ordered}
    days = _joined(ordered)
    return _with_hours(days, ordered[0]) if len(hours) == 1 else days


def when_one(span: Span) -> str:
    """One date with its hours."""
    return _when((span,), get_language())


def month_name(year: int, month: int) -> str:
    """`februar 2024`, `February 2024`."""
    return when([Span(datetime.date(year, month, 1), None, Precision.MONTH)])


def _many(ordered: Sequence[Span]) -> str:
    whole = Span(ordered[0].starts, max(span.last for span in ordered), _coarsest(ordered))
    count = ngettext("%(count)d date", "%(count)d dates", len(ordered)) % {"count": len(ordered)}
    return _("%(period)s, %(dates)s") % {"period": _days(whole), "dates": count}


def _coarsest(spans: Sequence[Span]) -> str:
    order = list(Precision)
    return max((span.precision for span in spans), key=lambda each: order.index(Precision(each)))


def _joined(ordered: Sequence[Span]) -> str:
    """What two neighbours share, their month or their year, is said once."""
    parts = [
        _days(span, following)
        for span, following in zip(ordered, [*ordered[1:], None], strict=True)
    ]
    if len(parts) == 1:
        return parts[0]
    return _("%(first)s and %(last)s") % {"first": ", ".join(parts[:-1]), "last": parts[-1]}


def _days(span: Span, following: Span | None = None) -> str:
    """A date; without its year, or without month and year, where the following one says them."""
    if span.precision == Precision.YEAR:
        return _range(str(span.starts.year), str(span.last.year))
    same_year = (
        following is not None
        and following.precision != Precision.YEAR
        and span.starts.year == span.last.year == following.starts.year
    )
    if span.precision == Precision.MONTH:
        return _months(span, with_year=not same_year)
    if not same_year or following is None:
        return _range_of_days(span.starts, span.last, _day_month_year)
    same_month = span.starts.month == span.last.month == following.starts.month
    if same_month and following.precision == Precision.DAY and following.is_one_day:
        return _range(_day(span.starts), _day(span.last), close=True)
    return _range_of_days(span.starts, span.last, _day_month)


def _range_of_days(
    first: datetime.date, last: datetime.date, whole: Callable[[datetime.date], str]
) -> str:
    if first == last:
        return whole(last)
    if (first.year, first.month) == (last.year, last.month):
        return _range(_day(first), whole(last), close=True)
    start = _day_month(first) if first.year == last.year else whole(first)
    return _range(start, whole(last))


def _months(span: Span, with_year: bool) -> str:
    name = _month if with_year else _month_alone
    first, last = span.starts, span.last
    if (first.year, first.month) == (last.year, last.month):
        return name(last)
    if first.year == last.year:
        return _range(_month_alone(first), name(last), close=True)
    return _range(_month(first), _month(last))


def _range(first: str, last: str, close: bool = False) -> str:
    """`12–13 …`; between longer parts the dash has spaces."""
    if first == last:
        return last
    dash = "–" if close or (first.isdigit() and last.isdigit()) else " – "
    return f"{first}{dash}{last}"


def _with_hours(days: str, span: Span) -> str:
    if span.starts_at is None:
        return days
    words = {"days": days, "start": _hour(span.starts_at)}
    if span.ends_at is None:
        return _("%(days)s, at %(start)s") % words
    words["end"] = _hour(span.ends_at)
    if span.ends_at <= span.starts_at:
        return _("%(days)s, from %(start)s on the first day to %(end)s on the last") % words
    return _("%(days)s, %(start)s–%(end)s") % words


def _hour(time: datetime.time) -> str:
    return time_format(time, pgettext("time format", "G:i"))


def _day(date: datetime.date) -> str:
    return date_format(date, pgettext("date format", "j"))


def _day_month(date: datetime.date) -> str:
    return date_format(date, pgettext("date format", "j F"))


def _day_month_year(date: datetime.date) -> str:
    return date_format(date, pgettext("date format", "j F Y"))


def _month(date: datetime.date) -> str:
    return date_format(date, pgettext("date format", "F Y"))


def _month_alone(date: datetime.date) -> str:
    return date_format(date, "F")
