"""A timetable in a few short lines, in the active language."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from .engine import is_always
from .spans import EVERY_DAY, Span, Timetable
from .wording import say_day, say_time

# Exceptions are told of when they come near.
AHEAD = timedelta(days=21)


def summary(timetable: Timetable, today: date) -> tuple[str, ...]:
    """`Mon–Fri 9:00–13:00, not on public holidays`; then the exceptions of the next weeks.

    Empty where nothing is known.
    """
    if is_always(timetable):
        return (_("24 hours a day, every day"),)
    return (*_weekly(timetable), *_exceptions(timetable, today))


def _weekly(timetable: Timetable) -> Iterator[str]:
    for span in timetable:
        if not span.is_exception:
            yield _row(span)


def _row(span: Span) -> str:
    hours = _hours(span)
    if span.on_holidays == "only":
        return _("on public holidays %(hours)s") % {"hours": hours}
    words = {"days": say_days(span.days), "hours": hours}
    if span.on_holidays == "never":
        return _("%(days)s %(hours)s, not on public holidays") % words
    if span.days == EVERY_DAY:
        return _("%(days)s %(hours)s, also on public holidays") % words
    return _("%(days)s %(hours)s") % words


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
    ]
    for span in sorted(coming, key=lambda span: (span.first_day, span.opens or time(0))):
        yield _("%(dates)s: %(hours)s") % {
            "dates": _dates(span),
            "hours": _("closed") if span.closed else _hours(span),
        }


def _dates(span: Span) -> str:
    first, last = (
        say_day(datetime.combine(day, time(0))) for day in (span.first_day, span.last_day) if day
    )
    return first if first == last else f"{first} – {last}"


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
    return (
        pgettext("short weekday", "Mon"),
        pgettext("short weekday", "Tue"),
        pgettext("short weekday", "Wed"),
        pgettext("short weekday", "Thu"),
        pgettext("short weekday", "Fri"),
        pgettext("short weekday", "Sat"),
        pgettext("short weekday", "Sun"),
    )[number - 1]
