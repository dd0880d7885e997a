"""How far a measure is: dated entries, of which the newest is its state."""

import datetime
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.pages.prepared import fetch_rows
from cms.pages.rows import Words, as_named, with_words, words_of
from content_types.plan.models import ProgressEntry, ProgressStatus, status_of_measure

from .parts import Cell, Row, Tag
from .people import count_measures
from .reports import Report
from .scope import PlanScope

# The marks of the tag component.
MARKS = {
    ProgressStatus.NOT_STARTED: "none",
    ProgressStatus.IN_PROGRESS: "going",
    ProgressStatus.DONE: "done",
    ProgressStatus.DELAYED: "late",
    ProgressStatus.DROPPED: "none",
}


def tag(status: str) -> Tag:
    """A status for the tag component."""
    value = ProgressStatus(status)
    return Tag(str(value.label), MARKS[value])


class PlanProgress:
    """How far all `total` measures of a plan are, from its reports."""

    def __init__(self, plan: PlanScope, total: int, reports: Sequence[Report]) -> None:
        self._reports = reports
        self._total = total
        self._years = [year for year in plan.years if year <= timezone.localdate().year]

    def summary(self) -> list[tuple[Tag, str]]:
        """How many measures are in which state today; empty where nothing is reported."""
        if not self._reports:
            return []
        counts = self._counts(datetime.MAXYEAR)
        return [
            (_tag_or_unknown(status), count_measures(counts[status])) for status in _shown([counts])
        ]

    def years_table(self) -> dict[str, Any]:
        """How many measures were in which state at the end of each year, for the table component.

        Empty where nothing is reported.
        """
        if not self._reports or not self._years:
            return {}
        counts = {year: self._counts(year) for year in self._years}
        years = [{"label": str(year), "numeric": True} for year in self._years]
        return {
            "columns": [{"label": _("Status")}, *years],
            "rows": [_years_row(status, counts) for status in _shown(counts.values())],
        }

    def _counts(self, year: int) -> Counter[str]:
        """Measures by their state at the end of `year`; those without one stand under nothing."""
        last = f"{year}-12-31"
        newest = {
            pk: status_of_measure(status, objective)
            for pk, day, status, objective in self._reports
            if day <= last
        }
        found = Counter(newest.values())
        found[""] = self._total - len(newest)
        return found


def _shown(counts: Iterable[Counter[str]]) -> list[str]:
    """The states that are to be shown: those that any measure has, and the missing one last."""
    known = list(counts)
    return [each for each in (*ProgressStatus.values, "") if any(c[each] > 0 for c in known)]


def _tag_or_unknown(status: str) -> Tag:
    return tag(status) if status else Tag(_("nothing reported yet"), "none")


def _years_row(status: str, counts: dict[int, Counter[str]]) -> Row:
    cells = (Cell(str(found[status]), str(year), numeric=True) for year, found in counts.items())
    return Row((Cell(_tag_or_unknown(status).label), *cells))


@dataclass(frozen=True, slots=True)
class Entry:
    """One published entry of a measure."""

    date: datetime.date
    status: str
    objective: int | None
    evidence: str
    text: Words

    @property
    def tag(self) -> Tag:
        # A draft that is previewed may say nothing yet.
        return _tag_or_unknown(self.status)

    @property
    def tag_of_measure(self) -> Tag:
        return _tag_or_unknown(status_of_measure(self.status, self.objective))


def history(measure: int, drafted: ProgressEntry | None = None) -> list[Entry]:
    """A measure's published entries, the newest first; `drafted` takes its place among them."""
    found = list(fetch_rows(1, _entries, given=(measure,)))
    if drafted is not None:
        others = [row for row in found if row[0] != drafted.pk]
        # Of one day's entries the one that was written last comes first: a new one is that.
        found = sorted([_drafted(drafted), *others], key=_day_and_key, reverse=True)
    return [Entry(*row) for _pk, *row in found]


_COLUMNS = ("pk", "date", "status", "objective", "evidence")


def _entries(measure: int) -> QuerySet:
    found = ProgressEntry.objects.filter(measure_id=measure, live=True).order_by("-date", "-pk")
    return with_words(as_named(found), _COLUMNS, ["text"])


def _drafted(entry: ProgressEntry) -> tuple[Any, ...]:
    return (*(getattr(entry, column) for column in _COLUMNS), words_of(entry, "text"))


def _day_and_key(row: tuple[Any, ...]) -> tuple[datetime.date, float]:
    return row[1], row[0] or math.inf


def state_of(entries: Iterable[Entry]) -> Tag | None:
    """What the newest entry says of the measure, None without any."""
    return next((entry.tag_of_measure for entry in entries), None)


@dataclass(frozen=True, slots=True)
class YearState:
    """The state at the end of a year; of the present year, `until_now`, that of today."""

    year: int
    tag: Tag
    until_now: bool


def by_year(entries: Sequence[Entry], years: Sequence[int]) -> list[YearState]:
    """The state in each of `years`.

    `entries` are the newest first. Nothing where nothing is reported, and nothing of years to come.
    """
    if not entries:
        return []
    this_year = timezone.localdate().year
    return [
        YearState(year, _tag_at_the_end(year, entries), until_now=year == this_year)
        for year in years
        if year <= this_year
    ]


def _tag_at_the_end(year: int, entries: Iterable[Entry]) -> Tag:
    known = (each.tag_of_measure for each in entries if each.date.year <= year)
    return next(known, None) or _tag_or_unknown("")
