"""Dates as people read them: `18. oktober 2026`, `18 October 2026, 9:00`."""

from datetime import datetime

from django.utils import timezone
from django.utils.dateformat import format as formatted
from django.utils.translation import pgettext

# Who gives no time leaves midnight: nothing is released then.
MIDNIGHT = (0, 0)


def day(moment: datetime) -> str:
    """The day alone, in the site's own time."""
    return formatted(timezone.localtime(moment), pgettext("date format", "j F Y"))


def day_and_time(moment: datetime) -> str:
    """The day with its time; the day alone where the time is midnight."""
    local = timezone.localtime(moment)
    if (local.hour, local.minute) == MIDNIGHT:
        return day(moment)
    return formatted(local, pgettext("date format", "j F Y, G:i"))
