"""Timeframes read from the wording of a plan, in English or Slovenian."""

import datetime
import re

from content_types.plan.enums import TimeframeKind
from content_types.plan.timeframes.marks import (
    days_in,
    end_of_months,
    end_of_period,
    halves_in,
    months_in,
    paired,
    quarters_in,
    years_in,
)
from content_types.plan.timeframes.model import Timeframe

_DEADLINE = re.compile(
    r"\b(?:by|until|no later than|before|do|najpozneje|najkasneje|konec|ob koncu)\b", re.I
)
_END_OF_YEAR = re.compile(
    r"\b(?:by|until|before|at) the end of (?:the year )?20\d\d"
    r"|\b(?:(?:do|ob) (?:izteka|konca|koncu)|konec) (?:leta |l\. ?)?20\d\d"
    r"|\b(?:najpozneje|najkasneje|no later than) (?:(?:v|do) )?(?:let[ua] |in |by )?20\d\d",
    re.I,
)
_TIMES = (
    (re.compile(r"\b(?:once|one time|1[x×]|enkrat|1-krat)\b", re.I), 1),
    (re.compile(r"\b(?:twice|two times|2[x×]|semi-?annual\w*|dvakrat|2-krat)\b", re.I), 2),
    (re.compile(r"\b(?:polletno|vsako polletje|vsakega pol leta)\b", re.I), 2),
    (re.compile(r"\b(?:three times|thrice|3[x×]|trikrat|3-krat)\b", re.I), 3),
    (re.compile(r"\b(?:four times|quarterly|4[x×]|štirikrat|4-krat)\b", re.I), 4),
    (re.compile(r"\b(?:četrtletno|vsako četrtletje)\b", re.I), 4),
    (re.compile(r"\b(?:monthly|every month|mesečno|vsak mesec)\b", re.I), 12),
)
_PER_YEAR = re.compile(
    r"\b(?:(?:a|per|each|every) year|annual\w*|yearly|quarterly|monthly|every month"
    r"|na leto|letn[oiea]\w*|vsako leto|polletno|vsako polletje|četrtletno|vsako četrtletje"
    r"|mesečno|vsak mesec)\b",
    re.IGNORECASE,
)
_EACH = re.compile(r"\b(?:each|every|within each|ob vsak\w+|pri vsak\w+|v okviru vsak\w+)\b", re.I)
_ONGOING = re.compile(
    r"\b(?:ongoing|continuous\w*|permanent\w*|regular(?:ly)?|stalen|staln[aoie]|trajn[aoie]"
    r"|redn[aoie]|permanentn\w*|throughout"
    r"|v celotnem obdobju|celotno obdobje|nepretrgan\w+|tekoč[aei]|kontinuiran\w+)\b",
    re.IGNORECASE,
)
_SINGLE = re.compile(
    r"\b(?:single|one-?off|one-?time|once|enkratn[aoie]|enkratna izvedba|enkrat)\b", re.IGNORECASE
)
_CONDITION = (
    r"or|within|depending|if|when|after|prior|ali|oziroma|oz|pred|po|v okviru|glede na"
    r"|če|kadar|pri|as necessary|po potrebi|upon"
)
_CONDITIONAL = re.compile(rf"\b(?:{_CONDITION})\b", re.IGNORECASE)
_FREE = re.compile(rf"\b(?:{_CONDITION}|before|ob)\b", re.IGNORECASE)
_ONLY_YEARS = re.compile(
    r"(?:\b(?:v|in|the|years?|let[ua]|letih|leto|leti|ter|and|to|do|od|from|za|for|during"
    r"|obdobj[eu])\b|[\d\s.,–/-])*",
    re.IGNORECASE,
)


