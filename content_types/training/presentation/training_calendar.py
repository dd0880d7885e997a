"""The calendar: the dates of a year or of one of its months, in order."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Count, Value, When
from django.db.models.functions import ExtractMonth, Greatest
from django.http import HttpRequest
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cms.pages import languages
from cms.pages.links import addresses
from cms.pages.pagination import listed, paginate, pagination
from cms.pages.rows import Words, rows, words_of
from content_types.plan.presentation.parts import Tag
from content_types.training.choices import months
from content_types.training.enums import Precision
from content_types.training.fixed_queries import plain
from content_types.training.forms import CalendarFilter
from content_types.training.models import Occasion, TrainingIndexPage
from content_types.training.models.parts import OccasionQuerySet

from .addresses import route_urls
from .cards import form_name, tag
from .rows import SPAN
from .scope import visible_trainings
from .training_list import removable, with_filters
from .when import Span, month_name, when_one
from .years import year_links

PAGE_SIZE = 40
# Behind December stands what is known to the year only.
NO_MONTH = 13


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One date of a training."""

    when: str
    title: Words
    url: str
    form: str
    place: Words
    tag: Tag | None


@dataclass(frozen=True, slots=True)
class Jump:
    """A month of the year with how many dates it has; without one it has no address."""

    label: str
    count: int
    spoken: str
    url: str
    current: bool


@dataclass(frozen=True, slots=True)
class CalendarMonth:
    """A month, or what is known to the year only, with its dates in order."""

    number: int
    heading: str
    entries: tuple[CalendarEntry, ...]


class Counted(Sequence[Any]):
    """The rows of a queryset of which it is known already how many there are."""

    def __init__(self, found: OccasionQuerySet, count: int) -> None:
        self._found, self._count = found, count

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, place: Any) -> Any:
        return self._found[place]


def context(index: TrainingIndexPage, request: HttpRequest) -> dict[str, Any]:
    """The dates of the chosen year, or of the year that is nearest to now; a page at a time."""
    form = CalendarFilter.of(request.GET)
    year = int(form.filled().get("year") or _nearest(form.years))
    month = form.filled().get("month")
    trainings = form.apply(visible_trainings(index, request), without_year=True)
    found = _in_order(Occasion.objects.filter(training__in=trainings).in_year(year), year)
    counts = dict(
        plain(found).values("month").annotate(count=Count("pk")).values_list("month", "count")
    )
    number = counts.get(int(month), 0) if month else sum(counts.values())
    shown = Counted(found.filter(month=month) if month else found, number)
    page = paginate(shown, request, PAGE_SIZE)
    urls = route_urls(index, request)
    return {
        "form": form,
        "action": request.path,
        "year": year,
        "count": _count_dates(page.paginator.count),
        "filters": removable(form, request),
        "months": _months(listed(page), year, request),
        "jumps": _jumps(counts, year, form, request),
        "years": year_links(
            form.years,
            year,
            lambda each: request.path + form.query_with(year=str(each), month=""),
        ),
        "pages": pagination(page, request),
        "query": form.query(page.number),
        "note": words_of(index, "note"),
        **with_filters(urls, form),
    }


def _nearest(years: Sequence[int]) -> int:
    """This year, or the last one before it with a training, or the first one after it."""
    now = timezone.localdate().year
    past = [year for year in years if year <= now]
    return past[-1] if past else years[0] if years else now


def _in_order(occasions: OccasionQuerySet, year: int) -> OccasionQuerySet:
    """The dates with their `month` of `year`, in order of time."""
    # What began in an earlier year is listed from January on.
    start = Greatest("starts", Value(datetime.date(year, 1, 1)))
    month = Case(When(precision=Precision.YEAR, then=Value(NO_MONTH)), default=ExtractMonth(start))
    # In its month, what is known to the month only stands behind the days.
    vague = Case(When(precision=Precision.DAY, then=Value(0)), default=Value(1))
    return occasions.annotate(month=month, vague=vague).order_by(
        "month", "vague", "starts", "training__path", "pk"
    )


def _months(occasions: Any, year: int, request: HttpRequest) -> tuple[CalendarMonth, ...]:
    address = addresses(request)
    url_path = languages.field("url_path", languages.active())
    columns = ["month", f"training__{url_path}", "training__form", "training__state"]
    columns += ["training__ends", *SPAN]
    by_month: dict[int, list[CalendarEntry]] = {}
    for month, path, form, state, ends, *others in rows(
        occasions, columns, ("training__title", "training__place")
    ):
        *span, title, place = others
        entry = CalendarEntry(
            when=when_one(Span(*span)),
            title=title,
            url=address.of(path),
            form=form_name(form),
            place=place,
            tag=tag(state, ends),
        )
        by_month.setdefault(month, []).append(entry)
    return tuple(
        CalendarMonth(month, _heading(year, month), tuple(entries))
        for month, entries in by_month.items()
    )


def _heading(year: int, month: int) -> str:
    if month == NO_MONTH:
        return _("%(year)s, month not known") % {"year": year}
    return capfirst(month_name(year, month))


def _jumps(
    counts: dict[int, int], year: int, form: CalendarFilter, request: HttpRequest
) -> tuple[Jump, ...]:
    chosen = form.filled().get("month", "")
    names = dict(months())
    return tuple(
        Jump(
            label=names[str(month)],
            count=count,
            spoken=_count_dates(count),
            url=request.path + form.query_with(year=str(year), month=str(month)) if count else "",
            current=str(month) == chosen,
        )
        for month in range(1, NO_MONTH)
        for count in [counts.get(month, 0)]
    )


def _count_dates(count: int) -> str:
    return ngettext("%(count)d date", "%(count)d dates", count) % {"count": count}
