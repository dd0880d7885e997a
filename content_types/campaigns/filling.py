"""Templates of an observance: which words stand for its placeholders in one year."""

import datetime
import re

from . import dates

_PLACEHOLDER = re.compile(r"\{([A-Za-z_]+)\}")
# Filled when it is read: the address of a draft may still change.
URL = "url"


def values(day: datetime.date, first_year: int | None, language: str) -> dict[str, str]:
    """What each placeholder says in `language` for the observance on `day`.

    Without a first year, and before it, nothing says which edition it is; those placeholders stay
    unfilled.
    """
    words = {
        "year": str(day.year),
        "last_year": str(day.year - 1),
        "weekday": dates.weekday(day, language),
        "on_weekday": dates.on_weekday(day, language),
        "date": dates.date(day, language),
        "date_genitive": dates.date_genitive(day, language),
        "on_date": dates.on_date(day, language),
    }
    if first_year is not None and first_year <= day.year:
        edition = day.year - first_year + 1
        words |= {"edition": str(edition), "ordinal": dates.ordinal(edition, language)}
    return words


def fill(text: str, words: dict[str, str]) -> str:
    """`text` with every known placeholder replaced; `{On_date}` begins with a capital letter.

    Unknown placeholders stay, so that they are seen and reported.
    """

    def replaced(match: re.Match[str]) -> str:
        name = match[1]
        known = words.get(name[0].lower() + name[1:])
        if known is None:
            return match[0]
        return known[:1].upper() + known[1:] if name[0].isupper() else known

    return _PLACEHOLDER.sub(replaced, text)


def unfilled(text: str) -> list[str]:
    """The placeholders that are left in a text, each once: `["{venue}"]`."""
    return list(dict.fromkeys(match[0] for match in _PLACEHOLDER.finditer(text)))
