"""A timetable in a few short lines, in the active language."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from functools import lru_cache

from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from cms.pages import languages

from .spans import EVERY_DAY, Span, Timetable
from .wording import say_day, say_day_number, say_time

# Exceptions are told of when they come near.
AHEAD = timedelta(days=21)
_SHORT_DAYS = (
    pgettext_lazy("short weekday", "Mon"),
    pgettext_lazy("short weekday", "Tue"),
    pgettext_lazy("short weekday", "Wed"),
    pgettext_lazy("short weekday", "Thu"),
    pgettext_lazy("short weekday", "Fri"),
    pgettext_lazy("short weekday", "Sat"),
    pgettext_lazy("short weekday", "Sun"),
)


def summary(timetable: Timetable, today: date) -> tuple[str, ...]:
    """`Mon–Fri 9:00–13:00, not on public holidays`; then the exceptions of the next weeks.

    Empty where nothing is known.
    """
    return _summary(timetable, today, languages.active())


@lru_cache(maxsize=1024)
def _summary(timetable: Timetable, today: date, _language: str) -> tuple[str, ...]:
    return (*_weekly(timetable), *_exceptions(timetable, today))


def _weekly(timetable: Timetable) -> Iterator[str]:
    """A line for all rows of the same days, which are the hours around a break."""
    rows: dict[tuple[frozenset[int], str], list[Span]] = {}
    for span in timetable:
        if not span.is_exception:
            rows.setdefault((span.days, span.on_holidays), []).append(span)
    holidays_apart = any(on_holidays == "only" for _days, on_holidays in rows)
    for spans in rows.values():
        if spans[0].is_whole_week and not holidays_apart:
            yield _("24 hours a day, every day")
        else:
            spans.sort(key=_beginning)
            yield _row(spans[0], _joined(map(_hours, spans)), holidays_apart)


def _row(span: Span, hours: str, holidays_apart: bool = True) -> str:
    """The hours with the days and holidays of `span`.

    Where holidays have rows of their own (`holidays_apart`) nothing is said of them.
    """
    if span.on_holidays == "only":
        return _("on public holidays %(hours)s") % {"hours": hours}
    words = {"days": say_days(span.days), "hours": hours}
    if span.on_holidays == "never":
        return _("%(days)s %(hours)s, not on public holidays") % words
    if span.days == EVERY_DAY and not holidays_apart:
        return _("%(days)s %(hours)s, also on public holidays") % words
    return _("%(days)s %(hours)s") % words


def _joined(hours: Iterable[str]) -> str:
    """`9:00–12:00 and 13:00–16:00`."""
    *before, last = hours
    if not before:
        return last
    return _("%(hours)s and %(last)s") % {"hours": ", ".join(before), "last": last}


def _beginning(span: Span) -> time:
    return span.opens or time(0)


def _hours(span: Span) -> str:
    if span.opens is None or span.closes is None:
        return _("all day")
    closes = _("midnight") if span.closes == time(0) else say_time(span.closes)
    return f"{say_time(span.opens)}–{closes}"


def _exceptions(timetable: Timetable, today: date) -> Iterator[str]:
    coming = [
        span
        for span in timetable
        if span.first_day and span.last_day and today <= span.last_day
        if span.first_day <= today + AHEAD
        if not any(_stands_in(other, span) for other in timetable)
    ]
    rows: dict[Span, list[Span]] = {}
    for span in sorted(coming, key=lambda span: (span.first_day, _beginning(span))):
        rows.setdefault(replace(span, opens=None, closes=None), []).append(span)
    for span, spans in rows.items():
        yield _("%(dates)s: %(hours)s") % {"dates": _dates(span), "hours": _exceptional(spans)}


def _stands_in(own: Span, general: Span) -> bool:
    """Whether a channel's own exception holds wherever the one of its contact would."""
    if general.own or not own.own or own.first_day is None or own.last_day is None:
        return False
    if general.first_day is None or general.last_day is None or not own.days >= general.days:
        return False
    return own.first_day <= general.first_day and general.last_day <= own.last_day


def _exceptional(spans: list[Span]) -> str:
    """`closed`, `9:00–11:00`; with days and holidays where they do not hold on all their dates."""
    span = spans[0]
    hours = _("closed") if span.closed else _joined(map(_hours, spans))
    is_one_day = span.first_day == span.last_day
    if is_one_day or (span.days == EVERY_DAY and (span.closed or span.on_holidays == "also")):
        return hours
    return _row(span, hours)


def _dates(span: Span) -> str:
    """`24 December`, `24–31 December`, `24 December – 2 January`."""
    first, last = (day for day in (span.first_day, span.last_day) if day)
    if first == last:
        return say_day(last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{say_day_number(first)}–{say_day(last)}"
    return f"{say_day(first)} – {say_day(last)}"


def say_days(days: frozenset[int]) -> str:
    """`every day`, `Mon–Fri`, `Mon, Wed, Fri`: three days in a row or more become a range."""
    if days == EVERY_DAY:
        return _("every day")
    parts = []
    for first, last in _runs(sorted(days)):
        if last - first >= 2:
            parts.append(f"{_short_day(first)}–{_short_day(last)}")
        else:
            parts += [_short_day(day) for day in range(first, last + 1)]
    return ", ".join(parts)


def _runs(days: list[int]) -> Iterator[tuple[int, int]]:
    start = before = days[0]
    for day in days[1:]:
        if day != before + 1:
            yield start, before
            start = day
        before = day
    yield start, before


def _short_day(number: int) -> str:
    return str(_SHORT_DAYS[number - 1])
