"""Dates as they stand in a sentence, in Slovenian and English.

Phrased here rather than in the catalogue: Slovenian puts the month into the genitive and the
weekday into the accusative, which separate messages could not carry.
"""

import datetime
from functools import cache

from django.utils import translation
from django.utils.dates import WEEKDAYS

from cms.pages.months import day_in_sentence, month_name

_ON_WEEKDAY = (
    "v ponedeljek",
    "v torek",
    "v sredo",
    "v četrtek",
    "v petek",
    "v soboto",
    "v nedeljo",
)


def weekday(day: datetime.date, language: str) -> str:
    """`nedelja`, `Sunday`."""
    return _weekday_name(day.weekday(), language)


@cache
def _weekday_name(number: int, language: str) -> str:
    with translation.override(language):
        name = str(WEEKDAYS[number])
    return name.lower() if language == "sl" else name


def on_weekday(day: datetime.date, language: str) -> str:
    """`v nedeljo`, `on Sunday`."""
    if language == "sl":
        return _ON_WEEKDAY[day.weekday()]
    return f"on {weekday(day, language)}"


def date(day: datetime.date, language: str) -> str:
    """`18. oktober 2026`, `18 October 2026`."""
    return f"{_day(day, language)} {month_name(day.month, language)} {day.year}"


def named_date(day: datetime.date, language: str) -> str:
    """`nedelja, 18. oktober 2026`, `Sunday, 18 October 2026`."""
    return f"{weekday(day, language)}, {date(day, language)}"


def date_genitive(day: datetime.date, language: str) -> str:
    """The date inside a sentence: `18. oktobra 2026`, `18 October 2026`."""
    return f"{day_in_sentence(day, language)} {day.year}"


def on_date(day: datetime.date, language: str) -> str:
    """`v nedeljo, 18. oktobra 2026`, `on Sunday, 18 October 2026`."""
    return f"{on_weekday(day, language)}, {date_genitive(day, language)}"


def ordinal(number: int, language: str) -> str:
    """`20.`, `20th`; the Slovenian one is written the same in every case."""
    if language == "sl":
        return f"{number}."
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def span(first: datetime.date, last: datetime.date, language: str) -> str:
    """Several days: `18.–25. oktober 2024`, `30 July – 2 August 2024`."""
    if first == last:
        return date(first, language)
    if (first.year, first.month) == (last.year, last.month):
        return f"{_day(first, language)}–{date(last, language)}"
    if first.year == last.year:
        start = f"{_day(first, language)} {month_name(first.month, language)}"
        return f"{start} – {date(last, language)}"
    return f"{date(first, language)} – {date(last, language)}"


def _day(day: datetime.date, language: str) -> str:
    return f"{day.day}." if language == "sl" else str(day.day)
