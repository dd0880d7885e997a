"""Years, months, halves, quarters and days that the wording of a timeframe names."""

import calendar
import datetime
import re

_YEAR = re.compile(r"\b(20\d\d)\b(?:\s?[–/-]\s?(?:(20\d\d)\b|(\d\d)\b(?![.\d])))?")
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
_FIRST = r"(?P<n1>1st|first|1\.|prv\w{1,3}|i\.)"
_SECOND = r"(?P<n2>2nd|second|2\.|drug\w{1,3}|ii\.)"
_HALF = re.compile(
    rf"\b(?:{_FIRST}|{_SECOND})\s*(?:half|polovic\w*|pollet\w*)(?=\W|$)", re.IGNORECASE
)
_QUARTER = re.compile(
    rf"\b(?:(?:{_FIRST}|{_SECOND}|(?P<n3>3rd|third|3\.|tretj\w{{1,3}}|iii\.)"
    r"|(?P<n4>4th|fourth|last|4\.|četrt(?:o|em|ega|i|a)|zadnj\w{1,3}|iv\.))"
    r"\s*(?:quarter|četrtlet\w*|kvartal\w*|trimeseč\w*|tromeseč\w*)|q(?P<q>[1-4]))(?=\W|$)",
    re.IGNORECASE,
)
_DAY = re.compile(r"\b(\d{1,2})\.?\s*(?:(\d{1,2})\.|([^\W\d]+))\s*(20\d\d)\b")
_ANY_MONTH = "|".join(f"{english}|(?:{slovenian})\\w{{0,3}}" for english, slovenian in _MONTH_STEMS)
_RANGE = re.compile(
    rf"\b(?:{_ANY_MONTH})\.?\s*(?:20\d\d)?\s?(?:[–-]|do|to|until)\s?"
    rf"(?P<last>(?:{_ANY_MONTH})\s+(?:leta\s+)?20\d\d)\b",
    re.IGNORECASE,
)
_MONTHS_OF_A_QUARTER = 3
_MONTHS_OF_A_HALF = 6
Mark = tuple[int, int]  # where a mark ends in the text, and its number


def years_in(text: str) -> tuple[int, ...]:
    """The years, also those between the ends of '2025–2027' and '2025/26'."""
    years: set[int] = set()
    for match in _YEAR.finditer(text):
        first = int(match[1])
        last = int(match[2] or match[1])
        if match[3] and int(match[3]) > first % 100:
            last = first - first % 100 + int(match[3])
        years.update(range(first, last + 1) if first <= last else (first, last))
    return tuple(sorted(years))


def months_in(text: str) -> list[Mark]:
    return [(match.end(), _numbered(match, "m")) for match in _MONTH.finditer(text)]


def halves_in(text: str) -> list[Mark]:
    return [(match.end(), _numbered(match, "n")) for match in _HALF.finditer(text)]


def quarters_in(text: str) -> list[Mark]:
    return [
        (match.end(), int(match["q"]) if match["q"] else _numbered(match, "n"))
        for match in _QUARTER.finditer(text)
    ]


def days_in(text: str) -> list[datetime.date]:
    """The full dates, in order; what is no date of the calendar is left out."""
    found = []
    for match in _DAY.finditer(text):
        marks = months_in(match[3] or "")
        month = int(match[2]) if match[2] else (marks[0][1] if marks else 0)
        day = _date(int(match[4]), month, int(match[1]))
        found += [day] if day else []
    return found


def end_of_period(text: str, year: int) -> datetime.date | None:
    """The last day of the one quarter, half or month that a text names, in a year."""
    for marks, months in (
        (quarters_in(text), _MONTHS_OF_A_QUARTER),
        (halves_in(text), _MONTHS_OF_A_HALF),
        (months_in(text), 1),
    ):
        if len(marks) == 1:
            month = marks[0][1] * months
            return datetime.date(year, month, calendar.monthrange(year, month)[1])
        if marks:
            return None
    return None


def end_of_months(text: str) -> datetime.date | None:
    """The last day of the months from one to another: 'od marca do junija 2026'."""
    match = _RANGE.search(text)
    return end_of_period(match["last"], years_in(match["last"])[0]) if match else None


def paired(marks: list[Mark], text: str) -> tuple[tuple[int, int], ...]:
    """Each mark with the years named between it and the next one, or with the next years named."""
    pairs: list[tuple[int, int]] = []
    waiting: list[int] = []
    for index, (position, value) in enumerate(marks):
        end = marks[index + 1][0] if index + 1 < len(marks) else len(text)
        waiting.append(value)
        named = years_in(text[position:end])
        if named:
            pairs += [(year, each) for year in named for each in waiting]
            waiting = []
    return tuple(dict.fromkeys(pairs))


def _numbered(match: re.Match[str], letter: str) -> int:
    """The number in the name of the group that has matched."""
    return next(
        int(name[1:]) for name, value in match.groupdict().items() if value and name[0] == letter
    )


def _date(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
