"""Opening times in words, in the active language."""

from datetime import date, datetime, time, timedelta

from django.utils.dateformat import format as format_date
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from cms.pages import languages
from cms.pages.months import day_in_sentence

from .clock import LJUBLJANA, local_day, next_day
from .engine import Opening, State

_DAYS_AHEAD_BY_NAME = 6


def say_opening(opening: Opening, at: datetime) -> str:
    """What `opening` says at the moment `at`, one short line: `Available now, until 20:00`."""
    if opening.state == State.ALWAYS:
        return _("24 hours a day, every day")
    if opening.state == State.UNKNOWN:
        return _("It is not known when somebody answers.")
    if opening.state == State.OPEN:
        if opening.closes is None:
            return _("Available now")
        return _("Available now, %(until)s") % {"until": _until(opening.closes, at)}
    if opening.opens is None:
        return _("Not available now")
    return _("Not available now. Available again %(when)s.") % {"when": _when(opening.opens, at)}


def say_time(clock: time) -> str:
    """`9:00`, in Slovenian `9.00`."""
    parts = {"hour": clock.hour, "minute": f"{clock.minute:02}"}
    return pgettext("time of day", "%(hour)d:%(minute)s") % parts


def _when(moment: datetime, at: datetime) -> str:
    """`today at 12:00`, `at midnight`, `tomorrow at 9:00`, `on Monday at 9:00` …"""
    local = moment.astimezone(LJUBLJANA)
    clock = {"time": say_time(local.time())}
    today, day = local_day(at), local.date()
    if day == today:
        return _("today at %(time)s") % clock
    if day == next_day(today):
        return _("at midnight") if local.time() == time(0) else _("tomorrow at %(time)s") % clock
    if (day - today).days <= _DAYS_AHEAD_BY_NAME:
        return _on_weekday(day.isoweekday()) % clock
    return _("on %(date)s at %(time)s") % {**clock, "date": _day_in_sentence(day)}


def _until(moment: datetime, at: datetime) -> str:
    """`until 20:00`, `until tomorrow at 6:00`, `until Monday at 9:00`, `until Sunday midnight` …"""
    local = moment.astimezone(LJUBLJANA)
    today, day = local_day(at), local.date()
    if local.time() == time(0):
        return _until_midnight(day - timedelta(days=1), today)
    clock = {"time": say_time(local.time())}
    if day == today:
        return _("until %(time)s") % clock
    if day == next_day(today):
        return _("until tomorrow at %(time)s") % clock
    if (day - today).days <= _DAYS_AHEAD_BY_NAME:
        return _until_weekday(day.isoweekday()) % clock
    return _("until %(date)s at %(time)s") % {**clock, "date": _day_in_sentence(day)}


def _until_midnight(last: date, today: date) -> str:
    """Midnight belongs to the day that it ends, as people speak of it."""
    if last == today:
        return _("until midnight")
    if last == next_day(today):
        return _("until tomorrow midnight")
    if (last - today).days <= _DAYS_AHEAD_BY_NAME:
        return _until_midnight_of_weekday(last.isoweekday())
    return _("until midnight on %(date)s") % {"date": _day_in_sentence(last)}


def _day_in_sentence(day: date) -> str:
    """`24 December`, in Slovenian `24. decembra`."""
    return _unbroken(day_in_sentence(day, languages.active()))


def say_day(day: date) -> str:
    """`24 December`, in Slovenian `24. december`."""
    return _unbroken(format_date(day, pgettext("date without a year", "j F")))


def say_day_number(day: date) -> str:
    """`24`, in Slovenian `24.`."""
    return format_date(day, pgettext("date format", "j"))


def _unbroken(words: str) -> str:
    """A number of a day never ends a line without its month."""
    return words.replace(" ", "\u00a0")


def _on_weekday(number: int) -> str:
    """Each weekday in a sentence of its own: Slovenian inflects them."""
    return (
        _("on Monday at %(time)s"),
        _("on Tuesday at %(time)s"),
        _("on Wednesday at %(time)s"),
        _("on Thursday at %(time)s"),
        _("on Friday at %(time)s"),
        _("on Saturday at %(time)s"),
        _("on Sunday at %(time)s"),
    )[number - 1]


def _until_weekday(number: int) -> str:
    return (
        _("until Monday at %(time)s"),
        _("until Tuesday at %(time)s"),
        _("until Wednesday at %(time)s"),
        _("until Thursday at %(time)s"),
        _("until Friday at %(time)s"),
        _("until Saturday at %(time)s"),
        _("until Sunday at %(time)s"),
    )[number - 1]


def _until_midnight_of_weekday(number: int) -> str:
    return (
        _("until Monday midnight"),
        _("until Tuesday midnight"),
        _("until Wednesday midnight"),
        _("until Thursday midnight"),
        _("until Friday midnight"),
        _("until Saturday midnight"),
        _("until Sunday midnight"),
    )[number - 1]
