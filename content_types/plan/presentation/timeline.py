"""A timeline by half-year, and what goes on all the time.

A plan may have a thousand measures and a page shows a few dozen: rows stay plain tuples until they
are shown, and the few different timeframes of a plan are each looked at once.
"""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cms.pages import languages
from cms.pages.links import Addresses, addresses
from cms.pages.rows import words_from, words_of
from content_types.plan import timeframes
from content_types.plan.enums import TimeframeKind
from content_types.plan.models import ActionPlanPage

from .overdue import frames_of
from .routes import route_urls
from .rows import by_measure, frame_rows
from .scope import visible_measures
from .timing import short_wording

# So many entries of a half-year, and of what goes on all the time, are shown at once.
SHOWN = 40
Half = tuple[int, int]
_due = lru_cache(maxsize=1024)(timeframes.due)


@dataclass(frozen=True, slots=True)
class Due:
    """A measure that is due in a period, or goes on all the time; `when` says so in words."""

    number: str
    title: str
    url: str
    when: str = ""


@dataclass(frozen=True)
class Period:
    """One half-year of the timeline and what is due in it."""

    year: int
    half: int
    current: bool
    entries: tuple[Due, ...]

    @property
    def label(self) -> str:
        if self.half == 1:
            return _("First half of %(year)s") % {"year": self.year}
        return _("Second half of %(year)s") % {"year": self.year}


class Timeline:
    """When a plan's measures are due: two queries, and one more for the words of `ongoing()`.

    `paths` are the measures' places in the tree, in order.
    """

    def __init__(self, plan: ActionPlanPage, request: HttpRequest) -> None:
        self._years = plan.years
        self._address: Addresses = addresses(request)
        active, default = languages.active(), languages.default()
        titles = [languages.field("title", each) for each in (active, default)]
        columns = ("pk", "path", "number", languages.field("url_path", active), *titles)
        found = visible_measures(plan, request).rewrite(mode=False)
        self._measures = {row[0]: row[1:] for row in found.values_list(*columns)}
        self.paths = [row[0] for row in self._measures.values()]
        self._ongoing: set[int] = set()
        self._halves: dict[Half, set[int]] = {
            (y, half): set() for y in plan.years for half in (1, 2)
        }
        self.frames = frames_of(plan)
        self._place()

    def _place(self) -> None:
        """Put every measure into its half-years.

        Work that goes on all the time has none; what is due once in a year stands in the half-year
        in which that year ends.
        """
        for (_objective, _exact, *structure), measures in self.frames.items():
            if structure[0] == TimeframeKind.ONGOING:
                self._ongoing.update(measures)
                continue
            for _start, end in _due(timeframes.structure_of(*structure), tuple(self._years)):
                if (half := _half_of(end)) in self._halves:
                    self._halves[half].update(measures)

    def __len__(self) -> int:
        return len(self._measures)

    def visible(self, measures: Iterable[int]) -> list[int]:
        """Those of `measures`, by id, that everybody may see."""
        return [pk for pk in measures if pk in self._measures]

    @property
    def ongoing_count(self) -> int:
        return len(self._ongoing & self._measures.keys())

    def periods(self, limit: int, url: str) -> list[Period]:
        """Every half-year with its first `limit` measures; `url` leads to all of its year."""
        current = _half_of(timezone.localdate())
        return [
            Period(year, half, (year, half) == current, self._first(due, limit, url % year))
            for (year, half), due in self._halves.items()
        ]

    def nearest(self, limit: int, url: str) -> list[Period]:
        """The half-year that we are in and the next one; at a plan's end and later its last two."""
        periods = self.periods(limit, url)
        current = next((i for i, period in enumerate(periods) if period.current), None)
        last = max(len(periods) - 2, 0)
        start = last if current is None else min(current, last)
        return periods[start : start + 2]

    def ongoing(self, limit: int, url: str) -> tuple[Due, ...]:
        """What goes on all the time, with its wording; `url` leads to all of it."""
        shown = [pk for pk in self._measures if pk in self._ongoing][:limit]
        found = by_measure(frame_rows(shown, TimeframeKind.ONGOING))
        when = {pk: short_wording(frames) for pk, frames in found.items()}
        return self._first(self._ongoing, limit, url, when)

    def _first(
        self, chosen: set[int], limit: int, url: str, when: Mapping[int, str] | None = None
    ) -> tuple[Due, ...]:
        """The first of the chosen measures; where there are more, an entry that leads to all."""
        found = [pk for pk in self._measures if pk in chosen]
        shown = [self._entry(pk, (when or {}).get(pk, "")) for pk in found[:limit]]
        if rest := len(found) - len(shown):
            words = ngettext("%(count)d more measure", "%(count)d more measures", rest)
            shown.append(Due("", words % {"count": rest}, url))
        return tuple(shown)

    def _entry(self, pk: int, when: str) -> Due:
        _path, number, url_path, *titles = self._measures[pk]
        return Due(number, words_from(*titles), self._address.of(url_path), when)


def context(plan: ActionPlanPage, request: HttpRequest) -> dict[str, Any]:
    """The timeline's own page; what a long plan has more of is found in the list of measures."""
    url = route_urls(plan, request)["measures_url"]
    timeline = Timeline(plan, request)
    return {
        "periods": tuple(timeline.periods(SHOWN, f"{url}?year=%d")),
        "ongoing": timeline.ongoing(SHOWN, f"{url}?timeframe={TimeframeKind.ONGOING.value}"),
        "note": words_of(plan, "note"),
    }


def _half_of(day: datetime.date) -> Half:
    return day.year, 1 if day.month <= 6 else 2
