"""The calendar: the dates of a year or of one of its months, in order."""

import datetime
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Count, QuerySet, Value, When
from django.db.models.functions import Greatest, Least
from django.http import HttpRequest
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cms.pages import languages
from cms.pages.links import addresses
from cms.pages.listed import Listed
from cms.pages.pagination import paginate, pagination
from cms.pages.prepared import fetch, fetch_rows
from cms.pages.rows import Words, plain, with_words, words_of
from content_types.plan.presentation.parts import Tag
from content_types.training.choices import months
from content_types.training.date_parts import month_of
from content_types.training.enums import Precision
from content_types.training.forms import CalendarFilter, narrowed
from content_types.training.models import Occasion, TrainingIndexPage

from .addresses import route_urls
from .cards import form_name, tag
from .rows import SPAN
from .scope import Scope
from .training_list import with_filters
from .when import Span, month_name, when_one
from .years import year_links

PAGE_SIZE = 40
# Behind December stands what is known to the year only.
NO_MONTH = 13
WORDS = ("training__title", "training__place")


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


def context(index: TrainingIndexPage, request: HttpRequest) -> dict[str, Any]:
    """The dates of the chosen year, or of the year that is nearest to now; a page at a time."""
    form = CalendarFilter(CalendarFilter.given(request.GET))
    year = int(form.filled().get("year") or _nearest(form.years))
    counts, shown = _found(index, form, year, request)
    page = paginate(shown, request, PAGE_SIZE)
    urls = route_urls(index, request)
    return {
        "form": form,
        "action": request.path,
        "year": year,
        "count": _count_dates(page.paginator.count),
        "filters": form.removable(request.path),
        "months": _months(list(page), year, int(form.filled().get("month") or 0), request),
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


def _found(
    index: TrainingIndexPage, form: CalendarFilter, year: int, request: HttpRequest
) -> tuple[dict[int, int], Listed]:
    """How many dates each month of the year has, and the rows of those that are shown."""
    if form.errors:
        return {}, Listed(0, lambda start, stop: [])
    month = int(form.filled().get("month") or 0)
    key = (Scope.below(index.path, request), form.key("year"), year)
    periods = fetch(_counts, *key)
    counts = _by_month(periods)
    return counts, Listed(
        counts[month] if month else sum(count for _first, _last, count in periods),
        lambda start, stop: list(fetch_rows(len(WORDS), _rows, *key, month, start, stop)),
    )


def _by_month(periods: Iterable[tuple[int, int, int]]) -> Counter[int]:
    """How many dates have a day in each month."""
    counts: Counter[int] = Counter()
    for first, last, count in periods:
        counts.update(dict.fromkeys(range(first, last + 1), count))
    return counts


def _dates(scope: Scope, chosen: tuple[tuple[str, str], ...], year: int) -> Any:
    """The dates with their first and their last `month` of `year`, and whether that is all that is
    known of them.
    """
    trainings = narrowed(scope.trainings(), chosen)
    found = plain(Occasion.objects.filter(training__in=trainings)).in_year(year)
    # What began in an earlier year is listed from January on.
    start = Greatest("starts", Value(datetime.date(year, 1, 1)))
    end = Least("until", Value(datetime.date(year, 12, 31)))
    month, last = (
        Case(When(precision=Precision.YEAR, then=Value(NO_MONTH)), default=month_of(day))
        for day in (start, end)
    )
    vague = Case(When(precision=Precision.DAY, then=Value(0)), default=Value(1))
    return found.annotate(month=month, last_month=last, vague=vague)


def _counts(*key: Any) -> QuerySet:
    counted = _dates(*key).values("month", "last_month").annotate(count=Count("pk"))
    return counted.values_list("month", "last_month", "count")


def _rows(
    scope: Scope,
    chosen: tuple[tuple[str, str], ...],
    year: int,
    month: int,
    start: int,
    stop: int,
) -> QuerySet:
    dates = _dates(scope, chosen, year)
    if month:
        dates = dates.filter(month__lte=month, last_month__gte=month)
    # In its month, what is known to the month only stands behind the days.
    order = ("vague",) if month else ("month", "vague")
    ordered = dates.order_by(*order, "starts", "training__path", "pk")
    url_path = languages.field("url_path", languages.active())
    columns = ("month", f"training__{url_path}", "training__form", "training__state")
    return with_words(ordered, (*columns, *SPAN), WORDS)[start:stop]


def _months(
    found: Sequence[tuple[Any, ...]], year: int, chosen: int, request: HttpRequest
) -> tuple[CalendarMonth, ...]:
    """The dates by the month in which they begin or, where one is chosen, in that one."""
    address = addresses(request)
    by_month: dict[int, list[CalendarEntry]] = {}
    for month, path, form, state, *columns, title, place in found:
        span = Span(*columns)
        entry = CalendarEntry(
            when=when_one(span),
            title=title,
            url=address.of(path),
            form=form_name(form),
            place=place,
            # Of a series, some dates may be over while others are still to come.
            tag=tag(state, [span]),
        )
        by_month.setdefault(chosen or month, []).append(entry)
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
