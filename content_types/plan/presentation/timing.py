"""When things are due: wording in both languages, and a timeline by half-year."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from cms.pages import languages
from content_types.plan import timeframes
from content_types.plan.enums import TimeframeKind
from content_types.plan.models import MeasurePage, Timeframe


def value_of(frame: Timeframe) -> timeframes.Timeframe:
    """The stored timeframe as the value that knows wording and periods."""
    years = tuple(range(frame.first_year, frame.last_year + 1)) if frame.has_years else ()
    return timeframes.Timeframe(
        kind=TimeframeKind(frame.kind),
        years=years,
        halves=tuple((year, frame.half) for year in years) if frame.half else (),
        months=tuple((year, frame.month) for year in years) if frame.month else (),
        times_per_year=frame.times_per_year,
        deadline=frame.until,
    )


def wording_of(frame: Timeframe, language: str | None = None) -> str:
    """What a timeframe says, in the language that is shown now.

    The structure speaks first; a condition that no structure holds is put behind it.
    """
    language = language or languages.active()
    condition = getattr(frame, languages.field("wording", language)) or frame.wording
    if frame.kind == TimeframeKind.OTHER:
        return condition or frame.original
    original = getattr(frame, languages.field("original", language))
    if not frame.exact and original and not condition:
        return original
    derived = timeframes.wording(value_of(frame), language)
    return f"{derived}, {_lower(condition)}" if condition and derived else condition or derived


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def short_wording(frames: Iterable[Timeframe]) -> str:
    """All timeframes of a measure in one line, each said once."""
    said = dict.fromkeys(wording_of(frame) for frame in frames)
    return "; ".join(text for text in said if text)


@dataclass
class Period:
    """One half-year of the timeline and what is due in it."""

    year: int
    half: int
    current: bool = False
    entries: list["Due"] = field(default_factory=list)

    @property
    def label(self) -> str:
        if self.half == 1:
            return _("First half of %(year)s") % {"year": self.year}
        return _("Second half of %(year)s") % {"year": self.year}


@dataclass(frozen=True)
class Due:
    """A measure, or one of its objectives, that is due in a period."""

    number: str
    title: str
    url: str
    when: str
    lang: str = ""


def timeline(
    measures: Iterable[tuple[MeasurePage, str]], years: list[int], today: datetime.date
) -> list[Period]:
    """What is due in which half-year. `measures` come with their addresses.

    Work that goes on all the time is not here (`ongoing` has it); what is due once in a year
    stands in the half-year in which that year ends.
    """
    periods = {
        (year, half): Period(year, half, current=_half_of(today) == (year, half))
        for year in years
        for half in (1, 2)
    }
    for measure, url in measures:
        for frame in measure.timeframes.all():
            if frame.kind == TimeframeKind.ONGOING:
                continue
            lang = "" if measure.is_translated() else languages.default()
            due = Due(measure.number, measure.title, url, wording_of(frame), lang)
            for _start, end in timeframes.due(value_of(frame), tuple(years)):
                period = periods.get(_half_of(end))
                if period and due not in period.entries:
                    period.entries.append(due)
    return list(periods.values())


def ongoing(measures: Iterable[tuple[MeasurePage, str]]) -> list[Due]:
    """Measures, or parts of them, that go on all the time."""
    found = []
    for measure, url in measures:
        frames = [f for f in measure.timeframes.all() if f.kind == TimeframeKind.ONGOING]
        if frames:
            lang = "" if measure.is_translated() else languages.default()
            found.append(Due(measure.number, measure.title, url, short_wording(frames), lang))
    return found


def _half_of(day: datetime.date) -> tuple[int, int]:
    return day.year, 1 if day.month <= 6 else 2


def kind_label(kind: str) -> str:
    """The kind of a timeframe as a filter calls it."""
    return {
        TimeframeKind.ONGOING: pgettext("timeframe", "all the time"),
        TimeframeKind.SINGLE: pgettext("timeframe", "once in a year"),
        TimeframeKind.HALF_YEAR: pgettext("timeframe", "in a half-year"),
        TimeframeKind.MONTH: pgettext("timeframe", "in a month"),
        TimeframeKind.DEADLINE: pgettext("timeframe", "by a deadline"),
        TimeframeKind.RECURRING: pgettext("timeframe", "several times"),
    }.get(TimeframeKind(kind), pgettext("timeframe", "otherwise"))
