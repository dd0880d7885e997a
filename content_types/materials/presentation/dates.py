"""Dates as each language writes them."""

import datetime

from django.utils.formats import date_format
from django.utils.translation import pgettext


def long_date(day: datetime.date) -> str:
    """`18 October 2026`, in Slovenian `18. oktober 2026`."""
    return date_format(day, pgettext("date format", "j F Y"))
