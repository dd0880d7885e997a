"""Dates as people read them: `18. oktober 2026`, `18 October 2026, 9:00`."""

import datetime
from functools import lru_cache

from django.utils import timezone
from django.utils.dateformat import format as formatted
from django.utils.translation import get_language, pgettext

# Who gives no time leaves midnight: nothing is released then.
MIDNIGHT = datetime.time()


def day(moment: datetime.datetime) -> str:
    """The day alone, in the site's own time."""
    return _day(timezone.localdate(moment), get_language())


def day_and_time(moment: datetime.datetime) -> str:
    """The day with its time; the day alone where the time is midnight."""
    return day(moment) if timezone.localtime(moment).time() == MIDNIGHT else minute(moment)


def minute(moment: datetime.datetime) -> str:
    """The day with its time, also at midnight: `18 October 2026, 0:00`."""
    return formatted(timezone.localtime(moment), pgettext("date format", "j F Y, G:i"))


# Django's formatting is dear, and lists show the same days again and again.
@lru_cache(maxsize=2048)
def _day(date: datetime.date, language: str | None) -> str:
    return formatted(date, pgettext("date format", "j F Y"))
