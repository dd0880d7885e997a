"""Periods and numbers of campaigns as visitors read them."""

import datetime

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, npgettext

from cms.pages import languages
from cms.pages.months import month_name
from content_types.campaigns import dates
from content_types.campaigns.enums import Precision


def period(first: datetime.date, last: datetime.date | None, precision: str) -> str:
    """When a campaign ran, as exactly as it is known: `18.–25. oktober 2024`, `2024`."""
    language = languages.active()
    if last is None:
        return _since(first, precision, language)
    if precision == Precision.DAY:
        return dates.span(first, last, language)
    start, end = _point(first, precision, language), _point(last, precision, language)
    if start == end:
        return start
    return f"{start}–{end}" if precision == Precision.YEAR else f"{start} – {end}"


def _point(day: datetime.date, precision: str, language: str) -> str:
    if precision == Precision.YEAR:
        return str(day.year)
    return f"{month_name(day.month, language)} {day.year}"


def _since(day: datetime.date, precision: str, language: str) -> str:
    """`since 18 October 2023`, `since October 2023`, `since 2023`."""
    if precision == Precision.YEAR:
        return f"od leta {day.year}" if language == "sl" else f"since {day.year}"
    words = dates.date_genitive(day, language)
    if precision == Precision.MONTH:
        words = words.split(" ", 1)[1]
    return f"od {words}" if language == "sl" else f"since {words}"


def number(value: int, *, approximate: bool = False) -> str:
    """`8.500`, `8,500`; an estimate says so."""
    written = formats.number_format(value, decimal_pos=0, use_l10n=True, force_grouping=True)
    return _("about %(number)s") % {"number": written} if approximate else written


def count_campaigns(count: int) -> str:
    """`1 kampanja, 2 kampanji, 3 kampanje, 5 kampanj`."""
    return ngettext("%(count)d campaign", "%(count)d campaigns", count) % {"count": count}


def distance(days: int) -> str:
    """How far a day is: `Yesterday`, `Today`, `Tomorrow`, `In 5 days`, `5 days ago`."""
    if abs(days) <= 1:
        return (_("Yesterday"), _("Today"), _("Tomorrow"))[days + 1]
    if days > 0:
        return ngettext("In %(count)d day", "In %(count)d days", days) % {"count": days}
    return ngettext("%(count)d day ago", "%(count)d days ago", -days) % {"count": -days}


def days_left(days: int) -> str:
    """How long it is until a day to come, after the words `Until then`: `5 days`."""
    words = npgettext("until an observance", "%(count)d day", "%(count)d days", days)
    return words % {"count": days}
