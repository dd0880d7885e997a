"""The wording of a timeframe, derived from its structure in Slovenian and English."""

from collections.abc import Callable

from content_types.plan.enums import TimeframeKind
from content_types.plan.timeframes.model import Timeframe

# Wordings are phrased here rather than in the message catalogue: which case a month stands in and
# how many years follow decides the whole phrase, which separate messages could not carry.
_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "sl": "januar februar marec april maj junij julij avgust september oktober november december",
}
_MONTHS_GENITIVE = (
    "januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra"
)
_TIMES = {
    "en": {1: "Once a year", 2: "Twice a year", 12: "Monthly"},
    "sl": {1: "Enkrat", 2: "Dvakrat", 3: "Trikrat", 4: "Štirikrat", 12: "Vsak mesec"},
}
_NUMBERS = {3: "Three", 4: "Four", 5: "Five", 6: "Six"}


def wording(timeframe: Timeframe, language: str) -> str:
    """The timeframe as the language says it, with a capital letter and without a full stop.

    Where the structure does not hold everything, the original wording stands in its own language,
    and in the other one only what the structure holds (empty where it holds nothing).
    """
    code = "sl" if language.startswith("sl") else "en"
    if not timeframe.exact and timeframe.original and timeframe.language == code:
        return timeframe.original
    phrase = _PHRASES[code].get(timeframe.kind, _other)(timeframe)
    return phrase[:1].upper() + phrase[1:]


def _joined(parts: list[str], conjunction: str) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {conjunction} {parts[-1]}"


def _in_years(years: tuple[int, ...], language: str) -> str:
    named = [str(year) for year in years]
    if language == "en":
        return f" in {_joined(named, 'and')}" if named else ""
    if not named:
        return ""
    return f" v {'letu' if len(named) == 1 else 'letih'} {_joined(named, 'in')}"


def _of_years(years: list[int]) -> str:
    """Slovenian genitive: 'leta 2026', for two 'let 2025 in 2026' as in everyday official use."""
    return f"{'leta' if len(years) == 1 else 'let'} {_joined([str(year) for year in years], 'in')}"


def _by_value(pairs: tuple[tuple[int, int], ...]) -> dict[int, list[int]]:
    grouped: dict[int, list[int]] = {}
    for year, value in pairs:
        grouped.setdefault(value, []).append(year)
    return grouped


def _halves_en(timeframe: Timeframe) -> str:
    parts = [
        f"{'first' if half == 1 else 'second'} half of {_joined([str(y) for y in years], 'and')}"
        for half, years in _by_value(timeframe.halves).items()
    ]
    return _joined(parts, "and")


def _halves_sl(timeframe: Timeframe) -> str:
    parts = [
        f"{'prva' if half == 1 else 'druga'} polovica {_of_years(years)}"
        for half, years in _by_value(timeframe.halves).items()
    ]
    return _joined(parts, "in")


def _months(timeframe: Timeframe, language: str) -> str:
    names = _MONTHS[language].split()
    parts = [f"{names[month - 1]} {year}" for year, month in timeframe.months]
    return _joined(parts, "and" if language == "en" else "in")


def _deadline_en(timeframe: Timeframe) -> str:
    day = timeframe.deadline
    if day is None:
        return _other(timeframe)
    if (day.month, day.day) == (12, 31):
        return f"by the end of {day.year}"
    return f"by {day.day} {_MONTHS['en'].split()[day.month - 1]} {day.year}"


def _deadline_sl(timeframe: Timeframe) -> str:
    day = timeframe.deadline
    if day is None:
        return _other(timeframe)
    if (day.month, day.day) == (12, 31):
        return f"do konca leta {day.year}"
    return f"do {day.day}. {_MONTHS_GENITIVE.split()[day.month - 1]} {day.year}"


def _recurring_en(timeframe: Timeframe) -> str:
    times = timeframe.times_per_year
    if times is None:
        return f"repeatedly{_in_years(timeframe.years, 'en')}"
    often = _TIMES["en"].get(times) or f"{_NUMBERS.get(times, times)} times a year"
    return f"{often}{_in_years(timeframe.years, 'en')}"


def _recurring_sl(timeframe: Timeframe) -> str:
    times = timeframe.times_per_year
    if times is None:
        return f"večkrat{_in_years(timeframe.years, 'sl')}"
    often = _TIMES["sl"].get(times) or f"{times}-krat"
    return f"{often}{'' if times == 12 else ' letno'}{_in_years(timeframe.years, 'sl')}"


def _other(timeframe: Timeframe) -> str:
    return ""


def _only_years(timeframe: Timeframe, language: str) -> str:
    return _in_years(timeframe.years, language).strip() if timeframe.exact else ""


_PHRASES: dict[str, dict[TimeframeKind, Callable[[Timeframe], str]]] = {
    "en": {
        TimeframeKind.ONGOING: lambda each: f"ongoing activity{_in_years(each.years, 'en')}",
        TimeframeKind.SINGLE: lambda each: f"single implementation{_in_years(each.years, 'en')}",
        TimeframeKind.HALF_YEAR: _halves_en,
        TimeframeKind.MONTH: lambda each: _months(each, "en"),
        TimeframeKind.DEADLINE: _deadline_en,
        TimeframeKind.RECURRING: _recurring_en,
        TimeframeKind.OTHER: lambda each: _only_years(each, "en"),
    },
    "sl": {
        TimeframeKind.ONGOING: lambda each: f"stalna naloga{_in_years(each.years, 'sl')}",
        TimeframeKind.SINGLE: lambda each: f"enkratna izvedba{_in_years(each.years, 'sl')}",
        TimeframeKind.HALF_YEAR: _halves_sl,
        TimeframeKind.MONTH: lambda each: _months(each, "sl"),
        TimeframeKind.DEADLINE: _deadline_sl,
        TimeframeKind.RECURRING: _recurring_sl,
        TimeframeKind.OTHER: lambda each: _only_years(each, "sl"),
    },
}
