"""Timeframes read from the wording of a plan, in English or Slovenian."""

import calendar
import datetime
import re

from content_types.plan.enums import TimeframeKind
from content_types.plan.timeframes.model import Timeframe

_YEAR = re.compile(r"\b(20\d\d)\b(?:\s?[–-]\s?(20\d\d)\b)?")
_MONTH_STEMS = (
    ("january", "januar"),
    ("february", "februar"),
    ("march", "mar[ec]"),
    ("april", "april"),
    ("(?-i:May|MAY)", "maj"),
    ("june", "junij"),
    ("july", "julij"),
    ("august", "avgust"),
    ("september", "september|septembr"),
    ("october", "oktober|oktobr"),
    ("november", "november|novembr"),
    ("december", "december|decembr"),
)
_MONTH_NAMES = "|".join(
    rf"(?P<m{number}>{english}|(?:{slovenian})\w{{0,3}})"
    for number, (english, slovenian) in enumerate(_MONTH_STEMS, start=1)
)
_MONTH = re.compile(rf"\b(?:{_MONTH_NAMES})\b", re.IGNORECASE)
_HALF = re.compile(
    r"\b(?:(?P<first>1st|first|1\.|prv\w{1,2}|i\.)|(?P<second>2nd|second|2\.|drug\w{1,2}|ii\.))"
    r"\s*(?:half|polovic\w*|pollet\w*)(?=\W|$)",
    re.IGNORECASE,
)
_DAY = re.compile(r"\b(\d{1,2})\.?\s*(?:(\d{1,2})\.|([^\W\d]+))\s*(20\d\d)\b")
_DEADLINE = re.compile(r"\b(?:by|until|no later than|before|do|najpozneje|najkasneje)\b", re.I)
_END_OF_YEAR = re.compile(
    r"\b(?:by|until|before|at) the end of (?:the year )?20\d\d|\b(?:do|ob) (?:izteka|konc[au]) ",
    re.I,
)
_TIMES = (
    (re.compile(r"\b(?:once|one time|1[x×]|enkrat|1-krat)\b", re.I), 1),
    (re.compile(r"\b(?:twice|two times|2[x×]|semi-?annual\w*|dvakrat|2-krat)\b", re.I), 2),
    (re.compile(r"\b(?:three times|thrice|3[x×]|trikrat|3-krat)\b", re.I), 3),
    (re.compile(r"\b(?:four times|quarterly|4[x×]|štirikrat|četrtletno|4-krat)\b", re.I), 4),
    (re.compile(r"\b(?:monthly|every month|mesečno|vsak mesec)\b", re.I), 12),
)
_PER_YEAR = re.compile(
    r"\b(?:(?:a|per|each|every) year|annual\w*|yearly|quarterly|monthly|every month"
    r"|na leto|letn[oiea]\w*|vsako leto|četrtletno|mesečno|vsak mesec)\b",
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
_FREE = re.compile(
    r"\b(?:or|within|depending|if|when|before|after|prior|ali|oziroma|ob|pred|po|v okviru|glede na"
    r"|če|kadar|pri|as necessary|po potrebi|upon)\b",
    re.IGNORECASE,
)


def parse_timeframe(text: str, language: str) -> Timeframe:
    """The structure of a timeframe's wording; kind OTHER where nothing of it is recognised."""
    original = " ".join(text.split())
    years = _years(original)
    for read in (_read_deadline, _read_halves, _read_months, _read_recurring, _read_plain):
        timeframe = read(original, years, language)
        if timeframe is not None:
            return timeframe
    return Timeframe(
        TimeframeKind.OTHER, years=years, exact=False, original=original, language=language
    )


def _years(text: str) -> tuple[int, ...]:
    years: set[int] = set()
    for match in _YEAR.finditer(text):
        first, last = int(match[1]), int(match[2] or match[1])
        years.update(range(first, last + 1) if first <= last else (first, last))
    return tuple(sorted(years))


def _read_deadline(text: str, years: tuple[int, ...], language: str) -> Timeframe | None:
    if not _DEADLINE.search(text) or len(years) != 1:
        return None
    deadline = datetime.date(years[0], 12, 31) if _END_OF_YEAR.search(text) else _day(text)
    if deadline is None:
        return None
    return Timeframe(
        TimeframeKind.DEADLINE, years=years, deadline=deadline, original=text, language=language
    )


def _day(text: str) -> datetime.date | None:
    match = _DAY.search(text)
    if match:
        month = int(match[2]) if match[2] else _month_number(match[3])
        return _date(int(match[4]), month, int(match[1]))
    named = _MONTH.search(text)
    year = _YEAR.search(text)
    if named and year:
        month = _month_number(named.group())
        last = calendar.monthrange(int(year[1]), month or 1)[1]
        return _date(int(year[1]), month, last)
    return None


def _date(year: int, month: int | None, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month or 0, day)
    except ValueError:
        return None


def _month_number(word: str) -> int | None:
    match = _MONTH.fullmatch(word)
    if not match:
        return None
    return next(int(name[1:]) for name, value in match.groupdict().items() if value)


def _read_halves(text: str, years: tuple[int, ...], language: str) -> Timeframe | None:
    marks = [(match.end(), 1 if match["first"] else 2) for match in _HALF.finditer(text)]
    halves = _paired(marks, text)
    if not halves:
        return None
    return Timeframe(
        TimeframeKind.HALF_YEAR, years=years, halves=halves, original=text, language=language
    )


def _read_months(text: str, years: tuple[int, ...], language: str) -> Timeframe | None:
    marks = [(match.end(), _month_number(match.group()) or 0) for match in _MONTH.finditer(text)]
    months = _paired(marks, text)
    if not months:
        return None
    return Timeframe(
        TimeframeKind.MONTH, years=years, months=months, original=text, language=language
    )


def _paired(marks: list[tuple[int, int]], text: str) -> tuple[tuple[int, int], ...]:
    """Each mark with the years named between it and the next one, or with the next years named."""
    pairs: list[tuple[int, int]] = []
    waiting: list[int] = []
    for index, (position, value) in enumerate(marks):
        end = marks[index + 1][0] if index + 1 < len(marks) else len(text)
        waiting.append(value)
        named = _years(text[position:end])
        if named:
            pairs += [(year, each) for year in named for each in waiting]
            waiting = []
    return tuple(dict.fromkeys(pairs))


def _read_recurring(text: str, years: tuple[int, ...], language: str) -> Timeframe | None:
    yearly = _PER_YEAR.search(text)
    times = next((number for pattern, number in _TIMES if pattern.search(text)), None)
    if not (yearly or _EACH.search(text)) or (_ONGOING.search(text) and times is None):
        return None
    return Timeframe(
        TimeframeKind.RECURRING,
        years=years,
        times_per_year=times or (1 if yearly else None),
        exact=not _FREE.search(text),
        original=text,
        language=language,
    )


def _read_plain(text: str, years: tuple[int, ...], language: str) -> Timeframe | None:
    for kind, pattern in ((TimeframeKind.ONGOING, _ONGOING), (TimeframeKind.SINGLE, _SINGLE)):
        if pattern.search(text):
            exact = not _FREE.search(text) and bool(years)
            return Timeframe(kind, years=years, exact=exact, original=text, language=language)
    return None
