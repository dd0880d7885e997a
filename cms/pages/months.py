"""The names of months inside a sentence, where Slovenian puts them into the genitive."""

import datetime
from functools import cache

from django.utils import translation
from django.utils.dates import MONTHS

_GENITIVE = (
    "januarja",
    "februarja",
    "marca",
    "aprila",
    "maja",
    "junija",
    "julija",
    "avgusta",
    "septembra",
    "oktobra",
    "novembra",
    "decembra",
)


@cache
def month_name(number: int, language: str) -> str:
    """`oktober`, `October`."""
    with translation.override(language):
        name = str(MONTHS[number])
    return name.lower() if language == "sl" else name


def day_in_sentence(day: datetime.date, language: str) -> str:
    """The day and the month of a date inside a sentence: `18. oktobra`, `18 October`."""
    if language != "sl":
        return f"{day.day} {month_name(day.month, language)}"
    return f"{day.day}. {_GENITIVE[day.month - 1]}"
