"""Days of the year: `18. oktobra`, `18 October`, `18. 10.` and `2024-10-18` give `18.10`."""

import re
from collections.abc import Iterator

from .folding import fold
from .tokens import Token

# The names of the months in Slovenian, in any case, and in English; folded.
_CASE = "(?:a|u|em|om)?"
_NAMES = [
    re.compile(name)
    for name in (
        f"januar(?:{_CASE}|y)",
        f"februar(?:{_CASE}|y)",
        f"marec|marc{_CASE}|march",
        f"april{_CASE}",
        f"maj{_CASE}|may",
        f"junij{_CASE}|june",
        f"julij{_CASE}|july",
        f"avgust{_CASE}|august",
        f"september|septembr{_CASE}",
        f"oktober|oktobr{_CASE}|october",
        f"november|novembr{_CASE}",
        f"december|decembr{_CASE}",
    )
]
_DAY, _MONTH = re.compile(r"0?[1-9]|[12]\d|3[01]"), re.compile(r"0?[1-9]|1[0-2]")
_YEAR = re.compile(r"\d{4}")
_BOTH = re.compile(r"(\d{1,2})[./](\d{1,2})")
_AFTER_DAY = re.compile(r"\.?[ \u00a0\u202f]?")
_POINT = re.compile(r"\.[ \u00a0\u202f]")


def days(text: str, tokens: list[Token]) -> Iterator[tuple[range, str]]:
    """Yields the places in `tokens` of each day that has a month, and the day as `18.10`.

    The year is a word of its own, so a day is met in every year and with the year before others.
    """
    for place, token in enumerate(tokens):
        if both := _BOTH.fullmatch(token.text):
            yield from _day(range(place, place + 1), both[1], both[2])
        if place + 1 == len(tokens):
            break
        following, between = tokens[place + 1], text[token.end : tokens[place + 1].start]
        if token.text.isdigit() and _AFTER_DAY.fullmatch(between):
            yield from _day(range(place, place + 2), token.text, _month(following.text))
        elif following.text.isdigit() and between == " ":
            yield from _day(range(place, place + 2), following.text, _month(token.text))
        if _POINT.fullmatch(between):
            yield from _day(range(place, place + 2), token.text, following.text)
        if between == "-" and place and _YEAR.fullmatch(tokens[place - 1].text):
            yield from _day(range(place, place + 2), following.text, token.text)


def is_day(term: str) -> bool:
    """Whether a term may be a day, as `days` gives it."""
    return bool(_BOTH.fullmatch(term))


def _day(places: range, day: str, month: str) -> Iterator[tuple[range, str]]:
    if _DAY.fullmatch(day) and _MONTH.fullmatch(month):
        yield places, f"{int(day)}.{int(month)}"


def _month(name: str) -> str:
    """The number of a month's name in any form; empty if it is none."""
    folded = fold(name)
    return next((str(at) for at, each in enumerate(_NAMES, 1) if each.fullmatch(folded)), "")