def parse_timeframe(text: str, language: str) -> Timeframe:
    """The structure of a timeframe's wording; kind OTHER where nothing of it is recognised.

    Of kind OTHER and exact is a wording that only names years.
    """
    original = " ".join(text.split())
    years = years_in(original)
    for read in (_read_deadline, _read_halves, _read_months, _read_recurring, _read_plain):
        timeframe = read(original, years, language)
        if timeframe is not None:
            return timeframe
    is_limit = len(years) == 1 and _DEADLINE.search(original)
    exact = bool(years) and not is_limit and bool(_ONLY_YEARS.fullmatch(original))
    return Timeframe(
        TimeframeKind.OTHER, years=years, exact=exact, original=original, language=language
    )


def _read_deadline(text: str, years: tuple[int, ...], language: str) -> Timeframe | None:
    days = days_in(text)
    if not years or _PER_YEAR.search(text):
        return None
    deadline, exact = (None if days else end_of_months(text)), False
    if deadline is None and _DEADLINE.search(text):
        deadline, exact = _deadline(text, years, days)
    elif (
        deadline is None
        and len(years) == 1
        and (len(days) == 1 or (not days and quarters_in(text)))
    ):
        # 'IV. četrtletje 2025': done within it; no structure holds when it may begin.
        deadline, exact = days[0] if days else end_of_period(text, years[0]), False
    if deadline is None:
        return None
    return Timeframe(
        TimeframeKind.DEADLINE,
        years=years,
        deadline=deadline,
        exact=exact and not _CONDITIONAL.search(text),
        original=text,
        language=language,
    )


def _deadline(
    text: str, years: tuple[int, ...], days: list[datetime.date]
) -> tuple[datetime.date | None, bool]:
    """The last day, and whether it says everything: a first day is kept in the wording only."""
    if days:
        is_one = len(days) == 1 and len(years) == 1
        is_span = len(days) == 2 and days[0] < days[1] and years[-1] == days[1].year
        return (days[-1] if is_one or is_span else None), is_one
    if len(years) != 1:
        return None, False
    end = end_of_period(text, years[0])
    if end is None and _END_OF_YEAR.search(text):
        end = datetime.date(years[0], 12, 31)
    return end, True


def _read_halves(text: str, years: tuple[int, ...], language: str) -> Timeframe | None:
    halves = paired(halves_in(text), text)
    if not halves:
        return None
    return Timeframe(
        TimeframeKind.HALF_YEAR,
        years=years,
        halves=halves,
        exact=_says_no_more(text),
        original=text,
        language=language,
    )


def _read_months(text: str, years: tuple[int, ...], language: str) -> Timeframe | None:
    months = paired(months_in(text), text)
    if not months:
        return None
    return Timeframe(
        TimeframeKind.MONTH,
        years=years,
        months=months,
        exact=_says_no_more(text) and not days_in(text),
        original=text,
        language=language,
    )


def _says_no_more(text: str) -> bool:
    """Whether neither a condition nor a deadline stands beside halves or months."""
    return not (_FREE.search(text) or _DEADLINE.search(text) or quarters_in(text))


def _read_recurring(text: str, years: tuple[int, ...], language: str) -> Timeframe | None:
    yearly = _PER_YEAR.search(text)
    times = next((number for pattern, number in _TIMES if pattern.search(text)), None)
    if not (yearly or _EACH.search(text)) or (_ONGOING.search(text) and times is None):
        return None
    when = quarters_in(text) or halves_in(text) or months_in(text)
    return Timeframe(
        TimeframeKind.RECURRING,
        years=years,
        times_per_year=times or (1 if yearly else None),
        exact=not _FREE.search(text) and not when,
        original=text,
        language=language,
    )


def _read_plain(text: str, years: tuple[int, ...], language: str) -> Timeframe | None:
    for kind, pattern in ((TimeframeKind.ONGOING, _ONGOING), (TimeframeKind.SINGLE, _SINGLE)):
        if pattern.search(text):
            exact = not _FREE.search(text) and bool(years)
            return Timeframe(kind, years=years, exact=exact, original=text, language=language)
    return None
